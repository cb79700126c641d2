"""Looking at the bytes of a file that SQLite may have open at the same time. Standard library only.

A process that closes any descriptor of a file lets go of every lock it has on that file, SQLite's included
(POSIX.1-2017, close). So the descriptor used for looking stays open until another file is looked at.
"""

from __future__ import annotations

import os

_looked_at: tuple[str, int] | None = None


def look(path: str, count: int, offset: int = 0) -> tuple[bytes, int]:
    """That many bytes of the file, fewer at its end, and how long it is. Raises OSError."""
    if not hasattr(os, "pread"):  # Windows, whose locks are not lost like that
        with open(path, "rb") as file:
            file.seek(offset)
            return file.read(count), os.fstat(file.fileno()).st_size
    number = _number(path)
    return os.pread(number, count, offset), os.fstat(number).st_size


def _number(path: str) -> int:
    global _looked_at
    if _looked_at is not None:
        if _looked_at[0] == path and _is_at(path, _looked_at[1]):
            return _looked_at[1]
        os.close(_looked_at[1])
        _looked_at = None
    number = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # a pipe would be waited for without end
    _looked_at = (path, number)
    return number


def _is_at(path: str, number: int) -> bool:
    there, held = os.stat(path), os.fstat(number)
    return (there.st_dev, there.st_ino) == (held.st_dev, held.st_ino)

"""Looking at the bytes of a file that SQLite may have open at the same time. Standard library only.

A process that closes any descriptor of a file lets go of every lock it has on that file, SQLite's included
(POSIX.1-2017, close). So the descriptors used for looking stay open, those of the last few files.
"""

from __future__ import annotations

import os

_KEPT = 16
"""How many files are kept open: more than one command has to do with at a time."""

_numbers: dict[str, int] = {}


def look(path: str, count: int, offset: int = 0) -> tuple[bytes, int]:
    """That many bytes of the file, fewer at its end, and how long it is. Raises OSError."""
    if not hasattr(os, "pread"):  # Windows, whose locks are not lost like that
        with open(path, "rb") as file:
            file.seek(offset)
            return file.read(count), os.fstat(file.fileno()).st_size
    number = _number(path)
    return os.pread(number, count, offset), os.fstat(number).st_size


def _number(path: str) -> int:
    number = _numbers.pop(path, None)
    if number is not None and not _is_at(path, number):
        os.close(number)  # another file is there now
        number = None
    if number is None:
        number = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # a pipe would be waited for without end
    _numbers[path] = number  # the one looked at last stands last
    if len(_numbers) > _KEPT:
        os.close(_numbers.pop(next(iter(_numbers))))
    return number


def _is_at(path: str, number: int) -> bool:
    try:
        there, held = os.stat(path), os.fstat(number)
    except FileNotFoundError:
        return False
    return (there.st_dev, there.st_ino) == (held.st_dev, held.st_ino)

"""Looking at the bytes of a file that SQLite may have open at the same time. Standard library only.

A process that closes any descriptor of a file lets go of every lock it has on that file, SQLite's included
(POSIX.1-2017, close). So the descriptors used for looking stay open, those of the last files; one for a file,
whatever name it was looked at by: a new journal is linked to its name once it is whole.
"""

from __future__ import annotations

import os

_KEPT = 64
"""How many files are kept open: more than one command has to do with at a time, its backups included."""

_File = tuple[int, int]
"""What tells one file from another: its device and its number there."""

_numbers: dict[_File, int] = {}


def look(path: str, count: int, offset: int = 0) -> tuple[bytes, int]:
    """That many bytes of the file, fewer at its end, and how long it is. Raises OSError."""
    if not hasattr(os, "pread"):  # Windows, whose locks are not lost like that
        with open(path, "rb") as file:
            file.seek(offset)
            return file.read(count), os.fstat(file.fileno()).st_size
    number = _number(path)
    return os.pread(number, count, offset), os.fstat(number).st_size


def _number(path: str) -> int:
    file = _file(os.stat(path))
    number = _numbers.pop(file, None)
    if number is None:
        number = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # a pipe would be waited for without end
        file = _file(os.fstat(number))
    _numbers[file] = number  # the one looked at last stands last
    if len(_numbers) > _KEPT:
        os.close(_numbers.pop(next(iter(_numbers))))
    return number


def _file(found: os.stat_result) -> _File:
    return found.st_dev, found.st_ino

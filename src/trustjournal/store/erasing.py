"""Removing a journal from the disk with everything that came with it, whatever state it is in."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError
from trustjournal.store.connection import JOURNAL, MARKER

if TYPE_CHECKING:
    from collections.abc import Iterable

_CHUNK = 1 << 20
_BESIDE = tuple(f"{JOURNAL}{ending}" for ending in ("-journal", "-wal", "-shm"))
_LEFT = (f"{JOURNAL}.new-*", "edit-*")


class NotErased(TrustError):
    """A file could not be removed."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} could not be removed: {reason}. Check its permissions, then type trust erase again."
        )


def leftovers(home: Path) -> list[Path]:
    """Files that an interrupted command left in the journal's folder."""
    with contextlib.suppress(OSError):
        return sorted(path for pattern in _LEFT for path in home.glob(pattern) if not path.is_dir())
    return []


def journal_files(home: Path) -> list[Path]:
    """Everything of the journal that is there, the mark that there is one last: what stops half-way shows."""
    names = [home / name for name in (JOURNAL, *_BESIDE)]
    return [path for path in (*names, *leftovers(home), home / MARKER) if os.path.lexists(path)]


def erase(paths: Iterable[Path]) -> list[Path]:
    """Overwrite and remove these files; those that were links or had a second name, which keeps its content.

    Overwriting reaches what the file system lets it reach: an SSD, a snapshot or a backup may keep copies.
    Raises `NotErased` at the first file that stays.
    """
    kept_elsewhere = []
    for path in paths:
        try:
            if not _overwritten(path):
                kept_elsewhere.append(path)
            path.unlink()
        except OSError as error:
            raise NotErased(path, (error.strerror or "the disk reports an error").lower()) from None
    return kept_elsewhere


def _overwritten(path: Path) -> bool:
    """Put zeros in place of what the file holds; False where that would reach beyond this one name."""
    found = path.lstat()
    if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
        return False
    with contextlib.suppress(PermissionError):  # a file that may not be written can still be removed
        number = os.open(path, os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0))
        try:
            left = found.st_size
            while left > 0:
                left -= os.write(number, bytes(min(left, _CHUNK)))
            os.fsync(number)
        finally:
            os.close(number)
    return True

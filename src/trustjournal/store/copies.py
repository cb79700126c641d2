"""The copies of the journal that lie in its home, whatever they are called. Standard library only.

Those the program made have a date in their name and lie in a folder of their own. Others are known by what is
in them: a person may have chosen the name, or put the file there.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from trustjournal.store import sealed
from trustjournal.store.connection import JOURNAL, OLD
from trustjournal.store.schema import APPLICATION_ID

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = "backups"
"""The folder in the journal's home where copies are kept that go nowhere else."""

DAMAGED = "damaged"
"""In the name of a journal that was put aside because it could not be read."""

BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite adds to the name of a file for those it keeps beside it."""

_NAME = re.compile(r"(\d{4}-\d\d-\d\d-\d{6})(?:-before-([a-z]+)|-(damaged))?(?:-\d+)?\.db")
_PLAIN = b"SQLite format 3\x00"
_HEADER = 100
_OURS = APPLICATION_ID.to_bytes(4, "big")


@dataclass(frozen=True, slots=True)
class Kept:
    """A copy in the home: when it was made, as its name says or else its file, and before what.

    `before` is "" when a person asked for it, and `DAMAGED` for a journal that was put aside. `salt` is that
    of its lock, and empty where it opens without a passphrase.
    """

    path: str
    made: datetime
    before: str
    size: int
    salt: bytes = b""


def kept(home: str) -> list[Kept]:
    """The copies in the home, the newest first."""
    journal = _file(os.path.join(home, JOURNAL))
    found = [copy for copy in (_kept(path, journal) for path in _names(home)) if copy is not None]
    return sorted(found, key=lambda copy: (copy.made, copy.path), reverse=True)


def side_files(path: str) -> list[str]:
    """Files that SQLite left beside this one; what a kill left half written may hold words of it."""
    return [f"{path}{ending}" for ending in BESIDE if os.path.lexists(f"{path}{ending}")]


def stray_side_files(home: str) -> list[str]:
    """The same of copies that are gone."""
    folder = os.path.join(home, FOLDER)
    found = []
    with contextlib.suppress(OSError):
        for name in sorted(os.listdir(folder)):
            copy = next((name.removesuffix(ending) for ending in BESIDE if name.endswith(ending)), "")
            if _NAME.fullmatch(copy) and not os.path.lexists(os.path.join(folder, copy)):
                found.append(os.path.join(folder, name))
    return found


def _names(home: str) -> Iterator[str]:
    for folder in (home, os.path.join(home, FOLDER)):
        with contextlib.suppress(OSError):
            for name in os.listdir(folder):
                # What is written just now, or is beside another file, is nobody's copy.
                if ".new-" not in name and not name.endswith(BESIDE) and name not in (JOURNAL, OLD):
                    yield os.path.join(folder, name)


def _file(path: str) -> tuple[int, int] | None:
    with contextlib.suppress(OSError):
        found = os.stat(path)
        return found.st_dev, found.st_ino
    return None


def _kept(path: str, journal: tuple[int, int] | None) -> Kept | None:
    with contextlib.suppress(OSError):
        found = os.stat(path)  # through a link: what it leads to may be read as well
        # A pipe would be waited for without end; and whoever closes the journal lets go of its locks.
        if not stat.S_ISREG(found.st_mode) or _file(path) == journal:
            return None
        with open(path, "rb") as file:
            header = file.read(_HEADER)
        salt = header[: sealed.SALT] if sealed.is_locked(header) else b""
        named = _named(path)
        if named is not None:
            return Kept(path, *named, found.st_size, salt)
        if salt or (header.startswith(_PLAIN) and header[68:72] == _OURS):
            changed = datetime.fromtimestamp(int(found.st_mtime), UTC).astimezone().replace(tzinfo=None)
            return Kept(path, changed, "", found.st_size, salt)
    return None


def _named(path: str) -> tuple[datetime, str] | None:
    """When and before what it was made, of one that the program gave its name."""
    name = _NAME.fullmatch(os.path.basename(path))
    if name and os.path.basename(os.path.dirname(path)) == FOLDER:
        with contextlib.suppress(ValueError):  # a day that no calendar has
            day, clock = name[1].rsplit("-", 1)
            return datetime.fromisoformat(f"{day}T{clock}"), name[2] or name[3] or ""
    return None

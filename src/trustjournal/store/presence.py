"""Who has the journal open, so that nobody replaces its file under somebody's hands. Standard library only.

Every process that opens the journal holds a shared lock on the mark beside it until it ends; whoever is to
replace the file waits for a lock of their own. Where the system or the file system knows no such locks,
nothing is held: writing then still notices that the file is another one.
"""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKER = "journal.known"
_PATIENCE = 30.0
"""Seconds to wait for somebody who replaces the file."""
_BETWEEN = 0.05


class OpenElsewhere(TrustError):
    """Another process has the journal open."""

    def __init__(self) -> None:
        super().__init__(
            "The journal is open in another terminal. Finish there first, then type the command again; "
            "nothing was changed."
        )


_present: tuple[str, int] | None = None
"""The mark this process holds: its path and the number of the open file. One, since one journal is in use."""


def arrive(home: str) -> None:
    """Be one of those who have the journal open. Raises `OpenElsewhere` while somebody replaces it."""
    global _present
    mark = os.path.join(home, MARKER)
    if _present is not None and _same(mark, _present):
        return
    leave()
    number = _open(mark)
    if number is None:
        return
    _present = (mark, number)
    try:
        _wait_for(number, alone=False, seconds=_PATIENCE)
    except OpenElsewhere:
        leave()
        raise


def leave() -> None:
    """Be no longer one of them."""
    global _present
    if _present is not None:
        os.close(_present[1])
        _present = None


@contextlib.contextmanager
def alone(home: str, seconds: float = 2.0) -> Iterator[None]:
    """Have the journal to oneself. Raises `OpenElsewhere` when somebody else still has it open after that."""
    arrive(home)
    if _present is None:
        yield
        return
    number = _present[1]
    try:
        _wait_for(number, alone=True, seconds=seconds)
        yield
    finally:
        try:
            _wait_for(number, alone=False, seconds=_PATIENCE)
        except OpenElsewhere:
            # What was to be done is done or was refused by now. Opening the journal again is arriving anew.
            leave()


def _same(mark: str, held: tuple[str, int]) -> bool:
    if held[0] != mark:
        return False
    try:
        there, ours = os.stat(mark), os.fstat(held[1])
    except OSError:
        return False
    return (there.st_dev, there.st_ino) == (ours.st_dev, ours.st_ino)


def _open(mark: str) -> int | None:
    try:
        return os.open(mark, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return None


def _wait_for(number: int, *, alone: bool, seconds: float) -> None:
    try:
        import fcntl
    except ImportError:  # not on Windows
        return
    how = fcntl.LOCK_NB | (fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
    until = time.monotonic() + seconds
    while True:
        try:
            fcntl.flock(number, how)
            return
        except BlockingIOError:
            if time.monotonic() > until:
                raise OpenElsewhere from None
            time.sleep(_BETWEEN)
        except OSError:  # some file systems have none
            return

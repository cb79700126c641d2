"""Changes that are in the file although the disk reported an error behind them. Standard library only.

SQLite has committed once its own journal is removed. That the folder remembers the removal is asked of the
disk afterwards; when the disk refuses, SQLite reports an error for a change that is there all the same.
Whoever believed that error would type everything a second time.
"""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError
from trustjournal.store import sealed

if TYPE_CHECKING:
    from collections.abc import Iterator

_unsettled: list[str] = []
"""What was done so in this command, in the words of `undo`; "" where there are none."""


class NotSettled(TrustError):
    """All is done, and the disk did not say that it will last."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{in_the_journal(what)}, but the disk reported an error just afterwards, so it could not be "
            "made sure that it outlasts a power cut. Nothing has to be typed again. Copy the journal to "
            "another disk: trust backup FILE"
        )


def in_the_journal(what: str) -> str:
    """What was done, in the words of `undo`, as the beginning of a sentence."""
    if what.startswith("wrote #"):
        return f"It is kept as {what.removeprefix('wrote ')}"
    return f"It is done ({what})" if what else "It is done"


def is_in_the_file(error: BaseException | None) -> bool:
    """Whether this error of a COMMIT came behind the change: only the folder could not be made to last."""
    return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_IOERR_DIR_FSYNC


def tells_nothing(error: BaseException | None) -> bool:
    """Whether this error of a COMMIT leaves open on which side of it the disk refused; SQLCipher's do."""
    return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_IOERR


def note(what: str) -> None:
    """Have it told at the end of the command that this is in the file, and not sure to last."""
    _unsettled.append(what)


def commit(connection: sqlite3.Connection, what: str = "") -> None:
    """End a transaction. Raises SQLite's errors where nothing was changed."""
    with settled(what):
        connection.execute("COMMIT")


@contextlib.contextmanager
def settled(what: str = "") -> Iterator[None]:
    """Within, what is in the file counts as done, and is told at the end of the command."""
    try:
        yield
    except sealed.errors() as error:
        if not is_in_the_file(error):
            raise
        note(what)


@contextlib.contextmanager
def told_at_the_end() -> Iterator[None]:
    """Raise `NotSettled` where a command ends well and something it did is not sure to last."""
    _unsettled.clear()
    try:
        yield
    except SystemExit as end:
        if end.code or not _unsettled:
            raise
    if _unsettled:
        raise NotSettled(max(_unsettled, key=bool)) from None

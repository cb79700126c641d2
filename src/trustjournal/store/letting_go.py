"""The end of what undo needs, whoever comes by when its time is over. Standard library only.

Whoever writes clears it away in any case. Where somebody only reads, it would stay without end, so a reading
command looks for it too, with one question to the file, and opens once to write where there is something.
"""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError
from trustjournal.store import sealed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

KEPT_HOURS = 24
CLOCKS_DIFFER = timedelta(minutes=10)
"""How far a time may lie in the future: another clock wrote it, or this one was put back."""

# The same is due that `cleaning.clean` finds; here by the key's index, and without another question.
_WAITS = (
    "SELECT (SELECT made_utc FROM undo_change), EXISTS (SELECT 1 FROM remark "
    "WHERE key BETWEEN 'words-gone ' AND 'words-gone ~' "
    "AND substr(key, 12) NOT IN (SELECT made_by FROM undo_change))"
)


def is_over(made_utc: str, now: datetime) -> bool:
    """Whether a change of that time can no longer be taken back. A time nobody can read is over."""
    try:
        age = now.astimezone(UTC) - datetime.fromisoformat(made_utc)
    except (ValueError, TypeError, OverflowError):  # the last: a clock at the end of all years
        return True
    return not -CLOCKS_DIFFER <= age <= timedelta(hours=KEPT_HOURS)


def forget_what_is_over(connection: sqlite3.Connection, now: datetime) -> None:
    """Outside of a transaction: remove what undo needs once its time is over. Raises SQLite's errors."""
    from trustjournal.store import settling, undo  # late: whoever only reads hardly ever needs it
    from trustjournal.store.patience import begin

    if _change_is_over(connection, now):
        begin(connection)
        undo.forget(connection)
        settling.commit(connection)


def waits(connection: sqlite3.Connection, now: Callable[[], datetime]) -> bool:
    """Whether something stands in the file that nothing brings back any more."""
    made_utc, traces = connection.execute(_WAITS).fetchone()
    return bool(traces) or (made_utc is not None and is_over(made_utc, now()))


def let_go(path: str, now: datetime) -> None:
    """Take it out of the file, where that can be done at once; else it is left to the next who comes by."""
    from trustjournal.store import cleaning, undo  # late: hardly any run finds something
    from trustjournal.store.connection import to_write

    with contextlib.suppress(TrustError, *sealed.errors()), contextlib.closing(to_write(path)) as connection:
        connection.execute("PRAGMA busy_timeout = 0")  # nobody who only reads waits for this
        connection.execute("BEGIN IMMEDIATE")
        if _change_is_over(connection, now):
            undo.forget(connection)
        connection.execute("COMMIT")
        cleaning.clean(connection)


def _change_is_over(connection: sqlite3.Connection, now: datetime) -> bool:
    row = connection.execute("SELECT made_utc FROM undo_change").fetchone()
    return row is not None and is_over(row[0], now)

"""What stands open in the journal, as the bare `trust` tells it: one small query each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from datetime import date


def open_since(connection: sqlite3.Connection, day: date) -> int:
    """How many open thoughts happened on that local day or later."""
    row = connection.execute(
        "SELECT count(*) FROM record WHERE state = 'open' AND happened_day >= ?", (day.isoformat(),)
    ).fetchone()
    return int(row[0])


def thoughts_within(connection: sqlite3.Connection, first: date, last: date) -> int:
    """How many thoughts happened on those local days, both included."""
    row = connection.execute(
        "SELECT count(*) FROM record WHERE happened_day BETWEEN ? AND ?",
        (first.isoformat(), last.isoformat()),
    ).fetchone()
    return int(row[0])


def looked_at_within(connection: sqlite3.Connection, first: date, last: date) -> int:
    """How many thoughts were looked at again on those local days, each counted once."""
    row = connection.execute(
        "SELECT count(DISTINCT record_id) FROM reframe WHERE written_day BETWEEN ? AND ?",
        (first.isoformat(), last.isoformat()),
    ).fetchone()
    return int(row[0])


def any_thought(connection: sqlite3.Connection) -> bool:
    """Whether a thought is written down, of any time."""
    return _is_there(connection, "record WHERE state <> 'deleted'")


def anything_else(connection: sqlite3.Connection) -> bool:
    """Whether anything but thoughts is written down: a step, an earlier event, a good moment, an answer."""
    others = ("practice WHERE deleted_utc IS NULL", "good_moment", "week_answer WHERE deleted_utc IS NULL")
    return any(_is_there(connection, other) for other in others)


def _is_there(connection: sqlite3.Connection, rows: str) -> bool:
    return connection.execute(f"SELECT 1 FROM {rows} LIMIT 1").fetchone() is not None


def is_begun(connection: sqlite3.Connection, uuid: str) -> bool:
    """Whether there is a draft of that uuid."""
    return connection.execute("SELECT 1 FROM draft WHERE uuid = ?", (uuid,)).fetchone() is not None

"""Which thought is meant by what somebody typed for an ID."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.errors import NoSuchRecord
from trustjournal.store import reading

if TYPE_CHECKING:
    import sqlite3

LAST = "last"

_MOST_DIGITS = 18  # SQLite's integers end at 19


def which_record(connection: sqlite3.Connection | None, text: str) -> int:
    """The number of the thought meant by "14", "#14" or "last" (the one written last).

    `connection` is None where there is no journal yet. Raises `NoSuchRecord` for everything else.
    """
    number = None
    if connection is not None:
        typed = text.strip().removeprefix("#")
        if typed.casefold() == LAST:
            number = reading.newest(connection)
        elif typed.isascii() and typed.isdigit() and len(typed) <= _MOST_DIGITS:
            held = reading.record(connection, int(typed))
            number = None if held is None else held.id
    if number is None:
        raise NoSuchRecord(text)
    return number


def deleted_thought(connection: sqlite3.Connection | None, text: str) -> tuple[int, str] | None:
    """Number and uuid of the thought meant, if there was one of that number and it is deleted."""
    typed = text.strip().removeprefix("#")
    if connection is None or not (typed.isascii() and typed.isdigit() and len(typed) <= _MOST_DIGITS):
        return None
    row = connection.execute(
        "SELECT id, uuid FROM record WHERE id = ? AND deleted_utc IS NOT NULL", (int(typed),)
    ).fetchone()
    return None if row is None else (int(row[0]), str(row[1]))

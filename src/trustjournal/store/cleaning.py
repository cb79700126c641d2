"""Leaving no trace of words that were taken out, once nothing can bring them back. Standard library only.

`secure_delete` overwrites a row where it stands, but SQLite leaves copies behind when it moves rows from one
page to another: of 120 deleted records 11 could still be read in part. Writing the file anew leaves none.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError
from trustjournal.store import sealed
from trustjournal.store.kinds import PEOPLE

if TYPE_CHECKING:
    import sqlite3

_MARK = "words-gone "


class NotCleaned(TrustError):
    """Something is deleted, and the disk did not let the rest of the file be written anew."""

    def __init__(self) -> None:
        super().__init__(
            "It is deleted, but the file could not be written anew, so traces of it may still be in there. "
            "Make room on the disk; the next command that writes tries again."
        )


def words_went(connection: sqlite3.Connection, change: str) -> None:
    """Note, inside the transaction of this change, that it took words out."""
    connection.execute("INSERT OR REPLACE INTO remark VALUES (?, '')", (mark_of(change),))


def mark_of(change: str) -> str:
    """The key of that note."""
    return _MARK + change


def remove_unnamed_people(connection: sqlite3.Connection) -> None:
    """Remove people whom nothing names any more: their name was a word of what went. The mark of fear stays.

    Inside a transaction, or not; a copy of an older version is fine.
    """
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    named = " AND ".join(
        f"id NOT IN (SELECT {column} FROM {table} WHERE {column} IS NOT NULL)"
        for table, column in PEOPLE
        if table in tables
    )
    connection.execute(f"DELETE FROM person WHERE afraid = 0 AND {named}")


def is_due(connection: sqlite3.Connection) -> bool:
    """Whether words went that nothing brings back, and the file was not yet written anew."""
    return bool(_due(connection))


def clean(connection: sqlite3.Connection) -> bool:
    """Write the file anew if words went that nothing brings back; whether no trace is left.

    Outside of a transaction. Words that `undo` can still bring back stay until it cannot.
    """
    with contextlib.suppress(*sealed.errors()):
        due = _due(connection)
        if due:
            connection.execute("VACUUM")
            connection.executemany("DELETE FROM remark WHERE key = ?", due)
        return True
    return False


def _due(connection: sqlite3.Connection) -> list[tuple[str]]:
    return connection.execute(
        "SELECT key FROM remark WHERE substr(key, 1, ?) = ? "
        "AND substr(key, ? + 1) NOT IN (SELECT made_by FROM undo_change)",
        (len(_MARK), _MARK, len(_MARK)),
    ).fetchall()

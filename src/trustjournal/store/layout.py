"""How a journal's file is laid out: which tables and indexes it has, by the SQL that made them.

SQL stands in the file itself and runs when it is opened: a trigger that somebody put into it changes and
deletes as it likes. So a file from elsewhere is compared with what this program would have made.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from trustjournal.store import sealed
from trustjournal.store.schema import AGE, STEPS

if TYPE_CHECKING:
    import sqlite3

Made = tuple[str, str, str, str | None]
"""What was made: its type, its name, the table it belongs to, and the SQL."""


def empty(steps: int = AGE) -> sqlite3.Connection:
    """An empty journal in memory, of this version or as old as the one with so many steps."""
    connection = sealed.in_memory()
    for step in STEPS[:steps]:
        connection.executescript(step)
    return connection


def is_ours(connection: sqlite3.Connection) -> bool:
    """Whether the file is laid out as this program lays out a journal of its age, and nothing is added."""
    return _laid_out(connection) == _as_it_should_be(age(connection))


def holds_only_ours(connection: sqlite3.Connection) -> bool:
    """Whether everything in the file is made as this program makes it; something may be missing."""
    return set(_laid_out(connection)) <= set(_as_it_should_be(age(connection)))


def added(connection: sqlite3.Connection) -> list[str]:
    """The types of what this program never puts into a journal of that age: "trigger", "view", "table"."""
    ours = {made[:2] for made in _as_it_should_be(age(connection))}
    return sorted({made[0] for made in _laid_out(connection) if made[:2] not in ours})


def age(connection: sqlite3.Connection) -> int:
    """How many of the schema's steps the file has been through."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _laid_out(connection: sqlite3.Connection) -> list[Made]:
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")
    return rows.fetchall()


def _as_it_should_be(steps: int) -> list[Made]:
    with contextlib.closing(empty(steps)) as connection:
        return _laid_out(connection)

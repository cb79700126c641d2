"""What is left of deleted things whose whole content is one row. Standard library only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.store.kinds import PLAIN

if TYPE_CHECKING:
    import sqlite3

_STAYS = ("uuid", "deleted_utc")


def not_blank(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """Kind and number of every deleted thing in which a word stands."""
    found = []
    for kind in (kind.name for kind in PLAIN if kind.blanked):
        left = " OR ".join(f"{name} <> ''" for name, _ in _texts(connection, kind))
        rows = connection.execute(f"SELECT id FROM {kind} WHERE deleted_utc IS NOT NULL AND ({left})")
        found += [(kind, number) for (number,) in rows]
    return found


def blank(connection: sqlite3.Connection, kind: str, number: int) -> None:
    """Take every word out of a deleted thing."""
    put = ", ".join(f"{name} = {_NOTHING[needed]}" for name, needed in _texts(connection, kind))
    connection.execute(f"UPDATE {kind} SET {put} WHERE id = ? AND deleted_utc IS NOT NULL", (number,))


_NOTHING = {True: "''", False: "NULL"}


def _texts(connection: sqlite3.Connection, kind: str) -> list[tuple[str, bool]]:
    """The columns that hold words, and whether something has to stand there; times are no words."""
    rows = connection.execute(f"PRAGMA table_info({kind})")
    return [
        (name, bool(needed))
        for _, name, declared, needed, *_ in rows
        if declared == "VARCHAR" and name not in _STAYS and not name.startswith(("written_", "closed_"))
    ]

"""What is deleted in the journal and still stands in copies of it. Standard library only.

Only the copies in the journal's home are known; where a person put others, the program does not remember.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError
from trustjournal.store import checking, cleaning
from trustjournal.store.backup import Kept, kept
from trustjournal.store.connection import read_only, to_write
from trustjournal.versions import PRACTICE

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

_AT_ONCE = 500


class NotTakenOut(TrustError):
    """A copy could not be changed."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Nothing could be taken out of {path}: it cannot be written, or is damaged. Remove that file, "
            "if what is in it shall not stay."
        )


@dataclass(slots=True)
class Holding:
    """Which copies hold things that are deleted in the journal."""

    copies: dict[str, set[str]] = field(default_factory=dict)
    """Path of the copy -> uuids of what it holds."""
    unreadable: list[Kept] = field(default_factory=list)
    """Copies that could not be looked into."""


def deleted(connection: sqlite3.Connection) -> dict[str, int]:
    """The uuids of all thoughts that were deleted, with their numbers."""
    rows = connection.execute("SELECT uuid, id FROM record WHERE deleted_utc IS NOT NULL ORDER BY id")
    return dict(rows.fetchall())


def holding(home: str, uuids: Iterable[str]) -> Holding:
    """Which of the copies in the home hold any of these things."""
    asked = list(uuids)
    found = Holding()
    for copy in kept(home):
        try:
            with contextlib.closing(read_only(copy.path)) as connection:
                held = set(_held(connection, asked))
        except checking.unreadable():
            found.unreadable.append(copy)
            continue
        if held:
            found.copies[copy.path] = held
    return found


def _held(connection: sqlite3.Connection, uuids: list[str]) -> Iterator[str]:
    for start in range(0, len(uuids), _AT_ONCE):
        batch = uuids[start : start + _AT_ONCE]
        marks = ",".join("?" * len(batch))
        queries = [
            f"SELECT uuid FROM record WHERE deleted_utc IS NULL AND uuid IN ({marks})",
            f"SELECT uuid FROM draft WHERE uuid IN ({marks})",
        ]
        if _has_table(connection, PRACTICE):  # a copy may be older than that table
            queries.append(f"SELECT uuid FROM practice WHERE deleted_utc IS NULL AND uuid IN ({marks})")
        for query in queries:
            yield from (uuid for (uuid,) in connection.execute(query, batch))


def take_out(path: str, uuids: Iterable[str]) -> None:
    """Remove these things from a copy, so that it is as if they had never been in it. Raises `NotTakenOut`.

    One transaction, and the file is written anew behind it, so that no byte of them stays.
    """
    try:
        with contextlib.closing(to_write(path)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            for uuid in uuids:
                _take_out(connection, uuid)
            cleaning.remove_unnamed_people(connection)
            connection.execute("COMMIT")
            connection.execute("VACUUM")
            damaged = checking.damage(connection)
    except checking.unreadable():
        raise NotTakenOut(path) from None
    if damaged:
        raise NotTakenOut(path)


def _take_out(connection: sqlite3.Connection, uuid: str) -> None:
    record = "(SELECT id FROM record WHERE uuid = ?1)"
    statements = [
        "DELETE FROM draft WHERE uuid = ?1 "
        f"OR uuid IN (SELECT uuid FROM reframe WHERE record_id = {record}) "
        f"OR (kind = 'reframe' AND subject = CAST({record} AS TEXT))",
        "DELETE FROM record WHERE uuid = ?1",  # all that is part of it goes along
    ]
    if _has_table(connection, "history"):
        statements.append("DELETE FROM history WHERE uuid = ?1")
        statements.append("UPDATE history SET beside = NULL WHERE beside = ?1")
    for statement in statements:
        connection.execute(statement, (uuid,))


def _has_table(connection: sqlite3.Connection, name: str) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (name,)).fetchone() is not None

"""What is deleted in the journal and still stands in copies of it. Standard library only.

Only the copies in the journal's home are known; where a person put others, the program does not remember.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError
from trustjournal.store import checking, cleaning, layout, private_files, sealed
from trustjournal.store.backup import in_place_of, leave_no_trace, unseen
from trustjournal.store.called import called
from trustjournal.store.connection import read_only
from trustjournal.store.copies import Kept, kept
from trustjournal.store.kinds import KINDS
from trustjournal.versions import PRACTICE

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

_AT_ONCE = 500
_DRAFT = "answers not finished"


class NotTakenOut(TrustError):
    """A copy could not be changed."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Nothing could be taken out of {path}: it cannot be written, is damaged, or not laid out as a "
            "backup is. Remove that file, if what is in it shall not stay."
        )


@dataclass(slots=True)
class Holding:
    """Which copies hold things that are deleted in the journal."""

    copies: dict[str, dict[str, str]] = field(default_factory=dict)
    """Path of the copy -> uuid of what it holds -> what that is called there: "#4", "step 2"."""
    unreadable: list[Kept] = field(default_factory=list)
    """Copies that could not be looked into."""


def deleted(connection: sqlite3.Connection) -> list[str]:
    """The uuids of all that was deleted, of whatever kind."""
    rows = connection.execute("SELECT uuid FROM history WHERE stands = '' AND beside IS NULL ORDER BY uuid")
    return [uuid for (uuid,) in rows]


def holding(home: str, uuids: Iterable[str]) -> Holding:
    """Which of the copies in the home hold any of these things."""
    asked = list(uuids)
    found = Holding()
    for copy in kept(home):
        try:
            with contextlib.closing(read_only(copy.path)) as connection:
                held = dict(_held(connection, asked))
        except checking.unreadable():
            found.unreadable.append(copy)
            continue
        if held:
            found.copies[copy.path] = held
    return found


def _held(connection: sqlite3.Connection, uuids: list[str]) -> Iterator[tuple[str, str]]:
    """Each of these things that stands in there, and what it is called."""
    queries = {"draft": "SELECT uuid FROM draft WHERE uuid"}
    for kind in KINDS:
        if _has_table(connection, kind.name):  # a copy may be older than that table
            alive = "deleted_utc IS NULL AND " if kind.blanked else ""
            named = "id, kind" if kind.name == PRACTICE else "id"
            queries[kind.name] = f"SELECT uuid, {named} FROM {kind.name} WHERE {alive}uuid"
    for start in range(0, len(uuids), _AT_ONCE):
        batch = uuids[start : start + _AT_ONCE]
        for table, query in queries.items():
            rows = connection.execute(f"{query} IN ({','.join('?' * len(batch))}) ORDER BY rowid", batch)
            yield from ((uuid, called(table, *named) if named else _DRAFT) for uuid, *named in rows)


def take_out(path: str, uuids: Iterable[str]) -> None:
    """Remove these things from a copy, so that it is as if they had never been in it. Raises `NotTakenOut`.

    The copy is written anew, so that no byte of them stays, and replaced once the new one is whole.
    """
    try:
        with in_place_of(path) as new:
            os.close(private_files.create(new))
            lock = sealed.lock_of(path)
            with contextlib.closing(read_only(path)) as source, unseen(new, path, lock) as copy:
                if not layout.holds_only_ours(source):  # what hangs on a row that goes would run
                    raise NotTakenOut(path)
                source.backup(copy)
                copy.execute("PRAGMA foreign_keys = ON")  # so that all that is part of it goes along
                copy.execute("BEGIN")
                for uuid in uuids:
                    _take_out(copy, uuid)
                cleaning.remove_unnamed_people(copy)
                copy.execute("COMMIT")
                leave_no_trace(copy)
                if checking.damage(copy):
                    raise NotTakenOut(path)
    except OSError:
        raise NotTakenOut(path) from None
    except checking.unreadable():
        raise NotTakenOut(path) from None


def _take_out(connection: sqlite3.Connection, uuid: str) -> None:
    record = "(SELECT id FROM record WHERE uuid = ?1)"
    statements = [
        "DELETE FROM draft WHERE uuid = ?1 "
        f"OR uuid IN (SELECT uuid FROM reframe WHERE record_id = {record}) "
        f"OR (kind = 'reframe' AND subject = CAST({record} AS TEXT))",
    ]
    tables = (kind.name for kind in KINDS if _has_table(connection, kind.name))
    statements += [f"DELETE FROM {table} WHERE uuid = ?1" for table in tables]
    if _has_table(connection, "history"):
        statements.append("DELETE FROM history WHERE uuid = ?1")
        statements.append("UPDATE history SET beside = NULL WHERE beside = ?1")
    for statement in statements:
        connection.execute(statement, (uuid,))


def _has_table(connection: sqlite3.Connection, name: str) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (name,)).fetchone() is not None

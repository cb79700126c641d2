"""Putting right what `examining` found and what can be put right. What is mended is only ever made from what
stands elsewhere in the journal, or was to be gone already; no word of the person changes."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from trustjournal.store import alike, blanks, checking, cleaning, drafts, examining, reading, settling, undo
from trustjournal.store.connection import JOURNAL, open_to_write, told
from trustjournal.store.erasing import NotErased, erase
from trustjournal.store.findings import Finding, Grade, Kind
from trustjournal.store.words import indexed_words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

_BLANK = {
    **dict.fromkeys(("situation", "automatic_thought", "checksum", "happened_precision"), ""),
    **dict.fromkeys(("happened_utc", "happened_day", "written_utc", "written_day"), ""),
    **dict.fromkeys(("belief", "happened_zone", "written_zone", "happened_part")),
    **dict.fromkeys(("happened_offset", "written_offset"), 0),
    "state": "deleted",
}
"""What a deleted thought holds in place of its words and times."""


def mend(home: str, findings: Iterable[Finding]) -> list[Finding]:
    """Put right what can be; those of the findings that are right now. Raises `DiskRefused`."""
    left = [finding for finding in findings if finding.grade is Grade.MENDABLE]
    mended = [finding for finding in left if finding.kind in _BESIDE and _BESIDE[finding.kind](finding)]
    inside = [finding for finding in left if finding.kind in _INSIDE]
    if inside:
        path = os.path.join(home, JOURNAL)
        with told(path), contextlib.closing(open_to_write(home)) as connection:
            for finding in inside:
                with _at_once(connection):
                    _INSIDE[finding.kind](connection, finding)
            while reading.remark(connection, alike.UP_TO) is not None:
                alike.compare_some(connection)
            connection.execute("VACUUM")  # what went leaves no copy behind
            cleaning.clean(connection)
        mended += inside
    return mended


@contextlib.contextmanager
def _at_once(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        settling.commit(connection)
    except BaseException:
        if connection.in_transaction:  # a full disk rolls back by itself
            connection.execute("ROLLBACK")
        raise


def search_anew(connection: sqlite3.Connection) -> None:
    """Make the words to search by anew, inside a transaction."""
    connection.execute("DELETE FROM word")
    for number in checking.thoughts(connection):
        with contextlib.suppress(*checking.unreadable()):
            record = reading.record(connection, number)
            words = indexed_words(record.texts()) if record else ()
            connection.executemany(
                "INSERT INTO word VALUES (?, ?)", [(word, number) for word in sorted(words)]
            )


def follow(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Make the columns that follow from what these thoughts hold do so, inside a transaction."""
    from trustjournal.store.rows import record_columns, reframe_row  # late: SQLModel comes along

    for number in numbers:
        record = reading.record(connection, number)
        if record is None:
            continue
        _put(connection, "record", record_columns(record) | {"revision": record.revision}, number)
        rows = connection.execute("SELECT id FROM reframe WHERE record_id = ? ORDER BY position", (number,))
        for position, (reframe, (row,)) in enumerate(zip(record.reframes, rows.fetchall(), strict=True)):
            _put(
                connection, "reframe", reframe_row(reframe, number, position).model_dump(exclude={"id"}), row
            )


def _put(connection: sqlite3.Connection, table: str, columns: dict[str, object], number: int) -> None:
    put = ", ".join(f"{name} = ?" for name in columns)
    connection.execute(f"UPDATE {table} SET {put} WHERE id = ?", (*columns.values(), number))


def _blank(connection: sqlite3.Connection, finding: Finding) -> None:
    for name in finding.about:
        kind, _, which = name.rpartition(" ")
        if kind:
            blanks.blank(connection, kind, int(which))
            continue
        number = int(name.removeprefix("#"))
        connection.execute(
            "UPDATE record SET deleted_utc = coalesce(deleted_utc, '') WHERE id = ?", (number,)
        )
        _put(connection, "record", dict(_BLANK), number)
        for table, column in examining.parts(connection):
            connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (number,))


def _index(connection: sqlite3.Connection, finding: Finding) -> None:
    for name in finding.about:
        connection.execute(f'REINDEX "{name}"')


def _drafts(connection: sqlite3.Connection, _: Finding) -> None:
    done = drafts.done_with(connection)
    connection.executemany("DELETE FROM draft WHERE uuid = ?", [(uuid,) for uuid in done])


def _permissions(finding: Finding) -> bool:
    for path in finding.about:
        try:
            os.chmod(path, 0o700 if os.path.isdir(path) else 0o600)
        except OSError:
            return False
    return True


def _leftovers(finding: Finding) -> bool:
    with contextlib.suppress(NotErased):
        erase(Path(path) for path in finding.about)
        return True
    return False


def _numbers(finding: Finding) -> list[int]:
    return [int(name.removeprefix("#")) for name in finding.about]


_INSIDE: dict[Kind, Callable[[sqlite3.Connection, Finding], None]] = {
    Kind.INDEX: _index,
    Kind.DERIVED: lambda connection, finding: follow(connection, _numbers(finding)),
    Kind.SEARCH: lambda connection, _: search_anew(connection),
    Kind.LIKENESS: lambda connection, _: alike.make_anew(connection),
    Kind.NOT_BLANK: _blank,
    Kind.TRACES: lambda *_: None,  # the file is written anew at the end in any case
    Kind.UNDO_OLD: lambda connection, _: undo.forget(connection),
    Kind.DRAFT_DONE: _drafts,
}
_BESIDE: dict[Kind, Callable[[Finding], bool]] = {
    Kind.PERMISSIONS: _permissions,
    Kind.LEFTOVER: _leftovers,
    Kind.BACKUP_OLD: _leftovers,
}

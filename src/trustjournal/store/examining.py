"""Looking over the journal's file: whether it is whole, and whether what was taken out of it is gone.

Nothing is changed here; `mending` does that. What is made from the thoughts (the words to search by, which
thoughts are alike, columns that follow from others) is compared with what would be made anew.
"""

from __future__ import annotations

import contextlib
import os
import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

from trustjournal.store import (
    alike,
    backup,
    blanks,
    checking,
    cleaning,
    copies,
    drafts,
    in_backups,
    layout,
    letting_go,
    reading,
    sealed,
)
from trustjournal.store.connection import (
    JOURNAL,
    EmptyJournal,
    ForeignJournal,
    JournalRefused,
    MissingJournal,
    NewerJournal,
    open_to_read,
)
from trustjournal.store.findings import Finding, Grade, Held, Kind
from trustjournal.store.locking import plain_backups
from trustjournal.store.pages import Unreadable, free_pages
from trustjournal.store.words import indexed_words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

    from trustjournal.records import ThoughtRecord

_BATCH = 500
_OF_AN_INDEX = re.compile(r"(?:row (\d+) missing from|entries in|entry in|row (\d+) of) index (\S+)$")

_PROVED_OTHERWISE = {
    *("record", "emotion", "label", "reframe", "reframe_line", "rerating", "next_thing"),
    *("word", "stem", "likeness"),
}
"""Tables whose rows have a checksum or are compared with what they are made from. An index on them that
differs is simply made anew; elsewhere nobody can tell which of the two changed."""
_NOT_SEALED = "_whole"
"""End of the name of an index that stands for a checksum."""


_REFUSED: dict[type[JournalRefused], Kind] = {
    MissingJournal: Kind.MISSING,
    EmptyJournal: Kind.EMPTY,
    ForeignJournal: Kind.FOREIGN,
    NewerJournal: Kind.NEWER,
}


def examine(home: str, now: datetime) -> tuple[Held, list[Finding]]:
    """What the journal holds, and all that was found in its file. Raises `DiskRefused`."""
    try:
        connection = open_to_read(home)
    except JournalRefused as refused:
        kind = _REFUSED.get(type(refused), Kind.UNREADABLE)
        about = (str(refused),) if kind is Kind.NEWER else (os.path.join(home, JOURNAL),)
        return Held(), [Finding(kind, Grade.DAMAGE, about)]
    if connection is None:
        return Held(), []
    found: list[Finding] = []
    with contextlib.closing(connection):
        connection.execute("BEGIN")  # one and the same state for every check
        for check in (_structure, _thoughts, _taken_out, _likeness, _undo, _drafts, _clock):
            found += _guarded(connection, check, now)
        held = _held(connection, now)
        found += _backups(connection, home, now)
    found += _free_pages(home)  # only now: looking at the bytes lets go of SQLite's locks on the file
    return held, list(dict.fromkeys(found))


def _guarded(
    connection: sqlite3.Connection,
    check: Callable[[sqlite3.Connection, datetime], Iterator[Finding]],
    now: datetime,
) -> list[Finding]:
    found: list[Finding] = []
    try:
        found.extend(check(connection, now))  # what came before an error stays
    except checking.unreadable():
        found.append(Finding(Kind.STRUCTURE, Grade.DAMAGE))
    return found


def _structure(connection: sqlite3.Connection, _: datetime) -> Iterator[Finding]:
    """Whether pages, indexes and references are in order."""
    tables = dict(connection.execute("SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index'"))
    indexes, differing = set(), set()
    for message in checking.damage(connection):
        match = _OF_AN_INDEX.search(message)
        table = tables.get(match[3]) if match else None
        if match is None or table is None:
            yield Finding(Kind.STRUCTURE, Grade.DAMAGE)
        elif table in _PROVED_OTHERWISE and not match[3].endswith(_NOT_SEALED):
            indexes.add(match[3])
        else:
            differing.add(f"{table.replace('_', ' ')} {match[1] or match[2] or ''}".strip())
    if not layout.is_ours(connection):
        yield Finding(Kind.STRUCTURE, Grade.DAMAGE)
    if indexes:
        yield Finding(Kind.INDEX, Grade.MENDABLE, tuple(sorted(indexes)))
    if differing:
        yield Finding(Kind.DIFFERS, Grade.DAMAGE, tuple(sorted(differing)))


def _thoughts(connection: sqlite3.Connection, _: datetime) -> Iterator[Finding]:
    """Whether each thought is what was written, and what is made from it fits."""
    numbers = checking.thoughts(connection)
    changed, unread = checking.compared(connection, numbers)
    if changed:
        yield Finding(Kind.NOT_WHOLE, Grade.DAMAGE, _named(changed))
    if unread:
        yield Finding(Kind.NOT_READ, Grade.DAMAGE, _named(unread))
    whole = [number for number in numbers if number not in {*changed, *unread}]
    derived: list[int] = []
    unsearchable = 0
    for start in range(0, len(whole), _BATCH):
        batch = whole[start : start + _BATCH]
        records = reading.records(connection, batch)
        derived += columns_that_differ(connection, records)
        words = _indexed(connection, batch)
        unsearchable += sum(words[record.id or 0] != indexed_words(record.texts()) for record in records)
    if derived:
        yield Finding(Kind.DERIVED, Grade.MENDABLE, _named(derived))
    (stray,) = connection.execute(
        "SELECT count(*) FROM word WHERE record_id NOT IN (SELECT id FROM record WHERE deleted_utc IS NULL)"
    ).fetchone()
    if unsearchable or stray:
        yield Finding(Kind.SEARCH, Grade.MENDABLE)


def columns_that_differ(connection: sqlite3.Connection, records: Iterable[ThoughtRecord]) -> list[int]:
    """Numbers of the thoughts with a column that does not follow from what they hold, as it should."""
    from trustjournal.store.rows import record_columns, reframe_row  # late: SQLModel comes along

    differing = []
    for record in records:
        assert record.id is not None
        [row] = _rows(connection, "SELECT * FROM record WHERE id = ?", record.id)
        reframes = _rows(connection, "SELECT * FROM reframe WHERE record_id = ? ORDER BY position", record.id)
        expected = record_columns(record)
        same = all(row[name] == value for name, value in expected.items()) and all(
            held[name] == value
            for position, (reframe, held) in enumerate(zip(record.reframes, reframes, strict=True))
            for name, value in reframe_row(reframe, record.id, position).model_dump(exclude={"id"}).items()
        )
        if not same:
            differing.append(record.id)
    return differing


def _rows(connection: sqlite3.Connection, query: str, number: int) -> list[dict[str, Any]]:
    cursor = connection.execute(query, (number,))
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _indexed(connection: sqlite3.Connection, numbers: list[int]) -> dict[int, set[str]]:
    words: dict[int, set[str]] = {number: set() for number in numbers}
    marks = ",".join("?" * len(numbers))
    for word, number in connection.execute(
        f"SELECT word, record_id FROM word WHERE record_id IN ({marks})", numbers
    ):
        words[number].add(word)
    return words


def parts(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """The tables whose rows hang on a thought, with the column that says on which."""
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return [
        (table, row[3])
        for (table,) in tables
        for row in connection.execute(f"PRAGMA foreign_key_list({table})")
        if row[2] == "record"
    ]


def not_blank(connection: sqlite3.Connection) -> list[int]:
    """Numbers of deleted thoughts of which something is left."""
    left = (
        "situation <> '' OR automatic_thought <> '' OR happened_utc <> '' OR written_utc <> '' "
        "OR belief IS NOT NULL OR checksum <> '' OR state <> 'deleted'"
    )
    found = {
        n for (n,) in connection.execute(f"SELECT id FROM record WHERE deleted_utc IS NOT NULL AND ({left})")
    }
    found |= {
        n
        for (n,) in connection.execute(
            "SELECT id FROM record WHERE state = 'deleted' AND deleted_utc IS NULL"
        )
    }
    for table, column in parts(connection):
        found |= {
            number
            for (number,) in connection.execute(
                f"SELECT {column} FROM {table} WHERE {column} IN "
                "(SELECT id FROM record WHERE deleted_utc IS NOT NULL)"
            )
        }
    return sorted(found)


def _taken_out(connection: sqlite3.Connection, _: datetime) -> Iterator[Finding]:
    """Whether nothing is left of what was deleted."""
    left = _named(not_blank(connection))
    left += tuple(f"{kind} {number}" for kind, number in blanks.not_blank(connection))
    if left:
        yield Finding(Kind.NOT_BLANK, Grade.MENDABLE, left)
    if cleaning.is_due(connection):
        yield Finding(Kind.TRACES, Grade.MENDABLE)


def _likeness(connection: sqlite3.Connection, _: datetime) -> Iterator[Finding]:
    if not alike.is_in_order(connection):
        yield Finding(Kind.LIKENESS, Grade.MENDABLE)


def _undo(connection: sqlite3.Connection, now: datetime) -> Iterator[Finding]:
    change = reading.last_change(connection)
    (steps,) = connection.execute("SELECT count(*) FROM undo_step").fetchone()
    if steps if change is None else letting_go.is_over(change[1], now):
        yield Finding(Kind.UNDO_OLD, Grade.MENDABLE)


def _drafts(connection: sqlite3.Connection, _: datetime) -> Iterator[Finding]:
    done = drafts.done_with(connection)
    if done:
        yield Finding(Kind.DRAFT_DONE, Grade.MENDABLE, (str(len(done)),))
    waiting = drafts.unfinished(connection)
    if waiting:
        yield Finding(Kind.DRAFT_WAITS, Grade.NOTE, tuple(sorted({left.kind for left in waiting})))


def _clock(connection: sqlite3.Connection, now: datetime) -> Iterator[Finding]:
    (newest,) = connection.execute("SELECT max(written_utc) FROM record").fetchone()
    if newest and datetime.fromisoformat(newest) - letting_go.CLOCKS_DIFFER > now:
        yield Finding(Kind.CLOCK, Grade.AMISS, (newest[:10],))


def _backups(connection: sqlite3.Connection, home: str, now: datetime) -> list[Finding]:
    """Whether copies in the home hold what is deleted in the journal, or are to go."""
    gone: list[str] = []
    with contextlib.suppress(*sealed.errors()):
        gone = in_backups.deleted(connection)
    held = in_backups.holding(home, gone)
    found = [
        Finding(Kind.BACKUP_HOLDS, Grade.NOTE, (os.path.basename(path), *called.values()))
        for path, called in held.copies.items()
    ]
    if old := backup.too_old(home, now):
        found.append(Finding(Kind.BACKUP_OLD, Grade.MENDABLE, tuple(copy.path for copy in old)))
    salt = sealed.salt_of(os.path.join(home, JOURNAL))
    if sealed.is_locked(salt) and (readable := plain_backups(home)):
        found.append(Finding(Kind.BACKUP_OPEN, Grade.AMISS, tuple(path.name for path in readable)))
    asking: list[str] = []
    for copy in held.unreadable:
        name = os.path.basename(copy.path)
        if copy.before == copies.DAMAGED:
            found.append(Finding(Kind.PUT_ASIDE, Grade.NOTE, (name,)))
        elif copy.salt and copy.salt != salt:  # its passphrase opens it, and nobody gave that
            asking.append(name)
        else:
            found.append(Finding(Kind.BACKUP_UNREADABLE, Grade.AMISS, (name,)))
    if asking:
        found.append(Finding(Kind.BACKUP_LOCKED, Grade.NOTE, tuple(asking)))
    return found


def _free_pages(home: str) -> list[Finding]:
    with contextlib.suppress(OSError, Unreadable):
        free = free_pages(os.path.join(home, JOURNAL))
        if free is not None and free.with_content:
            return [Finding(Kind.TRACES, Grade.MENDABLE)]
    return []


def _held(connection: sqlite3.Connection, now: datetime) -> Held:
    with contextlib.suppress(*sealed.errors()):
        (deleted,) = connection.execute(
            "SELECT count(*) FROM record WHERE deleted_utc IS NOT NULL"
        ).fetchone()
        (free,) = connection.execute("PRAGMA freelist_count").fetchone()
        change = reading.last_change(connection)
        undoable = change is not None and not letting_go.is_over(change[1], now)
        return Held(checking.counted(connection), deleted, free, undoable)
    return Held()


def _named(numbers: Iterable[int]) -> tuple[str, ...]:
    return tuple(f"#{number}" for number in sorted(numbers))

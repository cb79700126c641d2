"""Saving what is whole out of a damaged journal into a new one. The damaged file is only read.

A thought counts as whole when its checksum fits; what has none is compared with its second copy in an index.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError, why_refused
from trustjournal.store import alike, blanks, checking, cleaning, examining, mending, reading, sealed
from trustjournal.store.backup import AlreadyThere
from trustjournal.store.called import called
from trustjournal.store.connection import create, to_write, told
from trustjournal.store.kinds import KINDS, PLAIN
from trustjournal.store.remains import found_in
from trustjournal.versions import PRACTICE, RECORD

if TYPE_CHECKING:
    from trustjournal.store.kinds import Counted
    from trustjournal.store.remains import Found

_MADE_ANEW = ("word", "stem", "likeness", "undo_change", "undo_step", "sqlite_sequence")
"""Tables that are made from others, or are not worth keeping."""

_NOT_SEALED = tuple(kind.name for kind in PLAIN)
"""Tables whose rows have a second copy in an index, and no checksum."""

TAG = "damaged"
"""Put on a thought of which only a part could be read, or whose text may have changed."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What a new journal holds of a damaged one."""

    counted: Counted
    """How many things it holds; of the thoughts those that are whole."""
    partly: tuple[int, ...]
    """Numbers of thoughts that are not whole; what could be read of them is in it, under the tag `TAG`."""
    lost: tuple[str, ...]
    """What is known to have been there and could not be kept, as it is called on the screen."""
    perhaps: tuple[str, ...]
    """What is lost, or was removed before the damage: nothing tells which."""
    all_named: bool
    """Whether more cannot be lost than these two name."""
    doubtful: tuple[str, ...]
    """What is in it and may not be what was written: a table and a number each."""
    people_lost: tuple[int, ...]
    """Numbers of thoughts that were about somebody who is lost."""


class CannotBeRead(TrustError):
    """The file to be looked through cannot be read."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path} cannot be read: {reason}. Check its name and permissions.")


class NotSalvaged(TrustError):
    """What could be read does not make a journal that is whole."""

    exit_code = 5

    def __init__(self, path: str) -> None:
        super().__init__(f"What can be read does not make a journal that is whole, so {path} was not kept.")


class NothingToSalvage(TrustError):
    """Nothing of a journal could be read in the file."""

    exit_code = 5

    def __init__(self, path: str) -> None:
        super().__init__(f"Nothing of a journal can be read in {path}. It was left as it is.")


def salvage(path: str, to: str) -> Salvaged:
    """Save what is whole in that file into a new one; the first is only read.

    What was locked stays so, with the same passphrase. Raises `Locked`, `CannotBeRead`, `NothingToSalvage`,
    `AlreadyThere`, `NotSalvaged` and `DiskRefused`.
    """
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # a device may never end
            raise CannotBeRead(path, "it is not a file")
        with open(path, "rb") as file:
            content = file.read()
    except OSError as error:
        raise CannotBeRead(path, why_refused(error)) from None
    lock = sealed.lock_of(path)
    if lock is None:
        found = found_in(content)
    else:
        from trustjournal.store.deciphering import RESERVED, in_the_clear  # late: hardly ever

        found = found_in(in_the_clear(content, lock.key), RESERVED)
    if not any(tree.rows for tree in found.trees.values()):
        raise NothingToSalvage(path)
    if os.path.lexists(to) or not create(to, lock):
        raise AlreadyThere(to)
    try:
        with told(to), contextlib.closing(to_write(to)) as connection:
            saved = put_into(connection, found)
            connection.execute("VACUUM")
            cleaning.clean(connection)
            wrong = checking.damage(connection) or checking.not_whole(
                connection, checking.thoughts(connection)
            )
        if wrong:
            raise NotSalvaged(to)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(to)
        raise
    return saved


def put_into(connection: sqlite3.Connection, found: Found) -> Salvaged:
    """Fill an empty journal with what is whole; outside of a transaction."""
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("BEGIN IMMEDIATE")
    for table in _tables(found):
        for row in found.rows(table).values():
            with contextlib.suppress(sqlite3.IntegrityError):  # a row that is twice there, or cannot be
                connection.execute(
                    f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
                    tuple(row.values()),
                )
    for kind in KINDS:
        for column in kind.people:  # what somebody did stays, whoever is lost
            connection.execute(
                f"UPDATE {kind.name} SET {column} = NULL WHERE {column} NOT IN (SELECT id FROM person)"
            )
    about_nobody = connection.execute(
        "SELECT DISTINCT record_id FROM record_person WHERE person_id NOT IN (SELECT id FROM person)"
    ).fetchall()
    whole, partly = _whole_and_partly(connection)
    _make_the_rest_anew(connection)
    connection.execute("COMMIT")
    connection.execute("PRAGMA ignore_check_constraints = OFF")
    connection.execute("PRAGMA foreign_keys = ON")
    missing = [_missing(connection, found, kind.name) for kind in KINDS]
    kinds = found.kinds(PRACTICE)
    doubtful = (
        called(table, key[0], kinds.get(key[0]) if table == PRACTICE else None)
        if len(key) == 1 and isinstance(key[0], int)
        else f"{table} {' '.join(map(str, key))}"
        for table in ("good_moment", "person", "good_moment_person", "record_person", *_NOT_SEALED)
        for key in found.differing(table)
    )
    return Salvaged(
        checking.counted(connection)._replace(thoughts=len(whole)),
        tuple(sorted(partly)),
        tuple(name for of in missing for name in of.lost),
        tuple(name for of in missing for name in of.perhaps),
        all(of.all_named for of in missing),
        tuple(doubtful),
        tuple(sorted({number for (number,) in about_nobody} & (whole | partly))),
    )


@dataclass(frozen=True, slots=True)
class _Missing:
    """What is not in the new journal of one kind, as in `Salvaged`."""

    lost: list[str]
    perhaps: list[str]
    all_named: bool


def _missing(connection: sqlite3.Connection, found: Found, table: str) -> _Missing:
    kept = {number for (number,) in connection.execute(f"SELECT id FROM {table}")}
    parts = examining.parts(connection) if table == RECORD else []
    seen = {
        number for name, column in ((table, "id"), *parts) for number in found.numbers(name, column)
    } | kept
    kinds = found.kinds(table) if table == PRACTICE else {}
    lost = sorted(seen - kept)
    # What one whole list does not name was removed before.
    last = 0 if found.lists_all(table) else found.last_number(table)
    gaps = sorted({*range(1, (last or 0) + 1)} - seen)
    return _Missing(
        [called(table, number, kinds.get(number)) for number in lost],
        [called(table, number) for number in gaps],
        last is not None,
    )


def _tables(found: Found) -> list[str]:
    return [tree.table for tree in found.trees.values() if tree.holds_rows and tree.table not in _MADE_ANEW]


def _whole_and_partly(connection: sqlite3.Connection) -> tuple[set[int], set[int]]:
    """Remove what hangs on nothing and thoughts that cannot be read; the numbers of those that stay."""
    _remove_strays(connection)
    numbers = checking.thoughts(connection)
    broken = checking.not_whole(connection, numbers)
    partly = {number for number in broken if _marked(connection, number)}
    for kind, row in blanks.not_blank(connection):
        blanks.blank(connection, kind, row)
    gone = [*(set(broken) - partly), *examining.not_blank(connection)]
    connection.executemany("DELETE FROM record WHERE id = ?", [(number,) for number in gone])
    _remove_strays(connection)
    whole = set(numbers) - set(broken)
    mending.follow(connection, whole)
    return whole, partly


def _marked(connection: sqlite3.Connection, number: int) -> bool:
    """Put the tag and a checksum of what it holds now on a thought that is not whole; whether it could be."""
    try:
        record = reading.record(connection, number)
    except checking.unreadable():
        record = None
    if record is None:
        return False
    tagged = replace(record, tags=(*(tag for tag in record.tags if tag != TAG), TAG))
    connection.execute("DELETE FROM label WHERE record_id = ? AND kind = 'tag'", (number,))
    connection.executemany(
        "INSERT INTO label (record_id, kind, position, name) VALUES (?, 'tag', ?, ?)",
        [(number, position, tag) for position, tag in enumerate(tagged.tags)],
    )
    mending.follow(connection, [number])
    return True


def _remove_strays(connection: sqlite3.Connection) -> None:
    """Remove rows that hang on a row that is not there, until there is none."""
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    references = [
        (table, row[3], row[2], row[4])
        for (table,) in tables
        for row in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    ]
    removed = 1
    while removed:
        removed = sum(
            connection.execute(
                f"DELETE FROM {table} WHERE {column} IS NOT NULL "
                f"AND {column} NOT IN (SELECT {other} FROM {whole})"
            ).rowcount
            for table, column, whole, other in references
        )


def _make_the_rest_anew(connection: sqlite3.Connection) -> None:
    mending.search_anew(connection)
    alike.make_anew(connection)

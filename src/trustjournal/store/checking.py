"""Whether what the journal's file holds is what was written into it. Standard library only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.errors import TrustError
from trustjournal.store import reading, sealed
from trustjournal.store.kinds import KINDS, Counted
from trustjournal.store.seal import is_whole

if TYPE_CHECKING:
    import sqlite3

_BATCH = 500
_UNREADABLE: tuple[type[Exception], ...] = (TrustError, ValueError, TypeError, OverflowError, LookupError)


def unreadable() -> tuple[type[Exception], ...]:
    """What reading a record raises whose bytes are no longer those that were written, for `except`."""
    return sealed.errors() + _UNREADABLE


def damage(connection: sqlite3.Connection) -> list[str]:
    """What SQLite itself finds wrong with the file, in its own words; empty when all is well."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(100)")]
    found = [] if found == ["ok"] else found
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    return found + [f"row {row} of {table} belongs to nothing" for table, row, *_ in broken]


def thoughts(connection: sqlite3.Connection) -> list[int]:
    """Numbers of all thoughts that are not deleted."""
    rows = connection.execute("SELECT id FROM record WHERE deleted_utc IS NULL ORDER BY id")
    return [int(number) for (number,) in rows]


def counted(connection: sqlite3.Connection) -> Counted:
    """How many things stand in the file, deleted ones left out; one of an older version may lack a table."""
    kinds: dict[str, int] = {}
    for kind in KINDS:
        columns = {name for _, name, *_ in connection.execute(f"PRAGMA table_info({kind.name})")}
        if columns:
            alive = " WHERE deleted_utc IS NULL" if "deleted_utc" in columns else ""
            (number,) = connection.execute(f"SELECT count(*) FROM {kind.name}{alive}").fetchone()
            kinds[kind.name] = number
    return Counted.of(kinds)


def not_whole(connection: sqlite3.Connection, numbers: list[int]) -> list[int]:
    """Those of these thoughts whose content is not what was written; the file is of this version."""
    changed, unread = compared(connection, numbers)
    return sorted((*changed, *unread))


def compared(connection: sqlite3.Connection, numbers: list[int]) -> tuple[list[int], list[int]]:
    """Of these thoughts those whose content is not what was written, and those that could not be got at.

    The file is of this version.
    """
    changed: list[int] = []
    unread: list[int] = []
    for start in range(0, len(numbers), _BATCH):
        _compare(connection, numbers[start : start + _BATCH], changed, unread)
    return changed, unread


def _compare(
    connection: sqlite3.Connection, numbers: list[int], changed: list[int], unread: list[int]
) -> None:
    marks = ",".join("?" * len(numbers))
    try:
        rows = connection.execute(f"SELECT id, checksum FROM record WHERE id IN ({marks})", numbers)
        sums = dict(rows.fetchall())
        fits = {
            record.id: is_whole(record, sums[record.id]) for record in reading.records(connection, numbers)
        }
    except unreadable() as error:
        if len(numbers) == 1:
            (unread if _out_of_reach(error) else changed).extend(numbers)
        else:  # one that cannot be read hides the others of its batch
            for number in numbers:
                _compare(connection, [number], changed, unread)
        return
    unread += [number for number in numbers if number not in fits]
    changed += [number for number in numbers if not fits.get(number, True)]


def _out_of_reach(error: Exception) -> bool:
    """Whether SQLite could not get at it; otherwise it was read, and makes no sense."""
    no_text = isinstance(error, UnicodeDecodeError) or "decode" in str(error).casefold()
    return isinstance(error, sealed.errors()) and not no_text


def rows_in_tables(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table holds."""
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' "
        "ORDER BY name"
    ).fetchall()
    return {name: int(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]) for (name,) in names}

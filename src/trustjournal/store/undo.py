"""Taking back the last change, whatever it was, without the changes knowing about it.

While a journal is open for writing, temporary triggers note every row as it was before; undoing puts those
rows back in reverse order. Only the last change is kept, and only for a day. The search index is left out:
it is made anew from the records it belongs to.
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

NOTED = (
    "record",
    "emotion",
    "label",
    "suggestion",
    "recognised",
    "lesson",
    "vocabulary",
    "person",
    "record_person",
    "reframe",
    "reframe_line",
    "rerating",
    "next_thing",
    "prediction",
    "later_rating",
    "later_emotion",
    "week_answer",
    "practice",
    "good_moment",
    "good_moment_person",
    "draft",
    "draft_answer",
    "history",
    "person_history",
)

_UNLESS_NEW = "WHEN NOT EXISTS (SELECT 1 FROM quiet WHERE because = 'parts')"


def watch(connection: sqlite3.Connection) -> None:
    """Note from now on, on this connection, every row that changes."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS quiet (because)")
    for table in NOTED:
        columns = connection.execute(f"PRAGMA main.table_info({table})").fetchall()
        names = [column[1] for column in columns]
        keys = [column[1] for column in columns if column[5]]
        for event, before, after in (
            ("INSERT", "NULL", _json("NEW", keys)),
            ("UPDATE", _json("OLD", names), "NULL"),
            ("DELETE", _json("OLD", names), "NULL"),
        ):
            # A whole thing that is new goes with its first row; parts are not noted one by one then.
            when = _UNLESS_NEW if event == "INSERT" and _hangs_on_another(connection, table) else ""
            connection.execute(
                f"CREATE TEMP TRIGGER note_{event.lower()}_{table} AFTER {event} ON main.{table} {when} "
                "BEGIN INSERT INTO undo_step (table_name, before, after) "
                f"VALUES ('{table}', {before}, {after}); END"
            )


@contextlib.contextmanager
def as_a_whole(connection: sqlite3.Connection) -> Iterator[None]:
    """Note new things by their own row alone for a while: undoing takes away what hangs on it."""
    connection.execute("INSERT INTO temp.quiet VALUES ('parts')")
    try:
        yield
    finally:
        connection.execute("DELETE FROM temp.quiet WHERE because = 'parts'")


@contextlib.contextmanager
def unnoted(connection: sqlite3.Connection) -> Iterator[None]:
    """Inside a transaction: let what is written be no change of the person's, and the last one stay."""
    (before,) = connection.execute("SELECT coalesce(max(id), 0) FROM undo_step").fetchone()
    yield
    connection.execute("DELETE FROM undo_step WHERE id > ?", (before,))


def put_back(connection: sqlite3.Connection) -> set[int]:
    """Inside a transaction with foreign keys off: make the last change unmade; the numbers of its records.

    Afterwards nothing is left to undo.
    """
    touched: set[int] = set()
    people: set[int] = set()
    steps = connection.execute("SELECT table_name, before, after FROM undo_step ORDER BY id DESC").fetchall()
    parts = _parts(connection)
    forget(connection)
    for table, before, after in steps:
        if table not in NOTED:
            continue
        row: dict[str, Any] = json.loads(before or after)
        columns = {name[1] for name in connection.execute(f"PRAGMA main.table_info({table})")}
        row = {name: value for name, value in row.items() if name in columns}
        if before is None:
            where = " AND ".join(f"{name} = ?" for name in row)
            _remove(connection, parts, table, where, tuple(row.values()))
        else:
            marks = ", ".join("?" * len(row))
            connection.execute(
                f"INSERT OR REPLACE INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
            )
        touched |= {row[key] for key in ("record_id",) if key in row}
        touched |= {row["id"]} if table == "record" else set()
        people |= {row["id"]} if table == "person" else set()
    for person in people:  # their names are words of the records about them
        about = connection.execute("SELECT record_id FROM record_person WHERE person_id = ?", (person,))
        touched |= {number for (number,) in about}
    forget(connection)  # the triggers noted the undoing itself
    return touched


def forget(connection: sqlite3.Connection) -> None:
    """Remove what undoing would need; `secure_delete` overwrites it."""
    connection.execute("DELETE FROM undo_step")
    connection.execute("DELETE FROM undo_change")


def _hangs_on_another(connection: sqlite3.Connection, table: str) -> bool:
    return any(key[6] == "CASCADE" for key in connection.execute(f"PRAGMA main.foreign_key_list({table})"))


def _parts(connection: sqlite3.Connection) -> dict[str, list[tuple[str, str, str]]]:
    """For each table those whose rows go with a row of it, and the columns of both that tell which."""
    parts: dict[str, list[tuple[str, str, str]]] = {}
    tables = connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'").fetchall()
    for (table,) in tables:
        for _, _, whole, column, named, _, on_delete, _ in connection.execute(
            f"PRAGMA main.foreign_key_list({table})"
        ):
            if on_delete == "CASCADE":
                parts.setdefault(whole, []).append((table, column, named))
    return parts


def _remove(
    connection: sqlite3.Connection,
    parts: dict[str, list[tuple[str, str, str]]],
    table: str,
    where: str,
    values: tuple[Any, ...],
) -> None:
    # Foreign keys are off while changes are put back, so nothing goes along by itself.
    for part, column, named in parts.get(table, ()):
        hanging = f"{column} IN (SELECT {named} FROM {table} WHERE {where})"
        _remove(connection, parts, part, hanging, values)
    connection.execute(f"DELETE FROM {table} WHERE {where}", values)


def _json(row: str, names: list[str]) -> str:
    pairs = ", ".join(f"'{name}', {row}.{name}" for name in names)
    return f"json_object({pairs})"

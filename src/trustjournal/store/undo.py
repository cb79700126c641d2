"""Taking back the last change, whatever it was, without the changes knowing about it.

While a journal is open for writing, temporary triggers note every row as it was before; undoing puts those
rows back in reverse order. Only the last change is kept, and only for a day. The search index is left out:
it is made anew from the records it belongs to.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

KEPT_HOURS = 24

NOTED = (
    "record",
    "emotion",
    "label",
    "suggestion",
    "person",
    "record_person",
    "reframe",
    "reframe_line",
    "rerating",
    "next_thing",
    "good_moment",
    "good_moment_person",
    "draft",
    "draft_answer",
)


def watch(connection: sqlite3.Connection) -> None:
    """Note from now on, on this connection, every row that changes."""
    for table in NOTED:
        columns = connection.execute(f"PRAGMA main.table_info({table})").fetchall()
        names = [column[1] for column in columns]
        keys = [column[1] for column in columns if column[5]]
        for event, before, after in (
            ("INSERT", "NULL", _json("NEW", keys)),
            ("UPDATE", _json("OLD", names), "NULL"),
            ("DELETE", _json("OLD", names), "NULL"),
        ):
            connection.execute(
                f"CREATE TEMP TRIGGER note_{event.lower()}_{table} AFTER {event} ON main.{table} BEGIN "
                "INSERT INTO undo_step (table_name, before, after) "
                f"VALUES ('{table}', {before}, {after}); END"
            )


def put_back(connection: sqlite3.Connection) -> set[int]:
    """Inside a transaction with foreign keys off: make the last change unmade; the numbers of its records.

    Afterwards nothing is left to undo.
    """
    touched: set[int] = set()
    people: set[int] = set()
    steps = connection.execute("SELECT table_name, before, after FROM undo_step ORDER BY id DESC").fetchall()
    forget(connection)
    for table, before, after in steps:
        if table not in NOTED:
            continue
        row: dict[str, Any] = json.loads(before or after)
        columns = {name[1] for name in connection.execute(f"PRAGMA main.table_info({table})")}
        row = {name: value for name, value in row.items() if name in columns}
        if before is None:
            where = " AND ".join(f"{name} = ?" for name in row)
            connection.execute(f"DELETE FROM {table} WHERE {where}", tuple(row.values()))
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


def _json(row: str, names: list[str]) -> str:
    pairs = ", ".join(f"'{name}', {row}.{name}" for name in names)
    return f"json_object({pairs})"

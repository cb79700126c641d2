"""What damage can hide: nothing in the journal's file may change without being noticed."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from trustjournal.store.connection import open_to_write

if TYPE_CHECKING:
    from pathlib import Path

ELSEWHERE = {
    *("emotion", "label", "reframe", "reframe_line", "rerating", "next_thing"),  # in their thought's checksum
    *("prediction", "later_rating", "later_emotion"),  # likewise
    *("word", "stem", "likeness"),  # made from the thoughts
    *("undo_change", "undo_step"),  # for a day; what comes back from them stands in the others again
    "sqlite_sequence",
}
NOT_IN_THE_CHECKSUM = {"revision", "deleted_utc"}
"""All other columns of a thought are in its checksum, or follow from what is."""


def columns_without_a_second_copy(connection: sqlite3.Connection, table: str) -> set[str]:
    columns = {row[1] for row in connection.execute(f"PRAGMA table_xinfo({table})")}
    clustered = "WITHOUT ROWID" in str(
        connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    )
    copied: set[str] = {row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[5] == 1}
    copied = set() if clustered else copied  # the number of a row stands in every index on it
    for _, index, _, origin, partial in connection.execute(f"PRAGMA index_list({table})"):
        if not partial and not (clustered and origin == "pk"):
            copied |= {row[2] for row in connection.execute(f"PRAGMA index_xinfo({index})")}
    return columns - copied


def test_every_column_has_a_checksum_or_stands_in_an_index_as_well(tmp_path: Path) -> None:
    """If a new table fails here: give it an index over its columns, as `COMPARED` in store/schema.py does."""
    open_to_write(str(tmp_path)).close()
    with contextlib.closing(sqlite3.connect(tmp_path / "journal.db")) as connection:
        tables = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        }
        alone = {table: columns_without_a_second_copy(connection, table) for table in tables - ELSEWHERE}

    alone["record"] &= NOT_IN_THE_CHECKSUM
    assert {table: columns for table, columns in alone.items() if columns} == {}

"""A kind of thing joins by one entry: its rows are exported, merged, deleted, taken back like all others."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Trust
from test_exchange import hear, numberless, whole

from trustjournal.store import carrying, foreseen, histories, kinds, merging_rows, undo
from trustjournal.store.connection import open_to_write
from trustjournal.store.journal import Journal

if TYPE_CHECKING:
    from pathlib import Path

PROMISE = kinds.Kind("promise", refers=(("record_id", "record"),))
NOTE = kinds.Kind("side_note", revised=False, blanked=False)

TABLES = """
CREATE TABLE promise (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid VARCHAR NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    record_id INTEGER REFERENCES record (id),
    text VARCHAR NOT NULL,
    often INTEGER CHECK (often BETWEEN 0 AND 100),
    kept BOOLEAN NOT NULL,
    deleted_utc VARCHAR
);
CREATE TABLE side_note (id INTEGER NOT NULL PRIMARY KEY, uuid VARCHAR NOT NULL UNIQUE, text VARCHAR NOT NULL);
"""
UUIDS = tuple(f"01a205d0-000{number}-7000-8000-00000000000{number}" for number in range(1, 5))


def test_every_thing_of_its_own_in_the_journal_takes_part(tmp_path: Path) -> None:
    with closing(open_to_write(str(tmp_path / "home"))) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        columns = {
            table: {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
            for (table,) in tables
        }

    own = {table for table, names in columns.items() if {"uuid", "deleted_utc"} <= names}
    named = {kind.name for kind in kinds.KINDS}
    assert own <= named, "a table with uuid and deleted_utc needs an entry in store/kinds.py"
    for kind in kinds.KINDS:
        assert {"id", "uuid"} <= columns[kind.name]
        assert kind.revised == ("revision" in columns[kind.name])
        assert kind.blanked == ("deleted_utc" in columns[kind.name])
        assert kind.name in undo.NOTED


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Trust, Trust]:
    """Two journals with two more kinds of things, which the program knows by one entry each."""
    both = Trust(tmp_path / "one"), Trust(tmp_path / "two")
    for trust in both:
        trust("log", "a thought of its own")
        with closing(sqlite3.connect(trust.home / "journal.db")) as connection:
            connection.executescript(TABLES)
    more = (*kinds.KINDS, PROMISE, NOTE)
    for module in (kinds, histories, carrying, merging_rows):
        monkeypatch.setattr(module, "KINDS", more)
    monkeypatch.setattr(undo, "NOTED", (*undo.NOTED, "promise", "side_note"))
    return both


def write(trust: Trust, statement: str, *values: Any) -> None:
    """One change through an open journal."""
    with Journal(str(trust.home), lambda: trust.now) as journal, journal.together("wrote"):
        journal.connection.execute(statement, values)


def promise(trust: Trust, uuid: str, text: str) -> None:
    write(trust, "INSERT INTO promise VALUES (NULL, ?, 1, 1, ?, 50, 0, NULL)", uuid, text)


def rows(trust: Trust, table: str = "promise") -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(trust.home / "journal.db")) as connection:
        return connection.execute(f"SELECT * FROM {table} ORDER BY uuid").fetchall()


def test_its_rows_travel_with_what_they_refer_to(two: tuple[Trust, Trust], tmp_path: Path) -> None:
    one, other = two
    promise(one, UUIDS[0], "to call")
    write(one, "INSERT INTO side_note VALUES (7, ?, 'beside')", UUIDS[1])

    hear(other, one, tmp_path)

    [held] = rows(other)
    assert held[1:3] + held[4:] == (UUIDS[0], 1, "to call", 50, 0, None)
    with closing(sqlite3.connect(other.home / "journal.db")) as connection:
        refers = "SELECT r.automatic_thought, r.id FROM promise p JOIN record r ON r.id = p.record_id"
        assert connection.execute(refers).fetchone() == ("a thought of its own", 2)
    assert rows(other, "side_note") == [(7, UUIDS[1], "beside")]


def test_it_is_told_in_the_export(two: tuple[Trust, Trust]) -> None:
    one, _ = two
    promise(one, UUIDS[0], "to call")

    document = json.loads(one("export").out)

    [thing] = document["things"]
    assert (thing["kind"], thing["id"], thing["uuid"]) == ("promise", 1, UUIDS[0])
    record = document["records"][0]["uuid"]
    assert thing["holds"] == {"record_id": record, "text": "to call", "often": 50, "kept": 0}


def test_changes_on_both_sides_are_kept_twice_and_deletions_are_carried(
    two: tuple[Trust, Trust], tmp_path: Path
) -> None:
    one, other = two
    promise(one, UUIDS[0], "to call")
    promise(one, UUIDS[1], "to write")
    hear(other, one, tmp_path)
    for trust, text in ((one, "by one"), (other, "by other")):
        write(trust, "UPDATE promise SET text = ?, revision = 2 WHERE uuid = ?", text, UUIDS[0])
    write(
        one,
        "UPDATE promise SET text = '', revision = 2, deleted_utc = ? WHERE uuid = ?",
        "2026-11-22T21:00:00+00:00",
        UUIDS[1],
    )

    told = hear(other, one, tmp_path).out
    hear(one, other, tmp_path)

    assert "was changed on both sides. Both are kept; the other version is" in told
    for trust in two:
        assert sorted(row[4] for row in rows(trust)) == ["", "by one", "by other"]
    assert numberless(whole(one)) == numberless(whole(other))


def test_undo_takes_it_back(two: tuple[Trust, Trust], tmp_path: Path) -> None:
    one, other = two
    promise(one, UUIDS[0], "to call")
    hear(other, one, tmp_path)

    other("undo")

    assert rows(other) == []


@pytest.mark.parametrize(
    "holds", [{"often": 900}, {"text": None}, {"text": ["x"]}], ids=["beyond", "missing", "of another sort"]
)
def test_what_its_table_does_not_allow_is_refused(
    two: tuple[Trust, Trust], tmp_path: Path, holds: dict[str, Any]
) -> None:
    one, other = two
    promise(one, UUIDS[0], "to call")
    document = json.loads(one("export").out)
    document["things"][0]["holds"] |= holds
    file = tmp_path / "bad.json"
    file.write_text(json.dumps(document))

    outcome = other("import", str(file))

    assert (outcome.code, rows(other)) == (1, [])
    assert "things[0]" in outcome.err


def test_what_an_older_version_did_not_know_is_empty_and_what_a_newer_one_added_is_left_out(
    two: tuple[Trust, Trust], tmp_path: Path
) -> None:
    one, other = two
    promise(one, UUIDS[0], "to call")
    document = json.loads(one("export").out)
    del document["things"][0]["holds"]["often"]
    document["things"][0]["holds"]["mood; DROP TABLE record"] = "x"
    file = tmp_path / "other.json"
    file.write_text(json.dumps(document))

    assert other("import", str(file)).code == 0
    assert rows(other)[0][5] is None


def test_a_dry_run_counts_it(two: tuple[Trust, Trust]) -> None:
    one, _ = two
    promise(one, UUIDS[0], "to call")

    with closing(sqlite3.connect(one.home / "journal.db")) as connection:
        would = foreseen.foreseen(None, carrying.travelling(connection), lambda _: None)

    assert would.number("promise", "new") == 1

"""What the benchmarks measure on is a journal such as the program itself would have written."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from journal_of import A_WEEK, RARE, RARELY, records, write

from trustjournal.content import Content
from trustjournal.store import finding, reading
from trustjournal.store.connection import open_to_read
from trustjournal.store.journal import Journal
from trustjournal.store.seal import checksum
from trustjournal.store.words import indexed_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

UNTIL = datetime(2026, 11, 22, 21, 0, tzinfo=ZoneInfo("Europe/London"))
NUMBER = 120


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("benchmarks") / "home"
    write(str(folder), NUMBER, UNTIL)
    return folder


@pytest.fixture
def journal(home: Path) -> Iterator[sqlite3.Connection]:
    connection = open_to_read(str(home))
    assert connection is not None
    yield connection
    connection.close()


def test_every_record_reads_back_as_it_was_made(journal: sqlite3.Connection) -> None:
    made = list(records(NUMBER, UNTIL, Content()))

    assert reading.records(journal, range(1, NUMBER + 1)) == made


def test_every_checksum_holds(journal: sqlite3.Connection) -> None:
    kept = dict(journal.execute("SELECT id, checksum FROM record"))

    assert kept == {r.id: checksum(r) for r in reading.records(journal, range(1, NUMBER + 1))}


def test_every_word_is_in_the_index(journal: sqlite3.Connection) -> None:
    indexed = set(journal.execute("SELECT word, record_id FROM word"))

    assert indexed == {
        (word, record.id)
        for record in reading.records(journal, range(1, NUMBER + 1))
        for word in indexed_words(record.texts())
    }


def test_thoughts_are_compared_as_the_program_compares_them(
    journal: sqlite3.Connection, tmp_path: Path
) -> None:
    with Journal(str(tmp_path), lambda: UNTIL) as new:
        for record in records(NUMBER, UNTIL, Content()):
            new.add(record)

        for table in ("likeness", "stem"):
            rows = f"SELECT * FROM {table} ORDER BY 1, 2, 3"
            assert journal.execute(rows).fetchall() == new.connection.execute(rows).fetchall()


def test_sqlite_finds_nothing_amiss(journal: sqlite3.Connection) -> None:
    assert journal.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert not journal.execute("PRAGMA foreign_key_check").fetchall()


def test_the_tables_are_those_of_a_new_journal(journal: sqlite3.Connection, tmp_path: Path) -> None:
    every = "SELECT name, sql FROM sqlite_schema ORDER BY name"
    with Journal(str(tmp_path), lambda: UNTIL) as new:
        expected = new.connection.execute(every).fetchall()

    assert journal.execute(every).fetchall() == expected


def test_the_last_week_and_the_rare_word_are_the_same_in_every_journal(journal: sqlite3.Connection) -> None:
    last_week = finding.Wanted(date(2026, 11, 16), UNTIL.date())

    assert finding.how_many(journal, last_week) in (A_WEEK, A_WEEK - 1)
    assert len(finding.with_words(journal, [RARE], None)) == RARELY


def test_the_same_number_gives_the_same_journal() -> None:
    first, second = (list(records(30, UNTIL, Content())) for _ in range(2))

    assert first == second

"""`trust safety`: one's own notes for a bad day, and where they stand when it is one."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

import pytest

from trustjournal.content.questions import SAFETY_NOTES as IN_CONTENT
from trustjournal.practices import SAFETY_NOTES
from trustjournal.store import locking, sealed
from trustjournal.store.schema import AGE

if TYPE_CHECKING:
    from conftest import Trust

OWN = "Your own notes (trust safety)"


@pytest.fixture
def noted(trust: Trust) -> Trust:
    trust("safety", "add", "Ana, 0151 2345", "--about", "people")
    trust("safety", "add", "a walk by the canal", "--about", "calms")
    return trust


def test_the_six_headings_are_those_of_the_content() -> None:
    assert SAFETY_NOTES == IN_CONTENT


def test_notes_stand_under_their_headings_in_one_order(noted: Trust) -> None:
    assert noted("safety").out.splitlines() == [
        "What calms me",
        "  2  a walk by the canal",
        "People who are good for me",
        "  1  Ana, 0151 2345",
    ]


def test_a_note_is_changed_removed_and_brought_back(noted: Trust) -> None:
    noted("safety", "change", "2", "a walk, slowly")
    noted("safety", "remove", "1")
    without = noted("safety").out
    noted("undo")

    assert "a walk, slowly" in without
    assert "Ana" not in without
    assert "Ana" in noted("safety").out


def test_without_notes_it_says_how_to_begin(trust: Trust) -> None:
    outcome = trust("safety")

    assert outcome.code == 0
    assert "trust safety add" in outcome.out


def test_what_a_note_is_about_has_to_be_said(trust: Trust) -> None:
    outcome = trust("safety", "add", "a walk")

    assert outcome.code == 2
    assert "--about" in outcome.err


def test_what_a_note_is_about_is_one_of_six(trust: Trust) -> None:
    outcome = trust("safety", "add", "a walk", "--about", "weather")

    assert outcome.code == 2
    assert "surroundings" in outcome.err


def test_help_now_shows_them_below_the_numbers(noted: Trust) -> None:
    shown = noted("help-now", "--country", "UK").out

    assert shown.startswith("116 123")
    assert shown.index("116 123") < shown.index(OWN) < shown.index("Ana, 0151 2345")


def test_help_now_shows_nothing_of_a_locked_journal_and_asks_for_no_passphrase(noted: Trust) -> None:
    locking.lock(str(noted.home), "correct horse")
    sealed.forget_all()  # as in a process of its own

    outcome = noted("help-now", "--country", "UK")

    assert outcome.code == 0
    assert outcome.out.startswith("116 123")
    assert OWN not in outcome.out
    assert outcome.err == ""


def test_help_now_goes_without_a_journal_that_is_damaged(noted: Trust) -> None:
    (noted.home / "journal.db").write_bytes(b"SQLite format 3\x00" + b"\x07" * 3000)

    outcome = noted("help-now", "--country", "UK")

    assert outcome.code == 0
    assert outcome.out.startswith("116 123")
    assert outcome.err == ""


def test_help_now_leaves_an_older_journal_as_it_is(noted: Trust) -> None:
    journal = noted.home / "journal.db"
    with sqlite3.connect(journal) as connection:
        connection.execute(f"PRAGMA user_version = {AGE - 1}")
    connection.close()
    before = journal.read_bytes()

    outcome = noted("help-now", "--country", "UK")

    assert outcome.code == 0
    assert OWN not in outcome.out
    assert journal.read_bytes() == before


def test_the_notice_about_dying_shows_them_and_the_one_about_fear_does_not(noted: Trust) -> None:
    dying = noted("log", "I want to kill myself").err
    fear = noted("log", "Sam hits me and I am afraid of him").err

    assert "Ana, 0151 2345" in dying
    assert "abuse" in fear or "afraid" in fear
    assert "Ana" not in fear


def test_they_go_with_an_export_and_come_back(noted: Trust) -> None:
    exported = noted.home.parent / "all.json"
    noted("export", "-o", str(exported))
    written = json.loads(noted("safety", "--json").out)
    elsewhere = type(noted)(noted.home.parent / "elsewhere", noted.now)
    taken = elsewhere("import", str(exported))

    assert taken.code == 0, taken.err
    assert json.loads(elsewhere("safety", "--json").out) == written
    assert [note["details"]["concerns"] for note in written] == ["people", "calms"]

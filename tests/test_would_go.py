"""What undoing would take out for good, and so is asked about: what the last change put in, only that."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from trustjournal.store.would_go import WouldGo, would_go

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from conftest import Trust


def of_the_last_change(home: Path) -> WouldGo | None:
    with closing(sqlite3.connect(home / "journal.db")) as connection:
        return would_go(connection)


LOOK = ("reframe", "1", "--alternative", "the train was late")
NEXT = (
    *("--weight", "before", "--keep", "1", "--belief", "40"),
    *("--next", "check", "--next-what", "they come", "--next-when", "tomorrow"),
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (("log", "they forgot me", "-e", "hurt:80", "-p", "Ana"), WouldGo("#2", "they forgot me")),
        (("good", "they came over"), WouldGo("good moment 1", "they came over")),
        (("step", "add", "tell Sam"), WouldGo("step 1", "tell Sam")),
        (("roots", "add", "the year of"), WouldGo("root 1", "the year of")),
        (("themes", "add", "my own"), WouldGo("theme", "my own")),
        (LOOK, WouldGo("the look at #1", "the train was late")),
        ((*LOOK, *NEXT), WouldGo("the look at #1", "the train was late", 1)),
    ],
    ids=["thought", "good moment", "step", "root", "word", "look", "look and what is next"],
)
def test_what_was_just_written_would_go(trust: Trust, typed: Sequence[str], expected: WouldGo) -> None:
    trust("log", "they are late", "-b", "80")

    assert trust(*typed).code == 0

    assert of_the_last_change(trust.home) == expected


@pytest.mark.parametrize(
    "typed",
    [
        ("edit", "1", "-b", "30"),
        ("edit", "1", "--tag", "phone"),
        ("delete", "1", "--yes"),
        ("people", "rename", "Sam", "Alex"),
        ("step", "remove", "1"),
    ],
    ids=" ".join,
)
def test_what_only_changes_or_takes_out_puts_nothing_in(trust: Trust, typed: tuple[str, ...]) -> None:
    trust("log", "they are late", "-p", "Sam", "-e", "hurt:80", "--predict", "they will not come")
    trust(*LOOK)
    trust("step", "add", "tell Sam")

    assert trust(*typed).code == 0

    assert of_the_last_change(trust.home) is None


def test_an_import_tells_one_of_many(trust: Trust, tmp_path: Path) -> None:
    other = type(trust)(tmp_path / "other")
    for thought in ("they are late", "they forgot me"):
        other("log", thought, "--predict", "more of it")
    other("step", "add", "tell Sam")
    exported = other("export", "--format", "json").out
    (tmp_path / "all.json").write_text(exported)

    assert trust("import", str(tmp_path / "all.json")).code == 0

    found = of_the_last_change(trust.home)
    assert found is not None
    assert (found.words in ("they are late", "they forgot me"), found.more) == (True, 2)


def test_nothing_is_asked_without_a_terminal(trust: Trust) -> None:
    trust("log", "they are late")

    assert trust("undo").out == "Taken back: wrote #1.\n"

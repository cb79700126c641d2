"""Deleted means gone: whatever was written, wherever it stands, and until then it can be brought back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import pytest
from test_exchange import hear
from test_practices import REMOVE, of_kind
from test_store import bytes_at, everything
from test_week_question import answered

from trustjournal.practices import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Trust

WORD = "zebracrossing"
NAME = "Nobodyelse"


class Written(NamedTuple):
    """Something with the word in it: how it comes to be, how it is taken out, what it is called then."""

    write: Callable[[Trust], object]
    remove: tuple[str, ...]
    called: str


THINGS = {
    "thought": Written(lambda trust: trust("log", WORD, "-p", NAME), ("delete", "1", "--yes"), "#1"),
    "good moment": Written(
        lambda trust: trust("good", WORD, "-p", NAME), ("good", "--remove", "1"), "good moment 1"
    ),
    "answer": Written(lambda trust: answered(trust, WORD), ("review", "--delete-answer", "1"), "answer 1"),
    **{
        kind: Written(partial(of_kind, kind=kind, words=WORD, person=NAME), REMOVE[kind], f"{known.name} 1")
        for kind, known in KINDS.items()
    },
}


@pytest.fixture(params=THINGS, ids=str)
def thing(request: pytest.FixtureRequest, trust: Trust) -> Written:
    """One of each, written in a journal that holds a little besides."""
    written = THINGS[request.param]
    written.write(trust)
    trust("log", "stays", "-b", "10")
    return written


def exported(trust: Trust) -> str:
    return trust("export", "--with-marks").out


def test_what_was_taken_out_comes_back_as_it_was(trust: Trust, thing: Written) -> None:
    before = everything(trust.home)

    outcome = trust(*thing.remove)

    assert (outcome.code, outcome.err) == (0, "")
    assert "trust undo brings it back" in outcome.out
    assert WORD not in exported(trust)
    trust("undo")
    assert everything(trust.home) == before


def test_for_good_no_word_is_left_at_once_and_nothing_brings_it_back(trust: Trust, thing: Written) -> None:
    outcome = trust(*thing.remove, "--now")

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.endswith(" for good.\n")
    assert not [word for word in (WORD, NAME) if word.encode() in bytes_at(trust.home)]
    assert trust("undo").code == 1


def test_the_backups_that_hold_it_are_named_and_lose_it_when_asked(trust: Trust, thing: Written) -> None:
    trust("backup")
    [copy] = (trust.home / "backups").iterdir()

    removed = trust(*thing.remove, "--now")
    looked_at = " ".join(trust("doctor").out.split())
    taken_out = trust("backup", "--remove-deleted")

    assert f"It still stands in {copy.name}," in removed.err
    assert f"still in the backup {copy.name}: {thing.called}." in looked_at
    assert taken_out.out == f"Taken out of {copy.name}: {thing.called}.\n"
    assert not [word for word in (WORD, NAME) if word.encode() in bytes_at(trust.home)]
    assert "still in the backup" not in trust("doctor").out
    assert trust("restore", copy.name, "--replace").code == 0
    assert "stays" in exported(trust)


def test_it_goes_from_another_journal_too(trust: Trust, thing: Written, tmp_path: Path) -> None:
    other = type(trust)(tmp_path / "other")
    hear(other, trust, tmp_path)
    assert WORD in exported(other)

    trust(*thing.remove, "--now")
    hear(other, trust, tmp_path)

    assert WORD not in exported(other)


def test_what_was_taken_back_after_a_backup_is_deleted_too(trust: Trust) -> None:
    trust("log", "stays")
    trust("good", WORD)
    trust("backup")
    trust("undo")

    assert "good moment 1" in trust("doctor").out
    trust("backup", "--remove-deleted")
    assert WORD.encode() not in bytes_at(trust.home)


def test_without_anything_deleted_no_backup_is_changed(trust: Trust) -> None:
    trust("log", "stays")
    trust("backup")
    before = bytes_at(trust.home / "backups")

    outcome = trust("backup", "--remove-deleted")

    assert outcome.out == "No backup in the journal's home holds anything that is deleted.\n"
    assert bytes_at(trust.home / "backups") == before


def test_a_backup_that_cannot_be_looked_into_is_named(trust: Trust) -> None:
    trust("log", "stays")
    trust("backup")
    [copy] = (trust.home / "backups").iterdir()
    copy.write_bytes(b"no journal at all")

    assert copy.name in trust("backup", "--remove-deleted").err


@pytest.mark.parametrize("options", [("away.db",), ("--force",), ("--json",)], ids=lambda options: options[0])
def test_taking_out_of_backups_goes_with_nothing_else(trust: Trust, options: tuple[str, ...]) -> None:
    trust("log", "stays")

    assert trust("backup", *options, "--remove-deleted").code == 2


@pytest.mark.parametrize("words", [("good",), ("good", "--list"), ("review", "--answers")], ids=" ".join)
def test_for_good_is_for_removing_alone(trust: Trust, words: tuple[str, ...]) -> None:
    assert trust(*words, "--now").code == 2


def test_a_good_moment_that_is_not_there_is_refused(trust: Trust) -> None:
    trust("log", "stays")
    outcome = trust("good", "--remove", "9")

    assert (outcome.code, outcome.err) == (
        3,
        "There is no good moment 9. trust good --list shows them.\n",
    )


def test_the_number_of_a_good_moment_stands_in_the_list(trust: Trust) -> None:
    trust("good", "first")
    trust("good", "second")
    trust("good", "--remove", "1")
    trust("good", "third")

    assert [line.split()[0] for line in trust("good", "--list").out.splitlines()] == ["3", "2"]

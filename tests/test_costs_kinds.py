"""What a thought costs, and what kind a good moment was: said when one likes, counted, never asked for."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from test_exchange import hear, numberless, whole
from test_steps import lines

from trustjournal.store import connection as door
from trustjournal.store.salvaging import salvage
from trustjournal.store.schema import STEPS

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Trust


def record(trust: Trust, number: int = 1) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(trust("show", str(number), "--json").out)
    return found


def good(trust: Trust) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(trust("good", "--list", "--json").out)
    return found


BEFORE = ("01a205d0-0003-7000-8000-000000000003", "2026-11-20T12:00:00Z", "2026-11-20")


# costs


def test_what_a_thought_costs_is_noted_and_changed(trust: Trust) -> None:
    trust("log", "they will leave", "--cost", "isol", "--cost", "my sleep")
    first = record(trust)["costs"]

    trust("edit", "1", "--cost", "being alone with it", "--cost", "anxiety")

    assert first == ["isolation", "my sleep"]
    assert record(trust)["costs"] == ["isolation", "anxiety"]
    assert "It cost you being alone with it, anxiety" in lines(trust("show", "1").out)


def test_own_words_of_a_cost_are_found_and_forgotten(trust: Trust) -> None:
    trust("log", "they will leave", "-p", "Sam", "--cost", "evenings with Sam", "--cost", "anxiety")
    found = trust("search", "evenings").out

    trust("people", "forget", "Sam")

    assert found.startswith("#1 ")
    assert record(trust)["costs"] == ["evenings with A.", "anxiety"]
    assert trust("doctor").code == 0


def test_the_review_counts_what_thoughts_cost(trust: Trust) -> None:
    for cost in ("isolation", "isolation", "anxiety", "isolation"):
        trust("log", f"{cost} once more", "--cost", cost)

    shown, counted = trust("review", "--week").out, json.loads(trust("review", "--week", "--json").out)

    assert "It cost being alone with it 3 · anxiety 1" in lines(shown)
    assert [(cost["key"], cost["number"]) for cost in counted["costs"]] == [("isolation", 3), ("anxiety", 1)]


def test_costs_travel_and_come_back(trust: Trust, tmp_path: Path) -> None:
    trust("log", "they will leave", "--cost", "isolation")
    other = type(trust)(tmp_path / "other")

    hear(other, trust, tmp_path)

    assert record(other)["costs"] == ["isolation"]
    assert "Cost: being alone with it" in trust("export", "--format", "md").out


def test_a_thought_with_costs_and_declined_suggestions_is_saved_whole(trust: Trust) -> None:
    trust("log", "they will leave", "--cost", "isolation")
    with closing(sqlite3.connect(trust.home / "journal.db")) as connection:
        before = connection.execute("SELECT kind, name FROM label").fetchall()

    saved = salvage(str(trust.home / "journal.db"), str(trust.home / "saved.db"))

    with closing(sqlite3.connect(trust.home / "saved.db")) as connection:
        assert connection.execute("SELECT kind, name FROM label").fetchall() == before
    assert (saved.counted.thoughts, saved.partly) == (1, ())


# kinds of good moments


def test_a_good_moment_can_be_of_a_kind(trust: Trust) -> None:
    trust("good", "Sam said sorry, unasked", "-p", "Sam", "--kind", "apol")
    trust("good", "a quiet evening")

    assert [one["kind"] for one in good(trust)] == [None, "apology"]
    assert "(Sam · an apology)" in trust("good", "--list").out
    assert "an apology" in trust("review", "--show", "went right").out


@pytest.mark.parametrize("typed", ["", "t h", "love", "r"], ids=repr)
def test_a_kind_that_is_none_or_not_plain_is_refused(trust: Trust, typed: str) -> None:
    outcome = trust("good", "x", "--kind", typed)

    assert (outcome.code, "milestone" in outcome.err) == (2, True)


def test_the_review_says_what_kind_the_newest_was(trust: Trust) -> None:
    for number in range(4):
        trust("log", f"thought {number} of the week")
    trust("good", "we laughed at the same thing", "--kind", "milestone")

    assert "we laughed at the same thing (a milestone, however small)" in " ".join(
        lines(trust("review", "--week").out)
    )
    newest = json.loads(trust("review", "--week", "--json").out)["good_moments"]["newest"]
    assert [one["kind"] for one in newest] == ["milestone"]


def test_kinds_travel(trust: Trust, tmp_path: Path) -> None:
    trust("good", "they came", "--kind", "reassurance")
    other = type(trust)(tmp_path / "other")

    hear(other, trust, tmp_path)

    assert [one["kind"] for one in good(other)] == ["reassurance"]
    assert numberless(whole(other)) == numberless(whole(trust))


def test_good_moments_from_before_have_none_and_can_still_be_saved(
    trust: Trust, monkeypatch: pytest.MonkeyPatch
) -> None:
    age = next(place for place, step in enumerate(STEPS) if "ADD COLUMN kind" in step)
    with monkeypatch.context() as earlier:
        earlier.setattr(door, "AGE", age)
        earlier.setattr(door, "STEPS", STEPS[:age])
        trust.home.mkdir()
        with closing(door.open_to_write(str(trust.home))) as connection:
            connection.execute(
                "INSERT INTO good_moment VALUES (1, ?, 'from before', ?, 0, NULL, 'day', ?)", BEFORE
            )
            connection.execute(
                "INSERT INTO history VALUES (?, 'good_moment', '1.00aa00aa00aa00aa', '', NULL)", BEFORE[:1]
            )
    trust("good", "one more", "--kind", "ritual")

    saved = salvage(str(trust.home / "journal.db"), str(trust.home / "saved.db"))

    assert [one["kind"] for one in good(trust)] == ["ritual", None]
    assert saved.counted.good_moments == 2
    assert trust("doctor").code == 0

"""What is asked about signs, closeness and space, and a bridge, on a real terminal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from e2e.test_reframe import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Terminals = Callable[..., Any]


def test_signs_are_ticked_and_lead_to_one_next_step(terminal: Terminals, home: Path) -> None:
    trust = terminal("signs")
    trust.answer("Which of them are there these days?", "1 4")
    trust.answer("One of them as a next step?", "2")

    assert trust.wait() == 0
    assert "trust pause" in trust.read()
    [noted] = json.loads(run(home, "signs", "--list", "--json"))
    assert noted["kind"] == "signs"


def test_only_what_changed_is_told_the_second_time(terminal: Terminals, home: Path) -> None:
    run(home, "signs", "--tick", "1,4")
    trust = terminal("signs")
    trust.answer("Which of them are there these days?", "4 8")
    trust.answer("One of them as a next step?")

    assert trust.wait() == 0
    told = trust.read().partition("Noted: signs 2.")[2]
    assert ": I feel numb\n" in told
    assert "No longer ticked: I doubt myself most of the time" in told
    assert "I am afraid of being seen as I am" not in told


def test_closeness_and_space_are_two_short_questions(terminal: Terminals, home: Path) -> None:
    run(home, "log", "they are far away", "-p", "Sam:partner")
    trust = terminal("balance", "Sam")
    trust.answer("Closeness with Sam", "1")
    trust.answer("Space for yourself beside Sam?", "2")

    assert trust.wait() == 0
    [noted] = json.loads(run(home, "balance", "--json"))
    assert noted["details"] == {"closeness": "more", "space": "right"}


def test_a_line_on_a_bridge_is_asked_for_after_the_question_about_fear(
    terminal: Terminals, home: Path
) -> None:
    run(home, "log", "they are far away", "-p", "Sam")
    trust = terminal("bridge", "Sam", "--add", "plan")
    trust.answer("Are you afraid", "n")
    trust.answer("what both of you want", "quiet evenings")

    assert trust.wait() == 0
    assert "quiet evenings" in run(home, "bridge", "Sam")


def test_somebody_feared_gets_no_bridge_and_the_mark(terminal: Terminals, home: Path) -> None:
    run(home, "log", "they are far away", "-p", "Sam")
    trust = terminal("bridge", "Sam", "--add", "plan")
    trust.answer("Are you afraid", "y")
    trust.answer("Enter go on")

    assert trust.wait() != 0
    people = json.loads(run(home, "people", "--json"))
    assert [one["name"] for one in people] == ["Sam"]

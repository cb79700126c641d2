"""What cannot be done is refused before anything is written, and what looks empty counts as empty."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Trust


@pytest.mark.parametrize(
    "command",
    [("log", "-r", "x"), ("log", "-", "-r"), ("log", "-r", "x", "--json"), ("log", "-r")],
    ids=" ".join,
)
def test_questions_after_a_thought_need_a_terminal_and_nothing_is_written_without_one(
    trust: Trust, command: tuple[str, ...]
) -> None:
    outcome = trust(*command, stdin="x\n")

    assert outcome.code == 2
    assert "needs a terminal" in outcome.err
    assert not trust.home.exists()


@pytest.mark.parametrize("empty", ["", " "])
def test_an_empty_id_is_no_thought(trust: Trust, empty: str) -> None:
    trust("log", "they lied", "-b", "80")
    outcome = trust("reframe", empty, "--weight", "before")

    assert outcome.code == 2
    assert "The ID is empty" in outcome.err
    assert json.loads(trust("show", "1", "--json").out)["reframes"] == []


def test_the_digits_of_every_script_rate_a_belief_and_a_feeling_alike(trust: Trust) -> None:
    outcome = trust("log", "they lied", "-b", "٥٠", "-e", "hurt:٥٠", "--json")

    record = json.loads(outcome.out)
    assert record["belief"] == 50
    assert record["emotions"] == [{"name": "hurt", "intensity": 50}]


@pytest.mark.parametrize("blank", ["\u2800", "\u3164", "\uffa0", "\u115f\u1160"])
def test_a_thought_that_shows_nothing_is_nothing_to_keep(trust: Trust, blank: str) -> None:
    outcome = trust("log", blank)

    assert outcome.code == 2
    assert "nothing to keep" in outcome.err
    assert trust("log", f"they lied{blank}").code == 0

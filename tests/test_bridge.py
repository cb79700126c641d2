"""One relationship on one screen: five stages, own lines, and as many stones as were laid."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Trust
from hypothesis import given
from hypothesis import strategies as st
from test_exchange import hear
from test_store import everything

from trustjournal.moments import Moment
from trustjournal.practices import KINDS, STAGES, Practice
from trustjournal.review.bridge import bridge_of

if TYPE_CHECKING:
    from pathlib import Path

NOW = Moment.of(Trust.now)
STONE = "[##]"


@pytest.fixture
def with_sam(trust: Trust) -> Trust:
    trust("log", "they go", "-p", "Sam:partner")
    return trust


def shown(trust: Trust, name: str = "Sam", *options: str) -> str:
    outcome = trust(*options, "bridge", name)
    assert outcome.code == 0, outcome.err
    return outcome.out


def look(trust: Trust, name: str = "Sam") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(trust("bridge", name, "--json").out)
    return found


def promised(trust: Trust, text: str, *ends: str, whose: str = "theirs", name: str = "Sam") -> None:
    said = json.loads(trust("promise", "add", text, f"--{whose}", "-p", name, "--afraid", "no", "--json").out)
    for end in ends:
        assert trust("promise", end, str(said["id"])).code == 0


def test_all_five_stages_stand_there_from_the_beginning(with_sam: Trust) -> None:
    lines = shown(with_sam).splitlines()

    assert lines[0] == "The bridge with Sam"
    stages = [line.partition(" ")[0] for line in lines if " · " in line and not line.startswith(" ")]
    assert stages == ["Foundation", "Plan", "Materials", "Construction", "Maintenance"]
    assert STONE not in "\n".join(lines)


def test_a_line_of_ones_own_stands_in_its_stage(with_sam: Trust) -> None:
    with_sam("bridge", "Sam", "the", "loan", "--add", "found", "--afraid", "no")
    with_sam("bridge", "Sam", "we both want evenings", "--add", "plan")

    lines = shown(with_sam).splitlines()

    assert lines[2] == "  2 the loan" or lines[2] == "  1 the loan"
    assert lines[lines.index(lines[2]) + 2].endswith("we both want evenings")
    assert [len(look(with_sam)["lines"][stage]) for stage in STAGES] == [1, 1, 0, 0, 0]


def test_each_kept_promise_of_either_side_and_each_step_done_is_a_stone(with_sam: Trust) -> None:
    promised(with_sam, "to call", "kept")
    promised(with_sam, "to say it first", "kept", whose="mine")
    promised(with_sam, "to be on time", "missed")
    promised(with_sam, "to ask")
    with_sam("step", "add", "tell them", "-p", "Sam", "--afraid", "no")
    with_sam("step", "done", "last", "--happened", "they listened")

    screen = shown(with_sam)

    assert screen.count(STONE) == 3
    assert "3 stones: 2 promises kept, 1 step done" in screen
    assert "to ask" in screen
    assert "to be on time" not in screen
    assert (look(with_sam)["stones"], look(with_sam)["promises_kept"], look(with_sam)["steps_done"]) == (
        3,
        2,
        1,
    )


def test_what_was_kept_with_somebody_else_lays_no_stone_here(with_sam: Trust) -> None:
    promised(with_sam, "to call", "kept", name="Ana")

    assert look(with_sam)["stones"] == 0


def test_plain_tells_the_stones_in_words_alone(with_sam: Trust) -> None:
    promised(with_sam, "to call", "kept")

    screen = shown(with_sam, "Sam", "--plain")

    assert STONE not in screen
    assert "1 stone: 1 promise kept" in screen


@given(st.lists(st.sampled_from(["kept", "missed", "open", "done", "step"]), max_size=40))
def test_stones_are_what_was_kept_and_done_whatever_else_there_is(what: list[str]) -> None:
    kinds = {"done": "step", "step": "step"}
    states = {"step": "open"}
    some = [
        Practice(str(at), kinds.get(one, "promise"), "x", NOW, states.get(one, one), "Sam")
        for at, one in enumerate(what)
    ]

    assert bridge_of(some).stones == what.count("kept") + what.count("done")


def test_the_last_check_in_and_standing_boundaries_are_upkeep(with_sam: Trust) -> None:
    with_sam("checkin", "Sam", "we both were tired", "--afraid", "no")
    with_sam("boundary", "add", "I answer after work", "-p", "Sam")

    screen = shown(with_sam)

    assert "last check-in Sun 22 November: we both were tired" in screen
    assert "boundary: " in screen
    assert "I answer after work" in screen


def test_a_bridge_to_somebody_feared_is_refused_and_says_how_that_is_lifted(with_sam: Trust) -> None:
    promised(with_sam, "to call", "kept")
    with_sam("people", "mark", "Sam")

    for typed in ((), ("--json",), ("--add", "plan", "x")):
        outcome = with_sam("bridge", "Sam", *typed)
        assert (outcome.code, outcome.out) == (1, "")
        assert "trust help-now" in outcome.err
        assert "trust people lift 'Sam'" in outcome.err


def test_before_a_first_line_fear_is_asked_about(with_sam: Trust) -> None:
    assert with_sam("bridge", "Sam", "x", "--add", "plan").code == 2

    outcome = with_sam("bridge", "Sam", "x", "--add", "plan", "--afraid", "unsure")

    assert (outcome.code, "trust help-now" in outcome.err) == (1, True)
    assert with_sam("bridge", "Sam").code == 1


def test_trust_in_oneself_has_the_same_stages_and_ones_own_promises(trust: Trust) -> None:
    trust("log", "x", "-p", "I:myself")
    promised(trust, "to sleep", "kept", whose="mine", name="I")
    promised(trust, "to call", "kept", whose="mine", name="Ana")
    trust("step", "add", "go to the concert alone")
    trust("step", "done", "last", "--happened", "it was fine")
    trust("bridge", "me", "I felt it before I knew it", "--add", "judgement")

    screen = shown(trust, "me")

    assert screen.startswith("Trust in yourself\n")
    assert screen.count(STONE) == 2
    assert "Judgement · how you tell what to believe\n" in screen
    assert "I felt it before I knew it" in screen
    assert look(trust, "me")["person"] is None


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ((), 2),
        (("Nobody",), 3),
        (("Sam", "a line"), 2),
        (("Sam", "x", "--add", "roof"), 2),
        (("Sam", "--add", "plan", "--afraid", "no"), 2),
        (("Sam", "--remove", "99"), 3),
    ],
)
def test_what_cannot_be_done_is_told(with_sam: Trust, typed: tuple[str, ...], code: int) -> None:
    assert with_sam("bridge", *typed).code == code


def test_a_line_is_changed_and_taken_out_and_undo_brings_it_back(with_sam: Trust) -> None:
    with_sam("bridge", "Sam", "the loan", "--add", "foundation", "--afraid", "no")
    with_sam("bridge", "Sam", "the", "letter", "--change", "1")
    before = everything(with_sam.home)
    assert [one["text"] for one in look(with_sam)["lines"]["foundation"]] == ["the letter"]

    with_sam("bridge", "Sam", "--remove", "1")
    assert look(with_sam)["lines"]["foundation"] == []
    with_sam("undo")

    assert {**everything(with_sam.home), "remark": 0} == {**before, "remark": 0}


def test_it_travels_with_the_person(with_sam: Trust, tmp_path: Path) -> None:
    with_sam("bridge", "Sam", "the loan", "--add", "foundation", "--afraid", "no")
    other = Trust(tmp_path / "other")
    other("log", "y")

    hear(other, with_sam, tmp_path)

    assert [one["text"] for one in look(other)["lines"]["foundation"]] == ["the loan"]


@pytest.mark.parametrize("width", [60, 80])
def test_one_screen_holds_it_however_much_there_is(with_sam: Trust, width: int) -> None:
    with_sam.variables["COLUMNS"] = str(width)
    for stage in STAGES:
        for number in range(3):
            with_sam("bridge", "Sam", f"{number} {'a long line ' * 9}", "--add", stage, "--afraid", "no")
    promised(with_sam, "to call " * 9)
    for number in range(2):
        promised(with_sam, f"to ask {number}", "kept")
    with_sam("checkin", "Sam", "we both were tired " * 9)

    lines = shown(with_sam).splitlines()

    assert len(lines) <= 24
    assert max(map(len, lines)) <= width
    assert "\n".join(lines).count(STONE) == 2
    assert len(with_sam("bridge", "Sam", "--all").out.splitlines()) > len(lines)


def test_a_stage_in_words_and_in_the_kinds_is_the_same() -> None:
    assert KINDS["bridge_line"].choices["stage"] == STAGES

"""Steps and promises on a real terminal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from e2e.test_reframe import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Terminals = Callable[..., Any]


def listed(home: Path, command: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(home, command, "--json"))
    return found


def test_a_step_is_asked_for_in_five_lines_and_fear_first(terminal: Terminals, home: Path) -> None:
    trust = terminal("step", "add")
    trust.answer("What small act of openness?", "tell Sam how it was")
    trust.answer("With whom?", "Sam")
    trust.answer("Are you afraid of what they might do?", "n")
    trust.answer("What has Sam shown", "asked twice")
    trust.answer("What do you foresee", "they laugh it off, 70")
    trust.answer("How much does it ask of you", "2 tomorrow")

    assert trust.wait() == 0
    [step] = listed(home, "step")
    assert (step["text"], step["person"], step["when"]) == ("tell Sam how it was", "Sam", "tomorrow")
    assert step["details"] == {
        "size": 2,
        "likely": 70,
        "shown": "asked twice",
        "predicts": "they laugh it off",
    }


def test_fear_ends_it_with_somebody_to_talk_to(terminal: Terminals, home: Path) -> None:
    trust = terminal("step", "add")
    trust.answer("What small act of openness?", "tell Sam how it was")
    trust.answer("With whom?", "Sam")
    trust.answer("Are you afraid of what they might do?", "u")

    trust.answer("Enter go on")

    assert trust.wait() == 1
    assert "nothing is prepared from here" in " ".join(trust.read().split())
    assert listed(home, "step") == []


def test_a_closed_terminal_keeps_the_answers(terminal: Terminals, home: Path) -> None:
    first = terminal("step", "add")
    first.answer("What small act of openness?", "tell them how it was")
    first.wait_for("With whom?")
    first.kill()
    again = terminal("step", "add")
    again.answer("With whom?")
    again.answer("What do you foresee")
    again.answer("How much does it ask of you")

    assert again.wait() == 0
    assert [one["text"] for one in listed(home, "step")] == ["tell them how it was"]


def test_what_came_of_a_step_is_asked_and_all_can_be_skipped(terminal: Terminals, home: Path) -> None:
    run(home, "step", "add", "let the phone lie", "--predict", "I cannot bear it", "--likely", "90")
    skipped = terminal("step", "done")
    skipped.answer("What happened?")
    skipped.answer("how did it go?")
    skipped.answer('You foresaw: "I cannot bear it"')
    skipped.answer("What did you learn?")
    skipped.answer("was 90")
    skipped.wait_for("Left for another day.")
    told = terminal("step", "done", "1")
    told.answer("What happened?", "it lay there an hour")
    told.answer("how did it go?", "1")
    told.answer('You foresaw: "I cannot bear it"', "3")
    told.answer("What did you learn?", "an hour can be borne")
    told.answer("was 90", "40")
    told.answer("Keep it as a good moment?")

    assert told.wait() == 0
    [step] = listed(home, "step")
    assert (step["state"], step["details"]["likely_again"]) == ("done", 40)


def test_promises_are_taken_as_evidence_by_one_key_and_never_unasked(terminal: Terminals, home: Path) -> None:
    for text, whose, became in (("to call", "--theirs", "missed"), ("to say it", "--mine", "kept")):
        run(home, "promise", "add", text, "-p", "Sam", whose, "--afraid", "no")
        run(home, "promise", became, "last")
    run(home, "log", "they do not care", "-b", "80", "-e", "hurt:40", "-p", "Sam")
    trust = terminal("reframe", "1")
    trust.answer("p shows promises with Sam that were missed", "p")
    trust.answer("A letter takes that line", "a")
    trust.answer("a")
    trust.answer("p shows promises with Sam that were kept")
    trust.answer("another time")
    trust.answer("most of the weight?", "3")
    trust.wait_for("2 of 3")
    trust.kill()
    trust = terminal("reframe", "1")
    trust.answer("What do you say to them?")
    trust.answer("kinder?", "it was one call")
    trust.answer("it was one call")
    trust.answer("Which one")
    trust.answer("was 80")
    trust.answer("hurt")
    trust.answer("stays open")
    trust.wait()

    [look] = json.loads(run(home, "show", "1", "--json"))["reframes"]
    [seen] = look["evidence_for"]
    assert seen.startswith('Sam promised "to call" and did not keep it, ')
    assert look["evidence_against"] == []


def test_a_name_with_a_letter_astray_is_asked_about_once(terminal: Terminals, home: Path) -> None:
    run(home, "log", "they lied", "-p", "Anna")
    trust = terminal("step", "add")
    trust.answer("What small act of openness?", "tell her how it was")
    trust.answer("With whom?", "Ana")
    trust.answer("Ana is new here. Is it Anna?")
    trust.answer("Are you afraid of what they might do?", "n")
    for question in ("What has Anna shown", "What do you foresee", "How much does it ask of you"):
        trust.answer(question)

    assert trust.wait() == 0
    assert [step["person"] for step in listed(home, "step")] == ["Anna"]


def test_somebody_new_by_option_stays_who_was_typed(terminal: Terminals, home: Path) -> None:
    run(home, "log", "they lied", "-p", "Anna")
    trust = terminal("step", "add", "tell her how it was", "-p", "Ana")
    trust.answer("Ana is new here. Is it Anna?", "n")
    trust.answer("Are you afraid of what they might do?", "n")

    assert trust.wait() == 0
    assert [step["person"] for step in listed(home, "step")] == ["Ana"]


def test_a_check_in_with_somebody_new_goes_on(terminal: Terminals, home: Path) -> None:
    trust = terminal("checkin", "Jo")
    trust.answer("Are you afraid of what they might do?", "n")
    trust.wait_for("A check-in with Jo")
    trust.answer("What was said?", "we want more walks")

    assert trust.wait() == 0
    assert [one["person"] for one in listed(home, "checkin")] == ["Jo"]


def good(home: Path) -> list[tuple[str, list[str]]]:
    return [(one["text"], one["people"]) for one in json.loads(run(home, "good", "--list", "--json"))]


@pytest.mark.parametrize(("typed", "kept"), [("g", [("they listened", ["Sam"])]), ("", [])])
def test_what_went_well_is_kept_as_a_good_moment_by_one_key(
    terminal: Terminals, home: Path, typed: str, kept: list[tuple[str, list[str]]]
) -> None:
    run(home, "step", "add", "tell Sam how it was", "-p", "Sam", "--afraid", "no")
    trust = terminal("step", "done", "1")
    trust.answer("What happened?", "they listened")
    trust.answer("Beside what you hoped", "1")
    trust.answer("What did you learn?")
    trust.answer('"they listened"   Keep it as a good moment?', typed)

    assert trust.wait() == 0
    assert good(home) == kept


@pytest.mark.parametrize(("happened", "went"), [("they laughed", "3"), ("he hit me when I said it", "1")])
def test_what_went_otherwise_or_tells_of_danger_is_not_offered(
    terminal: Terminals, home: Path, happened: str, went: str
) -> None:
    run(home, "step", "add", "tell Sam how it was", "-p", "Sam", "--afraid", "no")
    trust = terminal("step", "done", "1")
    trust.answer("What happened?", happened)
    if went == "1":
        trust.answer("Enter go on")
    trust.answer("Beside what you hoped", went)
    trust.answer("What did you learn?")

    assert trust.wait() == 0
    assert "good moment" not in trust.read()


def test_a_talk_that_took_place_can_be_kept_as_one_but_not_with_somebody_feared(
    terminal: Terminals, home: Path
) -> None:
    for name in ("Sam", "Ana"):
        run(home, "talk", "add", "the loan letter", "-p", name, "--afraid", "no")
    run(home, "people", "mark", "Ana")
    with_sam = terminal("talk", "done", "1")
    with_sam.answer("What happened?", "we looked at it together")
    with_sam.answer("Keep it as a good moment?", "g")
    with_ana = terminal("talk", "done", "2")
    with_ana.answer("What happened?", "we looked at it together")

    assert (with_sam.wait(), with_ana.wait()) == (0, 0)
    assert "good moment" not in with_ana.read()
    assert good(home) == [("we looked at it together", ["Sam"])]


def test_an_option_without_a_text_is_told_that_all_is_asked_without_any(
    terminal: Terminals, home: Path
) -> None:
    trust = terminal("talk", "add", "-p", "Sam")

    assert trust.wait() == 2
    assert "without any, each is asked for: trust talk add" in " ".join(trust.read().split())
    assert not home.exists()

"""`trust step` and `trust promise`, and where they lead from and to."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from test_practices import NOW

from trustjournal.content import Content
from trustjournal.interview.practising import size_and_when, with_a_number
from trustjournal.interview.reframing.what_i_saw import talk_note
from trustjournal.interview.walk import Unclear
from trustjournal.moments import Moment
from trustjournal.practices import Practice
from trustjournal.steps import next_sizes

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Trust

STEP = ("step", "add", "tell Sam that the late shifts are hard", "-p", "Sam", "--afraid", "no")


def listed(trust: Trust, command: str = "step") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(trust(command, "--json").out)
    return found


def lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


# steps


def test_a_step_is_kept_with_what_was_said_of_it(trust: Trust) -> None:
    outcome = trust(
        *(*STEP, "--size", "2", "--shown", "asked how I was", "--predict", "they laugh it off"),
        *("--likely", "70", "--when", "saturday"),
    )

    assert (outcome.code, outcome.out) == (0, "Noted: step 1.\n")
    assert "Sat 28 November" in outcome.err
    [step] = listed(trust)
    assert (step["person"], step["due"], step["state"]) == ("Sam", "2026-11-28", "open")
    assert step["details"] == {
        "size": 2,
        "likely": 70,
        "shown": "asked how I was",
        "predicts": "they laugh it off",
    }
    assert lines(trust("step").out) == [
        "To come",
        "step 1 tell Sam that the late shifts are hard · Sam · size 2 · likely 70",
        "by Sat 28 November",
    ]


def test_what_came_of_it_stands_beside_what_was_foreseen(trust: Trust) -> None:
    trust(*STEP, "--size", "2", "--predict", "they laugh it off", "--likely", "70")

    outcome = trust(
        *("step", "done", "1", "--happened", "they listened", "--went", "better", "--outcome", "did-not"),
        *("--learned", "they had thought so too", "--likely", "40"),
    )

    assert outcome.out == "Noted: step 1.\n"
    [step] = listed(trust)
    assert step["state"] == "done"
    assert (step["details"]["likely"], step["details"]["likely_again"]) == (70, 40)
    card = lines(trust("step", "show", "1").out)
    assert card[0].startswith("Step 1 · done")
    assert "what was foreseen did not" in card
    assert "learned they had thought so too" in card


def test_the_next_size_is_told_from_what_was_done_and_nothing_else(trust: Trust) -> None:
    trust(*STEP, "--size", "2")
    trust("step", "add", "ask Mum for an hour", "-p", "Mum", "--afraid", "no", "--size", "5")
    trust("step", "done", "2", "--went", "better")

    well = trust("step", "done", "1", "--went", "as-hoped")
    trust(*STEP, "--size", "3")
    hard = trust("step", "done", "3", "--went", "harder")
    trust(*STEP, "--size", "3")
    unsaid = trust("step", "done", "4", "--learned", "x")

    assert well.err == "Another day, if you like: a step of size 2 again, or 3.\n"
    assert hard.err == "Another day, if you like: a step of size 3 again, or a smaller one.\n"
    assert unsaid.err == ""


@pytest.mark.parametrize(
    ("done", "sizes"),
    [
        ([], ()),
        ([(2, "better")], (2, 3)),
        ([(5, "better")], (5,)),
        ([(1, "harder")], (1,)),
        ([(3, "cannot-tell")], (3, 2)),
        ([(4, "better"), (2, "as-hoped")], (2, 3)),
        ([(None, "better")], ()),
    ],
    ids=str,
)
def test_at_most_one_more_and_never_beyond_the_scale(
    done: list[tuple[int | None, str]], sizes: tuple[int, ...]
) -> None:
    steps = [
        Practice("u", "step", "x", NOW, id=number)
        .saying(size=size)
        .ended("done", Moment.of(datetime(2026, 11, number, tzinfo=UTC)), went=went)
        for number, (size, went) in enumerate(done, 1)
    ]
    to_come = Practice("u", "step", "x", NOW, id=9).saying(size=1)

    assert next_sizes([*steps, to_come]) == sizes


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("they laugh it off, 70", ("they laugh it off", 70)),
        ("they come at 8", ("they come at 8", None)),
        ("they laugh, or 2 of them do", ("they laugh, or 2 of them do", None)),
        ("they say: no: 100%", ("they say: no", 100)),
        ("60", ("", 60)),
        ("x", ("x", None)),
    ],
)
def test_a_number_behind_a_comma_says_how_likely(typed: str, read: tuple[str, int | None]) -> None:
    assert with_a_number(typed) == read


def test_a_number_beyond_the_scale_is_asked_again() -> None:
    with pytest.raises(Unclear):
        with_a_number("they laugh, 700")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2 saturday", (2, "saturday")),
        ("1", (1, "")),
        ("tomorrow", (None, "tomorrow")),
        ("in 3 days", (None, "in 3 days")),
        ("20 nov", (None, "20 nov")),
        ("2026-12-01", (None, "2026-12-01")),
        ("3, in 2 weeks", (3, "in 2 weeks")),
        ("9", (None, "9")),
    ],
)
def test_a_size_stands_before_the_day(typed: str, read: tuple[int | None, str]) -> None:
    assert size_and_when(typed) == read


def test_a_step_that_came_from_a_thought_rates_belief_in_it(trust: Trust) -> None:
    trust("log", "they do not care about me", "-b", "80", "-p", "Sam")
    look_with_a_step(trust)

    trust("step", "done", "1", "--went", "better", "--outcome", "did-not", "--belief", "30")

    record = json.loads(trust("show", "1", "--json").out)
    assert [rating["belief"] for rating in record["later"]] == [30]
    trust("undo")
    assert json.loads(trust("show", "1", "--json").out)["later"] == []
    assert listed(trust)[0]["state"] == "open"


def look_with_a_step(trust: Trust, *more: str) -> None:
    outcome = trust(
        *("reframe", "1", "--weight", "mostly-before", "--alternative", "I know one call", "--keep", "1"),
        *("--belief", "80", "--next", "small-step", "--afraid", "no", "--next-what", "ask about their week"),
        *("--next-when", "friday", *more),
    )
    assert outcome.code == 0, outcome.err


def test_a_small_step_at_the_end_of_a_look_stands_in_the_list(trust: Trust) -> None:
    trust("log", "they do not care about me", "-b", "80", "-p", "Sam")

    look_with_a_step(trust)

    [step] = listed(trust)
    assert (step["text"], step["person"], step["due"]) == ("ask about their week", "Sam", "2026-11-27")
    assert step["details"] == {"predicts": "they do not care about me"}
    assert step["about"] == json.loads(trust("show", "1", "--json").out)["uuid"]
    assert '#1 "they do not care about me"' in trust("step", "show", "1").out


def test_something_to_put_right_becomes_a_promise_of_mine(trust: Trust) -> None:
    trust("log", "I ruined it", "-b", "80", "-p", "Sam")

    trust(
        *("reframe", "1", "--weight", "before", "--alternative", "I shouted once", "--keep", "1"),
        *("--belief", "50", "--next", "repair", "--afraid", "no", "--next-what", "say sorry for shouting"),
    )

    [promise] = listed(trust, "promise")
    assert (promise["text"], promise["details"], promise["person"]) == (
        "say sorry for shouting",
        {"whose": "mine"},
        "Sam",
    )


def test_what_is_due_is_told_at_home_once_its_day_has_come(trust: Trust) -> None:
    trust("log", "x")
    trust(*STEP, "--when", "tomorrow")
    before = trust().out
    trust.pass_time(days=1)

    assert "step" not in before
    assert "Step 1 has come to its day: trust check\n" in trust().out
    assert trust("check").code == 2
    trust.variables["TRUSTJOURNAL_QUIET"] = "always"
    assert "Step 1" not in trust().out


def test_nothing_is_due_with_somebody_who_is_feared(trust: Trust) -> None:
    trust("log", "x")
    trust(*STEP, "--when", "today")
    trust("people", "mark", "Sam")

    assert "Step 1" not in trust().out
    assert trust("check").out == "Nothing is due.\n"


def test_fear_is_asked_about_before_a_step_and_not_every_day_anew(trust: Trust) -> None:
    bare = STEP[:-2]

    unasked = trust(*bare)
    trust(*STEP)
    again = trust(*bare)
    trust.pass_time(days=91)
    later = trust(*bare)

    assert (unasked.code, "--afraid no" in unasked.err) == (2, True)
    assert (again.code, later.code) == (0, 2)


def test_a_thought_that_told_of_fear_since_asks_anew(trust: Trust) -> None:
    trust(*STEP)
    trust("log", "he hit me when I asked", "-p", "Sam")

    assert trust(*STEP[:-2]).code == 2


@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_with_fear_nothing_is_kept_and_it_is_remembered(trust: Trust, answer: str) -> None:
    outcome = trust(*STEP[:-1], answer)

    assert outcome.code == 1
    assert "trust help-now" in outcome.err
    assert listed(trust) == []
    assert json.loads(trust("people", "--json").out)[0]["left_out"] is True
    assert trust(*STEP).code == 1
    assert trust("promise", "add", "to call", "-p", "Sam", "--afraid", "no").code == 1


def test_nobody_asks_about_fear_of_oneself(trust: Trust) -> None:
    trust("log", "x", "-p", "me:myself")

    assert trust("step", "add", "let the phone lie", "-p", "me").code == 0


def test_a_step_is_changed_shown_and_removed(trust: Trust) -> None:
    trust(*STEP, "--when", "friday")

    trust("step", "change", "1", "write it to them", "--size", "1", "--when", "")
    [step] = listed(trust)
    removed = trust("step", "remove", "last")

    assert (step["text"], step["due"], step["details"]) == ("write it to them", None, {"size": 1})
    assert " ".join(removed.out.split()) == (
        "Removed: step 1. trust undo brings it back, until something else is changed, for a day at most."
    )
    assert listed(trust) == []
    trust("undo")
    assert listed(trust) == [step]


@pytest.mark.parametrize(
    ("typed", "code", "told"),
    [
        (("step", "done", "7"), 3, "There is no step 7 here. Type: trust step list"),
        (("step", "done"), 2, "Which step?"),
        (("step", "add"), 2, "trust step add needs a terminal, or these options:"),
        (("step", "begin"), 2, "Type: trust step add [TEXT]"),
        ((*STEP, "--size", "6"), 2, "step, size cannot be '6': a whole number from 1 to 5."),
        (("step", "add", " "), 2, "The step is empty"),
        (("promise", "kept", "1", "--mine", "--theirs"), 2, "A promise is --mine or --theirs."),
        (("promise", "show", "#1"), 3, "There is no promise #1 here."),
    ],
    ids=str,
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    trust: Trust, typed: tuple[str, ...], code: int, told: str
) -> None:
    outcome = trust(*typed)

    assert (outcome.code, told in outcome.err) == (code, True), outcome.err


def test_a_step_is_told_once_what_came_of_it(trust: Trust) -> None:
    trust(*STEP)
    trust("step", "done", "1", "--went", "better")

    outcome = trust("step", "done", "1", "--went", "harder")

    assert outcome.code == 1
    assert "trust step change 1" in outcome.err


# promises


def test_promises_of_both_sides_stand_by_what_became_of_them(trust: Trust) -> None:
    trust("promise", "add", "to call on Sunday", "-p", "Sam", "--theirs", "--afraid", "no")
    trust("promise", "add", "to say it beforehand", "-p", "Sam", "--mine", "--when", "friday")
    trust("promise", "add", "to be home by eight", "-p", "Sam", "--theirs")
    trust("promise", "missed", "1", "no call, no message")
    trust("promise", "kept", "3")

    assert lines(trust("promise").out) == [
        "Open",
        "promise 2 to say it beforehand · mine · Sam · by Fri 27 November",
        "Missed",
        "promise 1 to call on Sunday · theirs · Sam · Sun 22 November",
        "Kept",
        "promise 3 to be home by eight · theirs · Sam · Sun 22 November",
    ]
    assert listed(trust, "promise")[1]["details"]["happened"] == "no call, no message"


def test_nothing_about_promises_is_counted(trust: Trust) -> None:
    for number in range(1, 4):
        trust("promise", "add", "to call", "-p", "Sam", "--theirs", "--afraid", "no")
        trust("promise", "missed", str(number))

    said = "".join(trust(*typed).out for typed in (("promise",), ("promise", "list", "-p", "Sam")))

    assert "3" not in said.replace("promise 3", "")
    assert "%" not in said


def test_text_from_stdin_stays_out_of_the_shell(trust: Trust, tmp_path: Path) -> None:
    trust("promise", "add", "-", stdin="to call\non Sunday\n")

    assert listed(trust, "promise")[0]["text"] == "to call\non Sunday"


def test_a_no_to_fear_holds_for_ninety_days_however_much_is_written_meanwhile(trust: Trust) -> None:
    trust("promise", "add", "call on Sunday", "-p", "Sam", "--mine", "--afraid", "no")
    trust.pass_time(days=60)
    meanwhile = trust("promise", "add", "write to them", "-p", "Sam", "--mine")
    trust.pass_time(days=31)

    after = trust("promise", "add", "be on time", "-p", "Sam", "--mine")

    assert meanwhile.code == 0
    assert after.code == 2
    assert "--afraid" in after.err


def test_what_was_skipped_is_left_open_in_the_note_for_a_talk() -> None:
    assert talk_note(Content(), "Monday", "", "").splitlines()[:2] == ["Monday:", "I felt …. I would like …."]
    assert talk_note(Content(), "", "", "") == ""

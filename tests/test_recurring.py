"""The same thought come again, as `trust review` and `trust show` tell it."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from rich.console import Console

from trustjournal.recurring import HelpedBefore, RecurringThought, Time
from trustjournal.views.earlier_answers import earlier_answers
from trustjournal.views.recurring_thoughts import recurring_thoughts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conftest import Trust
    from rich.text import Text

THOUGHT = "they are with someone else"


def write(trust: Trust, *thoughts: str, at: str = "today", options: tuple[str, ...] = ()) -> None:
    for thought in thoughts:
        assert trust("log", thought, "--at", at, *options).code == 0


def week_of_one_thought(trust: Trust) -> None:
    """#1 five days ago, #2 three days ago, #3 something else, #4 yesterday."""
    write(trust, THOUGHT, at="5 days ago", options=("-b", "85"))
    write(trust, "They're with somebody else", at="3 days ago", options=("-b", "80"))
    write(trust, "nobody asks me how I am", at="2 days ago")
    write(trust, THOUGHT, at="yesterday", options=("-b", "60"))


def told(trust: Trust, *options: str) -> list[dict[str, Any]]:
    """The recurring thoughts of the review in JSON."""
    found: list[dict[str, Any]] = json.loads(trust("review", *options, "--json").out)["recurring_thoughts"]
    return found


def drawn(lines: Iterable[Text], width: int) -> list[str]:
    console = Console(file=io.StringIO(), width=width, no_color=True)
    for line in lines:
        line.no_wrap, line.overflow = True, "crop"
        console.print(line)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue().splitlines()


# the review


def test_the_review_tells_how_often_a_thought_came_and_how_far_it_was_believed(trust: Trust) -> None:
    week_of_one_thought(trust)

    assert (
        'Came again  "they are with someone else"  3 times (#1 #2 #4)\n            · believed 85, 80, 60\n'
    ) in trust("review", "--week").out


def test_the_review_in_json_tells_it_with_the_days(trust: Trust) -> None:
    week_of_one_thought(trust)

    assert told(trust) == [
        {
            "text": THOUGHT,
            "number": 3,
            "times": [
                {"id": 1, "day": "2026-11-17", "belief": 85},
                {"id": 2, "day": "2026-11-19", "belief": 80},
                {"id": 4, "day": "2026-11-21", "belief": 60},
            ],
        }
    ]


def test_only_the_times_within_the_span_count(trust: Trust) -> None:
    write(trust, THOUGHT, THOUGHT, at="9 days ago")
    write(trust, THOUGHT)

    assert told(trust) == []
    assert [thought["number"] for thought in told(trust, "--month")] == [3]


def test_three_thoughts_are_told_of_at_most_the_most_frequent_first(trust: Trust) -> None:
    for number, words in enumerate(("loan letter", "silent phone", "father bills", "sister wedding")):
        write(trust, *[words] * (2 + number))

    assert [thought["text"] for thought in told(trust)] == ["sister wedding", "father bills", "silent phone"]


def test_no_words_of_a_thought_let_rest_are_shown(trust: Trust) -> None:
    write(trust, "they lied about the loan", "they lied about the loan again")
    assert trust("reframe", "2", "--weight", "before", "--loved-one", "rest").code == 0
    with_words = told(trust)
    rest(trust, 2)

    assert [thought["text"] for thought in with_words] == ["they lied about the loan again"]
    assert [(one["text"], one["number"]) for one in told(trust)] == [("they lied about the loan", 2)]
    rest(trust, 1)
    assert told(trust) == []


def rest(trust: Trust, number: int) -> None:
    """Let a thought rest, as a reframe does at its end."""
    from dataclasses import replace

    from trustjournal.store.journal import Journal

    with Journal(str(trust.home), lambda: trust.now) as journal:
        journal.change(number, lambda record: replace(record, rested=True), "let rest")


def test_nothing_is_told_about_somebody_feared(trust: Trust) -> None:
    write(trust, THOUGHT, THOUGHT, options=("-p", "Sam"))
    assert len(told(trust)) == 1

    assert trust("people", "mark", "Sam").code == 0

    assert told(trust) == []


def test_a_thought_that_tells_of_fear_does_not_count_as_come_again(trust: Trust) -> None:
    write(trust, "he hit me again last night", "he hit me again last night")

    assert told(trust) == []


def test_a_deleted_time_is_told_no_more(trust: Trust) -> None:
    week_of_one_thought(trust)

    trust("delete", "1", "--yes")

    assert [[time["id"] for time in thought["times"]] for thought in told(trust)] == [[2, 4]]


def test_the_thoughts_behind_one_are_listed_by_its_number(trust: Trust) -> None:
    week_of_one_thought(trust)

    listed = json.loads(trust("review", "--week", "--show", "#2", "--json").out)

    assert [record["id"] for record in listed] == [4, 2, 1]
    assert trust("review", "--week", "--show", "#2").out.count("someone else") == 2


def test_a_number_that_is_not_there_is_said_to_be_in_no_thought(trust: Trust) -> None:
    week_of_one_thought(trust)

    assert "No thought of these days" in trust("review", "--week", "--show", "#99").err


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_long_row_tells_its_newest_times_and_fits(width: int) -> None:
    times = tuple(Time(number, date(2026, 11, 16), 80) for number in range(1031, 1037))
    thought = RecurringThought("a thought of many words that takes more than a line " * 3, 40, times)

    lines = drawn(recurring_thoughts([thought], width), width)

    assert "40 times" in " ".join(lines)
    assert "(… #1031 #1032" in " ".join(" ".join(lines).split())
    assert max(map(len, lines)) <= width


def test_one_rating_alone_is_no_history() -> None:
    times = (Time(1, date(2026, 11, 16), 80), Time(2, date(2026, 11, 17)))

    [line] = drawn(recurring_thoughts([RecurringThought("x", 2, times)], 80), 80)

    assert line == 'Came again  "x"  2 times (#1 #2)'


# one thought


def test_a_thought_says_in_one_line_that_it_came_before(trust: Trust) -> None:
    week_of_one_thought(trust)

    assert "Came before      #1 Tue 17 November · #2 Thu 19 November\n" in trust("show", "4").out
    assert "Also came        #2 Thu 19 November · #4 Sat 21 November\n" in trust("show", "1").out
    assert "ame before" not in trust("show", "3").out


# earlier answers


@pytest.mark.parametrize("width", [60, 80])
def test_beside_every_earlier_answer_stands_how_it_turned_out(width: int) -> None:
    day = date(2026, 11, 16)
    answers = (
        HelpedBefore("I know two hours of silence, the rest is R. talking", 14, day, 85, 45, ((14, "so"),)),
        HelpedBefore("a long answer of many words " * 20, 9, date(2025, 11, 3), 70, 50),
    )

    lines = drawn(earlier_answers(answers, "abc", date(2026, 11, 22), width), width)

    shown = "\n".join(lines)
    assert "#14, Mon 16 November · believed 85, then 45\n     turned out: so (#14)" in shown
    assert "#9, Mon 3 November 2025 · believed 70, then 50\n     how it turned out: not noted" in shown
    assert len(lines) <= 9
    assert max(map(len, lines)) <= width

"""The question of the week on a real terminal."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from e2e.test_reframe import run
from trustjournal.moments import Moment
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal
from trustjournal.weeks import WeekAnswer, week_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Terminals = Callable[..., Any]

LEAD = "One question, if you like."


def now() -> datetime:
    return datetime.now(ZoneInfo("Europe/London"))


def answers(home: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(home, "review", "--answers", "--json"))
    return found


def test_a_week_ends_with_one_question_whose_answer_is_kept(terminal: Terminals, home: Path) -> None:
    run(home, "log", "they lied to me", "--theme", "broken-promises")
    trust = terminal("review", "--week")
    trust.answer(LEAD, "I said fine when it was not")

    assert trust.wait() == 0
    [answer] = answers(home)
    assert answer["text"] == "I said fine when it was not"
    assert answer["week"] == week_of(now().date())
    assert answer["ask"] in " ".join(trust.read().split())


def test_it_is_asked_once_a_week_answered_or_not(terminal: Terminals, home: Path) -> None:
    run(home, "log", "they lied to me")
    first = terminal("review")
    first.answer(LEAD)
    assert first.wait() == 0

    second = terminal("review", "--week")

    assert second.wait() == 0
    assert LEAD not in second.read()
    assert answers(home) == []


def test_what_was_written_last_week_stands_above_it(terminal: Terminals, home: Path) -> None:
    run(home, "log", "they lied to me")
    then = now() - timedelta(days=7)
    answer = WeekAnswer(new_uuid(then), week_of(then.date()), "kept-back", "I kept quiet", Moment.of(then))
    with Journal(str(home), now) as journal:
        journal.add_week_answer(answer)
    trust = terminal("review")

    trust.answer('Last week you wrote: "I kept quiet"')

    assert trust.wait() == 0


def test_other_spans_and_empty_weeks_end_without_a_question(terminal: Terminals, home: Path) -> None:
    run(home, "log", "they lied to me", "--at", "20 days ago")
    for typed in (("review",), ("review", "--month"), ("review", "--week", "--ago", "1")):
        trust = terminal(*typed)

        assert trust.wait() == 0
        assert LEAD not in trust.read()


def test_a_week_that_tells_of_fear_ends_with_where_to_turn(terminal: Terminals, home: Path) -> None:
    run(home, "log", "he hit me when I asked")
    trust = terminal("review")

    assert trust.wait() == 0
    assert LEAD not in trust.read()
    assert trust.read().rstrip().endswith("trust help-now")


def test_words_of_danger_in_the_answer_are_met_after_it_is_kept(terminal: Terminals, home: Path) -> None:
    run(home, "log", "they lied to me")
    trust = terminal("review")
    trust.answer(LEAD, "I want to kill myself")
    trust.answer("not what I meant")

    assert trust.wait() == 0
    assert len(answers(home)) == 1


def test_an_agenda_asks_about_fear_before_it_shows_a_line(terminal: Terminals, home: Path) -> None:
    run(home, "log", "they lied to me", "-s", "a loan letter", "-p", "Sam")
    trust = terminal("review", "--agenda")
    asked = trust.wait_for("Are you afraid of what they might do?")
    assert "loan letter" not in asked

    trust.answer("Are you afraid of what they might do?", "n")

    assert trust.wait() == 0
    assert "a loan letter" in trust.read()

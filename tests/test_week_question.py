"""The one question at the end of a week, what was answered, and five lines for a talk."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from trustjournal.content import Content
from trustjournal.good_moments import GoodMoment
from trustjournal.moments import Moment
from trustjournal.records import NextKind, NextThing, Person, Reframe, ThoughtRecord, Weight
from trustjournal.review.agenda import Agenda, agenda_of
from trustjournal.review.week_question import question_of
from trustjournal.store import week_answers
from trustjournal.store.connection import open_to_read
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal
from trustjournal.store.seal import digest
from trustjournal.weeks import WeekAnswer, WeekQuestion, monday_of, week_of

if TYPE_CHECKING:
    from conftest import Trust

QUESTIONS = Content().week_questions
AT = Moment.of(datetime(2026, 11, 22, 20, 0, tzinfo=ZoneInfo("Europe/London")))


def answered(trust: Trust, text: str = "I said fine when it was not", week: str = "2026-W47") -> None:
    answer = WeekAnswer(new_uuid(trust.now), week, "kept-back", text, Moment.of(trust.now))
    with Journal(str(trust.home), lambda: trust.now) as journal:
        journal.add_week_answer(answer)


def answers(trust: Trust) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(trust("review", "--answers", "--json").out)
    return found


# choosing


def chosen(week: str, asked: list[tuple[str, str]], stands: dict[str, int], *, feared: bool = False) -> str:
    question = question_of(week, QUESTIONS, asked, stands, somebody_feared=feared)
    assert question is not None
    return question.key


def test_a_week_begins_on_monday() -> None:
    assert week_of(date(2026, 11, 22)) == "2026-W47"
    assert week_of(date(2026, 11, 23)) == "2026-W48"
    assert week_of(date(2027, 1, 1)) == "2026-W53"
    assert monday_of("2026-W53") == date(2026, 12, 28)


def test_the_same_week_gets_the_same_question() -> None:
    assert chosen("2026-W47", [], {"please": 2}) == chosen("2026-W47", [], {"please": 2})


def test_what_was_written_decides_what_is_asked() -> None:
    assert chosen("2026-W47", [], {"please": 3, "rejection": 1}) == "said-yes"


def test_no_question_comes_again_within_eight_weeks() -> None:
    asked: list[tuple[str, str]] = []
    for number in range(1, 53):
        week = f"2026-W{number:02}"
        key = chosen(week, asked[-8:], {"avoid": 3})
        assert key not in [earlier for _, earlier in asked[-7:]]
        asked.append((week, key))


def test_a_question_may_come_again_after_eight_weeks() -> None:
    one = (WeekQuestion("one", "When?", other=False),)

    within = question_of("2026-W47", one, [("2026-W40", "one")], {}, somebody_feared=False)
    later = question_of("2026-W48", one, [("2026-W40", "one")], {}, somebody_feared=False)

    assert within is None
    assert later == one[0]


def test_nothing_about_another_person_is_asked_while_somebody_is_feared() -> None:
    others = {question.key for question in QUESTIONS if question.other}

    assert chosen("2026-W47", [], {"test": 9}) in others
    for number in range(1, 53):
        assert chosen(f"2026-W{number:02}", [], {"test": 9}, feared=True) not in others


# answers


def test_without_a_terminal_nothing_is_asked(trust: Trust) -> None:
    trust("log", "they lied")

    assert "One question" not in trust("review", "--week").out
    assert answers(trust) == []


def test_an_answer_is_shown_with_its_week_and_its_question(trust: Trust) -> None:
    answered(trust)

    assert trust("review", "--answers").out == (
        "1  Week of Mon 16 November\n"
        "When was there something this week that you wanted to say and kept back?\n"
        '"I said fine when it was not"\n'
    )


def test_no_answer_yet_is_said_in_a_line(trust: Trust) -> None:
    assert trust("review", "--answers").out == "No question of a week is answered yet.\n"


def test_answers_stand_in_the_json_of_their_span(trust: Trust) -> None:
    answered(trust)
    trust.pass_time(days=7)
    answered(trust, "in the kitchen", "2026-W48")

    told = json.loads(trust("review", "--week", "--json").out)["week_answers"]

    assert told == [{"week": "2026-W48", "question": "kept-back", "text": "in the kitchen"}]
    assert [one["id"] for one in answers(trust)] == [2, 1]


def test_answers_are_left_out_where_only_some_thoughts_are_looked_back_on(trust: Trust) -> None:
    answered(trust)

    assert json.loads(trust("review", "--tag", "phone", "--json").out)["week_answers"] == []


def test_an_answer_is_deleted_and_brought_back(trust: Trust) -> None:
    answered(trust)

    gone = trust("review", "--delete-answer", "1")
    assert " ".join(gone.out.split()) == (
        "Removed: answer 1. trust undo brings it back, until something else is changed, for a day at most."
    )
    assert answers(trust) == []

    trust("undo")
    assert [one["text"] for one in answers(trust)] == ["I said fine when it was not"]


def test_a_deleted_answer_leaves_no_word_once_it_cannot_come_back(trust: Trust) -> None:
    answered(trust, "zebracrossing")
    trust("review", "--delete-answer", "1")
    trust("log", "another")

    assert b"zebracrossing" not in (trust.home / "journal.db").read_bytes()


def test_an_answer_that_is_not_there_is_refused(trust: Trust) -> None:
    outcome = trust("review", "--delete-answer", "4")

    assert (outcome.code, outcome.err) == (3, "There is no answer 4. trust review --answers lists them.\n")


def test_an_answer_is_found_by_its_words(trust: Trust) -> None:
    trust("log", "another")
    answered(trust, "I kept back the lighthouse")

    assert trust("search", "lighthouse").out == "Week of Mon 16 November  I kept back the lighthouse\n"
    assert json.loads(trust("search", "lighthouse", "--json").out) == []


def test_a_forgotten_name_is_in_no_answer_and_its_checksum_holds(trust: Trust) -> None:
    trust("log", "another", "-p", "Sam")
    answered(trust, "I told Sam nothing")

    trust("people", "forget", "Sam")

    connection = open_to_read(str(trust.home))
    assert connection is not None
    [answer] = week_answers.answers(connection)
    (kept,) = connection.execute("SELECT checksum FROM week_answer").fetchone()
    connection.close()
    assert "Sam" not in answer.text
    assert answer.revision == 2
    assert kept == digest(answer)


def test_an_answer_travels_to_another_journal(trust: Trust, tmp_path_factory: pytest.TempPathFactory) -> None:
    answered(trust)
    file = tmp_path_factory.mktemp("export") / "journal.json"
    trust("export", "-o", str(file))
    there = type(trust)(trust.home.parent / "other")

    there("import", str(file))

    assert answers(there) == answers(trust)


# five lines for a talk


def about_sam(**fields: Any) -> ThoughtRecord:
    return ThoughtRecord("u", "they lied", AT, AT, people=(Person("Sam"),), **fields)


def test_an_agenda_is_made_of_what_was_written() -> None:
    openly = Reframe("1", AT, Weight.UNKNOWN, ask_openly="did something happen?", wish_to_hear="all is well")
    talk = NextThing(NextKind.TALK, "the note", "Saturday after breakfast")
    limit = NextThing(NextKind.LIMIT, "I keep my own account")
    seen = Reframe("2", AT, Weight.SEEN, next_things=(talk, limit))
    records = [
        about_sam(situation="no answer since nine", reframes=(openly,)),
        about_sam(situation="a loan letter on Tuesday", reframes=(seen,)),
    ]

    agenda = agenda_of(records, [GoodMoment("g", "Sam came over", AT)])

    assert agenda == Agenda(
        "Sam came over",
        "a loan letter on Tuesday",
        "did something happen?",
        "I keep my own account",
        "Saturday after breakfast",
    )


def test_what_does_not_fit_a_thought_stands_for_what_went_right_where_nothing_else_does() -> None:
    look = Reframe("1", AT, evidence_against=("they came when I was ill",))

    assert agenda_of([about_sam(reframes=(look,))], []) == Agenda("they came when I was ill", "", "", "", "")


def test_an_agenda_asks_about_fear_first(trust: Trust) -> None:
    trust("log", "they lied", "-s", "a loan letter", "-p", "Sam")
    trust("good", "Sam came over", "-p", "Sam")

    unasked = trust("review", "--agenda")
    shown = trust("review", "--agenda", "--afraid", "no")

    assert (unasked.code, "--afraid no" in unasked.err) == (2, True)
    lines = [" ".join(line.split()) for line in shown.out.splitlines()]
    start = lines.index("For a talk with Sam · Mon 16 to Sun 22 November")
    assert lines[start + 1 : start + 6] == [
        "1 Went right Sam came over",
        "2 What hurt a loan letter",
        "3 To ask (nothing written yet)",
        "4 Need or limit (nothing written yet)",
        "5 We look again (nothing written yet)",
    ]


def test_a_no_said_before_a_talk_holds_for_an_agenda_and_the_other_way_round(trust: Trust) -> None:
    trust("log", "they lied", "-s", "a loan letter", "-p", "Sam")
    trust("log", "they left", "-s", "an empty chair", "-p", "Ana")
    assert trust("talk", "add", "the loan", "-p", "Sam", "--afraid", "no").code == 0
    assert trust("review", "--agenda", "-p", "Ana", "--afraid", "no").code == 0

    agenda = trust("review", "--agenda", "-p", "Sam")
    talk = trust("talk", "add", "the chair", "-p", "Ana")

    assert (agenda.code, agenda.err) == (0, "")
    assert "a loan letter" in agenda.out
    assert talk.code == 0


def test_an_agenda_asks_anew_once_a_no_is_ninety_days_old(trust: Trust) -> None:
    trust("log", "they lied", "-p", "Sam")
    trust("review", "--agenda", "--afraid", "no")

    trust.pass_time(days=90)
    trust("log", "they lied again", "-p", "Sam")
    held = trust("review", "--agenda")
    trust.pass_time(days=1)
    asked = trust("review", "--agenda")

    assert held.code == 0
    assert (asked.code, "--afraid no" in asked.err) == (2, True)


@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_fear_prepares_nothing_and_is_remembered(trust: Trust, answer: str) -> None:
    trust("log", "they lied", "-s", "a loan letter", "-p", "Sam")

    outcome = trust("review", "--agenda", "--afraid", answer)
    again = trust("review", "--agenda", "-p", "Sam", "--afraid", "no")

    assert "loan letter" not in outcome.out
    assert "help-now" in outcome.out + outcome.err
    assert json.loads(trust("people", "--json").out)[0]["left_out"] is True
    assert again.code == 1
    assert "loan letter" not in again.out


def test_where_a_thought_about_them_tells_of_fear_nothing_is_prepared(trust: Trust) -> None:
    trust("log", "he hit me when I asked", "-p", "Sam")

    outcome = trust("review", "--agenda", "-p", "Sam", "--afraid", "no")

    assert outcome.code == 1
    assert "trust help-now" in outcome.err


def test_with_several_people_a_name_is_needed(trust: Trust) -> None:
    for name in ("Sam", "Mum", "me:myself"):
        trust("log", "they lied", "-p", name)

    outcome = trust("review", "--agenda", "--afraid", "no")

    assert outcome.code == 2
    assert "there are Mum, Sam." in outcome.err

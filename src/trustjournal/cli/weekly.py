"""The one question at the end of a week, and what was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.cli import listing
from trustjournal.cli.removing import removed_before, say_removed
from trustjournal.interview.plainly import say_plainly
from trustjournal.moments import Moment
from trustjournal.review.week_question import question_of, words_of_the_week
from trustjournal.shown import one_line
from trustjournal.store import week_answers
from trustjournal.store.identity import new_uuid
from trustjournal.weeks import WeekAnswer, WeekQuestion, monday_of, week_of

if TYPE_CHECKING:
    from trustjournal.environment import Environment
    from trustjournal.facts import Facts

_QUOTED = 240
"""Characters of the answer before that stand above the question."""


def ask_this_week(env: Environment, facts: Facts) -> None:
    """Ask the question of this week, once; none in a week that tells of fear or holds nothing."""
    if facts.afraid_of or facts.apart or not (facts.thoughts or facts.good_count or facts.again.number):
        return
    week = week_of(env.now().date())
    with env.open_to_read() as connection:
        assert connection is not None
        asked = week_answers.asked(connection)
        before = week_answers.answers(connection, 1)
        feared = week_answers.somebody_is_feared(connection)
    if any(then == week for then, _ in asked):
        return
    question = question_of(
        week, env.safe_content.week_questions, asked, words_of_the_week(facts), somebody_feared=feared
    )
    if question is not None:
        with env.open_journal() as journal:
            journal.set_remark(week_answers.ASKED, week_answers.with_one_more(asked, week, question.key))
        _ask(env, question, week, before[0] if before else None)


def show_answers(env: Environment, *, as_json: bool) -> None:
    """All answers, the newest first."""
    with env.open_to_read() as connection:
        found = [] if connection is None else week_answers.answers(connection)
    asks = {question.key: question.ask for question in env.safe_content.week_questions}
    if as_json:
        from trustjournal.exchange.as_json import week_answer_as_json  # late: most runs print none

        listing.print_json(env, [week_answer_as_json(one, asks.get(one.question, "")) for one in found])
    elif not found:
        say_plainly(env.stdout, "No question of a week is answered yet.")
    else:
        from trustjournal.views.week_answers import week_answers as drawn  # late: nothing is drawn for JSON

        env.console.print(drawn(found, asks, env.now().date()))


def delete_answer(env: Environment, number: int, *, for_good: bool) -> None:
    """Take an answer out of the journal; undo brings it back unless it went for good."""
    name = f"answer {number}"
    try:
        with env.open_journal() as journal:
            gone = journal.delete_week_answer(number, for_good=for_good)
    except week_answers.NoSuchAnswer as missing:
        if not for_good:
            raise
        removed_before(env, name, missing)
    else:
        say_removed(env, name, gone.uuid, for_good=for_good)


def _ask(env: Environment, question: WeekQuestion, week: str, before: WeekAnswer | None) -> None:
    # Late: only somebody who is asked needs any of it.
    from trustjournal.cli.keeping import asker_for, print_what_was_typed
    from trustjournal.content import Question
    from trustjournal.errors import TrustError
    from trustjournal.interview.notices import Notices
    from trustjournal.interview.talk import Talk
    from trustjournal.interview.walk import Interview, Left, StoppedHere

    talk = Talk(env.console)
    talk.say()
    talk.say(_lead(before, week))
    interview = Interview(asker_for(env), talk)
    asked = Question(question.key, question.ask, "Enter skips", question.help)
    try:
        text = interview.ask("week", asked)
        if not text:
            return
        now = env.now()
        with env.open_journal() as journal:
            journal.add_week_answer(WeekAnswer(new_uuid(now), week, question.key, text, Moment.of(now)))
    except Left:
        raise KeyboardInterrupt from None  # nothing was begun, so there is nothing to say
    except TrustError as error:
        print_what_was_typed(env, interview.answers)
        raise error from None
    talk.say("Kept. trust review --answers shows what you wrote.")
    try:
        Notices(env, ask=True).after_text(text)
    except StoppedHere:
        return


def _lead(before: WeekAnswer | None, week: str) -> str:
    lead = "One question, if you like."
    if before is None:
        return lead
    weeks = (monday_of(week) - monday_of(before.week)).days // 7
    when = "Last week" if weeks == 1 else f"{weeks} weeks ago"
    return f'{lead} {when} you wrote: "{one_line(before.text, _QUOTED)}"'

"""`trust`: how things stand, and what to type next."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

import typer

from trustjournal.environment import Environment
from trustjournal.interview.plainly import say_plainly
from trustjournal.moments import Moment, spoken, week_to
from trustjournal.store import at_home, drafts, reading
from trustjournal.views.home import WELCOME, AtHome, Begun, home_lines

if TYPE_CHECKING:
    import sqlite3
    from datetime import date, datetime

    from trustjournal.records import ThoughtRecord

ASKED = "asked-what-turned-out"
"""The remark with the day on which somebody was last asked what turned out, and had nothing to tell yet."""

_DAYS_AN_OPEN_THOUGHT_COUNTS = 14


class _Check(NamedTuple):
    """What waits to be told how it turned out."""

    record: ThoughtRecord
    reframe: str
    position: int


def home(ctx: typer.Context) -> None:
    """How things stand, on one small screen; the words of a thought are never on it."""
    env: Environment = ctx.obj
    now = env.now()
    with env.open_to_read() as connection:
        found = None if connection is None else _how_things_stand(connection, now)
        check = None if connection is None else _due(connection, now.date())
    asking = check is not None and env.interactive
    if found is not None and check is not None and not asking:
        found = replace(found, due=check.record.id)
    if found is None or (found.empty and not asking):
        say_plainly(env.stdout, *WELCOME)
    else:
        feelings = {emotion.key: emotion.name for emotion in env.safe_content.emotions}
        say_plainly(env.stdout, *home_lines(found, now, feelings))
    if check is not None and asking:
        _ask_what_turned_out(env, check)


def _how_things_stand(connection: sqlite3.Connection, now: datetime) -> AtHome:
    today = now.date()
    since = today - timedelta(days=_DAYS_AN_OPEN_THOUGHT_COUNTS)
    week = week_to(today)
    number = reading.newest_open(connection)
    newest = None if number is None else reading.record(connection, number)
    recent = newest is not None and newest.happened.local_day >= since
    left = drafts.unfinished(connection)
    return AtHome(
        open_thoughts=at_home.open_since(connection, since),
        newest=newest if recent else None,
        thoughts_this_week=at_home.thoughts_within(connection, week.first, week.last),
        looked_at_this_week=at_home.looked_at_within(connection, week.first, week.last),
        begun=_begun(left[0], now) if left else None,
    )


def _begun(draft: drafts.Unfinished, now: datetime) -> Begun:
    return Begun(draft.kind, draft.subject, Moment.of(draft.begun.astimezone(now.tzinfo)))


def _due(connection: sqlite3.Connection, today: date) -> _Check | None:
    """What waits longest to be told how it turned out, unless somebody had nothing to tell today already.

    Thoughts that tell of fear, or are about somebody feared, are never asked about.
    """
    if reading.remark(connection, ASKED) == today.isoformat():
        return None
    for number, reframe, position in reading.due_checks(connection, today):
        record = reading.record(connection, number)
        if record is not None and not record.apart and not any(person.afraid for person in record.people):
            return _Check(record, reframe, position)
    return None


def _ask_what_turned_out(env: Environment, check: _Check) -> None:
    # Late: only somebody who is asked needs any of it.
    from trustjournal.content import Question
    from trustjournal.interview.asking import LineAsker
    from trustjournal.interview.talk import Talk
    from trustjournal.interview.walk import Interview, Left

    question = Question(
        key="turned_out",
        ask=f"What turned out for #{check.record.id}, {spoken(check.record.happened, env.now())}?",
        hint="Enter nothing yet · or a line in your own words",
        help=(f"In words, whatever it was. trust show {check.record.id} shows what you wrote.",),
    )
    try:
        text = Interview(LineAsker(env.seen), Talk(env.console)).ask("turned_out", question)
    except Left:
        raise KeyboardInterrupt from None  # nothing was begun, so there is nothing to say
    if text:
        _keep(env, check, text)
        return
    with env.open_journal() as journal:
        journal.set_remark(ASKED, env.now().date().isoformat())


def _keep(env: Environment, check: _Check, text: str) -> None:
    from trustjournal.interview.notices import Notices  # late, as above
    from trustjournal.interview.walk import StoppedHere

    number = check.record.id
    assert number is not None
    what = f"told what turned out for #{number}"
    with env.open_journal() as journal:
        journal.change(number, lambda record: _told(record, check, text), what)
        say_plainly(env.stdout, f"Kept with #{number}.")
        notices = Notices(env, ask=True)
        try:
            notices.after_text(text)
        except StoppedHere:
            pass
        finally:
            if notices.fear:
                journal.change(number, lambda record: replace(record, apart=True), what)


def _told(record: ThoughtRecord, check: _Check, text: str) -> ThoughtRecord:
    for reframe in record.reframes:
        if reframe.uuid == check.reframe:
            things = list(reframe.next_things)
            things[check.position] = replace(things[check.position], turned_out=text)
            again = replace(reframe, next_things=tuple(things))
            return replace(record, reframes=tuple(again if r is reframe else r for r in record.reframes))
    return record

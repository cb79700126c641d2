"""`trust`: how things stand, and what to type next."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import typer

from trustjournal.environment import Environment
from trustjournal.interview.plainly import say_plainly
from trustjournal.moments import Moment, week_to
from trustjournal.moments.hours import Hours
from trustjournal.store import at_home, drafts, reading, waiting
from trustjournal.store.coming_due import Due, due_on
from trustjournal.store.connection import is_locked
from trustjournal.views.home import AtHome, Begun, home_lines, welcome

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from trustjournal.records import ThoughtRecord

ASKED = "asked-what-turned-out"
"""The remark with the day on which home last offered to tell what turned out; once a day is enough."""

_DAYS_AN_OPEN_THOUGHT_COUNTS = 14


def home(ctx: typer.Context) -> None:
    """How things stand, on one small screen; the words of a thought are never on it."""
    env: Environment = ctx.obj
    now = env.now()
    quiet = _quiet(env, now)
    with env.open_to_read() as connection:
        found = None if connection is None or _is_empty(connection) else _how_things_stand(connection, now)
        due = Due() if connection is None or quiet else due_on(connection, now.date())
        asked = connection is not None and _asked_today(connection, now)
        rate = None if connection is None or quiet else to_rate(env, connection)
    offered = Due() if asked or not env.interactive else due.first()
    if found is not None:
        found = replace(found, due=due.names(without=offered))
    if found is None:
        say_plainly(env.stdout, *welcome(locked=is_locked(env.home)))
    else:
        feelings = {emotion.key: emotion.name for emotion in env.safe_content.emotions}
        say_plainly(env.stdout, *home_lines(found, now, feelings))
    if env.interactive and (offered or rate):
        _offer(env, offered, rate)


def _quiet(env: Environment, now: datetime) -> bool:
    """Whether nothing is asked now: the hours are the person's own."""
    hours = env.safe_config["quiet"]
    read = Hours.read(hours)
    return hours == "always" or (read is not None and read.hold(now))


def _asked_today(connection: sqlite3.Connection, now: datetime) -> bool:
    return reading.remark(connection, ASKED) == now.date().isoformat()


def to_rate(env: Environment, connection: sqlite3.Connection) -> ThoughtRecord | None:
    """The thought to be offered for rating once more, unless the person wants no such offers."""
    if env.safe_config["rate-later"] == "off":
        return None
    return waiting.to_rate_again(connection, env.now().date())


def _offer(env: Environment, due: Due, rate: ThoughtRecord | None) -> None:
    """One offer a day: what turned out, what came of a step or a promise, or rating a thought once more."""
    # Late: only somebody who is asked needs any of it.
    from trustjournal.cli.telling import offer_outcome, offer_practices, offer_rating

    if due:
        with env.open_journal() as journal:
            journal.set_remark(ASKED, env.now().date().isoformat())
    if due.foreseen:
        offer_outcome(env, due.foreseen)
    elif due.practices:
        offer_practices(env, due.practices)
    elif rate is not None:
        offer_rating(env, rate)


def _is_empty(connection: sqlite3.Connection) -> bool:
    """Whether there is nothing in the journal, neither written nor begun."""
    written = at_home.any_thought(connection) or at_home.anything_else(connection)
    return not (written or drafts.unfinished(connection))


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
        thoughts_ever=at_home.any_thought(connection),
    )


def _begun(draft: drafts.Unfinished, now: datetime) -> Begun:
    return Begun(draft.kind, draft.subject, Moment.of(draft.begun.astimezone(now.tzinfo)))

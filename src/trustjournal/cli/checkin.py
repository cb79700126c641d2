"""`trust checkin`: five lines to look at with somebody, and one line of what was said."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion, listing
from trustjournal.cli.practising import Book, Fields
from trustjournal.cli.removing import ForGood
from trustjournal.cli.whom import known_or, whom
from trustjournal.environment import Environment
from trustjournal.interview.plainly import say_plainly
from trustjournal.moments import Moment
from trustjournal.practices import Practice
from trustjournal.store import finding, practices, reading
from trustjournal.store.identity import new_uuid

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import date

    from trustjournal.good_moments import GoodMoment
    from trustjournal.records import ThoughtRecord

_OF_LATE = timedelta(days=90)


def checkin(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]",
            help="With whom; or list, show, change, remove.",
            autocompletion=completion.people_or("list", "show", "change", "remove"),
        ),
    ] = None,
    words: Annotated[list[str] | None, typer.Argument(metavar="[TEXT]", help="What was said.")] = None,
    afraid: Annotated[str | None, typer.Option(help="Afraid of what they might do: no, yes, unsure.")] = None,
    now: ForGood = False,
    as_json: listing.JsonOption = False,
) -> None:
    """Five lines to look at with somebody, and one line of what was said.

    \b
    trust checkin                  those you had
    trust checkin NAME             what went right, open promises of both,
                                   boundaries, one thing to ask; then one line
    trust checkin NAME TEXT        the line alone
    trust checkin show N           one of them
    trust checkin change N [TEXT]  another text
    trust checkin remove N         taken out
    """
    env: Environment = ctx.obj
    book, typed = Book(env, "check_in"), words or []
    if book.dealt_with(name, typed, Fields(), as_json=as_json, for_good=now):
        return
    assert name is not None
    with_a_line = bool(typed) or env.interactive
    known = whom(env, name) if with_a_line else known_or(env, name, f"trust checkin {name!r} TEXT")
    book.towards(known, afraid)
    one = _line(book, known, typed)
    if one is None:
        return
    kept = book.add(one, typed=bool(typed))
    book.tell(kept, as_json=as_json)


def _line(book: Book, name: str, words: Sequence[str]) -> Practice | None:
    """What was said, in a line; None when nothing is to be kept."""
    env, now = book.env, book.env.now()
    uuid = new_uuid(now)
    if words:
        return Practice(uuid, "check_in", book.text_given(words), Moment.of(now), person=name)
    _show(env, name)
    if not env.interactive:
        return None
    with book.practising("checkin") as practising:
        text = practising.text("check_in.text")
    if not text:
        say_plainly(env.stdout, "Nothing was kept.")
        return None
    return Practice(uuid, "check_in", text, Moment.of(now), person=name)


def _show(env: Environment, name: str) -> None:
    from trustjournal.review.check_in import check_in_of  # late: the line alone needs none of it
    from trustjournal.views.check_in import check_in_card

    today = env.now().date()
    with env.open_to_read() as connection:
        found = ([], [], []) if connection is None else _to_look_at(connection, name, today)
    env.console.print(check_in_card(check_in_of(*found), name, today))


def _to_look_at(
    connection: sqlite3.Connection, name: str, today: date
) -> tuple[list[Practice], list[ThoughtRecord], list[GoodMoment]]:
    """What there is with somebody; of thoughts and good moments those of late, the newest first."""
    since = today - _OF_LATE
    numbers = finding.fitting(connection, finding.Wanted(since, today, person=name), None)
    good = reversed(reading.good_moments(connection, since, today))
    return (
        practices.practices(connection, person=name),
        reading.records(connection, numbers),
        [one for one in good if name.casefold() in map(str.casefold, one.people)],
    )

"""`trust signs`: a list to tick when one wants it. Nothing is added up; only what changed is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion, listing
from trustjournal.cli.practising import Book
from trustjournal.cli.removing import ForGood, only_removing, take_out
from trustjournal.environment import Environment
from trustjournal.errors import NeedsTerminal, Usage
from trustjournal.interview.plainly import say_plainly
from trustjournal.moments import Moment
from trustjournal.moments.words import day_in_words
from trustjournal.practices import NOTED, SIGNS, Practice
from trustjournal.store.identity import new_uuid

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from trustjournal.content.signs import Signs, Way

_NONE = "none of them"


def signs(
    ctx: typer.Context,
    tick: Annotated[
        str | None,
        typer.Option(metavar="WHICH", help='Numbers or keys: 1,4 or numbness; "" for none.'),
    ] = None,
    list_them: Annotated[bool, typer.Option("--list", help="What you ticked before, by day.")] = False,
    remove: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=1,
            help="Take out what has that number in --list.",
            autocompletion=completion.practice_numbers(SIGNS),
        ),
    ] = None,
    now: ForGood = False,
    as_json: listing.JsonOption = False,
) -> None:
    """Ten signs that you are not safe with yourself, to tick when you want to.

    They are no test: nothing is added up, nothing is asked again. What changed since last time is shown, and
    seven ways stand below, for one possible next step.
    """
    env: Environment = ctx.obj
    book = Book(env, SIGNS)
    only_removing(for_good=now, removing=remove is not None)
    if remove is not None:
        take_out(book, [str(remove)], for_good=now)
    elif list_them:
        _list(book, as_json=as_json)
    elif tick is not None:
        known = env.content.signs
        kept, before = _keep(book, _meant(tick, known), known)
        if as_json:
            book.print_json(kept)
        else:
            say_plainly(env.stdout, *_changed(before, kept, known, env.now().date()))
    elif env.interactive:
        _ask(book)
    else:
        raise NeedsTerminal("trust signs", "--tick 1,4, or --list")


def _ask(book: Book) -> None:
    from trustjournal.cli.asked import asked  # late: what was given asks nothing

    env, known = book.env, book.env.content.signs
    say_plainly(
        env.stderr,
        "Ten signs that one is not safe with oneself. They are no test; nobody adds them up.",
        *(f"{number:>3} {sign.name}" for number, sign in enumerate(known.signs, 1)),
    )
    while True:
        try:
            ticked = _meant(asked(env, "Which of them are there these days? Numbers, Enter for none."), known)
            break
        except Usage as error:
            say_plainly(env.stderr, str(error))
    kept, before = _keep(book, ticked, known)
    say_plainly(env.stdout, *_changed(before, kept, known, env.now().date()))
    if not ticked:
        return
    say_plainly(
        env.stderr,
        "Ways in which that safety grows:",
        *(f"{number:>3} {way.name}" for number, way in enumerate(known.ways, 1)),
    )
    way = _way(asked(env, "One of them as a next step? A number, Enter for none."), known.ways)
    if way is not None:
        say_plainly(env.stdout, way.line, f"{way.type} · more: trust guide emotional-safety")


def _way(typed: str, ways: Sequence[Way]) -> Way | None:
    """The way of that number; None for Enter and for whatever is none."""
    place = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 0
    return ways[place - 1] if 1 <= place <= len(ways) else None


def _meant(typed: str, known: Signs) -> tuple[str, ...]:
    """The keys of the signs that were typed by number, key or name, in order. Raises `Usage`."""
    from trustjournal.interview import answers  # late: the list needs none of it
    from trustjournal.interview.walk import Unclear

    try:
        keys = answers.words(typed, known.signs, numbered=True)
    except Unclear:
        keys = ("",)
    if set(keys) - {sign.key for sign in known.signs}:
        raise Usage(f"Signs go by their numbers, 1 to {len(known.signs)}: trust signs --tick 1,4")
    return tuple(sign.key for sign in known.signs if sign.key in keys)


def _keep(book: Book, ticked: tuple[str, ...], known: Signs) -> tuple[Practice, Practice | None]:
    """What was ticked, stored, and what was ticked before that."""
    now, earlier = book.env.now(), book.all()
    text = " · ".join(known.names(ticked)) or _NONE
    one = Practice(new_uuid(now), SIGNS, text, Moment.of(now), NOTED).saying(ticked=" ".join(ticked))
    return book.add(one), earlier[-1] if earlier else None


def _changed(before: Practice | None, now: Practice, known: Signs, today: date) -> list[str]:
    """What is new and what is gone since last time, in words; no more than that."""
    if before is None:
        return [f"Noted: {now.name}. Next time only what changed is shown."]
    new, gone = (tuple(sorted(one - other)) for one, other in _both_ways(_ticked(now), _ticked(before)))
    day = _day(before, today)
    lines = [f"Noted: {now.name}."]
    if new:
        lines.append(f"New since {day}: {' · '.join(known.names(new))}")
    if gone:
        lines.append(f"No longer ticked: {' · '.join(known.names(gone))}")
    return lines if new or gone else [*lines, f"As on {day}."]


def _both_ways(one: set[str], other: set[str]) -> tuple[tuple[set[str], set[str]], ...]:
    return (one, other), (other, one)


def _ticked(one: Practice) -> set[str]:
    return set(one.word("ticked").split())


def _list(book: Book, *, as_json: bool) -> None:
    env, found = book.env, book.all()
    if as_json:
        book.list(person=None, as_json=True)
    elif not found:
        say_plainly(env.stdout, "Nothing was ticked yet: trust signs")
    else:
        today = env.now().date()
        lines = (f"{one.id:>4}  {_day(one, today)}: {one.text}" for one in reversed(found))
        say_plainly(env.stdout, *lines)


def _day(one: Practice, today: date) -> str:
    day = one.written.local_day
    return day_in_words(day, year=day.year != today.year)

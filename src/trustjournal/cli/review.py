"""`trust review`: look back on a span, in plain counts and one's own words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion, listing
from trustjournal.cli.given import words_given
from trustjournal.cli.listing import JsonOption
from trustjournal.environment import Environment
from trustjournal.errors import Usage
from trustjournal.facts import Facts, Filters, What
from trustjournal.moments import Span, month_to, span_between, understand_when, week_to, year_to
from trustjournal.review import Names, Review, look_back, review_json
from trustjournal.store import counting

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence
    from datetime import date

    from trustjournal.content import Content

MOST_SHOWN = 20
"""How many thoughts `--show` lists."""

Words = list[str] | None

_NUMBER = re.compile(r"#(\d{1,18})")


class OneSpan(Usage):
    """Options that name different spans were given together."""

    def __init__(self) -> None:
        super().__init__(
            "Give one of --week, --month, --year, --all, or --since and --until; they name one span."
        )


class NoSpansAgo(Usage):
    """--ago was given with a span that has no fixed length."""

    def __init__(self) -> None:
        super().__init__(
            "--ago goes with --week, --month or --year; for other days give --since and --until."
        )


def review(
    ctx: typer.Context,
    week: Annotated[bool, typer.Option("--week", help="Today and the six days before; the default.")] = False,
    month: Annotated[bool, typer.Option("--month", help="The month up to today.")] = False,
    year: Annotated[bool, typer.Option("--year", help="The year up to today.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="From the first thought on.")] = False,
    since: Annotated[str | None, typer.Option(metavar="WHEN", help="From that day on.")] = None,
    until: Annotated[str | None, typer.Option(metavar="WHEN", help="Up to and with that day.")] = None,
    ago: Annotated[int, typer.Option(metavar="N", min=0, help="That many spans earlier.")] = 0,
    person: Annotated[
        Words,
        typer.Option(
            "-p", "--person", help="About that person; again for more.", autocompletion=completion.people
        ),
    ] = None,
    theme: Annotated[Words, typer.Option(help="With that theme.", autocompletion=completion.themes)] = None,
    source: Annotated[
        Words, typer.Option(help="With that source.", autocompletion=completion.sources)
    ] = None,
    tag: Annotated[Words, typer.Option(help="With that tag.", autocompletion=completion.tags)] = None,
    show: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="The thoughts behind a theme, feeling, person or urge; with '#14' those like it.",
            autocompletion=completion.anything,
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Look back: what came back, what shifted, and what helped, in plain counts.

    One option repeated means any of them; different options mean all of them. The span before stands beside.
    """
    env: Environment = ctx.obj
    content = env.safe_content
    today = env.now().date()
    days = _day(env, since), _day(env, until)
    called = _called(week=week, month=month, year=year, everything=everything, between=any(days), ago=ago)
    filters = Filters(
        people=tuple(person or ()),
        themes=words_given("theme", theme or [], content),
        sources=words_given("source", source or [], content),
        tags=words_given("tag", tag or [], content),
    )
    with env.open_to_read() as connection:
        kept = None if connection is None else counting.days_kept(connection)
        span = _span(called, today, ago, days, kept)
        if show is not None:
            _show(env, connection, span, filters, show, as_json=as_json)
            return
        # The screen shows of each theme who stands beside it; the rest is counted for who asks for it.
        beside = tuple(What) if as_json else (What.PERSON,)
        found = _looked_back(connection, span, filters, content, beside, compare=called != "all")
    if as_json:
        listing.print_json(env, review_json(found))
    elif connection is None:
        env.stderr.write(listing.NOTHING_WRITTEN)
    else:
        from trustjournal.views.review import ReviewReport  # late: nothing is drawn for JSON

        env.console.print(ReviewReport(found, today, called if called in ("week", "month", "year") else ""))
    listing.tell_broken(env, content)


def spanned(
    env: Environment,
    connection: sqlite3.Connection,
    *,
    week: bool,
    month: bool,
    year: bool,
    since: str | None,
    until: str | None,
) -> Span:
    """The span that these options name, all there is when they name none. Raises `OneSpan`."""
    days = _day(env, since), _day(env, until)
    everything = not (week or month or year or any(days))
    called = _called(week=week, month=month, year=year, everything=everything, between=any(days), ago=0)
    return _span(called, env.now().date(), 0, days, counting.days_kept(connection))


def _day(env: Environment, text: str | None) -> date | None:
    return None if text is None else understand_when(text, env.now()).moment.local_day


def _called(*, week: bool, month: bool, year: bool, everything: bool, between: bool, ago: int) -> str:
    """Which span is meant: week, month, year, all or between. Raises `OneSpan`, `NoSpansAgo`."""
    asked = {"week": week, "month": month, "year": year, "all": everything, "between": between}
    named = [name for name, given in asked.items() if given] or ["week"]
    if len(named) > 1:
        raise OneSpan
    if ago and named[0] in ("all", "between"):
        raise NoSpansAgo
    return named[0]


def _span(
    called: str, today: date, ago: int, days: Sequence[date | None], kept: tuple[date, date] | None
) -> Span:
    if called in ("week", "month", "year"):
        return {"week": week_to, "month": month_to, "year": year_to}[called](today, ago)
    if called == "all":
        # Whoever travelled west may have written on a day that is still to come here.
        first, last = kept or (today, today)
        return Span(min(first, today), max(last, today))
    since, until = days
    if since is None:
        last = until or today
        since = min(kept[0], last) if kept else last
    return span_between(since, until, today)


def _looked_back(
    connection: sqlite3.Connection | None,
    span: Span,
    filters: Filters,
    content: Content,
    beside: Collection[What],
    *,
    compare: bool,
) -> Review:
    pleasant = frozenset(
        word for emotion in content.emotions if not emotion.unpleasant for word in (emotion.key, emotion.name)
    )

    def counted(passing: Filters, beside: Collection[What] = ()) -> tuple[Facts, Facts | None]:
        if connection is None:
            return Facts(), Facts() if compare else None
        facts = counting.facts_within(connection, span, passing, pleasant, beside)
        before = counting.facts_within(connection, span.before(), passing, pleasant, ()) if compare else None
        return facts, before

    names = Names(
        themes={theme.key: theme.name for theme in content.themes},
        traps={trap.key: trap.name for trap in content.traps},
        urges={urge.key: urge.name for urge in content.urges},
        done={urge.key: urge.did for urge in content.urges},
    )
    # A theme that was asked for stands on every thought found; its share is one of the others, too.
    shares_of = counted(replace(filters, themes=())) if filters.themes else None
    return look_back(span, *counted(filters, beside), names, filters, shares_of=shares_of)


def _show(
    env: Environment,
    connection: sqlite3.Connection | None,
    span: Span,
    filters: Filters,
    name: str,
    *,
    as_json: bool,
) -> None:
    """List the thoughts of the span on which a name stands, the newest first."""
    alike_to = _NUMBER.fullmatch(name.strip())
    if connection is None:
        numbers = []
    elif alike_to is not None:
        numbers = counting.ids_alike(connection, span, filters, int(alike_to[1]))
    else:
        numbers = counting.ids_behind(connection, span, filters, _keys(name, env.safe_content))
    if as_json:
        listing.print_json_array(env, connection, numbers)
    elif connection is None:
        env.stderr.write(listing.NOTHING_WRITTEN)
    else:
        listing.print_lines(env, connection, numbers[:MOST_SHOWN])
        listing.tell_more(env, len(numbers) - MOST_SHOWN, "a shorter span shows fewer, --json all of them")
    if connection is not None and not numbers:
        env.stderr.write(f"No thought of these days is about {name[:40]!r}.\n")


def _keys(name: str, content: Content) -> set[str]:
    """What a name on the screen may be stored as: itself, and the keys of our words that are called so."""
    wanted = " ".join(name.casefold().split())
    ours = [(theme.key, theme.name) for theme in content.themes]
    ours += [(trap.key, trap.name) for trap in content.traps]
    ours += [(urge.key, name) for urge in content.urges for name in (urge.name, urge.did)]
    ours += [(emotion.key, emotion.name) for emotion in content.emotions]
    return {wanted, *(key for key, name in ours if name.casefold() == wanted)}

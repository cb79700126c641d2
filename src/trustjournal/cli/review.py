"""`trust review`: look back on a span, in plain counts and one's own words."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion, listing, review_lines, weekly
from trustjournal.cli.agenda import show_agenda
from trustjournal.cli.given import words_given
from trustjournal.cli.listing import JsonOption
from trustjournal.cli.page import write_page
from trustjournal.cli.removing import only_removing
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

Words = list[str] | None


class Side(StrEnum):
    """A side from which a span can be looked at; all but the first are a `What`."""

    THEME = "theme"
    PERSON = "person"
    KIND = "kind"
    EMOTION = "emotion"
    URGE = "urge"
    ACTION = "action"
    TIME = "time"


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


class OnAPageOnly(Usage):
    """An option that is about a page was given without one."""

    def __init__(self) -> None:
        super().__init__("--with, --redact and --force are about a page: name its file with --html FILE.")


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
    theme: Annotated[
        Words, typer.Option(help="With that theme; everything about one.", autocompletion=completion.themes)
    ] = None,
    source: Annotated[
        Words, typer.Option(help="With that source.", autocompletion=completion.sources)
    ] = None,
    root: Annotated[
        Words,
        typer.Option(help="About that from before: its name or number.", autocompletion=completion.roots),
    ] = None,
    tag: Annotated[Words, typer.Option(help="With that tag.", autocompletion=completion.tags)] = None,
    show: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="What stands behind a line: a theme, name, feeling, urge, open, 'went right', '#14' …",
            autocompletion=completion.lines,
        ),
    ] = None,
    by: Annotated[
        Side | None, typer.Option(help="Every theme, person … of these days, and what stands beside each.")
    ] = None,
    picture: Annotated[
        bool, typer.Option("--picture", help="Drawn: belief before and after, themes over the days.")
    ] = False,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A page to print, or to bring to somebody.")
    ] = None,
    with_: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            metavar="ID",
            help="On the page: a thought in full; again for more.",
            autocompletion=completion.ids,
        ),
    ] = None,
    redact: Annotated[bool, typer.Option("--redact", help="On the page: letters for names.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a file of that name.")] = False,
    answers: Annotated[
        bool, typer.Option("--answers", help="What you answered to the questions of the weeks.")
    ] = False,
    delete_answer: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Delete the answer of that number.")
    ] = None,
    for_good: Annotated[bool, typer.Option("--now", help="With --delete-answer: for good, no undo.")] = False,
    agenda: Annotated[
        bool, typer.Option("--agenda", help="Five lines for a talk, with -p NAME; on the screen only.")
    ] = False,
    afraid: Annotated[
        str | None, typer.Option(help="For --agenda: afraid of what they might do: no, yes, unsure.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Look back: what came back, what shifted, and what helped, in plain counts.

    One option repeated means any of them; different options mean all of them. The span before stands beside.
    """
    env: Environment = ctx.obj
    only_removing(for_good=for_good, removing=delete_answer is not None, by="--delete-answer")
    if delete_answer is not None:
        weekly.delete_answer(env, delete_answer, for_good=for_good)
        return
    if answers:
        weekly.show_answers(env, as_json=as_json)
        return
    content = env.safe_content
    today = env.now().date()
    if html is None and (with_ or redact or force):
        raise OnAPageOnly
    days = _day(env, since), _day(env, until)
    called = _called(week=week, month=month, year=year, everything=everything, between=any(days), ago=ago)
    filters = Filters(
        people=tuple(person or ()),
        themes=words_given("theme", theme or [], content),
        sources=words_given("source", source or [], content),
        tags=words_given("tag", tag or [], content),
        roots=_roots(env, root or []),
    )
    with env.open_to_read() as connection:
        kept = None if connection is None else counting.days_kept(connection)
        span = _span(called, today, ago, days, kept)
        if agenda:
            show_agenda(env, connection, span, list(person or ()), afraid)
            return
        if show is not None:
            review_lines.show(
                env, connection, span, filters, show, _names(content), _pleasant(content), as_json=as_json
            )
            return
        # The screen shows of each theme who stands beside it; the rest is counted for who asks for it.
        everything_beside = as_json or by is not None or bool(filters.themes)
        beside = tuple(What) if everything_beside else (What.PERSON,)
        found = _looked_back(connection, span, filters, content, beside, compare=called != "all")
        if html is not None and connection is not None:
            write_page(env, connection, found, html, with_ or [], redact=redact, force=force)
            return
    if as_json:
        listing.print_json(env, review_json(found))
    elif connection is None:
        listing.say_nothing_written(env)
    elif picture:
        from trustjournal.views.pictures import Pictures  # late, as below

        env.console.print(Pictures(found, plain=env.plain))
    else:
        _draw(env, found, today, called if called in ("week", "month", "year") else "", by)
    listing.tell_broken(env, content)
    if connection is not None and env.interactive and called == "week" and not (as_json or ago or filters):
        weekly.ask_this_week(env, found.facts)


def _roots(env: Environment, typed: list[str]) -> tuple[str, ...]:
    """The names of the earlier events that are meant. Raises `NoSuchRoot`, `Usage`."""
    if not typed:
        return ()
    from trustjournal.cli.roots import roots_given  # late: hardly any review asks for one

    return tuple(root.called for root in roots_given(env, typed))


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


def _draw(env: Environment, found: Review, today: date, called: str, by: Side | None) -> None:
    # Late: nothing is drawn for JSON, and one of both is drawn at a time.
    if by is None:
        from trustjournal.views.review import ReviewReport

        env.console.print(ReviewReport(found, today, called))
    else:
        from trustjournal.views.review_sides import SideReport

        env.console.print(SideReport(found, None if by is Side.THEME else What(by), today, called))


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
    pleasant = _pleasant(content)

    def counted(passing: Filters, beside: Collection[What] = ()) -> tuple[Facts, Facts | None]:
        if connection is None:
            return Facts(), Facts() if compare else None
        facts = counting.facts_within(connection, span, passing, pleasant, beside)
        before = counting.facts_within(connection, span.before(), passing, pleasant, ()) if compare else None
        return facts, before

    # A theme that was asked for stands on every thought found; its share is one of the others, too.
    shares_of = counted(replace(filters, themes=())) if filters.themes else None
    return look_back(span, *counted(filters, beside), _names(content), filters, shares_of=shares_of)


def _pleasant(content: Content) -> frozenset[str]:
    ours = (emotion for emotion in content.emotions if not emotion.unpleasant)
    return frozenset(word for emotion in ours for word in (emotion.key, emotion.name))


def _names(content: Content) -> Names:
    return Names(
        themes={theme.key: theme.name for theme in content.themes},
        traps={trap.key: trap.name for trap in content.traps},
        urges={urge.key: urge.name for urge in content.urges},
        costs={cost.key: cost.name for cost in content.costs},
        good_kinds={option.key: option.label for option in content.rebuilding.options("good.kind")},
        done={urge.key: urge.did for urge in content.urges},
        emotions={emotion.key: emotion.name for emotion in content.emotions},
    )

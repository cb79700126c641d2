"""What came back in a span: themes, traps and feelings in rows, and what can be said of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text

from trustjournal.facts import What
from trustjournal.moments.words import WEEKDAYS, month_in_words
from trustjournal.review import Theme, Verdict
from trustjournal.views.flow import cut, flowing
from trustjournal.views.recurring import ONLY_SUGGESTED, WIDE, Row, rows_with_bars

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trustjournal.facts import Count
    from trustjournal.moments import Span
    from trustjournal.review import Change, Felt, Moved, Recurring, Review

BESIDE = 32
"""Where counts and remarks stand beside a heading."""

LABEL = 10
"""Where lists begin behind their labels."""

NAME = 24
"""Cells a name has within a line."""

SMALL = 20
"""Below that many thoughts there is no grid of weekdays, and no difference can be called a change."""

_A_YEAR = 366
_RECURS = 2
"""A theme or trap of one thought only does not recur."""


class Most(NamedTuple):
    """How many rows each list may have."""

    themes: int
    traps: int
    emotions: int
    words: int


def what_came_back(review: Review, called: str, width: int, most: Most) -> Iterator[Text]:
    """The rows with their bars, and below them what can be called a change."""
    before = review.facts_before
    compare = before is not None and bool(before.thoughts or before.again.number)
    asked_for = {theme.casefold() for theme in review.filters.themes}
    others = [theme for theme in review.themes if theme.key.casefold() not in asked_for]
    themes = _rows("", others, most.themes, compare=compare)
    rows = [
        *themes,
        *_rows("Traps", review.traps, most.traps, compare=compare),
        *_feelings(review.emotions[: most.emotions], width, compare=compare),
    ]
    if themes:
        heading = "Beside it" if len(asked_for) == 1 else "What came back"
        suggested = any(row.suggested for row in themes)
        says = "a thought can stand in more than one line"
        legend = f"{ONLY_SUGGESTED} only suggested · a thought can be in several"
        yield from beside(heading, legend if suggested else says, width)
    yield from rows_with_bars(rows, width, called)
    if not asked_for:
        few = before is not None and min(review.facts.thoughts, before.thoughts) < SMALL
        say_few = compare and bool(themes or (rows and few))
        yield from _changes(review, [row.name for row in themes], width, say_few=say_few)


def one_theme(review: Review, called: str, width: int) -> Iterator[Text]:
    """Of a review that is narrowed to one theme: its share of all thoughts, and how it went over the span."""
    if len(review.filters.themes) != 1 or not review.themes:
        return
    asked_for = review.filters.themes[0].casefold()
    theme = next((theme for theme in review.themes if theme.key.casefold() == asked_for), None)
    if theme is None:
        return
    whole = review.whole
    share = [f"{theme.number} of {whole.thoughts} thoughts"]
    if theme.change is not None:
        share += share_before(review, theme.change, called)
    yield from flowing(f"{'Share':<{LABEL}}", share, width)
    if theme.suggested:
        said = f"{theme.suggested} of {theme.number} only suggested, {theme.number - theme.suggested} yours"
        yield from flowing(f"{'Whose':<{LABEL}}", [said], width)
    parts = [
        f"{part_called(part, review.span)} {number} of {of}"
        for part, number, of in zip(review.span.parts(), theme.parts, whole.parts, strict=False)
        if of
    ]
    yield from flowing(f"{'Over time':<{LABEL}}", parts, width)
    kinds = [numbered(kind.name, kind.number) for kind in review.facts.kinds]
    yield from flowing(f"{'Kinds':<{LABEL}}", kinds, width)


def part_called(part: Span, span: Span) -> str:
    """The first day of a part of the span: its weekday or its date, where that says which day it was."""
    first = part.first
    if span.days <= len(WEEKDAYS):
        return WEEKDAYS[first.weekday()][:3].title()
    year = f" {first.year}" if span.days > _A_YEAR else ""
    return f"{first.day} {month_in_words(first)[:3]}{year}"


def share_before(review: Review, change: Change, called: str) -> list[str]:
    """A theme's share before, and what can be said about both."""
    shares = change.shares
    if review.against_earlier_half:
        then = f"later half {shares.number} of {shares.of}, earlier {shares.before} of {shares.of_before}"
    else:
        then = f"the {length_called(review, called)} before {shares.before} of {shares.of_before}"
    said = {Verdict.MORE: "more than before", Verdict.LESS: "less than before"}
    return [then, said.get(change.verdict, change.verdict.value)]


def length_called(review: Review, called: str) -> str:
    """What a span of that length is called: week, month, year, or so many days."""
    return called or (f"{review.span.days} days" if review.span.days > 1 else "day")


def _changes(review: Review, shown: Sequence[str], width: int, *, say_few: bool) -> Iterator[Text]:
    """Which themes take up more or less of the thoughts; for the shown ones also what stayed."""
    said: dict[Verdict, list[str]] = {verdict: [] for verdict in Verdict}
    for theme in (*review.themes, *review.stayed_away):
        if theme.change is None:
            continue
        shares, verdict = theme.change.shares, theme.change.verdict
        if verdict in (Verdict.MORE, Verdict.LESS):
            numbers = f"{shares.number} of {shares.of}, before {shares.before} of {shares.of_before}"
            said[verdict].append(f"{cut(theme.name, NAME)} {numbers}")
        elif theme.name in shown:
            said[verdict].append(cut(theme.name, NAME))
    where = "in the later half" if review.against_earlier_half else "of your thoughts"
    for verdict, label in (
        (Verdict.MORE, f"More {where}"),
        (Verdict.LESS, f"Less {where}"),
        (Verdict.SAME, "About the same share"),
    ):
        if said[verdict]:
            yield from flowing(f"  {label}: ", "; ".join(said[verdict]).split(" "), width, " ")
    if say_few and not any(said[verdict] for verdict in Verdict if verdict is not Verdict.FEW):
        yield Text("  Too few to call any of this a change.")


def _rows(label: str, recurring: Sequence[Theme | Recurring], most: int, *, compare: bool) -> list[Row]:
    shown = [one for one in recurring if one.number >= _RECURS][:most]
    return [
        Row(
            label=_label(label, number),
            name=one.name,
            number=one.number,
            note=[numbered(person.name, person.number) for person in _people(one)],
            before=one.before if compare else None,
            suggested=one.suggested if isinstance(one, Theme) else 0,
        )
        for number, one in enumerate(shown)
    ]


def _people(one: Theme | Recurring) -> Sequence[Count]:
    return one.beside[What.PERSON] if isinstance(one, Theme) and one.beside is not None else ()


def _feelings(emotions: Sequence[Felt], width: int, *, compare: bool) -> list[Row]:
    rows = []
    for number, felt in enumerate(emotions):
        mostly = "" if felt.middle is None else f"mostly {felt.middle}"
        fits = width >= WIDE or not mostly
        rows.append(
            Row(
                label=_label("Felt", number),
                name=felt.name if fits else f"{felt.name} ({mostly})",
                number=felt.number,
                note=[mostly] if mostly and fits else [],
                before=felt.before if compare else None,
            )
        )
    return rows


def _label(label: str, number: int) -> str:
    """The label in front of the first row of a list, blanks in front of the others; none below a heading."""
    return f"{'' if number else label:<{LABEL}}" if label else ""


def later_parts(moved: Moved, name: str) -> list[str]:
    """Of what had fallen and was rated once more on another day, in words; nothing where nothing was."""
    later = moved.later
    if not later.had_fallen:
        return []
    stayed = f"{name}: {later.stayed} of {later.had_fallen} that fell stayed"
    return [stayed, *([f"{later.rose_again} rose again"] if later.rose_again else [])]


def numbered(name: str, number: int) -> str:
    """A name and in how many thoughts it stands."""
    return f"{cut(name, NAME)} {number}"


def beside(left: str, right: str, width: int, column: int = BESIDE) -> Iterator[Text]:
    """A heading and what stands beside it, in two lines where one is too short."""
    if column + len(right) <= width:
        yield Text.assemble((f"{left:<{column}}", "heading"), right)
        return
    yield Text(left, style="heading")
    yield Text(cut(right, width))

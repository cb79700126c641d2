"""A span looked back on, in one screen: plain counts, bars that line up, the person's own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text

from trustjournal.moments import PartOfDay
from trustjournal.moments.words import day_in_words, month_in_words
from trustjournal.records import NextKind, Weight
from trustjournal.review import FEWEST
from trustjournal.views.flow import cut, flowing, words_of
from trustjournal.views.recurring import Row, rows_with_bars

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rich.console import Console, ConsoleOptions, RenderResult

    from trustjournal.facts import Facts, NextStep
    from trustjournal.moments import Span
    from trustjournal.review import Moved, Recurring, Review

_SCREEN = 23
"""Lines of a terminal of 24, one left for what is typed next."""

_TITLE = 32
"""Where the counts stand beside the dates."""

_FEW = 20
"""Below that many thoughts there is no grid of weekdays, and no difference means anything."""

_RECURS = 2
"""A theme, source or trap of one thought only does not recur."""

_PEOPLE, _URGES = 6, 6

_PARTS = {
    PartOfDay.MORNING: "in the morning",
    PartOfDay.AFTERNOON: "in the afternoon",
    PartOfDay.EVENING: "in the evening",
    PartOfDay.NIGHT: "at night",
}
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_WEIGHTS = (
    ("what you saw", (Weight.SEEN, Weight.MOSTLY_SEEN)),
    ("both", (Weight.BOTH,)),
    ("before or fear", (Weight.MOSTLY_BEFORE, Weight.BEFORE)),
    ("cannot tell", (Weight.UNKNOWN,)),
)
_NEXT = {
    NextKind.TALK: "a talk",
    NextKind.LIMIT: "a limit",
    NextKind.SUPPORT: "someone on your side",
    NextKind.TIME: "time",
    NextKind.SAFE: "to be safe",
    NextKind.ASK_OPENLY: "asking openly",
    NextKind.SMALL_STEP: "a small step",
    NextKind.CHECK: "a note of what turned out",
}


class _Most(NamedTuple):
    """How many rows each list may have."""

    themes: int
    sources: int
    traps: int
    emotions: int


_FULLER_TO_SHORTER = (_Most(5, 3, 3, 4), _Most(4, 2, 2, 3), _Most(3, 2, 2, 3), _Most(3, 1, 1, 2))


@dataclass(frozen=True)
class ReviewReport:
    """The review as lines; lists are shortened until a screen of 24 lines holds it, where that can be.

    `before_called` names the span before: "week", "month" or "year", empty for any other length.
    """

    review: Review
    today: date
    before_called: str = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        lines: list[Text] = []
        for most in _FULLER_TO_SHORTER:
            lines = list(_report(self.review, self.today, self.before_called, options.max_width, most))
            if len(lines) <= _SCREEN:
                break
        for line in lines:
            line.no_wrap, line.overflow = True, "crop"
            yield line


def _report(review: Review, today: date, called: str, width: int, most: _Most) -> Iterator[Text]:
    facts = review.facts
    if not (facts.thoughts or facts.again.number or facts.good_count or facts.written_later):
        yield from _nothing(review, today, width)
        return
    yield from _header(review, today, called, width)
    if not review.few:
        yield from _what_came_back(review, called, width, most)
        yield from _who_and_when(review, width)
    yield from _looked_at_again(review, width)
    yield from _own_words(review, today, width)
    yield from _afraid(facts, width)


def _nothing(review: Review, today: date, width: int) -> Iterator[Text]:
    about = f" with {', '.join(review.only)}" if review.only else ""
    yield Text(cut(f"Nothing written {_from_to(review.span, today)}{about}.", width))


def _header(review: Review, today: date, called: str, width: int) -> Iterator[Text]:
    facts, before = review.facts, review.facts_before
    title = Text(review.span.title(today), style="heading")
    if review.few:
        yield title
        yield from _only(review, width)
        looked = f", {facts.again.thoughts} looked at again" if facts.again.thoughts else ""
        count = f"{_thoughts(facts.thoughts)}{looked}."
        yield from flowing("", [count, "Too few for a pattern: trust list"], width, " ")
        return
    counts = (
        f"{_thoughts(facts.thoughts)} · {facts.again.thoughts} looked at again · {facts.open} open"
    )
    yield from _beside(title, counts, width)
    if before is not None:
        length = review.span.days
        name = called or (f"{length} days" if length > 1 else "day")
        then = f"{before.thoughts} · {before.again.thoughts}" if _any(before) else "nothing written"
        yield from _beside(Text(), f"the {name} before: {then}", width)
    yield from _only(review, width)


def _beside(left: Text, right: str, width: int) -> Iterator[Text]:
    column = max(_TITLE, left.cell_len + 3) if left.cell_len else _TITLE
    if column + len(right) <= width:
        yield left + Text(" " * (column - left.cell_len)) + Text(right)
        return
    if left.cell_len:
        yield left
    yield Text(cut(right, width))


def _only(review: Review, width: int) -> list[Text]:
    return flowing("Only      ", review.only, width) if review.only else []


def _what_came_back(review: Review, called: str, width: int, most: _Most) -> Iterator[Text]:
    compare = review.facts_before is not None and _any(review.facts_before)
    themes = [_row("", theme, compare) for theme in review.themes if theme.number >= _RECURS][: most.themes]
    others = [
        *_labelled("From", review.sources, most.sources, compare),
        *_labelled("Traps", review.traps, most.traps, compare),
    ]
    for number, felt in enumerate(review.emotions[: most.emotions]):
        others.append(
            Row(
                label=f"{'' if number else 'Felt':<10}",
                name=felt.name,
                number=felt.number,
                note=() if felt.middle is None else (f"mostly {felt.middle}",),
                before=felt.before if compare else None,
            )
        )
    lines = rows_with_bars([*themes, *others], width, called)
    if themes:
        note = "a thought can stand in more than one line"
        yield from _beside(Text("What came back", style="heading"), note, width)
    yield from lines
    if compare and lines and min(review.facts.thoughts, review.facts_before.thoughts) < _FEW:
        yield Text("  Too few to call any of this a change.")


def _row(label: str, recurring: Recurring, compare: bool) -> Row:
    return Row(
        label=label,
        name=recurring.name,
        number=recurring.number,
        note=[numbered(person.name, person.number) for person in recurring.people],
        before=recurring.before if compare else None,
    )

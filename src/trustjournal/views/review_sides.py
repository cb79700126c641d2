"""One side of a span: every person, kind, feeling, urge or part of day, and which themes stand beside each.

By theme it is the other way round: everything that was counted of each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.text import Text

from trustjournal.facts import THEMES_LOOKED_INTO, What
from trustjournal.review import FEWEST
from trustjournal.review.lines import TIMES
from trustjournal.views.flow import cut, flowing, padded
from trustjournal.views.review_themes import NAME, later_parts, numbered, share_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from rich.console import Console, ConsoleOptions, RenderResult

    from trustjournal.facts import Count
    from trustjournal.moments import Span
    from trustjournal.review import Moved, Review, Theme

_MOST_BESIDE = 3
"""How many names of one sort stand beside a theme."""


@dataclass(frozen=True)
class SideReport:
    """The review by one side, as lines; without a side, by theme.

    `before_called` names the span before: "week", "month" or "year", empty for any other length.
    """

    review: Review
    side: What | None
    today: date
    before_called: str = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self._lines(options.max_width):
            line.no_wrap, line.overflow = True, "crop"
            yield line

    def _lines(self, width: int) -> Iterator[Text]:
        review, side = self.review, "theme" if self.side is None else _CALLED[self.side]
        thoughts = review.facts.thoughts
        title = f"{review.span.title(self.today)}, by {side}"
        counted = f"{thoughts} thought{'' if thoughts == 1 else 's'}"
        yield Text.assemble((cut(title, width - len(counted) - 3), "heading"), f"   {counted}")
        rows = list(_by_theme(review, self.before_called) if self.side is None else _by(review, self.side))
        name_column = min(max((cell_len(cut(row.name, NAME)) for row in rows), default=0), NAME)
        for row in rows:
            label = f"  {padded(row.name, name_column)}{row.number:>5}  "
            for told in [parts for parts in row.told if parts] or [[""]]:
                yield from flowing(label, told, width)
                label = " " * cell_len(label)
        if not rows:
            yield Text(_NOBODY if self.side is What.KIND else f"No {side} stands on a thought of these days.")
        elif self.side is not None and len(review.themes) > THEMES_LOOKED_INTO:
            yield Text(f"  Beside them: the {THEMES_LOOKED_INTO} most frequent themes.")


_NOBODY = "Nobody in these days has a kind yet: trust people kind NAME partner"


class _Row(NamedTuple):
    """A name, in how many thoughts it stands, and what is told of it, each part from a line of its own on."""

    name: str
    number: int
    told: list[list[str]]


_CALLED = {
    What.PERSON: "person",
    What.KIND: "kind of person",
    What.EMOTION: "feeling",
    What.URGE: "urge",
    What.ACTION: "what you did",
    What.TIME: "part of day",
}
"""What a side is called in the heading."""


def _by(review: Review, side: What) -> Iterator[_Row]:
    """A row for each name of that side, with the themes on its thoughts."""
    for key, name, number, first in _side(review, side):
        themes = ((theme, _number(theme, side, key)) for theme in review.themes)
        beside = sorted(((n, theme.name) for theme, n in themes if n), key=lambda pair: -pair[0])
        yield _Row(name, number, [[*first, *(numbered(theme, n) for n, theme in beside)]])


def _side(review: Review, side: What) -> Iterator[tuple[str, str, int, list[str]]]:
    """The names of a side: as they are kept and as they are called, their thoughts, what is told first."""
    facts = review.facts
    if side is What.PERSON:
        yield from ((person.key, person.name, person.number, []) for person in review.people)
        if facts.nobody_named:
            yield "", "nobody named", facts.nobody_named, []
    elif side is What.KIND:
        yield from ((kind.name, kind.name, kind.number, []) for kind in facts.kinds)
    elif side is What.EMOTION:
        for felt in review.emotions:
            mostly = [] if felt.middle is None else [f"mostly {felt.middle}, {felt.rated} rated"]
            yield felt.name, felt.name, felt.number, mostly
    elif side is What.URGE:
        for urge in review.urges:
            if urge.felt:
                yield urge.key, f"to {urge.name}", urge.felt, [f"did {urge.acted_on}"]
    elif side is What.ACTION:
        yield from ((urge.key, urge.done_name, urge.done, []) for urge in review.urges if urge.done)
    else:
        for time, name in TIMES.items():
            if review.times[time]:
                yield time.value, name, review.times[time], []


def _number(theme: Theme, side: What, name: str) -> int:
    counts: Iterable[Count] = () if theme.beside is None else theme.beside.get(side, ())
    return next((count.number for count in counts if count.name.casefold() == name.casefold()), 0)


def _by_theme(review: Review, called: str) -> Iterator[_Row]:
    urges = {urge.key.casefold(): urge.name for urge in review.urges}
    for theme in review.themes:
        share = [f"of {review.whole.thoughts}"]
        share += [] if theme.change is None else share_before(review, theme.change, called)
        share += [f"{theme.suggested} only suggested"] if theme.suggested else []
        told = [share]
        if len(theme.parts) > 1:
            told.append([f"{_each(review.span)}: {' '.join(map(str, theme.parts))}"])
        told += [
            [_beside(what, count, urges) for count in theme.beside[what][:_MOST_BESIDE]]
            for what in (What.PERSON, What.EMOTION, What.URGE, What.TIME)
            if theme.beside is not None
        ]
        told += [_moved("belief", theme.belief), _moved("feeling", theme.distress)]
        yield _Row(theme.name, theme.number, told)


def _each(span: Span) -> str:
    """What the parts of a span are."""
    days = sorted({part.days for part in span.parts()})
    return "each day" if days == [1] else f"each {' or '.join(map(str, days))} days"


def _beside(what: What, count: Count, urges: dict[str, str]) -> str:
    if what is What.URGE:
        return numbered(f"to {urges.get(count.name.casefold(), count.name)}", count.number)
    called = {time.value: name for time, name in TIMES.items()} if what is What.TIME else {}
    return numbered(called.get(count.name, count.name), count.number)


def _moved(name: str, moved: Moved | None) -> list[str]:
    if moved is None:
        return []
    later = later_parts(moved, f"{name} later on")
    if moved.rated < FEWEST:
        return later
    fell = f"{moved.fell} fell, {moved.same} same, {moved.rose} rose"
    return [f"{name} {moved.before} -> {moved.now} in the middle of {moved.rated}", fell, *later]

"""A review drawn on the terminal: belief before and after, themes over the days. Readable without colour.

On a fixed scale from 0 to 100, with the numbers below. For a plain screen the same is told line by line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from trustjournal.moments.words import day_in_words, month_in_words
from trustjournal.review import FEWEST
from trustjournal.views.flow import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderResult

    from trustjournal.facts import RatedTwice
    from trustjournal.moments import Span
    from trustjournal.review import Review, Theme

_SCALE = range(100, -1, -10)
_MARGIN, _COLUMN = 5, 8
_NAME = 24
_MOST_THEMES = 8
_HEIGHTS = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True)
class Pictures:
    """Belief one by one before (o) and after (x) a thought was looked at again, and themes over the days."""

    review: Review
    plain: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = options.max_width
        today = self.review.span.last
        lines = [
            *_beliefs(self.review.facts.again.beliefs, width, plain=self.plain),
            *_themes(self.review.themes[:_MOST_THEMES], self.review.span, width, plain=self.plain),
        ]
        yield Text(cut(self.review.span.title(today), width), style="heading")
        for line in lines or [Text("Nothing to draw yet.")]:
            line.no_wrap, line.overflow = True, "crop"
            yield line


def _beliefs(beliefs: Sequence[RatedTwice], width: int, *, plain: bool) -> Iterator[Text]:
    if len(beliefs) < FEWEST:
        return
    if plain:
        yield Text("Belief in a thought, before and after it was looked at again:")
        for twice in beliefs:
            yield Text(f"{day_in_words(twice.day)}, #{twice.record_id}: {twice.before}, then {twice.now}")
        return
    shown = beliefs[-((width - _MARGIN) // _COLUMN) :]
    yield Text("Belief in a thought   o before   x after looking at it again")
    for level in _SCALE:
        label = f"{level:>4} " if level % 50 == 0 else " " * _MARGIN
        yield Text(label + "".join(_at(twice, level).center(_COLUMN) for twice in shown).rstrip())
    for name, texts in (
        ("", [f"#{twice.record_id}" for twice in shown]),
        ("day", [f"{twice.day.day} {month_in_words(twice.day)[:3]}" for twice in shown]),
        ("o", [str(twice.before) for twice in shown]),
        ("x", [str(twice.now) for twice in shown]),
    ):
        row = f"{name:>4} " + "".join(cut(text, _COLUMN - 1).center(_COLUMN) for text in texts)
        yield Text(row.rstrip(), style="quiet")
    if len(shown) < len(beliefs):
        yield Text(f"The newest {len(shown)} of {len(beliefs)}; a wider window shows more.", style="quiet")


def _at(twice: RatedTwice, level: int) -> str:
    """What stands at one height of a column: a mark, the line between the two, or nothing."""
    before, now = _nearest(twice.before), _nearest(twice.now)
    if level == before == now:
        return "ox"
    if level == now:
        return "x"
    if level == before:
        return "o"
    return "|" if min(before, now) < level < max(before, now) else ""


def _nearest(rating: int) -> int:
    return (rating + 5) // 10 * 10


def _themes(themes: Sequence[Theme], span: Span, width: int, *, plain: bool) -> Iterator[Text]:
    parts = span.parts()
    if len(parts) < 2 or not themes:
        return
    most = max(max(theme.parts, default=0) for theme in themes) or 1
    each = "day by day" if parts[0].days == 1 else f"{parts[0].days} days each"
    yield Text(cut(f"Themes, {each}, from {day_in_words(parts[0].first)} on", width))
    for theme in themes:
        counts = " ".join(str(number) if number else "·" for number in theme.parts)
        drawn = "" if plain else "".join(_height(number, most) for number in theme.parts) + "  "
        yield Text(f"  {cut(theme.name, _NAME):<{_NAME}}  {drawn}{counts}")


def _height(number: int, most: int) -> str:
    return _HEIGHTS[round(number * (len(_HEIGHTS) - 1) / most)] if number else " "

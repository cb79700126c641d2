"""What was found, one line each, with the words that were looked for between » and «."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from trustjournal.moments import spoken
from trustjournal.shown import visible
from trustjournal.views.flow import cut

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rich.console import Console, ConsoleOptions, RenderResult

    from trustjournal.records import ThoughtRecord

_WIDEST_WHEN = 16
_LEAD = 16
"""Columns shown before the first word that was looked for, where the line is too long."""


@dataclass(frozen=True)
class Found:
    """A thought that was found: the line of it to show, and where in it the words stand."""

    record: ThoughtRecord
    line: str
    places: Sequence[tuple[int, int]]
    of_thought: bool = True
    """Whether that line is one of the thought itself; otherwise the thought stands beside it."""


@dataclass(frozen=True)
class FoundList:
    """Thoughts that were found, one line each: number, when, and the line that holds the words."""

    found: Sequence[Found]
    now: datetime

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        numbers = [f"#{one.record.id}" for one in self.found]
        times = [spoken(one.record.happened, self.now) for one in self.found]
        widest = max(map(len, numbers), default=0)
        longest = min(max(map(len, times), default=0), _WIDEST_WHEN)
        for number, time, one in zip(numbers, times, self.found, strict=True):
            when = Text(time)
            when.truncate(longest, overflow="ellipsis", pad=True)
            line = Text(f"{number:<{widest}}  ").append_text(when).append("  ")
            line.append_text(_shown(one, max(options.max_width - line.cell_len, 8)))
            line.no_wrap, line.overflow = True, "crop"
            yield line


def _shown(one: Found, room: int) -> Text:
    """The line with the words marked, and behind one that is not of the thought what the thought was."""
    thought = "" if one.of_thought else f'  "{cut(one.record.automatic_thought, room)}"'
    # A long line leaves the thought a third; a short one leaves it the rest.
    most = room if not thought else max(room - cell_len(thought), room * 2 // 3)
    shown = _marked(one, whole=True)
    if shown.cell_len > most:
        shown = _marked(one, whole=False)
        shown.truncate(most, overflow="ellipsis")
    shown.append(thought)
    shown.truncate(room, overflow="ellipsis")
    return shown


def _marked(one: Found, *, whole: bool) -> Text:
    text = Text()
    end = 0
    if not whole and one.places and one.places[0][0] > _LEAD:
        end = one.places[0][0] - _LEAD
        text.append("…")
    for start, stop in one.places:
        if start < end:  # a place inside the one before
            continue
        text.append(_flat(one.line[end:start]))
        text.append(f"»{_flat(one.line[start:stop])}«", style="thought")
        end = stop
    return text.append(_flat(one.line[end:]))


def _flat(text: str) -> str:
    return visible(text).replace("\n", " ")

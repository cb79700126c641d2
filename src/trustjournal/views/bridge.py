"""A bridge on one screen: five stages, the person's own lines, and a stone for each that was laid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from trustjournal.moments.words import day_in_words
from trustjournal.practices import STAGES
from trustjournal.shown import one_line
from trustjournal.views.flow import cut
from trustjournal.views.practices import in_a_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from rich.console import Console, ConsoleOptions, RenderResult

    from trustjournal.practices import Practice
    from trustjournal.review.bridge import Bridge

_STONE = "[##]"
_INDENT = "  "
_MOST_ROWS = 2
_MOST_LINES = 2
"""Own lines of a stage, a number for the rest among them, so that one screen holds it all."""


@dataclass(frozen=True)
class BridgeReport:
    """The five stages with what stands in each. `stages` are their names; `plain` tells the stones in words
    alone; `everything` shows all lines there are."""

    bridge: Bridge
    title: str
    stages: Mapping[str, str]
    today: date
    last: str
    plain: bool = False
    everything: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self._lines(options.max_width):
            line.no_wrap, line.overflow = True, "crop"
            yield line

    def _lines(self, width: int) -> Iterator[Text]:
        yield Text(cut(self.title, width), style="heading")
        for stage in STAGES:
            yield Text(cut(self.stages[stage], width), style="heading")
            yield from self._few("", [self._own(one) for one in self.bridge.lines[stage]], width, _MOST_LINES)
            if stage == "construction":
                yield from self._construction(width)
            if stage == "maintenance":
                yield from self._maintenance(width)
        yield Text(cut(self.last, width), style="quiet")

    def _own(self, one: Practice) -> str:
        return f"{one.id} {one_line(one.text)}"

    def _construction(self, width: int) -> Iterator[Text]:
        if not self.plain:
            yield from _stones(self.bridge.stones, width)
        yield _indented(_in_words(self.bridge), width)
        promises = [in_a_line(one, self.today) for one in self.bridge.promises]
        yield from self._few("open: ", promises, width, 1)

    def _maintenance(self, width: int) -> Iterator[Text]:
        last = self.bridge.check_in
        if last is not None:
            day = last.written.local_day
            said = f"last check-in {day_in_words(day, year=day.year != self.today.year)}: {last.text}"
            yield _indented(said, width)
        boundaries = [in_a_line(one, self.today) for one in self.bridge.boundaries]
        yield from self._few("boundary: ", boundaries, width, 1)

    def _few(self, label: str, lines: Sequence[str], width: int, most: int) -> Iterator[Text]:
        """The newest of them; where there are more than `most`, the last line tells how many more."""
        most = len(lines) if self.everything else most
        shown = list(lines[-most:]) if len(lines) <= most else list(lines[len(lines) - max(most - 1, 1) :])
        more = len(lines) - len(shown)
        if more and most > 1:
            yield from (_indented(f"{label}{line}", width) for line in shown)
            yield _indented(f"{more} more: --all", width)
        elif more:
            behind = f" · {more} more: --all"
            yield Text(_indented(f"{label}{shown[0]}", width - len(behind)).plain + behind)
        else:
            yield from (_indented(f"{label}{line}", width) for line in shown)


def _indented(text: str, width: int) -> Text:
    return Text(_INDENT + cut(text, width - len(_INDENT)))


def _stones(number: int, width: int) -> list[Text]:
    """As many stones as were laid, in rows; where the screen cannot hold them all, the rest as a number."""
    if not number:
        return []
    room = (width - len(_INDENT)) // len(_STONE)
    shown = min(number, room * _MOST_ROWS)
    if shown < number:
        shown = room * (_MOST_ROWS - 1)
    rows = [_STONE * min(room, shown - start) for start in range(0, shown, room)]
    if shown < number:
        rows.append(f"and {number - shown} more")
    return [Text(f"{_INDENT}{row}") for row in rows]


def _in_words(bridge: Bridge) -> str:
    """What the stones are."""
    if not bridge.stones:
        return "no stone yet; a kept promise or a step that was done lays one"
    kept, steps = len(bridge.kept), len(bridge.steps)
    parts = [_counted(kept, "promise kept", "promises kept")] * bool(kept)
    parts += [_counted(steps, "step done", "steps done")] * bool(steps)
    return f"{_counted(bridge.stones, 'stone', 'stones')}: {', '.join(parts)}"


def _counted(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"

"""Steps, promises and all else of that shape on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from trustjournal.moments.words import day_in_words
from trustjournal.practice_words import LABELS, STATES, told
from trustjournal.practices import ROOT, TALK
from trustjournal.shown import one_line, visible
from trustjournal.views.flow import cut, flowing
from trustjournal.views.reframes import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from trustjournal.practices import Practice
    from trustjournal.records import ThoughtRecord


@dataclass(frozen=True)
class PracticeList:
    """Those of one kind, in the order given, under headings for how they stand."""

    practices: Sequence[Practice]
    today: date

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for state in dict.fromkeys(one.state for one in self.practices):
            some = [one for one in self.practices if one.state == state]
            yield Text(STATES.get((some[0].kind, state), state), style="heading")
            for one in some:
                yield from self._lines(one, options.max_width)

    def _lines(self, one: Practice, width: int) -> list[Text]:
        label = f"  {one.name}  "
        return flowing(label, [cut(one.text, width - len(label)), *_beside(one, self.today)], width)


def practice_card(one: Practice, today: date, thought: ThoughtRecord | None = None) -> RenderableType:
    """One with all that is in it."""
    state = STATES.get((one.kind, one.state), one.state)
    heading = f"{one.name.capitalize()} · {state.lower()} · written {_day(one.written.local_day, today)}"
    rows = [(LABELS[name], Text(visible(told(one, name)))) for name in LABELS if told(one, name)]
    if thought is not None:
        rows.append(("from", Text(f'#{thought.id} "{one_line(thought.automatic_thought)}"')))
    beside = " · ".join(_beside(one, today))
    return Group(
        Text(heading, style="heading"),
        Text(visible(one.text), style="thought", overflow="fold"),
        *([Text(beside, overflow="fold")] if beside else []),
        *([labelled(rows)] if rows else []),
    )


def in_a_line(one: Practice, today: date) -> str:
    """What it is and by when; whose it is and with whom is told beside it."""
    return " · ".join((one_line(one.text), *_when(one, today)))


def found_practices(practices: Sequence[Practice], today: date, about: Mapping[str, int]) -> RenderableType:
    """Those in which words were found, one line each; below it how thoughts about one are opened.

    `about` tells how many thoughts are about an earlier event, by its uuid.
    """
    lines = []
    for one in practices:
        lines.append(Text(" · ".join(_found(one, today)), no_wrap=True, overflow="ellipsis"))
        if one.uuid in about:
            lines.append(Text(f"  {thoughts_about(one, about[one.uuid])}"))
    return Group(*lines)


def thoughts_about(root: Practice, number: int) -> str:
    """How many thoughts are about that event, and what lists them."""
    thoughts = "1 thought is" if number == 1 else f"{number} thoughts are"
    return f"{thoughts} about it: trust list --root {root.id}"


def _found(practice: Practice, today: date) -> tuple[str, ...]:
    person = (practice.person,) if practice.person else ()
    day = _day(practice.written.local_day, today)
    return (f"{practice.name}  {day}", *map(one_line, person), one_line(practice.text))


def _beside(one: Practice, today: date) -> Iterator[str]:
    """What is told in few words: whose it is, with whom, how large, by when, when it ended."""
    if one.word("whose"):
        yield told(one, "whose")
    if one.person:
        yield one_line(one.person)
    if one.word("concerns"):
        yield told(one, "concerns")
    if one.number("size") is not None:
        yield f"size {one.number('size')}"
    if one.number("likely") is not None:
        yield f"likely {one.number('likely')}"
    yield from _when(one, today)


def _when(one: Practice, today: date) -> Iterator[str]:
    """When it ended, or by when it is meant; of what is noted at once, when that was."""
    if one.kind == ROOT:
        if one.when:  # when it was noted says nothing about it
            yield one_line(one.when)
    elif one.closed is not None:
        yield _day(one.closed.local_day, today)
    elif not one.open:
        yield _day(one.written.local_day, today)
    elif one.due is not None and one.kind == TALK:  # it is on that day, at the time that was said
        yield ", ".join((*map(one_line, filter(None, [one.when])), _day(one.due, today)))
    elif one.due is not None:
        yield f"by {_day(one.due, today)}"
    elif one.when:
        yield f"when: {one_line(one.when)}"


def _day(day: date, today: date) -> str:
    return day_in_words(day, year=day.year != today.year)

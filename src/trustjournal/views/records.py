"""Thoughts on the screen: one line each, one with everything in it, and the picture of before and now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Group
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from trustjournal.moments import Precision, spoken
from trustjournal.records import State
from trustjournal.shown import one_line, visible
from trustjournal.views.names import Names
from trustjournal.views.predictions import foreseen, rated_later, turned_out
from trustjournal.views.recurring_thoughts import also_came
from trustjournal.views.reframes import labelled, reframe_card

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from trustjournal.content import Content
    from trustjournal.records import Person, Suggestion, ThoughtRecord
    from trustjournal.recurring import Time

STATE_MARKS = {
    State.OPEN: "open",
    State.REFRAMED: "·",
    State.RESTED: "rest",
    State.APART: "·",
}
"""How a line of a list tells what became of a thought."""

_STATES = {
    State.OPEN: "open",
    State.REFRAMED: "looked at again",
    State.RESTED: "let rest",
    State.APART: "complete as it is",
}
_WIDEST_WHEN = 16
_WIDEST_FELT = 14
_WIDEST_WHO = 10
_ROOM_FOR_A_THOUGHT = 20
"""Columns a thought keeps in a list; who and what was felt make room for it on narrow screens."""


@dataclass(frozen=True)
class RecordList:
    """Thoughts, one line each: number, what became of it, when, the strongest feeling, who, the thought.

    `marks` says whether what became of it is told; a list of open thoughts needs no marks.
    """

    records: Sequence[ThoughtRecord]
    now: datetime
    names: Names
    marks: bool = True

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        columns = [
            self._column([f"#{record.id}" for record in self.records], 12),
            self._column([STATE_MARKS[record.state] if self.marks else "" for record in self.records], 4),
            self._column([spoken(record.happened, self.now) for record in self.records], _WIDEST_WHEN),
            self._column([_strongest(record, self.names) for record in self.records], _WIDEST_FELT),
            self._column([_who(record.people) for record in self.records], _WIDEST_WHO),
        ]
        width = options.max_width
        while sum(map(_width, columns)) + _ROOM_FOR_A_THOUGHT > width and len(columns) > 3:
            columns.pop()
        left = max(width - sum(map(_width, columns)), 8)
        for record, *cells in zip(self.records, *columns, strict=True):
            line = Text("  ").join([cell for cell in cells if cell.cell_len])
            line.append("  " if cells else "")
            thought = Text(one_line(record.automatic_thought, width), style="thought")
            thought.truncate(left, overflow="ellipsis")
            line.append_text(thought)
            line.no_wrap, line.overflow = True, "crop"
            yield line

    def _column(self, texts: Sequence[str], most: int) -> list[Text]:
        cells = [Text(text) for text in texts]
        width = min(max((cell.cell_len for cell in cells), default=0), most)
        for cell in cells:
            cell.truncate(width, overflow="ellipsis", pad=True)
        return cells


def record_card(
    record: ThoughtRecord,
    now: datetime,
    content: Content,
    suggested: Mapping[str, Sequence[Suggestion]] | None = None,
    others: Sequence[Time] = (),
) -> RenderableType:
    """Everything in a record: what was written, every reframe with its date, and before and now.

    `others` are the other times that the same thought came.
    """
    names = Names(content)
    about = ["" if not record.people else _who(record.people), _STATES[record.state]]
    parts: list[RenderableType] = [
        Text(" · ".join([f"#{record.id}", spoken(record.happened, now), *filter(None, about)])),
        _thought_and_belief(record),
        Rule(characters="-", style="quiet"),
        labelled([*what_was_written(record, now, names), also_came(record, others, now.date())]),
    ]
    parts += _suggested(suggested or {}, names)
    for reframe in record.reframes:
        parts += [Text(), *reframe_card(reframe, record, now, names)]
    later = list(_what_followed(record, now, names))
    if later:
        parts += [Text(), labelled(later)]
    return Group(*parts)


def kept_twice(others: Sequence[int]) -> Text:
    """The line about a thought that was changed in two journals, whose `others` say it otherwise."""
    marks = " and ".join(f"#{number}" for number in others)
    return Text(
        f"\nChanged on both sides of an import: see {marks} as well. "
        "trust delete takes out the one you do not want."
    )


def _strongest(record: ThoughtRecord, names: Names) -> str:
    rated = [rating for rating in record.latest_emotions if rating.intensity is not None]
    strongest = max(rated, key=lambda rating: rating.intensity or 0, default=None)
    return "" if strongest is None else names.rating(strongest)


def _who(people: Sequence[Person]) -> str:
    return ", ".join(one_line(person.name) for person in people)


def _width(cells: Sequence[Text]) -> int:
    width = cells[0].cell_len if cells else 0
    return width + 2 if width else 0


def _thought_and_belief(record: ThoughtRecord) -> RenderableType:
    thought = Text(f'"{visible(record.automatic_thought)}"', style="thought", overflow="fold")
    if record.belief is None:
        return thought
    grid = Table.grid(padding=(0, 0, 0, 2), expand=True)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_column(no_wrap=True, justify="right")
    grid.add_row(thought, Text(f"believed {record.belief}", style="figure"))
    return grid


def what_was_written(record: ThoughtRecord, now: datetime, names: Names) -> Iterable[tuple[str, str | Text]]:
    """What was written when it came up, each with its label; what is empty was left out."""
    yield "What happened", record.situation
    yield "Felt", names.ratings(record.emotions)
    yield "About", ", ".join(_named(person) for person in record.people)
    yield "Pulled to", ", ".join(map(names.urge, record.urges))
    yield "Did", ", ".join(map(names.action, record.actions))
    yield "May come from", ", ".join(map(names.source, record.sources))
    yield "Theme", ", ".join(map(names.theme, record.themes))
    yield "Thinking trap", ", ".join(map(names.trap, record.traps))
    yield "Tags", ", ".join(map(one_line, record.tags))
    yield "About before", ", ".join(one_line(root.called) for root in record.roots if root.called)
    yield "It cost you", ", ".join(map(names.cost, record.costs))
    if record.happened.at != record.written.at or record.happened.precision is not Precision.MINUTE:
        yield "Written", spoken(record.written, now)


def _what_followed(record: ThoughtRecord, now: datetime, names: Names) -> Iterable[tuple[str, str | Text]]:
    for prediction in record.predictions:
        yield "Foreseen", foreseen(prediction, record.automatic_thought)
        yield "Turned out", turned_out(prediction)
    for rating in record.later:
        yield "Rated again", f"{spoken(rating.written, now)}: {rated_later(rating, names)}"


def _named(person: Person) -> str:
    name = one_line(person.name)
    return name if person.kind is None else f"{name} ({person.kind.value})"


_PERHAPS = {"theme": "Perhaps about", "source": "Perhaps from", "trap": "Perhaps a trap"}
"""What is only suggested is told apart by this word, with or without colour."""


def _suggested(suggested: Mapping[str, Sequence[Suggestion]], names: Names) -> list[Text]:
    return [
        Text(f"{perhaps}: {' · '.join(_hint(kind, one, names) for one in suggested[kind])}", style="quiet")
        for kind, perhaps in _PERHAPS.items()
        if suggested.get(kind)
    ]


def _hint(kind: str, suggestion: Suggestion, names: Names) -> str:
    words = ", ".join(f'"{one_line(word)}"' for word in suggestion.words)
    name = names.word(kind, suggestion.key)
    return f"{name} ({words})" if words else name

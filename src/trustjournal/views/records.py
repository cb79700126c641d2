"""Thoughts on the screen: one line each, one with everything in it, and the picture of before and now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from rich.console import Group
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from trustjournal.moments import Precision, spoken
from trustjournal.moments.words import day_in_words
from trustjournal.records import NextKind, State
from trustjournal.shown import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from trustjournal.content import Content
    from trustjournal.records import EmotionRating, NextThing, Person, Reframe, Suggestion, ThoughtRecord

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
_NEXT = {
    NextKind.TALK: "a talk",
    NextKind.LIMIT: "a limit",
    NextKind.SUPPORT: "someone on your side",
    NextKind.TIME: "time",
    NextKind.SAFE: "to be safe",
    NextKind.ASK_OPENLY: "ask openly",
    NextKind.SMALL_STEP: "a small step",
    NextKind.CHECK: "note what turned out",
}

_WIDEST_WHEN = 16
_WIDEST_FELT = 14
_WIDEST_WHO = 10
_WIDEST_LABEL = 40
_ROOM_FOR_A_THOUGHT = 20
"""Columns a thought keeps in a list; who and what was felt make room for it on narrow screens."""


class Names:
    """Our own words by their keys, as they are shown; a person's own words stay as they are."""

    def __init__(self, content: Content) -> None:
        self._content = content

    @cached_property
    def _emotions(self) -> dict[str, str]:
        return {emotion.key: emotion.name for emotion in self._content.emotions}

    def emotion(self, key: str) -> str:
        """A feeling."""
        return self._shown(key, self._emotions)

    def urge(self, key: str) -> str:
        """What one was pulled to do."""
        return self._shown(key, {urge.key: urge.name for urge in self._content.urges})

    def action(self, key: str) -> str:
        """What one did."""
        return self._shown(key, {urge.key: urge.did for urge in self._content.urges})

    def theme(self, key: str) -> str:
        """A theme or a source."""
        return self._shown(key, {theme.key: theme.name for theme in self._content.themes})

    def trap(self, key: str) -> str:
        """A thinking trap."""
        return self._shown(key, {trap.key: trap.name for trap in self._content.traps})

    def weight(self, key: str) -> str:
        """Where the weight of evidence was put."""
        options = self._content.prompts.options("evidence.weight")
        return self._shown(key, {option.key: option.label for option in options})

    def rating(self, rating: EmotionRating) -> str:
        """A feeling with its strength: "fear 90"."""
        name = self.emotion(rating.name)
        return name if rating.intensity is None else f"{name} {rating.intensity}"

    def _shown(self, key: str, names: dict[str, str]) -> str:
        return one_line(names.get(key, key))


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
    record: ThoughtRecord, now: datetime, content: Content, suggested: Iterable[Suggestion] = ()
) -> RenderableType:
    """Everything in a record: what was written, every reframe with its date, and before and now."""
    names = Names(content)
    about = ["" if not record.people else _who(record.people), _STATES[record.state]]
    parts: list[RenderableType] = [
        Text(" · ".join([f"#{record.id}", spoken(record.happened, now), *filter(None, about)])),
        _thought_and_belief(record),
        Rule(characters="-", style="quiet"),
        _rows(_what_was_written(record, now, names)),
    ]
    hints = _suggested(suggested, names)
    if hints is not None:
        parts.append(hints)
    for reframe in record.reframes:
        parts += [Text(), *_reframe(reframe, record, now, names)]
    return Group(*parts)


@dataclass(frozen=True)
class BeforeAndNow:
    """Ratings before and now, drawn on a fixed scale from 0 to 100 with the number beside each bar.

    `rows` are a label, what it was and what it is; None is not rated.
    """

    rows: Sequence[tuple[str, int | None, int | None]]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        full = 20 if options.max_width >= 80 else 10
        column = full + 6
        label = min(max(options.max_width - 2 * column + 2, 10), _WIDEST_LABEL)
        head = " " * (label + 1) + "before".ljust(column) + "now"
        yield Text(head, style="quiet", no_wrap=True, overflow="crop")
        for name, before, now in self.rows:
            line = Text(one_line(name, label))
            line.truncate(label - 2, overflow="ellipsis", pad=True)
            line.append("  ")
            line.append_text(_bar(before, full, column)).append_text(_bar(now, full, 0))
            line.no_wrap, line.overflow = True, "crop"
            yield line


def before_and_now(reframe: Reframe, thought: str, names: Names) -> BeforeAndNow | None:
    """The picture of one reframe; None when nothing was rated again."""
    rows = [(names.emotion(again.name), again.before, again.now) for again in reframe.emotions]
    if reframe.belief is not None:
        rows.insert(0, (thought, reframe.belief_before, reframe.belief))
    return BeforeAndNow(rows) if rows else None


def _bar(rating: int | None, full: int, column: int) -> Text:
    if rating is None:
        return Text("  – ".ljust(column), style="quiet")
    bar = "#" * max(round(rating * full / 100), 1 if rating else 0)
    text = Text(f"{rating:>3} ", style="figure").append(bar, style="bar")
    return text.append(" " * max(column - text.cell_len, 0))


def _strongest(record: ThoughtRecord, names: Names) -> str:
    rated = [rating for rating in record.emotions if rating.intensity is not None]
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


def _rows(rows: Iterable[tuple[str, str | Text]]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, min_width=15, style="quiet")
    grid.add_column(overflow="fold")
    for label, value in rows:
        if value:
            grid.add_row(Text(label), value if isinstance(value, Text) else Text(visible(value)))
    return grid


def _what_was_written(record: ThoughtRecord, now: datetime, names: Names) -> Iterable[tuple[str, str | Text]]:
    yield "What happened", record.situation
    yield "Felt", ", ".join(names.rating(rating) for rating in record.emotions)
    yield "About", ", ".join(_named(person) for person in record.people)
    yield "Pulled to", ", ".join(map(names.urge, record.urges))
    yield "Did", ", ".join(map(names.action, record.actions))
    yield "May come from", ", ".join(map(names.theme, record.sources))
    yield "Theme", ", ".join(map(names.theme, record.themes))
    yield "Thinking trap", ", ".join(map(names.trap, record.traps))
    yield "Tags", ", ".join(map(one_line, record.tags))
    if record.happened.at != record.written.at or record.happened.precision is not Precision.MINUTE:
        yield "Written", spoken(record.written, now)


def _named(person: Person) -> str:
    name = one_line(person.name)
    return name if person.kind is None else f"{name} ({person.kind.value})"


def _suggested(suggested: Iterable[Suggestion], names: Names) -> Text | None:
    hints = [_hint(theme, names) for theme in suggested]
    return Text(f"Perhaps about: {' · '.join(hints)}", style="quiet") if hints else None


def _hint(theme: Suggestion, names: Names) -> str:
    words = ", ".join(f'"{one_line(word)}"' for word in theme.words)
    return f"{names.theme(theme.key)} ({words})" if words else names.theme(theme.key)


def _reframe(
    reframe: Reframe, record: ThoughtRecord, now: datetime, names: Names
) -> Iterable[RenderableType]:
    left = "" if reframe.complete else " · left open"
    yield Text(f"Looked at again, {spoken(reframe.written, now)}{left}", style="heading")
    yield _rows(_questions(reframe, names))
    picture = before_and_now(reframe, record.automatic_thought, names)
    if picture is not None:
        yield picture
    if reframe.alternative_thought is not None:
        yield _kept(reframe)
    after = list(_what_comes_next(reframe))
    if after:
        yield _rows(after)


def _questions(reframe: Reframe, names: Names) -> Iterable[tuple[str, str | Text]]:
    yield "Known from", reframe.known_from
    yield "Wish to hear", reframe.wish_to_hear
    yield "Seen or heard", _lines(reframe.evidence_for)
    yield "Does not fit", _lines(reframe.evidence_against)
    yield "From before", _lines(reframe.from_before)
    yield "Most weight", "" if reframe.weight is None else names.weight(reframe.weight.value)
    yield "To a loved one", reframe.answer_to_loved_one
    yield "Other ways", _lines(a for i, a in enumerate(reframe.alternatives) if i != reframe.kept)


def _kept(reframe: Reframe) -> Text:
    text = Text.assemble("You keep: ", (f'"{visible(reframe.alternative_thought or "")}"', "thought"))
    if reframe.alternative_belief is not None:
        text.append(f"   believed {reframe.alternative_belief}", style="figure")
    text.overflow = "fold"
    return text


def _what_comes_next(reframe: Reframe) -> Iterable[tuple[str, str | Text]]:
    yield from (("Next", _next(thing)) for thing in reframe.next_things)
    yield from (("Turned out", thing.turned_out) for thing in reframe.next_things if thing.turned_out)
    if reframe.ask_openly:
        yield "To ask openly", reframe.ask_openly
    if reframe.until:
        yield "Unknown until", reframe.until
    if reframe.until_then:
        yield "Until then", reframe.until_then


def _next(thing: NextThing) -> str:
    when = thing.when or ("" if thing.due is None else day_in_words(thing.due))
    return " · ".join(part for part in (_NEXT[thing.kind], thing.text, when) if part)


def _lines(texts: Iterable[str]) -> Text:
    return Text("\n".join(f"- {visible(text)}" for text in texts))

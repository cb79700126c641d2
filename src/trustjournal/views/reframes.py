"""A reframe on the screen: before and now as a picture, and how it ended, without a word that judges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from trustjournal.moments import spoken
from trustjournal.moments.words import day_in_words
from trustjournal.records import Ending, NextKind
from trustjournal.shown import one_line, visible
from trustjournal.views.next_things import NEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from trustjournal.records import NextThing, Reframe, ThoughtRecord
    from trustjournal.views.names import Names

_WIDEST_LABEL = 40


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


def ending_lines(record: ThoughtRecord) -> Iterator[Text]:
    """What is kept and what comes next, after the last reframe of the record."""
    reframe = record.reframes[-1]
    if record.rested:
        yield Text(f"#{record.id} rests. It is closed as it is.")
    elif not reframe.complete:
        yield Text(f"Kept. #{record.id} stays open.")
    elif reframe.ending is Ending.SEEN:
        yield Text(f'#{record.id} complete. It stands: "{one_line(record.automatic_thought, 60)}".')
    else:
        yield Text("Kept.")
    things = [one_line(_next(thing)) for thing in reframe.next_things]
    if things:
        yield Text("Next: " + " · ".join(things))
    checks = [p.due for p in record.predictions if p.due and not p.told and p.written == reframe.written]
    if checks:
        yield Text(f"When you open trust from {min(checks):%A} on, it asks once what turned out.")


def reframe_card(
    reframe: Reframe, record: ThoughtRecord, now: datetime, names: Names
) -> Iterable[RenderableType]:
    """One look at a thought: what was answered, before and now, what is kept and comes next."""
    left = "" if reframe.complete else " · left open"
    yield Text(f"Looked at again, {spoken(reframe.written, now)}{left}", style="heading")
    yield labelled(questions(reframe, names))
    picture = before_and_now(reframe, record.automatic_thought, names)
    if picture is not None:
        yield picture
    if reframe.alternative_thought is not None:
        yield kept(reframe)
    after = list(what_comes_next(reframe))
    if after:
        yield labelled(after)


def questions(reframe: Reframe, names: Names) -> Iterable[tuple[str, str | Text]]:
    """What was answered in a reframe, each with its label; what is empty was skipped."""
    yield "Known from", reframe.known_from
    yield "Wish to hear", reframe.wish_to_hear
    yield "Seen or heard", _lines(reframe.evidence_for)
    yield "Does not fit", _lines(reframe.evidence_against)
    yield "From before", _lines(reframe.from_before)
    yield "Most weight", "" if reframe.weight is None else names.weight(reframe.weight.value)
    yield "To a loved one", reframe.answer_to_loved_one
    yield "Through their eyes", _lines(reframe.their_view)
    yield "Other ways", _lines(a for i, a in enumerate(reframe.alternatives) if i != reframe.kept)


def kept(reframe: Reframe) -> Text:
    """The alternative thought that was kept, with its belief."""
    text = Text.assemble("You keep: ", (f'"{visible(reframe.alternative_thought or "")}"', "thought"))
    if reframe.alternative_belief is not None:
        text.append(f"   believed {reframe.alternative_belief}", style="figure")
    text.overflow = "fold"
    return text


def what_comes_next(reframe: Reframe) -> Iterable[tuple[str, str | Text]]:
    """What was to come after a reframe, and what turned out, each with its label."""
    for thing in reframe.next_things:
        yield "Next", _next(thing)
        if thing.kind is NextKind.TALK:
            yield "To take along", thing.text
    yield from (("Turned out", thing.turned_out) for thing in reframe.next_things if thing.turned_out)
    if reframe.ask_openly:
        yield "To ask openly", reframe.ask_openly
    if reframe.until:
        yield "Unknown until", reframe.until
    if reframe.until_then:
        yield "Until then", reframe.until_then


def _next(thing: NextThing) -> str:
    when = thing.when or ("" if thing.due is None else day_in_words(thing.due))
    own = "" if thing.kind is NextKind.TALK else thing.text  # the note of a talk has a place of its own
    return ", ".join(part for part in (NEXT[thing.kind], own, when) if part)


def _lines(texts: Iterable[str]) -> Text:
    return Text("\n".join(f"- {visible(text)}" for text in texts))


def labelled(rows: Iterable[tuple[str, str | Text]]) -> Table:
    """Texts with a quiet label before each; empty ones are left out."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, min_width=15, style="quiet")
    grid.add_column(overflow="fold")
    for label, value in rows:
        if value:
            grid.add_row(Text(label), value if isinstance(value, Text) else Text(visible(value)))
    return grid

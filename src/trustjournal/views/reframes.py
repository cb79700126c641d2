"""The before/after picture of a reframe, and how it ended, without a word that judges the change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from trustjournal.moments import spoken
from trustjournal.records import Ending, NextKind
from trustjournal.shown import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from trustjournal.records import NextThing, Reframe, ThoughtRecord

_BAR = 18
"""Columns of a bar at 100, on a screen of 80."""

NEXT_NAMES = {
    NextKind.TALK: "a talk",
    NextKind.LIMIT: "a limit",
    NextKind.SUPPORT: "someone on my side",
    NextKind.TIME: "time",
    NextKind.SAFE: "to be safe",
    NextKind.ASK_OPENLY: "ask openly",
    NextKind.SMALL_STEP: "a small step",
    NextKind.CHECK: "see what turned out",
}
"""Kinds of next thing as they stand on the screen."""


def before_and_after(record: ThoughtRecord, reframe: Reframe, now: datetime, width: int) -> Text:
    """Belief and every emotion before and now, as numbers and bars on one scale from 0 to 100."""
    rows: list[tuple[str, int | None, int | None]] = []
    if reframe.belief_before is not None and reframe.belief is not None:
        rows.append((record.automatic_thought, reframe.belief_before, reframe.belief))
    rows += [(again.name, again.before, again.now) for again in reframe.emotions if again.now is not None]
    picture = Text()
    if rows:
        bar = _BAR if width >= 80 else 10
        label = max(min(width - 2 * (bar + 6), 34), 10)
        title = f"#{record.id} looked at again, {spoken(reframe.written, now)}"
        picture.append(f"\n{title}\n" + " " * label + f"{'before':<{bar + 6}}now\n", style="quiet")
        for name, before, after in rows:
            picture.append(_row(one_line(name, label - 2), label, before, after, bar))
    if reframe.alternative_thought is not None:
        belief = "" if reframe.alternative_belief is None else f"   believed {reframe.alternative_belief}"
        picture.append(visible(f'You keep: "{reframe.alternative_thought}"{belief}\n'))
    picture.rstrip()
    return picture


def ending_lines(record: ThoughtRecord) -> Iterator[Text]:
    """What is kept and what comes next, after the last reframe of the record."""
    reframe = record.reframes[-1]
    if record.rested:
        yield Text(f"#{record.id} rests. It is closed as it is.")
    elif not reframe.complete:
        yield Text(f"Kept. #{record.id} stays open.")
    elif reframe.ending is Ending.SEEN:
        yield Text(visible(f'#{record.id} complete. It stands: "{one_line(record.automatic_thought, 60)}".'))
    else:
        yield Text("Kept.")
    things = [said for thing in reframe.next_things if (said := next_said(thing))]
    if things:
        yield Text(visible("Next: " + " · ".join(things)))
    checks = [thing.due for thing in reframe.next_things if thing.kind is NextKind.CHECK and thing.due]
    if checks:
        yield Text(f"When you open trust from {min(checks):%A} on, it asks once what turned out.")


def next_said(thing: NextThing) -> str:
    """A next thing in a few words: "a talk, Saturday after breakfast"; empty for a check, told by its day."""
    if thing.kind is NextKind.CHECK:
        return ""
    own = thing.text if thing.kind is not NextKind.TALK else ""
    return ", ".join(
        part for part in (NEXT_NAMES[thing.kind], one_line(own, 60), one_line(thing.when, 40)) if part
    )


def _row(name: str, label: int, before: int | None, after: int | None, bar: int) -> Text:
    line = Text(name)
    line.append(" " * max(label - line.cell_len, 1))
    for value in (before, after):
        drawn = "" if value is None else "#" * round(value * bar / 100)
        number = "  -" if value is None else f"{value:>3}"
        line.append(number).append(" ").append(drawn, style="bar").append(" " * (bar - len(drawn) + 2))
    line.rstrip()
    return line.append("\n")

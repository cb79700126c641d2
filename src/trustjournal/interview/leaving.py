"""The end of a log: Enter leaves, the rest is offered; and the third time in a day, kindly, less."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING

from rich.text import Text

from trustjournal.content import Question
from trustjournal.interview.predicting import foretells
from trustjournal.interview.suggested import in_a_line
from trustjournal.moments import spoken
from trustjournal.records import HIGH_DISTRESS, ThoughtRecord, distress
from trustjournal.shown import visible
from trustjournal.views.names import Names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from trustjournal.content import Content
    from trustjournal.interview.suggested import Offered
    from trustjournal.interview.walk import Interview


@dataclass(frozen=True)
class Choice:
    """One way on: the key to press, and what it does."""

    key: str
    label: str


LEAVE = Choice("Enter", "leave it here; it waits until you want it")
PAUSE = Choice("p", "two quiet minutes, nothing to write")
ADD = Choice("a", "add: when · what you did · where it may come from · what it costs")
FORESEE = Choice("a", "add: by when, how likely · when it was · what you did · tags")
LOOK = Choice("r", "look at the thought: three questions")


def about(suggested: Sequence[Offered], width: int) -> Choice:
    """The way to what is suggested for the thought: "left without an answer?", told as a question."""
    return Choice("t", f"{in_a_line(suggested, width - 10 - len(_ABOUT))}{_ABOUT}")


_BELOW = " " * 9
_ABOUT = "  what it may be about"


def pleasant(content: Content) -> frozenset[str]:
    """Keys of the emotions that do not count as distress."""
    return frozenset(emotion.key for emotion in content.emotions if not emotion.unpleasant)


def ways_on(
    record: ThoughtRecord, content: Content, suggested: Choice | None = None, *, looking: bool
) -> tuple[Choice, ...]:
    """What is offered after a log; the quiet minutes come first when distress is high.

    `looking` is False when a notice told of danger: then neither a reframe nor a suggestion is offered.
    """
    high = (distress(record.emotions, pleasant(content)) or 0) >= HIGH_DISTRESS
    first = (PAUSE, LEAVE) if high else (LEAVE, PAUSE)
    add = FORESEE if looking and foretells(record.automatic_thought) else ADD
    if not looking:
        return (*first, add)
    return (*first, add, suggested, LOOK) if suggested is not None else (*first, add, LOOK)


def ask_way_on(interview: Interview, asked: str, ways: Iterable[Choice]) -> str:
    """The key of the way chosen; "Enter" to leave."""
    ways = tuple(ways)
    listed = "\n".join(
        line
        for way in ways
        for line in wrap(
            f"  {way.key:<6} {way.label}",
            interview.talk.width,
            subsequent_indent=_BELOW,
            break_on_hyphens=False,
        )
    )
    question = Question(key="way_on", ask=f"{asked}\n{listed}")
    keys = {way.key: way.key for way in ways if way.key != "Enter"}
    return interview.choose("way_on", question, keys) or "Enter"


def summary(record: ThoughtRecord, content: Content, now: datetime) -> Text:
    """The record in a line, and its thought: "#14 · today 23:05 · believed 85 · fear 90, hurt 70"."""
    names = Names(content)
    parts = [f"#{record.id}", spoken(record.happened, now), *(person.name for person in record.people)]
    if record.belief is not None:
        parts.append(f"believed {record.belief}")
    if record.emotions:
        parts.append(names.ratings(record.emotions))
    if record.urges:
        parts.append("pulled to " + ", ".join(map(names.urge, record.urges)))
    line = Text(visible(" · ".join(parts)))
    return line.append("\n").append(visible(f'"{record.automatic_thought}"'), style="thought")

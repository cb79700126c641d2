"""What the journal counts within a span, as values that never change; the review is made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


THEMES_WITH_PEOPLE = 5
"""For how many of the most frequent themes the people are counted."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which thoughts are looked back on: any of the names within a field, all of the fields together.

    Names are compared however they are capitalised; a field that is empty asks for nothing.
    """

    people: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.people or self.themes or self.sources or self.tags)


EVERY_THOUGHT = Filters()
"""No filter at all."""


@dataclass(frozen=True, slots=True)
class Count:
    """In how many records a name stands."""

    name: str
    number: int


@dataclass(frozen=True, slots=True)
class RatedCount:
    """How many records hold an emotion at one intensity (None: not rated)."""

    name: str
    intensity: int | None
    number: int


@dataclass(frozen=True, slots=True)
class UrgeCount:
    """How many records hold the urge, the action, and both."""

    name: str
    felt: int
    done: int
    acted_on: int


@dataclass(frozen=True, slots=True)
class PersonInTheme:
    """In how many records of a theme a person stands."""

    theme: str
    person: str
    number: int


@dataclass(frozen=True, slots=True)
class WhenCount:
    """How many records fall on a weekday (0 is Monday) and part of day (None: only the day is known)."""

    weekday: int
    part: str | None
    number: int


@dataclass(frozen=True, slots=True)
class ShiftCount:
    """How many reframes took a rating from `before` to `now`."""

    before: int
    now: int
    number: int


@dataclass(frozen=True, slots=True)
class HelpedWords:
    """An alternative thought that was kept and after which belief fell, and what turned out, if told."""

    text: str
    record_id: int
    before: int
    now: int
    turned_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnedOut:
    """What turned out about a thought, in the person's words."""

    text: str
    record_id: int


@dataclass(frozen=True, slots=True)
class NextStep:
    """What was to come after a reframe that rests on what was seen."""

    kind: str
    text: str
    when: str
    record_id: int
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoodDay:
    """A good moment and its local day."""

    text: str
    day: date


@dataclass(frozen=True, slots=True)
class LooksAgain:
    """The reframes written within the span, and what hangs on them; texts are the newest of their sort."""

    number: int = 0
    thoughts: int = 0
    """Records with a reframe among them."""
    older: int = 0
    """Those of the records that happened before the span."""
    weights: tuple[Count, ...] = ()
    belief: tuple[ShiftCount, ...] = ()
    """Ratings of the thought before and after; endings that rest on what was seen are left out."""
    distress: tuple[ShiftCount, ...] = ()
    """The same for the unpleasant emotion that was strongest before."""
    next_steps: tuple[NextStep, ...] = ()
    next_step_count: int = 0
    helped: tuple[HelpedWords, ...] = ()
    """Where belief fell furthest; nothing about people who bear the mark of fear."""
    turned_out: tuple[TurnedOut, ...] = ()
    turned_out_count: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything counted within one span and its filters.

    Records count by the local day they happened, reframes and what hangs on them by the local day they were
    written. Counts of names come the most frequent first, then by name.
    """

    thoughts: int = 0
    open: int = 0
    reframed: int = 0
    rested: int = 0
    apart: int = 0
    written_later: int = 0
    """Records written within the span that happened before it, so they are not among `thoughts`."""
    themes: tuple[Count, ...] = ()
    """Chosen and suggested themes together, each once for a record."""
    theme_people: tuple[PersonInTheme, ...] = ()
    """The people of the first `THEMES_WITH_PEOPLE` themes."""
    sources: tuple[Count, ...] = ()
    traps: tuple[Count, ...] = ()
    emotions: tuple[RatedCount, ...] = ()
    people: tuple[Count, ...] = ()
    nobody_named: int = 0
    afraid_of: tuple[str, ...] = ()
    """People of the span's records who bear the mark of fear."""
    urges: tuple[UrgeCount, ...] = ()
    when: tuple[WhenCount, ...] = ()
    again: LooksAgain = LooksAgain()
    good: tuple[GoodDay, ...] = ()
    """The newest of them; nothing about people who bear the mark of fear."""
    good_count: int = 0

"""What comes again, as values that never change: the same thought within a span, words that helped before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Time:
    """One time that a thought came: the record's number, its local day, the belief in it (0-100)."""

    record_id: int
    day: date
    belief: int | None = None


@dataclass(frozen=True, slots=True)
class RecurringThought:
    """A thought that came more than once within a span, in near-identical words."""

    text: str
    """Its newest words, of a time that is neither let rest nor set apart."""
    number: int
    times: tuple[Time, ...]
    """The newest of them, in the order they happened."""


@dataclass(frozen=True, slots=True)
class HelpedBefore:
    """Words kept for a thought like the one at hand, after which belief in it fell from `before` to `now`."""

    text: str
    record_id: int
    day: date
    before: int
    now: int
    turned_out: tuple[tuple[int, str], ...] = ()
    """How the times turned out that ended with these words: number of the record, what was told."""

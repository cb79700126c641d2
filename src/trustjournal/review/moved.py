"""What became of ratings given twice, and once more on another day: middles, and how many fell or rose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trustjournal.records import COUNTS_AS_SHIFT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trustjournal.facts import LaterCount, ShiftCount

FEWEST = 3
"""From how many answers on anything is read out of them; fewer are only counted."""


@dataclass(frozen=True, slots=True)
class Later:
    """A rating given once more on another day, `rated` times; each thought as it was rated last."""

    rated: int = 0
    middle: int | None = None
    """The lower median; None with fewer than `FEWEST`."""
    had_fallen: int = 0
    """Those of them that had fallen at the reframe before."""
    stayed: int = 0
    """Of these: less than `COUNTS_AS_SHIFT` points above what they fell to."""
    rose_again: int = 0


@dataclass(frozen=True, slots=True)
class Moved:
    """A rating given twice in `rated` reframes: the middle of both, and how many fell or rose.

    What moved by less than `COUNTS_AS_SHIFT` points is the same.
    """

    rated: int = 0
    before: int | None = None
    """The lower median; None with fewer than `FEWEST`."""
    now: int | None = None
    fell: int = 0
    same: int = 0
    rose: int = 0
    later: Later = Later()


def middle(counts: Iterable[tuple[int, int]]) -> int | None:
    """The lower median of values given as (value, how often); None with fewer than `FEWEST` of them."""
    ordered = sorted(counts)
    total = sum(number for _, number in ordered)
    if total < FEWEST:
        return None
    seen = 0
    for value, number in ordered:
        seen += number
        if seen * 2 >= total:
            return value
    return None


def summed_up(shifts: tuple[ShiftCount, ...], later: tuple[LaterCount, ...]) -> Moved:
    """A rating given twice, summed up, and how it was rated later."""
    fell = sum(shift.number for shift in shifts if shift.now - shift.before <= -COUNTS_AS_SHIFT)
    rose = sum(shift.number for shift in shifts if shift.now - shift.before >= COUNTS_AS_SHIFT)
    rated = sum(shift.number for shift in shifts)
    return Moved(
        rated=rated,
        before=middle((shift.before, shift.number) for shift in shifts),
        now=middle((shift.now, shift.number) for shift in shifts),
        fell=fell,
        same=rated - fell - rose,
        rose=rose,
        later=_stayed(later),
    )


def _stayed(counts: tuple[LaterCount, ...]) -> Later:
    fallen = [count for count in counts if count.now - count.before <= -COUNTS_AS_SHIFT]
    had_fallen = sum(count.number for count in fallen)
    rose_again = sum(count.number for count in fallen if count.later - count.now >= COUNTS_AS_SHIFT)
    return Later(
        rated=sum(count.number for count in counts),
        middle=middle((count.later, count.number) for count in counts),
        had_fallen=had_fallen,
        stayed=had_fallen - rose_again,
        rose_again=rose_again,
    )

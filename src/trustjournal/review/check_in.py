"""Five lines to look at together at a check-in: what went right, promises, boundaries, one thing to ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trustjournal.practices import MINE
from trustjournal.review.agenda import agenda_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trustjournal.good_moments import GoodMoment
    from trustjournal.practices import Practice
    from trustjournal.records import ThoughtRecord


@dataclass(frozen=True, slots=True)
class CheckIn:
    """What is looked at with one person, each in the order it was written; `last` is the newest check-in."""

    went_right: tuple[str, ...]
    mine: tuple[Practice, ...]
    theirs: tuple[Practice, ...]
    boundaries: tuple[Practice, ...]
    ask: str
    last: Practice | None


def check_in_of(
    practices: Sequence[Practice], records: Sequence[ThoughtRecord], good: Sequence[GoodMoment]
) -> CheckIn:
    """All three are about that person; records and good moments those of late, what happened last first.

    A promise of which nobody said whose it is stands with mine.
    """
    promises = [one for one in practices if one.kind == "promise" and one.open]
    theirs = tuple(one for one in promises if one.word("whose") not in ("", MINE))
    check_ins = [one for one in practices if one.kind == "check_in"]
    return CheckIn(
        went_right=tuple(one.text for one in good),
        mine=tuple(one for one in promises if one not in theirs),
        theirs=theirs,
        boundaries=tuple(one for one in practices if one.kind == "boundary" and one.open),
        ask=agenda_of(records, good).ask,
        last=check_ins[-1] if check_ins else None,
    )

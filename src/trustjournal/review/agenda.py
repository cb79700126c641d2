"""Five lines to take to a talk, out of what the person wrote: what went right first, then one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trustjournal.moments.words import day_in_words
from trustjournal.records import NextKind, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trustjournal.good_moments import GoodMoment
    from trustjournal.records import NextThing, Reframe, ThoughtRecord

_ON_WHAT_WAS_SEEN = (Weight.SEEN, Weight.MOSTLY_SEEN, Weight.BOTH)


@dataclass(frozen=True, slots=True)
class Agenda:
    """Five texts; "" where nothing was written for one."""

    went_right: str
    hurt: str
    ask: str
    need: str
    look_again: str


def agenda_of(records: Sequence[ThoughtRecord], good: Sequence[GoodMoment]) -> Agenda:
    """The lines for a talk with somebody; both lists are about them, what happened last first."""
    looks = [look for record in records for look in reversed(record.reframes)]
    things = [thing for look in looks for thing in look.next_things]
    return Agenda(
        went_right=next((one.text for one in good), _first(look.evidence_against for look in looks)),
        hurt=_hurt(records),
        ask=_first_text(_texts(things, NextKind.ASK_OPENLY), (look.ask_openly for look in looks)),
        need=_first_text(_texts(things, NextKind.LIMIT), (look.wish_to_hear for look in looks)),
        look_again=next(_whens(records, looks), ""),
    )


def _hurt(records: Sequence[ThoughtRecord]) -> str:
    """What happened, as a camera saw it; where the weight lies on what was seen comes first."""
    told = [record for record in records if record.situation]
    seen = [r for r in told if any(look.weight in _ON_WHAT_WAS_SEEN for look in r.reframes)]
    return next((record.situation for record in (*seen, *told)), "")


def _texts(things: Sequence[NextThing], kind: NextKind) -> Iterator[str]:
    return (thing.text for thing in things if thing.kind is kind)


def _whens(records: Sequence[ThoughtRecord], looks: Sequence[Reframe]) -> Iterator[str]:
    for look in looks:
        for thing in look.next_things:
            if thing.when and thing.kind in (NextKind.TALK, NextKind.TIME, NextKind.ASK_OPENLY):
                yield thing.when
    for record in records:
        for prediction in record.predictions:
            if prediction.due is not None and prediction.told is None:
                yield day_in_words(prediction.due)


def _first_text(*texts: Iterator[str]) -> str:
    return next((text for some in texts for text in some if text), "")


def _first(lists: Iterator[tuple[str, ...]]) -> str:
    return next((text for texts in lists for text in texts), "")

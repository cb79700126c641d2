"""What was chosen to come next at the end of a look, as steps, talks, boundaries and promises."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from trustjournal.practices import MINE, Practice
from trustjournal.records import Ending, NextKind, NextThing, PersonKind, Reframe, ThoughtRecord

_KINDS = {
    NextKind.SMALL_STEP: "step",
    NextKind.TALK: "talk",
    NextKind.LIMIT: "boundary",
    NextKind.REPAIR: "promise",
}


def next_practices(
    record: ThoughtRecord, reframe: Reframe, new_uuid: Callable[[], str]
) -> Iterator[Practice]:
    """Those of the next things that stand in a list of their own, each with the thought it came from.

    None where somebody the thought is about is feared. A step is to test the thought itself, unless that was
    left standing as a fact.
    """
    if any(person.afraid for person in record.people):
        return
    for thing in reframe.next_things:
        if thing.kind in _KINDS and thing.text.strip():
            practice = _practice(record, reframe, thing, new_uuid())
            tests = thing.kind is NextKind.SMALL_STEP and reframe.ending is not Ending.SEEN
            yield practice.saying(
                predicts=record.automatic_thought if tests else None,
                whose=MINE if thing.kind is NextKind.REPAIR else None,
            )


def _practice(record: ThoughtRecord, reframe: Reframe, thing: NextThing, uuid: str) -> Practice:
    with_whom = (person.name for person in record.people if person.kind is not PersonKind.PEOPLE)
    return Practice(
        uuid,
        _KINDS[thing.kind],
        thing.text,
        reframe.written,
        person=next(with_whom, None),
        about=record.uuid,
        due=thing.due,
        when=thing.when,
    )

"""What older versions kept, as it is kept now. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trustjournal.predictions import Prediction
from trustjournal.records import NextKind

if TYPE_CHECKING:
    from trustjournal.records import NextThing, Reframe, ThoughtRecord


def with_checks_as_predictions(record: ThoughtRecord) -> ThoughtRecord:
    """The record with what older versions kept as a next thing to check as predictions.

    The same record comes to the same predictions wherever that is done, so that copies of it can be merged;
    `schema.FOLLOWUPS` says the same in SQL.
    """
    if not any(thing.kind is NextKind.CHECK for reframe in record.reframes for thing in reframe.next_things):
        return record
    held = {prediction.uuid for prediction in record.predictions}
    found = [
        _from_check(reframe, place, thing)
        for reframe in record.reframes
        for place, thing in enumerate(reframe.next_things)
        if thing.kind is NextKind.CHECK
    ]
    reframes = tuple(
        replace(
            reframe,
            next_things=tuple(thing for thing in reframe.next_things if thing.kind is not NextKind.CHECK),
        )
        for reframe in record.reframes
    )
    new = tuple(prediction for prediction in found if prediction.uuid not in held)
    return replace(record, reframes=reframes, predictions=(*record.predictions, *new))


def _from_check(reframe: Reframe, place: int, thing: NextThing) -> Prediction:
    # The day of telling was not kept then; the review counted it by the reframe's own.
    return Prediction(
        uuid=f"{reframe.uuid[:24]}{reframe.uuid[26:]}{place:02}",
        what=thing.text,
        written=reframe.written,
        due=thing.due,
        when=thing.when,
        told=reframe.written if thing.turned_out else None,
        learned=thing.turned_out,
    )

"""From values to the rows that hold them; the way back is in `reading`, which needs no SQLModel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trustjournal.practices import ROOT
from trustjournal.store.later_tables import LaterEmotionRow, LaterRatingRow, PredictionRow
from trustjournal.store.seal import checksum, digest
from trustjournal.store.tables import (
    EmotionRow,
    GoodMomentRow,
    LabelRow,
    NextThingRow,
    RecordPersonRow,
    ReframeLineRow,
    ReframeRow,
    ReratingRow,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlmodel import SQLModel

    from trustjournal.good_moments import GoodMoment
    from trustjournal.moments import Moment
    from trustjournal.records import LaterRating, Reframe, ThoughtRecord
    from trustjournal.store.aside_tables import WeekAnswerRow
    from trustjournal.vocabulary import OwnWord
    from trustjournal.weeks import WeekAnswer

LABEL_KINDS = {
    "source": "sources",
    "urge": "urges",
    "action": "actions",
    "theme": "themes",
    "trap": "traps",
    "tag": "tags",
    "declined-theme": "declined_themes",
    "declined-source": "declined_sources",
    "declined-trap": "declined_traps",
    "cost": "costs",
}
"""Kind of label in the table -> field of the record."""

LINE_KINDS = ("evidence_for", "evidence_against", "from_before", "alternatives", "their_view")
"""The lists of a reframe, as the table calls them and as the value does."""


_NOT_TOLD: dict[str, Any] = {"told_utc": None, "told_offset": None, "told_zone": None, "told_day": None}


def _moment_columns(moment: Moment, name: str) -> dict[str, Any]:
    columns = {
        "utc": moment.utc_text,
        "offset": moment.offset_minutes,
        "zone": moment.zone,
        "day": moment.local_day.isoformat(),
    }
    return {f"{name}_{column}": value for column, value in columns.items()}


def _happened_columns(moment: Moment) -> dict[str, Any]:
    return {"happened_precision": moment.precision.value, **_moment_columns(moment, "happened")}


def record_columns(record: ThoughtRecord) -> dict[str, Any]:
    """The columns of the record's own row, its number left out."""
    part = record.happened.part
    return {
        "uuid": record.uuid,
        "revision": record.revision,
        "checksum": checksum(record),
        "state": record.state.value,
        "situation": record.situation,
        "automatic_thought": record.automatic_thought,
        "belief": record.belief,
        "happened_part": None if part is None else part.value,
        **_happened_columns(record.happened),
        **_moment_columns(record.written, "written"),
    }


def part_rows(record: ThoughtRecord, record_id: int, person_ids: dict[str, int]) -> Iterator[SQLModel]:
    """The rows of everything a record holds in lists, reframes left out; `person_ids` by folded name."""
    for position, rating in enumerate(record.emotions):
        yield EmotionRow(record_id=record_id, position=position, name=rating.name, intensity=rating.intensity)
    for kind in LABEL_KINDS:
        for position, name in enumerate(getattr(record, LABEL_KINDS[kind])):
            yield LabelRow(record_id=record_id, kind=kind, position=position, name=name)
    for position, root in enumerate(record.roots):
        yield LabelRow(record_id=record_id, kind=ROOT, position=position, name=root.uuid)
    for position, person in enumerate(record.people):
        yield RecordPersonRow(
            record_id=record_id, position=position, person_id=person_ids[person.name.casefold()]
        )


def word_columns(word: OwnWord) -> dict[str, Any]:
    """What the person made of a word of a list."""
    return {
        "name": word.name,
        "explanation": word.explanation,
        "cues": "\n".join(word.cues),
        "without_cues": "\n".join(word.without),
        "family": word.family,
        "unpleasant": word.unpleasant,
        "retired": word.retired,
        "merged_into": word.merged_into,
    }


def reframe_row(reframe: Reframe, record_id: int, position: int) -> ReframeRow:
    """The reframe's own row; its number is given by the journal."""
    return ReframeRow(
        uuid=reframe.uuid,
        record_id=record_id,
        position=position,
        **_moment_columns(reframe.written, "written"),
        complete=reframe.complete,
        weight=None if reframe.weight is None else reframe.weight.value,
        ending=reframe.ending.value,
        answer_to_loved_one=reframe.answer_to_loved_one,
        kept=reframe.kept,
        alternative_belief=reframe.alternative_belief,
        belief_before=reframe.belief_before,
        belief=reframe.belief,
        known_from=reframe.known_from,
        wish_to_hear=reframe.wish_to_hear,
        ask_openly=reframe.ask_openly,
        until=reframe.until,
        until_then=reframe.until_then,
    )


def reframe_part_rows(reframe: Reframe, reframe_id: int) -> Iterator[SQLModel]:
    """The rows of a reframe's lists."""
    for kind in LINE_KINDS:
        for position, text in enumerate(getattr(reframe, kind)):
            yield ReframeLineRow(reframe_id=reframe_id, kind=kind, position=position, text=text)
    for position, again in enumerate(reframe.emotions):
        yield ReratingRow(
            reframe_id=reframe_id, position=position, name=again.name, before=again.before, now=again.now
        )
    for position, thing in enumerate(reframe.next_things):
        yield NextThingRow(
            reframe_id=reframe_id,
            position=position,
            kind=thing.kind.value,
            text=thing.text,
            when_text=thing.when,
            due=None if thing.due is None else thing.due.isoformat(),
            turned_out=thing.turned_out,
        )


def prediction_rows(record: ThoughtRecord, record_id: int) -> Iterator[SQLModel]:
    """The rows of what a record predicts."""
    for position, predicted in enumerate(record.predictions):
        yield PredictionRow(
            record_id=record_id,
            position=position,
            uuid=predicted.uuid,
            written_utc=predicted.written.utc_text,
            written_offset=predicted.written.offset_minutes,
            written_zone=predicted.written.zone,
            what=predicted.what,
            when_text=predicted.when,
            due=None if predicted.due is None else predicted.due.isoformat(),
            likely=predicted.likely,
            outcome=None if predicted.outcome is None else predicted.outcome.value,
            **_NOT_TOLD if predicted.told is None else _moment_columns(predicted.told, "told"),
            learned=predicted.learned,
        )


def later_rating_row(rating: LaterRating, record_id: int, position: int) -> LaterRatingRow:
    """The own row of a rating given later; its number is given by the journal."""
    return LaterRatingRow(
        uuid=rating.uuid,
        record_id=record_id,
        position=position,
        **_moment_columns(rating.written, "written"),
        belief=rating.belief,
    )


def later_emotion_rows(rating: LaterRating, later_rating_id: int) -> Iterator[SQLModel]:
    """The rows of the emotions rated later."""
    for position, felt in enumerate(rating.emotions):
        yield LaterEmotionRow(
            later_rating_id=later_rating_id, position=position, name=felt.name, intensity=felt.intensity
        )


def week_answer_row(answer: WeekAnswer) -> WeekAnswerRow:
    """A week's answer's own row; its number is given by the journal."""
    from trustjournal.store.aside_tables import WeekAnswerRow  # late: it says why

    return WeekAnswerRow(
        uuid=answer.uuid,
        revision=answer.revision,
        checksum=digest(answer),
        week=answer.week,
        question=answer.question,
        text=answer.text,
        **_moment_columns(answer.written, "written"),
    )


def good_moment_row(good: GoodMoment) -> GoodMomentRow:
    """A good moment's own row."""
    return GoodMomentRow(uuid=good.uuid, text=good.text, **_happened_columns(good.happened), kind=good.kind)

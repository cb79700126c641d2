"""Records as plain values for JSON, in the frozen format that docs/formats.md describes.

Field names and their order never change within one `FORMAT`; fields may only be added at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trustjournal.moments import Moment
    from trustjournal.predictions import Prediction
    from trustjournal.records import (
        EmotionRating,
        GoodMoment,
        LaterRating,
        NextThing,
        Person,
        Reframe,
        Rerating,
        Suggestion,
        ThoughtRecord,
    )
    from trustjournal.weeks import WeekAnswer

FORMAT = 1
"""Stands as `format` in every object; a higher number means that a reader has to be changed."""


def record_as_json(
    record: ThoughtRecord, suggested: Iterable[Suggestion] = (), checksum: str = ""
) -> dict[str, Any]:
    """The whole record. `suggested` are the program's themes for it, `checksum` that of its content.

    The private mark of fear is left out: it belongs to the person, not to the thought, and nobody who is
    handed a thought should be handed the mark with it.
    """
    return {
        "format": FORMAT,
        "id": record.id,
        "uuid": record.uuid,
        "revision": record.revision,
        "checksum": checksum,
        "happened": _moment(record.happened),
        "written": _moment(record.written),
        "situation": record.situation,
        "automatic_thought": record.automatic_thought,
        "belief": record.belief,
        "emotions": [_emotion(rating) for rating in record.emotions],
        "people": [_person(person) for person in record.people],
        "sources": list(record.sources),
        "urges": list(record.urges),
        "actions": list(record.actions),
        "themes": list(record.themes),
        "suggested_themes": [{"key": theme.key, "words": list(theme.words)} for theme in suggested],
        "traps": list(record.traps),
        "tags": list(record.tags),
        "state": record.state.value,
        "reframes": [reframe_as_json(reframe) for reframe in record.reframes],
        "predictions": [prediction_as_json(prediction) for prediction in record.predictions],
        "later": [_later_rating(rating) for rating in record.later],
    }


def reframe_as_json(reframe: Reframe) -> dict[str, Any]:
    """One reframe, as it stands inside its record."""
    return {
        "uuid": reframe.uuid,
        "written": _moment(reframe.written),
        "complete": reframe.complete,
        "weight": None if reframe.weight is None else reframe.weight.value,
        "ending": reframe.ending.value,
        "evidence_for": list(reframe.evidence_for),
        "evidence_against": list(reframe.evidence_against),
        "from_before": list(reframe.from_before),
        "answer_to_loved_one": reframe.answer_to_loved_one,
        "alternatives": list(reframe.alternatives),
        "kept": reframe.kept,
        "alternative_thought": reframe.alternative_thought,
        "alternative_belief": reframe.alternative_belief,
        "belief_before": reframe.belief_before,
        "belief": reframe.belief,
        "emotions": [_rerating(again) for again in reframe.emotions],
        "next_things": [_next_thing(thing) for thing in reframe.next_things],
        "known_from": reframe.known_from,
        "wish_to_hear": reframe.wish_to_hear,
        "ask_openly": reframe.ask_openly,
        "until": reframe.until,
        "until_then": reframe.until_then,
    }


def prediction_as_json(prediction: Prediction) -> dict[str, Any]:
    """What a thought foretells and what turned out, as it stands inside its record."""
    return {
        "uuid": prediction.uuid,
        "written": _moment(prediction.written),
        "what": prediction.what,
        "when": prediction.when,
        "due": None if prediction.due is None else prediction.due.isoformat(),
        "likely": prediction.likely,
        "outcome": None if prediction.outcome is None else prediction.outcome.value,
        "told": None if prediction.told is None else _moment(prediction.told),
        "learned": prediction.learned,
    }


def waiting_as_json(record: ThoughtRecord, prediction: Prediction) -> dict[str, Any]:
    """A prediction that waits to be told, with the thought it stands in."""
    return {
        "format": FORMAT,
        "id": record.id,
        "automatic_thought": record.automatic_thought,
        "prediction": prediction_as_json(prediction),
    }


def good_moment_as_json(good: GoodMoment) -> dict[str, Any]:
    """One good moment."""
    return {
        "format": FORMAT,
        "id": good.id,
        "uuid": good.uuid,
        "happened": _moment(good.happened),
        "text": good.text,
        "people": list(good.people),
    }


def week_answer_as_json(answer: WeekAnswer, ask: str) -> dict[str, Any]:
    """The answer to a week's question; `ask` is the question in words, "" where it is known no more."""
    return {
        "format": FORMAT,
        "id": answer.id,
        "uuid": answer.uuid,
        "week": answer.week,
        "question": answer.question,
        "ask": ask,
        "text": answer.text,
        "written": _moment(answer.written),
    }


def _moment(moment: Moment) -> dict[str, Any]:
    return {
        "utc": moment.utc_text,
        "local": moment.at.isoformat(),
        "zone": moment.zone,
        "precision": moment.precision.value,
    }


def _emotion(rating: EmotionRating) -> dict[str, Any]:
    return {"name": rating.name, "intensity": rating.intensity}


def _rerating(again: Rerating) -> dict[str, Any]:
    return {"name": again.name, "before": again.before, "now": again.now}


def _person(person: Person) -> dict[str, Any]:
    return {"name": person.name, "kind": None if person.kind is None else person.kind.value}


def _later_rating(rating: LaterRating) -> dict[str, Any]:
    return {
        "uuid": rating.uuid,
        "written": _moment(rating.written),
        "belief": rating.belief,
        "emotions": [_emotion(felt) for felt in rating.emotions],
    }


def _next_thing(thing: NextThing) -> dict[str, Any]:
    return {
        "kind": thing.kind.value,
        "text": thing.text,
        "when": thing.when,
        "due": None if thing.due is None else thing.due.isoformat(),
        "turned_out": thing.turned_out,
    }

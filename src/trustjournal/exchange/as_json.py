"""Records as plain values for JSON, in the frozen format that docs/formats.md describes.

Field names and their order never change within one `FORMAT`; fields may only be added at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trustjournal.good_moments import GoodMoment
    from trustjournal.moments import Moment
    from trustjournal.practices import Practice
    from trustjournal.predictions import Prediction
    from trustjournal.recognition.suggesting import Reason, Why
    from trustjournal.records import (
        EmotionRating,
        LaterRating,
        NextThing,
        Person,
        Reframe,
        Rerating,
        Suggestion,
        ThoughtRecord,
    )
    from trustjournal.vocabulary import LearnedWords, ListedWord
    from trustjournal.weeks import WeekAnswer

FORMAT = 1
"""Stands as `format` in every object; a higher number means that a reader has to be changed."""


def record_as_json(
    record: ThoughtRecord, suggested: Mapping[str, Iterable[Suggestion]] | None = None, checksum: str = ""
) -> dict[str, Any]:
    """The whole record. `suggested` is what the program suggests, by kind, `checksum` that of its content.

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
        "suggested_themes": _suggestions(suggested, "theme"),
        "traps": list(record.traps),
        "tags": list(record.tags),
        "state": record.state.value,
        "reframes": [reframe_as_json(reframe) for reframe in record.reframes],
        "predictions": [prediction_as_json(prediction) for prediction in record.predictions],
        "later": [_later_rating(rating) for rating in record.later],
        "suggested_sources": _suggestions(suggested, "source"),
        "suggested_traps": _suggestions(suggested, "trap"),
        "declined_themes": list(record.declined_themes),
        "declined_sources": list(record.declined_sources),
        "declined_traps": list(record.declined_traps),
        "roots": [{"uuid": root.uuid, "called": root.called} for root in record.roots],
        "costs": list(record.costs),
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
        "their_view": list(reframe.their_view),
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
        "kind": good.kind,
    }


def practice_as_json(practice: Practice) -> dict[str, Any]:
    """A step, a promise or the like."""
    return {
        "format": FORMAT,
        "kind": practice.kind,
        "id": practice.id,
        "uuid": practice.uuid,
        "revision": practice.revision,
        "text": practice.text,
        "state": practice.state,
        "person": practice.person,
        "about": practice.about,
        "when": practice.when,
        "due": None if practice.due is None else practice.due.isoformat(),
        "written": _moment(practice.written),
        "closed": None if practice.closed is None else _moment(practice.closed),
        "details": dict(practice.details),
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


def word_as_json(word: ListedWord, learned: LearnedWords | None = None) -> dict[str, Any]:
    """One word of a list; with what was learned about it, where that is asked for."""
    plain: dict[str, Any] = {
        "format": FORMAT,
        "kind": word.kind.value,
        "key": word.key,
        "name": word.name,
        "explanation": word.explanation,
        "cues": list(word.cues),
        "also_called": list(word.aliases),
        "family": word.family,
        "unpleasant": word.unpleasant,
        "own": word.own,
        "retired": word.retired,
        "thoughts": word.thoughts,
    }
    if learned is None:
        return plain
    words = [{"word": one, "taken": taken, "declined": declined} for one, taken, declined in learned.words]
    return {**plain, "learned_from": learned.thoughts, "learned": words}


def why_as_json(record: ThoughtRecord, whys: Iterable[tuple[str, str, Why]]) -> dict[str, Any]:
    """Why something is suggested for a record: kind and key of each, with its reasons."""
    return {
        "format": FORMAT,
        "id": record.id,
        "uuid": record.uuid,
        "suggested": [
            {
                "kind": kind,
                "key": key,
                "score": round(why.score, 3),
                "reasons": list(map(_reason, why.reasons)),
            }
            for kind, key, why in whys
        ],
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {"words": reason.words, "by": reason.by.value, "weight": round(reason.weight, 3)}


def _suggestions(suggested: Mapping[str, Iterable[Suggestion]] | None, kind: str) -> list[dict[str, Any]]:
    return [{"key": one.key, "words": list(one.words)} for one in (suggested or {}).get(kind, ())]


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

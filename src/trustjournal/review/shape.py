"""The JSON shape of a `Review`: stable names in a stable order, for programs and for pages made of it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from trustjournal.facts import What
from trustjournal.moments import PartOfDay
from trustjournal.review.recurring_thoughts import recurring_json

if TYPE_CHECKING:
    from trustjournal.facts import Facts, TurnedOut
    from trustjournal.moments import Span
    from trustjournal.review.looking_back import Change, Recurring, Review, Theme
    from trustjournal.review.moved import Moved

FORMAT = 1
"""A higher number means that a reader has to be changed."""

_BESIDE = {
    What.PERSON: "people",
    What.KIND: "kinds",
    What.EMOTION: "emotions",
    What.URGE: "urges",
    What.ACTION: "actions",
    What.TIME: "times",
}
"""What the lists of a theme are called."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def review_json(review: Review) -> dict[str, Any]:
    """The review as plain values; what is counted the most often comes first in every list.

    Ratings are 0 to 100; a middle is the lower median and null below three ratings. `before` is the count in
    the span before, null when there is none to compare with. What stands beside a theme and what moved is
    counted for the eight most frequent themes, null for the others. Who bears the mark of fear is left out,
    as in every JSON: whoever is handed a page should not be handed the mark with it.
    """
    facts, before, again = review.facts, review.facts_before, review.facts.again
    return {
        "format": FORMAT,
        "span": _span(review.span),
        "span_before": None if review.span_before is None else _span(review.span_before),
        "filters": {name: list(value) for name, value in asdict(review.filters).items()},
        "thoughts": _thoughts(facts),
        "thoughts_before": None if before is None else _thoughts(before),
        "parts": [
            {**_span(part), "thoughts": number}
            for part, number in zip(review.span.parts(), facts.parts, strict=False)
        ],
        "themes": [_theme(theme) for theme in review.themes],
        "themes_that_stayed_away": [_theme(theme) for theme in review.stayed_away],
        "sources": [{**_recurring(source), "suggested_only": source.suggested} for source in review.sources],
        "traps": [_recurring(trap) for trap in review.traps],
        "emotions": [asdict(emotion) for emotion in review.emotions],
        "people": [
            {"name": person.name, "number": person.number, "before": person.before}
            for person in review.people
        ],
        "kinds": [asdict(kind) for kind in facts.kinds],
        "nobody_named": facts.nobody_named,
        "urges": [
            {
                "key": urge.key,
                "name": urge.name,
                "felt": urge.felt,
                "acted_on": urge.acted_on,
                "done": urge.done,
            }
            for urge in review.urges
        ],
        "costs": [_recurring(cost) for cost in review.costs],
        "when": _when(facts),
        "reframes": {
            "number": again.number,
            "thoughts": again.thoughts,
            "of_earlier_thoughts": again.older,
            "weights": {weight.name: weight.number for weight in again.weights},
            "belief": _moved(review.belief),
            "distress": _moved(review.distress),
            "beliefs": [
                {
                    "id": twice.record_id,
                    "day": twice.day.isoformat(),
                    "before": twice.before,
                    "now": twice.now,
                }
                for twice in again.beliefs
            ],
            "next_steps": {
                "number": again.next_step_count,
                "newest": [
                    {
                        "kind": step.kind,
                        "text": step.text,
                        "when": step.when,
                        "people": list(step.people),
                        "id": step.record_id,
                    }
                    for step in again.next_steps
                ],
            },
        },
        "words_that_helped": [
            {
                "text": words.text,
                "id": words.record_id,
                "before": words.before,
                "now": words.now,
                "turned_out": list(words.turned_out),
            }
            for words in again.helped
        ],
        "turned_out": {
            "number": facts.outcomes.number,
            "newest": [_turned_out(told) for told in facts.outcomes.newest],
            "came_true": facts.outcomes.came_true,
            "partly": facts.outcomes.partly,
            "did_not": facts.outcomes.did_not,
            "cannot_tell": facts.outcomes.cannot_tell,
            "in_words": facts.outcomes.in_words,
        },
        "good_moments": {
            "number": facts.good_count,
            "newest": [
                {"text": good.text, "day": good.day.isoformat(), "kind": good.kind} for good in facts.good
            ],
        },
        "kept_and_done": {
            "promises": {
                "mine": facts.kept.mine,
                "theirs": facts.kept.theirs,
                "unsaid": facts.kept.unsaid,
            },
            "steps": facts.kept.steps,
        },
        "recurring_thoughts": recurring_json(facts.recurring),
        "week_answers": [
            {"week": answer.week, "question": answer.question, "text": answer.text}
            for answer in facts.week_answers
        ],
        "balance": [{"person": one.person, "said": one.said} for one in facts.balances],
        "about_before": {
            "number": facts.about_before,
            "before": None if before is None else before.about_before,
            "roots": [
                {"name": root.name, "number": root.number, "before": root.before} for root in review.roots
            ],
        },
    }


def _span(span: Span) -> dict[str, str]:
    return {"first": span.first.isoformat(), "last": span.last.isoformat()}


def _thoughts(facts: Facts) -> dict[str, int]:
    return {
        "number": facts.thoughts,
        "open": facts.open,
        "reframed": facts.reframed,
        "rested": facts.rested,
        "apart": facts.apart,
        "looked_at_again": facts.again.thoughts,
        "written_later": facts.written_later,
    }


def _theme(theme: Theme) -> dict[str, Any]:
    return {
        "key": theme.key,
        "name": theme.name,
        "number": theme.number,
        "suggested_only": theme.suggested,
        "before": theme.before,
        "change": None if theme.change is None else _change(theme.change),
        "parts": list(theme.parts),
        **{
            called: None if theme.beside is None else [asdict(count) for count in theme.beside[what]]
            for what, called in _BESIDE.items()
        },
        "belief": None if theme.belief is None else _moved(theme.belief),
        "distress": None if theme.distress is None else _moved(theme.distress),
    }


def _change(change: Change) -> dict[str, Any]:
    return {"verdict": change.verdict.value, **asdict(change.shares)}


def _recurring(recurring: Recurring) -> dict[str, Any]:
    return {
        "key": recurring.key,
        "name": recurring.name,
        "number": recurring.number,
        "before": recurring.before,
    }


def _turned_out(told: TurnedOut) -> dict[str, Any]:
    return {
        "text": told.text,
        "id": told.record_id,
        "feared": told.feared,
        "likely": told.likely,
        "outcome": None if told.outcome is None else told.outcome.value,
    }


def _moved(moved: Moved) -> dict[str, Any]:
    return {
        "rated_twice": moved.rated,
        "before": moved.before,
        "now": moved.now,
        "fell": moved.fell,
        "same": moved.same,
        "rose": moved.rose,
        "later": asdict(moved.later),
    }


def _when(facts: Facts) -> dict[str, dict[str, int]]:
    counts = {(when.weekday, when.part): when.number for when in facts.when}
    parts = (PartOfDay.MORNING, PartOfDay.AFTERNOON, PartOfDay.EVENING, PartOfDay.NIGHT)
    return {
        name: {
            **{part.value: counts.get((weekday, part.value), 0) for part in parts},
            "day_only": counts.get((weekday, None), 0),
        }
        for weekday, name in enumerate(WEEKDAYS)
    }

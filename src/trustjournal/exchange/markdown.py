"""A journal as one document to read, in Markdown; whatever somebody typed stands in it as typed. Pure."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from trustjournal.carried import CarriedGood, CarriedRecord
from trustjournal.exchange.markdown_beside import sections
from trustjournal.exchange.markdown_text import inline, quoted, when
from trustjournal.practices import Practice
from trustjournal.predictions import told_in_words
from trustjournal.weeks import WeekAnswer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from trustjournal.exchange.entries import Written
    from trustjournal.records import Reframe, ThoughtRecord

_WEIGHTS = {
    "seen": "what was seen and heard",
    "mostly-seen": "mostly what was seen and heard",
    "both": "both",
    "mostly-before": "mostly before or fear",
    "before": "before or fear",
    "unknown": "cannot tell",
}


def document(values: Iterable[Written], names: Mapping[str, str]) -> Iterator[str]:
    """The document, a piece at a time: thoughts, good moments, then what else there is, kind by kind.

    `names` are those of our keys, as on the screen: a word of a list by its key; by "good apology",
    "cost anxiety", "week KEY" and the like where the same key may mean something else.
    """
    above = ""  # what keeps a heading apart from what stands above it
    numbers: dict[str, int] = {}
    beside: list[Practice | WeekAnswer] = []
    for heading, some in groupby(values, _heading):
        if heading:
            yield above + heading
            above = "\n"
        for value in some:
            if isinstance(value, CarriedRecord):
                yield "\n" + "\n".join(_thought(value, names))
                numbers |= {} if value.number is None else {value.record.uuid: value.number}
            elif isinstance(value, CarriedGood):
                yield _good_moment(value, names)
            else:
                beside.append(value)
    for section in sections(beside, names, numbers):
        yield above + section
        above = "\n"
    if not above:
        yield _heading(None)


def _heading(value: Written | None) -> str:
    """What stands above values of that sort; "" for those that are sorted first."""
    if isinstance(value, CarriedGood):
        return "# Good moments\n\n"
    return "" if isinstance(value, Practice | WeekAnswer) else "# Thoughts\n"


def _good_moment(carried: CarriedGood, names: Mapping[str, str]) -> str:
    good = carried.good
    told = ", ".join(filter(None, (*good.people, names.get(f"good {good.kind}", good.kind or ""))))
    return f"- {when(good.happened)}{f' ({inline(told)})' if told else ''}: {inline(good.text)}\n"


def _thought(carried: CarriedRecord, names: Mapping[str, str]) -> Iterator[str]:
    record = carried.record
    number = "" if carried.number is None else f"#{carried.number} · "
    yield f"## {number}{when(record.happened)}\n"
    yield from quoted(record.automatic_thought)
    yield ""
    yield from _facts(record, names)
    if record.situation:
        yield "\nWhat happened:\n"
        yield from quoted(record.situation)
    for reframe in record.reframes:
        yield f"\n### Looked at again, {when(reframe.written)}\n"
        yield from _reframe(reframe)
    yield from _what_followed(record)
    yield ""


def _what_followed(record: ThoughtRecord) -> Iterator[str]:
    if record.predictions or record.later:
        yield ""
    for foreseen in record.predictions:
        likely = "" if foreseen.likely is None else f"likely {foreseen.likely}"
        yield f"- Foreseen: {inline(', '.join(filter(None, (foreseen.what, likely, foreseen.when))))}"
        if foreseen.told is not None:
            yield f"- Turned out: {inline(told_in_words(foreseen.outcome, foreseen.learned))}"
    for rating in record.later:
        felt = [r.name if r.intensity is None else f"{r.name} {r.intensity}" for r in rating.emotions]
        believed = [] if rating.belief is None else [f"believed {rating.belief}"]
        yield f"- Rated again, {when(rating.written)}: {inline(', '.join([*believed, *felt]))}"


def _facts(record: ThoughtRecord, names: Mapping[str, str]) -> Iterator[str]:
    felt = [
        rating.name if rating.intensity is None else f"{rating.name} {rating.intensity}"
        for rating in record.emotions
    ]
    for called, told in (
        ("Believed", "" if record.belief is None else str(record.belief)),
        ("Felt", ", ".join(felt)),
        ("About", ", ".join(person.name for person in record.people)),
        ("Pulled to", _named(record.urges, names)),
        ("Did", _named(record.actions, names)),
        ("May come from", _named(record.sources, names)),
        ("Themes", _named(record.themes, names)),
        ("Thinking traps", _named(record.traps, names)),
        ("Tags", ", ".join(record.tags)),
        ("About before", ", ".join(root.called for root in record.roots if root.called)),
        ("Cost", ", ".join(names.get(f"cost {key}", key) for key in record.costs)),
    ):
        if told:
            yield f"- {called}: {inline(told)}"


def _reframe(reframe: Reframe) -> Iterator[str]:
    for called, lines in (
        ("What was seen or heard", reframe.evidence_for),
        ("What does not fit", reframe.evidence_against),
        ("What comes from before", reframe.from_before),
        ("How they might see it", reframe.their_view),
    ):
        if lines:
            yield f"{called}:\n"
            yield from (f"- {inline(line)}" for line in lines)
            yield ""
    if reframe.weight is not None:
        yield f"Most of the weight: {_WEIGHTS[reframe.weight.value]}\n"
    for called, text in (
        ("Where the feeling is known from", reframe.known_from),
        ("What would be good to hear", reframe.wish_to_hear),
        ("What they would tell someone they love", reframe.answer_to_loved_one),
        ("What to ask openly", reframe.ask_openly),
        ("Until when it can stay unknown", reframe.until),
        ("What helps until then", reframe.until_then),
    ):
        if text:
            yield f"{called}:\n"
            yield from quoted(text)
            yield ""
    yield from _other_ways(reframe)
    yield from _ratings(reframe)
    for thing in reframe.next_things:
        told = ", ".join(filter(None, (thing.kind.value.replace("-", " "), thing.text, thing.when)))
        yield f"- Next: {inline(told)}"
        if thing.turned_out:
            yield f"- Turned out: {inline(thing.turned_out)}"


def _other_ways(reframe: Reframe) -> Iterator[str]:
    if reframe.alternatives:
        yield "Another way to see it:\n"
        for place, text in enumerate(reframe.alternatives):
            believed = (
                "" if reframe.alternative_belief is None else f", believed {reframe.alternative_belief}"
            )
            kept = f" (kept{believed})" if place == reframe.kept else ""
            yield f"- {inline(text)}{kept}"
        yield ""


def _ratings(reframe: Reframe) -> Iterator[str]:
    if reframe.belief is not None:
        before = "" if reframe.belief_before is None else f"{reframe.belief_before} -> "
        yield f"- Belief: {before}{reframe.belief}"
    for again in reframe.emotions:
        if again.now is not None:
            before = "" if again.before is None else f"{again.before} -> "
            yield f"- {inline(again.name).capitalize()}: {before}{again.now}"


def _named(keys: Iterable[str], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(key, key) for key in keys)

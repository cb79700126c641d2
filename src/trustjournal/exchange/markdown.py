"""Thoughts as one document to read, in Markdown; whatever somebody typed stands in it as typed. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from trustjournal.carried import CarriedRecord
from trustjournal.moments import Precision
from trustjournal.moments.words import day_in_words
from trustjournal.predictions import told_in_words
from trustjournal.shown import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from trustjournal.carried import CarriedGood
    from trustjournal.moments import Moment
    from trustjournal.records import Reframe, ThoughtRecord

_WEIGHTS = {
    "seen": "what was seen and heard",
    "mostly-seen": "mostly what was seen and heard",
    "both": "both",
    "mostly-before": "mostly before or fear",
    "before": "before or fear",
    "unknown": "cannot tell",
}


def document(values: Iterable[CarriedRecord | CarriedGood], names: Mapping[str, str]) -> Iterator[str]:
    """The document, a piece at a time: thoughts, then good moments.

    `names` are those of the keys of our lists, as on the screen.
    """
    yield "# Thoughts\n"
    good_moments = False
    for value in values:
        if isinstance(value, CarriedRecord):
            yield "\n" + "\n".join(_thought(value, names))
            continue
        if not good_moments:
            yield "\n# Good moments\n\n"
            good_moments = True
        who = f" ({_inline(', '.join(value.good.people))})" if value.good.people else ""
        yield f"- {_when(value.good.happened)}{who}: {_inline(value.good.text)}\n"


def _thought(carried: CarriedRecord, names: Mapping[str, str]) -> Iterator[str]:
    record = carried.record
    number = "" if carried.number is None else f"#{carried.number} · "
    yield f"## {number}{_when(record.happened)}\n"
    yield from _quoted(record.automatic_thought)
    yield ""
    yield from _facts(record, names)
    if record.situation:
        yield "\nWhat happened:\n"
        yield from _quoted(record.situation)
    for reframe in record.reframes:
        yield f"\n### Looked at again, {_when(reframe.written)}\n"
        yield from _reframe(reframe)
    yield from _what_followed(record)
    yield ""


def _what_followed(record: ThoughtRecord) -> Iterator[str]:
    if record.predictions or record.later:
        yield ""
    for foreseen in record.predictions:
        likely = "" if foreseen.likely is None else f"likely {foreseen.likely}"
        yield f"- Foreseen: {_inline(', '.join(filter(None, (foreseen.what, likely, foreseen.when))))}"
        if foreseen.told is not None:
            yield f"- Turned out: {_inline(told_in_words(foreseen.outcome, foreseen.learned))}"
    for rating in record.later:
        felt = [r.name if r.intensity is None else f"{r.name} {r.intensity}" for r in rating.emotions]
        believed = [] if rating.belief is None else [f"believed {rating.belief}"]
        yield f"- Rated again, {_when(rating.written)}: {_inline(', '.join([*believed, *felt]))}"


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
            yield f"- {called}: {_inline(told)}"


def _reframe(reframe: Reframe) -> Iterator[str]:
    for called, lines in (
        ("What was seen or heard", reframe.evidence_for),
        ("What does not fit", reframe.evidence_against),
        ("What comes from before", reframe.from_before),
        ("How they might see it", reframe.their_view),
    ):
        if lines:
            yield f"{called}:\n"
            yield from (f"- {_inline(line)}" for line in lines)
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
            yield from _quoted(text)
            yield ""
    yield from _other_ways(reframe)
    yield from _ratings(reframe)
    for thing in reframe.next_things:
        told = ", ".join(filter(None, (thing.kind.value.replace("-", " "), thing.text, thing.when)))
        yield f"- Next: {_inline(told)}"
        if thing.turned_out:
            yield f"- Turned out: {_inline(thing.turned_out)}"


def _other_ways(reframe: Reframe) -> Iterator[str]:
    if reframe.alternatives:
        yield "Another way to see it:\n"
        for place, text in enumerate(reframe.alternatives):
            believed = (
                "" if reframe.alternative_belief is None else f", believed {reframe.alternative_belief}"
            )
            kept = f" (kept{believed})" if place == reframe.kept else ""
            yield f"- {_inline(text)}{kept}"
        yield ""


def _ratings(reframe: Reframe) -> Iterator[str]:
    if reframe.belief is not None:
        before = "" if reframe.belief_before is None else f"{reframe.belief_before} -> "
        yield f"- Belief: {before}{reframe.belief}"
    for again in reframe.emotions:
        if again.now is not None:
            before = "" if again.before is None else f"{again.before} -> "
            yield f"- {_inline(again.name).capitalize()}: {before}{again.now}"


def _named(keys: Iterable[str], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(key, key) for key in keys)


def _when(moment: Moment) -> str:
    day = day_in_words(moment.local_day, year=True)
    if moment.precision is Precision.DAY:
        return day
    return f"{day}, {moment.part}" if moment.precision is Precision.PART else f"{day}, {moment.at:%H:%M}"


def _quoted(text: str) -> Iterator[str]:
    """The text as a quotation, line for line; a backslash at its end keeps a line from joining the next."""
    lines = visible(text).split("\n")
    for place, line in enumerate(lines):
        last = place == len(lines) - 1 or not line.strip() or not lines[place + 1].strip()
        yield f"> {_escaped(line)}{'' if last else chr(92)}"


def _inline(text: str) -> str:
    return _escaped(" ".join(visible(text).split()))


def _escaped(line: str) -> str:
    """The line with everything that Markdown or HTML would take for more than text made text."""
    blanks = len(line) - len(line.lstrip(" "))
    begun = _at_the_beginning().sub(r"\1\\\2", _anywhere().sub(r"\\\g<0>", line[blanks:]))
    return "\u00a0" * blanks + begun


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(r"[\\`*_\[\]<>&|~$]")


@cache
def _at_the_beginning() -> re.Pattern[str]:
    return re.compile(r"^(\d{0,9})([#+\-=.):])")

"""What a person's own confirmations and corrections teach. Pure: what was learned is an argument.

A text teaches the stems of its words. For each word of the vocabulary it is known how often a text with
that stem was taken as being about it, and how often that was declined. One example is never enough to
turn a suggestion around; two or three are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from trustjournal.likeness import stems

Learned = Mapping[tuple[str, str], Mapping[str, tuple[int, int]]]
"""(kind, key) of a theme, source or trap -> stem -> how often it was taken and how often declined."""

NOTHING_LEARNED: Learned = MappingProxyType({})

LONGEST_READ = 4_000
"""Characters of a text that teach: what a thought is about stands in its first sentences."""

_MOST_WORDS = 60
_COUNTING = 3
"""How many stems of one text count for or against a suggestion at most: a long text teaches no more."""

_WEIGHT = (0.0, 0.4, 1.4, 2.8, 3.6)
"""What a stem weighs by how often it was taken more than declined; the last holds for more as well."""

_AT_MOST = (0.0, 0.6, 2.0, 3.6, 4.6)
"""What all stems together may weigh, by how often the most taught of them was met."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

# Words that stand in every second thought say nothing about any of them.
_COMMON = frozenset(
    """a about after again all also always am an and another any anybody anymore anyone anything are as ask
    at away back be because been before being but by can cannot come could day did do does doing done don
    even ever every everybody everyone everything feel felt few find first for from get give go going got
    had has have he her here hers herself him himself his how i if in into is it its just keep kept knew
    know last let like little look made make many may maybe me mean might mine more most much must my
    myself need never next no nobody none not nothing now of off often on once one only or other our out
    over own people person put quite really said same saw say see seem she should since so some somebody
    someone something still such take tell than that the their them themselves then there these they thing
    think this those thought time to today told too took tri under until up us use very want was way we
    week well went were what when where which while who whole why will with without word would year yes
    yesterday yet you your""".split()  # noqa: SIM905 - a list of a hundred lines reads worse
)


@dataclass(frozen=True, slots=True)
class Lesson:
    """Words of a text, and what the person's own answers make them weigh for one suggestion."""

    words: str
    weight: float


def features(text: str) -> frozenset[str]:
    """The stems a text teaches: those of its first words, without the ones that stand everywhere."""
    return frozenset(_stems_with_words(text))


def lessons(text: str, kind: str, learned: Learned) -> Mapping[str, tuple[Lesson, ...]]:
    """What was learned of the words of this text, by the key it speaks for (or, below 0, against)."""
    taught = {key: counts for (of_kind, key), counts in learned.items() if of_kind == kind}
    if not taught:
        return {}
    words = _stems_with_words(text)
    taken = {stem: sum(counts[stem][0] for counts in taught.values() if stem in counts) for stem in words}
    return {key: _lessons(words, counts, taken) for key, counts in taught.items()}


def _lessons(
    words: Mapping[str, str], counts: Mapping[str, tuple[int, int]], taken_for_any: Mapping[str, int]
) -> tuple[Lesson, ...]:
    met = [(stem, *counts[stem]) for stem in words if stem in counts]
    weights = [
        Lesson(words[stem], _weight(taken, declined, taken_for_any[stem])) for stem, taken, declined in met
    ]
    weights.sort(key=lambda lesson: (-abs(lesson.weight), lesson.words))
    counting = [lesson for lesson in weights[:_COUNTING] if lesson.weight]
    total = abs(sum(lesson.weight for lesson in counting))
    most = _of(_AT_MOST, max((taken + declined for _, taken, declined in met), default=0))
    if total <= most:
        return tuple(counting)
    return tuple(replace(lesson, weight=lesson.weight * most / total) for lesson in counting)


def _weight(taken: int, declined: int, taken_for_any: int) -> float:
    ahead = abs(taken - declined)
    if not ahead:
        return 0.0
    # Five taken and four declined is one ahead, and far less certain than one taken and none declined.
    agreeing = ahead / (taken + declined)
    if taken < declined:
        return -_of(_WEIGHT, ahead) * agreeing
    # A word that was taken for everything tells little for any one of them.
    return _of(_WEIGHT, ahead) * agreeing * taken / taken_for_any


def _of(steps: tuple[float, ...], times: int) -> float:
    return steps[min(times, len(steps) - 1)]


def _stems_with_words(text: str) -> Mapping[str, str]:
    """Every stem a text teaches, with the word of the text it came from."""
    found: dict[str, str] = {}
    for match in _WORD.finditer(text[:LONGEST_READ]):
        word = match.group()
        for stem in stems(word):
            if len(stem) > 1 and stem not in _COMMON and word.casefold() not in _COMMON:
                found.setdefault(stem, word)
        if len(found) >= _MOST_WORDS:
            break
    return found

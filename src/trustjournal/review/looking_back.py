"""From what was counted to what is shown: names, middles, shifts, and the span before beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trustjournal.facts import EVERY_THOUGHT, THEMES_WITH_PEOPLE, Count, Facts, Filters
from trustjournal.records import COUNTS_AS_SHIFT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trustjournal.facts import RatedCount, ShiftCount
    from trustjournal.moments import Span

FEWEST = 3
"""From how many answers on anything is read out of them; fewer are only counted."""


@dataclass(frozen=True, slots=True)
class Names:
    """What keys are called on the screen; a word without an entry is the person's own and stays as it is."""

    themes: Mapping[str, str] = field(default_factory=dict)
    traps: Mapping[str, str] = field(default_factory=dict)
    urges: Mapping[str, str] = field(default_factory=dict)
    """The form after "wanted to"."""
    done: Mapping[str, str] = field(default_factory=dict)
    """The form after "you", for what was done."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """A theme, source, trap or person: in how many records now, and in how many in the span before."""

    key: str
    name: str
    number: int
    before: int | None = None
    """None where there is no span before."""
    people: tuple[Count, ...] | None = None
    """Who stands in the records of a theme; None where that is not counted."""


@dataclass(frozen=True, slots=True)
class Felt:
    """An emotion: in how many records, how many of them rated it, and the middle of those ratings."""

    name: str
    number: int
    rated: int
    middle: int | None
    """The lower median, so a rating that was really given; None with fewer than `FEWEST` ratings."""
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Urge:
    """An urge or action: how often felt, how often done, and in how many records both stand."""

    key: str
    name: str
    done_name: str
    felt: int
    done: int
    acted_on: int


@dataclass(frozen=True, slots=True)
class Moved:
    """A rating given twice in `rated` reframes: the middle of both, and how many fell or rose.

    What moved by less than `COUNTS_AS_SHIFT` points is the same.
    """

    rated: int = 0
    before: int | None = None
    """The lower median; None with fewer than `FEWEST`."""
    now: int | None = None
    fell: int = 0
    same: int = 0
    rose: int = 0


@dataclass(frozen=True, slots=True)
class Review:
    """One span looked back on. `facts` are the plain counts, the rest is what was made of them."""

    span: Span
    facts: Facts
    facts_before: Facts | None
    """The adjacent span of equal length; None when there is none to compare with."""
    filters: Filters
    only: tuple[str, ...]
    """The filters as they are called on the screen."""
    themes: tuple[Recurring, ...]
    sources: tuple[Recurring, ...]
    traps: tuple[Recurring, ...]
    emotions: tuple[Felt, ...]
    people: tuple[Recurring, ...]
    urges: tuple[Urge, ...]
    belief: Moved
    distress: Moved

    @property
    def few(self) -> bool:
        """Whether there are too few thoughts to read anything out of them."""
        return self.facts.thoughts < FEWEST

    @property
    def span_before(self) -> Span | None:
        """The adjacent span of equal length, when it was counted."""
        return None if self.facts_before is None else self.span.before()

    @property
    def parts(self) -> Counter[str]:
        """How many thoughts fall on each part of day; those of which only the day is known are left out."""
        counts: Counter[str] = Counter()
        for when in self.facts.when:
            if when.part is not None:
                counts[when.part] += when.number
        return counts


def look_back(
    span: Span,
    facts: Facts,
    facts_before: Facts | None,
    names: Names,
    filters: Filters = EVERY_THOUGHT,
) -> Review:
    """What the counts of a span and of the span before come to."""
    before = facts_before
    return Review(
        span=span,
        facts=facts,
        facts_before=before,
        filters=filters,
        only=(
            *filters.people,
            *(names.themes.get(theme, theme) for theme in filters.themes),
            *(names.themes.get(source, source) for source in filters.sources),
            *filters.tags,
        ),
        themes=_recurring(facts.themes, None if before is None else before.themes, names.themes, facts),
        sources=_recurring(facts.sources, None if before is None else before.sources, names.themes),
        traps=_recurring(facts.traps, None if before is None else before.traps, names.traps),
        emotions=_felt(facts.emotions, None if before is None else before.emotions),
        people=_recurring(facts.people, None if before is None else before.people, {}),
        urges=tuple(
            Urge(
                urge.name,
                names.urges.get(urge.name, urge.name),
                names.done.get(urge.name, urge.name),
                urge.felt,
                urge.done,
                urge.acted_on,
            )
            for urge in facts.urges
        ),
        belief=_moved(facts.again.belief),
        distress=_moved(facts.again.distress),
    )


def middle(counts: Iterable[tuple[int, int]]) -> int | None:
    """The lower median of values given as (value, how often); None with fewer than `FEWEST` of them."""
    ordered = sorted(counts)
    total = sum(number for _, number in ordered)
    if total < FEWEST:
        return None
    seen = 0
    for value, number in ordered:
        seen += number
        if seen * 2 >= total:
            return value
    return None


def _recurring(
    counts: tuple[Count, ...],
    before: tuple[Count, ...] | None,
    shown: Mapping[str, str],
    facts: Facts | None = None,
) -> tuple[Recurring, ...]:
    then = {count.name.casefold(): count.number for count in before or ()}
    people: dict[str, list[Count]] = {}
    for found in facts.theme_people if facts else ():
        people.setdefault(found.theme, []).append(Count(found.person, found.number))
    return tuple(
        Recurring(
            key=count.name,
            name=shown.get(count.name, count.name),
            number=count.number,
            before=None if before is None else then.get(count.name.casefold(), 0),
            people=tuple(people.get(count.name, ())) if facts and place < THEMES_WITH_PEOPLE else None,
        )
        for place, count in enumerate(counts)
    )


def _felt(ratings: tuple[RatedCount, ...], before: tuple[RatedCount, ...] | None) -> tuple[Felt, ...]:
    then: Counter[str] = Counter()
    for rating in before or ():
        then[rating.name] += rating.number
    grouped: dict[str, list[RatedCount]] = {}
    for rating in ratings:
        grouped.setdefault(rating.name, []).append(rating)
    felt = (
        Felt(
            name=name,
            number=sum(rating.number for rating in group),
            rated=sum(rating.number for rating in group if rating.intensity is not None),
            middle=middle((r.intensity, r.number) for r in group if r.intensity is not None),
            before=None if before is None else then[name],
        )
        for name, group in grouped.items()
    )
    return tuple(sorted(felt, key=lambda emotion: (-emotion.number, emotion.name)))


def _moved(shifts: tuple[ShiftCount, ...]) -> Moved:
    fell = sum(shift.number for shift in shifts if shift.now - shift.before <= -COUNTS_AS_SHIFT)
    rose = sum(shift.number for shift in shifts if shift.now - shift.before >= COUNTS_AS_SHIFT)
    rated = sum(shift.number for shift in shifts)
    return Moved(
        rated=rated,
        before=middle((shift.before, shift.number) for shift in shifts),
        now=middle((shift.now, shift.number) for shift in shifts),
        fell=fell,
        same=rated - fell - rose,
        rose=rose,
    )

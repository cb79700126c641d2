"""From what was counted to what is shown: names, middles, shifts, and the span before beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trustjournal.facts import (
    EVERY_THOUGHT,
    THEMES_LOOKED_INTO,
    Count,
    Facts,
    Filters,
    ThemeCount,
    ThemeShifts,
    What,
)
from trustjournal.review.change import FEWEST_DAYS, Shares, Verdict, thoughts_together, verdicts
from trustjournal.review.moved import FEWEST, Moved, middle, summed_up

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trustjournal.facts import RatedCount
    from trustjournal.moments import Span


@dataclass(frozen=True, slots=True)
class Names:
    """What keys are called on the screen; a word without an entry is the person's own and stays as it is."""

    themes: Mapping[str, str] = field(default_factory=dict)
    traps: Mapping[str, str] = field(default_factory=dict)
    urges: Mapping[str, str] = field(default_factory=dict)
    """The form after "wanted to"."""
    done: Mapping[str, str] = field(default_factory=dict)
    """The form after "you", for what was done."""
    emotions: Mapping[str, str] = field(default_factory=dict)
    costs: Mapping[str, str] = field(default_factory=dict)
    good_kinds: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recurring:
    """A source, trap, person or earlier event: in how many records now, and in how many before."""

    key: str
    name: str
    number: int
    before: int | None = None
    """None where there is no span before."""
    suggested: int = 0
    """Records of them on which it is suggested only."""


@dataclass(frozen=True, slots=True)
class Change:
    """A theme's share of the thoughts beside its share before, and what can be said about the two."""

    verdict: Verdict
    shares: Shares


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme: in how many records, of which parts of the span, beside what, and what moved."""

    key: str
    name: str
    number: int
    suggested: int
    """Records of them on which it is suggested only: the person never took it as theirs."""
    parts: tuple[int, ...]
    before: int | None
    """Records of the span before; None where there is none."""
    change: Change | None
    """None where there is nothing to compare with."""
    beside: Mapping[What, tuple[Count, ...]] | None
    """What stands beside it on its records, the most frequent first; None where it is not looked into."""
    belief: Moved | None
    distress: Moved | None
    """Ratings given twice in reframes of its records; None where it is not looked into."""


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
class Review:
    """One span looked back on. `facts` are the plain counts, the rest is what was made of them."""

    span: Span
    facts: Facts
    facts_before: Facts | None
    """The adjacent span of equal length; None when there is none to compare with."""
    whole: Facts
    """The span without the filter on themes: a theme is a share of its thoughts."""
    filters: Filters
    only: tuple[str, ...]
    """The filters as they are called on the screen."""
    themes: tuple[Theme, ...]
    stayed_away: tuple[Theme, ...]
    """Themes of the span before that stand in no record of this one."""
    sources: tuple[Recurring, ...]
    traps: tuple[Recurring, ...]
    emotions: tuple[Felt, ...]
    people: tuple[Recurring, ...]
    roots: tuple[Recurring, ...]
    urges: tuple[Urge, ...]
    costs: tuple[Recurring, ...]
    good_kinds: Mapping[str, str]
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
    def against_earlier_half(self) -> bool:
        """Whether, for want of a span before, the later half of the span is compared with the earlier."""
        return self.facts_before is None

    @property
    def times(self) -> Counter[str]:
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
    *,
    shares_of: tuple[Facts, Facts | None] | None = None,
) -> Review:
    """What the counts of a span and of the span before come to.

    Where the filters ask for themes, `shares_of` are both counted without that: a theme is a share of all.
    """
    before = facts_before
    whole, whole_before = shares_of or (facts, before)
    changes = _changes(whole, whole_before)
    return Review(
        span=span,
        facts=facts,
        facts_before=before,
        whole=whole,
        filters=filters,
        only=(
            *filters.people,
            *(names.themes.get(theme, theme) for theme in filters.themes),
            *(names.themes.get(source, source) for source in filters.sources),
            *filters.tags,
            *filters.roots,
        ),
        themes=_themes(facts, before, names.themes, changes),
        stayed_away=_stayed_away(facts, before, names.themes, changes),
        sources=_recurring(facts.sources, None if before is None else before.sources, names.themes),
        traps=_recurring(facts.traps, None if before is None else before.traps, names.traps),
        emotions=_felt(facts.emotions, None if before is None else before.emotions),
        people=_recurring(facts.people, None if before is None else before.people, {}),
        roots=_recurring(facts.roots, None if before is None else before.roots, {}),
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
        costs=_recurring(facts.costs, None if before is None else before.costs, names.costs),
        good_kinds=names.good_kinds,
        belief=summed_up(facts.again.belief, facts.again.later_belief),
        distress=summed_up(facts.again.distress, facts.again.later_distress),
    )


def _changes(facts: Facts, before: Facts | None) -> dict[str, Change]:
    """What can be said about each theme's share beside the share before, by its name in small letters."""
    if before is None:
        compared, together = _halves(facts), thoughts_together([facts.days])
        enough = facts.days.number >= 2 * FEWEST_DAYS
    else:
        now, then = _numbers(facts), _numbers(before)
        compared = {
            theme: Shares(now[theme], facts.thoughts, then[theme], before.thoughts) for theme in now | then
        }
        together = thoughts_together([facts.days, before.days])
        enough = min(facts.days.number, before.days.number) >= FEWEST_DAYS
    found = verdicts(compared, together) if enough else dict.fromkeys(compared, Verdict.FEW)
    return {theme: Change(found[theme], shares) for theme, shares in compared.items()}


def _halves(facts: Facts) -> dict[str, Shares]:
    """The later half of the parts beside the earlier one; the part in the middle belongs to neither."""
    half = len(facts.parts) // 2

    def later_and_earlier(parts: tuple[int, ...]) -> tuple[int, int]:
        return sum(parts[len(parts) - half :]), sum(parts[:half])

    of, of_before = later_and_earlier(facts.parts)
    compared = {}
    for theme in facts.themes:
        number, before = later_and_earlier(theme.parts)
        compared[theme.name.casefold()] = Shares(number, of, before, of_before)
    return compared


def _numbers(facts: Facts) -> Counter[str]:
    return Counter({theme.name.casefold(): theme.number for theme in facts.themes})


def _themes(
    facts: Facts, before: Facts | None, shown: Mapping[str, str], changes: Mapping[str, Change]
) -> tuple[Theme, ...]:
    then = None if before is None else _numbers(before)
    beside: dict[str, dict[What, list[Count]]] = {}
    for found in facts.beside:
        of_theme = beside.setdefault(found.theme, {what: [] for what in What})
        of_theme[found.what].append(Count(found.name, found.number))
    shifts = {shift.theme: shift for shift in facts.again.of_themes}
    themes = []
    for place, theme in enumerate(facts.themes):
        looked_into = place < THEMES_LOOKED_INTO
        moved = shifts.get(theme.name, ThemeShifts(theme.name))
        counted = beside.get(theme.name, {})
        themes.append(
            Theme(
                key=theme.name,
                name=shown.get(theme.name, theme.name),
                number=theme.number,
                suggested=theme.suggested,
                parts=theme.parts,
                before=None if then is None else then[theme.name.casefold()],
                change=changes.get(theme.name.casefold()),
                beside={what: tuple(counted.get(what, ())) for what in What} if looked_into else None,
                belief=summed_up(moved.belief, moved.later_belief) if looked_into else None,
                distress=summed_up(moved.distress, moved.later_distress) if looked_into else None,
            )
        )
    return tuple(themes)


def _stayed_away(
    facts: Facts, before: Facts | None, shown: Mapping[str, str], changes: Mapping[str, Change]
) -> tuple[Theme, ...]:
    here = _numbers(facts)
    return tuple(
        Theme(
            key=theme.name,
            name=shown.get(theme.name, theme.name),
            number=0,
            suggested=0,
            parts=(0,) * len(facts.parts),
            before=theme.number,
            change=changes.get(theme.name.casefold()),
            beside=None,
            belief=None,
            distress=None,
        )
        for theme in (before.themes if before else ())
        if theme.name.casefold() not in here
    )


def _recurring(
    counts: Sequence[Count | ThemeCount],
    before: Sequence[Count | ThemeCount] | None,
    shown: Mapping[str, str],
) -> tuple[Recurring, ...]:
    then = {count.name.casefold(): count.number for count in before or ()}
    return tuple(
        Recurring(
            key=count.name,
            name=shown.get(count.name, count.name),
            number=count.number,
            before=None if before is None else then.get(count.name.casefold(), 0),
            suggested=count.suggested if isinstance(count, ThemeCount) else 0,
        )
        for count in counts
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

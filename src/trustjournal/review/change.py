"""Whether a theme takes up more of the thoughts than before: said only where the numbers carry it.

What is compared are shares: in 14 of 30 thoughts now, in 4 of 30 before. Whoever writes twice as many
thoughts has twice as many of each theme, and nothing has changed. The other way round, a share that only
grew because other thoughts stayed away is no change either: the count has to have moved the same way.

**Changed** is decided by the exact test of two shares with both totals given (Fisher 1935), two-sided, with
Lancaster's mid-p (Lancaster 1961), since the exact test alone is far stricter than it says on so few
thoughts. Several themes are looked at together, so the level is shared among them as in Holm (1979); themes
too rare to reach it however they fell, found as in Tarone (1990), take no share of it. So of 100 reviews in
which nothing changed at most 5 call anything a change, however many themes there are and however often two
of them stand on one thought.

Thoughts of one bad evening are about one thing; counted one by one they would make a change of any week. How
far thoughts of a day go together is read out of the two spans themselves (the design effect, as in Rao and
Scott 1992), and differences are made smaller by its root before they are judged. That needs days enough to be
read from: `FEWEST_DAYS` in each span.

**About the same** is a claim too. It is made where the odds of meeting the theme can be shown to be less
than four times and more than a quarter of what they were: two one-sided exact tests (Schuirmann 1987) on
the same two totals. A theme that went from 4 to 14 of 30 has odds almost six times as high.

Everything else is **too few to tell**, and so is everything where one of the spans holds fewer than
`FEWEST_THOUGHTS`: 4 of 9 beside none of 9 may be worth a thought, but it is no change. How often each is
said, on data made at random, stands in docs/figures.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import erfc, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from trustjournal.facts import Days

LEVEL = 0.05
"""In how many of all reviews in which nothing changed something may be called a change."""

TIMES_THE_ODDS = 4
"""What is called about the same has less than that many times the odds, and more than that fraction."""

FEWEST_THOUGHTS = 20
"""How many thoughts each span has to hold."""

FEWEST_DAYS = 5
"""On how many days of a span there have to be thoughts, for a change to be told from a bad evening."""

CAUTION = 1.75
"""How much more what goes together counts: on few days it is read off too low as often as too high, and only
the one makes changes of nothing."""

BY_CHANCE = 0.1
"""How far above 1 what goes together is read off where nothing does: so much of it never counts. Both numbers
were tried out on thoughts made at random (docs/figures.md)."""

_NEGLIGIBLE = 1e-18


class Verdict(StrEnum):
    """What can be said about a share beside the share before."""

    MORE = "more"
    LESS = "less"
    SAME = "about the same"
    FEW = "too few to tell"


@dataclass(frozen=True, slots=True)
class Shares:
    """In `number` of `of` thoughts now, in `before` of `of_before` then."""

    number: int
    of: int
    before: int
    of_before: int


def verdicts(compared: Mapping[str, Shares], together: float = 1.0) -> dict[str, Verdict]:
    """What can be said about every theme, when all of them are looked at together.

    `together` is how many thoughts count as one, as `thoughts_together` finds it.
    """
    enough = {
        theme: shares
        for theme, shares in compared.items()
        if min(shares.of, shares.of_before) >= FEWEST_THOUGHTS
    }
    changed = _changed(enough, together)
    found = {theme: _verdict(shares, together, changed=theme in changed) for theme, shares in enough.items()}
    return {theme: found.get(theme, Verdict.FEW) for theme in compared}


def thoughts_together(spans: Iterable[Days]) -> float:
    """How many thoughts of one day count as one where it comes to their themes; 1 when each is for itself.

    What the numbers of a theme scatter by from day to day, over what they would scatter by if thoughts knew
    nothing of each other; for all themes at once, since one alone stands on too few days.
    """
    found = expected = 0.0
    for days in spans:
        if days.number < 2:
            continue
        for theme in days.of_themes:
            share = theme.number / days.thoughts
            squares = theme.squares - 2 * share * theme.products + share**2 * days.squares
            found += squares * days.number / (days.number - 1)
            expected += theme.number * (1 - share) * days.thoughts / (days.thoughts - 1)
    return max(found / expected, 1.0) if expected else 1.0


def mid_p(shares: Shares) -> float:
    """How likely shares at least that far apart are, when nothing changed; what is as likely counts half."""
    below, at, above = _around(shares)
    return min(2 * (min(below, above) + at / 2), 1.0)


def _verdict(shares: Shares, together: float, *, changed: bool) -> Verdict:
    moved = shares.number - shares.before
    share_grew = shares.number * shares.of_before > shares.before * shares.of
    if changed and (moved > 0) is share_grew and moved:
        return Verdict.MORE if share_grew else Verdict.LESS
    return Verdict.SAME if not changed and _about_the_same(shares, together) else Verdict.FEW


def _changed(compared: Mapping[str, Shares], together: float) -> set[str]:
    """The themes whose shares lie too far apart for chance, with the level shared among all of them."""
    least = {theme: _together(_least_p(shares), together) for theme, shares in compared.items()}
    ordered = sorted(least.values())
    # Tarone: the fewest that may share the level, so that no more than they can ever reach their part of it.
    sharing = next((n for n in range(1, len(ordered)) if ordered[n] > LEVEL / n), len(ordered))
    reaching = [theme for theme in compared if least[theme] * sharing <= LEVEL]
    changed: set[str] = set()
    found = sorted((_together(mid_p(compared[theme]), together), theme) for theme in reaching)
    for place, (p, theme) in enumerate(found):
        if p * (len(reaching) - place) > LEVEL:
            break
        changed.add(theme)
    return changed


def _together(p: float, together: float) -> float:
    """What a two-sided p comes to where so many thoughts count as one: its normal deviate, less that much."""
    beyond = together - 1 - BY_CHANCE
    if beyond <= 0 or p >= 1:
        return p
    low, high = 0.0, 27.0  # beyond that erfc is 0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if erfc(middle) > p else (low, middle)
    return erfc(low / sqrt(1 + CAUTION * beyond))


def _least_p(shares: Shares) -> float:
    """The smallest p there could have been, had all of the theme fallen to one side."""
    lowest, highest = _ends(shares)
    if lowest == highest:
        return 1.0
    total = shares.number + shares.before
    ends = (Shares(n, shares.of, total - n, shares.of_before) for n in (lowest, highest))
    return min(mid_p(end) for end in ends)


def _about_the_same(shares: Shares, together: float) -> bool:
    below, at, _ = _around(shares, TIMES_THE_ODDS)
    _, again, above = _around(shares, 1 / TIMES_THE_ODDS)
    tails = (min(2 * tail, 1.0) for tail in (below + at, again + above))
    return all(_together(tail, together) / 2 <= LEVEL for tail in tails)


def _ends(shares: Shares) -> tuple[int, int]:
    """How few and how many of a theme's thoughts can lie in the span, with both totals given."""
    total = shares.number + shares.before
    return max(0, total - shares.of_before), min(total, shares.of)


def _around(shares: Shares, odds: float = 1) -> tuple[float, float, float]:
    """How likely fewer than `number`, exactly so many, and more are, at that ratio of the odds."""
    lowest, highest = _ends(shares)
    # Counted outwards from the most likely number, in shares of its own likelihood, until nothing is added.
    top = _most_likely(shares, odds)
    below = at = above = 0.0
    for number, weight in _likelihoods(shares, odds, top, lowest, highest):
        if number < shares.number:
            below += weight
        elif number > shares.number:
            above += weight
        else:
            at = weight
    total = below + at + above
    return below / total, at / total, above / total


def _likelihoods(
    shares: Shares, odds: float, top: int, lowest: int, highest: int
) -> Iterator[tuple[int, float]]:
    yield top, 1.0
    weight = 1.0
    for number in range(top, highest):
        weight *= _step(shares, odds, number)
        if weight < _NEGLIGIBLE:
            break
        yield number + 1, weight
    weight = 1.0
    for number in range(top - 1, lowest - 1, -1):
        weight /= _step(shares, odds, number)
        if weight < _NEGLIGIBLE:
            break
        yield number, weight


def _most_likely(shares: Shares, odds: float) -> int:
    low, high = _ends(shares)
    while low < high:  # the steps only ever become smaller
        middle = (low + high) // 2
        if _step(shares, odds, middle) >= 1:
            low = middle + 1
        else:
            high = middle
    return low


def _step(shares: Shares, odds: float, number: int) -> float:
    """How much more likely one more than `number` is than `number`."""
    total = shares.number + shares.before
    rest = shares.of_before - total + number + 1
    return odds * (shares.of - number) * (total - number) / ((number + 1) * rest)

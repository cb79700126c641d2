"""How often the review calls something a change, on thoughts made at random: docs/figures.md.

    python benchmarks/change_figures.py --reviews 4000

Themes are drawn as in a journal: a few are common and many are rare, most thoughts have one or two, some
none, and the second commonest comes mostly together with the commonest. Nothing of a person is in here, and
the same numbers come out every time.
"""

from __future__ import annotations

import argparse
import random
import sys
from dataclasses import dataclass
from math import comb, sqrt

from trustjournal.review.change import Shares, Verdict, mid_p, verdicts

CHANGED = (Verdict.MORE, Verdict.LESS)
GROWN = "the theme that grew"


@dataclass(frozen=True)
class Habit:
    """How somebody's thoughts come about, before and now alike."""

    themes: int
    evening: float = 0.0
    """How likely a thought is to belong to the evening of the one before and to bear its themes again."""

    def counted(self, dice: random.Random, thoughts: int, grown: float | None = None) -> dict[str, int]:
        """In how many of so many thoughts each theme stands; `grown` is the share of one theme apart."""
        counts = {str(theme): 0 for theme in range(self.themes)}
        if grown is not None:
            counts[GROWN] = 0
        on_it: set[str] = set()
        for _ in range(thoughts):
            if not on_it or dice.random() >= self.evening:
                on_it = self._drawn(dice)
            for theme in on_it:
                counts[theme] += 1
            if grown is not None and dice.random() < grown:
                counts[GROWN] += 1
        return counts

    def _drawn(self, dice: random.Random) -> set[str]:
        number = dice.choices((0, 1, 2, 3), (10, 45, 35, 10))[0]
        common = [1 / (place + 1) for place in range(self.themes)]
        drawn = {str(theme) for theme in dice.choices(range(self.themes), common, k=number)}
        if "0" in drawn and self.themes > 1 and dice.random() < 0.6:
            drawn.add("1")
        return drawn


def anything_changed(
    habit: Habit, thoughts: int, before: int, reviews: int, dice: random.Random | None = None
) -> float:
    """The share of reviews that call anything a change though nothing changed."""
    dice = dice or random.Random(thoughts * 1000 + before)
    said = 0
    for _ in range(reviews):
        now, then = habit.counted(dice, thoughts), habit.counted(dice, before)
        found = verdicts({t: Shares(now[t], thoughts, then[t], before) for t in now})
        said += any(verdict in CHANGED for verdict in found.values())
    return said / reviews


def growth_told(habit: Habit, reviews: int, *, exactly: bool) -> float:
    """The share of reviews that call it more when a theme goes from 4 to 14 of 30 thoughts.

    With `exactly` it stands in 4 and in 14; otherwise these are what is to be expected, and what is met
    scatters around it.
    """
    dice = random.Random(30)
    told = 0
    for _ in range(reviews):
        now, then = habit.counted(dice, 30, 14 / 30), habit.counted(dice, 30, 4 / 30)
        if exactly:
            now[GROWN], then[GROWN] = 14, 4
        told += verdicts({t: Shares(now[t], 30, then[t], 30) for t in now})[GROWN] is Verdict.MORE
    return told / reviews


def growth_told_alone() -> float:
    """The same when the theme is the only one, reckoned instead of tried."""
    return sum(
        _chance(now, 14 / 30) * _chance(then, 4 / 30)
        for now in range(31)
        for then in range(31)
        if verdicts({GROWN: Shares(now, 30, then, 30)})[GROWN] is Verdict.MORE
    )


def _chance(number: int, share: float) -> float:
    return comb(30, number) * share**number * (1 - share) ** (30 - number)


NOTHING_CHANGED = ((9, 6), (20, 20), (30, 30), (30, 12), (60, 20), (60, 120), (120, 120), (400, 300))


def main() -> int:
    """Print the figures as tables; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--reviews", type=int, default=4000)
    reviews = parser.parse_args().reviews
    print("| thoughts now, before | 4 themes | 8 themes | 20 themes | 8 themes, in evenings |")
    print("|---|---|---|---|---|")
    habits = (Habit(4), Habit(8), Habit(20), Habit(8, evening=0.5))
    for thoughts, before in NOTHING_CHANGED:
        shares = [anything_changed(habit, thoughts, before, reviews) for habit in habits]
        print(f"| {thoughts}, {before} | " + " | ".join(f"{share * 100:.1f}" for share in shares) + " |")
    print(f"(give or take {196 * sqrt(0.05 * 0.95 / reviews):.1f})\n")
    print(f"4 and 14 of 30: p = {mid_p(Shares(14, 30, 4, 30)):.4f}")
    print(f"4 to 14 of 30, the only theme: told in {growth_told_alone() * 100:.1f} of 100")
    for others in (3, 7, 12):
        exact = growth_told(Habit(others), reviews, exactly=True)
        scattered = growth_told(Habit(others), reviews, exactly=False)
        print(f"beside {others} others: {exact * 100:.1f}; around 4 and 14: {scattered * 100:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

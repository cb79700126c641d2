"""How often the review calls something a change, on thoughts made at random: docs/figures.md.

    python benchmarks/change_figures.py --reviews 2000

Themes are drawn as in a journal: a few are common and many are rare, most thoughts have one or two, some
none, and the second commonest comes mostly together with the commonest. Nothing of a person is in here, and
the same numbers come out every time.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from math import comb, sqrt

from trustjournal.facts import THEMES_LOOKED_INTO, Days, ThemeDays
from trustjournal.review.change import FEWEST_DAYS, Shares, Verdict, mid_p, thoughts_together, verdicts

CHANGED = (Verdict.MORE, Verdict.LESS)
GROWN = "the theme that grew"


@dataclass(frozen=True)
class Drawn:
    """The thoughts of one span: the themes of each, day by day."""

    days: list[list[set[str]]]

    @property
    def thoughts(self) -> int:
        """How many there are."""
        return sum(map(len, self.days))

    def themes(self) -> Counter[str]:
        """In how many thoughts each theme stands."""
        return Counter(theme for day in self.days for thought in day for theme in thought)

    def lie(self) -> Days:
        """How they lie on the days, as the journal counts it."""
        of_themes = []
        for theme, number in self.themes().most_common(THEMES_LOOKED_INTO):
            numbers = [(sum(theme in thought for thought in day), len(day)) for day in self.days]
            squares, products = sum(n * n for n, _ in numbers), sum(n * of for n, of in numbers)
            of_themes.append(ThemeDays(number, squares, products))
        squares = sum(len(day) ** 2 for day in self.days)
        return Days(len(self.days), self.thoughts, squares, tuple(of_themes))


@dataclass(frozen=True)
class Habit:
    """How somebody's thoughts come about, before and now alike."""

    themes: int
    evening: float = 0.0
    """How likely a thought is to belong to the evening of the one before and to bear its themes again."""

    def drawn(self, dice: random.Random, thoughts: int, days: int, grown: float = 0.0) -> Drawn:
        """So many thoughts on so many days; `grown` is the share of one theme apart from the others."""
        lying: dict[int, list[set[str]]] = defaultdict(list)
        on_it: set[str] | None = None
        day = 0
        for _ in range(thoughts):
            if on_it is None or dice.random() >= self.evening:
                on_it, day = self._themes(dice), dice.randrange(days)
            lying[day].append(on_it | {GROWN} if dice.random() < grown else on_it)
        return Drawn(list(lying.values()))

    def _themes(self, dice: random.Random) -> set[str]:
        number = dice.choices((0, 1, 2, 3), (10, 45, 35, 10))[0]
        common = [1 / (place + 1) for place in range(self.themes)]
        drawn = {str(theme) for theme in dice.choices(range(self.themes), common, k=number)}
        if "0" in drawn and self.themes > 1 and dice.random() < 0.6:
            drawn.add("1")
        return drawn


def told(now: Drawn, then: Drawn) -> dict[str, Verdict]:
    """What the review says of every theme."""
    here, before = now.themes(), then.themes()
    compared = {t: Shares(here[t], now.thoughts, before[t], then.thoughts) for t in here | before}
    if min(len(now.days), len(then.days)) < FEWEST_DAYS:
        return dict.fromkeys(compared, Verdict.FEW)
    return verdicts(compared, thoughts_together([now.lie(), then.lie()]))


def anything_changed(habit: Habit, thoughts: int, before: int, days: int, reviews: int) -> float:
    """The share of reviews that call anything a change though nothing changed."""
    dice = random.Random(f"{thoughts} {before} {days}")
    said = 0
    for _ in range(reviews):
        found = told(habit.drawn(dice, thoughts, days), habit.drawn(dice, before, days))
        said += any(verdict in CHANGED for verdict in found.values())
    return said / reviews


def growth_told(habit: Habit, days: int, reviews: int, *, exactly: bool) -> float:
    """The share of reviews that call it more when a theme goes from 4 to 14 of 30 thoughts.

    With `exactly` it stands in 4 and in 14; otherwise these are what is to be expected, and what is met
    scatters around it.
    """
    dice = random.Random(30)
    seen = 0
    for _ in range(reviews):
        now, then = (_grown(habit, dice, days, number, exactly=exactly) for number in (14, 4))
        seen += told(now, then).get(GROWN) is Verdict.MORE
    return seen / reviews


def _grown(habit: Habit, dice: random.Random, days: int, number: int, *, exactly: bool) -> Drawn:
    if not exactly:
        return habit.drawn(dice, 30, days, number / 30)
    drawn = habit.drawn(dice, 30, days)
    bearing = iter(dice.sample([True] * number + [False] * (30 - number), 30))
    return Drawn([[thought | {GROWN} if next(bearing) else thought for thought in day] for day in drawn.days])


def growth_told_alone() -> float:
    """The same when the theme is the only one and each thought is for itself, reckoned instead of tried."""
    return sum(
        _chance(now, 14 / 30) * _chance(then, 4 / 30)
        for now in range(31)
        for then in range(31)
        if verdicts({GROWN: Shares(now, 30, then, 30)})[GROWN] is Verdict.MORE
    )


def _chance(number: int, share: float) -> float:
    return comb(30, number) * share**number * (1 - share) ** (30 - number)


HABITS = {
    "4 themes": Habit(4),
    "8 themes": Habit(8),
    "20 themes": Habit(20),
    "8, in evenings of two": Habit(8, evening=0.5),
    "8, in evenings of three": Habit(8, evening=0.67),
}
NOTHING_CHANGED = (
    (9, 6, 7),
    (30, 30, 7),
    (30, 30, 30),
    (40, 20, 30),
    (60, 120, 30),
    (120, 120, 30),
    (400, 300, 365),
)


def main() -> int:
    """Print the figures as tables; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--reviews", type=int, default=2000)
    reviews = parser.parse_args().reviews
    print("| thoughts now, before, on so many days | " + " | ".join(HABITS) + " |")
    print("|---" * (len(HABITS) + 1) + "|")
    for size in NOTHING_CHANGED:
        said = [anything_changed(habit, *size, reviews) for habit in HABITS.values()]
        print(f"| {size[0]}, {size[1]}, {size[2]} | " + " | ".join(f"{s * 100:.1f}" for s in said) + " |")
    print(f"\nGive or take {196 * sqrt(0.05 * 0.95 / reviews):.1f} at 5.\n")
    print("| a theme goes from 4 to 14 of 30 thoughts | exactly | as can be expected |")
    print("|---|---|---|")
    alone = f"p = {mid_p(Shares(14, 30, 4, 30)):.4f}"
    print(f"| the only theme, each thought for itself | {alone} | {growth_told_alone() * 100:.1f} |")
    for others in (1, 3, 7, 15):
        for days in (30, 7):
            found = [growth_told(Habit(others), days, reviews, exactly=how) for how in (True, False)]
            cells = " | ".join(f"{share * 100:.1f}" for share in found)
            print(f"| beside {others} others, on {days} days | {cells} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())

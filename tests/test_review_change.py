"""When a theme's share is called changed: by hand, by law, and on thoughts made at random."""

from __future__ import annotations

from fractions import Fraction
from math import comb

import pytest
from change_figures import Habit, anything_changed, growth_told, growth_told_alone
from hypothesis import given
from hypothesis import strategies as st

from trustjournal.facts import Days, ThemeDays
from trustjournal.review.change import Shares, Verdict, mid_p, thoughts_together, verdicts

shares = st.builds(
    lambda of, of_before, now, then: Shares(min(now, of), of, min(then, of_before), of_before),
    *[st.integers(0, 60)] * 4,
)


def verdict(number: int, of: int, before: int, of_before: int) -> Verdict:
    return verdicts({"a theme": Shares(number, of, before, of_before)})["a theme"]


def counted_out(found: Shares) -> Fraction:
    """The mid-p by the book: every way in which the theme's thoughts can fall to both spans."""
    total = found.number + found.before
    ways = {
        number: comb(found.of, number) * comb(found.of_before, total - number)
        for number in range(max(0, total - found.of_before), min(total, found.of) + 1)
    }
    fewer = sum(way for number, way in ways.items() if number < found.number)
    more = sum(way for number, way in ways.items() if number > found.number)
    tail = Fraction(2 * min(fewer, more) + ways[found.number], sum(ways.values()))
    return min(tail, Fraction(1))


@given(shares)
def test_p_is_what_counting_every_way_comes_to(found: Shares) -> None:
    assert mid_p(found) == pytest.approx(float(counted_out(found)))


def test_three_of_three_beside_none_of_three_is_one_way_of_twenty() -> None:
    # Three of six thoughts bear the theme: 20 ways to fall, one of them all now, one none; half counts.
    assert mid_p(Shares(3, 3, 0, 3)) == pytest.approx(2 * (1 / 20) / 2)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ((14, 30, 4, 30), Verdict.MORE),
        ((4, 30, 14, 30), Verdict.LESS),
        ((6, 30, 6, 30), Verdict.SAME),
        ((10, 30, 12, 30), Verdict.SAME),
        ((10, 60, 5, 30), Verdict.SAME),
        ((4, 30, 4, 30), Verdict.FEW),
        ((5, 9, 2, 6), Verdict.FEW),
        ((9, 19, 0, 40), Verdict.FEW),
        ((9, 20, 0, 40), Verdict.MORE),
        ((15, 30, 0, 19), Verdict.FEW),
        ((3, 4, 0, 0), Verdict.FEW),
        ((0, 0, 0, 0), Verdict.FEW),
    ],
)
def test_what_is_said_of_two_shares(found: tuple[int, int, int, int], said: Verdict) -> None:
    assert verdict(*found) is said


def test_a_share_that_grew_because_the_others_stayed_away_is_no_change() -> None:
    assert mid_p(Shares(8, 20, 9, 90)) < 0.01
    assert verdict(8, 20, 9, 90) is Verdict.FEW


def test_large_journals_are_told_apart_as_finely_as_they_can_be() -> None:
    assert verdict(4_000, 33_000, 4_100, 33_000) is Verdict.SAME
    assert verdict(4_000, 33_000, 5_100, 33_000) is Verdict.LESS


def test_four_to_fourteen_of_thirty_stands_out_beside_seven_others() -> None:
    others = {str(other): Shares(6, 30, 6, 30) for other in range(7)}

    assert verdicts({"it": Shares(14, 30, 4, 30), **others})["it"] is Verdict.MORE


@given(st.dictionaries(st.text("abcdefgh", min_size=1, max_size=1), shares))
def test_before_and_now_can_change_places(found: dict[str, Shares]) -> None:
    turned = {t: Shares(s.before, s.of_before, s.number, s.of) for t, s in found.items()}
    other = {Verdict.MORE: Verdict.LESS, Verdict.LESS: Verdict.MORE}

    assert verdicts(turned) == {t: other.get(said, said) for t, said in verdicts(found).items()}


@given(shares, st.integers(0, 30))
def test_themes_of_one_thought_take_nothing_from_the_others(found: Shares, rare: int) -> None:
    alone = verdicts({"it": found})["it"]
    beside = {str(other): Shares(1, 50, 0, 50) for other in range(rare)}

    assert verdicts({"it": found, **beside})["it"] is alone


@given(st.integers(1, 10), st.integers(10, 30), st.integers(1, 8))
def test_writing_more_is_no_change(number: int, of: int, times: int) -> None:
    assert verdict(number * times, of * times, number, of) in (Verdict.SAME, Verdict.FEW)


@pytest.mark.parametrize("evening", [0.0, 0.5])
def test_where_nothing_changed_a_change_is_hardly_ever_said(evening: float) -> None:
    # At most 5 of 100; 300 reviews of that kind say it 24 times or more once in a hundred.
    said = anything_changed(Habit(8, evening), thoughts=30, before=30, days=30, reviews=300)

    assert said * 300 < 24


def test_four_to_fourteen_of_thirty_is_told_at_least_80_times_in_100() -> None:
    assert growth_told_alone() >= 0.8
    assert growth_told(Habit(3), days=30, reviews=100, exactly=True) >= 0.8


def test_thoughts_of_one_evening_count_as_one() -> None:
    # Four evenings of three thoughts each, the theme on all three of two evenings.
    days = Days(4, 12, squares=4 * 9, of_themes=(ThemeDays(6, squares=2 * 9, products=2 * 9),))

    # Each day is 1.5 from what half of its thoughts would be: 4 * 2.25 * 4/3 = 12. Alone: 6 * 1/2 * 12/11.
    assert thoughts_together([days]) == pytest.approx(12 / (3 * 12 / 11))


def test_one_thought_a_day_is_one_thought() -> None:
    days = Days(30, 30, squares=30, of_themes=(ThemeDays(4, squares=4, products=4),))

    assert thoughts_together([days]) == pytest.approx(1)


def test_themes_that_take_turns_within_a_day_count_as_they_are() -> None:
    days = Days(10, 20, squares=40, of_themes=(ThemeDays(10, squares=10, products=20),))

    assert thoughts_together([days]) == 1


def test_of_no_days_nothing_is_read() -> None:
    assert thoughts_together([Days(), Days(1, 3, 9, (ThemeDays(3, 9, 9),))]) == 1


def test_what_one_evening_brings_is_no_change() -> None:
    found = {"it": Shares(14, 30, 4, 30)}

    assert verdicts(found, together=3.0)["it"] is Verdict.FEW

"""Stretches of whole days to look back on."""

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from itertools import pairwise
from typing import Self

from trustjournal.errors import TrustError
from trustjournal.moments.unclear import FIRST_YEAR, LAST_YEAR, OutOfReach
from trustjournal.moments.words import day_in_words, weekday_in_words

MOST_PARTS = 12
"""Into how many parts a span is cut at most."""

_WEEK, _MONTH = 7, 30.5
_EARLIEST = date(FIRST_YEAR, 1, 1)


class SinceAfterUntil(TrustError):
    """The first day of a span was given after its last."""

    exit_code = 2

    def __init__(self, since: date, until: date) -> None:
        super().__init__(
            f"--since ({day_in_words(since, year=True)}) is later than "
            f"--until ({day_in_words(until, year=True)}): give the earlier day to --since"
        )


@dataclass(frozen=True, slots=True)
class Span:
    """Whole local days, first to last, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError("a Span cannot end before it begins")

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def title(self, today: date) -> str:
        """Return its dates in words: "Mon 16 to Sun 22 November"; years only where they are not `today`'s."""
        last = day_in_words(self.last, year=not self.first.year == self.last.year == today.year)
        if self.first == self.last:
            return last
        if self.first == _EARLIEST:
            return f"Up to {last}"
        if self.first.year != self.last.year:
            return f"{day_in_words(self.first, year=True)} to {last}"
        if self.first.month != self.last.month:
            return f"{day_in_words(self.first)} to {last}"
        return f"{weekday_in_words(self.first)} {self.first.day} to {last}"

    def parts(self) -> tuple[Self, ...]:
        """Return it cut into parts of equal length, give or take a day: days, weeks or months.

        No part is shorter than a day, and there are never more than `MOST_PARTS`.
        """
        unit = next((days for days in (1, _WEEK, _MONTH) if self.days <= days * MOST_PARTS), None)
        number = max(round(self.days / unit), 1) if unit else MOST_PARTS
        ends = [self.first + timedelta(days=self.days * part // number) for part in range(number + 1)]
        return tuple(type(self)(first, after - timedelta(days=1)) for first, after in pairwise(ends))

    def before(self) -> Self:
        """Return the span of equal length that ends the day before this one begins."""
        return type(self)(self.first - timedelta(days=self.days), self.first - timedelta(days=1))


def week_to(today: date, ago: int = 0) -> Span:
    """Return `today` and the six days before it, or that span moved back `ago` times by its own length."""
    try:
        last = today - timedelta(weeks=ago)
        return _kept(last - timedelta(days=6), last)
    except OverflowError:
        raise OutOfReach from None


def month_to(today: date, ago: int = 0) -> Span:
    """Return the calendar month that ends with `today`, or the one `ago` months before."""
    return _months_to(today, 1, ago)


def year_to(today: date, ago: int = 0) -> Span:
    """Return the year that ends with `today`, or the one `ago` years before."""
    return _months_to(today, 12, ago)


def span_between(since: date | None, until: date | None, today: date) -> Span:
    """Return the days from `since` (None: from the beginning) to `until` (None: `today`)."""
    first, last = since or _EARLIEST, until or today
    if first > last:
        raise SinceAfterUntil(first, last)
    return Span(first, last)


def _months_to(today: date, months: int, ago: int) -> Span:
    last = months_before(today, months * ago)
    # Both ends are counted from today: counting on from 28 February would lose the 31st for good.
    return _kept(months_before(today, months * (ago + 1)) + timedelta(days=1), last)


def _kept(first: date, last: date) -> Span:
    if first.year < FIRST_YEAR or last.year > LAST_YEAR:
        raise OutOfReach
    return Span(first, last)


def months_before(day: date, months: int) -> date:
    """Return the same day of the month `months` earlier, or the last day of a shorter month."""
    # Imported here: relativedelta brings calendar and locale with it, and most commands count no months.
    from dateutil.relativedelta import relativedelta

    if not MINYEAR < day.year - months / 12 < MAXYEAR:
        raise OutOfReach
    return day - relativedelta(months=months)

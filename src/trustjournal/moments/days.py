"""Phrases that name a day: yesterday, last friday, 20 Nov, 2026-11-20, the 3rd."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from trustjournal.moments.said import Said, Standpoint
from trustjournal.moments.spans import months_before
from trustjournal.moments.unclear import (
    FIRST_YEAR,
    LAST_YEAR,
    NoSuchDay,
    OutOfReach,
    TwoReadings,
    WhenUnclear,
    echo,
)
from trustjournal.moments.words import (
    MONTH_NUMBERS,
    NUMBERS,
    WEEKDAY_NUMBERS,
    WEEKDAYS,
    any_of,
    month_in_words,
    number,
)

_Reader = Callable[[re.Match[str], Standpoint], Said | None]

_DAYS_FROM_TODAY = {
    "today": 0,
    "earlier": 0,
    "earlier today": 0,
    "later today": 0,
    "yesterday": -1,
    "yday": -1,
    "the day before yesterday": -2,
    "day before yesterday": -2,
    "tomorrow": 1,
    "the day after tomorrow": 2,
    "day after tomorrow": 2,
}


def read_day(phrase: str, here: Standpoint) -> Said | None:
    """Return the day that the whole `phrase` names, or None if it is no phrase for a day."""
    if phrase in _DAYS_FROM_TODAY:
        return Said(day=here.today + timedelta(days=_DAYS_FROM_TODAY[phrase]), weak=phrase == "earlier")
    for pattern, reader in _readers():
        if match := pattern.fullmatch(phrase):
            return reader(match, here)
    return None


@cache
def _readers() -> tuple[tuple[re.Pattern[str], _Reader], ...]:
    # Compiled at the first use: most commands never read a date.
    weekday, month = any_of(WEEKDAY_NUMBERS), any_of(MONTH_NUMBERS)
    day_of_month = "(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
    year = "(?P<year>[0-9]{4})"
    forms: tuple[tuple[str, _Reader], ...] = (
        (rf"(?:on )?(?:(?P<which>last|past|this|next) )?(?P<weekday>{weekday})", _weekday),
        (rf"(?P<count>{any_of(NUMBERS)}|[0-9]{{1,2}}) (?P<weekday>{'|'.join(WEEKDAYS)})s ago", _weekdays_ago),
        (r"(?:(?:at|on|over) )?(?:(?P<which>last|past|this|next|the) )?weekend", _weekend),
        (r"(?P<which>last|past|next) (?P<unit>week|month|year)", _neighbour),
        (rf"(?:on )?{year}([-/])(?P<month>[0-9]{{1,2}})\2(?P<day>[0-9]{{1,2}})", _written_out),
        (r"(?:on )?(?P<one>[0-9]{1,2})([/.])(?P<other>[0-9]{1,2})\2(?P<year>[0-9]{4}|[0-9]{2})", _figures),
        (r"(?:on )?(?P<one>[0-9]{1,2})/(?P<other>[0-9]{1,2})", _figures),
        (rf"(?:on )?(?:the )?{day_of_month} (?:of )?(?P<month>{month})(?: {year})?", _written_out),
        (rf"(?:on )?(?P<month>{month}) (?:the )?{day_of_month}(?: {year})?", _written_out),
        (r"(?:on )?(?:the )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)", _day_of_month),
    )
    return tuple((re.compile(form), reader) for form, reader in forms)


def _weekday(match: re.Match[str], here: Standpoint) -> Said:
    weekday, which = WEEKDAY_NUMBERS[match["weekday"]], match["which"]
    if which == "this":
        day = here.today + timedelta(days=weekday - here.today.weekday())
    elif which == "next" or (which is None and here.ahead):
        day = here.today + timedelta(days=(weekday - here.today.weekday()) % 7 or 7)
    else:
        day = _last(weekday, here)
    return Said(day=day, weekday=weekday, weak=match["weekday"] not in WEEKDAYS)


def _weekdays_ago(match: re.Match[str], here: Standpoint) -> Said | None:
    count = number(match["count"])
    if count < 1:
        return None
    return Said(day=_last(WEEKDAY_NUMBERS[match["weekday"]], here) - timedelta(weeks=count - 1))


def _weekend(match: re.Match[str], here: Standpoint) -> Said:
    since_saturday = (here.today.weekday() - 5) % 7
    saturday = here.today - timedelta(days=since_saturday)
    on_a_weekend = since_saturday < 2
    if match["which"] == "next" or (
        here.ahead and match["which"] not in ("last", "past") and not on_a_weekend
    ):
        saturday += timedelta(weeks=1)
    elif match["which"] in ("last", "past") and on_a_weekend:
        saturday -= timedelta(weeks=1)
    return Said(day=saturday, note="taken as its Saturday")


def _neighbour(match: re.Match[str], here: Standpoint) -> Said | None:
    sign, way = (1, "from now") if match["which"] == "next" else (-1, "ago")
    if match["unit"] == "week":
        return Said(day=here.today + timedelta(weeks=sign), note=f"taken as a week {way}")
    if sign < 0:
        return None  # a month or a year that lies behind is too wide to stand for one day of it
    months = 1 if match["unit"] == "month" else 12
    return Said(day=months_before(here.today, -months), note=f"taken as a {match['unit']} {way}")


def _written_out(match: re.Match[str], here: Standpoint) -> Said:
    month = match["month"]
    month_number = MONTH_NUMBERS[month] if month in MONTH_NUMBERS else int(month)
    return Said(day=_day(match["year"], month_number, int(match["day"]), match[0], here))


def _figures(match: re.Match[str], here: Standpoint) -> Said | None:
    one, other = int(match["one"]), int(match["other"])
    year = match.groupdict().get("year")
    full_year = f"20{year}" if year and len(year) == 2 else year
    if 1 <= one <= 12 and 1 <= other <= 12 and one != other:
        month_first, day_first = (
            _day(full_year, month, day, match[0], here) for month, day in ((one, other), (other, one))
        )
        of_year = f" {full_year}" if full_year else ""
        first, second = (f"{day.day} {month_in_words(day)}{of_year}" for day in (month_first, day_first))
        short = f"{day_first.day} {month_in_words(day_first)[:3]}{of_year}"
        raise TwoReadings(match[0], first, second, mend=f"{short} or {day_first.isoformat()}")
    if year != full_year:
        raise WhenUnclear(f"The year in {echo(match[0])} needs four digits")
    day, month = (other, one) if other > 12 else (one, other)
    return Said(day=_day(year, month, day, match[0], here)) if month <= 12 else None


def _day_of_month(match: re.Match[str], here: Standpoint) -> Said:
    first = here.today.replace(day=1)
    for month in range(4):  # of any four months running, one has 31 days and lies wholly behind or ahead
        start = months_before(first, -month if here.ahead else month)
        day = _calendar(start.year, start.month, int(match["day"]))
        if day and _on_this_side(day, here):
            return Said(day=day, weak=True)
    raise NoSuchDay(match[0])


def _day(year: str | None, month: int, day: int, text: str, here: Standpoint) -> date:
    """Return the day; without a year, the nearest of that name on the side the person looks to."""
    if year:
        if not FIRST_YEAR <= int(year) <= LAST_YEAR:
            raise OutOfReach
        years = [int(year)]
    else:
        # 29 February can be eight years away, around a century without a leap day.
        years = [here.today.year + (step if here.ahead else -step) for step in range(9)]
    for candidate in years:
        found = _calendar(candidate, month, day)
        if found and (year or _on_this_side(found, here)):
            return found
    raise NoSuchDay(text)


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _on_this_side(day: date, here: Standpoint) -> bool:
    return day >= here.today if here.ahead else day <= here.today


def _last(weekday: int, here: Standpoint) -> date:
    """Return the last such day before today: "friday" on a friday is the one a week ago."""
    return here.today - timedelta(days=(here.today.weekday() - weekday) % 7 or 7)

"""Phrases that count from now: 2 hours ago, an hour and a half ago, in 3 days."""

import re
from datetime import UTC, datetime, timedelta
from functools import cache

from trustjournal.moments.moment import Precision
from trustjournal.moments.said import Said, Standpoint
from trustjournal.moments.spans import months_before
from trustjournal.moments.unclear import OutOfReach
from trustjournal.moments.wall import placed
from trustjournal.moments.words import NUMBERS, any_of

_UNITS = {
    "second": r"seconds?|secs?|s",
    "minute": r"minutes?|mins?|m",
    "hour": r"hours?|hrs?|h",
    "day": r"days?|d",
    "week": r"weeks?|wks?|w",
    "month": r"months?|mths?|mo",
    "year": r"years?|yrs?|y",
}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_PARTS_OF_ONE = {"half a": 0.5, "half an": 0.5, "quarter of an": 0.25, "three quarters of an": 0.75}
_FEW = ("few", "several")


def read_elapsed(phrase: str, here: Standpoint) -> Said | None:
    """Return the day or the instant that lies the time named by the whole `phrase` away, or None."""
    if phrase in ("now", "just now", "right now", "a moment ago"):
        return Said(instant=here.now, weak=True)
    if match := re.fullmatch(r"(?P<time>.+) ago", phrase):
        return _away(match["time"], here, ahead=False)
    if match := re.fullmatch(r"in (?P<time>.+?)(?:'s? time)?|(?P<other>.+) from now", phrase):
        return _away(match["time"] or match["other"], here, ahead=True)
    return None


def _away(time: str, here: Standpoint, *, ahead: bool) -> Said | None:
    amounts = _amounts(time)
    if amounts is None:
        return None
    sign = 1 if ahead else -1
    few = time.startswith(("a few", *_FEW))
    counted = {unit: int(amount) for unit, amount in amounts.items() if unit not in _SECONDS}
    if any(counted[unit] != amounts[unit] for unit in counted) or (few and counted):
        return None  # half a day, or a few of them, is too wide to stand for one day
    try:
        # Days and longer are counted on the calendar, hours and shorter as they pass, clocks changed or not.
        months = 12 * counted.get("year", 0) + counted.get("month", 0)
        day = months_before(here.today, -sign * months) if months else here.today
        day += sign * timedelta(weeks=counted.get("week", 0), days=counted.get("day", 0))
        if counted.keys() == amounts.keys():
            return Said(day=day)
        start = placed(datetime.combine(day, here.now.time()), here.zone) if counted else here.now
        passed = timedelta(
            seconds=sum(_SECONDS[unit] * amounts[unit] for unit in amounts.keys() - counted.keys())
        )
        instant = (start.astimezone(UTC) + sign * passed).astimezone(here.zone)
    except OverflowError:
        raise OutOfReach from None
    return Said(instant=instant, precision=Precision.PART if few and "hour" in amounts else Precision.MINUTE)


def _amounts(time: str) -> dict[str, float] | None:
    """Return how many of which unit, each unit once; None when anything else stands in `time`."""
    amounts: dict[str, float] = {}
    position = 0
    while position < len(time):
        match = _piece().match(time, position)
        unit = match and next(name for name in _UNITS if match[name])
        if not match or not unit or unit in amounts:
            return None
        amounts[unit] = _amount(match["amount"] or match["figure"]) + (
            0.5 if match["half"] or match["halves"] else 0
        )
        position = match.end()
    return amounts or None


def _amount(words: str) -> float:
    if words in ("a", "an"):
        return 1
    words = words.removeprefix("a ").removesuffix(" of")
    if words == "couple":
        return 2
    if words in _FEW:
        return 3
    return _PARTS_OF_ONE.get(words) or (NUMBERS[words] if words in NUMBERS else float(words))


@cache
def _piece() -> re.Pattern[str]:
    parts_of_one = "half an?|(?:a )?quarter of an|three quarters of an"
    worded = f"(?:a )?couple(?: of)?|(?:a )?few|several|{parts_of_one}|an?|{any_of(NUMBERS)}"
    units = "|".join(f"(?P<{name}>{spelt})" for name, spelt in _UNITS.items())
    return re.compile(
        rf"(?:(?P<amount>{worded}) |(?P<figure>[0-9]{{1,6}}(?:\.[0-9]{{1,2}})?) ?)"
        rf"(?:(?P<halves>and a half) )?(?:{units})(?![a-z])(?P<half> and a half)?(?: and |, | |$|(?=[0-9]))"
    )

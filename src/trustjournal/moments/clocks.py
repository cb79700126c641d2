"""Phrases that name a time of day or a part of the day: 9pm, 21:30, half past nine, this morning, tonight."""

import re
from datetime import date, timedelta
from functools import cache

from trustjournal.moments.moment import PartOfDay
from trustjournal.moments.said import Clock, Face, Said, Standpoint
from trustjournal.moments.words import NUMBERS, number

_HOURS = {word: value for word, value in NUMBERS.items() if 1 <= value <= 12}
_MINUTES = {word: value for word, value in NUMBERS.items() if 0 < value < 60}
_NAMED = {
    "noon": Clock(12),
    "midday": Clock(12),
    "midnight": Clock(0, face=Face.MIDNIGHT),
}


def read_clock(phrase: str) -> Said | None:
    """Return the time of day that the whole `phrase` names, or None if it is no phrase for one."""
    clock = _NAMED.get(phrase.removeprefix("at ").removeprefix("around "))
    if clock is None:
        for pattern in _clock_patterns():
            if match := pattern.fullmatch(phrase):
                clock = _clock(match.groupdict())
                break
    return Said(clock=clock) if clock else None


def read_part(phrase: str, here: Standpoint) -> Said | None:
    """Return the part of a day, and the day if it names one, or None if it is no phrase for that."""
    match = _part_pattern().fullmatch(phrase)
    if match is None:
        return None
    if match["tonight"]:
        return Said(day=_evening_of(here), part=PartOfDay.NIGHT)
    if match["lunch"]:
        return Said(part=PartOfDay.AFTERNOON)
    part, which = PartOfDay(match["part"]), match["which"]
    if which == "last":
        if part not in (PartOfDay.NIGHT, PartOfDay.EVENING):
            return None
        return Said(day=here.today - timedelta(days=1), part=part)
    if which == "this":
        return Said(day=here.today if part is PartOfDay.MORNING else _evening_of(here), part=part)
    return Said(part=part)


@cache
def _clock_patterns() -> tuple[re.Pattern[str], ...]:
    at = "(?P<at>at|around|about) "
    half = "(?P<half>am|pm)"
    hour, word_hour = "(?P<hour>[0-9]{1,2})", f"(?P<hour>{'|'.join(_HOURS)})"
    any_hour = f"(?P<hour>[0-9]{{1,2}}|{'|'.join(_HOURS)})"
    minute = "(?P<minute>[0-9]{2})"
    away = f"(?P<away>half|(?:a )?quarter|[0-9]{{1,2}}|{'|'.join(_MINUTES)})(?: minutes)?"
    forms = (
        rf"(?:{at})?{hour}:{minute}(?::(?P<second>[0-9]{{2}}))? ?{half}?",
        rf"(?:{at})?{hour}\.{minute} ?{half}",
        rf"{at}{hour}\.{minute}",
        rf"(?:{at})?{any_hour} ?{half}",
        rf"{at}(?P<spoken>){any_hour}",
        rf"(?:{at})?(?P<spoken>){any_hour} o'?clock(?: {half})?",
        rf"(?:{at})?(?P<spoken>){word_hour} (?P<minute>{'|'.join(_MINUTES)})(?: {half})?",
        rf"(?:{at})?(?P<spoken>){away} (?P<side>past|after|to|before) {any_hour}(?: o'?clock)?(?: ?{half})?",
        rf"(?P<bare>){hour}",
    )
    return tuple(re.compile(form) for form in forms)


@cache
def _part_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:early|earlier|late|later) )?(?:(?P<tonight>tonight)"
        r"|(?:at |around )?(?P<lunch>lunch ?time|lunch)"
        r"|(?:(?P<which>this|last) |(?:in|during) the |at )?(?:(?:early|late) )?"
        r"(?P<part>morning|afternoon|evening|night))"
    )


def _clock(said: dict[str, str | None]) -> Clock | None:
    """Return the clock time of what was matched, or None when no clock shows it."""
    hour, minute, second = (number(said.get(name) or "0") for name in ("hour", "minute", "second"))
    if said.get("away"):
        early = said["side"] in ("to", "before")
        if early and hour == 12 and said.get("half"):
            return None  # "quarter to 12 am": before midnight or before noon
        hour, minute = _beside(hour, said["away"] or "", early=early)
    if not (0 <= hour <= 23 and 0 <= minute <= 59 and second <= 59):
        return None
    if half := said.get("half"):
        return Clock(hour % 12 + (12 if half == "pm" else 0), minute, second) if 1 <= hour <= 12 else None
    if not 1 <= hour <= 12:
        face = Face.EXACT
    elif "spoken" in said:
        face = Face.SPOKEN
    else:
        face = Face.WRITTEN
    return Clock(hour, minute, second, Face.BARE if "bare" in said else face)


def _beside(hour: int, away: str, *, early: bool) -> tuple[int, int]:
    """Return hour and minute of "quarter to ten" or "five past nine"; (-1, 0) for what nobody says."""
    if away == "half":
        minutes = 30
    elif away.endswith("quarter"):
        minutes = 15
    else:
        minutes = number(away)
    if not 0 < minutes < 60 or not 1 <= hour <= 12 or (away == "half" and early):
        return -1, 0
    if not early:
        return hour, minutes
    return (hour - 1 or 12), 60 - minutes


def _evening_of(here: Standpoint) -> date:
    """Return the day whose evening it is, or will be: after midnight, still the day before."""
    return here.today - timedelta(days=1) if here.in_small_hours and not here.ahead else here.today

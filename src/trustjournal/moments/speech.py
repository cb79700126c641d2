"""Moments in words: short ones for cards and lists, full ones to say back what was understood."""

from datetime import date, datetime, timedelta

from trustjournal.moments.moment import Moment, PartOfDay, Precision
from trustjournal.moments.words import day_in_words, month_in_words, weekday_in_words

_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}
_IN_THE = {
    PartOfDay.NIGHT: "at night",
    PartOfDay.MORNING: "in the morning",
    PartOfDay.AFTERNOON: "in the afternoon",
    PartOfDay.EVENING: "in the evening",
}
_EVENING_BEGINS = 18


def spoken(moment: Moment, now: datetime) -> str:
    """Return the moment as short as one would say it at `now`: "last night 23:05", "Mon 16 Nov 21:00"."""
    today, day = now.date(), moment.local_day
    away = (day - today).days
    if away not in _NEAR and day.year != today.year:
        return f"{day.day} {month_in_words(day)[:3]} {day.year}"
    name = _NEAR.get(away) or f"{weekday_in_words(day)} {day.day} {month_in_words(day)[:3]}"
    if moment.precision is Precision.DAY:
        return name
    if moment.precision is Precision.PART:
        return _part_spoken(moment, away, name)
    last_night = away == -1 and moment.at.hour >= _EVENING_BEGINS
    return f"{'last night' if last_night else name} {moment.at:%H:%M}"


def said_back(moment: Moment, today: date, notes: tuple[str, ...] = ()) -> str:
    """Return the moment in full, for the person to check: "yesterday, Tue 17 November, 21:00"."""
    day = moment.local_day
    away = (day - today).days
    words = [_NEAR[away]] if away in _NEAR else []
    # Within a week nobody doubts the year; further off it is worth a look.
    words.append(day_in_words(day, year=abs(away) > 6))
    if moment.precision is Precision.DAY:
        words.append("day only")
    elif moment.part and moment.precision is Precision.PART:
        words.append(_IN_THE[moment.part])
    else:
        words.append(f"{moment.at:%H:%M}")
    return "; ".join((", ".join(words), *notes))


def _part_spoken(moment: Moment, away: int, name: str) -> str:
    part = moment.part
    late = part is PartOfDay.NIGHT and (moment.at + timedelta(hours=12)).date() != moment.local_day
    if late and away in (-1, 0):
        return "tonight" if away == 0 else "last night"
    if part is PartOfDay.NIGHT:
        return f"{name}, night"
    if away == 0:
        return f"this {part}"
    return f"{name} {part}" if away in _NEAR else f"{name}, {part}"

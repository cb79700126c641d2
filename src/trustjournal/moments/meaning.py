"""What phrases mean together: one moment, or a sentence why not."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import product

from trustjournal.moments.moment import Moment, PartOfDay, Precision
from trustjournal.moments.said import Clock, Face, Said, Standpoint
from trustjournal.moments.unclear import Contradiction, NotUnderstood, StillToCome, TwoReadings, WrongWeekday
from trustjournal.moments.wall import is_later, other_time, placed
from trustjournal.moments.words import day_in_words

_DAY = timedelta(days=1)
_NOON = time(12)
# The hours, counted on over midnight, that go with a part of the day: wider than the part, as people speak.
_HOURS = {
    PartOfDay.MORNING: range(12),
    PartOfDay.AFTERNOON: range(12, 19),
    PartOfDay.EVENING: range(16, 24),
    PartOfDay.NIGHT: range(18, 24 + 5),
}
# "Last night" and "tonight" take in the evening.
_BEGINS = {
    PartOfDay.MORNING: time(5),
    PartOfDay.AFTERNOON: time(12),
    PartOfDay.EVENING: time(17),
    PartOfDay.NIGHT: time(17),
}
_STANDS_FOR = {
    PartOfDay.MORNING: time(9),
    PartOfDay.AFTERNOON: time(15),
    PartOfDay.EVENING: time(19),
    PartOfDay.NIGHT: time(22, 30),
}


def meant(said: Sequence[Said], text: str, here: Standpoint) -> tuple[Moment, tuple[str, ...]]:
    """Return the one moment that all of `said` means, and notes on how it was chosen."""
    notes = tuple(one.note for one in said if one.note)
    instants = [one.instant for one in said if one.instant]
    clocks = [one.clock for one in said if one.clock]
    parts = [one.part for one in said if one.part]
    day = _day(said, text)
    if instants:
        if len(said) > 1:
            raise Contradiction(text)
        return _seen_from(here, Moment.of(instants[0], said[0].precision), text), notes
    if len(clocks) > 1 or len(parts) > 1:
        raise Contradiction(text)
    part = parts[0] if parts else None
    if clocks:
        at = _clock_time(clocks[0], part, day, text, here)
        second = other_time(at)
        if second and (here.ahead or not is_later(second, here.now)):
            notes += (f"{at:%H:%M} came twice that {'night' if at.hour < 5 else 'day'}; taken as the first",)
        return _seen_from(here, Moment.of(at), text), notes
    if part:
        return _seen_from(here, Moment.of(_part_time(part, day, here), Precision.PART), text), notes
    if day is None:
        raise NotUnderstood(text)
    return _seen_from(here, _whole_day(day, here), text), notes


def _day(said: Sequence[Said], text: str) -> date | None:
    """Return the day that was named; a weekday beside a date is only compared with it."""
    dates = {one.day for one in said if one.day and one.weekday is None}
    weekdays = {one.weekday: one.day for one in said if one.weekday is not None}
    if len(dates) > 1 or len(weekdays) > 1:
        raise Contradiction(text)
    for day in dates:
        if weekdays and day.weekday() not in weekdays:
            raise WrongWeekday(day)
    return next(iter(dates), None) or next(iter(weekdays.values()), None)


def _whole_day(day: date, here: Standpoint) -> Moment:
    if day == here.today and here.now.time() < _NOON and not here.ahead:
        return Moment.of(here.now, Precision.DAY)
    return Moment.of(placed(datetime.combine(day, _NOON), here.zone), Precision.DAY)


def _part_time(part: PartOfDay, day: date | None, here: Standpoint) -> datetime:
    """Return a time inside that part of the day; now, when the part has begun and is not far enough yet."""
    now = here.now.replace(tzinfo=None)
    if day is None:
        day = here.today
        if here.ahead and datetime.combine(day, _STANDS_FOR[part]) <= now:
            day += _DAY
        elif not here.ahead and datetime.combine(day, _BEGINS[part]) > now:
            day -= _DAY
    wall = datetime.combine(day, _STANDS_FOR[part])
    if datetime.combine(day, _BEGINS[part]) <= now < wall and not here.ahead:
        return here.now
    return placed(wall, here.zone)


def _clock_time(
    clock: Clock, part: PartOfDay | None, day: date | None, text: str, here: Standpoint
) -> datetime:
    """Return the instant of a clock time: the nearest one, if no day was named."""
    hours = _hours_meant(clock, part)
    if not hours:
        raise NotUnderstood(text) if clock.face is Face.BARE else Contradiction(text)
    reach = (0, 1) if here.ahead else (0, -1, -2)
    days = [day] if day else [here.today + away * _DAY for away in reach]
    minutes = timedelta(minutes=clock.minute, seconds=clock.second)
    midnights = [datetime.combine(one, time()) for one in days]
    walls = sorted({start + timedelta(hours=hour) + minutes for start, hour in product(midnights, hours)})
    if here.ahead and day is None:
        return placed(next(wall for wall in walls if is_later(_roughly(wall, here), here.now)), here.zone)
    past = [wall for wall in walls if here.ahead or not is_later(_roughly(wall, here), here.now)]
    if not past:
        raise StillToCome(text)
    if day and len(past) > 1:
        first, second = (f"{day_in_words(wall.date())} {wall:%H:%M}" for wall in past)
        raise TwoReadings(text, first, second, mend=f"{past[0]:%Y-%m-%d %H:%M} or {past[1]:%Y-%m-%d %H:%M}")
    return placed(past[-1], here.zone)


def _roughly(wall: datetime, here: Standpoint) -> datetime:
    """Return the instant of `wall` without asking whether it exists, to tell past from future."""
    return wall.replace(tzinfo=here.zone)


def _hours_meant(clock: Clock, part: PartOfDay | None) -> list[int]:
    """Return the hours, counted on over midnight, that a clock time can mean beside that part of the day."""
    if clock.face is Face.MIDNIGHT:
        return [24] if part is PartOfDay.NIGHT else [0, 24] if part is None else []
    if part is None:
        if clock.face is Face.SPOKEN:
            return [clock.hour % 12, clock.hour % 12 + 12]
        return [] if clock.face is Face.BARE else [clock.hour]
    fitting = [clock.hour, clock.hour + 24]
    if clock.face is not Face.EXACT:
        fitting = [clock.hour % 12 + half for half in (0, 12, 24)]
    return [hour for hour in fitting if hour in _HOURS[part]]


def _seen_from(here: Standpoint, moment: Moment, text: str) -> Moment:
    if not here.ahead and is_later(moment.at, here.now):
        raise StillToCome(text)
    return moment

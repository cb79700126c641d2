"""A point in time as the person lived it."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Self

from trustjournal.moments.unclear import FIRST_YEAR, LAST_YEAR, OutOfReach


class Precision(StrEnum):
    """How exactly a moment is known."""

    MINUTE = "minute"
    PART = "part"
    DAY = "day"


class PartOfDay(StrEnum):
    """Night 22 to 5, morning 5 to 12, afternoon 12 to 17, evening 17 to 22."""

    NIGHT = "night"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


def part_of_day(hour: int) -> PartOfDay:
    """Return the part of the day that an hour (0 to 23) belongs to."""
    if 5 <= hour < 12:
        return PartOfDay.MORNING
    if 12 <= hour < 17:
        return PartOfDay.AFTERNOON
    return PartOfDay.EVENING if 17 <= hour < 22 else PartOfDay.NIGHT


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as the person lived it: with the local offset of then, and how exactly it is known.

    `at` is kept in whole seconds with a fixed offset in whole minutes, so that a moment that went through
    the store equals the one that was given to it. `zone` is an IANA name such as "Europe/London" when known.
    """

    at: datetime
    precision: Precision = Precision.MINUTE
    zone: str | None = None

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.at.year <= LAST_YEAR:
            raise OutOfReach
        offset = self.at.utcoffset()
        if offset is None:
            raise ValueError("a Moment needs a datetime that knows its offset")
        # Some old local times ran off by seconds. Rounding their offset up keeps 00:00 on its day.
        minutes = -(-offset // timedelta(minutes=1))
        local = self.at.astimezone(timezone(timedelta(minutes=minutes)))
        object.__setattr__(self, "at", local.replace(microsecond=0))

    @classmethod
    def of(cls, at: datetime, precision: Precision = Precision.MINUTE) -> Self:
        """Return the moment `at`; its zone is known when `at` has a `ZoneInfo`."""
        return cls(at, precision, zone_name(at))

    @classmethod
    def restored(
        cls, utc_text: str, offset_minutes: int, precision: Precision | str, zone: str | None
    ) -> Self:
        """Return the moment whose `utc_text`, `offset_minutes`, `precision` and `zone` these were."""
        local = timezone(timedelta(minutes=offset_minutes))
        return cls(datetime.fromisoformat(utc_text).astimezone(local), Precision(precision), zone)

    @property
    def to_the_minute(self) -> Self:
        """The same instant, known exactly."""
        return self if self.precision is Precision.MINUTE else replace(self, precision=Precision.MINUTE)

    @property
    def utc(self) -> datetime:
        """The same instant in UTC."""
        return self.at.astimezone(UTC)

    @property
    def utc_text(self) -> str:
        """The instant as "2026-11-18T19:20:00Z": fixed width, so that texts sort as the instants do."""
        return self.utc.replace(tzinfo=None).isoformat() + "Z"

    @property
    def offset_minutes(self) -> int:
        """How far local time was ahead of UTC then (negative: behind)."""
        return (self.at.utcoffset() or timedelta()) // timedelta(minutes=1)

    @property
    def local_day(self) -> date:
        """The day it was where the person was."""
        return self.at.date()

    @property
    def part(self) -> PartOfDay | None:
        """The part of that day; None when only the day is known."""
        return None if self.precision is Precision.DAY else part_of_day(self.at.hour)


def zone_name(at: datetime) -> str | None:
    """Return the IANA name of the zone of `at`, when it has one."""
    # Asked by attribute: importing zoneinfo would cost every command for one isinstance.
    key = getattr(at.tzinfo, "key", None)
    return key if isinstance(key, str) else None

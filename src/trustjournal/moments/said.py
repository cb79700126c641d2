"""What a phrase says about a time, and where the person stands who says it."""

from dataclasses import dataclass
from datetime import date, datetime, timezone, tzinfo
from enum import Enum, auto
from typing import Self

from trustjournal.moments.moment import PartOfDay, Precision, zone_name


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From where a phrase is read: a now, its zone, and whether the person looks ahead or back."""

    now: datetime
    zone: tzinfo
    ahead: bool = False

    @classmethod
    def at(cls, now: datetime, *, ahead: bool = False) -> Self:
        """Return the standpoint of `now`; a zone without a name counts as a fixed offset."""
        offset = now.utcoffset()
        if offset is None or now.tzinfo is None:
            raise ValueError("now needs to know its offset")
        zone = now.tzinfo if zone_name(now) else timezone(offset)
        return cls(now.replace(tzinfo=zone), zone, ahead)

    @property
    def today(self) -> date:
        """The local day of now."""
        return self.now.date()

    @property
    def in_small_hours(self) -> bool:
        """Whether it is after midnight but, to somebody still awake, the evening before has not ended."""
        return self.now.hour < 5


class Face(Enum):
    """How a clock time was written, which decides how far it can be read otherwise."""

    EXACT = auto()  # 9pm, 21:30, noon
    WRITTEN = auto()  # 9:30: as written, unless a part of the day beside it says otherwise
    SPOKEN = auto()  # at 9, half past nine: of either half of the day
    BARE = auto()  # 9: nothing, unless a part of the day stands beside it
    MIDNIGHT = auto()  # the beginning of a day or its end


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as it was written."""

    hour: int
    minute: int = 0
    second: int = 0
    face: Face = Face.EXACT


@dataclass(frozen=True, slots=True)
class Said:
    """What one phrase says; a field is None where the phrase is silent.

    A `day` that was named by its `weekday` alone gives way to a fuller date beside it. A `weak` phrase is
    one that in the middle of a sentence would mostly mean something else ("sun", "the 3rd").
    """

    day: date | None = None
    weekday: int | None = None
    part: PartOfDay | None = None
    clock: Clock | None = None
    instant: datetime | None = None
    precision: Precision = Precision.MINUTE
    note: str | None = None
    weak: bool = False

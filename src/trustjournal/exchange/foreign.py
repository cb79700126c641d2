"""What other programs wrote, on its way into the journal; what all of them have in common. Pure.

A thing from elsewhere is named by where it comes from, when it was and what it says, so the same file can be
taken in again and adds only what is new. What comes from a diary was no thought record: it is let rest, so
nobody is asked to look at years of it again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from trustjournal.carried import Carried, CarriedRecord
from trustjournal.errors import Outside, TrustError
from trustjournal.exchange.strict import Malformed
from trustjournal.limits import LONGEST_NAME, storable
from trustjournal.moments import Moment, Precision
from trustjournal.records import Person, ThoughtRecord
from trustjournal.versions import RECORD, Thing, Version, derived

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True)
class Told:
    """Where things come from: the program, the zone of times that name none, and how versions are named."""

    source: str
    here: tzinfo
    name_of: Callable[[Any], str]

    def thought(self, place: str, when: Moment, text: str, **more: Any) -> Carried:
        """A thought that another program holds, under its own `uuid` where it has one.

        Raises `Malformed` for what no journal can hold.
        """
        told_apart_by = (self.source, when.at.isoformat(), more.get("situation", ""), text)
        uuid = more.pop("uuid", None) or derived(*told_apart_by)
        written = more.pop("written", when)
        try:
            record = ThoughtRecord(uuid=uuid, automatic_thought=text, happened=when, written=written, **more)
        except Outside:
            raise Malformed(place, "a rating is outside of 0 to 100") from None
        except TrustError as error:
            raise Malformed(place, str(error).rstrip(".")) from None
        value = CarriedRecord.of(record)
        return Carried(
            RECORD, Thing(uuid, (Version(self.name_of(value), value),)), place=place, only_new=True
        )

    def moment(self, place: str, at: datetime, precision: Precision = Precision.MINUTE) -> Moment:
        """The moment; a time that names no zone is one of here. Raises `Malformed`."""
        try:
            return Moment.of(at if at.tzinfo else at.replace(tzinfo=self.here), precision)
        except (TrustError, ValueError, OverflowError):
            raise Malformed(place, "the time lies outside of the years 1900 to 2200") from None


def suggested(
    items: Iterable[Carried], suggest: Callable[[ThoughtRecord], tuple[Any, ...]]
) -> Iterable[Carried]:
    """The same, with what the program suggests for each thought."""
    for item in items:
        [version] = item.thing.versions
        value = replace(version.value, suggested=suggest(version.value.record))
        yield replace(item, thing=replace(item.thing, versions=(replace(version, value=value),)))


def stamp(place: str, text: Any) -> datetime:
    """A time as programs write it, such as 2020-01-31T08:30:00Z. Raises `Malformed`."""
    try:
        return datetime.fromisoformat(text)
    except (TypeError, ValueError):
        raise Malformed(place, "this is no time such as 2020-01-31T08:30:00Z") from None


def in_zone(at: datetime, name: Any) -> datetime:
    """The same instant in the zone of that name; as it is where there is no such zone."""
    if not isinstance(name, str) or at.tzinfo is None:
        return at
    try:
        return at.astimezone(ZoneInfo(name.replace("\\", "")))
    except (ValueError, OSError):
        return at


def text_of(place: str, value: Any, what: str) -> str:
    """The text as a journal holds it; empty for what is not there. Raises `Malformed`."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Malformed(place, f"{what} should be a text")
    return storable(value)[0]


def words_of(values: Iterable[Any]) -> tuple[str, ...]:
    """Words for a list, each short enough for one; what is no text is left out."""
    words = (" ".join(storable(value)[0].split()) for value in values if isinstance(value, str))
    return tuple(word[:LONGEST_NAME].strip() for word in words if any(map(str.isalnum, word)))


def people_of(values: Iterable[Any]) -> tuple[Person, ...]:
    """People of these names."""
    return tuple(map(Person, words_of(values)))

"""What goes from one journal to another, as values that never change; journals and files both speak them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from trustjournal.practices import Details
from trustjournal.records import Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trustjournal.good_moments import GoodMoment
    from trustjournal.records import ThoughtRecord
    from trustjournal.versions import Thing

Column = str | int | None | Details
"""What a column of a thing holds that is nothing but columns."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """One word the program put beside a record, the words that led to it, and the content that knew it."""

    kind: str
    key: str
    words: str
    made_by: str


@dataclass(frozen=True, slots=True)
class CarriedRecord:
    """A thought as it travels. Two are equal when the words in them are.

    What a journal gives (its number) stands beside the record and not in it. People are names only: who
    they are is told once for the whole journal.
    """

    record: ThoughtRecord
    number: int | None = field(default=None, compare=False)
    revision: int = field(default=1, compare=False)
    suggested: tuple[Suggested, ...] = field(default=(), compare=False)

    @classmethod
    def of(cls, record: ThoughtRecord, suggested: tuple[Suggested, ...] = ()) -> CarriedRecord:
        """The record with what a journal gave it set apart."""
        people = tuple(Person(person.name) for person in record.people)
        bare = replace(record, id=None, revision=1, people=people)
        return cls(bare, record.id, record.revision, suggested)


@dataclass(frozen=True, slots=True)
class CarriedGood:
    """A good moment as it travels."""

    good: GoodMoment
    number: int | None = field(default=None, compare=False)

    @classmethod
    def of(cls, good: GoodMoment) -> CarriedGood:
        """The good moment with its number set apart."""
        return cls(replace(good, id=None), good.id)


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing whose content is plain columns: each column with what it holds, in the order of the table.

    People are names, other things uuids.
    """

    columns: tuple[tuple[str, Column], ...]
    number: int | None = field(default=None, compare=False)
    revision: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Gone:
    """What is left of a deleted thing: the number it had, how often it was changed, when it was deleted."""

    number: int | None
    revision: int
    deleted_utc: str


@dataclass(frozen=True, slots=True)
class Carried:
    """One thing on its way: its kind, what is known of it, and where in the file it stands.

    `only_new`: it comes without a history, so it is taken over only where nothing is known of it yet.
    """

    kind: str
    thing: Thing[Any]
    gone: Gone | None = None
    place: str = ""
    only_new: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said about the journal that belongs to it, such as that a notice was not meant."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody as a journal knows them, for exchange. People are joined, never kept twice.

    `uuids` are all names for exchange they ever had here: more than one where two people became one.
    `named`, `sorted_as` and `marked` count how often name, kind and the mark of fear were set: what was set
    more often counts when two journals become one, and with it who set it last.
    """

    uuids: frozenset[str]
    name: str
    named: int = 1
    kind: str | None = None
    sorted_as: int = 0
    afraid: bool = False
    marked: int = 0


def joined(people: Iterable[KnownPerson]) -> tuple[KnownPerson, ...]:
    """Everybody once, in the order given: who shares a uuid or bears the same name is one person."""
    known: list[KnownPerson] = []
    for person in people:
        one, place = person, len(known)
        while same := next((other for other in known if _same(other, one)), None):
            place = min(place, known.index(same))
            known.remove(same)
            one = _join(same, one)
        known.insert(place, one)
    return tuple(known)


def _same(one: KnownPerson, other: KnownPerson) -> bool:
    return bool(one.uuids & other.uuids) or one.name.casefold() == other.name.casefold()


def _join(one: KnownPerson, other: KnownPerson) -> KnownPerson:
    # Set as often on both sides: a mark is kept rather than lost, a kind rather than none.
    named, name = max((one.named, one.name), (other.named, other.name))
    sorted_as, kind = max((one.sorted_as, one.kind or ""), (other.sorted_as, other.kind or ""))
    marked, afraid = max((one.marked, one.afraid), (other.marked, other.afraid))
    return KnownPerson(one.uuids | other.uuids, name, named, kind or None, sorted_as, afraid, marked)


def under_their_names_here(people: tuple[str, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    """The names as this journal has them; `names` holds those that differ, by the folded name elsewhere."""
    return tuple(names.get(name.casefold(), name) for name in people)


@dataclass
class Merged:
    """What taking over did, or would do, counted by kinds; and what was changed on both sides."""

    counts: dict[str, Counter[str]] = field(default_factory=dict)
    """Kind -> how many things were `new`, `changed`, `deleted`, came `back`, stay `away` (deleted here
    before), are `gone` on both sides, or are the `same`."""
    apart: list[tuple[str, int, int | None]] = field(default_factory=list)
    """Kind, number of the thing, number of its other version: both were changed since they last met. None
    where that has no number yet, since nothing was taken over."""
    renamed: list[tuple[str, str]] = field(default_factory=list)
    """People who had another name here: the one before, the one now."""

    mended: list[int] = field(default_factory=list)
    """Numbers of thoughts that were damaged here, and were put whole in their place."""

    def count(self, kind: str, what: str) -> None:
        """Count one thing."""
        self.counts.setdefault(kind, Counter())[what] += 1

    def number(self, kind: str, what: str) -> int:
        """How many things of that kind were that."""
        return self.counts.get(kind, Counter())[what]

    def total(self, *what: str) -> int:
        """How many things of every kind were one of these."""
        return sum(counted[one] for counted in self.counts.values() for one in what)

"""What became of a thing that is kept in more than one journal, and how two journals become one. Pure.

A thing (a thought, a good moment, ...) is named by its uuid. Every change gives it a new version with a name
of its own, and remembers the names of those it replaced. Two journals that both hold the thing are merged by
these names alone: a version stands unless the other journal has seen it and holds it no longer. So it
matters neither in which order journals are merged nor how often, and nobody has to trust a clock or a
counter: a copied journal.db is one journal more.

Two changes made apart from each other both stand. One is shown as the thing itself, the others as things of
their own beside it, under names that every journal works out alike. Deleting is replacing by nothing, so
what was changed elsewhere meanwhile comes back as changed, and no words are lost.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Generic, TypeVar
from uuid import UUID, uuid5

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")

RECORD = "record"
GOOD_MOMENT = "good_moment"
WEEK_ANSWER = "week_answer"
VOCABULARY = "vocabulary"
PRACTICE = "practice"
"""Kinds of things that are named in more than one place; all of them: `trustjournal.store.kinds`."""

_OURS = UUID("7a6d3a30-6c11-5d0e-9f0c-7472757374aa")
"""The namespace of every name worked out here (RFC 9562, version 5)."""


@dataclass(frozen=True, slots=True)
class Version(Generic[T]):
    """One version that stands, by name."""

    name: str
    value: T


@dataclass(frozen=True, slots=True)
class Thing(Generic[T]):
    """A thing as one journal knows it: the versions that stand, and the names of those that do no longer.

    Nothing stands when it was deleted. Values are equal when the words in them are.
    """

    uuid: str
    versions: tuple[Version[T], ...] = ()
    replaced: frozenset[str] = frozenset()

    @property
    def standing(self) -> frozenset[str]:
        """The names of all versions that stand."""
        return frozenset(version.name for version in self.versions)

    @property
    def seen(self) -> frozenset[str]:
        """The names of all versions this journal ever knew."""
        return self.standing | self.replaced


@dataclass(frozen=True, slots=True)
class Shown(Generic[T]):
    """What one row of a journal shows: its uuid there, the value, and the names of all versions that say so.

    There are several names where the same was written apart; the one changed most often comes first.
    """

    uuid: str
    names: tuple[str, ...]
    value: T


def merged(mine: Thing[T], theirs: Thing[T]) -> Thing[T]:
    """What both journals know together. Commutative, associative and idempotent."""
    stands = standing_after(mine.standing, mine.seen, theirs.standing, theirs.seen)
    values = {version.name: version.value for version in (*theirs.versions, *mine.versions)}
    versions = tuple(Version(name, values[name]) for name in sorted(stands))
    return Thing(mine.uuid, versions, (mine.seen | theirs.seen) - stands)


def standing_after(
    mine: frozenset[str], mine_seen: frozenset[str], theirs: frozenset[str], theirs_seen: frozenset[str]
) -> frozenset[str]:
    """The names that stand once two journals are one: in both, or in one and never seen by the other."""
    return (mine & theirs) | (mine - theirs_seen) | (theirs - mine_seen)


def shown(thing: Thing[T]) -> tuple[Shown[T], ...]:
    """The rows that show what stands, each different value once; the first bears the uuid of the thing.

    First is what was changed most often; among equals the name decides, so that every journal agrees.
    """
    rows: list[tuple[T, list[str]]] = []
    for version in sorted(thing.versions, key=lambda version: rank(version.name)):
        alike = next((names for value, names in rows if value == version.value), None)
        if alike is None:
            rows.append((version.value, [version.name]))
        else:
            alike.append(version.name)
    return tuple(
        Shown(beside(thing.uuid, names) if place else thing.uuid, tuple(names), value)
        for place, (value, names) in enumerate(rows)
    )


def rank(name: str) -> tuple[int, str]:
    """What versions are sorted by: those changed most often first, then by name.

    A name is "3." and sixteen hexadecimal digits: the third version in a row, and which one of them.
    """
    return -int(name.partition(".")[0]), name


def beside(uuid: str, names: Iterable[str]) -> str:
    """The uuid under which another version of the thing `uuid` is kept beside it."""
    return str(uuid5(_OURS, f"{uuid} {min(names)}"))


def derived(*parts: str) -> str:
    """A uuid that follows from these texts alone, for what another program wrote."""
    return str(uuid5(_OURS, "\x1f".join(parts)))


def kept_as(value: T, uuid: str, own: str) -> T:
    """The value as it is kept beside the thing `uuid`, under the uuid `own`; done twice it is as before.

    Parts of it with uuids (reframes) are in the file twice then, and have to be told apart.
    """
    return value if uuid == own else _told_apart(value, UUID(own).int, top=True)


def _told_apart(value: T, mask: int, *, top: bool = False) -> T:
    changed: dict[str, object] = {}
    for held in fields(value):  # type: ignore[arg-type]
        part = getattr(value, held.name)
        if held.name == "uuid" and not top:
            changed["uuid"] = str(UUID(int=UUID(part).int ^ mask))
        elif isinstance(part, tuple) and any(is_dataclass(item) for item in part):
            changed[held.name] = tuple(_told_apart(item, mask) for item in part)
    return replace(value, **changed) if changed else value  # type: ignore[type-var]

"""What has a uuid of its own and is merged with other journals: one entry each.

A new kind of thing joins by one entry here. Its table has a unique `uuid`, and the rest follows: its changes
get versions (`histories`), it is exported, imported and merged, and its deletion is told to other journals.
Parts of a thing need no entry: they hang on it, and it goes up a revision when they change.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from trustjournal.versions import GOOD_MOMENT, PRACTICE, RECORD, VOCABULARY, WEEK_ANSWER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing: its name in exchange, which is that of its table.

    `revised`: a column `revision` goes up with every change that counts; without it every change counts.
    `blanked`: deleting leaves a blank row with `deleted_utc`, so that its number is never given again.
    `plain`: all it holds stands in the columns of its one row, which travel as they are. Only thoughts and
    good moments are more than that, and are read and written by `merging`.
    `refers`: columns that hold the number of another thing -> the kind of that thing.
    `people`: columns that hold the number of a person; people travel by their names.
    `details`: whether a column of that name holds named texts and numbers (`trustjournal.practices`).
    """

    name: str
    revised: bool = True
    blanked: bool = True
    plain: bool = True
    refers: tuple[tuple[str, str], ...] = ()
    people: tuple[str, ...] = ()
    details: bool = False


KINDS: tuple[Kind, ...] = (
    Kind(RECORD, plain=False),
    Kind(GOOD_MOMENT, revised=False, blanked=False, plain=False),
    Kind(WEEK_ANSWER),
    Kind(VOCABULARY, blanked=False),
    Kind(PRACTICE, people=("person_id",), details=True),
)
"""Every kind, in the order in which they are exported: what is referred to comes before what refers."""

PEOPLE = (
    ("record_person", "person_id"),
    ("good_moment_person", "person_id"),
    *((kind.name, column) for kind in KINDS for column in kind.people),
)
"""Every column that names a person: its table and itself."""

PLAIN = tuple(kind for kind in KINDS if kind.plain)


class Counted(NamedTuple):
    """How many things there are: thoughts, good moments, and all else (steps, answers of weeks, ...)."""

    thoughts: int = 0
    good_moments: int = 0
    others: int = 0

    @classmethod
    def of(cls, kinds: Iterable[str] | Mapping[str, int]) -> Counted:
        """Of the names of their kinds, one for each thing or with how many there are."""
        counts = Counter(kinds)
        thoughts, good_moments = counts.pop(RECORD, 0), counts.pop(GOOD_MOMENT, 0)
        return cls(thoughts, good_moments, counts.total())


NOTHING_COUNTED = Counted()


def kind_named(name: str) -> Kind | None:
    """The kind of that name, or None."""
    return next((kind for kind in KINDS if kind.name == name), None)

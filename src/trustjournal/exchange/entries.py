"""Things on their way as the values they hold, for whoever writes them down for a reader. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from trustjournal.carried import Carried, CarriedGood, CarriedRecord, Entry
from trustjournal.moments import Moment, Precision
from trustjournal.practices import KINDS, Practice, practice_from_columns
from trustjournal.versions import PRACTICE, WEEK_ANSWER, shown
from trustjournal.weeks import WeekAnswer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Written: TypeAlias = CarriedRecord | CarriedGood | WeekAnswer | Practice
"""What somebody wrote, whatever it is."""


def values(items: Iterable[object]) -> Iterator[Written]:
    """Every version that stands, each as a thing of its own.

    What is nothing to read is left out: people, words of lists, what was deleted, and practices of a kind
    that only a newer version knows.
    """
    for item in items:
        if isinstance(item, Carried):
            for row in shown(item.thing):
                value = _written(item.kind, row.uuid, row.value)
                if value is not None:
                    yield value


def week_answer_of(uuid: str, entry: Entry) -> WeekAnswer:
    """The answer to a week's question that these columns hold."""
    held: Mapping[str, Any] = dict(entry.columns)
    written = Moment.restored(
        held["written_utc"], held["written_offset"], Precision.MINUTE, held["written_zone"]
    )
    return WeekAnswer(uuid, held["week"], held["question"], held["text"], written, entry.number)


def _written(kind: str, uuid: str, value: object) -> Written | None:
    if isinstance(value, CarriedRecord | CarriedGood):
        return value
    assert isinstance(value, Entry)
    if kind == WEEK_ANSWER:
        return week_answer_of(uuid, value)
    columns: dict[str, Any] = dict(value.columns)
    if kind != PRACTICE or columns["kind"] not in KINDS:
        return None
    return practice_from_columns(columns | {"uuid": uuid, "id": value.number})

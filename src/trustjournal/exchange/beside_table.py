"""What stands beside the thoughts, good moments, steps and all else, as a table for a spreadsheet. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.carried import CarriedGood, CarriedRecord
from trustjournal.exchange.spreadsheet import BETWEEN, cell, line
from trustjournal.practices import Practice
from trustjournal.versions import WEEK_ANSWER
from trustjournal.weeks import WeekAnswer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from trustjournal.exchange.entries import Written

DETAILS = (
    *("size", "likely", "likely_again", "went", "outcome", "shown", "predicts", "happened", "learned"),
    *("whose", "concerns", "beliefs", "ways", "avoided", "ticked", "closeness", "space", "stage"),
)
"""The columns for what only some kinds have, as in docs/formats.md."""

COLUMNS = (
    *("what", "id", "at", "precision", "people", "text", "state", "when", "due", "ended", "from_thought"),
    *DETAILS,
    *("kind", "week", "question", "uuid"),
)
"""The columns: `at` is when a good moment happened, of all else when it was written."""


def beside_rows(values: Iterable[Written]) -> Iterator[str]:
    """The table as CSV (RFC 4180), the names of the columns first; thoughts get no row."""
    yield line(COLUMNS)
    numbers: dict[str, int | None] = {}
    for value in values:
        if isinstance(value, CarriedRecord):
            numbers[value.record.uuid] = value.number
        else:
            held = _held(value, numbers)
            yield line(held.get(column, "") for column in COLUMNS)


def _held(value: CarriedGood | WeekAnswer | Practice, numbers: Mapping[str, int | None]) -> dict[str, str]:
    if isinstance(value, CarriedGood):
        good = value.good
        return {
            "what": "good_moment",
            "id": cell(value.number),
            "at": good.happened.at.isoformat(),
            "precision": good.happened.precision.value,
            "people": BETWEEN.join(good.people),
            "text": good.text,
            "kind": good.kind or "",
            "uuid": good.uuid,
        }
    common = {
        "id": cell(value.id),
        "at": value.written.at.isoformat(),
        "precision": value.written.precision.value,
        "text": value.text,
        "uuid": value.uuid,
    }
    if isinstance(value, WeekAnswer):
        return common | {"what": WEEK_ANSWER, "week": value.week, "question": value.question}
    return common | {
        "what": value.kind,
        "people": value.person or "",
        "state": value.state,
        "when": value.when,
        "due": "" if value.due is None else value.due.isoformat(),
        "ended": "" if value.closed is None else value.closed.at.isoformat(),
        "from_thought": cell(numbers.get(value.about or "")),
        **{name: str(held) for name, held in value.details if name in DETAILS},
    }

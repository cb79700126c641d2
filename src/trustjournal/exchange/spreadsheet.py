"""Thoughts as a table for a spreadsheet, one row each. Pure.

A cell that a spreadsheet would take for a formula begins with an apostrophe, which it shows as text.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from trustjournal.carried import CarriedRecord
from trustjournal.predictions import told_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trustjournal.exchange.entries import Written
    from trustjournal.predictions import Prediction
    from trustjournal.records import LaterRating, Reframe

COLUMNS = (
    "id",
    "happened",
    "precision",
    "written",
    "situation",
    "thought",
    "belief",
    "emotions",
    "people",
    "sources",
    "urges",
    "actions",
    "themes",
    "traps",
    "tags",
    "state",
    "reframes",
    "reframed",
    "weight",
    "evidence_for",
    "evidence_against",
    "from_before",
    "answer_to_loved_one",
    "alternative",
    "alternative_belief",
    "belief_after",
    "emotions_after",
    "next_things",
    "uuid",
    "about_before",
    "costs",
    "foreseen",
    "rated_later",
)
"""The columns; those of a reframe tell of the newest one."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
BETWEEN = "; "
"""What stands between the items of a list."""


def rows(values: Iterable[Written]) -> Iterator[str]:
    """The table as CSV (RFC 4180), the names of the columns first; what is no thought gets no row."""
    yield line(COLUMNS)
    for value in values:
        if isinstance(value, CarriedRecord):
            yield line(_cells(value))


def guarded(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def unguarded(text: str) -> str:
    """The text as it was before it was guarded."""
    return text[1:] if text[:1] == "'" and text[1:].startswith(_FORMULA) else text


def line(cells: Iterable[str]) -> str:
    """One row of a table, each cell guarded."""
    written = _Line()
    csv.writer(written, lineterminator="\r\n").writerow(map(guarded, cells))
    return written.text


def cell(number: int | None) -> str:
    """A number, or nothing."""
    return "" if number is None else str(number)


def _cells(carried: CarriedRecord) -> list[str]:
    record = carried.record
    reframe = record.reframes[-1] if record.reframes else None
    return [
        cell(carried.number),
        record.happened.at.isoformat(),
        record.happened.precision.value,
        record.written.at.isoformat(),
        record.situation,
        record.automatic_thought,
        cell(record.belief),
        BETWEEN.join(_rated(rating.name, rating.intensity) for rating in record.emotions),
        BETWEEN.join(person.name for person in record.people),
        *(
            BETWEEN.join(words)
            for words in (
                record.sources,
                record.urges,
                record.actions,
                record.themes,
                record.traps,
                record.tags,
            )
        ),
        record.state.value,
        str(len(record.reframes)),
        *(_reframed(reframe) if reframe else [""] * 11),
        record.uuid,
        BETWEEN.join(root.called for root in record.roots if root.called),
        BETWEEN.join(record.costs),
        "\n".join(map(_foreseen, record.predictions)),
        "\n".join(map(_later, record.later)),
    ]


def _reframed(reframe: Reframe) -> list[str]:
    return [
        reframe.written.at.isoformat(),
        "" if reframe.weight is None else reframe.weight.value,
        "\n".join(reframe.evidence_for),
        "\n".join(reframe.evidence_against),
        "\n".join(reframe.from_before),
        reframe.answer_to_loved_one,
        reframe.alternative_thought or "",
        cell(reframe.alternative_belief),
        cell(reframe.belief),
        BETWEEN.join(_rated(again.name, again.now) for again in reframe.emotions),
        "\n".join(
            " ".join(filter(None, (t.kind.value, t.text, t.when, t.turned_out))) for t in reframe.next_things
        ),
    ]


def _foreseen(prediction: Prediction) -> str:
    """What was foreseen and how likely it seemed, and once it is told what turned out."""
    likely = "" if prediction.likely is None else f"likely {prediction.likely}"
    told = told_in_words(prediction.outcome, prediction.learned)
    foreseen = ", ".join(filter(None, (prediction.what, likely, prediction.when)))
    return f"{foreseen}: {told}" if told else foreseen


def _later(rating: LaterRating) -> str:
    belief = [] if rating.belief is None else [f"believed {rating.belief}"]
    felt = (_rated(one.name, one.intensity) for one in rating.emotions)
    return f"{rating.written.local_day.isoformat()}: {BETWEEN.join((*belief, *felt))}"


def _rated(name: str, rating: int | None) -> str:
    return name if rating is None else f"{name} {rating}"


class _Line:
    """Keeps the one line that is written to it."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        """Keep it."""
        self.text += text

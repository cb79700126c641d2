"""Thoughts as a table for a spreadsheet, one row each. Pure.

A cell that a spreadsheet would take for a formula begins with an apostrophe, which it shows as text.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trustjournal.carried import CarriedRecord
    from trustjournal.records import Reframe

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
)
"""The columns; those of a reframe tell of the newest one."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BETWEEN = "; "


def rows(records: Iterable[CarriedRecord]) -> Iterator[str]:
    """The table as CSV (RFC 4180), the names of the columns first."""
    yield _line(COLUMNS)
    for carried in records:
        yield _line(_cells(carried))


def guarded(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def unguarded(text: str) -> str:
    """The text as it was before it was guarded."""
    return text[1:] if text[:1] == "'" and text[1:].startswith(_FORMULA) else text


def _cells(carried: CarriedRecord) -> list[str]:
    record = carried.record
    reframe = record.reframes[-1] if record.reframes else None
    return [
        _number(carried.number),
        record.happened.at.isoformat(),
        record.happened.precision.value,
        record.written.at.isoformat(),
        record.situation,
        record.automatic_thought,
        _number(record.belief),
        _BETWEEN.join(_rated(rating.name, rating.intensity) for rating in record.emotions),
        _BETWEEN.join(person.name for person in record.people),
        *(
            _BETWEEN.join(words)
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
        _BETWEEN.join(root.called for root in record.roots if root.called),
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
        _number(reframe.alternative_belief),
        _number(reframe.belief),
        _BETWEEN.join(_rated(again.name, again.now) for again in reframe.emotions),
        "\n".join(
            " ".join(filter(None, (t.kind.value, t.text, t.when, t.turned_out))) for t in reframe.next_things
        ),
    ]


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _rated(name: str, rating: int | None) -> str:
    return name if rating is None else f"{name} {rating}"


def _line(cells: Iterable[str]) -> str:
    line = _Line()
    csv.writer(line, lineterminator="\r\n").writerow(map(guarded, cells))
    return line.text


class _Line:
    """Keeps the one line that is written to it."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        """Keep it."""
        self.text += text

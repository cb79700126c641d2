"""Thoughts out of our own table for a spreadsheet, each under the uuid it has. Pure.

The table holds less than a thought does. So what a journal knows already it keeps as it is, and only a
thought it never met is made of a row.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from trustjournal.exchange.foreign import stamp, words_of
from trustjournal.exchange.from_json import Wrong, as_uuid
from trustjournal.exchange.spreadsheet import BETWEEN
from trustjournal.exchange.strict import Malformed
from trustjournal.exchange.tables import FIELDS, held_in, parts_of
from trustjournal.moments import Precision
from trustjournal.records import State, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from trustjournal.carried import Carried
    from trustjournal.exchange.foreign import Told
    from trustjournal.exchange.tables import Table
    from trustjournal.moments import Moment
    from trustjournal.records import Reframe

_TELLING = {"uuid", "thought", "happened", "precision", "written", "state"}
_MORE = ("uuid", "precision", "written", "state", "costs", "reframed", "weight", "from_before")


def is_own_table(table: Table) -> bool:
    """Whether the columns are those of our table; some may have been taken out, or be in another order."""
    return set(table.columns) >= _TELLING


def from_own_table(table: Table, told: Told) -> Iterator[Carried]:
    """A thought for each row. Raises `Malformed`."""
    columns = {name: name for name in (*FIELDS, *_MORE) if name in table.columns}
    for place, cells in table.rows():
        held = held_in(place, cells, columns)
        precision = _one_of(Precision, place, held["precision"] or Precision.MINUTE)
        when = _moment(place, held["happened"], told, precision)
        state = _one_of(State, place, held["state"] or State.OPEN)
        more: dict[str, Any] = parts_of(place, held, when, told)
        more |= {"rested": state is State.RESTED, "apart": state is State.APART}
        more["costs"] = words_of(held.get("costs", "").split(BETWEEN))
        more["reframes"] = tuple(_whole(reframe, place, held, told, state) for reframe in more["reframes"])
        if held["written"]:
            more["written"] = _moment(place, held["written"], told)
        if held["uuid"]:
            more["uuid"] = _uuid(place, held["uuid"])
        yield told.thought(place, when, held["thought"], **more)


def _whole(reframe: Reframe, place: str, held: Mapping[str, str], told: Told, state: State) -> Reframe:
    """The look with what only our table tells of it."""
    written = _moment(place, held["reframed"], told) if held.get("reframed") else reframe.written
    return replace(
        reframe,
        written=written,
        complete=reframe.complete or state is State.REFRAMED,
        weight=_one_of(Weight, place, held["weight"]) if held.get("weight") else None,
        from_before=tuple(filter(None, map(str.strip, held.get("from_before", "").split("\n")))),
    )


def _moment(place: str, text: str, told: Told, precision: Precision = Precision.MINUTE) -> Moment:
    return told.moment(place, stamp(place, text), precision)


def _uuid(place: str, text: str) -> str:
    try:
        return as_uuid(text)
    except Wrong as wrong:
        raise Malformed(place, f"uuid {wrong.what}") from None


def _one_of(kind: type[StrEnum], place: str, text: str) -> Any:
    try:
        return kind(text)
    except ValueError:
        raise Malformed(place, f"there should be one of: {', '.join(kind)}") from None

"""Rows of parts brought together by what they are part of. Standard library only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trustjournal.moments import Moment, Precision

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence


def grouped(connection: sqlite3.Connection, query: str, ids: Sequence[int]) -> dict[int, list[Any]]:
    """The rows of a query without their first column, by that; `{}` in it stands for the marks of `ids`."""
    groups: dict[int, list[Any]] = {}
    for key, *rest in connection.execute(query.format(marks(ids)), ids):
        groups.setdefault(key, []).append(tuple(rest))
    return groups


def marks(values: Sequence[object]) -> str:
    """A question mark for each value, as SQL lists them."""
    return ",".join("?" * len(values))


def minute(utc: str, offset: int, zone: str | None) -> Moment:
    """A moment known to the minute, out of its columns."""
    return Moment.restored(utc, offset, Precision.MINUTE, zone)

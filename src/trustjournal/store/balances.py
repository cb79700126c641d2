"""Closeness and space as noted within a span: the last word on each person. Standard library only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.facts import Balance
from trustjournal.practices import BALANCE

if TYPE_CHECKING:
    import sqlite3

    from trustjournal.facts import Filters
    from trustjournal.moments import Span


def balances(connection: sqlite3.Connection, span: Span, filters: Filters) -> tuple[Balance, ...]:
    """What was noted last in the span about each person, nobody who is feared among them."""
    if filters.about:
        return ()  # it bears no words of lists
    rows = connection.execute(
        "SELECT p.folded, p.name, t.text FROM practice t JOIN person p ON p.id = t.person_id "
        "WHERE t.kind = ? AND t.deleted_utc IS NULL AND NOT p.afraid AND t.written_day BETWEEN ? AND ? "
        "ORDER BY t.id",
        (BALANCE, span.first.isoformat(), span.last.isoformat()),
    )
    wanted = {name.casefold() for name in filters.people}
    last = {folded: Balance(name, said) for folded, name, said in rows if not wanted or folded in wanted}
    return tuple(last.values())

"""Of how many thoughts of a span an earlier event stands behind. Reads the table `chosen` of `counting`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from trustjournal.facts import Count

if TYPE_CHECKING:
    import sqlite3

ABOUT_ROOTS = (
    "EXISTS (SELECT 1 FROM label CROSS JOIN practice AS root ON root.uuid = label.name "
    "AND root.deleted_utc IS NULL WHERE label.record_id = chosen.id AND label.kind = 'root'"
)
"""Of a chosen record, that it is about an event that is still there; the bracket is left open."""


def counted_roots(connection: sqlite3.Connection) -> tuple[int, tuple[Count, ...]]:
    """How many of the chosen records are about an earlier event, and how many about each, the most first."""
    # From the few events there are, through the index by name, and only then to the records.
    rows = connection.execute(
        "SELECT root.text, chosen.id FROM practice AS root CROSS JOIN label ON label.kind = 'root' "
        "AND label.name = root.uuid CROSS JOIN chosen ON chosen.id = label.record_id "
        "WHERE root.kind = 'root' AND root.deleted_utc IS NULL"
    ).fetchall()
    numbers = Counter(name for name, _ in set(rows))
    counts = (Count(name, number) for name, number in numbers.items())
    ranked = sorted(counts, key=lambda count: (-count.number, count.name.casefold()))
    return len({record_id for _, record_id in rows}), tuple(ranked)

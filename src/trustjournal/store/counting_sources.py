"""Where the thoughts of a span come from, said or suggested. Reads the table `chosen` of `counting`."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from trustjournal.facts import ThemeCount
from trustjournal.store.counting_themes import chosen_rows, most_frequent

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_ONLY_SUGGESTED = (
    "kind = 'source' AND NOT EXISTS (SELECT 1 FROM label AS own WHERE own.record_id = chosen.id "
    "AND own.kind = 'source' AND own.name = suggestion.name COLLATE NOCASE)"
)


def counted_sources(
    connection: sqlite3.Connection, said: Iterable[tuple[str, int]], thoughts: int
) -> tuple[ThemeCount, ...]:
    """Every source of the chosen records, the most frequent first; `said` are those taken, counted."""
    suggested = connection.execute(
        f"SELECT name, count(DISTINCT chosen.id) FROM {chosen_rows('suggestion', thoughts)} "
        f"WHERE {_ONLY_SUGGESTED} GROUP BY name"
    ).fetchall()
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    only: Counter[str] = Counter()
    for name, number in (*said, *suggested):
        spelled[name.casefold()][name] += number
    for name, number in suggested:
        only[name.casefold()] += number
    counted = [
        ThemeCount(most_frequent(names), sum(names.values()), only[source])
        for source, names in spelled.items()
    ]
    return tuple(sorted(counted, key=lambda source: (-source.number, source.name.casefold())))

"""Counting what was rated once more on another day, beside the reframe before it.

Every function reads the table `later`, which `counting` fills with the newest rating of each record within
the span.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.facts import LaterCount

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_RATED = (
    "FROM later CROSS JOIN later_rating ON later_rating.id = later.id "
    "CROSS JOIN reframe ON reframe.id = (SELECT id FROM reframe WHERE record_id = later.record_id "
    "AND written_utc <= later_rating.written_utc AND ending <> 'seen' {also}"
    "ORDER BY written_utc DESC, position DESC LIMIT 1) "
)
BELIEF_LATER = (
    "SELECT later.id, belief_before AS before, reframe.belief AS now, later_rating.belief AS later "
    + _RATED.format(also="AND belief_before IS NOT NULL AND reframe.belief IS NOT NULL ")
    + "WHERE later_rating.belief IS NOT NULL"
)
"""Later ratings of belief, and the two of the last reframe in which it was rated twice."""


def distress_later(pleasant: Sequence[str]) -> str:
    """The same for the strongest emotion that is not in `pleasant`; takes those as values."""
    # Of two emotions that were equally strong the one written first counts, as in a reframe.
    return (
        "SELECT id, before, now, later FROM (SELECT later.id, before, now, intensity AS later, "
        "max(before * 1000 - rerating.position) "
        + _RATED.format(also="")
        + "CROSS JOIN rerating ON reframe_id = reframe.id "
        "CROSS JOIN later_emotion ON later_rating_id = later.id AND later_emotion.name = rerating.name "
        "WHERE before IS NOT NULL AND now IS NOT NULL AND intensity IS NOT NULL "
        f"AND rerating.name NOT IN ({','.join('?' * len(pleasant))}) GROUP BY later.id)"
    )


def later_counts(connection: sqlite3.Connection, query: str, values: Sequence[str]) -> tuple[LaterCount, ...]:
    """How often each before, now and later was met."""
    rows = connection.execute(
        f"SELECT before, now, later, count(*) FROM ({query}) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3", values
    )
    return tuple(LaterCount(*row) for row in rows)

"""What is to be asked on its day: predictions that wait to be told, thoughts to be rated once more.

Standard library only, as in `reading`. Nothing that tells of fear, is about somebody feared, or is let rest
is ever among it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from trustjournal.records import COUNTS_AS_SHIFT
from trustjournal.store import reading

if TYPE_CHECKING:
    import sqlite3
    from datetime import date

    from trustjournal.predictions import Prediction
    from trustjournal.records import ThoughtRecord

OFFERED = "rating-offered "
"""Key of the remark, with a record's uuid behind it, that rating it once more was offered."""

OFFERED_ON = "rating-offered-on"
"""The remark with the day on which such an offer was made last."""

RATED_AFTER = timedelta(days=7)
RATED_WITHIN = timedelta(days=35)
"""A look that is older is not asked about: whoever begins with many gets no queue of them."""

_NEVER_ASKED_ABOUT = (
    "(record.state IN ('apart', 'rested', 'deleted') OR EXISTS (SELECT 1 FROM record_person AS rp "
    "JOIN person AS p ON p.id = rp.person_id WHERE rp.record_id = record.id AND p.afraid))"
)

Foreseen = tuple["ThoughtRecord", "Prediction"]
"""A prediction with the record it stands in."""


def due(connection: sqlite3.Connection, today: date) -> list[Foreseen]:
    """What waits to be told how it turned out and has come to its day, the oldest first."""
    return _waiting(connection, "p.due <= ?", today.isoformat())


def waiting(connection: sqlite3.Connection) -> list[Foreseen]:
    """Everything that waits to be told how it turned out, by its day; what has none comes last."""
    return _waiting(connection, "1")


def to_rate_again(connection: sqlite3.Connection, today: date) -> ThoughtRecord | None:
    """The thought to be offered today for rating it once more, some time after belief in it fell at a look.

    One a day, each once, never one that ended with what was seen; the oldest look comes first.
    """
    if reading.remark(connection, OFFERED_ON) == today.isoformat():
        return None
    rows = connection.execute(
        "SELECT record.id FROM reframe AS r JOIN record ON record.id = r.record_id "
        "WHERE r.written_day BETWEEN ? AND ? AND r.ending <> 'seen' AND r.belief_before - r.belief >= ? "
        "AND NOT EXISTS (SELECT 1 FROM reframe AS newer "
        "WHERE newer.record_id = r.record_id AND newer.position > r.position) "
        "AND NOT EXISTS (SELECT 1 FROM later_rating AS later "
        "WHERE later.record_id = r.record_id AND later.written_utc > r.written_utc) "
        f"AND NOT {_NEVER_ASKED_ABOUT} "
        "AND NOT EXISTS (SELECT 1 FROM remark WHERE key = ? || record.uuid) "
        "ORDER BY r.written_utc, r.id LIMIT 1",
        ((today - RATED_WITHIN).isoformat(), (today - RATED_AFTER).isoformat(), COUNTS_AS_SHIFT, OFFERED),
    ).fetchall()
    found = reading.records(connection, [number for (number,) in rows])
    return found[0] if found else None


def _waiting(connection: sqlite3.Connection, which: str, *values: str) -> list[Foreseen]:
    rows = connection.execute(
        "SELECT p.record_id, p.uuid FROM prediction AS p JOIN record ON record.id = p.record_id "
        f"WHERE p.told_day IS NULL AND {which} AND NOT {_NEVER_ASKED_ABOUT} "
        "ORDER BY p.due IS NULL, p.due, p.written_utc, p.record_id, p.position",
        values,
    ).fetchall()
    records = reading.records(connection, sorted({number for number, _ in rows}))
    held = {prediction.uuid: (record, prediction) for record in records for prediction in record.predictions}
    return [held[uuid] for _, uuid in rows if uuid in held]

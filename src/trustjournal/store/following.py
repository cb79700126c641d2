"""What follows records on another day, as parts of them: predictions, and ratings given later.

Standard library only, as in `reading`.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from trustjournal.moments import Moment, Precision
from trustjournal.predictions import Outcome, Prediction
from trustjournal.records import EmotionRating, LaterRating

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence


def predictions_of(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, tuple[Prediction, ...]]:
    """What the records of these numbers predict, in the order of writing."""
    found: dict[int, list[Prediction]] = {}
    for record_id, *row in connection.execute(
        "SELECT record_id, uuid, what, written_utc, written_offset, written_zone, due, when_text, likely, "
        "outcome, told_utc, told_offset, told_zone, learned FROM prediction "
        f"WHERE record_id IN ({_marks(ids)}) ORDER BY record_id, position",
        ids,
    ):
        found.setdefault(record_id, []).append(_prediction(*row))
    return {record_id: tuple(predictions) for record_id, predictions in found.items()}


def later_ratings_of(
    connection: sqlite3.Connection, ids: Sequence[int]
) -> dict[int, tuple[LaterRating, ...]]:
    """What the records of these numbers were rated on later days, in the order of writing."""
    rows = connection.execute(
        "SELECT id, record_id, uuid, written_utc, written_offset, written_zone, belief FROM later_rating "
        f"WHERE record_id IN ({_marks(ids)}) ORDER BY record_id, position",
        ids,
    ).fetchall()
    if not rows:
        return {}
    emotions: dict[int, list[EmotionRating]] = {}
    for number, name, intensity in connection.execute(
        f"SELECT later_rating_id, name, intensity FROM later_emotion WHERE later_rating_id IN "
        f"({_marks(rows)}) ORDER BY later_rating_id, position",
        [row[0] for row in rows],
    ):
        emotions.setdefault(number, []).append(EmotionRating(name, intensity))
    found: dict[int, list[LaterRating]] = {}
    for number, record_id, uuid, utc, offset, zone, belief in rows:
        written = Moment.restored(utc, offset, Precision.MINUTE, zone)
        rating = LaterRating(uuid, written, belief, tuple(emotions.get(number, ())))
        found.setdefault(record_id, []).append(rating)
    return {record_id: tuple(ratings) for record_id, ratings in found.items()}


def _prediction(*row: Any) -> Prediction:
    uuid, what, utc, offset, zone, due, when, likely, outcome, *told, learned = row
    return Prediction(
        uuid=uuid,
        what=what,
        written=Moment.restored(utc, offset, Precision.MINUTE, zone),
        due=None if due is None else date.fromisoformat(due),
        when=when,
        likely=likely,
        outcome=None if outcome is None else Outcome(outcome),
        told=None if told[0] is None else Moment.restored(told[0], told[1], Precision.MINUTE, told[2]),
        learned=learned,
    )


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))

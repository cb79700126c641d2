"""Counting what turned out within a span, by the day on which it was told.

Every function reads the table `told`, which `counting` fills with the predictions told within the span.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.facts import Outcomes, TurnedOut
from trustjournal.predictions import Outcome
from trustjournal.store.counting_reframes import MOST_QUOTED

if TYPE_CHECKING:
    import sqlite3

TOLD = (
    "FROM told CROSS JOIN prediction AS p ON p.record_id = told.record_id AND p.position = told.position "
    "CROSS JOIN record ON record.id = told.record_id WHERE record.state <> 'apart' AND NOT EXISTS ("
    "SELECT 1 FROM record_person AS rp JOIN person ON person.id = rp.person_id "
    "WHERE rp.record_id = told.record_id AND person.afraid)"
)
"""What was told, leaving out what tells of fear or is about somebody feared."""


def outcomes(connection: sqlite3.Connection) -> Outcomes:
    """What turned out; nothing of thoughts that tell of fear or are about somebody feared."""
    numbers = dict(connection.execute(f"SELECT p.outcome, count(*) {TOLD} GROUP BY 1"))
    newest = connection.execute(
        "SELECT p.learned, told.record_id, "
        "CASE WHEN p.what <> '' THEN p.what ELSE record.automatic_thought END, p.likely, p.outcome "
        f"{TOLD} ORDER BY p.told_utc DESC, told.record_id DESC, told.position LIMIT ?",
        (MOST_QUOTED,),
    )
    return Outcomes(
        came_true=numbers.get(Outcome.CAME_TRUE, 0),
        partly=numbers.get(Outcome.PARTLY, 0),
        did_not=numbers.get(Outcome.DID_NOT, 0),
        cannot_tell=numbers.get(Outcome.CANNOT_TELL, 0),
        in_words=numbers.get(None, 0),
        newest=tuple(
            TurnedOut(text, record_id, feared, likely, None if outcome is None else Outcome(outcome))
            for text, record_id, feared, likely, outcome in newest
        ),
    )

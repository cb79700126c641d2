"""The person's own words that made belief in a similar thought fall. Standard library only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from trustjournal.predictions import told_in_words
from trustjournal.records import COUNTS_AS_SHIFT
from trustjournal.recurring import HelpedBefore
from trustjournal.store.alike import closest_that_helped

if TYPE_CHECKING:
    import sqlite3

    from trustjournal.records import ThoughtRecord

MOST = 3
"""How many earlier answers are shown."""

_CONSIDERED = 6
"""Among how many of the closest thoughts those are looked for where belief fell furthest."""


def what_helped(connection: sqlite3.Connection, record: ThoughtRecord) -> tuple[HelpedBefore, ...]:
    """Up to `MOST` answers kept for thoughts like this one, where belief fell furthest first.

    The same words stand once, with how every time turned out that ended with them. None for a thought that
    tells of fear of somebody or is about somebody feared, none from such a thought, and none from one that
    was let rest or deleted.
    """
    if record.apart or any(person.afraid for person in record.people):
        return ()
    numbers = closest_that_helped(connection, record.automatic_thought, _CONSIDERED)
    rows = connection.execute(
        "SELECT line.text, r.record_id, r.written_day, r.belief_before, r.belief "
        "FROM record CROSS JOIN reframe AS r ON r.record_id = record.id "
        "CROSS JOIN reframe_line AS line ON line.reframe_id = r.id AND line.kind = 'alternatives' "
        "AND line.position = r.kept "
        f"WHERE record.id IN ({','.join('?' * len(numbers))}) AND state IN ('open', 'reframed') "
        "AND r.ending = 'before' AND r.belief_before - r.belief >= ? "
        "AND NOT EXISTS (SELECT 1 FROM record_person AS rp JOIN person AS p ON p.id = rp.person_id "
        "WHERE rp.record_id = record.id AND p.afraid) "
        "ORDER BY r.belief_before - r.belief DESC, r.written_utc DESC, r.id DESC",
        (*numbers, COUNTS_AS_SHIFT),
    ).fetchall()
    of_words: dict[str, list[int]] = {}
    for text, record_id, *_ in rows:
        of_words.setdefault(_folded(text), []).append(record_id)
    found: dict[str, HelpedBefore] = {}
    for text, record_id, day, before, now in rows[: MOST * MOST]:
        told = _told(connection, of_words[_folded(text)])
        helped = HelpedBefore(text, record_id, date.fromisoformat(day), before, now, told)
        found.setdefault(_folded(text), helped)
    return tuple(found.values())[:MOST]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _told(connection: sqlite3.Connection, numbers: list[int]) -> tuple[tuple[int, str], ...]:
    """What was told about these thoughts, whether or not belief fell that time: comfort hides nothing."""
    rows = connection.execute(
        "SELECT record_id, outcome, learned FROM prediction "
        f"WHERE record_id IN ({','.join('?' * len(numbers))}) AND told_utc IS NOT NULL "
        "ORDER BY told_utc DESC, record_id DESC, position",
        numbers,
    )
    return tuple((number, told_in_words(outcome, learned)) for number, outcome, learned in rows)

"""Counting the same thought come again. Standard library only, as in `counting`.

All but `other_times` read the table `chosen`, which `counting` fills with the records of the span.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from trustjournal.recurring import RecurringThought, Time
from trustjournal.store.counting_themes import MANY

if TYPE_CHECKING:
    import sqlite3

MOST = 3
"""How many thoughts are told of at most."""

MOST_TIMES = 6
"""How many times one thought came are told one by one, the newest."""

_LOOKED_AT = 12
"""Among how many of the most frequent those are looked for whose words may be shown."""

_NOT_FEARED = (
    "NOT EXISTS (SELECT 1 FROM record_person AS rp JOIN person AS p ON p.id = rp.person_id "
    "WHERE rp.record_id = likeness.record_id AND p.afraid)"
)


def recurring_thoughts(connection: sqlite3.Connection, thoughts: int) -> tuple[RecurringThought, ...]:
    """Those of the so many thoughts of the span that came twice or more, the most frequent first.

    Nothing about people who bear the mark of fear; no words of a thought that was let rest.
    """
    (anybody,) = connection.execute("SELECT EXISTS (SELECT 1 FROM person WHERE afraid)").fetchone()
    rows = (
        "likeness INDEXED BY likeness_first CROSS JOIN chosen ON chosen.id = likeness.record_id"
        if thoughts >= MANY
        else "chosen CROSS JOIN likeness ON likeness.record_id = chosen.id"
    )
    groups = connection.execute(
        f"SELECT first_id, count(*) FROM {rows} WHERE {_NOT_FEARED if anybody else 'TRUE'} "
        "GROUP BY first_id HAVING count(*) > 1 ORDER BY count(*) DESC, max(record_id) DESC LIMIT ?",
        (_LOOKED_AT,),
    ).fetchall()
    found = []
    for first, number in groups:
        text = _newest_words(connection, rows, first)
        if text is not None:
            found.append(RecurringThought(text, number, _times(connection, rows, first)))
        if len(found) == MOST:
            break
    return tuple(found)


def ids_in_a_row(connection: sqlite3.Connection, number: int) -> list[int]:
    """Numbers of the records of the span near-identical to this one, what happened last first."""
    rows = connection.execute(
        "SELECT record.id FROM likeness JOIN chosen ON chosen.id = likeness.record_id "
        "JOIN record ON record.id = likeness.record_id "
        "WHERE first_id = (SELECT first_id FROM likeness WHERE record_id = ?) "
        "ORDER BY happened_utc DESC, record.id DESC",
        (number,),
    )
    return [number for (number,) in rows]


def other_times(connection: sqlite3.Connection, number: int) -> tuple[Time, ...]:
    """The newest of the other times that this thought came, whenever that was, in the order they happened."""
    rows = connection.execute(
        "SELECT record.id, happened_day, belief FROM likeness "
        "CROSS JOIN record ON record.id = likeness.record_id "
        "WHERE first_id = (SELECT first_id FROM likeness WHERE record_id = ?1) AND record_id <> ?1 "
        "ORDER BY record_id DESC LIMIT ?2",
        (number, MOST_TIMES),
    )
    return _in_order(rows)


def _times(connection: sqlite3.Connection, rows: str, first: int) -> tuple[Time, ...]:
    newest = connection.execute(
        f"SELECT record.id, happened_day, belief FROM {rows} CROSS JOIN record ON record.id = record_id "
        f"WHERE first_id = ? AND {_NOT_FEARED} ORDER BY record_id DESC LIMIT ?",
        (first, MOST_TIMES),
    )
    return _in_order(newest)


def _in_order(rows: sqlite3.Cursor) -> tuple[Time, ...]:
    times = (Time(number, date.fromisoformat(day), belief) for number, day, belief in rows)
    return tuple(sorted(times, key=lambda time: (time.day, time.record_id)))


def _newest_words(connection: sqlite3.Connection, rows: str, first: int) -> str | None:
    row = connection.execute(
        f"SELECT automatic_thought FROM {rows} CROSS JOIN record ON record.id = record_id "
        f"WHERE first_id = ? AND {_NOT_FEARED} AND record.state IN ('open', 'reframed') "
        "ORDER BY record_id DESC LIMIT 1",
        (first,),
    ).fetchone()
    return None if row is None else str(row[0])

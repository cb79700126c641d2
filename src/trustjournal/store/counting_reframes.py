"""Counting what was looked at again within a span: weights, shifts, words that helped.

Every function reads the table `again`, which `counting` fills with the reframes of the span.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from trustjournal.facts import Count, HelpedWords, LooksAgain, NextStep, RatedTwice, ShiftCount
from trustjournal.predictions import told_in_words
from trustjournal.records import COUNTS_AS_SHIFT, Weight
from trustjournal.store.counting_later import BELIEF_LATER, distress_later, later_counts

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from trustjournal.moments import Span

MOST_DRAWN = 40
"""How many ratings given twice are told one by one, to be drawn."""

MOST_QUOTED = 3
"""How many of the person's own texts of one sort are quoted at most."""

_TELLS_OF_FEAR = (
    "(EXISTS (SELECT 1 FROM record WHERE record.id = again.record_id AND state = 'apart') "
    "OR EXISTS (SELECT 1 FROM record_person AS rp JOIN person AS p ON p.id = rp.person_id "
    "WHERE rp.record_id = again.record_id AND p.afraid))"
)
"""The record tells of fear of somebody, or is about somebody the mark of fear is on."""


def looks_again(connection: sqlite3.Connection, span: Span, pleasant: frozenset[str]) -> LooksAgain:
    """The reframes of the span; `pleasant` are the emotions whose strength is no distress."""
    number, thoughts = connection.execute("SELECT count(*), count(DISTINCT record_id) FROM again").fetchone()
    (older,) = connection.execute(
        "SELECT count(DISTINCT record_id) FROM again CROSS JOIN record ON record.id = record_id "
        "WHERE happened_day < ?",
        (span.first.isoformat(),),
    ).fetchone()
    step_count, steps = _next_steps(connection)
    return LooksAgain(
        number=number,
        thoughts=thoughts,
        older=older,
        weights=_weights(connection),
        belief=_belief(connection),
        distress=_distress(connection, sorted(pleasant)),
        later_belief=later_counts(connection, BELIEF_LATER, ()),
        later_distress=later_counts(connection, distress_later(sorted(pleasant)), sorted(pleasant)),
        beliefs=_one_by_one(connection, span),
        next_steps=steps,
        next_step_count=step_count,
        helped=_helped(connection),
    )


def _weights(connection: sqlite3.Connection) -> tuple[Count, ...]:
    numbers = dict(
        connection.execute(
            "SELECT weight, count(*) FROM again CROSS JOIN reframe USING (id) "
            "WHERE weight IS NOT NULL GROUP BY 1"
        )
    )
    return tuple(Count(weight.value, numbers[weight.value]) for weight in Weight if weight in numbers)


BELIEF_TWICE = (
    "SELECT again.id, belief_before AS before, belief AS now FROM again CROSS JOIN reframe USING (id) "
    "WHERE ending <> 'seen' AND belief_before IS NOT NULL AND belief IS NOT NULL"
)
"""Reframes in which belief was rated before and after."""


def distress_twice(pleasant: Sequence[str]) -> str:
    """Reframes in which the strongest emotion that is not in `pleasant` was; takes those as values."""
    # Of two emotions that were equally strong the one written first counts; no form has a thousand.
    return (
        "SELECT id, before, now FROM (SELECT again.id, before, now, max(before * 1000 - r.position) "
        "FROM again CROSS JOIN reframe USING (id) CROSS JOIN rerating AS r ON r.reframe_id = again.id "
        f"WHERE ending <> 'seen' AND before IS NOT NULL AND name NOT IN ({','.join('?' * len(pleasant))}) "
        "GROUP BY again.id) WHERE now IS NOT NULL"
    )


def _belief(connection: sqlite3.Connection) -> tuple[ShiftCount, ...]:
    rows = connection.execute(
        f"SELECT before, now, count(*) FROM ({BELIEF_TWICE}) GROUP BY 1, 2 ORDER BY 1, 2"
    )
    return tuple(ShiftCount(*row) for row in rows)


def _one_by_one(connection: sqlite3.Connection, span: Span) -> tuple[RatedTwice, ...]:
    # The index has them in the order of days, so that however many there are only the newest are read.
    rows = connection.execute(
        "SELECT reframe.record_id, written_day, belief_before, belief "
        "FROM reframe INDEXED BY reframe_written CROSS JOIN again USING (id) "
        "WHERE written_day BETWEEN ? AND ? AND ending <> 'seen' "
        "AND belief_before IS NOT NULL AND belief IS NOT NULL "
        "ORDER BY written_day DESC, written_utc DESC, reframe.record_id DESC, position DESC LIMIT ?",
        (span.first.isoformat(), span.last.isoformat(), MOST_DRAWN),
    ).fetchall()
    return tuple(
        RatedTwice(record_id, date.fromisoformat(day), before, now)
        for record_id, day, before, now in reversed(rows)
    )


def _distress(connection: sqlite3.Connection, pleasant: Sequence[str]) -> tuple[ShiftCount, ...]:
    rows = connection.execute(
        f"SELECT before, now, count(*) FROM ({distress_twice(pleasant)}) GROUP BY 1, 2 ORDER BY 1, 2",
        pleasant,
    )
    return tuple(ShiftCount(*row) for row in rows)


HELPED = (
    "FROM again CROSS JOIN reframe AS r ON r.id = again.id "
    "CROSS JOIN reframe_line AS line ON line.reframe_id = again.id AND line.kind = 'alternatives' "
    "AND line.position = r.kept "
    f"WHERE r.ending = 'before' AND r.belief_before - r.belief >= {COUNTS_AS_SHIFT} AND NOT {_TELLS_OF_FEAR}"
)
"""Alternative thoughts that were kept and after which belief fell."""


def _helped(connection: sqlite3.Connection) -> tuple[HelpedWords, ...]:
    rows = connection.execute(
        f"SELECT line.text, again.record_id, r.belief_before, r.belief {HELPED} "
        "ORDER BY r.belief_before - r.belief DESC, r.written_utc DESC, again.record_id DESC, r.position DESC "
        "LIMIT ?",
        (MOST_QUOTED,),
    ).fetchall()
    return tuple(
        HelpedWords(text, record_id, before, now, _told(connection, record_id))
        for text, record_id, before, now in rows
    )


def _told(connection: sqlite3.Connection, record_id: int) -> tuple[str, ...]:
    rows = connection.execute(
        "SELECT outcome, learned FROM prediction WHERE record_id = ? AND told_utc IS NOT NULL "
        "ORDER BY told_utc, position",
        (record_id,),
    )
    return tuple(told_in_words(outcome, learned) for outcome, learned in rows)


NEXT_STEPS = (
    "FROM again CROSS JOIN reframe USING (id) CROSS JOIN next_thing AS n ON n.reframe_id = again.id "
    "WHERE ending = 'seen' AND (n.kind NOT IN ('talk', 'limit', 'ask-openly', 'small-step', 'repair') "
    f"OR NOT {_TELLS_OF_FEAR})"
)
"""What follows from what was seen; nothing towards somebody feared."""


def _next_steps(connection: sqlite3.Connection) -> tuple[int, tuple[NextStep, ...]]:
    (number,) = connection.execute(f"SELECT count(*) {NEXT_STEPS}").fetchone()
    rows = connection.execute(
        f"SELECT n.kind, n.text, n.when_text, again.record_id {NEXT_STEPS} "
        "ORDER BY reframe.written_utc DESC, again.record_id DESC, reframe.position DESC, n.position LIMIT ?",
        (MOST_QUOTED,),
    ).fetchall()
    return number, tuple(
        NextStep(kind, text, when, record_id, _names(connection, record_id))
        for kind, text, when, record_id in rows
    )


def _names(connection: sqlite3.Connection, record_id: int) -> tuple[str, ...]:
    rows = connection.execute(
        "SELECT p.name FROM record_person AS rp JOIN person AS p ON p.id = rp.person_id "
        "WHERE rp.record_id = ? ORDER BY rp.position",
        (record_id,),
    )
    return tuple(name for (name,) in rows)

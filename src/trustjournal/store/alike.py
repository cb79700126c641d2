"""Which thoughts are alike, found in a time that does not grow with the journal. Standard library only.

Beside each thought stand its stems and the lowest number in its row of near-identical ones. An index of
stems leads from a thought to those it may be like: the fewest stems that are sure to meet a near-identical
one (`again`), and all stems of those where kept words made belief fall (`helped`). Of what stands under one
stem only the newest are looked at, so that no common word makes a long journal slow.
"""

from __future__ import annotations

import contextlib
from collections import defaultdict
from typing import TYPE_CHECKING

from trustjournal import likeness
from trustjournal.records import COUNTS_AS_SHIFT, Ending, State
from trustjournal.store import reading, sealed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from trustjournal.records import ThoughtRecord

AGAIN, HELPED = "again", "helped"

_UNDER_ONE_STEM = 200
"""How many thoughts are looked at under one stem, the newest first."""

_COUNTED = 20_000
"""How far the thoughts under one stem are counted; beyond that a stem is simply common."""

_MOST_STEMS = 120
"""Stems a thought is compared by, the most telling ones; only texts of several hundred words have more."""

_MOST_SOUGHT = 40
"""Stems of a thought that earlier answers are looked for by; nobody's thought says more at once."""

_MOST_FOUND_BY = 12
"""How many stems lead from a thought to others."""

_AT_ONCE = 200
"""How many thoughts from before there was this index are compared at the end of one command that writes."""

UP_TO = "compared-up-to"
"""Key of the remark with the highest number compared so far; gone once all are."""


def compared_by(thought: str) -> list[str]:
    """The stems a thought is compared by, the most telling ones first."""
    found = likeness.stems(thought)
    telling = likeness.telling(found)
    return [*telling, *sorted(found.difference(telling))][:_MOST_STEMS]


def met_under(own: Sequence[str]) -> list[str]:
    """The stems under which those like a thought are met."""
    return likeness.found_by(own)[:_MOST_FOUND_BY]


def fell_by(record: ThoughtRecord) -> int | None:
    """The most points belief in a thought fell by with words that were kept; None where that was no shift.

    None as well for a thought that was let rest: its words are shown no more.
    """
    if record.rested:
        return None
    kept = (again for again in record.reframes if again.ending is Ending.BEFORE and again.kept is not None)
    shifts = (
        again.belief_before - again.belief
        for again in kept
        if again.belief_before is not None and again.belief is not None
    )
    return max((by for by in shifts if by >= COUNTS_AS_SHIFT), default=None)


def compare(connection: sqlite3.Connection, record: ThoughtRecord) -> None:
    """Put a record as it is now into the index, inside a transaction.

    A thought whose stems stay the same stays in its row of near-identical ones. One that tells of fear of
    somebody is compared with nothing.
    """
    assert record.id is not None
    if record.apart:
        leave(connection, record.id)
        return
    own = compared_by(record.automatic_thought)
    held = connection.execute(
        "SELECT stems, fell FROM likeness WHERE record_id = ?", (record.id,)
    ).fetchone() or (None, None)
    if held[0] != " ".join(own):
        leave(connection, record.id)
        first = _first_like(connection, own)
        if first is not None and record.id < first:  # an older one comes back, or was edited
            connection.execute("UPDATE likeness SET first_id = ? WHERE first_id = ?", (record.id, first))
        connection.execute(
            "INSERT INTO likeness VALUES (?, ?, ?, NULL)",
            (record.id, min(record.id, first or record.id), " ".join(own)),
        )
        _put(connection, AGAIN, met_under(own), record.id)
        held = (None, None)
    fell = fell_by(record)
    if fell != held[1]:
        connection.execute("UPDATE likeness SET fell = ? WHERE record_id = ?", (fell, record.id))
        connection.execute("DELETE FROM stem WHERE record_id = ? AND kind = ?", (record.id, HELPED))
        _put(connection, HELPED, own if fell is not None else (), record.id)


def leave(connection: sqlite3.Connection, number: int) -> None:
    """Take a record out of the index, inside a transaction; those in a row with it stay together."""
    connection.execute("DELETE FROM stem WHERE record_id = ?", (number,))
    connection.execute("DELETE FROM likeness WHERE record_id = ?", (number,))
    connection.execute(
        "UPDATE likeness SET first_id = (SELECT min(record_id) FROM likeness WHERE first_id = ?1) "
        "WHERE first_id = ?1",
        (number,),
    )


def compare_some(connection: sqlite3.Connection) -> None:
    """Compare the oldest of the records from before there was this index, if any are left; a step of its own.

    Outside of a transaction. When the disk refuses, a later command does it.
    """
    with contextlib.suppress(*sealed.errors()):
        up_to = reading.remark(connection, UP_TO)
        if up_to is None:
            return
        connection.execute("BEGIN IMMEDIATE")
        try:
            rows = connection.execute(
                "SELECT id FROM record WHERE id > ? AND deleted_utc IS NULL ORDER BY id LIMIT ?",
                (int(up_to), _AT_ONCE),
            ).fetchall()
            for record in reading.records(connection, [number for (number,) in rows]):
                compare(connection, record)
            if len(rows) < _AT_ONCE:
                connection.execute("DELETE FROM remark WHERE key = ?", (UP_TO,))
            else:
                connection.execute("UPDATE remark SET value = ? WHERE key = ?", (str(rows[-1][0]), UP_TO))
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # a full disk rolls back by itself
                connection.execute("ROLLBACK")
            raise


def is_in_order(connection: sqlite3.Connection) -> bool:
    """Whether the index holds just what follows from the thoughts as they are."""
    up_to = reading.remark(connection, UP_TO)
    held = dict(connection.execute("SELECT record_id, stems FROM likeness"))
    strays = connection.execute(
        "SELECT 1 FROM stem WHERE record_id NOT IN (SELECT record_id FROM likeness) UNION ALL "
        "SELECT 1 FROM likeness WHERE first_id > record_id "
        "OR first_id NOT IN (SELECT record_id FROM likeness) LIMIT 1"
    )
    if strays.fetchone() is not None:
        return False
    rows = connection.execute("SELECT id, automatic_thought, state FROM record WHERE deleted_utc IS NULL")
    for number, thought, state in rows:
        stems = held.pop(number, None)
        compared = up_to is None or number <= int(up_to)
        if stems is None and compared and state != State.APART:
            return False
        if stems is not None and (state == State.APART or stems != " ".join(compared_by(thought))):
            return False
    return not held


def make_anew(connection: sqlite3.Connection) -> None:
    """Empty the index, inside a transaction; later commands fill it again, some thoughts at a time."""
    connection.execute("DELETE FROM stem")
    connection.execute("DELETE FROM likeness")
    connection.execute("INSERT OR REPLACE INTO remark VALUES (?, '0')", (UP_TO,))


def in_a_row_with(connection: sqlite3.Connection, number: int) -> list[int]:
    """Numbers of the records near-identical to this one, itself among them, in the order of writing."""
    rows = connection.execute(
        "SELECT record_id FROM likeness "
        "WHERE first_id = (SELECT first_id FROM likeness WHERE record_id = ?) ORDER BY record_id",
        (number,),
    )
    return [number for (number,) in rows]


def closest_that_helped(connection: sqlite3.Connection, thought: str, most: int) -> list[int]:
    """Numbers of records with a similar thought in which kept words made belief fall, the closest first."""
    own = compared_by(thought)[:_MOST_SOUGHT]
    held = _how_many(connection, own)
    (of,) = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM likeness WHERE fell > 0 LIMIT ?)", (_COUNTED,)
    ).fetchone()
    rare = {stem: likeness.rarity(number, of) for stem, number in held.items()}
    known = [stem for stem in likeness.telling(own) or own if held[stem]]
    found = _under(connection, HELPED, sorted(known, key=lambda stem: held[stem])[:_MOST_FOUND_BY])
    close = sorted(
        (
            (likeness.closeness(own, stems, rare), number)
            for stems, numbers in found.items()
            if likeness.similar(own, stems)
            for number in numbers
        ),
        reverse=True,
    )
    return [number for _, number in close[:most]]


def _first_like(connection: sqlite3.Connection, own: Sequence[str]) -> int | None:
    """The record that began the row this thought belongs to; None where it begins one."""
    found = _under(connection, AGAIN, met_under(own))
    alike = [
        number
        for stems, numbers in found.items()
        if likeness.near_identical(own, stems)
        for number in numbers
    ]
    if not alike:
        return None
    (first,) = connection.execute(
        f"SELECT min(first_id) FROM likeness WHERE record_id IN ({_marks(alike)})", alike
    ).fetchone()
    return int(first)


def _under(
    connection: sqlite3.Connection, kind: str, stems: Iterable[str]
) -> dict[tuple[str, ...], set[int]]:
    """The newest thoughts under each of the stems: numbers of the records by all stems of their thoughts."""
    found: dict[str, set[int]] = defaultdict(set)
    for stem in stems:
        rows = connection.execute(
            "SELECT likeness.stems, record_id FROM stem CROSS JOIN likeness USING (record_id) "
            "WHERE kind = ? AND stem = ? ORDER BY record_id DESC LIMIT ?",
            (kind, stem, _UNDER_ONE_STEM),
        )
        for theirs, number in rows:
            found[theirs].add(number)
    return {tuple(theirs.split()): numbers for theirs, numbers in found.items()}


def _how_many(connection: sqlite3.Connection, stems: Iterable[str]) -> dict[str, int]:
    counted = "SELECT count(*) FROM (SELECT 1 FROM stem WHERE kind = ? AND stem = ? LIMIT ?)"
    return {stem: connection.execute(counted, (HELPED, stem, _COUNTED)).fetchone()[0] for stem in stems}


def _put(connection: sqlite3.Connection, kind: str, stems: Iterable[str], number: int) -> None:
    connection.executemany("INSERT INTO stem VALUES (?, ?, ?)", ((kind, stem, number) for stem in stems))


def _marks(numbers: Sequence[int]) -> str:
    return ",".join("?" * len(numbers))

"""Reframes read from the journal, with everything in them. Standard library only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from trustjournal.records import NextKind, NextThing, Reframe, Rerating, Weight
from trustjournal.store.grouped import grouped, marks, minute

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

_REFRAME = """
SELECT id, record_id, uuid, written_utc, written_offset, written_zone, complete, weight,
       answer_to_loved_one, kept, alternative_belief, belief_before, belief, known_from, wish_to_hear,
       ask_openly, until, until_then
FROM reframe WHERE record_id IN ({}) ORDER BY record_id, position"""


def reframes_of(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, list[Reframe]]:
    """The reframes of the records of these numbers, by number, in the order they were written."""
    rows = connection.execute(_REFRAME.format(marks(ids)), ids).fetchall()
    if not rows:
        return {}
    own = [row[0] for row in rows]
    lines = grouped(
        connection,
        "SELECT reframe_id, kind, text FROM reframe_line WHERE reframe_id IN ({}) "
        "ORDER BY reframe_id, kind, position",
        own,
    )
    reratings = grouped(
        connection,
        "SELECT reframe_id, name, before, now FROM rerating WHERE reframe_id IN ({}) "
        "ORDER BY reframe_id, position",
        own,
    )
    things = grouped(
        connection,
        "SELECT reframe_id, kind, text, when_text, due, turned_out FROM next_thing WHERE reframe_id IN ({}) "
        "ORDER BY reframe_id, position",
        own,
    )
    found: dict[int, list[Reframe]] = {}
    for row in rows:
        number, record_id = row[:2]
        found.setdefault(record_id, []).append(
            _reframe(row[2:], lines.get(number, ()), reratings.get(number, ()), things.get(number, ()))
        )
    return found


def _reframe(
    row: tuple[Any, ...],
    lines: Iterable[tuple[str, str]],
    reratings: Iterable[tuple[str, int | None, int | None]],
    things: Iterable[tuple[str, str, str, str | None, str]],
) -> Reframe:
    texts: dict[str, list[str]] = {}
    for kind, text in lines:
        texts.setdefault(kind, []).append(text)
    uuid, utc, offset, zone, complete, weight, answer, kept, alternative_belief, before, now, *rest = row
    known_from, wish_to_hear, ask_openly, until, until_then = rest
    return Reframe(
        uuid=uuid,
        written=minute(utc, offset, zone),
        complete=bool(complete),
        weight=None if weight is None else Weight(weight),
        evidence_for=tuple(texts.get("evidence_for", ())),
        evidence_against=tuple(texts.get("evidence_against", ())),
        from_before=tuple(texts.get("from_before", ())),
        answer_to_loved_one=answer,
        alternatives=tuple(texts.get("alternatives", ())),
        kept=kept,
        alternative_belief=alternative_belief,
        belief_before=before,
        belief=now,
        emotions=tuple(Rerating(*again) for again in reratings),
        next_things=tuple(
            NextThing(
                NextKind(kind), text, when, None if due is None else date.fromisoformat(due), turned_out
            )
            for kind, text, when, due, turned_out in things
        ),
        known_from=known_from,
        wish_to_hear=wish_to_hear,
        ask_openly=ask_openly,
        until=until,
        until_then=until_then,
        their_view=tuple(texts.get("their_view", ())),
    )

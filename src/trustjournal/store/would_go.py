"""What the last change put into the journal, so that undoing it would take those words out for good.

Standard library only, and nothing is changed here. A change that rewrites what was there put nothing in.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trustjournal.practices import KINDS

if TYPE_CHECKING:
    import sqlite3

_THINGS = {
    "record": "SELECT '#' || id, coalesce(nullif(automatic_thought, ''), situation), uuid, '' FROM record "
    "WHERE id = ? AND deleted_utc IS NULL",
    "reframe": "SELECT 'the look at #' || record_id, coalesce((SELECT text FROM reframe_line "
    "WHERE reframe_id = reframe.id ORDER BY kind = 'alternatives' DESC, kind, position LIMIT 1), "
    "nullif(answer_to_loved_one, ''), nullif(ask_openly, ''), wish_to_hear), uuid, '#' || record_id "
    "FROM reframe WHERE id = ?",
    "prediction": "SELECT 'what #' || record_id || ' foresees', what, uuid, '#' || record_id "
    "FROM prediction WHERE record_id = ? AND position = ?",
    "practice": "SELECT kind || ' ' || id, text, uuid, '' FROM practice WHERE id = ? AND deleted_utc IS NULL",
    "good_moment": "SELECT 'good moment ' || id, text, uuid, '' FROM good_moment WHERE id = ?",
    "week_answer": "SELECT 'answer ' || id, text, uuid, '' FROM week_answer "
    "WHERE id = ? AND deleted_utc IS NULL",
    "vocabulary": "SELECT kind, name, uuid, '' FROM vocabulary WHERE id = ?",
}
"""Tables of what a person writes, in the order in which one is named before others: how one row is called,
its words, its uuid, and how the thought is called that it is a part of."""


@dataclass(frozen=True, slots=True)
class WouldGo:
    """The first thing that undoing would take out for good: how it is called, its words; how many more."""

    name: str
    words: str
    more: int = 0


def would_go(connection: sqlite3.Connection) -> WouldGo | None:
    """What undoing the last change would take out for good; None where it only puts something back."""
    keys = {table: _keys(connection, table) for table in _THINGS}
    put_in: dict[tuple[str, tuple[int, ...]], None] = {}
    there_before: set[str] = set()
    for table, before, after in connection.execute(
        "SELECT table_name, before, after FROM undo_step ORDER BY id"
    ):
        if table not in _THINGS:
            continue
        row = json.loads(before or after)
        key = table, tuple(row[name] for name in keys[table])
        if before is None:
            put_in[key] = None
        elif key not in put_in:  # a part is taken out and put in again whenever its thought is rewritten
            there_before.add(row["uuid"])
    new = [
        found
        for table, key in sorted(put_in, key=lambda one: list(_THINGS).index(one[0]))
        if (found := connection.execute(_THINGS[table], key).fetchone()) and found[2] not in there_before
    ]
    named = {name for name, *_ in new}
    first = [(name, words) for name, words, _, whole in new if whole not in named]
    if not first:
        return None
    name, words = first[0]
    return WouldGo(_called(name), words or "", len(first) - 1)


def _called(name: str) -> str:
    kind, space, number = name.partition(" ")
    return f"{KINDS[kind].name}{space}{number}" if kind in KINDS else name


def _keys(connection: sqlite3.Connection, table: str) -> list[str]:
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return [name for _, name, *_, place in sorted(columns, key=lambda column: column[5]) if place]

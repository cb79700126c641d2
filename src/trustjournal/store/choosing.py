"""What a selection takes along beside its thoughts. Standard library only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from trustjournal.practices import SAFETY_NOTE
from trustjournal.versions import GOOD_MOMENT, PRACTICE, WEEK_ANSWER

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from trustjournal.moments import Span

_UUID = "SELECT DISTINCT coalesce(h.beside, h.uuid) FROM {} t JOIN history h ON h.uuid = t.uuid "
_ALWAYS = (date.min, date.max)


def alongside(
    connection: sqlite3.Connection, span: Span | None, people: Sequence[str]
) -> dict[str, list[str]]:
    """The uuids, by the kind of thing, of what happened, was written or ended in the span.

    With `people` what is with one of them, and nothing that is with nobody. No span is all days there are.
    Notes for a bad day are in no selection: they are for any day.
    """
    first, last = _ALWAYS if span is None else (span.first, span.last)
    days = {"first": first.isoformat(), "last": last.isoformat(), "left_out": SAFETY_NOTE}
    whom = {f"name{place}": name.casefold() for place, name in enumerate(people)}
    values = days | whom
    one_of_them = f"p.folded IN ({', '.join(f':{name}' for name in whom)})"
    with_them = {
        GOOD_MOMENT: "AND EXISTS (SELECT 1 FROM good_moment_person g JOIN person p ON p.id = g.person_id "
        f"WHERE g.good_moment_id = t.id AND {one_of_them}) ",
        WEEK_ANSWER: "AND 0 ",
        PRACTICE: f"AND EXISTS (SELECT 1 FROM person p WHERE p.id = t.person_id AND {one_of_them}) ",
    }
    within = {
        GOOD_MOMENT: "t.happened_day BETWEEN :first AND :last ",
        WEEK_ANSWER: "t.deleted_utc IS NULL AND t.written_day BETWEEN :first AND :last ",
        PRACTICE: "t.deleted_utc IS NULL AND t.kind <> :left_out AND "
        "(t.written_day BETWEEN :first AND :last OR t.closed_day BETWEEN :first AND :last) ",
    }
    return {
        kind: [
            uuid
            for (uuid,) in connection.execute(
                f"{_UUID.format(kind)} WHERE {rule}{with_them[kind] if whom else ''}ORDER BY t.id", values
            )
        ]
        for kind, rule in within.items()
    }

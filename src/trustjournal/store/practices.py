"""Steps, promises and all else of that shape, read. Standard library only; `practising` writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.errors import TrustError
from trustjournal.practices import DONE, KEPT, KINDS, OPEN, practice_from_columns
from trustjournal.store.words import folded

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import date

    from trustjournal.practices import Practice, PracticeKind

_COLUMNS = (
    *("id", "uuid", "revision", "kind", "state", "about", "text", "due", "when_text"),
    *(
        "written_utc",
        "written_offset",
        "written_zone",
        "closed_utc",
        "closed_offset",
        "closed_zone",
        "details",
    ),
)


class NoSuchPractice(TrustError):
    """One was named that the journal does not hold."""

    exit_code = 3

    def __init__(self, kind: PracticeKind, number: object) -> None:
        super().__init__(f"There is no {kind.name} {str(number)[:20]} here. Type: trust {kind.list_command}")


def practice(connection: sqlite3.Connection, number: int) -> Practice | None:
    """The practice of that number, or None."""
    found = _read(connection, "t.id = ?", (number,))
    return found[0] if found else None


def practices(
    connection: sqlite3.Connection, kind: str | None = None, *, person: str | None = None
) -> list[Practice]:
    """All there are, of that kind and with that person where one is given, in the order they were written."""
    where, values = "1", []
    if kind is not None:
        where, values = "t.kind = ?", [kind]
    if person is not None:
        where += " AND p.folded = ?"
        values.append(person.casefold())
    return _read(connection, where, values)


def about(connection: sqlite3.Connection, uuid: str) -> list[Practice]:
    """Those that came from the thought of that uuid."""
    return _read(connection, "t.about = ?", (uuid,))


def due(connection: sqlite3.Connection, day: date) -> list[Practice]:
    """The open ones whose day has come, the longest waiting first; none with a feared person."""
    found = _read(
        connection, "t.state = ? AND t.due <= ? AND NOT coalesce(p.afraid, 0)", (OPEN, day.isoformat())
    )
    return sorted(found, key=lambda one: (one.due is None, one.due, one.id))


def written_within(connection: sqlite3.Connection, first: date, last: date) -> list[Practice]:
    """Those written or ended on these local days."""
    days = (first.isoformat(), last.isoformat())
    return _read(connection, "t.written_day BETWEEN ? AND ? OR t.closed_day BETWEEN ? AND ?", (*days, *days))


def kept_and_done(
    connection: sqlite3.Connection, first: date, last: date, people: Sequence[str] = ()
) -> list[Practice]:
    """Promises kept and steps done on these local days, with one of these people where any are named.

    None with a feared person.
    """
    where = (
        "(t.kind = 'promise' AND t.state = ? OR t.kind = 'step' AND t.state = ?) "
        "AND t.closed_day BETWEEN ? AND ? AND NOT coalesce(p.afraid, 0)"
    )
    values = [KEPT, DONE, first.isoformat(), last.isoformat(), *(name.casefold() for name in people)]
    named = f" AND p.folded IN ({', '.join('?' * len(people))})" if people else ""
    return _read(connection, where + named, values)


def holding(connection: sqlite3.Connection, words: Sequence[str]) -> list[Practice]:
    """Those that hold every one of these words or parts of words, the newest first; there are few."""
    sought = [folded(word) for word in words]
    found = []
    for one in practices(connection):
        text = folded("\n".join((*one.texts(), one.person or "")))
        if sought and all(word in text for word in sought):
            found.append(one)
    return found[::-1]


def _read(connection: sqlite3.Connection, where: str, values: Sequence[object]) -> list[Practice]:
    """What an unknown newer version wrote is left out: nobody here could tell what it means."""
    rows = connection.execute(
        f"SELECT {', '.join(f't.{column}' for column in _COLUMNS)}, p.name "
        "FROM practice t LEFT JOIN person p ON p.id = t.person_id "
        f"WHERE t.deleted_utc IS NULL AND ({where}) ORDER BY t.id",
        values,
    )
    named = (dict(zip((*_COLUMNS, "person_id"), row, strict=True)) for row in rows)
    return [practice_from_columns(columns) for columns in named if columns["kind"] in KINDS]

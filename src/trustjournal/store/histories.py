"""Versions of things, kept without the changes knowing about it. Standard library only.

While a journal is open for writing, temporary triggers give every change of a thing a version with a name of
its own (`trustjournal.versions` says what the names are for). What is learned from another journal brings
its own names, so the triggers are quiet then.

In the table `history` a thing's row holds the names that `stand` in the row of that uuid, separated by
blanks, and all that they `replaced`. Where the thing was changed in two journals apart, the versions not
shown as the thing itself stand in rows `beside` it; their names are among those `replaced` as well, so that
such a row becomes a thing of its own simply by no longer being beside another.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trustjournal.store.kinds import KINDS
from trustjournal.versions import rank

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from trustjournal.store.kinds import Kind

_RANDOM = "lower(hex(randomblob(8)))"
_NEXT = f"(CAST(stands AS INTEGER) + 1) || '.' || {_RANDOM}"
_NEW_UUID = (
    "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' "
    "|| substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"
)
_REPLACED = "trim(stands || ' ' || replaced)"
_LEARNED = "learned "
_TOUCHED = (
    "SELECT coalesce(json_extract(before, '$.uuid'), json_extract(after, '$.uuid')) "
    "FROM undo_step WHERE table_name = ?"
)


def watch(connection: sqlite3.Connection) -> None:
    """Give from now on, on this connection, every change a version."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS quiet (because)")
    for kind in KINDS:
        for event, when, statements in _changes(kind):
            _trigger(connection, f"version_{event.lower()}_{kind.name}", event, kind.name, when, statements)
    for name, event, when, statement in _PEOPLE:
        _trigger(connection, f"person_{name}", event, "person", when, statement)


@contextlib.contextmanager
def quiet(connection: sqlite3.Connection) -> Iterator[None]:
    """Let changes bring their own versions for a while."""
    connection.execute("INSERT INTO temp.quiet VALUES ('versions')")
    try:
        yield
    finally:
        connection.execute("DELETE FROM temp.quiet WHERE because = 'versions'")


def begin(connection: sqlite3.Connection) -> None:
    """Give every thing and person that has none a history, for rows that were put in by plain SQL."""
    for kind in KINDS:
        connection.execute(
            f"INSERT INTO history SELECT uuid, '{kind.name}', '1.' || {_RANDOM}, '', NULL FROM {kind.name} "
            "WHERE uuid NOT IN (SELECT uuid FROM history)"
        )
    begin_people(connection)


def begin_people(connection: sqlite3.Connection) -> None:
    """Give people who have none a name for exchange."""
    connection.execute(
        f"INSERT INTO person_history SELECT {_NEW_UUID}, id, 1, kind IS NOT NULL, afraid FROM person "
        "WHERE id NOT IN (SELECT person_id FROM person_history)"
    )


def names(column: str) -> frozenset[str]:
    """The names in a column of the table."""
    return frozenset(column.split())


def in_column(held: Iterable[str]) -> str:
    """Names as a column holds them: those changed most often first."""
    return " ".join(sorted(held, key=rank))


def learned(connection: sqlite3.Connection, change: str) -> None:
    """Note, inside its transaction, that this change took over what another journal knew."""
    connection.execute("DELETE FROM remark WHERE substr(key, 1, ?) = ?", (len(_LEARNED), _LEARNED))
    connection.execute("INSERT INTO remark VALUES (?, '')", (_LEARNED + change,))


@dataclass(frozen=True, slots=True)
class Undoing:
    """What the last change touched, as it stood before undoing it."""

    things: Mapping[str, tuple[str, frozenset[str]]]
    """Kind and all names of each thing."""
    people: Mapping[str, tuple[int, int, int]]
    """How often name, kind and mark of each person had been set, by their names for exchange."""


def before_undo(connection: sqlite3.Connection) -> Undoing:
    """What the last change touched; nothing when it was learned.

    What was learned is forgotten by undoing it, as if the other journal had never been met. A change made
    here may have been handed on already, so undoing it is a change as well.
    """
    change = connection.execute("SELECT made_by FROM undo_change").fetchone()
    if connection.execute("SELECT 1 FROM remark WHERE key = ?", (_LEARNED + change[0],)).fetchone():
        return Undoing({}, {})
    things = connection.execute(
        f"SELECT uuid, kind, stands, replaced FROM history WHERE uuid IN ({_TOUCHED})", ("history",)
    )
    people = connection.execute(
        f"SELECT uuid, named, sorted_as, marked FROM person_history WHERE uuid IN ({_TOUCHED})",
        ("person_history",),
    )
    return Undoing(
        {uuid: (kind, names(stands) | names(replaced)) for uuid, kind, stands, replaced in things},
        {uuid: tuple(counts) for uuid, *counts in people},
    )


def after_undo(connection: sqlite3.Connection, undoing: Undoing) -> None:
    """Make what undoing put back newer than what was taken back."""
    for uuid, (kind, seen) in undoing.things.items():
        row = connection.execute("SELECT stands, replaced FROM history WHERE uuid = ?", (uuid,)).fetchone()
        stands, replaced = row or ("", "")
        seen |= names(stands) | names(replaced)
        connection.execute(
            "INSERT OR REPLACE INTO history VALUES (?, ?, ?, ?, NULL)",
            (uuid, kind, _newer_than(connection, seen) if stands else "", in_column(seen)),
        )
    for uuid, counts in undoing.people.items():
        row = connection.execute(
            "SELECT named, sorted_as, marked FROM person_history WHERE uuid = ?", (uuid,)
        ).fetchone()
        if row is not None:
            newer = (after + (after != before) for before, after in zip(row, counts, strict=True))
            connection.execute(
                "UPDATE person_history SET named = ?, sorted_as = ?, marked = ? WHERE uuid = ?",
                (*newer, uuid),
            )


@dataclass(frozen=True, slots=True)
class History:
    """One thing in this journal: its rows with the names of the versions that stand in them, and the rest."""

    kind: str
    rows: tuple[tuple[str, frozenset[str]], ...]
    """Uuid of the row and the names; the thing's own row comes first when anything stands in it."""
    replaced: frozenset[str]

    @property
    def standing(self) -> frozenset[str]:
        """The names of all versions that stand."""
        return frozenset(name for _, held in self.rows for name in held)

    @property
    def seen(self) -> frozenset[str]:
        """The names of all versions there ever were."""
        return self.standing | self.replaced


def known(connection: sqlite3.Connection, uuids: Sequence[str]) -> dict[str, History]:
    """What the journal knows of the things of these uuids; those it never met are left out."""
    marks = ",".join("?" * len(uuids))
    beside: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for uuid, stands, of in connection.execute(
        f"SELECT uuid, stands, beside FROM history WHERE beside IN ({marks}) ORDER BY uuid", uuids
    ):
        beside.setdefault(of, []).append((uuid, names(stands)))
    found = {}
    for uuid, kind, stands, replaced in connection.execute(
        f"SELECT uuid, kind, stands, replaced FROM history WHERE uuid IN ({marks}) AND beside IS NULL", uuids
    ):
        others = beside.get(uuid, [])
        rows = [(uuid, names(stands)), *others] if stands else others
        standing = frozenset(name for _, held in rows for name in held)
        found[uuid] = History(kind, tuple(rows), names(replaced) - standing)
    return found


def kept_twice(connection: sqlite3.Connection, record_id: int) -> list[int]:
    """Numbers of the thoughts that say otherwise what this one says, since it was changed in two journals."""
    rows = connection.execute(
        "WITH own AS (SELECT coalesce(h.beside, h.uuid) AS uuid "
        "FROM history h JOIN record r ON r.uuid = h.uuid WHERE r.id = ?1) "
        "SELECT r.id FROM history h JOIN record r ON r.uuid = h.uuid, own "
        "WHERE (h.uuid = own.uuid OR h.beside = own.uuid) AND r.id <> ?1 AND r.deleted_utc IS NULL "
        "ORDER BY r.id",
        (record_id,),
    )
    return [number for (number,) in rows]


def write(
    connection: sqlite3.Connection,
    uuid: str,
    kind: str,
    rows: Iterable[tuple[str, frozenset[str]]],
    seen: frozenset[str],
) -> None:
    """Make the journal know exactly this of a thing: `rows` as in `History`, all names `seen`."""
    connection.execute("DELETE FROM history WHERE beside = ?", (uuid,))
    own = next((held for row, held in rows if row == uuid), frozenset[str]())
    written: list[tuple[str | None, ...]] = [(uuid, kind, in_column(own), in_column(seen - own), None)]
    written += [(row, kind, in_column(held), "", uuid) for row, held in rows if row != uuid]
    # Not OR REPLACE: what that takes away is noted by no trigger, so undoing would not bring it back.
    connection.executemany(
        "INSERT INTO history VALUES (?, ?, ?, ?, ?) ON CONFLICT (uuid) DO UPDATE SET kind = excluded.kind, "
        "stands = excluded.stands, replaced = excluded.replaced, beside = excluded.beside",
        written,
    )


def _newer_than(connection: sqlite3.Connection, seen: frozenset[str]) -> str:
    (digits,) = connection.execute(f"SELECT {_RANDOM}").fetchone()
    return f"{max(-rank(name)[0] for name in seen) + 1}.{digits}"


def _trigger(
    connection: sqlite3.Connection, name: str, event: str, table: str, when: str, statements: str
) -> None:
    connection.execute(
        f"CREATE TEMP TRIGGER {name} AFTER {event} ON main.{table} "
        f"WHEN {when} AND NOT EXISTS (SELECT 1 FROM quiet WHERE because = 'versions') BEGIN {statements} END"
    )


def _changes(kind: Kind) -> Iterator[tuple[str, str, str]]:
    """What happens to a thing's row, when it counts, and what is noted then."""
    yield (
        "INSERT",
        "1",
        f"INSERT INTO history VALUES (NEW.uuid, '{kind.name}', '1.' || {_RANDOM}, '', NULL) "
        f"ON CONFLICT (uuid) DO UPDATE SET replaced = {_REPLACED}, stands = {_NEXT}, beside = NULL;",
    )
    counts = "NEW.revision <> OLD.revision" if kind.revised else "1"
    stands = f"iif(NEW.deleted_utc IS NULL, {_NEXT}, '')" if kind.blanked else _NEXT
    apart = "UPDATE history SET beside = NULL WHERE beside = NEW.uuid AND NEW.deleted_utc IS NOT NULL;"
    yield (
        "UPDATE",
        counts,
        f"UPDATE history SET replaced = {_REPLACED}, stands = {stands}, beside = NULL WHERE uuid = NEW.uuid;"
        + (apart if kind.blanked else ""),
    )
    yield (
        "DELETE",
        "1",
        f"UPDATE history SET replaced = {_REPLACED}, stands = '', beside = NULL WHERE uuid = OLD.uuid; "
        "UPDATE history SET beside = NULL WHERE beside = OLD.uuid;",
    )


_PEOPLE = (
    (
        "known",
        "INSERT",
        "1",
        f"INSERT INTO person_history VALUES ({_NEW_UUID}, NEW.id, 1, NEW.kind IS NOT NULL, NEW.afraid);",
    ),
    (
        "named",
        "UPDATE OF name",
        "NEW.name <> OLD.name",
        "UPDATE person_history SET named = named + 1 WHERE person_id = NEW.id;",
    ),
    (
        "sorted",
        "UPDATE OF kind",
        "NEW.kind IS NOT OLD.kind",
        "UPDATE person_history SET sorted_as = sorted_as + 1 WHERE person_id = NEW.id;",
    ),
    (
        "marked",
        "UPDATE OF afraid",
        "NEW.afraid <> OLD.afraid",
        "UPDATE person_history SET marked = marked + 1 WHERE person_id = NEW.id;",
    ),
)
"""The same for people, of whom only is counted how often something was set."""

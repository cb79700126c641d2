"""Things as they travel to other journals, read from this one. Standard library only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from trustjournal.carried import (
    Carried,
    CarriedGood,
    CarriedRecord,
    Entry,
    Gone,
    KnownPerson,
    Remark,
    Suggested,
)
from trustjournal.practices import details_of
from trustjournal.store import histories, reading
from trustjournal.store.kinds import KINDS, PEOPLE, kind_named
from trustjournal.versions import GOOD_MOMENT, PRACTICE, RECORD, Thing, Version, kept_as

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

    from trustjournal.store.histories import History
    from trustjournal.store.kinds import Kind

T = TypeVar("T")

_PAGE = 200
OF_THE_JOURNAL = ("not-meant ",)
"""Beginnings of the remarks that belong to what is written, and not to this program on this computer."""

_NOT_CONTENT = ("id", "uuid", "revision", "deleted_utc")


def things(connection: sqlite3.Connection, kind: str, uuids: Sequence[str]) -> dict[str, Thing[Any]]:
    """The things of these uuids as this journal knows them; those it never met are left out."""
    return thing_values(connection, kind, histories.known(connection, uuids))


def thing_values(
    connection: sqlite3.Connection, kind: str, known: dict[str, History]
) -> dict[str, Thing[Any]]:
    """The same for things whose histories are read already."""
    rows = [row for history in known.values() for row, _ in history.rows]
    held = values(connection, kind, rows)
    return {
        uuid: Thing(
            uuid,
            tuple(
                Version(name, as_of(held[row], uuid, row))
                for row, names in history.rows
                for name in sorted(names)
            ),
            history.replaced,
        )
        for uuid, history in known.items()
    }


def as_of(value: Any, uuid: str, row: str) -> Any:
    """The value of the row of that uuid as the version of the thing `uuid` that it is."""
    if isinstance(value, CarriedRecord):
        return replace(value, record=replace(kept_as(value.record, uuid, row), uuid=uuid))
    if isinstance(value, CarriedGood):
        return replace(value, good=replace(value.good, uuid=uuid))
    return value


def in_row(value: Any, uuid: str, row: str) -> Any:
    """A version of the thing `uuid` as the row of that uuid holds it."""
    if isinstance(value, CarriedRecord):
        return replace(value, record=replace(kept_as(value.record, uuid, row), uuid=row))
    if isinstance(value, CarriedGood):
        return replace(value, good=replace(value.good, uuid=row))
    return value


def values(connection: sqlite3.Connection, kind: str, rows: Sequence[str]) -> dict[str, Any]:
    """What the rows of these uuids hold, deleted ones left out."""
    if kind == RECORD:
        return _records(connection, rows)
    if kind == GOOD_MOMENT:
        return _good_moments(connection, rows)
    found = kind_named(kind)
    return {} if found is None else _entries(connection, found, rows)


def numbers(connection: sqlite3.Connection, kind: str, rows: Sequence[str]) -> dict[str, int]:
    """The numbers of the rows of these uuids, blank rows included."""
    found = connection.execute(f"SELECT uuid, id FROM {kind} WHERE uuid IN ({_marks(rows)})", rows)
    return dict(found.fetchall())


def gone(connection: sqlite3.Connection, kind: Kind, uuids: Sequence[str]) -> dict[str, Gone]:
    """What is left of those of these things that were deleted."""
    if not kind.blanked:
        return {}
    rows = connection.execute(
        f"SELECT uuid, id, revision, deleted_utc FROM {kind.name} "
        f"WHERE deleted_utc IS NOT NULL AND uuid IN ({_marks(uuids)})",
        uuids,
    )
    return {uuid: Gone(*left) for uuid, *left in rows}


def uuids_of(connection: sqlite3.Connection, kind: str) -> list[str]:
    """The uuids of all things of that kind of which something stands, by their numbers."""
    rows = connection.execute(
        f"SELECT t.uuid FROM {kind} t JOIN history h ON h.uuid = t.uuid "
        "WHERE h.stands <> '' AND h.beside IS NULL ORDER BY t.id"
    )
    return [uuid for (uuid,) in rows]


def deleted(connection: sqlite3.Connection, kind: str) -> list[str]:
    """The uuids of all things of that kind of which nothing stands any more."""
    rows = connection.execute(
        "SELECT uuid FROM history WHERE kind = ? AND stands = '' ORDER BY uuid", (kind,)
    )
    return [uuid for (uuid,) in rows]


def everybody(connection: sqlite3.Connection) -> list[KnownPerson]:
    """All people, as they are made known to another journal."""
    known: dict[int, KnownPerson] = {}
    for number, name, kind, afraid, uuid, named, sorted_as, marked in connection.execute(
        "SELECT p.id, p.name, p.kind, p.afraid, h.uuid, h.named, h.sorted_as, h.marked "
        "FROM person p JOIN person_history h ON h.person_id = p.id ORDER BY p.id, h.uuid"
    ):
        before = known.get(number)
        uuids = frozenset({uuid}) | (before.uuids if before else frozenset())
        counts = (named, sorted_as, marked)
        if before:
            counts = tuple(map(max, counts, (before.named, before.sorted_as, before.marked)))
        known[number] = KnownPerson(uuids, name, counts[0], kind, counts[1], bool(afraid), counts[2])
    return list(known.values())


def remarks(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Key and value of every remark that belongs to what is written."""
    rows = connection.execute("SELECT key, value FROM remark ORDER BY key")
    return [(key, value) for key, value in rows if key.startswith(OF_THE_JOURNAL)]


def travelling(
    connection: sqlite3.Connection, *, with_marks: bool = True
) -> Iterator[KnownPerson | Carried | Remark]:
    """All that the journal knows, in the order in which it is taken over; some at a time.

    People whom nothing names are left out, unless they bear the mark and marks go along.
    """
    named = _named(connection)
    for person in everybody(connection):
        if person.name in named or (with_marks and person.afraid):
            yield person
    for kind in KINDS:
        yield from _in_pages(connection, kind, uuids_of(connection, kind.name))
    for kind in KINDS:
        yield from _in_pages(connection, kind, deleted(connection, kind.name))
    yield from (Remark(key, value) for key, value in remarks(connection))


def chosen(
    connection: sqlite3.Connection, record_ids: Sequence[int], others: Mapping[str, Sequence[str]]
) -> Iterator[KnownPerson | Carried]:
    """These thoughts, the earlier events they are about, `others`, and the people named in any of it.

    `others` are uuids by the kind of thing. Of a thought that has another version only what was chosen goes
    along, and nothing tells that the other was replaced.
    """
    of: dict[str, str] = {}
    names: set[str] = set()
    for page in _pages(record_ids):
        of.update(
            connection.execute(
                "SELECT r.uuid, coalesce(h.beside, h.uuid) FROM record r JOIN history h ON h.uuid = r.uuid "
                f"WHERE r.id IN ({_marks(page)})",
                page,
            ).fetchall()
        )
        names |= _named(connection, page)
    with_roots = {PRACTICE: _roots_of(connection, record_ids)}
    wanted = {
        kind: list(dict.fromkeys((*with_roots.get(kind.name, ()), *others.get(kind.name, ()))))
        for kind in KINDS
    }
    beside = [item for kind, uuids in wanted.items() for item in _in_pages(connection, kind, uuids)]
    names |= {
        name for item in beside for version in item.thing.versions for name in _people_in(version.value)
    }
    yield from (person for person in everybody(connection) if person.name in names)
    for some in _pages(list(dict.fromkeys(of.values()))):
        known = {
            uuid: replace(history, rows=tuple(row for row in history.rows if row[0] in of))
            for uuid, history in histories.known(connection, some).items()
        }
        found = thing_values(connection, RECORD, known)
        yield from (Carried(RECORD, found[uuid]) for uuid in some if found[uuid].versions)
    yield from beside


def _people_in(value: CarriedGood | Entry) -> tuple[str, ...]:
    """The names of whom a thing that is no thought names."""
    if isinstance(value, CarriedGood):
        return value.good.people
    name = dict(value.columns).get("person_id")
    return (name,) if isinstance(name, str) else ()


def _roots_of(connection: sqlite3.Connection, record_ids: Sequence[int]) -> list[str]:
    """The uuids of the earlier events that these thoughts are about."""
    found: dict[str, None] = {}
    for page in _pages(record_ids):
        rows = connection.execute(
            "SELECT DISTINCT coalesce(h.beside, h.uuid) FROM label l JOIN practice p ON p.uuid = l.name "
            "JOIN history h ON h.uuid = p.uuid WHERE l.kind = 'root' AND p.deleted_utc IS NULL "
            f"AND l.record_id IN ({_marks(page)}) ORDER BY p.id",
            page,
        )
        found.update(dict.fromkeys(uuid for (uuid,) in rows))
    return list(found)


def _in_pages(connection: sqlite3.Connection, kind: Kind, uuids: Sequence[str]) -> Iterator[Carried]:
    for page in _pages(uuids):
        found, left = things(connection, kind.name, page), gone(connection, kind, page)
        yield from (Carried(kind.name, found[uuid], left.get(uuid)) for uuid in page if uuid in found)


def _pages(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), _PAGE):
        yield items[start : start + _PAGE]


def _named(connection: sqlite3.Connection, record_ids: Sequence[int] | None = None) -> set[str]:
    """Names of the people in these thoughts; without numbers of everybody whom anything names."""
    if record_ids is None:
        rows = connection.execute(
            "SELECT name FROM person WHERE "
            + " OR ".join(f"id IN (SELECT {column} FROM {table})" for table, column in PEOPLE)
        )
    else:
        rows = connection.execute(
            "SELECT name FROM person WHERE id IN "
            f"(SELECT person_id FROM record_person WHERE record_id IN ({_marks(record_ids)}))",
            record_ids,
        )
    return {name for (name,) in rows}


def _records(connection: sqlite3.Connection, rows: Sequence[str]) -> dict[str, Any]:
    found = numbers(connection, RECORD, rows)
    suggested: dict[int, list[Suggested]] = {}
    for number, *columns in connection.execute(
        "SELECT record_id, kind, name, words, made_by FROM suggestion "
        f"WHERE record_id IN ({_marks(found)}) ORDER BY record_id, kind, position",
        list(found.values()),
    ):
        suggested.setdefault(number, []).append(Suggested(*columns))
    return {
        record.uuid: CarriedRecord.of(record, tuple(suggested.get(record.id or 0, ())))
        for record in reading.records(connection, list(found.values()))
    }


def _good_moments(connection: sqlite3.Connection, rows: Sequence[str]) -> dict[str, Any]:
    found = reading.good_moments_of(connection, list(numbers(connection, GOOD_MOMENT, rows).values()))
    return {good.uuid: CarriedGood.of(good) for good in found}


def _entries(connection: sqlite3.Connection, kind: Kind, rows: Sequence[str]) -> dict[str, Any]:
    columns = content_columns(connection, kind)
    alive = "AND deleted_utc IS NULL" if kind.blanked else ""
    revision = "revision" if kind.revised else "1"
    found = {}
    for uuid, number, changed, *held in connection.execute(
        f"SELECT uuid, id, {revision}, {', '.join(columns)} FROM {kind.name} "
        f"WHERE uuid IN ({_marks(rows)}) {alive}",
        rows,
    ):
        named = dict(zip(columns, held, strict=True))
        for column, other in kind.refers:
            named[column] = _uuid_of(connection, other, named[column])
        for column in kind.people:
            named[column] = _name_of(connection, named[column])
        if kind.details:
            named["details"] = details_of(named["details"])
        found[uuid] = Entry(tuple(named.items()), number, changed)
    return found


def content_columns(connection: sqlite3.Connection, kind: Kind) -> list[str]:
    """The columns of a plain kind that hold what the person said, in the order of the table."""
    rows = connection.execute(f"PRAGMA table_info({kind.name})")
    return [name for _, name, *_ in rows if name not in _NOT_CONTENT]


def _uuid_of(connection: sqlite3.Connection, kind: str, number: int | None) -> str | None:
    row = connection.execute(f"SELECT uuid FROM {kind} WHERE id = ?", (number,)).fetchone()
    return None if row is None else str(row[0])


def _name_of(connection: sqlite3.Connection, number: int | None) -> str | None:
    row = connection.execute("SELECT name FROM person WHERE id = ?", (number,)).fetchone()
    return None if row is None else str(row[0])


def _marks(items: Any) -> str:
    return ",".join("?" * len(items))

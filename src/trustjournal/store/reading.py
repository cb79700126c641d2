"""Reading the journal: rows to values, through the standard library only, so that nothing heavy is imported.

Every function takes an open connection and raises nothing of its own; `connection.told` puts SQLite's
errors into words at the border (`Shelf`).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from trustjournal.good_moments import GoodMoment
from trustjournal.moments import Moment, Precision
from trustjournal.practices import ROOT
from trustjournal.records import (
    EmotionRating,
    Person,
    PersonKind,
    State,
    Suggestion,
    ThoughtRecord,
)
from trustjournal.roots import Root
from trustjournal.store.following import later_ratings_of, predictions_of
from trustjournal.store.grouped import grouped, marks, minute
from trustjournal.store.reframes import reframes_of
from trustjournal.store.roots import roots
from trustjournal.vocabulary import OwnWord, WordKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

_RECORD = """
SELECT id, uuid, revision, state, situation, automatic_thought, belief,
       happened_utc, happened_offset, happened_precision, happened_zone,
       written_utc, written_offset, written_zone
FROM record WHERE deleted_utc IS NULL AND """

_BATCH = 500  # SQLite's own limit on variables was 999 for a long time


def record(connection: sqlite3.Connection, record_id: int) -> ThoughtRecord | None:
    """The record of that number, or None."""
    found = records(connection, [record_id])
    return found[0] if found else None


def records(connection: sqlite3.Connection, ids: Sequence[int]) -> list[ThoughtRecord]:
    """The records of those numbers, in the order given; numbers it does not hold are left out."""
    values: dict[int, ThoughtRecord] = {}
    for start in range(0, len(ids), _BATCH):
        values.update(_batch(connection, ids[start : start + _BATCH]))
    return [values[number] for number in ids if number in values]


def newest_open(connection: sqlite3.Connection) -> int | None:
    """The number of the open thought that happened last."""
    row = connection.execute(
        "SELECT id FROM record WHERE state = 'open' ORDER BY happened_utc DESC, id DESC LIMIT 1"
    ).fetchone()
    return None if row is None else int(row[0])


def number_of(connection: sqlite3.Connection, uuid: str) -> int | None:
    """The number of the thought of that uuid, unless it is deleted."""
    row = connection.execute(
        "SELECT id FROM record WHERE uuid = ? AND deleted_utc IS NULL", (uuid,)
    ).fetchone()
    return None if row is None else int(row[0])


def newest(connection: sqlite3.Connection) -> int | None:
    """The number of the thought that was written last."""
    row = connection.execute(
        "SELECT id FROM record WHERE deleted_utc IS NULL ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return None if row is None else int(row[0])


def newest_ids(connection: sqlite3.Connection, limit: int | None, *, only_open: bool = False) -> list[int]:
    """Numbers of records, what happened last first; at most `limit` unless that is None."""
    which = "state = 'open'" if only_open else "deleted_utc IS NULL"
    rows = connection.execute(
        f"SELECT id FROM record WHERE {which} ORDER BY happened_utc DESC, id DESC LIMIT ?",
        (-1 if limit is None else limit,),
    )
    return [number for (number,) in rows]


def count(connection: sqlite3.Connection, *, only_open: bool = False) -> int:
    """How many records the journal holds, or how many of them are open."""
    which = "state = 'open'" if only_open else "deleted_utc IS NULL"
    return int(connection.execute(f"SELECT count(*) FROM record WHERE {which}").fetchone()[0])


def people(connection: sqlite3.Connection) -> list[tuple[Person, int]]:
    """Everybody the journal knows, with how many thoughts are about them, the most frequent first."""
    rows = connection.execute(
        "SELECT p.name, p.kind, p.afraid, count(r.record_id) FROM person p "
        "LEFT JOIN record_person r ON r.person_id = p.id GROUP BY p.id ORDER BY 4 DESC, p.folded"
    )
    return [(_person(name, kind, afraid), number) for name, kind, afraid, number in rows]


def person(connection: sqlite3.Connection, name: str) -> Person | None:
    """The person of that name, however it is capitalised."""
    row = connection.execute(
        "SELECT name, kind, afraid FROM person WHERE folded = ?", (name.casefold(),)
    ).fetchone()
    return None if row is None else _person(*row)


def names_in_use(connection: sqlite3.Connection, kind: str) -> list[str]:
    """Words of one kind of label that stand on records, the most frequent first."""
    rows = connection.execute(
        "SELECT name FROM label WHERE kind = ? GROUP BY name ORDER BY count(*) DESC, name", (kind,)
    )
    return [name for (name,) in rows]


def emotions_in_use(connection: sqlite3.Connection) -> list[str]:
    """Emotions that stand on records, the most frequent first."""
    rows = connection.execute("SELECT name FROM emotion GROUP BY name ORDER BY count(*) DESC, name")
    return [name for (name,) in rows]


def suggestions(connection: sqlite3.Connection, record_id: int) -> dict[str, tuple[Suggestion, ...]]:
    """What the program would put on a record, by kind, with the words that led to it."""
    rows = connection.execute(
        "SELECT kind, name, words FROM suggestion WHERE record_id = ? ORDER BY kind, position", (record_id,)
    )
    found: dict[str, tuple[Suggestion, ...]] = {}
    for kind, name, words in rows:
        one = Suggestion(name, tuple(words.split(" · ")) if words else ())
        found[kind] = (*found.get(kind, ()), one)
    return found


def own_words(connection: sqlite3.Connection) -> tuple[OwnWord, ...]:
    """Words of lists that the person added or changed, the oldest first."""
    rows = connection.execute(
        "SELECT kind, key, name, explanation, cues, without_cues, family, unpleasant, retired, merged_into "
        "FROM vocabulary ORDER BY uuid"
    )
    return tuple(
        OwnWord(
            WordKind(kind),
            key,
            name,
            explanation,
            tuple(cues.splitlines()),
            tuple(without.splitlines()),
            family,
            None if unpleasant is None else bool(unpleasant),
            bool(retired),
            merged_into,
        )
        for kind, key, name, explanation, cues, without, family, unpleasant, retired, merged_into in rows
    )


def uses(connection: sqlite3.Connection, kind: WordKind) -> list[tuple[str, int]]:
    """Words of one list that stand on records, with how many records, the most frequent first."""
    table, where = ("emotion", "1") if kind is WordKind.EMOTION else ("label", f"kind = '{kind.value}'")
    rows = connection.execute(
        f"SELECT name, count(*) FROM {table} WHERE {where} GROUP BY name ORDER BY count(*) DESC, name"
    )
    return list(rows)


def written_on(connection: sqlite3.Connection, day: date) -> list[int]:
    """Numbers of records written on that local day, in the order of writing."""
    rows = connection.execute("SELECT id FROM record WHERE written_day = ? ORDER BY id", (day.isoformat(),))
    return [number for (number,) in rows]


def reframed_on(connection: sqlite3.Connection, day: date) -> list[int]:
    """Numbers of records reframed on that local day, once for each reframe."""
    rows = connection.execute(
        "SELECT record_id FROM reframe WHERE written_day = ? ORDER BY id", (day.isoformat(),)
    )
    return [number for (number,) in rows]


def good_moments(connection: sqlite3.Connection, first: date, last: date) -> list[GoodMoment]:
    """Good moments of those local days, oldest first."""
    rows = connection.execute(
        "SELECT id FROM good_moment WHERE happened_day BETWEEN ? AND ? ORDER BY happened_utc, id",
        (first.isoformat(), last.isoformat()),
    )
    return good_moments_of(connection, [number for (number,) in rows])


def good_moments_of(connection: sqlite3.Connection, ids: Sequence[int]) -> list[GoodMoment]:
    """The good moments of those numbers, in the order given; numbers it does not hold are left out."""
    found: dict[int, GoodMoment] = {}
    for start in range(0, len(ids), _BATCH):
        batch = ids[start : start + _BATCH]
        names = grouped(
            connection,
            "SELECT g.good_moment_id, p.name FROM good_moment_person g JOIN person p ON p.id = g.person_id "
            "WHERE g.good_moment_id IN ({}) ORDER BY g.good_moment_id, g.position",
            batch,
        )
        for number, uuid, text, utc, offset, precision, zone, kind in connection.execute(
            "SELECT id, uuid, text, happened_utc, happened_offset, happened_precision, happened_zone, kind "
            f"FROM good_moment WHERE id IN ({marks(batch)})",
            batch,
        ):
            happened = Moment.restored(utc, offset, Precision(precision), zone)
            people = tuple(name for (name,) in names.get(number, ()))
            found[number] = GoodMoment(uuid, text, happened, number, people, kind)
    return [found[number] for number in ids if number in found]


def remark(connection: sqlite3.Connection, key: str) -> str | None:
    """What the program remembers under that key."""
    row = connection.execute("SELECT value FROM remark WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def last_change(connection: sqlite3.Connection) -> tuple[str, str] | None:
    """What the last change was, in words, and when (UTC text); None when nothing can be undone."""
    row = connection.execute("SELECT what, made_utc FROM undo_change").fetchone()
    return None if row is None else (str(row[0]), str(row[1]))


def _batch(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, ThoughtRecord]:
    rows = connection.execute(f"{_RECORD} id IN ({marks(ids)})", ids).fetchall()
    if not rows:
        return {}
    emotions = grouped(
        connection,
        "SELECT record_id, name, intensity FROM emotion WHERE record_id IN ({}) ORDER BY record_id, position",
        ids,
    )
    labels = grouped(
        connection,
        "SELECT record_id, kind, name FROM label WHERE record_id IN ({}) ORDER BY record_id, kind, position",
        ids,
    )
    about = grouped(
        connection,
        "SELECT r.record_id, p.name, p.kind, p.afraid "
        "FROM record_person r JOIN person p ON p.id = r.person_id "
        "WHERE r.record_id IN ({}) ORDER BY r.record_id, r.position",
        ids,
    )
    reframes = reframes_of(connection, ids)
    about_roots = any(kind == ROOT for held in labels.values() for kind, _ in held)
    known = {root.uuid: root for root in roots(connection)} if about_roots else {}
    predictions, later = predictions_of(connection, ids), later_ratings_of(connection, ids)
    return {
        row[0]: _record(
            row,
            labels.get(row[0], ()),
            known,
            emotions=tuple(EmotionRating(*item) for item in emotions.get(row[0], ())),
            people=tuple(_person(*item) for item in about.get(row[0], ())),
            reframes=tuple(reframes.get(row[0], ())),
            predictions=predictions.get(row[0], ()),
            later=later.get(row[0], ()),
        )
        for row in rows
    }


def _record(
    row: tuple[Any, ...],
    labels: Iterable[tuple[str, str]],
    known: Mapping[str, Root],
    **parts: tuple[Any, ...],
) -> ThoughtRecord:
    words: dict[str, list[str]] = {}
    for kind, name in labels:
        words.setdefault(kind, []).append(name)
    number, uuid, revision, state, situation, thought, belief, *moments = row
    happened_utc, happened_offset, precision, happened_zone, *written = moments
    return ThoughtRecord(
        id=number,
        uuid=uuid,
        revision=revision,
        situation=situation,
        automatic_thought=thought,
        belief=belief,
        happened=Moment.restored(happened_utc, happened_offset, Precision(precision), happened_zone),
        written=minute(*written),
        sources=tuple(words.get("source", ())),
        urges=tuple(words.get("urge", ())),
        actions=tuple(words.get("action", ())),
        themes=tuple(words.get("theme", ())),
        traps=tuple(words.get("trap", ())),
        tags=tuple(words.get("tag", ())),
        costs=tuple(words.get("cost", ())),
        declined_themes=tuple(words.get("declined-theme", ())),
        declined_sources=tuple(words.get("declined-source", ())),
        declined_traps=tuple(words.get("declined-trap", ())),
        roots=tuple(known.get(uuid, Root(uuid)) for uuid in words.get(ROOT, ())),
        rested=state == State.RESTED,
        apart=state == State.APART,
        **parts,
    )


def _person(name: str, kind: str | None, afraid: int) -> Person:
    return Person(name, None if kind is None else PersonKind(kind), bool(afraid))

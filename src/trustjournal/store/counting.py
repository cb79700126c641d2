"""Counting within a span: SQL over an open connection, `Facts` out; standard library only.

The records and reframes of the span are put into two small tables in memory first, so that every count is
about the same ones and filters stand in one place.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from trustjournal.facts import (
    THEMES_WITH_PEOPLE,
    Count,
    Facts,
    Filters,
    GoodDay,
    PersonInTheme,
    RatedCount,
    UrgeCount,
    WhenCount,
)
from trustjournal.records import State
from trustjournal.store.counting_reframes import MOST_QUOTED, looks_again

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from trustjournal.moments import Span

MANY = 3000
"""Records from which going through an index by name, whose order needs no sorting, is quicker than looking up
record by record."""


def facts_within(
    connection: sqlite3.Connection, span: Span, filters: Filters, pleasant: frozenset[str]
) -> Facts:
    """Everything the review counts within `span`, for the records that pass the filters.

    `pleasant` are the emotions whose strength is no distress. Reads one state of the journal, whatever
    another terminal writes meanwhile.
    """
    with _chosen(connection, span, filters):
        thoughts, whens, states = _thoughts(connection)
        themes, theme_people = _themes(connection, thoughts)
        labels = _labels(connection, thoughts)
        people = _people(connection)
        good_count, good = _good(connection, span, filters)
        return Facts(
            thoughts=thoughts,
            open=states[State.OPEN],
            reframed=states[State.REFRAMED],
            rested=states[State.RESTED],
            apart=states[State.APART],
            written_later=_written_later(connection, span, filters),
            themes=themes,
            theme_people=theme_people,
            sources=_ranked(labels["source"]),
            traps=_ranked(labels["trap"]),
            emotions=_emotions(connection),
            urges=_urges(connection, labels["urge"], labels["action"]),
            when=whens,
            people=_ranked((name, number) for name, _, number in people),
            nobody_named=_nobody_named(connection),
            afraid_of=tuple(sorted((name for name, afraid, _ in people if afraid), key=str.casefold)),
            again=looks_again(connection, span, pleasant),
            good=good,
            good_count=good_count,
        )


def days_kept(connection: sqlite3.Connection) -> tuple[date, date] | None:
    """The first and the last local day the journal knows of; None when it holds nothing."""
    # One bound at a time, so that each is a single step in an index.
    first, last = connection.execute(
        "SELECT min(day), max(day) FROM ("
        "SELECT min(happened_day) AS day FROM record WHERE happened_day > '' "
        "UNION ALL SELECT max(happened_day) FROM record WHERE happened_day > '' "
        "UNION ALL SELECT max(written_day) FROM reframe "
        "UNION ALL SELECT min(happened_day) FROM good_moment "
        "UNION ALL SELECT max(happened_day) FROM good_moment)"
    ).fetchone()
    return None if first is None else (date.fromisoformat(first), date.fromisoformat(last))


def ids_behind(
    connection: sqlite3.Connection, span: Span, filters: Filters, names: Iterable[str]
) -> list[int]:
    """Numbers of the records of the span on which one of the names stands, what happened last first.

    A name may be a person, an emotion or a word of any list, suggested themes included.
    """
    wanted = sorted({name.casefold() for name in names})
    marks = _marks(wanted)
    with _chosen(connection, span, filters):
        rows = connection.execute(
            "SELECT record.id FROM record JOIN chosen USING (id) WHERE "
            f"EXISTS (SELECT 1 FROM emotion WHERE record_id = record.id AND folded(name) IN ({marks})) OR "
            f"EXISTS (SELECT 1 FROM label WHERE record_id = record.id AND folded(name) IN ({marks})) OR "
            f"EXISTS (SELECT 1 FROM suggestion WHERE record_id = record.id AND folded(name) IN ({marks})) OR "
            "EXISTS (SELECT 1 FROM record_person rp JOIN person p ON p.id = rp.person_id "
            f"WHERE rp.record_id = record.id AND p.folded IN ({marks})) "
            "ORDER BY happened_utc DESC, record.id DESC",
            wanted * 4,
        )
        return [number for (number,) in rows]


@contextlib.contextmanager
def _chosen(connection: sqlite3.Connection, span: Span, filters: Filters) -> Iterator[None]:
    # SQLite folds the case of ASCII only.
    connection.create_function("folded", 1, str.casefold, deterministic=True)
    connection.execute("BEGIN")
    try:
        connection.execute("CREATE TEMP TABLE chosen (id INTEGER PRIMARY KEY)")
        connection.execute("CREATE TEMP TABLE again (id INTEGER PRIMARY KEY, record_id INTEGER)")
        passing, names = _passing(filters, "record.id")
        connection.execute(
            f"INSERT INTO chosen SELECT id FROM record WHERE happened_day BETWEEN ? AND ?{passing}",
            (*_days(span), *names),
        )
        passing, names = _passing(filters, "reframe.record_id")
        connection.execute(
            f"INSERT INTO again SELECT id, record_id FROM reframe WHERE written_day BETWEEN ? AND ?{passing}",
            (*_days(span), *names),
        )
        yield
    finally:
        # Nothing was changed but the two tables, which go with it.
        connection.execute("ROLLBACK")


def _passing(filters: Filters, record_id: str) -> tuple[str, list[str]]:
    """The filters as conditions on a record's number, and what they compare with."""
    label = (
        f"EXISTS (SELECT 1 FROM label WHERE record_id = {record_id} AND kind = '{{kind}}' "
        "AND folded(name) IN ({marks}))"
    )
    suggested = label.replace("FROM label", "FROM suggestion")
    person = (
        "EXISTS (SELECT 1 FROM record_person rp JOIN person p ON p.id = rp.person_id "
        f"WHERE rp.record_id = {record_id} AND p.folded IN ({{marks}}))"
    )
    conditions, names = "", []
    for kind, wanted, ways in (
        ("person", filters.people, [person]),
        ("theme", filters.themes, [label, suggested]),
        ("source", filters.sources, [label]),
        ("tag", filters.tags, [label]),
    ):
        if wanted:
            either = " OR ".join(way.format(kind=kind, marks=_marks(wanted)) for way in ways)
            conditions += f" AND ({either})"
            names += [name.casefold() for name in wanted] * len(ways)
    return conditions, names


def _thoughts(connection: sqlite3.Connection) -> tuple[int, tuple[WhenCount, ...], Counter[str]]:
    rows = connection.execute(
        "SELECT (strftime('%w', happened_day) + 6) % 7, happened_part, state, count(*) "
        "FROM chosen CROSS JOIN record USING (id) GROUP BY 1, 2, 3 ORDER BY 1, 2"
    )
    whens: Counter[tuple[int, str | None]] = Counter()
    states: Counter[str] = Counter()
    for weekday, part, state, number in rows:
        whens[weekday, part] += number
        states[state] += number
    by_when = tuple(WhenCount(weekday, part, number) for (weekday, part), number in whens.items())
    return sum(whens.values()), by_when, states


def _themes(
    connection: sqlite3.Connection, thoughts: int
) -> tuple[tuple[Count, ...], tuple[PersonInTheme, ...]]:
    rows = connection.execute(
        f"SELECT name, count(*) FROM ({_theme_rows(thoughts)}) GROUP BY name"
    ).fetchall()
    themes = _ranked(rows)
    top = {theme.name.casefold(): theme.name for theme in themes[:THEMES_WITH_PEOPLE]}
    spelled = [name for name, _ in rows if name.casefold() in top]
    people = dict(connection.execute("SELECT id, name FROM person"))
    counts: Counter[tuple[str, str]] = Counter()
    for theme, person, number in connection.execute(
        "SELECT t.name, rp.person_id, count(*) "
        f"FROM ({_theme_rows(thoughts, spelled)}) AS t CROSS JOIN record_person AS rp USING (record_id) "
        "GROUP BY 1, 2",
        [*spelled, *spelled],
    ):
        counts[top[theme.casefold()], people[person]] += number
    ranked = sorted(counts.items(), key=lambda item: (item[0][0], -item[1], item[0][1].casefold()))
    return themes, tuple(PersonInTheme(theme, person, number) for (theme, person), number in ranked)


def _theme_rows(thoughts: int, names: Sequence[str] | None = None) -> str:
    """Every theme of the chosen records: those chosen, and those suggested that were not chosen as well."""
    named = "" if names is None else f"AND name IN ({_marks(names)})"
    return (
        f"SELECT name, record_id FROM {_chosen_rows('label', thoughts)} WHERE kind = 'theme' {named} "
        f"UNION ALL SELECT name, record_id FROM {_chosen_rows('suggestion', thoughts)} "
        f"WHERE kind = 'theme' {named} AND NOT EXISTS (SELECT 1 FROM label AS own "
        "WHERE own.record_id = chosen.id AND own.kind = 'theme' "
        "AND own.name = suggestion.name COLLATE NOCASE)"
    )


def _labels(connection: sqlite3.Connection, thoughts: int) -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {"source": [], "trap": [], "urge": [], "action": []}
    rows = connection.execute(
        f"SELECT kind, name, count(*) FROM {_chosen_rows('label', thoughts)} "
        "WHERE kind IN ('source', 'trap', 'urge', 'action') GROUP BY kind, name"
    )
    for kind, name, number in rows:
        found[kind].append((name, number))
    return found


def _emotions(connection: sqlite3.Connection) -> tuple[RatedCount, ...]:
    rows = connection.execute(
        "SELECT name, intensity, count(*) FROM chosen CROSS JOIN emotion ON record_id = id "
        "GROUP BY name, intensity ORDER BY name, intensity"
    )
    return tuple(RatedCount(*row) for row in rows)


def _urges(
    connection: sqlite3.Connection, felt: list[tuple[str, int]], done: list[tuple[str, int]]
) -> tuple[UrgeCount, ...]:
    acted = connection.execute(
        "SELECT u.name, count(*) FROM chosen CROSS JOIN label AS u ON u.record_id = id AND u.kind = 'urge' "
        "WHERE EXISTS (SELECT 1 FROM label WHERE record_id = u.record_id AND kind = 'action' "
        "AND name = u.name COLLATE NOCASE) GROUP BY u.name"
    ).fetchall()
    felt_by, done_by, acted_by = _summed(felt), _summed(done), _summed(acted)
    ranked = _ranked([*felt, *((name, 0) for name, _ in done)])
    urges = (
        UrgeCount(
            urge.name,
            felt_by[urge.name.casefold()],
            done_by[urge.name.casefold()],
            acted_by[urge.name.casefold()],
        )
        for urge in ranked
    )
    return tuple(sorted(urges, key=lambda urge: (-urge.felt, -urge.done)))


def _people(connection: sqlite3.Connection) -> list[tuple[str, bool, int]]:
    """Name, whether the mark of fear is on them, in how many records."""
    return connection.execute(
        "SELECT p.name, p.afraid, count(*) FROM chosen AS c "
        "CROSS JOIN record_person AS rp ON rp.record_id = c.id CROSS JOIN person AS p ON p.id = rp.person_id "
        "GROUP BY p.id"
    ).fetchall()


def _nobody_named(connection: sqlite3.Connection) -> int:
    (number,) = connection.execute(
        "SELECT count(*) FROM chosen WHERE NOT EXISTS (SELECT 1 FROM record_person WHERE record_id = id)"
    ).fetchone()
    return int(number)


def _written_later(connection: sqlite3.Connection, span: Span, filters: Filters) -> int:
    passing, names = _passing(filters, "record.id")
    # Without the index named, SQLite may go through everything that ever happened before.
    (number,) = connection.execute(
        "SELECT count(*) FROM record INDEXED BY record_written "
        f"WHERE written_day BETWEEN ? AND ? AND happened_day < ?{passing}",
        (*_days(span), span.first.isoformat(), *names),
    ).fetchone()
    return int(number)


def _good(connection: sqlite3.Connection, span: Span, filters: Filters) -> tuple[int, tuple[GoodDay, ...]]:
    if filters.themes or filters.sources or filters.tags:
        return 0, ()  # a good moment bears none of these
    people = (
        "SELECT 1 FROM good_moment_person AS gp JOIN person AS p ON p.id = gp.person_id "
        "WHERE gp.good_moment_id = good_moment.id AND"
    )
    about = f"AND EXISTS ({people} p.folded IN ({_marks(filters.people)})) " if filters.people else ""
    where = f"FROM good_moment WHERE happened_day BETWEEN ? AND ? {about}AND NOT EXISTS ({people} p.afraid)"
    values = (*_days(span), *(name.casefold() for name in filters.people))
    (number,) = connection.execute(f"SELECT count(*) {where}", values).fetchone()
    rows = connection.execute(
        f"SELECT text, happened_day {where} ORDER BY happened_utc DESC, id DESC LIMIT ?",
        (*values, MOST_QUOTED),
    )
    return number, tuple(GoodDay(text, date.fromisoformat(day)) for text, day in rows)


def _ranked(counts: Iterable[tuple[str, int]]) -> tuple[Count, ...]:
    """One count for each name however it is capitalised, in its most frequent spelling."""
    spellings: dict[str, list[tuple[str, int]]] = {}
    for name, number in counts:
        spellings.setdefault(name.casefold(), []).append((name, number))
    merged = (
        Count(min(same, key=lambda one: (-one[1], one[0]))[0], sum(number for _, number in same))
        for same in spellings.values()
    )
    return tuple(sorted(merged, key=lambda count: (-count.number, count.name.casefold())))


def _summed(counts: Iterable[tuple[str, int]]) -> Counter[str]:
    sums: Counter[str] = Counter()
    for name, number in counts:
        sums[name.casefold()] += number
    return sums


def _chosen_rows(table: str, thoughts: int) -> str:
    """The rows of a table of names that belong to chosen records, in the order that is cheap to count in."""
    if thoughts < MANY:
        return f"chosen CROSS JOIN {table} ON {table}.record_id = chosen.id"
    return f"{table} INDEXED BY {table}_name CROSS JOIN chosen ON chosen.id = {table}.record_id"


def _days(span: Span) -> tuple[str, str]:
    return span.first.isoformat(), span.last.isoformat()


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))

"""Counting within a span: SQL over an open connection, `Facts` out; standard library only.

The records and reframes of the span are put into two small tables in memory first, so that every count is
about the same ones and filters stand in one place.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

from trustjournal.facts import (
    Count,
    Facts,
    Filters,
    GoodDay,
    HelpedWords,
    NextStep,
    PersonInTheme,
    RatedCount,
    ShiftCount,
    TurnedOut,
    UrgeCount,
    WhenCount,
)
from trustjournal.records import COUNTS_AS_SHIFT, State, Weight

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from trustjournal.moments import Span

THEMES_WITH_PEOPLE = 5
"""For how many of the most frequent themes the people are counted."""

MOST_QUOTED = 3
"""How many of the person's own texts of one sort are quoted at most."""

_WIDE = 3000
"""Records from which going through a whole index once is quicker than looking up record by record."""

_ABOUT_AFRAID = (
    "EXISTS (SELECT 1 FROM record_person rp JOIN person p ON p.id = rp.person_id "
    "WHERE rp.record_id = {} AND p.afraid)"
)


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
            **_people(connection),
            **_reframes(connection, span),
            **_shifts(connection, pleasant),
            **_good(connection, span, filters),
        )


def days_kept(connection: sqlite3.Connection) -> tuple[date, date] | None:
    """The first and the last local day anything happened that the journal holds; None when it holds nothing."""
    first, last = connection.execute(
        "SELECT min(first), max(last) FROM ("
        "SELECT min(happened_day) AS first, max(happened_day) AS last FROM record WHERE happened_day > '' "
        "UNION ALL SELECT min(written_day), max(written_day) FROM reframe "
        "UNION ALL SELECT min(happened_day), max(happened_day) FROM good_moment)"
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
        "SELECT t.name, rp.person_id, count(DISTINCT t.record_id) "
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
        f"SELECT name, record_id FROM label {_by_name('label', thoughts)} "
        f"WHERE kind = 'theme' AND record_id IN chosen {named} UNION ALL "
        f"SELECT name, record_id FROM suggestion AS s {_by_name('suggestion', thoughts)} "
        f"WHERE kind = 'theme' AND record_id IN chosen {named} AND NOT EXISTS (SELECT 1 FROM label "
        "WHERE record_id = s.record_id AND kind = 'theme' AND name = s.name COLLATE NOCASE)"
    )


def _labels(connection: sqlite3.Connection, thoughts: int) -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {"source": [], "trap": [], "urge": [], "action": []}
    rows = connection.execute(
        f"SELECT kind, name, count(*) FROM label {_by_name('label', thoughts)} "
        "WHERE kind IN ('source', 'trap', 'urge', 'action') AND record_id IN chosen GROUP BY kind, name"
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


def _people(connection: sqlite3.Connection) -> dict[str, Any]:
    rows = connection.execute(
        "SELECT p.name, p.afraid, count(DISTINCT c.id) FROM chosen AS c "
        "CROSS JOIN record_person AS rp ON rp.record_id = c.id CROSS JOIN person AS p ON p.id = rp.person_id "
        "GROUP BY p.id"
    ).fetchall()
    (nobody,) = connection.execute(
        "SELECT count(*) FROM chosen WHERE NOT EXISTS (SELECT 1 FROM record_person WHERE record_id = id)"
    ).fetchone()
    return {
        "people": _ranked((name, number) for name, _, number in rows),
        "nobody_named": nobody,
        "afraid_of": tuple(sorted((name for name, afraid, _ in rows if afraid), key=str.casefold)),
    }


def _written_later(connection: sqlite3.Connection, span: Span, filters: Filters) -> int:
    passing, names = _passing(filters, "record.id")
    # Without the index named, SQLite may go through everything that ever happened before.
    (number,) = connection.execute(
        "SELECT count(*) FROM record INDEXED BY record_written "
        f"WHERE written_day BETWEEN ? AND ? AND happened_day < ?{passing}",
        (*_days(span), span.first.isoformat(), *names),
    ).fetchone()
    return int(number)


def _reframes(connection: sqlite3.Connection, span: Span) -> dict[str, Any]:
    reframes, looked_at = connection.execute("SELECT count(*), count(DISTINCT record_id) FROM again").fetchone()
    (older,) = connection.execute(
        "SELECT count(DISTINCT record_id) FROM again CROSS JOIN record ON record.id = record_id "
        "WHERE happened_day < ?",
        (span.first.isoformat(),),
    ).fetchone()
    weights = dict(
        connection.execute(
            "SELECT weight, count(*) FROM again CROSS JOIN reframe USING (id) WHERE weight IS NOT NULL GROUP BY 1"
        )
    )
    return {
        "reframes": reframes,
        "looked_at_again": looked_at,
        "looked_at_older": older,
        "weights": tuple(Count(weight.value, weights[weight.value]) for weight in Weight if weight in weights),
        "helped": _helped(connection),
        **_next_steps(connection),
        **_turned_out(connection),
    }


def _shifts(connection: sqlite3.Connection, pleasant: frozenset[str]) -> dict[str, tuple[ShiftCount, ...]]:
    belief = connection.execute(
        "SELECT belief_before, belief, count(*) FROM again CROSS JOIN reframe USING (id) "
        "WHERE ending <> 'seen' AND belief_before IS NOT NULL AND belief IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2"
    )
    # Of two emotions equally strong the first one written counts, as everywhere.
    distress = connection.execute(
        "SELECT before, now, count(*) FROM ("
        "SELECT before, now, max(before * 1000 - r.position) FROM again CROSS JOIN reframe USING (id) "
        "CROSS JOIN rerating AS r ON r.reframe_id = again.id WHERE ending <> 'seen' AND before IS NOT NULL "
        f"AND name NOT IN ({_marks(sorted(pleasant))}) GROUP BY again.id"
        ") WHERE now IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2",
        sorted(pleasant),
    )
    return {
        "belief": tuple(ShiftCount(*row) for row in belief),
        "distress": tuple(ShiftCount(*row) for row in distress),
    }


def _helped(connection: sqlite3.Connection) -> tuple[HelpedWords, ...]:
    rows = connection.execute(
        "SELECT again.id, line.text, again.record_id, belief_before, belief FROM again "
        "CROSS JOIN reframe USING (id) CROSS JOIN record ON record.id = again.record_id "
        "CROSS JOIN reframe_line AS line ON line.reframe_id = again.id AND line.kind = 'alternatives' "
        "AND line.position = kept "
        "WHERE ending = 'before' AND belief_before - belief >= ? AND record.state <> 'apart' "
        f"AND NOT {_ABOUT_AFRAID.format('again.record_id')} "
        "ORDER BY belief_before - belief DESC, reframe.written_utc DESC, again.id DESC LIMIT ?",
        (COUNTS_AS_SHIFT, MOST_QUOTED),
    ).fetchall()
    return tuple(
        HelpedWords(text, record_id, before, now, _told(connection, reframe_id))
        for reframe_id, text, record_id, before, now in rows
    )


def _told(connection: sqlite3.Connection, reframe_id: int) -> tuple[str, ...]:
    rows = connection.execute(
        "SELECT turned_out FROM next_thing WHERE reframe_id = ? AND turned_out <> '' ORDER BY position",
        (reframe_id,),
    )
    return tuple(text for (text,) in rows)


def _next_steps(connection: sqlite3.Connection) -> dict[str, Any]:
    """What follows from what was seen; nothing towards a person the mark of fear is on."""
    steps = (
        "FROM again CROSS JOIN reframe USING (id) CROSS JOIN next_thing AS n ON n.reframe_id = again.id "
        "WHERE ending = 'seen' AND (n.kind NOT IN ('talk', 'limit', 'ask-openly', 'small-step') "
        f"OR NOT {_ABOUT_AFRAID.format('again.record_id')})"
    )
    (number,) = connection.execute(f"SELECT count(*) {steps}").fetchone()
    rows = connection.execute(
        f"SELECT n.kind, n.text, n.when_text, again.record_id {steps} "
        "ORDER BY reframe.written_utc DESC, again.id DESC, n.position LIMIT ?",
        (MOST_QUOTED,),
    ).fetchall()
    return {
        "next_step_count": number,
        "next_steps": tuple(NextStep(*row, people=_names(connection, row[3])) for row in rows),
    }


def _names(connection: sqlite3.Connection, record_id: int) -> tuple[str, ...]:
    rows = connection.execute(
        "SELECT p.name FROM record_person AS rp JOIN person AS p ON p.id = rp.person_id "
        "WHERE rp.record_id = ? ORDER BY rp.position",
        (record_id,),
    )
    return tuple(name for (name,) in rows)


def _turned_out(connection: sqlite3.Connection) -> dict[str, Any]:
    told = "FROM again CROSS JOIN next_thing AS n ON n.reframe_id = again.id"
    (number,) = connection.execute(f"SELECT count(*) {told} WHERE n.turned_out <> ''").fetchone()
    rows = connection.execute(
        f"SELECT n.turned_out, again.record_id {told} CROSS JOIN reframe ON reframe.id = again.id "
        "WHERE n.turned_out <> '' ORDER BY reframe.written_utc DESC, again.id DESC, n.position LIMIT ?",
        (MOST_QUOTED,),
    )
    return {"turned_out_count": number, "turned_out": tuple(TurnedOut(*row) for row in rows)}


def _good(connection: sqlite3.Connection, span: Span, filters: Filters) -> dict[str, Any]:
    if filters.themes or filters.sources or filters.tags:
        return {}  # a good moment bears none of these
    people = (
        "SELECT 1 FROM good_moment_person AS gp JOIN person AS p ON p.id = gp.person_id "
        "WHERE gp.good_moment_id = good_moment.id AND"
    )
    about = f"AND EXISTS ({people} p.folded IN ({_marks(filters.people)})) " if filters.people else ""
    where = f"FROM good_moment WHERE happened_day BETWEEN ? AND ? {about}AND NOT EXISTS ({people} p.afraid)"
    values = (*_days(span), *(name.casefold() for name in filters.people))
    (number,) = connection.execute(f"SELECT count(*) {where}", values).fetchone()
    rows = connection.execute(
        f"SELECT text, happened_day {where} ORDER BY happened_utc DESC, id DESC LIMIT ?", (*values, MOST_QUOTED)
    )
    good = tuple(GoodDay(text, date.fromisoformat(day)) for text, day in rows)
    return {"good_count": number, "good": good}


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


def _by_name(table: str, thoughts: int) -> str:
    """For many records the index by name, whose order needs no sorting; for few the table itself."""
    return f"INDEXED BY {table}_name" if thoughts >= _WIDE else ""


def _days(span: Span) -> tuple[str, str]:
    return span.first.isoformat(), span.last.isoformat()


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))

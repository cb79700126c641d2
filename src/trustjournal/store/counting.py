"""Counting within a span: SQL over an open connection, `Facts` out; standard library only.

The records, reframes and outcomes of the span are put into small tables in memory first, so that every
count is about the same ones and filters stand in one place.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from trustjournal.facts import Count, Facts, Filters, GoodDay, RatedCount, UrgeCount, What, WhenCount
from trustjournal.practices import kept_and_done
from trustjournal.records import State
from trustjournal.store import counting_themes, practices
from trustjournal.store.balances import balances
from trustjournal.store.counting_outcomes import outcomes
from trustjournal.store.counting_recurring import ids_in_a_row, recurring_thoughts
from trustjournal.store.counting_reframes import MOST_QUOTED, looks_again
from trustjournal.store.counting_roots import ABOUT_ROOTS, counted_roots
from trustjournal.store.counting_sources import counted_sources
from trustjournal.store.counting_themes import ABOUT, MANY, chosen_rows, most_frequent
from trustjournal.store.week_answers import answers_within

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from trustjournal.moments import Span
    from trustjournal.practices import Practice
    from trustjournal.weeks import WeekAnswer


WEEKDAY = "(day + 1) % 7"
"""Of a chosen record, 0 for Monday: the day is a Julian one, of which 0 was a Tuesday at its end."""


def facts_within(
    connection: sqlite3.Connection,
    span: Span,
    filters: Filters,
    pleasant: frozenset[str],
    beside: Collection[What] = tuple(What),
) -> Facts:
    """Everything the review counts within `span`, for the records that pass the filters.

    `pleasant` are the emotions whose strength is no distress. `beside` is what is counted of each frequent
    theme: kinds of people are counted at all only where they are among it, and what moved of each theme only
    where emotions are. Reads one state of the journal, whatever another terminal writes meanwhile.
    """
    with chosen(connection, span, filters):
        parts, whens, states = _thoughts(connection, len(span.parts()))
        thoughts = sum(parts)
        themes = counting_themes.themes(connection, thoughts, len(parts))
        into = counting_themes.looked_into(connection, themes, beside, sorted(pleasant))
        labels = _labels(connection, thoughts)
        people = _people(connection)
        about_before, roots = counted_roots(connection)
        good_count, good = _good(connection, span, filters)
        return Facts(
            thoughts=thoughts,
            open=states[State.OPEN],
            reframed=states[State.REFRAMED],
            rested=states[State.RESTED],
            apart=states[State.APART],
            written_later=_written_later(connection, span, filters),
            parts=parts,
            themes=tuple(theme.count for theme in themes),
            days=into.days,
            beside=into.beside,
            sources=counted_sources(connection, labels["source"], thoughts),
            traps=_ranked(labels["trap"]),
            emotions=_emotions(connection, thoughts),
            urges=_urges(connection, labels["urge"], labels["action"]),
            costs=_ranked(labels["cost"]),
            when=whens,
            people=_ranked((name, number) for name, _, number in people),
            kinds=_kinds(connection) if What.KIND in beside else (),
            nobody_named=_nobody_named(connection),
            about_before=about_before,
            roots=roots,
            afraid_of=tuple(sorted((name for name, afraid, _ in people if afraid), key=str.casefold)),
            again=replace(looks_again(connection, span, pleasant), of_themes=into.shifts),
            good=good,
            good_count=good_count,
            kept=kept_and_done(went_right(connection, span, filters)),
            recurring=recurring_thoughts(connection, thoughts),
            outcomes=outcomes(connection),
            balances=balances(connection, span, filters),
            week_answers=_week_answers(connection, span, filters),
        )


def days_kept(connection: sqlite3.Connection) -> tuple[date, date] | None:
    """The first and the last local day the journal knows of; None when it holds nothing."""
    # One bound at a time, so that each is a single step in an index.
    first, last = connection.execute(
        "SELECT min(day), max(day) FROM ("
        "SELECT min(happened_day) AS day FROM record WHERE happened_day > '' "
        "UNION ALL SELECT max(happened_day) FROM record WHERE happened_day > '' "
        "UNION ALL SELECT max(written_day) FROM reframe "
        "UNION ALL SELECT max(told_day) FROM prediction "
        "UNION ALL SELECT min(happened_day) FROM good_moment "
        "UNION ALL SELECT max(happened_day) FROM good_moment "
        "UNION ALL SELECT min(closed_day) FROM practice WHERE state IN ('kept', 'done') "
        "UNION ALL SELECT max(closed_day) FROM practice WHERE state IN ('kept', 'done'))"
    ).fetchone()
    return None if first is None else (date.fromisoformat(first), date.fromisoformat(last))


def ids_within(connection: sqlite3.Connection, span: Span, filters: Filters) -> list[int]:
    """Numbers of the records of the span that pass the filters, what happened first comes first."""
    with chosen(connection, span, filters):
        rows = connection.execute(
            "SELECT record.id FROM record JOIN chosen USING (id) ORDER BY happened_utc, record.id"
        )
        return [number for (number,) in rows]


def ids_alike(connection: sqlite3.Connection, span: Span, filters: Filters, number: int) -> list[int]:
    """Numbers of the records of the span near-identical to record `number`, what happened last first."""
    with chosen(connection, span, filters):
        return ids_in_a_row(connection, number)


@contextlib.contextmanager
def chosen(connection: sqlite3.Connection, span: Span, filters: Filters) -> Iterator[None]:
    """The records of the span that pass in the table `chosen`, their reframes of the span in `again`."""
    # SQLite folds the case of ASCII only.
    connection.create_function("folded", 1, str.casefold, deterministic=True)
    connection.execute("BEGIN")
    try:
        connection.execute(
            "CREATE TEMP TABLE chosen (id INTEGER PRIMARY KEY, part INTEGER, day INTEGER, time, state)"
        )
        connection.execute("CREATE TEMP TABLE again (id INTEGER PRIMARY KEY, record_id INTEGER)")
        passing, names = _passing(filters, "record.id")
        for part, days in enumerate(span.parts()):
            connection.execute(
                "INSERT INTO chosen "
                "SELECT id, ?, CAST(julianday(happened_day) AS INTEGER), happened_part, state "
                f"FROM record WHERE happened_day BETWEEN ? AND ?{passing}",
                (part, *_days(days), *names),
            )
        passing, names = _passing(filters, "reframe.record_id")
        connection.execute(
            f"INSERT INTO again SELECT id, record_id FROM reframe WHERE written_day BETWEEN ? AND ?{passing}",
            (*_days(span), *names),
        )
        connection.execute("CREATE TEMP TABLE later (id INTEGER PRIMARY KEY, record_id INTEGER)")
        passing, names = _passing(filters, "later_rating.record_id")
        connection.execute(
            "INSERT INTO later SELECT id, record_id FROM (SELECT id, record_id, max(position) "
            f"FROM later_rating WHERE written_day BETWEEN ? AND ?{passing} GROUP BY record_id)",
            (*_days(span), *names),
        )
        connection.execute("CREATE TEMP TABLE told (record_id INTEGER, position INTEGER)")
        passing, names = _passing(filters, "prediction.record_id")
        connection.execute(
            "INSERT INTO told SELECT record_id, position FROM prediction "
            f"WHERE told_day BETWEEN ? AND ?{passing}",
            (*_days(span), *names),
        )
        yield
    finally:
        # Nothing was changed but these tables, which go with it.
        connection.execute("ROLLBACK")


def _passing(filters: Filters, record_id: str) -> tuple[str, list[str]]:
    """The filters as conditions on a record's number, and what they compare with."""
    label = (
        f"EXISTS (SELECT 1 FROM label WHERE record_id = {record_id} AND kind = '{{kind}}' "
        "AND folded(name) IN ({marks}))"
    )
    source = [label, label.replace("FROM label", "FROM suggestion")]
    theme = [way.replace("= '{kind}'", f"IN {ABOUT}") for way in source]
    root = ABOUT_ROOTS.replace("chosen.id", record_id) + " AND folded(root.text) IN ({marks}))"
    person = (
        "EXISTS (SELECT 1 FROM record_person rp JOIN person p ON p.id = rp.person_id "
        f"WHERE rp.record_id = {record_id} AND p.folded IN ({{marks}}))"
    )
    conditions, names = "", []
    for kind, wanted, ways in (
        ("person", filters.people, [person]),
        ("theme", filters.themes, theme),
        ("source", filters.sources, source),
        ("tag", filters.tags, [label]),
        ("root", filters.roots, [root]),
    ):
        if wanted:
            either = " OR ".join(way.format(kind=kind, marks=_marks(wanted)) for way in ways)
            conditions += f" AND ({either})"
            names += [name.casefold() for name in wanted] * len(ways)
    return conditions, names


def _thoughts(
    connection: sqlite3.Connection, parts: int
) -> tuple[tuple[int, ...], tuple[WhenCount, ...], Counter[str]]:
    of_parts: Counter[int] = Counter()
    whens: Counter[tuple[int, str | None]] = Counter()
    states: Counter[str] = Counter()
    for part, weekday, time, state, number in connection.execute(
        f"SELECT part, {WEEKDAY}, time, state, count(*) FROM chosen GROUP BY 1, 2, 3, 4 ORDER BY 2, 3"
    ):
        of_parts[part] += number
        whens[weekday, time] += number
        states[state] += number
    by_when = tuple(WhenCount(weekday, time, number) for (weekday, time), number in whens.items())
    return tuple(of_parts[part] for part in range(parts)), by_when, states


def _labels(connection: sqlite3.Connection, thoughts: int) -> dict[str, list[tuple[str, int]]]:
    kinds = ("source", "trap", "urge", "action", "cost")
    found: dict[str, list[tuple[str, int]]] = {kind: [] for kind in kinds}
    rows = connection.execute(
        f"SELECT kind, name, count(*) FROM {chosen_rows('label', thoughts)} "
        f"WHERE kind IN {kinds} GROUP BY kind, name"
    )
    for kind, name, number in rows:
        found[kind].append((name, number))
    return found


def _emotions(connection: sqlite3.Connection, thoughts: int) -> tuple[RatedCount, ...]:
    rows = "emotion CROSS JOIN chosen ON id = record_id"
    if thoughts < MANY:
        rows = "chosen CROSS JOIN emotion ON record_id = id"
    # Counted here: SQLite would sort all of them first.
    counts = Counter(connection.execute(f"SELECT name, intensity FROM {rows}"))
    ordered = sorted(counts, key=lambda rated: (rated[0], -1 if rated[1] is None else rated[1]))
    return tuple(RatedCount(name, intensity, counts[name, intensity]) for name, intensity in ordered)


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
        "SELECT name, afraid, number FROM (SELECT person_id, count(*) AS number FROM chosen "
        "CROSS JOIN record_person ON record_id = id GROUP BY 1) CROSS JOIN person ON id = person_id"
    ).fetchall()


def _kinds(connection: sqlite3.Connection) -> tuple[Count, ...]:
    return _ranked(
        connection.execute(
            "SELECT kind, count(DISTINCT c.id) FROM chosen AS c "
            "CROSS JOIN record_person AS rp ON rp.record_id = c.id "
            "CROSS JOIN person AS p ON p.id = rp.person_id WHERE kind IS NOT NULL GROUP BY kind"
        )
    )


def _nobody_named(connection: sqlite3.Connection) -> int:
    (number,) = connection.execute(
        "SELECT count(*) FROM chosen WHERE NOT EXISTS (SELECT 1 FROM record_person WHERE record_id = id)"
    ).fetchone()
    return int(number)


def _written_later(connection: sqlite3.Connection, span: Span, filters: Filters) -> int:
    rows, values = written_later(span, filters)
    return int(connection.execute(f"SELECT count(*) FROM ({rows})", values).fetchone()[0])


def written_later(span: Span, filters: Filters) -> tuple[str, tuple[str, ...]]:
    """Records written in the span that happened before it, as SQL and its values."""
    passing, names = _passing(filters, "record.id")
    # Without the index named, SQLite may go through everything that ever happened before.
    rows = "SELECT id FROM record INDEXED BY record_written "
    rows += f"WHERE written_day BETWEEN ? AND ? AND happened_day < ?{passing}"
    return rows, (*_days(span), span.first.isoformat(), *names)


def _week_answers(connection: sqlite3.Connection, span: Span, filters: Filters) -> tuple[WeekAnswer, ...]:
    # An answer bears no words of lists, and nobody knows whom it is about.
    return () if filters else tuple(answers_within(connection, span.first, span.last, MOST_QUOTED))


def _good(connection: sqlite3.Connection, span: Span, filters: Filters) -> tuple[int, tuple[GoodDay, ...]]:
    rows, values = good_moments(span, filters)
    (number,) = connection.execute(f"SELECT count(*) FROM ({rows})", values).fetchone()
    newest = connection.execute(
        f"SELECT text, happened_day, kind FROM good_moment WHERE id IN ({rows}) "
        "ORDER BY happened_utc DESC, id DESC LIMIT ?",
        (*values, MOST_QUOTED),
    )
    return number, tuple(GoodDay(text, date.fromisoformat(day), kind) for text, day, kind in newest)


def good_moments(span: Span, filters: Filters) -> tuple[str, tuple[str, ...]]:
    """Good moments of the span, as SQL and its values; none with anybody who bears the mark of fear."""
    if filters.about:
        return "SELECT id FROM good_moment WHERE false", ()  # a good moment bears none of these
    people = (
        "SELECT 1 FROM good_moment_person AS gp JOIN person AS p ON p.id = gp.person_id "
        "WHERE gp.good_moment_id = good_moment.id AND"
    )
    about = f"AND EXISTS ({people} p.folded IN ({_marks(filters.people)})) " if filters.people else ""
    rows = "SELECT id FROM good_moment WHERE happened_day BETWEEN ? AND ? "
    rows += f"{about}AND NOT EXISTS ({people} p.afraid)"
    return rows, (*_days(span), *(name.casefold() for name in filters.people))


def went_right(connection: sqlite3.Connection, span: Span, filters: Filters) -> list[Practice]:
    """Promises kept and steps done in the span, which stand beside the good moments."""
    if filters.about:
        return []  # they bear none of these, either
    return practices.kept_and_done(connection, span.first, span.last, filters.people)


def _ranked(counts: Iterable[tuple[str, int]]) -> tuple[Count, ...]:
    """One count for each name however it is capitalised, in its most frequent spelling."""
    spelled: dict[str, Counter[str]] = {}
    for name, number in counts:
        spelled.setdefault(name.casefold(), Counter())[name] += number
    merged = (Count(most_frequent(same), sum(same.values())) for same in spelled.values())
    return tuple(sorted(merged, key=lambda count: (-count.number, count.name.casefold())))


def _summed(counts: Iterable[tuple[str, int]]) -> Counter[str]:
    sums: Counter[str] = Counter()
    for name, number in counts:
        sums[name.casefold()] += number
    return sums


def _days(span: Span) -> tuple[str, str]:
    return span.first.isoformat(), span.last.isoformat()


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))

"""Counting themes within a span: over its parts, with what stands beside them, and what moved.

Every function reads the tables `chosen`, `again` and `later`, which `counting` fills with the records,
reframes and later ratings of the span; `looked_into` fills `themed`, `themed_again` and `themed_later` with
the most frequent themes of each.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from trustjournal.facts import (
    THEMES_LOOKED_INTO,
    Beside,
    Days,
    LaterCount,
    ShiftCount,
    ThemeCount,
    ThemeDays,
    ThemeShifts,
    What,
)
from trustjournal.store.counting_later import BELIEF_LATER, distress_later
from trustjournal.store.counting_reframes import BELIEF_TWICE, distress_twice

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

MANY = 3000
"""Records from which going through an index by name, whose order needs no sorting, is quicker than looking up
record by record."""


class Themes(NamedTuple):
    """The themes of the chosen records, the most frequent first, and how each of them is written there."""

    counted: tuple[ThemeCount, ...]
    spelled: Mapping[str, Iterable[str]]
    """By the name as it is counted."""


def themes(connection: sqlite3.Connection, thoughts: int, parts: int) -> Themes:
    """Every theme and source of the chosen records, chosen and suggested, one however it is capitalised."""
    numbers: dict[str, list[int]] = {}
    suggested: Counter[str] = Counter()
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    of_parts = ", ".join(f"sum(part = {part})" for part in range(parts))
    for table, kind, twice in _COUNTED_ONCE:
        rows = connection.execute(
            f"SELECT name, {of_parts} FROM {chosen_rows(table, thoughts)} "
            f"WHERE kind = '{kind}'{twice} GROUP BY name"
        )
        for name, *counts in rows:
            theme = name.casefold()
            so_far = numbers.get(theme, [0] * parts)
            numbers[theme] = [one + more for one, more in zip(so_far, counts, strict=True)]
            spelled[theme][name] += sum(counts)
            suggested[theme] += sum(counts) if table == "suggestion" else 0
    counted = [
        ThemeCount(most_frequent(spelled[theme]), sum(counts), suggested[theme], tuple(counts))
        for theme, counts in numbers.items()
    ]
    counted.sort(key=lambda theme: (-theme.number, theme.name.casefold()))
    return Themes(tuple(counted), {theme.name: spelled[theme.name.casefold()] for theme in counted})


ABOUT = "('theme', 'source')"
"""Kinds of words that say what a thought is about: where it comes from is told among them."""

_NOT_SAID = (
    " AND NOT EXISTS (SELECT 1 FROM label AS own WHERE own.record_id = chosen.id AND own.kind = '{kind}' "
    "AND own.name = {table}.name COLLATE NOCASE)"
)
_NOT_TAKEN = "".join(_NOT_SAID.format(kind=kind, table="suggestion") for kind in ("theme", "source"))
_COUNTED_ONCE = (
    ("label", "theme", ""),
    # Who put the same word on a thought as a theme and as a source said it once.
    ("label", "source", _NOT_SAID.format(kind="theme", table="label")),
    ("suggestion", "theme", _NOT_TAKEN),
    ("suggestion", "source", _NOT_TAKEN),
)
"""Tables, kinds and what is left out of them, so that each record counts once for a word. One kind after the
other, since the rows of two would have to be sorted."""


class LookedInto(NamedTuple):
    """What was counted of the most frequent themes."""

    days: Days
    beside: tuple[Beside, ...]
    shifts: tuple[ThemeShifts, ...]


def looked_into(
    connection: sqlite3.Connection,
    themes: Themes,
    thoughts: int,
    beside: Collection[What],
    pleasant: Sequence[str],
) -> LookedInto:
    """The most frequent themes looked into; what moved is counted only where what is felt beside them is."""
    top = [theme.name for theme in themes.counted[:THEMES_LOOKED_INTO]]
    _fill(
        connection, [(name, at) for at, theme in enumerate(top) for name in themes.spelled[theme]], thoughts
    )
    return LookedInto(
        days=_days(connection),
        beside=tuple(_beside(connection, top, beside)),
        shifts=tuple(_shifts(connection, top, pleasant)) if What.EMOTION in beside else (),
    )


def _fill(connection: sqlite3.Connection, names: Sequence[tuple[str, int]], thoughts: int) -> None:
    connection.execute("CREATE TEMP TABLE top (name TEXT PRIMARY KEY, theme INTEGER) WITHOUT ROWID")
    connection.executemany("INSERT INTO top VALUES (?, ?)", names)
    for table, first, second in (
        ("themed", "theme", "record_id"),
        ("themed_again", "reframe_id", "theme"),
        ("themed_later", "rating_id", "theme"),
    ):
        connection.execute(
            f"CREATE TEMP TABLE {table} ({first} INTEGER, {second} INTEGER, PRIMARY KEY ({first}, {second})) "
            "WITHOUT ROWID"
        )
    for table in ("label", "suggestion"):
        named = f"{table}.kind IN {ABOUT} AND {table}.name = top.name"
        of_chosen = f"chosen CROSS JOIN {table} ON {table}.record_id = chosen.id CROSS JOIN top ON {named}"
        if thoughts >= MANY:
            of_chosen = f"top CROSS JOIN {table} INDEXED BY {table}_name ON {named} "
            of_chosen += f"CROSS JOIN chosen ON chosen.id = {table}.record_id"
        connection.execute(f"INSERT OR IGNORE INTO themed SELECT theme, record_id FROM {of_chosen}")
        for rated in ("again", "later"):
            connection.execute(
                f"INSERT OR IGNORE INTO themed_{rated} SELECT {rated}.id, theme FROM {rated} "
                f"CROSS JOIN {table} ON {table}.record_id = {rated}.record_id CROSS JOIN top ON {named}"
            )


def _days(connection: sqlite3.Connection) -> Days:
    connection.execute("CREATE TEMP TABLE whole_day (day INTEGER PRIMARY KEY, number INTEGER)")
    connection.execute("INSERT INTO whole_day SELECT day, count(*) FROM chosen GROUP BY day")
    number, thoughts, squares = connection.execute(
        "SELECT count(*), total(number), total(number * number) FROM whole_day"
    ).fetchone()
    rows = connection.execute(
        "SELECT sum(of_theme), sum(of_theme * of_theme), sum(of_theme * number) FROM ("
        "SELECT theme, day, count(*) AS of_theme FROM themed CROSS JOIN chosen ON chosen.id = record_id "
        "GROUP BY theme, day) CROSS JOIN whole_day USING (day) GROUP BY theme"
    )
    return Days(number, int(thoughts), int(squares), tuple(ThemeDays(*row) for row in rows))


_BESIDE = {
    What.PERSON: (
        "SELECT theme, person.name, number FROM (SELECT theme, person_id, count(*) AS number FROM themed "
        "CROSS JOIN record_person USING (record_id) GROUP BY 1, 2) CROSS JOIN person ON person.id = person_id"
    ),
    What.KIND: (
        "SELECT theme, kind, count(DISTINCT record_id) FROM themed "
        "CROSS JOIN record_person USING (record_id) CROSS JOIN person ON person.id = person_id "
        "WHERE kind IS NOT NULL GROUP BY 1, 2"
    ),
    What.EMOTION: (
        "SELECT theme, name, count(*) FROM themed CROSS JOIN emotion USING (record_id) GROUP BY 1, 2"
    ),
    What.URGE: (
        "SELECT theme, name, count(*) FROM themed CROSS JOIN label USING (record_id) "
        "WHERE label.kind = 'urge' GROUP BY 1, 2"
    ),
    What.ACTION: (
        "SELECT theme, name, count(*) FROM themed CROSS JOIN label USING (record_id) "
        "WHERE label.kind = 'action' GROUP BY 1, 2"
    ),
    What.TIME: (
        "SELECT theme, time, count(*) FROM themed CROSS JOIN chosen ON chosen.id = record_id "
        "WHERE time IS NOT NULL GROUP BY 1, 2"
    ),
}


def _beside(connection: sqlite3.Connection, top: Sequence[str], beside: Collection[What]) -> Iterator[Beside]:
    for what in beside:
        counts: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
        for theme, name, number in connection.execute(_BESIDE[what]):
            counts[theme, name.casefold()][name] += number
        ranked = sorted(counts.items(), key=lambda item: (item[0][0], -sum(item[1].values()), item[0][1]))
        for (theme, _), spelled in ranked:
            yield Beside(top[theme], what, most_frequent(spelled), sum(spelled.values()))


def _shifts(
    connection: sqlite3.Connection, top: Sequence[str], pleasant: Sequence[str]
) -> Iterator[ThemeShifts]:
    belief = _shifts_of(connection, BELIEF_TWICE, ())
    distress = _shifts_of(connection, distress_twice(pleasant), pleasant)
    later_belief = _later_of(connection, BELIEF_LATER, ())
    later_distress = _later_of(connection, distress_later(pleasant), pleasant)
    for place, theme in enumerate(top):
        yield ThemeShifts(
            theme,
            tuple(belief[place]),
            tuple(distress[place]),
            tuple(later_belief[place]),
            tuple(later_distress[place]),
        )


def _shifts_of(
    connection: sqlite3.Connection, query: str, values: Sequence[str]
) -> dict[int, list[ShiftCount]]:
    found: dict[int, list[ShiftCount]] = defaultdict(list)
    for theme, *shift in connection.execute(
        f"SELECT theme, before, now, count(*) FROM ({query}) AS twice CROSS JOIN themed_again "
        "ON themed_again.reframe_id = twice.id GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
        values,
    ):
        found[theme].append(ShiftCount(*shift))
    return found


def _later_of(
    connection: sqlite3.Connection, query: str, values: Sequence[str]
) -> dict[int, list[LaterCount]]:
    found: dict[int, list[LaterCount]] = defaultdict(list)
    for theme, *shift in connection.execute(
        f"SELECT theme, before, now, later, count(*) FROM ({query}) AS thrice CROSS JOIN themed_later "
        "ON themed_later.rating_id = thrice.id GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4",
        values,
    ):
        found[theme].append(LaterCount(*shift))
    return found


def chosen_rows(table: str, thoughts: int) -> str:
    """The rows of a table of names that belong to chosen records, in the order that is cheap to count in."""
    if thoughts < MANY:
        return f"chosen CROSS JOIN {table} ON {table}.record_id = chosen.id"
    return f"{table} INDEXED BY {table}_name CROSS JOIN chosen ON chosen.id = {table}.record_id"


def most_frequent(spelled: Mapping[str, int]) -> str:
    """The spelling that was counted most often; of two the one that comes first."""
    return min(spelled, key=lambda name: (-spelled[name], name))

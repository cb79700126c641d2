"""Counting themes within a span: over its parts, with what stands beside them, and what moved.

Every function reads the tables `chosen`, `again` and `later`, which `counting` fills with the records,
reframes and later ratings of the span. `themes` puts what every chosen record is about into `themed`, and
`looked_into` the most frequent of these into `top`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
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
    from collections.abc import Collection, Iterator, Mapping, Sequence

MANY = 3000
"""Records from which going through an index by name, whose order needs no sorting, is quicker than looking up
record by record."""

ABOUT = "('theme', 'source')"
"""Kinds of words that say what a thought is about: where it comes from is told among them."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme or source of the chosen records: how often it is there, and on which days."""

    number: int
    """In the table `themed`."""
    count: ThemeCount
    days: ThemeDays


def themes(connection: sqlite3.Connection, thoughts: int, parts: int) -> tuple[Theme, ...]:
    """Every theme and source of the chosen records, chosen and suggested, the most frequent first.

    It is one however it is capitalised, and each record counts once for it.
    """
    spellings = _fill_words(connection, thoughts)
    _fill_themed(connection, thoughts)
    _fill_whole_days(connection)
    of_parts: dict[int, list[int]] = defaultdict(lambda: [0] * parts)
    sums: dict[int, Counter[str]] = defaultdict(Counter)
    for theme, part, number, suggested, squares, products in connection.execute(_THEMES_BY_PART):
        of_parts[theme][part] = number
        sums[theme].update(suggested=suggested, squares=squares, products=products)
    found = []
    for theme, counts in of_parts.items():
        name, number, of_days = _spelling(connection, theme, spellings[theme]), sum(counts), sums[theme]
        count = ThemeCount(name, number, of_days["suggested"], tuple(counts))
        found.append(Theme(theme, count, ThemeDays(number, of_days["squares"], of_days["products"])))
    return tuple(sorted(found, key=lambda theme: (-theme.count.number, theme.count.name.casefold())))


_EVERY_WORD = " UNION ".join(
    # A step in the index for each word, however many records bear it.
    f"SELECT name FROM (WITH RECURSIVE step(name) AS (SELECT min(name) FROM {table} WHERE kind = '{kind}' "
    f"UNION ALL SELECT (SELECT min(name) FROM {table} WHERE kind = '{kind}' AND name > step.name) FROM step "
    "WHERE step.name IS NOT NULL) SELECT name FROM step WHERE name IS NOT NULL)"
    for table in ("label", "suggestion")
    for kind in ("theme", "source")
)
_WORDS_OF_CHOSEN = " UNION ".join(
    f"SELECT name FROM chosen CROSS JOIN {table} ON record_id = id AND kind IN {ABOUT}"
    for table in ("label", "suggestion")
)


def _fill_words(connection: sqlite3.Connection, thoughts: int) -> list[list[str]]:
    """Put all words that may stand on a chosen record into `word`; the spellings of each theme."""
    connection.execute("CREATE TEMP TABLE word (id INTEGER PRIMARY KEY, name TEXT UNIQUE, theme INTEGER)")
    spellings: dict[str, list[str]] = {}
    for (name,) in connection.execute(_EVERY_WORD if thoughts >= MANY else _WORDS_OF_CHOSEN):
        spellings.setdefault(name.casefold(), []).append(name)
    connection.executemany(
        "INSERT INTO word (name, theme) VALUES (?, ?)",
        [(name, theme) for theme, names in enumerate(spellings.values()) for name in names],
    )
    return list(spellings.values())


def _fill_themed(connection: sqlite3.Connection, thoughts: int) -> None:
    connection.execute(
        "CREATE TEMP TABLE themed (theme INTEGER, record_id INTEGER, word INTEGER, suggested INTEGER, "
        "PRIMARY KEY (theme, record_id)) WITHOUT ROWID"
    )
    # What the person chose comes first, so that a suggestion of the same is no other.
    for table, suggested in (("label", 0), ("suggestion", 1)):
        named = f"{table}.kind IN {ABOUT} AND {table}.name = word.name"
        rows = f"chosen CROSS JOIN {table} ON {table}.record_id = chosen.id CROSS JOIN word ON {named}"
        if thoughts >= MANY:
            rows = f"word CROSS JOIN {table} INDEXED BY {table}_name ON {named} "
            rows += f"CROSS JOIN chosen ON chosen.id = {table}.record_id"
        connection.execute(
            f"INSERT OR IGNORE INTO themed SELECT theme, chosen.id, word.id, {suggested} FROM {rows}"
        )


def _fill_whole_days(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TEMP TABLE whole_day (day INTEGER PRIMARY KEY, part INTEGER, number INTEGER)")
    connection.execute("INSERT INTO whole_day SELECT day, part, count(*) FROM chosen GROUP BY day")


_THEMES_BY_PART = (
    "SELECT theme, part, sum(of_theme), sum(suggested), sum(of_theme * of_theme), sum(of_theme * number) "
    "FROM (SELECT theme, day, count(*) AS of_theme, sum(suggested) AS suggested "
    "FROM themed CROSS JOIN chosen ON chosen.id = record_id GROUP BY theme, day) "
    "CROSS JOIN whole_day USING (day) GROUP BY theme, part"
)
"""A day lies in one part of the span."""


def _spelling(connection: sqlite3.Connection, theme: int, spellings: Sequence[str]) -> str:
    if len(spellings) == 1:
        return spellings[0]
    rows = connection.execute(
        "SELECT name, count(*) FROM themed CROSS JOIN word ON id = word WHERE themed.theme = ? GROUP BY id",
        (theme,),
    )
    return most_frequent(dict(rows))


class LookedInto(NamedTuple):
    """What was counted of the most frequent themes."""

    days: Days
    beside: tuple[Beside, ...]
    shifts: tuple[ThemeShifts, ...]


def looked_into(
    connection: sqlite3.Connection,
    themes: Sequence[Theme],
    beside: Collection[What],
    pleasant: Sequence[str],
) -> LookedInto:
    """The most frequent themes looked into; what moved is counted only where what is felt beside them is."""
    top = themes[:THEMES_LOOKED_INTO]
    names = [theme.count.name for theme in top]
    _fill_top(connection, top)
    return LookedInto(
        days=_days(connection, top),
        beside=tuple(_beside(connection, names, beside)),
        shifts=tuple(_shifts(connection, names, pleasant)) if What.EMOTION in beside else (),
    )


def _fill_top(connection: sqlite3.Connection, top: Sequence[Theme]) -> None:
    connection.execute("CREATE TEMP TABLE top (theme INTEGER PRIMARY KEY, place INTEGER)")
    connection.executemany(
        "INSERT INTO top VALUES (?, ?)", [(theme.number, place) for place, theme in enumerate(top)]
    )
    for table in ("again", "later"):
        connection.execute(
            f"CREATE TEMP TABLE themed_{table} (id INTEGER, place INTEGER, PRIMARY KEY (id, place)) "
            "WITHOUT ROWID"
        )
        # What was looked at again may have happened before the span, so `themed` does not know it.
        for words in ("label", "suggestion"):
            connection.execute(
                f"INSERT OR IGNORE INTO themed_{table} SELECT {table}.id, place FROM {table} "
                f"CROSS JOIN {words} ON {words}.record_id = {table}.record_id AND {words}.kind IN {ABOUT} "
                f"CROSS JOIN word ON word.name = {words}.name CROSS JOIN top USING (theme)"
            )


def _days(connection: sqlite3.Connection, top: Sequence[Theme]) -> Days:
    number, thoughts, squares = connection.execute(
        "SELECT count(*), total(number), total(number * number) FROM whole_day"
    ).fetchone()
    return Days(number, int(thoughts), int(squares), tuple(theme.days for theme in top))


_TOP = "top CROSS JOIN themed USING (theme)"

_BESIDE = {
    What.PERSON: (
        "SELECT place, person.name, number FROM (SELECT place, person_id, count(*) AS number "
        f"FROM {_TOP} CROSS JOIN record_person USING (record_id) GROUP BY 1, 2) "
        "CROSS JOIN person ON person.id = person_id"
    ),
    What.KIND: (
        f"SELECT place, kind, count(DISTINCT record_id) FROM {_TOP} "
        "CROSS JOIN record_person USING (record_id) CROSS JOIN person ON person.id = person_id "
        "WHERE kind IS NOT NULL GROUP BY 1, 2"
    ),
    What.EMOTION: (
        f"SELECT place, name, count(*) FROM {_TOP} CROSS JOIN emotion USING (record_id) GROUP BY 1, 2"
    ),
    What.URGE: (
        f"SELECT place, name, count(*) FROM {_TOP} CROSS JOIN label USING (record_id) "
        "WHERE label.kind = 'urge' GROUP BY 1, 2"
    ),
    What.ACTION: (
        f"SELECT place, name, count(*) FROM {_TOP} CROSS JOIN label USING (record_id) "
        "WHERE label.kind = 'action' GROUP BY 1, 2"
    ),
    What.TIME: (
        f"SELECT place, time, count(*) FROM {_TOP} CROSS JOIN chosen ON chosen.id = record_id "
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
        f"SELECT place, before, now, count(*) FROM ({query}) AS twice CROSS JOIN themed_again "
        "ON themed_again.id = twice.id GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
        values,
    ):
        found[theme].append(ShiftCount(*shift))
    return found


def _later_of(
    connection: sqlite3.Connection, query: str, values: Sequence[str]
) -> dict[int, list[LaterCount]]:
    found: dict[int, list[LaterCount]] = defaultdict(list)
    for theme, *shift in connection.execute(
        f"SELECT place, before, now, later, count(*) FROM ({query}) AS thrice CROSS JOIN themed_later "
        "ON themed_later.id = thrice.id GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4",
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

"""What stands behind a line of the review: the numbers of its records, or of its good moments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.facts import LineKind, LoneLine
from trustjournal.records import COUNTS_AS_SHIFT
from trustjournal.store.counting import WEEKDAY, chosen, good_moments, written_later
from trustjournal.store.counting_later import BELIEF_LATER, distress_later
from trustjournal.store.counting_outcomes import TOLD
from trustjournal.store.counting_reframes import BELIEF_TWICE, HELPED, NEXT_STEPS, distress_twice
from trustjournal.store.counting_roots import ABOUT_ROOTS
from trustjournal.store.counting_themes import ABOUT

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from trustjournal.facts import Filters, Line
    from trustjournal.moments import Span

_CHOSEN = "SELECT id FROM chosen WHERE "
_LABELLED = _CHOSEN + (
    "EXISTS (SELECT 1 FROM label WHERE record_id = chosen.id AND kind = '{kind}' "
    "AND folded(name) IN ({marks}))"
)
_THEMED = _LABELLED.replace("= '{kind}'", f"IN {ABOUT}")
_NAMED = _CHOSEN + (
    "EXISTS (SELECT 1 FROM record_person AS rp CROSS JOIN person ON person.id = rp.person_id "
    "WHERE rp.record_id = chosen.id AND {column} IN ({marks}))"
)
_OF_LISTS = {
    LineKind.THEME: f"{_THEMED} UNION {_THEMED.replace('FROM label', 'FROM suggestion')}",
    LineKind.SOURCE: f"{_LABELLED} UNION {_LABELLED.replace('FROM label', 'FROM suggestion')}",
    LineKind.TRAP: _LABELLED,
    LineKind.TAG: _LABELLED,
    LineKind.URGE: f"{_LABELLED} UNION {_LABELLED.replace('{kind}', 'action')}",
    LineKind.WANTED: _LABELLED,
    LineKind.DID: _LABELLED,
    LineKind.ROOT: _CHOSEN + ABOUT_ROOTS + " AND folded(root.text) IN ({marks}))",
    LineKind.PERSON: _NAMED.replace("{column}", "person.folded"),
    LineKind.KIND: _NAMED.replace("{column}", "person.kind"),
    LineKind.FEELING: _CHOSEN
    + "EXISTS (SELECT 1 FROM emotion WHERE record_id = chosen.id AND folded(name) IN ({marks}))",
    LineKind.WHEN: f"{_CHOSEN}time IN ({{marks}}) OR CAST({WEEKDAY} AS TEXT) IN ({{marks}})",
    LineKind.WEIGHT: (
        "SELECT again.record_id FROM again CROSS JOIN reframe USING (id) WHERE weight IN ({marks})"
    ),
}
_STORED = {LineKind.WANTED: "urge", LineKind.DID: "action"}
"""The kinds of labels that are called otherwise in the journal."""

_ALONE = {
    LoneLine.THOUGHTS: f"{_CHOSEN}true",
    LoneLine.LOOKED_AT_AGAIN: "SELECT record_id FROM again",
    LoneLine.OPEN: f"{_CHOSEN}state = 'open'",
    LoneLine.RESTED: f"{_CHOSEN}state = 'rested'",
    LoneLine.APART: f"{_CHOSEN}state = 'apart'",
    LoneLine.SUGGESTED: _CHOSEN
    + (
        f"EXISTS (SELECT 1 FROM suggestion WHERE record_id = chosen.id AND kind IN {ABOUT} "
        "AND NOT EXISTS (SELECT 1 FROM label AS own WHERE own.record_id = chosen.id "
        f"AND own.kind IN {ABOUT} AND own.name = suggestion.name COLLATE NOCASE))"
    ),
    LoneLine.NOBODY: f"{_CHOSEN}NOT EXISTS (SELECT 1 FROM record_person WHERE record_id = chosen.id)",
    LoneLine.ABOUT_BEFORE: f"{_CHOSEN}{ABOUT_ROOTS})",
    LoneLine.NEXT: f"SELECT again.record_id {NEXT_STEPS}",
    LoneLine.WORDS: f"SELECT again.record_id {HELPED}",
    LoneLine.TURNED_OUT: f"SELECT told.record_id {TOLD}",
}
_STAYED = {
    "stayed": f"later - now < {COUNTS_AS_SHIFT}",
    "rose again": f"later - now >= {COUNTS_AS_SHIFT}",
}
_LATER = (
    "SELECT later.record_id FROM ({rated}) AS thrice JOIN later USING (id) "
    f"WHERE thrice.now - before <= -{COUNTS_AS_SHIFT} AND thrice.{{by}}"
)
_MOVED = "SELECT again.record_id FROM ({twice}) AS twice JOIN again USING (id) WHERE {by}"
_BY = {
    "fell": f"now - before <= -{COUNTS_AS_SHIFT}",
    "same": f"abs(now - before) < {COUNTS_AS_SHIFT}",
    "rose": f"now - before >= {COUNTS_AS_SHIFT}",
}


def records_behind(
    connection: sqlite3.Connection,
    span: Span,
    filters: Filters,
    pleasant: Sequence[str],
    lines: Iterable[Line],
) -> dict[Line, list[int]]:
    """Numbers of the records behind each of the lines, what happened last first.

    `pleasant` are the emotions whose strength is no distress.
    """
    found = {}
    with chosen(connection, span, filters):
        for line in lines:
            numbers, values = _numbers(line, span, filters, pleasant)
            rows = connection.execute(
                f"SELECT id FROM record WHERE id IN ({numbers}) ORDER BY happened_utc DESC, id DESC", values
            )
            found[line] = [number for (number,) in rows]
    return found


def good_moments_behind(connection: sqlite3.Connection, span: Span, filters: Filters) -> set[int]:
    """Numbers of the good moments the review counts."""
    return {number for (number,) in connection.execute(*good_moments(span, filters))}


def _numbers(line: Line, span: Span, filters: Filters, pleasant: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The numbers behind a line as SQL, and its values."""
    names = [name.casefold() for name in line.names]
    if line.kind is LineKind.LINE:
        return _alone(LoneLine(names[0]), span, filters)
    if line.kind in (LineKind.BELIEF, LineKind.DISTRESS) and names[0] in _STAYED:
        rated = BELIEF_LATER if line.kind is LineKind.BELIEF else distress_later(pleasant)
        values = () if line.kind is LineKind.BELIEF else pleasant
        return _LATER.format(rated=rated, by=_STAYED[names[0]]), values
    if line.kind is LineKind.BELIEF:
        return _MOVED.format(twice=BELIEF_TWICE, by=_BY[names[0]]), ()
    if line.kind is LineKind.DISTRESS:
        return _MOVED.format(twice=distress_twice(pleasant), by=_BY[names[0]]), pleasant
    query = _OF_LISTS[line.kind]
    marks = ",".join("?" * len(names))
    times = query.count("{marks}")
    return query.format(kind=_STORED.get(line.kind, line.kind), marks=marks), names * times


def _alone(line: LoneLine, span: Span, filters: Filters) -> tuple[str, Sequence[str]]:
    if line is not LoneLine.EARLIER:
        return _ALONE[line], ()
    later, values = written_later(span, filters)
    older = "SELECT record_id FROM again JOIN record ON record.id = record_id WHERE happened_day < ?"
    return f"{later} UNION {older}", (*values, span.first.isoformat())

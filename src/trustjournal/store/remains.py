"""What can be read of a damaged journal, row by row. Nothing is written here.

Every page is looked at for itself (`pages`). Which table or index a page belongs to is told by the pages that
lead to it, and where those are damaged by the shape of its rows.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trustjournal.store.layout import empty
from trustjournal.store.pages import (
    INTERIOR_INDEX,
    INTERIOR_TABLE,
    LEAF_INDEX,
    LEAF_TABLE,
    Pages,
    Unreadable,
    Value,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from trustjournal.store.pages import Row

_SEQUENCE = "sqlite_sequence"
"""SQLite's own table of the last number that each table gave, declared without types."""
_MOST = 10_000_000
"""A last number beyond this is taken for damage."""

_OF_A_TABLE = (INTERIOR_TABLE, LEAF_TABLE)
_OF_AN_INDEX = (INTERIOR_INDEX, LEAF_INDEX)

_KINDS = {
    "label": {
        *("source", "urge", "action", "theme", "trap", "tag", "cost"),
        *("declined-theme", "declined-source", "declined-trap"),
    },
    "reframe_line": {"evidence_for", "evidence_against", "from_before", "alternatives", "their_view"},
}
"""Tables of one shape, told apart by what stands in `kind`."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column as rows of one tree hold it."""

    name: str
    number: bool
    """Whether it holds whole numbers; otherwise text."""
    needed: bool
    """Whether NULL is not allowed."""
    rowid: bool = False
    """Whether it is the row's own number, in whose place NULL is stored."""

    def fits(self, value: Value) -> bool:
        """Whether a value can stand there."""
        if value is None:
            return self.rowid or not self.needed
        return isinstance(value, int if self.number else str) and not self.rowid


@dataclass(slots=True)
class Tree:
    """A table or an index of the journal, and what was found of it."""

    name: str
    table: str
    columns: tuple[Column, ...]
    holds_rows: bool
    """Whether the rows of the table stand in it: not so in an index."""
    numbered: bool
    """Whether its rows have numbers of their own, so that its pages are those of a table."""
    key: tuple[str, ...]
    """The columns that tell one row of the table from another; an index holds them as well."""
    root: int = 0
    whole: bool = True
    rows: list[Row] = field(default_factory=list)

    def fits(self, row: Row) -> bool:
        """Whether the row can be one of this tree."""
        if len(row.values) != len(self.columns) or (row.number is None) == self.numbered:
            return False
        kinds = _KINDS.get(self.table)
        return all(
            column.fits(value) and (kinds is None or column.name != "kind" or value in kinds)
            for column, value in zip(self.columns, row.values, strict=True)
        )

    def named(self, row: Row) -> dict[str, Value]:
        """The values of a row by the names of their columns."""
        named = {
            column.name: row.number if column.rowid else value
            for column, value in zip(self.columns, row.values, strict=True)
        }
        return {"rowid": row.number, **named} if self.key == ("rowid",) and self.numbered else named


Key = tuple[Value, ...]
Named = dict[str, Value]


@dataclass(slots=True)
class Found:
    """What could be read of a damaged file."""

    trees: dict[str, Tree]

    def rows(self, table: str) -> dict[Key, Named]:
        """The rows of a table by their keys; those it lost are put together from its indexes."""
        tree = self.trees[table]
        held = {_key(tree, row): tree.named(row) for row in reversed(tree.rows)}
        if tree.whole:
            return held
        names = {column.name for column in tree.columns}
        copies: dict[Key, Named] = defaultdict(dict)
        for index in self._indexes(table):
            for row in index.rows:
                copies[_key(index, row)] |= index.named(row)
        return {key: copy for key, copy in copies.items() if copy.keys() >= names} | held

    def differing(self, table: str) -> list[Key]:
        """The keys of rows that stand otherwise in one of the table's indexes."""
        rows = self.rows(table)
        return sorted(
            {
                key
                for index in self._indexes(table)
                for row in index.rows
                if (key := _key(index, row)) in rows and not index.named(row).items() <= rows[key].items()
            },
            key=repr,
        )

    def numbers(self, table: str, column: str) -> set[int]:
        """Every number that stands anywhere in that column of the table or of an index on it."""
        trees = (self.trees[table], *self._indexes(table))
        values = (tree.named(row).get(column) for tree in trees for row in tree.rows)
        return {value for value in values if isinstance(value, int)}

    def kinds(self, table: str) -> dict[int, str]:
        """What stands in `kind` for the numbers of that table, wherever it can be read."""
        trees = (self.trees[table], *self._indexes(table))
        pairs = (
            (named.get("id"), named.get("kind")) for tree in trees for named in map(tree.named, tree.rows)
        )
        return {number: kind for number, kind in pairs if isinstance(number, int) and isinstance(kind, str)}

    def lists_all(self, table: str) -> bool:
        """Whether the table or one of its indexes is whole, so that no row is missing in all of them."""
        return any(tree.whole for tree in (self.trees[table], *self._indexes(table)))

    def last_number(self, table: str) -> int | None:
        """The last number that the table gave; None where that cannot be known."""
        tree = self.trees[_SEQUENCE]
        given = [row.values[1] for row in tree.rows if row.values[0] == table]
        numbers = [number for number in given if isinstance(number, int) and 0 <= number <= _MOST]
        return max(numbers) if numbers else 0 if tree.whole and not given else None

    def _indexes(self, table: str) -> Iterator[Tree]:
        return (tree for tree in self.trees.values() if tree.table == table and not tree.holds_rows)


def _key(tree: Tree, row: Row) -> Key:
    named = tree.named(row)
    return tuple(named[name] for name in tree.key)


def found_in(content: bytes, reserved: int = 0) -> Found:
    """Everything that can be read of the journal with this content; `reserved` as in `Pages`."""
    pages = Pages(content, reserved)
    found = Found(_trees())
    _find_roots(pages, found.trees)
    claimed: set[int] = set()
    for tree in found.trees.values():
        if tree.root:
            _walk(pages, tree, tree.root, claimed)
        else:
            tree.whole = False
    for number in range(1, pages.count + 1):
        if number not in claimed:
            _adopt(pages, number, found)
    return found


def _find_roots(pages: Pages, trees: dict[str, Tree]) -> None:
    """Tell the trees where they begin, from whatever is left of the list of tables, page by page."""
    for number in range(1, pages.count + 1):
        if pages.kind(number) != LEAF_TABLE:
            continue
        for row in pages.rows(number):
            if row is None or len(row.values) != 5:
                continue
            kind, name, _, root, sql = row.values
            listed = kind in ("table", "index") and isinstance(sql, str | None)
            if listed and isinstance(root, int) and isinstance(name, str) and name in trees:
                trees[name].root = root


def _walk(pages: Pages, tree: Tree, number: int, claimed: set[int]) -> None:
    """Take the rows of all pages below this one."""
    try:
        kind = pages.kind(number)
    except Unreadable:
        tree.whole = False
        return
    if number in claimed or kind not in (_OF_A_TABLE if tree.numbered else _OF_AN_INDEX):
        tree.whole = False
        return
    claimed.add(number)
    for row in pages.rows(number):
        if row is not None and tree.fits(row):
            tree.rows.append(row)
        else:
            tree.whole = False
    if kind in (INTERIOR_TABLE, INTERIOR_INDEX):
        for child in pages.children(number):
            _walk(pages, tree, child, claimed)


def _adopt(pages: Pages, number: int, found: Found) -> None:
    """Take the rows of a page that no other leads to for the one tree they fit."""
    if pages.kind(number) not in (LEAF_TABLE, LEAF_INDEX, INTERIOR_INDEX):
        return
    rows = [row for row in pages.rows(number) if row is not None]
    fitting = [tree for tree in found.trees.values() if rows and all(map(tree.fits, rows))]
    broken = [tree for tree in fitting if not tree.whole]
    if len(broken) == 1:
        broken[0].rows.extend(rows)


def _trees() -> dict[str, Tree]:
    """The tables and indexes of a journal of this version, empty."""
    connection = empty()
    try:
        trees: dict[str, Tree] = {}
        tables = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
        for table, sql in tables:
            trees |= {tree.name: tree for tree in _trees_of(connection, table, "WITHOUT ROWID" in sql)}
        return trees
    finally:
        connection.close()


def _trees_of(connection: sqlite3.Connection, table: str, clustered: bool) -> Iterator[Tree]:
    columns, keys = {}, []
    for _, name, kind, needed, _, key in connection.execute(f"PRAGMA table_info({table})"):
        alias = kind == "INTEGER" and bool(key) and not clustered
        whole = kind in ("INTEGER", "BOOLEAN") or (table, name) == (_SEQUENCE, "seq")
        columns[name] = Column(name, whole, bool(needed or key), alias)
        if key:
            keys.append((key, name))
    # A table without rowids is stored by its key, which comes first.
    first = [name for _, name in sorted(keys)] if clustered else []
    order = [*first, *(name for name in columns if name not in first)]
    number = next((column.name for column in columns.values() if column.rowid), "rowid")
    own = tuple(columns[name] for name in order)
    key = tuple(first) or (number,)
    yield Tree(table, table, own, holds_rows=True, numbered=not clustered, key=key)
    for _, index, _, origin, _ in connection.execute(f"PRAGMA index_list({table})").fetchall():
        if clustered and origin == "pk":
            continue
        named = [row[2] or number for row in connection.execute(f"PRAGMA index_xinfo({index})")]
        own = tuple(Column(n, *(True, True) if n == number else _kept(columns[n])) for n in named)
        yield Tree(index, table, own, holds_rows=False, numbered=False, key=key)


def _kept(column: Column) -> tuple[bool, bool]:
    return column.number, column.needed

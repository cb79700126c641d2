"""Thousands of new rows put in as they are, where a session would look at each of them many times.

Of 10,000 thoughts taken over, most of the time went into SQLAlchemy's unit of work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from sqlmodel import SQLModel


class PlainRows:
    """Takes new rows as a session does, and puts them in with one statement for all of a table.

    It can do no more than what writing the parts of a new record asks of a session.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._waiting: dict[str, list[dict[str, Any]]] = {}

    def add(self, row: SQLModel) -> None:
        """Put a row in at `flush`; at once when its number is given by the journal, so that it has one."""
        name = str(row.__tablename__)
        held = {column.name: getattr(row, column.name) for column in _columns(row)}
        if held.get("id", 0) is None:
            self.flush()
            del held["id"]
            row.id = self._connection.execute(_insert(name, held), held).lastrowid
        else:
            self._waiting.setdefault(name, []).append(held)

    def add_all(self, rows: Iterable[SQLModel]) -> None:
        """The same for several."""
        for row in rows:
            self.add(row)

    def exec(self, statement: Any, *, params: Sequence[dict[str, Any]]) -> None:
        """Put rows in for which an INSERT and its values were given."""
        self._waiting.setdefault(statement.table.name, []).extend(params)

    def flush(self) -> None:
        """Put in what waits."""
        for name, rows in self._waiting.items():
            self._connection.executemany(_insert(name, rows[0]), rows)
        self._waiting.clear()

    def expunge_all(self) -> None:
        """Nothing is remembered, so nothing has to be forgotten."""


def _columns(row: SQLModel) -> Any:
    return row.__table__.columns  # type: ignore[attr-defined]


def _insert(name: str, held: dict[str, Any]) -> str:
    return f"INSERT INTO {name} ({', '.join(held)}) VALUES ({', '.join(f':{column}' for column in held)})"

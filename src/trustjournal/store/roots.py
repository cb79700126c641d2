"""Earlier events of the past and the thoughts that are about them, read. Standard library only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.practices import ROOT
from trustjournal.roots import Root

if TYPE_CHECKING:
    import sqlite3


def roots(connection: sqlite3.Connection) -> tuple[Root, ...]:
    """Every event there is, as a thought holds it, in the order in which they were named."""
    rows = connection.execute(
        "SELECT uuid, text FROM practice WHERE kind = ? AND deleted_utc IS NULL ORDER BY id", (ROOT,)
    )
    return tuple(Root(*row) for row in rows)


def thoughts_about(connection: sqlite3.Connection) -> dict[str, int]:
    """How many thoughts are about each event, by its uuid."""
    rows = connection.execute("SELECT name, count(*) FROM label WHERE kind = ? GROUP BY name", (ROOT,))
    return dict(rows.fetchall())

"""All that has come to its day: predictions of thoughts, and steps, promises and the like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trustjournal.store import practices, waiting

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import date

    from trustjournal.practices import Practice
    from trustjournal.store.waiting import Foreseen


@dataclass(frozen=True)
class Due:
    """What waits to be told of, each the longest waiting first."""

    foreseen: Sequence[Foreseen] = ()
    practices: Sequence[Practice] = ()

    def __bool__(self) -> bool:
        return bool(self.foreseen or self.practices)

    def first(self) -> Due:
        """What is offered first: what was foreseen, else what was to be done."""
        return Due(self.foreseen) if self.foreseen else self

    def names(self, without: Due) -> tuple[str, ...]:
        """What they are called, each thought once, but for those of `without`."""
        thoughts = dict.fromkeys(f"#{record.id}" for record, _ in self.foreseen if not without.foreseen)
        return (*thoughts, *(one.name for one in self.practices if not without.practices))


def due_on(connection: sqlite3.Connection, day: date) -> Due:
    """What has come to its day by then."""
    return Due(waiting.due(connection, day), practices.due(connection, day))

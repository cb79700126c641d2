"""What taking over would do, told without doing it. Standard library only."""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING, Any

from trustjournal.carried import Carried, Merged
from trustjournal.store import carrying, histories
from trustjournal.versions import merged, shown, standing_after

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from trustjournal.store.histories import History

_AT_ONCE = 200


def foreseen(
    connection: sqlite3.Connection | None, items: Iterable[object], comes: Callable[[Carried], None]
) -> Merged:
    """How many things would be new, changed and so on; `connection` is None before there is a journal.

    `comes` is told each of those whose words would come in.
    """
    told = Merged()
    left = (item for item in items if isinstance(item, Carried))
    while batch := list(islice(left, _AT_ONCE)):
        for kind, group in groupby(batch, lambda item: item.kind):
            some = list(group)
            uuids = list({item.thing.uuid for item in some})
            known = {} if connection is None else histories.known(connection, uuids)
            for item in some:
                history = known.get(item.thing.uuid)
                what = _what(item, history)
                told.count(kind, what)
                if what in ("new", "changed", "back"):
                    comes(item)
                if what == "changed" and connection is not None and history is not None:
                    told.apart += _apart(connection, item, history)
    return told


def _what(item: Carried, history: History | None) -> str:
    theirs = item.thing
    if history is None:
        return "new" if theirs.versions else "gone"
    before = history.standing
    after = standing_after(before, history.seen, theirs.standing, theirs.seen)
    if item.only_new or after == before:
        return "same" if before else "away" if theirs.versions else "gone"
    if not after:
        return "deleted"
    return "changed" if before else "back"


def _apart(connection: sqlite3.Connection, item: Carried, history: History) -> list[tuple[str, int, None]]:
    """The thing, once for each version that would be kept beside it."""
    uuid = item.thing.uuid
    ours: Any = carrying.thing_values(connection, item.kind, {uuid: history})[uuid]
    before = {row for row, _ in history.rows}
    beside = [row for row in shown(merged(ours, item.thing))[1:] if row.uuid not in before]
    number = carrying.numbers(connection, item.kind, [uuid]).get(uuid) if beside else None
    return [(item.kind, number, None)] * len(beside) if number is not None else []

"""What taking over would do, told without doing it. Standard library only."""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING

from trustjournal.carried import Carried, Merged
from trustjournal.store import histories
from trustjournal.versions import standing_after

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from trustjournal.store.histories import History

_AT_ONCE = 200


def foreseen(connection: sqlite3.Connection | None, items: Iterable[object]) -> Merged:
    """How many things would be new, changed and so on; `connection` is None before there is a journal."""
    told = Merged()
    left = (item for item in items if isinstance(item, Carried))
    while batch := list(islice(left, _AT_ONCE)):
        for kind, group in groupby(batch, lambda item: item.kind):
            some = list(group)
            uuids = list({item.thing.uuid for item in some})
            known = {} if connection is None else histories.known(connection, uuids)
            for item in some:
                told.count(kind, _what(item, known.get(item.thing.uuid)))
    return told


def _what(item: Carried, history: History | None) -> str:
    theirs = item.thing
    if history is None:
        return "new" if theirs.versions else "same"
    before = history.standing
    after = standing_after(before, history.seen, theirs.standing, theirs.seen)
    if item.only_new or after == before:
        return "away" if theirs.versions and not before else "same"
    if not after:
        return "deleted"
    return "changed" if before else "back"

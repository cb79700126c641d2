"""Taking over what another journal or another program knew: things by their versions, people by their names.

One transaction, and one change for `undo`. What is learned keeps the names its versions have, so it does not
matter in which order journals meet, nor how often.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import IntegrityError

from trustjournal.carried import (
    Carried,
    CarriedGood,
    CarriedRecord,
    Column,
    Entry,
    KnownPerson,
    Merged,
    Remark,
    under_their_names_here,
)
from trustjournal.errors import TrustError
from trustjournal.records import Person
from trustjournal.store import carrying, histories, undo
from trustjournal.store.journal import Journal
from trustjournal.store.kinds import kind_named
from trustjournal.store.merging_people import PeopleMerged, merge_people
from trustjournal.store.merging_rows import Shelf
from trustjournal.versions import Thing, Version, merged, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sqlmodel import Session

    from trustjournal.store.histories import History
    from trustjournal.store.kinds import Kind

_AT_ONCE = 200


class NotMerged(TrustError):
    """Something in what was to be taken over contradicts itself or the journal; nothing was taken over."""

    def __init__(self, place: str, what: str) -> None:
        super().__init__(f"{place}: {what}. Nothing was changed.")


class MergingJournal(Journal):
    """The journal, open for taking over what others knew."""

    def merge(
        self,
        what: str,
        items: Iterable[KnownPerson | Carried | Remark],
        done: Callable[[int], None],
        damaged: frozenset[str] = frozenset(),
    ) -> Merged:
        """Take over all `items`, people first; what came of it. `done` hears how many were dealt with.

        `what` says in words what was done, for `undo`. Items may be read lazily: whatever they raise leaves
        the journal untouched. Raises `NotMerged` for what contradicts itself.

        `damaged` are uuids of what changed by itself here and is whole in `items`: where it is of the same
        version there, it is written once more.
        """
        try:
            with self._changing(what) as session, histories.quiet(self._connection):
                merge = _Merge(self, session, damaged)
                for batch in _batches(items):
                    merge.take(batch)
                    done(len(batch))
                if not merge.wrote:
                    raise _NothingNew
                histories.learned(self._connection, self._change)
                report = merge.finish()
                if not self._connection.execute("SELECT 1 FROM undo_step").fetchone():
                    undo.forget(self._connection)  # all it did was to mend
                return report
        except _NothingNew:
            return merge.finish()

    def _person_ids(self, session: Session, people: tuple[Person, ...]) -> dict[str, int]:
        # Who people are was settled before, and thousands of thoughts name the same few.
        put = "INSERT OR IGNORE INTO person (name, folded, afraid) VALUES (?, ?, ?)"
        found = {}
        for person in people:
            key = person.name.casefold()
            self._connection.execute(put, (person.name, key, False))
            (found[key],) = self._connection.execute(
                "SELECT id FROM person WHERE folded = ?", (key,)
            ).fetchone()
        return found

    def shelf(self, session: Session) -> Shelf:
        """Where rows are put and taken, inside a change."""
        return Shelf(self, session)


class _NothingNew(Exception):
    """Everything is known already: nothing is changed, and what can be undone stays so."""


class _Merge:
    """One taking-over, inside its transaction."""

    def __init__(self, journal: MergingJournal, session: Session, damaged: frozenset[str]) -> None:
        self._connection = journal.connection
        self._shelf = journal.shelf(session)
        self._damaged = damaged
        self._people = PeopleMerged()
        self._report = Merged()
        self._apart: list[tuple[str, str, str]] = []
        self.wrote = False

    def take(self, batch: list[KnownPerson | Carried | Remark]) -> None:
        """Take over some items."""
        people = [item for item in batch if isinstance(item, KnownPerson)]
        if people:
            merge_people(self._connection, people, self._people)
            self.wrote |= self._people.wrote
        things = [item for item in batch if isinstance(item, Carried)]
        for kind, some in groupby(things, lambda item: item.kind):
            self._take_things(kind, list(some))
        for remark in (item for item in batch if isinstance(item, Remark)):
            if not remark.key.startswith(carrying.OF_THE_JOURNAL):
                continue
            known = self._connection.execute(
                "SELECT value FROM remark WHERE key = ?", (remark.key,)
            ).fetchone()
            if known is None or known[0] > remark.value:
                self._connection.execute(
                    "INSERT OR REPLACE INTO remark VALUES (?, ?)", (remark.key, remark.value)
                )
                self.wrote = True

    def finish(self) -> Merged:
        """Bring names in order; what came of it all."""
        if self.wrote:
            histories.begin_people(self._connection)
            self._shelf.finish(self._people.renamed_ids)
        self._report.renamed = self._people.renamed
        for kind, uuid, other in dict.fromkeys(self._apart):
            numbers = carrying.numbers(self._connection, kind, [uuid, other])
            self._report.apart.append((kind, numbers[uuid], numbers[other]))
        return self._report

    def _take_things(self, kind: str, carried: list[Carried]) -> None:
        if kind_named(kind) is None:
            raise NotMerged(carried[0].place, "this version knows no such kind of thing; install a newer one")
        uuids = Counter(item.thing.uuid for item in carried)
        known = histories.known(self._connection, list(uuids))
        for item in carried:
            try:
                self._take_one(item, known.get(item.thing.uuid), once=uuids[item.thing.uuid] == 1)
            except (IntegrityError, sqlite3.IntegrityError):
                raise NotMerged(item.place, "a name in it is used twice, or a value is not allowed") from None

    def _take_one(self, item: Carried, history: History | None, *, once: bool) -> None:
        uuid = item.thing.uuid
        if not once or (history is not None and not _nothing_new(history, item.thing)):
            # What came before it in the file may have changed it, or what stands beside it.
            history = histories.known(self._connection, [uuid]).get(uuid)
        if history is not None and history.kind != item.kind:
            raise NotMerged(item.place, f"{uuid} names something of another kind here")
        if history is not None and uuid in self._damaged and history.standing == item.thing.standing:
            self._put_whole(item, history)
            return
        if history is not None and (item.only_new or _nothing_new(history, item.thing)):
            deleted = "away" if item.thing.standing else "gone"
            self._report.count(item.kind, "same" if history.standing else deleted)
            return
        theirs = self._as_known_here(item)
        ours: Thing[Any] = Thing(uuid)
        if history is not None:
            ours = carrying.thing_values(self._connection, item.kind, {uuid: history})[uuid]
        after = merged(ours, theirs)
        rows_before = () if history is None else history.rows
        rows = shown(after)
        self.wrote = True
        self._shelf.put(item, rows_before, rows)
        written = [(row.uuid, frozenset(row.names)) for row in rows]
        histories.write(self._connection, uuid, item.kind, written, after.seen)
        self._tell(item.kind, ours, after, {row for row, _ in rows_before}, [row.uuid for row in rows])

    def _put_whole(self, item: Carried, history: History) -> None:
        """Write the same version once more over what stands here, for good; its names stay."""
        self.wrote = True
        before = tuple((row, frozenset[str]()) for row, _ in history.rows)
        with undo.unnoted(self._connection):
            self._shelf.put(item, before, shown(self._as_known_here(item)))
        uuid = item.thing.uuid
        self._report.mended.append(carrying.numbers(self._connection, item.kind, [uuid])[uuid])

    def _as_known_here(self, item: Carried) -> Thing[Any]:
        versions = (Version(v.name, self._under_names_here(item.kind, v.value)) for v in item.thing.versions)
        return replace(item.thing, versions=tuple(versions))

    def _under_names_here(self, kind: str, value: Any) -> Any:
        names = self._people.names
        if isinstance(value, CarriedRecord):
            people = under_their_names_here(tuple(p.name for p in value.record.people), names)
            return replace(value, record=replace(value.record, people=tuple(map(Person, people))))
        if isinstance(value, CarriedGood):
            return replace(
                value, good=replace(value.good, people=under_their_names_here(value.good.people, names))
            )
        of = kind_named(kind)
        if isinstance(value, Entry) and of is not None and of.people:
            return replace(value, columns=tuple(self._named_here(of, *column) for column in value.columns))
        return value

    def _named_here(self, kind: Kind, column: str, held: Column) -> tuple[str, Column]:
        if column in kind.people and isinstance(held, str):
            (held,) = under_their_names_here((held,), self._people.names)
        return column, held

    def _tell(
        self, kind: str, before: Thing[Any], after: Thing[Any], rows_before: set[str], rows: list[str]
    ) -> None:
        if not before.seen:
            self._report.count(kind, "new" if after.versions else "gone")
        elif not after.versions:
            self._report.count(kind, "deleted" if before.versions else "gone")
        elif not before.versions:
            self._report.count(kind, "back")
        elif after.standing != before.standing:
            self._report.count(kind, "changed")
        else:
            self._report.count(kind, "same")
        self._apart += [(kind, rows[0], other) for other in rows[1:] if other not in rows_before]


def _nothing_new(history: History, thing: Thing[Any]) -> bool:
    """Whether the journal knows all of it: no version that is new here, none that was replaced elsewhere."""
    return thing.seen <= history.seen and not (thing.replaced & history.standing)


def _batches(
    items: Iterable[KnownPerson | Carried | Remark],
) -> Iterator[list[KnownPerson | Carried | Remark]]:
    batch: list[KnownPerson | Carried | Remark] = []
    for item in items:
        # All people come before the first thing that may name them.
        if len(batch) >= _AT_ONCE and not isinstance(item, KnownPerson):
            yield batch
            batch = []
        batch.append(item)
    yield batch

"""The rows of things that are taken over: put, replaced, made blank."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlmodel import delete, update

from trustjournal.carried import CarriedGood, CarriedRecord, Entry, Gone
from trustjournal.practices import details_in_column
from trustjournal.records import Person
from trustjournal.store import alike, carrying, cleaning, learning, reading, undo
from trustjournal.store.kinds import KINDS
from trustjournal.store.plainly import PlainRows
from trustjournal.store.rows import good_moment_row, record_columns
from trustjournal.store.tables import GoodMomentPersonRow, GoodMomentRow, RecordRow, SuggestionRow
from trustjournal.versions import GOOD_MOMENT, RECORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlmodel import Session

    from trustjournal.carried import Carried
    from trustjournal.store.journal import Journal
    from trustjournal.store.kinds import Kind
    from trustjournal.versions import Shown


class Shelf:
    """Where the rows of things are put and taken, inside one change of the journal."""

    def __init__(self, journal: Journal, session: Session) -> None:
        self._journal = journal
        self._session = session
        self._connection = journal.connection
        self._words_went = False
        self._rows: dict[str, _Rows] = {
            kind.name: _PlainRows(journal, session, kind)
            if kind.plain
            else _ROWS[kind.name](journal, session, kind)
            for kind in KINDS
        }

    def put(
        self, item: Carried, before: Sequence[tuple[str, frozenset[str]]], rows: Sequence[Shown[Any]]
    ) -> None:
        """Make the rows of a thing show this; `before` has the names that stood in each of its rows."""
        shelf, uuid, stood = self._rows[item.kind], item.thing.uuid, dict(before)
        uuids = [uuid, *stood, *(row.uuid for row in rows)]
        numbers = carrying.numbers(self._connection, item.kind, uuids)
        for row in rows:
            value = carrying.in_row(row.value, uuid, row.uuid)
            if row.uuid not in numbers:
                with undo.as_a_whole(self._connection):
                    shelf.insert(row.uuid, value)
            elif stood.get(row.uuid) != frozenset(row.names):
                shelf.replace(row.uuid, numbers[row.uuid], value)
                self._words_went = True
        for row_uuid in stood.keys() - {row.uuid for row in rows}:
            shelf.empty(row_uuid, numbers[row_uuid], item.gone)
            self._words_went = True
        if not rows and uuid not in numbers and item.gone is not None:
            shelf.leave_blank(uuid, item.gone)

    def finish(self, renamed: set[int]) -> None:
        """Search finds people under the names they have now; names that nobody bears any more go."""
        for number in renamed:
            self._journal._index_again(self._session, self._journal._records_about(number))
        self._session.flush()
        self._journal._remove_unnamed_people(self._session)
        if self._words_went or renamed:
            cleaning.words_went(self._connection, self._journal._change)


class _Rows:
    """The rows of one kind. A journal that holds none of it yet takes over the numbers as well."""

    def __init__(self, journal: Journal, session: Session, kind: Kind) -> None:
        self._journal = journal
        self._session = session
        self._kind = kind
        self._connection = journal.connection
        self._plainly = PlainRows(journal.connection)
        self._numbers_too = not self._connection.execute(f"SELECT 1 FROM {kind.name} LIMIT 1").fetchone()

    def insert(self, uuid: str, value: Any) -> None:
        """Put a row that is new."""
        raise NotImplementedError

    def replace(self, uuid: str, number: int, value: Any) -> None:
        """Put this in the row of that number, blank or not."""
        raise NotImplementedError

    def empty(self, uuid: str, number: int, gone: Gone | None) -> None:
        """Take the words out of a row."""
        raise NotImplementedError

    def leave_blank(self, uuid: str, gone: Gone) -> None:
        """Leave a trace of a deleted thing that was never here, so that its number is not given again."""

    def _free(self, number: int | None) -> int | None:
        if number is None or not self._numbers_too:
            return None
        taken = self._connection.execute(
            f"SELECT 1 FROM {self._kind.name} WHERE id = ?", (number,)
        ).fetchone()
        return None if taken else number

    def _deleted(self, gone: Gone | None) -> str:
        return gone.deleted_utc if gone else self._journal._utc()


class _RecordRows(_Rows):
    """Thoughts, with all their parts."""

    def insert(self, uuid: str, value: CarriedRecord) -> None:
        """Put a row that is new."""
        columns = record_columns(replace(value.record, revision=value.revision))
        row = RecordRow(id=self._free(value.number), **columns)
        self._plainly.add(row)
        self._plainly.flush()
        assert row.id is not None
        self._write_parts(self._plainly, row.id, value)

    def replace(self, uuid: str, number: int, value: CarriedRecord) -> None:
        """Put this in the row of that number, blank or not."""
        columns = record_columns(replace(value.record, revision=value.revision)) | {"deleted_utc": None}
        self._session.exec(update(RecordRow).where(RecordRow.id == number).values(**columns))  # type: ignore[arg-type]
        self._journal._remove_parts(number)
        self._write_parts(self._session, number, value)
        self._session.expunge_all()

    def empty(self, uuid: str, number: int, gone: Gone | None) -> None:
        """Take the words out of a row."""
        held = reading.record(self._connection, number)
        if held is not None:
            self._journal._remove_drafts(held)
            self._journal._remove_parts(number)
            alike.leave(self._connection, number)
            self._blank(number, gone.revision if gone else held.revision + 1, self._deleted(gone))

    def leave_blank(self, uuid: str, gone: Gone) -> None:
        """Leave a trace of a deleted thing that was never here, so that its number is not given again."""
        number = self._free(gone.number)
        if number is not None:
            columns = self._journal._blank(gone.revision, gone.deleted_utc)
            self._session.add(RecordRow(id=number, uuid=uuid, **columns))
            self._session.flush()

    def _blank(self, number: int, revision: int, deleted_utc: str) -> None:
        columns = self._journal._blank(revision, deleted_utc)
        self._session.exec(update(RecordRow).where(RecordRow.id == number).values(**columns))  # type: ignore[arg-type]

    def _write_parts(self, session: Any, number: int, value: CarriedRecord) -> None:
        self._journal._write_parts(session, value.record, number)
        places: Counter[str] = Counter()
        for one in value.suggested:
            session.add(
                SuggestionRow(
                    record_id=number,
                    kind=one.kind,
                    position=places[one.kind],
                    name=one.key,
                    words=one.words,
                    made_by=one.made_by,
                )
            )
            places[one.kind] += 1
        if value.suggested:
            made_by = value.suggested[0].made_by
            self._connection.execute("INSERT INTO recognised VALUES (?, ?)", (number, made_by))
        session.flush()
        record = replace(value.record, id=number)
        alike.compare(self._connection, record)
        if self._journal.recogniser is not None:
            learning.teach(self._connection, self._journal.recogniser, None, record)


class _GoodMomentRows(_Rows):
    """Good moments, with the people they were with."""

    def insert(self, uuid: str, value: CarriedGood) -> None:
        """Put a row that is new."""
        row = good_moment_row(value.good)
        row.id = self._free(value.number)
        self._session.add(row)
        self._session.flush()
        assert row.id is not None
        self._name_people(row.id, value)

    def replace(self, uuid: str, number: int, value: CarriedGood) -> None:
        """Put this in the row of that number."""
        columns = good_moment_row(value.good).model_dump(exclude={"id"})
        self._session.exec(update(GoodMomentRow).where(GoodMomentRow.id == number).values(**columns))  # type: ignore[arg-type]
        table: Any = GoodMomentPersonRow
        self._session.exec(delete(table).where(table.good_moment_id == number))
        self._name_people(number, value)

    def empty(self, uuid: str, number: int, gone: Gone | None) -> None:
        """Take the row out."""
        self._connection.execute("DELETE FROM good_moment WHERE id = ?", (number,))

    def _name_people(self, number: int, value: CarriedGood) -> None:
        self._journal._write_good_people(self._session, value.good, number)
        self._session.expunge_all()


class _PlainRows(_Rows):
    """Things of which everything stands in one row."""

    def insert(self, uuid: str, value: Entry) -> None:
        """Put a row that is new."""
        columns = self._columns(uuid, value) | {"id": self._free(value.number)}
        marks = ", ".join("?" * len(columns))
        self._connection.execute(
            f"INSERT INTO {self._kind.name} ({', '.join(columns)}) VALUES ({marks})", tuple(columns.values())
        )

    def replace(self, uuid: str, number: int, value: Entry) -> None:
        """Put this in the row of that number, blank or not."""
        self._update(number, self._columns(uuid, value))

    def empty(self, uuid: str, number: int, gone: Gone | None) -> None:
        """Take the words out of a row, or the row."""
        if not self._kind.blanked:
            self._connection.execute(f"DELETE FROM {self._kind.name} WHERE id = ?", (number,))
            return
        (revision,) = self._connection.execute(
            f"SELECT revision FROM {self._kind.name} WHERE id = ?", (number,)
        ).fetchone()
        left = gone or Gone(number, revision + 1, self._deleted(None))
        self._update(number, self._blank_columns(uuid, left))

    def leave_blank(self, uuid: str, gone: Gone) -> None:
        """Leave a trace of a deleted thing that was never here, so that its number is not given again."""
        number = self._free(gone.number)
        if number is not None:
            columns = self._blank_columns(uuid, gone) | {"id": number}
            marks = ", ".join("?" * len(columns))
            self._connection.execute(
                f"INSERT INTO {self._kind.name} ({', '.join(columns)}) VALUES ({marks})",
                tuple(columns.values()),
            )

    def _columns(self, uuid: str, value: Entry) -> dict[str, Any]:
        # What an older version did not know yet is empty; what a newer one added has no place here.
        known = carrying.content_columns(self._connection, self._kind)
        empty = self._blank_columns(uuid, Gone(None, 1, ""))
        held = dict(value.columns)
        columns: dict[str, Any] = {"uuid": uuid, **{name: held.get(name, empty[name]) for name in known}}
        for column, kind in self._kind.refers:
            found = carrying.numbers(self._connection, kind, [columns[column]])
            columns[column] = found.get(columns[column])
        for column in self._kind.people:
            columns[column] = self._number_of(columns[column])
        if self._kind.details:
            columns["details"] = details_in_column(columns["details"])
        if self._kind.revised:
            columns["revision"] = value.revision
        if self._kind.blanked:
            columns["deleted_utc"] = None
        return columns

    def _number_of(self, name: str | None) -> int | None:
        if name is None:
            return None
        person = Person(name)
        return self._journal._person_ids(self._session, (person,))[person.name.casefold()]

    def _blank_columns(self, uuid: str, gone: Gone) -> dict[str, Any]:
        nothing = {
            name: None if not needed else "" if declared.startswith("VARCHAR") else 0
            for _, name, declared, needed, *_ in self._connection.execute(
                f"PRAGMA table_info({self._kind.name})"
            )
            if name != "id"
        }
        return nothing | {"uuid": uuid, "revision": gone.revision, "deleted_utc": gone.deleted_utc}

    def _update(self, number: int, columns: dict[str, Any]) -> None:
        put = ", ".join(f"{name} = ?" for name in columns)
        self._connection.execute(
            f"UPDATE {self._kind.name} SET {put} WHERE id = ?", (*columns.values(), number)
        )


_ROWS: dict[str, type[_Rows]] = {RECORD: _RecordRows, GOOD_MOMENT: _GoodMomentRows}

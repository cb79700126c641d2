"""The journal open for writing: values in, one transaction for each change, through SQLModel.

Importing this module brings SQLAlchemy and pydantic along; `environment` opens it late and only to write.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, delete, insert, select, update

from trustjournal.errors import NoSuchRecord, TrustError
from trustjournal.records import Person, PersonKind, State, ThoughtRecord
from trustjournal.store import cleaning, reading, undo
from trustjournal.store.connection import JOURNAL, JournalMoved, in_words, open_to_write, told
from trustjournal.store.forgetting import forget_everywhere, neutral_name
from trustjournal.store.identity import new_uuid
from trustjournal.store.press import Press
from trustjournal.store.seal import checksum
from trustjournal.store.tables import (
    PARTS_OF_A_RECORD,
    GoodMomentPersonRow,
    PersonRow,
    RecordPersonRow,
    RecordRow,
    WordRow,
    good_moment_row,
    part_rows,
    record_columns,
    reframe_part_rows,
    reframe_row,
    suggestion_rows,
)
from trustjournal.store.words import indexed_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from trustjournal.records import GoodMoment, Suggestion


class NothingToUndo(TrustError):
    """There is no change to take back."""

    def __init__(self) -> None:
        super().__init__(
            "There is nothing to take back: the last change was made more than a day ago, or none."
        )


class NoSuchPerson(TrustError):
    """A person was named that the journal does not know."""

    exit_code = 3

    def __init__(self, name: str) -> None:
        super().__init__(f"The journal knows nobody called {name[:40]!r}. Type: trust people")


class Journal:
    """The journal at `home`, open for writing. Use as a context manager.

    Every method is one transaction: it is either wholly in the file when the method returns or not at all.
    All that is written through one `Journal` counts as one change for `undo`.

    Raises `JournalRefused` when the file is not one to trust, `DiskRefused` when the disk does not let it
    be written, `NoSuchRecord` for a number it does not hold.
    """

    def __init__(self, home: str, now: Callable[[], datetime], press: Press | None = None) -> None:
        self._path = os.path.join(home, JOURNAL)
        self._now = now
        self._change = new_uuid(now())
        self._shared: Session | None = None
        self._connection = open_to_write(home)
        self._file = os.stat(self._path)
        with told(self._path):
            self._forget_old_undo()
            cleaning.clean(self._connection)
            undo.watch(self._connection)
        self._engine = (press or Press()).lend(self._connection)

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.dispose()
        self._connection.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """For reading what was just written, with the functions of `reading`."""
        return self._connection

    def add(
        self, record: ThoughtRecord, suggested: tuple[Suggestion, ...] = (), made_by: str = ""
    ) -> ThoughtRecord:
        """Store a new record with the themes suggested for it; the record with its number."""
        with self._changing(f"wrote #{reading.newest(self._connection) or 1}") as session:
            row = RecordRow(**record_columns(record))
            session.add(row)
            session.flush()
            assert row.id is not None
            self._name_change(f"wrote #{row.id}")
            self._write_parts(session, record, row.id)
            session.add_all(suggestion_rows("theme", suggested, made_by, row.id))
            return replace(record, id=row.id)

    def change(
        self,
        number: int,
        step: Callable[[ThoughtRecord], ThoughtRecord],
        what: str,
        suggested: tuple[Suggestion, ...] | None = None,
        made_by: str = "",
    ) -> ThoughtRecord:
        """Store what `step` makes of the record as it stands now; the record as stored.

        `step` sees the newest version, whatever another terminal wrote meanwhile. `what` says in words what
        was done ("reframed #7"), for `undo`. Suggestions stay as they are unless new ones are given.
        """
        with self._changing(what) as session:
            before = self._held(number)
            after = replace(step(before), id=number, revision=before.revision + 1)
            kept = None if suggested is not None else reading.suggestions(self._connection, number)
            columns = record_columns(after)
            session.exec(update(RecordRow).where(RecordRow.id == number).values(**columns))  # type: ignore[arg-type]
            maker = made_by if suggested is not None else self._maker_of_suggestions(number)
            self._remove_parts(session, number)
            self._write_parts(session, after, number)
            session.add_all(suggestion_rows("theme", suggested or kept or (), maker, number))
            if set(before.texts()) - set(after.texts()):
                self._remove_unnamed_people(session)
                cleaning.words_went(self._connection, self._change)
            return after

    def delete(self, number: int, *, for_good: bool = False) -> ThoughtRecord:
        """Take a record out; what it was. Only its numbers and the time of deletion stay, for exchange.

        Drafts of it go too. With `for_good` nothing is kept for undoing, and no word of it is left in the
        file; raises `NotCleaned` when the disk does not let that be made sure.
        """
        with self._changing(f"deleted #{number}") as session:
            before = self._held(number)
            self._remove_drafts(before)
            self._remove_parts(session, number)
            session.exec(update(RecordRow).where(RecordRow.id == number).values(**self._blank(before)))  # type: ignore[arg-type]
            self._remove_unnamed_people(session)
            session.flush()
            cleaning.words_went(self._connection, self._change)
            if for_good:
                undo.forget(self._connection)
        if for_good and not cleaning.clean(self._connection):
            raise cleaning.NotCleaned
        return before

    def add_good(self, good: GoodMoment) -> GoodMoment:
        """Store a good moment; the same with its number."""
        with self._changing("wrote down a good moment") as session:
            row = good_moment_row(good)
            session.add(row)
            session.flush()
            assert row.id is not None
            ids = self._person_ids(session, tuple(Person(name) for name in good.people))
            for position, name in enumerate(good.people):
                session.add(
                    GoodMomentPersonRow(
                        good_moment_id=row.id, position=position, person_id=ids[name.casefold()]
                    )
                )
            return replace(good, id=row.id)

    def mark_afraid(self, name: str, *, afraid: bool) -> None:
        """Put the private mark of fear on a person, or lift it; somebody unknown becomes known."""
        with self._changing(f"{'marked' if afraid else 'lifted the mark from'} {name}") as session:
            self._person_ids(session, (Person(name),))
            found = session.exec(select(PersonRow).where(PersonRow.folded == name.casefold())).one()
            found.afraid = afraid
            session.add(found)

    def set_kind(self, name: str, kind: PersonKind) -> None:
        """Say what someone is to the person who writes."""
        with self._changing(f"changed what {name} is to you") as session:
            found = self._known(session, name)
            found.kind = kind.value
            session.add(found)

    def rename_person(self, name: str, new: str) -> None:
        """Give a person another name; when that name is taken already, the two become one."""
        new = Person(new).name
        with self._changing(f"renamed {name} to {new}") as session:
            found = self._known(session, name)
            other = session.exec(select(PersonRow).where(PersonRow.folded == new.casefold())).first()
            if other is None or other.id == found.id:
                found.name, found.folded = new, new.casefold()
                session.add(found)
                session.flush()
                merged_into = found
            else:
                self._merge(session, found, other)
                merged_into = other
            assert merged_into.id is not None
            self._index_again(session, self._records_about(merged_into.id))
            cleaning.words_went(self._connection, self._change)

    def forget_person(self, name: str, ours: Collection[str] = ()) -> str:
        """Put a neutral letter for a name, on the person and in every text; that letter.

        Words of lists that are among `ours` stay: they are the program's, such as a feeling called hope.
        """
        with self._changing("forgot a name") as session:
            found = self._known(session, name)
            assert found.id is not None
            about = self._records_about(found.id)
            letter = neutral_name(found.name, [person.name for person, _ in reading.people(self._connection)])
            changed = forget_everywhere(self._connection, found.name, letter, ours)
            cleaning.words_went(self._connection, self._change)
            for record in reading.records(self._connection, sorted(changed)):
                row = {"revision": record.revision + 1, "checksum": checksum(record)}
                session.exec(update(RecordRow).where(RecordRow.id == record.id).values(**row))  # type: ignore[arg-type]
            self._index_again(session, sorted(changed.union(about)))
            return letter

    def set_remark(self, key: str, value: str) -> None:
        """Remember something about the program itself; no part of `undo`."""
        with told(self._path):
            self._connection.execute("INSERT OR REPLACE INTO remark VALUES (?, ?)", (key, value))

    def undo(self) -> str:
        """Take back the last change of any kind; what it was, in words. Raises `NothingToUndo`."""
        with told(self._path):
            self._connection.execute("PRAGMA foreign_keys = OFF")
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                change = reading.last_change(self._connection)
                if change is None:
                    raise NothingToUndo
                for number in undo.put_back(self._connection):
                    self._index_one(number)
                undo.forget(self._connection)
                cleaning.words_went(self._connection, self._change)
                self._connection.execute("COMMIT")
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            finally:
                self._connection.execute("PRAGMA foreign_keys = ON")
        cleaning.clean(self._connection)
        self._still_there()
        return change[0]

    @contextlib.contextmanager
    def together(self, what: str) -> Iterator[None]:
        """Make all that is written inside one transaction: wholly in the file afterwards, or not at all."""
        with self._changing(what) as session:
            self._shared = session
            try:
                yield
            finally:
                self._shared = None

    @contextlib.contextmanager
    def _changing(self, what: str) -> Iterator[Session]:
        if self._shared is not None:
            yield self._shared
            self._shared.flush()
            return
        try:
            with Session(self._engine, autoflush=False, expire_on_commit=False) as session:
                session.connection()
                self._name_change(what)
                yield session
                session.commit()
        except DBAPIError as error:
            raised = error.orig if isinstance(error.orig, sqlite3.Error) else sqlite3.OperationalError()
            raise in_words(raised, self._path) from None
        except sqlite3.Error as error:
            raise in_words(error, self._path) from None
        cleaning.clean(self._connection)
        self._still_there()

    def _name_change(self, what: str) -> None:
        row = self._connection.execute("SELECT made_by FROM undo_change").fetchone()
        if row is None or row[0] != self._change:
            undo.forget(self._connection)
        self._connection.execute(
            "INSERT OR REPLACE INTO undo_change VALUES (1, ?, ?, ?)",
            (self._change, what, self._now().astimezone(UTC).isoformat()),
        )

    def _still_there(self) -> None:
        # SQLite reports success into a file that was unlinked or replaced meanwhile.
        try:
            now = os.stat(self._path)
        except OSError:
            raise JournalMoved(self._path) from None
        if (now.st_dev, now.st_ino) != (self._file.st_dev, self._file.st_ino):
            raise JournalMoved(self._path)

    def _held(self, number: int) -> ThoughtRecord:
        found = reading.record(self._connection, number)
        if found is None:
            raise NoSuchRecord(str(number))
        return found

    def _maker_of_suggestions(self, number: int) -> str:
        row = self._connection.execute(
            "SELECT made_by FROM suggestion WHERE record_id = ?", (number,)
        ).fetchone()
        return "" if row is None else str(row[0])

    def _write_parts(self, session: Session, record: ThoughtRecord, number: int) -> None:
        session.add_all(part_rows(record, number, self._person_ids(session, record.people)))
        for position, reframe in enumerate(record.reframes):
            row = reframe_row(reframe, number, position)
            session.add(row)
            session.flush()
            assert row.id is not None
            session.add_all(reframe_part_rows(reframe, row.id))
        words = indexed_words(record.texts())
        if words:
            session.exec(insert(WordRow), params=[{"word": w, "record_id": number} for w in sorted(words)])
        session.flush()

    def _remove_drafts(self, record: ThoughtRecord) -> None:
        uuids = [record.uuid, *(reframe.uuid for reframe in record.reframes)]
        self._connection.executemany("DELETE FROM draft WHERE uuid = ?", [(uuid,) for uuid in uuids])
        self._connection.execute(
            "DELETE FROM draft WHERE kind = 'reframe' AND subject = ?", (str(record.id),)
        )

    def _remove_parts(self, session: Session, number: int) -> None:
        table: Any
        for table in PARTS_OF_A_RECORD:
            session.exec(delete(table).where(table.record_id == number))

    def _person_ids(self, session: Session, people: tuple[Person, ...]) -> dict[str, int]:
        ids: dict[str, int] = {}
        for person in people:
            key = person.name.casefold()
            row = session.exec(select(PersonRow).where(PersonRow.folded == key)).first()
            if row is None:
                row = PersonRow(name=person.name, folded=key, kind=None, afraid=person.afraid)
            if person.kind is not None:
                row.kind = person.kind.value
            session.add(row)
            session.flush()
            assert row.id is not None
            ids[key] = row.id
        return ids

    def _known(self, session: Session, name: str) -> PersonRow:
        found = session.exec(select(PersonRow).where(PersonRow.folded == name.casefold())).first()
        if found is None:
            raise NoSuchPerson(name)
        return found

    def _merge(self, session: Session, gone: PersonRow, kept: PersonRow) -> None:
        kept.afraid = kept.afraid or gone.afraid
        kept.kind = kept.kind or gone.kind
        session.add(kept)
        for table, owner in ((RecordPersonRow, "record_id"), (GoodMomentPersonRow, "good_moment_id")):
            both = select(getattr(table, owner)).where(table.person_id == kept.id)
            session.exec(
                delete(table).where(table.person_id == gone.id, getattr(table, owner).in_(both))  # type: ignore[arg-type]
            )
            session.exec(update(table).where(table.person_id == gone.id).values(person_id=kept.id))  # type: ignore[arg-type]
        session.delete(gone)
        session.flush()

    def _remove_unnamed_people(self, session: Session) -> None:
        # A name nobody's record bears any more is a word of the deleted text; the mark of fear stays.
        session.exec(
            delete(PersonRow).where(
                PersonRow.afraid == False,  # type: ignore[arg-type]  # noqa: E712
                PersonRow.id.not_in(select(RecordPersonRow.person_id)),  # type: ignore[union-attr]
                PersonRow.id.not_in(select(GoodMomentPersonRow.person_id)),  # type: ignore[union-attr]
            )
        )

    def _records_about(self, person_id: int) -> list[int]:
        rows = self._connection.execute(
            "SELECT record_id FROM record_person WHERE person_id = ?", (person_id,)
        )
        return [number for (number,) in rows]

    def _index_again(self, session: Session, numbers: list[int]) -> None:
        session.flush()
        for number in numbers:
            self._index_one(number)

    def _index_one(self, number: int) -> None:
        self._connection.execute("DELETE FROM word WHERE record_id = ?", (number,))
        record = reading.record(self._connection, number)
        if record is not None:
            words = ((word, number) for word in sorted(indexed_words(record.texts())))
            self._connection.executemany("INSERT INTO word (word, record_id) VALUES (?, ?)", words)

    def _blank(self, record: ThoughtRecord) -> dict[str, Any]:
        moment = {"utc": "", "offset": 0, "zone": None, "day": ""}
        columns = {
            f"{which}_{name}": value for which in ("happened", "written") for name, value in moment.items()
        }
        return {
            **columns,
            "revision": record.revision + 1,
            "checksum": "",
            "state": State.DELETED.value,
            "situation": "",
            "automatic_thought": "",
            "belief": None,
            "happened_precision": "",
            "happened_part": None,
            "deleted_utc": self._now().astimezone(UTC).isoformat(timespec="seconds"),
        }

    def _forget_old_undo(self) -> None:
        change = reading.last_change(self._connection)
        if change is None:
            return
        age = self._now().astimezone(UTC) - datetime.fromisoformat(change[1])
        if age > timedelta(hours=undo.KEPT_HOURS):
            self._connection.execute("BEGIN IMMEDIATE")
            undo.forget(self._connection)
            self._connection.execute("COMMIT")

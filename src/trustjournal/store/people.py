"""People in the journal: found, made, renamed, merged, forgotten. Through SQLModel, inside a transaction."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from sqlmodel import Session, delete, select, update

from trustjournal.errors import TrustError
from trustjournal.neutral import neutral_name
from trustjournal.records import Person, PersonKind
from trustjournal.store import cleaning, drafts, learning, reading, undo, week_answers
from trustjournal.store.forgetting import forget_everywhere
from trustjournal.store.kinds import KINDS
from trustjournal.store.open_journal import OpenJournal
from trustjournal.store.seal import checksum, digest
from trustjournal.store.tables import GoodMomentPersonRow, PersonRow, RecordPersonRow, RecordRow

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


class NoSuchPerson(TrustError):
    """A person was named that the journal does not know."""

    exit_code = 3

    def __init__(self, name: str) -> None:
        super().__init__(f"The journal knows nobody called {name[:40]!r}. Type: trust people")


class PeopleJournal(OpenJournal):
    """What can be changed about people, one transaction a method; `NoSuchPerson` for an unknown name."""

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
        with self._taking_out(), self._changing("forgot a name") as session:
            found = self._known(session, name)
            assert found.id is not None
            about = self._records_about(found.id)
            letter = neutral_name(found.name, [person.name for person, _ in reading.people(self._connection)])
            changed = forget_everywhere(self._connection, found.name, letter, ours)
            cleaning.words_went(self._connection, self._change)
            for record in reading.records(self._connection, sorted(changed)):
                row = {"revision": record.revision + 1, "checksum": checksum(record)}
                session.exec(update(RecordRow).where(RecordRow.id == record.id).values(**row))  # type: ignore[arg-type]
                learning.teach_again(self._connection, self.recogniser, record)
            for answer in week_answers.answers(self._connection):
                self._connection.execute(
                    "UPDATE week_answer SET revision = revision + 1, checksum = ?1 "
                    "WHERE id = ?2 AND checksum <> ?1",
                    (digest(answer), answer.id),
                )
            self._index_again(session, sorted(changed.union(about)))
            return letter

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
        for kind in KINDS:
            for column in kind.people:
                self._connection.execute(
                    f"UPDATE {kind.name} SET {column} = ? WHERE {column} = ?", (kept.id, gone.id)
                )
        self._connection.execute(
            "UPDATE person_history SET person_id = ? WHERE person_id = ?", (kept.id, gone.id)
        )
        session.delete(gone)
        session.flush()

    @contextlib.contextmanager
    def _removing(self, what: str, *, for_good: bool) -> Iterator[Session]:
        """One transaction in which a thing is taken out, and after it the names that nothing bears any more.

        With `for_good` nothing is kept for undoing, and no word of it is left in the file; raises
        `NotCleaned` when the disk does not let that be made sure.
        """
        with self._taking_out(), self._changing(what) as session:
            yield session
            session.flush()
            drafts.remove_of_what_is_gone(self._connection)
            self._remove_unnamed_people(session)
            cleaning.words_went(self._connection, self._change)
            if for_good:
                undo.forget(self._connection)
        if for_good and not cleaning.clean(self._connection):
            raise cleaning.NotCleaned

    def _remove_unnamed_people(self, session: Session) -> None:
        session.flush()
        cleaning.remove_unnamed_people(self._connection)

    def _records_about(self, person_id: int) -> list[int]:
        rows = self._connection.execute(
            "SELECT record_id FROM record_person WHERE person_id = ?", (person_id,)
        )
        return [number for (number,) in rows]

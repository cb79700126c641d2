"""Writing what is done to rebuild trust, one transaction a method. Through SQLModel; `practices` reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING, Any

from sqlmodel import update

from trustjournal.practices import KINDS, practice_columns
from trustjournal.records import Person
from trustjournal.store import cleaning, practices
from trustjournal.store.people import PeopleJournal

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlmodel import Session

    from trustjournal.practices import Practice

_BLANK: dict[str, Any] = {
    **dict.fromkeys(("kind", "state", "text", "when_text", "written_utc", "written_day", "details"), ""),
    **dict.fromkeys(("person_id", "about", "due", "written_zone")),
    **dict.fromkeys(("closed_utc", "closed_offset", "closed_zone", "closed_day")),
    "written_offset": 0,
}
"""What a deleted one holds in place of its words and times."""


class PracticeJournal(PeopleJournal):
    """What can be changed about steps, promises and all else of that shape."""

    def add_practice(self, practice: Practice) -> Practice:
        """Store a new one; the same with its number."""
        from trustjournal.store.aside_tables import PracticeRow  # late: it says why

        with self._changing(f"wrote down a {KINDS[practice.kind].name}") as session:
            row = PracticeRow(
                **practice_columns(practice), person_id=self._practice_person(session, practice)
            )
            session.add(row)
            session.flush()
            return replace(practice, id=row.id)

    def change_practice(
        self, kind: str, number: int, step: Callable[[Practice], Practice], what: str = "changed"
    ) -> Practice:
        """Store what `step` makes of it as it stands now; the same as stored. Raises `NoSuchPractice`.

        `what` says in a word or two what was done ("told what came of"), for `undo`.
        """
        from trustjournal.store.aside_tables import PracticeRow  # late: it says why

        with self._changing(f"{what} {KINDS[kind].name} {number}") as session:
            before = self._held_practice(kind, number)
            after = replace(step(before), id=number, revision=before.revision + 1)
            columns = practice_columns(after) | {"person_id": self._practice_person(session, after)}
            session.exec(update(PracticeRow).where(PracticeRow.id == number).values(**columns))  # type: ignore[arg-type]
            if set(before.texts()) - set(after.texts()) or before.person != after.person:
                self._words_of_practice_went(session)
            return after

    def delete_practice(self, kind: str, number: int, *, for_good: bool = False) -> Practice:
        """Take one out; what it was. Only its numbers and the time of deletion stay, for exchange.

        With `for_good` nothing is kept for undoing, and no word of it is left in the file. Raises
        `NoSuchPractice`; `NotCleaned` when the disk does not let that be made sure.
        """
        from trustjournal.store.aside_tables import PracticeRow  # late: it says why

        with self._removing(f"removed {KINDS[kind].name} {number}", for_good=for_good) as session:
            before = self._held_practice(kind, number)
            self._connection.execute("DELETE FROM draft WHERE uuid = ?", (before.uuid,))
            deleted = self._now().astimezone(UTC).isoformat(timespec="seconds")
            blank = _BLANK | {"revision": before.revision + 1, "deleted_utc": deleted}
            session.exec(update(PracticeRow).where(PracticeRow.id == number).values(**blank))  # type: ignore[arg-type]
        return before

    def _held_practice(self, kind: str, number: int) -> Practice:
        found = practices.practice(self._connection, number)
        if found is None or found.kind != kind:
            raise practices.NoSuchPractice(KINDS[kind], number)
        return found

    def _practice_person(self, session: Session, practice: Practice) -> int | None:
        if practice.person is None:
            return None
        return self._person_ids(session, (Person(practice.person),))[practice.person.casefold()]

    def _words_of_practice_went(self, session: Session) -> None:
        session.flush()
        self._remove_unnamed_people(session)
        cleaning.words_went(self._connection, self._change)

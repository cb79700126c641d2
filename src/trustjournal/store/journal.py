"""The journal open for writing: values in, one transaction for each change, through SQLModel.

Importing this module brings SQLAlchemy and pydantic along; `environment` opens it late and only to write.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING, Any

from sqlmodel import Session, delete, insert, update

from trustjournal.errors import NoSuchRecord
from trustjournal.older import with_checks_as_predictions
from trustjournal.records import Person, State, ThoughtRecord
from trustjournal.store import alike, cleaning, reading, undo, week_answers
from trustjournal.store.later_tables import PARTS_OF_A_RECORD, WeekAnswerRow
from trustjournal.store.people import PeopleJournal
from trustjournal.store.rows import (
    good_moment_row,
    later_emotion_rows,
    later_rating_row,
    part_rows,
    prediction_rows,
    record_columns,
    reframe_part_rows,
    reframe_row,
    suggestion_rows,
    week_answer_row,
)
from trustjournal.store.tables import GoodMomentPersonRow, RecordRow, WordRow
from trustjournal.store.words import indexed_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from trustjournal.records import GoodMoment, Suggestion
    from trustjournal.weeks import WeekAnswer


class Journal(PeopleJournal):
    """The journal at `home`, open for writing. Use as a context manager.

    Every method is one transaction: it is either wholly in the file when the method returns or not at all.
    All that is written through one `Journal` counts as one change for `undo`.

    Raises `JournalRefused` when the file is not one to trust, `DiskRefused` when the disk does not let it
    be written, `NoSuchRecord` for a number it does not hold.
    """

    def add(
        self, record: ThoughtRecord, suggested: tuple[Suggestion, ...] = (), made_by: str = ""
    ) -> ThoughtRecord:
        """Store a new record with the themes suggested for it; the record with its number."""
        record = with_checks_as_predictions(record)
        with self._changing(f"wrote #{reading.newest(self._connection) or 1}") as session:
            row = RecordRow(**record_columns(record))
            session.add(row)
            session.flush()
            assert row.id is not None
            self._name_change(f"wrote #{row.id}")
            self._write_parts(session, record, row.id)
            session.add_all(suggestion_rows("theme", suggested, made_by, row.id))
            kept = replace(record, id=row.id)
            alike.compare(self._connection, kept)
            return kept

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
            step_made = with_checks_as_predictions(step(before))
            after = replace(step_made, id=number, revision=before.revision + 1)
            kept = None if suggested is not None else reading.suggestions(self._connection, number)
            columns = record_columns(after)
            session.exec(update(RecordRow).where(RecordRow.id == number).values(**columns))  # type: ignore[arg-type]
            maker = made_by if suggested is not None else self._maker_of_suggestions(number)
            self._remove_parts(session, number)
            self._write_parts(session, after, number)
            session.add_all(suggestion_rows("theme", suggested or kept or (), maker, number))
            alike.compare(self._connection, after)
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
            alike.leave(self._connection, number)
            blank = self._blank(before.revision + 1, self._utc())
            session.exec(update(RecordRow).where(RecordRow.id == number).values(**blank))  # type: ignore[arg-type]
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
            self._write_good_people(session, good, row.id)
            return replace(good, id=row.id)

    def add_week_answer(self, answer: WeekAnswer) -> WeekAnswer:
        """Store the answer to a week's question; the same with its number."""
        with self._changing("answered the week's question") as session:
            row = week_answer_row(answer)
            session.add(row)
            session.flush()
            return replace(answer, id=row.id)

    def delete_week_answer(self, number: int) -> None:
        """Take an answer out. Only its numbers and the time of deletion stay, for exchange.

        Raises `NoSuchAnswer`.
        """
        with self._changing(f"deleted answer {number}") as session:
            before = week_answers.answer(self._connection, number)
            if before is None:
                raise week_answers.NoSuchAnswer(number)
            gone = {"revision": before.revision + 1, "deleted_utc": self._utc()}
            blank = dict.fromkeys(("checksum", "week", "question", "text"), "")
            session.exec(update(WeekAnswerRow).where(WeekAnswerRow.id == number).values(**blank, **gone))  # type: ignore[arg-type]
            cleaning.words_went(self._connection, self._change)

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
        session.add_all(prediction_rows(record, number))
        for position, rating in enumerate(record.later):
            later = later_rating_row(rating, number, position)
            session.add(later)
            session.flush()
            assert later.id is not None
            session.add_all(later_emotion_rows(rating, later.id))
        words = indexed_words(record.texts())
        if words:
            session.exec(insert(WordRow), params=[{"word": w, "record_id": number} for w in sorted(words)])
        session.flush()

    def _write_good_people(self, session: Session, good: GoodMoment, number: int) -> None:
        ids = self._person_ids(session, tuple(Person(name) for name in good.people))
        for position, name in enumerate(good.people):
            session.add(
                GoodMomentPersonRow(good_moment_id=number, position=position, person_id=ids[name.casefold()])
            )
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

    def _utc(self) -> str:
        return self._now().astimezone(UTC).isoformat(timespec="seconds")

    def _blank(self, revision: int, deleted_utc: str) -> dict[str, Any]:
        moment = {"utc": "", "offset": 0, "zone": None, "day": ""}
        columns = {
            f"{which}_{name}": value for which in ("happened", "written") for name, value in moment.items()
        }
        return {
            **columns,
            "revision": revision,
            "checksum": "",
            "state": State.DELETED.value,
            "situation": "",
            "automatic_thought": "",
            "belief": None,
            "happened_precision": "",
            "happened_part": None,
            "deleted_utc": deleted_utc,
        }

"""The journal open for writing: values in, one transaction for each change, through SQLModel.

Importing this module brings SQLAlchemy and pydantic along; `environment` opens it late and only to write.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING, Any

from sqlmodel import Session, insert, update

from trustjournal.errors import NoSuchRecord
from trustjournal.good_moments import NoSuchGoodMoment
from trustjournal.older import with_checks_as_predictions
from trustjournal.records import Person, State, ThoughtRecord
from trustjournal.store import alike, cleaning, learning, reading, week_answers
from trustjournal.store.connection import told
from trustjournal.store.own_words import WordsJournal
from trustjournal.store.practising import PracticeJournal
from trustjournal.store.rows import (
    good_moment_row,
    later_emotion_rows,
    later_rating_row,
    part_rows,
    prediction_rows,
    record_columns,
    reframe_part_rows,
    reframe_row,
    week_answer_row,
)
from trustjournal.store.tables import GoodMomentPersonRow, RecordRow, WordRow
from trustjournal.store.words import indexed_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trustjournal.good_moments import GoodMoment
    from trustjournal.weeks import WeekAnswer


_REWRITTEN = ("emotion", "label", "record_person", "reframe", "prediction", "later_rating", "word")
"""Tables rewritten with their record; the parts of a reframe and of a later rating go by cascade."""

_PARTS = (*_REWRITTEN, "suggestion", "recognised", "lesson")
"""Everything that goes with its record."""

_OUTDATED = (
    "record LEFT JOIN recognised ON recognised.record_id = record.id "
    "WHERE deleted_utc IS NULL AND made_by IS NOT ?"
)


class Journal(WordsJournal, PracticeJournal):
    """The journal at `home`, open for writing. Use as a context manager.

    Every method is one transaction: it is either wholly in the file when the method returns or not at all.
    All that is written through one `Journal` counts as one change for `undo`.

    Raises `JournalRefused` when the file is not one to trust, `DiskRefused` when the disk does not let it
    be written, `NoSuchRecord` for a number it does not hold.
    """

    def add(self, record: ThoughtRecord) -> ThoughtRecord:
        """Store a new record with what is suggested for it; the record with its number."""
        record = with_checks_as_predictions(record)
        with self._changing(f"wrote #{reading.newest(self._connection) or 1}") as session:
            row = RecordRow(**record_columns(record))
            session.add(row)
            session.flush()
            assert row.id is not None
            self._name_change(f"wrote #{row.id}")
            record = replace(record, id=row.id)
            self._write_parts(session, record, row.id)
            alike.compare(self._connection, record)
            self._recognise(None, record)
            return record

    def change(self, number: int, step: Callable[[ThoughtRecord], ThoughtRecord], what: str) -> ThoughtRecord:
        """Store what `step` makes of the record as it stands now; the record as stored.

        `step` sees the newest version, whatever another terminal wrote meanwhile. `what` says in words what
        was done ("reframed #7"), for `undo`. What is suggested is found anew where the texts changed.
        """
        with self._changing(what) as session:
            before = self._held(number)
            step_made = with_checks_as_predictions(step(before))
            after = replace(step_made, id=number, revision=before.revision + 1)
            columns = record_columns(after)
            session.exec(update(RecordRow).where(RecordRow.id == number).values(**columns))  # type: ignore[arg-type]
            self._remove_parts(number, _REWRITTEN)
            self._write_parts(session, after, number)
            alike.compare(self._connection, after)
            self._recognise(before, after)
            if set(before.texts()) - set(after.texts()):
                self._remove_unnamed_people(session)
                cleaning.words_went(self._connection, self._change)
            return after

    def delete(self, number: int, *, for_good: bool = False) -> ThoughtRecord:
        """Take a record out; what it was. Only its numbers and the time of deletion stay, for exchange.

        Drafts of it go too. With `for_good` nothing is kept for undoing, and no word of it is left in the
        file; raises `NotCleaned` when the disk does not let that be made sure.
        """
        with self._removing(f"deleted #{number}", for_good=for_good) as session:
            before = self._held(number)
            self._remove_drafts(before)
            self._remove_parts(number)
            alike.leave(self._connection, number)
            blank = self._blank(before.revision + 1, self._utc())
            session.exec(update(RecordRow).where(RecordRow.id == number).values(**blank))  # type: ignore[arg-type]
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

    def delete_good(self, number: int, *, for_good: bool = False) -> GoodMoment:
        """Take a good moment out; what it was. `for_good` as with a record. Raises `NoSuchGoodMoment`."""
        with self._removing(f"removed good moment {number}", for_good=for_good):
            found = reading.good_moments_of(self._connection, [number])
            if not found:
                raise NoSuchGoodMoment(number)
            self._connection.execute("DELETE FROM draft WHERE uuid = ?", (found[0].uuid,))
            self._connection.execute("DELETE FROM good_moment WHERE id = ?", (number,))
        return found[0]

    def add_week_answer(self, answer: WeekAnswer) -> WeekAnswer:
        """Store the answer to a week's question; the same with its number."""
        with self._changing("answered the week's question") as session:
            row = week_answer_row(answer)
            session.add(row)
            session.flush()
            return replace(answer, id=row.id)

    def delete_week_answer(self, number: int, *, for_good: bool = False) -> WeekAnswer:
        """Take an answer out; what it was. Only its numbers and the time of deletion stay, for exchange.

        `for_good` as with a record. Raises `NoSuchAnswer`.
        """
        from trustjournal.store.aside_tables import WeekAnswerRow  # late: it says why

        with self._removing(f"removed answer {number}", for_good=for_good) as session:
            before = week_answers.answer(self._connection, number)
            if before is None:
                raise week_answers.NoSuchAnswer(number)
            gone = {"revision": before.revision + 1, "deleted_utc": self._utc()}
            blank = dict.fromkeys(("checksum", "week", "question", "text"), "")
            session.exec(update(WeekAnswerRow).where(WeekAnswerRow.id == number).values(**blank, **gone))  # type: ignore[arg-type]
        return before

    def count_outdated(self) -> int:
        """In how many records what is suggested was found with other words than those in use, or not yet."""
        made_by = None if self.recogniser is None else self.recogniser.made_by
        with told(self._path):
            (number,) = self._connection.execute(f"SELECT count(*) FROM {_OUTDATED}", (made_by,)).fetchone()
        return int(number)

    def suggest_anew(self, most: int) -> int:
        """Find what to suggest in so many of those records at most; in how many it was. No part of `undo`."""
        made_by = None if self.recogniser is None else self.recogniser.made_by
        with self._changing(None):
            rows = self._connection.execute(
                f"SELECT record.id FROM {_OUTDATED} ORDER BY record.id LIMIT ?", (made_by, most)
            ).fetchall()
            for record in reading.records(self._connection, [number for (number,) in rows]):
                self._suggest(record)
        return len(rows)

    def _held(self, number: int) -> ThoughtRecord:
        found = reading.record(self._connection, number)
        if found is None:
            raise NoSuchRecord(str(number))
        return found

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

    def _remove_parts(self, number: int, tables: Iterable[str] = _PARTS) -> None:
        for table in tables:
            self._connection.execute(f"DELETE FROM {table} WHERE record_id = ?", (number,))

    def _recognise(self, before: ThoughtRecord | None, after: ThoughtRecord) -> None:
        """Find what to suggest where there are new words, and keep what the person's answers teach."""
        assert after.id is not None
        if before is None or _read_for_suggestions(before) != _read_for_suggestions(after):
            self._suggest(after)
        elif learning.declined(before) != learning.declined(after):
            self._connection.executemany(
                "DELETE FROM suggestion WHERE record_id = ? AND kind = ? AND name = ?",
                [(after.id, *pair) for pair in learning.declined(after)],
            )
        if self.recogniser is not None:
            learning.teach(self._connection, self.recogniser, before, after)

    def _suggest(self, record: ThoughtRecord) -> None:
        self._connection.execute("DELETE FROM suggestion WHERE record_id = ?", (record.id,))
        self._connection.execute("DELETE FROM recognised WHERE record_id = ?", (record.id,))
        if self.recogniser is None:
            return  # trust themes --refresh finds it
        made_by = self.recogniser.made_by
        found = learning.suggestions(self._connection, self.recogniser, record)
        self._connection.execute("INSERT INTO recognised VALUES (?, ?)", (record.id, made_by))
        self._connection.executemany(
            "INSERT INTO suggestion (record_id, kind, position, name, words, made_by) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            [
                (record.id, kind, position, one.key, " · ".join(one.words), made_by)
                for kind, of_kind in found.items()
                for position, one in enumerate(of_kind)
            ],
        )

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


def _read_for_suggestions(record: ThoughtRecord) -> tuple[str, str, bool]:
    return record.situation, record.automatic_thought, record.apart

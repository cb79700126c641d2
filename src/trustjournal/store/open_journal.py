"""The journal's file open for writing: one transaction for each change, and the last change taken back."""

from __future__ import annotations

import contextlib
import os
from datetime import UTC
from typing import TYPE_CHECKING, Self

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from trustjournal.errors import TrustError
from trustjournal.store import alike, cleaning, drafts, histories, letting_go, reading, sealed, settling, undo
from trustjournal.store.connection import (
    JOURNAL,
    DiskFull,
    DiskRefused,
    JournalMoved,
    in_words,
    open_to_write,
    told,
)
from trustjournal.store.identity import new_uuid
from trustjournal.store.patience import begin
from trustjournal.store.press import Press
from trustjournal.store.refused import NoRoomToTakeOut, RefusedLater
from trustjournal.store.standing import file_at
from trustjournal.store.words import indexed_words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from trustjournal.store.learning import Recogniser


_Written = tuple[object, ...]


class NothingToUndo(TrustError):
    """There is no change to take back."""

    def __init__(self, as_before: str | None = None) -> None:
        """`as_before` is the name of the copy that keeps the journal as it was before a restore."""
        super().__init__(
            "There is nothing to take back: the last change is taken back already, or more than a day old."
            if as_before is None
            else "There is no change that trust undo could take back. "
            f"A restore is taken back with: trust restore {as_before} --replace"
        )


class OpenJournal:
    """The file at `home`, open for writing. Use as a context manager.

    All that is written through one of these counts as one change for `undo`. Raises `JournalRefused` when
    the file is not one to trust, `DiskRefused` when the disk does not let it be written. With a `recogniser`
    what is written is read for suggestions, and answers teach. `stood`: the journal that it has to be, as
    `standing.standing` told earlier; `JournalMoved` is raised for any other.
    """

    def __init__(
        self,
        home: str,
        now: Callable[[], datetime],
        press: Press | None = None,
        recogniser: Recogniser | None = None,
        stood: tuple[int, int] | None = None,
    ) -> None:
        self.recogniser = recogniser
        self._path = os.path.join(home, JOURNAL)
        self._now = now
        self._change = new_uuid(now())
        self._shared: Session | None = None
        self._connection = open_to_write(home, stood)
        self._file = stood or file_at(self._path)
        with told(self._path):
            self._forget_what_is_over()
            cleaning.clean(self._connection)
            undo.watch(self._connection)
            histories.watch(self._connection)
        self._engine = (press or Press()).lend(self._connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        alike.compare_some(self._connection)
        self._engine.dispose()
        self._connection.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """For reading what was just written, with the functions of `reading`."""
        return self._connection

    def set_remark(self, key: str, value: str) -> None:
        """Remember something about the program itself; no part of `undo`."""
        with self._told(), settling.settled():
            self._connection.execute("INSERT OR REPLACE INTO remark VALUES (?, ?)", (key, value))

    def undo(self) -> str:
        """Take back the last change of any kind; what it was, in words. Raises `NothingToUndo`."""
        with self._taking_out(), told(self._path):
            self._connection.execute("PRAGMA foreign_keys = OFF")
            begin(self._connection)
            try:
                before = self._written()
                self._still_there()
                change = reading.last_change(self._connection)
                if change is None:
                    raise NothingToUndo(self._as_before_a_restore())
                undoing = histories.before_undo(self._connection)
                with histories.quiet(self._connection):
                    touched = undo.put_back(self._connection)
                    histories.after_undo(self._connection, undoing)
                for number in touched:
                    self._index_one(number)
                undo.forget(self._connection)
                cleaning.words_went(self._connection, self._change)
                said = f"taken back: {change[0]}"
                self._end(lambda: self._connection.execute("COMMIT"), before, lambda: said)
            except BaseException:
                if self._connection.in_transaction:  # a full disk rolls back by itself
                    self._connection.execute("ROLLBACK")
                raise
            finally:
                self._connection.execute("PRAGMA foreign_keys = ON")
        cleaning.clean(self._connection)
        self._still_there()
        return change[0]

    def keep_no_undo_of(self, number: int) -> None:
        """Let nothing bring a deleted thought back. Raises `NotCleaned` when its words could not go."""
        self._keep_no_undo_of(f"deleted #{number}")

    def keep_no_undo_of_removed(self, name: str) -> bool:
        """Let nothing bring back what the last change removed, if it is called so ("step 1"); whether it is.

        Raises `NotCleaned` when its words could not go.
        """
        return self._keep_no_undo_of(f"removed {name}")

    def _keep_no_undo_of(self, what: str) -> bool:
        with told(self._path):
            change = reading.last_change(self._connection)
            meant = change is not None and change[0] == what
            begin(self._connection)
            with undo.unnoted(self._connection):
                if drafts.remove_of_what_is_gone(self._connection):
                    cleaning.words_went(self._connection, self._change)
            if meant:
                undo.forget(self._connection)
            settling.commit(self._connection)
        if not cleaning.clean(self._connection):
            raise cleaning.NotCleaned
        return meant

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
    def _changing(self, what: str | None) -> Iterator[Session]:
        """One transaction; without words for it `undo` is left as it is."""
        if self._shared is not None:
            yield self._shared
            self._shared.flush()
            return
        with self._told(), Session(self._engine, autoflush=False, expire_on_commit=False) as session:
            session.connection()
            before = self._written()
            self._still_there()  # before a word of it is written into a file that is another one by now
            if what is None:
                with undo.unnoted(self._connection):
                    yield session
                    session.flush()
            else:
                self._name_change(what)
                yield session
            session.flush()
            self._end(session.commit, before, self._done)
        cleaning.clean(self._connection)
        self._still_there()

    def _end(self, commit: Callable[[], object], before: _Written, what: Callable[[], str]) -> None:
        """End a transaction; raises what `commit` does unless its changes are in the file all the same."""
        inside = self._written()
        try:
            commit()
        except Exception as error:
            cause = error.orig if isinstance(error, DBAPIError) else error
            there = settling.tells_nothing(cause) and before != inside == self._written()
            if not (there or settling.is_in_the_file(cause)):
                raise
            settling.note(what())

    def _written(self) -> _Written:
        """What tells, while a transaction goes on or behind it, whether its changes stand in the file."""
        with contextlib.suppress(*sealed.errors()):
            row = self._connection.execute(
                "SELECT (SELECT max(id) FROM undo_step), (SELECT made_by FROM undo_change), "
                "(SELECT count(*) FROM remark WHERE key = ?)",
                (cleaning.mark_of(self._change),),
            ).fetchone()
            return tuple(row)
        return ()

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """Turn an error into a sentence, which does not say that nothing was changed where something was."""
        try:
            yield
        except DBAPIError as error:
            raise self._in_words(error.orig) from None
        except sealed.errors() as error:
            raise self._in_words(error) from None

    def _in_words(self, error: BaseException | None) -> TrustError:
        refused, done = in_words(error, self._path), self._done()
        if done and type(refused) in (DiskRefused, DiskFull):
            assert isinstance(refused, DiskRefused)
            return RefusedLater(settling.in_the_journal(done), refused.reason)
        return refused

    def _done(self) -> str:
        """What stands in the file of this change, in the words of `undo`; empty before anything does."""
        with contextlib.suppress(*sealed.errors()):
            row = self._connection.execute(
                "SELECT what FROM undo_change WHERE made_by = ?", (self._change,)
            ).fetchone()
            return "" if row is None else str(row[0])
        return ""

    @contextlib.contextmanager
    def _taking_out(self) -> Iterator[None]:
        """Say how much room it takes where the disk has too little left for something to go."""
        try:
            yield
        except DiskFull:
            raise NoRoomToTakeOut(os.stat(self._path).st_size) from None

    def _name_change(self, what: str) -> None:
        row = self._connection.execute("SELECT made_by FROM undo_change").fetchone()
        if row is None or row[0] != self._change:
            undo.forget(self._connection)
        self._connection.execute(
            "INSERT OR REPLACE INTO undo_change VALUES (1, ?, ?, ?)",
            (self._change, what, self._now().astimezone(UTC).isoformat()),
        )

    def _as_before_a_restore(self) -> str | None:
        from trustjournal.store.backup import RESTORE  # late, both: hardly ever
        from trustjournal.store.copies import kept

        made = (copy.path for copy in kept(os.path.dirname(self._path)) if copy.before == RESTORE)
        newest = next(made, None)
        return None if newest is None else os.path.basename(newest)

    def _still_there(self) -> None:
        # SQLite reports success into a file that was unlinked or replaced meanwhile.
        if file_at(self._path) != self._file:
            raise JournalMoved(self._path)

    def _index_again(self, session: Session, numbers: list[int]) -> None:
        session.flush()
        for number in numbers:
            self._index_one(number)

    def _index_one(self, number: int) -> None:
        self._connection.execute("DELETE FROM word WHERE record_id = ?", (number,))
        record = reading.record(self._connection, number)
        if record is None:
            alike.leave(self._connection, number)
        else:
            alike.compare(self._connection, record)
            words = ((word, number) for word in sorted(indexed_words(record.texts())))
            self._connection.executemany("INSERT INTO word (word, record_id) VALUES (?, ?)", words)

    def _forget_what_is_over(self) -> None:
        try:
            letting_go.forget_what_is_over(self._connection, self._now())
        except sealed.errors() as error:
            # On a full disk the next command does it; what is asked for now tells of the disk by itself.
            if not isinstance(in_words(error, self._path), DiskFull):
                raise
            if self._connection.in_transaction:  # mostly it rolls back by itself
                self._connection.execute("ROLLBACK")

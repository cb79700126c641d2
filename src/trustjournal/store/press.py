"""SQLAlchemy made ready before it is needed: the engine, and the statements that storing a record takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import StaticPool, create_engine, event
from sqlmodel import Session, SQLModel, insert

from trustjournal.moments import Moment
from trustjournal.records import EmotionRating, Person, ThoughtRecord
from trustjournal.store import sealed
from trustjournal.store.patience import begin
from trustjournal.store.rows import part_rows, record_columns
from trustjournal.store.tables import RecordRow, WordRow

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from sqlalchemy import Engine


def specimen(now: datetime) -> ThoughtRecord:
    """A record with something in every list, to warm a `Press` up with."""
    moment = Moment.of(now)
    return ThoughtRecord(
        uuid="specimen",
        automatic_thought="specimen",
        happened=moment,
        written=moment,
        emotions=(EmotionRating("fear", 1),),
        people=(Person("specimen"),),
        urges=("check",),
    )


class Press:
    """SQLAlchemy made ready: an engine whose compiled statements survive from the warm-up to the journal.

    The engine speaks to whichever connection is lent to it, so that warming up happens on a database in
    memory, never with a lock on the journal.
    """

    def __init__(self) -> None:
        self._lent = sealed.in_memory()
        self._engine = self._engine_over_what_is_lent()

    def _engine_over_what_is_lent(self) -> Engine:
        # hide_parameters: no error message may carry a thought.
        engine = create_engine(
            "sqlite://", creator=lambda: self._lent, poolclass=StaticPool, hide_parameters=True
        )

        @event.listens_for(engine, "begin")
        def _take_the_lock_at_once(_: Any) -> None:
            # A deferred BEGIN that reads and then writes fails at once when another terminal writes.
            begin(self._lent)

        return engine

    def lend(self, connection: sqlite3.Connection) -> Engine:
        """The engine, speaking to this connection from now on."""
        self._engine.dispose()
        self._lent = connection
        # SQLAlchemy knows what to catch by the module it was made with.
        self._engine.dialect.dbapi = self._engine.dialect.loaded_dbapi = sealed.engine_of(connection)
        return self._engine

    def warm_up(self, record: ThoughtRecord) -> None:
        """Compile what storing a record needs, by storing one in memory and throwing it away."""
        SQLModel.metadata.create_all(self._engine)
        with Session(self._engine) as session:
            session.add(RecordRow(**record_columns(record)))
            session.flush()
            for row in part_rows(record, 1, {person.name.casefold(): 1 for person in record.people}):
                session.add(row)
            session.exec(insert(WordRow), params=[{"word": "a", "record_id": 1}])
            session.flush()
            session.rollback()

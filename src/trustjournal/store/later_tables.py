"""The tables of what follows a record on another day, and of the weeks' answers; as dear as `tables`."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import Index
from sqlmodel import Field

from trustjournal.store.tables import (
    _CLUSTERED,
    Row,
    _part_of,
    _rating,
)


class PredictionRow(Row, table=True):
    """What a thought foretells, and what turned out; `told_*` are empty until then."""

    __tablename__: ClassVar[str] = "prediction"
    __table_args__ = (_rating("likely"), Index("prediction_due", "told_day", "due"), _CLUSTERED)
    record_id: int = _part_of("record")
    position: int = Field(primary_key=True)
    uuid: str = Field(unique=True)
    written_utc: str
    written_offset: int
    written_zone: str | None
    what: str
    when_text: str
    due: str | None
    likely: int | None
    outcome: str | None
    told_utc: str | None
    told_offset: int | None
    told_zone: str | None
    told_day: str | None
    learned: str


class LaterRatingRow(Row, table=True):
    """A record rated once more on another day."""

    __tablename__: ClassVar[str] = "later_rating"
    __table_args__ = (
        _rating("belief"),
        Index("later_rating_record", "record_id", "position"),
        Index("later_rating_written", "written_day", "id"),
    )
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(unique=True)
    record_id: int = _part_of("record", index=True)
    position: int
    written_utc: str
    written_offset: int
    written_zone: str | None
    written_day: str
    belief: int | None


class LaterEmotionRow(Row, table=True):
    """An emotion rated once more on another day."""

    __tablename__: ClassVar[str] = "later_emotion"
    __table_args__ = (_rating("intensity"), _CLUSTERED)
    later_rating_id: int = _part_of("later_rating")
    position: int = Field(primary_key=True)
    name: str
    intensity: int | None


class WeekAnswerRow(Row, table=True):
    """The answer to a week's question. A deleted one keeps its numbers and `deleted_utc`, and no word."""

    __tablename__: ClassVar[str] = "week_answer"
    __table_args__ = (
        Index("week_answer_week", "week", "id"),
        Index(
            "week_answer_whole",
            *("revision", "checksum", "question", "text"),
            *("written_utc", "written_offset", "written_zone", "written_day", "deleted_utc"),
        ),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(unique=True)
    revision: int
    checksum: str
    week: str
    question: str
    text: str
    written_utc: str
    written_offset: int
    written_zone: str | None
    written_day: str
    deleted_utc: str | None = None


class PracticeRow(Row, table=True):
    """A step, a promise or the like. A deleted one keeps its numbers and `deleted_utc`, and no word."""

    __tablename__: ClassVar[str] = "practice"
    __table_args__ = (
        Index("practice_kind", "kind", "state", "due"),
        Index("practice_person", "person_id"),
        Index("practice_about", "about"),
        Index(
            "practice_whole",
            *("revision", "text", "when_text"),
            *("written_utc", "written_offset", "written_zone", "written_day"),
            *("closed_utc", "closed_offset", "closed_zone", "closed_day", "details", "deleted_utc"),
        ),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(unique=True)
    revision: int
    kind: str
    state: str
    person_id: int | None = Field(foreign_key="person.id")
    about: str | None
    text: str
    due: str | None
    when_text: str
    written_utc: str
    written_offset: int
    written_zone: str | None
    written_day: str
    closed_utc: str | None
    closed_offset: int | None
    closed_zone: str | None
    closed_day: str | None
    details: str
    deleted_utc: str | None = None

"""The tables of what stands beside the thoughts: answers of weeks, and what is done to rebuild trust.

Every table declared costs time, and a thought is kept without these: only what writes one imports them, late.
"""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import Index
from sqlmodel import Field

from trustjournal.store.tables import Row


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

"""The tables of words that are the person's own, and of what was recognised and learned, for SQLModel."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from trustjournal.store.tables import _CLUSTERED, _part_of


class VocabularyRow(SQLModel, table=True):
    """A word of a list that the person added or changed; lists within it are one to a line."""

    __tablename__: ClassVar[str] = "vocabulary"
    __table_args__ = (
        Index(
            "vocabulary_whole",
            *("kind", "key", "revision", "name", "explanation", "cues", "without_cues", "family"),
            *("unpleasant", "retired", "merged_into"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(unique=True)
    revision: int
    kind: str
    key: str
    name: str
    explanation: str
    cues: str
    without_cues: str
    family: str
    unpleasant: bool | None
    retired: bool
    merged_into: str


class RecognisedRow(SQLModel, table=True):
    """Which words and rules last looked for something to suggest in a record."""

    __tablename__: ClassVar[str] = "recognised"
    __table_args__ = (Index("recognised_whole", "made_by"),)
    record_id: int = _part_of("record")
    made_by: str


class LessonRow(SQLModel, table=True):
    """A word of a record's text, and what the person said the record is about, or is not."""

    __tablename__: ClassVar[str] = "lesson"
    __table_args__ = (
        Index("lesson_name", "kind", "name", "taken"),
        Index("lesson_record", "record_id"),
        _CLUSTERED,
    )
    word: str = Field(primary_key=True)
    record_id: int = _part_of("record")
    kind: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    taken: bool

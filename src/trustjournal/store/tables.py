"""The journal's tables as SQLModel declares them, and the one mapper from values to rows.

Importing this module is dear (SQLAlchemy and pydantic come along), so only `journal.py` does, and only
when something is written. `table=True` classes do not validate: the values in `records.py` already have.
"""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

_CLUSTERED: dict[str, Any] = {"sqlite_with_rowid": False}


def _rating(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} BETWEEN 0 AND 100")


def _part_of(table: str, *, index: bool = False) -> Any:
    return Field(foreign_key=f"{table}.id", ondelete="CASCADE", primary_key=not index)


class Row(SQLModel):
    """A row of any table."""

    # No row is ever validated, and making ready for it is most of what declaring a table costs.
    model_config = {"defer_build": True}


class RecordRow(Row, table=True):
    """A thought record. A deleted one keeps its numbers and `deleted_utc`; every word and time is blank."""

    __tablename__: ClassVar[str] = "record"
    __table_args__ = (
        _rating("belief"),
        Index("record_happened", "happened_day", "id"),
        Index("record_newest", "happened_utc", "id"),
        Index("record_open", "state", "happened_utc", "id"),
        Index("record_written", "written_day", "id"),
        Index("record_whole", "revision", "deleted_utc"),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(unique=True)
    revision: int
    checksum: str
    state: str
    situation: str
    automatic_thought: str
    belief: int | None
    happened_utc: str
    happened_offset: int
    happened_zone: str | None
    happened_precision: str
    happened_day: str
    happened_part: str | None
    written_utc: str
    written_offset: int
    written_zone: str | None
    written_day: str
    deleted_utc: str | None = None


class EmotionRow(Row, table=True):
    """One emotion of a record, with its intensity."""

    __tablename__: ClassVar[str] = "emotion"
    __table_args__ = (_rating("intensity"), _CLUSTERED)
    record_id: int = _part_of("record")
    position: int = Field(primary_key=True)
    name: str
    intensity: int | None


class LabelRow(Row, table=True):
    """A word the person put on a record: source, urge, action, theme, trap or tag."""

    __tablename__: ClassVar[str] = "label"
    __table_args__ = (Index("label_name", "kind", "name", "record_id"), _CLUSTERED)
    record_id: int = _part_of("record")
    kind: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    name: str


class SuggestionRow(Row, table=True):
    """A word the program would put on a record, and the words that led to it; never the person's own."""

    __tablename__: ClassVar[str] = "suggestion"
    __table_args__ = (
        Index("suggestion_name", "kind", "name", "record_id"),
        Index("suggestion_whole", "words", "made_by"),
        _CLUSTERED,
    )
    record_id: int = _part_of("record")
    kind: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    name: str
    words: str
    made_by: str


class PersonRow(Row, table=True):
    """Somebody thoughts are about; `folded` is the name as it is compared."""

    __tablename__: ClassVar[str] = "person"
    __table_args__ = (Index("person_whole", "name", "folded", "kind", "afraid"),)
    id: int | None = Field(default=None, primary_key=True)
    name: str
    folded: str = Field(unique=True)
    kind: str | None
    afraid: bool


class RecordPersonRow(Row, table=True):
    """Who a record is about."""

    __tablename__: ClassVar[str] = "record_person"
    __table_args__ = (Index("record_person_person", "person_id", "record_id"), _CLUSTERED)
    record_id: int = _part_of("record")
    position: int = Field(primary_key=True)
    person_id: int = Field(foreign_key="person.id")


class ReframeRow(Row, table=True):
    """One reframe of a record."""

    __tablename__: ClassVar[str] = "reframe"
    __table_args__ = (
        _rating("alternative_belief"),
        _rating("belief_before"),
        _rating("belief"),
        Index("reframe_record", "record_id", "position"),
        Index("reframe_written", "written_day", "id"),
    )
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(unique=True)
    record_id: int = _part_of("record", index=True)
    position: int
    written_utc: str
    written_offset: int
    written_zone: str | None
    written_day: str
    complete: bool
    weight: str | None
    ending: str
    answer_to_loved_one: str
    kept: int | None
    alternative_belief: int | None
    belief_before: int | None
    belief: int | None
    known_from: str
    wish_to_hear: str
    ask_openly: str
    until: str
    until_then: str


class ReframeLineRow(Row, table=True):
    """A line of one of a reframe's lists: evidence for, evidence against, from before, alternatives."""

    __tablename__: ClassVar[str] = "reframe_line"
    __table_args__ = (_CLUSTERED,)
    reframe_id: int = _part_of("reframe")
    kind: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    text: str


class ReratingRow(Row, table=True):
    """An emotion rated again in a reframe."""

    __tablename__: ClassVar[str] = "rerating"
    __table_args__ = (_rating("before"), _rating("now"), _CLUSTERED)
    reframe_id: int = _part_of("reframe")
    position: int = Field(primary_key=True)
    name: str
    before: int | None
    now: int | None


class NextThingRow(Row, table=True):
    """What comes after a reframe, and what turned out."""

    __tablename__: ClassVar[str] = "next_thing"
    __table_args__ = (Index("next_thing_due", "turned_out", "due"), _CLUSTERED)
    reframe_id: int = _part_of("reframe")
    position: int = Field(primary_key=True)
    kind: str
    text: str
    when_text: str
    due: str | None
    turned_out: str


class GoodMomentRow(Row, table=True):
    """A good moment in one line."""

    __tablename__: ClassVar[str] = "good_moment"
    __table_args__ = (
        Index("good_moment_happened", "happened_day", "id"),
        Index(
            "good_moment_whole",
            *(
                "text",
                "happened_utc",
                "happened_offset",
                "happened_zone",
                "happened_precision",
                "happened_day",
                "kind",
            ),
        ),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(unique=True)
    text: str
    happened_utc: str
    happened_offset: int
    happened_zone: str | None
    happened_precision: str
    happened_day: str
    kind: str | None


class GoodMomentPersonRow(Row, table=True):
    """Who a good moment was with."""

    __tablename__: ClassVar[str] = "good_moment_person"
    __table_args__ = (Index("good_moment_person_person", "person_id", "good_moment_id"), _CLUSTERED)
    good_moment_id: int = _part_of("good_moment")
    position: int = Field(primary_key=True)
    person_id: int = Field(foreign_key="person.id")


class WordRow(Row, table=True):
    """The search index: a word, a record that holds it. An ordinary table, so deleting cleans it."""

    __tablename__: ClassVar[str] = "word"
    __table_args__ = (Index("word_record", "record_id"), _CLUSTERED)
    word: str = Field(primary_key=True)
    record_id: int = _part_of("record")

"""The tables that are written in plain SQL alone, declared for SQLModel like the others.

Nothing imports this where something is written, since every table declared costs time; whoever compares the
journal's file with what SQLModel declares does.
"""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field

from trustjournal.store.tables import _CLUSTERED, Row, _part_of


class LikenessRow(Row, table=True):
    """What a thought is compared by: its stems, the lowest number in its row of near-identical ones, and the
    most points belief fell by with words that were kept (NULL where it never did)."""

    __tablename__: ClassVar[str] = "likeness"
    __table_args__ = (
        Index("likeness_first", "first_id", "record_id"),
        Index("likeness_fell", "fell"),
    )
    record_id: int = _part_of("record")
    first_id: int
    stems: str
    fell: int | None


class StemRow(Row, table=True):
    """A stem under which a thought is found: kind `again` to meet its like, `helped` where belief fell."""

    __tablename__: ClassVar[str] = "stem"
    __table_args__ = (Index("stem_record", "record_id"), _CLUSTERED)
    kind: str = Field(primary_key=True)
    stem: str = Field(primary_key=True)
    record_id: int = _part_of("record")


class RemarkRow(Row, table=True):
    """What the program remembers about itself: which remarks were made once, the journal's own name."""

    __tablename__: ClassVar[str] = "remark"
    __table_args__ = (Index("remark_whole", "value"), _CLUSTERED)
    key: str = Field(primary_key=True)
    value: str


class HistoryRow(Row, table=True):
    """What became of a thing: versions that stand in its row, those they replaced; see `store/histories.py`.

    A row `beside` another thing holds a version of that thing which was written apart from the one shown.
    """

    __tablename__: ClassVar[str] = "history"
    __table_args__ = (
        Index("history_beside", "beside", sqlite_where=text("beside IS NOT NULL")),
        Index("history_whole", "kind", "stands", "replaced", "beside"),
        _CLUSTERED,
    )
    uuid: str = Field(primary_key=True)
    kind: str
    stands: str
    replaced: str
    beside: str | None


class PersonHistoryRow(Row, table=True):
    """A name for exchange that somebody has, and how often their name, kind and mark of fear were set."""

    __tablename__: ClassVar[str] = "person_history"
    __table_args__ = (
        Index("person_history_person", "person_id"),
        Index("person_history_whole", "person_id", "named", "sorted_as", "marked"),
        _CLUSTERED,
    )
    uuid: str = Field(primary_key=True)
    person_id: int = _part_of("person", index=True)
    named: int
    sorted_as: int
    marked: int


class UndoChangeRow(Row, table=True):
    """The last change, in words."""

    __tablename__: ClassVar[str] = "undo_change"
    __table_args__ = (CheckConstraint("id = 1"),)
    id: int | None = Field(default=None, primary_key=True)
    made_by: str
    what: str
    made_utc: str


class UndoStepRow(Row, table=True):
    """One row of the last change as it was before and after (JSON; NULL where there was none)."""

    __tablename__: ClassVar[str] = "undo_step"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int | None = Field(default=None, primary_key=True)
    table_name: str
    before: str | None
    after: str | None


class DraftRow(Row, table=True):
    """Answers on their way to a record; `owner_*` name the process that asks."""

    __tablename__: ClassVar[str] = "draft"
    __table_args__ = (
        Index(
            "draft_whole",
            *("kind", "subject", "begun_utc", "owner_pid", "owner_started", "half_key", "half_text"),
        ),
    )
    uuid: str = Field(primary_key=True)
    kind: str
    subject: str
    begun_utc: str
    owner_pid: int
    owner_started: str
    half_key: str
    half_text: str


class DraftAnswerRow(Row, table=True):
    """One finished answer of a draft."""

    __tablename__: ClassVar[str] = "draft_answer"
    __table_args__ = (Index("draft_answer_whole", "key", "text"), _CLUSTERED)
    draft_uuid: str = Field(foreign_key="draft.uuid", ondelete="CASCADE", primary_key=True)
    position: int = Field(primary_key=True)
    key: str
    text: str


class VocabularyRow(Row, table=True):
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


class RecognisedRow(Row, table=True):
    """Which words and rules last looked for something to suggest in a record."""

    __tablename__: ClassVar[str] = "recognised"
    __table_args__ = (Index("recognised_whole", "made_by"),)
    record_id: int = _part_of("record")
    made_by: str


class LessonRow(Row, table=True):
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

"""The tables of what follows a record on another day; as dear as `tables`."""

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

"""The answers to the weeks' questions, and which questions were asked. Standard library only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.errors import TrustError
from trustjournal.moments import Moment, Precision
from trustjournal.store import reading
from trustjournal.store.words import indexed_words
from trustjournal.weeks import WeekAnswer

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import date

ASKED = "week-questions"
"""The remark with the weeks and keys of the questions asked lately, the newest first."""

_REMEMBERED = 8


class NoSuchAnswer(TrustError):
    """An answer was named that the journal does not hold."""

    exit_code = 3

    def __init__(self, number: int) -> None:
        super().__init__(f"There is no answer {number}. trust review --answers lists them.")


def answers(connection: sqlite3.Connection, limit: int | None = None) -> list[WeekAnswer]:
    """The answers, the newest first; at most `limit` unless that is None."""
    return _read(connection, "1", (), limit)


def answers_within(connection: sqlite3.Connection, first: date, last: date, limit: int) -> list[WeekAnswer]:
    """The newest answers written on these local days."""
    days = (first.isoformat(), last.isoformat())
    return _read(connection, "written_day BETWEEN ? AND ?", days, limit)


def answer(connection: sqlite3.Connection, number: int) -> WeekAnswer | None:
    """The answer of that number, or None."""
    found = _read(connection, "id = ?", (number,), 1)
    return found[0] if found else None


def holding(connection: sqlite3.Connection, words: Iterable[str]) -> list[WeekAnswer]:
    """The answers that hold all of these words, the newest first; there is one a week at most."""
    wanted = indexed_words(words)
    return [one for one in answers(connection) if wanted and wanted <= indexed_words([one.text])]


def asked(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Weeks and keys of the questions asked lately, the newest first."""
    remark = reading.remark(connection, ASKED) or ""
    return [(week, key) for week, _, key in (one.partition(" ") for one in remark.split(";") if one)]


def with_one_more(before: list[tuple[str, str]], week: str, key: str) -> str:
    """The remark once this question is asked, too."""
    return ";".join(f"{then} {which}" for then, which in [(week, key), *before][:_REMEMBERED])


def somebody_is_feared(connection: sqlite3.Connection) -> bool:
    """Whether the mark of fear is on anybody."""
    return connection.execute("SELECT 1 FROM person WHERE afraid LIMIT 1").fetchone() is not None


def _read(
    connection: sqlite3.Connection, which: str, values: tuple[object, ...], limit: int | None
) -> list[WeekAnswer]:
    rows = connection.execute(
        "SELECT id, uuid, revision, week, question, text, written_utc, written_offset, written_zone "
        f"FROM week_answer WHERE deleted_utc IS NULL AND {which} ORDER BY week DESC, id DESC LIMIT ?",
        (*values, -1 if limit is None else limit),
    )
    return [
        WeekAnswer(
            uuid=uuid,
            week=week,
            question=question,
            text=text,
            written=Moment.restored(utc, offset, Precision.MINUTE, zone),
            id=number,
            revision=revision,
        )
        for number, uuid, revision, week, question, text, utc, offset, zone in rows
    ]

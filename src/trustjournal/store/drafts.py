"""Answers on their way to a record: each is in the file the moment it is given.

Drafts live in the journal itself, so they are as protected and as durable as what they become. A draft
bears the uuid of the record or reframe it is to be, so the two never count twice. Standard library only.
"""

from __future__ import annotations

import contextlib
import os
import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError
from trustjournal.store import sealed, settling
from trustjournal.store.connection import JOURNAL, JournalMoved, exists, open_to_write, told
from trustjournal.store.patience import begin
from trustjournal.store.standing import file_at

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_SUBJECT_GONE = """subject <> '' AND CASE kind
WHEN 'reframe' THEN CAST(subject AS INTEGER) NOT IN (SELECT id FROM record WHERE deleted_utc IS NULL)
ELSE CAST(subject AS INTEGER) NOT IN (SELECT id FROM practice WHERE deleted_utc IS NULL) END"""
"""Of a draft: what it is about is deleted, so it can become nothing any more."""


class NothingToKeepFor(TrustError):
    """What the answers are about was deleted in another terminal, or the draft itself was."""

    def __init__(self) -> None:
        super().__init__(
            "What this is about was deleted in another terminal, so nothing more of it is kept. "
            "trust undo brings back what was deleted, unless it went for good."
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """One finished answer: the key of its question, and the text as typed."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A draft that somebody left: what it was for, since when, and every answer given."""

    uuid: str
    kind: str
    """`log`, `reframe` or `good`."""
    subject: str
    """The number of the record being reframed, or of the step and the like whose end is told; else empty."""
    begun: datetime
    answers: tuple[Answer, ...]
    half_key: str
    half_text: str
    """What was typed at the next question, not yet finished; empty when nothing was."""


class Draft:
    """One draft being written by this process. Nothing is in the file until the first answer.

    `stood` is the journal that stood there when the command began, as `standing.standing` tells it: while
    a question waits it may be moved or removed, and a new one would then take its place, without its lock.

    Safe to use from the thread that watches half-typed answers. Raises `DiskRefused` when the disk does
    not take an answer, `NothingToKeepFor` once what it is about, or what was kept of it, was deleted, and
    `JournalMoved` when the journal is gone or another one.
    """

    def __init__(
        self,
        home: str,
        uuid: str,
        kind: str,
        subject: str,
        begun: datetime,
        stood: tuple[int, int] | None = None,
    ) -> None:
        self.uuid = uuid
        self._home = home
        self._kind = kind
        self._subject = subject
        self._begun = begun.astimezone(UTC).isoformat(timespec="seconds")
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._file = stood
        self._begun_here = False

    @property
    def written(self) -> bool:
        """Whether anything of it was kept by this process."""
        return self._connection is not None

    def keep(self, answers: Sequence[Answer]) -> None:
        """Make the file hold exactly these answers, and nothing half typed."""
        self._write(
            ("DELETE FROM draft_answer WHERE draft_uuid = ?", [(self.uuid,)]),
            (
                "INSERT INTO draft_answer VALUES (?, ?, ?, ?)",
                [(self.uuid, position, answer.key, answer.text) for position, answer in enumerate(answers)],
            ),
            ("UPDATE draft SET half_key = '', half_text = '' WHERE uuid = ?", [(self.uuid,)]),
        )

    def keep_half(self, key: str, text: str) -> None:
        """Keep what stands on the line so far, unfinished."""
        self._write(("UPDATE draft SET half_key = ?, half_text = ? WHERE uuid = ?", [(key, text, self.uuid)]))

    def expect_kept(self) -> None:
        """Raise `NothingToKeepFor` if what this process kept was deleted meanwhile."""
        with self._lock, contextlib.suppress(*sealed.errors()):  # a disk that fails took nothing away
            if self._connection is not None and self._begun_here:
                self._expect_alive(self._connection)

    def end(self) -> None:
        """Remove the draft: it has become a record, or was not wanted."""
        self.close()
        if exists(self._home):
            discard(self._home, self.uuid)

    def close(self) -> None:
        """Let go of the file; the draft stays in it."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    @property
    def _path(self) -> str:
        return os.path.join(self._home, JOURNAL)

    def _write(self, *statements: tuple[str, list[tuple[object, ...]]]) -> None:
        with self._lock, told(self._path):
            if self._connection is None:
                self._connection = open_to_write(self._home, self._file)
                self._file = self._file or file_at(self._path)
            begin(self._connection)
            try:
                if file_at(self._path) != self._file:
                    raise JournalMoved(self._path)
                self._own(self._connection)
                for statement, rows in statements:
                    self._connection.executemany(statement, rows)
                settling.commit(self._connection)
                self._begun_here = True
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _own(self, connection: sqlite3.Connection) -> None:
        """Have the draft in the file as that of this process; one that went is never written anew."""
        if not self._begun_here:
            connection.execute(
                "INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?, '', '') ON CONFLICT (uuid) DO UPDATE SET "
                "owner_pid = excluded.owner_pid, owner_started = excluded.owner_started",
                (self.uuid, self._kind, self._subject, self._begun, os.getpid(), started(os.getpid())),
            )
        self._expect_alive(connection)

    def _expect_alive(self, connection: sqlite3.Connection) -> None:
        alive = f"SELECT 1 FROM draft WHERE uuid = ? AND NOT ({_SUBJECT_GONE})"
        if connection.execute(alive, (self.uuid,)).fetchone() is None:
            raise NothingToKeepFor


def unfinished(connection: sqlite3.Connection) -> list[Unfinished]:
    """Drafts whose process is gone and that did not become what they were for, the newest first."""
    rows = connection.execute(
        "SELECT uuid, kind, subject, begun_utc, half_key, half_text, owner_pid, owner_started FROM draft "
        "WHERE uuid NOT IN (SELECT uuid FROM record) AND uuid NOT IN (SELECT uuid FROM reframe) "
        "AND uuid NOT IN (SELECT uuid FROM good_moment) AND uuid NOT IN (SELECT uuid FROM practice) "
        f"AND NOT ({_SUBJECT_GONE}) ORDER BY begun_utc DESC"
    ).fetchall()
    found = []
    for uuid, kind, subject, begun, half_key, half_text, pid, since in rows:
        if started(pid) == since:
            continue
        answers = connection.execute(
            "SELECT key, text FROM draft_answer WHERE draft_uuid = ? ORDER BY position", (uuid,)
        )
        found.append(
            Unfinished(
                uuid,
                kind,
                subject,
                datetime.fromisoformat(begun),
                tuple(Answer(key, text) for key, text in answers),
                half_key,
                half_text,
            )
        )
    return found


def done_with(connection: sqlite3.Connection) -> list[str]:
    """The uuids of drafts that are stored already, or about something deleted; none of a living process.

    A kill between storing and clearing up leaves the one, a version that wrote drafts anew the other.
    """
    rows = connection.execute(
        "SELECT uuid, owner_pid, owner_started FROM draft WHERE uuid IN (SELECT uuid FROM record) "
        "OR uuid IN (SELECT uuid FROM reframe) OR uuid IN (SELECT uuid FROM good_moment) "
        f"OR uuid IN (SELECT uuid FROM practice) OR ({_SUBJECT_GONE})"
    ).fetchall()
    return [uuid for uuid, pid, since in rows if started(pid) != since]


def remove_of_what_is_gone(connection: sqlite3.Connection) -> bool:
    """Inside a transaction: remove all drafts about something deleted; whether there were any."""
    return connection.execute(f"DELETE FROM draft WHERE {_SUBJECT_GONE}").rowcount > 0


def discard(home: str, uuid: str) -> None:
    """Take a draft out of the file. Raises `JournalMoved` when there is none any more."""
    connection = open_to_write(home, file_at(os.path.join(home, JOURNAL)))
    try:
        with told(os.path.join(home, JOURNAL)), settling.settled():
            connection.execute("DELETE FROM draft WHERE uuid = ?", (uuid,))
    finally:
        connection.close()


def started(pid: int) -> str:
    """When the process of that number began, in the system's own unit; empty when there is none.

    A process number is used again by others; together with its start it names one process.
    """
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            return file.read().rpartition(b")")[2].split()[19].decode()
    except (OSError, IndexError):
        pass
    if not os.path.isdir("/proc/self"):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return ""
        except OSError:
            return "alive"
        return "alive"
    return ""

"""The real program in processes of its own, on a journal that is looked at from outside afterwards."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What no output may hold: it could steer a terminal, or show a text as another."""

EXIT_CODES = frozenset({0, 1, 2, 3, 4, 5, 6, 130})


@dataclass(frozen=True)
class Ended:
    """How one process ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def was_killed(self) -> bool:
        return self.code < 0 or self.code == 137

    def assert_well_behaved(self) -> None:
        """A known exit code, no traceback, and a sentence where something could not be done."""
        assert self.code in EXIT_CODES, (self.code, self.err[-2000:])
        assert "Traceback" not in self.err, self.err[-2000:]
        assert self.code in (0, 130) or self.err.strip(), f"ended with {self.code} and not a word"


@dataclass(frozen=True)
class Program:
    """`trust` on the journal in `home`."""

    home: Path

    @property
    def journal(self) -> Path:
        return self.home / "journal.db"

    @property
    def surroundings(self) -> dict[str, str]:
        """The variables a process gets; the locale and the zone are always the same."""
        mine = {key: value for key, value in os.environ.items() if not key.startswith("TRUSTJOURNAL")}
        return {**mine, "TRUSTJOURNAL_HOME": str(self.home), "LANG": "en_GB.UTF-8", "TZ": "Europe/London"}

    def command(self, *typed: str) -> list[str]:
        """The command line of one run."""
        return [sys.executable, "-m", "trustjournal", *typed]

    def run(self, *typed: str, stdin: str | bytes = "", before: tuple[str, ...] = ()) -> Ended:
        """Run one command to its end; `before` is a program that runs it, such as strace."""
        done = subprocess.run(
            [*before, *self.command(*typed)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            env=self.surroundings,
            capture_output=True,
            check=False,
        )
        return Ended(
            done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
        )

    def must(self, *typed: str, stdin: str = "") -> Ended:
        """Run one command that has to succeed."""
        ended = self.run(*typed, stdin=stdin)
        assert ended.code == 0, ended
        return ended

    def assert_sound(self) -> None:
        """The file, if there is one, is whole; what was half written is taken back by looking."""
        if self.journal.exists():
            with self._open() as connection:
                assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                assert connection.execute("PRAGMA foreign_key_check").fetchall() == []

    def contents(self) -> dict[str, list[tuple[object, ...]]]:
        """Every row that says something about a person; what undoing needs is left out."""
        if not self.journal.exists():
            return {}
        with self._open() as connection:
            tables = connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
                "AND name NOT LIKE 'undo%' AND name <> 'remark' ORDER BY name"
            ).fetchall()
            return {table: connection.execute(f"SELECT * FROM {table}").fetchall() for (table,) in tables}

    def thoughts(self) -> list[str]:
        """Every thought in the journal, in the order of writing."""
        return self._texts("SELECT automatic_thought FROM record WHERE deleted_utc IS NULL ORDER BY id")

    def kept_texts(self) -> list[str]:
        """Every answer in the journal: of records, and of drafts that have not become one."""
        return self._texts(
            "SELECT situation FROM record WHERE situation <> '' "
            "UNION ALL SELECT automatic_thought FROM record WHERE deleted_utc IS NULL "
            "UNION ALL SELECT text FROM draft_answer WHERE text <> '' "
            "AND draft_uuid NOT IN (SELECT uuid FROM record) AND draft_uuid NOT IN (SELECT uuid FROM reframe)"
        )

    def _texts(self, query: str) -> list[str]:
        if not self.journal.exists():
            return []
        with self._open() as connection:
            return [text for (text,) in connection.execute(query)]

    def _open(self) -> _Closing:
        return _Closing(self.journal)


class _Closing:
    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, timeout=30)

    def __enter__(self) -> sqlite3.Connection:
        return self._connection

    def __exit__(self, *_: object) -> None:
        self._connection.close()

"""The real program in processes of its own, on a journal that is looked at from outside afterwards."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from trustjournal.store import sealed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What no output may hold: it could steer a terminal, or show a text as another."""

Contents = dict[str, list[tuple[object, ...]]]
"""The rows of every table."""

_PASSING = re.compile(
    r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}|\d{4}-\d\d-\d\d([T ][\d:.]+(\+[\d:]+|Z)?)?"
)
"""Random names, checksums and moments, in a text."""

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

    @property
    def is_locked(self) -> bool:
        """Whether the journal is encrypted."""
        return sealed.is_locked(sealed.salt_of(str(self.journal)))

    def assert_sound(self, passphrases: Sequence[str] = ()) -> None:
        """The file, if there is one, is whole; what was half written is taken back by looking."""
        if self.journal.exists():
            assert_sound(self.journal, passphrases)

    def passphrase(self, passphrases: Sequence[str]) -> str:
        """The one that opens the journal; "" when none is needed."""
        if not self.is_locked:
            return ""
        return next(passphrase for passphrase in passphrases if _opens(self.journal, passphrase))

    def contents(self, passphrases: Sequence[str] = ()) -> Contents:
        """Every row that says something about a person; what undoing needs is left out.

        What differs each time it is written, such as a moment, shows as such: two runs of one command leave
        the same.
        """
        if not self.journal.exists():
            return {}
        with opened(self.journal, passphrases) as connection:
            tables = connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
                "AND name NOT LIKE 'undo%' AND name <> 'remark' ORDER BY name"
            ).fetchall()
            return {
                table: sorted(map(_lasting, connection.execute(f"SELECT * FROM {table}")), key=repr)
                for (table,) in tables
            }

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
        with opened(self.journal) as connection:
            return [text for (text,) in connection.execute(query)]


class Warm:
    """Runs of the program without the start of an interpreter: what is struck is the work.

    Each run is a process of its own, forked from one that has everything imported. One at a time; use as a
    context manager.
    """

    def __init__(self, folder: Path) -> None:
        self._streams = [str(folder / name) for name in ("stdin", "stdout", "stderr")]
        orders_read, self._orders = os.pipe()
        self._answers, answers_written = os.pipe()
        self._forker = subprocess.Popen(
            [
                sys.executable,
                str(Path(__file__).with_name("warmed.py")),
                str(orders_read),
                str(answers_written),
            ],
            env=Program(folder).surroundings,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            pass_fds=(orders_read, answers_written),
            start_new_session=True,
        )
        os.close(orders_read)
        os.close(answers_written)
        self._told = os.fdopen(self._answers, encoding="utf-8")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._orders)
        self._forker.wait()
        self._told.close()

    def begin(
        self,
        program: Program,
        typed: Sequence[str],
        *,
        stdin: str = "",
        passphrases: Sequence[str] = (),
        held: bool = False,
        terminal: str = "",
    ) -> int:
        """Begin one run; the number of its process. A held one waits for `go_on` before its first step.

        `terminal` is a device that it has to itself, in place of the three streams.
        """
        Path(self._streams[0]).write_text(stdin, encoding="utf-8")
        order = {
            "home": str(program.home),
            "typed": [*typed],
            "streams": self._streams,
            "passphrases": [*passphrases],
            "held": held,
            "terminal": terminal,
        }
        os.write(self._orders, f"{json.dumps(order)}\n".encode())
        pid = int(self._told.readline())
        while held and not _stopped(pid):
            time.sleep(0.001)
        return pid

    def end(self) -> Ended:
        """Wait for the run that was begun; how it ended."""
        os.write(self._orders, b"\n")
        code = int(self._told.readline())
        out, err = (Path(path).read_text("utf-8", errors="replace") for path in self._streams[1:])
        return Ended(code, out, err)

    def run(
        self, program: Program, typed: Sequence[str], *, stdin: str = "", passphrases: Sequence[str] = ()
    ) -> Ended:
        """One run to its end."""
        self.begin(program, typed, stdin=stdin, passphrases=passphrases)
        return self.end()

    def go_on(self, pid: int) -> None:
        """Let a run that is held go on."""
        os.kill(pid, signal.SIGCONT)

    def kill(self, pid: int) -> None:
        """End the run that was begun at once; it stays in the table of processes until `end`."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _stopped(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "T"


def assert_sound(journal: Path, passphrases: Sequence[str] = ()) -> None:
    """The file is whole; what was half written is taken back by looking."""
    with opened(journal, passphrases) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@contextlib.contextmanager
def opened(journal: Path, passphrases: Sequence[str] = ()) -> Iterator[sqlite3.Connection]:
    """The file as any program would open it, with the first of the passphrases that fits."""
    if not sealed.has_key(str(journal)):
        fits = any(_opens(journal, passphrase) for passphrase in passphrases)
        assert fits, f"none of these opens {journal}: {passphrases}"
    with contextlib.closing(sealed.connect(str(journal), mode="rw")) as connection:
        yield connection


def _opens(journal: Path, passphrase: str) -> bool:
    tried = (sealed.salt_of(str(journal)), passphrase)
    if tried in _refused:  # a key has its price
        return False
    try:
        sealed.unlock(str(journal), passphrase)
    except sealed.WrongPassphrase:
        _refused.add(tried)
        return False
    return True


_refused: set[tuple[bytes, str]] = set()


def _lasting(row: Sequence[object]) -> tuple[object, ...]:
    return tuple(_PASSING.sub("~", value) if isinstance(value, str) else value for value in row)

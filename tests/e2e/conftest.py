"""The real program as a real process on a real pseudo-terminal, seen through a terminal emulator."""

from __future__ import annotations

import contextlib
import os
import shlex
import signal
import sqlite3
import sys
import time
from typing import TYPE_CHECKING

import pexpect
import pyte
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE = 30.0
"""Seconds a screen may take before the test fails; never a measure of speed."""


def wait_until_kept(home: Path, query: str) -> None:
    """Wait until the query finds a row in the journal; it is looked at twenty times a second."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with contextlib.suppress(sqlite3.OperationalError):  # no journal yet
            connection = sqlite3.connect(f"file:{home / 'journal.db'}?mode=ro", uri=True)
            with contextlib.closing(connection):
                if connection.execute(query).fetchone():
                    return
        time.sleep(0.05)
    raise AssertionError(f"never kept: {query}")


class Terminal:
    """One terminal with one process in it; `in_a_shell` types the command into a shell that runs there."""

    def __init__(
        self,
        home: Path,
        *args: str,
        size: tuple[int, int] = (24, 80),
        before_start: Callable[[], None] | None = None,
        in_a_shell: bool = False,
        **variables: str,
    ) -> None:
        rows, columns = size
        # The size is that of this terminal, whatever the one was from which the tests were started.
        apart = ("TRUSTJOURNAL", "COLUMNS", "LINES")
        environment = {key: value for key, value in os.environ.items() if not key.startswith(apart)}
        environment |= {
            "TRUSTJOURNAL_HOME": str(home),
            "TERM": "xterm-256color",
            "LANG": "en_GB.UTF-8",
            "TZ": "Europe/London",
        }
        if before_start is not None:  # on a disk that seems full Python keeps half of what it compiled
            environment["PYTHONDONTWRITEBYTECODE"] = "1"
        environment |= variables
        self._screen = pyte.HistoryScreen(columns, rows, history=2000)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        typed = [sys.executable, "-m", "trustjournal", *args]
        program, *arguments = ["bash", "--norc", "-i"] if in_a_shell else typed
        self._process = pexpect.spawn(
            program,
            arguments,
            env=environment,
            dimensions=size,
            timeout=PATIENCE,
            echo=in_a_shell,  # what readline shows as well
            preexec_fn=before_start,
        )
        self._process.delaybeforesend = None
        if in_a_shell:
            self.wait_for("$" if os.getuid() else "#")
            self.enter(shlex.join(typed))

    def read(self) -> str:
        """What stands on the screen now, what scrolled away included."""
        with contextlib.suppress(pexpect.TIMEOUT, pexpect.EOF):
            if not self._process.closed:
                data: bytes = self._process.read_nonblocking(65536, timeout=0.05)  # type: ignore[assignment]
                self.raw += data
                self._stream.feed(data)
        above = [
            "".join(line[x].data for x in range(self._screen.columns)) for line in self._screen.history.top
        ]
        return "\n".join(line.rstrip() for line in (*above, *self._screen.display)).rstrip()

    @property
    def display(self) -> list[str]:
        """The lines in sight."""
        self.read()
        return [line.rstrip() for line in self._screen.display]

    def wait_for(self, text: str) -> str:
        """Everything on the screen once `text` stands on it; wrapped lines are joined for the comparison."""
        return self._wait(lambda shown: text in shown or text in " ".join(shown.split()), text)

    def wait_for_count(self, text: str, times: int) -> str:
        """Everything on the screen once `text` stands on it so many times."""
        return self._wait(lambda shown: shown.count(text) >= times, f"{text} x {times}")

    def wait_for_behind(self, mark: str, text: str) -> str:
        """Everything on the screen once `text` stands behind the last `mark`."""
        return self._wait(lambda shown: text in shown.rpartition(mark)[2], f"{text} behind {mark}")

    def type(self, text: str) -> None:
        """Type without Enter."""
        self._process.send(text)

    def enter(self, text: str = "") -> None:
        """Type, then Enter."""
        self._process.send(f"{text}\r")

    def answer(self, question: str, text: str = "") -> None:
        """Wait until the question stands last on the screen with a prompt under it, then answer."""
        self._wait(lambda shown: _asked(shown, question), question)
        self.enter(text)

    def paste(self, question: str, text: str) -> None:
        """Wait as for an answer, then paste the text as terminals do, in one block, and Enter.

        Typed key by key, a long text costs a slow machine many seconds.
        """
        self._wait(lambda shown: _asked(shown, question), question)
        self.enter(f"\x1b[200~{text}\x1b[201~")

    def kill(self, number: int = signal.SIGKILL) -> None:
        """End the process with a signal and wait until it is gone."""
        self._process.kill(number)
        self.wait()

    def closed_by(self, key: str) -> int:
        """Press the key until the process ends; the exit code.

        What is pressed before a key is waited for is thrown away, and on a slow machine that is a while.
        """
        deadline = time.monotonic() + PATIENCE
        while self._process.isalive() and time.monotonic() < deadline:
            self.type(key)
            pressed = time.monotonic()
            while self._process.isalive() and time.monotonic() < pressed + 1:
                self.read()
        return self.wait()

    def wait(self) -> int:
        """Wait for the end; the exit code (negative: the signal)."""
        deadline = time.monotonic() + PATIENCE
        while self._process.isalive():
            self.read()
            assert time.monotonic() < deadline, f"still running:\n{self.read()}"
        for _ in range(3):
            self.read()
        self._process.close()
        if self._process.exitstatus is not None:
            return self._process.exitstatus
        return -(self._process.signalstatus or 0)

    def resize(self, rows: int, columns: int) -> None:
        """Give the window another size."""
        self._screen.resize(rows, columns)
        self._process.setwinsize(rows, columns)

    def hang_up(self) -> None:
        """Close the terminal, as when its window is closed."""
        self._process.close(force=False)

    def _wait(self, holds: Callable[[str], bool], what: str) -> str:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            shown = self.read()
            if holds(shown):
                return shown
        raise AssertionError(f"never saw {what!r}; the screen:\n{self.read()}")


def _asked(shown: str, question: str) -> bool:
    head, mark, tail = shown.rpartition("\n>")
    if not mark or tail.strip():
        return False
    block = head.rpartition("\n> ")[2] if "\n> " in head else head
    return question in block or question in " ".join(block.split())


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def terminal(home: Path) -> Iterator[Callable[..., Terminal]]:
    opened: list[Terminal] = []

    def open_one(*args: str, **options: object) -> Terminal:
        opened.append(Terminal(home, *args, **options))  # type: ignore[arg-type]
        return opened[-1]

    yield open_one
    for one in opened:
        if one._process.isalive():
            one.kill()

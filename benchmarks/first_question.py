"""How long somebody who was just hurt waits: from `trust log` to its first question, and to the end.

    python benchmarks/first_question.py --rounds 9

Measured through a pseudo-terminal, as a person meets it, against a bare interpreter that asks one question
on the same kind of terminal. Answers are typed at the speed of hands, since what is imported is imported
while somebody types.
"""

from __future__ import annotations

import argparse
import os
import pty
import select
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from commands import TRUST, variables

QUESTION = b"1 of 5"
BARE = (sys.executable, "-c", f"input({QUESTION.decode() + ' '!r})")
WALK = (
    (QUESTION, "read at nine, no answer"),
    (b"2 of 5", "they are with someone else"),
    (b"3 of 5", "85"),
    (b"4 of 5", "fear 70, hurt 60"),
    (b"5 of 5", "check"),
    (b"What now?", ""),
)
"""What appears, and what is typed then; the last Enter ends it."""

MOST = 3.0
"""Bare interpreters that may pass before the first question."""
AIM = 2.0
BETWEEN_KEYS = 0.06
BEFORE_TYPING = 0.5
LONGEST = 30.0


@dataclass
class Waits:
    """Seconds of every round: on the clock, and of processor time where the system tells it."""

    bare: list[float] = field(default_factory=list)
    bare_busy: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    first_busy: list[float] = field(default_factory=list)
    end: list[float] = field(default_factory=list)


class Terminal:
    """A program on a pseudo-terminal of its own."""

    def __init__(self, command: tuple[str, ...], home: str) -> None:
        self.began = time.perf_counter()
        self.pid, self._file = pty.fork()
        if self.pid == 0:
            os.execve(command[0], command, {**variables(home), "TERM": "xterm-256color"})
        self._shown = b""
        self._looked_at = 0

    def wait_for(self, text: bytes) -> float:
        """Read until `text` has appeared; seconds since the start. Raises RuntimeError when it does not."""
        while (at := self._shown.find(text, self._looked_at)) < 0:
            if not self._read(LONGEST):
                raise RuntimeError(f"{text!r} did not appear:\n{self._shown.decode(errors='replace')}")
        self._looked_at = at + len(text)
        return time.perf_counter() - self.began

    def busy(self) -> float | None:
        """Seconds the processor spent on the program's first thread so far; None where nothing tells."""
        try:
            return int(Path(f"/proc/{self.pid}/schedstat").read_text().split()[0]) / 1e9
        except OSError:
            return None

    def type(self, text: str) -> None:
        """Type it key by key, as hands do."""
        self._rest(BEFORE_TYPING)
        for character in text:
            os.write(self._file, character.encode())
            self._rest(BETWEEN_KEYS)

    def enter_to_the_end(self) -> float:
        """Press Enter; the seconds until the program has left. Raises RuntimeError unless it left well."""
        began = time.perf_counter()
        os.write(self._file, b"\r")
        while self._read(LONGEST):
            pass
        _, status = os.waitpid(self.pid, 0)
        took = time.perf_counter() - began
        self.pid = 0
        if status:
            raise RuntimeError(f"exit {os.waitstatus_to_exitcode(status)}:\n{self._shown.decode()}")
        return took

    def enter(self) -> None:
        """Press Enter."""
        os.write(self._file, b"\r")

    def close(self) -> None:
        """Leave nothing behind."""
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._file)

    def _rest(self, seconds: float) -> None:
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            self._read(left)

    def _read(self, seconds: float) -> bool:
        """Take in what the program says within that time; whether it said anything."""
        if not select.select([self._file], [], [], seconds)[0]:
            return False
        try:
            said = os.read(self._file, 65536)
        except OSError:  # Linux says it so when the other end is closed
            return False
        self._shown += said
        return bool(said)


@contextmanager
def terminal(command: tuple[str, ...], home: str) -> Iterator[Terminal]:
    """A program on a terminal, which is gone afterwards whatever happened."""
    running = Terminal(command, home)
    try:
        yield running
    finally:
        running.close()


def measure(rounds: int) -> Waits:
    """Walk through a whole log, each time in a new home; a first round, to fill caches, is not counted."""
    waits = Waits()
    for turn in range(rounds + 1):
        with tempfile.TemporaryDirectory(prefix="trust-bench-") as home:
            bare = _bare(home)
            ours = _log(home)
        if turn:
            waits.bare.append(bare[0])
            waits.first.append(ours[0])
            waits.end.append(ours[2])
            if bare[1] is not None and ours[1] is not None:
                waits.bare_busy.append(bare[1])
                waits.first_busy.append(ours[1])
    return waits


def _bare(home: str) -> tuple[float, float | None]:
    with terminal(BARE, home) as running:
        seen, busy = running.wait_for(QUESTION), running.busy()
        running.enter_to_the_end()
    return seen, busy


def _log(home: str) -> tuple[float, float | None, float]:
    with terminal((TRUST, "log"), home) as running:
        seen, busy = running.wait_for(QUESTION), running.busy()
        for number, (question, answer) in enumerate(WALK):
            if number:
                running.enter()
                running.wait_for(question)
            running.type(answer)
        return seen, busy, running.enter_to_the_end()


def table(waits: Waits) -> str:
    """The results as a table in Markdown."""
    rows = [
        "| `trust log` on a terminal | may cost | min | median | bare, min | ratio of min | of median | |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
        _row("first question, on the clock", waits.first, waits.bare),
    ]
    if waits.first_busy:
        rows.append(_row("first question, processor time", waits.first_busy, waits.bare_busy))
    end = f"{min(waits.end) * 1000:.0f} ms | {median(waits.end) * 1000:.0f} ms"
    rows.append(f"| last Enter to the shell's prompt | | {end} | | | | |")
    return "\n".join(rows)


def _row(name: str, ours: list[float], bare: list[float]) -> str:
    ratio = min(ours) / min(bare)
    over = "" if ratio <= MOST else "over"
    return (
        f"| {name} | x{MOST:g}, aim x{AIM:g} | {min(ours) * 1000:.0f} ms | {median(ours) * 1000:.0f} ms "
        f"| {min(bare) * 1000:.0f} ms | x{ratio:.1f} | x{median(ours) / median(bare):.1f} | {over} |"
    )


def main() -> int:
    """Measure and print the table; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    print(table(measure(parser.parse_args().rounds)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

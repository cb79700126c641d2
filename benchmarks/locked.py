"""What the lock costs: until it asks, from there to the first question, and in whole commands.

    python benchmarks/locked.py --rounds 9

The passphrase is typed at the speed of hands, as a person types it; a script's comes on stdin. Each locked
command has a run on the same journal without a lock just before it.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from commands import RARE, TRUST, journals, run
from first_question import BARE, QUESTION, terminal

PASSPHRASE = "four words for measuring"
ASKED = b"Passphrase"
THOUGHTS = 10_000
KEY = """
import sys, time
from trustjournal.store import sealed
passphrase = sys.stdin.readline()
began = time.process_time()
sealed.unlock(sys.argv[1], passphrase)
print(time.process_time() - began)
"""
"""Run by itself: the key takes 64 MiB, and what this process held would be counted towards all it starts."""
COMMANDS = (("list",), ("search", RARE), ("review", "--week"))
MOST = 0.5
"""Seconds that may pass between the passphrase and the first question."""


@dataclass
class Costs:
    """Seconds of every round: on the clock at the terminal, of processor time for whole commands."""

    bare: list[float] = field(default_factory=list)
    asked: list[float] = field(default_factory=list)
    question: list[float] = field(default_factory=list)
    key: list[float] = field(default_factory=list)
    """Of them, what turning the passphrase into the key takes of the processor."""
    plain: dict[tuple[str, ...], list[float]] = field(default_factory=dict)
    locked: dict[tuple[str, ...], list[float]] = field(default_factory=dict)


def measure(rounds: int) -> Costs:
    """Everything on a journal of 10,000 thoughts; a first round, to fill caches, is not counted."""
    costs = Costs()
    with tempfile.TemporaryDirectory(prefix="trust-bench-") as folder:
        plain = journals(Path(folder), (THOUGHTS,))[THOUGHTS]
        locked, passphrase = f"{folder}/locked", Path(folder) / "passphrase"
        passphrase.write_text(PASSPHRASE)
        shutil.copytree(plain, locked)
        run((TRUST, "--passphrase-fd", "0", "lock", "on"), locked, str(passphrase))
        for turn in range(rounds + 1):
            seen = _at_the_terminal(locked)
            if turn:
                costs.bare.append(seen[0])
                costs.asked.append(seen[1])
                costs.question.append(seen[2])
                costs.key.append(_key(locked))
            for typed in COMMANDS:
                without = run((TRUST, *typed), plain).seconds
                with_it = run((TRUST, "--passphrase-fd", "0", *typed), locked, str(passphrase)).seconds
                if turn:
                    costs.plain.setdefault(typed, []).append(without)
                    costs.locked.setdefault(typed, []).append(with_it)
    return costs


def _at_the_terminal(home: str) -> tuple[float, float, float]:
    with terminal(BARE, home) as running:
        bare = running.wait_for(QUESTION)
        running.enter_to_the_end()
    with terminal((TRUST, "log"), home) as running:
        asked = running.wait_for(ASKED)
        running.type(PASSPHRASE)
        entered = time.perf_counter()
        running.enter()
        running.wait_for(QUESTION)
        return bare, asked, time.perf_counter() - entered


def _key(home: str) -> float:
    command = (sys.executable, "-c", KEY, f"{home}/journal.db")
    said = subprocess.run(command, input=PASSPHRASE, capture_output=True, text=True, check=True)
    return float(said.stdout)


def table(costs: Costs) -> str:
    """The results as a table in Markdown."""
    over = "" if median(costs.question) <= MOST else "over"
    return "\n".join(
        [
            f"| journal of {THOUGHTS:,} thoughts | may cost | min | median | without the lock, min | |",
            "| --- | --- | --- | --- | --- | --- |",
            f"| `trust log`: the passphrase is asked for | | {_cells(costs.asked)} "
            f"| bare: {_ms(min(costs.bare))} | |",
            f"| from its Enter to the first question | {MOST} s | {_cells(costs.question)} | | {over} |",
            f"| of that the key, processor time | | {_cells(costs.key)} | | |",
            *(
                f"| `trust {' '.join(typed)}`, processor time | | {_cells(costs.locked[typed])} "
                f"| {_ms(min(costs.plain[typed]))} | |"
                for typed in COMMANDS
            ),
        ]
    )


def _cells(seconds: list[float]) -> str:
    return f"{_ms(min(seconds))} | {_ms(median(seconds))}"


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


def main() -> int:
    """Measure and print the table; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    print(table(measure(parser.parse_args().rounds)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What it costs to look up earlier answers to similar thoughts: processor time beyond start-up.

    python benchmarks/what_helped.py --rounds 9

Every round is a process of its own that has the journal open and a thought read, as `trust reframe` has at
its third question. What is counted is the time the processor spent from there to the answers, imports
included.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import commands

MOST = 50
"""Milliseconds that looking it up may cost."""

LOOK_UP = """
import sys, time
from trustjournal.store import reading
from trustjournal.store.connection import open_to_read
connection = open_to_read(sys.argv[1])
number = reading.newest_ids(connection, 30)[int(sys.argv[2])]
record = reading.record(connection, number)
begun = time.process_time()
from trustjournal.store.what_helped import what_helped
what_helped(connection, record)
print(time.process_time() - begun)
"""
"""For one of the thirty newest thoughts."""


def measure(homes: dict[int, str], rounds: int) -> dict[int, list[float]]:
    """The milliseconds of every round for every journal, each round with another thought."""
    found: dict[int, list[float]] = {size: [] for size in homes}
    for turn in range(rounds + 1):
        for size, home in homes.items():
            command = (sys.executable, "-c", LOOK_UP, home, str(turn % 30))
            said = subprocess.run(command, capture_output=True, text=True, check=True)
            if turn:  # a first round that fills the caches is not counted
                found[size].append(float(said.stdout) * 1000)
    return found


def table(found: dict[int, list[float]]) -> str:
    """The results as a table in Markdown."""
    lines = ["| thoughts | may cost | min | median | max | |", "| --- | --- | --- | --- | --- | --- |"]
    for size, times in found.items():
        cells = [f"{size:,}", f"{MOST} ms", *(f"{of(times):.0f} ms" for of in (min, median, max))]
        lines.append(f"| {' | '.join(cells)} | {'over' if max(times) > MOST else ''} |")
    return "\n".join(lines)


def main() -> int:
    """Measure and print the table; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="trust-bench-") as folder:
        print(table(measure(commands.journals(Path(folder), commands.SIZES), given.rounds)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

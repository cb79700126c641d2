"""What leaving and coming back costs: a journal exported, looked at, taken in by an empty one, and again.

    python benchmarks/exchange.py --rounds 3

Processor time of whole processes as a multiple of a bare interpreter's, as in commands.py, and what a
thousand thoughts cost; the most memory they held. An import writes, checks and compares each thought, and
knows what it has taken in: the second one changes nothing. What the longest journal costs to take in is left
out, since that takes minutes; it is as many thousands.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from commands import BARE, TRUST, Run, journals, run

SIZES = (1_000, 10_000, 100_000)
LONGEST_TAKEN_IN = 10_000
STEPS = ("export", "import --dry-run", "import", "the same import again")
MOST_MEMORY = 300e6
"""Bytes any of them may hold."""


@dataclass
class Costs:
    """All runs of one step on one journal, and the bare interpreter's run before each."""

    bare: list[Run] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)


def measure(homes: dict[int, str], rounds: int) -> dict[tuple[str, int], Costs]:
    """The cost of every step for every journal. The longest journal is not measured more than once."""
    costs = {(step, size): Costs() for step in STEPS for size in homes}
    for size, home in homes.items():
        for _ in range(1 if size == max(homes) else rounds):
            with tempfile.TemporaryDirectory(prefix="trust-bench-") as folder:
                file, empty = f"{folder}/all.json", f"{folder}/home"
                for step, typed, at in zip(
                    STEPS,
                    (
                        ("export", "-o", file),
                        ("import", "--dry-run", file),
                        ("import", file),
                        ("import", file),
                    ),
                    (home, empty, empty, empty),
                    strict=True,
                ):
                    if size <= LONGEST_TAKEN_IN or STEPS.index(step) < STEPS.index("import"):
                        costs[step, size].bare.append(run(BARE, home))
                        costs[step, size].runs.append(run((TRUST, *typed), at))
    return costs


def table(costs: dict[tuple[str, int], Costs], sizes: tuple[int, ...]) -> str:
    """The results as a table in Markdown."""
    lines = [
        f"| processor time | {' | '.join(f'{size:,} thoughts' for size in sizes)} | memory | |",
        f"| --- |{' --- |' * len(sizes)} --- | --- |",
    ]
    for step in STEPS:
        cells = [_cell(costs[step, size], size) for size in sizes]
        memory = max(run.memory for size in sizes for run in costs[step, size].runs)
        over = "over" if memory > MOST_MEMORY else ""
        lines.append(f"| {step} | {' | '.join(cells)} | {memory / 1e6:.0f} MB | {over} |")
    return "\n".join(lines)


def _cell(cost: Costs, size: int) -> str:
    if not cost.runs:
        return ""
    ratio = median(run.seconds / bare.seconds for run, bare in zip(cost.runs, cost.bare, strict=True))
    seconds = min(run.seconds for run in cost.runs)
    return f"x{ratio:.0f} ({seconds:.1f} s; {seconds / size * 1e6:.0f} ms a thousand)"


def main() -> int:
    """Measure and print the table; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="trust-bench-") as folder:
        print(table(measure(journals(Path(folder), SIZES), rounds), SIZES))
    return 0


if __name__ == "__main__":
    sys.exit(main())

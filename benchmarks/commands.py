"""What commands cost: processor time of whole processes, as a multiple of a bare interpreter's.

    python benchmarks/commands.py --rounds 9

Times on one machine say little about another, and on a busy one little about the program. So every run of
a command has a run of `python -c pass` just before it, what is counted is the time the processor spent on
the process (user and system), and what is told is the ratio. This process stays small and imports nothing
of the program: Linux counts the memory of the one that starts a process towards it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
TRUST = str(Path(sys.executable).parent / "trust")
BARE = (sys.executable, "-c", "pass")
SIZES = (1_000, 10_000, 100_000)
FLAT = 1.2
"""How much more the largest journal may cost than the smallest."""
MOST_MEMORY = 150e6
"""Bytes any command may hold."""
RARE = "lighthouse"
"""As in journal_of.py: a word of five records."""


@dataclass(frozen=True)
class Measured:
    """One command: its line in the table, what is typed (the round is given), and what it may cost."""

    name: str
    typed: Callable[[int], tuple[str, ...]]
    most: float | None = None
    """Bare interpreters it may cost."""
    most_seconds: float | None = None
    """Seconds of processor time it may cost, where that is what counts."""


COMMANDS = (
    Measured("trust --version", lambda _: ("--version",), most=3),
    Measured("trust list", lambda _: ("list",), most=14),
    Measured("trust open", lambda _: ("open",), most=14),
    Measured(f"trust search {RARE}", lambda _: ("search", RARE), most=14),
    Measured("trust review --week", lambda _: ("review", "--week"), most=18),
    Measured("trust review --week --show fear", lambda _: ("review", "--week", "--show", "fear"), most=18),
    Measured("trust review --all", lambda _: ("review", "--all"), most_seconds=1.5),
    Measured("trust review --all --by theme", lambda _: ("review", "--all", "--by", "theme"), most_seconds=2),
    Measured("trust review --all --json", lambda _: ("review", "--all", "--json"), most_seconds=2),
    Measured(
        "trust log … -b 80 -e hurt:70",
        lambda turn: ("log", f"they meant number {turn} all along", "-b", "80", "-e", "hurt:70"),
        most=45,
    ),
)


@dataclass(frozen=True)
class Run:
    """One process: seconds of processor time, and the most memory it held in bytes."""

    seconds: float
    memory: int


@dataclass
class Cost:
    """All runs of one command on one journal, each with the bare interpreter's run before it."""

    bare: list[Run] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """The cheapest run."""
        return min(run.seconds for run in self.runs)

    @property
    def ratio(self) -> float:
        """The cheapest run over the cheapest bare one: what other work on the machine disturbs least."""
        return self.seconds / min(run.seconds for run in self.bare)

    @property
    def middle(self) -> float:
        """The median of the ratios, pair by pair."""
        return median(run.seconds / bare.seconds for run, bare in zip(self.runs, self.bare, strict=True))

    @property
    def memory(self) -> int:
        """The most memory of all runs, in bytes."""
        return max(run.memory for run in self.runs)


def variables(home: str) -> dict[str, str]:
    """The environment of a measured process: a journal of its own, and bytecode kept as usual."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TZ") if name in os.environ}
    return {**kept, "TRUSTJOURNAL_HOME": home}


def run(command: tuple[str, ...], home: str, stdin: str = os.devnull) -> Run:
    """Run it to its end without a terminal. Raises RuntimeError unless it exits 0."""
    nowhere = [
        (os.POSIX_SPAWN_OPEN, 0, stdin, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ]
    pid = os.posix_spawn(command[0], command, variables(home), file_actions=nowhere)
    _, status, used = os.wait4(pid, 0)
    if status:
        raise RuntimeError(f"{' '.join(command)}: exit {os.waitstatus_to_exitcode(status)}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(used.ru_utime + used.ru_stime, used.ru_maxrss * unit)


def measure(homes: dict[int, str], rounds: int) -> dict[tuple[str, int], Cost]:
    """The cost of every command on every journal; a first round that fills the caches is not counted."""
    costs = {(command.name, size): Cost() for command in COMMANDS for size in homes}
    for turn in range(rounds + 1):
        for command in COMMANDS:
            for size, home in homes.items():
                bare = run(BARE, home)
                whole = run((TRUST, *command.typed(turn)), home)
                if turn:
                    cost = costs[command.name, size]
                    cost.bare.append(bare)
                    cost.runs.append(whole)
    return costs


def journals(folder: Path, sizes: tuple[int, ...]) -> dict[int, str]:
    """A journal of every size, made in processes of their own; the home of each."""
    homes = {size: str(folder / str(size)) for size in sizes}
    for size, home in homes.items():
        subprocess.run([sys.executable, str(HERE / "journal_of.py"), str(size), home], check=True)
    return homes


def table(costs: dict[tuple[str, int], Cost], sizes: tuple[int, ...]) -> str:
    """The results as a table in Markdown."""
    head = ["command", "may cost", *(f"{size:,} thoughts" for size in sizes)]
    head += [f"{sizes[0]:,} to {sizes[-1]:,}", "memory", ""]
    lines = [_row(head), _row(["---"] * len(head))]
    for command in COMMANDS:
        of_sizes = [costs[command.name, size] for size in sizes]
        first, last = of_sizes[0], of_sizes[-1]
        if command.most_seconds is not None:
            within = last.seconds < command.most_seconds
            most = f"{command.most_seconds} s"
        else:
            assert command.most is not None
            within = (
                max(cost.ratio for cost in of_sizes) <= command.most and last.seconds <= FLAT * first.seconds
            )
            most = f"x{command.most:g}"
        memory = max(c.memory for c in of_sizes)
        within = within and memory <= MOST_MEMORY
        cells = [f"x{c.ratio:.1f} / x{c.middle:.1f} ({c.seconds * 1000:.0f} ms)" for c in of_sizes]
        grown = f"x{last.seconds / first.seconds:.2f}"
        megabytes = f"{memory / 1e6:.0f} MB"
        lines.append(_row([f"`{command.name}`", most, *cells, grown, megabytes, "" if within else "over"]))
    return "\n".join(lines)


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def main() -> int:
    """Measure and print the table; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    given = parser.parse_args()
    sizes = tuple(given.sizes)
    with tempfile.TemporaryDirectory(prefix="trust-bench-") as folder:
        print(table(measure(journals(Path(folder), sizes), given.rounds), sizes))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Run the benchmarks and write what they found to benchmarks/results.md.

python benchmarks/results.py --rounds 9
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

import commands
import exchange
import first_question
import locked
import what_helped

RESULTS = Path(__file__).resolve().parent / "results.md"

TEXT = """# What commands cost

Written by `make bench`, {day}: {rounds} rounds on {machine}, load {load:.1f} at the start;
Python {python}, typer {typer}, rich {rich}, sqlmodel {sqlmodel}; bytecode compiled.

"x3.0" is three times the processor time (user and system) of `python -c pass`, run just before in the same
round. Milliseconds are this machine's and tell nothing about another; ratios do, roughly.

## Until the first question

{first}

## A locked journal

The same with the lock on. Turning a passphrase into the key takes long on purpose; it is paid once a command.

{locked}

## Whole commands

For each journal: cheapest run over cheapest bare run / median of the ratios pair by pair (cheapest run).
Then how much more the largest journal costs than the smallest; x1.2 is the most for everything but
`review --all`, which reads all of it. Every journal has nine thoughts in each of its last four weeks and
five records with the word that is searched (`journal_of.py`).

{whole}

## Out and in again

The whole journal exported as JSON; looked at and taken in by an empty one; and once more, which changes
nothing (`exchange.py`).

{exchanged}

## What helped before

Earlier answers to a similar thought, looked up at the third question of `trust reframe`: processor time from
the open journal to the answers, imports included (`what_helped.py`).

{helped}
"""


def main() -> int:
    """Measure everything and write it down; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    load = os.getloadavg()[0]
    first = first_question.table(first_question.measure(rounds))
    closed = locked.table(locked.measure(rounds))
    with tempfile.TemporaryDirectory(prefix="trust-bench-") as folder:
        homes = commands.journals(Path(folder), commands.SIZES)
        helped = what_helped.table(what_helped.measure(homes, rounds))
        exchanged = exchange.table(exchange.measure(homes, min(rounds, 3)), commands.SIZES)
        whole = commands.table(commands.measure(homes, rounds), commands.SIZES)
    text = TEXT.format(
        day=datetime.now().astimezone().date().isoformat(),
        rounds=rounds,
        machine=f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        load=load,
        python=platform.python_version(),
        typer=version("typer"),
        rich=version("rich"),
        sqlmodel=version("sqlmodel"),
        first=first,
        locked=closed,
        whole=whole,
        exchanged=exchanged,
        helped=helped,
    )
    RESULTS.write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())

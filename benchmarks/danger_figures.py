"""How well the danger signals are recognised: what is found of what should be, and false alarms.

    TRUSTJOURNAL_BENCH_DATA=/folder/of/real/text python benchmarks/danger_figures.py

Prints a Markdown table a file: the labelled sentences of tests/data, each file apart, and the files of real
text, which are in nobody's repository. Rows of text are printed only with --show.
"""

from __future__ import annotations

import argparse
import csv
import os
from collections import defaultdict
from pathlib import Path

from trustjournal.recognition.signals import danger_signals

LABELLED = Path(__file__).resolve().parent.parent / "tests" / "data"
REAL = ("everyday_comments.csv", "thoughts_traps.csv", "thoughts_schemas.csv")
CRISIS = "crisis_sentences.csv"
NONE = "none"

Row = tuple[str, bool, bool, str]
"""What kind of sentence it is, whether it should be found, whether it was, and the sentence."""


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file with a header."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def labelled(path: Path) -> list[Row]:
    """Return the sentences of a file with family and form; `none` should raise no family at all."""
    judged = []
    for row in rows_of(path):
        found = {signal.family.value for signal in danger_signals(row["text"])}
        wanted = row["family"] != NONE
        hit = row["family"] in found if wanted else bool(found)
        judged.append((f"{row['family']} {row['form']}", wanted, hit, row["text"]))
    return judged


def crisis(path: Path) -> list[Row]:
    """Return the crisis sentences by kind; label 1 means that help should be shown."""
    return [
        (row["kind"], row["label"] == "1", bool(danger_signals(row["text"])), row["text"])
        for row in rows_of(path)
    ]


def everyday(path: Path) -> list[Row]:
    """Return real text in which nothing is expected, one row a family found, and one for any of them."""
    judged = []
    for row in rows_of(path):
        found = danger_signals(row["text"])
        judged.append(("any family", False, bool(found), row["text"]))
        judged.extend((f"of these {signal.family.value}", False, True, row["text"]) for signal in found)
    return judged


def tell(title: str, judged: list[Row], *, show: bool) -> None:
    """Print one table, and with `show` the sentences that were missed or raised an alarm."""
    kinds: dict[tuple[str, bool], list[Row]] = defaultdict(list)
    for row in judged:
        kinds[row[:2]].append(row)
    print(f"\n### {title}\n\n| kind | wanted | found | of | share |\n|---|---|---|---|---|")
    for (kind, wanted), rows in sorted(kinds.items()):
        found = sum(row[2] for row in rows)
        share = "" if kind.startswith("of these") else f"{found / len(rows):.4f}"
        print(f"| {kind} | {'yes' if wanted else 'no'} | {found} | {len(rows)} | {share} |")
    if show:
        print()
        for kind, wanted, hit, text in judged:
            if wanted != hit and not kind.startswith("of these"):
                print(f"- {kind}, {'missed' if wanted else 'alarm'}: {text}")


def main() -> None:
    """Print every table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print the sentences that went wrong")
    show = parser.parse_args().show
    for path in sorted(LABELLED.glob("danger_sentences_*.csv")):
        tell(path.name, labelled(path), show=show)
    folder = os.environ.get("TRUSTJOURNAL_BENCH_DATA")
    if not folder:
        print("\nReal text: skipped, no data (TRUSTJOURNAL_BENCH_DATA is not set)")
        return
    tell(CRISIS, crisis(Path(folder) / CRISIS), show=show)
    for name in REAL:
        tell(name, everyday(Path(folder) / name), show=show)


if __name__ == "__main__":
    main()

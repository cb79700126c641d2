"""How often words that mean danger are seen, and how often harmless ones are taken for it.

The shipped sentences (tests/data/danger_sentences_*.csv) are reported file by file; real text is read from
the folder named by TRUSTJOURNAL_BENCH_DATA (no default). Only figures are printed; `--show` adds the rows
that went wrong.

    python benchmarks/danger_figures.py [--show]
"""

from __future__ import annotations

import csv
import os
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from trustjournal.recognition.signals import Family, danger_signals

if TYPE_CHECKING:
    from collections.abc import Iterable

SENTENCES = Path(__file__).parent.parent / "tests" / "data"
REAL_TEXT = ("everyday_comments.csv", "thoughts_traps.csv", "thoughts_schemas.csv")
CRISIS = "crisis_sentences.csv"
NONE = "none"


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def families(text: str) -> set[str]:
    return {signal.family.value for signal in danger_signals(text)}


def line(name: str, kind: str, count: int, total: int) -> None:
    print(f"  {name:<14} {kind:<18} {count:>5} of {total:<6} {100 * count / max(1, total):6.2f} %")


def shown(show: bool, texts: Iterable[str]) -> None:
    if show:
        for text in texts:
            print(f"      {text}")


def shipped_sentences(path: Path, show: bool) -> None:
    """Recall by family and form; for harmless sentences, alarms."""
    rows = rows_of(path)
    found = [families(row["text"]) for row in rows]
    kinds: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        kinds[row["family"], row["form"]].append(number)
    print(f"{path.name}: {len(rows)} sentences; seen, for family none: alarms")
    for (family, form), numbers in sorted(kinds.items()):
        seen = [n for n in numbers if (found[n] if family == NONE else family in found[n])]
        line(family, form, len(seen), len(numbers))
        wrong = seen if family == NONE else sorted(set(numbers) - set(seen))
        shown(show, (rows[n]["text"] for n in wrong))
    theirs = [n for n, row in enumerate(rows) if row["family"] == Family.OTHER_SELF.value]
    confused = [n for n in theirs if Family.SELF.value in found[n]]
    line("other_self", "taken for self", len(confused), len(theirs))
    shown(show, (rows[n]["text"] for n in confused))


def alarms(path: Path, show: bool) -> None:
    """How many rows of real text give any signal, and of which family."""
    rows = rows_of(path)
    found = [families(row["text"]) for row in rows]
    print(f"{path.name}: {len(rows)} rows; alarms")
    line("any family", "", sum(map(bool, found)), len(rows))
    for family in Family:
        line(family.value, "", sum(family.value in each for each in found), len(rows))
    shown(show, (row["text"] for row, each in zip(rows, found, strict=True) if each))


def crisis(path: Path, show: bool) -> None:
    """By kind; label 1 means help should be shown."""
    rows = rows_of(path)
    kinds: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows:
        kinds[row["label"], row["kind"]].append(row["text"])
    print(f"{path.name}: {len(rows)} rows; seen where the label is 1, alarms where it is 0")
    for (label, kind), texts in sorted(kinds.items(), reverse=True):
        seen = [text for text in texts if families(text)]
        line(f"label {label}", kind, len(seen), len(texts))
        shown(show, sorted(set(texts) - set(seen)) if label == "1" else seen)


def main() -> None:
    show = "--show" in sys.argv[1:]
    for path in sorted(SENTENCES.glob("danger_sentences_*.csv")):
        shipped_sentences(path, show)
    folder = os.environ.get("TRUSTJOURNAL_BENCH_DATA")
    for name in (*REAL_TEXT, CRISIS):
        if not folder or not (Path(folder) / name).is_file():
            print(f"{name}: skipped, no data")
        elif name == CRISIS:
            crisis(Path(folder) / name, show)
        else:
            alarms(Path(folder) / name, show)


if __name__ == "__main__":
    main()

"""How well similar thoughts are found, beside TF-IDF cosine in the same run.

    TRUSTJOURNAL_BENCH_DATA=/folder/of/real/text python benchmarks/similar_figures.py

Two thoughts of thoughts_schemas.csv count as similar when they were written to the same scenario and raters
gave the same schema the highest score. Five folds of participants: each thought is looked up among those of
the other folds, so never among those of whoever wrote it. Prints aggregate figures only.
"""

from __future__ import annotations

import csv
import math
import os
import random
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from trustjournal import likeness
from trustjournal.moments import Moment
from trustjournal.records import Reframe, ThoughtRecord
from trustjournal.store import alike
from trustjournal.store.schema import STEPS

DATA = "thoughts_schemas.csv"
SCHEMAS = ("Attach", "Comp", "Global", "Health", "Control", "MetaCog", "Others", "Hopeless", "OthViews")
NO_SCHEMA = "none"
FOLDS = 5
FIRST = 3
SEED = 1

Search = Callable[[str], Sequence[int]]
"""From a thought to the numbers of those found, the most similar first."""


@dataclass(frozen=True)
class Thought:
    """One row: what was written, what makes it similar to another, and its participant's fold."""

    text: str
    about: tuple[str, str]
    fold: int


def thoughts(path: Path) -> list[Thought]:
    """The rows of the file, participants dealt to the folds."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    participants = sorted({row["group"] for row in rows})
    random.Random(SEED).shuffle(participants)
    fold = {name: place % FOLDS for place, name in enumerate(participants)}
    return [Thought(row["text"], (row["scenario"], _schema(row)), fold[row["group"]]) for row in rows]


def _schema(row: dict[str, str]) -> str:
    scores = [int(row[schema]) for schema in SCHEMAS]
    return SCHEMAS[scores.index(max(scores))] if any(scores) else NO_SCHEMA


def tfidf(others: Sequence[str]) -> Search:
    """TF-IDF cosine as it is usually set up: words of two letters and more, smoothed, of unit length."""
    counts = [Counter(re.findall(r"\w\w+", text.lower())) for text in others]
    holding = Counter(word for count in counts for word in count)

    def weights(count: Counter[str]) -> dict[str, float]:
        rare = {word: math.log((1 + len(others)) / (1 + holding[word])) + 1 for word in count}
        length = math.sqrt(sum((number * rare[word]) ** 2 for word, number in count.items()))
        return {word: number * rare[word] / length for word, number in count.items()}

    under: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, count in enumerate(counts):
        for word, weight in weights(count).items():
            under[word].append((place, weight))

    def search(text: str) -> list[int]:
        scores: Counter[int] = Counter()
        for word, weight in weights(Counter(re.findall(r"\w\w+", text.lower()))).items():
            for place, other in under.get(word, ()):
                scores[place] += weight * other  # type: ignore[assignment]
        return sorted(scores, key=lambda place: (-scores[place], place))[:FIRST]

    return search


def by_closeness(others: Sequence[str]) -> Search:
    """The program's own measure, over all thoughts that share a telling word."""
    stems = [likeness.stems(text) for text in others]
    under: dict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(stems):
        for stem in words:
            under[stem].append(place)

    def search(text: str) -> list[int]:
        own = likeness.stems(text)
        rare = {stem: likeness.rarity(len(under.get(stem, ())), len(others)) for stem in own}
        places = {place for stem in likeness.telling(own) or own for place in under.get(stem, ())}
        return sorted(places, key=lambda place: (-likeness.closeness(own, stems[place], rare), place))[:FIRST]

    return search


def by_journal(others: Sequence[str]) -> Search:
    """What a journal that holds the others finds: bounded, and only what is similar enough to be shown."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for step in STEPS:
        connection.executescript(step)
    now = Moment.of(datetime(2026, 1, 1, tzinfo=UTC))
    helped = Reframe("", now, alternatives=("x",), kept=0, belief_before=90, belief=10)
    for number, text in enumerate(others, 1):
        alike.compare(connection, ThoughtRecord("", text, now, now, id=number, reframes=(helped,)))
    return lambda text: [number - 1 for number in alike.closest_that_helped(connection, text, FIRST)]


def judged(rows: Sequence[Thought], engine: Callable[[Sequence[str]], Search]) -> Iterator[list[bool]]:
    """For each thought, whether each of those found first is similar."""
    for fold in range(FOLDS):
        others = [row for row in rows if row.fold != fold]
        search = engine([row.text for row in others])
        for row in rows:
            if row.fold == fold:
                yield [others[place].about == row.about for place in search(row.text)]


def line(name: str, found: Iterable[list[bool]]) -> str:
    """One line of the table."""
    found = list(found)
    shown = sum(map(len, found))
    any_of = sum(map(any, found)) / len(found)
    return f"| {name} | {any_of:.3f} | {sum(map(sum, found)) / shown:.3f} | {shown / len(found):.1f} |"


def main() -> None:
    """Print the table."""
    folder = os.environ.get("TRUSTJOURNAL_BENCH_DATA")
    if not folder:
        print("Similar thoughts: skipped, no data (TRUSTJOURNAL_BENCH_DATA is not set)")
        return
    rows = thoughts(Path(folder) / DATA)
    print(f"{len(rows)} thoughts\n")
    print("| | recall in three | similar among those found | found for a thought |\n|---|---|---|---|")
    print(line("TF-IDF cosine", judged(rows, tfidf)))
    print(line("stems, weighted by how rare they are", judged(rows, by_closeness)))
    print(line("the same in a journal, where little that is not similar is shown", judged(rows, by_journal)))


if __name__ == "__main__":
    main()

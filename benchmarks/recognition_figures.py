"""How well themes and thinking traps are recognised, beside a guess, a word list and a bag of words.

    TRUSTJOURNAL_BENCH_DATA=/folder/of/real/text python benchmarks/recognition_figures.py

Prints Markdown tables of aggregate figures: the thinking traps on thoughts_traps.csv, which nothing was
learned from; the themes on 400 thoughts that were labelled in two blind passes; silence on everyday comments;
size and time. The broad groups are measured where they are trained (train_recogniser.py). `--every N` reads
every Nth row.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import os
import re
import time
import zlib
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from trustjournal.content import Content
from trustjournal.recognition.learning import NOTHING_LEARNED
from trustjournal.recognition.model import Scores
from trustjournal.recognition.suggesting import Kind, Vocabulary, ranked, suggest, why
from trustjournal.recognition.themes import cue_matches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "src" / "trustjournal" / "recognition" / "weights.py"

OURS = {
    "catastrophizing": "catastrophising",
    "fortune_telling": "fortune-telling",
    "mind_reading": "mind-reading",
    "overgeneralizing": "overgeneralising",
    "discounting_positive": "discounting-the-positive",
    "labeling": "labelling",
    "all_or_nothing": "all-or-nothing",
    "mental_filter": "mental-filter",
    "personalizing": "personalising",
    "should": "should-statements",
}
"""The labels of thoughts_traps.csv in our keys; three of our traps have none there."""

# A plain keyword list, a few words a trap, as anybody would begin.
KEYWORDS = {
    "catastrophising": "worst disaster terrible horrible ruined die end",
    "fortune-telling": "will going never future tomorrow soon",
    "mind-reading": "think thinks thinking hates judging must probably",
    "overgeneralising": "always never everyone nobody every all",
    "discounting-the-positive": "but just only luck lucky anyone nice",
    "labelling": "loser idiot stupid failure lazy bad ugly worthless",
    "all-or-nothing": "completely totally perfect either nothing unless if",
    "mental-filter": "only one ruined bad remember",
    "personalising": "fault because me blame my",
    "should-statements": "should must ought have supposed",
}

THE_LEAST = 15
"""Labelled thoughts below which a theme's figures say nothing."""

_WORD = re.compile(r"[a-z']+")


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class BagOfWords:
    """Words, each with a weight for each key: naive Bayes with smoothing, learned from our own rows."""

    def __init__(self, rows: Iterable[tuple[str, Sequence[str]]], keys: Sequence[str]) -> None:
        self._in: dict[str, Counter[str]] = {key: Counter() for key in keys}
        self._out: dict[str, Counter[str]] = {key: Counter() for key in keys}
        for text, of in rows:
            words = set(_WORD.findall(text.lower()))
            for key in keys:
                (self._in if key in of else self._out)[key].update(words)

    def order(self, text: str) -> list[str]:
        """Every key, the likeliest first."""
        words = set(_WORD.findall(text.lower()))
        scores = {key: sum(self._weight(key, word) for word in words) for key in self._in}
        return sorted(scores, key=lambda key: -scores[key])

    def _weight(self, key: str, word: str) -> float:
        inside, outside = self._in[key], self._out[key]
        here = (inside[word] + 0.5) / (inside.total() + 1)
        elsewhere = (outside[word] + 0.5) / (outside.total() + 1)
        return math.log(here / elsewhere)


def by_keywords(text: str) -> list[str]:
    """Return the keys by how many of their keywords stand in the text; equal ones as listed."""
    words = Counter(_WORD.findall(text.lower()))
    scores = {key: sum(words[word] for word in listed.split()) for key, listed in KEYWORDS.items()}
    return sorted(KEYWORDS, key=lambda key: -scores[key])


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean F1 over the labels of (label, first) pairs."""
    right = Counter(label for label, first in pairs if label == first)
    labels, firsts = Counter(label for label, _ in pairs), Counter(first for _, first in pairs)
    return sum(2 * right[label] / (labels[label] + firsts[label]) for label in labels) / len(labels)


def traps(folder: Path, every: int, vocabulary: Vocabulary) -> None:
    """Print the tables of the thinking traps."""
    rows = [(row["text"], OURS[row["label"]], row) for row in rows_of(folder / "thoughts_traps.csv")[::every]]
    own = rows_of(HERE / "training" / "traps.csv")
    bag = BagOfWords([(row["text"], row["traps"].split()) for row in own], list(KEYWORDS))
    majority = [label for label, _ in Counter(label for _, label, _ in rows).most_common()]
    orders: Mapping[str, Callable[[str], list[str]]] = {
        "the three commonest": lambda _: majority,
        "keyword list": by_keywords,
        "bag of words, our own rows": bag.order,
        "recogniser": lambda text: [
            key for key in ranked("", text, vocabulary, Kind.TRAP) if key in KEYWORDS
        ],
    }
    print(f"\n### Thinking traps, {len(rows)} thoughts, ten labels, everything ranked\n")
    print("| | first is the label | label among three | macro F1 |\n|---|---|---|---|")
    for name, order in orders.items():
        told = [(label, order(text)) for text, label, _ in rows]
        first = sum(keys[0] == label for label, keys in told) / len(told)
        three = sum(label in keys[:3] for label, keys in told) / len(told)
        f1 = macro_f1([(label, keys[0]) for label, keys in told])
        print(f"| {name} | {first:.3f} | {three:.3f} | {f1:.3f} |")
    shown_traps(rows, vocabulary)


def shown_traps(rows: Sequence[tuple[str, str, dict[str, str]]], vocabulary: Vocabulary) -> None:
    """Print what stands on the screen: where a first suggestion is shown, how often it is right."""
    told = [
        (label, tuple(trap.key for trap in suggest("", text, vocabulary).traps), json.loads(row["votes"]))
        for text, label, row in rows
    ]
    shown = [each for each in told if each[1]]
    theirs = {ours: label for label, ours in OURS.items()}
    known = [each for each in shown if each[1][0] in theirs]
    votes = [held.get(theirs[keys[0]], 0) for _, keys, held in known]
    right = sum(keys[0] == label for label, keys, _ in known)
    print("\n| as shown | share | of |\n|---|---|---|")
    print(f"| a suggestion is shown | {len(shown) / len(told):.3f} | {len(told)} |")
    print(f"| the first is the label | {right / len(shown):.3f} | {len(shown)} |")
    print(f"| the same, first among the ten | {right / len(known):.3f} | {len(known)} |")
    print(
        f"| the first has two votes of five | {sum(v > 1 for v in votes) / len(known):.3f} | {len(known)} |"
    )
    hit = sum(label in keys for label, keys, _ in shown)
    print(f"| the label is among those shown | {hit / len(shown):.3f} | {len(shown)} |")


def labels(name: str) -> dict[int, set[str]]:
    return {int(row["row"]): set(row["themes"].split()) for row in rows_of(HERE / "labels" / name)}


def kappa(one: Mapping[int, set[str]], other: Mapping[int, set[str]], key: str) -> float | None:
    """Return Cohen's kappa of two passes for one theme; None where both agree that it never occurs."""
    number = len(one)
    first, second = (sum(key in found for found in labelled.values()) for labelled in (one, other))
    agreed = sum((key in one[row]) == (key in other[row]) for row in one) / number
    chance = (first * second + (number - first) * (number - second)) / number**2
    return None if chance == 1 else (agreed - chance) / (1 - chance)


def themes(folder: Path, content: Content, vocabulary: Vocabulary) -> None:
    """Print agreement, precision, recall and F1 of the themes on the thoughts labelled twice."""
    rows = rows_of(folder / "thoughts_schemas.csv")
    one, other = labels("pass_a.csv"), labels("pass_b.csv")
    keys = [theme.key for theme in content.themes]
    wanted = {row: one[row] | other[row] for row in one}
    by_recogniser: dict[int, set[str]] = {}
    by_cues: dict[int, set[str]] = {}
    for row in wanted:
        text, situation = rows[row]["text"], rows[row]["situation"]
        found = suggest(situation, text, vocabulary)
        by_recogniser[row] = {each.key for each in (*found.themes, *found.sources)}
        by_cues[row] = {keys[place] for place in cue_matches(f"{text}\n{situation}", content.themes)}
    commonest = Counter(key for found in wanted.values() for key in found).most_common(1)[0][0]
    guessed = {row: {commonest} for row in wanted}
    own = rows_of(HERE / "training" / "themes.csv")
    bag = BagOfWords([(row["text"], row["themes"].split()) for row in own], keys)
    by_bag = {row: {bag.order(rows[row]["text"])[0]} for row in wanted}
    print(f"\n### Themes, {len(wanted)} thoughts labelled in two passes by the builders, not clinicians\n")
    print(
        "| theme | in either pass | kappa | said | precision | recall | F1 |\n|---|---|---|---|---|---|---|"
    )
    for key in keys:
        number = sum(key in found for found in wanted.values())
        agreed = kappa(one, other, key)
        told = "–" if agreed is None else f"{agreed:.2f}"
        said = sum(key in found for found in by_recogniser.values())
        figures = " | ".join(f"{f:.2f}" for f in figures_of(wanted, by_recogniser, [key]))
        print(
            f"| {key} | {number} | {told} | {said} | {figures if number >= THE_LEAST else 'too few | | '} |"
        )
    for name, told_of in (
        ("all, recogniser", by_recogniser),
        ("all, cue words alone", by_cues),
        ("all, bag of words, our own rows", by_bag),
        ("all, always the commonest", guessed),
    ):
        said = sum(len(found_keys) for found_keys in told_of.values())
        figures = " | ".join(f"{figure:.2f}" for figure in figures_of(wanted, told_of, keys))
        print(f"| {name} | {sum(len(found_keys) for found_keys in wanted.values())} | | {said} | {figures} |")


def figures_of(
    wanted: Mapping[int, set[str]], found: Mapping[int, set[str]], keys: Sequence[str]
) -> tuple[float, float, float]:
    """Return precision, recall and F1 over some keys together."""
    counted: dict[str, int] = defaultdict(int)
    for row in wanted:
        for key in keys:
            counted["wanted"] += key in wanted[row]
            counted["found"] += key in found[row]
            counted["right"] += key in wanted[row] and key in found[row]
    right = counted["right"]
    return (
        right / max(counted["found"], 1),
        right / max(counted["wanted"], 1),
        2 * right / max(counted["found"] + counted["wanted"], 1),
    )


def silence(folder: Path, every: int, vocabulary: Vocabulary) -> None:
    """Print on how many everyday comments nothing is suggested, those learned from left out."""
    rows = [row["text"] for n, row in enumerate(rows_of(folder / "everyday_comments.csv")) if n % 4][::every]
    told = [suggest("", text, vocabulary) for text in rows]
    print(f"\n### Everyday comments, {len(rows)}, none of them learned from\n\n| silent | share |\n|---|---|")
    for kind in Kind:
        print(f"| no {kind.value} | {sum(not found.of(kind) for found in told) / len(told):.3f} |")
    nothing = sum(not any(found.of(kind) for kind in Kind) for found in told) / len(told)
    print(f"| nothing at all | {nothing:.3f} |")


def cost(folder: Path, vocabulary: Vocabulary) -> None:
    """Print the size of what is shipped, and the processor time of one thought."""
    texts = [row["text"] for row in rows_of(folder / "thoughts_schemas.csv")[:200]]
    before = time.process_time()
    Scores(texts[0]).score(0)
    first = time.process_time() - before
    before = time.process_time()
    for text in texts:
        suggest("", text, vocabulary)
    each = (time.process_time() - before) / len(texts)
    told = why("", texts[0], vocabulary, NOTHING_LEARNED, Kind.TRAP, "mind-reading")
    print("\n### Cost\n\n| | |\n|---|---|")
    print(f"| size of the weights' file | {WEIGHTS.stat().st_size / 1024:.0f} KiB |")
    print(f"| its checksum | {zlib.crc32(WEIGHTS.read_bytes()):08x} |")
    print(f"| loading them, once | {first * 1000:.0f} ms |")
    print(f"| one thought: themes, sources and traps | {each * 1000:.1f} ms |")
    print(f"| reasons for one suggestion | {len(told.reasons)} words |")


def main() -> None:
    """Print every table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="read every Nth row only")
    every = parser.parse_args().every
    held = os.environ.get("TRUSTJOURNAL_BENCH_DATA")
    if not held:
        print("skipped, no data (TRUSTJOURNAL_BENCH_DATA is not set)")
        return
    folder, content = Path(held), Content()
    vocabulary = Vocabulary.of(content.themes, content.traps)
    cost(folder, vocabulary)
    traps(folder, every, vocabulary)
    themes(folder, content, vocabulary)
    silence(folder, every, vocabulary)


if __name__ == "__main__":
    main()

"""Train the small linear scorers of recognition/learned.py and write src/trustjournal/shipped/signal_weights.py.

    TRUSTJOURNAL_BENCH_DATA=folder python tools/train_signals.py             write the weights
    TRUSTJOURNAL_BENCH_DATA=folder python tools/train_signals.py --measure   five folds, nothing written

Positives are the sentences of tests/data/danger_sentences_development.csv; negatives its other sentences,
everyday_comments.csv and thoughts_schemas.csv (see NOTICE). thoughts_traps.csv is only measured, and the
thresholds were chosen with it. The outcome is the same on every run.
"""

from __future__ import annotations

import csv
import math
import os
import random
import sys
from binascii import b2a_base64
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zlib import compress, crc32

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from trustjournal.recognition.learned import DOUBT, Model, Window, packed, windows_of  # noqa: E402
from trustjournal.recognition.signals import Family, danger_signals  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SENTENCES = ROOT / "tests" / "data" / "danger_sentences_development.csv"
SHIPPED = ROOT / "src" / "trustjournal" / "shipped" / "signal_weights.py"
EVERYDAY, SCHEMAS, TRAPS = "everyday_comments.csv", "thoughts_schemas.csv", "thoughts_traps.csv"

FOLDS = 5
KEPT = 9_500  # weights of a family
LEVELS = 31  # each side of nought
EPOCHS, RATE = 8, 3.0
NEGATIVE = {"": 1.5, EVERYDAY: 1.0, SCHEMAS: 2.0}  # what one row counts, by its file
POSITIVE = {Family.SELF: 3.0, Family.FEAR: 3.0, Family.OTHER_SELF: 4.0, Family.OWN_VIOLENCE: 4.0}
INDIRECT = 0.5  # of a positive

# Chosen by --measure. Few alarms count more than one more sentence found.
THRESHOLDS = {Family.SELF: 1.0, Family.FEAR: 0.5, Family.OTHER_SELF: 0.0, Family.OWN_VIOLENCE: 0.0}

_MODULE = '''"""Weights of hashed pieces of words, for recognition/learned.py; no sentence can be read from them.

Learned by tools/train_signals.py from tests/data/danger_sentences_development.csv and, as harmless text, from
everyday_comments.csv (GoEmotions, Apache-2.0) and thoughts_schemas.csv (Burger, Neerincx, Brinkman 2021, CC BY);
see NOTICE. Rebuild: TRUSTJOURNAL_BENCH_DATA=folder python tools/train_signals.py
"""

# Family: scale, bias, threshold, and the weights as base64 of zlib of what learned.packed returns.
MODELS: "dict[str, tuple[float, float, float, bytes]]" = {
%s}
'''


class Row(NamedTuple):
    """A text with what it was written as; real text has the family none and the name of its file."""

    text: str
    family: str
    form: str
    file: str = ""


class Example(NamedTuple):
    """What is trained on: windows as numbers of known grams, each with the root of its length."""

    windows: list[tuple[list[int], float]]
    weight: float
    positive: bool


def train(rows: Sequence[Row], family: Family, kept: int = KEPT) -> Model:
    """Return a logistic model of a family; of each row only the window that scores highest counts."""
    cut = [windows_of(row.text) for row in rows]
    seen = Counter(gram for windows in cut for gram in {g for window in windows for g in _grams(window)})
    known = {gram: number for number, gram in enumerate(gram for gram, rows in seen.items() if rows > 1)}
    rarity = [(math.log(12_000 / seen[gram]) / 5) ** 2 for gram in known]
    examples = [_example(row, windows, family, known) for row, windows in zip(rows, cut, strict=True) if windows]
    weights, bias = _descend(examples, rarity)
    heaviest = sorted(zip(known, weights, strict=True), key=lambda pair: (-abs(pair[1]), pair[0]))[:kept]
    scale = abs(heaviest[0][1]) / LEVELS
    whole = {gram: round(weight / scale) for gram, weight in heaviest}
    return Model({g: w for g, w in whole.items() if w}, scale, bias, THRESHOLDS[family])


def _grams(window: Window) -> list[int]:
    return [gram for sentence in window for gram in sentence.grams]


def _example(row: Row, windows: list[Window], family: Family, known: dict[int, int]) -> Example:
    numbers = []
    for window in windows:
        grams = _grams(window)
        numbers.append(([known[gram] for gram in grams if gram in known], math.sqrt(100 + len(grams))))
    if row.family == family.value:
        return Example(numbers, POSITIVE[family] * (INDIRECT if row.form == "indirect" else 1), positive=True)
    return Example(numbers, NEGATIVE[row.file], positive=False)


def _descend(examples: list[Example], rarity: list[float]) -> tuple[list[float], float]:
    """Stochastic gradient descent; the answer is the mean of all steps, which forgets the order of the rows."""
    chance = random.Random(1)
    weights, late, bias, late_bias, step = [0.0] * len(rarity), [0.0] * len(rarity), -1.0, 0.0, 1
    rest = [0] * len(examples)  # rows far on the right side sit out two rounds
    order = list(range(len(examples)))
    for epoch in range(EPOCHS):
        chance.shuffle(order)
        rate = RATE / (1 + epoch / 2)
        for number in order:
            if rest[number]:
                rest[number] -= 1
                continue
            windows, weight, positive = examples[number]
            score, grams, root = max((sum(map(weights.__getitem__, g)) / r, g, r) for g, r in windows)
            slope = weight * (positive - 1 / (1 + math.exp(-max(-30.0, min(30.0, score + bias)))))
            step += 1
            if abs(slope) < 0.02:
                rest[number] = 0 if positive else 2
                continue
            for gram in grams:
                change = rate * slope / root * rarity[gram]
                weights[gram] += change
                late[gram] += change * step
            bias += rate * slope / 60
            late_bias += rate * slope / 60 * step
    mean = [weight - later / step for weight, later in zip(weights, late, strict=True)]
    return mean, bias - late_bias / step


def module(models: dict[Family, Model]) -> str:
    """Return the text of the shipped module."""
    parts = []
    for family, (weights, scale, bias, threshold) in models.items():
        data = b2a_base64(compress(packed(weights), 9), newline=False).decode()
        lines = "\n".join(f"        b'{data[i : i + 100]}'" for i in range(0, len(data), 100))
        parts.append(f"    {family.value!r}: (\n        {scale:.8f}, {bias:.5f}, {threshold},\n{lines},\n    ),\n")
    return _MODULE % "".join(parts)


def rows_of(folder: Path, file: str) -> list[Row]:
    """Return the rows of a file of real text."""
    with (folder / file).open(encoding="utf-8", newline="") as opened:
        return [Row(row["text"], "none", "", file) for row in csv.DictReader(opened)]


def written_sentences() -> list[Row]:
    """Return the sentences written for this project."""
    with SENTENCES.open(encoding="utf-8", newline="") as opened:
        return [Row(row["text"], row["family"], row["form"]) for row in csv.DictReader(opened)]


def _trained(task: tuple[list[Row], Family]) -> Model:
    return train(*task)


def best(model: Model, text: str) -> float:
    """Return the highest score of a text."""
    return max(map(model.score, windows_of(text)), default=-99.0)


def unseen_scores(rows: list[Row], apart: list[Row]) -> dict[Family, list[float]]:
    """Return the scores of rows by models that saw neither them nor, at all, the rows apart (put last)."""
    fold = [crc32(row.text.encode()) % FOLDS for row in rows]
    tasks = [([r for r, f in zip(rows, fold, strict=True) if f != k], fam) for fam in Family for k in range(FOLDS)]
    tasks += [(rows, family) for family in Family]
    with ProcessPoolExecutor(2) as pool:
        models = list(pool.map(_trained, tasks))
    scores = {}
    for number, family in enumerate(Family):
        own = models[FOLDS * number : FOLDS * (number + 1)]
        scores[family] = [best(own[f], row.text) for row, f in zip(rows, fold, strict=True)]
        scores[family] += [best(models[FOLDS * len(Family) + number], row.text) for row in apart]
    return scores


def added(scores: dict[Family, float], phrases: set[Family]) -> set[Family]:
    """Return the families the scores give, by the rule of recognition/danger.py."""
    doubted = {Family.SELF} if Family.OTHER_SELF in phrases else set()
    return {f for f, score in scores.items() if score > THRESHOLDS[f] + DOUBT * (f in doubted)}


def measure(rows: list[Row], apart: list[Row]) -> None:
    """Print how many are found by phrases, by the scores and by either; for harmless text, how many alarms."""
    scores = unseen_scores(rows, apart)
    counts: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str, str]] = Counter()
    for number, row in enumerate(rows + apart):
        phrases = {signal.family for signal in danger_signals(row.text)}
        learned = added({family: scores[family][number] for family in Family}, phrases)
        kind = row.file or row.family, row.form
        counts[kind] += 1
        for way, families in (("phrases", phrases), ("learned", learned), ("either", phrases | learned)):
            found[*kind, way] += bool(families) if row.family == "none" else row.family in families
    print(f"{'':36}{'phrases':>9}{'learned':>9}{'either':>9}")
    for kind, count in sorted(counts.items()):
        ways = "".join(f"{found[*kind, way]:>9}" for way in ("phrases", "learned", "either"))
        print(f"{kind[0]:<22}{kind[1]:<10}{count:>4}{ways}  {found[*kind, 'either'] / count:.3f}")


def main(arguments: Iterable[str]) -> int:
    """Write the weights, or measure; exit code 2 without the data."""
    named = os.environ.get("TRUSTJOURNAL_BENCH_DATA")
    if not named:
        print("TRUSTJOURNAL_BENCH_DATA is not set: no data to train with", file=sys.stderr)
        return 2
    folder = Path(named)
    rows = written_sentences() + rows_of(folder, EVERYDAY) + rows_of(folder, SCHEMAS)
    if "--measure" in arguments:
        measure(rows, rows_of(folder, TRAPS))
        return 0
    with ProcessPoolExecutor(2) as pool:
        models = dict(zip(Family, pool.map(_trained, [(rows, family) for family in Family]), strict=True))
    SHIPPED.write_text(module(models), encoding="utf-8")
    print(f"{SHIPPED.relative_to(ROOT)}: {SHIPPED.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

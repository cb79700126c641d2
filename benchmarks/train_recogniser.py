"""Build the recogniser's weights, `src/trustjournal/recognition/weights.py`, from the texts they are made of.

    TRUSTJOURNAL_BENCH_DATA=/folder/of/real/text python benchmarks/train_recogniser.py     (or: make weights)

Three linear models read the same grams. The broad groups are learned from thoughts_schemas.csv (CC BY; see
NOTICE). Themes and traps are learned from text written for this project: the rows and patterns of
benchmarks/training/, and the cue words of data/themes.yaml. Every fourth row of
everyday_comments.csv (Apache-2.0) teaches when to say nothing. Nothing is learned from any other file. Prints
what each model reaches on text it did not learn from. Without the real text: "skipped, no data".
"""

from __future__ import annotations

import base64
import csv
import math
import os
import random
import re
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from trustjournal.content import Content
from trustjournal.recognition.grams import PLACES, grams
from trustjournal.recognition.reading import words_of
from trustjournal.recognition.themes import cue_matches

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "src" / "trustjournal" / "recognition" / "weights.py"
TRAINING = HERE / "training"
SCHEMAS = "thoughts_schemas.csv"
EVERYDAY = "everyday_comments.csv"
"""Every fourth comment teaches how people sound who need no suggestion; the others are for measuring."""

GROUPS = ("Attach", "Comp", "Global", "Health", "Control", "MetaCog", "Others", "Hopeless", "OthViews")
GATED = {"Attach": 0.92, "Comp": 0.93, "Global": 0.89, "OthViews": 0.92}
"""The groups whose AUC has a gate, and the gate."""

FOLDS = 5
A_PATTERN = 8
"""How many sentences a pattern becomes."""

# Chosen on text that was left out of the training, ours or the participants' of other folds.
HOLDS_BACK_GROUPS, HOLDS_BACK = 5.0, 4.0
"""How strongly weights are held back (ridge)."""
A_CUE, A_PATTERNED = 0.4, 0.5
"""What a cue word or a sentence by a pattern counts against a written one."""
A_COMMENT = 0.3
"""What an everyday comment counts."""
OF_A_GROUP = 0.5
"""How large a group's score stands among the grams of a theme."""

PRECISE = {"themes": 0.75, "traps": 0.9}
"""How many first suggestions of a theme or trap should be right on text of ours that was left out, and ..."""
QUIET = {"themes": 0.96, "traps": 0.985}
"""... how many everyday comments should get none: the two decide where suggesting begins."""
RAISED = {"themes": 0.8, "traps": math.inf}
"""How far the odds of one key may begin above those of all, where its own rows are too few to say more."""
SEEN_AT_LEAST = 8
"""How many times a theme has to come first before a share of them says anything."""

RARELY = 0.02
"""What is added to the use of every place, so that one never used has a size too."""
A_GROUPS_STEP, A_STEP = 0.85, 1.12
"""The size of a step against a column's usual weight: larger, and the file is smaller (200 KiB at most)."""

Array: TypeAlias = NDArray[Any]


@dataclass(frozen=True)
class Model:
    """Linear scores: a weight for each place and column, what each starts from, and scores when left out."""

    weights: Array
    start: Array
    left_out: Array


@dataclass(frozen=True)
class Scale:
    """From a model's score and the number of cues to the odds of being right: one start a column."""

    starts: Array
    by_score: float
    by_cue: float
    by_more_cues: float

    def odds(self, scores: Array, cues: Array) -> Array:
        """The logarithm of the odds, a column each."""
        return (
            self.starts + self.by_score * scores + self.by_cue * (cues > 0) + self.by_more_cues * more(cues)
        )


def more(cues: Array) -> Array:
    clipped: Array = np.clip(cues - 1, 0, 2)
    return clipped


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def patterned(path: Path, each: int = A_PATTERN) -> list[tuple[str, str]]:
    """Return the sentences of a pattern file with their keys; the same ones every time."""
    lists: dict[str, list[str]] = {}
    used: dict[str, int] = {}
    found: dict[str, str] = {}

    def next_of(match: re.Match[str]) -> str:
        name = match[1]
        used[name] = used.get(name, 0) + 1
        return lists[name][used[name] % len(lists[name])]

    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            name, words = line[1:].split(" = ", 1)
            lists[name] = words.split(" / ")
        elif " | " in line and not line.startswith("#"):
            keys, pattern = line.split(" | ", 1)
            for _ in range(each):
                text = re.sub(r"\{(\w+)\}", next_of, pattern)
                text = re.sub(r"(^|[.] )([a-z])", lambda match: match[1] + match[2].upper(), text)
                found.setdefault(text, keys)
    return list(found.items())


def read(texts: list[str]) -> Array:
    """Return what the recogniser reads in each text, a row each."""
    table = np.zeros((len(texts), PLACES), np.float32)  # half a gigabyte otherwise
    for row, text in enumerate(texts):
        for gram in grams(words_of(text), asks="?" in text):
            table[row, gram.place] += gram.weight
    return table


def rarity(table: Array) -> Array:
    """Return how much each place tells: the less, the more texts fall into it."""
    met = (table > 0).sum(axis=0)
    rare: Array = ((np.log((1 + len(table)) / (1 + met)) + 1) / 5).astype(np.float32)
    return rare


def marked(keys: list[str], columns: tuple[str, ...]) -> Array:
    """Return 1 where a row carries a key, -1 where it does not."""
    return np.array([[1.0 if column in row.split() else -1.0 for column in columns] for row in keys])


def fitted(table: Array, wanted: Array) -> tuple[Array, Array]:
    """Ridge regression of the broad groups: a weight for each place and column, and what each starts from."""
    rare = rarity(table)
    alike = alikeness(table * rare) + HOLDS_BACK_GROUPS * np.eye(len(table))
    share = np.linalg.solve(alike, wanted)
    return (table.T @ share) * rare[:, None] ** 2, share.sum(axis=0)


def alikeness(table: Array) -> Array:
    """Return what each row has in common with each other one; every row has 1 in common with all."""
    alike: Array = (table @ table.T).astype(np.float64) + 1
    return alike


def fitted_each_left_out(table: Array, wanted: Array, counts: Array) -> Model:
    """The same with rows that count differently, and the score of each row by a model that did not see it."""
    root = np.sqrt(counts).astype(np.float32)
    alike = alikeness(table) * np.outer(root, root)
    inverse = np.linalg.inv(alike + HOLDS_BACK * np.eye(len(table)))
    share = inverse @ (wanted * root[:, None])
    left_out = wanted - share / np.diag(inverse)[:, None] / root[:, None]
    return Model((table * root[:, None]).T @ share, root @ share, left_out)


def scaled(scores: Array, cues: Array, right: Array) -> Scale:
    """Logistic regression with a start for each column and common slopes, by Newton's method."""
    columns = right.shape[1]
    sloped = np.stack([scores, cues > 0, more(cues)], axis=2).reshape(-1, 3)
    which = np.tile(np.eye(columns), (len(right), 1))
    table = np.hstack([which, sloped])
    wanted = right.reshape(-1).astype(float)
    beta = np.zeros(table.shape[1])
    for _ in range(25):
        chance = 1 / (1 + np.exp(-table @ beta))
        slope = table.T @ (wanted - chance) - 0.5 * beta
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + 0.5 * np.eye(table.shape[1])
        beta += np.linalg.solve(bend, slope)
    return Scale(beta[:columns], *map(float, beta[columns:]))


def thresholds(odds: Array, right: NDArray[np.bool_], name: str, least: float) -> Array:
    """Return by column the lowest odds, at `least` or above, where coming first is right often enough."""
    first = odds.argmax(axis=1)
    found = np.full(odds.shape[1], least)
    for column in range(odds.shape[1]):
        rows = np.flatnonzero(first == column)
        rows = rows[np.argsort(-odds[rows, column])]
        share = np.cumsum(right[rows, column]) / np.arange(1, len(rows) + 1)
        enough = [n for n in np.flatnonzero(share >= PRECISE[name]) if n + 1 >= SEEN_AT_LEAST]
        row = rows[enough[-1]] if enough else rows[0]
        found[column] = min(max(least, odds[row, column]), least + RAISED[name])
    return found


def auc(right: NDArray[np.bool_], scores: Array) -> float:
    """Return how often a right row scores above a wrong one."""
    ranks = np.empty(len(scores))
    ranks[np.argsort(scores, kind="stable")] = np.arange(1, len(scores) + 1)
    number = int(right.sum())
    return float((ranks[right].sum() - number * (number + 1) / 2) / (number * (len(right) - number)))


def hit_in_three(right: Array, scores: Array) -> float:
    """Return how often one of the three best scores is right, among the rows where anything is."""
    best = np.argsort(-scores, axis=1, kind="stable")[:, :3]
    hit = np.asarray(np.take_along_axis(right, best, axis=1).any(axis=1))
    some = np.asarray(right.any(axis=1))
    return float(hit[some].mean())


def trained_groups(folder: Path) -> tuple[Model, Array]:
    """The broad groups, five folds with the participants of each kept together."""
    rows = rows_of(folder / SCHEMAS)
    who = sorted({row["group"] for row in rows})
    random.Random(0).shuffle(who)
    folds = np.array([who.index(row["group"]) % FOLDS for row in rows])
    table = read([row["text"] for row in rows])
    right = np.array([[int(row[group]) > 0 for group in GROUPS] for row in rows])
    wanted = np.where(right, 1.0, -1.0)
    left_out = np.empty(wanted.shape)
    for fold in range(FOLDS):
        inside, outside = folds != fold, folds == fold
        weights, start = fitted(table[inside], wanted[inside])
        left_out[outside] = table[outside] @ packed(weights, table[inside], A_GROUPS_STEP).weights + start
    print(f"Broad groups, {len(rows)} thoughts, {FOLDS} folds, participants disjoint:")
    for number, group in enumerate(GROUPS):
        gate = f", gate {GATED[group]}" if group in GATED else ""
        print(f"  {group}: AUC {auc(right[:, number], left_out[:, number]):.3f}{gate}")
    print(f"  hit in three {hit_in_three(right, left_out):.3f}, gate .93")
    return Model(*fitted(table, wanted), left_out), table


def comments(folder: Path) -> list[str]:
    """The everyday comments that are learned from."""
    return [row["text"] for row in rows_of(folder / EVERYDAY)[::4]]


def trained_themes(content: Content, groups: Model, quiet: list[str]) -> tuple[Model, Scale, Array]:
    """The themes of data/themes.yaml, from rows and cue words, with the broad groups among what they read."""
    columns = tuple(theme.key for theme in content.themes)
    rows = rows_of(TRAINING / "themes.csv")
    cues = [(cue.replace("*", ""), theme.key) for theme in content.themes for cue in theme.cues]
    table = read([*(row["text"] for row in rows), *quiet, *(cue for cue, _ in cues)])
    keys = [*(row["themes"] for row in rows), *("" for _ in quiet), *(key for _, key in cues)]
    counts = np.array([1.0] * len(rows) + [A_COMMENT] * len(quiet) + [A_CUE] * len(cues))
    rare = rarity(table[: len(rows)])
    broad = (table @ groups.weights + groups.start) * OF_A_GROUP
    model = fitted_each_left_out(np.hstack([table * rare, broad]), marked(keys, columns), counts)
    own, by_group = model.weights[:PLACES] * rare[:, None], model.weights[PLACES:] * OF_A_GROUP
    asked = [*(f"{row['text']}\n{row['situation']}" for row in rows), *quiet]
    found = np.zeros((len(asked), len(columns)))
    for number, text in enumerate(asked):
        for place, words in cue_matches(text, content.themes).items():
            found[number, place] = len(words)
    whole = Model(np.vstack([own, by_group]), model.start, model.left_out[: len(asked)])
    return whole, *measured("themes", whole, found, marked(keys[: len(rows)], columns) > 0)


def trained_traps(content: Content, quiet: list[str]) -> tuple[Model, Scale, Array]:
    """The traps of data/thinking_traps.yaml, from rows and patterns."""
    columns = tuple(trap.key for trap in content.traps)
    rows = [(row["text"], row["traps"]) for row in rows_of(TRAINING / "traps.csv")]
    made = patterned(TRAINING / "trap_patterns.txt")
    taught = [*rows, *((comment, "") for comment in quiet), *made]
    table = read([text for text, _ in taught])
    keys = [traps for _, traps in taught]
    counts = np.array([1.0] * len(rows) + [A_COMMENT] * len(quiet) + [A_PATTERNED] * len(made))
    rare = rarity(table)
    model = fitted_each_left_out(table * rare, marked(keys, columns), counts)
    asked = len(rows) + len(quiet)
    whole = Model(model.weights * rare[:, None], model.start, model.left_out[:asked])
    none = np.zeros((asked, len(columns)))
    return whole, *measured("traps", whole, none, marked(keys[: len(rows)], columns) > 0)


def measured(name: str, model: Model, cues: Array, right: NDArray[np.bool_]) -> tuple[Scale, Array]:
    """The scale and threshold from rows that were left out, and what they reach there, printed.

    The rows of ours come first, as many as `right` has; behind them stand the everyday comments.
    """
    ours = len(right)
    scale = scaled(model.left_out[:ours], cues[:ours], right)
    odds = scale.odds(model.left_out, cues)
    least = thresholds(odds[:ours], right, name, float(np.quantile(odds[ours:].max(axis=1), QUIET[name])))
    first = np.take_along_axis(right, odds[:ours].argmax(axis=1)[:, None], axis=1)[:, 0]
    any_right = right.any(axis=1)
    shown, alarmed = np.split(odds.max(axis=1) >= least[odds.argmax(axis=1)], [ours])
    print(f"{name}, {ours} rows of our own, each left out in turn:")
    print(
        f"  first is right {first[any_right].mean():.3f}, hit in three {hit_in_three(right, odds[:ours]):.3f}"
    )
    print(f"  shown for {shown.mean():.3f}, the first of those right {first[shown].mean():.3f}")
    print(f"  silent where nothing is wanted {1 - shown[~any_right].mean():.3f}")
    print(f"  silent on {1 - alarmed.mean():.3f} of the comments learned from")
    return scale, least


@dataclass(frozen=True)
class Packed:
    """Weights as they are shipped: whole steps, the size of a step by column, and a power for each place."""

    whole: Array
    step: Array
    powers: Array

    @property
    def weights(self) -> Array:
        """The weights a program reads from it."""
        return self.whole * self.step / root_two(self.powers)[:, None]


def root_two(powers: Array) -> Array:
    return np.exp2(powers / 2)


def packed(weights: Array, texts: Array, steps: float | Array) -> Packed:
    """Pack weights; a place that is used often gets finer steps than one that hardly matters."""
    used = np.sqrt((texts.astype(np.float64) ** 2).mean(axis=0) + RARELY / len(texts))
    powers = np.clip(np.round(np.log2(used / used.min()) * 2), 0, 255)
    larger = weights * root_two(powers)[:, None]
    step = np.sqrt((larger**2).mean(axis=0)) * steps
    whole = np.clip(np.round(larger / step), -127, 127)
    return Packed(whole.astype(np.int8), step, powers.astype(np.uint8))


def module(content: Content, models: list[Model], scales: list[tuple[Scale, Array]], texts: Array) -> str:
    """Return the text of the generated module."""
    columns = np.hstack([model.weights[:PLACES] for model in models])
    steps = np.where(np.arange(columns.shape[1]) < len(GROUPS), A_GROUPS_STEP, A_STEP)
    held = packed(columns, texts, steps)
    start = np.concatenate([model.start for model in models])
    # A column after the other: that is how the program reads them.
    table = base64.b64encode(zlib.compress(held.powers.tobytes() + held.whole.T.tobytes(), 9)).decode()
    themes, traps = ([word.key for word in words] for words in (content.themes, content.traps))
    (themes_scale, themes_from), (traps_scale, traps_from) = scales
    lines = [
        '"""Generated by benchmarks/train_recogniser.py; do not edit. What it was made from: NOTICE."""',
        "",
        f"GROUPS = {GROUPS!r}",
        f"THEMES = {tuple(themes)!r}",
        f"TRAPS = {tuple(traps)!r}",
        f"STEPS = {rounded(held.step)}",
        f"STARTS = {rounded(start)}",
        f"BY_GROUP = {tuple(map(rounded, models[1].weights[PLACES:]))}",
        f"THEME_STARTS = {rounded(themes_scale.starts)}",
        f"THEMES_FROM = {rounded(themes_from)}",
        f"THEME_SLOPES = {rounded(slopes(themes_scale))}",
        f"TRAP_STARTS = {rounded(traps_scale.starts)}",
        f"TRAPS_FROM = {rounded(traps_from)}",
        f"TRAP_SLOPES = {rounded(slopes(traps_scale))}",
        f'TABLE = b"{table}"',
        "",
    ]
    return "\n".join(lines)


def slopes(scale: Scale) -> tuple[float, float, float]:
    return (scale.by_score, scale.by_cue, scale.by_more_cues)


def rounded(numbers: Array | tuple[float, ...]) -> tuple[float, ...]:
    return tuple(float(f"{number:.5g}") for number in numbers)


def main() -> int:
    """Train, print what was reached, and write the module; the exit code."""
    folder = os.environ.get("TRUSTJOURNAL_BENCH_DATA")
    if not folder:
        print("skipped, no data (TRUSTJOURNAL_BENCH_DATA is not set)")
        return 0
    content = Content()
    groups, texts = trained_groups(Path(folder))
    quiet = comments(Path(folder))
    themes, themes_scale, themes_from = trained_themes(content, groups, quiet)
    traps, traps_scale, traps_from = trained_traps(content, quiet)
    scales = [(themes_scale, themes_from), (traps_scale, traps_from)]
    text = module(content, [groups, themes, traps], scales, texts)
    WEIGHTS.write_text(text, encoding="utf-8")
    print(f"written: {WEIGHTS.name}, {len(text) / 1024:.0f} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

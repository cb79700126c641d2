"""The figures of the recogniser are counted as they say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from recognition_figures import KEYWORDS, OURS, BagOfWords, by_keywords, figures_of, kappa, macro_f1

from trustjournal.content import Content

BENCHMARKS = Path(__file__).resolve().parent.parent / "benchmarks"


def test_without_data_the_figures_say_so() -> None:
    without = {name: held for name, held in os.environ.items() if name != "TRUSTJOURNAL_BENCH_DATA"}
    without["PYTHONPATH"] = str(BENCHMARKS.parent / "src")

    told = subprocess.run(
        [sys.executable, str(BENCHMARKS / "recognition_figures.py")],
        env=without,
        capture_output=True,
        text=True,
        check=True,
    ).stdout

    assert told == "skipped, no data (TRUSTJOURNAL_BENCH_DATA is not set)\n"


def test_precision_recall_and_f1_are_those_of_the_textbook() -> None:
    wanted = {1: {"a"}, 2: {"a"}, 3: set(), 4: {"b"}}
    found = {1: {"a"}, 2: set(), 3: {"a"}, 4: set()}

    assert figures_of(wanted, found, ["a"]) == (0.5, 0.5, 0.5)


def test_kappa_is_one_in_agreement_nought_by_chance_and_nothing_where_there_is_nothing() -> None:
    one = {1: {"a"}, 2: {"a"}, 3: set(), 4: set()}
    by_chance = {1: {"a"}, 2: set(), 3: {"a"}, 4: set()}

    assert kappa(one, one, "a") == 1
    assert kappa(one, by_chance, "a") == 0
    assert kappa(one, one, "b") is None


def test_macro_f1_counts_every_label_alike() -> None:
    assert macro_f1([("a", "a"), ("a", "a"), ("a", "a"), ("b", "a")]) == pytest.approx((6 / 7 + 0) / 2)


def test_the_labels_of_others_are_mapped_to_traps_of_ours() -> None:
    ours = {trap.key for trap in Content().traps}

    assert set(OURS.values()) == set(KEYWORDS) <= ours
    assert len(set(OURS.values())) == len(OURS)


def test_the_plain_baselines_tell_a_plain_case() -> None:
    rows = [("I should go", ["should-statements"]), ("They hate me", ["mind-reading"])]
    bag = BagOfWords(rows, ["mind-reading", "should-statements"])

    assert by_keywords("you should and must and ought to")[0] == "should-statements"
    assert bag.order("should I")[0] == "should-statements"

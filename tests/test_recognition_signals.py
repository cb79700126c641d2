"""Danger signals: what must never trigger, what must, and how much of the labelled sentences is found."""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustjournal.recognition import signal_phrases
from trustjournal.recognition.signals import Family, danger_signals

DATA = Path(__file__).parent / "data"
HELD_OUT = DATA / "danger_sentences_held_out.csv"

# (family, form) -> the least share that is found; for `none` the most that raises an alarm.
DEVELOPMENT_GATES = {
    ("self", "direct"): 0.95,
    ("self", "passive"): 0.92,
    ("self", "indirect"): 0.55,
    ("other_self", "threat"): 0.91,
    ("fear", ""): 0.92,
    ("own_violence", "own"): 0.88,
    ("none", ""): 0.01,
}
# The same for sentences no one who wrote phrases has seen; an empty form is the whole family.
HELD_OUT_GATES: dict[tuple[str, str], float] = {
    ("self", "direct"): 0.83,
    ("self", "passive"): 0.68,
    ("other_self", "threat"): 0.72,
    ("fear", "violence"): 0.83,
    ("fear", "control"): 0.80,
    ("fear", "afraid"): 0.70,
    ("none", ""): 0.04,
}


def families(text: str) -> list[str]:
    return [signal.family.value for signal in danger_signals(text)]


@cache
def shares(path: Path) -> dict[tuple[str, str], float]:
    """Return the share found of every family and form, and of every family whole."""
    found: Counter[tuple[str, str]] = Counter()
    of: Counter[tuple[str, str]] = Counter()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            family = row["family"]
            signals = families(row["text"])
            hit = bool(signals) if family == "none" else family in signals
            for kind in ((family, row["form"]), (family, "")):
                of[kind] += 1
                found[kind] += hit
    return {kind: found[kind] / of[kind] for kind in of}


def keeps(gate: float, kind: tuple[str, str], path: Path) -> bool:
    share = shares(path)[kind]
    return share <= gate if kind[0] == "none" else share >= gate


@pytest.mark.parametrize(
    "text",
    [
        "I want to end it with them",
        "I'm done",
        "I can't do this any more",
        "This job is killing me",
        "I nearly died of embarrassment",
        "I'd die without her",
        "She is dead to me",
        "She is going to kill me when she sees the dent",
        "My boss is going to kill me",
        "Mum will kill me if I am late",
        "Work is going to kill me",
        "She nearly killed me laughing",
        "Sam packed a bag",
        "She packed a bag and left",
        "He has his bag packed",
        "We packed a bag for the beach",
        "I cut him off",
        "He'll be the death of me",
        "We died laughing",
        "The deadline is killing me",
        "I could kill for a coffee",
    ],
)
def test_what_people_say_and_do_not_mean_raises_nothing(text: str) -> None:
    assert families(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I want to kill myself",
        "Tonight I will end my life",
        "I don't want to be alive",
        "I hope I don't wake up tomorrow",
        "They are better off without me",
        "I have no reason to live",
        "I cut myself again last night",
        "I feel suicidal",
        "I took an overdose",
        "dont wanna live anymore",
        "I want to k*ll myself",
    ],
)
def test_words_about_dying_or_hurting_oneself_are_found(text: str) -> None:
    assert "self" in families(text)


@pytest.mark.parametrize(
    "text",
    [
        "He hits me when he has been drinking",
        "I am afraid of him",
        "My wife won't let me see my friends",
        "She threatened me with a knife",
        "He tracks my phone",
        "Dave locked me in",
        "He is going to kill me",
        "he'll kill me one day",
        "Sam is going to kill me",
        "My husband wants to kill me",
        "They are going to kill me.",
        "I thought he was going to kill me",
        "He tried to murder me",
        "He is going to kill me when he finds out",
        "He said he would kill me if I don't come back",
        "He's going to hit me when he gets home",
        "I have packed a bag",
        "I keep a bag packed in case",
    ],
)
def test_fear_of_another_person_is_found(text: str) -> None:
    assert "fear" in families(text)


@pytest.mark.parametrize(
    "text",
    [
        "He said he would kill himself if I left",
        "My girlfriend keeps saying she will hurt herself",
        "My brother is suicidal",
    ],
)
def test_somebody_else_who_speaks_of_dying_is_found_and_is_not_oneself(text: str) -> None:
    assert families(text) == ["other_self"]


@pytest.mark.parametrize(
    "text",
    [
        "I hit her last night",
        "I put a tracker on his car",
        "I won't let her go out",
        "I followed him home",
    ],
)
def test_ones_own_violence_and_control_are_found(text: str) -> None:
    assert "own_violence" in families(text)


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to kill myself",
        "I'm not suicidal, only tired",
        "He never hits me",
        "He is not going to kill me",
        "He would never kill me",
        "I'm not afraid of him",
        "She never said she would hurt herself",
        "I would never hurt her",
    ],
)
def test_what_is_denied_raises_nothing(text: str) -> None:
    assert families(text) == []


def test_a_denial_of_dying_does_not_hide_not_wanting_to_live() -> None:
    assert families("I don't want to die but I don't want to live either") == ["self"]


def test_both_halves_of_a_pair_are_found_in_any_order() -> None:
    assert families("Being alive, I am so tired of it") == families("I am tired of being alive") == ["self"]


def test_a_pair_is_not_joined_across_sentences() -> None:
    assert families("I am tired. The plant is alive.") == []


def test_the_families_come_in_a_fixed_order_once_each() -> None:
    text = "I hit her. He said he'd kill himself. He hits me. He hit me. I want to die."
    assert families(text) == ["self", "fear", "other_self", "own_violence"]


def test_the_words_are_told_as_they_were_written() -> None:
    [signal] = danger_signals("Well… I'm SO tired, I Wanna   die!! ok")
    assert signal.family is Family.SELF
    assert signal.words == "Wanna   die"


PHRASES = [
    word
    for name in ("SELF", "FEAR", "OTHER_SELF", "OWN_VIOLENCE")
    for word in getattr(signal_phrases, name).replace("(", " ").replace(")", " ").replace("|", " ").split()
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PHRASES)).map(" ".join)))
def test_any_text_is_read_and_the_words_are_a_stretch_of_it(text: str) -> None:
    for signal in danger_signals(text):
        assert signal.words
        assert signal.words in text


@pytest.mark.parametrize("text", ["", "\0", "\ud800", "'" * 9, ". ! ? ;", "a" * 100_000, "i not " * 20_000])
def test_odd_and_endless_text_raises_no_alarm(text: str) -> None:
    assert families(text) == []


@pytest.mark.parametrize("kind", DEVELOPMENT_GATES, ids=" ".join)
def test_the_development_sentences_are_found(kind: tuple[str, str]) -> None:
    assert keeps(DEVELOPMENT_GATES[kind], kind, DATA / "danger_sentences_development.csv")


@pytest.mark.skipif(not HELD_OUT.exists(), reason="no held-out sentences")
@pytest.mark.parametrize("kind", HELD_OUT_GATES, ids=" ".join)
def test_the_held_out_sentences_are_found(kind: tuple[str, str]) -> None:
    assert keeps(HELD_OUT_GATES[kind], kind, HELD_OUT)


@pytest.mark.parametrize(
    "text",
    [
        "They read my message and did not answer",
        "He read my message",
        "She read my messages and didn't reply",
        "They have read my last text. Nothing.",
    ],
)
def test_a_message_that_was_read_and_not_answered_is_no_danger(text: str) -> None:
    assert families(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "He reads my messages",
        "He read all my messages while I was asleep",
        "He read my email without asking",
        "He read my messages and would not let me leave",
    ],
)
def test_somebody_who_reads_what_is_mine_may_be_one(text: str) -> None:
    assert families(text) == ["fear"]

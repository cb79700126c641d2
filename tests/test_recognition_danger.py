"""The union of phrases and learned scores; the words of the tests are made up and not those of the corpus."""

from __future__ import annotations

import importlib.util
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trustjournal.recognition import danger, learned, signals
from trustjournal.recognition.danger import danger_signals
from trustjournal.recognition.learned import learned_signals, models, packed, unpacked
from trustjournal.recognition.signals import Family, Signal
from trustjournal.shipped import signal_weights

if TYPE_CHECKING:
    from collections.abc import Collection
    from types import ModuleType

SEEN = (
    (Family.SELF, "Some nights I lie there and plan how I would kill myself."),
    (Family.SELF, "I don't think I want to be alive at Christmas."),
    (Family.FEAR, "He grabbed me by the neck in the kitchen and I couldn't breathe."),
    (Family.FEAR, "my husband locked me in the bathroom and took my phone"),
    (Family.OTHER_SELF, "She told me she would kill herself if I moved to Leeds."),
    (Family.OTHER_SELF, "he keeps saying hell hang himself and itll be my fault"),
    (Family.OWN_VIOLENCE, "I hit my girlfriend last night and she cried."),
    (Family.OWN_VIOLENCE, "i slapped him twice in front of his friends"),
)
LEARNED = (
    (Family.SELF, "I don't think I want to be alive at Christmas."),
    (Family.FEAR, "my husband locked me in the bathroom and took my phone"),
    (Family.OTHER_SELF, "If I leave him he says he'll drive off a bridge and it's on me"),
    (Family.OWN_VIOLENCE, "I hit my girlfriend last night and she cried."),
)
HARMLESS = (
    "I want to end it with him.",
    "I'm done.",
    "I can't do this any more.",
    "My back is killing me.",
    "I could die of embarrassment.",
    "I'd die without her.",
    "He's dead to me.",
    "I cut him off years ago.",
    "He'll be the death of me.",
    "I died laughing.",
    "This deadline is killing me.",
    "I'd kill for a coffee.",
)


@pytest.mark.parametrize(("family", "text"), SEEN)
def test_each_family_is_found(family: Family, text: str) -> None:
    assert family in {signal.family for signal in danger_signals(text)}


@pytest.mark.parametrize(("family", "text"), LEARNED)
def test_the_scores_alone_find_each_family(family: Family, text: str) -> None:
    assert family in {signal.family for signal in learned_signals(text)}


@pytest.mark.parametrize("text", HARMLESS)
def test_a_common_idiom_is_no_signal(text: str) -> None:
    assert danger_signals(text) == ()


def test_what_no_phrase_knows_is_added() -> None:
    text = "If I leave him he says he'll drive off a bridge and it's on me"

    added = {s.family for s in danger_signals(text)} - {s.family for s in signals.danger_signals(text)}

    assert added <= {s.family for s in learned_signals(text)}
    assert Family.OTHER_SELF in {s.family for s in danger_signals(text)}


def test_a_family_the_phrases_found_keeps_their_words() -> None:
    text = "my husband locked me in the bathroom and took my phone"

    by_phrases = {s.family: s for s in signals.danger_signals(text)}

    assert by_phrases.items() <= {s.family: s for s in danger_signals(text)}.items()


def test_the_families_come_in_one_order_and_once() -> None:
    text = "\n".join(text for _, text in reversed(SEEN))

    assert [signal.family for signal in danger_signals(text)] == [
        Family.SELF,
        Family.FEAR,
        Family.OTHER_SELF,
        Family.OWN_VIOLENCE,
    ]


def test_a_found_threat_of_someone_else_makes_ones_own_doubtful(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Collection[Family]] = []

    def scores(text: str, doubted: Collection[Family] = ()) -> tuple[Signal, ...]:
        asked.append(set(doubted))
        return ()

    monkeypatch.setattr(danger.learned, "learned_signals", scores)
    danger_signals("She told me she would kill herself if I moved to Leeds.")

    assert asked == [{Family.SELF}]


def test_a_doubted_family_must_score_more() -> None:
    text = "I don't think I want to be alive at Christmas."

    assert not learned_signals(text, {Family.SELF})


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_taken_and_the_words_stand_in_it(text: str) -> None:
    assert all(signal.words and signal.words in text for signal in danger_signals(text))


@pytest.mark.parametrize(
    "text", ["", " ", "...", "\ud800 \ud800", "\0", "I " * 5_000, "ﬁ" * 200, "😀", "ß'ß"]
)
def test_odd_text_is_taken(text: str) -> None:
    assert all(signal.words in text for signal in danger_signals(text) + learned_signals(text))


@pytest.mark.parametrize(("family", "text"), LEARNED)
def test_the_words_of_a_score_are_a_stretch_of_the_text(family: Family, text: str) -> None:
    spoken = f"First I went to work. {text} Then I went to bed."

    words = {signal.family: signal.words for signal in learned_signals(spoken)}

    assert words[family] in text


def test_weights_are_read_as_they_were_packed() -> None:
    weights = {3: -127, 300: 1, 65_000: 127}

    assert unpacked(packed(weights)) == weights


def test_weights_too_far_apart_are_refused() -> None:
    with pytest.raises(ValueError, match="too few"):
        packed({1: 1, 1 << 20: 1})


def test_the_shipped_weights_are_those_that_were_measured() -> None:
    shipped = repr(sorted(signal_weights.MODELS.items())).encode()

    assert sha256(shipped).hexdigest()[:16] == ""


def test_the_shipped_module_stays_small() -> None:
    assert Path(signal_weights.__file__).stat().st_size <= 120_000


def test_every_family_has_its_weights() -> None:
    assert set(models()) == set(Family)


def test_a_small_training_tells_made_up_sentences_apart() -> None:
    tool = trainer()
    things = ("the boat", "a red kite", "two old maps", "his garden", "her bread")
    ill = [f"the wolves came at night and took {thing}" for thing in things]
    ill += [f"wolves are near, hide {thing} now" for thing in things]
    well = [f"in the morning we painted {thing} together" for thing in things]
    well += [f"she laughed and showed us {thing}" for thing in things]
    rows = [tool.Row(text + end, "fear", "threat") for text in ill for end in ("", " again")]
    rows += [tool.Row(text + end, "none", "thought") for text in well for end in ("", " again")]

    model = tool.train(rows, Family.FEAR, kept=2_000)

    lowest = min(tool.best(model, f"the wolves came and took {thing}") for thing in ("my hat", "our lamp"))
    assert lowest > max(
        tool.best(model, f"we painted {thing} in the morning") for thing in ("my hat", "our lamp")
    )


def test_training_twice_gives_the_same_weights() -> None:
    tool = trainer()
    rows = [tool.Row(f"wolves took the {n} boats", "fear", "threat") for n in "abcd"]
    rows += [tool.Row(f"we painted the {n} boats", "none", "thought") for n in "abcd"]

    assert tool.train(rows, Family.FEAR) == tool.train(rows, Family.FEAR)


def test_the_thresholds_shipped_are_those_of_the_tool() -> None:
    assert {family: model.threshold for family, model in models().items()} == trainer().THRESHOLDS


def trainer() -> ModuleType:
    place = Path(__file__).parent.parent / "tools" / "train_signals.py"
    spec = importlib.util.spec_from_file_location("train_signals", place)
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    sys.modules["train_signals"] = tool
    spec.loader.exec_module(tool)
    return tool


def test_the_scores_take_at_most_the_beginning_of_a_text() -> None:
    windows = learned.windows_of("a. " * 400_000)

    assert len(windows) < 2 * 400_000 / 3

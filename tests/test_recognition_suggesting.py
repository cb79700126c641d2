"""Themes, sources and traps suggested from the words of a thought, and what a person's answers change."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from trustjournal.content import Content
from trustjournal.recognition.learning import NOTHING_LEARNED, Learned, features
from trustjournal.recognition.suggesting import By, Kind, Suggested, Vocabulary, suggest, why

CONTENT = Content()
OURS = Vocabulary.of(CONTENT.themes, CONTENT.traps)


@dataclass(frozen=True)
class Own:
    key: str
    cues: tuple[str, ...] = ()


BAND = Own("the band", ("rehearsal*",))
UNTOLD = Own("the garden")  # an own theme without any cue words


def keys(suggested: Suggested, kind: Kind) -> tuple[str, ...]:
    return tuple(suggestion.key for suggestion in suggested.of(kind))


def taught(kind: Kind, key: str, *, taken: tuple[str, ...] = (), declined: tuple[str, ...] = ()) -> Learned:
    counts: dict[str, tuple[int, int]] = {}
    for texts, yes, no in ((taken, 1, 0), (declined, 0, 1)):
        for text in texts:
            for stem in features(text):
                before = counts.get(stem, (0, 0))
                counts[stem] = (before[0] + yes, before[1] + no)
    return {(kind.value, key): counts}


def test_a_source_is_suggested_with_the_very_words_that_led_to_it() -> None:
    found = suggest("", "They LIED to me again", OURS)

    assert found.sources[0].key == "dishonesty"
    assert "LIED to me" in found.sources[0].words or "LIED" in found.sources[0].words


def test_a_word_that_is_retired_is_not_suggested() -> None:
    retired = Vocabulary(OURS.themes, OURS.sources, OURS.traps, frozenset({("source", "dishonesty")}))

    assert "dishonesty" not in keys(suggest("", "They lied to me again", retired), Kind.SOURCE)


@pytest.mark.parametrize("kind", Kind)
def test_an_own_word_is_suggested_by_its_own_cues(kind: Kind) -> None:
    own = Vocabulary(themes=(BAND,), sources=(BAND,), traps=(BAND,))

    suggestion = suggest("After rehearsals", "nobody spoke", own).of(kind)[0]

    assert (suggestion.key, suggestion.words) == ("the band", ("rehearsals",))


def test_own_cues_work_in_any_language() -> None:
    own = Vocabulary(themes=(Own("lüge", ("gelogen",)),))

    assert keys(suggest("", "Er hat wieder gelogen", own), Kind.THEME) == ("lüge",)


def test_an_own_word_without_cues_is_learned_from_three_texts_with_one_word_in_common() -> None:
    own = Vocabulary(themes=(UNTOLD,))
    texts = ("the tomatoes are ruined", "he dug up my tomatoes", "tomatoes, once more")

    found = [
        suggest("", "where are the tomatoes", own, taught(Kind.THEME, UNTOLD.key, taken=texts[:n])).themes
        for n in range(4)
    ]

    assert [bool(themes) for themes in found] == [False, False, False, True]
    assert found[3][0].words == ("tomatoes",)


def test_one_correction_leaves_a_suggestion_with_plain_evidence() -> None:
    text = "They lied to me and kept secrets from me"

    once = suggest("", text, OURS, taught(Kind.SOURCE, "dishonesty", declined=(text,)))

    assert "dishonesty" in keys(once, Kind.SOURCE)


def test_three_corrections_take_a_suggestion_back() -> None:
    texts = ("They lied about the cat", "They lied about dinner", "They lied, small as it was")
    text = "They lied about the weather"
    assert "dishonesty" in keys(suggest("", text, OURS), Kind.SOURCE)

    corrected = suggest("", text, OURS, taught(Kind.SOURCE, "dishonesty", declined=texts))

    assert "dishonesty" not in keys(corrected, Kind.SOURCE)


def test_why_tells_what_each_word_contributed() -> None:
    learned = taught(Kind.SOURCE, "dishonesty", declined=("lied about dinner",))

    told = why("", "They lied about dinner", OURS, learned, Kind.SOURCE, "dishonesty")

    assert {reason.by for reason in told.reasons} >= {By.CUE, By.LEARNED}
    assert all(reason.weight < 0 for reason in told.reasons if reason.by is By.LEARNED)
    assert [abs(reason.weight) for reason in told.reasons] == sorted(
        (abs(reason.weight) for reason in told.reasons), reverse=True
    )


def test_why_of_a_word_the_text_says_nothing_of_has_no_reasons() -> None:
    told = why("", "They lied", OURS, NOTHING_LEARNED, Kind.THEME, "no-such-theme")

    assert told.reasons == ()
    assert told.score < 0


def test_a_text_teaches_its_words_without_those_that_stand_everywhere() -> None:
    assert features("They thought I was Cheating again") == features("cheated") == frozenset({"cheat"})

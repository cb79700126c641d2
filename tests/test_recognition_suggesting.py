"""Themes, sources and traps suggested from the words of a thought, and what a person's answers change."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from trustjournal.content import Content
from trustjournal.recognition.learning import NOTHING_LEARNED, Learned, features
from trustjournal.recognition.suggesting import (
    LONGEST_READ,
    MOST,
    By,
    Kind,
    Suggested,
    Vocabulary,
    ranked,
    suggest,
    why,
)

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


def test_an_own_word_without_cues_is_learned_from_the_second_text_with_a_word_in_common() -> None:
    own = Vocabulary(themes=(UNTOLD,))
    texts = ("the tomatoes are ruined", "he dug up my tomatoes", "tomatoes, once more")

    found = [
        suggest("", "where are the tomatoes", own, taught(Kind.THEME, UNTOLD.key, taken=texts[:n])).themes
        for n in range(4)
    ]

    assert [bool(themes) for themes in found] == [False, False, True, True]
    assert found[3][0].words == ("tomatoes",)


def test_one_example_never_puts_an_own_word_forward() -> None:
    text = "where are the tomatoes we planted by the fence"

    once = suggest("", text, Vocabulary(themes=(UNTOLD,)), taught(Kind.THEME, UNTOLD.key, taken=(text,)))

    assert once.themes == ()


def test_what_was_taken_as_often_as_declined_teaches_nothing() -> None:
    texts = ("the tomatoes are ruined", "he dug up my tomatoes")
    learned = taught(Kind.THEME, UNTOLD.key, taken=texts, declined=texts)

    told = why("", "where are the tomatoes", Vocabulary(themes=(UNTOLD,)), learned, Kind.THEME, UNTOLD.key)

    assert told.reasons == ()


def test_a_word_taken_for_everything_speaks_for_nothing_in_particular() -> None:
    texts = ("the tomatoes are ruined", "he dug up my tomatoes")
    others = {("theme", f"other {number}"): {"tomato": (2, 0)} for number in range(3)}
    own = Vocabulary(themes=(UNTOLD,))
    learned = taught(Kind.THEME, UNTOLD.key, taken=texts)
    assert suggest("", "where are the tomatoes", own, learned).themes

    assert not suggest("", "where are the tomatoes", own, {**learned, **others}).themes


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


@pytest.mark.parametrize("text", ["They never lied to me", "They have not lied to me", "Nobody lied to me"])
def test_a_negated_lie_is_no_lie(text: str) -> None:
    assert "dishonesty" not in keys(suggest("", text, OURS), Kind.SOURCE)


def test_an_own_lie_speaks_less_for_being_lied_to_than_theirs() -> None:
    mine, theirs = (
        why("", text, OURS, NOTHING_LEARNED, Kind.SOURCE, "dishonesty").score
        for text in ("I lied to him about the money", "He lied to me about the money")
    )

    assert mine < theirs


@pytest.mark.parametrize(
    ("thought", "trap"),
    [
        ("They should know what I need without being told", "should-statements"),
        ("I forgot the keys. I am such an idiot", "labelling"),
        ("I am this scared, so something must be going on. I feel it, so it is true", "emotional-reasoning"),
    ],
)
def test_a_plain_trap_is_asked_about(thought: str, trap: str) -> None:
    assert keys(suggest("", thought, OURS), Kind.TRAP)[0] == trap


@pytest.mark.parametrize(
    "sentence", ["We had soup for lunch", "The train leaves at nine", "Thanks, see you on Monday"]
)
def test_everyday_sentences_get_no_suggestion(sentence: str) -> None:
    assert suggest("", sentence, OURS) == Suggested()


def test_the_words_of_a_suggestion_stand_in_the_text() -> None:
    thought = "I forgot the keys. I am SUCH an idiot, they all think I'm useless"

    suggested = suggest("", thought, OURS)

    assert suggested != Suggested()
    assert all(words in thought for kind in Kind for each in suggested.of(kind) for words in each.words)


def test_the_list_to_choose_from_holds_every_word_once_with_the_suggested_ones_first() -> None:
    thought = "I forgot the keys. I am such an idiot"

    order = ranked("", thought, OURS, Kind.TRAP)

    assert sorted(order) == sorted(trap.key for trap in CONTENT.traps)
    assert order[: len(suggest("", thought, OURS).traps)] == keys(suggest("", thought, OURS), Kind.TRAP)


def test_a_suggestion_and_its_reasons_agree() -> None:
    thought = "I forgot the keys. I am such an idiot"

    told = why("", thought, OURS, NOTHING_LEARNED, Kind.TRAP, "labelling")

    assert told.score >= 0
    assert any("idiot" in reason.words and reason.weight > 0 for reason in told.reasons)


@pytest.mark.parametrize("kind", Kind)
def test_at_most_three_of_a_kind_are_suggested(kind: Kind) -> None:
    own = tuple(Own(f"own {number}", ("rehearsal*",)) for number in range(9))

    assert len(suggest("", "rehearsals", Vocabulary(own, own, own)).of(kind)) == MOST


@pytest.mark.parametrize(
    "text",
    [
        "they lied and left me, always, " * 32_000,
        "a" * 1_000_000,
        "😀" * 1_000_000,
        "\u202eמה קרה\u202c " * 80_000,
        "\0" * 1_000_000,
        "e\u0301" * 500_000,
        "'" * 1_000_000,
        "\ud800" * 1000,
    ],
    ids=["words", "one word", "emoji", "right to left", "nul", "combining", "apostrophes", "surrogates"],
)
def test_a_hostile_text_is_read_in_part_and_safely(text: str) -> None:
    suggested = suggest(text, text, OURS)

    assert len(suggested.traps) <= MOST
    assert len(features(text)) <= 200
    assert suggested == suggest(text[:LONGEST_READ], text[:LONGEST_READ], OURS)

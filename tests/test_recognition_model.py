"""The shipped model: what it reads, what it makes of it, and that it is what its sources make."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trustjournal.recognition import weights
from trustjournal.recognition.families import families_of, shapes
from trustjournal.recognition.grams import MOST_WORDS, PLACES, grams
from trustjournal.recognition.language import is_english
from trustjournal.recognition.model import Scores, known_themes, known_traps
from trustjournal.recognition.reading import words_of

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "src" / "trustjournal" / "recognition" / "weights.py"
CHECKSUM = "33f3ba5551de4bae24b786c69791bda85cdb78486fbdecd320dc507bb9781619"
"""SHA-256 of the weights as they were measured in docs/figures.md; `make weights` writes them anew."""

MOST_BYTES = 200 * 1024

THOUGHT = "I burned the cake. I am such an idiot, they all think so."


def test_the_weights_are_those_that_were_measured() -> None:
    assert hashlib.sha256(FILE.read_bytes()).hexdigest() == CHECKSUM


def test_the_weights_are_small_enough_to_ship() -> None:
    assert FILE.stat().st_size <= MOST_BYTES


def test_the_model_knows_the_themes_and_traps_of_the_content() -> None:
    from trustjournal.content import Content

    content = Content()

    assert set(known_themes().columns) == {theme.key for theme in content.themes}
    assert set(known_traps().columns) == {trap.key for trap in content.traps}


def test_a_score_is_its_start_and_the_parts_of_its_words() -> None:
    scores = Scores(THOUGHT)

    for column in (*known_themes().columns.values(), *known_traps().columns.values()):
        told = scores.start(column) + sum(scores.by_word(column))
        assert told == pytest.approx(scores.score(column))


def test_the_broad_groups_of_beliefs_tell_closeness_from_ability() -> None:
    left, failed = Scores("She will leave me").groups(), Scores("I am not good enough for this job").groups()

    assert left["Attach"] > failed["Attach"]
    assert failed["Comp"] > left["Comp"]


def test_a_broad_group_raises_the_themes_it_stands_behind() -> None:
    closeness = weights.GROUPS.index("Attach")
    shares = dict(zip(weights.THEMES, weights.BY_GROUP[closeness], strict=True))

    assert max(shares, key=lambda key: shares[key]) in {
        "abandonment",
        "rejection",
        "trouble-with-relationships",
    }


def test_who_acts_is_read() -> None:
    theirs, mine = words_of("he lied to me"), words_of("I lied to him")

    assert {gram.place for gram in grams(theirs, asks=False)} != {
        gram.place for gram in grams(mine, asks=False)
    }


def test_he_and_she_and_they_read_alike() -> None:
    texts = ("he lied to me", "She lied to me", "they lied to me")

    read = [[gram.place for gram in grams(words_of(text), asks=False)] for text in texts]

    assert read[0] == read[1] == read[2]


def test_a_question_reads_differently() -> None:
    words = words_of("does she love me")

    assert grams(words, asks=True) != grams(words, asks=False)


def test_two_sentences_of_the_same_families_have_a_shape_in_common() -> None:
    one, other = (
        set(shapes([word.folded for word in words_of(text)]))
        for text in ("I am such an idiot", "I am such a loser")
    )

    assert ("i", "am", "") in one & other
    assert families_of("idiot") == families_of("loser") == ("name-called",)


@pytest.mark.parametrize("text", ["", " ", "\0", "😀😀", "?!…", "\u202e\u2066"])
def test_a_text_without_words_is_nothing_to_read(text: str) -> None:
    assert grams(words_of(text), asks=False) == []
    assert Scores(text).words == []


@given(st.text(max_size=400))
@settings(max_examples=60)
def test_any_text_can_be_scored(text: str) -> None:
    scores = Scores(text)

    for column in known_traps().columns.values():
        assert len(scores.by_word(column)) == len(scores.words)
        assert -100 < scores.score(column) < 100


def test_only_the_first_words_are_read() -> None:
    assert len(Scores("they think I am an idiot " * 10_000).words) == MOST_WORDS


def test_every_gram_has_a_place_and_stands_on_words_of_the_text() -> None:
    words = words_of(THOUGHT)

    for gram in grams(words, asks=False):
        assert 0 <= gram.place < PLACES
        assert 0 <= gram.span[0] <= gram.span[1] < len(words)


@pytest.mark.parametrize(
    "text",
    [
        "Er hat mich wieder angelogen",
        "Ich bin so allein",
        "Hij is weg",
        "Elle me quitte encore",
        "No me quiere",
        "Siempre me miente",
        "Lui mi odia",
        "Han ljuger alltid",
        "On mnie nie kocha",
        "Beni terk edecek",
        "Он мне врёт",
        "彼は私を嫌っている",
    ],
)
def test_the_model_says_nothing_of_other_languages(text: str) -> None:
    assert not is_english(words_of(text))


@pytest.mark.parametrize(
    "text", ["He lied again", "Nobody loves me", "useless", "no reply since Tuesday", "I ruin everything"]
)
def test_even_a_short_thought_is_seen_to_be_english(text: str) -> None:
    assert is_english(words_of(text))


def test_the_same_text_scores_the_same_in_every_run() -> None:
    program = (
        "from trustjournal.recognition.model import Scores, known_traps;"
        f"s = Scores({THOUGHT!r}); print([s.score(c) for c in known_traps().columns.values()])"
    )

    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "src")},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(told) == 1


def test_suggesting_brings_no_heavy_library_along() -> None:
    program = (
        "import sys; from trustjournal.recognition.suggesting import Vocabulary, suggest;"
        f"suggest('', {THOUGHT!r}, Vocabulary());"
        "print(*({'numpy', 'sqlmodel', 'yaml', 'rich', 'pydantic'} & set(sys.modules)))"
    )

    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    assert told.strip() == ""

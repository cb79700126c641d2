"""Which thoughts count as the same one come again, and what they are found by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trustjournal.likeness import closeness, found_by, near_identical, rarity, stems, telling

WORDS = st.frozensets(
    st.sampled_from(["they", "be", "lie", "money", "again", "someone", "leave", "silent", "x", "promise"]),
    min_size=1,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("they are with someone else", "They're with somebody else!"),
        ("she lied to me", "she is lying to me"),
        ("he will leave me", "he left me"),
        ("I can’t trust them", "I cannot trust them"),
        ("they forgot their promises", "they forget a promise"),
        ("он меня не любит", "он меня совсем не любит"),
    ],
)
def test_the_same_thought_in_other_forms_is_near_identical(one: str, other: str) -> None:
    assert near_identical(stems(one), stems(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("they are with someone else", "they are asleep"),
        ("he lied to me", "he listened to me"),
        ("she doesn't trust me", "she doesn't want me"),
        ("he lied about the money", "he lied about the car"),
        ("I am not enough for them", "they said I am late for dinner"),
        ("🙁", "🙂"),
    ],
)
def test_another_thought_is_not(one: str, other: str) -> None:
    assert not near_identical(stems(one), stems(other))


def test_a_text_without_any_word_is_compared_by_what_stands_in_it() -> None:
    assert near_identical(stems("🙁 🙁"), stems("🙁"))


@given(one=WORDS, other=WORDS)
def test_what_is_near_identical_is_always_found(one: frozenset[str], other: frozenset[str]) -> None:
    if near_identical(one, other):
        assert set(found_by(one)) & set(found_by(other))


def test_words_that_say_nothing_are_not_telling() -> None:
    assert telling(stems("and they were with somebody else")) == ["someone", "els"]


def test_a_rare_word_brings_two_thoughts_closer_than_a_common_one() -> None:
    rare = {"they": rarity(90, 100), "loan": rarity(1, 100), "late": rarity(40, 100)}
    about_the_loan = closeness({"they", "loan"}, {"loan", "late"}, rare)

    assert about_the_loan > closeness({"they", "loan"}, {"they", "late"}, rare) > 0


def test_of_two_thoughts_that_share_as_much_the_shorter_is_closer() -> None:
    rare = {"loan": 2.0, "late": 2.0}

    assert closeness({"loan"}, {"loan", "late"}, rare) > closeness({"loan"}, {"loan", "late", "x"}, rare)

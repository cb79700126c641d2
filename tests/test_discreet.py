"""A screen that keeps to itself: initials, pages, and nothing for whoever looks afterwards."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from trustjournal.discreet import Veil
from trustjournal.errors import Interrupted

if TYPE_CHECKING:
    from conftest import Trust


def veiled(text: str, *names: str) -> str:
    stream = io.StringIO()
    Veil(stream, lambda: frozenset(names)).write(text)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Sam forgot me", "S. forgot me"),
        ("SAM said so, and Sam's brother", "S. said so, and S.'s brother"),
        ("Samantha left", "Samantha left"),
        ("I asked Sam.", "I asked S."),
        ("\x1b[0mSam\x1b[0m read it", "\x1b[0mS.\x1b[0m read it"),
        ("\x1b[1;36mSam\x1b[0m", "\x1b[1;36mS.\x1b[0m"),
        ("Sam       two letters", "S.        two letters"),
        ("Anna Maria came", "A. came"),
    ],
)
def test_a_name_is_shown_as_its_initial(written: str, shown: str) -> None:
    assert veiled(written, "Sam", "Anna Maria") == shown


def test_a_name_that_is_a_word_as_well_takes_no_word_away() -> None:
    assert veiled("they will not stay, Will said", "Will") == "they will not stay, W. said"


def test_the_longer_name_is_met_first() -> None:
    assert veiled("Sam Young came", "Sam", "Sam Young") == "S. came"


def test_a_name_told_meanwhile_is_veiled_from_then_on() -> None:
    known: set[str] = set()
    stream = io.StringIO()
    veil = Veil(stream, lambda: frozenset(known))

    veil.write("Sam. ")
    known.add("Sam")
    veil.write("Sam.")

    assert stream.getvalue() == "Sam. S."


def test_a_full_screen_waits_for_a_key() -> None:
    pressed: list[str] = []

    def key() -> str:
        pressed.append(" ")
        return " "

    stream = io.StringIO()
    Veil(stream, frozenset, rows=5, key=key).write("".join(f"line {number}\n" for number in range(9)))

    assert len(pressed) == 2
    assert stream.getvalue().count("Any key goes on") == 2
    assert stream.getvalue().count("line ") == 9


@pytest.mark.parametrize("key", ["q", "\x03", "\x0f"])
def test_whoever_has_seen_enough_sees_no_more(key: str) -> None:
    stream = io.StringIO()
    veil = Veil(stream, frozenset, rows=3, key=lambda: key)

    with pytest.raises(Interrupted):
        veil.write("one\ntwo\nthree\nfour\n")

    assert "three" not in stream.getvalue()


def test_an_answer_counts_as_having_seen() -> None:
    stream = io.StringIO()
    veil = Veil(stream, frozenset, rows=4, key=lambda: " ")

    for _ in range(5):
        veil.write("a question\n> \n")
        veil.seen()

    assert "Any key" not in stream.getvalue()


def test_behind_the_curtain_the_title_is_neutral_and_all_is_gone_afterwards() -> None:
    stream = io.StringIO()
    veil = Veil(stream, frozenset, key=lambda: " ")

    with veil.curtain():
        veil.write("they forgot me\n")

    before, _, after = stream.getvalue().partition("they forgot me")
    assert "\x1b[?1049h" in before
    assert "\x1b]2;notes\x07" in before
    assert after.endswith("\x1b[H\x1b[2J\x1b[?1049l\x1b[23;2t")


def test_off_a_terminal_the_data_stay_as_they_are(trust: Trust) -> None:
    trust("log", "-", "-p", "Sam", stdin="Sam forgot me")

    assert "Sam forgot me" in trust("--discreet", "list").out

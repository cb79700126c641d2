"""Deleted means gone: no word of a deleted thought is left in any file of the home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from torture.conftest import Figures, Scale
    from torture.processes import Program


def words_of(number: int) -> tuple[str, ...]:
    """Words that stand in one thought only."""
    return tuple(f"{part}{number:04}x" for part in ("quokka", "zither", "umbrage", "vellum"))


def hits(home: Path, words: tuple[str, ...]) -> list[tuple[str, str]]:
    """Files below the home that hold one of the words, in any of the two encodings SQLite knows."""
    found = []
    for path in home.rglob("*"):
        if path.is_file():
            held = path.read_bytes().lower()
            found += [
                (path.name, word)
                for word in words
                if word.encode() in held or word.encode("utf-16-le") in held
            ]
    return found


@pytest.mark.timeout(7200)
def test_no_word_of_a_deleted_thought_is_left_in_the_home(
    program: Program, scale: Scale, figures: Figures
) -> None:
    thoughts = 60 if scale.histories >= 10_000 else 6
    for number in range(thoughts):
        thought, situation, person, tag = words_of(number)
        program.must("log", "-", "-s", situation, "-p", person, "--tag", tag, stdin=f"{thought} {number}\n")
        program.must(
            "reframe", str(number + 1), "--seen", f"{thought} seen", "--weight", "before",
            "--alternative", f"{thought} otherwise",
        )  # fmt: skip
    gone = range(0, thoughts, 3)
    for number in gone:
        program.must("delete", str(number + 1), "--yes", "--now")

    left = [hit for number in gone for hit in hits(program.home, words_of(number))]
    stays = hits(program.home, words_of(1))
    figures.say(f"remnants: {len(gone)} of {thoughts} thoughts deleted, {len(left)} words left in the home")
    assert stays, "the search finds nothing at all"
    assert not left

"""A disk that refuses: nothing typed is lost, and what is said names the mend."""

from __future__ import annotations

import resource
import signal
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

THOUGHT = "They have read it and do not care. " * 300
"""More than fits into the pages that the file has already."""


def full_at(size: int) -> Callable[[], None]:
    """A limit for the process to be: no file may grow beyond so many bytes, as on a full disk."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def test_when_the_disk_refuses_the_answer_is_shown_and_a_sentence_says_why(
    terminal: Callable[..., Any], home: Path
) -> None:
    trust = terminal("log", before_start=full_at(4096))
    trust.answer("What happened?", "a short answer that must not be lost")
    shown = trust.wait_for("could not be written")

    assert trust.wait() == 1
    assert "a short answer that must not be lost" in shown.partition("could not be kept")[2]
    assert not (home / "journal.db").exists()


def test_a_disk_that_fills_up_in_the_middle_keeps_what_was_answered_before(
    terminal: Callable[..., Any], home: Path
) -> None:
    first = terminal("log")
    first.answer("What happened?", "the first answer")
    first.wait_for("went through your mind?")
    first.kill()
    size = (home / "journal.db").stat().st_size
    trust = terminal("log", before_start=full_at(size))
    trust.answer("You began a thought")
    trust.paste("went through your mind?", THOUGHT)
    trust.wait_for("could not be written")
    trust.wait()

    kept = sqlite3.connect(home / "journal.db").execute("SELECT text FROM draft_answer").fetchall()
    assert kept == [("the first answer",)]


LOST = "words that must not be lost"
GIVEN: list[tuple[str, ...]] = [
    ("log", LOST),
    ("log", "they lied", "--situation", LOST),
    ("log", "they lied", "--predict", LOST),
    ("good", LOST),
    ("edit", "1", "--thought", LOST),
    ("check", "1", "--predict", LOST),
    ("check", "1", "--learned", LOST, "--outcome", "partly"),
    ("step", "add", LOST),
    ("step", "change", "1", LOST),
    ("step", "done", "1", "--happened", LOST),
    ("talk", "done", "2", "--happened", LOST),
    ("reframe", "1", "--weight", "before", "--before", LOST),
    ("reframe", "1", "--weight", "before", "--alternative", LOST, "--keep", "1"),
    ("reframe", "1", "--weight", "before", "--loved-one", LOST),
]


@pytest.mark.parametrize("command", GIVEN, ids=" ".join)
def test_a_disk_that_takes_nothing_is_told_in_a_sentence_and_the_text_given_back(
    terminal: Callable[..., Any], home: Path, command: tuple[str, ...]
) -> None:
    for typed in (
        ("log", "they are with someone else", "--predict", "they will not call"),
        ("step", "add", "to ask"),
        ("talk", "add", "the money"),
    ):
        assert terminal(*typed).wait() == 0
    trust = terminal(*command, before_start=full_at(0))
    shown = trust.wait_for("could not be written")

    assert trust.wait() == 1
    assert "Make room or check the permissions" in " ".join(trust.read().split())
    assert LOST in shown.partition("could not be kept")[2]

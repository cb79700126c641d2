"""A journal that goes away under an open question: no new one takes its place, and no word is lost."""

from __future__ import annotations

import io
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from test_lock import PASSPHRASE, run_with

from trustjournal.cli import main
from trustjournal.environment import Environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Trust

LOST = "words that must not be lost"
ASKED = {
    ("log",): "What happened?",
    ("--plain", "log"): "What happened?",
    ("good",): "What went right",
    ("reframe",): "going looking for it?",
    ("step", "add"): "What small act of openness?",
}
"""A command, and the question that stands open while the journal goes."""


def move(home: Path) -> None:
    home.rename(f"{home}.moved")


def put_another_there(home: Path) -> None:
    """As a program does that keeps folders alike on two computers."""
    shutil.copy(home / "journal.db", home / "copy")
    (home / "copy").replace(home / "journal.db")


def files(home: Path) -> list[str]:
    return sorted(path.name for path in home.iterdir()) if home.exists() else []


@pytest.fixture
def written(terminal: Callable[..., Any], home: Path) -> Path:
    """A journal with one open thought."""
    assert terminal("log", "they lied", "-b", "85", "-e", "fear:70").wait() == 0
    return home


@pytest.mark.parametrize(
    ("command", "goes"),
    [*((command, move) for command in ASKED), (("log",), shutil.rmtree), (("log",), put_another_there)],
)
def test_no_journal_takes_the_place_of_one_that_went_away_under_a_question(
    terminal: Callable[..., Any], written: Path, command: tuple[str, ...], goes: Callable[[Path], None]
) -> None:
    trust = terminal(*command)
    trust.wait_for(ASKED[command])
    goes(written)
    there = files(written)
    trust.answer(ASKED[command], LOST)
    shown = trust.wait_for("was moved or replaced meanwhile")

    assert trust.wait() == 1
    assert LOST in shown.partition("could not be kept")[2]
    assert "Kept" not in shown
    assert files(written) == there


@pytest.mark.parametrize("command", [("log",), ("good",)], ids=" ".join)
def test_after_the_passphrase_was_given_no_journal_without_a_lock_is_made(
    terminal: Callable[..., Any], written: Path, command: tuple[str, ...]
) -> None:
    assert run_with(written, PASSPHRASE, "lock", "on").returncode == 0
    trust = terminal(*command)
    trust.wait_for("Passphrase")
    trust.enter(PASSPHRASE)
    trust.wait_for(ASKED[command])
    move(written)
    trust.answer(ASKED[command], LOST)
    shown = trust.wait_for("was moved or replaced meanwhile")

    assert trust.wait() == 1
    assert LOST in shown.partition("could not be kept")[2]
    assert files(written) == []


class GoesMeanwhile(io.StringIO):
    """A text that takes its time, in which the journal goes away."""

    def __init__(self, home: Path) -> None:
        super().__init__(LOST)
        self._home = home

    def read(self, size: int | None = -1) -> str:
        move(self._home)
        return super().read(size)


def test_a_journal_that_went_away_while_stdin_was_read_is_not_made_anew(trust: Trust) -> None:
    trust("log", "they lied")
    err = io.StringIO()
    env = Environment(str(trust.home), str(trust.home), stdin=GoesMeanwhile(trust.home), stderr=err)
    with pytest.raises(SystemExit) as end:
        main(["log", "-"], env)

    assert end.value.code == 1
    assert "was moved or replaced meanwhile" in err.getvalue()
    assert files(trust.home) == []

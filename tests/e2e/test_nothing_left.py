"""A thought that is deleted in one terminal while it is looked at in another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from e2e.conftest import wait_until_kept
from e2e.test_reframe import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WORD = "zebracrossing"


@pytest.fixture
def looking(terminal: Callable[..., Any], home: Path) -> Any:
    """A look at a thought that is deleted for good behind its first answer."""
    run(home, "log", "they are with someone else", "-b", "85", "-e", "fear:70")
    trust = terminal("reframe", "1")
    trust.answer("going looking for it?", f"{WORD} saw him at the door")
    wait_until_kept(home, "SELECT 1 FROM draft_answer")

    run(home, "delete", "1", "--now", "--yes")
    return trust


def test_what_is_answered_about_a_thought_that_went_is_given_back_and_kept_nowhere(
    looking: Any, home: Path
) -> None:
    looking.enter(f"{WORD} second answer")

    shown = looking.wait_for("was deleted in another terminal")
    assert looking.wait() == 1
    assert "here is what you wrote:" in shown
    assert (f"  {WORD} saw him at the door" in shown, f"  {WORD} second answer" in shown) == (True, True)
    assert WORD.encode() not in (home / "journal.db").read_bytes()


def test_who_leaves_a_look_at_a_thought_that_went_is_not_told_that_it_is_kept(
    looking: Any, home: Path
) -> None:
    assert looking.closed_by("\x03") == 1

    shown = looking.read()
    assert ("here is what you wrote:" in shown, "is kept" in shown) == (True, False)
    assert WORD.encode() not in (home / "journal.db").read_bytes()

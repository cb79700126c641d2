"""Ctrl-Z and Ctrl-C at a question: what stands on the line is there again, and nothing typed is lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from e2e.conftest import wait_until_kept

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LINE = "Sam read my message at 9"
ASKED = {("log",): "What happened?", ("reframe", "1"): "going looking for it?"}


def stop_and_go_on(trust: Any, times: int) -> None:
    """Ctrl-Z, and `fg` in the shell that the program was started from."""
    trust.type("\x1a")
    trust.wait_for_count("Stopped", times)
    trust.enter("fg")


@pytest.mark.parametrize("command", ASKED, ids=" ".join)
def test_after_a_stop_the_line_stands_there_again_and_is_typed_on(
    terminal: Callable[..., Any], home: Path, command: tuple[str, ...]
) -> None:
    terminal("log", "they lied", "-b", "85", "-e", "fear:70").wait()
    trust = terminal(*command, in_a_shell=True)
    trust.answer(ASKED[command], "?")
    trust.wait_for_count("\n>", 2)
    trust.type(LINE)
    trust.wait_for(f"> {LINE}")
    stop_and_go_on(trust, 1)
    trust.wait_for_behind("fg", f"> {LINE}")
    trust.type(", and")
    trust.wait_for(f"> {LINE}, and")
    trust.resize(24, 60)
    stop_and_go_on(trust, 2)
    trust.type(" no answer")
    trust.wait_for_behind("fg", f"> {LINE}, and no answer")
    trust.enter()
    wait_until_kept(home, "SELECT 1 FROM draft_answer")

    with closing(sqlite3.connect(home / "journal.db")) as connection:
        assert connection.execute("SELECT text FROM draft_answer").fetchall() == [(f"{LINE}, and no answer",)]


@pytest.mark.parametrize("question", ["first", "second", "second, line by line"])
def test_what_was_typed_right_before_ctrl_c_is_kept(
    terminal: Callable[..., Any], home: Path, question: str
) -> None:
    trust = terminal(*(("--plain", "log") if "line by line" in question else ("log",)), in_a_shell=True)
    trust.wait_for("What happened?")
    if question != "first":
        trust.answer("What happened?", "they read it")
        trust.wait_for("went through your mind?")
    trust.wait_for_count("\n>", 1 if question == "first" else 2)
    trust.type(LINE)
    trust.wait_for(f"> {LINE}")
    trust.type("\x03")
    trust.wait_for("What you answered is kept")

    with closing(sqlite3.connect(home / "journal.db")) as connection:
        assert connection.execute("SELECT half_text FROM draft").fetchall() == [(LINE,)]

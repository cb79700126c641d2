"""More pasted at a question than a field holds: asked for once more, and nothing is lost but that."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pexpect
import pytest

from trustjournal.limits import LONGEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TOO_MUCH = "they said so " * (LONGEST_TEXT // 13 + 1)
A_WHILE = 500
"""Seconds a slow machine may take to read it; never a measure of speed."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def spawned(home: Path) -> Iterator[Callable[..., pexpect.spawn[str]]]:
    """Starts `trust log` on a terminal."""
    running = []

    def start(**variables: str) -> pexpect.spawn[str]:
        program = pexpect.spawn(
            sys.executable,
            ["-m", "trustjournal", "log"],
            env={**os.environ, "TRUSTJOURNAL_HOME": str(home), "TERM": "xterm-256color", **variables},
            encoding="utf-8",
            timeout=A_WHILE,
            echo=False,
        )
        running.append(program)
        return program

    yield start
    for program in running:
        program.close(force=True)


def paste(program: pexpect.spawn[str], text: str) -> None:
    """Paste as terminals do, and read meanwhile what comes: neither side waits for the other."""
    rest = f"\x1b[200~{text}\x1b[201~\r".encode()
    os.set_blocking(program.child_fd, False)
    while rest:
        try:
            rest = rest[os.write(program.child_fd, rest[:4096]) :]
        except BlockingIOError:
            program.expect([r".", pexpect.TIMEOUT], timeout=0.2)
    os.set_blocking(program.child_fd, True)


@pytest.mark.timeout(4 * A_WHILE)
@pytest.mark.parametrize("variables", [{}, {"TERM": "dumb"}], ids=["screen", "plain"])
def test_what_no_field_holds_is_asked_for_once_more(
    spawned: Callable[..., pexpect.spawn[str]], variables: dict[str, str]
) -> None:
    program = spawned(**variables)
    program.expect_exact("1 of 5")
    program.expect_exact(">")
    paste(program, TOO_MUCH)
    program.expect_exact("That is longer than 1,000,000 characters; please keep a shorter one.")
    program.expect_exact(">")
    program.sendline("what a camera saw")
    program.expect_exact("2 of 5")
    program.expect_exact(">")
    paste(program, TOO_MUCH)
    program.expect_exact("That is longer than 1,000,000 characters; please keep a shorter one.")
    program.expect_exact(">")
    program.send("they lied\r")
    program.expect_exact("Kept as #1.")

"""What is gone for good is gone wherever it stood: in what undo keeps, in drafts, in an editor's file."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from conftest import LONDON, Trust
from test_gone import THINGS, WORD
from test_store import bytes_at

from trustjournal.store import presence
from trustjournal.store.drafts import Answer, Draft, NothingToKeepFor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PASSPHRASE = "four words of mine\n"
READING = [(), ("list",), ("show", "2"), ("search", "stays"), ("review", "--week"), ("export",), ("people",)]


class Program:
    """The real program, one process a command, without a terminal."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.variables = {
            **{name: value for name, value in os.environ.items() if not name.startswith("TRUSTJOURNAL")},
            "TRUSTJOURNAL_HOME": str(home),
            "TZ": "Europe/London",
        }
        self.unlocking = False
        """Whether the passphrase is given, on stdin."""

    def __call__(self, *args: str, code: int = 0) -> str:
        """What it says, on both streams; it has to end with that code."""
        done = subprocess.run(
            self._command(*args),
            env=self.variables,
            input=PASSPHRASE if self.unlocking else "",
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, (args, done.returncode, done.stdout, done.stderr)
        return done.stdout + done.stderr

    def start(self, *args: str, **variables: str) -> subprocess.Popen[bytes]:
        """The same, left running in a group of its own."""
        process = subprocess.Popen(
            self._command(*args),
            env={**self.variables, **variables},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        assert process.stdin is not None
        with process.stdin as pipe:
            pipe.write(PASSPHRASE.encode() if self.unlocking else b"")
        return process

    def _command(self, *args: str) -> list[str]:
        unlocking = ("--passphrase-fd", "0") if self.unlocking else ()
        return [sys.executable, "-m", "trustjournal", *unlocking, *args]


@pytest.fixture
def run(tmp_path: Path) -> Program:
    return Program(tmp_path / "home")


@contextlib.contextmanager
def file_of(home: Path) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(home / "journal.db", isolation_level=None)) as connection:
        yield connection


@pytest.fixture
def trust(tmp_path: Path) -> Trust:
    """The program on the same journal within this process: quicker for what only leads to a test."""
    return Trust(tmp_path / "home", datetime.now(LONDON))


def deleted_days_ago(trust: Trust, days: float) -> None:
    """A thought with the word in it, deleted so long ago."""
    trust("log", WORD)
    trust("log", "stays")
    trust("delete", "1", "--yes")
    then = (datetime.now(UTC) - timedelta(days=days)).isoformat()
    with file_of(trust.home) as connection:
        connection.execute("UPDATE undo_change SET made_utc = ?", (then,))
    assert WORD.encode() in bytes_at(trust.home)


# what undo keeps


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_a_command_that_only_reads_ends_an_undo_that_is_over(
    trust: Trust, run: Program, command: tuple[str, ...]
) -> None:
    deleted_days_ago(trust, 6)

    run(*command)

    assert WORD.encode() not in bytes_at(run.home)
    assert "stays" in trust("list").out
    assert "for a day at most" not in trust("doctor").out


@pytest.mark.parametrize("days", [-1, -0.1])
def test_an_undo_from_a_future_day_is_over(trust: Trust, run: Program, days: float) -> None:
    deleted_days_ago(trust, days)

    run("list")

    assert WORD.encode() not in bytes_at(run.home)


@pytest.mark.parametrize("days", [0.9, 0, -0.003])
def test_an_undo_that_is_not_over_is_left_alone_by_reading(trust: Trust, run: Program, days: float) -> None:
    deleted_days_ago(trust, days)
    before = bytes_at(run.home)

    run("list")
    for command in READING:
        trust(*command)

    assert bytes_at(run.home) == before
    assert "for a day at most" in trust("doctor").out
    trust("undo")
    assert WORD in trust("show", "1").out


def test_what_the_doctor_says_of_an_undo_that_is_over_is_one_thing(trust: Trust) -> None:
    deleted_days_ago(trust, 6)

    said = trust("doctor").out

    assert "is kept for a day only, and still there" in said
    assert "for a day at most" not in said


def test_who_only_reads_waits_for_nobody_and_the_next_one_cleans(trust: Trust, run: Program) -> None:
    deleted_days_ago(trust, 6)

    with file_of(run.home) as connection:
        connection.execute("BEGIN IMMEDIATE")
        said = run("list")
        connection.execute("ROLLBACK")
    assert ("stays" in said, "Another terminal" in said) == (True, False)
    assert WORD.encode() in bytes_at(run.home)

    run("list")
    assert WORD.encode() not in bytes_at(run.home)


def test_traces_that_could_not_go_when_they_should_have_go_with_the_next_reading(
    trust: Trust, run: Program
) -> None:
    deleted_days_ago(trust, 6)

    with file_of(run.home) as connection:
        connection.execute("DELETE FROM undo_change")
        connection.execute("DELETE FROM undo_step")
    run("list")

    with file_of(run.home) as connection:
        rows = connection.execute("SELECT key FROM remark WHERE key LIKE 'words-gone%'").fetchall()
    assert rows == []


# drafts


def draft_of(home: Path, kind: str, subject: str) -> Draft:
    """A draft of that with the word in its first answer, not closed."""
    draft = Draft(str(home), "of-another-terminal", kind, subject, datetime.now(UTC))
    draft.keep([Answer("first", WORD)])
    return draft


def in_a_draft(home: Path) -> list[str]:
    with file_of(home) as connection:
        return [text for (text,) in connection.execute("SELECT text FROM draft_answer")]


@pytest.mark.parametrize(
    ("written", "kind", "removed"),
    [
        (("log", "stays not"), "reframe", ("delete", "1", "--yes", "--now")),
        (("step", "add", "to ask"), "step done", ("step", "remove", "1", "--now")),
        (("talk", "add", "to say"), "talk done", ("talk", "remove", "1", "--now")),
    ],
    ids=["thought", "step", "talk"],
)
def test_a_draft_in_another_terminal_goes_for_good_and_is_never_written_anew(
    trust: Trust, run: Program, written: tuple[str, ...], kind: str, removed: tuple[str, ...]
) -> None:
    trust(*written)
    draft = draft_of(trust.home, kind, "1")

    run(*removed)

    assert in_a_draft(trust.home) == []
    with pytest.raises(NothingToKeepFor):
        draft.keep([Answer("first", WORD)])
    with pytest.raises(NothingToKeepFor):
        draft.keep_half("next", WORD)
    draft.close()
    assert WORD.encode() not in bytes_at(trust.home)


def test_nothing_is_kept_for_a_thought_that_is_deleted_before_the_first_answer(trust: Trust) -> None:
    trust("log", "stays not")
    trust("delete", "1", "--yes", "--now")

    with pytest.raises(NothingToKeepFor):
        draft_of(trust.home, "reframe", "1")
    assert WORD.encode() not in bytes_at(trust.home)


def left_behind(trust: Trust) -> None:
    """A draft about a deleted thought, as an earlier version wrote it anew; whoever wrote it is gone."""
    trust("log", "stays not")
    trust("delete", "1", "--yes")
    row = ("left", "reframe", "1", "2026-11-20T10:00:00+00:00", 1, "long ago", "alternatives", WORD)
    with file_of(trust.home) as connection:
        connection.execute("INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        connection.execute("INSERT INTO draft_answer VALUES ('left', 0, 'evidence_for', ?)", (WORD,))


@pytest.mark.parametrize("command", [("delete", "1", "--now"), ("doctor", "--fix")], ids=" ".join)
def test_a_draft_about_a_deleted_thought_is_found_and_goes(trust: Trust, command: tuple[str, ...]) -> None:
    left_behind(trust)

    before = trust("doctor")
    after = trust(*command)

    assert (before.code, "whose thought is deleted" in before.out) == (1, True)
    assert "trust reframe" not in before.out
    assert after.code == 0
    assert WORD.encode() not in bytes_at(trust.home)
    assert trust("doctor").code == 0


# removed, and then for good

REMOVED = {one.called: one for name, one in THINGS.items() if name != "thought"}


@pytest.mark.parametrize("name", REMOVED)
def test_what_was_removed_just_before_can_still_go_for_good(trust: Trust, name: str) -> None:
    write, remove, _ = REMOVED[name]
    write(trust)
    trust(*remove)
    assert WORD.encode() in bytes_at(trust.home)

    outcome = trust(*remove, "--now")

    said = f"{name.capitalize()} was removed before; now nothing brings it back.\n"
    assert (outcome.code, outcome.out, outcome.err) == (0, said, "")
    assert WORD.encode() not in bytes_at(trust.home)
    assert trust("undo").code == 1


@pytest.mark.parametrize("name", ["good moment 1", "answer 1", "step 1"])
def test_what_was_not_removed_just_before_is_not_there(trust: Trust, name: str) -> None:
    write, remove, _ = REMOVED[name]
    write(trust)
    trust(*remove)

    assert trust(*remove).code == 3
    trust("log", "another change")
    assert trust(*remove, "--now").code == 3
    assert trust("undo").code == 0


def test_another_kind_of_that_number_is_not_what_was_removed(trust: Trust) -> None:
    trust("step", "add", WORD)
    trust("step", "remove", "1")

    assert trust("talk", "remove", "1", "--now").code == 3
    trust("undo")
    assert WORD in trust("step").out


# what came from a thought

BY_THE_LOOK = (
    *("reframe", "1", "--weight", "seen", "--need", "talk", "--afraid", "no"),
    *("--talk-thing", "the late answers", "--talk-ask", "one word in the evening"),
)


@pytest.mark.parametrize(("options", "remove"), [((), ""), (("--now",), " --now")], ids=["", "--now"])
def test_what_came_from_a_deleted_thought_is_named(
    trust: Trust, options: tuple[str, ...], remove: str
) -> None:
    trust("log", WORD, "-p", "Sam")
    assert trust(*BY_THE_LOOK).code == 0

    outcome = trust("delete", "1", "--yes", *options)
    again = trust("delete", "1", "--now")

    assert outcome.err == f"Talk 1, which came from it, stays: trust talk remove 1{remove}\n"
    assert again.err == "Talk 1, which came from it, stays: trust talk remove 1 --now\n"
    trust("talk", "remove", "1", "--now")
    assert trust("delete", "1", "--now").err == ""
    assert b"late answers" not in bytes_at(trust.home)


# what an editor was given


@pytest.fixture(params=["journal", "locked journal"])
def killed(request: pytest.FixtureRequest, run: Program, trust: Trust, tmp_path: Path) -> Path:
    """The folder in which an editor has a thought whose `trust edit` was killed."""
    memory, editor = tmp_path / "memory", tmp_path / "editor"
    memory.mkdir(mode=0o700)
    run.variables["XDG_RUNTIME_DIR"] = str(memory)
    editor.write_text('#!/bin/sh\ntouch "$1~"\nexec sleep 600\n')
    editor.chmod(0o700)
    trust("log", WORD)
    presence.leave()
    if request.param == "locked journal":
        run.unlocking = True
        run("lock", "on")
    place, name = (memory, "trustjournal-edit-") if run.unlocking else (run.home, "edit-")
    process = run.start("edit", "1", "--editor", EDITOR=str(editor))
    try:
        [folder] = waited_for(lambda: [text.parent for text in place.glob(f"{name}*/thought.txt~")])
        run("delete", "99", "--now", code=3)
        run("doctor", "--fix")
        assert (folder / "thought.txt").exists()  # as long as the command lives
    finally:
        process.kill()
        process.wait()
        os.killpg(process.pid, signal.SIGKILL)
    assert WORD in (folder / "thought.txt").read_text()
    return folder


def waited_for(found: Callable[[], list[Path]]) -> list[Path]:
    deadline = time.monotonic() + 60
    while not found():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return found()


@pytest.mark.parametrize(
    "command",
    [("delete", "1", "--now", "--yes"), ("doctor", "--fix"), ("erase", "--yes-erase-everything")],
    ids=lambda command: command[0],
)
def test_what_a_killed_editor_left_goes(run: Program, killed: Path, command: tuple[str, ...]) -> None:
    said = run(*command)

    assert not killed.exists()
    if command[0] != "delete":
        assert killed.name in "".join(said.split())


def test_the_doctor_finds_what_a_killed_editor_left_wherever_it_is(run: Program, killed: Path) -> None:
    assert str(killed) in "".join(run("doctor", code=1).split())
    assert killed.exists()


def test_locking_removes_what_a_killed_editor_left_in_memory(
    run: Program, trust: Trust, tmp_path: Path
) -> None:
    trust("log", WORD)
    presence.leave()
    run.variables["XDG_RUNTIME_DIR"] = str(tmp_path)
    left = tmp_path / "trustjournal-edit-999999-1"
    left.mkdir(mode=0o700)
    (left / "thought.txt").write_text(WORD)
    run.unlocking = True

    run("lock", "on")

    assert not left.exists()

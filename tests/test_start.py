"""What a command imports is what it costs to start, and unlike the clock it can be counted exactly."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO
from zoneinfo import ZoneInfo

import pexpect
import pytest

from trustjournal.moments import Moment
from trustjournal.records import EmotionRating, Person, PersonKind, Reframe, Rerating, ThoughtRecord, Weight
from trustjournal.store import locking, presence
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal

NEVER_TO_READ = {
    *("sqlmodel", "sqlalchemy", "pydantic", "yaml", "prompt_toolkit", "asyncio", "platformdirs"),
    *("sqlcipher3", "keyring"),
}
TO_DRAW = {"rich"}
TOO_DEAR_BEFORE_A_QUESTION = NEVER_TO_READ | TO_DRAW | {"typer", "dataclasses", "inspect", "json", "pathlib"}

READING = (
    ("list",),
    ("open",),
    ("show", "1"),
    ("show", "last"),
    ("search", "asleep"),
    ("search", "no such word"),
    ("review", "--week"),
    ("review", "--all"),
    ("people",),
    ("themes",),
    ("emotions", "show", "fear"),
    ("themes", "--why", "1"),
    ("privacy",),
    ("config",),
    ("help-now",),
    ("guide",),
    ("guide", "roots"),
    (),
)
"""Commands that only read, with what is typed behind them; nothing at all is the home."""

AS_JSON = (
    ("list", "--json"),
    ("open", "--json"),
    ("show", "1", "--json"),
    ("search", "asleep", "--json"),
    ("review", "--week", "--json"),
    ("traps", "--json"),
    ("sources", "show", "abandonment", "--json"),
    ("themes", "--why", "1", "--json"),
    ("guide", "roots", "--json"),
)

_IMPORT = re.compile(r"^import time: +\d+ \| +\d+ \| +(\S+)\r?$", re.MULTILINE)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a real journal: three thoughts of today, one of them looked at again."""
    folder = tmp_path_factory.mktemp("start") / "home"
    now = datetime.now(ZoneInfo("Europe/London"))
    with Journal(str(folder), lambda: now) as journal:
        for number in range(3):
            at = Moment.of(now - timedelta(minutes=5 - number))
            journal.add(
                ThoughtRecord(
                    uuid=new_uuid(now),
                    automatic_thought="they are with someone else, not asleep",
                    situation="no answer since nine",
                    happened=at,
                    written=at,
                    belief=85,
                    emotions=(EmotionRating("fear", 90), EmotionRating("hurt", 70)),
                    people=(Person("Sam", PersonKind.PARTNER),),
                    urges=("check",),
                )
            )
        again = Reframe(
            uuid=new_uuid(now),
            written=Moment.of(now),
            weight=Weight.MOSTLY_BEFORE,
            evidence_for=("read at nine",),
            alternatives=("they fell asleep",),
            kept=0,
            belief_before=85,
            belief=45,
            emotions=(Rerating("fear", 90, 55),),
        )
        journal.change(1, lambda record: record.reframed(again), "reframed #1")
    return folder


def imported_by(home: Path, *typed: str, stdin: IO[str] | int = subprocess.DEVNULL) -> set[str]:
    """The names of the packages that a real run of the program imports, which has to end well."""
    done = subprocess.run(
        [sys.executable, "-m", "trustjournal", *typed],
        env=telling_imports(home),
        stdin=stdin,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return packages(done.stderr)


def telling_imports(home: Path) -> dict[str, str]:
    """The environment of a program that tells on stderr what it imports, when it does."""
    return {**os.environ, "TRUSTJOURNAL_HOME": str(home), "PYTHONPROFILEIMPORTTIME": "1", "TERM": "xterm"}


def packages(told: str) -> set[str]:
    """The packages whose imports were told."""
    return {name.split(".")[0] for name in _IMPORT.findall(told)}


@pytest.mark.parametrize("typed", READING, ids=" ".join)
def test_a_reading_command_imports_nothing_it_needs_only_to_write_or_ask(
    typed: tuple[str, ...], home: Path
) -> None:
    assert not imported_by(home, *typed) & NEVER_TO_READ


@pytest.mark.parametrize("typed", AS_JSON, ids=" ".join)
def test_json_is_written_without_the_means_to_draw(typed: tuple[str, ...], home: Path) -> None:
    assert not imported_by(home, *typed) & (NEVER_TO_READ | TO_DRAW)


def test_the_version_is_told_without_the_command_line(home: Path) -> None:
    assert not imported_by(home, "--version") & (NEVER_TO_READ | TO_DRAW | {"typer", "sqlite3"})


def test_a_locked_journal_asks_for_its_passphrase_before_anything_dear_is_imported(tmp_path: Path) -> None:
    locking.lock(str(tmp_path), "a quiet word")
    presence.leave()
    program = pexpect.spawn(
        sys.executable, ["-m", "trustjournal", "log"], env=telling_imports(tmp_path), encoding="utf-8"
    )

    program.expect_exact("Passphrase")
    before = packages(program.before or "")
    program.close(force=True)

    assert "trustjournal" in before
    assert not before & TOO_DEAR_BEFORE_A_QUESTION


@pytest.mark.parametrize("typed", [("list",), ("review", "--week"), ("search", "asleep")], ids=" ".join)
def test_a_locked_journal_is_read_without_what_only_writing_or_asking_needs(
    typed: tuple[str, ...], home: Path, tmp_path: Path
) -> None:
    shutil.copytree(home, tmp_path / "locked")
    locking.lock(str(tmp_path / "locked"), "a quiet word")
    presence.leave()
    (tmp_path / "passphrase").write_text("a quiet word")
    with (tmp_path / "passphrase").open() as passphrase:
        told = imported_by(tmp_path / "locked", "--passphrase-fd", "0", *typed, stdin=passphrase)

    assert "sqlcipher3" in told
    assert not told & (NEVER_TO_READ - {"sqlcipher3"})


def test_a_writing_command_is_seen_to_import_what_it_writes_with(home: Path) -> None:
    assert {"sqlmodel", "sqlalchemy"} <= imported_by(home, "log", "they forgot me", "-b", "50")


def test_the_first_question_stands_on_the_screen_before_anything_dear_is_imported(tmp_path: Path) -> None:
    program = pexpect.spawn(
        sys.executable, ["-m", "trustjournal", "log"], env=telling_imports(tmp_path), encoding="utf-8"
    )

    # Both streams end on the same terminal, so what stands before the question was imported before it.
    program.expect_exact("1 of 5")
    before = packages(program.before or "")
    program.close(force=True)

    assert "trustjournal" in before
    assert not before & TOO_DEAR_BEFORE_A_QUESTION


def test_what_finds_suggestions_is_loaded_behind_the_first_question_while_it_is_answered(
    tmp_path: Path,
) -> None:
    program = pexpect.spawn(
        sys.executable, ["-m", "trustjournal", "log"], env=telling_imports(tmp_path), encoding="utf-8"
    )

    program.expect_exact("1 of 5")
    before = program.before or ""
    program.expect_exact("trustjournal.recognition.weights")  # with nothing typed yet
    program.close(force=True)

    assert not re.search(r"trustjournal\.(recogni|content|vocabulary)", before)

"""What comes out and goes in, whatever the terminal or pipe: no letter, no disk and no reader stops it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from trustjournal.moments import Moment
from trustjournal.records import EmotionRating, Person, ThoughtRecord
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal

if TYPE_CHECKING:
    from pathlib import Path

TRUST = (sys.executable, "-m", "trustjournal")
THOUGHT = "Ingrīda sagte „nein“ → 独り 🙁"

POOR = [
    {"LANG": "C", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1"},
    {"LC_ALL": "POSIX"},
]
"""Environments in which some or all letters beyond ASCII cannot be written."""

READING = (
    ("list",),
    ("show", "1"),
    ("open",),
    ("search", "nein"),
    ("review", "--all"),
    ("people",),
    ("good", "--list"),
    ("help-now",),
    ("config",),
    ("privacy",),
    ("pause",),
    ("guide",),
    ("guide", "roots"),
    ("guide", "practice"),
    (),
)
AS_JSON = tuple(
    (*typed, "--json")
    for typed in (
        *(("list",), ("show", "1"), ("open",), ("search", "nein"), ("review", "--all")),
        *(("people",), ("good", "--list"), ("help-now",), ("config",), ("guide",)),
    )
)


def keep(home: Path, thoughts: int) -> None:
    now = datetime.now(ZoneInfo("Europe/London"))
    with Journal(str(home), lambda: now) as journal, journal.together("wrote"):
        for _ in range(thoughts):
            journal.add(
                ThoughtRecord(
                    uuid=new_uuid(now),
                    automatic_thought=THOUGHT,
                    happened=Moment.of(now),
                    written=Moment.of(now),
                    emotions=(EmotionRating("fear", 90),),
                    people=(Person("Zoë"),),
                )
            )


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small journal with letters from everywhere."""
    folder = tmp_path_factory.mktemp("streams") / "home"
    keep(folder, 1)
    return folder


@pytest.fixture(scope="module")
def long_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal that does not fit into what a pipe holds."""
    folder = tmp_path_factory.mktemp("streams") / "home"
    keep(folder, 1200)
    return folder


def around(home: Path, variables: dict[str, str]) -> dict[str, str]:
    usual = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "PYTHON"))}
    return {**usual, "LANG": "C.UTF-8", "TRUSTJOURNAL_HOME": str(home), "TERM": "xterm"} | variables


def trust(
    home: Path, *typed: str, stdin: bytes = b"", variables: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*TRUST, *typed], input=stdin, capture_output=True, env=around(home, variables or {}), check=False
    )


def in_shell(home: Path, line: str) -> subprocess.CompletedProcess[bytes]:
    """A line of bash in which "$@" is the program; its exit code is that of the program."""
    return subprocess.run(
        ["bash", "-c", f"{line}\nexit ${{PIPESTATUS[0]}}", "bash", *TRUST],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=around(home, {}),
        check=False,
    )


# letters that cannot be written or read


@pytest.mark.parametrize("variables", POOR, ids=str)
@pytest.mark.parametrize("typed", READING, ids=" ".join)
def test_letters_that_cannot_be_written_stop_nothing(
    home: Path, typed: tuple[str, ...], variables: dict[str, str]
) -> None:
    done = trust(home, *typed, variables=variables)

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout


@pytest.mark.parametrize("variables", POOR, ids=str)
@pytest.mark.parametrize("typed", AS_JSON, ids=" ".join)
def test_json_loses_no_letter_whatever_the_encoding(
    home: Path, typed: tuple[str, ...], variables: dict[str, str]
) -> None:
    done = trust(home, *typed, variables=variables)

    encoding = variables.get("PYTHONIOENCODING", "utf-8")
    assert json.loads(done.stdout.decode(encoding)) == json.loads(trust(home, *typed).stdout)


@pytest.mark.parametrize("variables", POOR, ids=str)
def test_a_thought_from_stdin_is_kept_letter_by_letter_whatever_the_encoding(
    tmp_path: Path, variables: dict[str, str]
) -> None:
    done = trust(tmp_path, "log", "-", stdin=THOUGHT.encode() + b"\n", variables=variables)

    assert (done.returncode, done.stdout) == (0, b"Kept as #1.\n")
    assert json.loads(trust(tmp_path, "show", "1", "--json").stdout)["automatic_thought"] == THOUGHT


@pytest.mark.parametrize("variables", POOR[1:], ids=str)
def test_a_thought_on_the_command_line_is_kept_letter_by_letter_whatever_the_encoding(
    tmp_path: Path, variables: dict[str, str]
) -> None:
    trust(tmp_path, "log", THOUGHT, variables=variables)

    assert json.loads(trust(tmp_path, "show", "1", "--json").stdout)["automatic_thought"] == THOUGHT


@pytest.mark.parametrize("command", ["log", "good"])
def test_bytes_on_stdin_that_are_no_text_are_kept_with_a_mark_and_told(tmp_path: Path, command: str) -> None:
    done = trust(tmp_path, command, "-", "--json", stdin=b"caf\xe9 at nine\n")

    kept = json.loads(done.stdout)
    assert kept.get("automatic_thought", kept.get("text")) == "caf\ufffd at nine"
    assert done.stderr.startswith("Characters that no text can hold were replaced by \ufffd.\n".encode())


# output that cannot be written


@pytest.mark.parametrize(
    "typed", ["list", "list --json", "show 1", "review --all", "help-now", "--version", ""]
)
def test_a_full_disk_behind_the_output_is_told(home: Path, typed: str) -> None:
    done = in_shell(home, f'"$@" {typed} > /dev/full')

    assert done.returncode == 1
    assert done.stderr == b"The output could not be written: no space left on device.\n"


@pytest.mark.parametrize("typed", ["list --all", "list --all --json", "search nein --all"])
def test_a_full_disk_behind_long_output_is_told(long_home: Path, typed: str) -> None:
    done = in_shell(long_home, f'"$@" {typed} > /dev/full')

    assert done.returncode == 1
    assert done.stderr == b"The output could not be written: no space left on device.\n"


@pytest.mark.parametrize("typed", ["list", "list --json", "show 1", "help-now", "--version", ""])
def test_a_full_disk_behind_output_that_is_written_at_once_is_told_too(home: Path, typed: str) -> None:
    done = in_shell(home, f'PYTHONUNBUFFERED=1 "$@" {typed} > /dev/full')

    assert done.returncode == 1
    assert done.stderr == b"The output could not be written: no space left on device.\n"


def test_a_thought_is_kept_whether_or_not_that_can_be_said(tmp_path: Path) -> None:
    done = in_shell(tmp_path, '"$@" log "they forgot me" > /dev/full')

    assert done.returncode == 1
    assert len(json.loads(trust(tmp_path, "list", "--json").stdout)) == 1


@pytest.mark.parametrize(
    "typed", ["list", "list --json", "show 1", "review --all", "help-now", "config", "--version"]
)
def test_a_closed_output_is_told(home: Path, typed: str) -> None:
    done = in_shell(home, f'"$@" {typed} >&-')

    assert done.returncode == 1
    assert done.stderr == b"The output could not be written: bad file descriptor.\n"


@pytest.mark.parametrize("closed", ["2>&-", "<&-", "2>&- <&-"])
def test_what_else_is_closed_does_not_matter(home: Path, closed: str) -> None:
    done = in_shell(home, f'"$@" list --json {closed}')

    assert (done.returncode, done.stderr) == (0, b"")
    assert len(json.loads(done.stdout)) == 1


def test_with_everything_closed_the_journal_is_not_written_into_by_mistake(tmp_path: Path) -> None:
    in_shell(tmp_path, '"$@" log "they forgot me" <&- >&- 2>&-')

    assert trust(tmp_path, "show", "1").returncode == 0


def test_an_error_that_cannot_be_told_keeps_its_exit_code(home: Path) -> None:
    done = in_shell(home, '"$@" show 99 2> /dev/full')

    assert done.returncode == 3


@pytest.mark.parametrize(
    "typed", ["list --all", "list --all --json", "search nein --all", "show 1", "review --all"]
)
def test_a_reader_who_has_seen_enough_is_no_error(long_home: Path, typed: str) -> None:
    done = in_shell(long_home, f'"$@" {typed} | head -n 1')

    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1
    assert done.returncode == 0


@pytest.mark.parametrize("typed", ["list", "list --json", "show 1", "review --all"])
def test_a_reader_who_was_never_there_is_no_error(home: Path, typed: str) -> None:
    done = in_shell(home, f'"$@" {typed} | true')

    assert (done.returncode, done.stderr) == (0, b"")


# more than anybody means to write


def test_ten_megabytes_on_stdin_are_refused_in_a_sentence(tmp_path: Path) -> None:
    outcome = trust(tmp_path / "home", "log", "-", stdin=b"word " * 2_000_000)

    assert outcome.returncode == 2
    assert outcome.stderr == b"The thought is longer than 1,000,000 characters; please keep a shorter one.\n"
    assert not (tmp_path / "home").exists()


def test_a_stream_that_never_ends_is_not_read_to_its_end(tmp_path: Path) -> None:
    outcome = in_shell(tmp_path / "home", '"$@" log - < /dev/zero')

    assert outcome.returncode == 2
    assert b"longer than 1,000,000 characters" in outcome.stderr


def test_the_longest_text_there_may_be_is_kept_whole_and_listed(tmp_path: Path) -> None:
    longest = ("äöü\U0001f641 " * 200_000).encode()

    kept = trust(tmp_path / "home", "log", "-", stdin=longest)
    listed = trust(tmp_path / "home", "list")
    shown = trust(tmp_path / "home", "show", "1", "--json")

    assert (kept.returncode, listed.returncode) == (0, 0), kept.stderr
    assert len(listed.stdout) < 1000
    assert json.loads(shown.stdout)["automatic_thought"].encode() == longest

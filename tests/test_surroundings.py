"""A journal in odd surroundings: folders nobody may enter, pipes for files, a folder that is copied."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Trust

TRUST = (sys.executable, "-m", "trustjournal")
CLOSED = "x" * 300
"""The name of a folder nobody can look into, the administrator included: longer than any file system has."""
READING = (("list",), ("show", "1"), ("open",), ("review",), ("search", "one"), ("export",), ())


def in_a_process(home: Path, *typed: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """One run that is ended when it waits for something that never comes."""
    return subprocess.run(
        [*TRUST, *typed],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(home), **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def kept(trust: Trust) -> Trust:
    trust("log", "one")
    return trust


# permissions


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_what_only_reads_closes_a_journal_that_is_open_to_others(
    kept: Trust, command: tuple[str, ...]
) -> None:
    (kept.home / "journal.db").chmod(0o644)
    kept.home.chmod(0o755)

    assert kept(*command).code == 0

    modes = [path.stat().st_mode & 0o777 for path in (kept.home, kept.home / "journal.db")]
    assert modes == [0o700, 0o600]


def test_the_file_of_another_account_stays_as_open_as_it_was(
    kept: Trust, monkeypatch: pytest.MonkeyPatch
) -> None:
    (kept.home / "journal.db").chmod(0o644)
    another = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: another)

    kept("list")

    assert (kept.home / "journal.db").stat().st_mode & 0o777 == 0o644


# folders that may not be entered


def test_doctor_takes_no_offence_at_a_folder_of_the_path_that_may_not_be_entered(tmp_path: Path) -> None:
    in_a_process(tmp_path / "home", "log", "one")

    done = in_a_process(
        tmp_path / "home", "doctor", PATH=os.pathsep.join((str(tmp_path / CLOSED), os.defpath))
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "The journal is whole" in done.stdout


@pytest.mark.parametrize("typed", [("list",), ("show", "1"), ("doctor",), ()], ids=" ".join)
def test_a_home_that_may_not_be_entered_is_said_not_to_be_readable(
    trust: Trust, tmp_path: Path, typed: tuple[str, ...]
) -> None:
    trust.home = tmp_path / CLOSED / "home"

    outcome = trust(*typed)

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("The journal could not be read: file name too long. Nothing was changed.")


def test_settings_that_cannot_be_reached_are_not_said_to_be_broken(trust: Trust, tmp_path: Path) -> None:
    trust.home = tmp_path / CLOSED / "home"

    outcome = trust("log", "one")

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(
        f"{trust.home} cannot be looked into for config.toml: file name too long. Check"
    )


def test_privacy_says_of_a_home_that_may_not_be_entered_that_nothing_can_be_seen(
    trust: Trust, tmp_path: Path
) -> None:
    trust.home = tmp_path / CLOSED / "home"

    outcome = trust("privacy")

    said = " ".join(outcome.out.split())
    assert outcome.code == 0
    assert "journal.db cannot be looked at from this account" in said
    assert "whether it is there, and locked, cannot be seen" in said
    assert "Not locked" not in said
    assert "not there" not in said


# pipes


@pytest.mark.parametrize("typed", [("list",), ("help-now",), ("privacy",)], ids=" ".join)
def test_a_pipe_in_place_of_the_settings_is_not_waited_for(kept: Trust, typed: tuple[str, ...]) -> None:
    os.mkfifo(kept.home / "config.toml")

    done = in_a_process(kept.home, *typed)

    assert done.returncode == 0
    assert done.stdout
    assert "config.toml, its kind: this is not a file" in done.stderr


def test_what_goes_by_the_settings_refuses_a_pipe_in_their_place(kept: Trust) -> None:
    os.mkfifo(kept.home / "config.toml")

    done = in_a_process(kept.home, "log", "two")

    assert (done.returncode, done.stdout) == (4, "")


def test_a_pipe_that_is_called_like_a_backup_is_not_waited_for(tmp_path: Path) -> None:
    home = tmp_path / "home"
    in_a_process(home, "log", "one")
    (home / "backups").mkdir(mode=0o700)
    os.mkfifo(home / "backups" / "2026-11-22-210000.db", 0o600)

    for typed in (("doctor",), ("backup", "--list")):
        done = in_a_process(home, *typed)
        assert (done.returncode, done.stderr) == (0, "")


# a dash


def test_an_export_to_a_dash_goes_to_the_screen(kept: Trust, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(kept.home.parent)

    outcome = kept("export", "-o", "-")

    assert outcome == kept("export")
    assert not (kept.home.parent / "-").exists()


@pytest.mark.parametrize("typed", [("backup", "-"), ("review", "--html", "-")], ids=" ".join)
def test_what_writes_files_only_refuses_a_dash(
    kept: Trust, monkeypatch: pytest.MonkeyPatch, typed: tuple[str, ...]
) -> None:
    monkeypatch.chdir(kept.home.parent)

    outcome = kept(*typed)

    assert (outcome.code, outcome.out) == (2, "")
    assert "give it a name" in outcome.err
    assert not (kept.home.parent / "-").exists()


# copies


@pytest.mark.parametrize(
    "typed", [("log", "one"), ("good", "they came"), ("step", "add", "to ask")], ids=" ".join
)
def test_a_folder_that_is_copied_elsewhere_is_named_once(
    trust: Trust, tmp_path: Path, typed: tuple[str, ...]
) -> None:
    trust.home = tmp_path / "Dropbox" / "home"

    first, second = trust(*typed), trust(*typed)

    said = "Dropbox seems to copy this folder elsewhere, the journal with it."
    assert [outcome.code for outcome in (first, second)] == [0, 0]
    assert said in first.err
    assert said not in second.err


def test_it_is_said_of_a_git_work_tree_and_of_a_journal_that_came_there_later(kept: Trust) -> None:
    (kept.home.parent / ".git").mkdir()

    assert kept("log", "two").err.startswith("git seems to copy this folder elsewhere")

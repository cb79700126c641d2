"""A journal on a medium that cannot be written: everything can be read, and a refusal says why."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Trust

WORDS = "a thought on a stick"
PASSPHRASE = "some words\n"
REFUSALS = ("The journal could not be ", "No backup was made ")
READING = [
    ("list",),
    ("show", "1"),
    ("search", "stick"),
    ("review", "--week"),
    ("export",),
    ("open", "--json"),
    ("check", "--list"),
    ("people",),
    ("doctor",),
    ("privacy",),
    (),
]
WRITING = [
    ("log", "another"),
    ("good", "they came"),
    ("edit", "1", "-b", "20"),
    ("delete", "1", "--yes"),
    ("delete", "1", "--now", "--yes"),
    ("reframe", "1", "--weight", "before"),
    ("step", "add", "to ask"),
    ("backup",),
    ("--passphrase-fd", "0", "lock", "on"),
    ("people", "rename", "Sam", "Jo"),
]


@cache
def _mounts(folder: str) -> bool:
    """Whether this account may mount something within a namespace of its own."""
    return shutil.which("unshare") is not None and not _within(folder, "true").returncode


def _within(folder: str, command: str) -> subprocess.CompletedProcess[str]:
    where = shlex.quote(folder)
    mount = f"mount --bind {where} {where} && mount -o remount,bind,ro {where} && {command}"
    return subprocess.run(
        ["unshare", "--mount", "--map-root-user", "sh", "-c", mount],
        input=PASSPHRASE,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def run(trust: Trust, tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the program on a journal that stands on a read-only mount.

    Where nobody but the administrator may mount, the permissions forbid it as well as they can.
    """
    variables = {"TRUSTJOURNAL_HOME": str(trust.home), "PATH": os.environ["PATH"], "TZ": "Europe/London"}
    command = [
        *(f"{name}={value}" for name, value in variables.items()),
        sys.executable,
        "-m",
        "trustjournal",
    ]

    # In a process of its own: this one would have the journal open from then on.
    subprocess.run(["env", *command, "log", WORDS, "-b", "80", "-p", "Sam"], capture_output=True, check=True)

    def on_a_mount(*typed: str) -> subprocess.CompletedProcess[str]:
        return _within(str(trust.home), shlex.join(["env", *command, *typed]))

    def by_permissions(*typed: str) -> subprocess.CompletedProcess[str]:
        for path in trust.home.iterdir():
            path.chmod(0o400)
        trust.home.chmod(0o500)
        try:
            return subprocess.run(
                ["env", *command, *typed],
                capture_output=True,
                text=True,
                input=PASSPHRASE,
                check=False,
            )
        finally:
            trust.home.chmod(0o700)

    if _mounts(str(tmp_path)):
        return on_a_mount
    assert os.geteuid() != 0, (
        "An administrator who may not mount can write everywhere: nothing would be tested."
    )
    return by_permissions


def _bytes(home: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in home.iterdir() if path.is_file()}


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_what_only_reads_works(
    run: Callable[..., subprocess.CompletedProcess[str]], trust: Trust, command: tuple[str, ...]
) -> None:
    before = _bytes(trust.home)

    done = run(*command)

    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert done.stdout
    assert _bytes(trust.home) == before


@pytest.mark.parametrize("command", WRITING, ids=" ".join)
def test_what_writes_is_refused_in_a_sentence_and_changes_nothing(
    run: Callable[..., subprocess.CompletedProcess[str]], trust: Trust, command: tuple[str, ...]
) -> None:
    before = _bytes(trust.home)

    done = run(*command)

    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert "Something went wrong" not in done.stderr
    assert WORDS not in done.stderr
    assert done.stderr.strip().splitlines()[-1].startswith(REFUSALS)
    assert _bytes(trust.home) == before


def test_the_refusal_says_that_it_cannot_be_written(
    run: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    done = run("log", "another")

    assert done.stderr.startswith("The journal could not be written: ")
    assert "check the permissions" in done.stderr


def test_a_backup_is_not_blamed_for_the_folder_it_should_come_back_to(
    run: Callable[..., subprocess.CompletedProcess[str]], trust: Trust, tmp_path: Path
) -> None:
    backup = tmp_path / "kept.db"
    shutil.copy(trust.home / "journal.db", backup)

    done = run("restore", str(backup), "--merge")

    assert done.returncode == 1
    assert done.stderr.startswith("The journal could not be written: ")

"""Nothing goes on the network: seen by the kernel's own record of every command."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from trustjournal.cli import COMMANDS

if TYPE_CHECKING:
    from pathlib import Path

RUNS: tuple[tuple[str, ...], ...] = (
    ("log", "-", "-s", "no answer since nine", "-b", "80", "-e", "fear:90", "-p", "Sam:partner"),
    ("log", "I want to hurt myself", "--json"),
    ("reframe", "1", "--seen", "read at nine", "--weight", "mostly-before", "--alternative", "asleep"),
    ("review", "--week"),
    ("review", "--all", "--json"),
    ("open",),
    ("list",),
    ("list", "--json"),
    ("show", "1"),
    ("search", "nine"),
    ("edit", "1", "-b", "60"),
    ("edit", "1", "--editor"),
    ("delete", "2", "--yes"),
    ("undo",),
    ("good", "they came over", "-p", "Sam"),
    ("good", "--list"),
    ("pause",),
    ("guide", "roots"),
    ("people",),
    ("people", "rename", "Sam", "Mo"),
    ("export", "-o", "all.json"),
    ("import", "all.json"),
    ("backup", "copy.db"),
    ("restore", "copy.db", "--merge"),
    ("doctor", "--fix"),
    ("check", "--list"),
    ("config", "country", "GB"),
    ("config",),
    ("lock",),
    ("privacy",),
    ("help-now",),
    ("--version",),
    ("--help",),
    (),
    ("erase", "--yes-erase-everything"),
)
"""Every command, one after the other on one journal; the second thought brings a notice with numbers."""

_INTERNET = re.compile(r"AF_INET6?|AF_NETLINK|AF_PACKET")


def network_calls(home: Path, trace: Path, *typed: str) -> list[str]:
    """What the program, and whatever it starts, asks the kernel for that has to do with networks."""
    strace = shutil.which("strace")
    assert strace is not None, "this test needs strace"
    done = subprocess.run(
        [strace, "-f", "-qq", "-e", "trace=network", "-o", trace, sys.executable, *typed],
        input=b"they forgot me\n",
        env={**os.environ, "TRUSTJOURNAL_HOME": str(home), "EDITOR": "true", "LANG": "en_GB.UTF-8"},
        capture_output=True,
        cwd=trace.parent,
        check=False,
    )
    assert done.returncode == 0, (typed, done.stderr.decode())
    return trace.read_text().splitlines()


def test_every_command_is_among_those_that_are_watched() -> None:
    assert {run[0] for run in RUNS if run and run[0][0] != "-"} == set(COMMANDS)


@pytest.mark.timeout(300)
def test_no_command_opens_a_way_to_the_network(tmp_path: Path) -> None:
    home, trace = tmp_path / "home", tmp_path / "trace"

    calls = {run: network_calls(home, trace, "-m", "trustjournal", *run) for run in RUNS}

    assert not {run: found for run, lines in calls.items() if (found := [*filter(_INTERNET.search, lines)])}


def test_a_way_to_the_network_would_be_seen(tmp_path: Path) -> None:
    program = (
        "import socket, subprocess, sys; subprocess.run([sys.executable, '-c', "
        "'import socket; socket.socket().connect_ex((\"127.0.0.1\", 9))'])"
    )

    calls = network_calls(tmp_path, tmp_path / "trace", "-c", program)

    assert any("connect(" in call for call in calls if _INTERNET.search(call))

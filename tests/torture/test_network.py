"""Nothing goes on the network: seen by the kernel's own record of every command."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pexpect
import pytest

from trustjournal.cli import COMMANDS

if TYPE_CHECKING:
    from pathlib import Path

    from torture.conftest import Figures

LINE = "they forgot me"
"""What comes on stdin: a thought, or a passphrase."""
_LOCKED = ("--passphrase-fd", "0")

RUNS: tuple[tuple[str, ...], ...] = (
    ("log", "-", "-s", "no answer since nine", "-b", "80", "-e", "fear:90", "-p", "Sam:partner"),
    ("log", "I want to hurt myself", "--json"),
    ("log", "-"),
    ("reframe", "1", "--seen", "read at nine", "--weight", "mostly-before", "--alternative", "asleep"),
    ("review", "--week"),
    ("review", "--all", "--json"),
    ("review", "--all", "--html", "page.html"),
    ("review", "--all", "--show", "fear"),
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
    ("roots", "add", "the year with R."),
    ("signs", "--tick", "1,4"),
    ("balance", "Sam", "--closeness", "right"),
    ("bridge", "me"),
    ("step", "add", "tell them how it was", "--when", "tomorrow"),
    ("promise", "add", "call on Sunday", "--mine"),
    ("boundary", "add", "no talk after ten"),
    ("talk", "add", "how the evening was for me"),
    ("checkin",),
    ("safety", "add", "a walk", "--about", "calms"),
    ("people",),
    ("people", "rename", "Sam", "Mo"),
    ("themes", "add", "waiting", "--cue", "no answer"),
    ("themes", "--refresh"),
    ("sources",),
    ("traps", "--json"),
    ("emotions", "add", "wistful"),
    ("export", "-o", "all.json"),
    ("export", "--redact", "-o", "all.md"),
    ("export", "-o", "all.csv"),
    ("import", "all.json"),
    ("import", "all.csv", "--dry-run"),
    ("backup", "copy.db"),
    ("restore", "copy.db", "--merge"),
    ("doctor", "--fix"),
    ("doctor", "--salvage", "saved.db"),
    ("check", "1", "--predict", "no call", "--by", "friday"),
    ("check", "--list"),
    ("config", "country", "GB"),
    ("config",),
    ("lock",),
    (*_LOCKED, "lock", "on"),
    (*_LOCKED, "list"),
    (*_LOCKED, "log", "and once more"),
    (*_LOCKED, "backup", "locked.db"),
    ("lock", "sheet"),
    (*_LOCKED, "lock", "change"),
    (*_LOCKED, "lock", "off"),
    ("privacy",),
    ("help-now",),
    ("--version",),
    ("--help",),
    (),
    ("erase", "--yes-erase-everything"),
)
"""Every command, one after the other on one journal; the second thought brings a notice with numbers."""

_INTERNET = re.compile(r"AF_INET6?|AF_NETLINK|AF_PACKET")


_COMMAND = re.compile(r"^  ([a-z][a-z-]*)  +\S", re.MULTILINE)


def watched(home: Path, trace: Path) -> tuple[list[str], dict[str, str]]:
    """What runs a program so that whatever it, or what it starts, asks of networks is written down."""
    strace = shutil.which("strace")
    assert strace is not None, "this test needs strace"
    mine = {key: value for key, value in os.environ.items() if not key.startswith("TRUSTJOURNAL")}
    surroundings = {**mine, "TRUSTJOURNAL_HOME": str(home), "EDITOR": "true", "LANG": "en_GB.UTF-8"}
    tracing = [strace, "-f", "--seccomp-bpf", "-qq", "-e", "trace=network", "-o", str(trace)]
    return [*tracing, sys.executable], surroundings


def network_calls(home: Path, trace: Path, *typed: str) -> list[str]:
    """What the program, and whatever it starts, asks the kernel for that has to do with networks."""
    command, surroundings = watched(home, trace)
    done = subprocess.run(
        [*command, *typed],
        input=f"{LINE}\n".encode() * (2 if _LOCKED[0] in typed else 1),
        env=surroundings,
        capture_output=True,
        cwd=trace.parent,
        check=False,
    )
    assert done.returncode == 0, (typed, done.stderr.decode())
    return trace.read_text().splitlines()


def test_every_command_is_among_those_that_are_watched() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "trustjournal", "--help"], capture_output=True, text=True, check=True
    ).stdout
    offered = set(_COMMAND.findall(shown.partition("Commands:")[2]))

    run = {word for typed in RUNS for word in typed[len(_LOCKED) * (typed[:1] == _LOCKED[:1]) :][:1]}

    assert offered == set(COMMANDS)
    assert offered <= run


@pytest.mark.timeout(600)
def test_no_command_opens_a_way_to_the_network(tmp_path: Path, figures: Figures) -> None:
    home, trace = tmp_path / "home", tmp_path / "trace"

    calls = {run: network_calls(home, trace, "-m", "trustjournal", *run) for run in RUNS}

    found = {run: seen for run, lines in calls.items() if (seen := [*filter(_INTERNET.search, lines)])}
    calls_made = sum(map(len, found.values()))
    figures.say(f"network: {len(RUNS)} runs of {len(COMMANDS)} commands, {calls_made} network calls")
    assert not found


@pytest.mark.timeout(300)
def test_a_session_at_a_terminal_opens_no_way_to_the_network(tmp_path: Path, figures: Figures) -> None:
    trace = tmp_path / "trace"
    (command, *words), surroundings = watched(tmp_path / "home", trace)
    session = pexpect.spawn(
        command,
        [*words, "-m", "trustjournal", "log"],
        env={**surroundings, "TERM": "dumb"},
        timeout=60,
        echo=False,
    )

    for asked, answer in (
        ("1 of 5", LINE),
        ("2 of 5", LINE),
        ("3 of 5", "80"),
        ("4 of 5", "fear 90"),
        ("5 of 5", ""),
        ("What now", ""),
    ):
        session.expect_exact(asked)
        session.expect_exact(">")
        session.sendline(answer)
    session.expect(pexpect.EOF)
    session.close()

    found = [*filter(_INTERNET.search, trace.read_text().splitlines())]
    figures.say(f"network: a session at a terminal, {len(found)} network calls")
    assert session.exitstatus == 0
    assert not found


def test_a_way_to_the_network_would_be_seen(tmp_path: Path) -> None:
    program = (
        "import socket, subprocess, sys; subprocess.run([sys.executable, '-c', "
        "'import socket; socket.socket().connect_ex((\"127.0.0.1\", 9))'])"
    )

    calls = network_calls(tmp_path, tmp_path / "trace", "-c", program)

    assert any("connect(" in call for call in calls if _INTERNET.search(call))

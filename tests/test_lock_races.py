"""The lock while somebody else is at the journal: it says what is so, whoever was first."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pexpect
from test_lock import PASSPHRASE, found, home, no_keys, run, run_with, terminal, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["home", "no_keys", "written"]

STOPPING = """
import os, signal, sys
event, name = sys.argv.pop(1).split()
def stop(what, arguments):
    if what == event and os.fspath(arguments[1]).endswith(name):
        os.kill(os.getpid(), signal.SIGSTOP)
sys.addaudithook(stop)
from trustjournal.start import main
main()
"""
"""The program, stopped right before it gives a file the name that is told in front of what is typed."""

WAITING = """
import fcntl, os, sys
number = os.open(sys.argv[1], os.O_RDONLY)
print("waits", flush=True)
fcntl.flock(number, fcntl.LOCK_SH)
print("is there", flush=True)
sys.stdin.read()
"""
"""Somebody who opens the journal as soon as nobody has it to themselves, and keeps it open."""


class Stopped:
    """A `trust` that stands still until `go_on`."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.code = 0
        self.out = self.err = ""

    def go_on(self) -> None:
        self._process.send_signal(signal.SIGCONT)
        self.out, self.err = self._process.communicate(timeout=120)
        self.out, self.err = self.out.replace("\n", " "), self.err.replace("\n", " ")
        self.code = self._process.returncode


@contextmanager
def stopped(before: str, home: Path, passphrase: str, *typed: str, first: str = "") -> Iterator[Stopped]:
    """The program, stopped there; `first` are lines of Python that its process begins with."""
    reading_end, writing_end = os.pipe()
    os.write(writing_end, passphrase.encode())
    os.close(writing_end)
    with subprocess.Popen(
        [sys.executable, "-c", first + STOPPING, before, "--passphrase-fd", str(reading_end), *typed],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(home), "TERM": "xterm"},
        pass_fds=(reading_end,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        os.close(reading_end)
        state = os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
        assert state is not None
        assert state.si_code == os.CLD_STOPPED, process.communicate()
        try:
            yield Stopped(process)
        finally:
            process.kill()


BEGINS = "os.link journal.db"
REPLACES = "os.rename journal.db"


def test_a_journal_that_somebody_began_meanwhile_is_locked_before_it_is_said_to_be(home: Path) -> None:
    with stopped(BEGINS, home, PASSPHRASE, "lock", "on") as locking_it:
        logged = run(home, "log", "zebrafish in the kitchen")
        locking_it.go_on()

    assert logged.returncode == 0
    assert locking_it.code == 0, locking_it.err
    assert "Locked." in locking_it.out
    assert "has stood on this disk unlocked" in locking_it.err
    assert not found(home)
    assert "zebrafish" in run_with(home, PASSPHRASE, "list").stdout


def test_of_two_who_lock_a_new_journal_at_once_one_is_told_that_the_other_did(home: Path) -> None:
    with stopped(BEGINS, home, "another", "lock", "on") as late:
        first = run_with(home, PASSPHRASE, "lock", "on")
        late.go_on()

    assert "Locked." in first.stdout
    assert late.code == 6
    assert "was locked in another terminal meanwhile" in late.err
    assert not late.out
    assert run_with(home, PASSPHRASE, "list").returncode == 0


def test_whoever_opens_the_journal_once_it_is_locked_does_not_make_the_lock_a_refusal(written: Path) -> None:
    with (
        stopped(REPLACES, written, PASSPHRASE, "lock", "on") as locking_it,
        subprocess.Popen(
            [sys.executable, "-c", WAITING, str(written / "journal.known")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as other,
    ):
        assert other.stdout is not None
        assert other.stdout.readline() == "waits\n"
        time.sleep(0.3)  # until it waits; the fault does not show otherwise
        locking_it.go_on()
        came = other.stdout.readline()
        other.communicate("")

    assert came == "is there\n"
    assert locking_it.code == 0, locking_it.err
    assert "Locked." in locking_it.out
    assert not found(written)


def test_a_first_answer_to_a_journal_that_was_locked_meanwhile_is_given_back_with_the_reason(
    home: Path,
) -> None:
    program = terminal(home, "log")
    program.expect_exact("1 of 5")
    run_with(home, PASSPHRASE, "lock", "on")

    program.sendline("zebrafish in the kitchen")
    program.expect(pexpect.EOF)

    told = " ".join((program.before or "").split())
    assert "The journal was locked in another terminal meanwhile." in told
    assert "no terminal to ask" not in told
    assert told.count("zebrafish") > 1
    assert not found(home)

"""The lock on disks where a file has one name only, and under a name that is a link."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from test_lock import (
    PASSPHRASE,
    found,
    held,
    home,
    killed_at,
    no_keys,
    open_to_read,
    run,
    run_with,
    written,
)
from test_lock_races import stopped

from trustjournal.store import locking, presence, sealed

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["home", "no_keys", "written"]

REFUSING = """
import sys
def refuse(what, arguments):
    if what == "os.link":
        raise PermissionError(1, "Operation not permitted")
sys.addaudithook(refuse)
"""
"""A disk that answers as FAT does to whoever gives a file a second name."""

NO_SECOND_NAMES = f"""{REFUSING}
from trustjournal.start import main
main()
"""


def without_second_names(home: Path, *typed: str, passphrase: str = "") -> subprocess.CompletedProcess[str]:
    reading_end, writing_end = os.pipe()
    os.write(writing_end, passphrase.encode())
    os.close(writing_end)
    with os.fdopen(reading_end):
        return subprocess.run(
            [sys.executable, "-c", NO_SECOND_NAMES, "--passphrase-fd", str(reading_end), *typed],
            env={**os.environ, "TRUSTJOURNAL_HOME": str(home), "TERM": "xterm"},
            pass_fds=(reading_end,),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


# disks without second names


def test_a_journal_begins_where_no_file_has_two_names(home: Path) -> None:
    outcome = without_second_names(home, "log", "zebrafish in the kitchen")

    assert outcome.returncode == 0, outcome.stderr
    assert "zebrafish" in run(home, "list").stdout
    assert sorted(path.name for path in home.iterdir()) == ["journal.db", "journal.known"]


def test_a_journal_begins_locked_where_no_file_has_two_names(home: Path) -> None:
    outcome = without_second_names(home, "lock", "on", passphrase=PASSPHRASE)

    assert outcome.returncode == 0, outcome.stderr
    assert sealed.is_locked(sealed.salt_of(str(home / "journal.db")))
    assert run_with(home, PASSPHRASE, "list").returncode == 0


def test_who_comes_second_there_takes_the_journal_that_is_being_begun(home: Path) -> None:
    with stopped("os.rename journal.db", home, "", "log", "zebrafish", first=REFUSING) as first:
        second = subprocess.Popen(
            [sys.executable, "-c", NO_SECOND_NAMES, "log", "quicksand"],
            env={**os.environ, "TRUSTJOURNAL_HOME": str(home)},
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        with suppress(subprocess.TimeoutExpired):  # it waits; the fault shows where it does not
            second.wait(timeout=3)
        first.go_on()
        code = second.wait()
    listed = run(home, "list").stdout

    assert (first.code, code) == (0, 0)
    assert "zebrafish" in listed
    assert "quicksand" in listed


def test_of_many_who_begin_it_there_at_once_every_thought_is_kept(home: Path) -> None:
    words = [f"thought{number}" for number in range(6)]
    begun = [
        subprocess.Popen(
            [sys.executable, "-c", NO_SECOND_NAMES, "log", word],
            env={**os.environ, "TRUSTJOURNAL_HOME": str(home)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for word in words
    ]
    codes = [process.wait() for process in begun]
    listed = run(home, "list").stdout

    assert codes == [0] * len(words)
    assert [word for word in words if word not in listed] == []


def test_a_journal_is_locked_there_and_the_old_file_is_overwritten(written: Path) -> None:
    with (written / "journal.db").open("rb") as old:
        outcome = without_second_names(written, "lock", "on", passphrase=PASSPHRASE)
        content = old.read()

    assert outcome.returncode == 0, outcome.stderr
    assert content == bytes(len(content))
    assert not found(written)
    assert sorted(path.name for path in written.iterdir()) == ["journal.db", "journal.known"]
    assert "zebrafish" in run_with(written, PASSPHRASE, "list").stdout


@pytest.mark.timeout(900)
def test_a_kill_at_any_step_there_leaves_the_old_or_the_new_journal(written: Path, tmp_path: Path) -> None:
    def refuse(event: str, _: object) -> None:
        if event == "os.link":
            raise PermissionError(1, "Operation not permitted")

    def lock(home: str) -> None:
        sys.addaudithook(refuse)
        locking.lock(home, PASSPHRASE)

    before, kept = held(written), tmp_path / "kept"
    written.rename(kept)
    became_new = []

    for step in range(200):
        shutil.rmtree(written, ignore_errors=True)
        shutil.copytree(kept, written)
        presence.leave()
        died = killed_at(step, written, lock)
        new = sealed.is_locked((written / "journal.db").read_bytes())
        if new:
            sealed.unlock(str(written / "journal.db"), PASSPHRASE)
        open_to_read(written).close()

        assert held(written) == before
        assert sorted(path.name for path in written.iterdir()) == ["journal.db", "journal.known"]
        assert bool(found(written)) != new
        became_new.append(new)
        if not died:
            break

    assert not died
    assert became_new == sorted(became_new)
    assert became_new.count(True) > 1  # a kill came after the replacing, too


# a name that is a link


@pytest.mark.parametrize("how", ["--replace", "--merge"])
def test_a_backup_does_not_take_the_place_of_a_link_to_the_journal(written: Path, how: str) -> None:
    run(written, "backup")
    [backup] = (written / "backups").iterdir()
    real = written.parent / "real.db"
    (written / "journal.db").rename(real)
    (written / "journal.db").symlink_to(real)

    outcome = run(written, "restore", backup.name, how)

    assert (written / "journal.db").is_symlink()
    assert real.read_bytes().startswith(b"SQLite")
    if how == "--replace":
        assert outcome.returncode == 1
        assert "is a link to a file elsewhere" in " ".join(outcome.stderr.split())
    else:
        assert outcome.returncode == 0, outcome.stderr

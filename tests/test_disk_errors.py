"""A disk that reports an error behind a change, or before the next: what is said of the journal is true."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from trustjournal.store import locking, sealed

TRUST = (sys.executable, "-m", "trustjournal")
AGAIN = "type the command again"


def trust(home: Path, *typed: str, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*before, *TRUST, *typed],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(home), "TZ": "Europe/London"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def thoughts(home: Path) -> list[str]:
    return [one["automatic_thought"] for one in json.loads(trust(home, "list", "--json").stdout)]


def on_a_disk_that_fails(call: str, error: str, place: int, *, lasting: bool = True) -> tuple[str, ...]:
    """What runs a program so that this call fails, once or from then on."""
    end = "+" if lasting else ""
    inject = f"inject={call}:error={error}:when={place}{end}"
    return ("strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject)


def syncs_up_to_the_one_behind_the_commit(home: Path, folder: Path, *typed: str) -> int:
    """The how-manieth sync of the command is that of the folder, once SQLite's journal is removed."""
    trace = folder / "trace"
    before = ("strace", "-f", "-qq", "-y", "-o", str(trace), "-e", "trace=fdatasync,unlink")
    assert trust(home, *typed, before=before).returncode == 0
    calls = [line for line in trace.read_text().splitlines() if "fdatasync(" in line or "unlink(" in line]
    [removal] = [
        place for place, line in enumerate(calls) if "journal.db-journal" in line and "unlink(" in line
    ]
    assert f"<{home}>" in calls[removal + 1]
    return sum("fdatasync(" in line for line in calls[: removal + 2])


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    assert trust(folder, "log", "the first").returncode == 0
    return folder


@pytest.mark.parametrize("error", ["EIO", "ENOSPC", "EROFS"])
@pytest.mark.parametrize("lasting", [True, False], ids=["from then on", "once"])
def test_a_thought_that_is_in_the_file_is_said_to_be_kept_though_the_disk_reports_an_error(
    home: Path, tmp_path: Path, error: str, lasting: bool
) -> None:
    place = syncs_up_to_the_one_behind_the_commit(home, tmp_path, "log", "the second")

    done = trust(
        home, "log", "the third", before=on_a_disk_that_fails("fdatasync", error, place, lasting=lasting)
    )

    assert sorted(thoughts(home)) == ["the first", "the second", "the third"]
    assert (done.returncode, done.stdout) == (1, "Kept as #3.\n")
    assert done.stderr.startswith("It is kept as #3, but the disk reported an error just afterwards")
    assert AGAIN not in done.stderr


def test_what_is_deleted_though_the_disk_reports_an_error_is_said_to_be_gone(
    home: Path, tmp_path: Path
) -> None:
    trust(home, "log", "the second")
    place = syncs_up_to_the_one_behind_the_commit(home, tmp_path, "delete", "1", "--yes")

    done = trust(home, "delete", "2", "--yes", before=on_a_disk_that_fails("fdatasync", "EIO", place))

    assert thoughts(home) == []
    assert done.returncode == 1
    assert done.stderr.startswith("It is done (deleted #2), but the disk reported an error")


@pytest.mark.parametrize("typed", [("delete", "1", "--yes", "--now"), ("undo",)], ids=" ".join)
@pytest.mark.parametrize("place", [4, 5], ids=["in the commit", "behind it"])
def test_the_same_is_told_of_a_locked_journal(home: Path, typed: tuple[str, ...], place: int) -> None:
    """Its engine does not tell the two errors apart."""
    if typed == ("undo",):
        trust(home, "log", "to be taken back")
    given, taken = os.pipe()
    os.write(taken, b"four words for this test\n" * 3)
    os.close(taken)
    locking.lock(str(home), "four words for this test")
    sealed.forget_all()
    before = thoughts_of_the_locked(home)

    done = subprocess.run(
        [*on_a_disk_that_fails("fsync", "EIO", place, lasting=False), *TRUST, "--passphrase-fd", "0", *typed],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(home)},
        stdin=given,
        capture_output=True,
        text=True,
        check=False,
    )
    os.close(given)

    assert done.returncode == 1
    assert ("Nothing in it was changed" in done.stderr) == (thoughts_of_the_locked(home) == before)
    assert ("It is done" in done.stderr) == (place == 5)


def thoughts_of_the_locked(home: Path) -> int:
    sealed.unlock(f"{home}/journal.db", "four words for this test")
    try:
        with contextlib.closing(sealed.connect(f"{home}/journal.db")) as connection:
            query = "SELECT count(*) FROM record WHERE deleted_utc IS NULL"
            return int(connection.execute(query).fetchone()[0])
    finally:
        sealed.forget_all()


def test_a_commit_that_did_not_reach_the_file_is_said_to_have_changed_nothing(
    home: Path, tmp_path: Path
) -> None:
    place = syncs_up_to_the_one_behind_the_commit(home, tmp_path, "log", "the second")

    done = trust(home, "log", "the third", before=on_a_disk_that_fails("fdatasync", "EIO", place - 1))

    assert sorted(thoughts(home)) == ["the first", "the second"]
    assert (done.returncode, done.stdout) == (1, "")
    assert "Nothing in it was changed" in done.stderr
    assert AGAIN in done.stderr


def test_a_refusal_behind_what_is_kept_does_not_say_that_nothing_was_changed(
    home: Path, tmp_path: Path
) -> None:
    place = syncs_up_to_the_one_behind_the_commit(home, tmp_path, "log", "the second")
    with contextlib.closing(sqlite3.connect(home / "journal.db")) as connection, connection:
        # Behind the next thought the remark is kept again, in a transaction of its own.
        connection.execute("DELETE FROM remark WHERE key = 'told-privacy'")

    done = trust(home, "log", "the third", before=on_a_disk_that_fails("fdatasync", "EIO", place + 1))

    assert sorted(thoughts(home)) == ["the first", "the second", "the third"]
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("It is kept as #3, and what was to come behind that could not be written")
    assert AGAIN not in done.stderr

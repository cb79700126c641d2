"""A disk without room: what cannot go yet is told with the room that it takes, and erasing takes none."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

TRUST = (sys.executable, "-m", "trustjournal")
GOING = (
    ("delete", "1", "--yes"),
    ("delete", "1", "--yes", "--now"),
    ("good", "--remove", "1"),
    ("step", "remove", "1"),
    ("people", "forget", "Sam"),
    ("undo",),
)
WORDS = b"the words that are to go"


def trust(home: Path, *typed: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*TRUST, *typed],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(home), "TZ": "Europe/London"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("full") / "home"
    for typed in (
        ("log", WORDS.decode(), "-p", "Sam"),
        ("good", "they came"),
        ("step", "add", "to ask"),
        ("log", "another"),
    ):
        assert trust(home, *typed).returncode == 0
    return home


@pytest.fixture
def home(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written, tmp_path / "home"))


def on_a_disk_with(room: int, home: Path, *typed: str) -> subprocess.CompletedProcess[str]:
    """One run on a file system in memory that has so many bytes left; the home comes back as it is then.

    An account that is not the administrator's mounts it within a namespace of its own.
    """
    disk = home.parent / "disk"
    disk.mkdir(exist_ok=True)
    where, command = shlex.quote(str(disk)), shlex.join([*TRUST, *typed])
    script = f"""
        mount -t tmpfs -o size=64m none {where} || exit 99
        cp -a {shlex.quote(str(home))} {where}/home || exit 99
        used=$(df -B1 --output=used {where} | tail -n 1)
        mount -o remount,size=$((used + {room})) {where} || exit 99
        TRUSTJOURNAL_HOME={where}/home {command}
        code=$?
        rm -rf {shlex.quote(str(home))}
        cp -a {where}/home {shlex.quote(str(home))} 2>/dev/null
        exit $code
    """
    done = subprocess.run(
        ["unshare", "--mount", "--map-root-user", "sh", "-c", script],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 99, done.stderr
    return done


def room_named(sentence: str) -> int:
    """The room that a refusal says is needed, in bytes."""
    return round(float(sentence.partition(" MB.")[0].rpartition(" ")[2]) * 1_000_000)


@pytest.mark.parametrize("typed", GOING, ids=" ".join)
def test_what_cannot_go_for_want_of_room_says_how_much_that_takes_and_goes_once_it_is_there(
    home: Path, typed: tuple[str, ...]
) -> None:
    before = (home / "journal.db").read_bytes()

    refused = on_a_disk_with(8192, home, *typed)

    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith(
        "Nothing in the journal was changed: the disk is full, and taking something"
    )
    assert "trust erase" in refused.stderr
    assert (home / "journal.db").read_bytes() == before

    done = on_a_disk_with(room_named(refused.stderr), home, *typed)

    assert done.returncode == 0, done.stderr
    assert (home / "journal.db").read_bytes() != before


def test_what_undo_no_longer_brings_back_does_not_stand_in_the_way_of_that_sentence(home: Path) -> None:
    with contextlib.closing(sqlite3.connect(home / "journal.db")) as connection, connection:
        connection.execute("UPDATE undo_change SET made_utc = '2020-01-01T00:00:00+00:00'")

    refused = on_a_disk_with(0, home, "delete", "1", "--yes")

    assert "taking something out or back" in refused.stderr


def test_the_room_named_is_enough_for_leaving_no_trace(home: Path) -> None:
    room = room_named(on_a_disk_with(0, home, "delete", "1", "--yes", "--now").stderr)

    done = on_a_disk_with(room, home, "delete", "1", "--yes", "--now")

    assert (done.returncode, done.stdout) == (0, "Deleted #1 for good.\n")
    assert WORDS not in (home / "journal.db").read_bytes()


def test_a_full_disk_does_not_keep_anyone_from_erasing_it_all(home: Path) -> None:
    done = on_a_disk_with(0, home, "erase", "--yes-erase-everything")

    assert done.returncode == 0, done.stderr
    assert not (home / "journal.db").exists()


def test_what_is_added_on_a_full_disk_is_refused_without_talk_of_taking_out(home: Path) -> None:
    refused = on_a_disk_with(0, home, "log", "one more")

    assert refused.returncode == 1
    assert "The journal could not be written: the disk is full." in refused.stderr

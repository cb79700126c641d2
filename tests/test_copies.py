"""Copies of the journal in its home are known whatever they are called, and nothing else is taken for one."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from test_lock import PASSPHRASE, run, run_with

from trustjournal.store.copies import kept
from trustjournal.store.erasing import erase
from trustjournal.store.private_files import from_the_end

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Trust

WORD = "zebracrossing"


@pytest.fixture
def written(trust: Trust) -> Trust:
    trust("log", WORD)
    trust("log", "stays")
    return trust


def files_with(word: str, home: Path) -> list[str]:
    """Every file in the home in which the word stands."""
    found = (path for path in home.rglob("*") if path.is_file())
    return sorted(str(path.relative_to(home)) for path in found if word.encode() in path.read_bytes())


def test_a_copy_under_a_name_of_its_own_is_one_like_the_others(written: Trust) -> None:
    for name in ("mine.db", "backups/another"):
        written("backup", *([] if "/" in name else [str(written.home / name)]))
    (written.home / "backups" / "another").write_bytes((written.home / "mine.db").read_bytes())

    listed = written("backup", "--list").out
    deleted = written("delete", "1", "--yes", "--now")
    taken_out = written("delete", "1", "--now", "--from-backups")

    assert "mine.db" in listed
    assert "another" in listed
    assert "mine.db" in deleted.err
    assert "another" in deleted.err
    assert taken_out.code == 0
    assert files_with(WORD, written.home) == []
    assert sorted(path.name for path in written.home.iterdir()) == [
        "backups", "journal.db", "journal.known", "mine.db",
    ]  # fmt: skip


def test_it_goes_with_the_journal(written: Trust) -> None:
    written("backup", str(written.home / "mine.db"))

    written("erase", "--yes-erase-everything")

    assert not written.home.exists()


def test_it_goes_when_the_journal_is_locked_and_a_damaged_one_too(tmp_path: Path) -> None:
    home = tmp_path / "home"
    run(home, "log", WORD)
    run(home, "backup")
    run(home, "backup", str(home / "mine.db"))
    [copy] = (home / "backups").iterdir()
    with (home / "journal.db").open("r+b") as file:
        file.write(b"X" * 16)
    run(home, "restore", copy.name, "--replace")
    [aside] = (home / "backups").glob("*-damaged.db")
    assert files_with(WORD, home) == sorted(
        ["journal.db", "mine.db", f"backups/{copy.name}", f"backups/{aside.name}"]
    )

    locked = run_with(home, PASSPHRASE, "lock", "on")

    told = " ".join(locked.stderr.split())
    assert all(name in told for name in ("mine.db", copy.name, aside.name))
    assert files_with(WORD, home) == []


def beside(copy: Path) -> Path:
    left = copy.with_name(f"{copy.name}-journal")
    left.write_text(f"half written, and {WORD} is in it")
    return left


@pytest.mark.parametrize(
    "words",
    [("backup", "--remove", "{}"), ("erase", "--yes-erase-everything")],
    ids=lambda words: " ".join(words),
)
def test_what_was_left_half_written_beside_a_copy_goes_with_it(
    written: Trust, words: tuple[str, ...]
) -> None:
    written("backup")
    [copy] = (written.home / "backups").iterdir()
    left = beside(copy)

    written(*(word.format(copy.name) for word in words))

    assert not copy.exists()
    assert not left.exists()


def test_it_goes_with_it_when_the_journal_is_locked(tmp_path: Path) -> None:
    home = tmp_path / "home"
    run(home, "log", WORD)
    run(home, "backup")
    [copy] = (home / "backups").iterdir()
    beside(copy)

    run_with(home, PASSPHRASE, "lock", "on")

    assert files_with(WORD, home) == []


def test_what_was_left_of_a_copy_that_is_gone_is_a_leftover(written: Trust) -> None:
    written("backup")
    [copy] = (written.home / "backups").iterdir()
    left = beside(copy)
    copy.unlink()

    assert str(left) in "".join(written("doctor").out.split())
    written("doctor", "--fix")
    assert not left.exists()


@pytest.mark.parametrize("command", [("lock", "on"), ("erase", "--yes-erase-everything")], ids=" ".join)
def test_what_is_not_ours_is_left_alone(tmp_path: Path, command: tuple[str, ...]) -> None:
    home = tmp_path / "home"
    run(home, "log", WORD)
    run(home, "backup")
    theirs = [
        home / "letters.db", home / "letter.new-2024", home / "backups" / "places.sqlite",
        home / "backups" / "firefox" / "places.sqlite",
    ]  # fmt: skip
    for path in theirs:
        path.parent.mkdir(exist_ok=True)
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE place (name)")
    image = home / "backups" / "disk.img"
    image.write_bytes(bytes(9000))
    before = {path: path.read_bytes() for path in (*theirs, image)}

    ended = run_with(home, PASSPHRASE, *command)

    assert ended.returncode == 0, ended.stderr
    assert {path: path.read_bytes() for path in before} == before
    assert files_with(WORD, home) == []


def test_a_pipe_and_a_folder_are_no_copies(written: Trust) -> None:
    folder = written.home / "backups"
    folder.mkdir(mode=0o700)
    os.mkfifo(folder / "2026-11-22-210000.db")
    (folder / "2026-11-22-210001.db").mkdir()

    assert kept(str(written.home)) == []
    assert written("doctor").code == 0


def test_another_name_of_the_journal_itself_is_no_copy(written: Trust) -> None:
    os.link(written.home / "journal.db", written.home / "second.db")

    assert kept(str(written.home)) == []


def test_removing_one_of_several_names_says_that_the_content_stays(written: Trust) -> None:
    written("backup")
    [copy] = (written.home / "backups").iterdir()
    os.link(copy, written.home.parent / "elsewhere.db")

    outcome = written("backup", "--remove", copy.name)

    assert f"the content stays: {copy.name}." in " ".join(outcome.err.split())


def test_locking_says_which_backups_live_on_under_another_name(tmp_path: Path) -> None:
    home = tmp_path / "home"
    run(home, "log", WORD)
    run(home, "backup")
    [copy] = (home / "backups").iterdir()
    os.link(copy, tmp_path / "elsewhere.db")

    locked = run_with(home, PASSPHRASE, "lock", "on")

    assert f"the content stays: {copy.name}." in " ".join(locked.stderr.split())
    assert files_with(WORD, tmp_path) == ["elsewhere.db"]


@given(st.integers(1, 5 << 20))
@example(1)
@example(4096)
@example(4097)
@example((1 << 20) + 4096)
def test_a_file_is_overwritten_whole_and_its_first_bytes_last(size: int) -> None:
    pieces = list(from_the_end(size))

    assert pieces[0][1] == size
    assert [start for start, _ in pieces[:-1]] == [end for _, end in pieces[1:]]
    assert pieces[-1] == (0, min(size, 4096))


def test_overwriting_leaves_nothing_under_a_second_name_made_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * 3_000_000)
    with path.open("rb") as still_open:
        erase([path])

        assert still_open.read() == bytes(3_000_000)
    assert not path.exists()

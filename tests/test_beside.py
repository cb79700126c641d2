"""Files that stand beside the journal under the names SQLite uses, and are not what it left there."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Trust


def _garbage(side: Path) -> None:
    side.write_bytes(random.Random(side.name).randbytes(20_000))


def _nothing(side: Path) -> None:
    side.touch()


def _zeros(side: Path) -> None:
    side.write_bytes(bytes(8192))


def _the_journal_again(side: Path) -> None:
    side.write_bytes((side.parent / "journal.db").read_bytes())


def _a_folder(side: Path) -> None:
    side.mkdir()


def _a_link(side: Path) -> None:
    elsewhere = side.parent.parent / "elsewhere"
    elsewhere.write_bytes(b"somebody else's")
    side.symlink_to(elsewhere)


@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
@pytest.mark.parametrize("made", [_garbage, _nothing, _zeros, _the_journal_again])
def test_what_is_no_file_of_sqlite_loses_and_hides_nothing(
    trust: Trust, ending: str, made: Callable[[Path], None]
) -> None:
    trust("log", "the first thought")
    made(trust.home / f"journal.db{ending}")

    listed = trust("list")
    kept = trust("log", "the second thought")
    both = trust("list")
    looked_over = trust("doctor", "--fix")

    assert (listed.code, kept.code, both.code, looked_over.code) == (0, 0, 0, 0)
    assert "the first thought" in listed.out
    assert "the first thought" in both.out
    assert "the second thought" in both.out
    assert "The journal is whole: 2 thoughts" in looked_over.out
    assert not (trust.home / f"journal.db{ending}").exists()


@pytest.mark.parametrize("ending", ["-journal", "-wal"])
@pytest.mark.parametrize("made", [_a_folder, _a_link])
@pytest.mark.parametrize("command", [("list",), ("log", "another"), ("doctor",)], ids=" ".join)
def test_what_stands_in_the_way_is_named_and_left_alone(
    trust: Trust, ending: str, made: Callable[[Path], None], command: tuple[str, ...]
) -> None:
    trust("log", "the first thought")
    side = trust.home / f"journal.db{ending}"
    made(side)
    before = (trust.home / "journal.db").read_bytes()

    outcome = trust(*command)

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(f"The journal could not be opened: {side} is a link or a folder")
    assert (trust.home / "journal.db").read_bytes() == before
    assert side.is_symlink() == (made is _a_link)
    if made is _a_link:
        assert side.read_bytes() == b"somebody else's"


def test_once_it_is_moved_away_the_journal_opens_again(trust: Trust) -> None:
    trust("log", "the first thought")
    (trust.home / "journal.db-journal").mkdir()
    assert trust("list").code == 1
    (trust.home / "journal.db-journal").rmdir()

    assert "the first thought" in trust("list").out

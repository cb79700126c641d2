"""What `trust doctor --salvage` says of all that it could not save, whatever kind it is."""

from __future__ import annotations

import random
import sqlite3
from typing import TYPE_CHECKING

import pytest
from test_practices import of_kind

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Trust

PAGE = 4096


@pytest.fixture
def filled(trust: Trust) -> Trust:
    """A journal with a thought, three boundaries and three good moments."""
    trust("log", "they go", "-b", "60")
    for number in range(3):
        of_kind(trust, "boundary", f"what I keep {number}")
        trust("good", f"they came {number}")
    return trust


def noise(file: Path, *names: str) -> None:
    """Put noise in the place of the first pages of these tables and indexes."""
    connection = sqlite3.connect(file)
    roots = dict(connection.execute("SELECT name, rootpage FROM sqlite_schema"))
    connection.close()
    content = bytearray(file.read_bytes())
    for name in names:
        start = (roots[name] - 1) * PAGE
        content[start : start + PAGE] = random.Random(1).randbytes(PAGE)
    file.write_bytes(content)


def trees(file: Path, table: str) -> list[str]:
    """The names of a table and all its indexes."""
    connection = sqlite3.connect(file)
    names = [
        name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE tbl_name = ?", (table,))
    ]
    connection.close()
    return names


def salvaged(trust: Trust, to: Path) -> list[str]:
    outcome = trust("doctor", "--salvage", str(to))
    assert outcome.code == 0, outcome.err
    return " ".join(outcome.out.split()).split(". ")


def test_what_is_lost_of_every_kind_is_named(filled: Trust, tmp_path: Path) -> None:
    noise(filled.home / "journal.db", "practice", "practice_whole", "good_moment", "good_moment_whole")

    told = salvaged(filled, tmp_path / "saved.db")

    assert told[:2] == [
        "Saved, each as it was written: 1 thought",
        "Lost: good moment 1, good moment 2, good moment 3, boundary 1, boundary 2, boundary 3",
    ]
    assert not any("More may be lost" in line for line in told)


def test_where_no_list_is_left_what_is_lost_is_told_from_the_last_number_given(
    filled: Trust, tmp_path: Path
) -> None:
    file = filled.home / "journal.db"
    noise(file, *trees(file, "practice"))

    told = salvaged(filled, tmp_path / "saved.db")

    assert "Saved, each as it was written: 1 thought and 3 good moments" in told
    named = "other thing 1, other thing 2, other thing 3"
    assert f"Lost, or removed before; which of the two cannot be told: {named}" in told
    assert not any("More may be lost" in line for line in told)


def test_where_the_last_number_is_lost_too_it_is_said_that_more_may_be(filled: Trust, tmp_path: Path) -> None:
    file = filled.home / "journal.db"
    noise(file, "sqlite_sequence", *trees(file, "practice"))

    told = salvaged(filled, tmp_path / "saved.db")

    assert "More may be lost than is named here: where it was listed is damaged as well" in told


def test_what_was_removed_before_is_not_told_as_lost_where_the_list_is_whole(
    filled: Trust, tmp_path: Path
) -> None:
    filled("good", "--remove", "2", "--now")
    noise(filled.home / "journal.db", "good_moment", "good_moment_whole")

    told = salvaged(filled, tmp_path / "saved.db")

    assert told[1] == "Lost: good moment 1, good moment 3"

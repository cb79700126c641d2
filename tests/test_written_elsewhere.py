"""Another terminal writes for long: whoever waits is told so, and loses nothing."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from trustjournal.store.connection import WrittenElsewhere, in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Trust


@pytest.fixture
def elsewhere(trust: Trust) -> Iterator[sqlite3.Connection]:
    """A connection that is in the middle of writing, so far that nobody can read either."""
    trust("log", "the first")
    with closing(sqlite3.connect(trust.home / "journal.db", isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield connection


@pytest.mark.parametrize(
    ("typed", "said"), [(("log", "a thought that waits"), "Kept as #2."), (("list",), "the first")]
)
def test_whoever_waits_is_told_and_goes_on_when_the_other_has_ended(
    trust: Trust, elsewhere: sqlite3.Connection, typed: tuple[str, ...], said: str
) -> None:
    waiting = subprocess.Popen(
        [sys.executable, "-m", "trustjournal", *typed],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(trust.home)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert waiting.stderr is not None
    told = waiting.stderr.readline()
    elsewhere.execute("ROLLBACK")
    out, _ = waiting.communicate()

    assert "Another terminal is writing to the journal; this waits for it." in told
    assert said in out
    assert waiting.returncode == 0


def test_whoever_waited_in_vain_is_told_what_to_wait_for(trust: Trust, elsewhere: sqlite3.Connection) -> None:
    path = str(trust.home / "journal.db")
    with (
        closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as other,
        pytest.raises(sqlite3.OperationalError) as refused,
    ):
        other.execute("BEGIN IMMEDIATE")

    sentence = in_words(refused.value, path)

    assert isinstance(sentence, WrittenElsewhere)
    assert "another terminal is still writing" in str(sentence)

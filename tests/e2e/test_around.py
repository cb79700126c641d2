"""The commands around the journal on a real terminal: home, good, pause, erase, and the notices."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from e2e.conftest import wait_until_kept
from trustjournal.moments import Moment
from trustjournal.records import ThoughtRecord
from trustjournal.store import reading
from trustjournal.store.drafts import Answer, Draft
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Terminals = Callable[..., Any]

CLEARED = b"\x1b[H\x1b[2J\x1b[3J"


def now() -> datetime:
    return datetime.now(ZoneInfo("Europe/London"))


def write_thought(home: Path) -> None:
    """A thought of this moment."""
    moment = Moment.of(now())
    with Journal(str(home), now) as journal:
        journal.add(ThoughtRecord(new_uuid(now()), "they are with someone else", moment, moment))


def held(home: Path) -> ThoughtRecord:
    """The first record as the journal holds it."""
    with Journal(str(home), now) as journal:
        record = reading.record(journal.connection, 1)
    assert record is not None
    return record


def good_texts(home: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "trustjournal", "good", "--list", "--json"],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(home)},
        capture_output=True,
        check=True,
    )
    return [good["text"] for good in json.loads(done.stdout)]


def leave_draft_of_the_good_moment(home: Path) -> None:
    """As a kill between storing and clearing up leaves it."""
    with Journal(str(home), now) as journal:
        [good] = reading.good_moments(journal.connection, now().date(), now().date())
        draft = Draft(str(home), good.uuid, "good", "", now())
        draft.keep([Answer("good_moment", good.text)])
        draft.close()
        journal.connection.execute("UPDATE draft SET owner_started = 'long ago'")


def test_a_good_moment_is_asked_for_and_kept(terminal: Terminals, home: Path) -> None:
    trust = terminal("good")
    trust.answer("What went right", "they came over")

    assert trust.wait() == 0
    assert good_texts(home) == ["they came over"]


def test_enter_keeps_no_good_moment(terminal: Terminals, home: Path) -> None:
    trust = terminal("good")
    trust.answer("What went right")

    assert trust.wait() == 0
    assert "Nothing was kept." in trust.read()
    assert good_texts(home) == []


def test_a_half_typed_good_moment_stands_on_the_line_the_next_time(terminal: Terminals, home: Path) -> None:
    first = terminal("good")
    first.wait_for("What went right")
    first.type("they came ov")
    wait_until_kept(home, "SELECT 1 FROM draft WHERE half_text <> ''")
    first.type("\x03")
    assert first.wait() == 130
    assert "trust good goes on from there" in first.read()

    second = terminal("good")
    second.answer("What went right", "er")

    assert second.wait() == 0
    assert good_texts(home) == ["they came over"]


def test_a_draft_that_became_a_good_moment_is_not_offered_again(terminal: Terminals, home: Path) -> None:
    first = terminal("good")
    first.answer("What went right", "they came over")
    first.wait()
    leave_draft_of_the_good_moment(home)

    second = terminal("good")
    second.answer("What went right")

    assert second.wait() == 0
    assert good_texts(home) == ["they came over"]


def test_ctrl_c_before_anything_was_typed_leaves_without_a_word(terminal: Terminals, home: Path) -> None:
    trust = terminal("good")
    trust.wait_for("What went right")
    trust.type("\x03")

    assert trust.wait() == 130
    assert "goes on" not in trust.read()


@pytest.mark.parametrize("key", ["\x03", "\r"], ids=["Ctrl-C", "Enter"])
@pytest.mark.parametrize(
    ("chosen", "begins"),
    [("", "Two minutes."), ("1", "What is around you."), ("3", "A kind word to yourself.")],
)
def test_an_exercise_begins_with_one_key_and_ends_with_one(
    terminal: Terminals, home: Path, chosen: str, begins: str, key: str
) -> None:
    trust = terminal("pause")
    trust.answer("Enter two quiet minutes", chosen)
    trust.wait_for(f"{begins} Nothing to write")
    trust.type(key)

    assert trust.wait() == 0
    assert "Ending here is fine." in trust.read()
    assert not home.exists()


def test_a_key_pressed_twice_does_not_end_what_it_began(terminal: Terminals) -> None:
    trust = terminal("pause")
    trust.answer("Enter two quiet minutes", "1\r")
    trust.wait_for("Five things you can see.")
    trust.type("\x03")

    assert trust.wait() == 0


def test_ctrl_c_instead_of_choosing_an_exercise_leaves(terminal: Terminals) -> None:
    trust = terminal("pause")
    trust.wait_for("Enter two quiet minutes")
    trust.type("\x03")

    assert trust.wait() == 0
    assert "Nothing to write" not in trust.read()


def test_the_word_erases(terminal: Terminals, home: Path) -> None:
    write_thought(home)
    trust = terminal("erase")
    trust.answer("Type erase to go on", "erase")

    assert trust.wait() == 0
    assert not home.exists()


@pytest.mark.parametrize("typed", ["", "y", "no"])
def test_anything_else_leaves_everything_as_it_is(terminal: Terminals, home: Path, typed: str) -> None:
    write_thought(home)
    trust = terminal("erase")
    trust.answer("Type erase to go on", typed)

    assert trust.wait() == 0
    assert "Nothing was removed." in trust.read()
    assert held(home).id == 1


def test_a_notice_comes_after_the_text_is_kept(terminal: Terminals, home: Path) -> None:
    trust = terminal("good")
    trust.answer("What went right", "I did not kill myself, though I want to kill myself")
    shown = trust.wait_for("not what I meant")
    trust.kill()

    assert shown.index("Kept.") < shown.index("116 123")
    assert len(good_texts(home)) == 1


def test_c_clears_the_terminal_itself(terminal: Terminals) -> None:
    trust = terminal("good")
    trust.answer("What went right", "he hit me, but he said sorry")
    trust.answer("not what I meant", "c")
    trust.answer("Enter go on")

    assert trust.wait() == 0
    assert CLEARED in trust.raw
    assert b"0808" not in trust.raw.rpartition(CLEARED)[2]

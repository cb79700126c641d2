"""`trust log` on a real terminal: two answers are enough, nothing typed is lost."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from e2e.conftest import wait_until_kept

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SITUATION = "Sam read my message at 9. It is 11 now, no answer."


def records(home: Path) -> list[dict[str, Any]]:
    """Every record in the journal, as the program itself prints them, oldest first."""
    done = subprocess.run(
        [sys.executable, "-m", "trustjournal", "list", "--all", "--json"],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(home), "TZ": "Europe/London"},
        capture_output=True,
        check=True,
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return sorted(found, key=lambda record: record["id"])


def test_two_answers_and_enter_to_the_end_make_a_record(terminal: Callable[..., Any], home: Path) -> None:
    trust = terminal("log")
    trust.answer("What happened?", SITUATION)
    trust.answer("went through your mind?", "they are with someone else")
    trust.answer("How much do you believe it")
    trust.answer("What do you feel")
    trust.answer("pulled to do")
    trust.answer("What now?")

    assert trust.wait() == 0
    [record] = records(home)
    assert record["situation"] == SITUATION
    assert record["automatic_thought"] == "they are with someone else"


def test_a_zone_that_nobody_knows_does_not_stop_the_first_question(
    terminal: Callable[..., Any], home: Path
) -> None:
    trust = terminal("log", TZ="Nonsense/Zone")
    trust.answer("What happened?", SITUATION)
    trust.wait_for("went through your mind?")
    wait_until_kept(home, "SELECT 1 FROM draft_answer")


def test_every_answer_of_the_five_is_kept(terminal: Callable[..., Any], home: Path) -> None:
    trust = terminal("log")
    trust.answer("What happened?", SITUATION)
    trust.answer("went through your mind?", "they are with someone else")
    trust.answer("How much do you believe it", "85")
    trust.answer("What do you feel", "fea 90, hurt 70")
    trust.answer("pulled to do", "check")
    shown = trust.wait_for("What now?")
    trust.enter()
    trust.wait()

    [record] = records(home)
    assert record["belief"] == 85
    assert record["emotions"] == [{"name": "fear", "intensity": 90}, {"name": "hurt", "intensity": 70}]
    assert record["urges"] == ["check"]
    assert "believed 85 · fear 90, hurt 70 · pulled to check" in " ".join(shown.split())


def test_a_question_is_turned_into_the_feared_answer_once(terminal: Callable[..., Any], home: Path) -> None:
    trust = terminal("log")
    trust.answer("What happened?", SITUATION)
    trust.answer("went through your mind?", "why don't they answer?")
    trust.answer("Which answer are you afraid of?", "are they with someone else?")
    trust.answer("How much do you believe it")
    trust.kill(signal.SIGTERM)

    [record] = records(home)
    assert record["automatic_thought"] == "are they with someone else?"


def test_going_back_changes_the_answer_before_and_keeps_one_record(
    terminal: Callable[..., Any], home: Path
) -> None:
    trust = terminal("log")
    trust.answer("What happened?", SITUATION)
    trust.answer("went through your mind?", "first wording")
    trust.answer("How much do you believe it", "<")
    trust.wait_for_count("first wording", 2)
    trust.type("\x15second wording\r")
    trust.answer("How much do you believe it", "40")
    trust.answer("What do you feel")
    trust.kill(signal.SIGTERM)

    [record] = records(home)
    assert (record["automatic_thought"], record["belief"]) == ("second wording", 40)


def test_help_is_shown_and_the_question_waits(terminal: Callable[..., Any]) -> None:
    trust = terminal("log")
    trust.answer("What happened?", "?")

    trust.wait_for("Who was there, where")
    trust.enter(SITUATION)
    trust.wait_for("went through your mind?")


def test_an_answer_that_cannot_be_read_is_asked_again(terminal: Callable[..., Any]) -> None:
    trust = terminal("log")
    trust.answer("What happened?", SITUATION)
    trust.answer("went through your mind?", "they are with someone else")
    trust.answer("How much do you believe it", "seventy")

    trust.wait_for("A whole number from 0 to 100")


def test_ctrl_c_at_the_second_question_keeps_the_first_answer_and_the_next_start_offers_it(
    terminal: Callable[..., Any], home: Path
) -> None:
    trust = terminal("log")
    trust.answer("What happened?", SITUATION)
    trust.wait_for("went through your mind?")
    trust.type("\x03")
    trust.wait_for("What you answered is kept")
    assert trust.wait() == 130

    again = terminal("log")
    again.answer("You began a thought")
    again.wait_for(f"So far: {SITUATION}")
    again.answer("went through your mind?", "they are with someone else")
    again.wait_for("Kept as #1")
    again.kill(signal.SIGTERM)

    [record] = records(home)
    assert record["situation"] == SITUATION


SLOW_TO_LOAD = """
import sys, time

sys.stderr.write("It loads. ")
sys.stderr.flush()
time.sleep(60)
"""
"""A `typer.py` before the real one, so that Ctrl-C comes while the program is still loading."""


def test_ctrl_c_while_the_rest_loads_keeps_the_first_answer(
    terminal: Callable[..., Any], home: Path, tmp_path: Path
) -> None:
    (tmp_path / "typer.py").write_text(SLOW_TO_LOAD)
    trust = terminal("log", PYTHONPATH=str(tmp_path))
    trust.wait_for("It loads.")
    trust.enter(SITUATION)
    wait_until_kept(home, "SELECT 1 FROM draft_answer")
    trust.type("\x03")
    trust.wait_for("What you answered is kept")

    assert trust.wait() == 130
    assert "Traceback" not in trust.read()
    again = terminal("log")
    again.wait_for("You began a thought")


def test_ctrl_c_while_the_program_loads_ends_it_without_a_word(
    terminal: Callable[..., Any], home: Path, tmp_path: Path
) -> None:
    (tmp_path / "typer.py").write_text(SLOW_TO_LOAD)
    trust = terminal("list", PYTHONPATH=str(tmp_path))
    trust.wait_for("It loads.")
    trust.type("\x03")

    assert trust.wait() == 130
    assert "Traceback" not in trust.read()
    assert not home.exists()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGHUP, signal.SIGTERM])
def test_a_killed_process_loses_no_finished_answer(
    terminal: Callable[..., Any], home: Path, number: signal.Signals
) -> None:
    trust = terminal("log")
    trust.answer("What happened?", SITUATION)
    trust.wait_for("went through your mind?")
    trust.kill(number)

    connection = sqlite3.connect(home / "journal.db")
    assert connection.execute("SELECT key, text FROM draft_answer").fetchall() == [("situation", SITUATION)]


@pytest.mark.parametrize("question", ["first", "second"])
def test_what_is_half_typed_is_kept_within_seconds(
    terminal: Callable[..., Any], home: Path, question: str
) -> None:
    trust = terminal("log")
    trust.wait_for("What happened?")
    if question == "second":
        trust.enter(SITUATION)
        trust.wait_for("went through your mind?")
    time.sleep(0.3)
    trust.type("half a sen")
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        trust.read()
        if (home / "journal.db").exists():
            found = sqlite3.connect(home / "journal.db").execute("SELECT half_text FROM draft").fetchall()
            if found == [("half a sen",)]:
                break
    trust.kill()

    assert found == [("half a sen",)]


def test_a_draft_of_a_living_process_is_not_offered(terminal: Callable[..., Any]) -> None:
    first = terminal("log")
    first.answer("What happened?", SITUATION)
    first.wait_for("went through your mind?")

    second = terminal("log")
    shown = second.wait_for("What happened?")

    assert "You began" not in shown


def test_a_pasted_block_stays_in_one_answer(terminal: Callable[..., Any], home: Path) -> None:
    trust = terminal("log")
    trust.paste("What happened?", "line one\nline two\nline three")
    trust.answer("went through your mind?", "they are with someone else")
    trust.wait_for("Kept as #1")
    trust.kill(signal.SIGTERM)

    [record] = records(home)
    assert record["situation"] == "line one\nline two\nline three"


def test_a_backslash_at_the_end_adds_a_line(terminal: Callable[..., Any], home: Path) -> None:
    trust = terminal("log")
    trust.answer("What happened?", "one\\")
    trust.enter("two")
    trust.answer("went through your mind?", "three\\")
    trust.enter("four")
    trust.wait_for("Kept as #1")
    trust.kill(signal.SIGTERM)

    [record] = records(home)
    assert (record["situation"], record["automatic_thought"]) == ("one\ntwo", "three\nfour")


def test_the_ordinary_way_and_the_quick_start_keep_the_same(
    terminal: Callable[..., Any], tmp_path: Path, home: Path
) -> None:
    kept = []
    for folder, args in ((home, ("log",)), (tmp_path / "other", ("--home", str(tmp_path / "other"), "log"))):
        trust = terminal(*args)
        trust.answer("What happened?", SITUATION)
        trust.answer("went through your mind?", "they are with someone else")
        trust.answer("How much do you believe it", "85")
        trust.answer("What do you feel", "fea 90, own word 20")
        trust.answer("pulled to do", "check, hide")
        trust.answer("What now?")
        trust.wait()
        [record] = records(folder)
        for changing in ("uuid", "happened", "written", "checksum"):
            del record[changing]
        kept.append(record)

    assert kept[0] == kept[1]


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TRUSTJOURNAL_PLAIN": "on"}])
def test_it_works_without_colour_and_on_a_plain_terminal(
    terminal: Callable[..., Any], home: Path, variables: dict[str, str]
) -> None:
    trust = terminal("log", **variables)
    trust.answer("What happened?", SITUATION)
    trust.answer("went through your mind?", "they are with someone else")
    trust.answer("How much do you believe it", "85")
    trust.answer("What do you feel", "fear 20")
    trust.answer("pulled to do")
    trust.answer("What now?")

    assert trust.wait() == 0
    assert records(home)[0]["belief"] == 85


def test_at_60_columns_every_question_is_whole(terminal: Callable[..., Any]) -> None:
    trust = terminal("log", size=(24, 60))
    trust.answer("What happened?", SITUATION)
    trust.answer("went through your mind?", "they are with someone else")
    trust.answer("How much do you believe it", "85")
    shown = trust.wait_for("What do you feel")

    assert "100 as strong as it gets" in " ".join(shown.split())


def test_the_third_time_the_same_thought_comes_in_a_day_stopping_is_said_to_be_fine(
    terminal: Callable[..., Any],
) -> None:
    for _ in range(2):
        terminal("log", "they are with someone else").wait()
    trust = terminal("log")
    trust.answer("What happened?")
    trust.answer("went through your mind?", "They are with someone else!")
    trust.answer("How much do you believe it")
    trust.answer("What do you feel")
    trust.answer("pulled to do")
    shown = trust.wait_for("r      look at the thought")

    assert '"I notice the thought that they are with someone else!."' not in shown
    assert "I notice the thought that they are with someone else" in shown
    trust.wait_for("Enter  leave it here")
    trust.enter()
    assert trust.wait() == 0


def test_what_belongs_to_a_thought_can_be_added_behind_one_key(
    terminal: Callable[..., Any], home: Path
) -> None:
    trust = terminal("log")
    trust.answer("What happened?", SITUATION)
    trust.answer("went through your mind?", "they are with someone else")
    trust.answer("How much do you believe it")
    trust.answer("What do you feel")
    trust.answer("pulled to do")
    trust.answer("What now?", "a")
    trust.answer("Who is this about?", "Sam")
    trust.answer("Who is Sam to you?", "part")
    trust.answer("When was it?", "yesterday 21:30")
    trust.answer("What did you do?", "asked again")
    trust.answer("Where may it come from?", "1, the last year")
    trust.answer("What does it cost you", "3")
    trust.answer("words to find it by?", "phone, night")
    trust.answer("What do you foresee")
    trust.answer("What now?")
    trust.wait()

    [record] = records(home)
    assert record["people"] == [{"name": "Sam", "kind": "partner"}]
    assert record["happened"]["local"].endswith("T21:30:00+00:00")
    assert record["actions"] == ["ask-again"]
    assert record["sources"] == ["past-betrayal", "the last year"]
    assert record["costs"] == ["isolation"]
    assert record["tags"] == ["phone", "night"]


def test_a_name_the_journal_knows_is_offered_in_one_key(terminal: Callable[..., Any], home: Path) -> None:
    terminal("log", "x", "-p", "Sam:partner").wait()
    trust = terminal("log")
    trust.answer("What happened?", SITUATION)
    trust.answer("went through your mind?", "they are with someone else")
    trust.answer("How much do you believe it")
    trust.answer("What do you feel")
    trust.answer("pulled to do")
    trust.answer("Is this about Sam?")
    trust.answer("What now?")
    trust.wait()

    assert records(home)[1]["people"] == [{"name": "Sam", "kind": "partner"}]

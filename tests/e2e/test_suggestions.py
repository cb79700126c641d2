"""Suggestions on a real terminal: one line, everything behind one key, nothing taken that was not said."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

THOUGHT = "they lied to me, I know it"
TRAP = "they surely think I am dull"


def typed(home: Path, *words: str) -> str:
    """What a run without a terminal printed."""
    done = subprocess.run(
        [sys.executable, "-m", "trustjournal", *words],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(home), "TZ": "Europe/London"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def shown(home: Path, number: int = 1) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(typed(home, "show", str(number), "--json"))
    return record


def logged(terminal: Callable[..., Any], thought: str = THOUGHT, **size: Any) -> Any:
    """A log on its way, at "What now?"."""
    trust = terminal("log", **size)
    trust.answer("What happened?", "at the table")
    trust.answer("went through your mind?", thought)
    trust.answer("How much do you believe it", "80")
    trust.answer("What do you feel", "fear 60")
    trust.answer("pulled to do")
    trust.wait_for("What now?")
    return trust


def test_what_a_thought_may_be_about_is_one_line_and_enter_passes_it_by(
    terminal: Callable[..., Any], home: Path
) -> None:
    trust = logged(terminal)
    screen = trust.wait_for("being lied to?")
    trust.enter()
    trust.wait()

    [line] = [line for line in screen.splitlines() if "being lied to?" in line]
    assert line.startswith("  t ")
    assert shown(home)["sources"] == []
    assert "lied" in str(shown(home)["suggested_sources"])


def test_behind_its_key_the_words_stand_beside_it_and_a_number_takes_it(
    terminal: Callable[..., Any], home: Path
) -> None:
    trust = logged(terminal)
    trust.answer("What now?", "t")
    screen = trust.wait_for("Where may it come from?")
    trust.answer("Where may it come from?", "1")
    trust.wait_for("Kept: being lied to.")
    trust.answer("What now?")
    trust.wait()

    assert '"lied to me"' in screen or '"lied"' in screen
    assert shown(home)["sources"] == ["dishonesty"]
    assert "Perhaps" not in typed(home, "show", "1")


def test_what_is_declined_does_not_come_again_for_this_thought(
    terminal: Callable[..., Any], home: Path
) -> None:
    trust = logged(terminal)
    trust.answer("What now?", "t")
    trust.answer("Where may it come from?", "n")
    trust.answer("What now?")
    trust.wait()

    assert shown(home)["declined_sources"] == ["dishonesty"]
    typed(home, "edit", "1", "--thought", f"{THOUGHT}, all of them lied")
    assert "dishonesty" not in str(shown(home)["suggested_sources"])
    assert "Perhaps" not in typed(home, "show", "1")


def test_another_word_can_be_put_in_its_place(terminal: Callable[..., Any], home: Path) -> None:
    trust = logged(terminal)
    trust.answer("What now?", "t")
    trust.answer("Where may it come from?", "1 not wanted")
    trust.answer("What now?")
    trust.wait()

    record = shown(home)
    assert (record["sources"], record["declined_sources"]) == (["rejection"], ["dishonesty"])


def test_leaving_the_list_keeps_the_thought_and_takes_nothing(
    terminal: Callable[..., Any], home: Path
) -> None:
    trust = logged(terminal)
    trust.answer("What now?", "t")
    trust.answer("Where may it come from?", "")
    trust.answer("What now?")
    trust.wait()

    record = shown(home)
    assert (record["sources"], record["declined_sources"]) == ([], [])


def test_where_words_may_mean_danger_nothing_is_suggested(terminal: Callable[..., Any]) -> None:
    trust = terminal("log")
    trust.answer("What happened?", "at the table")
    trust.answer("went through your mind?", "they lied to me and I want to kill myself")
    trust.answer("go on", "")
    trust.answer("How much do you believe it")
    trust.answer("What do you feel")
    trust.answer("pulled to do")
    screen = trust.wait_for("What now?")

    assert "being lied to?" not in screen.rpartition("What now?")[2]


def test_what_was_passed_by_can_be_answered_later(terminal: Callable[..., Any], home: Path) -> None:
    typed(home, "log", THOUGHT)
    trust = terminal("themes", "--about", "1")
    trust.answer("Where may it come from?", "1")
    trust.wait()

    assert shown(home)["sources"] == ["dishonesty"]


def weighed(terminal: Callable[..., Any], home: Path, weight: str) -> Any:
    """A reframe on its way, just after the weight was given."""
    typed(home, "traps", "cues", "mind reading", "--add", "surely think")
    typed(home, "log", TRAP, "-b", "80", "-e", "fear:40")
    trust = terminal("reframe")
    trust.answer("going looking for it?", "they yawned")
    trust.answer("they yawned")
    trust.answer("does not fit the thought?")
    trust.answer("another time, or another person?")
    trust.answer("most of the weight?", weight)
    return trust


def test_a_trap_is_one_line_after_the_first_question_on_the_way_of_fear(
    terminal: Callable[..., Any], home: Path
) -> None:
    trust = weighed(terminal, home, "4")
    trust.answer("mind reading?", "t")
    screen = trust.wait_for("Is one of these in it?")
    trust.answer("Is one of these in it?", "1")
    trust.answer("What do you say to them?", "nobody knows that")
    trust.answer("kinder?", "they were tired")
    trust.answer("they were tired")
    trust.answer("Which one would you keep?", "1")
    trust.answer("How much do you believe it?", "50")
    trust.answer("was 80, now?", "50")
    trust.answer("fear was 40, now?", "20")
    trust.answer("One next thing?")
    trust.wait()

    assert "surely think" in screen
    assert shown(home)["traps"] == ["mind-reading"]


def test_a_trap_passed_by_is_not_on_the_thought(terminal: Callable[..., Any], home: Path) -> None:
    trust = weighed(terminal, home, "5")
    trust.answer("mind reading?")
    trust.answer("What do you say to them?")
    trust.wait_for("kinder?")
    trust.kill()

    assert shown(home)["traps"] == []


@pytest.mark.parametrize("weight", ["1", "2", "3", "6", ""])
def test_no_trap_is_told_where_the_weight_is_not_on_fear(
    terminal: Callable[..., Any], home: Path, weight: str
) -> None:
    trust = weighed(terminal, home, weight)
    screen = trust.wait_for("What do you say to them?" if weight not in ("1", "2") else "What do you say")

    assert "mind reading" not in screen


def test_on_a_terminal_what_is_not_given_is_asked(terminal: Callable[..., Any], home: Path) -> None:
    trust = terminal("themes", "add")
    trust.answer("What do you call it?", "the band")
    trust.answer("What does it mean to you", "rehearsals and who talks to whom")
    trust.answer("Words that hint at it", "rehears*, the drummer")
    trust.wait_for("among your themes")
    trust.wait()

    [word] = [one for one in json.loads(typed(home, "themes", "--json")) if one["name"] == "the band"]
    assert word["explanation"] == "rehearsals and who talks to whom"
    assert word["cues"] == ["rehears*", "the drummer"]


def test_the_line_fits_a_narrow_screen(terminal: Callable[..., Any]) -> None:
    trust = logged(terminal, "they lied to me and left, no answer, I am not good enough", size=(24, 60))
    screen = trust.wait_for("what it may be about")

    [line] = [line for line in screen.splitlines() if "what it may be about" in line]
    assert line.startswith("  t ")
    assert len(line) <= 60


def test_ctrl_c_stops_looking_anew_and_the_next_time_goes_on_from_there(
    terminal: Callable[..., Any], home: Path, tmp_path: Path
) -> None:
    entries = "".join(f"[2021-01-05 10:{at % 60:02}] thought {at}, a porky\n\n" for at in range(1500))
    (tmp_path / "file").write_text(entries)
    typed(home, "import", str(tmp_path / "file"))
    typed(home, "sources", "cues", "being lied to", "--add", "porky")
    trust = terminal("themes", "--refresh")
    trust.wait_for("of 1500 thoughts")
    trust.type("\x03")
    code = trust.wait()
    screen = trust.read()

    assert code == 130
    [done] = re.findall(r"Looked anew at (\d+) so far", " ".join(screen.split()))
    assert 0 < int(done) < 1500
    assert f"Looked anew at {1500 - int(done)} thoughts." in typed(home, "themes", "--refresh")
    assert "dishonesty" in str(shown(home, 1)["suggested_sources"])
    assert "dishonesty" in str(shown(home, 1500)["suggested_sources"])

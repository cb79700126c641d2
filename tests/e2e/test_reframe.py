"""`trust reframe` on a real terminal: the thought pinned, a true fork, three complete endings."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Trust

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

THOUGHT = "they are with someone else"


def run(home: Path, *args: str) -> str:
    """One command of the real program without a terminal; what it prints."""
    done = subprocess.run(
        [sys.executable, "-m", "trustjournal", *args],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(home), "TZ": "Europe/London", "LANG": "en_GB.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
        stdin=subprocess.DEVNULL,
    )
    return done.stdout


def shown(home: Path, number: int = 1) -> dict[str, Any]:
    """The record as `trust show --json` prints it."""
    record: dict[str, Any] = json.loads(run(home, "show", str(number), "--json"))
    return record


@pytest.fixture
def written(home: Path) -> Path:
    """A journal with one open thought about Sam, distress 70."""
    run(home, "log", THOUGHT, "-b", "85", "-e", "fear:70", "-e", "hurt:60", "-p", "Sam:partner")
    return home


def to_the_weight(trust: Any) -> None:
    """Answer the three lists of question 1."""
    trust.answer("going looking for it?", "read at 9, no answer by 11")
    trust.enter()
    trust.answer("does not fit the thought?", "they told me the shift would be long")
    trust.enter()
    trust.answer("another time, or another person?", "R.")
    trust.enter()


def rate_again(trust: Any, belief: str = "45", fear: str = "55", hurt: str = "50") -> None:
    """The same belief and the same emotions once more."""
    trust.answer("was 85, now?", belief)
    trust.answer("fear was 70, now?", fear)
    trust.answer("hurt was 60, now?", hurt)


def test_a_thought_that_is_mostly_fear_ends_with_another_thought(
    terminal: Callable[..., Any], written: Path
) -> None:
    trust = terminal("reframe")
    to_the_weight(trust)
    trust.answer("Where is most of the weight?", "4")
    trust.answer("What do you say to them?", "you know two hours, not more")
    trust.answer("kinder?", "w")
    trust.enter("they are probably asleep")
    trust.enter()
    trust.answer("Which one would you keep?", "1")
    trust.answer("How much do you believe it?", "60")
    rate_again(trust)
    trust.answer("One next thing?")

    assert trust.wait() == 0
    [reframe] = shown(written)["reframes"]
    assert reframe["alternatives"] == ["you know two hours, not more", "they are probably asleep"]
    assert (reframe["belief_before"], reframe["belief"], reframe["alternative_belief"]) == (85, 45, 60)
    assert shown(written)["state"] == "reframed"


def test_a_thought_that_is_true_is_never_asked_to_be_replaced(
    terminal: Callable[..., Any], written: Path
) -> None:
    trust = terminal("reframe")
    to_the_weight(trust)
    trust.answer("Where is most of the weight?", "1")
    trust.answer("What do you say to them?", "you may be angry")
    trust.answer("What do you need next?", "1 3")
    trust.answer("Are you afraid of what they might do?", "n")
    trust.answer("both be calm", "Saturday after breakfast")
    trust.answer("one thing?", "the loan letter")
    trust.answer("How was it for you?", "hurt, and small")
    trust.answer("ask for?", "all accounts on the table")
    trust.answer("To take along")
    trust.answer("Who is on your side?", "Ana")
    trust.answer("leave a thought about you", "I am an idiot for believing anyone")
    trust.answer("fear was 70, now?", "65")
    trust.answer("hurt was 60, now?", "60")

    assert trust.wait() == 0
    everything = trust.read()
    assert "was 85" not in everything
    assert "kinder?" not in everything
    reframe = shown(written)["reframes"][0]
    assert [thing["kind"] for thing in reframe["next_things"]] == ["talk", "support"]
    assert shown(written, 2)["automatic_thought"] == "I am an idiot for believing anyone"
    assert shown(written, 2)["state"] == "open"


@pytest.mark.parametrize("answer", ["y", "u"])
def test_fear_of_them_prepares_nothing_towards_them(
    terminal: Callable[..., Any], written: Path, answer: str
) -> None:
    trust = terminal("reframe")
    to_the_weight(trust)
    trust.answer("Where is most of the weight?", "1")
    trust.answer("What do you say to them?")
    trust.answer("What do you need next?", "1 2")
    trust.answer("Are you afraid of what they might do?", answer)
    trust.wait_for("0808 2000 247")
    trust.answer("Enter go on")
    trust.answer("Who is on your side?", "Ana")
    trust.answer("leave a thought about you")
    trust.answer("fear was 70, now?", "70")
    trust.answer("hurt was 60, now?", "60")

    assert trust.wait() == 0
    assert "both be calm" not in trust.read()
    assert [thing["kind"] for thing in shown(written)["reframes"][0]["next_things"]] == ["support"]
    assert "left out" in run(written, "people")


def test_not_being_able_to_tell_is_a_complete_ending(terminal: Callable[..., Any], written: Path) -> None:
    trust = terminal("reframe")
    to_the_weight(trust)
    trust.answer("Where is most of the weight?", "6")
    trust.answer("What do you say to them?", "you do not know yet")
    trust.answer("ask openly that would tell you more?", "did something happen last night?")
    trust.answer("leave it unknown?", "tomorrow evening")
    trust.answer("until then easier?", "phone in the kitchen")
    rate_again(trust)

    assert trust.wait() == 0
    reframe = shown(written)["reframes"][0]
    assert reframe["ending"] == "unknown"
    assert (reframe["ask_openly"], reframe["until"]) == (
        "did something happen last night?",
        "tomorrow evening",
    )


def test_not_yet_leaves_the_thought_open(terminal: Callable[..., Any], written: Path) -> None:
    trust = terminal("reframe")
    to_the_weight(trust)
    trust.answer("Where is most of the weight?", "5")
    trust.answer("What do you say to them?")
    trust.answer("kinder?")
    rate_again(trust, belief="80")
    trust.answer("Kept without an answer")

    assert trust.wait() == 0
    assert shown(written)["state"] == "open"


def test_a_feeling_that_rose_is_met_with_one_line_and_a_choice(
    terminal: Callable[..., Any], written: Path
) -> None:
    trust = terminal("reframe")
    to_the_weight(trust)
    trust.answer("Where is most of the weight?", "5")
    trust.answer("What do you say to them?")
    trust.answer("kinder?", "they may be asleep")
    trust.enter()
    trust.answer("Which one would you keep?", "1")
    trust.answer("How much do you believe it?", "20")
    rate_again(trust, belief="85", fear="90")
    trust.answer("That can happen. Stopping here is fine.")

    assert trust.wait() == 0
    assert "One next thing?" not in trust.read()


def test_the_thought_stands_above_every_question_even_after_long_lists(
    terminal: Callable[..., Any], written: Path
) -> None:
    trust = terminal("reframe")
    trust.wait_for("going looking for it?")
    for number in range(30):
        trust.answer("", f"line {number}")
    trust.answer("", "")
    trust.wait_for("does not fit the thought?")

    in_sight = trust.display
    assert any(THOUGHT in line for line in in_sight)
    assert any("1 of 3" in line for line in in_sight)


def test_going_back_in_a_list_brings_the_last_line_back(terminal: Callable[..., Any], written: Path) -> None:
    trust = terminal("reframe")
    trust.answer("going looking for it?", "first")
    trust.answer("first", "secnd")
    trust.answer("secnd", "<")
    trust.wait_for_count("secnd", 2)
    trust.type("\x15second\r")
    trust.answer("second", "")
    trust.wait_for("does not fit the thought?")
    trust.enter("\x03")
    trust.kill(signal.SIGTERM)

    again = terminal("reframe")
    again.answer("You were looking at #1")
    again.answer("does not fit the thought?")
    again.answer("another time, or another person?")
    again.answer("Where is most of the weight?", "6")
    again.answer("What do you say to them?")
    for question in ("ask openly", "leave it unknown?", "until then easier?"):
        again.answer(question)
    rate_again(again)
    again.answer("One next thing?")
    again.wait()

    assert shown(written)["reframes"][0]["evidence_for"] == ["first", "second"]


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGHUP])
def test_a_killed_reframe_goes_on_where_it_was(
    terminal: Callable[..., Any], written: Path, number: signal.Signals
) -> None:
    trust = terminal("reframe")
    to_the_weight(trust)
    trust.answer("Where is most of the weight?", "1")
    trust.wait_for("What do you say to them?")
    trust.kill(number)

    again = terminal("reframe")
    again.answer("You were looking at #1")
    shown_again = again.wait_for("What do you say to them?")

    assert THOUGHT in shown_again
    assert "2 of 3" in shown_again


def test_gentle_begins_with_the_feeling_and_may_end_there(
    terminal: Callable[..., Any], written: Path
) -> None:
    trust = terminal("reframe", "--gentle")
    trust.answer("Are these still the words?")
    trust.answer("Where do you know this feeling from?", "the last year with R.")
    trust.answer("What would you like to hear right now?", "that I am not stupid")
    trust.answer("leave it for today?")

    assert trust.wait() == 0
    assert "#1 stays open" in trust.read()
    assert shown(written)["state"] == "open"


def test_high_distress_offers_the_feeling_first(terminal: Callable[..., Any], home: Path) -> None:
    run(home, "log", THOUGHT, "-e", "fear:90")
    trust = terminal("reframe")

    trust.answer("Begin with the feeling, or go to the thought?", "t")
    trust.wait_for("1 of 3")


def test_pick_chooses_among_the_open_ones(terminal: Callable[..., Any], written: Path) -> None:
    run(written, "log", "nobody keeps their word")
    trust = terminal("reframe", "--pick")
    trust.answer("Which one?", "1")

    trust.wait_for(THOUGHT)


def test_at_60_columns_nothing_is_wider_than_the_screen(terminal: Callable[..., Any], written: Path) -> None:
    trust = terminal("reframe", size=(24, 60), NO_COLOR="1")
    to_the_weight(trust)
    everything = trust.wait_for("Where is most of the weight?")

    assert THOUGHT in everything
    assert max(len(line) for line in everything.splitlines()) <= 60


def test_an_earlier_reframe_is_kept_when_the_thought_is_looked_at_again(
    terminal: Callable[..., Any], written: Path
) -> None:
    run(written, "reframe", "1", "--weight", "before", "--alternative", "one", "--keep", "1", "-b", "60")
    trust = terminal("reframe", "1")
    to_the_weight(trust)
    trust.answer("Where is most of the weight?", "5")
    trust.answer("What do you say to them?")
    trust.answer("kinder?")
    trust.answer("was 60, now?", "30")
    trust.answer("fear was 70, now?", "30")
    trust.answer("hurt was 60, now?", "30")
    trust.answer("Kept without an answer", "x")
    trust.wait()

    record = shown(written)
    assert [reframe["belief"] for reframe in record["reframes"]] == [60, 30]
    assert record["state"] == "rested"


# what helped before


def helped_before(home: Path) -> None:
    """Two earlier thoughts like the one in `written`, each with words after which belief fell."""
    for thought, words, now in (
        ("I bet they are out with someone else tonight", "I know two hours, not more", "40"),
        ("someone else was with them all evening", "they forgot the time", "60"),
    ):
        run(home, "log", thought, "-b", "80")
        answers = ("--weight", "before", "--alternative", words, "--keep", "1", "-b", now)
        run(home, "reframe", "last", *answers)


def to_another_thought(trust: Any) -> None:
    """Answer everything before question 3, the weight on before or fear."""
    to_the_weight(trust)
    trust.answer("Where is most of the weight?", "5")
    trust.answer("What do you say to them?", "you are scared")
    trust.wait_for("kinder?")


def to_the_end(trust: Any) -> int:
    """Keep the first alternative, rate again, no next thing."""
    trust.answer("Which one would you keep?", "1")
    trust.answer("How much do you believe it?", "60")
    rate_again(trust)
    trust.answer("One next thing?")
    code: int = trust.wait()
    return code


def test_what_helped_before_is_shown_after_the_first_try_and_taken_in_one_key(
    terminal: Callable[..., Any], written: Path
) -> None:
    helped_before(written)
    trust = terminal("reframe", "1")
    to_another_thought(trust)
    before_the_first_try = trust.read()
    trust.answer("kinder?", "it may be a late shift")
    everything = trust.wait_for("a or b takes those words")
    trust.answer("a or b takes", "b")
    trust.enter()

    assert to_the_end(trust) == 0
    assert "came before" not in before_the_first_try
    assert '"I know two hours, not more"' in everything
    assert "believed 80, then 40" in everything
    assert everything.count("how it turned out: not noted") == 2
    [reframe] = shown(written)["reframes"]
    assert reframe["alternatives"] == ["it may be a late shift", "they forgot the time"]


def test_what_helped_before_is_shown_on_request(terminal: Callable[..., Any], written: Path) -> None:
    helped_before(written)
    trust = terminal("reframe", "1")
    to_another_thought(trust)
    trust.answer("kinder?", "?")
    trust.answer("e shows what you kept before", "e")
    trust.answer("a or b takes those words", "a")
    trust.enter()

    assert to_the_end(trust) == 0
    assert trust.read().count("A thought like this came before") == 1
    [reframe] = shown(written)["reframes"]
    assert reframe["alternatives"] == ["I know two hours, not more"]


def test_words_that_were_taken_stay_taken_when_the_walk_is_gone_on_with(
    terminal: Callable[..., Any], written: Path
) -> None:
    helped_before(written)
    trust = terminal("reframe", "1")
    to_another_thought(trust)
    trust.answer("kinder?", "it may be a late shift")
    trust.answer("a or b takes those words", "a")
    trust.wait_for("> a\n>")
    trust.kill()
    run(written, "delete", "2", "--yes")

    again = terminal("reframe", "1")
    again.answer("", "<")
    again.wait_for("> I know two hours, not more")
    again.enter()
    again.enter()
    assert to_the_end(again) == 0

    [reframe] = shown(written)["reframes"]
    assert reframe["alternatives"] == ["it may be a late shift", "I know two hours, not more"]


def test_without_anything_that_helped_e_is_an_answer_like_any_other(
    terminal: Callable[..., Any], written: Path
) -> None:
    trust = terminal("reframe", "1")
    to_another_thought(trust)
    trust.answer("kinder?", "?")
    trust.answer("seldom is.", "e")
    trust.enter()

    assert to_the_end(trust) == 0
    assert "e shows" not in trust.read()
    assert shown(written)["reframes"][0]["alternatives"] == ["e"]


def test_nothing_that_helped_is_shown_for_a_thought_about_somebody_feared(
    terminal: Callable[..., Any], written: Path
) -> None:
    helped_before(written)
    run(written, "people", "mark", "Sam")
    trust = terminal("reframe", "1")
    to_another_thought(trust)
    trust.answer("kinder?", "it may be a late shift")
    trust.enter()

    assert to_the_end(trust) == 0
    assert "came before" not in trust.read()


def test_what_helped_before_fits_60_columns_and_keeps_the_thought_in_sight(
    terminal: Callable[..., Any], written: Path
) -> None:
    helped_before(written)
    trust = terminal("reframe", "1", size=(24, 60), NO_COLOR="1")
    to_another_thought(trust)
    trust.answer("kinder?", "it may be a late shift")
    everything = trust.wait_for("a or b takes those words")

    assert max(len(line) for line in everything.splitlines()) <= 60
    assert any(THOUGHT in line for line in trust.display)


def test_how_they_might_see_it_can_be_kept_as_another_thought(
    terminal: Callable[..., Any], written: Path
) -> None:
    trust = terminal("reframe")
    to_another_thought(trust)
    trust.answer("v how might they see it", "v")
    trust.answer("Are you afraid of what they might do?", "n")
    trust.answer("through their eyes?", "tired after the shift, phone in the coat")
    trust.answer("kinder?", "I know two hours of silence")
    trust.enter()
    trust.answer("Which one would you keep?", "2")
    trust.answer("How much do you believe it?", "50")
    rate_again(trust)
    trust.answer("One next thing?")

    assert trust.wait() == 0
    [reframe] = shown(written)["reframes"]
    assert reframe["alternatives"] == [
        "I know two hours of silence",
        "tired after the shift, phone in the coat",
    ]
    assert (reframe["kept"], reframe["their_view"]) == (1, [])


def test_how_they_might_see_it_stands_beside_where_it_is_not_kept(
    terminal: Callable[..., Any], written: Path
) -> None:
    trust = terminal("reframe")
    to_another_thought(trust)
    trust.answer("kinder?", "I know two hours of silence")
    trust.enter("v")
    trust.answer("Are you afraid of what they might do?", "n")
    trust.answer("through their eyes?", "busy")
    trust.answer("kinder?", "v")
    trust.answer("through their eyes?", "tired after the marmalade shift")
    trust.answer("kinder?")
    trust.answer("Which one would you keep?", "1")
    trust.answer("How much do you believe it?", "50")
    rate_again(trust)
    trust.answer("One next thing?", "1")
    trust.answer("What exactly?", "ask about the shift")
    trust.answer("When?")

    assert trust.wait() == 0
    assert trust.read().count("Are you afraid of what they might do?") == 1
    [reframe] = shown(written)["reframes"]
    assert reframe["alternatives"] == ["I know two hours of silence"]
    assert reframe["their_view"] == ["tired after the marmalade shift"]
    assert "#1" in run(written, "search", "marmalade")
    assert "Through their eyes" in run(written, "show", "1")
    assert "their_view" in run(written, "export")
    run(written, "undo")
    assert "#1" not in run(written, "search", "marmalade")


@pytest.mark.parametrize("answer", ["y", "u"])
def test_how_somebody_feared_might_see_it_is_not_asked(
    terminal: Callable[..., Any], written: Path, answer: str
) -> None:
    trust = terminal("reframe")
    to_another_thought(trust)
    trust.answer("kinder?", "v")
    trust.answer("Are you afraid of what they might do?", answer)
    trust.answer("Enter go on")
    trust.answer("kinder?", "v")
    trust.answer("kinder?", "I am not alone with this")
    trust.enter()
    trust.answer("Which one would you keep?", "1")
    trust.answer("How much do you believe it?", "50")
    rate_again(trust)
    trust.answer("One next thing?")

    assert trust.wait() == 0
    everything = trust.read()
    assert "through their eyes" not in everything
    assert "ask Sam openly" not in everything
    assert "left out" in run(written, "people")


def test_somebody_known_to_be_feared_is_never_seen_through_their_eyes(
    terminal: Callable[..., Any], written: Path
) -> None:
    run(written, "people", "mark", "Sam")
    trust = terminal("reframe", "1")
    to_another_thought(trust)
    trust.answer("kinder?", "v")
    trust.enter()
    trust.answer("Which one would you keep?")
    trust.type("\x03")
    trust.wait()

    assert "how might they see it" not in trust.read()
    assert "Are you afraid" not in trust.read()


def test_a_killed_walk_goes_on_behind_how_they_might_see_it(
    terminal: Callable[..., Any], written: Path
) -> None:
    first = terminal("reframe")
    to_another_thought(first)
    first.answer("kinder?", "v")
    first.answer("Are you afraid of what they might do?", "n")
    first.answer("through their eyes?", "asleep on the train")
    first.wait_for_count("kinder?", 2)
    first.kill()

    trust = terminal("reframe")
    trust.answer("You were looking at #1")
    trust.answer("kinder?", "two hours")
    trust.enter()
    trust.answer("Which one would you keep?", "2")
    trust.answer("How much do you believe it?", "50")
    rate_again(trust)
    trust.answer("One next thing?")

    assert trust.wait() == 0
    assert shown(written)["reframes"][0]["alternative_thought"] == "asleep on the train"


def test_a_feeling_may_be_there_wherever_it_comes_from_before_the_word_of_a_friend(
    terminal: Callable[..., Any], written: Path
) -> None:
    trust = terminal("reframe", "--gentle")
    trust.answer("Are these still the words?")
    trust.answer("Where do you know this feeling from?")
    trust.wait_for("It may be here, wherever it comes from.")
    trust.answer("Say it as to a friend.", "that I am not stupid")
    trust.answer("Go on to the thought")

    assert trust.wait() == 0
    assert shown(written)["reframes"][0]["wish_to_hear"] == "that I am not stupid"


def test_leaving_before_the_first_answer_says_nothing(terminal: Callable[..., Any], home: Path) -> None:
    Trust(home)("log", "they are late")
    trust = terminal("reframe", "1")
    trust.wait_for("\n>")
    trust.type("\x03")

    assert trust.wait() == 130
    assert "is kept" not in trust.read()

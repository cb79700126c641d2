"""`trust guide` and its practice on a real terminal: nothing that is typed there is kept anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def to_the_weight(trust: Any, *answers: str) -> None:
    """Answer the three lists of question 1 with Enter, or with what is given."""
    for question in ("going looking for it?", "does not fit the thought?", "or another person?"):
        trust.answer(question, *answers)
        if answers:
            trust.enter()


def test_a_page_of_the_guide_is_on_the_screen_whole(terminal: Callable[..., Any], home: Path) -> None:
    trust = terminal("guide", "roots")

    assert trust.wait() == 0
    lines = trust.display
    assert lines[0] == "Step 1 · Looking for roots"
    assert any("trust pause" in line for line in lines)
    assert not home.exists()


def test_the_questions_are_asked_in_turn_and_one_way_is_shown_after_each(
    terminal: Callable[..., Any], home: Path
) -> None:
    trust = terminal("guide", "practice")
    trust.answer("Which one?", "1")
    to_the_weight(trust, "mauve elephants")
    trust.answer("Where is most of the weight?", "1")
    trust.answer("What do you say to them?")
    trust.answer("kinder?")

    assert trust.wait() == 0
    everything = trust.read()
    assert everything.count("One way to answer it:") == 6
    assert "Nothing of it was kept." in everything
    assert not home.exists()


def test_what_is_so_is_asked_about_what_is_needed(terminal: Callable[..., Any]) -> None:
    trust = terminal("guide", "practice", "3")
    to_the_weight(trust)
    trust.answer("Where is most of the weight?", "1")
    trust.answer("What do you say to them?")
    trust.answer("What do you need next?")

    assert trust.wait() == 0
    assert "kinder?" not in trust.read()


def test_where_it_cannot_be_told_the_three_questions_of_that_are_asked(terminal: Callable[..., Any]) -> None:
    trust = terminal("guide", "practice", "4")
    to_the_weight(trust)
    trust.answer("Where is most of the weight?", "6")
    trust.answer("What do you say to them?")
    trust.answer("ask openly that would tell you more?")
    trust.answer("leave it unknown?")
    trust.answer("until then easier?")

    assert trust.wait() == 0
    assert trust.read().count("One way to answer it:") == 8


def test_ctrl_c_leaves_and_says_that_nothing_was_kept(terminal: Callable[..., Any], home: Path) -> None:
    trust = terminal("guide", "practice", "1")
    trust.answer("going looking for it?", "mauve elephants")
    trust.type("\x03")

    assert trust.wait() == 0
    assert "Nothing of it was kept." in trust.read()
    assert not home.exists()


def test_going_back_asks_the_answer_before_once_more(terminal: Callable[..., Any]) -> None:
    trust = terminal("guide", "practice", "1")
    trust.answer("going looking for it?")
    trust.answer("does not fit the thought?", "<")
    trust.wait_for_count("going looking for it?", 2)
    trust.type("\x03")

    assert trust.wait() == 0


def test_words_of_danger_bring_somebody_to_talk_to(terminal: Callable[..., Any], home: Path) -> None:
    trust = terminal("guide", "practice", "1")
    trust.answer("going looking for it?", "I want to kill myself")
    trust.wait_for("Somebody to talk to:")
    trust.wait_for("116 123")
    trust.type("\x03")

    assert trust.wait() == 0
    assert "It is kept" not in trust.read()
    assert not home.exists()

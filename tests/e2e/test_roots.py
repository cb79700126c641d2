"""Earlier events on a real terminal: nothing is asked beyond a name unless it is wanted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from e2e.test_reframe import run, shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Terminals = Callable[..., Any]


def roots(home: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run(home, "roots", "--json"))
    return found


def test_after_the_name_enter_ends_it(terminal: Terminals, home: Path) -> None:
    trust = terminal("roots", "add")

    trust.answer("What shall it be called?", "the flat")
    trust.answer("Nothing more is needed.")

    assert trust.wait() == 0
    assert [(one["text"], one["when"], one["details"]) for one in roots(home)] == [("the flat", "", {})]


def test_what_is_wanted_is_asked_one_at_a_time_and_kept_at_once(terminal: Terminals, home: Path) -> None:
    trust = terminal("roots", "add")

    trust.answer("What shall it be called?", "the flat")
    trust.answer("Nothing more is needed.", "w")
    trust.answer("When was it?", "as a child")
    trust.answer("Nothing more is needed.", "l")
    trust.answer("believing about trust?", "that people go")
    trust.wait_for("Where does it show")
    trust.kill()

    [one] = roots(home)
    assert (one["when"], one["details"]) == ("as a child", {"beliefs": "that people go"})


def test_two_quiet_minutes_are_there_at_each_of_the_questions(terminal: Terminals, home: Path) -> None:
    run(home, "roots", "add", "the flat")
    trust = terminal("roots", "look", "1")

    trust.answer("believing about trust?", "p")
    trust.answer("two quiet minutes")
    trust.wait_for("Two minutes.")
    trust.enter()
    trust.wait_for("Ending here is fine.")
    trust.answer("")
    trust.answer("Where does it show", "I leave first")
    trust.answer("Is there something you leave out")

    assert trust.wait() == 0
    assert roots(home)[0]["details"] == {"ways": "I leave first"}


def test_after_a_hard_day_stopping_is_said_to_be_fine(terminal: Terminals, home: Path) -> None:
    run(home, "log", "they go", "-e", "fear:90")

    trust = terminal("roots", "add")
    trust.answer("What shall it be called?", "the flat")

    assert "Stopping here is fine" in trust.wait_for("Nothing more is needed. If you like")


def test_a_log_asks_for_it_only_where_something_was_named(terminal: Terminals, home: Path) -> None:
    run(home, "roots", "add", "the flat")
    trust = terminal("log")
    for question, answer in (
        ("What happened?", "they were late"),
        ("What went through your mind?", "they do not care"),
        ("How much do you believe it", ""),
        ("What do you feel", ""),
        ("What do you feel pulled to do?", ""),
        ("What now?", "a"),
        ("Who is this about?", ""),
        ("When was it?", ""),
        ("What did you do?", ""),
        ("Where may it come from?", ""),
        ("Is it about something from before?", "1"),
        ("What does it cost you", ""),
        ("Any words to find it by?", ""),
        ("What do you foresee, exactly?", ""),
        ("What now?", ""),
    ):
        trust.answer(question, answer)

    assert trust.wait() == 0
    assert [root["called"] for root in shown(home)["roots"]] == ["the flat"]


def test_a_reframe_takes_a_name_by_its_number(terminal: Terminals, home: Path) -> None:
    run(home, "roots", "add", "the flat")
    run(home, "roots", "add", "my father")
    run(home, "log", "they do not care", "-b", "70", "-e", "hurt:30")
    trust = terminal("reframe", "1")

    trust.answer("What did you see or hear yourself")
    trust.answer("What does not fit")
    trust.answer("r shows what you named before", "r")
    trust.wait_for("2 my father")
    trust.answer("Its number takes its name", "2")
    trust.wait_for_count("my father", 2)
    trust.answer("")
    trust.answer("Where is most of the weight?", "5")
    trust.answer("ways a thought can bend")
    trust.wait_for("What do you say to them?")
    trust.kill()
    again = terminal("reframe", "1")
    again.answer("What do you say to them?", "you are tired")
    again.answer("What else could you tell yourself", "")
    again.answer("was 70, now?", "50")
    again.answer("was 30, now?", "20")
    again.answer("it stays open", "")

    assert again.wait() == 0
    assert [root["called"] for root in shown(home)["roots"]] == ["my father"]
    assert shown(home)["reframes"][0]["from_before"] == ["my father"]

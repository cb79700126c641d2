"""The six questions of `trust safety add` on a real terminal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from e2e.test_reframe import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Terminals = Callable[..., Any]


def test_each_of_six_questions_takes_lines_or_nothing(terminal: Terminals, home: Path) -> None:
    trust = terminal("safety", "add")
    trust.answer("getting hard?", "I read old messages")
    trust.answer("I read old messages")
    trust.answer("calmed you before", "a walk")
    trust.answer("a walk", "cold water")
    trust.answer("cold water")
    for question in ("good to be with", "better off for an hour", "professionals", "safer around you"):
        trust.answer(question, "")

    assert trust.wait() == 0
    kept = json.loads(run(home, "safety", "--json"))
    assert [(one["details"]["concerns"], one["text"]) for one in kept] == [
        ("signs", "I read old messages"),
        ("calms", "a walk"),
        ("calms", "cold water"),
    ]
    assert "safety notes" in run(home, "undo")
    assert json.loads(run(home, "safety", "--json")) == []


def test_leaving_keeps_what_was_answered_for_the_next_time(terminal: Terminals, home: Path) -> None:
    first = terminal("safety", "add")
    first.answer("getting hard?", "I read old messages")
    first.wait_for_count("\n>", 2)
    first.type("\x03")
    assert first.wait() == 130

    second = terminal("safety", "add")
    second.answer("getting hard?")
    second.answer("calmed you before")
    for question in ("good to be with", "better off for an hour", "professionals", "safer around you"):
        second.answer(question)

    assert second.wait() == 0
    assert [one["text"] for one in json.loads(run(home, "safety", "--json"))] == ["I read old messages"]

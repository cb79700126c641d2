"""Somebody looks over the shoulder: `--discreet`, and the key that hides everything."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Trust

from trustjournal.store import presence
from trustjournal.store.locking import lock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CTRL_O = "\x0f"


@pytest.fixture
def written(home: Path) -> Path:
    Trust(home)("log", "-", "-s", "Sam read it", "-p", "Sam:partner", "-b", "80", stdin="Sam forgot me")
    return home


@pytest.mark.parametrize("asked", ["option", "setting", "environment"])
def test_names_are_initials_and_nothing_stays_on_the_screen(
    terminal: Callable[..., Any], written: Path, asked: str
) -> None:
    if asked == "setting":
        (written / "config.toml").write_text('discreet = "on"\n')
    options = ["--discreet"] if asked == "option" else []
    variables = {"TRUSTJOURNAL_DISCREET": "on"} if asked == "environment" else {}
    trust = terminal(*options, "show", "1", **variables)
    shown = trust.wait_for("Any key closes this")

    assert trust.closed_by(" ") == 0
    assert "S. forgot me" in shown
    assert "S. read it" in shown
    assert b"Sam" not in trust.raw
    assert b"\x1b[?1049h" in trust.raw
    assert trust.raw.rstrip().endswith(b"\x1b[H\x1b[2J\x1b[?1049l\x1b[23;2t")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (("roots",), "the year with S."),
        (("roots", "show", "1"), "the year with S."),
        (("show", "1"), "the year with S."),
        (("search", "year"), "the year with S."),
        (("balance",), "S."),
        (("bridge", "Sam"), "The bridge with S."),
        (("bridge", "me"), "I told S."),
        (("step",), "tell S."),
        (("review", "--month"), "with S.: closer wanted"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, tuple) else "",
)
def test_what_stands_beside_thoughts_shows_initials_too(
    terminal: Callable[..., Any], written: Path, typed: tuple[str, ...], shown: str
) -> None:
    trust = Trust(written)
    trust("roots", "add", "the year with Sam")
    trust("edit", "1", "--root", "1")
    trust("balance", "Sam", "--closeness", "more")
    trust("bridge", "Sam", "Sam hid it", "--add", "foundation", "--afraid", "no")
    trust("bridge", "me", "I told Sam", "--add", "plan")
    trust("step", "add", "tell Sam", "-p", "Sam")

    screen = terminal("--discreet", *typed)
    seen = screen.wait_for("Any key closes this")

    assert screen.closed_by(" ") == 0
    assert shown in seen
    assert b"Sam" not in screen.raw


def test_a_log_asks_behind_the_curtain_too(terminal: Callable[..., Any], home: Path) -> None:
    trust = terminal("--discreet", "log")
    trust.answer("What happened?", "no answer since nine")
    trust.answer("went through your mind?", "they forgot me")
    trust.wait_for("3 of 5")
    trust.type("\x03")

    assert trust.wait() == 130
    assert trust.raw.rstrip().endswith(b"\x1b[H\x1b[2J\x1b[?1049l\x1b[23;2t")


@pytest.mark.parametrize("options", [(), ("--plain",), ("--discreet",)], ids=str)
def test_one_key_hides_all_and_keeps_what_stands_on_the_line(
    terminal: Callable[..., Any], home: Path, options: tuple[str, ...]
) -> None:
    trust = terminal(*options, "log")
    trust.answer("What happened?", "no answer since nine")
    trust.wait_for("went through your mind?")
    trust.type("they forgot me and")
    trust.type(CTRL_O)

    assert trust.wait() == 130
    assert b"\x1b[H\x1b[2J\x1b[3J" in trust.raw
    assert b"is kept" not in trust.raw.partition(b"\x1b[3J")[2]
    kept = sqlite3.connect(home / "journal.db").execute("SELECT half_text FROM draft").fetchall()
    assert kept == [("they forgot me and",)]


def test_the_very_first_question_can_be_hidden_as_well(terminal: Callable[..., Any], home: Path) -> None:
    trust = terminal("log")
    trust.wait_for("What happened?")
    trust.type("no answer")
    trust.type(CTRL_O)

    assert trust.wait() == 130
    assert b"\x1b[3J" in trust.raw


CURTAIN = b"\x1b[?1049h"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (("log", "-h"), "Usage: trust log"),
        (("config", "--help"), "Usage: trust config"),
        (("--version",), "trustjournal "),
        (("list", "--no-such-thing"), "No such option"),
    ],
    ids=["-h", "--help", "--version", "wrong usage"],
)
def test_help_holds_nothing_private_and_stays_on_the_screen(
    terminal: Callable[..., Any], home: Path, typed: tuple[str, ...], shown: str
) -> None:
    trust = terminal("--discreet", *typed)
    trust.wait()

    assert shown in trust.read()
    assert CURTAIN not in trust.raw


@pytest.mark.parametrize(
    ("typed", "shown", "code"),
    [
        (("search", "zither"), "No thought holds that.", 0),
        (("doctor",), "The journal's file is damaged.", 5),
    ],
    ids=["talk alone", "an exit code"],
)
def test_what_ends_a_command_stands_until_a_key(
    terminal: Callable[..., Any], written: Path, typed: tuple[str, ...], shown: str, code: int
) -> None:
    with sqlite3.connect(written / "journal.db") as connection:
        connection.execute("DROP INDEX record_newest")
    trust = terminal("--discreet", *typed)
    seen = trust.wait_for("Any key closes this")

    assert trust.closed_by(" ") == code
    assert shown in seen


def test_an_error_is_read_after_the_curtain_and_a_name_in_it_is_an_initial(
    terminal: Callable[..., Any], written: Path
) -> None:
    trust = terminal("--discreet", "show", "Sam")

    assert trust.wait() != 0
    assert "Sam" not in trust.read()
    assert "S." in trust.read()


@pytest.mark.parametrize("typed", [("list",), ("log",), ("lock", "on")], ids=" ".join)
def test_the_question_for_the_passphrase_can_be_hidden_as_well(
    terminal: Callable[..., Any], written: Path, typed: tuple[str, ...]
) -> None:
    if typed != ("lock", "on"):
        lock(str(written), "a quiet word")
        presence.leave()
    trust = terminal(*typed)
    trust.wait_for("othing shows")
    trust.type("half of it")
    trust.type(CTRL_O)

    assert trust.wait() == 130
    assert not trust.raw.partition(b"\x1b[H\x1b[2J\x1b[3J")[2].strip()
    assert b"\x1b[3J" in trust.raw

"""A terminal of 60 columns: what is said breaks between words, whoever says it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Trust

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NARROW = (24, 60)
_CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def lines(raw: bytes) -> list[str]:
    return _CODES.sub("", raw.decode()).replace("\r", "").split("\n")


@pytest.mark.parametrize(
    ("typed", "last"),
    [
        (("log",), "1 of 5"),
        (("list",), "first thought."),
        (("lock", "on"), "leaves all as it is):"),
        (("delete", "1"), "deletes it"),
        (("undo",), "takes it back"),
    ],
    ids=["the first question", "nothing yet", "a passphrase", "a choice", "undo"],
)
def test_no_line_is_wider_than_the_terminal(
    terminal: Callable[..., Any], home: Path, typed: tuple[str, ...], last: str
) -> None:
    if typed[0] in ("delete", "undo"):
        Trust(home, datetime.now(UTC))(
            "log", "they have not answered since nine this morning and I cannot stop looking"
        )
    trust = terminal(*typed, size=NARROW)
    trust.wait_for(last)

    assert max(map(len, lines(trust.raw))) <= 60


def test_the_keys_of_a_restore_fit(terminal: Callable[..., Any], home: Path) -> None:
    trust = Trust(home)
    trust("log", "they are late")
    trust("backup", str(home / "copy.db"))
    screen = terminal("restore", str(home / "copy.db"), size=NARROW)
    screen.wait_for("? help")

    keys = [line for line in lines(screen.raw) if "Enter leaves it" in line or "? help" in line]
    assert len(keys) == 2
    assert max(map(len, keys)) <= 60


def test_what_now_goes_on_below_what_each_key_does(terminal: Callable[..., Any], home: Path) -> None:
    trust = terminal("log", size=NARROW)
    trust.answer("What happened?", "no answer since nine")
    trust.answer("went through your mind?", "they are late")
    for number in (3, 4, 5):
        trust.answer(f"{number} of 5")
    trust.wait_for("r      look")

    shown = trust.display
    [add] = [number for number, line in enumerate(shown) if line.startswith("  a      add")]
    assert shown[add + 1].startswith(" " * 9)
    assert shown[add + 1].strip()

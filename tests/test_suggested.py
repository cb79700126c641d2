"""What can be said in one line about suggestions, and what becomes of it on the record."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from trustjournal.content import Content
from trustjournal.interview.suggested import Offered, Said, in_a_line, read
from trustjournal.interview.walk import Unclear
from trustjournal.moments import Moment
from trustjournal.records import ThoughtRecord

CONTENT = Content()
LEFT = Offered("source", "abandonment", "being left")
LIE = Offered("source", "dishonesty", "being lied to")
ALONE = Offered("theme", "isolation", "alone with it")
SOME = (ALONE, LEFT, LIE)
NOW = Moment.of(datetime(2026, 11, 22, 21, tzinfo=ZoneInfo("Europe/London")))
THEME, SOURCE = ("theme", "isolation"), ("source", "abandonment")
LIED = ("source", "dishonesty")


@pytest.mark.parametrize(
    ("text", "taken", "declined"),
    [
        ("1", [THEME], []),
        ("1 3", [THEME, LIED], []),
        ("3,1", [LIED, THEME], []),
        ("y", [THEME, SOURCE, LIED], []),
        ("n", [], [THEME, SOURCE, LIED]),
        ("none", [], [THEME, SOURCE, LIED]),
        ("n 2", [], [SOURCE]),
        ("no 2 3", [], [SOURCE, LIED]),
        ("n2", [], [SOURCE]),
        ("2, n", [SOURCE], [THEME, LIED]),
        ("1, n 2", [THEME], [SOURCE]),
        ("being lied", [LIED], []),
        ("not wanted", [("source", "rejection")], []),
        ("the band", [("theme", "the band")], []),
        ("2 not wanted", [("source", "rejection")], [SOURCE]),
        ("1 the band", [("theme", "the band")], [THEME]),
        ("1 1", [THEME], []),
        ("1, n 1", [THEME], []),
    ],
)
def test_one_line_says_it_all(
    text: str, taken: list[tuple[str, str]], declined: list[tuple[str, str]]
) -> None:
    said = read(text, SOME, CONTENT)

    assert (list(said.taken), list(said.declined)) == (taken, declined)


@pytest.mark.parametrize("text", ["0", "4", "n 4", "9 being left", "1 99"])
def test_a_number_that_none_of_them_has_is_not_understood(text: str) -> None:
    with pytest.raises(Unclear, match="Numbers from 1 to 3"):
        read(text, SOME, CONTENT)


def test_the_start_of_several_words_asks_for_more() -> None:
    with pytest.raises(Unclear, match="being lied to or being left"):
        read("being", SOME, CONTENT)


def test_another_trap_is_a_trap() -> None:
    some = (Offered("trap", "blaming", "blaming"),)

    assert read("mind", some, CONTENT).taken == (("trap", "mind-reading"),)
    assert read("my own trap", some, CONTENT).taken == (("trap", "my own trap"),)


def test_what_was_said_stands_on_the_record_and_what_was_declined_beside_it() -> None:
    record = ThoughtRecord("u", "a", NOW, NOW, themes=("the band",), declined_sources=("dishonesty",))

    after = Said((THEME, LIED), (SOURCE,)).on(record)

    assert after.themes == ("the band", "isolation")
    assert after.sources == ("dishonesty",)
    assert after.declined_sources == ("abandonment",)


@pytest.mark.parametrize(
    ("room", "line"),
    [
        (80, "alone with it? · being left? · being lied to?"),
        (30, "alone with it? · being left?"),
        (5, "alone with it?"),
    ],
)
def test_as_many_as_fit_stand_in_a_line(room: int, line: str) -> None:
    assert in_a_line(SOME, room) == line

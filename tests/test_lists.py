"""Lists to choose from by number: as few lines as it takes, so that what is asked stays on a small screen."""

from __future__ import annotations

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from trustjournal.content import Content
from trustjournal.interview.lists import numbered, side_by_side
from trustjournal.interview.talk import Talk

NAMES = st.lists(st.text("abc de", min_size=1, max_size=24), min_size=1, max_size=60)


def test_a_short_list_stands_one_below_the_other() -> None:
    assert numbered(["the flat", "my father"], 60) == " 1 the flat\n 2 my father"


def test_a_longer_one_is_read_downwards_in_columns() -> None:
    assert numbered(["one", "two", "three", "four", "five", "six", "seven"], 30) == (
        " 1 one      4 four    7 seven\n 2 two      5 five\n 3 three    6 six"
    )


@given(NAMES, st.integers(40, 120))
def test_every_name_stands_there_with_its_number_and_no_line_is_wider(names: list[str], width: int) -> None:
    lines = numbered(names, width).split("\n")

    assert max(map(len, lines)) <= width
    for number, name in enumerate(names, 1):
        assert any(f"{number:>2} {' '.join(name.split())}".rstrip() in line for line in lines)


@pytest.mark.parametrize("width", [60, 80])
def test_what_a_thought_costs_and_where_it_comes_from_take_a_quarter_of_a_screen(width: int) -> None:
    content = Content()
    sources = [theme.name for theme in content.themes if theme.axis == "source"]

    for names in ([cost.name for cost in content.costs], sources):
        assert numbered(names, width).count("\n") < 6


@pytest.mark.parametrize("path", ["balance.closeness", "step.went", "boundary.concerns", "bridge.stage"])
@pytest.mark.parametrize("width", [60, 80])
def test_a_few_choices_are_never_broken_in_the_middle(path: str, width: int) -> None:
    labels = [option.label for option in Content().rebuilding.options(path)]

    lines = side_by_side(labels, width).split("\n")

    assert max(map(len, lines)) <= width
    assert all(any(label in line for line in lines) for label in labels)


def test_a_hint_that_is_wider_than_the_screen_stays_set_in() -> None:
    shown = StringIO()
    talk = Talk(Console(file=shown, width=60, height=24))

    talk.hint("n no to it · n none fits · other words, which are your own · Enter not now")

    assert shown.getvalue().splitlines() == [
        "        n no to it · n none fits · other words, which are",
        "        your own · Enter not now",
    ]

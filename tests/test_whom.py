"""Somebody named for the first time: accepted where something is written down, told of where it is shown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from trustjournal.interview.whom import nearest

if TYPE_CHECKING:
    from conftest import Trust

NO = ("--afraid", "no")


def people(trust: Trust) -> list[str]:
    return [person["name"] for person in json.loads(trust("people", "--json").out)]


@pytest.mark.parametrize(
    "typed",
    [
        ("checkin", "Jo", "we want more walks", *NO),
        ("bridge", "Jo", "a first line", "--add", "foundation", *NO),
        ("step", "add", "ask for help", "-p", "Jo", *NO),
        ("promise", "add", "to call", "-p", "Jo", *NO),
        ("boundary", "add", "I answer after work", "-p", "Jo", *NO),
        ("talk", "add", "the loan", "-p", "Jo", *NO),
        ("balance", "Jo", "--closeness", "more"),
    ],
    ids=lambda typed: typed[0],
)
def test_whoever_is_new_is_accepted_where_something_is_written_down(
    trust: Trust, typed: tuple[str, ...]
) -> None:
    outcome = trust(*typed)

    assert outcome.code == 0
    assert "is new here" not in outcome.err
    assert people(trust) == ["Jo"]


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        (("checkin", "Jo"), "trust checkin 'Jo' TEXT"),
        (("bridge", "Jo"), "trust bridge 'Jo' --add foundation"),
        (("bridge", "Jo", "--json"), "trust bridge 'Jo' --add foundation"),
    ],
)
def test_where_somebody_new_would_be_shown_the_sentence_names_what_begins_with_them(
    trust: Trust, typed: tuple[str, ...], begins: str
) -> None:
    outcome = trust(*typed)

    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err == f"The journal knows nobody called 'Jo' yet. To begin with them: {begins}\n"


def test_what_the_sentence_names_can_be_typed(trust: Trust) -> None:
    assert trust("bridge", "Jo", "--add", "foundation", "a first line", *NO).code == 0

    assert "a first line" in trust("bridge", "Jo").out


def test_the_nearest_name_is_told_where_nobody_can_be_asked(trust: Trust) -> None:
    trust("log", "they lied", "-p", "Anna")

    written = trust("step", "add", "ask for help", "-p", "Ana", *NO)
    shown = trust("bridge", "anan")

    assert written.code == 0
    assert "Ana is new here, and there is Anna." in written.err
    assert trust("people", "merge", "Ana", "Anna").code == 0, "what the line names can be typed"
    assert (shown.code, "Nearest: Anna." in shown.err) == (3, True)


def test_somebody_known_is_meant_however_the_name_is_capitalised(trust: Trust) -> None:
    trust("log", "they lied", "-p", "Anna")

    outcome = trust("checkin", "ANNA", "more walks", *NO)

    assert (outcome.code, people(trust)) == (0, ["Anna"])
    assert "is new here" not in outcome.err


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Sma", "Sam"),
        ("Samm", "Sam"),
        ("sam", None),
        ("Tom", None),
        ("Jo", None),
        ("Joe", None),
        ("Annna Maria", "Anna Maria"),
        ("Maria", None),
    ],
)
def test_one_letter_astray_is_a_slip_and_two_are_somebody_else(typed: str, near: str | None) -> None:
    assert nearest(typed, ["Sam", "Jo", "Anna Maria"]) == near

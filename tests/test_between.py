"""`trust boundary`, `talk` and `checkin`: small records between two people, and where they help."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from test_steps import lines, listed

if TYPE_CHECKING:
    from conftest import Trust

NO = ("--afraid", "no")


def test_a_boundary_stands_until_it_ends(trust: Trust) -> None:
    trust("boundary", "add", "I answer after work", "-p", "Ana", "--about", "communication", *NO)
    trust("boundary", "add", "one evening for myself", "--about", "space")
    trust("boundary", "end", "2")

    assert lines(trust("boundary").out) == [
        "Standing",
        "boundary 1 I answer after work · Ana · ways to communicate",
        "Ended",
        "boundary 2 one evening for myself · space · Sun 22 November",
    ]


def test_what_a_boundary_is_about_is_one_of_three(trust: Trust) -> None:
    outcome = trust("boundary", "add", "x", "--about", "money")

    assert (outcome.code, "space, communication, needs" in outcome.err) == (2, True)


def test_a_limit_at_the_end_of_a_look_stands_as_a_boundary_and_a_talk_as_a_talk(trust: Trust) -> None:
    trust("log", "they lied about the money", "-b", "90", "-p", "Ana")

    trust(
        *("reframe", "1", "--weight", "seen", "--need", "talk", "--need", "limit", *NO),
        *("--talk-when", "saturday", "--talk-thing", "the loan letter", "--talk-feeling", "hurt"),
        *("--talk-ask", "all accounts on the table", "--limit", "I keep my own account"),
    )

    [talk], [boundary] = listed(trust, "talk"), listed(trust, "boundary")
    assert talk["text"].startswith("The loan letter:\nI felt hurt.")
    assert (talk["person"], talk["due"]) == ("Ana", "2026-11-28")
    assert (boundary["text"], boundary["person"]) == ("I keep my own account", "Ana")


@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_with_fear_a_look_leads_to_none_of_them(trust: Trust, answer: str) -> None:
    trust("log", "they lied about the money", "-b", "90", "-p", "Ana")

    trust(*("reframe", "1", "--weight", "seen", "--need", "talk", "--afraid", answer, "--support", "Jo"))

    assert listed(trust, "talk") == listed(trust, "boundary") == []
    for command in ("talk", "boundary", "step", "promise"):
        assert trust(command, "add", "x", "-p", "Ana", *NO).code == 1
    assert trust("checkin", "Ana", "x", *NO).code == 1


def test_a_talk_is_prepared_and_looked_back_on(trust: Trust) -> None:
    trust("talk", "add", "about the late shifts", "-p", "Ana", "--when", "friday", *NO)
    done = trust("talk", "done", "1", "they listened, we look again in a week")

    assert done.out == "Noted: talk 1.\n"
    [talk] = listed(trust, "talk")
    assert (talk["state"], talk["details"]) == (
        "done",
        {"happened": "they listened, we look again in a week"},
    )
    assert "what happened they listened" in " ".join(lines(trust("talk", "show", "1").out))


def test_a_check_in_shows_what_both_promised_what_stands_and_one_thing_to_ask(trust: Trust) -> None:
    trust("good", "Ana came when I was ill", "-p", "Ana")
    trust("promise", "add", "to call on Sunday", "-p", "Ana", "--theirs", "--when", "friday", *NO)
    trust("promise", "add", "to say it beforehand", "-p", "Ana", "--mine")
    trust("promise", "add", "long since kept", "-p", "Ana", "--mine")
    trust("promise", "kept", "3")
    trust("promise", "add", "another's", "-p", "Jo", "--mine", *NO)
    trust("boundary", "add", "I answer after work", "-p", "Ana")
    trust("log", "they are tired of me", "-p", "Ana")
    trust("reframe", "1", "--weight", "unknown", "--ask-openly", "are you tired of us?")
    trust("checkin", "ana", "we want more walks")

    shown = trust("checkin", "Ana")

    assert lines(shown.out) == [
        "A check-in with Ana",
        "1 Went right Ana came when I was ill",
        "2 I promised to say it beforehand",
        "3 They promised to call on Sunday · by Fri 27 November",
        "4 Boundaries I answer after work",
        "5 To ask are you tired of us?",
        "Last, Sun 22 November: we want more walks",
    ]
    assert [one["text"] for one in listed(trust, "checkin")] == ["we want more walks"]


def test_a_check_in_asks_about_fear_first_and_knows_whom_it_is_with(trust: Trust) -> None:
    trust("log", "x", "-p", "Ana")

    unasked, unknown = trust("checkin", "Ana"), trust("checkin", "Jo")

    assert (unasked.code, "--afraid no" in unasked.err) == (2, True)
    assert unknown.code == 3
    assert trust("checkin", "Ana", *NO).code == 0
    assert trust("checkin", "Ana").code == 0, "a no holds for a while"


def test_what_was_said_can_be_changed_and_removed(trust: Trust) -> None:
    trust("log", "x", "-p", "Ana")
    trust("checkin", "Ana", "more walks", *NO)

    trust("checkin", "change", "1", "more walks on Sundays")
    [one] = listed(trust, "checkin")
    trust("checkin", "remove", "1")

    assert one["text"] == "more walks on Sundays"
    assert json.loads(trust("checkin", "--json").out) == []

"""`trust log` with everything on the command line, from stdin, and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from conftest import Trust


def last(trust: Trust) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(trust("show", "last", "--json").out)
    return record


def test_a_thought_as_argument_is_kept_without_a_question(trust: Trust) -> None:
    outcome = trust("log", "She read it and did not answer")

    assert (outcome.code, outcome.out) == (0, "Kept as #1.\n")
    assert last(trust)["automatic_thought"] == "She read it and did not answer"


def test_every_option_is_kept(trust: Trust) -> None:
    trust(
        *("log", "She read it and did not answer", "-s", "a message at nine", "-b", "80"),
        *("-e", "hurt:70", "-e", "fear", "-p", "Sam:partner", "--at", "yesterday 21:30"),
        *("--source", "abandonment", "--urge", "check", "--did", "ask again", "--theme", "dishonesty"),
        *("--trap", "mind-reading", "--tag", "phone"),
    )

    record = last(trust)
    assert record["situation"] == "a message at nine"
    assert record["belief"] == 80
    assert record["emotions"] == [{"name": "hurt", "intensity": 70}, {"name": "fear", "intensity": None}]
    assert record["people"] == [{"name": "Sam", "kind": "partner"}]
    assert record["happened"]["local"] == "2026-11-21T21:30:00+00:00"
    assert record["sources"] == ["abandonment"]
    assert record["urges"] == ["check"]
    assert record["actions"] == ["ask-again"]
    assert record["themes"] == ["dishonesty"]
    assert record["traps"] == ["mind-reading"]
    assert record["tags"] == ["phone"]


def test_when_it_was_is_said_back(trust: Trust) -> None:
    outcome = trust("log", "x", "--at", "yesterday 21:30")

    assert "Understood as yesterday, Sat 21 November, 21:30." in outcome.err


def test_stdin_is_kept_as_it_is_but_for_one_final_newline(trust: Trust) -> None:
    trust("log", "-", stdin="two lines\n  and a blank one\n\n")

    assert last(trust)["automatic_thought"] == "two lines\n  and a blank one\n"


def test_json_prints_the_record_as_show_does(trust: Trust) -> None:
    outcome = trust("log", "x", "-b", "1", "--json")

    assert json.loads(outcome.out) == last(trust)


@pytest.mark.parametrize(
    ("option", "value", "named"),
    [
        ("-b", "101", "belief"),
        ("-b", "-5", "belief"),
        ("-e", "hurt:101", "emotion"),
        ("-e", "hurt:-1", "emotion"),
        ("--at", "soon", "2026-11-20"),
        ("--at", "12/11", "12 November"),
        ("--at", "tomorrow", "still to come"),
        ("-p", "Sam:nobodyknows", "person"),
    ],
)
def test_an_unclear_option_is_refused_and_nothing_is_kept(
    trust: Trust, option: str, value: str, named: str
) -> None:
    outcome = trust("log", "x", option, value)

    assert outcome.code == 2
    assert named in outcome.err
    assert trust("list", "--json").out.strip() == "[]"


@pytest.mark.parametrize("text", ["", "   ", "\u200b"])
def test_a_thought_in_which_nothing_can_be_seen_is_refused(trust: Trust, text: str) -> None:
    outcome = trust("log", text)

    assert outcome.code == 2
    assert "nothing to keep" in outcome.err


def test_without_a_terminal_nothing_is_asked(trust: Trust) -> None:
    outcome = trust("log")

    assert outcome.code == 2
    assert "needs a terminal, or these options" in outcome.err


def test_that_anyone_on_the_account_can_read_it_is_said_once(trust: Trust) -> None:
    first, second = trust("log", "x"), trust("log", "y")

    assert "trust lock on" in first.err
    assert second.err == ""


def test_a_date_inside_the_thought_is_never_taken_for_its_time(trust: Trust) -> None:
    trust("log", "yesterday at 9pm they lied")

    assert last(trust)["happened"] == last(trust)["written"]


def test_the_words_that_led_to_a_suggested_source_are_kept_beside_it(trust: Trust) -> None:
    trust("log", "they lied to me again")

    [suggested] = last(trust)["suggested_sources"]
    assert suggested["key"] == "dishonesty"
    assert "lied" in " ".join(suggested["words"])
    assert last(trust)["themes"] == []


@given(
    text=st.text(
        st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), min_size=1, max_size=200
    )
)
@settings(max_examples=60)
def test_text_survives_the_journal_byte_for_byte(trust: Trust, text: str) -> None:
    outcome = trust("log", "-", stdin=text + "\n")

    if outcome.code == 0:
        assert last(trust)["automatic_thought"] == text
    else:
        assert "nothing to keep" in outcome.err


def test_what_no_text_can_hold_is_replaced_and_told(trust: Trust) -> None:
    outcome = trust("log", "a\x00b\ud800c")

    assert last(trust)["automatic_thought"] == "a\ufffdb\ufffdc"
    assert "replaced" in outcome.err


def test_ten_thousand_characters_in_one_line_are_kept_whole(trust: Trust) -> None:
    trust("log", "-", stdin="word " * 2000)

    assert len(last(trust)["automatic_thought"]) == 10_000


def test_more_than_a_field_holds_is_refused_in_a_sentence(trust: Trust) -> None:
    outcome = trust("log", "-", stdin="x" * 1_000_001)

    assert outcome.code == 2
    assert "1,000,000" in outcome.err


def test_a_thought_that_tells_of_fear_is_set_apart(trust: Trust) -> None:
    outcome = trust("log", "he hits me when he is angry")

    assert outcome.code == 0
    assert "not a thinking trap" in outcome.err
    assert last(trust)["state"] == "apart"


def test_a_thought_of_dying_is_kept_first_and_unchanged(trust: Trust) -> None:
    outcome = trust("log", "I want to kill myself")

    assert outcome.code == 0
    assert "Kept as #1." in outcome.out
    assert "help-now" in outcome.err
    assert last(trust)["automatic_thought"] == "I want to kill myself"

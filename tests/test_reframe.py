"""`trust reframe` with every answer as an option, where nobody can be asked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Trust


def test_an_option_that_answers_no_question_of_the_ending_is_refused_by_its_name(trust: Trust) -> None:
    trust("log", "x")

    outcome = trust("reframe", "1", "--afraid", "no")

    assert (outcome.code, outcome.out) == (2, "")
    assert "--afraid does not belong to this ending" in outcome.err
    assert json.loads(trust("show", "1", "--json").out)["reframes"] == []


def test_without_a_terminal_and_without_options_the_options_are_named(trust: Trust) -> None:
    trust("log", "x")

    outcome = trust("reframe", "1")

    assert outcome.code == 2
    assert "needs a terminal, or these options" in outcome.err


def test_answers_that_are_all_empty_are_no_reframe(trust: Trust) -> None:
    trust("log", "x")

    outcome = trust("reframe", "1", "--loved-one", "")

    assert outcome.code == 2
    assert "Every answer given is empty" in outcome.err


def test_fear_of_them_told_in_a_reframe_sets_the_thought_apart_and_keeps_every_answer(trust: Trust) -> None:
    trust("log", "x", "-p", "Sam:partner")

    outcome = trust("reframe", "1", "--seen", "he hits me when he is angry", "--weight", "seen")

    record = json.loads(trust("show", "1", "--json").out)
    assert outcome.code == 0
    assert record["state"] == "apart"
    assert record["reframes"][0]["evidence_for"] == ["he hits me when he is angry"]


VIEW = ("--weight", "before", "--alternative", "it is late", "--their-view", "asleep on the train")


def test_how_they_might_see_it_given_as_an_option_needs_an_answer_about_fear(trust: Trust) -> None:
    trust("log", "they are with someone else", "-p", "Sam")

    assert trust("reframe", "1", *VIEW).code == 2
    assert trust("reframe", "1", *VIEW, "--afraid", "no", "--keep", "2").code == 0
    [reframe] = json.loads(trust("show", "1", "--json").out)["reframes"]
    assert reframe["alternative_thought"] == "asleep on the train"


def test_how_somebody_feared_might_see_it_is_taken_from_nobody(trust: Trust) -> None:
    trust("log", "they are with someone else", "-p", "Sam")
    trust("people", "mark", "Sam")

    outcome = trust("reframe", "1", *VIEW)

    assert outcome.code == 2
    assert "--their-view" in outcome.err


def test_nobody_is_asked_how_one_sees_oneself_through_others_eyes(trust: Trust) -> None:
    trust("log", "I cannot trust myself", "-p", "me:myself")

    assert "--their-view" in trust("reframe", "1", *VIEW, "--afraid", "no").err

"""Ten signs to tick when one wants to: nothing is added up, only what changed is shown."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Trust
from test_exchange import hear
from test_store import bytes_at, everything

from trustjournal.content import Content

if TYPE_CHECKING:
    from pathlib import Path


def ticked(trust: Trust) -> list[list[str]]:
    """The keys of each time, the oldest first."""
    found: list[dict[str, Any]] = json.loads(trust("signs", "--list", "--json").out)
    return [one["details"].get("ticked", "").split() for one in found]


def test_there_are_ten_signs_and_seven_ways_each_with_a_command() -> None:
    known = Content().signs

    assert (len(known.signs), len(known.ways)) == (10, 7)
    assert all(way.type.startswith("trust ") for way in known.ways)


@pytest.mark.parametrize("typed", ["1,4", "1 4", "self-doubt, being-seen", "being-seen,1"])
def test_signs_are_ticked_by_number_or_key(trust: Trust, typed: str) -> None:
    assert trust("signs", "--tick", typed).code == 0

    assert ticked(trust) == [["self-doubt", "being-seen"]]


@pytest.mark.parametrize("typed", ["11", "0", "sadness", "1,99"])
def test_what_is_no_sign_is_refused(trust: Trust, typed: str) -> None:
    outcome = trust("signs", "--tick", typed)

    assert (outcome.code, outcome.out) == (2, "")
    assert "1 to 10" in outcome.err


def test_only_what_changed_is_told_and_no_number_of_them(trust: Trust) -> None:
    first = trust("signs", "--tick", "1,4,8").out
    trust.pass_time(days=10)
    second = trust("signs", "--tick", "1,10").out
    third = trust("signs", "--tick", "10,1").out

    assert first == "Noted: signs 1. Next time only what changed is shown.\n"
    assert second == (
        "Noted: signs 2.\n"
        "New since Sun 22 November: I am on alert, it does not let go\n"
        "No longer ticked: I am afraid of being seen as I am · I feel numb\n"
    )
    assert third == "Noted: signs 3.\nAs on Wed 2 December.\n"
    assert not re.search(r"\b(?:of 10|score|total)\b", first + second + third)


def test_none_is_an_answer(trust: Trust) -> None:
    trust("signs", "--tick", "3")

    outcome = trust("signs", "--tick", "")

    assert "No longer ticked: I speak harshly to myself" in outcome.out
    assert ticked(trust) == [["self-criticism"], []]


def test_where_nobody_can_be_asked_the_option_is_named(trust: Trust) -> None:
    outcome = trust("signs")

    assert (outcome.code, "--tick 1,4" in outcome.err) == (2, True)


def test_earlier_ones_are_listed_the_newest_first_and_taken_out(trust: Trust) -> None:
    trust("signs", "--tick", "8")
    trust.pass_time(days=1)
    trust("signs", "--tick", "9")

    assert trust("signs", "--list").out == (
        "   2  Mon 23 November: closeness is hard to bear\n   1  Sun 22 November: I feel numb\n"
    )
    before = everything(trust.home)
    assert trust("signs", "--remove", "1").code == 0
    assert ticked(trust) == [["closeness"]]
    trust("undo")
    assert {**everything(trust.home), "remark": 0} == {**before, "remark": 0}


def test_one_that_is_not_there_is_told_with_what_lists_them(trust: Trust) -> None:
    trust("signs", "--tick", "8")

    outcome = trust("signs", "--remove", "7")

    assert (outcome.code, outcome.err) == (3, "There is no signs 7 here. Type: trust signs --list\n")


def test_nothing_of_it_is_ever_due(trust: Trust) -> None:
    trust("log", "x")
    before = trust().out
    trust("signs", "--tick", "1,2,3")
    trust.pass_time(days=30)
    trust("log", "y")

    assert "sign" not in before + trust().out


def test_removed_ones_leave_no_word(trust: Trust) -> None:
    trust("signs", "--tick", "on-alert")
    trust("signs", "--remove", "1")
    trust("log", "x")

    assert b"on-alert" not in bytes_at(trust.home)


def test_they_travel_and_a_name_that_is_a_sign_changes_none(trust: Trust, tmp_path: Path) -> None:
    trust("log", "x", "-p", "Numb")
    trust("signs", "--tick", "8")
    trust("people", "forget", "Numb")
    other = Trust(tmp_path / "other")
    other("log", "y")

    hear(other, trust, tmp_path)

    assert ticked(other) == ticked(trust) == [["numbness"]]


def test_they_are_found_by_their_words(trust: Trust) -> None:
    trust("signs", "--tick", "5")

    assert "signs 1  Sun 22 November · I keep away from what moves me" in trust("search", "moves").out

"""Closeness and space with somebody: two short answers, one line in the review."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Trust
from test_exchange import hear
from test_store import everything

if TYPE_CHECKING:
    from pathlib import Path


def noted(trust: Trust) -> list[tuple[str, str, dict[str, Any]]]:
    found: list[dict[str, Any]] = json.loads(trust("balance", "--json").out)
    return [(one["person"], one["text"], one["details"]) for one in found]


@pytest.fixture
def with_sam(trust: Trust) -> Trust:
    trust("log", "they go", "-p", "Sam:partner")
    return trust


def test_both_are_kept_in_words(with_sam: Trust) -> None:
    outcome = with_sam("balance", "sam", "--closeness", "more", "--space", "right")

    assert (outcome.code, outcome.out) == (0, "Noted: balance 1.\n")
    assert noted(with_sam) == [
        ("Sam", "closer wanted, space about right", {"closeness": "more", "space": "right"})
    ]


def test_one_of_both_is_enough(with_sam: Trust) -> None:
    with_sam("balance", "Sam", "--space", "more")

    assert noted(with_sam) == [("Sam", "more space wanted", {"space": "more"})]


def test_with_a_colleague_it_is_about_working_together(trust: Trust) -> None:
    trust("log", "they check my work", "-p", "Kim:colleague")

    trust("balance", "Kim", "--closeness", "less", "--space", "more")

    [(_, text, _)] = noted(trust)
    assert text == "less together wanted, more room wanted"
    assert "clos" not in text


@pytest.mark.parametrize("kind", ["myself", "people in general"])
def test_it_takes_two(trust: Trust, kind: str) -> None:
    trust("log", "x", "-p", f"them:{kind}")

    outcome = trust("balance", "them", "--closeness", "more")

    assert (outcome.code, "trust bridge me" in outcome.err) == (2, True)
    assert noted(trust) == []


def test_nothing_is_asked_about_somebody_feared(with_sam: Trust) -> None:
    with_sam("people", "mark", "Sam")

    outcome = with_sam("balance", "Sam", "--closeness", "more")

    assert (outcome.code, outcome.out) == (1, "")
    assert "trust help-now" in outcome.err


@pytest.mark.parametrize(
    ("typed", "code"),
    [(("Sam", "--space", "lots"), 2), (("Sam",), 2), (("Sam", "--closeness", "very"), 2)],
)
def test_what_cannot_be_kept_is_refused(with_sam: Trust, typed: tuple[str, ...], code: int) -> None:
    assert with_sam("balance", *typed).code == code
    assert noted(with_sam) == []


def test_the_review_has_a_line_with_the_last_word_on_each(with_sam: Trust) -> None:
    with_sam("log", "x", "-p", "Ana:friend")
    with_sam("balance", "Sam", "--closeness", "less")
    with_sam("balance", "Ana", "--space", "right")
    with_sam("balance", "Sam", "--closeness", "more", "--space", "right")

    said = "with Sam: closer wanted, space about right"
    assert f"Closeness and space  {said}\n" in with_sam("review").out
    assert json.loads(with_sam("review", "-p", "sam", "--json").out)["balance"] == [
        {"person": "Sam", "said": "closer wanted, space about right"}
    ]
    assert json.loads(with_sam("review", "--week", "--ago", "1", "--json").out)["balance"] == []


def test_a_mark_set_later_takes_it_out_of_the_review(with_sam: Trust) -> None:
    with_sam("balance", "Sam", "--closeness", "less")

    with_sam("people", "mark", "Sam")

    assert "Closeness" not in with_sam("review").out
    assert json.loads(with_sam("review", "--json").out)["balance"] == []


def test_it_is_taken_out_and_brought_back(with_sam: Trust) -> None:
    with_sam("balance", "Sam", "--closeness", "less")
    before = everything(with_sam.home)

    assert with_sam("balance", "--remove", "1").code == 0
    assert noted(with_sam) == []
    with_sam("undo")

    assert {**everything(with_sam.home), "remark": 0} == {**before, "remark": 0}


def test_it_travels_with_the_person(with_sam: Trust, tmp_path: Path) -> None:
    with_sam("balance", "Sam", "--closeness", "less")
    other = Trust(tmp_path / "other")
    other("log", "y")

    hear(other, with_sam, tmp_path)

    assert noted(other) == noted(with_sam)


def test_noting_it_says_nothing_about_fear(with_sam: Trust) -> None:
    with_sam("balance", "Sam", "--closeness", "more")

    assert with_sam("bridge", "Sam", "x", "--add", "plan").code == 2

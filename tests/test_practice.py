"""`trust guide practice`: the three questions on a thought of somebody else, with one way to answer them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from trustjournal.content import Content
from trustjournal.records import Ending, Weight

if TYPE_CHECKING:
    from conftest import Trust

    from trustjournal.content.practice import Example

CONTENT = Content()
EXAMPLES = CONTENT.practice


def named(example: Example) -> str:
    return example.key


def test_every_ending_of_the_first_question_is_among_them() -> None:
    assert {Weight(example.weight).ending for example in EXAMPLES} == set(Ending)


@pytest.mark.parametrize("word", ["Jo", "minutes", "judgement", "father", "bank"])
def test_there_is_one_of_a_friend_of_work_of_oneself_of_an_old_wound_and_one_that_is_so(word: str) -> None:
    assert [
        example for example in EXAMPLES if word in f"{example.situation} {example.thought} {example.before}"
    ]


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_where_it_cannot_be_told_each_of_the_three_questions_has_an_answer(example: Example) -> None:
    unknown = Weight(example.weight).ending is Ending.UNKNOWN

    assert not unknown or len(example.third) == 3


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
@pytest.mark.parametrize("path", ["evidence_for", "evidence_against", "from_before", "weight", "loved_one"])
def test_without_a_terminal_the_questions_are_printed_as_they_are_asked(
    trust: Trust, example: Example, path: str
) -> None:
    asked = CONTENT.prompts.question(f"evidence.{path}").filled(name="them").ask

    assert asked in trust("guide", "practice", example.key).out


@pytest.mark.parametrize(("number", "example"), [*enumerate(EXAMPLES, 1)], ids=str)
def test_an_example_is_printed_with_one_way_to_answer(trust: Trust, number: int, example: Example) -> None:
    printed = trust("guide", "practice", str(number)).out

    ways = (
        *example.seen,
        *example.against,
        *example.before,
        example.loved_one,
        *example.third,
        example.after,
    )
    assert [way for way in (example.situation, example.thought, *ways) if way not in printed] == []


@pytest.mark.parametrize(
    ("key", "asked"),
    [
        ("the-account", ["needs.need_next"]),
        ("the-party", ["unknown.ask_openly", "unknown.until_when", "unknown.until_then"]),
        ("the-meeting", ["alternative.alternative"]),
    ],
)
def test_the_third_question_is_that_of_the_ending(trust: Trust, key: str, asked: list[str]) -> None:
    printed = trust("guide", "practice", key).out
    every = ("needs.need_next", "unknown.ask_openly", "unknown.until_when", "unknown.until_then")

    found = [
        path
        for path in (*every, "alternative.alternative")
        if CONTENT.prompts.question(path).filled(name="them").ask in printed
    ]
    assert found == asked


def test_without_a_number_all_of_them_are_printed(trust: Trust) -> None:
    printed = trust("guide", "practice").out

    assert [line for line in printed.splitlines() if line.startswith("# ")] == [
        f"# {e.name}" for e in EXAMPLES
    ]


def test_json_of_one_is_among_that_of_all(trust: Trust) -> None:
    every = json.loads(trust("guide", "practice", "--json").out)

    assert json.loads(trust("guide", "practice", "2", "--json").out) == every[1]
    assert len(every) == len(EXAMPLES)


@pytest.mark.parametrize("typed", ["0", "99", "nothing"])
def test_an_example_there_is_not_is_answered_with_how_many_there_are(trust: Trust, typed: str) -> None:
    outcome = trust("guide", "practice", typed)

    assert (outcome.code, outcome.out) == (2, "")
    assert f"trust guide practice 1, up to {len(EXAMPLES)}" in outcome.err


def test_it_makes_no_journal(trust: Trust) -> None:
    trust("guide", "practice", "1")

    assert not trust.home.exists()


def test_examples_of_ones_own_take_the_place_of_ours(trust: Trust) -> None:
    trust.home.mkdir()
    (trust.home / "practice.yaml").write_text(
        'practice:\n  - {key: "tea", name: "Tea", situation: "No tea.", thought: "never again", belief: 5,\n'
        '     feelings: "hurt 5", seen: ["a cup"], against: ["a pot"], before: ["coffee"], weight: "both",\n'
        '     loved_one: "Sit down.", third: ["There is tea tomorrow."], after: "There was."}\n'
    )

    assert trust("guide", "practice", "1").out.startswith("# Tea\n\nNo tea.\n")

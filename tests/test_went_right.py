"""What went right in the review: good moments, promises kept by either side, and steps that were done."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Trust

NO = ("--afraid", "no")
NOTHING = {"promises": {"mine": 0, "theirs": 0, "unsaid": 0}, "steps": 0}


def promised(trust: Trust, text: str, *options: str, kept: bool = True) -> None:
    number = json.loads(trust("promise", "add", text, *options, *NO, "--json").out)["id"]
    assert trust("promise", "kept" if kept else "missed", str(number)).code == 0


@pytest.fixture
def right(trust: Trust) -> Trust:
    """Promises kept, two of theirs and one of mine, one missed, one open; a step done; a good moment."""
    promised(trust, "to call on Sunday", "--theirs", "-p", "Sam")
    promised(trust, "to say it beforehand", "--theirs", "-p", "Ana")
    promised(trust, "to be home by eight", "--mine", "-p", "Sam")
    promised(trust, "to ask first", "--theirs", "-p", "Sam", kept=False)
    trust("promise", "add", "to write", "--mine", "-p", "Sam", *NO)
    trust("step", "add", "ask for help", "-p", "Sam", *NO)
    trust("step", "done", "5", "--went", "harder")
    trust("step", "done", "6", "--went", "harder")
    trust("good", "Sam came over", "-p", "Sam")
    return trust


def review(trust: Trust, *options: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(trust("review", *options, "--json").out)
    return found


def kept(trust: Trust, *options: str) -> dict[str, Any]:
    found: dict[str, Any] = review(trust, *options)["kept_and_done"]
    return found


def behind(trust: Trust, *options: str) -> list[str]:
    found = json.loads(trust("review", *options, "--show", "went right", "--json").out)
    return [one["text"] for one in found]


def test_what_was_kept_by_either_side_and_done_is_told_in_plain_counts(right: Trust) -> None:
    screen = " ".join(right("review").out.split())

    assert (
        "Went right Sunday, Sam came over · 1 promise of yours kept · 2 promises of theirs kept · 1 step done"
        in screen
    )
    assert kept(right) == {"promises": {"mine": 1, "theirs": 2, "unsaid": 0}, "steps": 1}


def test_what_stands_behind_the_line_is_what_was_counted(right: Trust) -> None:
    assert behind(right) == [
        "Sam came over",
        "ask for help",
        "to be home by eight",
        "to say it beforehand",
        "to call on Sunday",
    ]
    listed = right("review", "--show", "went right").out
    assert listed.index("Sam came over") < listed.index("Done\n") < listed.index("Kept\n")


@pytest.mark.parametrize(
    ("options", "counts", "texts"),
    [
        (("-p", "ana"), (0, 1, 0, 0), ["to say it beforehand"]),
        (
            ("-p", "Sam"),
            (1, 1, 0, 1),
            ["Sam came over", "ask for help", "to be home by eight", "to call on Sunday"],
        ),
        (("--theme", "dishonesty"), (0, 0, 0, 0), []),
        (("--ago", "1"), (0, 0, 0, 0), []),
    ],
)
def test_figures_and_what_stands_behind_them_agree_under_any_filter(
    right: Trust, options: tuple[str, ...], counts: tuple[int, ...], texts: list[str]
) -> None:
    found = kept(right, *options)

    assert (*found["promises"].values(), found["steps"]) == counts
    assert behind(right, *options) == texts


def test_it_counts_on_the_day_it_was_told_not_on_which_it_was_promised(trust: Trust) -> None:
    trust("promise", "add", "to call", "--theirs")
    trust.pass_time(days=30)
    trust("promise", "kept", "1")

    assert kept(trust)["promises"]["theirs"] == 1
    assert kept(trust, "--since", "2026-11-01", "--until", "2026-11-30") == NOTHING
    assert review(trust, "--all")["span"]["first"] == "2026-12-22"


def test_nothing_with_somebody_who_is_feared_stands_there(right: Trust) -> None:
    right("people", "mark", "Sam")

    assert kept(right) == {"promises": {"mine": 0, "theirs": 1, "unsaid": 0}, "steps": 0}
    assert behind(right) == ["to say it beforehand"]


def test_a_promise_of_which_nobody_said_whose_it_is_is_only_a_promise(trust: Trust) -> None:
    promised(trust, "to call")

    assert "Went right  1 promise kept\n" in trust("review").out


def test_it_stands_on_the_page(right: Trust, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    right("log", "they lied")

    right("review", "--html", str(page))

    text = page.read_text(encoding="utf-8")
    assert "1 promise of yours kept · 2 promises of theirs kept · 1 step done." in text
    assert text.index("Went right") < text.index("1 promise of yours kept")

"""`trust good`: a good moment in one line. `trust pause`: two quiet minutes and three short exercises."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from trustjournal.content import Content
from trustjournal.environment import Environment
from trustjournal.interview.pause import go_through, pause

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Trust

    from trustjournal.content import Exercise

MARKUP = "Sam came over [b]not bold[/b] :smile: \x1b[2J \\"


def kept(trust: Trust) -> list[dict[str, object]]:
    """Every good moment in the journal, the newest first."""
    found: list[dict[str, object]] = json.loads(trust("good", "--list", "--json").out)
    return found


def test_a_good_moment_is_kept_as_written(trust: Trust) -> None:
    outcome = trust("good", MARKUP)

    assert (outcome.code, outcome.out) == (0, "Kept.\n")
    assert [good["text"] for good in kept(trust)] == [MARKUP]


def test_a_good_moment_is_shown_harmlessly(trust: Trust) -> None:
    trust("good", MARKUP)

    assert "Sam came over [b]not bold[/b] :smile: ␛[2J \\" in trust("good", "--list").out


def test_it_can_come_from_stdin_without_the_last_newline(trust: Trust) -> None:
    trust("good", "-", stdin="they asked\nand listened\n")

    assert [good["text"] for good in kept(trust)] == ["they asked\nand listened"]


def test_people_are_kept_with_it_and_become_known(trust: Trust) -> None:
    trust("good", "they came over", "-p", "Sam:partner", "--person", "Mum", "-p", "sam")

    assert kept(trust)[0]["people"] == ["sam", "Mum"]
    assert [row["name"] for row in json.loads(trust("people", "--json").out)] == ["Mum", "sam"]


def test_the_kind_of_a_person_is_kept(trust: Trust) -> None:
    trust("good", "they came over", "-p", "Sam:partner")

    assert json.loads(trust("people", "--json").out)[0]["kind"] == "partner"


def test_it_can_have_happened_before(trust: Trust) -> None:
    outcome = trust("good", "they came over", "--at", "yesterday 20:00")

    assert "Understood as yesterday, Sat 21 November, 20:00." in outcome.err
    assert "last night 20:00" in trust("good", "--list").out


def test_it_cannot_lie_in_the_future(trust: Trust) -> None:
    assert trust("good", "they come over", "--at", "tomorrow").code == 2
    assert kept(trust) == []


@pytest.mark.parametrize("text", ["", "  ", "\u200b"])
def test_nothing_is_not_kept(trust: Trust, text: str) -> None:
    assert trust("good", text).code == 2
    assert not trust.home.exists()


def test_without_terminal_and_text_it_says_what_it_needs(trust: Trust) -> None:
    outcome = trust("good")

    assert outcome.code == 2
    assert "trust good -" not in outcome.out
    assert "trust good " in outcome.err


def test_the_newest_comes_first(trust: Trust) -> None:
    trust("good", "the older one")
    trust.pass_time(days=1)
    trust("good", "the newer one")

    assert [good["text"] for good in kept(trust)] == ["the newer one", "the older one"]


def test_json_is_the_good_moment_as_kept(trust: Trust) -> None:
    printed = json.loads(trust("good", "they came over", "--json").out)

    assert printed == kept(trust)[0]
    assert list(printed) == ["format", "id", "uuid", "happened", "text", "people", "kind"]


def test_an_empty_list_says_how_to_begin(trust: Trust) -> None:
    outcome = trust("good", "--list")

    assert (outcome.code, outcome.out) == (0, "No good moment is written down yet: trust good\n")
    assert kept(trust) == []


def test_who_can_read_the_journal_is_told_once(trust: Trust) -> None:
    first, second = trust("good", "one"), trust("good", "two")

    assert "trust lock on" in first.err
    assert second.err == ""


def test_undo_takes_it_back(trust: Trust) -> None:
    trust("good", "they came over", "-p", "Sam:ex")

    trust("undo")

    assert kept(trust) == []


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def quiet(home: Path, out: io.StringIO) -> Environment:
    return Environment(home=str(home), settings=str(home), variables={}, stdin=io.StringIO(), stdout=out)


EXERCISES = Content().prompts.exercises
MINUTES = EXERCISES[0]


def noting(waited: list[float]) -> Callable[[object, float], bool]:
    """Waits for nothing, and notes how long it should have."""

    def wait(_: object, seconds: float) -> bool:
        waited.append(seconds)
        return False

    return wait


def said(out: io.StringIO) -> str:
    return " ".join(out.getvalue().split())


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.key)
def test_every_line_stays_as_long_as_it_is_meant_to(tmp_path: Path, exercise: Exercise) -> None:
    waited = list[float]()

    go_through(quiet(tmp_path, Terminal()), exercise, noting(waited))

    assert waited == [line.seconds for line in exercise.lines]


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.key)
def test_every_line_is_said(tmp_path: Path, exercise: Exercise) -> None:
    out = Terminal()

    go_through(quiet(tmp_path, out), exercise, lambda _, __: False)

    assert said(out) == " ".join(line.text for line in exercise.lines)


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.key)
def test_the_first_line_says_how_to_end_it(exercise: Exercise) -> None:
    assert "Enter or Ctrl-C ends it." in exercise.lines[0].text


def test_the_kind_word_names_the_feeling_and_its_place_before_it_speaks_as_to_a_friend() -> None:
    [kindness] = [one for one in EXERCISES if one.key == "kindness"]
    text = " ".join(line.text for line in kindness.lines)

    places = [text.index(word) for word in ("do you feel?", "know it from?", "makes sense", "say to them?")]
    assert places == sorted(places)


def test_ctrl_c_ends_it_at_once_and_quietly(tmp_path: Path) -> None:
    out = Terminal()

    def interrupt(_: object, __: float) -> bool:
        raise KeyboardInterrupt

    go_through(quiet(tmp_path, out), MINUTES, interrupt)

    assert out.getvalue().endswith("Ending here is fine.\n")
    assert MINUTES.lines[1].text not in out.getvalue()


def test_enter_ends_it_at_once_and_quietly(tmp_path: Path) -> None:
    out = Terminal()

    go_through(quiet(tmp_path, out), MINUTES, lambda _, __: True)

    assert said(out) == f"{MINUTES.lines[0].text} Ending here is fine."


def test_without_a_terminal_nothing_waits(tmp_path: Path) -> None:
    waited = list[float]()

    pause(quiet(tmp_path, io.StringIO()), noting(waited))

    assert waited == []


def test_pause_needs_no_journal_and_makes_none(trust: Trust) -> None:
    outcome = trust("pause")

    assert (outcome.code, outcome.err) == (0, "")
    assert MINUTES.lines[1].text in outcome.out
    assert not trust.home.exists()


@pytest.mark.parametrize("typed", ["grounding", "breathing", "kindness", "quiet", "Breath"])
def test_an_exercise_is_named_or_begun_to_be_named(trust: Trust, typed: str) -> None:
    [meant] = [one for one in EXERCISES if one.key.startswith(typed.casefold())]

    outcome = trust("pause", typed)

    assert outcome.code == 0
    assert meant.lines[0].text in " ".join(outcome.out.split())


@pytest.mark.parametrize("typed", ["running", ""])
def test_an_exercise_there_is_not_is_answered_with_those_there_are(trust: Trust, typed: str) -> None:
    outcome = trust("pause", typed)

    assert (outcome.code, outcome.out) == (2, "")
    assert "There are: quiet, grounding, breathing, kindness." in outcome.err


def test_pause_needs_no_settings_that_can_be_read(trust: Trust) -> None:
    trust.home.mkdir()
    (trust.home / "config.toml").write_text("no = = toml")
    (trust.home / "prompts.yaml").write_text("[")

    outcome = trust("pause")

    assert outcome.code == 0
    assert MINUTES.lines[-1].text in outcome.out

"""What is said after words that may mean danger: once, quietly, and the text stays as it is."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from trustjournal.environment import Environment
from trustjournal.interview.notices import Notices
from trustjournal.interview.walk import StoppedHere

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Trust

SELF = "I want to kill myself"
OTHER_SELF = "they said they would kill themselves if I leave"
FEAR = "I am afraid he will hit me again"
OWN_VIOLENCE = "I hit her last night"
HARMLESS = "this deadline is killing me"

KIND = {SELF: "listening", OTHER_SELF: "listening", FEAR: "abuse", OWN_VIOLENCE: "listening"}


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class Told:
    """Notices with the screen they speak on and the keys that will be pressed."""

    def __init__(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.screen = Screen()
        self.keys: list[str] = []
        self.variables = {"LANG": "en_GB.UTF-8", "TERM": "xterm"}
        self.home = home
        monkeypatch.setattr("builtins.input", self._press)

    def notices(self, *, ask: bool = True) -> Notices:
        env = Environment(
            home=str(self.home),
            settings=str(self.home),
            variables=self.variables,
            stdin=Screen(),
            stdout=self.screen,
            stderr=self.screen,
        )
        return Notices(env, ask=ask)

    @property
    def text(self) -> str:
        """All that was said, its line ends gone."""
        return " ".join(self.screen.getvalue().split())

    def _press(self, _: str) -> str:
        assert self.keys, f"an answer was asked for:\n{self.screen.getvalue()}"
        key = self.keys.pop(0)
        if key == "^C":
            raise KeyboardInterrupt
        if key == "^D":
            raise EOFError
        return key


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Told:
    return Told(tmp_path / "home", monkeypatch)


@pytest.mark.parametrize(
    ("text", "number"),
    [(SELF, "116 123"), (OTHER_SELF, "116 123"), (FEAR, "0808 2000 247"), (OWN_VIOLENCE, "116 123")],
)
def test_every_family_names_somebody_to_talk_to_and_the_emergency_number(
    told: Told, text: str, number: str
) -> None:
    told.keys = [""]

    told.notices().after_text(text)

    assert number in told.text
    assert "999" in told.text
    assert "checked 2026-11-22" in told.text
    assert "trust help-now" in told.text


def test_words_without_danger_are_left_alone(told: Told) -> None:
    told.notices().after_text(HARMLESS)

    assert told.text == ""


@pytest.mark.parametrize("text", KIND)
def test_where_no_line_is_known_there_is_a_page_and_no_empty_brace(told: Told, text: str) -> None:
    told.variables["LANG"] = "C"
    told.keys = [""]

    told.notices().after_text(text)

    assert "findahelpline.com" in told.text
    assert "{" not in told.text


def test_a_country_without_a_line_for_abuse_still_has_its_emergency_number(told: Told) -> None:
    told.variables["LANG"] = "en_CA"
    told.keys = [""]

    told.notices().after_text(FEAR)

    assert "findahelpline.com" in told.text
    assert "911" in told.text


def test_a_line_called_by_its_number_is_named_once(told: Told) -> None:
    told.variables["LANG"] = "en_CA"
    told.keys = [""]

    told.notices().after_text(SELF)

    assert "right now: 9-8-8 (CA" in told.text


def test_a_number_that_does_not_work_everywhere_says_so(told: Told) -> None:
    told.variables["LANG"] = "de_DE.UTF-8"
    told.keys = [""]

    told.notices().after_text(SELF)

    assert "not run everywhere" in told.text


@pytest.mark.parametrize("text", KIND)
def test_a_family_speaks_once_in_a_run(told: Told, text: str) -> None:
    told.keys = [""]
    notices = told.notices()

    notices.after_text(text)
    before = told.text
    notices.after_text(text)

    assert told.text == before


def test_two_families_in_one_text_both_speak(told: Told) -> None:
    told.keys = ["", ""]
    notices = told.notices()

    notices.after_text(f"{SELF}. {FEAR}")

    assert (notices.crisis, notices.fear) == (True, True)


@pytest.mark.parametrize("key", ["", "g", " G "])
def test_enter_and_g_go_on(told: Told, key: str) -> None:
    told.keys = [key]

    told.notices().after_text(SELF)

    assert told.keys == []


@pytest.mark.parametrize("key", ["s", "S", "^C", "^D"])
@pytest.mark.parametrize("text", KIND)
def test_s_and_leaving_the_terminal_stop_here(told: Told, text: str, key: str) -> None:
    told.keys = [key]

    with pytest.raises(StoppedHere):
        told.notices().after_text(text)


def test_fear_is_noticed(told: Told) -> None:
    told.keys = [""]
    notices = told.notices()

    notices.after_text(FEAR)

    assert (notices.fear, notices.crisis) == (True, False)


def test_fear_is_noticed_when_the_person_stops_here(told: Told) -> None:
    told.keys = ["s"]
    notices = told.notices()

    with pytest.raises(StoppedHere):
        notices.after_text(FEAR)

    assert notices.fear


def test_fear_that_was_not_meant_sets_nothing_apart(told: Told) -> None:
    told.keys = ["n"]
    notices = told.notices()

    notices.after_text(FEAR)

    assert not notices.fear


def test_what_was_not_meant_once_is_not_asked_again(told: Told) -> None:
    told.keys = ["n"]
    notices = told.notices()

    notices.after_text(FEAR)
    notices.after_text("he threatened me")

    assert not notices.fear


def test_a_crisis_is_noticed(told: Told) -> None:
    told.keys = [""]
    notices = told.notices()

    notices.after_text(SELF)

    assert (notices.crisis, notices.fear) == (True, False)


def test_nothing_is_noticed_at_first(told: Told) -> None:
    notices = told.notices()

    assert (notices.crisis, notices.fear) == (False, False)


@pytest.mark.parametrize("text", KIND)
def test_a_question_mark_tells_more_and_asks_again(told: Told, text: str) -> None:
    told.keys = ["?", ""]

    told.notices().after_text(text)

    assert told.keys == []
    assert "Nothing was changed" in told.text or "a friend's phone" in told.text.casefold()


@pytest.mark.parametrize("text", [FEAR, OWN_VIOLENCE])
def test_c_clears_the_screen_and_what_can_be_scrolled_back_to(told: Told, text: str) -> None:
    told.keys = ["c", ""]

    told.notices().after_text(text)

    said, after = told.screen.getvalue().split("\x1b[H\x1b[2J\x1b[3J")
    assert "c clears" in said
    assert "116 123" not in after
    assert "0808" not in after


def test_a_terminal_that_cannot_clear_itself_says_so(told: Told) -> None:
    told.variables["TERM"] = "dumb"
    told.keys = ["c", ""]

    told.notices().after_text(FEAR)

    assert "\x1b" not in told.screen.getvalue()
    assert "closing its window does" in told.text


@pytest.mark.parametrize("key", ["x", "what", "nothing like this"])
def test_another_answer_is_asked_again_and_decides_nothing(told: Told, key: str) -> None:
    told.keys = [key, "n"]
    notices = told.notices()

    notices.after_text(FEAR)

    assert not notices.fear


@pytest.mark.parametrize("text", KIND)
def test_where_nothing_is_asked_the_notice_is_printed_and_the_way_to_numbers_named(
    told: Told, text: str
) -> None:
    notices = told.notices(ask=False)

    notices.after_text(text)

    assert "trust help-now" in told.text
    assert "Enter" not in told.text
    assert "c clears" not in told.text


def test_the_notice_comes_through_with_settings_and_words_that_cannot_be_read(told: Told) -> None:
    told.home.mkdir()
    (told.home / "config.toml").write_text("= =")
    (told.home / "notices.yaml").write_text("[")
    (told.home / "helplines.yaml").write_text("[")
    told.keys = [""]

    told.notices().after_text(SELF)

    assert "116 123" in told.text


def test_somebody_who_says_they_are_afraid_sees_who_to_talk_to(told: Told) -> None:
    told.keys = [""]

    told.notices().show_for_fear()

    assert told.text.startswith("You can talk to people who know this: 0808 2000 247")
    assert "not what I meant" not in told.text


def test_the_lines_can_be_shown_without_a_question(told: Told) -> None:
    told.notices().show_lines()

    assert told.text.startswith("116 123")
    assert "999" in told.text


@pytest.mark.parametrize(
    "call",
    [lambda notices: notices.after_text(SELF), lambda notices: notices.show_for_fear()],
)
def test_where_messages_go_to_a_file_the_question_is_still_seen(
    told: Told, call: Callable[[Notices], None]
) -> None:
    told.keys = [""]
    notices = told.notices()
    notices._env.stderr = io.StringIO()

    call(notices)

    assert "trust help-now" in told.text


def test_a_text_is_kept_before_anything_is_said_and_stays_as_it_is(trust: Trust) -> None:
    trust.variables["LANG"] = "en_GB.UTF-8"

    outcome = trust("good", f"{SELF}, they said, and I stayed with them")

    assert outcome.code == 0
    assert "116 123" in outcome.err
    [kept] = json.loads(trust("good", "--list", "--json").out)
    assert kept["text"] == f"{SELF}, they said, and I stayed with them"


def test_stdout_holds_the_answer_only(trust: Trust) -> None:
    outcome = trust("good", FEAR)

    assert outcome.out == "Kept.\n"

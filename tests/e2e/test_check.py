"""What turned out and ratings on another day, asked on a real terminal."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from e2e.test_reframe import run, shown
from trustjournal.moments import Moment
from trustjournal.predictions import Prediction
from trustjournal.records import EmotionRating, Reframe, Rerating, ThoughtRecord, Weight
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Terminals = Callable[..., Any]

ZONE = ZoneInfo("Europe/London")
AWAKE = {"TRUSTJOURNAL_QUIET": "off"}
OFFERED = "waits to be told what turned out."


def now() -> datetime:
    return datetime.now(ZONE)


def foresee(home: Path, *whats: str, days: int = 0) -> None:
    """A thought looked at so many days ago, with these predictions, all due."""
    at = Moment.of(now() - timedelta(days=days))
    looked = Reframe(
        new_uuid(now()),
        at,
        Weight.BEFORE,
        belief_before=80,
        belief=40,
        emotions=(Rerating("fear", 70, 30),),
    )
    record = ThoughtRecord(
        new_uuid(now()), "they will leave", at, at, belief=80, emotions=(EmotionRating("fear", 70),)
    )
    record = record.reframed(looked)
    for what in whats:
        record = record.predicting(Prediction(new_uuid(now()), what, at, now().date(), "today", 80))
    with Journal(str(home), now) as journal:
        journal.add(record)


def predictions(home: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = shown(home)["predictions"]
    return found


def test_what_is_due_is_asked_one_after_the_other(terminal: Terminals, home: Path) -> None:
    foresee(home, "they pack", "they call")
    trust = terminal("check")
    trust.answer('"they pack" · likely 80', "3")
    trust.answer("What did you find out?", "they only cleared out the cellar")
    trust.answer("was 40, now?", "20")
    trust.answer('"they call" · likely 80', "cannot-tell")
    trust.answer("What did you find out?")
    trust.answer("was 20, now?")

    assert trust.wait() == 0
    assert [(one["outcome"], one["learned"]) for one in predictions(home)] == [
        ("did-not", "they only cleared out the cellar"),
        ("cannot-tell", ""),
    ]
    assert [rating["belief"] for rating in shown(home)["later"]] == [20]


def test_enter_leaves_it_for_another_day(terminal: Terminals, home: Path) -> None:
    foresee(home, "they pack")
    trust = terminal("check")
    trust.answer("What turned out?")

    assert trust.wait() == 0
    assert "Left for another day." in trust.read()
    assert shown(home)["revision"] == 1
    assert len(json.loads(run(home, "check", "--list", "--json"))) == 1


def test_x_keeps_it_and_asks_no_more(terminal: Terminals, home: Path) -> None:
    foresee(home, "they pack")
    trust = terminal("check")
    trust.answer("What turned out?", "x")

    assert trust.wait() == 0
    assert run(home, "check").startswith("Nothing is due.")
    assert predictions(home)[0]["told"] is None


def test_what_came_true_is_not_argued_with(terminal: Terminals, home: Path) -> None:
    foresee(home, "they pack")
    trust = terminal("check")
    trust.answer("What turned out?", "1")
    trust.answer("What did you find out?", "they are gone")

    assert trust.wait() == 0
    assert "was 40" not in trust.read()
    assert "Nothing here will argue with that." in trust.read()
    assert predictions(home)[0]["outcome"] == "came-true"


def test_back_goes_back_to_what_turned_out(terminal: Terminals, home: Path) -> None:
    foresee(home, "they pack")
    trust = terminal("check")
    trust.answer("What turned out?", "1")
    trust.answer("What did you find out?", "<")
    trust.answer("What turned out?", "2")
    trust.answer("What did you find out?")
    trust.answer("was 40, now?")

    assert trust.wait() == 0
    assert predictions(home)[0]["outcome"] == "partly"


def test_ctrl_c_keeps_what_was_told(terminal: Terminals, home: Path) -> None:
    foresee(home, "they pack")
    trust = terminal("check")
    trust.answer("What turned out?", "3")
    trust.wait_for("What did you find out?")
    trust.type("\x03")

    assert trust.wait() == 130
    assert predictions(home)[0]["outcome"] == "did-not"


def test_words_of_fear_end_it_and_set_the_thought_apart(terminal: Terminals, home: Path) -> None:
    foresee(home, "they pack", "they call")
    trust = terminal("check")
    trust.answer("What turned out?", "1")
    trust.answer("What did you find out?", "he hit me when I asked")
    trust.answer("not what I meant")

    assert trust.wait() == 0
    assert "they call" not in trust.read()
    assert shown(home)["state"] == "apart"


def test_undo_takes_back_all_that_was_told_of_one(terminal: Terminals, home: Path) -> None:
    foresee(home, "they pack")
    trust = terminal("check")
    trust.answer("What turned out?", "3")
    trust.answer("What did you find out?", "they stayed")
    trust.answer("was 40, now?", "20")
    assert trust.wait() == 0

    run(home, "undo")

    assert predictions(home)[0]["told"] is None
    assert shown(home)["later"] == []


def test_home_offers_it_by_number_alone(terminal: Terminals, home: Path) -> None:
    foresee(home, "they pack")
    trust = terminal(**AWAKE)
    asked = trust.wait_for(OFFERED)

    assert len(asked.splitlines()) <= 7
    assert "they" not in asked

    trust.answer(OFFERED, "y")
    trust.answer('"they pack"', "3")
    trust.answer("What did you find out?")
    trust.answer("was 40, now?")
    assert trust.wait() == 0
    assert predictions(home)[0]["outcome"] == "did-not"


def test_home_offers_it_once_a_day(terminal: Terminals, home: Path) -> None:
    foresee(home, "they pack")
    first = terminal(**AWAKE)
    first.answer(OFFERED)
    assert first.wait() == 0

    second = terminal(**AWAKE)

    assert second.wait() == 0
    assert OFFERED not in second.read()
    assert predictions(home)[0]["told"] is None


def test_home_offers_nothing_in_quiet_hours(terminal: Terminals, home: Path) -> None:
    foresee(home, "they pack", days=8)

    trust = terminal(TRUSTJOURNAL_QUIET="always")

    assert trust.wait() == 0
    assert "y now" not in trust.read()


def test_ctrl_c_at_the_offer_leaves_without_a_word(terminal: Terminals, home: Path) -> None:
    foresee(home, "they pack")
    trust = terminal(**AWAKE)
    trust.wait_for(OFFERED)
    trust.type("\x03")

    assert trust.wait() == 130
    assert predictions(home)[0]["told"] is None


def test_a_week_after_a_look_home_offers_to_rate_it_again_once(terminal: Terminals, home: Path) -> None:
    foresee(home, days=8)
    trust = terminal(**AWAKE)
    trust.answer("Rate it once more", "y")
    trust.answer("was 40, now?", "60")
    trust.answer("fear was 30, now?", "50")
    assert trust.wait() == 0
    assert "It is stronger than before." in trust.read()

    again = terminal(**AWAKE)

    assert again.wait() == 0
    assert "Rate it" not in again.read()
    [rating] = shown(home)["later"]
    assert (rating["belief"], rating["emotions"]) == (60, [{"name": "fear", "intensity": 50}])


def test_an_offer_that_was_declined_is_not_made_again(terminal: Terminals, home: Path) -> None:
    foresee(home, days=8)
    first = terminal("check")
    first.answer("Rate it once more")
    assert first.wait() == 0

    second = terminal("check")

    assert second.wait() == 0
    assert "Rate it" not in second.read()


def test_the_offer_can_be_switched_off(terminal: Terminals, home: Path) -> None:
    foresee(home, days=8)

    trust = terminal(TRUSTJOURNAL_RATE_LATER="off", **AWAKE)

    assert trust.wait() == 0
    assert "Rate it" not in trust.read()


def test_a_thought_with_nothing_to_tell_is_rated_again_by_its_number(terminal: Terminals, home: Path) -> None:
    foresee(home)
    trust = terminal("check", "1")
    trust.answer("was 40, now?", "35")
    trust.answer("fear was 30, now?")

    assert trust.wait() == 0
    assert [rating["belief"] for rating in shown(home)["later"]] == [35]


def test_a_log_that_foretells_gets_one_hint_and_asks_for_it_behind_the_key(
    terminal: Terminals, home: Path
) -> None:
    trust = terminal("log")
    trust.answer("What happened?", "they came home late")
    trust.answer("went through your mind?", "they will leave me")
    trust.answer("How much do you believe it", "70")
    trust.answer("What do you feel")
    trust.answer("pulled to do")
    trust.answer("What now?", "a")
    trust.answer("What do you foresee", "they pack this week")
    trust.answer("By when will you know?", "in 3 days")
    trust.answer("How likely", "80")
    trust.wait_for("Who is this about?")
    trust.type("\x03")

    assert trust.wait() == 130
    assert trust.read().count("It says what will happen") == 1
    [prediction] = predictions(home)
    assert (prediction["what"], prediction["likely"]) == ("they pack this week", 80)
    assert prediction["due"] == (now().date() + timedelta(days=3)).isoformat()


@pytest.mark.parametrize("thought", ["he hit me, and he will do it again", "they lied to me"])
def test_fear_and_what_is_no_forecast_get_no_hint(terminal: Terminals, home: Path, thought: str) -> None:
    trust = terminal("log")
    trust.answer("What happened?", "they came home late")
    trust.answer("went through your mind?", thought)
    if "hit" in thought:
        trust.answer("not what I meant")
    trust.answer("How much do you believe it")

    assert "It says what will happen" not in trust.read()


def test_a_reframe_asks_what_exactly_by_when_and_how_likely(terminal: Terminals, home: Path) -> None:
    run(home, "log", "they will leave", "-b", "80", "-e", "fear:40")
    trust = terminal("reframe")
    trust.answer("going looking for it?")
    trust.answer("does not fit the thought?")
    trust.answer("another time, or another person?")
    trust.answer("Where is most of the weight?", "5")
    trust.answer("ways a thought can bend")
    trust.answer("What do you say to them?")
    trust.answer("kinder?", "I cannot know")
    trust.enter()
    trust.answer("Which one would you keep?", "1")
    trust.answer("How much do you believe it?")
    trust.answer("was 80, now?", "40")
    trust.answer("fear was 40, now?", "30")
    trust.answer("One next thing?", "3")
    trust.answer("What exactly?", "they pack")
    trust.answer("By when", "tomorrow")
    trust.answer("How likely", "60")

    assert trust.wait() == 0
    tomorrow = now().date() + timedelta(days=1)
    assert f"When you open trust from {tomorrow:%A} on, it asks" in " ".join(trust.read().split())
    [prediction] = predictions(home)
    assert (prediction["what"], prediction["due"], prediction["likely"]) == (
        "they pack",
        tomorrow.isoformat(),
        60,
    )


def test_a_promise_that_has_come_to_its_day_is_asked_about_like_a_step(
    terminal: Terminals, home: Path
) -> None:
    run(home, "promise", "add", "call them on Sunday", "--mine", "--when", "today")
    run(home, "promise", "add", "be home by eight", "--theirs", "--when", "today")
    trust = terminal("check", **AWAKE)
    trust.answer("Was it kept?", "k")
    trust.answer("What happened?", "I called at noon")
    trust.answer("Was it kept?")

    assert trust.wait() == 0
    assert "Left for another day." in trust.read()
    promises = json.loads(run(home, "promise", "--json"))
    assert {one["text"]: one["state"] for one in promises} == {
        "call them on Sunday": "kept",
        "be home by eight": "open",
    }


def test_home_offers_what_is_to_be_told_of_a_promise_by_its_number(terminal: Terminals, home: Path) -> None:
    run(home, "promise", "add", "call them on Sunday", "--mine", "--when", "today")
    trust = terminal(**AWAKE)
    trust.answer("Promise 1 has come to its day.", "y")
    trust.answer("Was it kept?", "m")
    trust.answer("What happened?")

    assert trust.wait() == 0
    assert json.loads(run(home, "promise", "--json"))[0]["state"] == "missed"

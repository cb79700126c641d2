"""What was foreseen and what turned out, and a thought rated again on another day."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from trustjournal.interview.predicting import foretells
from trustjournal.moments import Moment
from trustjournal.moments.hours import Hours
from trustjournal.predictions import Outcome, Prediction
from trustjournal.records import (
    EmotionRating,
    LaterRating,
    Person,
    Reframe,
    Rerating,
    ThoughtRecord,
    Weight,
)
from trustjournal.store import reading, waiting
from trustjournal.store.connection import open_to_read
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal

if TYPE_CHECKING:
    from conftest import Trust

THOUGHT = "they will leave"


def shown(trust: Trust, number: int = 1) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(trust("show", str(number), "--json").out)
    return record


def waits(trust: Trust) -> list[int]:
    """Numbers of the thoughts in which something waits to be told, as the list shows them."""
    return [one["id"] for one in json.loads(trust("check", "--list", "--json").out)]


def due(trust: Trust, today: date | None = None) -> list[str]:
    """What is due, in words."""
    connection = open_to_read(str(trust.home))
    assert connection is not None
    try:
        found = waiting.due(connection, today or trust.now.date())
    finally:
        connection.close()
    return [prediction.what for _, prediction in found]


def changed(trust: Trust, number: int, **fields: Any) -> None:
    with Journal(str(trust.home), lambda: trust.now) as journal:
        journal.change(number, lambda record: replace(record, **fields), "changed")


# foreseeing


def test_a_log_keeps_what_is_foreseen_by_when_and_how_likely(trust: Trust) -> None:
    outcome = trust("log", THOUGHT, "--predict", "Sam moves out", "--by", "friday", "--likely", "80")

    [prediction] = shown(trust)["predictions"]
    assert "Understood as Fri 27 November, day only." in outcome.err
    assert (prediction["what"], prediction["due"], prediction["when"], prediction["likely"]) == (
        "Sam moves out",
        "2026-11-27",
        "friday",
        80,
    )
    assert (prediction["outcome"], prediction["told"], prediction["learned"]) == (None, None, "")


def test_a_day_that_is_not_understood_is_kept_in_words_and_never_due(trust: Trust) -> None:
    trust("log", THOUGHT, "--by", "when the leaves are down")

    [prediction] = shown(trust)["predictions"]
    assert (prediction["when"], prediction["due"]) == ("when the leaves are down", None)
    assert due(trust, date(2099, 1, 1)) == []


def test_something_is_foreseen_for_a_thought_that_was_written_before(trust: Trust) -> None:
    trust("log", THOUGHT)

    outcome = trust("check", "1", "--predict", "they say so on Friday", "--by", "friday")

    assert outcome.out == "Kept with #1.\n"
    assert shown(trust)["predictions"][0]["what"] == "they say so on Friday"
    assert shown(trust)["revision"] == 2


def test_a_reframe_notes_what_is_looked_at_later(trust: Trust) -> None:
    trust("log", THOUGHT, "-b", "80")

    trust(
        *("reframe", "1", "--weight", "before", "--alternative", "I cannot know", "--keep", "1"),
        *("--belief", "40", "--next", "check", "--next-what", "they pack", "--next-when", "tomorrow"),
        *("--next-likely", "70"),
    )

    record = shown(trust)
    [prediction] = record["predictions"]
    assert (prediction["what"], prediction["due"], prediction["likely"]) == ("they pack", "2026-11-23", 70)
    assert record["reframes"][0]["next_things"] == []


def test_not_knowing_until_a_day_is_looked_at_on_that_day(trust: Trust) -> None:
    trust("log", THOUGHT)

    trust("reframe", "1", "--weight", "unknown", "--until", "tomorrow evening")

    assert shown(trust)["predictions"][0]["due"] == "2026-11-23"
    assert due(trust, date(2026, 11, 23)) == [""]


@pytest.mark.parametrize("likely", ["-1", "101"])
def test_how_likely_is_a_number_from_0_to_100(trust: Trust, likely: str) -> None:
    outcome = trust("log", THOUGHT, "--likely", likely)

    assert outcome.code == 2
    assert "--likely" in outcome.err


@pytest.mark.parametrize(
    "thought",
    [
        "they will leave",
        "he is going to leave me",
        "they'll find someone else",
        "she’s gonna lie again",
        "Sam will cancel",
        "Mum is never going to change",
        "I will end up alone",
        "I'm going to lose everything",
        "nobody will ever want me",
        "it won't last",
    ],
)
def test_a_thought_that_foretells_is_known(thought: str) -> None:
    assert foretells(thought)


@pytest.mark.parametrize(
    "thought",
    [
        "they lied",
        "will they leave?",
        "they are going to the party",
        "I will ask them tomorrow",
        "against my will",
        "they would leave if they could",
        "I'm going to bed",
        "Will said no",
        "they never answer",
    ],
)
def test_a_thought_about_what_is_or_was_is_not(thought: str) -> None:
    assert not foretells(thought)


# what waits


def test_nothing_due_is_one_calm_line(trust: Trust) -> None:
    assert trust("check").out == "Nothing is due.\n"

    trust("log", THOUGHT, "--by", "friday")

    assert trust("check").out == "Nothing is due. 1 waits for its day: trust check --list\n"


def test_where_nobody_can_answer_what_is_due_asks_for_options(trust: Trust) -> None:
    trust("log", THOUGHT, "--by", "today")

    outcome = trust("check")

    assert outcome.code == 2
    assert "--outcome" in outcome.err


def test_the_list_tells_what_is_due_what_comes_later_and_what_has_no_day(trust: Trust) -> None:
    trust("log", "the first", "--by", "friday", "--likely", "80")
    trust("log", "the second", "--by", "today")
    trust("log", "the third", "--predict", "they stay")

    assert trust("check", "--list").out == (
        "Due\n"
        '  #2    "the second" · by Sun 22 November\n'
        "Later\n"
        '  #1    "the first" · likely 80 · by Fri 27 November\n'
        "No day named, never asked\n"
        '  #3    "they stay"\n'
    )


def test_the_list_fits_a_narrow_screen_whatever_was_written(trust: Trust) -> None:
    trust.variables["COLUMNS"] = "60"
    trust("log", "[b]they \x1b[31mwill\x1b[0m " * 20, "--by", "friday", "--likely", "100")

    out = trust("check", "--list").out

    assert max(map(len, out.splitlines())) <= 60
    assert "\x1b" not in out
    assert "[b]they" in out


def test_the_oldest_day_comes_first(trust: Trust) -> None:
    for what, by in (("b", "tomorrow"), ("a", "today"), ("c", "friday")):
        trust("log", THOUGHT, "--predict", what, "--by", by)

    assert due(trust, date(2026, 12, 1)) == ["a", "b", "c"]


def test_what_was_told_waits_no_longer(trust: Trust) -> None:
    trust("log", THOUGHT, "--by", "today")
    trust("check", "1", "--outcome", "did-not")

    assert waits(trust) == []


@pytest.mark.parametrize(
    "fields",
    [{"apart": True}, {"rested": True}, {"people": (Person("Sam", afraid=True),)}],
    ids=["tells of fear", "let rest", "about somebody feared"],
)
def test_what_is_not_to_be_asked_about_waits_nowhere(trust: Trust, fields: dict[str, Any]) -> None:
    trust("log", THOUGHT, "--by", "today")
    changed(trust, 1, **fields)

    assert due(trust) == []
    assert waits(trust) == []
    assert "come to its day" not in trust().out


def test_what_was_deleted_waits_nowhere(trust: Trust) -> None:
    trust("log", THOUGHT, "--by", "today")
    trust("delete", "1", "--yes")

    assert due(trust) == []


# telling


def test_what_turned_out_is_told_by_options(trust: Trust) -> None:
    trust("log", THOUGHT, "--predict", "they pack", "--by", "today")
    trust.pass_time(hours=2)

    outcome = trust("check", "1", "--outcome", "did not", "--learned", "they only cleared out the cellar")

    [prediction] = shown(trust)["predictions"]
    assert outcome.out == "Kept with #1.\n"
    assert (prediction["outcome"], prediction["learned"]) == ("did-not", "they only cleared out the cellar")
    assert prediction["told"]["utc"] == "2026-11-22T23:00:00Z"


def test_of_several_the_one_due_first_is_meant_or_the_one_that_is_named(trust: Trust) -> None:
    trust("log", THOUGHT, "--predict", "later", "--by", "friday")
    trust("check", "1", "--predict", "sooner", "--by", "tomorrow")

    trust("check", "1", "--outcome", "partly")
    trust("check", "1", "--outcome", "came-true", "--which", "1")

    found = [(one["what"], one["outcome"]) for one in shown(trust)["predictions"]]
    assert found == [("later", "came-true"), ("sooner", "partly")]


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (("check", "1", "--outcome", "maybe"), 2, "came-true, partly, did-not, cannot-tell"),
        (("check", "1", "--outcome", "partly"), 1, "#1 holds nothing that waits to be told."),
        (("check", "1", "--outcome", "partly", "--which", "3"), 2, "--which"),
        (("check", "--outcome", "partly"), 2, "Which thought?"),
        (("check", "9", "--outcome", "partly"), 3, "There is no thought '9' here."),
        (("check", "1"), 2, "needs a terminal"),
    ],
)
def test_what_cannot_be_told_is_refused_in_a_sentence(
    trust: Trust, typed: tuple[str, ...], code: int, said: str
) -> None:
    trust("log", THOUGHT)

    outcome = trust(*typed)

    assert (outcome.code, said in outcome.err) == (code, True)
    assert shown(trust)["revision"] == 1


def test_words_of_fear_in_what_was_found_out_set_the_thought_apart(trust: Trust) -> None:
    trust("log", THOUGHT, "--by", "today")

    outcome = trust("check", "1", "--outcome", "came-true", "--learned", "he hit me when I asked")

    assert "help-now" in outcome.err
    assert shown(trust)["state"] == "apart"


def test_undo_takes_back_what_was_told(trust: Trust) -> None:
    trust("log", THOUGHT, "--by", "today")
    trust("check", "1", "--outcome", "did-not", "--learned", "they stayed", "--belief", "30")

    outcome = trust("undo")

    assert "told what turned out for #1" in outcome.out + outcome.err
    record = shown(trust)
    assert record["predictions"][0]["told"] is None
    assert record["later"] == []


def test_a_prediction_is_found_by_its_words(trust: Trust) -> None:
    trust("log", THOUGHT, "--predict", "the lighthouse closes")
    trust("check", "1", "--outcome", "did-not", "--learned", "it stayed open, like a harbour")

    assert "#1" in trust("search", "lighthouse").out
    assert "#1" in trust("search", "harbour").out


def test_a_card_shows_what_was_foreseen_what_turned_out_and_how_it_was_rated_later(trust: Trust) -> None:
    trust("log", THOUGHT, "-b", "80", "--predict", "they pack", "--by", "today", "--likely", "70")
    trust("check", "1", "--outcome", "did-not", "--learned", "they stayed", "-b", "30", "-e", "fear:20")

    lines = [" ".join(line.split()) for line in trust("show", "1").out.splitlines()]

    assert 'Foreseen "they pack" · likely 70 · by Sun 22 November' in lines
    assert "Turned out did not · they stayed" in lines
    assert "Rated again today 21:00: believed 30 · fear 20" in lines


def test_telling_it_counts_in_the_review_of_the_day_on_which_it_is_told(trust: Trust) -> None:
    trust("log", THOUGHT, "--by", "today")
    trust.pass_time(days=20)
    trust("check", "1", "--outcome", "came-true")

    now = json.loads(trust("review", "--json").out)["turned_out"]
    then = json.loads(trust("review", "--json", "--since", "2026-11-22", "--until", "2026-11-23").out)

    assert (now["number"], now["came_true"]) == (1, 1)
    assert then["turned_out"]["number"] == 0


def test_nothing_is_counted_about_somebody_feared(trust: Trust) -> None:
    trust("log", THOUGHT, "-p", "Sam", "--by", "today")
    trust("check", "1", "--outcome", "did-not")
    trust("people", "mark", "Sam")

    assert json.loads(trust("review", "--json").out)["turned_out"]["number"] == 0


# rating later


def test_a_thought_is_rated_again_on_another_day(trust: Trust) -> None:
    trust("log", THOUGHT, "-b", "80", "-e", "fear:70")
    trust.pass_time(days=3)

    trust("check", "1", "--belief", "40", "--emotion", "fear:30")

    [rating] = shown(trust)["later"]
    assert (rating["belief"], rating["emotions"]) == (40, [{"name": "fear", "intensity": 30}])
    assert "fear 30" in trust("list").out


def test_the_last_rating_is_the_one_that_was_given_last(trust: Trust) -> None:
    at = [Moment.of(datetime(2026, 11, day, tzinfo=UTC)) for day in (1, 2, 3)]
    record = ThoughtRecord("u", THOUGHT, at[0], at[0], belief=80, emotions=(EmotionRating("fear", 70),))
    looked = Reframe("r", at[2], belief_before=40, belief=50, emotions=(Rerating("fear", 30, None),))

    rated = record.rated_later(LaterRating("l", at[1], 40, (EmotionRating("fear", 30),))).reframed(looked)

    assert rated.latest_belief == 50
    assert rated.latest_emotions == (EmotionRating("fear", 30),)


def test_belief_in_what_was_seen_is_never_rated_again(trust: Trust) -> None:
    trust("log", "they lied to me", "-b", "90", "-e", "anger:80")
    trust("reframe", "1", "--weight", "seen", "--need", "time", "--emotion", "anger:70")

    refused = trust("check", "1", "--belief", "40")
    felt = trust("check", "1", "--emotion", "anger:50")

    assert refused.code == 1
    assert "stands on what you saw" in refused.err
    assert felt.code == 0
    assert [rating["belief"] for rating in shown(trust)["later"]] == [None]


def offered(trust: Trust, days: int) -> int | None:
    """The thought that would be offered for rating it again so many days from now."""
    connection = open_to_read(str(trust.home))
    assert connection is not None
    try:
        record = waiting.to_rate_again(connection, trust.now.date() + timedelta(days=days))
    finally:
        connection.close()
    return None if record is None else record.id


def looked_at(trust: Trust, now: int = 40, *, weight: Weight = Weight.BEFORE, **fields: Any) -> None:
    """A thought that was believed 80 and was looked at again today."""
    at = Moment.of(trust.now)
    record = ThoughtRecord(new_uuid(trust.now), THOUGHT, at, at, belief=80, **fields)
    looked = Reframe(new_uuid(trust.now), at, weight, belief_before=80, belief=now)
    with Journal(str(trust.home), lambda: trust.now) as journal:
        journal.add(record.reframed(looked))


@pytest.mark.parametrize(("days", "number"), [(6, None), (7, 1), (35, 1), (36, None)])
def test_rating_again_is_offered_from_a_week_after_the_look_on(
    trust: Trust, days: int, number: int | None
) -> None:
    looked_at(trust)

    assert offered(trust, days) == number


@pytest.mark.parametrize(
    "fields",
    [
        {"now": 75},
        {"now": 90},
        {"weight": Weight.SEEN},
        {"apart": True},
        {"rested": True},
        {"people": (Person("Sam", afraid=True),)},
    ],
    ids=["hardly fell", "rose", "was seen", "tells of fear", "rests", "about somebody feared"],
)
def test_rating_again_is_offered_only_where_belief_fell_and_nothing_speaks_against_it(
    trust: Trust, fields: dict[str, Any]
) -> None:
    looked_at(trust, **fields)

    assert offered(trust, 8) is None


def test_rating_again_is_not_offered_once_it_was_done(trust: Trust) -> None:
    looked_at(trust)
    trust.pass_time(days=2)
    trust("check", "1", "--belief", "50")

    assert offered(trust, 8) is None


# quiet hours


@pytest.mark.parametrize(
    ("at", "quiet"), [("21:59", False), ("22:00", True), ("03:00", True), ("07:59", True), ("08:00", False)]
)
def test_hours_over_midnight_hold_on_both_sides_of_it(at: str, quiet: bool) -> None:
    hours = Hours.read("22:00-08:00")

    assert hours is not None
    assert hours.hold(datetime.fromisoformat(f"2026-11-22T{at}")) is quiet


@pytest.mark.parametrize("text", ["", "22-8", "25:00-08:00", "22:00-22:00", "evenings", "22:00-08:60"])
def test_what_names_no_hours_is_none(text: str) -> None:
    assert Hours.read(text) is None


def test_in_quiet_hours_home_tells_of_nothing_that_is_due(trust: Trust) -> None:
    trust("log", THOUGHT, "--by", "today")
    trust("config", "quiet", "20:00-07:00")

    assert "come to its day" not in trust().out
    assert waits(trust) == [1]


@pytest.mark.parametrize(("quiet", "told"), [("off", True), ("always", False)])
def test_quiet_can_be_always_or_never(trust: Trust, quiet: str, told: bool) -> None:
    trust("log", THOUGHT, "--by", "today")
    trust.pass_time(hours=4)
    trust("config", "quiet", quiet)

    assert ("come to its day" in trust().out) is told


def test_quiet_hours_that_are_none_are_refused(trust: Trust) -> None:
    outcome = trust("config", "quiet", "at night")

    assert outcome.code == 2
    assert "22:00-08:00" in outcome.err


# values


def test_a_prediction_told_again_stands_where_it_stood() -> None:
    at = Moment.of(datetime(2026, 11, 22, tzinfo=UTC))
    first, second = Prediction("1", "a", at), Prediction("2", "b", at)
    record = ThoughtRecord("u", THOUGHT, at, at).predicting(first).predicting(second)

    told = record.predicting(replace(first, outcome=Outcome.PARTLY, told=at))

    assert [(one.uuid, one.outcome) for one in told.predictions] == [("1", Outcome.PARTLY), ("2", None)]


def test_a_record_of_another_terminal_keeps_both_predictions(trust: Trust) -> None:
    trust("log", THOUGHT)
    at = Moment.of(trust.now)
    with (
        Journal(str(trust.home), lambda: trust.now) as one,
        Journal(str(trust.home), lambda: trust.now) as two,
    ):
        one.change(1, lambda record: record.predicting(Prediction("1", "a", at)), "x")
        two.change(1, lambda record: record.predicting(Prediction("2", "b", at)), "x")
        record = reading.record(two.connection, 1)

    assert record is not None
    assert [prediction.what for prediction in record.predictions] == ["a", "b"]

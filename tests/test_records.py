"""The thought record as a value: what stands on it once stands on it once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from trustjournal.moments import Moment, Precision
from trustjournal.practices import Practice
from trustjournal.predictions import Prediction
from trustjournal.records import EmotionRating, LaterRating, Person, PersonKind, Reframe, ThoughtRecord
from trustjournal.weeks import WeekAnswer

NOW = Moment.of(datetime(2026, 11, 22, 21, 0, tzinfo=UTC))


def thought(**fields: Any) -> ThoughtRecord:
    return ThoughtRecord("uuid", "they forgot me", NOW, NOW, **fields)


def test_somebody_named_twice_stands_on_it_once_as_written_first() -> None:
    twice = thought(people=(Person("Sam"), Person("Ana"), Person("SAM")))

    assert twice.people == (Person("Sam"), Person("Ana"))


def test_letters_that_fold_to_the_same_name_are_the_same_person() -> None:
    assert thought(people=(Person("Straße"), Person("STRASSE"))).people == (Person("Straße"),)


def test_the_first_kind_of_somebody_named_twice_counts() -> None:
    twice = thought(people=(Person("Sam"), Person("sam", PersonKind.PARTNER), Person("Sam", PersonKind.EX)))

    assert twice.people == (Person("Sam", PersonKind.PARTNER),)


def test_the_mark_of_fear_on_one_of_two_names_stays() -> None:
    assert thought(people=(Person("Sam"), Person("sam", afraid=True))).people == (Person("Sam", None, True),)


def test_a_feeling_rated_twice_stands_where_it_was_written_first_with_the_last_rating() -> None:
    twice = thought(
        emotions=(EmotionRating("fear", 20), EmotionRating("hurt", 30), EmotionRating("Fear", 90))
    )

    assert twice.emotions == (EmotionRating("fear", 90), EmotionRating("hurt", 30))


def test_a_feeling_named_again_without_a_rating_keeps_the_one_it_has() -> None:
    twice = thought(emotions=(EmotionRating("fear", 20), EmotionRating("fear")))

    assert twice.emotions == (EmotionRating("fear", 20),)


def test_a_feeling_folded_to_the_same_letters_is_the_same_feeling() -> None:
    assert len(thought(emotions=(EmotionRating("weiß", 1), EmotionRating("weiss", 2))).emotions) == 1


def test_when_something_was_written_or_told_is_known_to_the_minute_whatever_a_file_says() -> None:
    day = replace(NOW, precision=Precision.DAY)

    prediction = Prediction("uuid", "it ends", day, told=day)
    step = Practice("uuid", "step", "ask once", day, closed=day)
    for moment in (
        ThoughtRecord("uuid", "they forgot me", day, day).written,
        Reframe("uuid", day).written,
        LaterRating("uuid", day).written,
        WeekAnswer("uuid", "2026-W48", "key", "an answer", day).written,
        prediction.written,
        prediction.told,
        step.written,
        step.closed,
    ):
        assert moment == NOW

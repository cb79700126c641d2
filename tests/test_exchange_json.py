"""The JSON of a record: frozen by a golden file, complete, and described in docs/formats.md."""

from __future__ import annotations

import json
import re
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from trustjournal.exchange.as_json import good_moment_as_json, record_as_json, reframe_as_json
from trustjournal.good_moments import GoodMoment
from trustjournal.moments import Moment, Precision
from trustjournal.predictions import Outcome, Prediction
from trustjournal.records import (
    EmotionRating,
    LaterRating,
    NextKind,
    NextThing,
    Person,
    PersonKind,
    Reframe,
    Rerating,
    Suggestion,
    ThoughtRecord,
    Weight,
)
from trustjournal.roots import Root
from trustjournal.store.seal import checksum

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden" / "record.json"
HAPPENED = Moment.of(datetime(2026, 11, 21, 23, 5, tzinfo=ZoneInfo("Europe/London")))
WRITTEN = Moment.of(datetime(2026, 11, 22, 8, 20, tzinfo=ZoneInfo("Europe/Berlin")))
REFRAME = Reframe(
    uuid="01a205d0-0002-7000-8000-000000000002",
    written=WRITTEN,
    weight=Weight.MOSTLY_BEFORE,
    evidence_for=("read at 9, no answer by 11", "they forgot to answer once in spring"),
    evidence_against=("they told me at noon the shift would be long",),
    from_before=("R.",),
    answer_to_loved_one="of course you are scared after R.\nask them tomorrow",
    alternatives=("they are probably asleep", "I know two hours of silence. The rest is R. talking."),
    kept=1,
    alternative_belief=60,
    belief_before=85,
    belief=45,
    emotions=(Rerating("fear", 90, 55), Rerating("hurt", None, 65)),
    next_things=(
        NextThing(NextKind.CHECK, "", "tomorrow", date(2026, 11, 23)),
        NextThing(NextKind.TALK, "the late shifts", "Saturday after breakfast", None, "they said yes"),
    ),
    known_from="the last year with R.",
    wish_to_hear="that I am not stupid for being scared",
    ask_openly="did something happen last night?",
    until="tomorrow evening",
    until_then="phone in the kitchen",
)
RECORD = ThoughtRecord(
    uuid="01a205d0-0001-7000-8000-000000000001",
    automatic_thought='they are with "someone else" \N{SLIGHTLY SMILING FACE}',
    happened=HAPPENED,
    written=WRITTEN,
    id=14,
    revision=2,
    situation="Sam read my message at 9.\nIt is 11 now, no answer.",
    belief=85,
    emotions=(EmotionRating("fear", 90), EmotionRating("hurt")),
    people=(Person("Sam", PersonKind.PARTNER, afraid=True), Person("R.")),
    sources=("abandonment",),
    urges=("check", "drive over"),
    actions=("none",),
    themes=("past-betrayal",),
    traps=("mind-reading",),
    tags=("phone",),
    costs=("isolation", "my sleep"),
    declined_sources=("rejection",),
    roots=(Root("01a205d0-0008-7000-8000-000000000008", "the year with R."),),
    reframes=(REFRAME,),
    predictions=(
        Prediction(
            "01a205d0-0004-7000-8000-000000000004",
            "they will not be there in the morning",
            WRITTEN,
            date(2026, 11, 23),
            "tomorrow",
            80,
            Outcome.DID_NOT,
            WRITTEN,
            "they came, late",
        ),
        Prediction("01a205d0-0005-7000-8000-000000000005", "", WRITTEN),
    ),
    later=(LaterRating("01a205d0-0006-7000-8000-000000000006", WRITTEN, 30, (EmotionRating("fear", 40),)),),
)
SUGGESTED = {
    "theme": (Suggestion("communication-breakdown", ("no answer",)),),
    "trap": (Suggestion("mind-reading", ("they are with",)),),
}


def as_text(record: ThoughtRecord) -> str:
    return (
        json.dumps(record_as_json(record, SUGGESTED, checksum(record)), ensure_ascii=False, indent=2) + "\n"
    )


def names_in(value: Any) -> set[str]:
    """Every field name in a JSON value, however deep."""
    if isinstance(value, list):
        return set().union(*map(names_in, value))
    if isinstance(value, dict):
        return set(value).union(*map(names_in, value.values()))
    return set()


def test_the_json_of_a_record_is_frozen() -> None:
    assert as_text(RECORD) == GOLDEN.read_text(encoding="utf-8")


def test_every_field_of_a_record_is_in_its_json() -> None:
    told_by_the_state = {"rested", "apart"}

    assert {field.name for field in fields(ThoughtRecord)} - told_by_the_state <= set(record_as_json(RECORD))


def test_every_field_of_a_reframe_is_in_its_json() -> None:
    assert {field.name for field in fields(Reframe)} <= set(reframe_as_json(REFRAME))


def test_a_record_with_nothing_but_a_thought_has_the_same_fields() -> None:
    bare = ThoughtRecord(uuid="u", automatic_thought="x", happened=HAPPENED, written=WRITTEN)

    assert list(record_as_json(bare)) == list(record_as_json(RECORD))


def test_the_private_mark_of_fear_is_in_no_json() -> None:
    without = replace(RECORD, people=(Person("Sam", PersonKind.PARTNER), Person("R.")))

    assert as_text(RECORD) == as_text(without)


def test_a_day_without_a_time_says_so() -> None:
    day = replace(RECORD, happened=Moment(HAPPENED.at, Precision.DAY, HAPPENED.zone))

    assert record_as_json(day)["happened"]["precision"] == "day"


def test_a_moment_keeps_the_offset_it_had() -> None:
    assert record_as_json(RECORD)["written"] == {
        "utc": "2026-11-22T07:20:00Z",
        "local": "2026-11-22T08:20:00+01:00",
        "zone": "Europe/Berlin",
        "precision": "minute",
    }


def test_not_yet_is_null_and_has_no_text() -> None:
    not_yet = reframe_as_json(replace(REFRAME, kept=None))

    assert (not_yet["kept"], not_yet["alternative_thought"]) == (None, None)


def test_the_json_of_a_good_moment_is_frozen() -> None:
    good = GoodMoment("01a205d0-0003-7000-8000-000000000003", "Sam came over", HAPPENED, 12, ("Sam",))

    assert list(good_moment_as_json(good).items()) == [
        ("format", 1),
        ("id", 12),
        ("uuid", "01a205d0-0003-7000-8000-000000000003"),
        (
            "happened",
            {
                "utc": "2026-11-21T23:05:00Z",
                "local": "2026-11-21T23:05:00+00:00",
                "zone": "Europe/London",
                "precision": "minute",
            },
        ),
        ("text", "Sam came over"),
        ("people", ["Sam"]),
        ("kind", None),
    ]


@pytest.mark.parametrize(
    "changed",
    [
        {"situation": "x"},
        {"automatic_thought": "x"},
        {"belief": 84},
        {"belief": None},
        {"happened": replace(HAPPENED, at=HAPPENED.at - timedelta(minutes=1))},
        {"happened": replace(HAPPENED, precision=Precision.DAY)},
        {"happened": replace(HAPPENED, zone="Europe/Dublin")},
        {"emotions": (EmotionRating("hurt"), EmotionRating("fear", 90))},
        {"sources": ()},
        {"urges": ("drive over", "check")},
        {"actions": ("check",)},
        {"themes": ("past-betrayal", "x")},
        {"traps": ("labelling",)},
        {"tags": ()},
        {"reframes": ()},
        {"reframes": (replace(REFRAME, kept=0),)},
        {"reframes": (replace(REFRAME, next_things=REFRAME.next_things[:1]),)},
        {"rested": True},
        {"apart": True},
        {"predictions": RECORD.predictions[:1]},
        {"predictions": (replace(RECORD.predictions[0], outcome=None), RECORD.predictions[1])},
        {"later": ()},
        {"costs": ()},
    ],
)
def test_the_checksum_changes_with_anything_in_the_record(changed: dict[str, Any]) -> None:
    assert checksum(replace(RECORD, **changed)) != checksum(RECORD)


@pytest.mark.parametrize("name", sorted(names_in(json.loads(GOLDEN.read_text(encoding="utf-8")))))
def test_every_field_is_described(name: str) -> None:
    described = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")

    assert re.search(rf"`{name}`", described)

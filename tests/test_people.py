"""`trust people`: names, kinds, the private mark, and forgetting a name everywhere."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from conftest import Says

from trustjournal.good_moments import GoodMoment
from trustjournal.moments import Moment
from trustjournal.neutral import neutral_name
from trustjournal.predictions import Prediction
from trustjournal.records import (
    EmotionRating,
    LaterRating,
    NextKind,
    NextThing,
    Person,
    PersonKind,
    Reframe,
    Suggestion,
    ThoughtRecord,
)
from trustjournal.store import finding, reading
from trustjournal.store.drafts import Answer, Draft
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal
from trustjournal.store.seal import checksum

if TYPE_CHECKING:
    from conftest import Trust

EVERYWHERE = "sam, SAM's and Sam."


def journal(trust: Trust) -> Journal:
    return Journal(str(trust.home), lambda: trust.now)


def write(trust: Trust, text: str, *people: Person) -> None:
    """Put a thought about these people into the journal."""
    now = Moment.of(trust.now)
    with journal(trust) as opened:
        opened.add(ThoughtRecord(new_uuid(trust.now), text, now, now, people=people))


def write_everywhere(trust: Trust) -> None:
    """A thought with the name in each of its texts, a good moment and a draft."""
    now = Moment.of(trust.now)
    lines = (EVERYWHERE, "nobody")
    reframe = Reframe(
        new_uuid(trust.now),
        now,
        evidence_for=lines,
        evidence_against=lines,
        from_before=lines,
        answer_to_loved_one=EVERYWHERE,
        alternatives=lines,
        known_from=EVERYWHERE,
        wish_to_hear=EVERYWHERE,
        ask_openly=EVERYWHERE,
        until=EVERYWHERE,
        until_then=EVERYWHERE,
        next_things=(NextThing(NextKind.TIME, EVERYWHERE, EVERYWHERE, turned_out=EVERYWHERE),),
    )
    record = ThoughtRecord(
        new_uuid(trust.now),
        EVERYWHERE,
        now,
        now,
        situation=EVERYWHERE,
        emotions=(EmotionRating("sam feeling", 20), EmotionRating("hope", 10)),
        people=(Person("Sam", PersonKind.PARTNER), Person("Sam's mother")),
        sources=("what Sam did",),
        tags=("Sam",),
        reframes=(reframe,),
        predictions=(Prediction(new_uuid(trust.now), EVERYWHERE, now, when=EVERYWHERE, learned=EVERYWHERE),),
        later=(LaterRating(new_uuid(trust.now), now, emotions=(EmotionRating("sam feeling", 9),)),),
    )
    with journal(trust) as opened:
        opened.recogniser = Says({"theme": (Suggestion("jealousy", ("saw Sam",)),)})
        opened.add(record)
        opened.add_good(GoodMoment(new_uuid(trust.now), EVERYWHERE, now, people=("Sam",)))
    draft = Draft(str(trust.home), new_uuid(trust.now), "log", "", trust.now)
    draft.keep([Answer("situation", EVERYWHERE)])
    draft.keep_half("thought", EVERYWHERE)
    draft.close()


def everything_in(trust: Trust, *, without: tuple[str, ...] = ("undo_step",)) -> str:
    """Every row of the journal, the tables `without` left out."""
    with journal(trust) as opened:
        tables = opened.connection.execute(
            "SELECT name FROM main.sqlite_schema WHERE type = 'table'"
        ).fetchall()
        return "\n".join(
            str(row)
            for (name,) in tables
            if name not in without and not name.startswith("sqlite")
            for row in opened.connection.execute(f"SELECT * FROM {name}")
        )


def test_without_a_journal_nobody_is_named(trust: Trust) -> None:
    outcome = trust("people")

    assert (outcome.code, outcome.out) == (0, "Nobody is named yet.\n")
    assert not trust.home.exists()


def test_without_a_journal_json_is_an_empty_list(trust: Trust) -> None:
    assert json.loads(trust("people", "--json").out) == []


def test_everybody_is_listed_with_kind_and_count_the_most_frequent_first(trust: Trust) -> None:
    write(trust, "one", Person("Mum", PersonKind.FAMILY))
    write(trust, "two", Person("Sam", PersonKind.PARTNER))
    write(trust, "three", Person("Sam"))

    rows = [line.split("  ") for line in trust("people").out.splitlines()]

    assert [[cell.strip() for cell in row if cell.strip()] for row in rows] == [
        ["Sam", "partner", "2 thoughts"],
        ["Mum", "family", "1 thought"],
    ]


def test_json_tells_the_same(trust: Trust) -> None:
    write(trust, "one", Person("Sam", PersonKind.EX))

    assert json.loads(trust("people", "--json").out) == [
        {"name": "Sam", "kind": "ex", "thoughts": 1, "left_out": False}
    ]


def test_a_name_with_markup_and_escapes_is_shown_harmlessly(trust: Trust) -> None:
    write(trust, "one", Person("[b]\x1b[2J"))

    assert "[b]␛[2J" in trust("people").out


def test_a_person_can_have_another_name(trust: Trust) -> None:
    write(trust, "one", Person("Sam"))

    outcome = trust("people", "rename", "sam", "Samuel")

    assert outcome.code == 0
    assert "Samuel" in trust("people").out


def test_renaming_does_not_make_two_people_one_by_accident(trust: Trust) -> None:
    write(trust, "one", Person("Sam"), Person("Mo"))

    outcome = trust("people", "rename", "Sam", "mo")

    assert outcome.code == 2
    assert "trust people merge" in outcome.err


def test_the_case_of_a_name_can_be_changed(trust: Trust) -> None:
    write(trust, "one", Person("sam"))

    trust("people", "rename", "sam", "Sam")

    assert trust("people").out.startswith("Sam")


def test_two_names_can_become_one_person(trust: Trust) -> None:
    write(trust, "one", Person("Sammy"))
    write(trust, "two", Person("Sam"))

    trust("people", "merge", "Sammy", "Sam")

    assert [row["name"] for row in json.loads(trust("people", "--json").out)] == ["Sam"]


def test_a_kind_is_understood_by_its_start(trust: Trust) -> None:
    write(trust, "one", Person("Sam"))

    trust("people", "kind", "Sam", "fri")

    assert "friend" in trust("people").out


@pytest.mark.parametrize("kind", ["f", "spouse", ""])
def test_a_kind_that_is_not_clear_is_refused_with_all_kinds(trust: Trust, kind: str) -> None:
    write(trust, "one", Person("Sam"))

    outcome = trust("people", "kind", "Sam", kind)

    assert outcome.code == 2
    assert "people in general" in outcome.err


def test_somebody_marked_is_quietly_told_apart(trust: Trust) -> None:
    write(trust, "one", Person("Sam"))

    trust("people", "mark", "Sam")

    assert "left out of suggestions" in trust("people").out
    assert json.loads(trust("people", "--json").out)[0]["left_out"] is True


def test_the_mark_can_be_lifted(trust: Trust) -> None:
    write(trust, "one", Person("Sam"))
    trust("people", "mark", "Sam")

    trust("people", "lift", "Sam")

    assert "left out" not in trust("people").out


def test_somebody_can_be_marked_before_any_thought_is_about_them(trust: Trust) -> None:
    trust("people", "mark", "Sam")

    assert "left out of suggestions" in trust("people").out


@pytest.mark.parametrize(
    "words",
    [
        ("rename", "X", "Y"),
        ("merge", "X", "Sam"),
        ("merge", "Sam", "X"),
        ("kind", "X", "ex"),
        ("forget", "X"),
    ],
)
def test_somebody_the_journal_does_not_know_is_told_and_not_made(
    trust: Trust, words: tuple[str, ...]
) -> None:
    write(trust, "one", Person("Sam"))

    outcome = trust("people", *words)

    assert outcome.code == 3
    assert [row["name"] for row in json.loads(trust("people", "--json").out)] == ["Sam"]


def test_lifting_a_mark_makes_no_journal(trust: Trust) -> None:
    assert trust("people", "lift", "Sam").code == 3
    assert not trust.home.exists()


@pytest.mark.parametrize(
    "words", [("delete", "Sam"), ("rename", "Sam"), ("kind",), ("mark",), ("forget", "a", "b"), ("mark", " ")]
)
def test_what_is_not_written_as_it_has_to_be_is_told(trust: Trust, words: tuple[str, ...]) -> None:
    assert trust("people", *words).code == 2


@pytest.mark.parametrize(
    ("name", "taken", "letter"),
    [
        ("Sam", ["Sam"], "A."),
        ("Sam", ["Sam", "a.", "B."], "C."),
        ("Anna", ["Anna"], "B."),
        ("Sam", [f"{letter}." for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"], "AA."),
    ],
)
def test_the_neutral_letter_is_free_and_is_not_the_initial(name: str, taken: list[str], letter: str) -> None:
    assert neutral_name(name, taken) == letter


def test_a_forgotten_name_is_in_no_text_of_the_journal(trust: Trust) -> None:
    write_everywhere(trust)

    outcome = trust("people", "forget", "sam")

    assert outcome.code == 0
    assert "sam" not in everything_in(trust).casefold()


def test_what_undo_keeps_of_a_forgotten_name_goes_with_the_next_change(trust: Trust) -> None:
    write_everywhere(trust)
    trust("people", "forget", "Sam")

    trust("good", "a walk")

    assert "sam" not in everything_in(trust, without=()).casefold()


def test_the_letter_stands_where_the_name_was_with_a_single_full_stop(trust: Trust) -> None:
    write(trust, "sam lied. I saw Sam. SAM's phone, Samuel, flotsam", Person("Sam"))

    trust("people", "forget", "Sam")

    with journal(trust) as opened:
        record = reading.record(opened.connection, 1)
    assert record is not None
    assert record.automatic_thought == "A. lied. I saw A. A.'s phone, Samuel, flotsam"
    assert record.people == (Person("A."),)


@pytest.mark.parametrize(
    ("name", "text", "forgotten"),
    [
        ("R.", "R. and R. again, or R", "A. and A. again, or R"),
        ("Mary Ann", "mary  ann came", "A. came"),
        ("José", "Jose\u0301 came", "A. came"),
        ("a+b", "a+b came, aab did not", "B. came, aab did not"),
    ],
)
def test_names_of_every_make_are_forgotten(trust: Trust, name: str, text: str, forgotten: str) -> None:
    write(trust, text, Person(name))

    trust("people", "forget", name)

    with journal(trust) as opened:
        record = reading.record(opened.connection, 1)
    assert record is not None
    assert record.automatic_thought == forgotten


def test_a_feeling_of_the_same_name_stays(trust: Trust) -> None:
    now = Moment.of(trust.now)
    with journal(trust) as opened:
        opened.add(
            ThoughtRecord(
                new_uuid(trust.now),
                "x",
                now,
                now,
                emotions=(EmotionRating("hope", 5),),
                people=(Person("Hope"),),
            )
        )

    trust("people", "forget", "Hope")

    with journal(trust) as opened:
        record = reading.record(opened.connection, 1)
    assert record is not None
    assert record.emotions == (EmotionRating("hope", 5),)


def test_kind_and_mark_stay_with_the_person(trust: Trust) -> None:
    write(trust, "one", Person("Sam", PersonKind.EX, afraid=True))

    trust("people", "forget", "Sam")

    assert json.loads(trust("people", "--json").out) == [
        {"name": "A.", "kind": "ex", "thoughts": 1, "left_out": True}
    ]


def test_the_checksum_of_a_changed_record_is_made_anew(trust: Trust) -> None:
    write_everywhere(trust)

    trust("people", "forget", "Sam")

    with journal(trust) as opened:
        record = reading.record(opened.connection, 1)
        sealed = opened.connection.execute("SELECT checksum, revision FROM record").fetchone()
    assert record is not None
    assert sealed == (checksum(record), 2)


def test_a_record_without_the_name_is_left_as_it_was(trust: Trust) -> None:
    write(trust, "one", Person("Mo"))
    write(trust, "two about Sam", Person("Sam"))

    trust("people", "forget", "Sam")

    with journal(trust) as opened:
        record = reading.record(opened.connection, 1)
    assert record is not None
    assert record.revision == 1


def test_undo_brings_a_forgotten_name_back_everywhere(trust: Trust) -> None:
    write_everywhere(trust)
    before = everything_in(
        trust, without=("undo_step", "undo_change", "draft", "draft_answer", "history", "person_history")
    )
    trust("people", "forget", "Sam")

    trust("undo")

    after = everything_in(
        trust, without=("undo_step", "undo_change", "draft", "draft_answer", "history", "person_history")
    )
    assert sorted(after.splitlines()) == sorted(before.splitlines())


def test_undoing_a_new_name_finds_the_old_one_again(trust: Trust) -> None:
    write(trust, "one", Person("Sam"))
    trust("people", "rename", "Sam", "Mo")

    trust("undo")

    with journal(trust) as opened:
        assert finding.with_words(opened.connection, ["sam"], None) == [1]
        assert finding.with_words(opened.connection, ["mo"], None) == []

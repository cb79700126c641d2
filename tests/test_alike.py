"""Thoughts that come again are told to be the same, and words that helped are found, in a real journal."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from trustjournal.moments import Moment
from trustjournal.records import NextKind, NextThing, Person, Reframe, ThoughtRecord, Weight
from trustjournal.store import alike, reading
from trustjournal.store.connection import open_to_read
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal
from trustjournal.store.schema import FIRST, STEPS
from trustjournal.store.what_helped import what_helped

if TYPE_CHECKING:
    from pathlib import Path

    from trustjournal.recurring import HelpedBefore

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
THOUGHT = "they are with someone else"
WORDS = "I know two hours of silence, not more"


def thought(text: str = THOUGHT, **fields: Any) -> ThoughtRecord:
    moment = Moment.of(NOW)
    return ThoughtRecord(new_uuid(NOW), text, moment, moment, belief=85, **fields)


def reframe(words: str = WORDS, before: int = 85, now: int = 45, **fields: Any) -> Reframe:
    return Reframe(
        uuid=new_uuid(NOW),
        written=Moment.of(NOW),
        belief_before=before,
        belief=now,
        **{"alternatives": (words,), "kept": 0, **fields},
    )


def helped(text: str = THOUGHT, words: str = WORDS, **fields: Any) -> ThoughtRecord:
    return thought(text, reframes=(reframe(words),), **fields)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def journal(home: Path) -> Journal:
    return Journal(str(home), lambda: NOW)


def write(home: Path, *records: ThoughtRecord) -> None:
    with journal(home) as opened:
        for record in records:
            opened.add(record)


def row(home: Path, number: int) -> list[int]:
    connection = open_to_read(str(home))
    assert connection is not None
    try:
        return alike.in_a_row_with(connection, number)
    finally:
        connection.close()


def found(home: Path, text: str = THOUGHT, **fields: Any) -> tuple[HelpedBefore, ...]:
    connection = open_to_read(str(home))
    assert connection is not None
    try:
        return what_helped(connection, thought(text, **fields))
    finally:
        connection.close()


def words_found(home: Path, text: str = THOUGHT, **fields: Any) -> list[str]:
    return [one.text for one in found(home, text, **fields)]


def table(home: Path, name: str) -> list[Any]:
    connection = sqlite3.connect(home / "journal.db")
    try:
        return sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
    finally:
        connection.close()


# the same thought come again


def test_near_identical_thoughts_stand_in_one_row(home: Path) -> None:
    write(home, thought(), thought("nobody asks me"), thought("They're with somebody else again"))

    assert row(home, 3) == [1, 3]


def test_a_row_grows_along_a_chain(home: Path) -> None:
    write(home, thought("loan letter bank"), thought("loan letter bank lie"))
    write(home, thought("loan letter bank lie father"), thought("loan letter lie father"))

    assert row(home, 1) == [1, 2, 3, 4]


def test_without_the_first_the_others_stay_together(home: Path) -> None:
    write(home, thought(), thought(), thought())

    with journal(home) as opened:
        opened.delete(1)

    assert (row(home, 1), row(home, 3)) == ([], [2, 3])


def test_without_the_first_a_new_one_joins_the_others(home: Path) -> None:
    write(home, thought(), thought(), thought())
    with journal(home) as opened:
        opened.delete(1)

    write(home, thought())

    assert row(home, 4) == [2, 3, 4]


def test_an_edited_thought_leaves_its_row_and_joins_another(home: Path) -> None:
    write(home, thought(), thought(), thought("nobody asks me"))

    with journal(home) as opened:
        opened.change(1, lambda now: replace(now, automatic_thought="nobody ever asks me"), "edited")

    assert (row(home, 1), row(home, 2)) == ([1, 3], [2])


def test_what_is_changed_beside_the_thought_leaves_the_row_alone(home: Path) -> None:
    write(home, thought("loan letter bank"), thought("loan letter bank lie"), thought("loan bank lie father"))
    before = table(home, "likeness")

    with journal(home) as opened:
        opened.change(2, lambda now: replace(now, belief=1, situation="late"), "edited")

    assert table(home, "likeness") == before


@pytest.mark.parametrize("number", [1, 2, 3])
def test_undo_puts_a_deleted_thought_back_into_its_row(home: Path, number: int) -> None:
    write(home, helped(), thought(), helped())
    before = table(home, "likeness"), table(home, "stem")
    with journal(home) as opened:
        opened.delete(number)

    with journal(home) as opened:
        opened.undo()

    assert (table(home, "likeness"), table(home, "stem")) == before


def test_a_thought_that_tells_of_fear_is_compared_with_nothing(home: Path) -> None:
    write(home, thought(), thought(apart=True))

    assert (row(home, 1), row(home, 2)) == ([1], [])


def test_a_forgotten_name_is_gone_from_the_index(home: Path) -> None:
    write(home, helped("Zebulon is with someone else", people=(Person("Zebulon"),)))

    with journal(home) as opened:
        opened.forget_person("Zebulon")

    assert "zebulon" not in repr((table(home, "likeness"), table(home, "stem"))).casefold()


def test_a_common_word_does_not_hide_what_is_near_identical(home: Path) -> None:
    write(home, *(thought(f"{'silent' * 3} {number}x {number}y {number}z") for number in range(30)))
    write(home, thought("silentsilentsilent 7x 7y 7z again"))

    assert row(home, 31) == [8, 31]


# a journal from before there was the index


def old_journal(home: Path, number: int) -> None:
    """A journal of the first step of the schema that holds so many thoughts."""
    write(home, *(helped(THOUGHT if turn % 2 else f"loan letter {turn}") for turn in range(number)))
    connection = sqlite3.connect(home / "journal.db")
    later = re.findall(r"CREATE TABLE (\w+)", "".join(STEPS[1:]))
    connection.executescript("".join(f"DROP TABLE {table};" for table in reversed(later)))
    indexes = re.findall(r"CREATE INDEX (\w+)", "".join(STEPS[1:]))
    connection.executescript("".join(f"DROP INDEX IF EXISTS {index};" for index in indexes))
    added = re.findall(r"ALTER TABLE (\w+) ADD COLUMN (\w+)", "".join(STEPS[1:]))
    connection.executescript("".join(f"ALTER TABLE {table} DROP COLUMN {column};" for table, column in added))
    connection.executescript("DELETE FROM remark; PRAGMA user_version = 1;")
    assert "likeness" not in FIRST
    connection.close()


def test_a_journal_from_before_is_compared_some_at_a_time_whenever_something_is_written(home: Path) -> None:
    old_journal(home, 450)

    compared = []
    for _ in range(4):
        with journal(home) as opened:
            opened.set_remark("any", "write")
        compared.append(len(table(home, "likeness")))

    assert compared == [200, 400, 450, 450]
    assert row(home, 2) == list(range(2, 451, 2))
    assert reading_remark(home, "compared-up-to") is None


def test_reading_a_journal_from_before_compares_nothing(home: Path) -> None:
    old_journal(home, 3)

    assert row(home, 2) == []


def test_what_is_written_meanwhile_is_in_one_row_with_what_is_compared_later(home: Path) -> None:
    old_journal(home, 4)
    with journal(home) as opened:
        opened.add(thought())
        written = alike.in_a_row_with(opened.connection, 5)

    assert (written, row(home, 5)) == ([5], [2, 4, 5])


def reading_remark(home: Path, key: str) -> str | None:
    connection = open_to_read(str(home))
    assert connection is not None
    try:
        return reading.remark(connection, key)
    finally:
        connection.close()


# words that helped before


def test_words_that_helped_with_a_similar_thought_are_found(home: Path) -> None:
    write(home, helped("I bet they are out with someone else tonight"), helped("nobody asks me", "they do"))

    [one] = found(home)

    assert (one.text, one.record_id, one.before, one.now) == (WORDS, 1, 85, 45)


def test_a_thought_that_shares_only_words_without_a_meaning_is_not_similar(home: Path) -> None:
    write(home, helped("they are late with the rent"))

    assert found(home) == ()


def test_the_words_after_which_belief_fell_furthest_come_first_and_three_at_most(home: Path) -> None:
    write(home, *(thought(reframes=(reframe(f"words {by}", 85, 85 - by),)) for by in (20, 50, 10, 40, 30)))

    assert words_found(home) == ["words 50", "words 40", "words 30"]


@pytest.mark.parametrize(
    "fields",
    [
        {"now": 76},
        {"now": 90},
        {"kept": None},
        {"weight": Weight.SEEN},
        {"weight": Weight.MOSTLY_SEEN},
        {"weight": Weight.UNKNOWN},
        {"before": None},
    ],
)
def test_a_look_that_is_no_shift_or_has_another_ending_helps_nobody(
    home: Path, fields: dict[str, Any]
) -> None:
    write(home, thought(reframes=(reframe(**fields),)))

    assert found(home) == ()


@pytest.mark.parametrize("fields", [{"rested": True}, {"apart": True}])
def test_nothing_comes_from_a_thought_let_rest_or_set_apart(home: Path, fields: dict[str, Any]) -> None:
    write(home, helped(**fields))

    assert found(home) == ()


def test_a_thought_let_rest_later_gives_nothing_any_more(home: Path) -> None:
    write(home, helped())

    with journal(home) as opened:
        opened.change(1, lambda now: replace(now, rested=True), "let rest")

    assert (found(home), [kind for kind, *_ in table(home, "stem") if kind == alike.HELPED]) == ((), [])


def test_nothing_comes_from_a_deleted_thought(home: Path) -> None:
    write(home, helped())

    with journal(home) as opened:
        opened.delete(1)

    assert (found(home), table(home, "stem"), table(home, "likeness")) == ((), [], [])


def test_nothing_comes_from_or_is_shown_for_a_thought_about_somebody_feared(home: Path) -> None:
    write(home, helped(people=(Person("Sam"),)))
    with journal(home) as opened:
        opened.mark_afraid("Sam", afraid=True)
    for_anybody = found(home)
    with journal(home) as opened:
        opened.mark_afraid("Sam", afraid=False)

    assert for_anybody == ()
    assert words_found(home) == [WORDS]
    assert found(home, people=(Person("Ana", afraid=True),)) == ()
    assert found(home, apart=True) == ()


def told(text: str) -> tuple[NextThing, ...]:
    return (NextThing(NextKind.CHECK, turned_out=text),)


def test_beside_words_stands_how_every_time_with_them_turned_out(home: Path) -> None:
    one = reframe(next_things=told("they were asleep"))
    other = reframe(f"{WORDS.upper()} ", now=30, next_things=told("it was so"))
    write(home, thought(reframes=(one,)), thought(reframes=(other,)))

    [words] = found(home)

    assert words.text == f"{WORDS.upper()} "
    assert words.turned_out == ((2, "it was so"), (1, "they were asleep"))


def test_how_a_look_turned_out_after_which_belief_did_not_fall_stands_there_too(home: Path) -> None:
    again = reframe("something else", 45, 60, next_things=told("it was so"))
    write(home, thought(reframes=(reframe(), again)))

    [words] = found(home)

    assert words.turned_out == ((1, "it was so"),)

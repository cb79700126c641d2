"""Steps, promises and all else of one shape: kept, exchanged, found, forgotten, taken back like the rest."""

from __future__ import annotations

import json
import random
import re
import sqlite3
from contextlib import closing
from dataclasses import fields, replace
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Trust
from hypothesis import given
from hypothesis import strategies as st
from test_exchange import hear, numberless, whole
from test_store import bytes_at, everything

from trustjournal.errors import TrustError
from trustjournal.exchange.as_json import practice_as_json
from trustjournal.moments import Moment
from trustjournal.practices import (
    KINDS,
    OF_KEYS,
    Practice,
    details_in_column,
    details_of,
    practice_columns,
    practice_from_columns,
)
from trustjournal.store import connection as door
from trustjournal.store import practices
from trustjournal.store.connection import open_to_read
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal
from trustjournal.store.practices import NoSuchPractice
from trustjournal.store.salvaging import salvage
from trustjournal.store.schema import STEPS

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden" / "practice.json"
NOW = Moment.of(Trust(Path()).now)
STEP = Practice(
    "01a205d0-0007-7000-8000-000000000007",
    "step",
    "tell Sam that the late shifts are hard",
    NOW,
    "done",
    "Sam",
    "01a205d0-0001-7000-8000-000000000001",
    date(2026, 11, 28),
    "saturday",
    NOW,
    (
        ("learned", "they had thought so themselves"),
        ("size", 2),
        ("likely", 70),
        ("outcome", "did-not"),
        ("shown", "asked how I was, twice"),
        ("predicts", "they laugh it off"),
    ),
    3,
    2,
)


def kept(trust: Trust, practice: Practice) -> Practice:
    with Journal(str(trust.home), lambda: trust.now) as journal:
        return journal.add_practice(practice)


def new(trust: Trust, text: str, kind: str = "step", **held: Any) -> Practice:
    return kept(trust, Practice(new_uuid(trust.now), kind, text, Moment.of(trust.now), **held))


def of_kind(trust: Trust, kind: str, words: str, **held: Any) -> Practice:
    """One of that kind with these words in every text of it, and all else that it can hold."""
    known = KINDS[kind]
    details = (
        *((name, words) for name in known.texts if name not in OF_KEYS),
        *((name, low) for name, (low, _) in known.numbers.items()),
        *((name, some[-1]) for name, some in known.choices.items()),
    )
    return new(trust, words, kind, details=details, **held)


def changed(trust: Trust, number: int, step: Callable[[Practice], Practice], kind: str = "step") -> Practice:
    with Journal(str(trust.home), lambda: trust.now) as journal:
        return journal.change_practice(kind, number, step)


def removed(trust: Trust, number: int, kind: str = "step") -> None:
    with Journal(str(trust.home), lambda: trust.now) as journal:
        journal.delete_practice(kind, number)


def held(trust: Trust) -> list[Practice]:
    connection = open_to_read(str(trust.home))
    assert connection is not None
    with closing(connection):
        return practices.practices(connection)


# the value


def test_its_json_is_frozen() -> None:
    text = json.dumps(practice_as_json(STEP), ensure_ascii=False, indent=2) + "\n"

    assert text == GOLDEN.read_text(encoding="utf-8")


def test_every_field_is_in_its_json_and_described() -> None:
    described = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    names = {name for kind in KINDS.values() for name in (*kind.texts, *kind.numbers, *kind.choices)}

    assert {field.name for field in fields(Practice)} <= set(practice_as_json(STEP))
    assert [n for n in (*practice_as_json(STEP), *KINDS, *names) if not re.search(rf"`{n}`", described)] == []


@pytest.mark.parametrize(
    "fields",
    [
        {"text": " "},
        {"kind": "step", "state": "kept"},
        {"details": (("size", 6),)},
        {"details": (("size", True),)},
        {"details": (("likely", 101),)},
        {"details": (("outcome", "maybe"),)},
        {"details": (("learned", 5),)},
        {"details": (("learned", ["x"]),)},
        {"details": (("added later", None),)},
        {"details": (("shown", "x" * 1_000_001),)},
    ],
    ids=repr,
)
def test_what_its_kind_does_not_allow_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(TrustError):
        replace(STEP, **fields)


def test_a_new_one_is_open_and_details_have_one_order() -> None:
    one = Practice("u", "step", "x", NOW, details=(("shown", "s"), ("size", 1)))
    other = Practice("u", "step", "x", NOW).saying(size=1, learned="").saying(shown="s")

    assert (one.state, one.open) == ("open", True)
    assert one == other


def test_what_a_newer_version_added_stays_with_it() -> None:
    one = STEP.saying(weather="rain")

    assert one.saying(size=3).word("weather") == "rain"


@st.composite
def any_practice(draw: st.DrawFn) -> Practice:
    kind = KINDS[draw(st.sampled_from(sorted(KINDS)))]
    words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)
    details: dict[str, st.SearchStrategy[Any]] = {
        **{name: st.integers(low, high) for name, (low, high) in kind.numbers.items()},
        **{name: st.sampled_from(choices) for name, choices in kind.choices.items()},
        **dict.fromkeys(kind.texts, words),
    }
    return Practice(
        "u",
        kind.key,
        f"x{draw(words)}",
        NOW,
        draw(st.sampled_from(kind.states)),
        draw(st.none() | st.just("Sam")),
        draw(st.none() | st.just("r")),
        draw(st.none() | st.just(date(2026, 11, 28))),
        draw(words),
        draw(st.none() | st.just(NOW)),
        tuple(draw(st.fixed_dictionaries({}, optional=details)).items()),
    )


@given(any_practice())
def test_any_comes_back_from_its_columns(practice: Practice) -> None:
    columns = practice_columns(practice) | {"person_id": practice.person}

    assert practice_from_columns(columns) == practice
    assert details_of(details_in_column(practice.details)) == practice.details


# the journal


def test_it_is_kept_and_changed(trust: Trust) -> None:
    first = new(trust, "tell Sam", person="Sam")
    second = new(trust, "ask Mum")

    after = changed(trust, 1, lambda one: one.ended("done", NOW, learned="it was fine"))

    assert (first.name, second.id) == ("step 1", 2)
    assert held(trust) == [after, second]
    assert (after.state, after.word("learned"), after.revision) == ("done", "it was fine", 2)


@pytest.mark.parametrize("kind", KINDS)
def test_removing_leaves_no_word_and_its_number_is_not_given_again(trust: Trust, kind: str) -> None:
    of_kind(trust, kind, "zebracrossing", person="Nobodyelse", when="quokka")

    removed(trust, 1, kind)
    trust("log", "another")

    assert held(trust) == []
    assert not [word for word in (b"zebracrossing", b"Nobodyelse", b"quokka") if word in bytes_at(trust.home)]
    assert new(trust, "the next").id == 2


REMOVE = {
    **{kind: (known.command, "remove", "1") for kind, known in KINDS.items()},
    "signs": ("signs", "--remove", "1"),
    "balance": ("balance", "--remove", "1"),
    "bridge_line": ("bridge", "me", "--remove", "1"),
}
"""What takes one out, for every kind."""


@pytest.mark.parametrize("kind", KINDS)
def test_removed_for_good_no_word_is_left_at_once_and_nothing_brings_it_back(trust: Trust, kind: str) -> None:
    of_kind(trust, kind, "zebracrossing", person="Nobodyelse")

    outcome = trust(*REMOVE[kind], "--now")

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"Removed: {KINDS[kind].name} 1, for good.\n"
    assert not [word for word in (b"zebracrossing", b"Nobodyelse") if word in bytes_at(trust.home)]
    assert trust("undo").code == 1
    assert held(trust) == []


@pytest.mark.parametrize("kind", KINDS)
def test_for_good_is_for_removing_alone(trust: Trust, kind: str) -> None:
    of_kind(trust, kind, "zebracrossing")

    outcome = trust(REMOVE[kind][0], *(("me",) if kind == "bridge_line" else ()), "--now")

    assert (outcome.code, "--now goes with remove" in outcome.err) == (2, True)
    assert len(held(trust)) == 1


def test_one_of_another_kind_or_none_is_refused(trust: Trust) -> None:
    new(trust, "to call", "promise")

    for number in (1, 4):
        with pytest.raises(NoSuchPractice, match="There is no step"):
            removed(trust, number)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "change",
    [
        lambda trust, kind: new(trust, "one more", kind, person="Ana"),
        lambda trust, kind: changed(trust, 1, lambda one: replace(one, text="other", person="Ana"), kind),
        lambda trust, kind: trust(*REMOVE[kind]),
        lambda trust, _: trust("people", "rename", "Sam", "Alex"),
        lambda trust, _: trust("people", "merge", "Sam", "Mum"),
        lambda trust, _: trust("people", "forget", "Sam"),
    ],
    ids=["adding", "changing", "removing", "renaming", "merging", "forgetting"],
)
def test_undo_takes_any_change_back(trust: Trust, change: Callable[[Trust, str], object], kind: str) -> None:
    of_kind(trust, kind, "tell Sam", person="Sam")
    new(trust, "call", "promise", person="Mum")
    before = everything(trust.home)
    change(trust, kind)
    assert {**everything(trust.home), "remark": 0} != {**before, "remark": 0}

    assert trust("undo").code == 0

    assert {**everything(trust.home), "remark": 0} == {**before, "remark": 0}


def test_two_people_who_are_one_keep_their_steps(trust: Trust) -> None:
    new(trust, "tell them", person="Sam")
    new(trust, "ask them", person="Mum")

    trust("people", "merge", "Sam", "Mum")

    assert [one.person for one in held(trust)] == ["Mum", "Mum"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_forgotten_name_is_in_no_word_of_it(trust: Trust, kind: str) -> None:
    before = of_kind(trust, kind, 'Sam said "yes" to SAM', person="Sam", when="when Sam is home")
    new(trust, "nothing of them")

    trust("people", "forget", "Sam")

    about, other = held(trust)
    assert "sam" not in repr(about).casefold().replace("same", "")
    assert about.text == 'A. said "yes" to A.'
    assert [about.word(name) for name in KINDS[kind].choices] == [
        before.word(name) for name in KINDS[kind].choices
    ]
    assert about.revision > other.revision == 1
    trust.pass_time(hours=25)
    trust("log", "another")
    assert b"Sam" not in bytes_at(trust.home)


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_found_by_its_words_apart_from_thoughts(trust: Trust, kind: str) -> None:
    trust("log", "another")
    of_kind(trust, kind, "tell them about the lighthouse", person="Sam")

    assert trust("search", "lighthouse", "Sam").out == (
        f"{KINDS[kind].name} 1  Sun 22 November · Sam · tell them about the lighthouse\n"
    )
    assert json.loads(trust("search", "lighthouse", "--json").out) == []


# to other journals and back


@pytest.mark.parametrize("kind", KINDS)
def test_it_travels_with_person_thought_and_details(trust: Trust, tmp_path: Path, kind: str) -> None:
    one = of_kind(
        trust, kind, "the lighthouse", person="Sam", about=STEP.about, when="saturday", due=STEP.due
    )
    other = Trust(tmp_path / "other")
    other("log", "x", "-p", "Ana")

    hear(other, trust, tmp_path)

    assert held(other) == [one]
    [thing] = json.loads(trust("export").out)["things"]
    assert (thing["holds"]["person_id"], thing["holds"]["details"]) == ("Sam", dict(one.details))


@pytest.mark.parametrize(
    ("holds", "told"),
    [
        ({"text": ""}, "The text is empty"),
        ({"details": {"size": 9}}, "step, size cannot be '9'"),
        ({"details": {"size": [1]}}, "should be a text"),
        ({"details": "size"}, "is not what a practice holds"),
        ({"due": "soon"}, "is not what a practice holds"),
        ({"written_utc": None}, "is not what a practice holds"),
        ({"written_utc": "0001-01-01T00:00:00Z"}, "holds"),
        ({"person_id": 7}, "is not what a practice holds"),
        ({"state": "kept"}, "A step can be open, done"),
    ],
    ids=str,
)
def test_what_no_journal_holds_is_not_taken_in(
    trust: Trust, tmp_path: Path, holds: dict[str, Any], told: str
) -> None:
    kept(trust, STEP)
    document = json.loads(trust("export").out)
    document["things"][0]["holds"] |= holds
    file = tmp_path / "bad.json"
    file.write_text(json.dumps(document))
    other = Trust(tmp_path / "other")

    outcome = other("import", str(file))

    assert outcome.code == 1
    assert told in outcome.err
    assert "things[0]" in outcome.err
    assert not (other.home / "journal.db").exists() or held(other) == []


def test_a_kind_that_only_a_newer_version_knows_is_kept_and_handed_on(trust: Trust, tmp_path: Path) -> None:
    kept(trust, STEP)
    document = json.loads(trust("export").out)
    document["things"][0]["holds"] |= {"kind": "garden", "state": "blooming", "details": {"roses": 4}}
    file = tmp_path / "newer.json"
    file.write_text(json.dumps(document))
    other = Trust(tmp_path / "other")

    assert other("import", str(file)).code == 0

    assert held(other) == []
    [thing] = json.loads(other("export").out)["things"]
    assert (thing["holds"]["kind"], thing["holds"]["details"]) == ("garden", {"roses": 4})


def any_one(trust: Trust, dice: random.Random) -> Practice | None:
    there_are = held(trust) if trust.home.exists() else []
    return dice.choice(there_are) if there_are else None


def act(trust: Trust, dice: random.Random, step: int) -> None:
    """One change of any sort."""
    trust.pass_time(minutes=1)
    found, which = any_one(trust, dice), dice.randrange(7)
    if which < 2 or found is None or found.id is None:
        new(trust, f"at {step}", dice.choice([*KINDS]), person=dice.choice(["Sam", "Mum", None]))
    elif which < 5:
        person, texts = (
            dice.choice(["Sam", "Jo", None]),
            dict.fromkeys(KINDS[found.kind].texts, f"now {step}"),
        )
        changed(
            trust,
            found.id,
            lambda one: replace(one.saying(**texts), text=f"now {step}", person=person),
            found.kind,
        )
    elif which == 5:
        removed(trust, found.id, found.kind)
    else:
        trust("people", "rename", "Sam", f"Sam {step}")


@pytest.mark.parametrize("seed", range(4))
def test_three_journals_are_equal_after_any_history_and_any_order_of_exchange(
    seed: int, tmp_path: Path
) -> None:
    dice = random.Random(seed)
    journals = [Trust(tmp_path / name) for name in ("one", "two", "three")]
    for trust in journals:
        new(trust, f"begun at {trust.home.name}", person="Sam")
    for step in range(16):
        trust = dice.choice(journals)
        if dice.random() < 0.3:
            hear(trust, dice.choice([other for other in journals if other is not trust]), tmp_path)
        else:
            act(trust, dice, step)

    for _ in range(2):
        for hears, tells in permutations(dice.sample(journals, 3), 2):
            hear(hears, tells, tmp_path)

    first, second, third = (numberless(whole(trust)) for trust in journals)
    assert first == second == third
    assert first["things"]


def test_export_wipe_import_gives_the_same_journal(trust: Trust, tmp_path: Path) -> None:
    kept(trust, STEP)
    new(trust, "to go", "promise", person="Mum")
    new(trust, "to stay", "promise", person="Mum")
    removed(trust, 2, "promise")
    for kind in KINDS:
        of_kind(trust, kind, f"the words of {kind}", person="Sam", when="saturday", due=STEP.due)
    file = tmp_path / "all.json"
    trust("export", "--with-marks", "-o", str(file))
    before, export = everything(trust.home), whole(trust)
    trust("erase", "--yes-erase-everything")

    trust("import", str(file))

    assert whole(trust) == export
    assert {**everything(trust.home), "remark": 0} == {**before, "remark": 0}


# the file


def test_a_journal_of_the_age_before_gets_the_table_and_keeps_the_rest(
    trust: Trust, monkeypatch: pytest.MonkeyPatch
) -> None:
    age = next(place for place, step in enumerate(STEPS) if "CREATE TABLE practice " in step)
    with monkeypatch.context() as earlier:
        earlier.setattr(door, "AGE", age)
        earlier.setattr(door, "STEPS", STEPS[:age])
        trust.home.mkdir()
        with closing(door.open_to_write(str(trust.home))) as connection:
            connection.execute("INSERT INTO person VALUES (1, 'Sam', 'sam', NULL, 1)")

    new(trust, "tell Sam", person="Sam")

    assert [(one.text, one.person) for one in held(trust)] == [("tell Sam", "Sam")]
    assert json.loads(trust("people", "--json").out)[0]["left_out"] is True
    assert trust("doctor").code == 0


@pytest.mark.parametrize("word", [b"lighthouse", b"quokka", b"saturday"])
def test_a_flipped_bit_in_any_word_of_it_is_found(trust: Trust, word: bytes) -> None:
    new(trust, "the lighthouse", when="saturday", details=(("shown", "quokka"),))
    file = trust.home / "journal.db"
    content = bytearray(file.read_bytes())
    content[content.index(word)] ^= 1
    file.write_bytes(content)

    outcome = trust("doctor")

    assert outcome.code == 5
    assert "not the same: practice 1" in outcome.out


def test_what_is_left_of_a_removed_one_is_taken_out(trust: Trust) -> None:
    new(trust, "tell them")
    removed(trust, 1)
    with closing(sqlite3.connect(trust.home / "journal.db")) as connection:
        connection.execute("UPDATE practice SET text = 'zebracrossing'")
        connection.commit()

    told = trust("doctor").out
    trust("doctor", "--fix")

    assert "Something is left of what was deleted: practice 1." in told
    assert b"zebracrossing" not in bytes_at(trust.home)


def test_it_is_saved_out_of_a_damaged_journal_even_where_the_person_is_lost(trust: Trust) -> None:
    new(trust, "tell them", person="Sam")
    with closing(sqlite3.connect(trust.home / "journal.db")) as connection:
        connection.execute("DELETE FROM person")
        connection.commit()

    salvage(str(trust.home / "journal.db"), str(trust.home / "saved.db"))

    with closing(sqlite3.connect(trust.home / "saved.db")) as connection:
        assert [one.text for one in practices.practices(connection)] == ["tell them"]


def test_an_old_backup_without_the_table_can_still_lose_a_thought(trust: Trust) -> None:
    trust("log", "to go", "-p", "Sam")
    trust("backup")
    for path in (trust.home / "backups").iterdir():
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript("DROP TABLE practice")
    trust("delete", "1", "--yes")

    assert trust("delete", "1", "--from-backups", "--yes").code == 0


def test_a_talk_is_at_the_time_that_was_said(trust: Trust) -> None:
    trust("talk", "add", "the message on Friday", "--when", "saturday 10:00")

    listed, shown = trust("talk").out, trust("talk", "show", "1").out

    assert "saturday 10:00, Sat 28 November" in listed
    assert "saturday 10:00, Sat 28 November" in shown
    assert "by Sat" not in listed + shown

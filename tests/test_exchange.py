"""Export and import on real journals: everything comes back, journals become one, undo takes it back."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Says, Trust
from test_exchange_json import RECORD, REFRAME
from test_store import everything

from trustjournal.good_moments import GoodMoment
from trustjournal.records import Suggestion
from trustjournal.store.journal import Journal
from trustjournal.store.merging import MergingJournal

if TYPE_CHECKING:
    from collections.abc import Callable

ODD = '[/] ``` <b> \x1b[2J \u202e \U0001f642 "quoted"\n=1+1\ttab \\'


@pytest.fixture
def two(tmp_path: Path) -> tuple[Trust, Trust]:
    """Two journals of one person, empty."""
    return Trust(tmp_path / "one"), Trust(tmp_path / "two")


def whole(trust: Trust) -> str:
    """All that the journal holds, marks too, as it is exported."""
    return trust("export", "--with-marks").out


def numberless(export: str) -> Any:
    """The export without the numbers, which are each journal's own, and in an order of its own."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            # Where nothing is left of a thing, nobody but its own journal knows more than that it is gone.
            of_the_journal = {"id", "revision"} if "deleted" in value else {"id"}
            return {
                name: plain(held) for name, held in value.items() if name not in of_the_journal | {"deleted"}
            }
        return [plain(held) for held in value] if isinstance(value, list) else value

    document = plain(json.loads(export))
    return {
        name: sorted(held, key=lambda item: json.dumps(item, sort_keys=True))
        if isinstance(held, list)
        else held
        for name, held in document.items()
    }


def without_remarks(tables: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """The tables without what the program remembers about itself, or works out anew, on each computer."""
    left_out = ("remark", "recognised", "lesson")
    return {name: rows for name, rows in tables.items() if name not in left_out}


def hear(hears: Trust, tells: Trust, tmp_path: Path) -> Any:
    """Let one journal take in the other's export."""
    file = tmp_path / "exchanged.jsonl"
    assert tells("export", "--with-marks", "-o", str(file), "--force").code == 0
    outcome = hears("import", str(file))
    assert outcome.code == 0, outcome.err
    return outcome


def fill(trust: Trust) -> None:
    """A journal with something of everything in it, deleted things and gaps included."""
    with Journal(str(trust.home), lambda: trust.now) as journal:
        journal.recogniser = Says({"theme": (Suggestion("past-betrayal", ("no answer", "R.")),)}, "v1")
        journal.add(RECORD)
    trust("log", ODD, "-s", ODD, "-b", "0", "-e", "fear", "-p", "Sam:ex", "--tag", "two  words")
    trust("log", "to be deleted", "-p", "Nobody Else")
    trust("log", "the one after", "--at", "2026-11-20")
    trust("delete", "3", "--yes")
    trust("good", ODD, "-p", "Sam", "-p", "Mum:family")
    trust("people", "mark", "Sam")
    trust("edit", "4", "--situation", "changed once")
    trust("themes", "add", ODD, "--explain", ODD, "--cue", "rehears*")
    trust("sources", "retire", "being left")


@pytest.mark.parametrize("ending", ["json", "jsonl"])
def test_export_wipe_import_gives_the_same_journal(trust: Trust, tmp_path: Path, ending: str) -> None:
    fill(trust)
    file = tmp_path / f"all.{ending}"
    trust("export", "--with-marks", "-o", str(file))
    tables, export = everything(trust.home), whole(trust)
    trust("erase", "--yes-erase-everything")

    outcome = trust("import", str(file))

    assert outcome.code == 0, outcome.err
    assert whole(trust) == export
    assert without_remarks(everything(trust.home)) == without_remarks(tables)


def _as_it_was_written(text: str) -> str:
    return text


def _laid_out_anew(text: str) -> str:
    return json.dumps(json.loads(text), indent=2)


def _in_another_order(text: str) -> str:
    return json.dumps(dict(reversed(json.loads(text).items())), indent=0)


def _one_thought_laid_out_by_hand(text: str) -> str:
    return text.replace('"tags": [', '\n"tags": [\n').replace('"belief": ', '\n\t"belief":\n')


def _in_two_orders(text: str) -> str:
    """As an export begins, and with the people last."""
    held = json.loads(text)
    people = held.pop("people")
    return json.dumps(held | {"people": people}, indent=0)


@pytest.mark.parametrize(
    "laid_out",
    [
        _as_it_was_written,
        _laid_out_anew,
        _in_another_order,
        _one_thought_laid_out_by_hand,
        _in_two_orders,
    ],
)
def test_an_export_is_read_however_its_json_is_laid_out(
    trust: Trust, tmp_path: Path, laid_out: Callable[[str], str]
) -> None:
    fill(trust)
    export = whole(trust)
    file = tmp_path / "all.json"
    file.write_text(laid_out(trust("export", "--with-marks").out))
    trust("erase", "--yes-erase-everything")

    outcome = trust("import", str(file))

    assert outcome.code == 0, outcome.err
    assert whole(trust) == export


@pytest.mark.parametrize(
    ("cut", "told"),
    [
        (lambda text: text.replace('"belief": null', '"belief": nul', 1), "line 7, column"),
        (lambda text: text.replace('"belief": null', '"belief": 101', 1), "records[0]: holds a number"),
        (lambda text: text[: len(text) // 2], "this is not JSON"),
        (lambda text: text + "x", "extra data"),
        (lambda text: text.replace('"format": 1', '"format": 99', 1), "newer trustjournal"),
        (lambda text: text.replace("first", "\udcff", 1), "line 7: this is not UTF-8"),
    ],
)
def test_a_bad_export_is_refused_with_its_place_and_changes_nothing(
    two: tuple[Trust, Trust], tmp_path: Path, cut: Callable[[str], str], told: str
) -> None:
    one, other = two
    one("log", "first")
    one("log", "second")
    other("log", "own")
    file = tmp_path / "bad.json"
    file.write_bytes(cut(one("export").out).encode("utf-8", "surrogateescape"))
    before = everything(other.home)

    for typed in (("--dry-run",), ()):
        outcome = other("import", str(file), *typed)

        assert outcome.code == 1
        assert told in " ".join(outcome.err.split())
        assert everything(other.home) == before


def test_the_same_bytes_come_out_again(trust: Trust, tmp_path: Path) -> None:
    fill(trust)
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    trust("export", "--with-marks", "-o", str(first))
    trust("erase", "--yes-erase-everything")
    trust("import", str(first))

    trust("export", "--with-marks", "-o", str(second))

    assert second.read_bytes() == first.read_bytes()


def test_numbers_of_deleted_thoughts_are_not_given_again_after_an_import(
    trust: Trust, tmp_path: Path
) -> None:
    fill(trust)
    trust("delete", "4", "--yes")
    file = tmp_path / "all.json"
    trust("export", "-o", str(file))
    trust("erase", "--yes-erase-everything")
    trust("import", str(file))

    assert trust("log", "new").out == "Kept as #5.\n"


def test_the_same_file_twice_adds_nothing(two: tuple[Trust, Trust], tmp_path: Path) -> None:
    one, other = two
    fill(one)
    hear(other, one, tmp_path)
    before = everything(other.home)

    outcome = hear(other, one, tmp_path)

    assert "nothing new" in outcome.out
    assert everything(other.home) == before


def test_the_private_mark_goes_along_only_when_asked(trust: Trust) -> None:
    fill(trust)

    assert "left_out" not in trust("export").out
    assert '"left_out": true' in trust("export", "--with-marks").out


def test_a_journal_takes_over_what_is_new_and_keeps_what_it_has(
    two: tuple[Trust, Trust], tmp_path: Path
) -> None:
    one, other = two
    one("log", "from one")
    other("log", "from other")

    outcome = hear(other, one, tmp_path)

    assert outcome.out == "Taken in: 1 thought.\n"
    assert [record["automatic_thought"] for record in json.loads(other("list", "--json").out)] == [
        "from one",
        "from other",
    ]


def shared(one: Trust, other: Trust, tmp_path: Path) -> None:
    """Both journals hold one thought, and a reframe of it."""
    with Journal(str(one.home), lambda: one.now) as journal:
        journal.add(RECORD)
    hear(other, one, tmp_path)


def test_a_thought_changed_on_both_sides_is_kept_twice_and_named(
    two: tuple[Trust, Trust], tmp_path: Path
) -> None:
    one, other = two
    shared(one, other, tmp_path)
    one("edit", "1", "--situation", "as one saw it")
    other("edit", "1", "--situation", "as other saw it")

    outcome = hear(one, other, tmp_path)
    hear(other, one, tmp_path)

    said = " ".join(outcome.out.split())
    assert (
        "#1 was changed on both sides. Both are kept: trust show 1 and trust show 2; "
        "trust delete takes out the one you do not want." in said
    )
    found = json.loads(one("list", "--json").out)
    assert {record["situation"] for record in found} == {"as one saw it", "as other saw it"}
    assert len({record["uuid"] for record in found}) == 2
    assert numberless(whole(one)) == numberless(whole(other))


def test_both_versions_can_be_searched_changed_and_deleted_like_any_thought(
    two: tuple[Trust, Trust], tmp_path: Path
) -> None:
    one, other = two
    shared(one, other, tmp_path)
    one("edit", "1", "--situation", "first")
    other("edit", "1", "--situation", "second")
    hear(one, other, tmp_path)

    assert one("edit", "2", "--situation", "settled").code == 0
    assert one("delete", "1", "--yes").code == 0
    hear(other, one, tmp_path)

    assert [record["situation"] for record in json.loads(other("list", "--json").out)] == ["settled"]
    assert numberless(whole(one)) == numberless(whole(other))


def test_the_other_version_stays_when_the_one_shown_first_is_deleted(
    two: tuple[Trust, Trust], tmp_path: Path
) -> None:
    one, other = two
    shared(one, other, tmp_path)
    one("edit", "1", "--situation", "first")
    other("edit", "1", "--situation", "second")
    hear(one, other, tmp_path)
    hear(other, one, tmp_path)
    one("delete", "1", "--yes")
    [left] = json.loads(one("list", "--json").out)
    assert [record["uuid"] for record in json.loads(whole(one))["records"]] == [left["uuid"]]

    hear(other, one, tmp_path)
    hear(one, other, tmp_path)

    for trust in two:
        assert [record["situation"] for record in json.loads(trust("list", "--json").out)] == [
            left["situation"]
        ]
    assert numberless(whole(one)) == numberless(whole(other))


def test_a_deletion_is_carried_and_leaves_no_words(two: tuple[Trust, Trust], tmp_path: Path) -> None:
    one, other = two
    shared(one, other, tmp_path)
    one("delete", "1", "--now", "--yes")

    outcome = hear(other, one, tmp_path)
    other.pass_time(hours=25)
    other("good", "a day later")

    assert "Deleted elsewhere, so here as well: 1 thought." in outcome.out
    assert json.loads(other("list", "--json").out) == []
    assert b"someone else" not in (other.home / "journal.db").read_bytes()


def test_what_was_deleted_here_and_changed_there_comes_back_as_changed(
    two: tuple[Trust, Trust], tmp_path: Path
) -> None:
    one, other = two
    shared(one, other, tmp_path)
    one("delete", "1", "--yes")
    other("edit", "1", "--situation", "changed meanwhile")

    outcome = hear(one, other, tmp_path)
    hear(other, one, tmp_path)

    assert "Deleted here and changed elsewhere, so back again: 1 thought." in outcome.out
    [record] = json.loads(one("list", "--json").out)
    assert (record["id"], record["situation"]) == (1, "changed meanwhile")
    assert numberless(whole(one)) == numberless(whole(other))


def test_what_was_deleted_here_stays_deleted_when_an_old_export_comes(trust: Trust, tmp_path: Path) -> None:
    trust("log", "gone")
    file = tmp_path / "old.json"
    trust("export", "-o", str(file))
    trust("delete", "1", "--yes")

    outcome = trust("import", str(file))

    assert "Deleted here before, and left so: 1 thought." in outcome.out
    assert json.loads(trust("list", "--json").out) == []


def test_undo_takes_back_all_of_an_import(two: tuple[Trust, Trust], tmp_path: Path) -> None:
    one, other = two
    fill(one)
    other("log", "own", "-p", "Sam:friend")
    hear(other, one, tmp_path)
    other("edit", "1", "--situation", "changed before")
    one("log", "later")
    one("delete", "1", "--yes")
    one("people", "rename", "Sam", "Alex")
    before, tables = whole(other), everything(other.home)
    hear(other, one, tmp_path)
    assert whole(other) != before

    outcome = other("undo")

    assert outcome.out == "Taken back: took in an export.\n"
    assert whole(other) == before
    assert without_remarks(everything(other.home)) == without_remarks(tables)


def test_what_was_taken_back_can_be_taken_in_again(two: tuple[Trust, Trust], tmp_path: Path) -> None:
    one, other = two
    fill(one)
    hear(other, one, tmp_path)
    other("undo")

    hear(other, one, tmp_path)

    assert numberless(whole(other)) == numberless(whole(one))


def test_undoing_a_change_that_was_handed_on_is_handed_on_as_well(
    two: tuple[Trust, Trust], tmp_path: Path
) -> None:
    one, other = two
    shared(one, other, tmp_path)
    one("edit", "1", "--situation", "not meant")
    hear(other, one, tmp_path)
    one("undo")

    hear(one, other, tmp_path)
    hear(other, one, tmp_path)

    for trust in two:
        [record] = json.loads(trust("list", "--json").out)
        assert record["situation"] == RECORD.situation
    assert numberless(whole(one)) == numberless(whole(other))


def test_undoing_a_new_thought_that_was_handed_on_takes_it_away_there(
    two: tuple[Trust, Trust], tmp_path: Path
) -> None:
    one, other = two
    one("log", "not meant")
    hear(other, one, tmp_path)
    one("undo")

    hear(other, one, tmp_path)

    assert json.loads(other("list", "--json").out) == []


def test_a_person_of_the_same_name_is_one_and_a_new_name_is_carried(
    two: tuple[Trust, Trust], tmp_path: Path
) -> None:
    one, other = two
    one("log", "about them", "-p", "Sam:partner")
    other("log", "about them too", "-p", "sam")
    hear(other, one, tmp_path)
    hear(one, other, tmp_path)
    one("people", "rename", "Sam", "Alex")
    other("log", "and once more", "-p", "sam")

    outcome = hear(other, one, tmp_path)
    hear(one, other, tmp_path)

    assert "is Alex now." in outcome.out
    assert [
        (person["name"], person["kind"], person["thoughts"])
        for person in json.loads(other("people", "--json").out)
    ] == [("Alex", "partner", 3)]
    assert other("search", "Alex").out.count("#") == 3
    assert numberless(whole(one)) == numberless(whole(other))


def test_what_names_a_person_by_the_old_name_is_about_them_all_the_same(
    two: tuple[Trust, Trust], tmp_path: Path
) -> None:
    one, other = two
    one("log", "about them", "-p", "Sam")
    hear(other, one, tmp_path)
    one("people", "rename", "Sam", "Alex")
    other("log", "written meanwhile", "-p", "Sam")
    other("good", "they came", "-p", "Sam")

    hear(one, other, tmp_path)

    assert [(person["name"], person["thoughts"]) for person in json.loads(one("people", "--json").out)] == [
        ("Alex", 2)
    ]


def test_a_mark_of_fear_is_carried_when_asked_and_lifting_it_too(
    two: tuple[Trust, Trust], tmp_path: Path
) -> None:
    one, other = two
    one("log", "about them", "-p", "Sam")
    hear(other, one, tmp_path)
    one("people", "mark", "Sam")
    hear(other, one, tmp_path)
    marked = json.loads(other("people", "--json").out)[0]["left_out"]
    other("people", "lift", "Sam")
    hear(one, other, tmp_path)

    assert marked
    assert not json.loads(one("people", "--json").out)[0]["left_out"]


def test_a_forgotten_name_is_forgotten_there_as_well(two: tuple[Trust, Trust], tmp_path: Path) -> None:
    one, other = two
    one("log", "Robin lied", "-p", "Robin")
    hear(other, one, tmp_path)
    one("people", "forget", "Robin")

    hear(other, one, tmp_path)
    other.pass_time(hours=25)
    other("good", "a day later")

    assert "Robin" not in whole(other)
    assert b"Robin" not in (other.home / "journal.db").read_bytes()


ACTS: tuple[Callable[[Trust, random.Random, int], None], ...] = (
    lambda trust, dice, step: _do(trust, "log", f"thought {step}", "-p", dice.choice(["Sam", "Mum", "Jo"])),
    lambda trust, dice, step: _do(trust, "edit", _any(trust, dice), "--situation", f"changed {step}"),
    lambda trust, dice, step: _do(trust, "delete", _any(trust, dice), "--yes"),
    lambda trust, dice, step: _do(trust, "good", f"good {step}", "-p", dice.choice(["Sam", "Ana"])),
    lambda trust, dice, step: _do(trust, "edit", _any(trust, dice), "--situation", f"changed {step}"),
    lambda trust, dice, step: _do(trust, "edit", _any(trust, dice), "--situation", f"changed {step}"),
    lambda trust, dice, step: _do(trust, "delete", _any(trust, dice), "--yes"),
    lambda trust, dice, step: _do(trust, "people", "rename", "Sam", f"Sam {step}"),
    lambda trust, dice, step: _do(trust, "people", "mark", dice.choice(["Mum", "Jo"])),
    lambda trust, dice, step: _do(trust, "people", "kind", "Mum", dice.choice(["family", "friend"])),
    lambda trust, dice, step: _do(trust, "undo"),
)


def _any(trust: Trust, dice: random.Random) -> str:
    return str(
        dice.choice([record["id"] for record in json.loads(trust("list", "--json", "--all").out)] or [1])
    )


def _do(trust: Trust, *typed: str) -> None:
    trust.pass_time(minutes=1)
    outcome = trust(*typed)
    assert outcome.code in (0, 1, 2, 3), outcome.err


@pytest.mark.parametrize("seed", range(4))
def test_three_journals_are_equal_after_any_history_and_any_order_of_exchange(
    seed: int, tmp_path: Path
) -> None:
    dice = random.Random(seed)
    journals = [Trust(tmp_path / name) for name in ("one", "two", "three")]
    for trust in journals:
        trust("log", f"begun at {trust.home.name}", "-p", "Sam")
    for step in range(14):
        trust = dice.choice(journals)
        if dice.random() < 0.3:
            hear(trust, dice.choice([other for other in journals if other is not trust]), tmp_path)
        else:
            dice.choice(ACTS)(trust, dice, step)

    for _ in range(2):
        for hears, tells in permutations(dice.sample(journals, 3), 2):
            hear(hears, tells, tmp_path)

    first, second, third = (numberless(whole(trust)) for trust in journals)
    assert first == second == third


READER = """
import json, sys
journal = json.load(open(sys.argv[1], encoding="utf-8"))
assert journal["what"] == "trustjournal export" and journal["format"] == 1
for record in journal["records"]:
    print(record["happened"]["local"][:10], record["automatic_thought"])
    for reframe in record["reframes"]:
        print("   ", reframe["belief_before"], "->", reframe["belief"], reframe["alternative_thought"])
for good in journal["good_moments"]:
    print(good["happened"]["local"][:10], "+", good["text"])
"""


def test_a_few_lines_read_an_export_without_the_program(trust: Trust, tmp_path: Path) -> None:
    with Journal(str(trust.home), lambda: trust.now) as journal:
        journal.add(RECORD)
    trust("good", "they came over")
    file = tmp_path / "all.json"
    trust("export", "-o", str(file))

    read = subprocess.run(
        [sys.executable, "-I", "-c", READER, str(file)],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )

    assert read.stdout.splitlines() == [
        f"2026-11-21 {RECORD.automatic_thought}",
        f"    85 -> 45 {REFRAME.alternative_thought}",
        "2026-11-22 + they came over",
    ]


def test_an_export_is_readable_by_its_owner_only(trust: Trust, tmp_path: Path) -> None:
    trust("log", "x")
    file = tmp_path / "all.json"

    outcome = trust("export", "-o", str(file))

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "not encrypted" in outcome.err
    assert str(file) in outcome.err.replace("\n", "")


@pytest.mark.parametrize("made", ["file", "link", "dangling"])
def test_an_export_replaces_nothing_unless_told_to(trust: Trust, tmp_path: Path, made: str) -> None:
    trust("log", "x")
    precious, target = tmp_path / "precious", tmp_path / "all.json"
    if made == "file":
        target.write_text("before")
    else:
        target.symlink_to(precious)
    if made == "link":
        precious.write_text("precious")

    refused = trust("export", "-o", str(target))
    forced = trust("export", "-o", str(target), "--force")

    assert (refused.code, forced.code) == (1, 0)
    assert "--force" in refused.err
    assert json.loads(target.read_text())["records"]
    assert not target.is_symlink()
    assert not precious.exists() or precious.read_text() == "precious"
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []


def test_a_selection_holds_these_thoughts_and_nothing_else(trust: Trust) -> None:
    trust("log", "old", "--at", "2026-10-01", "-p", "Mum")
    trust("log", "new", "-p", "Sam", "--tag", "work")
    trust("good", "they came", "--at", "2026-10-02")

    for typed in (("--week",), ("-p", "sam"), ("--tag", "work"), ("2",), ("--since", "yesterday"), ("last",)):
        document = json.loads(trust("export", *typed).out)
        assert [record["automatic_thought"] for record in document["records"]] == ["new"], typed
        assert [person["name"] for person in document["people"]] == ["Sam"]
        assert document["good_moments"] == []
        assert not document["complete"]


def test_taking_in_a_selection_deletes_nothing(two: tuple[Trust, Trust], tmp_path: Path) -> None:
    one, other = two
    shared(one, other, tmp_path)
    one("edit", "1", "--situation", "first")
    other("edit", "1", "--situation", "second")
    hear(one, other, tmp_path)
    hear(other, one, tmp_path)
    before = everything(other.home)
    file = tmp_path / "some.json"

    for number in ("1", "2"):
        one("export", number, "-o", str(file), "--force")
        other("import", str(file))

    assert everything(other.home) == before


def test_a_dry_run_tells_what_would_be_and_writes_nothing(two: tuple[Trust, Trust], tmp_path: Path) -> None:
    one, other = two
    one("log", "they forgot me")
    file = tmp_path / "all.json"
    one("export", "-o", str(file))

    outcome = other("import", str(file), "--dry-run")

    assert "Would be taken in: 1 thought." in outcome.out
    assert "they forgot me" in outcome.out
    assert "they forgot me" not in outcome.err
    assert not other.home.exists()


def test_a_list_as_json_can_be_taken_in(two: tuple[Trust, Trust], tmp_path: Path) -> None:
    one, other = two
    one("log", "they forgot me", "-p", "Sam:ex")
    file = tmp_path / "list.json"
    file.write_text(one("list", "--json").out)

    first, second = other("import", str(file)), other("import", str(file))

    assert first.out == "Taken in: 1 thought.\n"
    assert "Known already: 1 thought." in second.out


def test_a_file_that_is_half_bad_changes_nothing(two: tuple[Trust, Trust], tmp_path: Path) -> None:
    one, other = two
    one("log", "first")
    one("log", "second")
    other("log", "own")
    file = tmp_path / "bad.jsonl"
    one("export", "-o", str(file))
    lines = file.read_text().splitlines()
    lines[-1] = lines[-1].replace('"belief": null', '"belief": 101')
    file.write_text("\n".join(lines))
    before = everything(other.home)

    outcome = other("import", str(file))

    assert outcome.code == 1
    assert "line 3, record: holds a number outside of what is allowed" in outcome.err.replace("\n", " ")
    assert everything(other.home) == before


def test_a_copy_of_the_journal_is_made_before_anything_is_taken_in(
    two: tuple[Trust, Trust], tmp_path: Path
) -> None:
    one, other = two
    one("log", "from one")
    other("log", "own")

    hear(other, one, tmp_path)

    [copy] = json.loads(other("backup", "--list", "--json").out)
    assert copy["before"] == "import"


def test_an_import_is_one_transaction_however_many_are_taken_in(tmp_path: Path, trust: Trust) -> None:
    trust("log", "own")

    def items() -> Any:
        from trustjournal.carried import Carried, CarriedGood
        from trustjournal.versions import Thing, Version

        for number in range(450):
            uuid = f"01a205d0-0001-7000-8000-{number:012x}"
            good = GoodMoment(uuid, f"good {number}", RECORD.happened)
            yield Carried("good_moment", Thing(uuid, (Version(f"1.{number:016x}", CarriedGood.of(good)),)))
        raise KeyboardInterrupt

    before = everything(trust.home)
    with pytest.raises(KeyboardInterrupt), MergingJournal(str(trust.home), lambda: trust.now) as journal:
        journal.merge("took in nothing", items(), lambda _: None)

    assert everything(trust.home) == before


def test_an_import_that_is_stopped_half_way_has_changed_nothing_and_can_be_done_again(
    two: tuple[Trust, Trust], tmp_path: Path
) -> None:
    one, other = two
    one("log", "from one")
    other("log", "own")
    heading, line = one("export", "-f", "jsonl").out.splitlines()[:2]
    record = json.loads(line)["record"]
    file = tmp_path / "many.jsonl"
    with file.open("w") as many:
        many.write(f"{heading}\n")
        for number in range(3000):
            record |= {"uuid": f"01a205d0-0001-7000-8000-{number:012x}", "id": number + 1}
            many.write(json.dumps({"record": record}) + "\n")
    before = everything(other.home)
    command = [sys.executable, "-m", "trustjournal", "--home", str(other.home), "import", str(file)]

    running = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    while not (other.home / "journal.db-journal").exists():  # until it writes
        assert running.poll() is None
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    _, told = running.communicate()

    assert (running.returncode, everything(other.home)) == (130, before)
    assert "Nothing was taken in. The same command takes in all of it." in told
    assert other("import", str(file)).out == "Taken in: 3,000 thoughts.\n"


def test_people_known_by_kind_are_told_in_the_export(trust: Trust) -> None:
    with Journal(str(trust.home), lambda: trust.now) as journal:
        journal.add(RECORD)
    trust("people", "kind", "R.", "ex")

    [record] = json.loads(trust("export").out)["records"]

    assert record["people"] == [{"name": "Sam", "kind": "partner"}, {"name": "R.", "kind": "ex"}]


def test_every_thing_has_a_history_that_fits_its_row(trust: Trust) -> None:
    fill(trust)

    with sqlite3.connect(trust.home / "journal.db") as connection:
        for table in ("record", "good_moment"):
            alive = "deleted_utc IS NULL" if table == "record" else "1"
            rows = connection.execute(
                f"SELECT t.uuid FROM {table} t LEFT JOIN history h USING (uuid) "
                f"WHERE h.uuid IS NULL OR (h.stands <> '') <> ({alive})"
            ).fetchall()
            assert rows == []

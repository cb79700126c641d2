"""`trust doctor`: nothing that is amiss stays unsaid, nothing that is well is made a fuss of."""

from __future__ import annotations

import contextlib
import json
import os
import random
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Says

from trustjournal.good_moments import GoodMoment
from trustjournal.moments import Moment
from trustjournal.records import (
    EmotionRating,
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
from trustjournal.store import alike, checking, mending, reading
from trustjournal.store.drafts import Answer, Draft
from trustjournal.store.examining import examine
from trustjournal.store.findings import Grade, Kind
from trustjournal.store.journal import Journal
from trustjournal.store.pages import Pages, free_pages
from trustjournal.store.remains import found_in
from trustjournal.store.salvaging import TAG, salvage
from trustjournal.views.doctor import finding_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Trust

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
FLIPS = 1000 if os.environ.get("TORTURE") == "full" else 60
PAGE = 4096
DELETED = {5}
WORDS = (
    "they",
    "never",
    "answered",
    "and",
    "think",
    "it",
    "is",
    "over",
    "silence",
    "means",
    "someone",
    "else",
)


def text(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words))


def thought(chance: random.Random, number: int) -> ThoughtRecord:
    at = Moment.of(NOW - timedelta(days=40 - number))
    again = Reframe(
        f"reframe-{number}",
        at,
        weight=Weight.BEFORE,
        evidence_for=(text(chance, 6),),
        alternatives=(text(chance, 5),),
        kept=0,
        belief_before=80,
        belief=40,
        emotions=(Rerating("fear", 80, 50),),
        next_things=(NextThing(NextKind.CHECK, text(chance, 3), "soon", at.local_day),),
        until=text(chance, 2),
    )
    return ThoughtRecord(
        f"record-{number}",
        text(chance, 600 if number % 7 == 3 else 12),
        at,
        at,
        situation=text(chance, 8),
        belief=chance.randint(0, 100),
        emotions=(EmotionRating("fear", 80), EmotionRating("hurt", chance.randint(0, 100))),
        people=(Person(chance.choice(("Sam", "Ana", "Jo")), PersonKind.EX),),
        urges=("check",),
        tags=(chance.choice(("work", "night")),),
        reframes=(again,) if number % 2 else (),
    )


def fill(home: Path, thoughts: int = 24) -> None:
    """A journal with something in every table."""
    chance = random.Random(7)
    with Journal(str(home), lambda: NOW) as journal:
        for number in range(1, thoughts + 1):
            journal.recogniser = Says({"theme": (Suggestion("being-lied-to", ("silence",)),)}, "made")
            journal.add(thought(chance, number))
        for number in range(4):
            people = ("Sam",) if number else ()
            journal.add_good(GoodMoment(f"good-{number}", text(chance, 9), Moment.of(NOW), people=people))
        journal.set_remark("told", "once")
        journal.delete(5, for_good=True)
    draft = Draft(str(home), "draft-1", "log", "", NOW)
    draft.keep([Answer("situation", text(chance, 7))])
    draft.keep_half("thought", "half of")
    draft.close()
    with contextlib.closing(sqlite3.connect(home / "journal.db")) as connection:
        connection.execute("DELETE FROM undo_step")
        connection.execute("DELETE FROM undo_change")
        connection.execute("UPDATE draft SET owner_started = 'long ago'")
        connection.commit()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("filled") / "home"
    fill(home)
    return home


@pytest.fixture
def home(filled: Path, tmp_path: Path) -> Path:
    """A home of one's own with that journal."""
    copied = tmp_path / "home"
    copied.mkdir(mode=0o700)
    for name in ("journal.db", "journal.known"):
        (copied / name).write_bytes((filled / name).read_bytes())
        (copied / name).chmod(0o600)
    return copied


@pytest.fixture
def doctor(trust: Trust, home: Path) -> Trust:
    """The program on that journal, at the time it was written."""
    return type(trust)(home, NOW)


def found(trust: Trust, *options: str) -> dict[str, str]:
    """Kind of each finding -> its grade."""
    printed = json.loads(trust("doctor", "--json", *options).out)
    return {finding["kind"]: finding["grade"] for finding in printed["findings"]}


@contextlib.contextmanager
def written(home: Path) -> Iterator[sqlite3.Connection]:
    """The file, written to by something that is not this program."""
    with contextlib.closing(sqlite3.connect(home / "journal.db")) as connection:
        yield connection
        connection.commit()


def content(home: Path) -> dict[str, list[Any]]:
    """Every row of every table."""
    with contextlib.closing(sqlite3.connect(home / "journal.db")) as connection:
        return {
            table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
            for table in checking.rows_in_tables(connection)
        }


# all well


def test_a_journal_that_is_well_is_told_in_two_lines(doctor: Trust) -> None:
    outcome = doctor("doctor")

    assert outcome.code == 0
    assert outcome.out.splitlines()[:2] == [
        "The journal is whole: 23 thoughts and 4 good moments, each as it was written.",
        "Deleted: 1 thought. No table and no index holds a word of that.",
    ]
    assert set(found(doctor)) <= {"draft-waits", "swap", "core"}


def test_before_there_is_a_journal_nothing_is_amiss(trust: Trust) -> None:
    outcome = trust("doctor")

    assert outcome.code == 0
    assert "nothing is in it yet" in outcome.out
    assert not trust.home.exists()


def test_looking_changes_not_one_byte(doctor: Trust) -> None:
    before = (doctor.home / "journal.db").read_bytes()

    doctor("doctor")

    assert (doctor.home / "journal.db").read_bytes() == before


# damage


def flipped(whole: bytes, chance: random.Random) -> bytes:
    changed = bytearray(whole)
    changed[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
    return bytes(changed)


@pytest.mark.timeout(1800)
def test_no_flipped_bit_is_silently_wrong_and_what_is_saved_is_what_was_written(
    home: Path, tmp_path: Path
) -> None:
    whole, before = (home / "journal.db").read_bytes(), content(home)
    written_as = reading_all(home)
    chance = random.Random(os.environ.get("TORTURE_SEED", "flips"))
    silent, wrong, changed, saved, lost = [], [], 0, 0, 0
    for turn in range(FLIPS):
        (home / "journal.db").write_bytes(flipped(whole, chance))
        try:
            same = content(home) == before
        except (sqlite3.Error, UnicodeDecodeError):
            same = False
        noticed = any(finding.grade is not Grade.NOTE for finding in examine(str(home), NOW)[1])
        changed += not same
        if not same and not noticed:
            silent.append(turn)
        to = tmp_path / f"saved-{turn}"
        to.mkdir()
        result = salvage(str(home / "journal.db"), str(to / "journal.db"))
        kept = reading_all(to)
        wrong += [turn for n, record in kept.items() if TAG not in record.tags and record != written_as[n]]
        saved += result.counted.thoughts
        lost += len(result.lost)
    print(
        f"flips {FLIPS}: {changed} changed a row, 0 unnoticed; {saved} of {FLIPS * 23} thoughts saved whole"
    )

    assert changed
    assert (silent, wrong) == ([], [])
    assert saved >= FLIPS * 23 - changed - lost
    assert lost <= FLIPS * 23 // 50


def reading_all(home: Path) -> dict[int, ThoughtRecord]:
    with contextlib.closing(sqlite3.connect(home / "journal.db")) as connection:
        records = reading.records(connection, checking.thoughts(connection))
    return {record.id: record for record in records if record.id is not None}


def _zero_page(number: int) -> Any:
    def zero(data: bytearray) -> None:
        data[(number - 1) * PAGE : number * PAGE] = bytes(PAGE)

    return zero


def _cut(data: bytearray) -> None:
    del data[len(data) - 5000 :]


def _no_header(data: bytearray) -> None:
    data[:100] = bytes(100)


@pytest.mark.parametrize(
    "happened",
    [_zero_page(1), _zero_page(2), _zero_page(9), _cut, _no_header],
    ids=["first", "second", "ninth", "cut", "header"],
)
def test_a_damaged_file_is_told_and_its_mends_are_named(doctor: Trust, happened: Any) -> None:
    data = bytearray((doctor.home / "journal.db").read_bytes())
    happened(data)
    (doctor.home / "journal.db").write_bytes(data)

    outcome = doctor("doctor")

    shown = " ".join(outcome.out.split())
    assert outcome.code == 5
    assert "trust restore FILE" in shown
    assert "trust doctor --salvage FILE" in shown
    assert (doctor.home / "journal.db").read_bytes() == data


@pytest.mark.parametrize(
    ("happened", "least"), [(_zero_page(1), 23), (_no_header, 23), (_cut, 15)], ids=["first", "header", "cut"]
)
def test_what_is_whole_is_saved_and_can_be_gone_on_with(
    doctor: Trust, tmp_path: Path, happened: Any, least: int
) -> None:
    before = reading_all(doctor.home)
    data = bytearray((doctor.home / "journal.db").read_bytes())
    happened(data)
    (doctor.home / "journal.db").write_bytes(data)

    saved = doctor("doctor", "--salvage", str(tmp_path / "saved.db"))
    untouched = (doctor.home / "journal.db").read_bytes()
    restored = doctor("restore", str(tmp_path / "saved.db"))

    assert (saved.code, restored.code) == (0, 0)
    assert untouched == data
    whole = {n: r for n, r in reading_all(doctor.home).items() if TAG not in r.tags}
    assert len(whole) >= least
    assert whole == {number: before[number] for number in whole}
    assert doctor("doctor").code == 0
    assert doctor("search", "silence", "--json").out != "[]\n"


@pytest.mark.timeout(600)
def test_any_one_page_may_be_lost_and_no_more_than_what_stood_on_it_is(home: Path, tmp_path: Path) -> None:
    data = (home / "journal.db").read_bytes()
    before = reading_all(home)
    for number in range(1, len(data) // PAGE + 1):
        damaged = bytearray(data)
        _zero_page(number)(damaged)
        (home / "journal.db").write_bytes(damaged)
        to = tmp_path / str(number)
        to.mkdir()
        result = salvage(str(home / "journal.db"), str(to / "journal.db"))

        kept = reading_all(to)
        assert [n for n, r in kept.items() if TAG not in r.tags and r != before[n]] == []
        lost = {int(name[1:]) for name in result.lost if name.startswith("#")}
        assert {*kept, *lost} - DELETED == {*before}, number
        assert all(kept[n].automatic_thought == before[n].automatic_thought for n in result.partly)
        assert len(result.lost) < 20


def test_a_thought_that_lost_a_part_is_kept_with_a_mark(doctor: Trust, tmp_path: Path) -> None:
    with written(doctor.home) as connection:
        connection.execute("DELETE FROM emotion WHERE record_id = 2")

    told = doctor("doctor")
    saved = doctor("doctor", "--salvage", str(tmp_path / "saved.db"))

    assert told.code == 5
    assert "Not what was written: #2." in told.out
    assert "marked with the tag damaged: #2." in " ".join(saved.out.split())
    doctor("restore", str(tmp_path / "saved.db"), "--replace")
    assert doctor("doctor").code == 0
    assert json.loads(doctor("show", "2", "--json").out)["tags"][-1] == "damaged"


def test_a_file_that_holds_nothing_of_a_journal_is_refused(doctor: Trust, tmp_path: Path) -> None:
    (tmp_path / "noise").write_bytes(random.Random(1).randbytes(40960))

    outcome = doctor("doctor", "--from", str(tmp_path / "noise"), "--salvage", str(tmp_path / "new"))

    assert outcome.code == 5
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("damaged", [b"", b"\x00" * 99, b"SQLite format 3\x00" + b"\xff" * 84])
def test_pages_of_anything_can_be_looked_at(damaged: bytes) -> None:
    for seed in range(40):
        noise = damaged + random.Random(seed).randbytes(3 * PAGE)
        pages = Pages(noise)
        read = [row for number in range(1, pages.count + 1) for row in pages.rows(number)]
        assert all(row is None or row.values is not None for row in read)
        assert found_in(noise).rows("record") == {}


def test_nothing_that_is_there_is_overwritten_by_what_is_saved(doctor: Trust, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")

    outcome = doctor("doctor", "--salvage", str(tmp_path / "mine"))

    assert outcome.code == 1
    assert (tmp_path / "mine").read_text() == "mine"


# what can be mended


def _stray_word(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO word VALUES ('zither', 2)")


def _missing_word(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM word WHERE record_id = 3 AND word > 's'")


def _wrong_day(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE record SET happened_day = '2020-01-01' WHERE id = 4")


def _wrong_state(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE reframe SET ending = 'seen' WHERE record_id = 3")


def _alike(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE likeness SET stems = 'zither' WHERE record_id = 3")


def _left_of_deleted(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO emotion VALUES (5, 0, 'fear', 3)")


def _half_deleted(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE record SET situation = 'zither' WHERE id = 5")


def _old_undo(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO undo_change VALUES (1, 'x', 'wrote', '2026-11-20T10:00:00+00:00')")
    connection.execute("INSERT INTO undo_step VALUES (1, 'record', '{\"situation\": \"zither\"}', NULL)")


def _draft_done(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO draft VALUES ('record-2', 'log', '', '2026-11-20', 1, 'x', '', 'zither')")


def _waiting_to_be_cleaned(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO remark VALUES ('words-gone x', '')")


def _content_in_a_free_page(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA secure_delete = OFF")
    connection.execute("CREATE TABLE big (text)")
    connection.executemany("INSERT INTO big VALUES (?)", [("zither" * 500,)] * 20)
    connection.execute("DROP TABLE big")


@pytest.mark.parametrize(
    ("happened", "kind"),
    [
        (_stray_word, "search"),
        (_missing_word, "search"),
        (_wrong_day, "derived"),
        (_wrong_state, "derived"),
        (_alike, "likeness"),
        (_left_of_deleted, "not-blank"),
        (_half_deleted, "not-blank"),
        (_old_undo, "undo-old"),
        (_draft_done, "draft-done"),
        (_waiting_to_be_cleaned, "traces"),
        (_content_in_a_free_page, "traces"),
    ],
)
def test_what_is_amiss_in_the_file_is_found_told_and_mended(doctor: Trust, happened: Any, kind: str) -> None:
    before = reading_all(doctor.home)
    with written(doctor.home) as connection:
        happened(connection)

    seen, code = found(doctor), doctor("doctor").code
    fixed = doctor("doctor", "--fix")

    assert (seen.get(kind), code) == ("mendable", 1)
    assert (fixed.code, fixed.out.startswith("Mended: ")) == (0, True)
    assert doctor("doctor").code == 0
    assert b"zither" not in (doctor.home / "journal.db").read_bytes()
    assert reading_all(doctor.home) == before


def test_an_index_that_leads_astray_is_made_anew(doctor: Trust) -> None:
    with written(doctor.home) as connection:
        # Without the index in its list of tables SQLite does not keep it up.
        connection.execute("PRAGMA writable_schema = ON")
        row = connection.execute("SELECT * FROM sqlite_schema WHERE name = 'label_name'").fetchone()
        connection.execute("DELETE FROM sqlite_schema WHERE name = 'label_name'")
    with written(doctor.home) as connection:
        connection.execute("UPDATE label SET position = 9 WHERE record_id = 2 AND kind = 'tag'")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", row)

    seen, fixed = found(doctor), doctor("doctor", "--fix")

    assert seen["index"] == "mendable"
    assert (fixed.code, doctor("doctor").code) == (0, 0)


def test_an_edit_by_hand_of_what_stands_twice_shows(doctor: Trust) -> None:
    page = (doctor.home / "journal.db").read_bytes()
    with contextlib.closing(sqlite3.connect(doctor.home / "journal.db")) as connection:
        [good] = connection.execute("SELECT text FROM good_moment WHERE id = 2").fetchone()
    at = page.index(good.encode())
    changed = bytearray(page)
    changed[at] ^= 1
    (doctor.home / "journal.db").write_bytes(changed)

    outcome = doctor("doctor")

    assert outcome.code == 5
    assert "good moment 2" in " ".join(outcome.out.split())


# around the journal


def test_permissions_that_are_too_open_are_closed(doctor: Trust) -> None:
    (doctor.home / "journal.db").chmod(0o644)
    doctor.home.chmod(0o755)

    seen, fixed = found(doctor), doctor("doctor", "--fix")

    assert seen["permissions"] == "mendable"
    assert fixed.code == 0
    modes = [path.stat().st_mode & 0o777 for path in (doctor.home, doctor.home / "journal.db")]
    assert modes == [0o700, 0o600]


def test_what_interrupted_commands_left_is_removed_and_what_is_in_use_stays(doctor: Trust) -> None:
    (doctor.home / "journal.db.new-999999999").write_text("zither")
    (doctor.home / "edit-999999998-1").mkdir()
    (doctor.home / "edit-999999998-1" / "thought.txt").write_text("zither")
    (doctor.home / f"journal.db.new-{os.getpid()}").write_text("being written")

    seen, fixed = found(doctor), doctor("doctor", "--fix")

    assert seen["leftover"] == "mendable"
    assert fixed.code == 0
    assert sorted(path.name for path in doctor.home.iterdir()) == [
        "journal.db",
        f"journal.db.new-{os.getpid()}",
        "journal.known",
    ]


def test_backups_that_are_older_than_they_are_kept_are_removed(doctor: Trust) -> None:
    (doctor.home / "backups").mkdir(mode=0o700)
    names = ("2024-01-01-120000-before-import.db", "2024-01-01-120000.db")
    for name in names:
        doctor("backup", str(doctor.home / "backups" / name))
    doctor("backup")
    doctor.pass_time(hours=1)

    seen, fixed = found(doctor), doctor("doctor", "--fix")

    assert seen["backup-old"] == "mendable"
    assert fixed.code == 0
    left = {path.name for path in (doctor.home / "backups").iterdir()}
    assert left & {*names} == {"2024-01-01-120000.db"}


def test_a_clock_before_the_newest_thought_is_told(doctor: Trust) -> None:
    doctor.pass_time(days=-30)

    outcome = doctor("doctor")

    assert outcome.code == 1
    assert "Set the computer's clock" in " ".join(outcome.out.split())


@pytest.mark.parametrize(
    ("file", "text", "kind"), [("config.toml", "[[", "settings"), ("themes.yaml", "- x", "content")]
)
def test_words_and_settings_that_cannot_be_read_are_told(
    doctor: Trust, file: str, text: str, kind: str
) -> None:
    (doctor.home / file).write_text(text)
    (doctor.home / file).chmod(0o600)

    outcome = doctor("doctor")

    assert outcome.code == 1
    assert file in outcome.out.replace("\n", "").replace(" ", "")
    assert found(doctor)[kind] == "amiss"


def test_another_program_of_that_name_is_a_note_only_when_the_shell_starts_it(
    doctor: Trust, tmp_path: Path
) -> None:
    ours, other = tmp_path / "ours" / "trust", tmp_path / "other" / "trust"
    for path, script in (
        (ours, "#!/usr/bin/python\nfrom trustjournal.start import main"),
        (other, "#!/bin/sh"),
    ):
        path.parent.mkdir()
        path.write_text(script)
        path.chmod(0o755)

    doctor.variables["PATH"] = os.pathsep.join([str(ours.parent), str(other.parent)])
    first = found(doctor)
    doctor.variables["PATH"] = os.pathsep.join([str(other.parent), str(ours.parent)])

    assert "other-trust" not in first
    assert found(doctor)["other-trust"] == "note"


def test_a_folder_that_is_copied_elsewhere_is_a_note(doctor: Trust, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()

    assert found(doctor)["copied"] == "note"
    assert doctor("doctor").code == 0


@pytest.mark.parametrize("options", [("--fix",), ()], ids=["fix", ""])
def test_a_journal_of_a_newer_version_is_left_alone(doctor: Trust, options: tuple[str, ...]) -> None:
    with written(doctor.home) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = (doctor.home / "journal.db").read_bytes()

    outcome = doctor("doctor", *options)

    assert outcome.code == 5
    assert "Install that version" in " ".join(outcome.out.split())
    assert (doctor.home / "journal.db").read_bytes() == before


# what is deleted, in backups


def test_what_is_deleted_here_and_stands_in_a_backup_is_named_and_can_be_taken_out(doctor: Trust) -> None:
    word = reading_all(doctor.home)[4].automatic_thought.encode()
    doctor("backup")
    [copy] = (doctor.home / "backups").iterdir()

    deleted = doctor("delete", "4", "--yes", "--now")
    named = doctor("doctor").out
    held = word in copy.read_bytes()
    taken_out = doctor("delete", "4", "--now", "--from-backups")

    assert held
    assert copy.name in " ".join(deleted.err.split())
    assert f"{copy.name}: #4." in " ".join(named.split())
    assert taken_out.code == 0
    assert taken_out.out.endswith(f"Taken out of {copy.name}.\n")
    assert word not in copy.read_bytes()
    assert "backup-holds" not in found(doctor)


def test_a_backup_that_lost_a_thought_still_comes_back_with_the_others(doctor: Trust) -> None:
    before = reading_all(doctor.home)
    doctor("backup")
    [copy] = (doctor.home / "backups").iterdir()

    doctor("delete", "4", "--yes", "--now", "--from-backups")
    doctor("restore", copy.name, "--replace")

    assert reading_all(doctor.home) == {n: record for n, record in before.items() if n != 4}
    assert doctor("doctor").code == 0
    assert doctor("log", "one more", "-b", "1").out.startswith("Kept as #25")


def test_now_ends_undo_for_what_was_deleted_before(doctor: Trust) -> None:
    doctor("delete", "4", "--yes")

    outcome = doctor("delete", "4", "--now")

    assert outcome.out == "#4 was deleted before; now nothing brings it back.\n"
    assert doctor("undo").code == 1


def test_a_number_that_never_was_is_no_thought_to_take_out(doctor: Trust) -> None:
    assert doctor("delete", "99", "--now", "--from-backups", "--yes").code == 3


def test_free_pages_are_looked_at_byte_for_byte(doctor: Trust) -> None:
    with written(doctor.home) as connection:
        _content_in_a_free_page(connection)

    free = free_pages(str(doctor.home / "journal.db"))

    assert free is not None
    assert free.pages >= free.with_content > 0


def test_likeness_is_in_order_in_a_journal_that_is_well(filled: Path) -> None:
    with contextlib.closing(sqlite3.connect(filled / "journal.db")) as connection:
        assert alike.is_in_order(connection)


def test_everything_that_can_be_found_is_told_and_everything_that_is_mended_too() -> None:
    for kind in Kind:
        told = list(finding_lines(kind, Grade.NOTE, ("one", "#2")))
        assert len(told) == 2, kind
        assert "{" not in "".join(told), kind

    mended = {kind for kinds in (mending._INSIDE, mending._BESIDE) for kind in kinds}
    assert all(next(finding_lines(kind, Grade.MENDABLE, ("x",), mended=True)) for kind in mended)

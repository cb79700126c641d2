"""The journal's file: private, whole or not at all, faithful, and without a trace of what was taken out."""

from __future__ import annotations

import os
import random
import sqlite3
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Says, Trust
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import SQLModel, create_engine

import trustjournal.store.aside_tables
import trustjournal.store.plain_tables  # noqa: F401  with these two everything is declared
from trustjournal.good_moments import GoodMoment
from trustjournal.moments import Moment, Precision
from trustjournal.older import with_checks_as_predictions
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
from trustjournal.store import reading
from trustjournal.store.connection import (
    DamagedJournal,
    EmptyJournal,
    ForeignJournal,
    JournalRefused,
    MissingJournal,
    NewerJournal,
    exists,
    open_to_read,
    open_to_write,
    prepare_home,
)
from trustjournal.store.drafts import Answer, Draft, unfinished
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal
from trustjournal.store.open_journal import NothingToUndo
from trustjournal.store.schema import APPLICATION_ID, FIRST
from trustjournal.store.seal import checksum

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

START = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
UPDATED = settings(max_examples=25)


class Clock:
    """A clock that goes on when told to."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        return self.time


def thought(text: str = "they are with someone else", **fields: Any) -> ThoughtRecord:
    moment = Moment.of(START)
    return ThoughtRecord(new_uuid(START), text, moment, moment, **fields)


def reframe(**fields: Any) -> Reframe:
    return Reframe(uuid=new_uuid(START), written=Moment.of(START), **fields)


def full(text: str = "they are with someone else") -> ThoughtRecord:
    """A record with something in every table."""
    return thought(
        text,
        situation="Sam read it",
        belief=85,
        emotions=(EmotionRating("fear", 90), EmotionRating("hurt")),
        people=(Person("Sam", PersonKind.PARTNER), Person("Ana")),
        sources=("abandonment",),
        urges=("check",),
        actions=("none",),
        themes=("my own",),
        traps=("mind-reading",),
        tags=("phone",),
        reframes=(
            reframe(
                weight=Weight.BOTH,
                evidence_for=("seen",),
                evidence_against=("not",),
                alternatives=("a", "b"),
                kept=1,
                emotions=(Rerating("fear", 90, 50),),
                next_things=(NextThing(NextKind.TIME, "t", "tomorrow", date(2026, 11, 23)),),
            ),
        ),
        predictions=(
            Prediction(new_uuid(START), "they will go", Moment.of(START), date(2026, 11, 23), "tomorrow", 80),
            Prediction(
                new_uuid(START),
                "",
                Moment.of(START),
                outcome=Outcome.DID_NOT,
                told=Moment.of(START),
                learned="only late",
            ),
        ),
        later=(LaterRating(new_uuid(START), Moment.of(START), 30, (EmotionRating("fear", 20),)),),
    )


def stored(home: Path, number: int = 1) -> ThoughtRecord | None:
    connection = open_to_read(str(home))
    assert connection is not None
    try:
        return reading.record(connection, number)
    finally:
        connection.close()


def everything(home: Path) -> dict[str, list[Any]]:
    """Every row of every table but those of undo itself, which is a change as well; for comparison."""
    connection = sqlite3.connect(home / "journal.db")
    try:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        return {
            table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr)
            for table in tables
            if not table.startswith(("undo_", "sqlite_")) and not table.endswith("history")
        }
    finally:
        connection.close()


def bytes_at(home: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file())


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def journal(home: Path, clock: Clock) -> Callable[[], Journal]:
    """Opens the journal as a new command would."""
    return lambda: Journal(str(home), clock)


# the tables


def _shape(connection: sqlite3.Connection) -> dict[str, Any]:
    """Columns, keys, indexes and checks of every table."""
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    )
    shape = {}
    for (table,) in names.fetchall():
        indexes = []
        for _, name, unique, origin, partial in connection.execute(f"PRAGMA index_list({table})").fetchall():
            columns = [row[2] for row in connection.execute(f"PRAGMA index_info({name})")]
            indexes.append((name if origin == "c" else "", unique, origin, partial, columns))
        (sql,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
        shape[table] = {
            "columns": connection.execute(f"PRAGMA table_xinfo({table})").fetchall(),
            "indexes": sorted(indexes),
            "references": sorted(row[2:] for row in connection.execute(f"PRAGMA foreign_key_list({table})")),
            "checks": sql.count("CHECK"),
            "autoincrement": "AUTOINCREMENT" in sql,
            "without rowid": "WITHOUT ROWID" in sql,
        }
    return shape


def test_the_tables_in_the_file_are_those_that_sqlmodel_declares(home: Path) -> None:
    open_to_write(str(home)).close()
    declared = create_engine("sqlite://")
    SQLModel.metadata.create_all(declared)
    raw = declared.raw_connection()

    with sqlite3.connect(home / "journal.db") as made:
        assert _shape(made) == _shape(raw.driver_connection)  # type: ignore[arg-type]

    made.close()
    raw.close()
    declared.dispose()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 3),
        ("busy_timeout", 30000),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
    ],
)
def test_the_pragmas_are_in_force_while_writing(
    journal: Callable[[], Journal], pragma: str, value: object
) -> None:
    with journal() as opened:
        assert opened.connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_a_reading_connection_cannot_write(home: Path) -> None:
    open_to_write(str(home)).close()
    connection = open_to_read(str(home))
    assert connection is not None

    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("INSERT INTO remark VALUES ('a', 'b')")

    connection.close()


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_folders_are_0700_and_files_0600_whatever_the_umask(home: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        connection = open_to_write(str(home))
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO remark VALUES ('a', 'b')")
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in home.iterdir()}
        connection.execute("COMMIT")
        connection.close()
    finally:
        os.umask(before)

    assert modes == {"journal.db": 0o600, "journal.db-journal": 0o600, "journal.known": 0o600}
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_a_folder_that_was_open_to_others_is_closed(home: Path) -> None:
    home.mkdir(mode=0o755)

    open_to_write(str(home)).close()

    assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_a_journal_that_was_open_to_others_is_closed_by_what_writes_next(trust: Trust) -> None:
    trust("log", "one")
    (trust.home / "journal.db").chmod(0o644)
    trust.home.chmod(0o755)

    outcome = trust("log", "two")

    assert (outcome.out, outcome.err) == ("Kept as #2.\n", "")
    assert stat.S_IMODE((trust.home / "journal.db").stat().st_mode) == 0o600
    assert stat.S_IMODE(trust.home.stat().st_mode) == 0o700


# a journal of an older version


def _old_journal(home: Path) -> None:
    """A journal as the first version made it: one thought looked at twice, each with something to check."""
    prepare_home(str(home))
    with sqlite3.connect(home / "journal.db") as connection:
        connection.executescript(FIRST)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        at = ("2026-11-20T21:00:00Z", 60, "Europe/Berlin", "2026-11-20")
        connection.execute(
            "INSERT INTO record VALUES (1, ?, 3, 'old', 'reframed', '', 'they will leave', 80, "
            "?, ?, ?, 'minute', ?, 'night', ?, ?, ?, ?, NULL)",
            (new_uuid(START), *at, *at),
        )
        for number, turned_out in ((0, ""), (1, "they stayed")):
            connection.execute(
                "INSERT INTO reframe VALUES (?, ?, 1, ?, ?, ?, ?, ?, 1, NULL, 'before', "
                "'', NULL, NULL, NULL, NULL, '', '', '', '', '')",
                (number + 1, f"01a205d0-0002-7000-8000-00000000000{number}", number, *at),
            )
            connection.execute(
                "INSERT INTO next_thing VALUES (?, 0, 'talk', 'about money', '', NULL, '')", (number + 1,)
            )
            connection.execute(
                "INSERT INTO next_thing VALUES (?, 1, 'check', '', 'friday', '2026-11-27', ?)",
                (number + 1, turned_out),
            )
    connection.close()


def test_what_an_older_version_kept_to_check_is_a_prediction(home: Path) -> None:
    _old_journal(home)

    record = stored(home)

    assert record is not None
    first, second = record.predictions
    assert (first.due, first.when, first.told, first.what) == (date(2026, 11, 27), "friday", None, "")
    assert (second.learned, second.told, second.outcome) == ("they stayed", record.reframes[1].written, None)
    assert [[thing.kind for thing in look.next_things] for look in record.reframes] == [[NextKind.TALK]] * 2


def test_it_is_the_same_prediction_wherever_it_is_made(home: Path) -> None:
    _old_journal(home)
    record = stored(home)
    assert record is not None
    check = NextThing(NextKind.CHECK, "", "friday", date(2026, 11, 27))
    talk = NextThing(NextKind.TALK, "about money")
    first, second = record.reframes
    told = replace(check, turned_out="they stayed")
    older = replace(
        record,
        reframes=(replace(first, next_things=(talk, check)), replace(second, next_things=(talk, told))),
        predictions=(),
    )

    assert with_checks_as_predictions(older) == record


def test_a_record_that_was_brought_up_to_date_is_sealed_again(home: Path) -> None:
    _old_journal(home)
    record = stored(home)
    assert record is not None

    with sqlite3.connect(home / "journal.db") as connection:
        (kept,) = connection.execute("SELECT checksum FROM record").fetchone()
    connection.close()

    assert kept == checksum(record)


def test_a_record_without_predictions_keeps_the_checksum_it_had_before_there_were_any() -> None:
    moment = Moment.of(START)

    assert checksum(ThoughtRecord("u", "they will leave", moment, moment)) == (
        "f4cd15ed7cd908d9480f7481a3759813d71fa6b1a66bb698b0e6b8cc1b8f4d32"
    )


# a file that is not one to trust


def _gone(file: Path) -> None:
    file.unlink()


def _emptied(file: Path) -> None:
    file.write_bytes(b"")


def _text(file: Path) -> None:
    file.write_bytes(b"dear diary" * 100)


def _another_database(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE cats (name)")
    connection.close()


def _newer(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


def _cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size - 4096)


def _cut_in_the_header(file: Path) -> None:
    os.truncate(file, 60)


def _overwritten(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096:] = random.Random(1).randbytes(len(content) - 4096)
    file.write_bytes(content)


@pytest.mark.parametrize(
    ("happened", "error"),
    [
        (_gone, MissingJournal),
        (_emptied, EmptyJournal),
        (_text, ForeignJournal),
        (_another_database, ForeignJournal),
        (_newer, NewerJournal),
        (_cut, DamagedJournal),
        (_cut_in_the_header, ForeignJournal),
        (_overwritten, DamagedJournal),
    ],
)
@pytest.mark.parametrize("command", [("list",), ("log", "another"), ("undo",), ("delete", "1", "--yes")])
def test_a_file_that_is_not_to_be_trusted_is_refused_and_left_as_it_is(
    trust: Trust, happened: Callable[[Path], None], error: type[JournalRefused], command: tuple[str, ...]
) -> None:
    with Journal(str(trust.home), Clock()) as opened:
        opened.add(thought())
    happened(trust.home / "journal.db")
    before = {path.name: path.read_bytes() for path in trust.home.iterdir()}

    outcome = trust(*command)

    assert (outcome.code, outcome.out) == (5, "")
    assert (
        outcome.err == f"{error(str(trust.home if error is MissingJournal else trust.home / 'journal.db'))}\n"
    )
    assert {path.name: path.read_bytes() for path in trust.home.iterdir()} == before


def test_what_a_killed_command_left_half_written_is_taken_back_by_the_next_that_reads(
    home: Path, journal: Callable[[], Journal]
) -> None:
    with journal() as opened:
        opened.add(thought())
    killed = (
        "import os, sqlite3, sys\n"
        "writing = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "writing.execute('PRAGMA cache_size = 1')\n"
        "writing.execute('BEGIN IMMEDIATE')\n"
        "for n in range(200): writing.execute('INSERT INTO remark VALUES (?, ?)', (n, 'x' * 3000))\n"
        "os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", killed, str(home / "journal.db")], check=False)
    assert (home / "journal.db-journal").exists()

    connection = open_to_read(str(home))

    assert connection is not None
    assert reading.count(connection) == 1
    assert connection.execute("SELECT count(*) FROM remark").fetchone() == (0,)
    connection.close()


# several at once


_WRITES = """
from datetime import UTC, datetime
from trustjournal.moments import Moment
from trustjournal.records import ThoughtRecord
from trustjournal.store.connection import exists
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal
begin()
for number in range(15):
    now = datetime.now(UTC)
    with Journal(home, lambda: now) as journal:
        moment = Moment.of(now)
        journal.add(ThoughtRecord(new_uuid(now), f"{number} {'x' * 3000}", moment, moment))
    exists(home)  # a file that another process is just writing looks cut short for a moment
"""
_OPENS = """
from trustjournal.store.connection import open_to_read, open_to_write
begin()
open_to_write(home).close()
open_to_read(home).close()
"""
_BEGINS = """
import sys
home = sys.argv[1]
def begin():
    print("ready", flush=True)
    sys.stdin.readline()
"""


def _at_once(home: Path, work: str, processes: int) -> list[str]:
    """What went wrong in each of the processes that begin this work at the same moment."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", _BEGINS + work, str(home)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(processes)
    ]
    for process in started:
        assert process.stdout is not None
        process.stdout.readline()
    for process in started:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    return [process.communicate(timeout=60)[1] for process in started]


def test_six_that_write_at_once_lose_nothing(home: Path) -> None:
    told = _at_once(home, _WRITES, 6)

    assert told == [""] * 6
    connection = open_to_read(str(home))
    assert connection is not None
    assert reading.count(connection) == 90
    connection.close()


def test_eight_that_begin_the_journal_at_once_begin_one(home: Path) -> None:
    told = _at_once(home, _OPENS, 8)

    assert told == [""] * 8
    assert sorted(path.name for path in home.iterdir()) == ["journal.db", "journal.known"]


def test_a_file_that_is_just_being_written_is_not_called_damaged(home: Path) -> None:
    open_to_write(str(home)).close()
    file = home / "journal.db"
    content = bytearray(file.read_bytes())
    pages = int.from_bytes(content[28:32], "big")
    content[28:32] = (pages + 1).to_bytes(4, "big")  # as between the first page and the one that is added
    file.write_bytes(content)
    (home / "journal.db-journal").write_bytes(b"")

    assert exists(str(home))


def test_a_change_sees_what_another_wrote_meanwhile(home: Path, journal: Callable[[], Journal]) -> None:
    with journal() as first, journal() as second:
        first.add(thought())
        second.change(1, lambda record: replace(record, belief=1), "x")
        first.change(1, lambda record: replace(record, situation="s"), "x")

    after = stored(home)
    assert after is not None
    assert (after.belief, after.situation, after.revision) == (1, "s", 3)


# undo


def _wrote(journal: Journal) -> None:
    journal.recogniser = Says({"theme": (Suggestion("x", ("y",)),)})
    journal.add(full("another"))


def _changed(journal: Journal) -> None:
    journal.recogniser = Says({"trap": (Suggestion("z"),)})
    journal.change(1, lambda _: thought("now this", people=(Person("Jo"),)), "changed")


def _reframed(journal: Journal) -> None:
    journal.change(1, lambda record: record.reframed(reframe(alternatives=("c",), kept=0)), "looked at again")


def _deleted(journal: Journal) -> None:
    journal.delete(1)


def _good(journal: Journal) -> None:
    journal.add_good(GoodMoment(new_uuid(START), "they came", Moment.of(START), people=("Sam", "Mum")))


def _marked(journal: Journal) -> None:
    journal.mark_afraid("Sam", afraid=True)


def _renamed(journal: Journal) -> None:
    journal.rename_person("Sam", "Samuel")


def _merged(journal: Journal) -> None:
    journal.rename_person("Sam", "Ana")


def _kind(journal: Journal) -> None:
    journal.set_kind("Sam", PersonKind.EX)


def _forgot(journal: Journal) -> None:
    journal.forget_person("Sam")


def _several(journal: Journal) -> None:
    _marked(journal)
    _reframed(journal)
    _wrote(journal)
    _deleted(journal)


CHANGES = [
    *(_wrote, _changed, _reframed, _deleted, _good, _marked, _renamed, _merged, _kind, _forgot, _several),
]


@pytest.mark.parametrize("change", CHANGES)
def test_undo_puts_everything_back_as_it_was(
    home: Path, journal: Callable[[], Journal], change: Callable[[Journal], None]
) -> None:
    with journal() as opened:
        opened.recogniser = Says({"theme": (Suggestion("a", ("b", "c")),)})
        opened.add(full())
        opened.add_good(GoodMoment(new_uuid(START), "went right", Moment.of(START), people=("Sam",)))
    before = everything(home)
    with journal() as opened:
        change(opened)
    assert everything(home) != before

    with journal() as opened:
        opened.undo()

    assert everything(home) == before


def test_only_the_last_change_can_be_taken_back(home: Path, journal: Callable[[], Journal]) -> None:
    for text in ("one", "two"):
        with journal() as opened:
            opened.add(thought(text))
    with journal() as opened:
        opened.undo()

    with journal() as opened, pytest.raises(NothingToUndo):
        opened.undo()

    assert stored(home) is not None


def test_undo_brings_the_drafts_of_a_deleted_thought_back(
    home: Path, journal: Callable[[], Journal], monkeypatch: pytest.MonkeyPatch
) -> None:
    with journal() as opened:
        opened.add(thought())
    _draft(home)
    with journal() as opened:
        opened.delete(1)
        assert unfinished(opened.connection) == []
    monkeypatch.setattr("trustjournal.store.drafts.started", lambda _: "another process")

    with journal() as opened:
        opened.undo()
        [left] = unfinished(opened.connection)

    assert left.answers == (Answer("evidence_for", "zebra in a draft"),)


def _draft(home: Path) -> None:
    draft = Draft(str(home), new_uuid(START), "reframe", "1", START)
    draft.keep([Answer("evidence_for", "zebra in a draft")])
    draft.close()


# what was taken out leaves no trace


def _texts(number: int, dice: random.Random) -> ThoughtRecord:
    """A record of which every word begins with `zq<number>k`."""

    def words(most: int) -> str:
        return " ".join(f"zq{number}k{dice.randrange(10**6)}" for _ in range(dice.randint(1, most)))

    return thought(
        words(dice.choice([5, 60, 700])),
        situation=words(40),
        people=(Person(f"zq{number}k{dice.randrange(10**6)}"),),
        emotions=(EmotionRating(f"zq{number}k", 3),),
        tags=(f"zq{number}ktag",),
        reframes=(
            reframe(
                evidence_for=(words(9),),
                alternatives=(words(9),),
                answer_to_loved_one=words(30),
                next_things=(NextThing(NextKind.TALK, words(5), words(3), None, words(3)),),
            ),
        ),
        predictions=(
            Prediction(new_uuid(START), words(9), Moment.of(START), None, words(3), learned=words(9)),
        ),
        later=(
            LaterRating(new_uuid(START), Moment.of(START), emotions=(EmotionRating(f"zq{number}kl", 3),)),
        ),
    )


def _journal_of_texts(journal: Callable[[], Journal], dice: random.Random, size: int = 90) -> None:
    with journal() as opened:
        for number in range(1, size + 1):
            opened.recogniser = Says({"theme": (Suggestion("x", (f"zq{number}ksuggested",)),)})
            opened.add(_texts(number, dice))
    for number in range(1, size + 1, 3):  # so that rows move from page to page
        with journal() as opened:
            opened.change(
                number, lambda record: replace(record, belief=1, situation=record.situation * 2), "x"
            )


def _still_readable(home: Path, numbers: list[int]) -> list[int]:
    """Those of the records of which a word can still be read in some file."""
    found = bytes_at(home)
    return [number for number in numbers if b"zq%dk" % number in found]


def test_what_is_deleted_now_leaves_not_one_word_in_the_home(
    home: Path, journal: Callable[[], Journal]
) -> None:
    dice = random.Random(1)
    _journal_of_texts(journal, dice)
    gone = dice.sample(range(1, 91), 25)

    left = []
    for number in gone:
        with journal() as opened:
            opened.delete(number, for_good=True)
        left += _still_readable(home, [number])

    assert left == []


def test_what_was_deleted_leaves_not_one_word_after_a_day_and_the_next_command_that_writes(
    home: Path, journal: Callable[[], Journal], clock: Clock
) -> None:
    dice = random.Random(2)
    _journal_of_texts(journal, dice)
    gone = dice.sample(range(1, 91), 25)
    with journal() as opened:
        for number in gone:
            opened.delete(number)
    clock.time += timedelta(hours=25)

    with journal() as opened:
        opened.set_remark("any", "write")

    assert _still_readable(home, gone) == []


def test_what_was_changed_leaves_not_one_word_once_another_change_was_made(
    home: Path, journal: Callable[[], Journal]
) -> None:
    dice = random.Random(3)
    _journal_of_texts(journal, dice)
    gone = dice.sample(range(1, 91), 25)
    with journal() as opened:
        for number in gone:
            opened.change(number, lambda _: thought("plain"), "changed")

    with journal() as opened:
        opened.add(thought())

    assert _still_readable(home, gone) == []


def test_what_undo_took_back_leaves_not_one_word(home: Path, journal: Callable[[], Journal]) -> None:
    _journal_of_texts(journal, random.Random(5), 30)
    with journal() as opened:
        opened.add(_texts(31, random.Random(6)))

    with journal() as opened:
        opened.undo()

    assert _still_readable(home, [31]) == []


def test_undo_still_works_after_the_file_was_written_anew(home: Path, journal: Callable[[], Journal]) -> None:
    with journal() as opened:
        opened.add(thought("one"))
        opened.add(thought("two"))
    with journal() as opened:
        opened.delete(1)
    with journal() as opened:
        opened.delete(2)  # the words of the first go for good here

    with journal() as opened:
        opened.undo()

    assert [stored(home, 1), getattr(stored(home, 2), "automatic_thought", None)] == [None, "two"]


def test_deleting_takes_the_drafts_along(home: Path, journal: Callable[[], Journal]) -> None:
    with journal() as opened:
        opened.add(thought())
    _draft(home)

    with journal() as opened:
        opened.delete(1, for_good=True)

    assert b"zebra" not in bytes_at(home)


def test_a_name_that_no_thought_bears_any_more_goes_with_it(
    home: Path, journal: Callable[[], Journal]
) -> None:
    with journal() as opened:
        opened.add(thought(people=(Person("Zebra"),)))
        opened.change(1, lambda record: replace(record, people=()), "changed")
    with journal() as opened:
        opened.add(thought())

    assert b"Zebra" not in bytes_at(home)


def test_the_mark_of_fear_outlives_the_thought(home: Path, journal: Callable[[], Journal]) -> None:
    with journal() as opened:
        opened.add(thought(people=(Person("Sam"),)))
        opened.mark_afraid("Sam", afraid=True)
        opened.delete(1, for_good=True)

        assert reading.person(opened.connection, "sam") == Person("Sam", afraid=True)


# what goes in comes out

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60)
VISIBLE = st.tuples(TEXT, st.just("x"), TEXT).map("".join)
NAME = VISIBLE.map(lambda text: " ".join(text.split())[:60] + "x")
NAMES = st.lists(NAME, max_size=3).map(tuple)
RATING = st.none() | st.integers(0, 100)
TIMES = st.datetimes(
    datetime.fromisoformat("1950-01-02"), datetime.fromisoformat("2100-01-01"), timezones=st.timezones()
)
MOMENTS = st.builds(lambda at, precision: Moment.of(at, precision), TIMES, st.sampled_from(Precision))
MINUTES = st.builds(Moment.of, TIMES)
LINES = st.lists(TEXT, max_size=3).map(tuple)
FELT = st.lists(st.builds(EmotionRating, NAME, RATING), max_size=3).map(tuple)
NEXT = sorted({*NextKind} - {NextKind.CHECK})  # a journal keeps that as a prediction


@st.composite
def reframes(draw: st.DrawFn) -> Reframe:
    alternatives = draw(LINES)
    return Reframe(
        uuid=str(draw(st.uuids())),
        written=draw(MINUTES),
        weight=draw(st.none() | st.sampled_from(Weight)),
        evidence_for=draw(LINES),
        evidence_against=draw(LINES),
        from_before=draw(LINES),
        answer_to_loved_one=draw(TEXT),
        alternatives=alternatives,
        kept=draw(st.none() | st.integers(0, len(alternatives) - 1)) if alternatives else None,
        alternative_belief=draw(RATING),
        belief_before=draw(RATING),
        belief=draw(RATING),
        emotions=draw(st.lists(st.builds(Rerating, NAME, RATING, RATING), max_size=2).map(tuple)),
        next_things=draw(
            st.lists(
                st.builds(NextThing, st.sampled_from(NEXT), TEXT, TEXT, st.none() | st.dates(), TEXT),
                max_size=2,
            ).map(tuple)
        ),
        known_from=draw(TEXT),
        wish_to_hear=draw(TEXT),
        ask_openly=draw(TEXT),
        until=draw(TEXT),
        until_then=draw(TEXT),
        complete=draw(st.booleans()),
    )


@st.composite
def predictions(draw: st.DrawFn) -> Prediction:
    told = draw(st.none() | MINUTES)
    return Prediction(
        uuid=str(draw(st.uuids())),
        what=draw(TEXT),
        written=draw(MINUTES),
        due=draw(st.none() | st.dates()),
        when=draw(TEXT),
        likely=draw(RATING),
        outcome=None if told is None else draw(st.none() | st.sampled_from(Outcome)),
        told=told,
        learned=draw(TEXT),
    )


def several(one: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(one, max_size=2, unique_by=lambda made: made.uuid).map(tuple)


@st.composite
def records(draw: st.DrawFn) -> ThoughtRecord:
    happened, written = sorted((draw(MOMENTS), draw(MINUTES)), key=lambda moment: moment.at)
    apart = draw(st.booleans())
    return ThoughtRecord(
        uuid=str(draw(st.uuids())),
        automatic_thought=draw(VISIBLE),
        happened=happened,
        written=replace(written, precision=Precision.MINUTE),
        situation=draw(TEXT),
        belief=draw(RATING),
        emotions=draw(FELT),
        people=draw(
            st.lists(
                st.builds(Person, NAME, st.none() | st.sampled_from(PersonKind)),
                max_size=3,
                unique_by=lambda person: person.name.casefold(),
            ).map(tuple)
        ),
        sources=draw(NAMES),
        urges=draw(NAMES),
        actions=draw(NAMES),
        themes=draw(NAMES),
        traps=draw(NAMES),
        tags=draw(NAMES),
        reframes=draw(several(reframes())),
        predictions=draw(several(predictions())),
        later=draw(several(st.builds(LaterRating, st.uuids().map(str), MINUTES, RATING, FELT))),
        rested=draw(st.booleans()) and not apart,
        apart=apart,
    )


@UPDATED
@given(record=records())
def test_a_record_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, record: ThoughtRecord
) -> None:
    home = tmp_path_factory.mktemp("journal") / "home"
    with Journal(str(home), Clock()) as opened:
        opened.add(record)

    assert stored(home) == replace(record, id=1)


@UPDATED
@given(first=records(), second=records())
def test_undo_of_any_change_of_any_record_is_exact(
    tmp_path_factory: pytest.TempPathFactory, first: ThoughtRecord, second: ThoughtRecord
) -> None:
    home = tmp_path_factory.mktemp("journal") / "home"
    with Journal(str(home), Clock()) as opened:
        opened.add(first)
    before = everything(home)
    with Journal(str(home), Clock()) as opened:
        opened.change(1, lambda _: second, "changed")
        opened.delete(1)

    with Journal(str(home), Clock()) as opened:
        opened.undo()

    assert everything(home) == before


@UPDATED
@given(text=VISIBLE)
def test_every_text_goes_through_the_command_line_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    trust = Trust(tmp_path_factory.mktemp("journal") / "home")

    trust("log", "-s", text, "--", text)

    kept = stored(trust.home)
    assert kept is not None
    assert (kept.automatic_thought, kept.situation) == (text, text)

"""`trust backup`, and the copies the program makes by itself before it changes the whole journal."""

from __future__ import annotations

import json
import os
import resource
import signal
import sqlite3
import stat
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from test_practices import of_kind

from trustjournal.practices import KINDS
from trustjournal.store import backup as backups
from trustjournal.store import checking
from trustjournal.store import connection as door
from trustjournal.store.backup import IMPORT, back_up_first, too_old
from trustjournal.store.connection import DamagedJournal
from trustjournal.store.copies import kept
from trustjournal.store.looking import look
from trustjournal.store.schema import AGE, STEPS

if TYPE_CHECKING:
    from conftest import Trust

SECRET = "xylophone"


def in_another_home(trust: Trust, copy: Path, home: Path) -> Trust:
    """The program on a journal that is this copy."""
    home.mkdir(mode=0o700)
    (home / "journal.db").write_bytes(copy.read_bytes())
    return type(trust)(home, trust.now)


def shown(trust: Trust) -> list[str]:
    """All that the journal holds, as JSON."""
    return [trust("list", "--all", "--json").out, trust("people").out, trust("export", "--with-marks").out]


@pytest.fixture
def written(trust: Trust) -> Trust:
    """A journal with a thought that was looked at again, another, and a good moment."""
    trust("log", "they are with someone else", "-s", "no answer", "-b", "85", "-e", "fear:90", "-p", "Sam:ex")
    trust("reframe", "1", "--before", "R.", "--alternative", "they sleep")
    trust("log", "nobody asked me", "-b", "40", "--tag", "work")
    trust("good", "they came over", "--person", "Sam")
    for kind in KINDS:
        of_kind(trust, kind, f"the words of {kind}", person="Sam")
    return trust


def test_a_copy_holds_what_the_journal_holds(written: Trust, tmp_path: Path) -> None:
    outcome = written("backup", str(tmp_path / "copy.db"))

    assert (outcome.code, outcome.err) == (0, "")
    counted = "2 thoughts, 1 good moment and 10 other things"
    assert outcome.out == f"Backed up {counted}, and checked the copy: {tmp_path / 'copy.db'}\n"
    assert shown(in_another_home(written, tmp_path / "copy.db", tmp_path / "other")) == shown(written)


def test_without_a_file_the_copy_lies_in_the_home_with_the_date_in_its_name(written: Trust) -> None:
    written("backup")
    written("backup")

    names = sorted(path.name for path in (written.home / "backups").iterdir())
    assert names == ["2026-11-22-210000-2.db", "2026-11-22-210000.db"]


def test_a_folder_is_given_a_copy_with_a_name_of_its_own(written: Trust, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()

    written("backup", str(tmp_path / "stick"))

    assert [path.name for path in (tmp_path / "stick").iterdir()] == ["2026-11-22-210000.db"]


def test_what_is_kept_is_listed_with_the_reason(written: Trust) -> None:
    written("backup")
    written.pass_time(hours=1)
    back_up_first(str(written.home), IMPORT, written.now)

    listed = json.loads(written("backup", "--list", "--json").out)
    on_the_screen = written("backup", "--list").out

    assert [(copy["made"], copy["before"]) for copy in listed] == [
        ("2026-11-22T22:00:00", "import"),
        ("2026-11-22T21:00:00", None),
    ]
    assert "2026-11-22-220000-before-import.db      Sun 22 Nov 2026 22:00" in on_the_screen


def test_there_is_nothing_to_copy_before_there_is_a_journal(trust: Trust, tmp_path: Path) -> None:
    outcome = trust("backup", str(tmp_path / "copy.db"))

    assert outcome.code == 0
    assert "Nothing is written yet" in outcome.err
    assert not (tmp_path / "copy.db").exists()
    assert back_up_first(str(trust.home), IMPORT) is None


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_a_copy_is_for_this_account_only_whatever_the_umask(
    written: Trust, tmp_path: Path, umask: int
) -> None:
    before = os.umask(umask)
    try:
        written("backup", str(tmp_path / "copy.db"))
        written("backup")
    finally:
        os.umask(before)

    [kept_in_the_home] = (written.home / "backups").iterdir()
    modes = [
        stat.S_IMODE(path.stat().st_mode)
        for path in (tmp_path / "copy.db", kept_in_the_home, written.home / "backups")
    ]
    assert modes == [0o600, 0o600, 0o700]


def test_a_file_that_is_there_is_replaced_only_when_that_is_asked_for(written: Trust, tmp_path: Path) -> None:
    file = tmp_path / "copy.db"
    file.write_text("something else")

    refused = written("backup", str(file))
    untouched = file.read_text()
    forced = written("backup", str(file), "--force")

    assert (refused.code, untouched) == (1, "something else")
    assert "--force" in refused.err
    assert forced.code == 0
    assert file.read_bytes().startswith(b"SQLite format 3")


@pytest.mark.parametrize("force", [(), ("--force",)], ids=["", "forced"])
def test_a_copy_goes_through_no_link(written: Trust, tmp_path: Path, force: tuple[str, ...]) -> None:
    target = tmp_path / "target"
    target.write_text("not mine")
    (tmp_path / "link.db").symlink_to(target)

    outcome = written("backup", str(tmp_path / "link.db"), *force)

    assert outcome.code == 1
    assert "it is a link" in outcome.err
    assert target.read_text() == "not mine"


def test_the_journal_itself_is_never_replaced_by_its_copy(written: Trust) -> None:
    before = (written.home / "journal.db").read_bytes()

    outcome = written("backup", str(written.home / "journal.db"), "--force")

    assert outcome.code == 1
    assert (written.home / "journal.db").read_bytes() == before


@pytest.mark.parametrize("where", ["nowhere/copy.db", "a-file/copy.db", ""])
def test_a_place_that_cannot_be_written_is_told_and_nothing_is_left(
    written: Trust, tmp_path: Path, where: str
) -> None:
    (tmp_path / "a-file").write_text("")
    before = sorted(tmp_path.rglob("*"))

    outcome = written("backup", str(tmp_path / where) if where else "")

    assert outcome.code == (1 if where else 2)
    assert sorted(tmp_path.rglob("*")) == before


def test_words_that_were_taken_out_are_in_no_copy_even_while_undo_brings_them_back(
    written: Trust, tmp_path: Path
) -> None:
    written("log", f"{SECRET} {SECRET}")
    written("delete", "3", "--yes")
    in_the_journal = SECRET.encode() in (written.home / "journal.db").read_bytes()

    written("backup", str(tmp_path / "copy.db"))

    assert in_the_journal
    assert SECRET.encode() not in (tmp_path / "copy.db").read_bytes()
    assert "Taken back" in written("undo").out


WRITES = """
import sys
from datetime import UTC, datetime
from trustjournal.moments import Moment
from trustjournal.records import ThoughtRecord
from trustjournal.store.identity import new_uuid
from trustjournal.store.journal import Journal
now = datetime.now(UTC)
for number in range(40):
    with Journal(sys.argv[1], lambda: now) as journal:
        moment = Moment.of(now)
        for half in ("first", "second"):
            with journal.together("wrote two"):
                for part in range(2):
                    text = f"{number} {half} {'x' * 3000}"
                    journal.add(ThoughtRecord(new_uuid(now), text, moment, moment))
    print(number, flush=True)
"""


def test_a_copy_made_while_another_writes_is_whole_and_holds_no_half_of_a_change(
    written: Trust, tmp_path: Path
) -> None:
    made: list[backups.Backup | None] = []
    with subprocess.Popen(
        [sys.executable, "-c", WRITES, str(written.home)], stdout=subprocess.PIPE, text=True
    ) as writing:
        assert writing.stdout is not None
        while writing.stdout.readline():
            made.append(backups.back_up(str(written.home), str(tmp_path / f"{len(made)}.db")))

    assert writing.returncode == 0
    counts = [copy.counted.thoughts for copy in made if copy is not None]
    assert len(set(counts)) > 1
    assert [count for count in counts if count % 2] == []
    assert [copy.not_whole for copy in made if copy is not None and copy.not_whole] == []


def test_looking_at_other_files_lets_go_of_no_lock_on_the_journal(written: Trust, tmp_path: Path) -> None:
    # This process made the journal beside its name, and looked at it there: the same file.
    reading = door.open_to_read(str(written.home))
    assert reading is not None
    reading.execute("BEGIN")
    reading.execute("SELECT count(*) FROM record").fetchone()
    for number in range(40):
        (tmp_path / f"{number}.db").touch()
        look(str(tmp_path / f"{number}.db"), 16)
    takes = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None); "
        "c.execute('BEGIN EXCLUSIVE')"
    )

    done = subprocess.run(
        [sys.executable, "-c", takes, str(written.home / "journal.db")], capture_output=True, text=True
    )

    assert "database is locked" in done.stderr
    reading.close()


def test_a_full_disk_leaves_the_journal_as_it_was_and_no_half_of_a_copy(
    written: Trust, tmp_path: Path
) -> None:
    def full() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))

    before = (written.home / "journal.db").read_bytes()
    done = subprocess.run(
        [sys.executable, "-m", "trustjournal", "backup", str(tmp_path / "copy.db")],
        # Python would keep half of what it compiles there, and every later test would meet that.
        env={**os.environ, "TRUSTJOURNAL_HOME": str(written.home), "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=full,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.startswith(f"No backup was made at {tmp_path / 'copy.db'}: the disk")
    assert list(tmp_path.glob("copy*")) == []
    assert (written.home / "journal.db").read_bytes() == before


def test_a_damaged_journal_is_not_copied_as_if_it_were_whole(written: Trust, tmp_path: Path) -> None:
    content = bytearray((written.home / "journal.db").read_bytes())
    content[4096 * 3 : 4096 * 4] = b"\xa5" * 4096
    (written.home / "journal.db").write_bytes(content)

    with pytest.raises(DamagedJournal):
        backups.back_up(str(written.home), str(tmp_path / "copy.db"))

    assert list(tmp_path.glob("copy*")) == []


def test_a_thought_that_is_not_what_was_written_is_named_beside_the_copy(
    written: Trust, tmp_path: Path
) -> None:
    with sqlite3.connect(written.home / "journal.db") as connection:
        connection.execute("UPDATE record SET situation = 'no anwser' WHERE id = 1")
    connection.close()

    outcome = written("backup", str(tmp_path / "copy.db"))

    assert outcome.code == 0
    assert outcome.err == "Damaged in the journal, and so in the copy: #1. See: trust doctor\n"


# copies the program makes by itself


def make_names(home: Path, *names: str) -> None:
    (home / "backups").mkdir(parents=True, exist_ok=True)
    for name in names:
        (home / "backups" / name).write_text("a copy")


def stays(home: Path, now: datetime) -> list[str]:
    gone = {old.path for old in too_old(str(home), now)}
    return sorted(Path(copy.path).name for copy in kept(str(home)) if copy.path not in gone)


def test_the_newest_five_stay_and_the_first_of_each_month(tmp_path: Path) -> None:
    days = [f"2026-{month:02}-{day:02}-120000" for month in (9, 10, 11) for day in (2, 3, 9, 20)]
    make_names(tmp_path, *(f"{day}-before-import.db" for day in days))

    left = [
        name.removesuffix("-120000-before-import.db")
        for name in stays(tmp_path, datetime(2026, 11, 21, tzinfo=UTC))
    ]

    newest = ["2026-10-20", "2026-11-02", "2026-11-03", "2026-11-09", "2026-11-20"]
    assert left == sorted({"2026-09-02", "2026-10-02", *newest})


def test_none_that_the_program_made_is_kept_for_more_than_a_year(tmp_path: Path) -> None:
    make_names(tmp_path, "2025-11-19-120000-before-lock.db", "2025-11-23-120000-before-update.db")

    assert stays(tmp_path, datetime(2026, 11, 22, tzinfo=UTC)) == ["2025-11-23-120000-before-update.db"]


def test_copies_with_a_date_to_come_take_no_place_and_stay(tmp_path: Path) -> None:
    to_come = [f"2030-01-0{day}-120000-before-import.db" for day in range(1, 7)]
    real = [f"2026-11-0{day}-120000-before-import.db" for day in range(1, 6)]
    make_names(tmp_path, *to_come, *real)

    assert stays(tmp_path, datetime(2026, 11, 22, tzinfo=UTC)) == [*real, *to_come]


def test_a_clock_that_went_ahead_takes_none_for_its_age(written: Trust) -> None:
    earlier = ["2025-05-02-120000-before-import.db", "2026-11-11-120000-before-lock.db"]
    make_names(written.home, *earlier)

    made = back_up_first(str(written.home), IMPORT, datetime(2028, 1, 1, tzinfo=UTC))

    assert made is not None
    left = sorted(path.name for path in (written.home / "backups").iterdir())
    assert left == [*earlier, "2028-01-01-000000-before-import.db"]


AT_THE_SAME_MOMENT = """
import sys
from datetime import UTC, datetime
from trustjournal.store import backup
home = sys.argv[1]
print("ready", flush=True)
sys.stdin.readline()
print(backup.back_up_by_date(home, datetime(2026, 11, 22, 21, tzinfo=UTC)).path)
"""


def test_copies_that_are_made_at_the_same_moment_get_a_name_each(written: Trust) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", AT_THE_SAME_MOMENT, str(written.home)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(5)
    ]
    for one in running:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"

    for one in running:
        assert one.stdin is not None
        one.stdin.write("now\n")
        one.stdin.flush()
    said = [one.communicate(timeout=120) for one in running]

    assert [err for _, err in said] == [""] * 5
    assert sorted(out.strip() for out, _ in said) == sorted(map(str, (written.home / "backups").iterdir()))


def test_the_name_of_a_copy_is_made_to_last(written: Trust, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    subprocess.run(
        [
            *("strace", "-f", "-y", "-o", str(trace), "-e", "trace=link,linkat,fsync"),
            *(sys.executable, "-m", "trustjournal", "backup"),
        ],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(written.home)},
        check=True,
        capture_output=True,
    )

    calls = trace.read_text().splitlines()
    [linked] = [place for place, call in enumerate(calls) if "link" in call]
    assert any("fsync(" in call and "/backups>" in call for call in calls[linked:])


def test_what_a_person_asked_for_or_put_there_stays(tmp_path: Path) -> None:
    theirs = ["1999-01-01-000000.db", "2020-13-45-000000-before-lock.db", "notes.txt"]
    make_names(tmp_path, *theirs, *(f"2026-11-0{day}-120000.db" for day in range(1, 9)))

    assert too_old(str(tmp_path), datetime(2026, 11, 22, tzinfo=UTC)) == []


def test_a_new_copy_makes_the_old_ones_go(written: Trust) -> None:
    make_names(written.home, "2024-01-01-120000-before-import.db", "2026-11-11-120000-before-lock.db")

    made = back_up_first(str(written.home), IMPORT, written.now)

    assert made is not None
    assert sorted(path.name for path in (written.home / "backups").iterdir()) == [
        "2026-11-11-120000-before-lock.db",
        "2026-11-22-210000-before-import.db",
    ]


def test_a_clock_that_went_back_never_takes_the_copy_just_made(written: Trust) -> None:
    make_names(written.home, *(f"2027-02-0{day}-120000-before-import.db" for day in range(1, 8)))

    made = back_up_first(str(written.home), IMPORT, datetime(2020, 1, 1, tzinfo=UTC))

    assert made is not None
    assert Path(made.path).exists()


def test_a_journal_of_an_earlier_version_is_kept_before_it_is_brought_up_to_date(
    trust: Trust, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(door, "AGE", 1)
        earlier.setattr(door, "STEPS", STEPS[:1])
        trust.home.mkdir()
        connection = door.open_to_write(str(trust.home))
        connection.execute("INSERT INTO remark VALUES ('from', 'before')")
        connection.close()

    outcome = trust("list")

    [copy] = (trust.home / "backups").iterdir()
    assert outcome.err.endswith(f"The journal was brought to this version; as it was it is kept in {copy}\n")
    assert ages(copy, trust.home / "journal.db") == [1, AGE]
    assert "brought to this version" not in trust("list").err


def ages(*files: Path) -> list[int]:
    found = []
    for file in files:
        connection = sqlite3.connect(file)
        found.append(connection.execute("PRAGMA user_version").fetchone()[0])
        assert checking.rows_in_tables(connection)["remark"] == 1
        connection.close()
    return found


def test_erase_takes_the_copies_along_and_leaves_what_somebody_else_put_there(written: Trust) -> None:
    written("backup")
    back_up_first(str(written.home), IMPORT, written.now)
    (written.home / "backups" / "2026-11-22-210000.db.new-99").write_text("half of one")
    (written.home / "backups" / "notes.txt").write_text("mine")

    written("erase", "--yes-erase-everything")

    assert [path.name for path in written.home.rglob("*")] == ["backups", "notes.txt"]
    (written.home / "backups" / "notes.txt").unlink()
    make_names(written.home, "2026-11-22-210000.db")
    written("erase", "--yes-erase-everything")
    assert not written.home.exists()


def test_forgetting_a_name_says_that_backups_hold_it_still(written: Trust) -> None:
    without = written("people", "forget", "Sam")
    written("undo")
    written("backup")

    outcome = written("people", "forget", "Sam")

    assert "Backups" not in without.err
    assert "Backups from before still hold the name" in outcome.err


def test_a_copy_can_be_removed_by_its_name_and_nothing_else_can(written: Trust) -> None:
    written("backup")
    (written.home / "backups" / "notes.txt").write_text("mine")

    refused = written("backup", "--remove", "notes.txt")
    journal = written("backup", "--remove", "journal.db")
    removed = written("backup", "--remove", "2026-11-22-210000.db")

    assert (refused.code, journal.code, removed.code) == (3, 3, 0)
    assert [path.name for path in (written.home / "backups").iterdir()] == ["notes.txt"]

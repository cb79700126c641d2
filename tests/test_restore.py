"""`trust restore`: a backup comes back whole, and never at the cost of what is there."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from test_practices import REMOVE, held, of_kind

from trustjournal.practices import KINDS
from trustjournal.store import connection as door
from trustjournal.store.schema import AGE, STEPS

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Trust


@pytest.fixture
def backed_up(trust: Trust) -> Trust:
    """A journal with a backup of two thoughts; since then one changed, one was deleted, one came."""
    trust("log", "they are with someone else", "-b", "85", "-p", "Sam:ex")
    trust("log", "nobody asked me", "-b", "40")
    trust("good", "they came over")
    trust("backup")
    trust("edit", "1", "-b", "30")
    trust("delete", "2", "--yes", "--now")
    trust("log", "a third one", "-b", "50")
    return trust


def only_backup(trust: Trust) -> Path:
    [path] = [path for path in (trust.home / "backups").iterdir() if "before" not in path.name]
    return path


def beliefs(trust: Trust) -> dict[int, int]:
    return {one["id"]: one["belief"] for one in json.loads(trust("list", "--json").out)}


def test_what_would_change_is_shown_before_anything_does(backed_up: Trust) -> None:
    before = beliefs(backed_up)

    outcome = backed_up("restore", str(only_backup(backed_up)))

    assert outcome.code == 2
    assert "--merge or --replace" in outcome.err
    assert outcome.out.splitlines() == [
        "The backup: 2 thoughts and 1 good moment; the last was written Sun 22 Nov 2026.",
        "The journal: 2 thoughts and 1 good moment; the last was written Sun 22 Nov 2026.",
        "In both: 1 thought and 1 good moment; of these 1 changed since.",
        "Only in the journal: 1 thought.",
        "Only in the backup: 1 thought; of these 1 deleted here since.",
    ]
    assert beliefs(backed_up) == before


def test_all_else_that_would_change_is_shown_too(trust: Trust) -> None:
    trust("step", "add", "ask Mum", "--size", "2")
    trust("good", "they came")
    backup = trust("backup").out
    trust("good", "they came again")
    trust("good", "--remove", "1")
    trust("step", "done", "1", "--learned", "nothing bad")
    trust("promise", "add", "to call")

    outcome = trust("restore", only_backup(trust).name)

    assert backup.startswith("Backed up 1 good moment and 1 other thing, and checked the copy:")
    assert outcome.out.splitlines() == [
        "The backup: 1 good moment and 1 other thing.",
        "The journal: 1 good moment and 2 other things.",
        "In both: 1 other thing; of these 1 changed since.",
        "Only in the journal: 1 good moment and 1 other thing.",
        "Only in the backup: 1 good moment; of these 1 deleted here since.",
    ]


def test_a_backup_of_the_journal_as_it_is_would_change_nothing(trust: Trust) -> None:
    trust("step", "add", "ask Mum", "--size", "2")
    trust("backup")

    assert trust("restore", only_backup(trust).name).out.splitlines()[-1] == "Both hold the same."


def test_replaced_the_journal_is_what_the_backup_is_and_as_it_was_it_is_kept(backed_up: Trust) -> None:
    before = beliefs(backed_up)

    outcome = backed_up("restore", only_backup(backed_up).name, "--replace")

    [kept] = (backed_up.home / "backups").glob("*-before-restore.db")
    assert (outcome.code, outcome.out.splitlines()[-1]) == (0, "Restored.")
    assert outcome.err == f"The journal as it was is kept in {kept}\n"
    assert beliefs(backed_up) == {1: 85, 2: 40}
    backed_up("restore", kept.name, "--replace")
    assert beliefs(backed_up) == before


def test_a_number_that_was_given_once_is_not_given_again_after_a_restore(backed_up: Trust) -> None:
    backed_up("restore", only_backup(backed_up).name, "--replace")

    assert backed_up("log", "one more", "-b", "1").out == "Kept as #3.\n"


def test_merged_the_journal_keeps_what_it_holds_and_what_was_deleted_stays_so(backed_up: Trust) -> None:
    before = beliefs(backed_up)
    backed_up("backup", str(backed_up.home / "later.db"))
    backed_up("restore", only_backup(backed_up).name, "--replace")

    outcome = backed_up("restore", str(backed_up.home / "later.db"), "--merge")

    assert outcome.code == 0
    assert "Added: 1 thought." in outcome.out
    assert sorted(beliefs(backed_up).values()) == sorted(before.values())


@pytest.mark.parametrize(("how", "back"), [("--replace", list(KINDS)), ("--merge", [])])
def test_what_was_removed_comes_back_with_the_journal_it_was_in_and_not_by_a_merge(
    trust: Trust, how: str, back: list[str]
) -> None:
    trust("log", "they go")
    kept = [of_kind(trust, kind, f"the words of {kind}", person="Sam") for kind in KINDS]
    trust("backup")
    backup = only_backup(trust)
    for one in kept:
        assert trust(*(word.replace("1", str(one.id)) for word in REMOVE[one.kind]), "--now").code == 0
    assert held(trust) == []

    assert trust("restore", str(backup), how).code == 0

    assert held(trust) == [one for one in kept if one.kind in back]


def test_a_merge_can_be_taken_back(backed_up: Trust) -> None:
    backed_up("backup", str(backed_up.home / "later.db"))
    backed_up("restore", only_backup(backed_up).name, "--replace")
    before = beliefs(backed_up)
    backed_up("restore", str(backed_up.home / "later.db"), "--merge")

    outcome = backed_up("undo")

    assert outcome.out == "Taken back: merged a backup.\n"
    assert beliefs(backed_up) == before


def test_undo_tells_what_takes_a_restore_back(backed_up: Trust) -> None:
    before = beliefs(backed_up)
    backed_up("restore", only_backup(backed_up).name, "--replace")

    refused = backed_up("undo")

    assert refused.code == 1
    assert "more than a day old" not in refused.err
    mend = refused.err.rpartition("A restore is taken back with: trust ")[2].split()
    assert backed_up(*mend).code == 0
    assert beliefs(backed_up) == before


def test_a_new_computer_needs_no_question(backed_up: Trust, tmp_path: Path) -> None:
    new = type(backed_up)(tmp_path / "new", backed_up.now)

    outcome = new("restore", str(only_backup(backed_up)))

    assert outcome.code == 0
    assert "There is no journal here yet." in outcome.out
    assert beliefs(new) == {1: 85, 2: 40}
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (new.home, new.home / "journal.db")]
    assert modes == [0o700, 0o600]


def test_a_journal_that_is_gone_comes_back(backed_up: Trust) -> None:
    (backed_up.home / "journal.db").unlink()
    told = backed_up("list")

    outcome = backed_up("restore", only_backup(backed_up).name)

    assert (told.code, outcome.code) == (5, 0)
    assert "trust restore FILE" in told.err
    assert beliefs(backed_up) == {1: 85, 2: 40}


def test_a_damaged_journal_is_put_aside_byte_for_byte(backed_up: Trust) -> None:
    content = b"SQLite format 3\x00" + b"\xa5" * 9000
    (backed_up.home / "journal.db").write_bytes(content)
    (backed_up.home / "journal.db-journal").write_bytes(b"half written")

    outcome = backed_up("restore", only_backup(backed_up).name)

    [aside] = (backed_up.home / "backups").glob("*-damaged.db")
    assert outcome.code == 0
    assert aside.read_bytes() == content
    assert aside.with_name(f"{aside.name}-journal").read_bytes() == b"half written"
    assert not (backed_up.home / "journal.db-journal").exists()
    assert beliefs(backed_up) == {1: 85, 2: 40}


def half_written(file: Path, into: Path) -> None:
    """Copy file and -journal as they stand on the disk while more is written than fits into memory."""
    connection = sqlite3.connect(file)
    connection.executescript("PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; PRAGMA cache_spill = 1")
    connection.execute("BEGIN")
    connection.execute("UPDATE record SET automatic_thought = 'half written'")
    for number in range(60):
        connection.execute("INSERT INTO remark VALUES (?, ?)", (f"x{number}", "x" * 2000))
    for ending in ("", "-journal"):
        shutil.copyfile(f"{file}{ending}", f"{into}{ending}")
    connection.execute("ROLLBACK")
    connection.close()


@pytest.mark.parametrize("known", [True, False], ids=["gone", "before the first"])
@pytest.mark.parametrize("ending", ["-journal", "-wal"])
def test_what_a_journal_that_is_gone_left_beside_it_is_never_taken_for_a_part_of_the_new_one(
    backed_up: Trust, ending: str, known: bool
) -> None:
    file = backed_up.home / "journal.db"
    half_written(file, file.with_name("copy.db"))
    left = file.with_name("copy.db-journal").read_bytes()
    file.unlink()
    file.with_name(file.name + ending).write_bytes(left)
    if not known:
        (backed_up.home / "journal.known").unlink()

    outcome = backed_up("restore", only_backup(backed_up).name, "--replace")

    assert (outcome.code, outcome.out.splitlines()[-1]) == (0, "Restored.")
    assert beliefs(backed_up) == {1: 85, 2: 40}
    [aside] = (backed_up.home / "backups").glob("*-damaged.db")
    assert aside.with_name(aside.name + ending).read_bytes() == left
    assert not file.with_name(file.name + ending).exists()
    assert backed_up("backup", "--remove", aside.name).code == 0


@pytest.mark.parametrize("ending", ["-journal", "-wal"])
def test_no_new_journal_is_begun_beside_what_another_left_half_written(trust: Trust, ending: str) -> None:
    trust.home.mkdir()
    (trust.home / f"journal.db{ending}").write_bytes(b"half written")

    outcome = trust("log", "they go", "-b", "60")

    assert outcome.code == 5
    assert "journal.db is gone" in outcome.err
    assert [path.name for path in trust.home.iterdir()] == [f"journal.db{ending}"]


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _text(file: Path) -> None:
    file.write_bytes(b"dear diary" * 100)


def _newer(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


def _cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size - 4096)


def _overwritten(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[8192:12288] = b"\xa5" * 4096
    file.write_bytes(content)


def _gone(file: Path) -> None:
    file.unlink()


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _fifo(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


HOSTILE = {
    "trigger": "CREATE TRIGGER x AFTER INSERT ON emotion "
    "BEGIN DELETE FROM record WHERE id < NEW.record_id; END",
    "view": "CREATE VIEW x AS SELECT * FROM record",
    "table": "CREATE TABLE x (y)",
    "index": "CREATE INDEX x ON record (situation)",
}


@pytest.mark.parametrize("how", ["--replace", "--merge"])
@pytest.mark.parametrize("what", HOSTILE)
def test_sql_that_somebody_put_into_a_backup_never_comes_into_the_journal(
    backed_up: Trust, what: str, how: str
) -> None:
    with sqlite3.connect(only_backup(backed_up)) as connection:
        connection.execute(HOSTILE[what])
    connection.close()
    before = (backed_up.home / "journal.db").read_bytes()

    outcome = backed_up("restore", str(only_backup(backed_up)), how)

    assert (outcome.code, outcome.out) == (1, "")
    assert f"has a {what} in it that no backup of this program has" in " ".join(outcome.err.split())
    assert "The journal is as it was." in " ".join(outcome.err.split())
    assert (backed_up.home / "journal.db").read_bytes() == before


def test_a_table_that_somebody_made_otherwise_is_not_taken_for_the_journals(backed_up: Trust) -> None:
    with sqlite3.connect(only_backup(backed_up)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, 'checksum VARCHAR NOT NULL', "
            "'checksum VARCHAR NOT NULL DEFAULT (1)') WHERE name = 'record'"
        )
    connection.close()

    outcome = backed_up("restore", str(only_backup(backed_up)), "--replace")

    assert outcome.code == 1
    assert "is damaged" in outcome.err
    assert beliefs(backed_up) == {1: 30, 3: 50}


def test_the_thoughts_of_a_backup_with_sql_in_it_can_still_be_saved(backed_up: Trust, tmp_path: Path) -> None:
    with sqlite3.connect(only_backup(backed_up)) as connection:
        connection.execute(HOSTILE["trigger"])
    connection.close()

    saved = backed_up(
        "doctor", "--from", str(only_backup(backed_up)), "--salvage", str(tmp_path / "saved.db")
    )
    outcome = backed_up("restore", str(tmp_path / "saved.db"), "--replace")

    assert (saved.code, outcome.code) == (0, 0)
    assert beliefs(backed_up) == {1: 85, 2: 40}


def test_what_is_taken_out_of_a_backup_takes_nothing_else_along(backed_up: Trust) -> None:
    with sqlite3.connect(only_backup(backed_up)) as connection:
        connection.execute("CREATE TRIGGER x AFTER DELETE ON record BEGIN DELETE FROM record; END")
    connection.close()
    before = only_backup(backed_up).read_bytes()

    outcome = backed_up("backup", "--remove-deleted")

    assert outcome.code == 1
    assert "not laid out as a backup is" in " ".join(outcome.err.split())
    assert only_backup(backed_up).read_bytes() == before


@pytest.mark.parametrize("steps", range(1, AGE))
def test_a_backup_of_every_version_there_was_comes_back(
    trust: Trust, tmp_path: Path, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(door, "AGE", steps)
        earlier.setattr(door, "STEPS", STEPS[:steps])
        connection = door.open_to_write(str(tmp_path / "then"))
        connection.execute("INSERT INTO remark VALUES ('from', 'before')")
        connection.close()

    outcome = trust("restore", str(tmp_path / "then" / "journal.db"), "--replace")

    assert (outcome.code, outcome.out.splitlines()[-1]) == (0, "Restored.")
    assert trust("doctor").code == 0


@pytest.mark.parametrize("how", [("--replace",), ("--merge",)], ids=" ".join)
@pytest.mark.parametrize(
    ("happened", "reason"),
    [
        (_empty, "is empty"),
        (_text, "is not a backup"),
        (_newer, "newer trustjournal"),
        (_cut, "is damaged"),
        (_overwritten, "is damaged"),
        (_gone, "cannot be read"),
        (_folder, "is not a file"),
        (_fifo, "is not a file"),
    ],
)
def test_what_cannot_be_trusted_is_refused_in_a_sentence_and_changes_nothing(
    backed_up: Trust, tmp_path: Path, happened: object, reason: str, how: tuple[str, ...]
) -> None:
    file = tmp_path / "copy.db"
    file.write_bytes(only_backup(backed_up).read_bytes())
    happened(file)  # type: ignore[operator]
    before = {path.name: path.read_bytes() for path in backed_up.home.rglob("*") if path.is_file()}

    outcome = backed_up("restore", str(file), *how)

    assert (outcome.code, outcome.out) == (1, "")
    assert reason in outcome.err
    assert {p.name: p.read_bytes() for p in backed_up.home.rglob("*") if p.is_file()} == before


def test_a_thought_that_is_damaged_in_the_backup_is_named(backed_up: Trust) -> None:
    with sqlite3.connect(only_backup(backed_up)) as connection:
        connection.execute("UPDATE record SET situation = 'x' WHERE id = 2")
    connection.close()

    outcome = backed_up("restore", only_backup(backed_up).name, "--replace")

    assert "Damaged in the backup: #2." in outcome.out


def damage_the_second(file: Path, words: str) -> None:
    """Change the words of #2 in a journal's file as a bit that flipped does, and nothing else."""
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE record SET automatic_thought = ? WHERE id = 2", (words,))
    connection.close()


@pytest.fixture
def changed(trust: Trust) -> Trust:
    """A journal with a backup of three thoughts, of which the second changed by itself since."""
    for words in ("they go", "nobody asked me", "it is over"):
        trust("log", words, "-b", "60", "-p", "Sam", "--source", "texting")
    trust("backup")
    damage_the_second(trust.home / "journal.db", "nobody asked mf")
    return trust


def test_a_merge_puts_what_is_whole_in_the_place_of_what_is_damaged(changed: Trust) -> None:
    told = changed("doctor")
    outcome = changed("restore", only_backup(changed).name, "--merge")

    assert "Not what was written: #2." in told.out
    assert "--merge takes them from it" in " ".join(told.out.split())
    assert "Damaged in the journal, and whole in the backup: #2." in outcome.out
    assert "Added: nothing new." in outcome.out
    assert "#2 was damaged here and is whole again." in outcome.out
    assert changed("doctor").code == 0
    assert "nobody asked me" in changed("show", "2").out
    assert json.loads(changed("search", "nobody", "--json").out)[0]["id"] == 2
    again = changed("restore", only_backup(changed).name, "--merge").out
    assert "damaged" not in again.casefold()


def test_what_was_mended_is_never_taken_back_to_the_damage(changed: Trust) -> None:
    with sqlite3.connect(changed.home / "journal.db") as connection:  # bytes that are no text at all
        connection.execute("UPDATE record SET situation = CAST(X'ff' AS TEXT) WHERE id = 2")
    connection.close()
    changed("restore", only_backup(changed).name, "--merge")

    outcome = changed("undo")

    assert (outcome.code, outcome.out) == (1, "")
    assert changed("doctor").code == 0


def test_what_is_damaged_on_both_sides_is_told_to_be_so_still(changed: Trust) -> None:
    damage_the_second(only_backup(changed), "nobody asked mg")

    outcome = changed("restore", only_backup(changed).name, "--merge")

    assert "whole again" not in outcome.out
    assert "Damaged in the journal: #2." in outcome.out
    assert "Still damaged here: #2." in outcome.out


def test_a_damaged_thought_says_so_when_it_is_shown(changed: Trust) -> None:
    assert "This one is damaged; what can be done: trust doctor" in changed("show", "2").out
    assert "damaged" not in changed("show", "1").out


def test_killed_at_any_step_the_journal_is_the_old_or_the_new_one(backed_up: Trust, tmp_path: Path) -> None:
    old, new = beliefs(backed_up), {1: 85, 2: 40}
    backup = only_backup(backed_up)
    left = []
    for step in range(1, 400, 23):
        home = tmp_path / f"home-{step}"
        subprocess.run(["cp", "-a", str(backed_up.home), str(home)], check=True)
        done = subprocess.run(
            [
                *("strace", "-f", "-qq", "-o", "/dev/null"),
                *("-e", "trace=%file,pwrite64,write,fdatasync,fsync,ftruncate"),
                *(
                    "-e",
                    f"inject=pwrite64,write,fdatasync,fsync,ftruncate,rename,link,unlink,openat:signal=KILL:when={step}",
                ),
                *(sys.executable, "-m", "trustjournal", "restore", str(backup), "--replace"),
            ],
            env={**os.environ, "TRUSTJOURNAL_HOME": str(home)},
            capture_output=True,
            check=False,
        )
        left.append((done.returncode, beliefs(type(backed_up)(home, backed_up.now))))

    assert [held for _, held in left if held not in (old, new)] == []
    assert {code for code, _ in left} >= {-signal.SIGKILL}
    assert left[-1][1] in (old, new)


def test_nothing_is_added_to_a_journal_that_cannot_be_read(backed_up: Trust) -> None:
    content = bytearray((backed_up.home / "journal.db").read_bytes())
    content[4096:8192] = bytes(4096)
    (backed_up.home / "journal.db").write_bytes(content)

    merged = backed_up("restore", only_backup(backed_up).name, "--merge")
    untouched = (backed_up.home / "journal.db").read_bytes()
    replaced = backed_up("restore", only_backup(backed_up).name, "--replace")

    assert (merged.code, replaced.code) == (5, 0)
    assert untouched == content
    assert beliefs(backed_up) == {1: 85, 2: 40}

"""The lock: nothing to read without the passphrase, nothing lost with it, and a kill at any step."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pexpect
import pytest
from conftest import Trust
from test_store import Clock, full, thought

from trustjournal.good_moments import GoodMoment
from trustjournal.practices import KINDS, Practice
from trustjournal.store import connection as door
from trustjournal.store import locking, looking, presence, reading, sealed
from trustjournal.store.drafts import Answer, Draft
from trustjournal.store.journal import Journal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PASSPHRASE = "a quiet word, Zoë"
WORDS = (
    *("zebrafish", "quicksand", "lighthouse", "porcupine", "umbrella", "marzipan"),
    *(f"words of {kind}" for kind in KINDS),
)


@pytest.fixture(autouse=True)
def no_keys() -> Iterator[None]:
    """Each test begins and ends as a process that knows no passphrase and has nothing open."""
    sealed.forget_all()
    yield
    sealed.forget_all()
    presence.leave()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def written(home: Path) -> Path:
    """A home with a word of `WORDS` in every place that holds words."""
    with Journal(str(home), Clock()) as journal:
        journal.add(full("zebrafish in the kitchen"))
        journal.add(thought("quicksand"))
        journal.add_good(GoodMoment("good-1", "lighthouse", thought().happened))
        journal.change(1, lambda record: replace(record, situation="porcupine"), "changed #1")
        for kind in KINDS:
            journal.add_practice(Practice(f"{kind}-1", kind, f"the words of {kind}", thought().happened))
    with Journal(str(home), Clock()) as journal:
        journal.delete(2)
    in_a_process_that_ends(_begin_a_thought, home)
    return home


def _begin_a_thought(home: Path) -> None:
    draft = Draft(str(home), "draft-1", "log", "", datetime.now(UTC))
    draft.keep([Answer("situation", "umbrella")])
    draft.keep_half("automatic_thought", "marzipan")


def in_a_process_that_ends(act: Callable[[Path], object], home: Path) -> None:
    presence.leave()
    child = os.fork()
    if child == 0:
        try:
            act(home)
            os._exit(0)
        finally:
            os._exit(1)
    assert os.waitpid(child, 0)[1] == 0


def found(home: Path) -> list[str]:
    """Which of `WORDS` can be read in any file of the home, or in the name of one."""
    paths = sorted(home.rglob("*"))
    everything = b"".join(path.read_bytes() for path in paths if path.is_file()).lower()
    return [word for word in WORDS if word.encode() in everything]


def held(home: Path) -> dict[str, tuple[int, str]]:
    """What the journal holds, table by table; it has to be unlocked."""
    with closing(sealed.connect(str(home / "journal.db"), engine=sealed.cipher())) as connection:
        return locking.contents(connection)


def run(home: Path, *typed: str, **how: Any) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, without a terminal."""
    presence.leave()
    return subprocess.run(
        [sys.executable, "-m", "trustjournal", *typed],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(home), "TERM": "xterm", **how.pop("env", {})},
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
        **({"stdin": subprocess.DEVNULL} | how if "input" not in how else how),
    )


def run_with(home: Path, passphrase: str, *typed: str, **how: Any) -> subprocess.CompletedProcess[str]:
    """The same, with lines to read passphrases from."""
    reading_end, writing_end = os.pipe()
    os.write(writing_end, passphrase.encode())
    os.close(writing_end)
    try:
        return run(home, "--passphrase-fd", str(reading_end), *typed, pass_fds=(reading_end,), **how)
    finally:
        os.close(reading_end)


def terminal(home: Path, *typed: str) -> pexpect.spawn[str]:
    """The program on a terminal of its own."""
    presence.leave()
    return pexpect.spawn(
        sys.executable,
        ["-m", "trustjournal", *typed],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(home), "TERM": "xterm"},
        encoding="utf-8",
        timeout=60,
    )


# nothing to read


def test_the_search_for_words_finds_them_in_an_open_journal(written: Path) -> None:
    assert found(written) == list(WORDS)


def test_a_locked_home_holds_no_word_anybody_wrote(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)

    assert not found(written)
    assert sorted(path.name for path in written.iterdir()) == ["journal.db", "journal.known"]


@pytest.mark.parametrize("change", ["on", "off", "change"])
def test_the_file_that_was_replaced_is_overwritten_and_not_only_unlinked(written: Path, change: str) -> None:
    if change != "on":
        locking.lock(str(written), PASSPHRASE)
    with (written / "journal.db").open("rb") as old:
        STEPS[change](str(written))
        content = old.read()

    assert content == bytes(len(content))


def test_one_other_letter_is_another_content(home: Path, tmp_path: Path) -> None:
    with Journal(str(home), Clock()) as journal:
        journal.add(thought("quicksand"))
    shutil.copytree(home, tmp_path / "other")
    with closing(sqlite3.connect(tmp_path / "other" / "journal.db")) as connection:
        connection.execute("UPDATE record SET automatic_thought = 'quicksanD'")
        connection.commit()

    one, other = held(home), held(tmp_path / "other")

    assert {table for table in one if one[table] != other[table]} == {"record"}


def test_what_is_written_later_cannot_be_read_either(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)
    with Journal(str(written), Clock()) as journal:
        journal.add(thought("zebrafish"))
        journal.connection.execute("BEGIN IMMEDIATE")
        journal.connection.execute("UPDATE record SET situation = 'quicksand' WHERE id = 1")
        meanwhile = found(written)
        journal.connection.execute("COMMIT")

    assert not meanwhile
    assert not found(written)


def test_a_journal_locked_before_the_first_thought_is_made_locked(home: Path) -> None:
    locking.lock(str(home), PASSPHRASE)
    begins = (home / "journal.db").read_bytes()

    with Journal(str(home), Clock()) as journal:
        journal.add(thought("zebrafish"))

    assert begins.startswith(b"trst")
    assert b"CREATE TABLE" not in begins
    assert not found(home)


def test_the_files_stay_private(written: Path) -> None:
    before = os.umask(0)
    try:
        locking.lock(str(written), PASSPHRASE)
        modes = {stat.S_IMODE(path.stat().st_mode) for path in written.iterdir()}
    finally:
        os.umask(before)

    assert modes == {0o600}


def test_two_journals_with_one_passphrase_have_different_keys() -> None:
    one, two = sealed.new_lock(PASSPHRASE), sealed.new_lock(PASSPHRASE)

    assert one.salt != two.salt
    assert one.key != two.key


def test_readable_copies_made_by_the_program_go_with_the_lock(written: Path) -> None:
    backups = written / "backups"
    backups.mkdir()
    shutil.copy(written / "journal.db", backups / "2026-11-22.db")
    (written / "edit-1-2").mkdir()
    (written / "edit-1-2" / "thought.txt").write_text("zebrafish")
    (written / "journal.db.new-77").write_text("quicksand")

    locking.lock(str(written), PASSPHRASE)

    assert not found(written)


def test_a_backup_of_a_locked_journal_is_locked_with_the_same_passphrase(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)

    outcome = run_with(written, PASSPHRASE, "backup")

    [copy] = (written / "backups").iterdir()
    sealed.forget_all()
    sealed.unlock(str(copy), PASSPHRASE)
    with closing(sealed.connect(str(copy))) as opened:
        assert opened.execute("SELECT count(*) FROM record").fetchone() == (2,)
    assert outcome.returncode == 0, outcome.stderr
    assert not found(written)


def test_without_a_lock_the_backups_that_keep_their_passphrase_are_told(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)
    run_with(written, PASSPHRASE, "backup")
    [copy] = (written / "backups").iterdir()

    outcome = run_with(written, PASSPHRASE, "lock", "off")

    assert copy.exists()
    assert copy.name in outcome.stderr.replace("\n", " ")


def test_a_second_name_of_the_old_file_is_told(written: Path) -> None:
    os.link(written / "journal.db", written.parent / "elsewhere.db")

    outcome = run_with(written, PASSPHRASE, "lock", "on")

    assert outcome.returncode == 0
    assert "has a second name somewhere" in outcome.stderr.replace("\n", " ")
    assert not found(written)


def test_a_journal_that_is_a_link_is_not_locked_beside_its_file(written: Path) -> None:
    real = written.parent / "real.db"
    (written / "journal.db").rename(real)
    (written / "journal.db").symlink_to(real)

    outcome = run_with(written, PASSPHRASE, "lock", "on")

    assert outcome.returncode == 1
    assert "is a link to a file elsewhere" in outcome.stderr
    assert real.read_bytes().startswith(b"SQLite")


# nothing lost


def test_every_row_is_the_same_locked_changed_and_open_again(written: Path) -> None:
    before = held(written)

    locking.lock(str(written), PASSPHRASE)
    locked = held(written)
    locking.lock(str(written), "another")
    changed = held(written)
    locking.unlock(str(written))

    assert before == locked == changed == held(written)
    assert found(written) == list(WORDS)


def test_a_new_passphrase_replaces_the_old_one(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)
    locking.lock(str(written), "another")
    sealed.forget_all()

    with pytest.raises(sealed.WrongPassphrase):
        sealed.unlock(str(written / "journal.db"), PASSPHRASE)
    sealed.unlock(str(written / "journal.db"), "another")

    with closing(open_to_read(written)) as connection:
        assert reading.newest_ids(connection, None) == [1]


def open_to_read(home: Path) -> sqlite3.Connection:
    connection = door.open_to_read(str(home))
    assert connection is not None
    return connection


def test_an_accent_apart_from_its_letter_is_the_same_passphrase(home: Path) -> None:
    locking.lock(str(home), "Zoe\u0308")
    sealed.forget_all()

    sealed.unlock(str(home / "journal.db"), "Zo\u00eb")


def test_every_command_does_the_same_in_a_locked_journal(trust: Trust, tmp_path: Path) -> None:
    typed = (
        ("log", "they forgot my birthday", "-s", "no call", "-b", "80", "-e", "hurt:70", "-p", "Sam:partner"),
        ("log", "nobody stays", "--at", "yesterday 21:30", "--tag", "night"),
        ("reframe", "1", "--seen", "no call", "--weight", "mostly-before", "--alternative", "a long shift"),
        ("good", "they came over", "-p", "Sam"),
        ("list",),
        ("show", "1"),
        ("search", "birthday"),
        ("search", "birth"),
        ("open",),
        ("review", "--week"),
        ("edit", "2", "-b", "40"),
        ("people",),
        ("roots", "add", "the year with Sam"),
        ("edit", "1", "--root", "the year"),
        ("search", "year"),
        ("signs", "--tick", "1,4"),
        ("signs", "--list"),
        ("balance", "Sam", "--closeness", "more"),
        ("balance",),
        ("bridge", "Sam", "the loan", "--add", "plan", "--afraid", "no"),
        ("bridge", "Sam"),
        ("signs", "--remove", "2", "--now"),
        ("people", "rename", "Sam", "Mo"),
        ("undo",),
        ("delete", "2", "--yes"),
        ("undo",),
        ("delete", "2", "--now", "--yes"),
        ("people", "forget", "Sam"),
        ("list",),
        ("review", "--all"),
        (),
    )
    locked = Trust(tmp_path / "locked")
    locking.lock(str(locked.home), PASSPHRASE)

    plain = [trust(*words) for words in typed]
    same = [locked(*words) for words in typed]

    told = "Anyone who uses this account can read the journal"
    assert told in plain[0].err
    assert told not in same[0].err
    assert [(o.code, o.out) for o in same] == [(o.code, o.out) for o in plain]
    assert {o.code for o in same} == {0}


def test_a_writer_that_was_killed_is_taken_back_under_the_lock(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)
    before = held(written)
    child = os.fork()
    if child == 0:
        connection = door.open_to_write(str(written))
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE record SET situation = hex(randomblob(300000))")
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    left = (written / "journal.db-journal").exists()

    open_to_read(written).close()

    assert left
    assert held(written) == before


# a kill at any step

STEPS: dict[str, Callable[[str], object]] = {
    "on": lambda home: locking.lock(home, PASSPHRASE),
    "off": locking.unlock,
    "change": lambda home: locking.lock(home, "another"),
}


def killed_at(step: int, home: Path, change: Callable[[str], object]) -> bool:
    """Run the change in a process that dies right before its n-th touch of the home; whether it did."""
    child = os.fork()
    if child == 0:
        left = step

        def count(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal left
            if not event.startswith(("open", "os.", "shutil.", "sqlite3.")):
                return
            if any(
                str(home) in os.fsdecode(a) for a in arguments if isinstance(a, (str, bytes, os.PathLike))
            ):
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        change(str(home))
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


@pytest.mark.timeout(900)
@pytest.mark.parametrize("change", STEPS)
def test_a_kill_at_any_step_leaves_the_old_or_the_new_journal_and_the_next_command_tidies(
    change: str, written: Path, tmp_path: Path
) -> None:
    if change != "on":
        locking.lock(str(written), PASSPHRASE)
    before = held(written)
    kept, old = tmp_path / "kept", (written / "journal.db").read_bytes()
    written.rename(kept)
    became_new = []

    for step in range(200):
        shutil.rmtree(written, ignore_errors=True)
        shutil.copytree(kept, written)
        presence.leave()
        died = killed_at(step, written, STEPS[change])
        new = (written / "journal.db").read_bytes() != old
        if new and change != "off":
            sealed.unlock(str(written / "journal.db"), PASSPHRASE if change == "on" else "another")
        open_to_read(written).close()

        assert held(written) == before
        assert sorted(path.name for path in written.iterdir()) == ["journal.db", "journal.known"]
        assert bool(found(written)) == (new if change == "off" else change == "on" and not new)
        became_new.append(new)
        if not died:
            break

    assert not died
    assert became_new == sorted(became_new)  # old up to one step, new from there on
    assert became_new[0] is False
    assert became_new.count(True) > 1  # a kill came after the replacing, too


# backups


@pytest.fixture
def with_copies(written: Path, tmp_path: Path) -> Path:
    """A home, locked with PASSPHRASE; beside it a plain copy, one with that lock and one with another."""
    shutil.copy(written / "journal.db", tmp_path / "plain.db")
    for passphrase, name in (("another", "another.db"), (PASSPHRASE, "same.db")):
        locking.lock(str(written), passphrase)
        shutil.copy(written / "journal.db", tmp_path / name)
    return written


def test_a_backup_with_another_lock_is_merged_after_its_passphrase(with_copies: Path, tmp_path: Path) -> None:
    lines = f"{PASSPHRASE}\nanother\n"

    outcome = run_with(with_copies, lines, "restore", str(tmp_path / "another.db"), "--merge")

    assert outcome.returncode == 0, outcome.stderr
    assert (with_copies / "journal.db").read_bytes()[:16] == (tmp_path / "same.db").read_bytes()[:16]


def test_a_backup_with_another_lock_gets_the_lock_of_the_journal_it_replaces(
    with_copies: Path, tmp_path: Path
) -> None:
    lines = f"{PASSPHRASE}\nanother\n"

    outcome = run_with(with_copies, lines, "restore", str(tmp_path / "another.db"), "--replace")

    assert outcome.returncode == 0, outcome.stderr
    assert "zebrafish" in run_with(with_copies, PASSPHRASE, "list").stdout
    assert run_with(with_copies, "another", "list").returncode == 6


def test_a_locked_backup_is_asked_for_its_passphrase_on_the_terminal(
    with_copies: Path, tmp_path: Path
) -> None:
    other = tmp_path / "fresh"
    program = terminal(other, "restore", str(tmp_path / "same.db"))

    program.expect_exact("That file has a lock of its own.")
    program.expect_exact("Passphrase")
    program.sendline(PASSPHRASE)
    program.expect_exact("Restored.")
    program.expect(pexpect.EOF)

    assert "zebrafish" in run_with(other, PASSPHRASE, "list").stdout


@pytest.mark.parametrize("how", ["--replace", "--merge"])
def test_a_plain_backup_is_locked_before_it_takes_the_place_of_a_locked_journal(
    with_copies: Path, tmp_path: Path, how: str
) -> None:
    outcome = run_with(with_copies, PASSPHRASE, "restore", str(tmp_path / "plain.db"), how)

    assert outcome.returncode == 0, outcome.stderr
    assert "zebrafish" in run_with(with_copies, PASSPHRASE, "list").stdout
    assert not found(with_copies)


def test_the_doctor_finds_a_locked_journal_in_order(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)

    outcome = run_with(written, PASSPHRASE, "doctor", "--fix")

    assert "The journal is whole: 1 thought" in outcome.stdout.replace("\n", " "), outcome.stdout
    assert not found(written)


# another terminal


def test_a_journal_open_in_another_terminal_is_not_replaced_under_its_hands(written: Path) -> None:
    other = terminal(written, "log")
    other.expect("Enter go on with it")  # an unfinished thought waits; the journal is open

    outcome = run_with(written, PASSPHRASE, "lock", "on")
    other.close(force=True)
    afterwards = run_with(written, PASSPHRASE, "lock", "on")

    assert outcome.returncode == 1
    assert "open in another terminal" in outcome.stderr.replace("\n", " ")
    assert afterwards.returncode == 0


def test_nothing_is_written_into_a_file_that_was_replaced(written: Path) -> None:
    with Journal(str(written), Clock()) as journal:
        draft = Draft(str(written), "draft-2", "log", "", datetime.now(UTC))
        draft.keep([])
        os.link(written / "journal.db", written / "seen")
        shutil.copy(written / "journal.db", written / "copy")
        (written / "copy").replace(written / "journal.db")

        with pytest.raises(door.JournalMoved):
            journal.add(thought("hippopotamus"))
        with pytest.raises(door.JournalMoved):
            draft.keep([Answer("situation", "hippopotamus")])
        with pytest.raises(door.JournalMoved):
            journal.undo()
        draft.close()

    assert b"hippopotamus" not in (written / "seen").read_bytes()


def test_looking_at_a_file_lets_go_of_no_lock_on_it(written: Path, tmp_path: Path) -> None:
    with closing(door.open_to_write(str(written))) as connection:
        connection.execute("BEGIN IMMEDIATE")
        door.exists(str(written))
        for number in range(3):
            (tmp_path / str(number)).write_bytes(b"something else")
            looking.look(str(tmp_path / str(number)), 10)
        door.exists(str(written))
        other = subprocess.run(
            [sys.executable, "-c", TAKE_THE_LOCK, str(written / "journal.db")],
            capture_output=True,
            text=True,
            check=False,
        )

    assert "database is locked" in other.stderr


TAKE_THE_LOCK = """
import sqlite3, sys
sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None).execute("BEGIN IMMEDIATE")
"""


# asking


def test_the_passphrase_comes_before_the_first_question_and_is_not_shown(home: Path) -> None:
    locking.lock(str(home), PASSPHRASE)
    program = terminal(home, "log")

    program.expect_exact("Passphrase (nothing shows as you type): ")
    program.sendline("not it")
    program.expect_exact("That is not the passphrase. Nothing is lost; try again, or Enter leaves.")
    program.expect_exact("Passphrase (nothing shows as you type): ")
    program.sendline(PASSPHRASE)
    program.expect_exact("1 of 5")
    before = program.before or ""
    program.expect_exact("> ")
    program.sendline("no answer since nine")
    program.expect_exact("2 of 5")
    program.sendline("they forgot me")
    program.expect_exact("Kept as #1.")
    program.close(force=True)

    assert "quiet word" not in before
    sealed.unlock(str(home / "journal.db"), PASSPHRASE)
    with closing(open_to_read(home)) as connection:
        [record] = reading.records(connection, [1])
    assert (record.situation, record.automatic_thought) == ("no answer since nine", "they forgot me")


PAGER = """
import sys, termios, tty
terminal = open("/dev/tty", "rb", buffering=0)
before = termios.tcgetattr(terminal)
tty.setcbreak(terminal)
print("waiting", flush=True)
print(sys.stdin.read(), "(END)", flush=True)
print("got", terminal.read(1), flush=True)
termios.tcsetattr(terminal, termios.TCSADRAIN, before)
"""


def test_the_passphrase_is_a_line_while_a_pager_that_wants_single_keys_waits(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)
    presence.leave()
    trust, pager = f"{sys.executable} -m trustjournal list", f"{sys.executable} -c '{PAGER}'"
    both = pexpect.spawn(
        "/bin/sh",
        ["-c", f"(sleep 1; {trust}) | {pager}"],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(written), "TERM": "xterm"},
        encoding="utf-8",
        timeout=60,
    )

    both.expect("waiting")
    both.expect("Passphrase")
    both.sendline(f"{PASSPHRASE}x\x7f")
    both.expect("zebrafish")
    both.expect("END")
    both.send("q")
    both.expect("got b'q'")
    both.expect(pexpect.EOF)


def test_an_unfinished_thought_is_offered_after_one_passphrase(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)
    program = terminal(written, "log")

    program.expect_exact("Passphrase")
    program.sendline(PASSPHRASE)
    program.expect_exact("You began a thought")
    asked_again = "Passphrase" in (program.before or "")
    program.close(force=True)

    assert not asked_again


@pytest.mark.parametrize("typed", [(), ("log",), ("list",), ("good",)], ids=" ".join)
@pytest.mark.parametrize(("key", "code"), [("\r", 6), ("\x03", 130), ("\x04", 6)])
def test_whoever_does_not_give_the_passphrase_leaves_with_everything_as_it_was(
    home: Path, typed: tuple[str, ...], key: str, code: int
) -> None:
    locking.lock(str(home), PASSPHRASE)
    before = (home / "journal.db").read_bytes()
    program = terminal(home, *typed)

    program.expect_exact("Passphrase")
    program.send(key)
    program.expect(pexpect.EOF)
    program.close()

    assert program.exitstatus == code
    assert (home / "journal.db").read_bytes() == before


def test_home_asks_once(home: Path) -> None:
    with Journal(str(home), Clock()) as journal:
        journal.add(thought("quicksand"))
    locking.lock(str(home), PASSPHRASE)
    program = terminal(home)

    program.expect_exact("Passphrase")
    program.sendline(PASSPHRASE)
    program.expect(pexpect.EOF)
    program.close()

    assert program.exitstatus == 0
    assert "trust help-now" in (program.before or "") or "open" in (program.before or "")
    assert "Passphrase" not in (program.before or "")


def test_a_new_passphrase_is_typed_twice_alike(home: Path) -> None:
    program = terminal(home, "lock", "on")

    program.expect_exact("no back door")
    program.expect_exact("A passphrase of your own")
    program.sendline("one")
    program.expect_exact("The same again: ")
    program.sendline("two")
    program.expect_exact("Those two differ.")
    program.expect_exact("A passphrase of your own")
    program.sendline(PASSPHRASE)
    program.expect_exact("The same again: ")
    program.sendline(PASSPHRASE)
    program.expect_exact("Locked.")
    program.expect(pexpect.EOF)

    assert sealed.unlock(str(home / "journal.db"), PASSPHRASE).key


def test_enter_instead_of_a_new_passphrase_changes_nothing(home: Path) -> None:
    program = terminal(home, "lock", "on")

    program.expect_exact("A passphrase of your own")
    program.sendline("")
    program.expect_exact("Nothing was changed.")
    program.expect(pexpect.EOF)

    assert not (home / "journal.db").exists()


def test_where_nobody_can_be_asked_for_a_new_passphrase_it_is_told_how_else_it_is_given(
    written: Path,
) -> None:
    outcome = run(written, "lock", "on")

    assert outcome.returncode == 2
    assert outcome.stderr.splitlines()[-1].endswith("trust --passphrase-fd N lock …")
    assert "The journal is locked" not in outcome.stderr


def test_a_text_on_stdin_is_given_back_where_nobody_can_be_asked(home: Path) -> None:
    locking.lock(str(home), PASSPHRASE)

    outcome = run(home, "log", "-", input="they forgot me\n")

    assert outcome.returncode == 6
    assert "they forgot me" in outcome.stderr
    assert "locked" in outcome.stderr


def test_a_text_on_stdin_is_kept_once_the_terminal_gave_the_passphrase(home: Path) -> None:
    locking.lock(str(home), PASSPHRASE)
    command = f"echo they forgot me | {sys.executable} -m trustjournal log -"
    program = pexpect.spawn(
        "sh", ["-c", command], env={**os.environ, "TRUSTJOURNAL_HOME": str(home)}, encoding="utf-8"
    )

    program.expect_exact("Passphrase")
    program.sendline(PASSPHRASE)
    program.expect_exact("Kept as #1.")
    program.close()


# scripts


def test_a_script_gives_the_passphrase_on_an_open_file(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)

    outcome = run_with(written, f"{PASSPHRASE}\n", "list")

    assert outcome.returncode == 0
    assert "zebrafish" in outcome.stdout


def test_a_script_changes_the_passphrase_with_two_lines(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)

    outcome = run_with(written, f"{PASSPHRASE}\nanother\n", "lock", "change")

    assert outcome.returncode == 0, outcome.stderr
    assert sealed.unlock(str(written / "journal.db"), "another").key


def test_a_wrong_passphrase_in_a_script_is_told_and_gives_the_text_back(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)
    before = (written / "journal.db").read_bytes()

    outcome = run_with(written, "wrong one\n", "log", "-", input="they forgot me")

    assert outcome.returncode == 6
    assert "That is not the passphrase of this journal" in outcome.stderr
    assert "they forgot me" in outcome.stderr
    assert "wrong one" not in outcome.stderr + outcome.stdout
    assert (written / "journal.db").read_bytes() == before


@pytest.mark.parametrize("lines", ["", "\n"])
def test_a_file_without_a_passphrase_is_wrong_usage(written: Path, lines: str) -> None:
    locking.lock(str(written), PASSPHRASE)

    outcome = run_with(written, lines, "list")

    assert outcome.returncode == 2
    assert "no open file with a passphrase in it" in outcome.stderr


def test_a_file_that_is_not_open_is_wrong_usage(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)

    assert run(written, "--passphrase-fd", "77", "list").returncode == 2


@pytest.mark.parametrize(
    "typed",
    [
        ("help-now",),
        ("privacy",),
        ("config",),
        ("lock",),
        ("lock", "status"),
        ("--version",),
        ("-h",),
        ("list", "-h"),
        ("pause", "-h"),
        ("guide", "roots"),
        ("guide", "practice", "1"),
    ],
    ids=" ".join,
)
def test_what_needs_no_journal_never_asks(written: Path, typed: tuple[str, ...]) -> None:
    locking.lock(str(written), PASSPHRASE)

    outcome = run(written, *typed)

    assert outcome.returncode == 0
    assert "assphrase:" not in outcome.stderr


def test_the_two_quiet_minutes_never_ask(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)
    program = terminal(written, "pause")

    program.expect(["breath", "minute", "Breath"])
    asked = "Passphrase" in (program.before or "")
    program.close(force=True)

    assert not asked


def test_completion_is_empty_and_silent_while_locked(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)

    outcome = run(
        written,
        env={"_TRUST_COMPLETE": "complete_bash", "COMP_WORDS": "trust show ", "COMP_CWORD": "2"},
    )

    assert (outcome.stdout.strip(), outcome.stderr) == ("", "")


# a file that is not one to trust


def _middle(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096 * 3 + 100] ^= 1
    file.write_bytes(content)


def _first_page(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[200:300] = bytes(100)
    file.write_bytes(content)


def _cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size - 4096)


def _emptied(file: Path) -> None:
    file.write_bytes(b"")


def _gone(file: Path) -> None:
    file.unlink()


def _only_the_salt(file: Path) -> None:
    os.truncate(file, 10)


def _newer_method(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4] = 9
    file.write_bytes(content)


def _newer(file: Path) -> None:
    with closing(sealed.connect(str(file))) as connection:
        connection.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize(
    ("happened", "told"),
    [
        (_first_page, "is damaged"),
        (_cut, "is damaged"),
        (_emptied, "is empty (0 bytes)"),
        (_gone, "is gone"),
        (_only_the_salt, "is damaged"),
        (_newer_method, "newer trustjournal"),
        (_newer, "newer trustjournal"),
    ],
)
@pytest.mark.parametrize("typed", [("list",), ("log", "another"), ("delete", "1", "--yes")])
def test_a_locked_file_that_is_not_to_be_trusted_is_refused_and_left_as_it_is(
    written: Path, happened: Callable[[Path], None], told: str, typed: tuple[str, ...]
) -> None:
    locking.lock(str(written), PASSPHRASE)
    happened(written / "journal.db")
    before = {path.name: path.read_bytes() for path in written.iterdir()}

    outcome = run_with(written, PASSPHRASE, *typed)

    assert outcome.returncode == 5, outcome.stderr
    assert told in outcome.stderr.replace("\n", " ")
    assert {path.name: path.read_bytes() for path in written.iterdir()} == before


def test_one_changed_bit_in_a_locked_journal_is_told(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)
    _middle(written / "journal.db")

    outcome = run_with(written, PASSPHRASE, "lock", "off")

    assert outcome.returncode == 5
    assert "is damaged" in outcome.stderr.replace("\n", " ")


# where nothing encrypts

NO_CIPHER = "import sys; sys.modules['sqlcipher3'] = None; from trustjournal.start import main; main()"


def without_cipher(home: Path, *typed: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", NO_CIPHER, *typed],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
    )


def test_without_the_package_that_encrypts_everything_else_works(home: Path) -> None:
    assert without_cipher(home, "log", "they forgot me").returncode == 0
    assert "they forgot me" in without_cipher(home, "list").stdout


def test_without_the_package_that_encrypts_the_lock_says_why_it_cannot_close(home: Path) -> None:
    outcome = without_cipher(home, "lock", "on")

    assert outcome.returncode == 6
    assert "needs the package sqlcipher3" in outcome.stderr
    assert not (home / "journal.db").exists()


def test_without_the_package_that_encrypts_a_locked_journal_is_told_as_such(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)

    outcome = without_cipher(written, "list")

    assert outcome.returncode == 6
    assert "needs the package sqlcipher3" in outcome.stderr


# the state it is in


@pytest.mark.parametrize("action", ["off", "change"])
def test_what_is_not_locked_is_neither_opened_nor_changed(written: Path, action: str) -> None:
    outcome = run_with(written, PASSPHRASE, "lock", action)

    assert outcome.returncode == 1
    assert "not locked" in outcome.stderr


def test_what_is_locked_is_not_locked_again(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)

    outcome = run_with(written, PASSPHRASE, "lock", "on")

    assert outcome.returncode == 1
    assert "trust lock change" in outcome.stderr


def test_status_tells_how_it_is(written: Path) -> None:
    before = run(written, "lock").stdout
    locking.lock(str(written), PASSPHRASE)

    assert before.startswith("Not locked")
    assert run(written, "lock").stdout.startswith("Locked")


def test_a_passphrase_is_never_in_the_process_list(written: Path) -> None:
    locking.lock(str(written), PASSPHRASE)
    program = terminal(written, "log")
    program.expect_exact("Passphrase")
    program.sendline(PASSPHRASE)
    program.expect_exact("You began a thought")
    time.sleep(0.1)

    kept = b"".join(Path(f"/proc/{program.pid}/{name}").read_bytes() for name in ("cmdline", "environ"))
    program.close(force=True)

    assert b"trustjournal" in kept
    assert b"quiet word" not in kept

"""The salt of the lock: one changed bit closes the journal, and a backup or the sheet opens it again."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pexpect
import pytest
from test_lock import PASSPHRASE, home, no_keys, run, run_with, terminal
from test_lock_beside import recipe_of
from test_store import Clock, thought

from trustjournal.store import locking
from trustjournal.store.journal import Journal

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["home", "no_keys"]

BYTES = {"mark": 0, "method": 4, "cost": 5, "first of the random": 6, "last": 15}


@pytest.fixture
def locked(home: Path) -> Path:
    with Journal(str(home), Clock()) as journal:
        journal.add(thought("zebrafish"))
    locking.lock(str(home), PASSPHRASE)
    return home


@pytest.fixture
def backed_up(locked: Path) -> Path:
    assert run_with(locked, PASSPHRASE, "backup").returncode == 0
    return locked


def change_a_bit(home: Path, byte: int) -> None:
    content = bytearray((home / "journal.db").read_bytes())
    content[byte] ^= 4
    (home / "journal.db").write_bytes(content)


def said(text: str) -> str:
    return " ".join(text.split())


RIGHT = "The passphrase is right, but the first bytes of"


@pytest.mark.parametrize("byte", BYTES.values(), ids=BYTES)
def test_one_changed_bit_is_put_back_from_a_backup(backed_up: Path, byte: int) -> None:
    whole = (backed_up / "journal.db").read_bytes()[:16]
    change_a_bit(backed_up, byte)
    damaged = (backed_up / "journal.db").read_bytes()

    looked = run_with(backed_up, PASSPHRASE, "doctor")
    left = (backed_up / "journal.db").read_bytes()
    mended = run_with(backed_up, PASSPHRASE, "doctor", "--fix")

    assert (looked.returncode, left) == (5, damaged)
    assert "The passphrase is right, and the first bytes" in said(looked.stdout)
    assert "trust doctor --fix" in said(looked.stdout)
    assert mended.returncode == 0, mended.stdout + mended.stderr
    assert "begins as it did again" in said(mended.stdout)
    assert (backed_up / "journal.db").read_bytes()[:16] == whole
    assert "zebrafish" in run_with(backed_up, PASSPHRASE, "list").stdout


def test_salvaging_names_the_mend_that_loses_nothing(backed_up: Path, tmp_path: Path) -> None:
    change_a_bit(backed_up, 0)

    outcome = run_with(backed_up, PASSPHRASE, "doctor", "--salvage", str(tmp_path / "new.db"))

    assert outcome.returncode == 5
    assert RIGHT in said(outcome.stderr)
    assert not (tmp_path / "new.db").exists()


def test_every_command_names_the_mend_and_gives_the_text_back(backed_up: Path) -> None:
    change_a_bit(backed_up, 9)

    outcome = run_with(backed_up, PASSPHRASE, "log", "-", input="quicksand")

    assert outcome.returncode == 5
    assert RIGHT in said(outcome.stderr)
    assert "quicksand" in outcome.stderr


def test_on_the_terminal_the_right_passphrase_is_not_called_wrong(backed_up: Path) -> None:
    change_a_bit(backed_up, 9)
    program = terminal(backed_up, "list")

    program.expect_exact("Passphrase")
    program.sendline("not it")
    program.expect_exact("That is not the passphrase. Nothing is lost")
    program.expect_exact("Passphrase")
    program.sendline(PASSPHRASE)
    program.expect(pexpect.EOF)
    program.close()

    assert RIGHT in said(program.before or "")
    assert program.exitstatus == 5


def test_the_doctor_asks_for_the_passphrase_of_the_backups_where_the_mark_of_the_lock_is_damaged(
    backed_up: Path,
) -> None:
    change_a_bit(backed_up, 0)
    program = terminal(backed_up, "doctor", "--fix")

    program.expect_exact("does not begin as it should")
    program.expect_exact("Passphrase")
    program.sendline(PASSPHRASE)
    program.expect(pexpect.EOF)
    program.close()

    assert program.exitstatus == 0, program.before
    assert "zebrafish" in run_with(backed_up, PASSPHRASE, "list").stdout


def test_without_the_passphrase_the_doctor_tells_what_it_sees(backed_up: Path) -> None:
    change_a_bit(backed_up, 0)
    before = (backed_up / "journal.db").read_bytes()

    outcome = run_with(backed_up, "not it", "doctor", "--fix")

    assert outcome.returncode == 5
    assert "does not begin as a journal does" in said(outcome.stdout)
    assert (backed_up / "journal.db").read_bytes() == before


def test_a_wrong_passphrase_puts_nothing_back(backed_up: Path) -> None:
    change_a_bit(backed_up, 9)
    before = (backed_up / "journal.db").read_bytes()

    outcome = run_with(backed_up, "not it", "doctor", "--fix")

    assert outcome.returncode == 6
    assert "or the first bytes of its file are damaged" in said(outcome.stderr)
    assert (backed_up / "journal.db").read_bytes() == before


def test_a_copy_of_the_damaged_journal_does_not_hide_the_damage(backed_up: Path) -> None:
    change_a_bit(backed_up, 9)
    (backed_up / "copy.db").write_bytes((backed_up / "journal.db").read_bytes())

    assert RIGHT in said(run_with(backed_up, PASSPHRASE, "list").stderr)


def test_damage_is_spoken_of_only_where_nothing_shows_that_the_first_bytes_are_whole(locked: Path) -> None:
    alone = said(run_with(locked, "not it", "list").stderr)
    run_with(locked, PASSPHRASE, "backup")
    vouched_for = said(run_with(locked, "not it", "list").stderr)

    assert "That is not the passphrase of this journal, or the first bytes of its file are damaged." in alone
    assert "That is not the passphrase of this journal. Nothing was read" in vouched_for


def test_a_passphrase_that_is_refused_again_and_again_may_be_the_right_one(locked: Path) -> None:
    program = terminal(locked, "list")

    for told in ("Nothing is lost", "Nothing is lost", "or the first bytes of the file"):
        program.expect_exact("Passphrase")
        program.sendline("not it")
        program.expect_exact(told)
    program.close(force=True)


def test_the_sheet_opens_the_journal_whose_first_bytes_are_damaged(locked: Path, tmp_path: Path) -> None:
    sheet = run(locked, "lock", "sheet").stdout
    [other] = [line.strip() for line in sheet.splitlines() if line.startswith("  salt = ")]
    change_a_bit(locked, 9)
    recipe = tmp_path / "open.py"
    recipe.write_text(
        "\n".join(other if line.startswith("salt =") else line for line in recipe_of(sheet).splitlines())
    )
    program = pexpect.spawn(sys.executable, ["-I", str(recipe)], cwd=tmp_path, encoding="utf-8")

    program.expect_exact("Passphrase: ")
    program.sendline(PASSPHRASE)
    program.expect(pexpect.EOF)
    program.close()

    assert program.exitstatus == 0, program.before
    with closing(sqlite3.connect(tmp_path / "readable.db")) as readable:
        assert readable.execute("SELECT automatic_thought FROM record").fetchall() == [("zebrafish",)]


# what the passphrase costs


@pytest.mark.parametrize("cost", [13, 20, 21, 22, 255])
def test_a_cost_that_cannot_be_paid_is_no_fault_of_the_program(locked: Path, cost: int) -> None:
    content = bytearray((locked / "journal.db").read_bytes())
    content[5] = cost
    (locked / "journal.db").write_bytes(content)

    outcome = run_with(locked, PASSPHRASE, "list")

    told = " ".join(outcome.stderr.split())
    assert outcome.returncode == 5
    assert "was locked by a newer trustjournal, or its first bytes are damaged." in told
    assert (locked / "journal.db").read_bytes() == content


def test_the_dearest_cost_can_be_paid(locked: Path) -> None:
    content = bytearray((locked / "journal.db").read_bytes())
    content[5] = 19
    (locked / "journal.db").write_bytes(content)

    outcome = run_with(locked, PASSPHRASE, "list")

    assert outcome.returncode == 6
    assert "That is not the passphrase" in outcome.stderr


def test_too_little_memory_for_the_passphrase_is_told(locked: Path) -> None:
    content = bytearray((locked / "journal.db").read_bytes())
    content[5] = 19
    (locked / "journal.db").write_bytes(content)
    limited = "import resource; resource.setrlimit(resource.RLIMIT_AS, (400 << 20, 400 << 20));"
    reading_end, writing_end = os.pipe()
    os.write(writing_end, PASSPHRASE.encode())
    os.close(writing_end)
    with os.fdopen(reading_end):
        outcome = subprocess.run(
            [
                *(sys.executable, "-c", f"{limited} from trustjournal.start import main; main()"),
                *("--passphrase-fd", str(reading_end), "list"),
            ],
            env={**os.environ, "TRUSTJOURNAL_HOME": str(locked)},
            pass_fds=(reading_end,),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    assert outcome.returncode == 6, outcome.stderr
    assert "There is not enough memory to try the passphrase, which takes 512 MiB." in outcome.stderr

"""What lies beside a locked journal: the sheet to open it without this program, and an editor's file."""

from __future__ import annotations

import os
import re
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pexpect
import pytest
from conftest import Trust
from test_lock import PASSPHRASE, found, home, no_keys, run, run_with
from test_store import Clock, full, thought

from trustjournal.store import connection as door
from trustjournal.store import locking
from trustjournal.store.drafts import started
from trustjournal.store.journal import Journal

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["home", "no_keys"]


# the sheet


@pytest.fixture
def locked(home: Path) -> Path:
    with Journal(str(home), Clock()) as journal:
        journal.add(full("zebrafish"))
        journal.add(thought("quicksand"))
    locking.lock(str(home), PASSPHRASE)
    return home


def recipe_of(sheet: str) -> str:
    [lines] = re.findall(r"^-{78}\n(import .*?)^-{78}\n", sheet, re.DOTALL | re.MULTILINE)
    return str(lines)


def test_the_recipe_on_the_sheet_opens_the_journal_without_this_program(locked: Path, tmp_path: Path) -> None:
    recipe = tmp_path / "open.py"
    recipe.write_text(recipe_of(run(locked, "lock", "sheet").stdout))
    program = pexpect.spawn(sys.executable, ["-I", str(recipe)], cwd=tmp_path, encoding="utf-8")

    program.expect_exact("Passphrase: ")
    program.sendline(PASSPHRASE)
    program.expect(pexpect.EOF)
    program.close()

    assert program.exitstatus == 0
    with closing(sqlite3.connect(tmp_path / "readable.db")) as readable:
        texts = readable.execute("SELECT automatic_thought FROM record ORDER BY id").fetchall()
    assert texts == [("zebrafish",), ("quicksand",)]
    assert stat.S_IMODE((tmp_path / "readable.db").stat().st_mode) == 0o600


def test_a_backup_that_a_kill_left_half_overwritten_is_removed_the_next_time(locked: Path) -> None:
    backup = locked / "backups" / "2026-11-20-210000.db"
    backup.parent.mkdir(exist_ok=True)
    backup.write_bytes(bytes(4096) + b"zebrafish")  # the first of its pages was reached
    os.link(locked / "journal.db", locked / "journal.db.old")  # what `lock on` removes last

    assert run_with(locked, PASSPHRASE, "list").returncode == 0

    assert not backup.exists()


def test_the_recipe_does_not_open_it_with_another_passphrase(locked: Path, tmp_path: Path) -> None:
    recipe = tmp_path / "open.py"
    recipe.write_text(recipe_of(run(locked, "lock", "sheet").stdout))
    program = pexpect.spawn(sys.executable, ["-I", str(recipe)], cwd=tmp_path, encoding="utf-8")

    program.expect_exact("Passphrase: ")
    program.sendline("something else")
    program.expect_exact("not a database")
    program.expect(pexpect.EOF)
    program.close()

    assert program.exitstatus == 1


def test_the_sheet_needs_no_passphrase_and_holds_no_secret(locked: Path) -> None:
    outcome = run(locked, "lock", "sheet")

    assert outcome.returncode == 0
    assert (locked / "journal.db").read_bytes()[:16].hex() in outcome.stdout  # no secret: it begins the file
    assert "quiet word" not in outcome.stdout
    assert "the lines between the last two rules" in outcome.stdout
    assert max(map(len, outcome.stdout.replace(str(locked), "").splitlines())) <= 80


def test_there_is_no_sheet_for_a_journal_that_is_not_locked(home: Path) -> None:
    door.open_to_write(str(home)).close()

    assert run(home, "lock", "sheet").returncode == 1


# an editor's file


@pytest.fixture
def editor(tmp_path: Path, locked: Path) -> Callable[[str], Trust]:
    """A locked journal, and an editor that runs these lines of Python over the file at `path`."""

    def with_lines(lines: str) -> Trust:
        script = tmp_path / "editor.py"
        script.write_text(f"import os, pathlib, sys\npath = pathlib.Path(sys.argv[1])\n{lines}\n")
        memory = tmp_path / "memory"
        memory.mkdir(exist_ok=True)
        trust = Trust(locked)
        trust.variables = {
            "EDITOR": f"{sys.executable} {script}",
            "PATH": os.environ["PATH"],
            "XDG_RUNTIME_DIR": str(memory),
        }
        return trust

    return with_lines


def test_the_text_lies_in_memory_while_an_editor_has_it(
    editor: Callable[[str], Trust], tmp_path: Path
) -> None:
    seen = tmp_path / "seen"
    trust = editor(
        f"pathlib.Path({str(seen)!r}).write_text(str(path));"
        "path.write_text(path.read_text().replace('zebrafish', 'lighthouse'))"
    )

    outcome = trust("edit", "1", "--editor")

    assert outcome.code == 0, outcome.err
    assert seen.read_text().startswith(f"{tmp_path / 'memory'}{os.sep}trustjournal-edit-")
    assert list((tmp_path / "memory").iterdir()) == []
    assert not found(trust.home)
    assert "lighthouse" in trust("show", "1").out


def test_without_a_folder_in_memory_it_says_where_the_text_lies(
    editor: Callable[[str], Trust], monkeypatch: pytest.MonkeyPatch
) -> None:
    trust = editor("pass")
    trust.variables.pop("XDG_RUNTIME_DIR")
    monkeypatch.setattr(sys, "platform", "freebsd14")

    outcome = trust("edit", "1", "--editor")

    assert outcome.code == 0, outcome.err
    assert "lies on the disk unlocked while the editor is open" in outcome.err.replace("\n", " ")
    assert not found(trust.home)


def test_what_the_text_was_is_overwritten_and_not_only_unlinked(
    editor: Callable[[str], Trust], tmp_path: Path
) -> None:
    memory = tmp_path / "memory"
    trust = editor("import shutil; shutil.copytree(path.parent, path.parent / 'copies')")
    trust("edit", "1", "--editor")
    left = memory / "trustjournal-edit-999999-1"
    left.mkdir()
    (left / "thought.txt").write_text("zebrafish")
    number = os.open(left / "thought.txt", os.O_RDONLY)

    trust("edit", "1", "--editor")
    content = os.read(number, 100)
    os.close(number)

    assert content == bytes(len("zebrafish"))
    assert list(memory.iterdir()) == []


def test_what_a_killed_editor_left_in_memory_is_removed_the_next_time(
    editor: Callable[[str], Trust], tmp_path: Path
) -> None:
    trust = editor("pass")
    left, living = (
        tmp_path / "memory" / f"trustjournal-edit-{mine}"
        for mine in ("999999-1", f"{os.getppid()}-{started(os.getppid())}")
    )
    for folder in (left, living):
        folder.mkdir()
        (folder / "thought.txt").write_text("zebrafish")

    trust("edit", "1", "--editor")

    assert (left.exists(), living.exists()) == (False, True)


def test_a_link_in_the_shared_folder_leads_nowhere(editor: Callable[[str], Trust], tmp_path: Path) -> None:
    trust = editor("pass")
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "letter.txt").write_text("dear")
    (tmp_path / "memory" / "trustjournal-edit-999999-1").symlink_to(mine)

    trust("edit", "1", "--editor")

    assert (mine / "letter.txt").read_text() == "dear"

"""Searching, deleting and editing on a real terminal: what is asked, and what an editor leaves behind."""

from __future__ import annotations

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

THOUGHT = "they are with someone else"


def run(home: Path, *args: str) -> str:
    """What a command prints without a terminal."""
    done = subprocess.run(
        [sys.executable, "-m", "trustjournal", *args],
        env={**os.environ, "TRUSTJOURNAL_HOME": str(home), "TZ": "Europe/London"},
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout


def belief(home: Path) -> int:
    number: int = json.loads(run(home, "show", "1", "--json"))["belief"]
    return number


@pytest.fixture
def written(home: Path) -> Path:
    run(home, "log", THOUGHT, "-b", "85")
    return home


@pytest.fixture
def editor(tmp_path: Path) -> Callable[[str], str]:
    """Makes an editor out of a few lines of Python that find the file's `path`; its name for EDITOR."""

    def make(script: str) -> str:
        file = tmp_path / "editor.py"
        file.write_text(f"import os, pathlib, sys, time\npath = pathlib.Path(sys.argv[-1])\n{script}\n")
        return f"{sys.executable} {file}"

    return make


def test_search_asks_for_its_words(written: Path, terminal: Callable[..., Any]) -> None:
    trust = terminal("search")
    trust.answer("they stay out of the shell's history", "SOMEONE else")

    assert "they are with »someone« »else«" in trust.wait_for("#1")
    assert trust.wait() == 0


def test_leaving_the_question_of_search_is_no_error_of_the_program(
    written: Path, terminal: Callable[..., Any]
) -> None:
    trust = terminal("search")
    trust.wait_for("shell's history.\n>")
    trust.type("\x04")

    assert trust.wait() == 130


def test_deleting_shows_the_first_words_and_enter_keeps_them(
    written: Path, terminal: Callable[..., Any]
) -> None:
    trust = terminal("delete", "1")
    trust.wait_for(f'#1  "{THOUGHT}"')
    trust.answer("Enter keeps it · y deletes it")

    assert "#1 stays." in trust.wait_for("stays")
    assert trust.wait() == 0
    assert THOUGHT in run(written, "list")


def test_a_thought_is_deleted_on_y(written: Path, terminal: Callable[..., Any]) -> None:
    trust = terminal("delete", "last")
    trust.answer("Enter keeps it · y deletes it", "y")

    trust.wait_for(
        "Deleted #1. trust undo brings it back, until something else is changed, for a day at most."
    )
    assert trust.wait() == 0
    assert run(written, "list") == ""


def test_edit_alone_opens_the_editor(
    written: Path, terminal: Callable[..., Any], editor: Callable[[str], str]
) -> None:
    script = "path.write_text(path.read_text().replace('85', '33'))"
    trust = terminal("edit", "1", EDITOR=editor(script))

    trust.wait_for("Changed #1.")
    assert trust.wait() == 0
    assert belief(written) == 33


def test_what_cannot_be_read_can_be_opened_again_as_it_was_left(
    written: Path, terminal: Callable[..., Any], editor: Callable[[str], str]
) -> None:
    script = (
        "text = path.read_text()\n"
        "path.write_text(text.replace('lots', '44') if 'lots' in text else text.replace('85', 'lots'))"
    )
    trust = terminal("edit", "1", EDITOR=editor(script))
    trust.wait_for("Line 5: Belief cannot be 'lots'")
    trust.answer("Enter opens it again as you left it")

    trust.wait_for("Changed #1.")
    assert trust.wait() == 0
    assert belief(written) == 44


def test_giving_up_changes_nothing(
    written: Path, terminal: Callable[..., Any], editor: Callable[[str], str]
) -> None:
    trust = terminal("edit", "1", EDITOR=editor("path.write_text('rubbish')"))
    trust.answer("g gives up, nothing is changed", "g")

    assert trust.wait() == 2
    assert belief(written) == 85


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP])
def test_no_file_stays_when_the_program_is_ended(
    written: Path, terminal: Callable[..., Any], editor: Callable[[str], str], end: int
) -> None:
    trust = terminal("edit", "1", EDITOR=editor("print('editing', flush=True); time.sleep(60)"))
    trust.wait_for("editing")
    assert list(written.glob("edit-*/thought.txt"))

    trust.kill(end)

    assert sorted(path.name for path in written.iterdir()) == ["journal.db", "journal.known"]


def test_ctrl_c_belongs_to_the_editor(
    written: Path, terminal: Callable[..., Any], editor: Callable[[str], str]
) -> None:
    script = (
        "try: print('editing', flush=True); time.sleep(60)\n"
        "except KeyboardInterrupt: path.write_text(path.read_text().replace('85', '22'))"
    )
    trust = terminal("edit", "1", EDITOR=editor(script))
    trust.wait_for("editing")
    trust.type("\x03")

    trust.wait_for("Changed #1.")
    assert trust.wait() == 0
    assert belief(written) == 22


@pytest.mark.skipif(shutil.which("vim") is None, reason="vim is not here")
def test_vim_leaves_no_copy_even_when_told_to_by_the_persons_own_settings(
    written: Path, terminal: Callable[..., Any], tmp_path: Path
) -> None:
    own = tmp_path / "own"
    kept = own / "kept"
    kept.mkdir(parents=True)
    (own / ".vimrc").write_text(
        f"set backup writebackup undofile swapfile backupdir={kept} undodir={kept} directory={kept}\n"
        f"set viminfo='100,<50,s10,h,n{kept}/viminfo\n"
    )
    before = {path for path in own.rglob("*") if path.is_file()}
    trust = terminal("edit", "1", EDITOR="vim", HOME=str(own), TERM="vt100")
    trust.wait_for("== What happened ==")
    trust.type(":%s/with someone else/with nobody/\r:wq\r")

    trust.wait_for("Changed #1.")
    assert trust.wait() == 0
    assert {path for path in own.rglob("*") if path.is_file()} == before
    assert sorted(path.name for path in written.iterdir()) == ["journal.db", "journal.known"]
    assert stat.S_IMODE(written.stat().st_mode) == 0o700


def test_a_narrow_terminal_shows_the_whole_of_a_list(written: Path, terminal: Callable[..., Any]) -> None:
    trust = terminal("list", size=(24, 60))

    shown = trust.wait_for("#1")
    assert trust.wait() == 0
    assert "believed" not in shown
    assert "#1  open  today" in shown


@pytest.mark.parametrize(
    ("key", "said", "left"), [("", "It stays.", True), ("y", "Taken back: wrote #1.", False)]
)
def test_undo_asks_before_a_new_thought_goes_for_good(
    written: Path, terminal: Callable[..., Any], key: str, said: str, left: bool
) -> None:
    trust = terminal("undo")
    trust.wait_for(f'#1  "{THOUGHT}" would go for good.')
    trust.answer("Enter keeps it · y takes it back", key)

    trust.wait_for(said)
    assert trust.wait() == 0
    assert (THOUGHT in run(written, "list")) is left


def test_undo_puts_back_without_a_question(written: Path, terminal: Callable[..., Any]) -> None:
    run(written, "delete", "1", "--yes")
    trust = terminal("undo")

    trust.wait_for("Taken back: deleted #1.")
    assert trust.wait() == 0


def test_deleting_for_good_says_so_before(written: Path, terminal: Callable[..., Any]) -> None:
    trust = terminal("delete", "1", "--now")
    trust.answer("Enter keeps it · y deletes it for good", "?")
    trust.wait_for("Nothing brings it back.")
    trust.answer("Enter keeps it · y deletes it for good", "y")

    trust.wait_for("Deleted #1 for good.")
    assert trust.wait() == 0

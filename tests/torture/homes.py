"""Two homes to strike at, one open and one locked, and files beside them to take in."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from torture.processes import Program, Warm
from trustjournal.store import presence
from trustjournal.store.drafts import Answer, Draft

FIRST, SECOND = "a quiet word, Zoë", "another one"
"""The passphrase of the locked home, and one it may get."""

WORDS = (
    *("zebrafish", "quicksand", "lighthouse", "porcupine", "umbrella", "marzipan", "telescope", "harmonica"),
    *("windmill", "saxophone"),
)
"""One for every place of a home that holds words: thoughts, people, tags, drafts, backups, editors' files."""


@dataclass(frozen=True)
class Homes:
    """Where the two lie, and the files beside them."""

    folder: Path

    @property
    def open(self) -> Path:
        return self.folder / "open"

    @property
    def locked(self) -> Path:
        return self.folder / "locked"

    def lay_out(self, program: Program, *, locked: bool) -> None:
        """Make the home of the program what one of the two is."""
        shutil.rmtree(program.home, ignore_errors=True)
        shutil.copytree(self.locked if locked else self.open, program.home)


def make_homes(warm: Warm, folder: Path) -> Homes:
    """Write both homes; beside them an export and a backup of another journal, and one of an earlier day."""
    homes = Homes(folder)
    program = Program(homes.open)
    _write(warm, program, "log", "-", "-s", "porcupine", "--tag", "harmonica", stdin="zebrafish stays")
    _write(warm, program, "backup", str(folder / "earlier.db"))
    other = Program(folder / "other")
    _write(warm, other, "import", str(_exported(warm, program, folder / "all.jsonl")))
    _write(warm, other, "log", "-", "-p", "Ana", stdin="written elsewhere")
    _write(warm, other, "edit", "1", "-b", "20")
    _exported(warm, other, folder / "elsewhere.jsonl")
    _write(warm, other, "backup", str(folder / "elsewhere.db"))
    words = ("-p", "lighthouse:partner", "-b", "80", "-e", "marzipan:90")
    _write(warm, program, "log", "-", *words, stdin="quicksand below")
    _write(warm, program, "good", "-", stdin="telescope")
    _leave_a_draft(program)
    _write(warm, program, "backup")
    _write(warm, program, "edit", "2", "-b", "70")
    left = program.home / "edit-1-1"  # what an editor that was killed left
    left.mkdir(mode=0o700)
    (left / "thought.txt").write_text("saxophone")
    shutil.copytree(homes.open, homes.locked)
    _write(warm, Program(homes.locked), "lock", "on", passphrases=(FIRST,))
    return homes


def hits(home: Path, words: tuple[str, ...] = WORDS) -> list[tuple[str, str]]:
    """Files below the home that hold one of the words, in an encoding that SQLite knows, or in their name."""
    found = []
    for path in home.rglob("*"):
        held = os.fsencode(path.name).lower()
        if path.is_file():
            held += path.read_bytes().lower()
        found += [
            (path.name, word) for word in words if word.encode() in held or word.encode("utf-16-le") in held
        ]
    return found


def _leave_a_draft(program: Program) -> None:
    draft = Draft(str(program.home), "a draft", "log", "", datetime.now(UTC))
    draft.keep([Answer("situation", "windmill")])
    draft.keep_half("automatic_thought", "umbrella")
    draft.close()
    presence.leave()


def _write(
    warm: Warm, program: Program, *typed: str, stdin: str = "", passphrases: tuple[str, ...] = ()
) -> None:
    ended = warm.run(program, typed, stdin=stdin, passphrases=passphrases)
    assert ended.code == 0, ended


def _exported(warm: Warm, program: Program, to: Path) -> Path:
    _write(warm, program, "export", "-o", str(to))
    return to

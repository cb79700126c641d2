"""`trust privacy`: what is stored where, and who can read it. Looks only at names and permissions."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from trustjournal.config import FILE
from trustjournal.copied import copied_by
from trustjournal.environment import Environment
from trustjournal.errors import TrustError
from trustjournal.interview.plainly import say_plainly
from trustjournal.store.connection import JOURNAL, is_locked
from trustjournal.store.copies import FOLDER
from trustjournal.store.erasing import left_in_memory, leftovers
from trustjournal.views.privacy import Place, privacy_lines

if TYPE_CHECKING:
    from collections.abc import Iterator


def privacy(ctx: typer.Context) -> None:
    """What is stored where, and who can read it.

    Works without a journal, with a locked and with a damaged one: nothing in it is read.
    """
    env: Environment = ctx.obj
    home = Path(env.home)
    lines = privacy_lines(
        _places(env, home),
        modes_tell=os.name == "posix",
        copied_by=copied_by(home),
        locked=_locked(env),
    )
    say_plainly(env.stdout, *lines)


def _locked(env: Environment) -> bool | None:
    try:
        return is_locked(env.home)
    except TrustError:  # the file, or the folder it is in, is closed to this account
        return None


def _places(env: Environment, home: Path) -> Iterator[Place]:
    yield _place("Folder", home, folder=True)
    yield _place("Thoughts, and answers not finished", home / JOURNAL)
    backups = _place("Backups", home / FOLDER, folder=True)
    if backups.mode is not None:
        yield backups
    settings = _place("Settings", Path(env.settings) / FILE)
    if settings.mode is not None:
        yield settings
    for path in (*leftovers(home), *left_in_memory(env.variables)):
        yield _place("Left by something that was interrupted", path, folder=path.is_dir())


def _place(what: str, path: Path, *, folder: bool = False) -> Place:
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return Place(what, str(path), None)
    except OSError:
        return Place(what, str(path), None, hidden=True)
    # There is no such function on Windows, where the number would mean nothing either.
    account = os.getuid() if hasattr(os, "getuid") else found.st_uid
    return Place(what, str(path), stat.S_IMODE(found.st_mode), folder, found.st_uid == account)

"""`trust erase`: the whole journal goes, whatever state it is in."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli.removing import say_the_content_stays
from trustjournal.config import FILE
from trustjournal.content import FILES
from trustjournal.environment import Environment
from trustjournal.errors import NeedsTerminal
from trustjournal.interview.plainly import say_plainly
from trustjournal.store import keychain, sealed
from trustjournal.store.connection import JOURNAL
from trustjournal.store.editor_files import places_in_memory
from trustjournal.store.erasing import erase as erase_files
from trustjournal.store.erasing import journal_files, left_in_memory

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = "erase"
_LIMITS = (
    "Overwritten and removed, as far as a program can: an SSD, a backup or a synced folder may keep copies."
)

_ELSEWHERE = "Exports and backups you put elsewhere are yours to remove."


def erase(
    ctx: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="Settings and words of your own, too.")] = False,
    yes: Annotated[bool, typer.Option("--yes-erase-everything", help="Without asking.")] = False,
) -> None:
    """Remove the whole journal.

    Thoughts, drafts and what was left behind go; nothing brings them back. Settings stay without --all.
    """
    env: Environment = ctx.obj
    home, settings = Path(env.home), Path(env.settings)
    paths = [*left_in_memory(env.variables), *journal_files(home)]
    paths += _settings_files(settings) if everything else []
    if not paths:
        say_plainly(env.stdout, f"There is nothing to erase in {home}.")
        return
    places = {home, settings, *places_in_memory(env.variables)}
    told = [path for path in paths if path.parent in places]
    if not yes and not _wanted(env, told):
        say_plainly(env.stdout, "Nothing was removed.")
        return
    if keychain.is_chosen(env.home):
        _forget_in_keychain(env)
    kept_elsewhere = erase_files(paths)
    say_plainly(env.stdout, f"Removed from {_folders(told)}: {', '.join(path.name for path in told)}.")
    say_plainly(env.stderr, _LIMITS)
    say_the_content_stays(env, [path.name for path in kept_elsewhere])
    for folder in {home, settings} if everything else {home}:
        with contextlib.suppress(OSError):  # something else lies in it
            folder.rmdir()
    say_plainly(env.stderr, *_left(_settings_files(settings)))


def _forget_in_keychain(env: Environment) -> None:
    try:
        keychain.forget(sealed.salt_of(str(Path(env.home) / JOURNAL)))
    except keychain.NoKeychain:
        say_plainly(env.stderr, "The system's keychain may still hold the key of this journal, for nothing.")


def _wanted(env: Environment, paths: Iterable[Path]) -> bool:
    if not env.interactive:
        raise NeedsTerminal("trust erase", "--yes-erase-everything")
    from trustjournal.cli.asked import asked  # late: nothing else here asks

    say_plainly(env.stderr, f"This removes, for good: {', '.join(str(path) for path in paths)}")
    return asked(env, f"Type {_WORD} to go on. Enter leaves everything as it is.").casefold() == _WORD


def _settings_files(folder: Path) -> list[Path]:
    names = [FILE, *(f"{name}.yaml" for name in FILES)]
    return [folder / name for name in names if (folder / name).is_file()]


def _left(settings: list[Path]) -> Iterator[str]:
    if settings:
        them = "it" if len(settings) == 1 else "them"
        yield f"Left: {', '.join(map(str, settings))}; trust erase --all removes {them} too."
    yield _ELSEWHERE


def _folders(paths: Iterable[Path]) -> str:
    return " and ".join(dict.fromkeys(str(path.parent) for path in paths))

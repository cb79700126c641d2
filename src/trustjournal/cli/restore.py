"""`trust restore`: bring a copy of the journal back, after showing what that would change."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion
from trustjournal.cli.unlocking import unlock_copy
from trustjournal.environment import Environment
from trustjournal.errors import NeedsTerminal, Usage
from trustjournal.interview.plainly import say_plainly
from trustjournal.store.connection import JOURNAL, is_locked
from trustjournal.views.backup import first_backed_up
from trustjournal.views.restore import difference_lines, side_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trustjournal.store.restoring import Comparison, Side

_KEYS = "Enter leaves it · m merge: add what is only there · r replace · ? help"
_HELP = (
    "m: nothing that is here goes. What was deleted here stays deleted,\n"
    "   what was changed on both sides is kept twice, and what is damaged\n"
    "   here and whole in the backup is mended.\n"
    "r: the journal becomes what the backup is. As it is now it is kept\n"
    "   in the folder of backups."
)


def restore(
    ctx: typer.Context,
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="The backup.", autocompletion=completion.backups)
    ],
    merge: Annotated[bool, typer.Option("--merge", help="Add what is only in the backup.")] = False,
    replace: Annotated[bool, typer.Option("--replace", help="Make the journal what the backup is.")] = False,
) -> None:
    """Bring a backup back.

    Shows first what would change. The journal as it is now is kept in the folder of backups in either case.
    The name of a backup in that folder is enough; trust backup --list shows them.
    """
    from trustjournal.store import restoring  # late: SQLModel may come along

    env: Environment = ctx.obj
    if merge and replace:
        raise Usage("Either --merge or --replace, not both.")
    path = restoring.named(env.home, file)
    unlock_copy(env, path)
    with restoring.looked_at(env.home, path) as (new, compared):
        there = os.path.lexists(Path(env.home) / JOURNAL)
        say_plainly(env.stdout, *_shown(compared, there=there))
        if merge and compared.here is None and there:
            raise restoring.CannotMerge
        how = "m" if merge else "r" if replace or compared.here is None else _asked(env)
        if how == "m" and compared.here is not None:
            _merge(env, new, compared)
        elif how:
            was_locked = is_locked(env.home)
            aside = restoring.replace(env.home, new, env.now())
            say_plainly(env.stdout, "Restored.")
            if is_locked(env.home) and not was_locked:
                say_plainly(env.stdout, "The journal is locked now, with the passphrase of that backup.")
                _tell_of_plain_copies(env)
            if aside is not None:
                env.stderr.write(f"{first_backed_up(aside)}\n")
        else:
            say_plainly(env.stdout, "Nothing was changed.")


def _tell_of_plain_copies(env: Environment) -> None:
    from trustjournal.store.locking import plain_backups  # late: hardly ever

    readable = ", ".join(path.name for path in plain_backups(env.home))
    if readable:
        say_plainly(
            env.stderr,
            f"These backups can be read without a passphrase: {readable}. "
            "To remove one: trust backup --remove NAME",
        )


def _shown(compared: Comparison, *, there: bool) -> Iterator[str]:
    """What would change; `there` tells whether there is a journal, one that cannot be read included."""
    yield _side("The backup", compared.there)
    if compared.here is None:
        yield f"There is no journal here {'that can be read' if there else 'yet'}."
    else:
        yield _side("The journal", compared.here)
        yield from difference_lines(
            both=compared.both,
            differing=compared.differing,
            only_here=compared.only_here,
            only_there=compared.only_there,
            deleted_here=compared.deleted_here,
        )
    if compared.not_whole:
        yield f"Damaged in the backup: {_named(compared.not_whole)}."
    if compared.mended:
        yield f"Damaged in the journal, and whole in the backup: {_named(compared.mended.values())}."
    if compared.not_mended:
        yield f"Damaged in the journal: {_named(compared.not_mended)}."


def _named(numbers: Iterable[int]) -> str:
    return ", ".join(f"#{number}" for number in numbers)


def _side(name: str, side: Side) -> str:
    return side_line(name, side.counted, side.newest)


def _asked(env: Environment) -> str:
    if not env.interactive:
        raise NeedsTerminal("trust restore", "--merge or --replace")
    from trustjournal.cli.asked import asked

    answer = asked(env, _KEYS).casefold()
    while answer == "?":
        answer = asked(env, f"{_HELP}\n{_KEYS}").casefold()
    return answer if answer in ("m", "r") else ""


def _merge(env: Environment, new: str, compared: Comparison) -> None:
    from trustjournal.cli.import_ import merged_lines
    from trustjournal.store.backup import RESTORE, back_up_first
    from trustjournal.store.carrying import travelling
    from trustjournal.store.connection import read_only

    made = back_up_first(env.home, RESTORE, env.now())
    with contextlib.closing(read_only(new)) as backup, env.open_to_merge() as journal:
        merged = journal.merge(
            "merged a backup", travelling(backup), lambda _: None, frozenset(compared.mended)
        )
    say_plainly(env.stdout, *merged_lines(merged, "Added"))
    if compared.not_mended:
        say_plainly(
            env.stdout,
            f"Still damaged here: {_named(compared.not_mended)}. The backup does not hold them whole as they "
            "were written last; what it does hold can take their place: trust restore FILE --replace",
        )
    if made is not None:
        env.stderr.write(f"{first_backed_up(made.path)}\n")

"""`trust backup`: a copy of the journal that can be trusted."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from trustjournal.cli import completion
from trustjournal.cli.listing import JsonOption, print_json, say_nothing_written
from trustjournal.cli.removing import say_not_looked_into, say_the_content_stays
from trustjournal.cli.target import DASH, NoFileName
from trustjournal.environment import Environment
from trustjournal.errors import Usage
from trustjournal.interview.plainly import say_plainly
from trustjournal.shown import visible
from trustjournal.store import backup as backups
from trustjournal.store.copies import FOLDER, Kept, kept
from trustjournal.views.backup import backed_up, kept_line, what_to_know


def backup(
    ctx: typer.Context,
    file: Annotated[
        str | None, typer.Argument(metavar="[FILE]", help="Where to; a folder gets a name with the date.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Put it in the place of that file.")] = False,
    listed: Annotated[bool, typer.Option("--list", help="What is kept in the journal's home.")] = False,
    remove: Annotated[
        str | None,
        typer.Option(
            "--remove",
            metavar="NAME",
            help="Overwrite and remove one of them.",
            autocompletion=completion.backups,
        ),
    ] = None,
    remove_deleted: Annotated[
        bool,
        typer.Option("--remove-deleted", help="Take out of them what is deleted in the journal."),
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Copy the journal to a file, and check that the copy is whole.

    It can be done while another terminal writes. Without a file it goes to the folder backups in the
    journal's home. trust restore FILE brings it back.
    """
    env: Environment = ctx.obj
    if listed:
        if file is not None or force:
            raise Usage("--list goes with nothing else but --json.")
        _list(env, as_json)
        return
    if remove is not None:
        if file is not None or force or as_json:
            raise Usage("--remove goes with nothing else.")
        name, gone = backups.remove_named(env.home, remove)
        env.stdout.write(f"Removed {name}.\n")
        say_the_content_stays(env, [] if gone else [name])
        return
    if remove_deleted:
        if file is not None or force or as_json:
            raise Usage("--remove-deleted goes with nothing else.")
        _remove_deleted(env)
        return
    made = _made(env, file, force)
    if made is None:
        say_nothing_written(env)
        return
    if as_json:
        counted = made.counted._asdict()
        print_json(env, {"path": made.path, **counted, "not_whole": list(made.not_whole)})
    else:
        # Not wrapped: a path that is cut in two cannot be copied.
        env.stdout.write(visible(f"{backed_up(made.path, made.counted)}\n"))
    say_plainly(env.stderr, *what_to_know(made.not_whole, private=made.private))


def _made(env: Environment, file: str | None, force: bool) -> backups.Backup | None:
    if file is None:
        return backups.back_up_by_date(env.home, env.now())
    if not file:
        raise Usage("The name of the file is missing.")
    if Path(file) == DASH:
        raise NoFileName
    if Path(file).is_dir() and not Path(file).is_symlink():
        return backups.back_up_by_date(env.home, env.now(), file)
    return backups.back_up(env.home, file, force=force)


def _remove_deleted(env: Environment) -> None:
    from trustjournal.store import in_backups  # late: hardly ever

    with env.open_to_read() as connection:
        gone = [] if connection is None else in_backups.deleted(connection)
    held = in_backups.holding(env.home, gone)
    for path, called in held.copies.items():
        in_backups.take_out(path, called)
        say_plainly(env.stdout, f"Taken out of {Path(path).name}: {', '.join(called.values())}.")
    if not held.copies:
        say_plainly(env.stdout, "No backup in the journal's home holds anything that is deleted.")
    say_not_looked_into(env, [copy.path for copy in held.unreadable])


def _list(env: Environment, as_json: bool) -> None:
    copies = kept(env.home)
    if as_json:
        print_json(env, [_plain(copy) for copy in copies])
        return
    for folder in dict.fromkeys(Path(copy.path).parent for copy in copies):
        there = (copy for copy in copies if Path(copy.path).parent == folder)
        lines = (kept_line(copy.made, copy.size, Path(copy.path).name) for copy in there)
        say_plainly(env.stdout, f"{folder}:", *lines)
    if not copies:
        say_plainly(env.stdout, f"No backup is kept in {Path(env.home) / FOLDER}.")


def _plain(copy: Kept) -> dict[str, str | int | None]:
    return {
        "path": copy.path,
        "made": copy.made.isoformat(),
        "before": copy.before or None,
        "bytes": copy.size,
    }

"""`trust delete`: take a thought out of the journal."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from trustjournal.cli.removing import BROUGHT_BACK, look_into_backups
from trustjournal.cli.show import RecordId
from trustjournal.cli.which import deleted_thought, which_record
from trustjournal.environment import Environment
from trustjournal.errors import NeedsTerminal, NoSuchRecord
from trustjournal.interview.plainly import say_plainly
from trustjournal.practices import KINDS
from trustjournal.shown import one_line
from trustjournal.store import practices, reading

_FIRST_WORDS = 60


def delete(
    ctx: typer.Context,
    record_id: RecordId,
    now: Annotated[
        bool, typer.Option("--now", help="For good, without undo. What came from it stays.")
    ] = False,
    from_backups: Annotated[
        bool, typer.Option("--from-backups", help="Out of the backups in the journal's home as well.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Without asking.")] = False,
) -> None:
    """Take a thought out of the journal.

    trust undo brings it back, until something else is changed, for a day at most; never what was deleted with
    --now. The backups that still hold it are named; --from-backups takes it out of them, also when it was
    deleted earlier. A step, a talk and the like that came from it stay, and are named with what removes them.
    """
    env: Environment = ctx.obj
    with env.open_to_read() as connection:
        gone = deleted_thought(connection, record_id) if now or from_backups else None
        number = which_record(connection, record_id) if gone is None else gone[0]
        record = None if connection is None or gone else reading.record(connection, number)
    if record is None and gone is None:
        raise NoSuchRecord(record_id)
    if record is not None:
        if not yes and not _wanted(env, number, record.automatic_thought, for_good=now):
            env.stdout.write(f"#{number} stays.\n")
            return
        with env.open_journal() as journal:
            journal.delete(number, for_good=now)
        after = " for good." if now else f". {BROUGHT_BACK}"
        say_plainly(env.stdout, f"Deleted #{number}{after}")
    elif now:
        with env.open_journal() as journal:
            journal.keep_no_undo_of(number)
        env.stdout.write(f"#{number} was deleted before; now nothing brings it back.\n")
    uuid = record.uuid if record is not None else gone[1] if gone else ""
    if now:
        _sweep(env)
    _say_what_stays(env, uuid, for_good=now)
    look_into_backups(
        env,
        uuid,
        remove=from_backups,
        ask=now and not yes and env.interactive,
        otherwise=f"trust delete {number} --now --from-backups",
    )


def _sweep(env: Environment) -> None:
    """Remove the thought where a killed editor left it."""
    from trustjournal.store.erasing import sweep_after_editors  # late: only where it is to go for good

    sweep_after_editors(Path(env.home), env.variables)


def _say_what_stays(env: Environment, uuid: str, *, for_good: bool) -> None:
    """Name what came from the thought and stands on its own, with what takes it out too."""
    with env.open_to_read() as connection:
        following = [] if connection is None else practices.about(connection, uuid)
    for one in following:
        remove = f"trust {KINDS[one.kind].command} remove {one.id}{' --now' if for_good else ''}"
        say_plainly(env.stderr, f"{one.name.capitalize()}, which came from it, stays: {remove}")


def _wanted(env: Environment, number: int, thought: str, *, for_good: bool) -> bool:
    if not env.interactive:
        raise NeedsTerminal("trust delete", "--yes")
    from trustjournal.cli.asked import asked

    keys = f"Enter keeps it · y deletes it{' for good' if for_good else ''}"
    after = "Nothing brings it back." if for_good else BROUGHT_BACK
    answer = asked(env, f'#{number}  "{one_line(thought, _FIRST_WORDS)}"\n{keys}')
    while answer == "?":
        answer = asked(env, f"Deleted is out of every list. {after}\n{keys}")
    return answer.casefold() in ("y", "yes")

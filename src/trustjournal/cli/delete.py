"""`trust delete`: take a thought out of the journal."""

from __future__ import annotations

from typing import Annotated

import typer

from trustjournal.cli.show import RecordId
from trustjournal.cli.which import which_record
from trustjournal.environment import Environment
from trustjournal.errors import NeedsTerminal, NoSuchRecord
from trustjournal.shown import one_line
from trustjournal.store import reading

_FIRST_WORDS = 60


def delete(
    ctx: typer.Context,
    record_id: RecordId,
    now: Annotated[bool, typer.Option("--now", help="For good: no undo, no word of it stays.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Without asking.")] = False,
) -> None:
    """Take a thought out of the journal.

    trust undo brings it back for 24 hours, unless it was deleted with --now.
    """
    env: Environment = ctx.obj
    with env.open_to_read() as connection:
        number = which_record(connection, record_id)
        record = None if connection is None else reading.record(connection, number)
    if record is None:
        raise NoSuchRecord(record_id)
    if not yes and not _wanted(env, number, record.automatic_thought):
        env.stdout.write(f"#{number} stays.\n")
        return
    with env.open_journal() as journal:
        journal.delete(number, for_good=now)
    after = "for good." if now else "trust undo brings it back for 24 hours."
    env.stdout.write(f"Deleted #{number}{' ' if now else '. '}{after}\n")


def _wanted(env: Environment, number: int, thought: str) -> bool:
    if not env.interactive:
        raise NeedsTerminal("trust delete", "--yes")
    from trustjournal.cli.asked import asked

    keys = "Enter keeps it · y deletes it"
    answer = asked(env, f'#{number}  "{one_line(thought, _FIRST_WORDS)}"\n{keys}')
    while answer == "?":
        answer = asked(env, f"Deleted is out of every list; trust undo brings it back for a day.\n{keys}")
    return answer.casefold() in ("y", "yes")

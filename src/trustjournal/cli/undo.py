"""`trust undo`: take back the last change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from trustjournal.cli.listing import say_nothing_written
from trustjournal.environment import Environment
from trustjournal.shown import one_line
from trustjournal.store import letting_go, reading
from trustjournal.store.would_go import would_go

if TYPE_CHECKING:
    from trustjournal.store.would_go import WouldGo

_FIRST_WORDS = 60


def undo(ctx: typer.Context) -> None:
    """Take back the last change, whatever it was, until something else is changed, for a day at most.

    Where that would take what you just wrote out for good, it is shown and asked about first.
    """
    env: Environment = ctx.obj
    with env.open_to_read() as connection:
        written = connection is not None
        change = None if connection is None else reading.last_change(connection)
        asks = change is not None and env.interactive and not letting_go.is_over(change[1], env.now())
        new = would_go(connection) if connection is not None and asks else None
    if not written:
        say_nothing_written(env)
        return
    if new is not None and not _wanted(env, new):
        env.stdout.write("It stays.\n")
        return
    with env.open_journal() as journal:
        what = journal.undo()
    env.stdout.write(f"Taken back: {one_line(what)}.\n")


def _wanted(env: Environment, new: WouldGo) -> bool:
    from trustjournal.cli.asked import asked  # late: nothing is asked where something is put back

    words = f'  "{one_line(new.words, _FIRST_WORDS)}"' if new.words else ""
    more = f" and {new.more} more" if new.more else ""
    line = f"{one_line(new.name)}{words}{more} would go for good."
    return asked(env, f"{line}\nEnter keeps it · y takes it back").casefold() in ("y", "yes")

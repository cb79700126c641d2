"""`trust undo`: take back the last change."""

from __future__ import annotations

import typer

from trustjournal.cli.listing import NOTHING_WRITTEN
from trustjournal.environment import Environment
from trustjournal.shown import one_line


def undo(ctx: typer.Context) -> None:
    """Take back the last change, whatever it was, for 24 hours after it was made."""
    env: Environment = ctx.obj
    with env.open_to_read() as connection:
        written = connection is not None
    if not written:
        env.stderr.write(NOTHING_WRITTEN)
        return
    with env.open_journal() as journal:
        what = journal.undo()
    env.stdout.write(f"Taken back: {one_line(what)}.\n")

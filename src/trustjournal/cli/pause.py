"""`trust pause`: two quiet minutes."""

from __future__ import annotations

import typer

from trustjournal.environment import Environment
from trustjournal.interview.pause import quiet_minutes


def pause(ctx: typer.Context) -> None:
    """Two quiet minutes, nothing to write.

    A line now and then; nothing is asked and nothing is kept. Ctrl-C ends it.
    """
    env: Environment = ctx.obj
    quiet_minutes(env)

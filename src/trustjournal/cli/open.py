"""`trust open`: the queue of thoughts not looked at again yet."""

from __future__ import annotations

import typer

from trustjournal.cli import listing
from trustjournal.cli.listing import AT_ONCE, AllOption, JsonOption, MostOption
from trustjournal.environment import Environment
from trustjournal.store import reading


def open_command(
    ctx: typer.Context,
    number: MostOption = AT_ONCE,
    everything: AllOption = False,
    as_json: JsonOption = False,
) -> None:
    """Thoughts not looked at again yet, the newest first.

    They can wait as long as you like: trust reframe takes the newest, trust reframe ID another.
    """
    env: Environment = ctx.obj
    with env.open_to_read() as connection:
        limit = None if everything else number
        numbers = [] if connection is None else reading.newest_ids(connection, limit, only_open=True)
        if as_json:
            listing.print_json_array(env, connection, numbers)
        elif connection is None:
            listing.say_nothing_written(env)
        elif not numbers:
            env.stderr.write("No thought is open.\n")
        else:
            listing.print_lines(env, connection, numbers, marks=False)
            more = reading.count(connection, only_open=True) - len(numbers)
            listing.tell_more(env, more, "trust open --all shows them, or -n with a number.")

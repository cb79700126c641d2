"""`trust show`: one thought with everything in it."""

from __future__ import annotations

from typing import Annotated

import typer

from trustjournal.cli import completion, listing
from trustjournal.cli.listing import JsonOption
from trustjournal.cli.which import which_record
from trustjournal.environment import Environment
from trustjournal.errors import NoSuchRecord
from trustjournal.store import histories, reading
from trustjournal.store.counting_recurring import other_times

RecordId = Annotated[
    str, typer.Argument(metavar="ID", help="Its number, or last.", autocompletion=completion.ids)
]


def show(ctx: typer.Context, record_id: RecordId, as_json: JsonOption = False) -> None:
    """One thought with everything in it: what you wrote, every look at it, before and now."""
    env: Environment = ctx.obj
    with env.open_to_read() as connection:
        number = which_record(connection, record_id)
        record = None if connection is None else reading.record(connection, number)
        if connection is None or record is None:
            raise NoSuchRecord(record_id)
        if as_json:
            listing.print_json(env, listing.as_json(connection, record))
            return
        suggested = reading.suggestions(connection, number)
        twice = histories.kept_twice(connection, number)
        others = [one for one in other_times(connection, number) if one.record_id not in twice]
        from trustjournal.store.checking import not_whole  # late, as below

        damaged = bool(not_whole(connection, [number]))
    # Late: nothing is drawn, and nothing read once more, for JSON.
    from trustjournal.recogniser import unanswered
    from trustjournal.views.records import kept_twice, record_card

    content = env.safe_content
    env.console.print(record_card(record, env.now(), content, unanswered(record, suggested), others))
    if twice:
        env.console.print(kept_twice(twice))
    if damaged:
        env.console.print("This one is damaged; what can be done: trust doctor")
    listing.tell_broken(env, content)

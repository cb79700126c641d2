"""`trust emotions`: feelings, in words that can be one's own."""

from __future__ import annotations

from typing import Annotated

import typer

from trustjournal.cli import words
from trustjournal.environment import Environment
from trustjournal.vocabulary import WordKind


def emotions(
    ctx: typer.Context,
    action: words.Action = None,
    names: words.Names = None,
    explain: words.Explain = None,
    cue: words.Cue = None,
    add: words.Add = None,
    remove: words.Remove = None,
    family: Annotated[str | None, typer.Option(help="With add: the feeling it is nearest to.")] = None,
    pleasant: Annotated[
        bool | None,
        typer.Option("--pleasant/--unpleasant", help="With add; your own are unpleasant at first."),
    ] = None,
    as_json: words.AsJson = False,
) -> None:
    """Feelings, in your own words.

    \b
    trust emotions                    all of them, with how many thoughts hold each
    trust emotions show NAME          what it means, and other words for it
    trust emotions add NAME           one of your own
    trust emotions rename OLD NEW     another name, on earlier thoughts as well
    trust emotions explain NAME TEXT  what it means to you, in a line
    trust emotions merge FROM INTO    two that are one
    trust emotions retire NAME        no longer offered; restore brings it back
    trust emotions cues NAME          --add and --remove other words for it
    """
    env: Environment = ctx.obj
    typed = words.Typed.given(
        names, explain, cue, add, remove, family=family, pleasant=pleasant, as_json=as_json
    )
    words.run(env, WordKind.EMOTION, action, typed)

"""`trust themes`: what thoughts are about, in words that can be one's own."""

from __future__ import annotations

from typing import Annotated

import typer

from trustjournal.cli import completion, suggesting, words
from trustjournal.environment import Environment
from trustjournal.vocabulary import WordKind


def themes(
    ctx: typer.Context,
    action: words.Action = None,
    names: words.Names = None,
    explain: words.Explain = None,
    cue: words.Cue = None,
    add: words.Add = None,
    remove: words.Remove = None,
    everything: words.Everything = False,
    forget: words.Forget = None,
    about: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Answer what is suggested for it.", autocompletion=completion.ids),
    ] = None,
    why: words.Why = None,
    refresh: Annotated[bool, typer.Option("--refresh", help="Look anew in earlier thoughts.")] = False,
    as_json: words.AsJson = False,
) -> None:
    """What thoughts are about, in your own words.

    \b
    trust themes                    all of them, with how many thoughts hold each
    trust themes show NAME          what it means, what hints at it, what was learned
    trust themes add NAME           one of your own
    trust themes rename OLD NEW     another name, on earlier thoughts as well
    trust themes explain NAME TEXT  what it means to you, in a line
    trust themes merge FROM INTO    two that are one
    trust themes retire NAME        no longer offered; restore brings it back
    trust themes cues NAME          --add and --remove words that hint at it
    trust themes forget NAME        unlearn what was learned of your answers
    trust themes --about ID         what is suggested for a thought, asked
    trust themes --why ID           why something is suggested for a thought
    trust themes --refresh          look for suggestions anew in earlier thoughts
    """
    env: Environment = ctx.obj
    if about is not None:
        suggesting.ask_about(env, about)
        return
    if why is not None:
        suggesting.tell_why(env, why, as_json=as_json)
        return
    if refresh:
        suggesting.refresh(env)
        return
    typed = words.Typed.given(
        names, explain, cue, add, remove, everything=everything, forget=forget, as_json=as_json
    )
    words.run(env, WordKind.THEME, action, typed)

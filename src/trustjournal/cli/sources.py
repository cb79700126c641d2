"""`trust sources`: where thoughts may come from, in words that can be one's own."""

from __future__ import annotations

import typer

from trustjournal.cli import suggesting, words
from trustjournal.environment import Environment
from trustjournal.vocabulary import WordKind


def sources(
    ctx: typer.Context,
    action: words.Action = None,
    names: words.Names = None,
    explain: words.Explain = None,
    cue: words.Cue = None,
    add: words.Add = None,
    remove: words.Remove = None,
    everything: words.Everything = False,
    forget: words.Forget = None,
    why: words.Why = None,
    as_json: words.AsJson = False,
) -> None:
    """Where thoughts may come from, in your own words.

    \b
    trust sources                    all of them, with how many thoughts hold each
    trust sources show NAME          what it means, what hints at it, what was learned
    trust sources add NAME           one of your own
    trust sources rename OLD NEW     another name, on earlier thoughts as well
    trust sources explain NAME TEXT  what it means to you, in a line
    trust sources merge FROM INTO    two that are one
    trust sources retire NAME        no longer offered; restore brings it back
    trust sources cues NAME          --add and --remove words that hint at it
    trust sources forget NAME        unlearn what was learned of your answers
    trust sources --why ID           why something is suggested for a thought
    """
    env: Environment = ctx.obj
    if why is not None:
        suggesting.tell_why(env, why, as_json=as_json)
        return
    typed = words.Typed.given(
        names, explain, cue, add, remove, everything=everything, forget=forget, as_json=as_json
    )
    words.run(env, WordKind.SOURCE, action, typed)

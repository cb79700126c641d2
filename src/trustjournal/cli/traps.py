"""`trust traps`: ways a thought can bend what happened, in words that can be one's own."""

from __future__ import annotations

import typer

from trustjournal.cli import suggesting, words
from trustjournal.environment import Environment
from trustjournal.vocabulary import WordKind


def traps(
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
    """Thinking traps, in your own words.

    \b
    trust traps                    all of them, with how many thoughts hold each
    trust traps show NAME          what it means, what hints at it, what was learned
    trust traps add NAME           one of your own
    trust traps rename OLD NEW     another name, on earlier thoughts as well
    trust traps explain NAME TEXT  what it means to you, in a line
    trust traps merge FROM INTO    two that are one
    trust traps retire NAME        no longer offered; restore brings it back
    trust traps cues NAME          --add and --remove words that hint at it
    trust traps forget NAME        unlearn what was learned of your answers
    trust traps --why ID           why something is suggested for a thought
    """
    env: Environment = ctx.obj
    if why is not None:
        suggesting.tell_why(env, why, as_json=as_json)
        return
    typed = words.Typed.given(
        names, explain, cue, add, remove, everything=everything, forget=forget, as_json=as_json
    )
    words.run(env, WordKind.TRAP, action, typed)

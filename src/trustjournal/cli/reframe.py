"""`trust reframe`: look at a thought through three questions."""

from __future__ import annotations

from typing import Annotated

import typer

from trustjournal.cli import completion, given
from trustjournal.cli.looking import look_on_terminal, look_with_answers
from trustjournal.environment import Environment
from trustjournal.errors import NeedsTerminal, Usage

Words = list[str] | None

_OPTIONS = {
    "evidence_for": "--seen",
    "evidence_against": "--against",
    "from_before": "--before",
    "weight": "--weight",
    "loved_one": "--loved-one",
    "alternative": "--alternative",
    "keep": "--keep",
    "alternative_belief": "--alternative-belief",
    "belief_again": "--belief",
    "known_from": "--known-from",
    "wish_to_hear": "--wish",
    "their_view": "--their-view",
    "ask_openly": "--ask-openly",
    "until_when": "--until",
    "until_then": "--until-then",
    "need_next": "--need",
    "afraid": "--afraid",
    "talk_when": "--talk-when",
    "talk_thing": "--talk-thing",
    "talk_feeling": "--talk-feeling",
    "talk_ask": "--talk-ask",
    "limit": "--limit",
    "support": "--support",
    "time": "--time",
    "safe": "--safe",
    "meaning": "--meaning",
    "next_thing": "--next",
    "next_what": "--next-what",
    "next_when": "--next-when",
    "next_likely": "--next-likely",
}
"""Key of a question -> the option that answers it beforehand."""


def reframe(
    ctx: typer.Context,
    record_id: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="Its number, or last.", autocompletion=completion.open_ids),
    ] = None,
    pick: Annotated[bool, typer.Option("--pick", help="Choose among the open ones.")] = False,
    gentle: Annotated[bool, typer.Option("--gentle", help="Begin with the feeling.")] = False,
    seen: Annotated[Words, typer.Option(help="What you saw or heard yourself; again for more.")] = None,
    against: Annotated[Words, typer.Option(help="What does not fit the thought.")] = None,
    before: Annotated[Words, typer.Option(help="What comes from another time or person.")] = None,
    weight: Annotated[
        str | None, typer.Option(help="seen, mostly-seen, both, mostly-before, before, unknown.")
    ] = None,
    loved_one: Annotated[str | None, typer.Option(help="What you would tell someone you love.")] = None,
    alternative: Annotated[Words, typer.Option(help="What else you could tell yourself.")] = None,
    their_view: Annotated[str | None, typer.Option(help="How they might see it; with --afraid no.")] = None,
    keep: Annotated[int | None, typer.Option(help="The alternative to keep, from 1.")] = None,
    alternative_belief: Annotated[int | None, typer.Option(help="Belief in it, 0-100.")] = None,
    belief: Annotated[int | None, typer.Option("-b", "--belief", help="Belief in the thought now.")] = None,
    emotion: Annotated[
        Words,
        typer.Option("-e", "--emotion", help="fear:55, as it is now.", autocompletion=completion.emotions),
    ] = None,
    known_from: Annotated[str | None, typer.Option(help="Where you know the feeling from.")] = None,
    wish: Annotated[str | None, typer.Option(help="What you would like to hear.")] = None,
    ask_openly: Annotated[str | None, typer.Option(help="What you could ask openly.")] = None,
    until: Annotated[str | None, typer.Option(help="Until when it can stay unknown.")] = None,
    until_then: Annotated[str | None, typer.Option(help="What makes that time easier.")] = None,
    need: Annotated[Words, typer.Option(help="talk, limit, support, time or safe.")] = None,
    afraid: Annotated[str | None, typer.Option(help="Afraid of what they might do: no, yes, unsure.")] = None,
    talk_when: Annotated[str | None, typer.Option(help="When you would both be calm.")] = None,
    talk_thing: Annotated[str | None, typer.Option(help="The one thing, as a camera saw it.")] = None,
    talk_feeling: Annotated[str | None, typer.Option(help="How it was for you.")] = None,
    talk_ask: Annotated[str | None, typer.Option(help="What you want to ask.")] = None,
    limit: Annotated[str | None, typer.Option(help="A limit you set.")] = None,
    support: Annotated[str | None, typer.Option(help="Who is on your side.")] = None,
    time: Annotated[str | None, typer.Option(help="Until which day you give it time.")] = None,
    safe: Annotated[str | None, typer.Option(help="What would make you safer.")] = None,
    meaning: Annotated[str | None, typer.Option(help="A thought it left about you or everyone.")] = None,
    next_thing: Annotated[
        str | None, typer.Option("--next", help="ask-openly, small-step, check, someone or repair.")
    ] = None,
    next_what: Annotated[str | None, typer.Option(help="What exactly comes next.")] = None,
    next_when: Annotated[str | None, typer.Option(help="When, or by when you will know.")] = None,
    next_likely: Annotated[int | None, typer.Option(help="How likely it seems, 0-100, with check.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the record as JSON afterwards.")] = False,
) -> None:
    """Look at a thought through three questions.

    Without an ID the newest open thought. Every answer is kept the moment it is given; Ctrl-C stops, and
    trust reframe goes on from there.
    """
    env: Environment = ctx.obj
    if record_id is not None and not record_id.strip():  # as an empty variable of a shell gives it
        raise Usage("The ID is empty. Leave it out for the newest open thought, or see: trust list")
    one = {
        "weight": weight,
        "loved_one": loved_one,
        "keep": keep,
        "alternative_belief": alternative_belief,
        "belief_again": belief,
        "known_from": known_from,
        "wish_to_hear": wish,
        "their_view": their_view,
        "ask_openly": ask_openly,
        "until_when": until,
        "until_then": until_then,
        "afraid": afraid,
        "talk_when": talk_when,
        "talk_thing": talk_thing,
        "talk_feeling": talk_feeling,
        "talk_ask": talk_ask,
        "limit": limit,
        "support": support,
        "time": time,
        "safe": safe,
        "meaning": meaning,
        "next_thing": next_thing,
        "next_what": next_what,
        "next_when": next_when,
        "next_likely": next_likely,
    }
    several = {
        "evidence_for": seen,
        "evidence_against": against,
        "from_before": before,
        "alternative": alternative,
    }
    options = {key: [str(value)] for key, value in one.items() if value is not None}
    options |= {key: list(values) for key, values in several.items() if values}
    options |= {"need_next": [" ".join(need)]} if need else {}
    options |= {
        f"again:{rating.name}": [str(rating.intensity)]
        for rating in given.emotions_given(emotion or [], env.content)
        if rating.intensity is not None
    }
    if options:
        record = look_with_answers(env, record_id, options, _OPTIONS)
    elif env.interactive and not as_json:
        look_on_terminal(env, record_id, pick=pick, gentle=True if gentle else None)
        return
    else:
        raise NeedsTerminal(
            "trust reframe", "--weight, --seen, --against, --before, --alternative, --keep, …"
        )
    if as_json:
        from trustjournal.cli.log import print_json

        print_json(env, record)

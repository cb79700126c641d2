"""Whom a name on the command line means: somebody known, or somebody new where something is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.errors import TrustError
from trustjournal.interview.plainly import say_plainly
from trustjournal.interview.whom import ask_whether, nearest
from trustjournal.records import Person
from trustjournal.store import reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trustjournal.environment import Environment

_SHOWN = 40


class NobodyYet(TrustError):
    """Something was to be shown about somebody unknown; the command `known_by` makes them known."""

    exit_code = 3

    def __init__(self, name: str, near: str | None, known_by: str) -> None:
        nearest = "" if near is None else f" Nearest: {near[:_SHOWN]}."
        super().__init__(
            f"The journal knows nobody called {name[:_SHOWN]!r} yet.{nearest} To begin with them: {known_by}"
        )


def whom(env: Environment, typed: str) -> str:
    """The name as the journal holds it; one that it does not hold is somebody new.

    What may be a slip of the fingers is asked about on a terminal, and told of elsewhere.
    """
    known = _known(env)
    held, name = _held(known, typed), Person(typed).name
    near = nearest(name, known) if held is None else None
    if near is None:
        return held or name
    if not env.interactive:
        say_plainly(
            env.stderr,
            f"{name} is new here, and there is {near}. If they are one: trust people merge {name!r} {near!r}",
        )
        return name
    # Late: what was given needs none of it.
    from trustjournal.cli.keeping import asker_for
    from trustjournal.interview.talk import Talk
    from trustjournal.interview.walk import Interview, Left

    try:
        meant = ask_whether(Interview(asker_for(env), Talk(env.console)), env.safe_content, name, near)
    except Left:
        raise KeyboardInterrupt from None  # nothing was begun, so there is nothing to say
    return near if meant else name


def known_or(env: Environment, typed: str, known_by: str) -> str:
    """The name as the journal holds it. Raises `NobodyYet`, which names the command `known_by`."""
    known = _known(env)
    held = _held(known, typed)
    if held is None:
        raise NobodyYet(typed, nearest(typed, known), known_by)
    return held


def _known(env: Environment) -> list[str]:
    with env.open_to_read() as connection:
        return [] if connection is None else [one.name for one, _ in reading.people(connection)]


def _held(known: Sequence[str], typed: str) -> str | None:
    """The name as the journal holds it, however it was typed."""
    folded = Person(typed).name.casefold()
    return next((name for name in known if name.casefold() == folded), None)

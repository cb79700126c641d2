"""`trust list`: thoughts, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion, listing
from trustjournal.cli.listing import AT_ONCE, AllOption, JsonOption, MostOption
from trustjournal.environment import Environment
from trustjournal.store import finding, reading
from trustjournal.store.finding import Wanted

if TYPE_CHECKING:
    from datetime import date

Since = Annotated[str | None, typer.Option(metavar="WHEN", help="Only what happened since then.")]
Until = Annotated[str | None, typer.Option(metavar="WHEN", help="Only what happened until then.")]


def list_command(
    ctx: typer.Context,
    number: MostOption = AT_ONCE,
    everything: AllOption = False,
    since: Since = None,
    until: Until = None,
    person: Annotated[
        str | None,
        typer.Option("-p", "--person", help="Only about this person.", autocompletion=completion.people),
    ] = None,
    tag: Annotated[
        str | None, typer.Option(help="Only with this tag.", autocompletion=completion.tags)
    ] = None,
    theme: Annotated[
        str | None,
        typer.Option(help="Only with this theme or source.", autocompletion=completion.themes_and_sources),
    ] = None,
    root: Annotated[
        str | None,
        typer.Option(help="Only about this, from before.", autocompletion=completion.roots),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Thoughts, the newest first.

    The word behind the number: "open" was not looked at again yet, "rest" was let rest, "·" is complete.
    """
    env: Environment = ctx.obj
    wanted = Wanted(
        first=_day(env, since),
        last=_day(env, until),
        person=person,
        tag=_spellings(tag) if tag else (),
        theme=_theme(env, theme) if theme else (),
        root=_root(env, root) if root else (),
    )
    with env.open_to_read() as connection:
        limit = None if everything else number
        numbers = [] if connection is None else finding.fitting(connection, wanted, limit)
        if as_json:
            listing.print_json_array(env, connection, numbers)
        elif connection is None or (not numbers and reading.newest(connection) is None):
            listing.say_nothing_written(env)
        elif not numbers:
            env.stderr.write("No thought fits that.\n")
        else:
            listing.print_lines(env, connection, numbers)
            if len(numbers) == limit:
                more = finding.how_many(connection, wanted) - len(numbers)
                listing.tell_more(env, more, "trust list --all shows them, or -n with a number.")


def _day(env: Environment, text: str | None) -> date | None:
    if text is None:
        return None
    from trustjournal.moments import understand_when

    return understand_when(text, env.now()).moment.local_day


def _theme(env: Environment, theme: str) -> tuple[str, ...]:
    from trustjournal.cli.given import words_given

    content = env.safe_content
    return tuple(name for word in words_given("theme", [theme], content) for name in _spellings(word))


def _root(env: Environment, root: str) -> tuple[str, ...]:
    from trustjournal.cli.roots import roots_given  # late: most lists need none

    return tuple(one.uuid for one in roots_given(env, [root]))


def _spellings(word: str) -> tuple[str, ...]:
    """The word as typed and in the usual ways of writing it; the index compares letter by letter."""
    return tuple(dict.fromkeys((word, word.lower(), word.capitalize(), word.title(), word.upper())))

"""`trust boundary`: what the person keeps for themselves: space, ways to communicate, needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion, listing
from trustjournal.cli.practising import Book, Fields, NotThisWay
from trustjournal.cli.removing import ForGood
from trustjournal.environment import Environment
from trustjournal.practices import ENDED

if TYPE_CHECKING:
    from trustjournal.interview.practising import Practising
    from trustjournal.practices import Practice

_ACTIONS = ("add", "end", "list", "show", "change", "remove")
_FORMS = (
    "trust boundary add [TEXT]",
    "trust boundary end N",
    "trust boundary show N",
    "trust boundary change N [TEXT]",
    "trust boundary remove N",
)


def boundary(
    ctx: typer.Context,
    action: Annotated[
        str | None,
        typer.Argument(
            metavar="[ACTION]",
            help="add, end, list, show, change or remove.",
            autocompletion=completion.choices(*_ACTIONS),
        ),
    ] = None,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[N] [TEXT]",
            help="Its number; what it is.",
            autocompletion=completion.practices("boundary"),
        ),
    ] = None,
    person: Annotated[
        str | None,
        typer.Option("--person", "-p", metavar="NAME", help="With whom.", autocompletion=completion.people),
    ] = None,
    concerns: Annotated[
        str | None, typer.Option("--about", metavar="WHAT", help="space, communication or needs.")
    ] = None,
    afraid: Annotated[str | None, typer.Option(help="Afraid of what they might do: no, yes, unsure.")] = None,
    now: ForGood = False,
    as_json: listing.JsonOption = False,
) -> None:
    """What you keep for yourself: space, ways to communicate, needs.

    \b
    trust boundary                  those that stand, and those that ended
    trust boundary add [TEXT]       a new one; without a text it asks
    trust boundary end N            it stands no more
    trust boundary show N           one with all that is in it
    trust boundary change N [TEXT]  another text, or what the options say
    trust boundary remove N         taken out
    """
    env: Environment = ctx.obj
    book, typed = Book(env, "boundary"), words or []
    fields = Fields(person=person, details={"concerns": concerns})
    if book.dealt_with(action, typed, fields, as_json=as_json, for_good=now):
        return
    if action == "add":
        book.tell(book.added(typed, fields, afraid, _ask), as_json=as_json)
    elif action == "end":
        book.tell(book.end(book.to_end(typed)[0], ENDED), as_json=as_json)
    else:
        raise NotThisWay(_FORMS)


def _ask(practising: Practising) -> Practice:
    from trustjournal.interview.promises import new_boundary  # late: what was given needs none of it

    return new_boundary(practising)

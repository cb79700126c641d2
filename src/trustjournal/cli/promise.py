"""`trust promise`: what was promised, by either side, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion, listing
from trustjournal.cli.practising import Book, Fields, NotThisWay
from trustjournal.cli.removing import ForGood
from trustjournal.environment import Environment
from trustjournal.errors import Usage
from trustjournal.interview.plainly import LEFT, say_plainly
from trustjournal.practices import KEPT, MINE, MISSED, THEIRS
from trustjournal.store.identity import new_uuid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trustjournal.interview.practising import Practising
    from trustjournal.practices import Practice

_ACTIONS = ("add", "kept", "missed", "list", "show", "change", "remove")
_FORMS = (
    "trust promise add [TEXT]",
    "trust promise kept N",
    "trust promise missed N",
    "trust promise show N",
    "trust promise change N [TEXT]",
    "trust promise remove N",
)


def promise(
    ctx: typer.Context,
    action: Annotated[
        str | None,
        typer.Argument(
            metavar="[ACTION]",
            help="add, kept, missed, list, show, change or remove.",
            autocompletion=completion.choices(*_ACTIONS),
        ),
    ] = None,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[N] [TEXT]",
            help="Its number; what it is.",
            autocompletion=completion.practices("promise"),
        ),
    ] = None,
    person: Annotated[
        str | None,
        typer.Option("--person", "-p", metavar="NAME", help="With whom.", autocompletion=completion.people),
    ] = None,
    mine: Annotated[bool, typer.Option("--mine", help="I promised it.")] = False,
    theirs: Annotated[bool, typer.Option("--theirs", help="They promised it.")] = False,
    when: Annotated[str | None, typer.Option(metavar="WHEN", help="By when: sunday, in 2 weeks.")] = None,
    happened: Annotated[
        str | None, typer.Option(metavar="TEXT", help="With kept and missed: what happened.")
    ] = None,
    afraid: Annotated[str | None, typer.Option(help="Afraid of what they might do: no, yes, unsure.")] = None,
    now: ForGood = False,
    as_json: listing.JsonOption = False,
) -> None:
    """What was promised, by you or by them, and what became of it.

    \b
    trust promise                  the open ones, and those kept and missed
    trust promise add [TEXT]       a new one; without a text it asks
    trust promise kept N           it was kept
    trust promise missed N         it was not
    trust promise show N           one with all that is in it
    trust promise change N [TEXT]  another text, or what the options say
    trust promise remove N         taken out

    At question 1 of trust reframe those with the person it is about can be
    taken as evidence, both sides alike.
    """
    env: Environment = ctx.obj
    book, typed = Book(env, "promise"), words or []
    if mine and theirs:
        raise Usage("A promise is --mine or --theirs.")
    whose = MINE if mine else THEIRS if theirs else None
    fields = Fields(person=person, when=when, details={"whose": whose, "happened": happened})
    if book.dealt_with(action, typed, fields, as_json=as_json, for_good=now):
        return
    if action == "add":
        book.tell(book.added(typed, fields, afraid, _ask), as_json=as_json)
    elif action in (KEPT, MISSED):
        book.tell(_ended(book, typed, action, happened), as_json=as_json)
    else:
        raise NotThisWay(_FORMS)


def ask_whether_kept(env: Environment, number: int) -> None:
    """Ask whether a promise was kept, by either side; on Enter it is left for another day."""
    book = Book(env, "promise")
    with book.practising("promise") as practising:
        question = env.content.rebuilding.question("promise.kept")
        state = practising.interview.choose("promise.kept", question, {"k": KEPT, "m": MISSED})
    if state is None:
        say_plainly(env.stdout, LEFT)
    else:
        book.tell(_ended(book, [str(number)], state, None), as_json=False)


def _ask(practising: Practising) -> Practice:
    from trustjournal.interview.promises import new_promise  # late: what was given needs none of it

    return new_promise(practising)


def _ended(book: Book, words: Sequence[str], state: str, happened: str | None) -> Practice:
    """The promise once it is kept or missed; what happened is asked for, and can be skipped."""
    env, (one, rest) = book.env, book.to_end(words)
    happened = happened or rest or None
    if happened is None and env.interactive:
        with book.practising(f"promise {state}", str(one.id), new_uuid(env.now())) as practising:
            happened = practising.interview.run(lambda: practising.text("promise.happened"))
            return book.end(one, state, happened=happened)
    ended = book.end(one, state, happened=happened)
    book.notice(ended)
    return ended

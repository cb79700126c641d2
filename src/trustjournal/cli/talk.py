"""`trust talk`: an honest talk, prepared in four short lines, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion, listing
from trustjournal.cli.practising import Book, Fields, NotThisWay
from trustjournal.cli.removing import ForGood
from trustjournal.environment import Environment
from trustjournal.interview.plainly import say_plainly
from trustjournal.practices import DONE
from trustjournal.store.identity import new_uuid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trustjournal.practices import Practice

_ACTIONS = ("add", "done", "list", "show", "change", "remove")
_FORMS = (
    "trust talk add [NOTE]",
    "trust talk done N",
    "trust talk show N",
    "trust talk change N [NOTE]",
    "trust talk remove N",
)


def talk(
    ctx: typer.Context,
    action: Annotated[
        str | None,
        typer.Argument(
            metavar="[ACTION]",
            help="add, done, list, show, change or remove.",
            autocompletion=completion.choices(*_ACTIONS),
        ),
    ] = None,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[N] [NOTE]",
            help="Its number; a note to take along.",
            autocompletion=completion.practices("talk"),
        ),
    ] = None,
    person: Annotated[
        str | None,
        typer.Option("--person", "-p", metavar="NAME", help="With whom.", autocompletion=completion.people),
    ] = None,
    when: Annotated[
        str | None, typer.Option(metavar="WHEN", help="When you would both be calm: saturday morning.")
    ] = None,
    happened: Annotated[str | None, typer.Option(metavar="TEXT", help="With done: what happened.")] = None,
    afraid: Annotated[str | None, typer.Option(help="Afraid of what they might do: no, yes, unsure.")] = None,
    now: ForGood = False,
    as_json: listing.JsonOption = False,
) -> None:
    """An honest talk, prepared in four short lines, and what came of it.

    \b
    trust talk                  those to come, and those you had
    trust talk add [NOTE]       a new one; without a note it asks: when, the one
                                thing, how it was for you, what you ask
    trust talk done N           what happened
    trust talk show N           the note
    trust talk change N [NOTE]  another note, or what the options say
    trust talk remove N         taken out

    The note stays in the journal, unless you name a file for it.
    """
    env: Environment = ctx.obj
    book, typed = Book(env, "talk"), words or []
    fields = Fields(person=person, when=when, details={"happened": happened})
    if book.dealt_with(action, typed, fields, as_json=as_json, for_good=now):
        return
    if action == "add":
        one = _added(book, typed, fields, afraid)
    elif action == "done":
        one = _done(book, typed, happened)
    else:
        raise NotThisWay(_FORMS)
    if one is None:
        say_plainly(env.stdout, "Nothing was kept.")
        return
    book.tell(one, as_json=as_json)
    if action == "done" and env.interactive and happened is None and len(typed) <= 1 and not as_json:
        from trustjournal.cli.good import offer  # late: what was given needs none of it

        offer(env, one)


def _added(book: Book, words: Sequence[str], fields: Fields, afraid: str | None) -> Practice | None:
    if words or fields.any or not book.env.interactive:
        return book.added(words, fields, afraid)
    from trustjournal.cli.looking import written  # late: what was given needs none of it
    from trustjournal.interview.promises import new_talk

    with book.practising("talk add", uuid=new_uuid(book.env.now())) as practising:
        one = practising.interview.run(lambda: new_talk(practising, written))
        return None if one is None else book.add(one)


def _done(book: Book, words: Sequence[str], happened: str | None) -> Practice:
    """The talk with what happened, which is asked for and can be skipped."""
    env, (one, rest) = book.env, book.to_end(words)
    happened = happened or rest or None
    if happened is None and env.interactive:
        with book.practising("talk done", str(one.id), new_uuid(env.now())) as practising:
            told = practising.interview.run(lambda: practising.text("talk.happened"))
            return book.end(one, DONE, happened=told)
    done = book.end(one, DONE, happened=happened)
    book.notice(done)
    return done

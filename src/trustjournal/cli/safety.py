"""`trust safety`: the person's own notes for a bad day, which help-now shows as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion, listing
from trustjournal.cli.practising import Book, Fields, NotThisWay
from trustjournal.cli.removing import ForGood, only_removing
from trustjournal.environment import Environment
from trustjournal.errors import NeedsTerminal, Usage
from trustjournal.interview.own_notes import KIND, headings
from trustjournal.interview.plainly import say_plainly
from trustjournal.moments import Moment
from trustjournal.practices import SAFETY_NOTES, Practice
from trustjournal.store.identity import new_uuid
from trustjournal.views.safety import safety_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

_ACTIONS = ("add", "list", "show", "change", "remove")
_FORMS = (
    "trust safety add [TEXT]",
    "trust safety show N",
    "trust safety change N [TEXT]",
    "trust safety remove N",
)


def safety(
    ctx: typer.Context,
    action: Annotated[
        str | None,
        typer.Argument(
            metavar="[ACTION]",
            help="add, list, show, change or remove.",
            autocompletion=completion.choices(*_ACTIONS),
        ),
    ] = None,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[N] [TEXT]", help="Its number; what it says.", autocompletion=completion.practices(KIND)
        ),
    ] = None,
    about: Annotated[
        str | None,
        typer.Option(
            metavar="WORD",
            help="signs, calms, people, places, professionals or surroundings.",
            autocompletion=completion.choices(*SAFETY_NOTES),
        ),
    ] = None,
    now: ForGood = False,
    as_json: listing.JsonOption = False,
) -> None:
    """Your own notes for a bad day: what calms you, who and where is good for you.

    They stand in trust help-now too, while the journal is not locked.

    \b
    trust safety                  all there are
    trust safety add              six short questions, each can be skipped
    trust safety add [TEXT] --about calms
    trust safety change N [TEXT]  another text, or --about
    trust safety remove N         taken out
    """
    env: Environment = ctx.obj
    book, typed = Book(env, KIND), words or []
    only_removing(for_good=now, removing=action == "remove")
    if action in (None, "list") and not typed and not as_json:
        _list(book)
    elif action == "add":
        _add(book, typed, about, as_json=as_json)
    elif not book.dealt_with(
        action, typed, Fields(details={"concerns": about}), as_json=as_json, for_good=now
    ):
        raise NotThisWay(_FORMS)


def _list(book: Book) -> None:
    env, found = book.env, book.all()
    if found:
        say_plainly(env.stdout, *safety_lines(found, headings(env.safe_content), numbered=True))
    else:
        say_plainly(env.stdout, *env.safe_content.rebuilding.says("safety_none"))


def _add(book: Book, words: Sequence[str], about: str | None, *, as_json: bool) -> None:
    env = book.env
    if words:
        if about is None:
            raise Usage(f"What is it about? Put it behind: --about {', '.join(SAFETY_NOTES)}")
        note = book.add(_note(env, about, book.text_given(words)), typed=list(words) != ["-"])
        book.tell(note, as_json=as_json)
        book.notice(note)
    elif not env.interactive:
        raise NeedsTerminal("trust safety add", "a text behind it and --about")
    else:
        _ask(book, SAFETY_NOTES if about is None else (about,))


def _ask(book: Book, asked: Sequence[str]) -> None:
    """Ask for each of these in turn, and keep all that was said as one change."""
    env = book.env
    with book.practising("safety add", uuid=new_uuid(env.now())) as practising:
        for line in env.content.rebuilding.says("safety_begin") if len(asked) > 1 else ():
            practising.interview.talk.say(line)
        said = [(about, text) for about in asked for text in practising.lines(f"safety_note.{about}")]
        if said:
            with env.open_journal() as journal, journal.together("wrote down safety notes"):
                for about, text in said:
                    journal.add_practice(_note(env, about, text))
    _list(book)


def _note(env: Environment, about: str, text: str) -> Practice:
    now = env.now()
    return Practice(new_uuid(now), KIND, text, Moment.of(now), details=(("concerns", about),))

"""`trust balance`: closeness and space with somebody, two short questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion, fear, listing
from trustjournal.cli.practising import Book
from trustjournal.cli.removing import ForGood, only_removing, take_out
from trustjournal.cli.whom import whom
from trustjournal.environment import Environment
from trustjournal.errors import NeedsTerminal, Usage
from trustjournal.interview.plainly import say_plainly
from trustjournal.moments import Moment
from trustjournal.practices import BALANCE, NOTED, WANTED, Practice
from trustjournal.records import PersonKind
from trustjournal.store import reading
from trustjournal.store.identity import new_uuid

if TYPE_CHECKING:
    from trustjournal.interview.practising import Practising

_SIDES = ("closeness", "space")


class BetweenTwo(Usage):
    """Closeness and space were asked for where there is no other person."""

    def __init__(self) -> None:
        super().__init__("Closeness and space are between you and somebody else. Yourself: trust bridge me")


def balance(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="[PERSON]", help="With whom.", autocompletion=completion.people)
    ] = None,
    closeness: Annotated[
        str | None,
        typer.Option(help="More, right or less of it wanted.", autocompletion=completion.choices(*WANTED)),
    ] = None,
    space: Annotated[
        str | None,
        typer.Option(help="More, right or less of it wanted.", autocompletion=completion.choices(*WANTED)),
    ] = None,
    remove: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=1,
            help="Take out the one of that number.",
            autocompletion=completion.practice_numbers(BALANCE),
        ),
    ] = None,
    now: ForGood = False,
    as_json: listing.JsonOption = False,
) -> None:
    """Closeness and space with somebody: what there is beside what you would like, in two short questions.

    With a colleague it is about working together and room to work.

    \b
    trust balance             what you noted
    trust balance PERSON      closeness and space with somebody
    """
    env: Environment = ctx.obj
    book = Book(env, BALANCE)
    only_removing(for_good=now, removing=remove is not None)
    if remove is not None:
        take_out(book, [str(remove)], for_good=now)
        return
    if name is None:
        book.list(person=None, as_json=as_json)
        return
    known = whom(env, name)
    words = _words(env, known)
    sides = {"closeness": closeness, "space": space}
    for side, said in sides.items():
        if said not in (None, *WANTED):
            raise Usage(f"--{side} can be {', '.join(WANTED)}.")
    if closeness is None and space is None:
        if not env.interactive:
            raise NeedsTerminal("trust balance", "--closeness and --space, each more, right or less")
        with book.practising("balance") as practising:
            sides = {side: _asked(practising, f"{words}.{side}", known) for side in _SIDES}
    if not any(sides.values()):
        say_plainly(env.stdout, "Nothing was kept.")
        return
    # Not through the book's own way of adding: nobody was asked whether they are afraid.
    with env.open_journal() as journal:
        kept = journal.add_practice(_balance(env, known, words, sides))
    book.tell(kept, as_json=as_json)


def _words(env: Environment, name: str) -> str:
    """Which questions fit what the person is. Raises `NothingTowardsThem`, `BetweenTwo`."""
    with env.open_to_read() as connection:
        fear.refuse_feared(connection, name)
        person = None if connection is None else reading.person(connection, name)
    kind = None if person is None else person.kind
    if kind in (PersonKind.MYSELF, PersonKind.PEOPLE):
        raise BetweenTwo
    return "balance_at_work" if kind is PersonKind.COLLEAGUE else "balance"


def _asked(practising: Practising, path: str, name: str) -> str | None:
    return practising.choice(path, name=name)


def _balance(env: Environment, name: str, words: str, sides: dict[str, str | None]) -> Practice:
    """What was said, in the words of its answers: "closer wanted, space about right"."""
    now = env.now()
    labels = []
    for side, said in sides.items():
        options = env.content.rebuilding.options(f"{words}.{side}")
        labels += [option.label for option in options if option.key == said]
    text = ", ".join(labels)
    return Practice(new_uuid(now), BALANCE, text, Moment.of(now), NOTED, name).saying(**sides)

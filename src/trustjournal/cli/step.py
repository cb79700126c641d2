"""`trust step`: a small act of openness, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion, given, listing
from trustjournal.cli.keeping import given_back
from trustjournal.cli.practising import Book, Fields, NotThisWay
from trustjournal.cli.removing import ForGood
from trustjournal.environment import Environment
from trustjournal.errors import NeedsTerminal, Usage
from trustjournal.interview.plainly import LEFT, say_plainly
from trustjournal.moments import Moment
from trustjournal.practices import DONE
from trustjournal.records import LaterRating
from trustjournal.store.identity import new_uuid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trustjournal.interview.practising import Practising
    from trustjournal.practices import Practice
    from trustjournal.records import ThoughtRecord

_FORMS = (
    "trust step add [TEXT]",
    "trust step done N",
    "trust step show N",
    "trust step change N [TEXT]",
    "trust step remove N",
)
_ACTIONS = ("add", "done", "list", "show", "change", "remove")
_WENT_WELL = ("better", "as-hoped")
_TELLS = "--happened, --went, --outcome, --learned, --likely or --belief"


def step(
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
            metavar="[N] [TEXT]", help="Its number; what it is.", autocompletion=completion.practices("step")
        ),
    ] = None,
    person: Annotated[
        str | None,
        typer.Option("--person", "-p", metavar="NAME", help="With whom.", autocompletion=completion.people),
    ] = None,
    size: Annotated[int | None, typer.Option(help="1, the least charged, to 5.")] = None,
    shown: Annotated[str | None, typer.Option(help="What they have shown that makes them worth it.")] = None,
    predict: Annotated[str | None, typer.Option(metavar="TEXT", help="What you foresee.")] = None,
    likely: Annotated[int | None, typer.Option(help="How likely it seems, 0-100.")] = None,
    when: Annotated[str | None, typer.Option(metavar="WHEN", help="When: saturday, in 3 days.")] = None,
    happened: Annotated[str | None, typer.Option(metavar="TEXT", help="With done: what happened.")] = None,
    went: Annotated[
        str | None, typer.Option(help="With done: better, as-hoped, harder or cannot-tell.")
    ] = None,
    outcome: Annotated[
        str | None, typer.Option(help="Did it come true: came-true, partly, did-not, cannot-tell.")
    ] = None,
    learned: Annotated[str | None, typer.Option(metavar="TEXT", help="With done: what you learned.")] = None,
    belief: Annotated[
        int | None, typer.Option("-b", "--belief", help="With done: belief now in the thought behind it.")
    ] = None,
    afraid: Annotated[str | None, typer.Option(help="Afraid of what they might do: no, yes, unsure.")] = None,
    now: ForGood = False,
    as_json: listing.JsonOption = False,
) -> None:
    """A small act of openness, and what came of it.

    \b
    trust step                  those to come, and those done
    trust step add [TEXT]       a new one; without a text it asks
    trust step done N           what came of it
    trust step show N           one with all that is in it
    trust step change N [TEXT]  another text, or what the options say
    trust step remove N         taken out
    """
    env: Environment = ctx.obj
    book, typed = Book(env, "step"), words or []
    details = {"size": size, "shown": shown, "predicts": predict, "likely": likely}
    told = {"happened": happened, "went": went, "outcome": outcome, "learned": learned}
    fields = Fields(person=person, when=when, details={**details, **told})
    if book.dealt_with(action, typed, fields, as_json=as_json, for_good=now):
        return
    if action == "add":
        book.tell(book.added(typed, fields, afraid, lambda ask: _ask(book, ask)), as_json=as_json)
    elif action == "done":
        done = _done(book, typed, fields, belief)
        if done is not None:
            book.tell(done, as_json=as_json)
            if env.interactive and not (as_json or fields.any or belief is not None):
                _offer_good(env, done)
    else:
        raise NotThisWay(_FORMS)


def ask_what_came_of(env: Environment, number: int) -> None:
    """Ask what came of a step; when nothing is said it is left for another day."""
    book = Book(env, "step")
    done = _done(book, [str(number)], Fields(), None)
    if done is not None:
        book.tell(done, as_json=False)
        _offer_good(env, done)


def _offer_good(env: Environment, done: Practice) -> None:
    """Where it went well in the person's own eyes, it can stand as a good moment too."""
    if done.word("went") in _WENT_WELL:
        from trustjournal.cli.good import offer  # late, as below

        offer(env, done)


def _ask(book: Book, practising: Practising) -> Practice:
    from trustjournal.interview.steps import new_step  # late: what was given needs none of it

    return new_step(practising, book.with_person)


def _done(book: Book, words: Sequence[str], fields: Fields, belief: int | None) -> Practice | None:
    """The step with what came of it; None when nothing was said."""
    env, (one, _) = book.env, book.to_end(words)
    thought, rated = book.thought(one), given.belief_given(belief)
    if fields.any or rated is not None:
        if rated is not None and thought is None:
            raise Usage(f"{one.name.capitalize()} came from no thought, so there is no belief to rate.")
        details = dict(fields.said)
        if "likely" in details:  # afterwards it is how likely it seems another time
            details["likely_again"] = details.pop("likely")
        done = one.saying(**details).ended(DONE, Moment.of(env.now()))
    elif not env.interactive:
        raise NeedsTerminal("trust step done", _TELLS)
    else:
        from trustjournal.interview.steps import said_nothing, what_came_of  # late, as above

        with book.practising("step done", str(one.id), new_uuid(env.now())) as practising:
            done, rated = practising.interview.run(lambda: what_came_of(practising, one, thought))
            if said_nothing(one, done) and rated is None:
                say_plainly(env.stdout, LEFT)
                return None
            return _keep(book, done, thought, rated)
    with given_back(env, done.texts()):
        kept = _keep(book, done, thought, rated)
    book.notice(kept)
    return kept


def _keep(book: Book, done: Practice, thought: ThoughtRecord | None, belief: int | None) -> Practice:
    """Store what came of it, and belief in the thought behind it, as one change."""
    assert done.id is not None
    env, what = book.env, f"told what came of step {done.id}"
    with env.open_journal() as journal, journal.together(what):
        kept = journal.change_practice("step", done.id, lambda _: done, "told what came of")
        if thought is not None and thought.id is not None and belief is not None:
            rating = LaterRating(new_uuid(env.now()), Moment.of(env.now()), belief)
            journal.change(thought.id, lambda now: now.rated_later(rating), what)
    if done.person is not None and done.word("went"):
        from trustjournal.interview.steps import next_size_lines  # late, as above

        say_plainly(env.stderr, *next_size_lines(env.content, book.with_person(done.person)))
    return kept

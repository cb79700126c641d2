"""`trust roots`: earlier events that thoughts may be about. A name is enough."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion, listing
from trustjournal.cli.practising import Book, Fields, NotThisWay
from trustjournal.cli.removing import ForGood, only_removing, take_out
from trustjournal.environment import Environment
from trustjournal.errors import NeedsTerminal, TrustError
from trustjournal.interview.plainly import say_plainly
from trustjournal.practices import ROOT
from trustjournal.records import HIGH_DISTRESS, distress
from trustjournal.roots import Root
from trustjournal.store import practices, reading
from trustjournal.store.identity import new_uuid
from trustjournal.store.roots import roots as there_are
from trustjournal.store.roots import thoughts_about

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from trustjournal.interview.practising import Practising
    from trustjournal.practices import Practice
    from trustjournal.records import ThoughtRecord

_FORMS = (
    "trust roots add [NAME]",
    "trust roots show N",
    "trust roots look N",
    "trust roots change N [NAME]",
    "trust roots remove N",
)
_ACTIONS = ("add", "list", "show", "look", "change", "remove")
_ENOUGH = "A name is enough. Nothing more is needed."


class NoSuchRoot(TrustError):
    """An earlier event was named that the journal does not hold."""

    exit_code = 3

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Nothing from before is called {name[:40]!r}. To name it: trust roots add {name[:40]!r}"
        )


def roots(
    ctx: typer.Context,
    action: Annotated[
        str | None,
        typer.Argument(
            metavar="[ACTION]",
            help="add, list, show, look, change or remove.",
            autocompletion=completion.choices(*_ACTIONS),
        ),
    ] = None,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[N] [NAME]", help="Its number; its name.", autocompletion=completion.practices(ROOT)
        ),
    ] = None,
    when: Annotated[
        str | None, typer.Option(metavar="TEXT", help='When it was, in your words: "as a child".')
    ] = None,
    beliefs: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What it left you believing about trust.")
    ] = None,
    ways: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Where it shows in what you do with others.")
    ] = None,
    avoided: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What you leave out that would need openness.")
    ] = None,
    now: ForGood = False,
    as_json: listing.JsonOption = False,
) -> None:
    """Earlier events that a thought may be about. A name is enough, nothing has to be told.

    \b
    trust roots                   those you named
    trust roots add [NAME]        a new one; without a name it asks
    trust roots show N            one with all that is in it
    trust roots look N            three questions about it, if you like
    trust roots change N [NAME]   another name, or what the options say
    trust roots remove N          taken out, and with it every link to it
    """
    env: Environment = ctx.obj
    book, typed = Book(env, ROOT), words or []
    fields = Fields(details={"beliefs": beliefs, "ways": ways, "avoided": avoided})
    only_removing(for_good=now, removing=action == "remove")
    if action in (None, "list") and not typed:
        book.list(person=None, as_json=as_json)
    elif action == "add":
        _add(book, typed, fields, when, as_json=as_json)
    elif action == "show":
        _show(book, book.numbered(typed)[0], as_json=as_json)
    elif action == "look":
        book.tell(_looked_at(book, book.numbered(typed)[0], fields), as_json=as_json)
    elif action == "change":
        one, text = book.numbered(typed)
        book.tell(_changed(book, one, fields.with_text(text), when), as_json=as_json)
    elif action == "remove":
        take_out(book, typed, for_good=now)
    else:
        raise NotThisWay(_FORMS)


def roots_given(env: Environment, texts: Sequence[str]) -> tuple[Root, ...]:
    """What `--root` names: a name, the start of one, or a number; empty texts give nothing.

    Raises `NoSuchRoot`, and `Usage` where several could be meant.
    """
    with env.open_to_read() as connection:
        return () if connection is None and not any(texts) else _meant(connection, texts)


def roots_before(env: Environment, record: ThoughtRecord) -> tuple[Root, ...]:
    """Everything that was named, what the thought is about already first."""
    with env.open_to_read() as connection:
        known = () if connection is None else there_are(connection)
    return tuple(sorted(known, key=lambda root: root not in record.roots))


def _meant(connection: sqlite3.Connection | None, texts: Sequence[str]) -> tuple[Root, ...]:
    from trustjournal.cli.given import naming  # late: every look at the list would bring it along
    from trustjournal.interview import answers

    known = [] if connection is None else practices.practices(connection, ROOT)
    roots = {one.uuid: Root(one.uuid, one.text) for one in known}
    found = []
    for typed in (text for text in texts if text.strip()):
        numbered = [one.uuid for one in known if str(one.id) == typed.strip()]
        with naming("--root"):
            word = answers.matching(typed, list(roots.values()))
        if word is None and not numbered:
            raise NoSuchRoot(typed)
        found.append(roots[word.key if word is not None else numbered[0]])
    return tuple(found)


def _add(book: Book, words: Sequence[str], fields: Fields, when: str | None, *, as_json: bool) -> None:
    env, uuid = book.env, new_uuid(book.env.now())
    if words:
        text = book.text_given(words)
        bare = book.given(text, fields, None, uuid)
        kept = book.add(_at(bare, when), typed=list(words) != ["-"])
        book.tell(kept, as_json=as_json)
        if not as_json:
            say_plainly(env.stderr, f"{_ENOUGH} If you like: trust roots look {kept.id}")
        book.notice(kept)
        return
    if not env.interactive:
        raise NeedsTerminal("trust roots add", "a name behind it")
    with book.practising("roots add", uuid=uuid) as practising:
        from trustjournal.interview.pause import pause  # late: what was given needs none of it
        from trustjournal.interview.roots import RootInterview

        walk = RootInterview(practising, lambda: pause(env))
        kept = book.add(_at(walk.new(practising.uuid), when))
        practising.interview.stop_keeping()
        practising.interview.talk.say(f"Noted: {kept.name}.")
        _tell_of_a_hard_day(env, practising)
        walk.more(kept, lambda one: _put(book, one))


def _looked_at(book: Book, one: Practice, fields: Fields) -> Practice:
    if fields.any:
        kept = book.put(one, lambda now: fields.on(now, None), "looked at")
        book.notice(kept)
        return kept
    if not book.env.interactive:
        raise NeedsTerminal("trust roots look", "--beliefs, --ways or --avoided")
    with book.practising("roots look") as practising:
        from trustjournal.interview.pause import pause
        from trustjournal.interview.roots import RootInterview

        _tell_of_a_hard_day(book.env, practising)
        walk = RootInterview(practising, lambda: pause(book.env))
        return walk.look(one, lambda root: _put(book, root))


def _put(book: Book, root: Practice) -> Practice:
    return book.put(root, lambda _: root, "looked at")


def _changed(book: Book, one: Practice, fields: Fields, when: str | None) -> Practice:
    if when is not None and not fields.any:
        return book.put(one, lambda now: _at(now, when), "changed")
    changed = book.change(one, fields)
    return changed if when is None else book.put(changed, lambda now: _at(now, when), "changed")


def _at(root: Practice, when: str | None) -> Practice:
    """With the words for when it was; no day is looked for in them."""
    return root if when is None else replace(root, when=when)


def _show(book: Book, one: Practice, *, as_json: bool) -> None:
    book.show(one, as_json=as_json)
    if as_json:
        return
    with book.env.open_to_read() as connection:
        number = 0 if connection is None else thoughts_about(connection).get(one.uuid, 0)
    if number:
        from trustjournal.views import practices as views  # late: nothing is drawn for JSON

        say_plainly(book.env.stdout, views.thoughts_about(one, number))


def _tell_of_a_hard_day(env: Environment, practising: Practising) -> None:
    """Say that stopping is fine where a thought of today was felt at 80 or more."""
    pleasant = {emotion.key for emotion in env.content.emotions if not emotion.unpleasant}
    with env.open_to_read() as connection:
        today = [] if connection is None else reading.written_on(connection, env.now().date())
        records = [] if connection is None else reading.records(connection, today[-1:])
    if any((distress(one.latest_emotions, frozenset(pleasant)) or 0) >= HIGH_DISTRESS for one in records):
        for line in env.content.rebuilding.says("root_high"):
            practising.interview.talk.say(line)

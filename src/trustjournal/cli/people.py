"""`trust people`: everybody the thoughts are about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion
from trustjournal.cli.removing import BROUGHT_BACK
from trustjournal.environment import Environment
from trustjournal.errors import Usage
from trustjournal.interview.plainly import say_plainly
from trustjournal.records import Person, PersonKind
from trustjournal.store import reading

if TYPE_CHECKING:
    from collections.abc import Callable

_FORMS = {
    "rename": "trust people rename OLD NEW",
    "merge": "trust people merge FROM INTO",
    "kind": "trust people kind NAME KIND",
    "forget": "trust people forget NAME",
    "mark": "trust people mark NAME",
    "lift": "trust people lift NAME",
}


class _NotThisWay(Usage):
    """An action on people was not written as it has to be."""

    def __init__(self, action: str) -> None:
        forms = [_FORMS[action]] if action in _FORMS else list(_FORMS.values())
        super().__init__(f"Type: {' · '.join(forms)}")


class _AlreadyThere(Usage):
    """A new name is somebody else's already."""

    def __init__(self, old: str, new: str) -> None:
        super().__init__(
            f"There is a {new[:40]!r} already. To make both one: trust people merge {old[:40]!r} {new[:40]!r}"
        )


def people(
    ctx: typer.Context,
    action: Annotated[
        str | None,
        typer.Argument(
            metavar="[ACTION]",
            help="rename, merge, kind, forget, mark or lift.",
            autocompletion=completion.people_actions,
        ),
    ] = None,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME]...", help="Whom, and to what.", autocompletion=completion.people_words
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print everybody as JSON.")] = False,
) -> None:
    """People the thoughts are about.

    \b
    trust people                   everybody, with how many thoughts
    trust people rename OLD NEW    another name
    trust people merge FROM INTO   two names that are one person
    trust people kind NAME KIND    partner, ex, family, friend, colleague,
                                   myself, people in general, other
    trust people forget NAME       a neutral letter in place of the name,
                                   in every text
    trust people mark NAME         leave them out of suggestions
    trust people lift NAME         no longer
    """
    env: Environment = ctx.obj
    if action is None:
        _list(env, as_json=as_json)
        return
    act, names = _ACTIONS.get(action), tuple(words or ())
    if act is None or as_json or len(names) != _FORMS[action].count(" ") - 2:
        raise _NotThisWay(action)
    say_plainly(env.stdout, act(env, *names))


def _list(env: Environment, *, as_json: bool) -> None:
    with env.open_to_read() as connection:
        known = [] if connection is None else reading.people(connection)
    if as_json:
        from trustjournal.cli.listing import print_json  # late: a list on the screen needs none

        plain = [
            {
                "name": person.name,
                "kind": None if person.kind is None else person.kind.value,
                "thoughts": thoughts,
                "left_out": person.afraid,
            }
            for person, thoughts in known
        ]
        print_json(env, plain)
    elif not known:
        say_plainly(env.stdout, "Nobody is named yet.")
    else:
        from trustjournal.views.people import people_table

        env.console.print(people_table(known))


def _rename(env: Environment, old: str, new: str) -> str:
    old, new = _known_name(env, old), Person(new).name
    with env.open_journal() as journal:
        taken = reading.person(journal.connection, new)
        if taken is not None and old.casefold() != new.casefold():
            raise _AlreadyThere(old, taken.name)
        journal.rename_person(old, new)
    return f"{old} is {new} now. Texts keep the name as you wrote it."


def _merge(env: Environment, gone: str, into: str) -> str:
    gone, into = _known_name(env, gone), _known_name(env, into)
    if gone == into:
        raise _NotThisWay("merge")
    with env.open_journal() as journal:
        journal.rename_person(gone, into)
    return f"{gone} and {into} are one now: {into}."


def _kind(env: Environment, name: str, kind: str) -> str:
    name, meant = _known_name(env, name), _kind_meant(kind)
    with env.open_journal() as journal:
        journal.set_kind(name, meant)
    return f"{name}: {meant.value}."


def _forget(env: Environment, name: str) -> str:
    name, content = _known_name(env, name), env.safe_content
    ours = {word for one in content.emotions if not one.own for word in (one.key, one.name)}
    ours |= {one.key for one in (*content.urges, *content.costs)}
    ours |= {one.key for words in (content.themes, content.traps) for one in words if not one.own}
    with env.open_journal() as journal:
        letter = journal.forget_person(name, ours)
    from trustjournal.store.copies import kept  # late: only where something is forgotten

    if kept(env.home):
        env.stderr.write("Backups from before still hold the name. See: trust backup --list\n")
    return f"The name is {letter} now, in every text. {BROUGHT_BACK}"


def _mark(env: Environment, name: str) -> str:
    name = Person(name).name
    with env.open_journal() as journal:
        journal.mark_afraid(name, afraid=True)
    return f"{name} is left out of suggestions now, until: trust people lift {name!r}"


def _lift(env: Environment, name: str) -> str:
    name = _known_name(env, name)
    with env.open_journal() as journal:
        journal.mark_afraid(name, afraid=False)
    return f"{name} is no longer left out."


def _known_name(env: Environment, name: str) -> str:
    """The name as the journal holds it. Raises `NoSuchPerson`."""
    with env.open_to_read() as connection:
        found = None if connection is None else reading.person(connection, Person(name).name)
    if found is None:
        from trustjournal.store.people import NoSuchPerson  # late: it brings SQLModel along

        raise NoSuchPerson(name)
    return found.name


def _kind_meant(typed: str) -> PersonKind:
    wanted = " ".join(typed.casefold().split())
    exact = [kind for kind in PersonKind if kind.value == wanted]
    fitting = exact or [kind for kind in PersonKind if wanted and kind.value.startswith(wanted)]
    if len(fitting) != 1:
        raise Usage(f"A kind is one of: {', '.join(PersonKind)}.")
    return fitting[0]


_ACTIONS: dict[str, Callable[..., str]] = {
    "rename": _rename,
    "merge": _merge,
    "kind": _kind,
    "forget": _forget,
    "mark": _mark,
    "lift": _lift,
}

"""`trust bridge`: one relationship on one screen, in five stages; or trust in oneself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from trustjournal.cli import completion, listing
from trustjournal.cli.practising import Book, Fields
from trustjournal.cli.removing import ForGood, only_removing, take_out
from trustjournal.cli.whom import known_or, whom
from trustjournal.environment import Environment
from trustjournal.errors import NeedsTerminal, TrustError, Usage
from trustjournal.moments import Moment
from trustjournal.practices import BRIDGE_LINE, NOTED, STAGES, Practice
from trustjournal.records import PersonKind
from trustjournal.review.bridge import Bridge, bridge_of, with_oneself
from trustjournal.store import practices, reading
from trustjournal.store.identity import new_uuid

if TYPE_CHECKING:
    from collections.abc import Sequence

ME = ("me", "myself")
"""What stands for oneself, unless somebody in the journal is called so and is somebody else."""


class NoBridge(TrustError):
    """A bridge to somebody was asked for who bears the mark of fear."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"You wrote that you are, or may be, afraid of {name}; there is no bridge to build from here. "
            f"Somebody to talk to: trust help-now. If that is over: trust people lift {name!r}"
        )


def bridge(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[PERSON]", help="With whom, or me.", autocompletion=completion.people_or("me")
        ),
    ] = None,
    words: Annotated[list[str] | None, typer.Argument(metavar="[TEXT]", help="With --add: the line.")] = None,
    add: Annotated[
        str | None,
        typer.Option(
            metavar="STAGE",
            help="A line of yours: foundation, plan, materials, construction, maintenance.",
            autocompletion=completion.choices(*STAGES),
        ),
    ] = None,
    change: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=1,
            help="Change the line of that number.",
            autocompletion=completion.practice_numbers(BRIDGE_LINE),
        ),
    ] = None,
    remove: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=1,
            help="Take the line of that number out.",
            autocompletion=completion.practice_numbers(BRIDGE_LINE),
        ),
    ] = None,
    afraid: Annotated[str | None, typer.Option(help="Afraid of what they might do: no, yes, unsure.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every line, however many.")] = False,
    now: ForGood = False,
    as_json: listing.JsonOption = False,
) -> None:
    """One relationship on one screen, in five stages. Stones are kept promises and steps that were done.

    \b
    trust bridge PERSON                      all that stands on it
    trust bridge me                          trust in yourself
    trust bridge PERSON --add STAGE [TEXT]   a line of yours
    trust bridge PERSON --change N [TEXT]    another text
    trust bridge PERSON --remove N           taken out
    """
    env: Environment = ctx.obj
    if name is None:
        raise Usage("Whose bridge? Type: trust bridge NAME · trust bridge me")
    book, typed = Book(env, BRIDGE_LINE), words or []
    only_removing(for_good=now, removing=remove is not None)
    if remove is not None:  # whoever it is with, and whatever was said about them since
        take_out(book, [str(remove)], for_good=now)
        return
    person = _person(env, name, writes=add is not None)
    if change is not None:
        one, _ = book.numbered([str(change)])
        book.tell(book.change(one, Fields().with_text(" ".join(typed))), as_json=as_json)
    elif add is not None:
        kept = _added(book, person, _stage(env, person, add), typed, afraid)
        if kept is not None:
            book.tell(kept, as_json=as_json)
    elif typed:
        raise Usage(f"In which stage? Type: trust bridge {name!r} --add STAGE, with {', '.join(STAGES)}")
    else:
        _show(env, person, everything=everything, as_json=as_json)


def _person(env: Environment, name: str, *, writes: bool) -> str | None:
    """The name as the journal holds it, None for oneself. Raises `NobodyYet`, `NoBridge`, `Usage`."""
    if writes and name.casefold() not in ME:
        name = whom(env, name)
    with env.open_to_read() as connection:
        found = None if connection is None else reading.person(connection, name)
    mine = name.casefold() in ME
    if found is None:
        begin = f"trust bridge {name!r} --add {STAGES[0]}"
        return None if mine else name if writes else known_or(env, name, begin)
    if found.kind is PersonKind.MYSELF or (mine and found.kind is None):
        return None
    if found.kind is PersonKind.PEOPLE:
        raise Usage("A bridge is with one person. With yourself: trust bridge me")
    if found.afraid:
        raise NoBridge(found.name)
    return found.name


def _stage(env: Environment, person: str | None, typed: str) -> str:
    """The stage that is meant by its key, its name or the start of one. Raises `Usage`."""
    wanted = typed.strip().casefold()
    names = _stages(env, person)
    fitting = [key for key in STAGES if key.startswith(wanted) or names[key].casefold().startswith(wanted)]
    if not wanted or len(fitting) != 1:
        raise Usage(f"--add can be {', '.join(STAGES)}.")
    return fitting[0]


def _stages(env: Environment, person: str | None) -> dict[str, str]:
    path = "bridge.stage_of_mine" if person is None else "bridge.stage"
    return {option.key: option.label for option in env.safe_content.rebuilding.options(path)}


def _added(
    book: Book, person: str | None, stage: str, words: Sequence[str], afraid: str | None
) -> Practice | None:
    env, now = book.env, book.env.now()
    uuid = new_uuid(now)
    if person is not None:
        book.towards(person, afraid)
    if words:
        text = book.text_given(words)
    elif not env.interactive:
        raise NeedsTerminal("trust bridge --add", "a text behind the name")
    else:
        with book.practising("bridge") as practising:
            text = practising.text("bridge.line", stage=_stages(env, person)[stage])
        if not text:
            return None
    one = Practice(uuid, BRIDGE_LINE, text, Moment.of(now), NOTED, person, details=(("stage", stage),))
    kept = book.add(one, typed=bool(words) and list(words) != ["-"])
    if words:
        book.notice(kept)
    return kept


def _show(env: Environment, person: str | None, *, everything: bool, as_json: bool) -> None:
    with env.open_to_read() as connection:
        found: list[Practice] = []
        if connection is not None and person is not None:
            found = practices.practices(connection, person=person)
        elif connection is not None:
            myself = [one.name for one, _ in reading.people(connection) if one.kind is PersonKind.MYSELF]
            found = with_oneself(practices.practices(connection), (*ME, *myself))
    look = bridge_of(found)
    if as_json:
        listing.print_json(env, _as_json(look, person))
        return
    from trustjournal.views.bridge import BridgeReport  # late: nothing is drawn for JSON

    called = "me" if person is None else person
    title = "Trust in yourself" if person is None else f"The bridge with {person}"
    report = BridgeReport(
        look,
        title,
        _stages(env, person),
        env.now().date(),
        f"A line of yours: trust bridge {called} --add {STAGES[1]}",
        plain=env.plain,
        everything=everything,
    )
    env.console.print(report)


def _as_json(look: Bridge, person: str | None) -> dict[str, Any]:
    from trustjournal.exchange.as_json import FORMAT, practice_as_json  # late, as above

    def some(practices: Sequence[Practice]) -> list[dict[str, Any]]:
        return [practice_as_json(one) for one in practices]

    return {
        "format": FORMAT,
        "person": person,
        "stones": look.stones,
        "promises_kept": len(look.kept),
        "steps_done": len(look.steps),
        "lines": {stage: some(lines) for stage, lines in look.lines.items()},
        "open_promises": some(look.promises),
        "boundaries": some(look.boundaries),
        "last_check_in": None if look.check_in is None else practice_as_json(look.check_in),
    }

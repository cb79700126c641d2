"""`trust good`: a good moment in one line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion, fear
from trustjournal.cli.given import people_given, text_or_stdin_given
from trustjournal.cli.keeping import given_back, tell_who_can_read
from trustjournal.cli.removing import ForGood, only_removing, removed_before, say_removed
from trustjournal.environment import Environment
from trustjournal.errors import Interrupted, TrustError, Usage
from trustjournal.good_moments import GOOD_KINDS, GoodMoment, NoSuchGoodMoment
from trustjournal.interview.plainly import say_plainly
from trustjournal.limits import checked_text
from trustjournal.moments import Moment, understand_when
from trustjournal.shown import one_line
from trustjournal.store import at_home, drafts, reading
from trustjournal.store.identity import new_uuid

if TYPE_CHECKING:
    from datetime import datetime

    from trustjournal.interview.walk import Interview
    from trustjournal.practices import Practice
    from trustjournal.records import Person
    from trustjournal.store.journal import Journal

_KEY = "good_moment"
_ASK_KIND = "k"
_LONGEST_SHOWN = 40
_HISTORY = "Your shell may remember what you typed. See: trust privacy"


class _NeedsText(Usage):
    """Nothing was given, and nobody can be asked."""

    def __init__(self) -> None:
        super().__init__('trust good needs a terminal, or a text: trust good "they came", or -')


def good(
    ctx: typer.Context,
    text: Annotated[
        str | None, typer.Argument(metavar="[TEXT]", help="What went right; - reads it from stdin.")
    ] = None,
    person: Annotated[
        list[str] | None,
        typer.Option(
            "--person", "-p", metavar="NAME", help="Who it was with.", autocompletion=completion.people
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            help="What kind it was, such as milestone.", autocompletion=completion.choices(*GOOD_KINDS)
        ),
    ] = None,
    at: Annotated[
        str | None, typer.Option("--at", metavar="WHEN", help="When it was: yesterday, last friday 20:00.")
    ] = None,
    list_them: Annotated[bool, typer.Option("--list", help="Show them, the newest first.")] = False,
    remove: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Take out the one of that number.")
    ] = None,
    for_good: ForGood = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Write down a good moment in one line.

    It counts as something you saw when a thought is looked at.
    """
    env: Environment = ctx.obj
    only_removing(for_good=for_good, removing=remove is not None)
    if list_them:
        _list(env, as_json=as_json)
        return
    if remove is not None:
        if text is not None:
            raise Usage("--remove goes with no text.")
        _remove(env, remove, for_good=for_good)
        return
    now = env.now()
    happened = _when(env, at, now)
    people = people_given(person or ())
    kind = None if kind is None else _kind_given(kind)
    if text is None and env.interactive and not as_json:
        _ask(env, happened, people, kind)
        return
    typed = _given(env, text)
    with given_back(env, [typed]), env.open_journal() as journal:
        moment = GoodMoment(new_uuid(now), typed, happened, people=_names(people), kind=kind)
        kept = _keep(env, journal, moment, people)
        if text != "-" and env.interactive:
            _remark_once(env, journal, "told-history", _HISTORY)
    if as_json:
        _print_json(env, kept)
    else:
        say_plainly(env.stdout, "Kept.")
    _notice(env, typed, ask=False)


def _remove(env: Environment, number: int, *, for_good: bool) -> None:
    name = f"good moment {number}"
    try:
        with env.open_journal() as journal:
            gone = journal.delete_good(number, for_good=for_good)
    except NoSuchGoodMoment as missing:
        if not for_good:
            raise
        removed_before(env, name, missing)
    else:
        say_removed(env, name, gone.uuid, for_good=for_good)


def offer(env: Environment, practice: Practice) -> None:
    """Offer in one key to keep what came of a step or a talk as a good moment; Enter leaves it.

    Only what the person told of it is offered; nothing with somebody feared, nothing that sounds of danger.
    """
    # Late: a text that was given needs none of it.
    from trustjournal.cli.keeping import asker_for
    from trustjournal.interview.talk import Talk
    from trustjournal.interview.walk import Interview, Left
    from trustjournal.recognition.signals import danger_signals

    words = practice.word("happened") or (practice.text if practice.kind == "step" else "")
    people = () if practice.person is None else (practice.person,)
    with env.open_to_read() as connection:
        somebody_feared = not fear.feared(connection).isdisjoint(map(str.casefold, people))
    if not words or practice.closed is None or somebody_feared or danger_signals("\n".join(practice.texts())):
        return
    question = env.safe_content.rebuilding.question("good.offer").filled(
        words=one_line(words, _LONGEST_SHOWN)
    )
    try:
        keeps = Interview(asker_for(env), Talk(env.console)).choose("offer", question, {"g": "good"})
    except Left:
        return  # what it is about is kept already, and to go is an answer
    if keeps:
        with env.open_journal() as journal:
            journal.add_good(GoodMoment(new_uuid(env.now()), words, practice.closed, people=people))
        say_plainly(env.stdout, "Kept.")


def _when(env: Environment, at: str | None, now: datetime) -> Moment:
    if at is None:
        return Moment.of(now)
    understood = understand_when(at, now)
    say_plainly(env.stderr, f"Understood as {understood.said_back}.")
    return understood.moment


def _given(env: Environment, text: str | None) -> str:
    """The text of the command line or of stdin, without one final newline. Raises `Usage`."""
    if text is None:
        raise _NeedsText
    return checked_text(text_or_stdin_given(text, env), "The good moment")


def _kind_given(typed: str) -> str:
    """The kind that is meant; the start of the word is enough. Raises `Usage`."""
    wanted = typed.strip().casefold()
    fitting = [kind for kind in GOOD_KINDS if wanted and kind.startswith(wanted)]
    if len(fitting) != 1:
        raise Usage(f"--kind can be {', '.join(GOOD_KINDS)}.")
    return fitting[0]


def _ask(env: Environment, happened: Moment, people: tuple[Person, ...], kind: str | None) -> None:
    # Late: a text that was given needs none of it.
    from trustjournal.cli.keeping import print_what_was_typed
    from trustjournal.interview.asking import LineAsker
    from trustjournal.interview.talk import Talk
    from trustjournal.interview.walk import Interview, Left

    now = env.now()
    uuid, begun = _begun(env) or (new_uuid(now), "")
    draft = drafts.Draft(env.home, uuid, "good", "", now, env.stood)
    kinds = _Kinds(env, kind)
    interview = Interview(LineAsker(env.seen), Talk(env.console), draft, half=(_KEY, begun))
    try:
        question = env.content.prompts.question("good.good_moment")
        typed = interview.ask(_KEY, question, meant=lambda text: kinds.meant(interview, text))
        if typed:
            moment = GoodMoment(uuid, typed, happened, people=_names(people), kind=kinds.kind)
            with env.open_journal() as journal:
                _keep(env, journal, moment, people)
        draft.end()
    except Left:
        raise _left(env, uuid) from None
    except TrustError:
        print_what_was_typed(env, interview.answers)
        raise
    finally:
        draft.close()
    say_plainly(env.stdout, "Kept." if typed else "Nothing was kept.")
    if typed:
        _notice(env, typed, ask=True)


@dataclass
class _Kinds:
    """The kind of a good moment, asked for behind one key and never otherwise."""

    env: Environment
    kind: str | None

    def meant(self, interview: Interview, typed: str) -> str | None:
        """What a line stands for: itself, or None when it was the key that asks for the kind."""
        if typed.strip().casefold() != _ASK_KIND:
            return typed
        from trustjournal.interview.lists import numbered  # late: hardly anybody asks for it

        question = self.env.content.rebuilding.question("good.kind")
        listed = numbered([option.label for option in question.options], interview.talk.width)
        typed_for = {str(number): option.key for number, option in enumerate(question.options, 1)}
        aside = interview.anew()
        self.kind = aside.choose("kind", question, typed_for, spoken=f"{question.ask}\n{listed}")
        interview.talk.question(self.env.content.prompts.question("good.good_moment"))
        return None


def _left(env: Environment, uuid: str) -> BaseException:
    with env.open_to_read() as connection:
        if connection is not None and at_home.is_begun(connection, uuid):
            return Interrupted("What you typed is kept. trust good goes on from there.")
    return KeyboardInterrupt()


def _begun(env: Environment) -> tuple[str, str] | None:
    """A good moment that was begun and not kept: its uuid, and what stood on the line."""
    with env.open_to_read() as connection:
        if connection is None:
            return None
        for left in drafts.unfinished(connection):
            if left.kind == "good":
                return left.uuid, left.answers[-1].text if left.answers else left.half_text
    return None


def _keep(
    env: Environment, journal: Journal, good_moment: GoodMoment, people: tuple[Person, ...]
) -> GoodMoment:
    kept = journal.add_good(good_moment)
    for person in people:
        if person.kind is not None:
            journal.set_kind(person.name, person.kind)
    tell_who_can_read(env, journal)
    return kept


def _remark_once(env: Environment, journal: Journal, key: str, sentence: str) -> None:
    if reading.remark(journal.connection, key) is None:
        journal.set_remark(key, env.now().date().isoformat())
        say_plainly(env.stderr, sentence)


def _notice(env: Environment, text: str, *, ask: bool) -> None:
    # Late: what was written is kept before it is looked at.
    from trustjournal.interview.notices import Notices
    from trustjournal.interview.walk import StoppedHere

    try:
        Notices(env, ask=ask).after_text(text)
    except StoppedHere:
        return


def _names(people: tuple[Person, ...]) -> tuple[str, ...]:
    return tuple(person.name for person in people)


def _list(env: Environment, *, as_json: bool) -> None:
    from datetime import date

    with env.open_to_read() as connection:
        found = [] if connection is None else reading.good_moments(connection, date.min, date.max)
    found.reverse()
    if as_json:
        _print_json(env, found)
    elif not found:
        say_plainly(env.stdout, "No good moment is written down yet: trust good")
    else:
        from trustjournal.views.good import good_moments_table
        from trustjournal.views.names import Names

        env.console.print(good_moments_table(found, env.now(), Names(env.safe_content)))


def _print_json(env: Environment, what: GoodMoment | list[GoodMoment]) -> None:
    # Late: most runs print none.
    from trustjournal.cli.listing import print_json
    from trustjournal.exchange.as_json import good_moment_as_json as plain

    print_json(env, [plain(one) for one in what] if isinstance(what, list) else plain(what))

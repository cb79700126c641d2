"""`trust log`: write down a thought just after it stung; seconds, and nothing typed is lost."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion
from trustjournal.cli import given as options
from trustjournal.cli.keeping import (
    NOT_MEANT,
    Keeping,
    asker_for,
    came_again,
    given_back,
    print_what_was_typed,
    remark_once,
    tell_who_can_read,
    unfinished_of,
)
from trustjournal.environment import Environment
from trustjournal.errors import Interrupted, NeedsTerminal, TrustError, Usage
from trustjournal.limits import checked_text
from trustjournal.shown import one_line, visible
from trustjournal.store.connection import exists

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from trustjournal.interview.asking import Asker
    from trustjournal.interview.leaving import Choice
    from trustjournal.interview.log import Given, LogInterview
    from trustjournal.interview.suggested import Offered
    from trustjournal.interview.talk import Talk
    from trustjournal.interview.walk import Interview
    from trustjournal.moments import Moment
    from trustjournal.records import ThoughtRecord
    from trustjournal.store.drafts import Answer, Draft, Unfinished

Words = list[str] | None


def log(
    ctx: typer.Context,
    thought: Annotated[str | None, typer.Argument(help="The thought; - reads it from stdin.")] = None,
    situation: Annotated[str | None, typer.Option("-s", "--situation", help="What happened.")] = None,
    belief: Annotated[
        int | None, typer.Option("-b", "--belief", help="0 not at all, 100 completely.")
    ] = None,
    emotion: Annotated[
        Words,
        typer.Option("-e", "--emotion", help="fear:90; again for more.", autocompletion=completion.emotions),
    ] = None,
    person: Annotated[
        Words, typer.Option("-p", "--person", help="Sam or Sam:partner.", autocompletion=completion.people)
    ] = None,
    at: Annotated[str | None, typer.Option(help='When it was: "yesterday 21:30", "2 hours ago".')] = None,
    source: Annotated[
        Words, typer.Option(help="Where it may come from.", autocompletion=completion.sources)
    ] = None,
    urge: Annotated[
        Words, typer.Option(help="What you felt pulled to do.", autocompletion=completion.urges)
    ] = None,
    did: Annotated[Words, typer.Option(help="What you did.", autocompletion=completion.actions)] = None,
    theme: Annotated[Words, typer.Option(help="What it is about.", autocompletion=completion.themes)] = None,
    trap: Annotated[
        Words, typer.Option(help="A thinking trap you see in it.", autocompletion=completion.traps)
    ] = None,
    tag: Annotated[Words, typer.Option(help="A word to find it by.", autocompletion=completion.tags)] = None,
    root: Annotated[
        Words, typer.Option(help="What from before it is about.", autocompletion=completion.roots)
    ] = None,
    cost: Annotated[Words, typer.Option(help="What it costs you.", autocompletion=completion.costs)] = None,
    predict: Annotated[str | None, typer.Option(metavar="TEXT", help="What exactly you foresee.")] = None,
    by: Annotated[str | None, typer.Option(metavar="WHEN", help="By when you will know.")] = None,
    likely: Annotated[int | None, typer.Option(help="How likely it seems, 0-100.")] = None,
    reframe: Annotated[bool, typer.Option("-r", "--reframe", help="Go on to the three questions.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the record as JSON.")] = False,
) -> None:
    """Write down a thought just after it stung.

    Alone it asks; with a thought it asks nothing. Only what happened and what went through your mind are
    needed, the rest can be skipped or added later.
    """
    env: Environment = ctx.obj
    if reframe and (as_json or not env.interactive):  # refused before anything is written
        raise Usage(
            "--reframe asks questions: that needs a terminal, and no --json. Leave it out; trust reframe "
            "takes the answers as options."
        )
    from trustjournal.interview.log import Given

    content = env.content
    known = Given(
        situation=None if situation is None else options.text_given(situation, env),
        belief=options.belief_given(belief),
        emotions=options.emotions_given(emotion, content) if emotion else None,
        people=options.people_given(person or []),
        sources=options.words_given("source", source or [], content),
        urges=options.words_given("urge", urge, content) if urge else None,
        actions=options.words_given("did", did or [], content),
        themes=options.words_given("theme", theme or [], content),
        traps=options.words_given("trap", trap or [], content),
        tags=options.words_given("tag", tag or [], content),
        costs=options.words_given("cost", cost or [], content),
    )
    if root:
        from trustjournal.cli.roots import roots_given  # late: most thoughts name none

        known.roots = roots_given(env, root)
    if at is not None:
        known.happened = _understood(env, at)
    known.predictions = options.predictions_given(predict, by, likely, env)
    if thought is None and env.interactive and not as_json:
        _ask(env, known, look=reframe)
        return
    text = _thought_given(env, thought)
    record = _write_at_once(env, known, text, from_argument=thought != "-")
    if as_json:
        print_json(env, record)
    else:
        env.stdout.write(f"Kept as #{record.id}.\n")
    if reframe:
        _look_at(env, record)


def ask_from_first_answer(env: Environment, draft: Draft, begun: datetime, first: Answer) -> None:
    """Go on with the walk after the very first answer, which `quick` asked for before anything was loaded."""
    from trustjournal.interview.log import Given
    from trustjournal.interview.talk import Talk

    _walk(env, Given(), draft, begun, Talk(env.console), asker_for(env), given=[first], unseen=first.text)


def _ask(env: Environment, known: Given, *, look: bool) -> None:
    from trustjournal.interview.talk import Talk
    from trustjournal.interview.walk import Interview, Left
    from trustjournal.store.drafts import Draft
    from trustjournal.store.identity import new_uuid

    talk, asker, begun, stood = Talk(env.console), asker_for(env), env.now(), env.stood
    try:
        left = _offer_draft(env, Interview(asker, talk))
    except Left:
        raise Interrupted("What you answered is kept. trust log goes on from there.") from None
    talk.say(env.content.prompts.hint("keys"), style="quiet")
    if not exists(env.home):
        talk.say(env.content.prompts.hint("before_the_first"), style="quiet")
    uuid = left.uuid if left else new_uuid(begun)
    draft = Draft(env.home, uuid, "log", "", left.begun if left else begun, stood)
    answered = left.answers if left else ()
    _say_so_far(env, talk, answered)
    half = (left.half_key, left.half_text) if left else ("", "")
    _walk(env, known, draft, begun, talk, asker, given=answered, half=half, look=look)


def _say_so_far(env: Environment, talk: Talk, answered: Sequence[Answer]) -> None:
    """What the person goes on from, in a line: it may be from another day."""
    so_far = " · ".join(answer.text for answer in answered if answer.text)
    if so_far and not env.discreet:
        talk.say(f"So far: {one_line(so_far, talk.width - len('So far: '))}", style="quiet")


def _walk(
    env: Environment,
    known: Given,
    draft: Draft,
    begun: datetime,
    talk: Talk,
    asker: Asker,
    *,
    given: Sequence[Answer],
    half: tuple[str, str] = ("", ""),
    unseen: str = "",
    look: bool = False,
) -> None:
    """Ask what is missing and keep it; `unseen` is a text that no notice has looked at yet."""
    from trustjournal.interview.log import LogInterview
    from trustjournal.interview.notices import Notices
    from trustjournal.interview.walk import Interview, Left, StoppedHere
    from trustjournal.store import reading
    from trustjournal.store.roots import roots

    notices = Notices(env, ask=True)
    with contextlib.ExitStack() as stack:
        keeping = Keeping(env, stack)
        walk = LogInterview(
            Interview(asker, talk, draft, given, half, notices.after_text),
            env.content,
            notices,
            known,
            draft.uuid,
            begun,
            keeping.store,
            lambda: [person.name for person, _ in reading.people(keeping.open().connection)],
            lambda: roots(keeping.open().connection),
        )
        try:
            if unseen:
                notices.after_text(unseen)
            record = walk.walk()
            if notices.declined:
                keeping.open().set_remark(NOT_MEANT + record.uuid, "")
            wants_look = _finish(env, walk, record, keeping, look=look)
        except (Left, StoppedHere, KeyboardInterrupt):
            raise _left(keeping) from None
        except TrustError as error:
            print_what_was_typed(env, walk.interview.answers)
            raise error from None
        finally:
            draft.close()
    if wants_look:
        _look_at(env, record)


def _finish(
    env: Environment, walk: LogInterview, record: ThoughtRecord, keeping: Keeping, *, look: bool
) -> bool:
    """The card, the offers and the remarks made once; whether the person goes on to the three questions."""
    from trustjournal.interview.leaving import ask_way_on, summary
    from trustjournal.interview.pause import pause

    talk = walk.interview.talk
    looking = not (walk.notices.fear or walk.notices.crisis)
    talk.say()
    talk.say(summary(record, walk.content, env.now()))
    record = walk.about_person(record)
    tell_who_can_read(env, keeping.open())
    if look and looking:
        return True
    asked = "What now?"
    ways = _ways_on(keeping, walk, record, looking=looking)
    again = came_again(env, keeping, record)
    if again:
        talk.say()
        for line in again:
            talk.say(line)
        asked, ways = "", tuple(way for way in ways if way.key not in ("a", "t"))
    while True:
        way = ask_way_on(walk.interview, asked, ways)
        if way == "p":
            pause(env)
        elif way == "a":
            record = walk.add(record)
            talk.say(summary(record, walk.content, env.now()))
        elif way == "t":
            record = _answered(keeping, walk, record)
            ways = _ways_on(keeping, walk, record, looking=looking)
        else:
            break
        asked = "What now?"
    if way == "r":
        return True
    talk.say(f"Kept as #{record.id}.")
    return False


def _suggested(keeping: Keeping, walk: LogInterview, record: ThoughtRecord) -> tuple[Offered, ...]:
    from trustjournal.interview.suggested import offered
    from trustjournal.recogniser import unanswered
    from trustjournal.store import reading
    from trustjournal.views.names import Names

    assert record.id is not None
    found = unanswered(record, reading.suggestions(keeping.open().connection, record.id))
    return offered(found, Names(walk.content), walk.content)


def _ways_on(
    keeping: Keeping, walk: LogInterview, record: ThoughtRecord, *, looking: bool
) -> tuple[Choice, ...]:
    """What is offered now, with what the thought may be about where there is something to suggest."""
    from trustjournal.interview.leaving import about, ways_on

    suggested = _suggested(keeping, walk, record)
    way = about(suggested, walk.interview.talk.width) if suggested else None
    return ways_on(record, walk.content, way, looking=looking)


def _answered(keeping: Keeping, walk: LogInterview, record: ThoughtRecord) -> ThoughtRecord:
    """Ask what the thought may be about; the record with what was said, as stored."""
    from trustjournal.interview.suggested import ask_about, told
    from trustjournal.views.names import Names

    said = ask_about(walk.interview.anew(), walk.content, _suggested(keeping, walk, record))
    if not said:
        return record
    walk.interview.talk.say(told(said, Names(walk.content)))
    return keeping.store(said.on(record))


def _offer_draft(env: Environment, interview: Interview) -> Unfinished | None:
    """The unfinished thought the person wants to go on with, if there is one."""
    from trustjournal.content import Question
    from trustjournal.moments import Moment, spoken
    from trustjournal.store import drafts

    left = unfinished_of(env, "log")
    if not left:
        return None
    begun = spoken(Moment.of(left[0].begun.astimezone(env.now().tzinfo)), env.now())
    question = Question(
        key="draft",
        ask=f"You began a thought {begun} and were interrupted; what you answered is kept.",
        hint="Enter go on with it · n begin another · d delete it",
    )
    choice = interview.choose("draft", question, {"n": "new", "d": "delete"})
    if choice == "delete":
        drafts.discard(env.home, left[0].uuid)
    return left[0] if choice is None else None


def _left(keeping: Keeping) -> TrustError:
    if keeping.number is not None:
        return Interrupted(f"Kept as #{keeping.number}.")
    return Interrupted("What you answered is kept. trust log goes on from there.")


def _understood(env: Environment, at: str) -> Moment:
    from trustjournal.moments import understand_when

    understood = understand_when(at, env.now())
    env.stderr.write(f"Understood as {understood.said_back}.\n")
    return understood.moment


def _thought_given(env: Environment, thought: str | None) -> str:
    if thought is None:
        raise NeedsTerminal("trust log", 'trust log "the thought", or a text on stdin with trust log -')
    return checked_text(options.text_or_stdin_given(thought, env), "The thought")


def _write_at_once(env: Environment, known: Given, text: str, *, from_argument: bool) -> ThoughtRecord:
    from trustjournal.interview.notices import Notices
    from trustjournal.store.identity import new_uuid

    now = env.now()
    with contextlib.ExitStack() as stack:
        keeping = Keeping(env, stack)
        with given_back(env, (known.situation or "", text, *(one.what for one in known.predictions))):
            record = keeping.store(known.record(new_uuid(now), text, now))
        notices = Notices(env, ask=False)
        notices.after_text(f"{record.situation}\n{text}" if record.situation else text)
        if notices.fear:
            record = keeping.store(replace(record, apart=True))
        for line in came_again(env, keeping, record):
            env.stderr.write(f"{visible(line)}\n")
        tell_who_can_read(env, keeping.open())
        if from_argument and env.interactive:
            remark_once(
                env, keeping, "told-history", "Your shell may remember what you typed. See: trust privacy"
            )
    return record


def print_json(env: Environment, record: ThoughtRecord) -> None:
    """The record as JSON on stdout, as `trust show --json` prints it."""
    from trustjournal.cli import listing
    from trustjournal.store import reading

    assert record.id is not None
    with env.open_to_read() as connection:
        assert connection is not None
        [kept] = reading.records(connection, [record.id])
        listing.print_json(env, listing.as_json(connection, kept))


def _look_at(env: Environment, record: ThoughtRecord) -> None:
    from trustjournal.cli.looking import look_on_terminal

    look_on_terminal(env, str(record.id))

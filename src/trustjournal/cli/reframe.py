"""`trust reframe`: look at a thought through three questions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion, given
from trustjournal.cli.which import which_record
from trustjournal.environment import Environment
from trustjournal.errors import Interrupted, NeedsTerminal, NoSuchRecord, TrustError, Usage
from trustjournal.store import reading

if TYPE_CHECKING:
    from trustjournal.interview.notices import Notices
    from trustjournal.interview.reframe import Outcome
    from trustjournal.interview.talk import Talk
    from trustjournal.interview.walk import Interview
    from trustjournal.records import ThoughtRecord
    from trustjournal.store.drafts import Unfinished
    from trustjournal.store.journal import Journal

Words = list[str] | None

_OPTIONS = {
    "evidence_for": "--seen",
    "evidence_against": "--against",
    "from_before": "--before",
    "weight": "--weight",
    "loved_one": "--loved-one",
    "alternative": "--alternative",
    "keep": "--keep",
    "alternative_belief": "--alternative-belief",
    "belief_again": "--belief",
    "known_from": "--known-from",
    "wish_to_hear": "--wish",
    "ask_openly": "--ask-openly",
    "until_when": "--until",
    "until_then": "--until-then",
    "need_next": "--need",
    "afraid": "--afraid",
    "talk_when": "--talk-when",
    "talk_thing": "--talk-thing",
    "talk_feeling": "--talk-feeling",
    "talk_ask": "--talk-ask",
    "limit": "--limit",
    "support": "--support",
    "time": "--time",
    "safe": "--safe",
    "meaning": "--meaning",
    "next_thing": "--next",
    "next_what": "--next-what",
    "next_when": "--next-when",
}
"""Key of a question -> the option that answers it beforehand."""


class NothingOpen(TrustError):
    """No thought waits to be looked at."""

    def __init__(self) -> None:
        super().__init__(
            "No thought is open. trust log writes one down; trust reframe ID looks at one again."
        )


def reframe(
    ctx: typer.Context,
    record_id: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="Its number, or last.", autocompletion=completion.open_ids),
    ] = None,
    pick: Annotated[bool, typer.Option("--pick", help="Choose among the open ones.")] = False,
    gentle: Annotated[bool, typer.Option("--gentle", help="Begin with the feeling.")] = False,
    seen: Annotated[Words, typer.Option(help="What you saw or heard yourself; again for more.")] = None,
    against: Annotated[Words, typer.Option(help="What does not fit the thought.")] = None,
    before: Annotated[Words, typer.Option(help="What comes from another time or person.")] = None,
    weight: Annotated[
        str | None, typer.Option(help="seen, mostly-seen, both, mostly-before, before, unknown.")
    ] = None,
    loved_one: Annotated[str | None, typer.Option(help="What you would tell someone you love.")] = None,
    alternative: Annotated[Words, typer.Option(help="What else you could tell yourself.")] = None,
    keep: Annotated[int | None, typer.Option(help="The alternative to keep, from 1.")] = None,
    alternative_belief: Annotated[int | None, typer.Option(help="Belief in it, 0-100.")] = None,
    belief: Annotated[int | None, typer.Option("-b", "--belief", help="Belief in the thought now.")] = None,
    emotion: Annotated[Words, typer.Option("-e", "--emotion", help="fear:55, as it is now.")] = None,
    known_from: Annotated[str | None, typer.Option(help="Where you know the feeling from.")] = None,
    wish: Annotated[str | None, typer.Option(help="What you would like to hear.")] = None,
    ask_openly: Annotated[str | None, typer.Option(help="What you could ask openly.")] = None,
    until: Annotated[str | None, typer.Option(help="Until when it can stay unknown.")] = None,
    until_then: Annotated[str | None, typer.Option(help="What makes that time easier.")] = None,
    need: Annotated[Words, typer.Option(help="talk, limit, support, time or safe.")] = None,
    afraid: Annotated[str | None, typer.Option(help="Afraid of what they might do: no, yes, unsure.")] = None,
    talk_when: Annotated[str | None, typer.Option(help="When you would both be calm.")] = None,
    talk_thing: Annotated[str | None, typer.Option(help="The one thing, as a camera saw it.")] = None,
    talk_feeling: Annotated[str | None, typer.Option(help="How it was for you.")] = None,
    talk_ask: Annotated[str | None, typer.Option(help="What you want to ask.")] = None,
    limit: Annotated[str | None, typer.Option(help="A limit you set.")] = None,
    support: Annotated[str | None, typer.Option(help="Who is on your side.")] = None,
    time: Annotated[str | None, typer.Option(help="Until which day you give it time.")] = None,
    safe: Annotated[str | None, typer.Option(help="What would make you safer.")] = None,
    meaning: Annotated[str | None, typer.Option(help="A thought it left about you or everyone.")] = None,
    next_thing: Annotated[
        str | None, typer.Option("--next", help="ask-openly, small-step, check or someone.")
    ] = None,
    next_what: Annotated[str | None, typer.Option(help="What exactly comes next.")] = None,
    next_when: Annotated[str | None, typer.Option(help="When.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the record as JSON afterwards.")] = False,
) -> None:
    """Look at a thought through three questions.

    Without an ID the newest open thought. Every answer is kept the moment it is given; Ctrl-C stops, and
    trust reframe goes on from there.
    """
    env: Environment = ctx.obj
    one = {
        "weight": weight,
        "loved_one": loved_one,
        "keep": keep,
        "alternative_belief": alternative_belief,
        "belief_again": belief,
        "known_from": known_from,
        "wish_to_hear": wish,
        "ask_openly": ask_openly,
        "until_when": until,
        "until_then": until_then,
        "afraid": afraid,
        "talk_when": talk_when,
        "talk_thing": talk_thing,
        "talk_feeling": talk_feeling,
        "talk_ask": talk_ask,
        "limit": limit,
        "support": support,
        "time": time,
        "safe": safe,
        "meaning": meaning,
        "next_thing": next_thing,
        "next_what": next_what,
        "next_when": next_when,
    }
    several = {
        "evidence_for": seen,
        "evidence_against": against,
        "from_before": before,
        "alternative": alternative,
    }
    options = {key: [str(value)] for key, value in one.items() if value is not None}
    options |= {key: list(values) for key, values in several.items() if values}
    options |= {"need_next": [" ".join(need)]} if need else {}
    options |= {
        f"again:{rating.name}": [str(rating.intensity)]
        for rating in given.emotions_given(emotion or [], env.content)
        if rating.intensity is not None
    }
    if options:
        record = _from_options(env, record_id, options, gentle=bool(known_from or wish))
    elif env.interactive and not as_json:
        _ask(env, record_id, pick=pick, gentle=True if gentle else None)
        return
    else:
        raise NeedsTerminal(
            "trust reframe", "--weight, --seen, --against, --before, --alternative, --keep, …"
        )
    if as_json:
        from trustjournal.cli.log import print_json

        print_json(env, record)


def look_at(env: Environment, number: int) -> None:
    """The three questions about this thought, on the terminal; used where another command goes on to them."""
    _ask(env, str(number))


def _ask(env: Environment, record_id: str | None, *, pick: bool = False, gentle: bool | None = None) -> None:
    from trustjournal.cli.log import asker_for
    from trustjournal.interview.notices import Notices
    from trustjournal.interview.talk import Talk
    from trustjournal.interview.walk import Interview, Left, StoppedHere

    env.content.prompts  # noqa: B018 - a broken file of the person's own is told before anything is asked
    talk = Talk(env.console)
    asker = asker_for(env)
    asking = Interview(asker, talk)
    try:
        left = None if record_id or pick else _offered_draft(env, asking)
        record = _chosen(env, left.subject if left else record_id, asking if pick else None)
        left = left or _draft_of(env, record)
        if not _goes_on_the_third_time(env, asking, record):
            return
        _walk_on_terminal(env, record, left, gentle, Notices(env, ask=True), talk)
    except (Left, StoppedHere):
        raise Interrupted("What you answered is kept. trust reframe goes on from there.") from None


def _walk_on_terminal(
    env: Environment,
    record: ThoughtRecord,
    left: Unfinished | None,
    gentle: bool | None,
    notices: Notices,
    talk: Talk,
) -> None:
    from trustjournal.cli.log import asker_for, print_what_was_typed
    from trustjournal.interview.pause import quiet_minutes
    from trustjournal.interview.reframe import LeftForToday, ReframeInterview
    from trustjournal.interview.walk import Interview
    from trustjournal.store.drafts import Draft
    from trustjournal.store.identity import new_uuid

    begun = env.now()
    uuid = left.uuid if left else new_uuid(begun)
    draft = Draft(env.home, uuid, "reframe", str(record.id), left.begun if left else begun)
    interview = Interview(
        asker_for(env),
        talk,
        draft,
        left.answers if left else (),
        (left.half_key, left.half_text) if left else ("", ""),
        notices.after_text,
    )

    def show(choice: str) -> None:
        if choice == "pause":
            quiet_minutes(env)
        else:
            notices.show_lines()

    walk = ReframeInterview(
        interview, env.content, record, uuid, begun, gentle, notices.show_for_fear, after_worse=show
    )
    try:
        outcome = walk.walk()
        with env.open_journal() as journal:
            kept = _keep(env, journal, record, outcome)
        draft.end()
    except LeftForToday:
        draft.end()
        talk.say(f"#{record.id} stays open.")
        return
    except TrustError as error:
        print_what_was_typed(env, interview)
        raise error from None
    finally:
        draft.close()
    _tell(env, interview, kept, outcome)


def _keep(env: Environment, journal: Journal, record: ThoughtRecord, outcome: Outcome) -> ThoughtRecord:
    """Store what the walk gave as one change: reframe, mark of fear, the meaning as its own thought."""
    from trustjournal.moments import Moment
    from trustjournal.records import ThoughtRecord
    from trustjournal.store.identity import new_uuid

    assert record.id is not None
    if outcome.afraid_of:
        journal.mark_afraid(outcome.afraid_of, afraid=True)
    kept = journal.change(
        record.id,
        lambda now: replace(now.reframed(outcome.reframe), rested=outcome.rested),
        f"looked at #{record.id} again",
    )
    if outcome.meaning:
        written = Moment.of(env.now())
        journal.add(
            ThoughtRecord(
                uuid=new_uuid(env.now()),
                automatic_thought=outcome.meaning,
                happened=written,
                written=written,
                people=kept.people,
            )
        )
    return kept


def _tell(env: Environment, interview: Interview, kept: ThoughtRecord, outcome: Outcome) -> None:
    """What was kept, in a few lines; no sentence that judges the change."""
    from trustjournal.views.reframes import ending_lines

    with env.open_to_read() as connection:
        meaning_id = reading.newest(connection) if connection is not None and outcome.meaning else None
    if meaning_id is not None:
        for line in env.content.prompts.says("meaning_kept", id=meaning_id):
            interview.talk.say(line)
    for text in ending_lines(kept):
        interview.talk.say(text)
    if outcome.talk_note:
        _offer_note(env, interview, outcome.talk_note)


def _offer_note(env: Environment, interview: Interview, note: str) -> None:
    """The talk note is on the screen only, unless the person asks for a file."""
    from trustjournal.content import Question

    question = Question(
        key="note", ask="The note above:", hint="Enter keep it here only · s save it to a file"
    )
    if interview.choose("note", question, {"s": "save"}) is None:
        return
    where = Question(key="note_file", ask="Which file?", hint="A new name. Enter does not save")
    path = interview.ask("note_file", where, lambda text: _written(text, note))
    if path:
        interview.talk.say(f"Saved to {path}, readable by this account only. It is plain text.")


def _written(name: str, note: str) -> str:
    """Write the note to a new private file; its name. Raises `Usage` when it cannot be written."""
    import os

    path = os.path.expanduser(name.strip())  # noqa: PTH111
    try:
        number = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except FileExistsError:
        raise Usage(f"{path} is there already; choose a new name.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "that is no file name"
        raise Usage(f"{path} could not be written: {reason.lower()}. Choose another name.") from None
    with os.fdopen(number, "w", encoding="utf-8") as file:
        file.write(note + "\n")
    return path


def _from_options(
    env: Environment, record_id: str | None, options: dict[str, list[str]], *, gentle: bool
) -> ThoughtRecord:
    """The same walk with every answer given beforehand; what does not belong to the ending is refused."""
    from trustjournal.interview.asking import OptionsAsker
    from trustjournal.interview.notices import Notices
    from trustjournal.interview.reframe import ReframeInterview
    from trustjournal.interview.talk import Talk
    from trustjournal.interview.walk import Interview, UnclearOption
    from trustjournal.store.identity import new_uuid

    record = _chosen(env, record_id, None)
    begun = env.now()
    given_before = dict(options)
    if gentle:
        given_before["go_on"] = ["g"]
    asker = OptionsAsker(given_before)
    walk = ReframeInterview(
        Interview(asker, Talk(None)), env.content, record, new_uuid(begun), begun, gentle=gentle
    )
    try:
        outcome = walk.walk()
    except UnclearOption as error:
        raise Usage(f"{_option(error.key)}: {error.problem}") from None
    if asker.unused:
        raise Usage(f"{', '.join(map(_option, asker.unused))} does not belong to this ending; see --weight.")
    with env.open_journal() as journal:
        kept = _keep(env, journal, record, outcome)
    Notices(env, ask=False).after_text("\n".join(text for texts in options.values() for text in texts))
    env.stderr.write(f"Looked at #{kept.id} again.\n")
    return kept


def _option(key: str) -> str:
    return f"--emotion {key.partition(':')[2]}" if key.startswith("again:") else _OPTIONS.get(key, key)


def _chosen(env: Environment, record_id: str | None, asking: Interview | None) -> ThoughtRecord:
    """The record that is meant: by its number, picked from the open ones, or the newest open one."""
    with env.open_to_read() as connection:
        if record_id:
            number: int | None = which_record(connection, record_id)
        elif connection is None:
            raise NothingOpen
        elif asking is not None:
            number = _picked(
                env, asking, reading.records(connection, reading.newest_ids(connection, 20, only_open=True))
            )
        else:
            number = reading.newest_open(connection)
        if number is None:
            raise NothingOpen
        assert connection is not None
        record = reading.record(connection, number)
    if record is None:
        raise NoSuchRecord(str(number))
    return record


def _picked(env: Environment, asking: Interview, records: list[ThoughtRecord]) -> int | None:
    from trustjournal.content import Question
    from trustjournal.moments import spoken
    from trustjournal.shown import one_line

    if not records:
        return None
    now = env.now()
    lines = [
        f"  #{r.id:<4} {spoken(r.happened, now):<18} {one_line(r.automatic_thought, 48)}" for r in records
    ]
    question = Question(
        key="pick", ask="\n".join(["Which one?", *lines]), hint="Its number. Enter takes the first"
    )
    chosen = asking.choose("pick", question, {str(record.id): str(record.id) for record in records})
    return records[0].id if chosen is None else int(chosen)


def _offered_draft(env: Environment, asking: Interview) -> Unfinished | None:
    """The unfinished reframe the person wants to go on with, if there is one."""
    from trustjournal.cli.log import unfinished_of
    from trustjournal.content import Question
    from trustjournal.store import drafts

    left = unfinished_of(env, "reframe")
    if not left:
        return None
    question = Question(
        key="draft",
        ask=f"You were looking at #{left[0].subject} and were interrupted; what you answered is kept.",
        hint="Enter go on with it · n another one · d delete those answers",
    )
    choice = asking.choose("draft", question, {"n": "new", "d": "delete"})
    if choice == "delete":
        drafts.discard(env.home, left[0].uuid)
    return left[0] if choice is None else None


def _draft_of(env: Environment, record: ThoughtRecord) -> Unfinished | None:
    """An unfinished reframe of this very record; it is simply gone on with."""
    from trustjournal.cli.log import unfinished_of

    return next((left for left in unfinished_of(env, "reframe") if left.subject == str(record.id)), None)


def _goes_on_the_third_time(env: Environment, asking: Interview, record: ThoughtRecord) -> bool:
    """Whether to go on; asked once, kindly, before the third reframe of a near-identical thought in a day."""
    from trustjournal.cli.log import inside_a_sentence
    from trustjournal.content import Question
    from trustjournal.recognition.similar import NEAR_IDENTICAL_TIMES, near_identical

    today = env.now().date()
    with env.open_to_read() as connection:
        assert connection is not None
        records = reading.records(connection, sorted(set(reading.reframed_on(connection, today))))
    times = sorted(
        f"{reframe.written.at:%H:%M}"
        for earlier in records
        if near_identical(earlier.automatic_thought, record.automatic_thought)
        for reframe in earlier.reframes
        if reframe.written.local_day == today
    )
    if len(times) < NEAR_IDENTICAL_TIMES - 1:
        return True
    lines = env.content.notices.lines(
        "guard_reframe", times=", ".join(times), thought=inside_a_sentence(record.automatic_thought)
    )
    question = Question(
        key="third", ask="\n".join(lines), hint="Enter leave it here · r look at it all the same"
    )
    return asking.choose("third", question, {"r": "go on"}) is not None

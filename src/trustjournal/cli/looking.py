"""Looking at a thought through the three questions: which one, asked how, kept as one change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trustjournal.cli.which import which_record
from trustjournal.errors import Interrupted, NoSuchRecord, TrustError, Usage
from trustjournal.practices import KINDS
from trustjournal.store import private_files, reading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trustjournal.environment import Environment
    from trustjournal.interview.notices import Notices
    from trustjournal.interview.reframing.asking import Outcome
    from trustjournal.interview.suggested import Offered
    from trustjournal.interview.talk import Talk
    from trustjournal.interview.walk import Interview
    from trustjournal.practices import Practice
    from trustjournal.records import ThoughtRecord, Weight
    from trustjournal.recurring import HelpedBefore
    from trustjournal.roots import Root
    from trustjournal.store.drafts import Unfinished


class NothingOpen(TrustError):
    """No thought waits to be looked at."""

    def __init__(self) -> None:
        super().__init__(
            "No thought is open. trust log writes one down; trust reframe ID looks at one again."
        )


def look_on_terminal(
    env: Environment, record_id: str | None, *, pick: bool = False, gentle: bool | None = None
) -> None:
    """Ask the three questions about the thought that is meant; without one, the newest open one."""
    from trustjournal.cli.keeping import asker_for
    from trustjournal.interview.talk import Talk
    from trustjournal.interview.walk import Interview, Left, StoppedHere

    env.content.prompts  # noqa: B018 - a broken file of the person's own is told before anything is asked
    talk = Talk(env.console)
    asking = Interview(asker_for(env), talk)
    try:
        left = None if record_id or pick else _offered_draft(env, asking)
        record = _chosen(env, left.subject if left else record_id, asking if pick else None)
        left = left or _draft_of(env, record)
        if _goes_on_the_third_time(env, asking, record):
            _walk(env, record, left, gentle, talk)
    except (Left, StoppedHere, KeyboardInterrupt):
        raise KeyboardInterrupt from None  # nothing was answered, so there is nothing to say


def look_with_answers(
    env: Environment, record_id: str | None, answers: Mapping[str, list[str]], options: Mapping[str, str]
) -> ThoughtRecord:
    """The same walk with every answer given beforehand; the record as stored.

    `options` names the option behind each key. Raises `Usage` for an answer that cannot be read, that is
    missing where it is needed, or that does not belong to the ending.
    """
    from trustjournal.cli.keeping import given_back
    from trustjournal.interview.asking import OptionsAsker
    from trustjournal.interview.notices import Notices
    from trustjournal.interview.reframe import ReframeInterview
    from trustjournal.interview.reframing.asking import Asking
    from trustjournal.interview.reframing.feeling import AnotherDay
    from trustjournal.interview.talk import Talk
    from trustjournal.interview.walk import Interview, UnclearOption
    from trustjournal.store.identity import new_uuid

    def option(key: str) -> str:
        return f"--emotion {key.partition(':')[2]}" if key.startswith("again:") else options.get(key, key)

    record = _chosen(env, record_id, None)
    gentle = "known_from" in answers or "wish_to_hear" in answers
    asker = OptionsAsker({**answers, "go_on": ["g"]} if gentle else answers)
    begun = env.now()
    asking = Asking(
        Interview(asker, Talk(None)), env.content, record, begun, new_uuid=lambda: new_uuid(begun)
    )
    try:
        outcome = ReframeInterview(asking, new_uuid(begun), gentle).walk()
    except UnclearOption as error:
        raise Usage(f"{option(error.key)}: {error.problem}") from None
    except AnotherDay:
        outcome = None
    if asker.unused:
        raise Usage(f"{', '.join(map(option, asker.unused))} does not belong to this ending; see --weight.")
    if outcome is None:
        raise Usage("Every answer given is empty; trust reframe -h names what can be answered.")
    with given_back(env, (f"{option(key)} {text}" for key, texts in answers.items() for text in texts)):
        kept, _, _ = _keep(env, record, outcome)
    notices = Notices(env, ask=False)
    notices.after_text("\n".join(text for texts in answers.values() for text in texts))
    if notices.fear:
        _set_apart(env, record)
    env.stderr.write(f"Looked at #{kept.id} again.\n")
    return kept


def _walk(
    env: Environment, record: ThoughtRecord, left: Unfinished | None, gentle: bool | None, talk: Talk
) -> None:
    from trustjournal.cli.keeping import asker_for, print_what_was_typed
    from trustjournal.cli.roots import roots_before
    from trustjournal.interview.notices import Notices
    from trustjournal.interview.pause import pause
    from trustjournal.interview.reframe import ReframeInterview
    from trustjournal.interview.reframing.asking import Asking
    from trustjournal.interview.reframing.feeling import AnotherDay
    from trustjournal.interview.walk import Interview, Left, StoppedHere
    from trustjournal.store.drafts import Draft
    from trustjournal.store.identity import new_uuid

    begun = env.now()
    uuid = left.uuid if left else new_uuid(begun)
    draft = Draft(env.home, uuid, "reframe", str(record.id), left.begun if left else begun, env.stood)
    notices = Notices(env, ask=True)
    answered = left.answers if left else ()
    half = (left.half_key, left.half_text) if left else ("", "")
    interview = Interview(asker_for(env), talk, draft, answered, half, notices.after_text)
    asking = Asking(
        interview,
        env.content,
        record,
        begun,
        notices.show_for_fear,
        lambda choice: pause(env) if choice == "pause" else notices.show_lines(),
        written,
        traps=lambda weight: () if notices.fear or notices.crisis else _traps(env, record, weight),
        helped_before=lambda: _helped_before(env, record),
        promises=lambda: _promises(env, record),
        roots=lambda: roots_before(env, record),
        new_uuid=lambda: new_uuid(begun),
    )
    try:
        if not answered:
            _who_can_be_talked_to(env, record, notices)
        outcome = ReframeInterview(asking, uuid, gentle).walk()
        kept, meaning, practices = _keep(env, record, outcome)
        draft.end()
    except AnotherDay:
        draft.end()
        talk.say(f"#{record.id} stays open.")
        return
    except (Left, StoppedHere, KeyboardInterrupt):
        if not (draft.written or answered):
            raise
        raise Interrupted("What you answered is kept. trust reframe goes on from there.") from None
    except TrustError as error:
        print_what_was_typed(env, interview.answers)
        raise error from None
    finally:
        draft.close()
        if notices.fear:
            _set_apart(env, record)
    _tell(env, interview, kept, meaning, practices)


def _helped_before(env: Environment, record: ThoughtRecord) -> tuple[HelpedBefore, ...]:
    """The person's own earlier answers to thoughts like this one."""
    from trustjournal.store.what_helped import what_helped

    with env.open_to_read() as connection:
        return () if connection is None else what_helped(connection, record)


def _promises(env: Environment, record: ThoughtRecord) -> tuple[Practice, ...]:
    """Promises with whom the thought is about, kept or missed, the newest first.

    None with somebody who is feared, or of whom it was not asked yet whether they are.
    """
    from trustjournal.cli import fear
    from trustjournal.practices import KEPT, MISSED
    from trustjournal.store import practices

    if not record.people or record.people[0].afraid:
        return ()
    name = record.people[0].name
    with env.open_to_read() as connection:
        if connection is None or fear.unasked(connection, env.now().date())(name):
            return ()
        found = practices.practices(connection, "promise", person=name)
    told = [one for one in found if one.state in (KEPT, MISSED)]
    return tuple(sorted(told, key=lambda one: one.closed.utc_text if one.closed else "", reverse=True))


def _traps(env: Environment, record: ThoughtRecord, weight: Weight | None) -> tuple[Offered, ...]:
    """Thinking traps to suggest; none unless the person put the weight on before or fear."""
    from trustjournal.interview.suggested import offered
    from trustjournal.recogniser import traps_may_be_told
    from trustjournal.views.names import Names

    if not traps_may_be_told(record, weight):
        return ()
    assert record.id is not None
    with env.open_to_read() as connection:
        found = {} if connection is None else reading.suggestions(connection, record.id)
    known = {trap.casefold() for trap in record.traps}
    traps = [trap for trap in found.get("trap", ()) if trap.key.casefold() not in known]
    return offered({"trap": traps}, Names(env.content), env.content)


def _who_can_be_talked_to(env: Environment, record: ThoughtRecord, notices: Notices) -> None:
    """Before a thought of danger is looked at, who can be talked to; unless that was said not to be meant."""
    from trustjournal.cli.keeping import NOT_MEANT

    with env.open_to_read() as connection:
        meant = connection is None or reading.remark(connection, NOT_MEANT + record.uuid) is None
    if meant:
        notices.after_text(f"{record.situation}\n{record.automatic_thought}")
    if notices.declined:
        with env.open_journal() as journal:
            journal.set_remark(NOT_MEANT + record.uuid, "")


def _keep(
    env: Environment, record: ThoughtRecord, outcome: Outcome
) -> tuple[ThoughtRecord, ThoughtRecord | None, list[Practice]]:
    """Store what the walk gave, all or nothing: the record, the meaning as a thought, what is next."""
    from trustjournal.cli import fear
    from trustjournal.interview.log import Given
    from trustjournal.next_practices import next_practices
    from trustjournal.roots import named_in
    from trustjournal.store.identity import new_uuid
    from trustjournal.store.roots import roots

    assert record.id is not None
    meaning = None
    what = f"looked at #{record.id} again"
    with env.open_journal() as journal, journal.together(what):
        if outcome.afraid_of:
            journal.mark_afraid(outcome.afraid_of, afraid=True)
        about = named_in(outcome.reframe.from_before, roots(journal.connection))
        kept = journal.change(record.id, lambda now: _looked_at(now, outcome, about), what)
        if outcome.meaning:
            own = Given(people=kept.people).record(new_uuid(env.now()), outcome.meaning, env.now())
            meaning = journal.add(own)
        following = next_practices(kept, outcome.reframe, lambda: new_uuid(env.now()))
        practices = [journal.add_practice(one) for one in following]
        for name in {one.person for one in practices if one.person}:
            fear.not_afraid(journal, name, env.now().date())  # it was asked before anything was prepared
    return kept, meaning, practices


def _looked_at(record: ThoughtRecord, outcome: Outcome, about: tuple[Root, ...]) -> ThoughtRecord:
    """The record with what the walk gave, and with what it was said to come from."""
    record = replace(outcome.traps.on(record.reframed(outcome.reframe)), rested=outcome.rested)
    record = replace(record, roots=(*record.roots, *about))
    for prediction in outcome.predictions:
        record = record.predicting(prediction)
    return record


def _set_apart(env: Environment, record: ThoughtRecord) -> None:
    """Fear of the other person was told: the thought is complete as it is, and not offered for a reframe."""
    assert record.id is not None
    with env.open_journal() as journal:
        journal.change(record.id, lambda now: replace(now, apart=True), f"looked at #{record.id} again")


def _tell(
    env: Environment,
    interview: Interview,
    kept: ThoughtRecord,
    meaning: ThoughtRecord | None,
    practices: Sequence[Practice],
) -> None:
    """What was kept, in a few lines; no sentence that judges the change."""
    from trustjournal.views.reframes import ending_lines

    if meaning is not None:
        for line in env.content.prompts.says("meaning_kept", id=meaning.id):
            interview.talk.say(line)
    for text in ending_lines(kept):
        interview.talk.say(text)
    for one in practices:
        command = KINDS[one.kind].command
        for line in env.content.rebuilding.says("stands", practice=one.name, command=command):
            interview.talk.say(line)


def written(name: str, note: str) -> str:
    """Write the note to a new private file; its name. Raises `Usage` when it cannot be written."""
    import os

    path = os.path.expanduser(name.strip())  # noqa: PTH111
    try:
        private_files.write(path, [note, "\n"])
    except FileExistsError:
        raise Usage(f"{path} is there already; choose a new name.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "that is no file name"
        raise Usage(f"{path} could not be written: {reason.lower()}. Choose another name.") from None
    return path


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
    from trustjournal.cli.keeping import unfinished_of
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
    from trustjournal.cli.keeping import unfinished_of

    return next((left for left in unfinished_of(env, "reframe") if left.subject == str(record.id)), None)


def _goes_on_the_third_time(env: Environment, asking: Interview, record: ThoughtRecord) -> bool:
    """Whether to go on; asked once, kindly, before the third reframe of a near-identical thought in a day."""
    from trustjournal.cli.keeping import inside_a_sentence
    from trustjournal.content import Question
    from trustjournal.likeness import NEAR_IDENTICAL_TIMES
    from trustjournal.store import alike

    assert record.id is not None
    today = env.now().date()
    with env.open_to_read() as connection:
        assert connection is not None
        looked_at = set(reading.reframed_on(connection, today)).intersection(
            alike.in_a_row_with(connection, record.id)
        )
        records = reading.records(connection, sorted(looked_at))
    times = sorted(
        f"{reframe.written.at:%H:%M}"
        for earlier in records
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

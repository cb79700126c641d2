"""Asking on the terminal what turned out, and how a thought is rated now; what home offers once a day."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from trustjournal.cli.keeping import asker_for, print_what_was_typed
from trustjournal.cli.practising import Book
from trustjournal.cli.promise import ask_whether_kept
from trustjournal.cli.step import ask_what_came_of
from trustjournal.errors import Interrupted, TrustError
from trustjournal.interview.checking import Checking
from trustjournal.interview.notices import Notices
from trustjournal.interview.plainly import LEFT, say_plainly
from trustjournal.interview.talk import Talk
from trustjournal.interview.walk import Interview, Left, StoppedHere
from trustjournal.moments import spoken
from trustjournal.store import waiting
from trustjournal.store.identity import new_uuid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from trustjournal.content import Question
    from trustjournal.environment import Environment
    from trustjournal.practices import Practice
    from trustjournal.records import ThoughtRecord
    from trustjournal.store.journal import Journal
    from trustjournal.store.waiting import Foreseen


def ask_due(env: Environment, due: Sequence[Foreseen]) -> None:
    """Ask about one after the other; Enter leaves one for another day. Words of danger end it."""
    notices = Notices(env, ask=True)
    for place, (record, prediction) in enumerate(due, 1):
        how_far = f"{place} of {len(due)}" if len(due) > 1 else ""
        with _checking(env, record, notices, f"told what turned out for #{record.id}") as checking:
            kept = checking.what_turned_out(record, prediction, how_far)
        said = LEFT if kept == record else f"Kept with #{record.id}."
        say_plainly(env.stdout, said)
        if notices.fear or notices.crisis:
            return


def ask_about(env: Environment, record: ThoughtRecord) -> None:
    """What turned out of all that waits in this thought; where nothing does, how it is rated now."""
    waiting = [prediction for prediction in record.predictions if prediction.told is None]
    if waiting:
        ask_due(env, [(record, prediction) for prediction in waiting])
    else:
        _rate(env, record)


def _rate(env: Environment, record: ThoughtRecord) -> None:
    with _checking(env, record, Notices(env, ask=True), f"rated #{record.id} once more") as checking:
        kept = checking.rate_once_more(record)
    say_plainly(env.stdout, "Nothing was changed." if kept == record else f"Kept with #{record.id}.")


@contextlib.contextmanager
def _checking(env: Environment, record: ThoughtRecord, notices: Notices, what: str) -> Iterator[Checking]:
    """Asking about one thought, whose answers are one change; the journal is opened for the first of them."""
    with contextlib.ExitStack() as stack:
        journals: list[Journal] = []

        def store(of: ThoughtRecord, step: Callable[[ThoughtRecord], ThoughtRecord]) -> ThoughtRecord:
            if not journals:
                journals.append(stack.enter_context(env.open_journal()))
            assert of.id is not None
            return journals[0].change(of.id, step, what)

        interview = Interview(asker_for(env), Talk(env.console))
        now = env.now()
        checking = Checking(interview, env.content, notices, now, lambda: new_uuid(now), store)
        try:
            yield checking
        except (Left, StoppedHere, KeyboardInterrupt):
            if journals:
                raise Interrupted(f"Kept with #{record.id}.") from None
            raise KeyboardInterrupt from None
        except TrustError as error:
            print_what_was_typed(env, checking.interview.answers)
            raise error from None
        finally:
            if notices.fear:
                store(record, lambda now: replace(now, apart=True))


def offer_outcome(env: Environment, due: Sequence[Foreseen]) -> None:
    """Offer to tell what turned out, by number and time alone: the words stand on the screen on asking."""
    record = due[0][0]
    which = f"#{record.id}, {spoken(record.happened, env.now())},"
    which += " waits" if len(due) == 1 else f" and {len(due) - 1} more wait"
    if _accepted(env, "offer_outcome", which=which):
        ask_due(env, due)


def offer_rating(env: Environment, record: ThoughtRecord) -> None:
    """Offer to rate a thought once more, some time after a look at it; never twice for the same."""
    with env.open_journal() as journal:
        journal.set_remark(waiting.OFFERED + record.uuid, "")
        journal.set_remark(waiting.OFFERED_ON, env.now().date().isoformat())
    when = spoken(record.reframes[-1].written, env.now())
    if _accepted(env, "offer_rating", id=record.id, when=when):
        _rate(env, record)


def offer_practices(env: Environment, due: Sequence[Practice]) -> None:
    """Offer to tell what came of what has come to its day, by its number alone."""
    which = due[0].name if len(due) == 1 else f"{due[0].name}, like {len(due) - 1} more,"
    question = env.safe_content.rebuilding.question("step.offer").filled(which=which.capitalize())
    if _accepts(env, question):
        ask_due_practices(env, due)


def ask_due_practices(env: Environment, due: Sequence[Practice]) -> None:
    """Ask what came of each; what has no question of its own is named with the command for it."""
    for one in due:
        assert one.id is not None
        book = Book(env, one.kind)
        book.show(one, as_json=False)
        if one.kind == "step":
            ask_what_came_of(env, one.id)
        elif one.kind == "promise":
            ask_whether_kept(env, one.id)
        else:
            say_plainly(env.stdout, f"Once it is over: trust {book.command} done {one.id}")


def _accepted(env: Environment, name: str, **words: object) -> bool:
    return _accepts(env, env.safe_content.prompts.question(f"check.{name}").filled(**words))


def _accepts(env: Environment, question: Question) -> bool:
    interview = Interview(asker_for(env), Talk(env.console))
    try:
        return interview.choose("offer", question, {"y": "yes"}) is not None
    except Left:
        raise KeyboardInterrupt from None  # nothing was begun, so there is nothing to say

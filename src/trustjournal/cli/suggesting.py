"""Why something is suggested for a thought, and looking anew for what to suggest in earlier ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.cli.which import which_record
from trustjournal.errors import Interrupted, NeedsTerminal, NoSuchRecord
from trustjournal.store import learning, reading
from trustjournal.vocabulary import WordKind

if TYPE_CHECKING:
    from trustjournal.environment import Environment
    from trustjournal.recognition.suggesting import Why
    from trustjournal.records import Suggestion, ThoughtRecord

_AT_ONCE = 100
"""Thoughts read anew in one transaction: little enough that another terminal hardly waits."""


def tell_why(env: Environment, record_id: str, *, as_json: bool) -> None:
    """Tell for every suggestion of a thought which words led to it, and what made them count."""
    from trustjournal.recogniser import may_be_told

    record, found = _suggested(env, record_id)
    suggested = may_be_told(record, found)
    learned = _learned(env, record)
    keys = [(kind, one.key) for kind, found in suggested.items() for one in found]
    whys = [(kind, key, _why(env, record, learned, kind, key)) for kind, key in keys]
    if as_json:
        from trustjournal.cli.listing import print_json
        from trustjournal.exchange.as_json import why_as_json

        print_json(env, why_as_json(record, whys))
        return
    from trustjournal.views.names import Names  # late: nothing is drawn for JSON
    from trustjournal.views.why import WhySuggested

    env.console.print(WhySuggested(record, whys, Names(env.safe_content)))
    if whys:
        list_of = WordKind(whys[0][0]).command
        env.stderr.write(f"trust {list_of} -h tells how to change its words, and how to unlearn.\n")


def ask_about(env: Environment, record_id: str) -> None:
    """Ask what a thought may be about, as at the end of a log. Raises `NeedsTerminal`."""
    from trustjournal.cli.keeping import asker_for
    from trustjournal.interview import suggested
    from trustjournal.interview.talk import Talk
    from trustjournal.interview.walk import Interview, Left
    from trustjournal.recogniser import unanswered
    from trustjournal.views.names import Names

    record, found = _suggested(env, record_id)
    content = env.content
    some = suggested.offered(unanswered(record, found), Names(content), content)
    if not some:
        env.stdout.write(f"Nothing is suggested for #{record.id}.\n")
        return
    if not env.interactive:
        raise NeedsTerminal("trust themes --about", "trust edit ID --theme, --source or --trap")
    try:
        said = suggested.ask_about(Interview(asker_for(env), Talk(env.console)), content, some)
    except Left:
        raise KeyboardInterrupt from None  # nothing was said, so nothing is kept
    if said:
        assert record.id is not None
        with env.open_journal() as journal:
            journal.change(record.id, said.on, f"answered what #{record.id} may be about")
        env.console.print(suggested.told(said, Names(content)))


def _suggested(env: Environment, record_id: str) -> tuple[ThoughtRecord, dict[str, tuple[Suggestion, ...]]]:
    """The record and all that is suggested for it. Raises `NoSuchRecord`."""
    with env.open_to_read() as connection:
        number = which_record(connection, record_id)
        record = None if connection is None else reading.record(connection, number)
        if connection is None or record is None:
            raise NoSuchRecord(record_id)
        return record, reading.suggestions(connection, number)


def _learned(env: Environment, record: ThoughtRecord) -> learning.Taught:
    from trustjournal.recogniser import ContentRecogniser

    words = ContentRecogniser(lambda: env.safe_content).words(record)
    with env.open_to_read() as connection:
        return {} if connection is None else learning.taught(connection, words, record.id)


def _why(env: Environment, record: ThoughtRecord, learned: learning.Taught, kind: str, key: str) -> Why:
    from trustjournal.recogniser import ContentRecogniser
    from trustjournal.recognition.suggesting import Kind

    return ContentRecogniser(lambda: env.safe_content).why(record, Kind(kind), key, learned)


def refresh(env: Environment) -> None:
    """Look anew for what to suggest where that was last done with other words, some thoughts at a time.

    Ctrl-C stops between two steps; what is done is kept, and the next time goes on from there.
    """
    with env.open_to_read() as connection:
        if connection is None:
            env.stdout.write("Nothing is written yet.\n")
            return
    done = 0
    with env.open_journal() as journal:
        left = journal.count_outdated()
        try:
            while left and (step := journal.suggest_anew(_AT_ONCE)):
                done += step
                _tell_progress(env, done, max(left, done))
        except KeyboardInterrupt:
            _end_progress(env)
            raise Interrupted(_STOPPED.format(done=done)) from None
    _end_progress(env)
    what = f"Looked anew at {done} {'thought' if done == 1 else 'thoughts'}."
    env.stdout.write(f"{what if done else 'Nothing to do: what is suggested is up to date.'}\n")


_STOPPED = "Looked anew at {done} so far; trust themes --refresh goes on from there."


def _tell_progress(env: Environment, done: int, left: int) -> None:
    if env.stderr.isatty():
        env.stderr.write(f"\r{done} of {left} thoughts · Ctrl-C stops, the rest waits")
        env.stderr.flush()


def _end_progress(env: Environment) -> None:
    if env.stderr.isatty():
        env.stderr.write("\r\x1b[K" if not env.plain else "\n")
        env.stderr.flush()

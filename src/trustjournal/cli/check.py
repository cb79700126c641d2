"""`trust check`: what turned out of what was foreseen, and how a thought is rated on another day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import completion, given, listing
from trustjournal.cli.home import to_rate
from trustjournal.cli.keeping import given_back
from trustjournal.cli.which import which_record
from trustjournal.environment import Environment
from trustjournal.errors import NeedsTerminal, NoSuchRecord, TrustError, Usage
from trustjournal.interview.plainly import say_plainly
from trustjournal.moments import Moment
from trustjournal.predictions import Outcome, Prediction
from trustjournal.records import Ending, LaterRating
from trustjournal.store import reading, waiting
from trustjournal.store.coming_due import Due, due_on
from trustjournal.store.identity import new_uuid

if TYPE_CHECKING:
    from datetime import datetime

    from trustjournal.records import EmotionRating, ThoughtRecord

_OPTIONS = "--list, or an ID with --predict, --outcome, --learned, --belief or --emotion"


class NothingWaits(TrustError):
    """A thought holds no prediction of which is still to be told what turned out."""

    def __init__(self, number: int | None) -> None:
        super().__init__(
            f"#{number} holds nothing that waits to be told. "
            f"trust check {number} --predict TEXT adds something."
        )


class StandsOnWhatWasSeen(TrustError):
    """Belief in a thought was to be rated whose weight lies on what was seen."""

    def __init__(self, number: int | None) -> None:
        super().__init__(
            f"#{number} stands on what you saw, so belief in it is not rated again; --emotion can be."
        )


@dataclass(frozen=True)
class _Said:
    """What was given as options: for a prediction, for what turned out, for a rating."""

    predictions: tuple[Prediction, ...] = ()
    outcome: Outcome | None = None
    learned: str | None = None
    which: int | None = None
    belief: int | None = None
    emotions: tuple[EmotionRating, ...] = ()

    @property
    def tells(self) -> bool:
        return self.outcome is not None or bool(self.learned)

    @property
    def rates(self) -> bool:
        return self.belief is not None or bool(self.emotions)

    def __bool__(self) -> bool:
        return bool(self.predictions) or self.tells or self.rates


def check(
    ctx: typer.Context,
    record_id: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="A thought: its number, or last.", autocompletion=completion.ids),
    ] = None,
    predict: Annotated[str | None, typer.Option(metavar="TEXT", help="What exactly you foresee.")] = None,
    by: Annotated[str | None, typer.Option(metavar="WHEN", help="By when you will know.")] = None,
    likely: Annotated[int | None, typer.Option(help="How likely it seems, 0-100.")] = None,
    outcome: Annotated[str | None, typer.Option(help="came-true, partly, did-not or cannot-tell.")] = None,
    learned: Annotated[str | None, typer.Option(metavar="TEXT", help="What you found out.")] = None,
    which: Annotated[
        int | None, typer.Option(min=1, help="Which of several it is, from 1; else the one due first.")
    ] = None,
    belief: Annotated[
        int | None, typer.Option("-b", "--belief", help="Belief in the thought now, 0-100.")
    ] = None,
    emotion: Annotated[
        list[str] | None,
        typer.Option("-e", "--emotion", help="fear:30, as it is now.", autocompletion=completion.emotions),
    ] = None,
    list_them: Annotated[bool, typer.Option("--list", help="Show what waits, and until when.")] = False,
    as_json: listing.JsonOption = False,
) -> None:
    """What turned out of what you foresaw; asked gently, and each question can be skipped.

    Alone it asks what is due. With an ID it asks about that thought: what turned out, or how it is rated now.
    """
    env: Environment = ctx.obj
    said = _Said(
        predictions=given.predictions_given(predict, by, likely, env),
        outcome=None if outcome is None else _outcome(outcome),
        learned=None if learned is None else given.text_or_stdin_given(learned, env),
        which=which,
        belief=given.belief_given(belief),
        emotions=given.emotions_given(emotion or [], env.content) if emotion else (),
    )
    if said and record_id is None:
        raise Usage("Which thought? Put its number behind trust check; trust check --list shows what waits.")
    if said:
        record = _write(env, str(record_id), said)
        if as_json:
            from trustjournal.cli.log import print_json

            print_json(env, record)
        else:
            env.stdout.write(f"Kept with #{record.id}.\n")
    elif list_them or as_json:
        _list(env, record_id, as_json=as_json)
    elif record_id is not None:
        _one(env, record_id)
    else:
        _due(env)


def _outcome(text: str) -> Outcome:
    typed = "-".join(text.strip().casefold().split())
    if typed not in {*Outcome}:
        raise Usage(f"--outcome can be {', '.join(Outcome)}, not {text[:40]!r}.")
    return Outcome(typed)


def _write(env: Environment, record_id: str, said: _Said) -> ThoughtRecord:
    """Keep what the options say, as one change; the record as kept."""
    now = env.now()
    with env.open_to_read() as connection:
        number = which_record(connection, record_id)

    def step(record: ThoughtRecord) -> ThoughtRecord:
        for prediction in said.predictions:
            record = record.predicting(prediction)
        if said.tells:
            told = replace(
                _meant(record, said.which),
                outcome=said.outcome,
                told=Moment.of(now),
                learned=said.learned or "",
            )
            record = record.predicting(told)
        if said.rates:
            record = record.rated_later(_rating(record, said, now))
        return record

    texts = [*(prediction.what for prediction in said.predictions), said.learned or ""]
    with given_back(env, texts), env.open_journal() as journal:
        record = journal.change(number, step, _what(said, number))
    from trustjournal.interview.notices import (
        Notices,  # late: what was written is kept before it is looked at
    )

    notices = Notices(env, ask=False)
    notices.after_text("\n".join(texts))
    return _set_apart(env, record, _what(said, number)) if notices.fear else record


def _what(said: _Said, number: int) -> str:
    if said.tells:
        return f"told what turned out for #{number}"
    return f"foresaw something for #{number}" if said.predictions else f"rated #{number} once more"


def _meant(record: ThoughtRecord, which: int | None) -> Prediction:
    """The prediction of that place, or the one due first. Raises `NothingWaits`, `Usage`."""
    if which is not None:
        if which > len(record.predictions):
            raise Usage(f"--which can be 1 to {len(record.predictions)} for #{record.id}.")
        return record.predictions[which - 1]
    untold = [prediction for prediction in record.predictions if prediction.told is None]
    if not untold:
        raise NothingWaits(record.id)
    return min(untold, key=lambda one: (one.due is None, one.due))


def _rating(record: ThoughtRecord, said: _Said, now: datetime) -> LaterRating:
    if said.belief is not None and record.reframes and record.reframes[-1].ending is Ending.SEEN:
        raise StandsOnWhatWasSeen(record.id)
    return LaterRating(new_uuid(now), Moment.of(now), said.belief, said.emotions)


def _set_apart(env: Environment, record: ThoughtRecord, what: str) -> ThoughtRecord:
    """Fear of the other person was told: the thought is complete as it is, and nothing is asked about it."""
    assert record.id is not None
    with env.open_journal() as journal:
        return journal.change(record.id, lambda now: replace(now, apart=True), what)


def _list(env: Environment, record_id: str | None, *, as_json: bool) -> None:
    with env.open_to_read() as connection:
        found = [] if connection is None else waiting.waiting(connection)
        number = None if record_id is None else which_record(connection, record_id)
    found = [pair for pair in found if number in (None, pair[0].id)]
    if as_json:
        from trustjournal.exchange.as_json import waiting_as_json  # late: most runs print none

        listing.print_json(env, [waiting_as_json(*pair) for pair in found])
    elif not found:
        say_plainly(env.stdout, "Nothing waits to be told what turned out.")
    else:
        from trustjournal.views.predictions import WaitingList  # late: nothing is drawn for JSON

        env.console.print(WaitingList(found, env.now().date()))


def _due(env: Environment) -> None:
    with env.open_to_read() as connection:
        due = Due() if connection is None else due_on(connection, env.now().date())
        later = 0 if connection is None else len(waiting.waiting(connection)) - len(due.foreseen)
    if not due:
        more = f" {later} waits for its day" if later == 1 else f" {later} wait for their day"
        say_plainly(env.stdout, f"Nothing is due.{f'{more}: trust check --list' if later else ''}")
    elif not env.interactive:
        raise NeedsTerminal("trust check", _OPTIONS)
    if env.interactive:
        # Late: only somebody who is asked needs it.
        from trustjournal.cli.telling import ask_due, ask_due_practices, offer_rating

        if due.foreseen:
            ask_due(env, due.foreseen)
        ask_due_practices(env, due.practices)
        with env.open_to_read() as connection:
            rate = None if connection is None else to_rate(env, connection)
        if rate is not None:
            offer_rating(env, rate)


def _one(env: Environment, record_id: str) -> None:
    with env.open_to_read() as connection:
        number = which_record(connection, record_id)
        assert connection is not None
        record = reading.record(connection, number)
    if record is None:
        raise NoSuchRecord(record_id)
    if not env.interactive:
        raise NeedsTerminal("trust check ID", "--predict, --outcome, --learned, --belief, --emotion")
    from trustjournal.cli.telling import ask_about  # late, as above

    ask_about(env, record)

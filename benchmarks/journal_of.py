"""Make a believable journal of any size: three years of thoughts, with everything a journal holds.

    python benchmarks/journal_of.py 10000 /tmp/some-empty-folder

The same number gives the same journal, but for the dates, which end today. However long the journal, each
of the last four weeks has nine thoughts and one rare word stands in five records, so that what a command
costs tells about the length of the journal and not about how much the command found.

The rows go through plain SQL: SQLModel would take an hour for what takes a minute here.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import sys
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from trustjournal.content import Content
from trustjournal.likeness import near_identical
from trustjournal.moments import Moment
from trustjournal.predictions import Outcome, Prediction
from trustjournal.recogniser import ContentRecogniser
from trustjournal.recognition.learning import features
from trustjournal.records import (
    EmotionRating,
    Person,
    PersonKind,
    Reframe,
    Rerating,
    ThoughtRecord,
    Weight,
)
from trustjournal.store import alike, histories, learning
from trustjournal.store.connection import exists, open_to_write
from trustjournal.store.rows import LABEL_KINDS, LINE_KINDS, prediction_rows, record_columns, reframe_row
from trustjournal.store.words import indexed_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

T = TypeVar("T")

ZONE = ZoneInfo("Europe/London")
YEARS = 3
RECENT_WEEKS = 4
A_WEEK = 9
RARE = "lighthouse"
"""A word that stands in `RARELY` records of every journal."""
RARELY = 5

PEOPLE = (
    Person("Sam", PersonKind.PARTNER),
    Person("Mum", PersonKind.FAMILY),
    Person("R", PersonKind.EX),
    Person("Ana", PersonKind.FRIEND),
    Person("Jo", PersonKind.COLLEAGUE),
    Person("Nils"),
)
SITUATIONS = (
    "{who} read my message at {hour} and has not answered since",
    "{who} came home {late} and went straight to bed",
    "we had agreed on {day}, and {who} cancelled an hour before",
    "{who} laughed at something on the phone and put it face down",
    "at dinner {who} told the story differently from last time",
    "nobody asked me how the {thing} went",
    "",
)
THOUGHTS = (
    "they are with someone else",
    "they lied to me about {day}",
    "{who} promised and it meant nothing, again",
    "if I say what I need {who} will leave",
    "they only stay because of the {thing}",
    "everyone forgets me sooner or later",
    "I was a fool to believe it the {late} time",
    "they talk about me behind my back at the {place}",
    "I am not enough for them, not even for {day}",
    "it starts just as it started with R, with the {thing}",
    "they never meant what they said at the {place}",
    "if it was nothing {who} would have told me by {hour}",
)
SLOTS = {
    "who": ("Sam", "Mum", "Ana", "Jo", "they", "she", "he"),
    "hour": ("eight", "nine", "half past ten", "midnight", "noon"),
    "late": ("late", "second", "an hour late", "third", "after one"),
    "day": ("Monday", "Tuesday", "Friday", "the weekend", "my birthday", "yesterday"),
    "thing": ("money", "interview", "letter", "loan", "flat", "holiday", "car", "dog"),
    "place": ("office", "party", "station", "kitchen", "restaurant", "wedding"),
}
SEEN = ("read at {hour}, no answer", "they said so themselves on {day}", "the {thing} was not there")
AGAINST = (
    "they came over on {day}",
    "they told me about the {thing} unasked",
    "last time it was a late shift",
)
BEFORE = ("R.", "my father and the {thing}", "the year before, at the {place}")
ALTERNATIVES = (
    "I know two hours of silence, the rest is older",
    "they forgot the {thing}, that can happen to me too",
    "I can ask on {day} and sleep now",
)
ANSWER = "you are scared after what happened, and you do not know more than {hour} of nothing"


@dataclass
class Rows:
    """Rows of every table, gathered before any is written; `words` holds the records of each word."""

    of: dict[str, list[tuple[Any, ...]]] = field(default_factory=lambda: defaultdict(list))
    named: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    words: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    firsts: dict[tuple[str, ...], int] = field(default_factory=dict)
    """The stems of a thought -> the lowest number in its row of near-identical ones."""


def write(home: str, number: int, until: datetime) -> None:
    """Write a journal of `number` records into the empty folder `home`, the last one just before `until`."""
    content = Content()
    rows = Rows()
    rows.named["person"] = [
        {"id": at, "name": p.name, "folded": p.name.casefold(), "kind": p.kind, "afraid": False}
        for at, p in enumerate(PEOPLE, 1)
    ]
    reframe_ids = count(1)
    for record in records(number, until, content):
        _gather(rows, record, reframe_ids, content)
    connection = open_to_write(home)
    _store(connection, rows)
    connection.close()


def records(number: int, until: datetime, content: Content) -> Iterator[ThoughtRecord]:
    """The records of such a journal by number, the oldest first."""
    dice = random.Random(number)
    rare = set(dice.sample(range(1, number + 1), min(RARELY, number)))
    for at, happened in enumerate(_times(number, until, dice), 1):
        record = _thought(at, happened, dice, content)
        if dice.random() < 0.6:
            record = record.reframed(_reframe(record, until, dice))
            if dice.random() < 0.2:
                record = record.predicting(_prediction(record.reframes[0].written, dice))
        if at in rare:
            record = replace(record, automatic_thought=f"{record.automatic_thought}, as at the {RARE}")
        yield record


def _times(number: int, until: datetime, dice: random.Random) -> list[datetime]:
    recent = min(number, RECENT_WEEKS * A_WEEK)
    a_while = timedelta(weeks=RECENT_WEEKS)
    step = a_while / recent
    lately = [until - step * back - timedelta(minutes=5) for back in range(recent)]
    before = timedelta(days=365 * YEARS) - a_while
    earlier = [until - a_while - before * dice.random() for _ in range(number - recent)]
    return sorted(lately + earlier)


def _thought(number: int, happened: datetime, dice: random.Random, content: Content) -> ThoughtRecord:
    moment = Moment.of(happened)
    emotions = tuple(
        EmotionRating(emotion.key, dice.randrange(20, 101, 5))
        for emotion in _some(dice, [e for e in content.emotions if e.unpleasant], 0, 3)
    )
    return ThoughtRecord(
        id=number,
        uuid=_uuid(happened, dice),
        automatic_thought=_filled(dice, THOUGHTS),
        situation=_filled(dice, SITUATIONS),
        happened=moment,
        # In UTC: minutes after a night when the clocks go back would else come before them.
        written=Moment.of((happened.astimezone(UTC) + timedelta(minutes=dice.randrange(5))).astimezone(ZONE)),
        belief=dice.randrange(30, 101, 5) if dice.random() < 0.9 else None,
        emotions=emotions,
        people=tuple(_some(dice, PEOPLE, 0, 2)),
        sources=_keys(dice, [theme for theme in content.themes if theme.axis == "source"], 1),
        urges=_keys(dice, content.urges, 2),
        actions=_keys(dice, content.urges, 1),
        themes=_keys(dice, content.themes, 2),
        traps=_keys(dice, content.traps, 1),
        tags=("work",) if dice.random() < 0.1 else (),
        rested=dice.random() < 0.1,
    )


def _reframe(record: ThoughtRecord, until: datetime, dice: random.Random) -> Reframe:
    written = min(record.happened.at + timedelta(minutes=dice.randrange(5, 2000)), until)
    weight = dice.choice(list(Weight))
    return Reframe(
        uuid=_uuid(written, dice),
        written=Moment.of(written),
        weight=weight,
        evidence_for=(_filled(dice, SEEN), _filled(dice, SEEN)),
        evidence_against=(_filled(dice, AGAINST),),
        from_before=(_filled(dice, BEFORE),) if dice.random() < 0.5 else (),
        answer_to_loved_one=_filled(dice, (ANSWER,)),
        alternatives=(_filled(dice, ALTERNATIVES),),
        kept=0,
        alternative_belief=dice.randrange(20, 91, 5),
        belief_before=record.belief,
        belief=None if record.belief is None else max(record.belief - dice.randrange(0, 50, 5), 0),
        emotions=tuple(
            Rerating(e.name, e.intensity, max((e.intensity or 0) - dice.randrange(0, 40, 5), 0))
            for e in record.emotions
        ),
    )


def _prediction(written: Moment, dice: random.Random) -> Prediction:
    return Prediction(
        uuid=_uuid(written.at, dice),
        what="",
        written=written,
        likely=dice.randrange(10, 101, 10),
        outcome=dice.choice(list(Outcome)),
        told=written,
        learned=dice.choice(("they were asleep", "it was so")),
    )


def _gather(rows: Rows, record: ThoughtRecord, reframe_ids: Iterator[int], content: Content) -> None:
    number = record.id
    assert number is not None
    rows.named["record"].append({"id": number, **record_columns(record)})
    rows.of["emotion"] += ((number, at, e.name, e.intensity) for at, e in enumerate(record.emotions))
    for kind, name in LABEL_KINDS.items():
        rows.of["label"] += ((number, kind, at, word) for at, word in enumerate(getattr(record, name)))
    rows.of["record_person"] += (
        (number, at, PEOPLE.index(person) + 1) for at, person in enumerate(record.people)
    )
    texts = record.situation, record.automatic_thought
    rows.of["recognised"].append((number, _made_by(content)))
    rows.of["suggestion"] += ((number, *suggested) for suggested in _suggested(*texts, content))
    rows.of["lesson"] += (
        (word, number, kind, name, taken)
        for (kind, name), taken in learning.answers(record).items()
        for word in _taught_by(*texts)
    )
    for position, reframe in enumerate(record.reframes):
        _gather_reframe(rows, reframe, number, position, next(reframe_ids))
    rows.named["prediction"] += (row.model_dump() for row in prediction_rows(record, number))
    for word in indexed_words(record.texts()):
        rows.words[word].append(number)
    _gather_likeness(rows, record)


def _gather_likeness(rows: Rows, record: ThoughtRecord) -> None:
    """What `alike.compare` would make of the record, without a look into the journal."""
    number, own, fell = record.id, tuple(alike.compared_by(record.automatic_thought)), alike.fell_by(record)
    assert number is not None
    if own not in rows.firsts:
        same = (first for stems, first in rows.firsts.items() if near_identical(own, stems))
        rows.firsts[own] = min(same, default=number)
    rows.of["likeness"].append((number, rows.firsts[own], " ".join(own), fell))
    rows.of["stem"] += ((alike.AGAIN, stem, number) for stem in alike.met_under(own))
    rows.of["stem"] += ((alike.HELPED, stem, number) for stem in (own if fell is not None else ()))


def _gather_reframe(rows: Rows, reframe: Reframe, number: int, position: int, its_id: int) -> None:
    rows.named["reframe"].append({**reframe_row(reframe, number, position).model_dump(), "id": its_id})
    for kind in LINE_KINDS:
        rows.of["reframe_line"] += (
            (its_id, kind, at, text) for at, text in enumerate(getattr(reframe, kind))
        )
    rows.of["rerating"] += (
        (its_id, at, again.name, again.before, again.now) for at, again in enumerate(reframe.emotions)
    )


def _store(connection: sqlite3.Connection, rows: Rows) -> None:
    # An index is made faster from finished rows than with them.
    late = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
    indexes = connection.execute(late).fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    for table in ("person", "record", "reframe", "prediction"):
        columns = rows.named[table][0] if rows.named[table] else {}
        places = ", ".join(f":{name}" for name in columns)
        connection.executemany(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})", rows.named[table]
        )
    rows.of["stem"].sort()
    rows.of["word"] += ((word, number) for word in sorted(rows.words) for number in rows.words[word])
    for table, filled in rows.of.items():
        if filled:
            connection.executemany(f"INSERT INTO {table} VALUES ({_marks(filled[0])})", filled)
    for _, made_by in indexes:
        connection.execute(made_by)
    histories.begin(connection)
    connection.execute("COMMIT")


@cache
def _made_by(content: Content) -> str:
    return ContentRecogniser(lambda: content).made_by


@cache
def _suggested(situation: str, thought: str, content: Content) -> tuple[tuple[Any, ...], ...]:
    """The rows of what is suggested, without the number of the record."""
    recogniser = ContentRecogniser(lambda: content)
    moment = Moment.of(datetime(2026, 1, 1, tzinfo=ZONE))
    record = ThoughtRecord("", thought, moment, moment, situation=situation)
    return tuple(
        (kind, at, suggestion.key, " · ".join(suggestion.words), recogniser.made_by)
        for kind, found in recogniser.suggestions(record, {}).items()
        for at, suggestion in enumerate(found)
    )


@cache
def _taught_by(situation: str, thought: str) -> tuple[str, ...]:
    return tuple(sorted(features(f"{thought}\n{situation}")))


def _marks(row: Sequence[object]) -> str:
    return ",".join("?" * len(row))


def _filled(dice: random.Random, templates: Sequence[str]) -> str:
    return dice.choice(templates).format(**{slot: dice.choice(words) for slot, words in SLOTS.items()})


def _some(dice: random.Random, choices: Sequence[T], least: int, most: int) -> list[T]:
    return dice.sample(choices, dice.randint(least, most))


def _keys(dice: random.Random, choices: Iterable[Any], most: int) -> tuple[str, ...]:
    return tuple(choice.key for choice in _some(dice, list(choices), 0, most))


def _uuid(at: datetime, dice: random.Random) -> str:
    # Like store.identity.new_uuid, with the dice for the system's own randomness.
    milliseconds = int(at.timestamp() * 1000)
    bits = milliseconds << 80 | 0x7 << 76 | dice.getrandbits(12) << 64 | 0b10 << 62 | dice.getrandbits(62)
    return str(UUID(int=bits))


def main() -> int:
    """Make one journal as the command line says; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("number", type=int, help="how many records")
    parser.add_argument("home", help="an empty folder, which becomes the journal's home")
    given = parser.parse_args()
    if exists(given.home):
        print(f"{given.home} holds a journal already.", file=sys.stderr)
        return 1
    write(given.home, given.number, datetime.now(ZONE))
    return 0


if __name__ == "__main__":
    sys.exit(main())

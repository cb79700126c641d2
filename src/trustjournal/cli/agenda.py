"""Five lines for a talk, on the screen only, and never towards somebody who is feared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.cli.fear import NothingTowardsThem
from trustjournal.cli.practising import Book
from trustjournal.errors import Usage
from trustjournal.records import Person, PersonKind
from trustjournal.store import finding, reading
from trustjournal.store.finding import Wanted

if TYPE_CHECKING:
    import sqlite3

    from trustjournal.environment import Environment
    from trustjournal.good_moments import GoodMoment
    from trustjournal.moments import Span
    from trustjournal.records import ThoughtRecord

_NO_TALK = (PersonKind.MYSELF, PersonKind.PEOPLE)
_MOST_NAMED = 4


class WithWhom(Usage):
    """It is not plain with whom a talk is meant."""

    def __init__(self, names: list[str]) -> None:
        known = f" In these days there are {', '.join(names[:_MOST_NAMED])}." if names else ""
        super().__init__(f"A talk with whom? Put -p and a name behind it.{known}")


def show_agenda(
    env: Environment, connection: sqlite3.Connection | None, span: Span, names: list[str], answer: str | None
) -> None:
    """Five lines made of what was written in these days; fear of them is asked about first, as before a talk.

    `answer` is no, yes or unsure where nobody can be asked. Raises `WithWhom`, `NeedsTerminal`, `Usage`,
    `NothingTowardsThem`.
    """
    records = [] if connection is None else _records(connection, span, names)
    person = _person(connection, records, names)
    about = [record for record in records if person.name.casefold() in _named(record)]
    if any(record.apart for record in about):
        raise NothingTowardsThem(person.name)
    Book(env, "talk").towards(person.name, answer)
    from trustjournal.review.agenda import agenda_of  # late: only here is it needed, as what draws it
    from trustjournal.views.agenda import agenda_card

    assert connection is not None
    good = [one for one in _good(connection, span) if person.name.casefold() in map(str.casefold, one.people)]
    env.console.print(agenda_card(agenda_of(about, good), person.name, span.title(env.now().date())))


def _records(connection: sqlite3.Connection, span: Span, names: list[str]) -> list[ThoughtRecord]:
    wanted = Wanted(span.first, span.last, person=names[0] if names else None)
    return reading.records(connection, finding.fitting(connection, wanted, None))


def _good(connection: sqlite3.Connection, span: Span) -> list[GoodMoment]:
    return list(reversed(reading.good_moments(connection, span.first, span.last)))


def _person(connection: sqlite3.Connection | None, records: list[ThoughtRecord], names: list[str]) -> Person:
    """Who is meant: the one named, or the only one of these days. Raises `WithWhom`."""
    known = {p.name.casefold(): p for record in records for p in record.people if p.kind not in _NO_TALK}
    if len(names) == 1 and connection is not None:
        person = reading.person(connection, names[0])
        if person is not None:
            return person
    if names or len(known) != 1:
        raise WithWhom([person.name for person in known.values() if not person.afraid])
    return next(iter(known.values()))


def _named(record: ThoughtRecord) -> set[str]:
    return {person.name.casefold() for person in record.people}

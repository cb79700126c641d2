"""Whether one is afraid of somebody: asked before anything towards them is prepared, not every day anew."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from trustjournal.errors import NeedsTerminal, TrustError, Usage
from trustjournal.records import PersonKind
from trustjournal.store import reading

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from trustjournal.environment import Environment
    from trustjournal.store.journal import Journal

_NOT_AFRAID = "not-afraid "
"""Key of the remark, with a person's name for exchange behind it, that holds the day on which no was said."""
_HOLDS = timedelta(days=90)
_NOT_SOMEBODY = (PersonKind.MYSELF, PersonKind.PEOPLE)


class NothingTowardsThem(TrustError):
    """Something was to be prepared towards somebody who is feared, or about whom fear was told."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"You wrote that you are, or may be, afraid of {name}, so nothing is prepared from here. "
            "Somebody to talk to: trust help-now"
        )


def feared(connection: sqlite3.Connection | None) -> set[str]:
    """The folded names of those who bear the mark."""
    rows = () if connection is None else connection.execute("SELECT folded FROM person WHERE afraid")
    return {name for (name,) in rows}


def refuse_feared(connection: sqlite3.Connection | None, name: str) -> None:
    """Raise `NothingTowardsThem` for somebody who bears the mark."""
    person = None if connection is None else reading.person(connection, name)
    if person is not None and person.afraid:
        raise NothingTowardsThem(person.name)


def unasked(connection: sqlite3.Connection | None, today: date) -> Callable[[str], bool]:
    """Tells of a name whether fear of them is to be asked about, as things stand now.

    Not again for a while after a no, unless a thought about them told of fear since.
    """
    known = {} if connection is None else dict(_said_no(connection))
    told = {} if connection is None else dict(_told_of_fear(connection))
    nobody = (
        set()
        if connection is None
        else {
            person.name.casefold() for person, _ in reading.people(connection) if person.kind in _NOT_SOMEBODY
        }
    )

    def still(name: str) -> bool:
        key = name.casefold()
        said = known.get(key)
        if key in nobody:
            return False
        return said is None or said < today - _HOLDS or told.get(key, date.min) >= said

    return still


def not_afraid(journal: Journal, name: str, today: date) -> None:
    """Remember that the person said no; somebody who is not in the journal is asked about again."""
    row = journal.connection.execute(
        "SELECT h.uuid FROM person_history h JOIN person p ON p.id = h.person_id WHERE p.folded = ? "
        "ORDER BY h.uuid",
        (name.casefold(),),
    ).fetchone()
    if row is not None:
        journal.set_remark(_NOT_AFRAID + row[0], today.isoformat())


def answered(env: Environment, name: str, answer: str | None) -> None:
    """What `--afraid` said, where fear has to be asked about and nobody can be; all but a no is kept.

    Raises `NeedsTerminal`, `Usage`, `NothingTowardsThem`.
    """
    if answer is None:
        raise NeedsTerminal(f"Whether you are afraid of {name}", "--afraid no, yes or unsure")
    if answer not in ("no", "yes", "unsure"):
        raise Usage("--afraid can be no, yes or unsure.")
    if answer != "no":
        with env.open_journal() as journal:
            journal.mark_afraid(name, afraid=True)
        raise NothingTowardsThem(name)


def _said_no(connection: sqlite3.Connection) -> list[tuple[str, date]]:
    rows = connection.execute(
        "SELECT p.folded, r.value FROM remark r JOIN person_history h ON r.key = ? || h.uuid "
        "JOIN person p ON p.id = h.person_id",
        (_NOT_AFRAID,),
    )
    return [(name, date.fromisoformat(day)) for name, day in rows]


def _told_of_fear(connection: sqlite3.Connection) -> list[tuple[str, date]]:
    """The newest day on which a thought about somebody was set apart for fear."""
    rows = connection.execute(
        "SELECT p.folded, max(r.written_day) FROM record r JOIN record_person l ON l.record_id = r.id "
        "JOIN person p ON p.id = l.person_id WHERE r.state = 'apart' GROUP BY p.id"
    )
    return [(name, date.fromisoformat(day)) for name, day in rows]

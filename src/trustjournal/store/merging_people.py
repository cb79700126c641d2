"""Making the people of two journals one: who shares a name for exchange, or bears the same name, is the same.

Standard library only; inside a transaction, with `histories` quiet.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trustjournal.carried import KnownPerson, joined
from trustjournal.store import carrying
from trustjournal.store.kinds import KINDS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence


@dataclass
class PeopleMerged:
    """What became of people: their names here by their folded names elsewhere, and who was renamed."""

    names: dict[str, str] = field(default_factory=dict)
    renamed: list[tuple[str, str]] = field(default_factory=list)
    renamed_ids: set[int] = field(default_factory=set)
    wrote: bool = False


def merge_people(connection: sqlite3.Connection, theirs: Sequence[KnownPerson], so_far: PeopleMerged) -> None:
    """Make these people known, each once, and add to `so_far` what came of it."""
    ours = carrying.everybody(connection)
    numbers: dict[str, int] = dict(
        connection.execute("SELECT uuid, person_id FROM person_history").fetchall()
    )
    before = {person.uuids: person for person in ours}
    changed = [person for person in joined([*ours, *theirs]) if before.get(person.uuids) != person]
    for person in changed:  # two may have changed names with each other
        for number in {numbers[uuid] for uuid in person.uuids if uuid in numbers}:
            connection.execute("UPDATE person SET folded = ? WHERE id = ?", (f"\x00{number}", number))
    for person in changed:
        _write(
            connection, person, sorted({numbers[uuid] for uuid in person.uuids if uuid in numbers}), so_far
        )
    after = joined([*ours, *theirs])
    for their in theirs:
        here = next(person for person in after if person.uuids & their.uuids)
        so_far.names[their.name.casefold()] = here.name
    so_far.wrote |= bool(changed)


def _write(
    connection: sqlite3.Connection, person: KnownPerson, numbers: list[int], so_far: PeopleMerged
) -> None:
    columns = (person.name, person.name.casefold(), person.kind, person.afraid)
    if numbers:
        number, *others = numbers
        (name,) = connection.execute("SELECT name FROM person WHERE id = ?", (number,)).fetchone()
        if name != person.name:
            so_far.renamed.append((name, person.name))
            so_far.renamed_ids.add(number)
        for other in others:
            so_far.renamed_ids.add(number)
            _make_one(connection, other, number)
        connection.execute(
            "UPDATE person SET name = ?, folded = ?, kind = ?, afraid = ? WHERE id = ?", (*columns, number)
        )
    else:
        number = (
            connection.execute(
                "INSERT INTO person (name, folded, kind, afraid) VALUES (?, ?, ?, ?)", columns
            ).lastrowid
            or 0
        )
    connection.execute("DELETE FROM person_history WHERE person_id = ?", (number,))
    connection.executemany(
        "INSERT INTO person_history VALUES (?, ?, ?, ?, ?)",
        [(uuid, number, person.named, person.sorted_as, person.marked) for uuid in sorted(person.uuids)],
    )


def _make_one(connection: sqlite3.Connection, gone: int, kept: int) -> None:
    for table, owner in (("record_person", "record_id"), ("good_moment_person", "good_moment_id")):
        connection.execute(
            f"DELETE FROM {table} WHERE person_id = ? "
            f"AND {owner} IN (SELECT {owner} FROM {table} WHERE person_id = ?)",
            (gone, kept),
        )
        connection.execute(f"UPDATE {table} SET person_id = ? WHERE person_id = ?", (kept, gone))
    for kind in KINDS:
        for column in kind.people:
            connection.execute(f"UPDATE {kind.name} SET {column} = ? WHERE {column} = ?", (kept, gone))
    connection.execute("UPDATE person_history SET person_id = ? WHERE person_id = ?", (kept, gone))
    connection.execute("DELETE FROM person WHERE id = ?", (gone,))

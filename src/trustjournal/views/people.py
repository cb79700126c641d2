"""People on the screen, one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from trustjournal.shown import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trustjournal.records import Person


def people_table(people: Iterable[tuple[Person, int]]) -> Table:
    """Name, what they are to the person who writes, how many thoughts; in the order given.

    Whoever bears the private mark is told apart as quietly as can be.
    """
    table = Table.grid(padding=(0, 2, 0, 0))
    for person, thoughts in people:
        table.add_row(
            Text(one_line(person.name)),
            Text("" if person.kind is None else person.kind.value),
            Text("1 thought" if thoughts == 1 else f"{thoughts} thoughts"),
            Text("left out of suggestions" if person.afraid else "", style="quiet"),
        )
    return table

"""Rows of what recurs, their counts and bars in one column each, whatever stands in front."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.text import Text

from trustjournal.views.flow import cut, padded

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDE = 76
"""Columns from which notes stand beside the bars; below that they have a line of their own."""

ONLY_SUGGESTED = "~"
"""What bars are made of where the program suggests a word and the person did not take it."""

_FULL, _FULL_NARROW = 10, 6
_NARROWEST_NAME, _WIDEST_NAME = 12, 25
_INDENT = 10
"""Where names begin behind a label; below a heading they begin at 2."""


class Row(NamedTuple):
    """One line: a label or blanks in front, a name, its count, what else is counted, the count before.

    Of the count so many are only suggested; their part of the bar looks different.
    """

    label: str
    name: str
    number: int
    note: Sequence[str] = ()
    before: int | None = None
    suggested: int = 0


def rows_with_bars(rows: Sequence[Row], width: int, before_called: str) -> list[Text]:
    """The rows, their bars on one scale; `before_called` names the span before, such as "week"."""
    if not rows:
        return []
    wide = width >= WIDE
    names = _name_column(rows)
    digits = max(3, *(len(str(row.number)) for row in rows))
    full = _FULL if wide else _FULL_NARROW
    most = max(row.number for row in rows)
    befores = [_before(row, before_called if wide else "") for row in rows]
    room = width - names - digits - 2 - full - 2
    room -= 2 + max(map(len, befores)) if any(befores) else 0
    notes = [_fitting(row.note, room) if wide else "" for row in rows]
    note_column = max(map(cell_len, notes))
    lines = []
    for row, note, before in zip(rows, notes, befores, strict=True):
        line = Text(f"{row.label:<2}", style="heading")
        line.append(padded(row.name, names - cell_len(line.plain)), style="default")
        line.append(f"{row.number:>{digits}}  ", style="figure")
        line.append(padded(_bar(row, most, full), full), style="bar")
        line.append(f"  {padded(note, note_column)}" if note_column else "", style="default")
        line.append(f"  {before}", style="quiet")
        line.rstrip()
        lines.append(line)
        if row.note and not wide:
            lines.append(Text(f"    {_fitting(row.note, width - 4)}"))
    return lines


def _name_column(rows: Sequence[Row]) -> int:
    """Where the names of all rows end."""
    widest = max(cell_len(row.label) + cell_len(cut(row.name, _WIDEST_NAME)) for row in rows)
    return min(max(widest, _INDENT + _NARROWEST_NAME), _INDENT + _WIDEST_NAME - 2)


def _bar(row: Row, most: int, full: int) -> str:
    # Small counts are drawn as they are, two marks for each: a bar that fills the row would say more than 2.
    marks = row.number * 2 if most * 2 <= full else max(round(row.number * full / most), 1)
    if not row.number:
        return ""
    of_these = round(marks * row.suggested / row.number)
    if 0 < row.suggested < row.number:
        of_these = min(max(of_these, 1), max(marks - 1, 1))
    return "#" * (marks - of_these) + ONLY_SUGGESTED * of_these


def _before(row: Row, called: str) -> str:
    if row.before is None:
        return ""
    return f"{called} before {row.before}" if called else f"before {row.before}"


def _fitting(parts: Sequence[str], room: int) -> str:
    """As many of the parts as there is room for, an ellipsis for the others."""
    shown = ""
    for number, part in enumerate(parts):
        more = f"{shown}, {part}" if shown else part
        rest = 3 if number < len(parts) - 1 else 0
        if cell_len(more) + rest > room:
            return f"{shown}, …" if shown else cut(part, max(room, 0))
        shown = more
    return shown

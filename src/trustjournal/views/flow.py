"""Text of known width: cut to cells, or flowing over lines behind a label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from trustjournal.shown import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable


def cut(text: str, cells: int) -> str:
    """The text made harmless, on one line, cut with an ellipsis when it is wider than `cells`."""
    line = one_line(text)
    return line if cell_len(line) <= cells else set_cell_size(line, max(cells - 1, 0)).rstrip() + "…"


def padded(text: str, cells: int) -> str:
    """The text cut to `cells` and filled up with blanks to them."""
    return set_cell_size(cut(text, cells), cells)


def flowing(label: str, parts: Iterable[str], width: int, between: str = " · ") -> list[Text]:
    """The parts, harmless already, behind a label; broken between parts only, below the first part.

    A part that is wider than a line is cut.
    """
    room = width - cell_len(label)
    lines: list[str] = []
    for part in parts:
        shown = part if cell_len(part) <= room else cut(part, room)
        if lines and cell_len(lines[-1] + between + shown) <= room:
            lines[-1] += between + shown
        else:
            lines.append(shown)
    return [
        Text.assemble((label, "heading") if number == 0 else " " * cell_len(label), line)
        for number, line in enumerate(lines)
    ]


def words_of(text: str, cells: int) -> list[str]:
    """The words of a text that is cut to `cells`, to flow with a blank between them."""
    return cut(text, cells).split(" ")

"""A list to choose from by number, in as few lines as it takes: what is asked stays on a small screen."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from trustjournal.shown import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORT = 5
"""Up to so many stand one below the other."""

_MOST_COLUMNS = 3
_BETWEEN = 3


def numbered(names: Sequence[str], width: int) -> str:
    """The names with a number before each, to be read downwards; a longer list in as many columns as fit."""
    items = [f"{number:>2} {one_line(name)}" for number, name in enumerate(names, 1)]
    columns = [items]
    for number in range(2, _MOST_COLUMNS + 1 if len(items) > _SHORT else 2):
        rows = -(-len(items) // number)
        narrower = [items[start : start + rows] for start in range(0, len(items), rows)]
        if sum(map(_width, narrower)) + _BETWEEN * (len(narrower) - 1) <= width:
            columns = narrower
    filled = [[set_cell_size(item, _width(column) + _BETWEEN) for item in column] for column in columns]
    return "\n".join("".join(across).rstrip() for across in zip_longest(*filled, fillvalue=""))


def _width(column: Sequence[str]) -> int:
    return max(map(cell_len, column), default=0)


def side_by_side(names: Sequence[str], width: int) -> str:
    """A few names on one line, a number before each; where that is too narrow, one below the other."""
    line = "   ".join(f"{number} {name}" for number, name in enumerate(names, 1))
    return f"  {line}" if cell_len(line) + 2 <= width else numbered(names, width)

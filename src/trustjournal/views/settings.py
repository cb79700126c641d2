"""Settings on the screen: key, value, where it came from, and what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from trustjournal.shown import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable


def settings_table(rows: Iterable[tuple[str, str, str, str]]) -> Table:
    """One setting in two lines; a row is key, value, origin and meaning."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for key, value, origin, meaning in rows:
        shown = Text(one_line(value) or "not set")
        shown.append(f"   {one_line(origin)}", style="quiet")
        table.add_row(Text(key), shown)
        table.add_row(Text(), Text(meaning, style="quiet"))
    return table

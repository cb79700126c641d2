"""Good moments on the screen, one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text

from trustjournal.moments import spoken
from trustjournal.shown import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from trustjournal.good_moments import GoodMoment
    from trustjournal.views.names import Names


def good_moments_table(moments: Iterable[GoodMoment], now: datetime, names: Names) -> Table:
    """Its number, when it was, what went right, with whom and of which kind; in the order given."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for good in moments:
        text = Text(visible(good.text))
        beside = [one_line(", ".join(good.people))] if good.people else []
        beside += [names.good_kind(good.kind)] if good.kind else []
        if beside:
            text.append(f"  ({' · '.join(beside)})", style="quiet")
        table.add_row(Text(str(good.id)), Text(spoken(good.happened, now)), text)
    return table


def found_good_moments(moments: Sequence[GoodMoment], now: datetime) -> Group:
    """Good moments in which words were found, one line each."""
    lines = [Text(" · ".join(_found(good, now)), no_wrap=True, overflow="ellipsis") for good in moments]
    return Group(*lines)


def _found(good: GoodMoment, now: datetime) -> tuple[str, ...]:
    people = (one_line(", ".join(good.people)),) if good.people else ()
    return (f"good moment {good.id}  {spoken(good.happened, now)}", *people, one_line(good.text))

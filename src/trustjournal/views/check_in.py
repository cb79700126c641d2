"""The five lines of a check-in on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from trustjournal.moments.words import day_in_words
from trustjournal.shown import one_line
from trustjournal.views.practices import in_a_line
from trustjournal.views.reframes import labelled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rich.console import RenderableType

    from trustjournal.practices import Practice
    from trustjournal.review.check_in import CheckIn

_NOTHING = "(nothing written yet)"
_MOST = 3


def check_in_card(look: CheckIn, name: str, today: date) -> RenderableType:
    """The lines with what each is for, at most three things in one."""
    rows = (
        ("1 Went right", _listed([one_line(text) for text in look.went_right])),
        ("2 I promised", _listed(_lines(look.mine, today))),
        ("3 They promised", _listed(_lines(look.theirs, today))),
        ("4 Boundaries", _listed(_lines(look.boundaries, today))),
        ("5 To ask", _listed([one_line(look.ask)] if look.ask else [])),
    )
    lines: list[RenderableType] = [Text(f"A check-in with {one_line(name)}", style="heading"), labelled(rows)]
    if look.last is not None:
        day = day_in_words(look.last.written.local_day, year=look.last.written.local_day.year != today.year)
        lines.append(Text(f"Last, {day}: {one_line(look.last.text)}", style="quiet"))
    return Group(*lines)


def _lines(some: Sequence[Practice], today: date) -> list[str]:
    return [in_a_line(one, today) for one in some]


def _listed(lines: Sequence[str]) -> Text:
    if not lines:
        return Text(_NOTHING, style="quiet")
    more = [f"and {len(lines) - _MOST} more"] if len(lines) > _MOST else []
    return Text("\n".join([*lines[:_MOST], *more]))

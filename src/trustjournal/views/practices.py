"""Steps, promises and all else of that shape on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from trustjournal.moments.words import day_in_words
from trustjournal.shown import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rich.console import RenderableType

    from trustjournal.practices import Practice


def found_practices(practices: Sequence[Practice], today: date) -> RenderableType:
    """Those in which words were found, one line each."""
    lines = [Text(" · ".join(_found(one, today))) for one in practices]
    for line in lines:
        line.no_wrap, line.overflow = True, "ellipsis"
    return Group(*lines)


def _found(practice: Practice, today: date) -> tuple[str, ...]:
    written = practice.written.local_day
    day = day_in_words(written, year=written.year != today.year)
    person = (practice.person,) if practice.person else ()
    return (f"{practice.name}  {day}", *map(one_line, person), one_line(practice.text))

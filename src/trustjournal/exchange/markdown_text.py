"""Whatever somebody typed, inside Markdown: it stands there as typed, and is never markup. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from trustjournal.moments import Precision
from trustjournal.moments.words import day_in_words
from trustjournal.shown import visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from trustjournal.moments import Moment


def quoted(text: str) -> Iterator[str]:
    """The text as a quotation, line for line; a backslash at its end keeps a line from joining the next."""
    lines = visible(text).split("\n")
    for place, line in enumerate(lines):
        last = place == len(lines) - 1 or not line.strip() or not lines[place + 1].strip()
        yield f"> {_escaped(line)}{'' if last else chr(92)}"


def inline(text: str) -> str:
    """The text on one line."""
    return _escaped(" ".join(visible(text).split()))


def when(moment: Moment) -> str:
    """The moment in words, as exactly as it is known."""
    if moment.precision is Precision.DAY:
        return on(moment.local_day)
    part = f"{moment.part}" if moment.precision is Precision.PART else f"{moment.at:%H:%M}"
    return f"{on(moment.local_day)}, {part}"


def on(day: date) -> str:
    """The day in words, the year with it: a document is read later."""
    return day_in_words(day, year=True)


def _escaped(line: str) -> str:
    """The line with everything that Markdown or HTML would take for more than text made text."""
    blanks = len(line) - len(line.lstrip(" "))
    begun = _at_the_beginning().sub(r"\1\\\2", _anywhere().sub(r"\\\g<0>", line[blanks:]))
    return "\u00a0" * blanks + begun


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(r"[\\`*_\[\]<>&|~$]")


@cache
def _at_the_beginning() -> re.Pattern[str]:
    return re.compile(r"^(\d{0,9})([#+\-=.):])")

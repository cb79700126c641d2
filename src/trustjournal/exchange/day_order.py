"""Which of two figures is the day, in the dates of a column: 02/11/2026 says it to nobody. Pure."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIGURES = re.compile(r"(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?![\d/.])")
_MONTHS = range(1, 13)


def learned_order(texts: Iterable[str]) -> bool | None:
    """Whether the day stands first in these dates; None where none tells, or they contradict each other."""
    found = set()
    for text in texts:
        for match in _FIGURES.finditer(text):
            first, second = int(match[1]), int(match[3])
            if (first in _MONTHS) is not (second in _MONTHS):
                found.add(second in _MONTHS)
    return found.pop() if len(found) == 1 else None


def in_order(text: str, day_first: bool | None) -> str:
    """The text, a date in figures in it written out as 2026-11-02 where the order of the figures is known.

    Between full stops the day stands first unless something says otherwise.
    """

    def written_out(match: re.Match[str]) -> str:
        first = match[2] == "." if day_first is None else day_first
        if day_first is None and not first:
            return match[0]
        day, month = (match[1], match[3]) if first else (match[3], match[1])
        try:
            return date(int(match[4]), int(month), int(day)).isoformat()
        except ValueError:
            return match[0]

    return _FIGURES.sub(written_out, text)


def has_figures(text: str) -> bool:
    """Whether a date in figures stands in the text."""
    return _FIGURES.search(text) is not None

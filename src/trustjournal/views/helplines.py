"""Who can be called, as plain lines that fit any terminal and need nothing of it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from trustjournal.shown import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trustjournal.content import Country, Helpline, Helplines

WIDTH = 60
_BESIDE = 16


def lines_to_call(country: Country) -> Iterator[str]:
    """Every line of a country, the number in front, and its emergency number.

    Those who listen come first, then the emergency number, then those who know about abuse.
    """
    listening = [line for line in country.lines if line.kind == "listening"]
    others = [line for line in country.lines if line.kind != "listening"]
    for line in listening:
        yield from _beside(line.number, _said(line))
    yield from _beside(country.emergency, "emergency, if it cannot wait")
    for line in others:
        yield from _beside(line.number, _said(line))
    if country.note:
        yield from textwrap.wrap(one_line(country.note), WIDTH)


def lines_everywhere(helplines: Helplines) -> Iterator[str]:
    """One line for each country: its code, who listens, and the emergency number."""
    for country in helplines:
        line = country.line("listening") or country.line("abuse")
        called = f"{line.number}, {line.name}" if line and line.name != line.number else line and line.number
        emergency = f"emergency {country.emergency}"
        yield from _beside(country.code, "; ".join(part for part in (called, emergency) if part), beside=4)


def oldest_check(lines: Iterable[Helpline]) -> str:
    """The day on which the line looked at longest ago was checked, as 2026-11-22; empty without a line."""
    return min((line.checked_on for line in lines), default="")


def _said(line: Helpline) -> str:
    name = "" if line.name == line.number else f"{line.name}: "
    rest = [part for part in (line.how, line.languages, line.hours) if part]
    return name + "; ".join(rest)


def _beside(number: str, text: str, beside: int = _BESIDE) -> list[str]:
    gap = " " * beside
    first = one_line(number).ljust(beside - 2) + "  "
    return textwrap.wrap(
        first + one_line(text), WIDTH, subsequent_indent=gap, drop_whitespace=True, break_on_hyphens=False
    )

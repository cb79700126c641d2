"""Earlier answers that helped, with what came of them beside each: no comfort without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from trustjournal.moments.words import day_in_words
from trustjournal.views.flow import cut, flowing, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from trustjournal.recurring import HelpedBefore

_INDENT = 5
_LINES = 3
"""How many lines an earlier answer may take at most."""

_TOLD = 3
"""How many outcomes are told beside one answer."""


def earlier_answers(found: Sequence[HelpedBefore], keys: str, today: date, width: int) -> Iterator[Text]:
    """Each answer behind its key: the words, when and how far belief fell, how those times turned out."""
    for key, helped in zip(keys, found, strict=False):
        words = words_of(f'"{helped.text}"', _LINES * (width - _INDENT) - 12)
        yield from flowing(f"  {key}  ", words, width, " ")
        day = day_in_words(helped.day, year=helped.day.year != today.year)
        when = [
            f"#{helped.record_id}, {'today' if helped.day == today else day}",
            f"believed {helped.before}, then {helped.now}",
        ]
        yield from flowing(" " * _INDENT, when, width)
        yield from flowing(" " * _INDENT, turned_out(helped.turned_out, width - _INDENT), width)


def turned_out(told: Sequence[tuple[int, str]], room: int) -> list[str]:
    """How the times with some words turned out, as parts that flow; where nothing was told, that."""
    if not told:
        return ["how it turned out: not noted"]
    parts = [cut(text, room - 22) + f" (#{number})" for number, text in told[:_TOLD]]
    parts[0] = f"turned out: {parts[0]}"
    if len(told) > _TOLD:
        parts.append(f"{len(told) - _TOLD} more")
    return parts

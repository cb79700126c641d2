"""The same thought come again: how often, which ones, and how far it was believed each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.moments.words import day_in_words
from trustjournal.views.flow import flowing, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rich.text import Text

    from trustjournal.records import ThoughtRecord
    from trustjournal.recurring import RecurringThought, Time

_QUOTE = 12
"""Where quoted words begin behind their label, as in the review."""

_FEWEST_RATED = 2


def recurring_thoughts(recurring: Sequence[RecurringThought], width: int) -> Iterator[Text]:
    """Each thought in the person's own words, how often it came, which ones, the beliefs in their order."""
    for number, thought in enumerate(recurring):
        label = f"{'' if number else 'Came again':<{_QUOTE}}"
        more = ["…"] if thought.number > len(thought.times) else []
        numbers = " ".join([*more, *(f"#{time.record_id}" for time in thought.times)])
        beliefs = [str(time.belief) for time in thought.times if time.belief is not None]
        parts = [*words_of(f'"{thought.text}"', width - _QUOTE), f" {thought.number} times", f"({numbers})"]
        if len(beliefs) >= _FEWEST_RATED:
            parts.append(f"· believed {', '.join(beliefs)}")
        yield from flowing(label, parts, width, " ")


def also_came(record: ThoughtRecord, others: Sequence[Time], today: date) -> tuple[str, str]:
    """Label and text for the other times that a thought came; no text where there are none."""
    this = record.happened.local_day, record.id or 0
    earlier = all((time.day, time.record_id) < this for time in others)
    return "Came before" if earlier else "Also came", " · ".join(_when(time, today) for time in others)


def _when(time: Time, today: date) -> str:
    return f"#{time.record_id} {day_in_words(time.day, year=time.day.year != today.year)}"

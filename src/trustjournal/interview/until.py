"""Until when, or by when: the day that was meant, said back at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.moments import understand_until

if TYPE_CHECKING:
    from datetime import date, datetime

    from trustjournal.interview.talk import Talk


def day_meant(talk: Talk, when: str, begun: datetime) -> date | None:
    """The day that was meant, if one was; words that name none are kept all the same."""
    if not when:
        return None
    understood = understand_until(when, begun)
    talk.hint("Kept in your words." if understood is None else understood.said_back)
    return None if understood is None else understood.moment.local_day

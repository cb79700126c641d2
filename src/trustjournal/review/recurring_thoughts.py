"""The same thought come again, in the JSON shape of a review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trustjournal.recurring import RecurringThought


def recurring_json(recurring: Iterable[RecurringThought]) -> list[dict[str, Any]]:
    """Every thought with how often it came, and its newest times in the order they happened."""
    return [
        {
            "text": thought.text,
            "number": thought.number,
            "times": [
                {"id": time.record_id, "day": time.day.isoformat(), "belief": time.belief}
                for time in thought.times
            ],
        }
        for thought in recurring
    ]

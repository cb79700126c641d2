"""What turned out, in words and plain counts beside what was feared; no rate, no judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.predictions import IN_WORDS, Outcome
from trustjournal.views.flow import cut, flowing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.text import Text

    from trustjournal.facts import Outcomes, TurnedOut


def turned_out_lines(outcomes: Outcomes, label: str, width: int, most: int) -> Iterator[Text]:
    """How many were looked at and what became of them, then the newest ones, a line each."""
    if not outcomes.number:
        return
    counts = [
        f"{number} {IN_WORDS[outcome]}"
        for outcome, number in (
            (Outcome.CAME_TRUE, outcomes.came_true),
            (Outcome.PARTLY, outcomes.partly),
            (Outcome.DID_NOT, outcomes.did_not),
            (Outcome.CANNOT_TELL, outcomes.cannot_tell),
        )
        if number
    ]
    looked_at = f"{outcomes.number} looked at"
    counts[:1] = [f"{looked_at}: {counts[0]}"] if counts else [looked_at]
    yield from flowing(label, counts, width)
    for told in outcomes.newest[:most]:
        yield from flowing(" " * len(label), _told(told, width - len(label)), width, ", ")


def _told(told: TurnedOut, room: int) -> tuple[str, ...]:
    """One thing: feared "they will cancel" (likely 80): did not, "they were only late"  #9."""
    likely = "" if told.likely is None else f" (likely {told.likely})"
    outcome = "" if told.outcome is None else f": {IN_WORDS[told.outcome]}"
    number = f"  #{told.record_id}"
    first, last = f"{likely}{outcome}", f"{likely}{outcome}{number}"
    if not told.text:
        return (f'feared "{cut(told.feared, room - len(last) - 9)}"{last}',)
    return (
        f'feared "{cut(told.feared, room - len(first) - 9)}"{first}',
        f'"{cut(told.text, room - len(number) - 2)}"{number}',
    )

"""What a thought foretells, on the screen: what exactly, how likely, by when, and what turned out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from trustjournal.moments.words import day_in_words
from trustjournal.predictions import IN_WORDS
from trustjournal.shown import one_line, visible
from trustjournal.views.flow import cut, flowing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rich.console import Console, ConsoleOptions, RenderResult

    from trustjournal.predictions import Prediction
    from trustjournal.records import LaterRating, ThoughtRecord
    from trustjournal.views.names import Names


def foreseen(prediction: Prediction, thought: str) -> Text:
    """What was foreseen: "they will leave" · likely 80 · by Friday 27 November."""
    text = Text(f'"{visible(prediction.what or thought)}"', style="thought", overflow="fold")
    return text.append("".join(f" · {part}" for part in _beside(prediction)), style="not bold")


def turned_out(prediction: Prediction) -> str:
    """What turned out, and what was found out; "" until told."""
    outcome = "" if prediction.outcome is None else IN_WORDS[prediction.outcome]
    return visible(" · ".join(part for part in (outcome, prediction.learned) if part))


def rated_later(rating: LaterRating, names: Names) -> str:
    """A rating given on another day: "believed 30 · fear 40, hurt 20"."""
    belief = "" if rating.belief is None else f"believed {rating.belief}"
    return " · ".join(part for part in (belief, names.ratings(rating.emotions)) if part)


def _beside(prediction: Prediction) -> Iterator[str]:
    if prediction.likely is not None:
        yield f"likely {prediction.likely}"
    if prediction.due is not None:
        yield f"by {day_in_words(prediction.due)}"
    elif prediction.when:
        yield f"by: {one_line(prediction.when)}"


@dataclass(frozen=True)
class WaitingList:
    """What waits to be told how it turned out: what is due, what comes later, what no day was named for."""

    waiting: Sequence[tuple[ThoughtRecord, Prediction]]
    today: date

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        due = [pair for pair in self.waiting if pair[1].due_on(self.today)]
        later = [pair for pair in self.waiting if pair[1].due is not None and pair not in due]
        undated = [pair for pair in self.waiting if pair[1].due is None]
        for heading, pairs in (("Due", due), ("Later", later), ("No day named, never asked", undated)):
            if pairs:
                yield Text(heading, style="heading")
            for record, prediction in pairs:
                yield from _line(record, prediction, options.max_width)


def _line(record: ThoughtRecord, prediction: Prediction, width: int) -> list[Text]:
    label = f"  {f'#{record.id}':<5} "
    what = cut(prediction.what or record.automatic_thought, width - len(label) - 2)
    return flowing(label, [f'"{what}"', *_beside(prediction)], width)

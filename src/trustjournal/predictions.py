"""What a thought foretells, and what turned out once its day had come, as values that never change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trustjournal.limits import LONGEST_TEXT, checked_rating, checked_text
from trustjournal.moments import Moment


class Outcome(StrEnum):
    """What became of a prediction, as the person sees it; nobody else decides."""

    CAME_TRUE = "came-true"
    PARTLY = "partly"
    DID_NOT = "did-not"
    CANNOT_TELL = "cannot-tell"


IN_WORDS = {
    Outcome.CAME_TRUE: "came true",
    Outcome.PARTLY: "partly",
    Outcome.DID_NOT: "did not",
    Outcome.CANNOT_TELL: "cannot tell",
}
"""What became of a prediction, behind what was foreseen."""


def told_in_words(outcome: str | None, learned: str) -> str:
    """What turned out in a line: "did not · they were asleep"; `outcome` is a value of `Outcome`."""
    return " · ".join(part for part in (IN_WORDS[Outcome(outcome)] if outcome else "", learned) if part)


@dataclass(frozen=True, slots=True)
class Prediction:
    """What a thought foretells: what exactly, by when, how likely, and later what turned out.

    `what` is "" where the thought itself says it. `when` holds the person's words for by when, `due` the day
    that was meant. `told` is when it was told what turned out; None until then.
    """

    uuid: str
    what: str
    written: Moment
    due: date | None = None
    when: str = ""
    likely: int | None = None
    """How likely it seemed, 0 not at all to 100 certain."""
    outcome: Outcome | None = None
    """None until told, and where it was told in words alone."""
    told: Moment | None = None
    learned: str = ""
    """What the person found out, in their words."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "written", self.written.to_the_minute)
        object.__setattr__(self, "told", self.told and self.told.to_the_minute)
        if self.likely is not None:
            checked_rating(self.likely, "How likely it is")
        for text, what in ((self.what, "What is predicted"), (self.learned, "What turned out")):
            if len(text) > LONGEST_TEXT:
                checked_text(text, what)

    def due_on(self, day: date) -> bool:
        """Whether its day has come and it is not told yet."""
        return self.told is None and self.due is not None and self.due <= day

"""A week by its number, its one question, and what was answered, as values that never change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trustjournal.limits import checked_text
from trustjournal.moments import Moment


@dataclass(frozen=True, slots=True)
class WeekQuestion:
    """A question for a week: `other` says that it is about somebody else, `fits` what it goes well with."""

    key: str
    ask: str
    other: bool
    fits: tuple[str, ...] = ()
    """Themes, sources, urges and actions that make it come first in a week that holds them."""
    help: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WeekAnswer:
    """What was answered to a week's question; `question` is its key."""

    uuid: str
    week: str
    question: str
    text: str
    written: Moment
    id: int | None = None
    revision: int = 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "written", self.written.to_the_minute)
        checked_text(self.text, "The answer")


def week_of(day: date) -> str:
    """The week of that day, from Monday on: "2026-W48" (ISO 8601)."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def monday_of(week: str) -> date:
    """The first day of a week such as "2026-W48"."""
    year, number = week.split("-W")
    return date.fromisocalendar(int(year), int(number), 1)

"""Why a time could not be taken as written: one sentence each, ending with forms that are accepted."""

from datetime import date, datetime

from trustjournal.errors import TrustError
from trustjournal.moments.words import day_in_words

ACCEPTED = "yesterday 21:30, 2 hours ago, last friday, 2026-11-20, 20 Nov 9pm"
FIRST_YEAR, LAST_YEAR = 1900, 2200
LONGEST_ECHO = 40


def echo(text: str) -> str:
    """Return `text` fit to be shown: quoted, cut short, nothing in it that could act on a terminal."""
    # Twice the length is enough to know that it is too long, however long the text is.
    harmless = repr(text[: 2 * LONGEST_ECHO])[1:-1]
    if len(harmless) > LONGEST_ECHO:
        harmless = harmless[: LONGEST_ECHO - 1] + "…"
    return f"'{harmless}'"


class WhenUnclear(TrustError):
    """What was written cannot be taken as a time, or as one time only."""

    exit_code = 2

    def __init__(self, problem: str) -> None:
        super().__init__(f"{problem}; accepted are, for example: {ACCEPTED}")


class NotUnderstood(WhenUnclear):
    """Some or all of the words are not words about time."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{echo(text)} is not understood as a time" if text.strip() else "No time was given")


class TooLong(WhenUnclear):
    """More was written than a time can need."""

    def __init__(self, longest: int) -> None:
        super().__init__(f"A time is written in {longest} characters at most")


class TwoReadings(WhenUnclear):
    """What was written fits two times, and nothing says which is meant."""

    def __init__(self, text: str, first: str, second: str, mend: str) -> None:
        super().__init__(f"{echo(text)} could be {first} or {second}: write {mend}")


class Contradiction(WhenUnclear):
    """Two things that were written cannot both be true of one moment."""

    def __init__(self, text: str) -> None:
        super().__init__(f"The parts of {echo(text)} do not fit together")


class WrongWeekday(WhenUnclear):
    """The weekday that was written is not the one of the date beside it."""

    def __init__(self, day: date) -> None:
        super().__init__(f"The weekday does not fit the date, which is {day_in_words(day, year=True)}")


class NoSuchDay(WhenUnclear):
    """The calendar has no such day."""

    def __init__(self, text: str) -> None:
        super().__init__(f"The calendar has no {echo(text)}")


class StillToCome(WhenUnclear):
    """A time in the future was given for something that happened."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{echo(text)} is still to come, and this asks for something that has happened")


class OutOfReach(WhenUnclear):
    """The year lies outside what the journal keeps."""

    def __init__(self) -> None:
        super().__init__(f"Only the years {FIRST_YEAR} to {LAST_YEAR} can be kept")


class NoSuchTime(WhenUnclear):
    """The clocks went forward over this time; it never came."""

    def __init__(self, wanted: datetime, before: datetime, after: datetime) -> None:
        if before.date() == wanted.date() == after.date():
            nearest = f"{before:%H:%M} and {after:%H:%M}"
        else:
            nearest = " and ".join(f"{day_in_words(near.date())} {near:%H:%M}" for near in (before, after))
        super().__init__(
            f"{wanted:%H:%M} does not exist on {day_in_words(wanted.date())}, when clocks went forward: "
            f"nearest are {nearest}"
        )

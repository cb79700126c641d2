"""What the bare `trust` says: at most seven lines, none of them with the words of a thought."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trustjournal.moments import spoken
from trustjournal.shown import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from trustjournal.moments import Moment
    from trustjournal.records import ThoughtRecord

_LOCK = "  To lock it before that: trust lock on"

_NAMED = 3
"""How many of those that are due are named."""

_DRAFTS = {
    "log": ("A thought", "trust log"),
    "reframe": ("A look at #{subject}", "trust reframe"),
    "good": ("A good moment", "trust good"),
    "roots add": ("Something from before", "trust roots add"),
}


def welcome(*, locked: bool) -> tuple[str, ...]:
    """What is said where nothing is written yet."""
    return (
        "A private journal for thoughts that sting. It stays on this computer.",
        f"To write one down: trust log.{'' if locked else _LOCK}",
        "Who can read it: trust privacy.  Somebody to talk to, right now: trust help-now",
    )


@dataclass(frozen=True, slots=True)
class Begun:
    """Something that was begun and not ended: what (`log`, `reframe` or `good`), for which thought, when."""

    kind: str
    subject: str
    when: Moment


@dataclass(frozen=True, slots=True)
class AtHome:
    """How things stand. Counts are whole numbers; `newest` is the open thought that happened last."""

    open_thoughts: int
    newest: ThoughtRecord | None
    thoughts_this_week: int
    looked_at_this_week: int
    begun: Begun | None = None
    due: tuple[str, ...] = ()
    """What has come to its day, by what it is called ("#9", "step 3"), the longest waiting first."""
    thoughts_ever: bool = True
    """Whether a thought was ever written down; without one there is none to count."""


def home_lines(home: AtHome, now: datetime, feelings: Mapping[str, str]) -> Iterator[str]:
    """The lines of the home screen; `feelings` are the names of our emotions by their keys."""
    yield _open(home, now, feelings) if home.thoughts_ever else "No thought is written down yet."
    if home.begun is not None:
        what, command = _draft(home.begun)
        yield f"{what}, begun {spoken(home.begun.when, now)}, is not finished: {command}"
    if home.thoughts_ever:
        yield (
            f"The last seven days: {_thoughts(home.thoughts_this_week)}, "
            f"{home.looked_at_this_week} looked at again."
        )
    if home.due:
        yield _come(home.due)
    look = "trust reframe · " if home.open_thoughts else ""
    yield f"trust log · {look}trust review --week · trust help-now"


def _come(due: Sequence[str]) -> str:
    if len(due) == 1:
        return f"{due[0].capitalize()} has come to its day: trust check"
    more = f" and {len(due) - _NAMED} more" if len(due) > _NAMED else ""
    return f"{', '.join(due[:_NAMED]).capitalize()}{more} have come to their day: trust check"


def _draft(begun: Begun) -> tuple[str, str]:
    """What was begun, and what goes on with it; of what is named as its command is, such as "step done"."""
    subject = one_line(begun.subject)
    if begun.kind in _DRAFTS:
        what, command = _DRAFTS[begun.kind]
        return what.replace("{subject}", subject), command
    name = begun.kind.partition(" ")[0]
    what = f"What came of {name} {subject}" if subject else f"A {name}"
    return what, f"trust {begun.kind} {subject}".strip()


def _open(home: AtHome, now: datetime, feelings: Mapping[str, str]) -> str:
    if home.newest is None:
        return "No open thoughts."
    rated = [rating for rating in home.newest.latest_emotions if rating.intensity is not None]
    strongest = max(rated, key=lambda rating: rating.intensity or 0, default=None)
    parts = [f"#{home.newest.id}", spoken(home.newest.happened, now)]
    if strongest is not None:
        parts.append(f"{one_line(feelings.get(strongest.name, strongest.name))} {strongest.intensity}")
    newest = ", ".join(parts)
    if home.open_thoughts == 1:
        return f"1 open thought: {newest}"
    return f"{home.open_thoughts} open thoughts, the newest {newest}"


def _thoughts(number: int) -> str:
    return "1 thought" if number == 1 else f"{number} thoughts"

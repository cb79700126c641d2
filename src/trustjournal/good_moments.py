"""A good moment in one line, as a value that never changes."""

from __future__ import annotations

from dataclasses import dataclass

from trustjournal.errors import TrustError, Usage
from trustjournal.limits import checked_text
from trustjournal.moments import Moment

GOOD_KINDS = (
    *("reassurance", "ritual", "shared", "transparency"),
    *("apology", "forgiving", "gratitude", "milestone"),
)
"""What sort of good moment it can be; mostly nobody says."""


class NoSuchGoodMoment(TrustError):
    """A good moment was named that the journal does not hold."""

    exit_code = 3

    def __init__(self, number: int) -> None:
        super().__init__(f"There is no good moment {number}. trust good --list shows them.")


@dataclass(frozen=True, slots=True)
class GoodMoment:
    """A good moment in one line: evidence that counts too. `kind` is one of `GOOD_KINDS`."""

    uuid: str
    text: str
    happened: Moment
    id: int | None = None
    people: tuple[str, ...] = ()
    kind: str | None = None

    def __post_init__(self) -> None:
        checked_text(self.text, "The good moment")
        if self.kind is not None and self.kind not in GOOD_KINDS:
            raise Usage(f"A kind of good moment is one of: {', '.join(GOOD_KINDS)}.")

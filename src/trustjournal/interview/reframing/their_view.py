"""How the other person might see it: one key at question 3, never about somebody who is feared."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trustjournal.interview.reframing.what_i_saw import afraid
from trustjournal.records import PersonKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from trustjournal.interview.reframing.asking import Asking

KEY = "v"
_NOBODY_ELSE = (PersonKind.MYSELF, PersonKind.PEOPLE)


@dataclass
class TheirView:
    """A guess at how it looks from there; asked after whether one is afraid of them. The last one counts.

    It may be kept as another thought; where it is not, it stays beside them.
    """

    asking: Asking
    lines: tuple[str, ...] = field(default=(), init=False)
    afraid_of: str | None = field(default=None, init=False)
    """Who is feared, once that was said ("" unnamed); None before, and for no."""
    not_afraid: bool = field(default=False, init=False)
    """Whether it was said in this walk that they are not feared."""

    @property
    def offered(self) -> bool:
        """Whether there is somebody to whom it may look otherwise, and nobody who is feared."""
        kinds = [person.kind for person in self.asking.record.people]
        somebody = not kinds or any(kind not in _NOBODY_ELSE for kind in kinds)
        return somebody and not self.asking.feared

    @property
    def keys(self) -> Mapping[str, Callable[[], None]]:
        """The key that asks for it, where it is offered."""
        return {KEY: self.ask} if self.offered else {}

    def ask(self) -> None:
        """Ask whether one is afraid of them, once, and only then how they might see it."""
        if self.afraid_of is not None:
            self.asking.says("afraid")
            return
        if not self.not_afraid:
            self.afraid_of = afraid(self.asking)
            self.not_afraid = self.afraid_of is None
        if self.not_afraid:
            text = self.asking.text("alternative.their_view", "their_view")
            self.lines = (text,) if text else self.lines

    def take_given(self) -> None:
        """Take a view that was given beforehand; one needs to have said that they are not feared."""
        text = self.asking.text("alternative.their_view", "their_view") if self.offered else ""
        if text:
            self.afraid_of = afraid(self.asking)
            self.not_afraid = self.afraid_of is None
            self.lines = (text,) if self.not_afraid else ()

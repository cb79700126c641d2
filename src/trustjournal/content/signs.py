"""Signs that one is not safe with oneself, and ways in which that grows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Sign:
    """One that can be ticked."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Way:
    """A possible next step: what it is, one line about it, and what to type for it."""

    key: str
    name: str
    line: str
    type: str


@dataclass(frozen=True, slots=True)
class Signs:
    """All that `trust signs` shows."""

    signs: tuple[Sign, ...]
    ways: tuple[Way, ...]

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Signs:
        """The signs and ways that checked plain data describes."""
        return cls(tuple(Sign(**sign) for sign in plain["signs"]), tuple(Way(**way) for way in plain["ways"]))

    def names(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Those with these keys in words, in order; a key that is known no more is left out."""
        return tuple(sign.name for sign in self.signs if sign.key in keys)

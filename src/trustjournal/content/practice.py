"""Thoughts of somebody else, to try the three questions on; with one way to answer them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Example:
    """One thought and one way through the three questions.

    `weight` is a key such as "mostly-before"; after "unknown" the three lines of `third` answer its three
    questions: what could be asked, until when it can stay unknown, what helps until then.
    """

    key: str
    name: str
    situation: str
    thought: str
    belief: int
    feelings: str
    seen: tuple[str, ...]
    against: tuple[str, ...]
    before: tuple[str, ...]
    weight: str
    loved_one: str
    third: tuple[str, ...]
    after: str

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Example:
        """The example that checked plain data describes."""
        return cls(**plain)

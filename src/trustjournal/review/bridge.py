"""One relationship, or trust in oneself, in five stages: one's own lines, and stones that were laid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trustjournal.practices import BRIDGE_LINE, DONE, KEPT, MINE, STAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from trustjournal.practices import Practice


@dataclass(frozen=True, slots=True)
class Bridge:
    """What stands on the bridge. A stone is a promise that was kept, by either side, or a step that was done.

    What was missed takes no stone away and leaves no gap.
    """

    lines: Mapping[str, tuple[Practice, ...]]
    """The person's own lines, by stage."""
    kept: tuple[Practice, ...]
    steps: tuple[Practice, ...]
    promises: tuple[Practice, ...]
    """Those still open."""
    boundaries: tuple[Practice, ...]
    check_in: Practice | None

    @property
    def stones(self) -> int:
        """How many were laid."""
        return len(self.kept) + len(self.steps)


def bridge_of(practices: Sequence[Practice]) -> Bridge:
    """The bridge that all that was noted with one person makes, in the order in which it was written."""

    def some(kind: str, fits: Callable[[Practice], bool] = lambda one: True) -> tuple[Practice, ...]:
        return tuple(one for one in practices if one.kind == kind and fits(one))

    check_ins = some("check_in")
    return Bridge(
        lines={
            stage: tuple(one for one in some(BRIDGE_LINE) if one.word("stage") == stage) for stage in STAGES
        },
        kept=some("promise", lambda one: one.state == KEPT),
        steps=some("step", lambda one: one.state == DONE),
        promises=some("promise", lambda one: one.open),
        boundaries=some("boundary", lambda one: one.open),
        check_in=check_ins[-1] if check_ins else None,
    )


def with_oneself(practices: Sequence[Practice], myself: Sequence[str]) -> list[Practice]:
    """Those between the person and themselves: with nobody else, and of promises only their own.

    `myself` are the names under which the journal knows the person.
    """
    names = {name.casefold() for name in myself}
    return [
        one
        for one in practices
        if (one.person is None or one.person.casefold() in names)
        and (one.kind != "promise" or one.word("whose") in ("", MINE))
    ]

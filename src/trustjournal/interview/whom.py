"""Whether a name the journal does not hold is somebody new, or somebody it holds with a letter astray."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.shown import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trustjournal.content import Content
    from trustjournal.interview.walk import Interview

_SHORTEST = 3
"""Letters of a name from which on one that differs by a slip is taken for it; "Jo" and "Bo" are two."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Who may be meant by a name that is nobody's: the first whose name is one slip of the fingers away."""
    return next((one for one in known if _one_slip(name.casefold(), one.casefold())), None)


def ask_whether(interview: Interview, content: Content, name: str, near: str, key: str = "near") -> bool:
    """Whether somebody known is meant by that name; Enter says yes."""
    question = content.rebuilding.question("person.near").filled(typed=one_line(name), name=one_line(near))
    return interview.choose(key, question, {"y": "yes", "n": "new"}) != "new"


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter more, less or another, or two in the other order, make one out of the other."""
    if min(len(one), len(other)) < _SHORTEST or one == other:
        return False
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return max(len(one), len(other)) == 1 or (len(one) == 2 and one == other[::-1])

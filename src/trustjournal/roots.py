"""Earlier events that a thought may be about: a name is enough, and the thought holds which one is meant.

The event itself is a `Practice` of the kind `root`. A thought names it by its uuid, which means the same in
every journal and stays through any change of the name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Root:
    """An earlier event as a thought holds it. `called` is its name now, "" once the event was taken out.

    Which event is meant makes two of them equal, whatever it is called.
    """

    uuid: str
    called: str = field(default="", compare=False)

    # What is typed for a word of a list is compared with both.
    @property
    def key(self) -> str:
        """As the journal knows it."""
        return self.uuid

    @property
    def name(self) -> str:
        """As the person calls it."""
        return self.called


def unique_roots(roots: Iterable[Root]) -> tuple[Root, ...]:
    """Each event once, in order."""
    return tuple(dict.fromkeys(roots))


def named_in(lines: Iterable[str], roots: Sequence[Root]) -> tuple[Root, ...]:
    """Those whose name is one of the lines, however it is capitalised."""
    written = {" ".join(line.casefold().split()) for line in lines}
    return tuple(root for root in roots if root.called.casefold() in written)

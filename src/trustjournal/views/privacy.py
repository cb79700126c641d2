"""What is stored where and who can read it, in plain words; needs no settings and no journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Place:
    """Something on the disk: what it is for, where, and who may open it.

    `mode` holds its permissions, None where it does not exist or is `hidden`, as in a folder that may not be
    entered; `ours` whether it belongs to this account.
    """

    what: str
    path: str
    mode: int | None
    folder: bool = False
    ours: bool = True
    hidden: bool = False


_OPEN = (
    "Not locked: nothing is encrypted. Anyone who uses this account, or has the disk, can read it. "
    "trust lock on closes it; encrypting the whole disk keeps a thief out, not somebody at your keyboard."
)
_LOCKED = (
    "Locked: all of it is encrypted, unfinished answers too. It opens with your passphrase only. Somebody "
    "who watches you type it, or a program that does, can still read it."
)
_UNSEEN = "The journal is closed to this account, so whether it is there, and locked, cannot be seen."
_NOTHING_SENT = "Nothing goes on the network, and there is no log of what you write."
LEAKS = (
    "- Shell history keeps what stands behind a command. Type trust log alone, or use stdin: trust log -. "
    "With HISTCONTROL=ignorespace in bash a space in front keeps a line out.",
    "- The window keeps what was shown, until it is closed; some write it to disk. trust --discreet leaves "
    "nothing there; Ctrl-O empties it at once.",
    "- Editors leave swap and backup files. Memory goes to swap and hibernation files.",
    "- Backups and synced folders copy the journal. What you delete is overwritten in the journal itself, "
    "not in such copies, and not for certain on an SSD.",
)


def privacy_lines(
    places: Iterable[Place], *, modes_tell: bool, copied_by: str, locked: bool | None
) -> Iterator[str]:
    """The screen of `trust privacy`.

    `modes_tell` is False where permissions say nothing, as on Windows; `copied_by` names what seems to copy
    the journal's folder elsewhere, empty when nothing does. `locked` tells whether a passphrase closes it,
    and is None where that cannot be seen.
    """
    for place in places:
        yield f"{place.what}: {place.path}"
        yield f"  {_who(place) if modes_tell or place.mode is None else 'readable as Windows was told'}"
    if copied_by:
        yield f"That folder seems to be copied elsewhere by {copied_by}."
    yield _UNSEEN if locked is None else _LOCKED if locked else _OPEN
    yield _NOTHING_SENT
    yield "What can tell of it all the same:"
    yield from LEAKS
    yield "To remove everything: trust erase"


def _who(place: Place) -> str:
    if place.hidden:
        return "cannot be looked at from this account"
    if place.mode is None:
        return "not there"
    if not place.ours:
        return "belongs to another account, which can read it"
    if place.mode & 0o077:
        right = "700" if place.folder else "600"
        return f"others on this computer may open it ({place.mode:04o}). Mend: chmod {right} there"
    return f"for this account only ({place.mode:04o})"

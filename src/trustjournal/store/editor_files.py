"""The folder in which an editor gets its text, and what a killed one left of it. Standard library only.

The journal's folder may hold a person's own things too, and one in memory those of everybody. So nothing is
taken for ours by its name alone: the name has to be exact, and what lies inside too.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from trustjournal.store.drafts import started

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TEXT = "thought.txt"

_FOLDER = "edit-"
_IN_MEMORY = "trustjournal-edit-"
_NAMED = re.compile(r"(?:trustjournal-)?edit-([0-9]{1,9})-([0-9]+|alive)", re.ASCII)
_BESIDE = re.compile(r"[.#]*thought\.txt.*|4913|\.goutputstream-\w+", re.ASCII)
"""The text, and what editors put beside it: vim and emacs, nano, kate and gedit among them."""


def own_folder(place: Path, *, in_memory: bool) -> Path:
    """The folder of this process in that place."""
    return place / f"{_IN_MEMORY if in_memory else _FOLDER}{os.getpid()}-{started(os.getpid())}"


def places_in_memory(variables: Mapping[str, str]) -> Iterator[Path]:
    """Folders of this system whose files are in memory, the one for this account only first."""
    for name in (variables.get("XDG_RUNTIME_DIR", ""), "/dev/shm" if sys.platform == "linux" else ""):
        if name and os.path.isabs(name) and os.path.isdir(name) and os.access(name, os.W_OK | os.X_OK):
            yield Path(name)


def folders_in(place: Path, *, in_memory: bool = False) -> list[Path]:
    """Folders in that place which an editor got from this program, and nothing else that is called so."""
    found = []
    with contextlib.suppress(OSError):
        for folder in sorted(place.glob(f"{_IN_MEMORY if in_memory else _FOLDER}*")):
            with contextlib.suppress(OSError):
                if _NAMED.fullmatch(folder.name) and _is_ours(folder):
                    found.append(folder)
    return found


def is_open(folder: Path) -> bool:
    """Whether the process lives that made the folder: its number and its start stand in the name."""
    named = _NAMED.fullmatch(folder.name)
    return named is not None and started(int(named[1])) == named[2]


def _is_ours(folder: Path) -> bool:
    found = folder.lstat()  # a link could lead to anything
    if not stat.S_ISDIR(found.st_mode) or (hasattr(os, "getuid") and found.st_uid != os.getuid()):
        return False
    names = [name for _, _, names in os.walk(folder) for name in names]
    if not names:  # killed before the text was written, or while it was removed
        return not stat.S_IMODE(found.st_mode) & 0o077
    return all(_BESIDE.fullmatch(name) for name in names)

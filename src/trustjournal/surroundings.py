"""What stands around the journal: who may open its files, what was left behind, what copies or betrays it.

Looks only at names, permissions and what the system tells; the journal itself is read in `store`.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from trustjournal.config import FILE, Config
from trustjournal.content import FILES, ContentError
from trustjournal.copied import copied_by
from trustjournal.errors import TrustError
from trustjournal.store.connection import JOURNAL, MARKER
from trustjournal.store.copies import FOLDER, kept
from trustjournal.store.erasing import in_use, left_in_memory, leftovers
from trustjournal.store.findings import Finding, Grade, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ROOM = 50_000_000
"""Bytes below which the disk is told to be nearly full; so is what has no room for three more journals."""
_NAMES = ("trust", "trustjournal")
_SWAPS = Path("/proc/swaps")
_BLOCKS = Path("/sys/class/block")


def look_around(home: Path, settings: Path, variables: Mapping[str, str]) -> list[Finding]:
    """Everything that was found around the journal in `home`."""
    return [
        *_permissions(home, settings),
        *_left_behind(home, variables),
        *_room(home),
        *_own_words(settings, variables),
        *_programs(variables),
        *_copied(home),
        *_swap(),
        *_core_dumps(),
    ]


def _permissions(home: Path, settings: Path) -> Iterator[Finding]:
    if os.name != "posix":  # elsewhere the number means nothing
        return
    backups = home / FOLDER
    files = [home / name for name in (JOURNAL, f"{JOURNAL}-journal", MARKER)]
    files += sorted(Path(copy.path) for copy in kept(str(home)))
    files.append(settings / FILE)
    opened, foreign = [], []
    for path in (home, backups, *files):
        with contextlib.suppress(OSError):
            found = path.lstat()
            if stat.S_ISLNK(found.st_mode):
                continue
            if found.st_uid != os.getuid():
                foreign.append(str(path))
            elif stat.S_IMODE(found.st_mode) & 0o077:
                opened.append(str(path))
    if opened:
        yield Finding(Kind.PERMISSIONS, Grade.MENDABLE, tuple(opened))
    if foreign:
        yield Finding(Kind.NOT_OURS, Grade.AMISS, tuple(foreign))


def _left_behind(home: Path, variables: Mapping[str, str]) -> Iterator[Finding]:
    left = [path for path in leftovers(home) if not in_use(home, path)] + left_in_memory(variables)
    left += [path for path in (home / f"{JOURNAL}-wal", home / f"{JOURNAL}-shm") if os.path.lexists(path)]
    if left:
        yield Finding(Kind.LEFTOVER, Grade.MENDABLE, tuple(map(str, left)))


def _room(home: Path) -> Iterator[Finding]:
    with contextlib.suppress(OSError):
        free = shutil.disk_usage(home).free
        journal = home / JOURNAL
        if free < max(_ROOM, 3 * journal.stat().st_size):
            yield Finding(Kind.SPACE, Grade.AMISS, (f"{free // 1_000_000} MB",))


def _own_words(settings: Path, variables: Mapping[str, str]) -> Iterator[Finding]:
    try:
        Config(str(settings), variables, {})
    except TrustError as error:
        yield Finding(Kind.SETTINGS, Grade.AMISS, (str(error),))
    for name in FILES:
        path = settings / f"{name}.yaml"
        if os.path.lexists(path):
            from trustjournal.content.own_file import load_own  # late: most people have none

            try:
                load_own(path, name)
            except ContentError as error:
                yield Finding(Kind.CONTENT, Grade.AMISS, (str(error),))


def _programs(variables: Mapping[str, str]) -> Iterator[Finding]:
    """Whether another program is what the shell starts for the word trust."""
    for folder in variables.get("PATH", "").split(os.pathsep):
        path = Path(folder or ".") / _NAMES[0]
        # Unlike a path's own method this takes a folder that may not be entered as one without it.
        if os.path.isfile(path) and os.access(path, os.X_OK):  # noqa: PTH113
            if not _is_ours(path):
                yield Finding(Kind.OTHER_TRUST, Grade.NOTE, (str(path),))
            return


def _is_ours(path: Path) -> bool:
    with contextlib.suppress(OSError), path.open("rb") as file:
        return b"trustjournal" in file.read(100_000)
    return False


def _copied(home: Path) -> Iterator[Finding]:
    by = copied_by(home)
    if by:
        yield Finding(Kind.COPIED, Grade.NOTE, (by,))


def _swap() -> Iterator[Finding]:
    """Swap on a disk that nothing tells to be encrypted. Only Linux tells; macOS encrypts it by itself."""
    with contextlib.suppress(OSError):
        places = [line.split()[0] for line in _SWAPS.read_text().splitlines()[1:] if line.strip()]
        plain = [place for place in places if not _encrypted(Path(place))]
        if plain:
            yield Finding(Kind.SWAP, Grade.NOTE, tuple(plain))


def _encrypted(place: Path) -> bool:
    name = Path(os.path.realpath(place)).name
    if name.startswith("zram"):  # that one is memory itself
        return True
    with contextlib.suppress(OSError):
        return (_BLOCKS / name / "dm" / "uuid").read_text().startswith("CRYPT-")
    return False


def _core_dumps() -> Iterator[Finding]:
    if sys.platform == "win32":
        return
    import resource

    if resource.getrlimit(resource.RLIMIT_CORE)[0] != 0:
        yield Finding(Kind.CORE, Grade.NOTE)

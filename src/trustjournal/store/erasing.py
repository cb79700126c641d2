"""Removing a journal from the disk with everything that came with it, whatever state it is in."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError, why_refused
from trustjournal.store import editor_files, private_files
from trustjournal.store.connection import JOURNAL, KEYCHAIN_MARK, MARKER, OLD
from trustjournal.store.copies import FOLDER, kept, side_files, stray_side_files
from trustjournal.store.drafts import started

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_LEFT = (f"{JOURNAL}.new-*", OLD, "backups/*.db.new-*")


class NotErased(TrustError):
    """A file could not be removed."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} could not be removed: {reason}. Check its permissions, then type trust erase again."
        )


def leftovers(home: Path) -> list[Path]:
    """What interrupted commands left in the journal's folder; a folder comes behind all that is in it."""
    with contextlib.suppress(OSError):
        files = [path for pattern in _LEFT for path in home.glob(pattern) if not _is_folder(path)]
        files += map(Path, stray_side_files(str(home)))
        folders = editor_files.folders_in(home)
        return sorted(files) + [inner for folder in folders for inner in _from_the_bottom(folder)]
    return []


def left_in_memory(variables: Mapping[str, str]) -> list[Path]:
    """What killed editors left where a locked journal has their text; a folder behind all that is in it."""
    return [
        inner
        for place in editor_files.places_in_memory(variables)
        for folder in editor_files.folders_in(place, in_memory=True)
        if not editor_files.is_open(folder)
        for inner in _from_the_bottom(folder)
    ]


def sweep_after_editors(home: Path, variables: Mapping[str, str]) -> None:
    """Remove what killed editors left, in the journal's folder and in memory."""
    places = [(home, False), *((place, True) for place in editor_files.places_in_memory(variables))]
    for place, in_memory in places:
        for folder in editor_files.folders_in(place, in_memory=in_memory):
            if not editor_files.is_open(folder):
                remove_folder(folder)


def remove_folder(folder: Path) -> None:
    """Remove an editor's folder with all that is in it, overwritten where that can be."""
    with contextlib.suppress(NotErased, OSError):
        erase(_from_the_bottom(folder))
    shutil.rmtree(folder, ignore_errors=True)  # what may not be overwritten can mostly be removed


def begun(home: Path) -> list[Path]:
    """Files that were to become the journal."""
    return [path for path in home.glob(f"{JOURNAL}.new-*") if not _is_folder(path)]


def in_use(home: Path, left: Path) -> bool:
    """Whether a process that lives is still at what one of `leftovers` names: its number stands in there."""
    first = left.relative_to(home).parts[0]
    name = left.name if first == FOLDER else first
    if ".new-" not in name:
        return editor_files.is_open(home / first)
    # SQLite puts files beside it that are called the same and more.
    number = name.rpartition(".new-")[2].partition("-")[0]
    return number.isdigit() and len(number) < 10 and bool(started(int(number)))


def journal_files(home: Path) -> list[Path]:
    """Everything of the journal that is there, the mark that there is one last: what stops half-way shows.

    A folder comes behind all that is in it.
    """
    journal = home / JOURNAL
    paths = [journal, *map(Path, side_files(str(journal))), *leftovers(home), *_backups(home)]
    paths += [home / KEYCHAIN_MARK, home / MARKER]
    return [path for path in paths if os.path.lexists(path)]


def erase(paths: Iterable[Path]) -> list[Path]:
    """Overwrite and remove these files and empty folders, in this order.

    Returns the files that were links or had a second name, which keeps its content.

    Overwriting reaches what the file system lets it reach: an SSD, a snapshot or a backup may keep copies.
    Raises `NotErased` at the first file that stays.
    """
    kept_elsewhere = []
    for path in paths:
        try:
            if _is_folder(path):
                path.rmdir()
                continue
            if not _overwritten(path):
                kept_elsewhere.append(path)
            path.unlink()
        except OSError as error:
            raise NotErased(path, why_refused(error)) from None
    return kept_elsewhere


def _backups(home: Path) -> Iterator[Path]:
    """The copies the program keeps, and their folder unless something else lies in it."""
    folder = home / FOLDER
    copies = [Path(path) for copy in kept(str(home)) for path in (*side_files(copy.path), copy.path)]
    copies.sort()
    yield from copies
    with contextlib.suppress(OSError):
        if _is_folder(folder) and {*folder.iterdir()} <= {*copies, *leftovers(home)}:
            yield folder


def _from_the_bottom(folder: Path) -> Iterator[Path]:
    """All that is in the folder, and itself last."""
    for inner in sorted(folder.iterdir()):
        if _is_folder(inner):
            yield from _from_the_bottom(inner)
        else:
            yield inner
    yield folder


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _overwritten(path: Path) -> bool:
    """Put zeros in place of what the file holds; False where that would reach beyond this one name."""
    found = path.lstat()
    if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
        return False
    with contextlib.suppress(PermissionError):  # a file that may not be written can still be removed
        number = os.open(path, os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0))
        try:
            private_files.overwrite(number)
        finally:
            os.close(number)
    return True

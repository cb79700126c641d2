"""Bringing a copy of the journal back: looked at first, checked, and put in place by one rename.

Killed at any step, the journal is the old one or the new one. The copy itself is only read.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from trustjournal.errors import TrustError, why_refused
from trustjournal.store import checking, in_backups, layout, presence, private_files, sealed
from trustjournal.store.backup import RESTORE, back_up_first, name_for
from trustjournal.store.connection import (
    JOURNAL,
    DamagedJournal,
    DiskRefused,
    EmptyJournal,
    ForeignJournal,
    JournalRefused,
    MissingJournal,
    NewerJournal,
    bring_up_to_date,
    examine,
    open_to_read,
    open_to_write,
    prepare_home,
    read_only,
    sync_folder,
    to_write,
    told,
)
from trustjournal.store.copies import DAMAGED, FOLDER, side_files
from trustjournal.store.erasing import NotErased, erase
from trustjournal.store.kinds import NOTHING_COUNTED, Counted
from trustjournal.store.locking import LinkedJournal, write_anew
from trustjournal.store.schema import AGE

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime


class NotRestored(TrustError):
    """The file is no backup that can be brought back; the journal is as it was."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path} {reason}. The journal is as it was.")


class CannotMerge(TrustError):
    """The journal that something should be added to cannot be read."""

    exit_code = 5

    def __init__(self) -> None:
        super().__init__(
            "The journal cannot be read, so nothing can be added to it. Put the backup in its place: "
            "trust restore FILE --replace"
        )


@dataclass(frozen=True, slots=True)
class Side:
    """What one of two journals holds."""

    counted: Counted
    newest: date | None
    """The local day on which the thought written last was written; None where there is none."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a backup holds, beside the journal as it is."""

    there: Side
    here: Side | None
    """None where there is no journal that can be read."""
    both: Counted = NOTHING_COUNTED
    differing: Counted = NOTHING_COUNTED
    """Of those in both, what was changed since."""
    only_here: Counted = NOTHING_COUNTED
    only_there: Counted = NOTHING_COUNTED
    deleted_here: Counted = NOTHING_COUNTED
    """Of those only in the backup, what was deleted here since."""
    not_whole: tuple[int, ...] = ()
    """Numbers of thoughts that are damaged in the backup."""
    mended: Mapping[str, int] = field(default_factory=dict)
    """By uuid, numbers of thoughts that are damaged in the journal, and that the backup holds whole."""
    not_mended: tuple[int, ...] = ()
    """Numbers of the others that are damaged in the journal."""


def named(home: str, file: str) -> str:
    """The path of the backup meant: a file, or the name of one in the home's folder of backups."""
    kept = os.path.join(home, FOLDER, file)
    return kept if os.sep not in file and not os.path.exists(file) and os.path.exists(kept) else file


@contextlib.contextmanager
def looked_at(home: str, path: str) -> Iterator[tuple[str, Comparison]]:
    """A private copy of the backup in the home, brought up to date and checked, and what it would change.

    The copy goes in the end unless it became the journal. Raises `NotRestored`, `DiskRefused`.
    """
    prepare_home(home)
    new = os.path.join(home, f"{JOURNAL}.new-{os.getpid()}")
    try:
        _copy(path, new)
        _check(path, new)
        _lock_as_the_journal_is(home, new)
        with told(path), contextlib.closing(read_only(new)) as connection:
            compared = _compared(home, connection)
        yield new, compared
    finally:
        # Overwritten, since it may have been readable where the journal is locked.
        with contextlib.suppress(NotErased):
            erase(Path(name) for name in (f"{new}-journal", new) if os.path.lexists(name))


def replace(home: str, new: str, now: datetime) -> str | None:
    """Let the file that was looked at be the journal; where the old one is kept, None if there was none.

    Raises `NotRestored`, `DamagedJournal` where what stands there then is not whole, and `LinkedJournal`
    where the name of the journal is a link.
    """
    path = os.path.join(home, JOURNAL)
    if os.path.islink(path):
        raise LinkedJournal(path)
    with presence.alone(home):  # nothing half written by another is ever taken for a part of the new one
        aside = _kept_aside(home, now)
        try:
            os.replace(new, path)
            sync_folder(home)
        except OSError as error:
            raise NotRestored(path, f"could not be replaced: {(error.strerror or '').lower()}") from None
    with told(path), contextlib.closing(open_to_write(home)) as connection:
        if checking.damage(connection):
            raise DamagedJournal(path)
    return aside


def _copy(path: str, new: str) -> None:
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # a pipe would be waited for without end
            raise NotRestored(path, "is not a file")
        with open(path, "rb") as source:
            size = os.fstat(source.fileno()).st_size
            header = source.read(100)
            examine(path, header, size)
            source.seek(0)
            _write(source, new)
    except OSError as error:
        raise NotRestored(path, f"cannot be read: {why_refused(error)}") from None
    except JournalRefused as refused:
        raise NotRestored(path, _REASONS[type(refused)]) from None


def _write(source: BinaryIO, new: str) -> None:
    try:
        with os.fdopen(private_files.create(new), "wb") as target:
            shutil.copyfileobj(source, target)
            target.flush()
            os.fsync(target.fileno())
    except OSError as error:
        raise DiskRefused(why_refused(error)) from None


_REASONS = {
    EmptyJournal: "is empty (0 bytes)",
    ForeignJournal: "is not a backup of this program; an export is taken in by: trust import FILE",
    NewerJournal: "was written by a newer trustjournal; install that version first",
    DamagedJournal: "is damaged; what is whole of it is saved by: trust doctor --from FILE --salvage NEWFILE",
}


_ADDED = (
    "has a {} in it that no backup of this program has, and that could change or delete thoughts later; only "
    "the thoughts themselves are taken from it by: trust doctor --from FILE --salvage NEWFILE"
)


def _check(path: str, new: str) -> None:
    try:
        with contextlib.closing(to_write(new)) as connection:
            if layout.age(connection) > AGE:
                raise NewerJournal(path)
            # Before anything is written or checked: that runs what hangs on the rows.
            if added := layout.added(connection):
                raise NotRestored(path, _ADDED.format(added[0]))
            damaged = not layout.is_ours(connection)
            if not damaged:
                bring_up_to_date(connection, path)
                damaged = bool(checking.damage(connection))
    except NewerJournal:
        raise NotRestored(path, _REASONS[NewerJournal]) from None
    except sealed.errors():
        damaged = True
    if damaged:
        raise NotRestored(path, _REASONS[DamagedJournal])


def _lock_as_the_journal_is(home: str, new: str) -> None:
    """Give the copy the lock of the journal; where that has none, it stays as the backup is."""
    journal = os.path.join(home, JOURNAL)
    salt = sealed.salt_of(journal)
    if not sealed.is_locked(salt) or sealed.salt_of(new) == salt:
        return
    other = f"{new}-locked"
    with told(new):
        with contextlib.closing(sealed.connect(new, engine=sealed.cipher())) as source:
            write_anew(source, other, sealed.lock_of(journal))
        erase([Path(new)])
        os.replace(other, new)


def _compared(home: str, there: sqlite3.Connection) -> Comparison:
    theirs = _standing(there)
    broken = tuple(checking.not_whole(there, checking.thoughts(there)))
    unread = Comparison(_side(there), None, not_whole=broken)
    try:
        here = open_to_read(home)
        if here is None:
            return unread
        with told(os.path.join(home, JOURNAL)), contextlib.closing(here):
            ours, side = _standing(here), _side(here)
            deleted = frozenset(in_backups.deleted(here))
            damaged = _numbers(here, checking.not_whole(here, checking.thoughts(here)))
    except JournalRefused:
        return unread
    both = ours.keys() & theirs.keys()
    same = {uuid for uuid in both if ours[uuid] == theirs[uuid]} - _numbers(there, broken).keys()
    only_there = theirs.keys() - both
    return Comparison(
        _side(there),
        side,
        both=Counted.of(ours[uuid][0] for uuid in both),
        differing=Counted.of(ours[uuid][0] for uuid in both if ours[uuid] != theirs[uuid]),
        only_here=Counted.of(ours[uuid][0] for uuid in ours.keys() - both),
        only_there=Counted.of(theirs[uuid][0] for uuid in only_there),
        deleted_here=Counted.of(theirs[uuid][0] for uuid in only_there & deleted),
        not_whole=broken,
        mended={uuid: number for uuid, number in damaged.items() if uuid in same},
        not_mended=tuple(number for uuid, number in damaged.items() if uuid not in same),
    )


def _numbers(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[str, int]:
    """The numbers of these thoughts by their uuids."""
    query = "SELECT uuid FROM record WHERE id = ?"
    return {uuid: number for number in numbers for (uuid,) in connection.execute(query, (number,))}


def _standing(connection: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    """Kind, and names of the versions, of every thing that is not deleted."""
    rows = connection.execute("SELECT uuid, kind, stands FROM history WHERE stands <> ''")
    return {uuid: (kind, stands) for uuid, kind, stands in rows}


def _side(connection: sqlite3.Connection) -> Side:
    (newest,) = connection.execute("SELECT max(written_day) FROM record").fetchone()
    return Side(checking.counted(connection), date.fromisoformat(newest) if newest else None)


def _kept_aside(home: str, now: datetime) -> str | None:
    """Keep the journal as it is: as a backup, or as it stands where it cannot be read.

    What SQLite left beside it goes along. SQLite would take that for a part of the new one.
    """
    path = os.path.join(home, JOURNAL)
    try:
        made = back_up_first(home, RESTORE, now)
    except NewerJournal:
        raise
    except MissingJournal:
        return _beside_put_aside(home, now)
    except JournalRefused:
        aside = name_for(home, now, DAMAGED)
        _second_name(path, aside)
        _move_beside(path, aside)
        return aside
    left = _beside_put_aside(home, now)
    return left if made is None else made.path


def _beside_put_aside(home: str, now: datetime) -> str | None:
    """Put aside what belongs to a journal that is gone, or that needs it no more; the name it got."""
    path = os.path.join(home, JOURNAL)
    if not side_files(path):
        return None
    aside = name_for(home, now, DAMAGED)
    os.close(private_files.create(aside))  # empty: a name by which it is listed, and can be removed
    _move_beside(path, aside)
    return aside


def _move_beside(path: str, aside: str) -> None:
    for file in side_files(path):
        os.rename(file, aside + file.removeprefix(path))


def _second_name(path: str, aside: str) -> None:
    try:
        os.link(path, aside)
    except OSError:  # some disks know no second names
        shutil.copyfile(path, aside)
    with contextlib.suppress(OSError):
        os.chmod(aside, 0o600)

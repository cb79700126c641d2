"""Copies of the journal: consistent whatever others write meanwhile, opened again and checked, private.

The program makes one by itself before anything that changes the whole journal. What is deleted in the
journal stands in copies from before, so those the program made by itself are few and none is kept for long:
the newest `NEWEST`, and of the others the first of each month, for `DAYS` days at most. Copies that the
person asked for stay until they remove them. Standard library only.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError, why_refused
from trustjournal.store import checking, cleaning, private_files, sealed
from trustjournal.store.connection import (
    JOURNAL,
    DamagedJournal,
    exists,
    open_to_read,
    read_only,
    sync_folder,
    told,
)
from trustjournal.store.copies import DAMAGED, FOLDER, Kept, kept, side_files
from trustjournal.store.schema import AGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trustjournal.store.kinds import Counted

NEWEST = 5
DAYS = 366
"""How many of the copies the program made by itself are kept, and how long at most."""

UPDATE, LOCK, IMPORT, RESTORE = "update", "lock", "import", "restore"
"""What the program makes a copy before."""


class NotBackedUp(TrustError):
    """No copy was made; the journal is as it was."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"No backup was made at {path}: {reason}. The journal is as it was.")


class AlreadyThere(NotBackedUp):
    """Something else has that name."""

    def __init__(self, path: str) -> None:
        TrustError.__init__(self, f"{path} is there already. Choose another name, or add --force.")


class NoSuchBackup(TrustError):
    """There is no copy of that name in the home."""

    exit_code = 3

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no backup {name[:60]!r} in the journal's home. Type: trust backup --list")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was just made and checked."""

    path: str
    counted: Counted
    not_whole: tuple[int, ...] = ()
    """Numbers of the thoughts that are damaged in the journal, and so in the copy."""
    private: bool = True
    """False where the disk knows no permissions, so that others who have it can read the file."""


def back_up(home: str, path: str, *, force: bool = False) -> Backup | None:
    """Copy the journal to that file; None when there is no journal yet.

    Raises `AlreadyThere`, `NotBackedUp`, and what opening the journal raises.
    """
    source = open_to_read(home)
    if source is None:
        return None
    try:
        return _copied(source, os.path.abspath(path), force)
    finally:
        source.close()


def back_up_by_date(home: str, now: datetime, folder: str | None = None) -> Backup | None:
    """The same under a name with the date that nothing has yet, in that folder or else in the home's own."""
    source = open_to_read(home)
    if source is None:
        return None
    with contextlib.closing(source):
        return _copied_by_date(source, os.path.abspath(folder or _own_folder(home)), now)


def back_up_first(home: str, why: str, now: datetime | None = None) -> Backup | None:
    """Copy the journal into its home before something that changes it as a whole; None without a journal.

    `why` is one of `UPDATE`, `LOCK`, `IMPORT`, `RESTORE`. Call it before the journal is written to, not in
    the middle. Older copies that were made like this go as the rules above say. Raises `NotBackedUp` and
    what opening the journal raises: then whatever was to come must not be done.
    """
    if not exists(home):
        return None
    now = now or datetime.now().astimezone()
    folder = _own_folder(home)
    # As it is before an update: opening it the usual way is what updates it.
    source = read_only(os.path.join(home, JOURNAL)) if why == UPDATE else open_to_read(home)
    assert source is not None
    with contextlib.closing(source):
        made = _copied_by_date(source, folder, now, why)
    for old in too_old(home, now):
        if old.path != made.path:
            remove(old.path)
    return made


def name_for(home: str, now: datetime, why: str) -> str:
    """A path in the folder of backups that nothing has yet, with the date in its name; the folder is made.

    `why` is what it is made before, or `DAMAGED`.
    """
    return next(_names(_own_folder(home), now, why))


def _own_folder(home: str) -> str:
    folder = os.path.join(home, FOLDER)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        if os.path.islink(folder):
            raise NotBackedUp(folder, "it is a link")
        os.chmod(folder, 0o700)
    except OSError as error:
        raise NotBackedUp(folder, why_refused(error)) from None
    return folder


def _names(folder: str, now: datetime, why: str) -> Iterator[str]:
    """Names with the date in them that nothing has at that moment."""
    ending = "" if not why else f"-{why}" if why == DAMAGED else f"-before-{why}"
    stem = os.path.join(folder, f"{now:%Y-%m-%d-%H%M%S}{ending}")
    names = (stem + (f"-{number}" if number > 1 else "") + ".db" for number in range(1, 1000))
    return (name for name in names if not os.path.lexists(name))


def too_old(home: str, now: datetime) -> list[Kept]:
    """Those of the copies the program made by itself that are to go now.

    A clock that is wrong takes none away: one with a date to come is left alone, and where no copy at all was
    made for so long none goes for its age.
    """
    today = now.replace(tzinfo=None, microsecond=0)
    there = [copy for copy in kept(home) if copy.made <= today]
    own = [copy for copy in there if copy.before not in ("", DAMAGED)]
    first_of_month = {copy.made.strftime("%Y-%m"): copy for copy in own}  # the newest come first
    stays = {*own[:NEWEST], *first_of_month.values()}
    oldest = today - timedelta(days=DAYS)
    earlier = max((copy.made for copy in there if copy.made < today), default=today)
    return [copy for copy in own if copy not in stays or copy.made < oldest <= earlier]


def remove_named(home: str, name: str) -> tuple[str, bool]:
    """Overwrite and remove the copy of that name, or path, in the home; its name, and whether it is gone.

    Raises `NoSuchBackup`, and as `remove` does.
    """
    for copy in kept(home):
        if name in (copy.path, os.path.basename(copy.path)):
            return os.path.basename(copy.path), remove(copy.path)
    raise NoSuchBackup(name)


def remove(path: str) -> bool:
    """Overwrite and remove a copy, with what a kill left beside it. Raises `NotErased` when it stays.

    False where the name was a link or one of several: then the content is still under another.
    """
    from pathlib import Path  # late: hardly ever

    from trustjournal.store.erasing import erase

    return not erase(map(Path, (*side_files(path), path)))


@contextlib.contextmanager
def in_place_of(path: str) -> Iterator[str]:
    """The name of a file to be made, which takes the place of this copy; the old one is overwritten then.

    Killed at any moment, one of the two is whole under the copy's name, where the disk knows second names.
    Raises OSError, and `NotErased`.
    """
    from pathlib import Path  # late, as above

    from trustjournal.store.erasing import erase

    # Called like what a kill leaves of the journal, so that it goes as that does.
    new = os.path.join(os.path.dirname(path), f"{JOURNAL}.new-{os.getpid()}")
    old = f"{new}-old"
    try:
        yield new
        private_files.sync(new)
        try:
            os.link(path, old)
        except OSError:  # a stick with FAT knows no second names
            os.rename(path, old)
        os.replace(new, path)
        sync_folder(os.path.dirname(path))
    finally:
        erase(Path(left) for left in (*side_files(new), old, new) if os.path.lexists(left))


def _copied_by_date(source: sqlite3.Connection, folder: str, now: datetime, why: str = "") -> Backup:
    for path in _names(folder, now, why):
        with contextlib.suppress(AlreadyThere):  # another process took that name meanwhile
            return _copied(source, path, force=False)
    raise NotBackedUp(folder, "every name of this second is taken")


def _copied(source: sqlite3.Connection, path: str, force: bool) -> Backup:
    beside = f"{path}.new-{os.getpid()}"
    _refuse_what_is_there(path, force)
    try:
        os.close(private_files.create(beside))
        try:
            made = _copy_and_check(source, beside, path)
            private = not stat.S_IMODE(os.stat(beside).st_mode) & 0o077
            _give_its_name(beside, path, force)
        finally:
            with contextlib.suppress(OSError):
                os.unlink(beside)
        sync_folder(os.path.dirname(path))
    except FileExistsError:
        raise AlreadyThere(path) from None
    except OSError as error:
        raise NotBackedUp(path, why_refused(error)) from None
    return Backup(path, *made, private=private or os.name != "posix")


def _refuse_what_is_there(path: str, force: bool) -> None:
    if os.path.islink(path):
        raise NotBackedUp(path, "it is a link, which could lead anywhere")
    if os.path.basename(path) == JOURNAL and os.path.lexists(path):
        raise NotBackedUp(path, "a journal in use has that name")
    if os.path.lexists(path) and not (force and os.path.isfile(path)):
        raise AlreadyThere(path)


def _copy_and_check(source: sqlite3.Connection, beside: str, path: str) -> tuple[Counted, tuple[int, ...]]:
    # As closed as the journal: with its lock, which its passphrase opens.
    lock = sealed.lock_of(_path_of(source))
    rows = _copy(source, beside, path, lock)
    with unseen(beside, path, lock) as copy:
        if checking.damage(copy):
            raise DamagedJournal(_path_of(source))
        if _lasting(checking.rows_in_tables(copy)) != _lasting(rows):
            raise NotBackedUp(path, "the copy does not hold what the journal does")
        numbers = checking.thoughts(copy)
        of_this_version = copy.execute("PRAGMA user_version").fetchone()[0] == AGE
        bad = checking.not_whole(copy, numbers) if of_this_version else []
        counted = checking.counted(copy)
    private_files.sync(beside)
    return counted, tuple(bad)


def _copy(source: sqlite3.Connection, beside: str, path: str, lock: sealed.Lock | None) -> dict[str, int]:
    """Write the copy; how many rows the tables of the journal held at that moment."""
    with told(_path_of(source)):
        source.execute("BEGIN")  # what is counted is what is copied
        try:
            rows = checking.rows_in_tables(source)
            with unseen(beside, path, lock) as copy:
                source.backup(copy)
                leave_no_trace(copy)
        finally:
            source.execute("COMMIT")
    return rows


def _path_of(connection: sqlite3.Connection) -> str:
    return str(connection.execute("PRAGMA database_list").fetchone()[2])


@contextlib.contextmanager
def unseen(beside: str, path: str, lock: sealed.Lock | None) -> Iterator[sqlite3.Connection]:
    """A connection to a copy that nobody else knows yet. Raises `NotBackedUp`, of `path`."""
    connection = sealed.connect(beside, lock=lock)
    try:
        # It is thrown away when anything goes wrong.
        connection.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; "
            "PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON"
        )
        yield connection
    except sealed.errors() as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CORRUPT:
            raise  # so is the journal: the copy is what it was
        raise NotBackedUp(path, _in_words(error)) from None
    finally:
        connection.close()


def leave_no_trace(copy: sqlite3.Connection) -> None:
    """Take out of a copy what undo needs: it can take nothing back, and no word that went lives on in it."""
    copy.execute("BEGIN")
    copy.execute("DELETE FROM undo_step")
    copy.execute("DELETE FROM undo_change")
    copy.execute("COMMIT")
    copy.execute("VACUUM")
    cleaning.clean(copy)  # nothing is left to be cleaned later


def _lasting(rows: dict[str, int]) -> dict[str, int]:
    passing = ("undo_change", "undo_step", "remark")
    return {table: number for table, number in rows.items() if table not in passing}


def _give_its_name(beside: str, path: str, force: bool) -> None:
    if force:
        os.replace(beside, path)
    else:
        private_files.give_name(beside, path)


def _in_words(error: Exception) -> str:
    full = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL
    return "the disk is full" if full else "the disk reports an error"

"""Turning the lock on and off, and changing its passphrase: always a new file that takes the old one's place.

At every step either the old file or the new one is the journal, whole; what is left beside it by a kill is
removed by the next command. Nothing is ever encrypted or decrypted in place.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError, why_refused
from trustjournal.store import presence, private_files, sealed
from trustjournal.store.backup import in_place_of
from trustjournal.store.connection import (
    JOURNAL,
    NEW,
    OLD,
    DiskRefused,
    JournalMoved,
    create,
    exists,
    open_to_write,
    prepare_home,
    sync_folder,
    told,
)
from trustjournal.store.copies import kept, side_files
from trustjournal.store.erasing import NotErased, begun, erase, in_use, leftovers

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator


class NotTheSame(TrustError):
    """The new file does not hold what the old one does; the old one stays."""

    def __init__(self) -> None:
        super().__init__(
            "The new file does not hold the same as the journal, so the journal was left as it is. "
            "Check the disk, then type the command again."
        )


class LinkedJournal(TrustError):
    """The journal's name is a link, so the file itself would stay as it is."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} is a link to a file elsewhere, which would stay as it is. Move that file here, or name "
            "its folder with --home, then type the command again."
        )


class StillReadable(TrustError):
    """The journal is locked, and something beside it that can be read could not be removed."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The journal is locked, but {path} could not be removed and can still be read. Remove it "
            "yourself, or check its permissions and type the next command: it tries again."
        )


class Old(Enum):
    """What became of the file that was the journal before."""

    NONE = "none"
    """There was no journal before."""
    GONE = "gone"
    ELSEWHERE = "elsewhere"
    """It has a second name somewhere, as some backups make them, and opens there as before."""


def lock(home: str, passphrase: str) -> Old:
    """Encrypt the journal, or make an encrypted one where there is none, and remove what is readable.

    Raises `OpenElsewhere` while another terminal has it open, `NoCipher` where nothing encrypts, `Locked`
    when another terminal locked it first, and `StillReadable` when it is locked and something readable stays.
    """
    return _replace(home, sealed.new_lock(passphrase))


def unlock(home: str) -> None:
    """Make the journal one that opens without a passphrase. It has to be unlocked in this process."""
    _replace(home, None)


def readable(home: str) -> list[Path]:
    """Everything beside the journal that may hold words of it in the clear; a folder behind what is in it.

    Files of interrupted commands and of editors, and the program's own plain backups.
    """
    return [*leftovers(Path(home)), *plain_backups(home)]


def plain_backups(home: str) -> list[Path]:
    """Copies of the journal in its home that can be read without a passphrase, damaged ones among them.

    Each behind what SQLite left beside it.
    """
    plain = [copy.path for copy in kept(home) if not copy.salt]
    return [Path(path) for copy in sorted(plain) for path in (*side_files(copy), copy)]


def backups_of_another_lock(home: str) -> list[Path]:
    """Backups with a lock that is not the one the journal has now."""
    salt = sealed.salt_of(os.path.join(home, JOURNAL))
    return sorted(Path(copy.path) for copy in kept(home) if copy.salt and copy.salt != salt)


def relock_backups(home: str, was: bytes) -> None:
    """Put the lock of the journal on the backups that have the one of the salt `was`, opened before.

    Mostly the passphrase is changed because somebody knows the old one. One that cannot be read, or not be
    written anew, stays as it is: `backups_of_another_lock` names it.
    """
    to = sealed.lock_of(os.path.join(home, JOURNAL))
    for path in backups_of_another_lock(home):
        if sealed.salt_of(str(path)) == was:
            with contextlib.suppress(NotTheSame, NotErased, OSError, *sealed.errors()):
                _relock(str(path), to)


def _relock(path: str, to: sealed.Lock | None) -> None:
    with in_place_of(path) as new, contextlib.closing(sealed.connect(path, engine=sealed.cipher())) as source:
        source.execute("PRAGMA temp_store = MEMORY")
        write_anew(source, new, to)
        _compare(source, new, to)


def tidy(home: str) -> None:
    """End what a killed command left: each file is whole, so those that are not the journal go.

    Of a backup that was to be brought back, the copy beside a locked journal may be readable.
    """
    journal, old, new = (Path(home) / name for name in (JOURNAL, OLD, NEW))
    # On a medium that cannot be written it waits.
    with contextlib.suppress(NotErased, StillReadable, OSError):
        if os.path.lexists(old) and journal.exists():
            if sealed.is_locked(sealed.salt_of(str(journal))):
                _erase_readable(home)
            erase([old])  # a second name of the journal itself only loses that name
        _remove(new)
        erase(path for path in begun(Path(home)) if not in_use(Path(home), path))


def _erase_readable(home: str, chosen: Callable[[Path], bool] = lambda _: True) -> None:
    """Remove what else can be read, of that what was chosen. Raises `StillReadable`.

    The file that was replaced goes after it: as long as that is there, the next command tries again.
    """
    for path in readable(home):
        if path.name != OLD and chosen(path):
            try:
                erase([path])
            except NotErased:
                raise StillReadable(path) from None


def _replace(home: str, to: sealed.Lock | None) -> Old:
    path = os.path.join(home, JOURNAL)
    prepare_home(home)
    if os.path.islink(path):
        raise LinkedJournal(path)
    # Another terminal may have begun the journal since the look.
    begun_here = not exists(home) and create(path, to)
    old = _begin(home, to) if begun_here else _put_anew(home, to)
    if to is not None and sealed.salt_of(path) != to.salt:
        raise JournalMoved(path)
    return old


def _begin(home: str, to: sealed.Lock | None) -> Old:
    """Make what was created the journal in use, and remove what can be read beside it."""
    if to is not None:
        sealed.keep(to)
    open_to_write(home).close()
    if to is not None:
        # Nothing kept others away before there was a journal: each removes what it is still at by itself.
        _erase_readable(home, lambda path: not in_use(Path(home), path))
    return Old.NONE


def _put_anew(home: str, to: sealed.Lock | None) -> Old:
    """Write the journal anew with that lock, in the old file's place."""
    path, new = (os.path.join(home, name) for name in (JOURNAL, NEW))
    open_to_write(home).close()  # brings it up to date, and takes back what somebody left half written
    with presence.alone(home), told(path):
        try:
            with _kept_still(path) as source:
                write_anew(source, new, to)
                _compare(source, new, to)
                _put_in_place(home)
            if to is not None:
                _erase_readable(home)
            old = Path(home) / OLD
            gone = not erase([old])
            sync_folder(home)
        except NotErased:
            raise StillReadable(old) from None
        except OSError as error:
            raise DiskRefused(why_refused(error)) from None
        finally:
            with contextlib.suppress(NotErased):  # the next command tries again
                _remove(Path(new))
        if to is not None:
            sealed.keep(to)
    return Old.GONE if gone else Old.ELSEWHERE


@contextlib.contextmanager
def _kept_still(path: str) -> Iterator[sqlite3.Connection]:
    """The journal as the encrypting engine reads it, with nobody able to write to it meanwhile."""
    source = sealed.connect(path, engine=sealed.cipher())
    try:
        source.execute("PRAGMA temp_store = MEMORY")
        source.execute("PRAGMA locking_mode = EXCLUSIVE")
        source.execute("BEGIN EXCLUSIVE")
        source.execute("COMMIT")
        yield source
    finally:
        source.close()


def write_anew(source: sqlite3.Connection, new: str, to: sealed.Lock | None) -> None:
    """Make the file `new`, with that lock, hold all that `source` does, through the encrypting engine."""
    os.close(private_files.create(new))
    source.execute("ATTACH DATABASE ? AS beside KEY ?", (new, "" if to is None else to.secret))
    source.execute("PRAGMA beside.synchronous = EXTRA")
    source.execute("BEGIN IMMEDIATE")
    source.execute("SELECT sqlcipher_export('beside')")
    for pragma in ("application_id", "user_version"):
        (value,) = source.execute(f"PRAGMA main.{pragma}").fetchone()
        source.execute(f"PRAGMA beside.{pragma} = {value}")
    source.execute("COMMIT")
    source.execute("DETACH DATABASE beside")


def _compare(source: sqlite3.Connection, new: str, to: sealed.Lock | None) -> None:
    """Open the new file as the next command will, and raise `NotTheSame` unless it holds every row."""
    copy = sealed.connect(new, engine=sealed.cipher(), lock=to)
    try:
        fine = copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not fine or contents(copy) != contents(source):
            raise NotTheSame
    finally:
        copy.close()


def contents(connection: sqlite3.Connection) -> dict[str, tuple[int, str]]:
    """How many rows each table holds, and a checksum over them; the same for the schema itself."""
    connection.text_factory = bytes
    try:
        what = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
        found = {"": _summed(connection, what)}
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        for (name,) in names:
            quoted = name.decode().replace('"', '""')
            found[name.decode()] = _summed(connection, f'SELECT * FROM "{quoted}"')
        for pragma in ("application_id", "user_version"):
            found[pragma] = _summed(connection, f"PRAGMA {pragma}")
    finally:
        connection.text_factory = str
    return found


def _summed(connection: sqlite3.Connection, query: str) -> tuple[int, str]:
    count, digest = 0, hashlib.sha256()
    for row in connection.execute(query):
        count += 1
        digest.update(repr(row).encode())
    return count, digest.hexdigest()


def _put_in_place(home: str) -> None:
    """Let the new file be the journal; the old one keeps a name until it is overwritten."""
    path, new, old = (os.path.join(home, name) for name in (JOURNAL, NEW, OLD))
    private_files.sync(new)
    try:
        os.link(path, old)
    except OSError:  # FAT and some network mounts know no second names
        _put_over(path, new, old)
    else:
        os.replace(new, path)
        sync_folder(home)


def _put_over(path: str, new: str, old: str) -> None:
    """The same where no file has two names: the old one is overwritten as long as it is open, without a name.

    After a kill right then it is gone, but not overwritten.
    """
    os.close(private_files.create(old))  # the next command sees by it that more may be left to be read
    number = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    try:
        os.replace(new, path)
        sync_folder(os.path.dirname(path))
        with contextlib.suppress(OSError):  # the new one is in place, and no name leads to this one any more
            private_files.overwrite(number)
    finally:
        os.close(number)


def _remove(new: Path) -> None:
    erase(path for path in (*map(Path, side_files(str(new))), new) if os.path.lexists(path))

"""The door to the journal file: examined before it is opened, private from its first byte.

Only the standard library is imported here, so that the first question of `trust log` waits for nothing.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError, why_refused
from trustjournal.store import presence, private_files, sealed, settling
from trustjournal.store.looking import look
from trustjournal.store.patience import patiently
from trustjournal.store.refused import JOURNAL as JOURNAL
from trustjournal.store.refused import (
    DamagedJournal as DamagedJournal,
)
from trustjournal.store.refused import (
    DiskFull as DiskFull,
)
from trustjournal.store.refused import (
    DiskRefused as DiskRefused,
)
from trustjournal.store.refused import (
    EmptyJournal as EmptyJournal,
)
from trustjournal.store.refused import (
    ForeignJournal as ForeignJournal,
)
from trustjournal.store.refused import (
    InTheWay as InTheWay,
)
from trustjournal.store.refused import (
    JournalMoved as JournalMoved,
)
from trustjournal.store.refused import (
    JournalRefused as JournalRefused,
)
from trustjournal.store.refused import (
    MissingJournal as MissingJournal,
)
from trustjournal.store.refused import (
    NewerJournal as NewerJournal,
)
from trustjournal.store.refused import NotReadable
from trustjournal.store.refused import (
    WrittenElsewhere as WrittenElsewhere,
)
from trustjournal.store.schema import AGE, APPLICATION_ID, STEPS
from trustjournal.store.standing import file_at

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKER = presence.MARKER
KEYCHAIN_MARK = "journal.keychain"
"""Beside a journal whose key the person put into the system's keychain; it holds nothing."""
NEW = f"{JOURNAL}.new-lock"
OLD = f"{JOURNAL}.old"
"""Beside the journal while `trust lock` changes it: the file that is to replace it, and the one replaced."""
_BESIDE = f"{JOURNAL}.new-"
"""How files begin that are to become the journal."""
_MAGIC = b"SQLite format 3\x00"

# DELETE with EXTRA loses nothing in a power cut; the defaults lose the last commit every time.
# secure_delete overwrites what is deleted; temp_store keeps sorting out of plain files.
_PRAGMAS = """
PRAGMA busy_timeout = 30000;
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
"""


def prepare_home(home: str) -> None:
    """Make the folder, private to this account; a folder that is already there is made private."""
    try:
        os.makedirs(home, mode=0o700, exist_ok=True)
        if os.stat(home).st_mode & 0o077:
            os.chmod(home, 0o700)
    except OSError as error:
        raise DiskRefused(why_refused(error)) from None


def exists(home: str) -> bool:
    """Whether there is a journal to read; raises `JournalRefused` when the file is not one to trust."""
    path = os.path.join(home, JOURNAL)
    found = _header_and_size(path)
    # SQLite would take what another journal left half written for a part of a new one.
    left = (os.path.join(home, MARKER), f"{path}-journal", f"{path}-wal")
    if found is None and any(map(os.path.lexists, left)):
        # They come after the file: another terminal may have made both since the first look.
        found = _header_and_size(path)
        if found is None:
            raise MissingJournal(home)
    if found is None:
        return False
    examine(path, *found)
    return True


def _header_and_size(path: str) -> tuple[bytes, int] | None:
    try:
        return look(path, 100)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise NotReadable(path, why_refused(error)) from None


def examine(path: str, header: bytes, size: int) -> None:
    """Raise `JournalRefused` unless a file that begins so and has that size can be a journal."""
    if size == 0:
        raise EmptyJournal(path)
    if sealed.is_locked(header):
        if len(header) >= sealed.SALT and not sealed.is_known(header):
            raise NewerJournal(path, locked=True)
        if size < sealed.PAGE:
            raise DamagedJournal(path)
        return  # the rest is told by whoever has the passphrase
    if not header.startswith(_MAGIC) or len(header) < 100:
        raise ForeignJournal(path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise ForeignJournal(path)
    if int.from_bytes(header[60:64], "big") > AGE:
        raise NewerJournal(path)
    if _cut_short(path, header, size):
        raise DamagedJournal(path)


def _cut_short(path: str, header: bytes, size: int) -> bool:
    """Whether the file at rest has fewer pages than its header counts."""
    for _ in range(3):
        page = int.from_bytes(header[16:18], "big")
        if size >= (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big"):
            return False
        # While a transaction is written the header runs ahead of the file. SQLite waits for it, or takes
        # it back when whoever wrote it was killed.
        if os.path.lexists(f"{path}-journal"):
            return False
        header, size = _header_and_size(path) or (header, size)
    return True


def is_locked(home: str) -> bool:
    """Whether a passphrase is needed to open the journal."""
    found = _header_and_size(os.path.join(home, JOURNAL))
    return found is not None and sealed.is_locked(found[0])


def is_older(home: str) -> bool:
    """Whether the journal will be brought up to date when it is opened; a locked one tells once unlocked."""
    path = os.path.join(home, JOURNAL)
    found = _header_and_size(path)
    if found is None:
        return False
    if not sealed.is_locked(found[0]):
        return 0 < int.from_bytes(found[0][60:64], "big") < AGE
    if not sealed.has_key(path):
        return False
    connection = read_only(path)
    try:
        return 0 < _age(connection) < AGE
    finally:
        connection.close()


def open_to_read(home: str) -> sqlite3.Connection | None:
    """A read-only connection, or None when there is no journal yet. Raises `sealed.Locked`, too."""
    _arrive(home)
    if not exists(home):
        return None
    path = os.path.join(home, JOURNAL)
    with told(path):
        try:
            connection = read_only(path)
        except sealed.errors() as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_READONLY:
                raise
            # Somebody was killed while writing, and only a writer may take back what is half written.
            open_to_write(home).close()
            return read_only(path)
        if _age(connection) == AGE:
            return connection
        connection.close()
        open_to_write(home).close()
        return read_only(path)


def read_only(path: str) -> sqlite3.Connection:
    """A read-only connection to that file as it stands, whatever its age. Raises SQLite's errors."""
    connection = sealed.connect(path, mode="ro")
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA temp_store = MEMORY")
        patiently(connection, "SELECT count(*) FROM sqlite_schema")
    except BaseException:
        connection.close()
        raise
    return connection


def to_write(path: str) -> sqlite3.Connection:
    """A connection that may write to that file as it stands, whatever its age. Raises SQLite's errors."""
    connection = sealed.connect(path, mode="rw")
    try:
        patiently(connection, "SELECT count(*) FROM sqlite_schema")
        connection.executescript(_PRAGMAS)
    except BaseException:
        connection.close()
        raise
    return connection


def open_to_write(home: str, stood: tuple[int, int] | None = None) -> sqlite3.Connection:
    """A connection that may write, in autocommit; the file is made or brought up to date first.

    `stood`: the journal that it has to be, as `standing` told earlier. Raises `JournalMoved` when that is
    gone or another one, and makes none in its place.
    """
    path = os.path.join(home, JOURNAL)
    if stood is not None and file_at(path) != stood:
        raise JournalMoved(path)
    prepare_home(home)
    _arrive(home)
    if not exists(home):
        if stood is not None:
            raise JournalMoved(path)
        create(path)
    private_files.close_to_others(path)
    with told(path):
        connection = sealed.connect(path)
        try:
            patiently(connection, "SELECT count(*) FROM sqlite_schema")
            connection.executescript(_PRAGMAS)
            bring_up_to_date(connection, path, keep_a_copy=home)
        except BaseException:
            connection.close()
            raise
        _leave_marker(home)
        presence.arrive(home)
    return connection


def _arrive(home: str) -> None:
    """Come to the journal as one of those who have it open, and end what a killed command left beside it."""
    presence.arrive(home)
    with contextlib.suppress(OSError):
        if not any(name == OLD or name.startswith(_BESIDE) for name in os.listdir(home)):
            return
        from trustjournal.store.locking import tidy  # late: hardly ever

        tidy(home)


def create(path: str, lock: sealed.Lock | None = None) -> bool:
    """Make a new journal there; with a lock it is encrypted from the first byte.

    False when somebody else's was there first: then that one is left as it is, and may have no such lock.
    """
    # A whole journal appears under its name at once: another terminal never meets a half-made one.
    beside = f"{path}.new-{os.getpid()}"
    try:
        os.close(private_files.create(beside))
        with told(path):
            connection = sealed.connect(beside, lock=lock)
            try:
                connection.executescript(_PRAGMAS)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                bring_up_to_date(connection, path)
            finally:
                connection.close()
        try:
            private_files.give_name(beside, path)
        except FileExistsError:
            return False
    except OSError as error:
        raise DiskRefused(why_refused(error)) from None
    finally:
        with contextlib.suppress(OSError):
            os.unlink(beside)
    sync_folder(os.path.dirname(path))
    return True


def bring_up_to_date(connection: sqlite3.Connection, path: str, keep_a_copy: str | None = None) -> None:
    """Take the file at `path` through the steps it lacks; `keep_a_copy`: the home of a journal in use."""
    age = _age(connection)
    if age > AGE:
        raise NewerJournal(path)
    if age == AGE:
        return
    # Python's sqlite3 opens no transaction for CREATE or ALTER by itself.
    connection.execute("BEGIN IMMEDIATE")
    try:
        age = _age(connection)
        if 0 < age < AGE and keep_a_copy is not None:
            from trustjournal.store.backup import UPDATE, back_up_first  # late: hardly ever

            back_up_first(keep_a_copy, UPDATE)
        for step in STEPS[age:]:
            for statement in step.split(";"):
                connection.execute(statement)
        _seal_again(connection)
        connection.execute(f"PRAGMA user_version = {AGE}")
        settling.commit(connection)
    except BaseException:
        if connection.in_transaction:  # a full disk rolls back by itself
            connection.execute("ROLLBACK")
        raise


def _seal_again(connection: sqlite3.Connection) -> None:
    """Put checksums on the records that a step changed; it leaves them without one."""
    rows = connection.execute("SELECT id FROM record WHERE checksum = '' AND deleted_utc IS NULL").fetchall()
    if not rows:
        return
    from trustjournal.store import reading, seal  # late: hardly any run has a step to take

    for record in reading.records(connection, [number for (number,) in rows]):
        connection.execute("UPDATE record SET checksum = ? WHERE id = ?", (seal.checksum(record), record.id))


@contextlib.contextmanager
def told(path: str) -> Iterator[None]:
    """Turn what SQLite raises into a sentence with the mend; the text of a thought is never in it."""
    try:
        yield
    except sealed.errors() as error:
        raise in_words(error, path) from None


def in_words(error: BaseException | None, path: str) -> TrustError:
    """The sentence for an error of SQLite."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = None if code is None else code & 0xFF
    for side in (f"{path}-journal", f"{path}-wal"):
        if os.path.islink(side) or os.path.isdir(side):
            return InTheWay(side)
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DamagedJournal(path)
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return WrittenElsewhere()
    if primary == sqlite3.SQLITE_FULL:
        return DiskFull()
    reasons = {
        sqlite3.SQLITE_READONLY: "it is read-only",
        sqlite3.SQLITE_IOERR: "the disk reports an error",
        sqlite3.SQLITE_CANTOPEN: "its file cannot be opened",
        sqlite3.SQLITE_PERM: "the permissions do not allow it",
        sqlite3.SQLITE_NOMEM: "there is not enough memory",
    }
    if primary in reasons:
        return DiskRefused(reasons[primary])
    return DamagedJournal(path)


def _age(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _leave_marker(home: str) -> None:
    marker = os.path.join(home, MARKER)
    if not os.path.lexists(marker):
        with contextlib.suppress(OSError):
            os.close(private_files.create(marker))


def sync_folder(folder: str) -> None:
    """Make a new or changed name in the folder last."""
    # Without this a power cut may forget the new name even though the file's content is safe.
    with contextlib.suppress(OSError):
        private_files.sync(folder)

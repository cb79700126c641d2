"""The lock: which engine speaks to a file, how a passphrase becomes its key, and the keys this process has.

A locked journal is an ordinary SQLCipher database, encrypted whole. SQLCipher keeps 16 bytes of salt, in the
clear, where a plain file says "SQLite format 3"; ours say by which method and at which cost a passphrase
becomes the key, and whatever is random comes behind that. So one file tells all there is to know, by its
first bytes and before anything is imported: docs/formats.md.

Nobody else has to know which engine answers: both give connections of the same shape.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from typing import TYPE_CHECKING, Any

from trustjournal.errors import TrustError
from trustjournal.store.looking import look

if TYPE_CHECKING:
    from types import ModuleType

MAGIC = b"trst"
SALT = 16
"""Bytes at the start of a locked file; the first four are `MAGIC`."""

_METHOD = 1
"""scrypt with r=8 and p=1; the cost is its own byte."""
_COST = 16
"""scrypt's N as a power of two: 64 MiB, and about as long as SQLCipher's own 256,000 rounds of PBKDF2."""
_COSTS = range(14, 20)
"""Those that Python's scrypt can pay: from 20 on it would need more memory than it lets one allow it."""

PAGE = 4096
"""Bytes of a page; a locked file holds whole ones."""
_RESERVED_HMAC = 64
_PAGES_TRIED = 64


class Locked(TrustError):
    """The journal is locked, and nothing told its passphrase."""

    exit_code = 6

    def __init__(self) -> None:
        super().__init__(
            "The journal is locked, and there is no terminal to ask for its passphrase on. "
            "Give it with: trust --passphrase-fd N"
        )


class LockedMeanwhile(Locked):
    """The journal got its lock after this process had begun with one that had none, or another."""

    def __init__(self) -> None:
        TrustError.__init__(
            self,
            "The journal was locked in another terminal meanwhile. Type the command again: it asks for the "
            "passphrase first.",
        )


class StillLocked(Locked):
    """The person did not give the passphrase when asked."""

    def __init__(self) -> None:
        TrustError.__init__(self, "The journal is still locked. Nothing in it was read or changed.")


class WrongPassphrase(Locked):
    """What was given does not open the journal; `or_damaged` where nothing tells that its salt is whole."""

    def __init__(self, *, or_damaged: bool = False) -> None:
        self.or_damaged = or_damaged
        damaged = ", or the first bytes of its file are damaged" if or_damaged else ""
        TrustError.__init__(
            self,
            f"That is not the passphrase of this journal{damaged}. Nothing was read or changed; try again.",
        )


class NoCipher(TrustError):
    """This Python cannot encrypt: the package that does is not there."""

    exit_code = 6

    def __init__(self) -> None:
        version = ".".join(map(str, sys.version_info[:2]))
        super().__init__(
            f"The lock needs the package sqlcipher3, which is not installed for this Python {version}. "
            "Install it, or use a Python from 3.11 to 3.14. Nothing was changed."
        )


class NotEnoughMemory(TrustError):
    """The key cannot be made from the passphrase here and now."""

    exit_code = 6

    def __init__(self, cost: int) -> None:
        super().__init__(
            f"There is not enough memory to try the passphrase, which takes {1 << (cost - 10)} MiB. Nothing "
            "was read or changed. Close other programs, then type the command again."
        )


class Lock:
    """What opens one locked file: its salt, and the key that a passphrase becomes with it."""

    __slots__ = ("key", "salt")

    def __init__(self, salt: bytes, key: bytes) -> None:
        self.salt = salt
        self.key = key

    @property
    def secret(self) -> str:
        """The key as SQLCipher takes it, with the salt that a new file gets."""
        return f"x'{self.key.hex()}{self.salt.hex()}'"


_opened: dict[bytes, Lock] = {}
"""The locks this process has the key of, by salt. They go with the process."""


def is_locked(header: bytes) -> bool:
    """Whether a file that begins so is a locked journal."""
    return header.startswith(MAGIC)


def is_known(header: bytes) -> bool:
    """Whether this version knows how such a locked file is opened."""
    return len(header) > 5 and header[4] == _METHOD and header[5] in _COSTS


def new_lock(passphrase: str) -> Lock:
    """A lock with a salt of its own for a file that is yet to be made. Raises `NoCipher`."""
    cipher()
    return made_of(MAGIC + bytes((_METHOD, _COST)) + os.urandom(SALT - 6), passphrase)


def made_of(salt: bytes, passphrase: str) -> Lock:
    """The lock that a passphrase makes with a salt `is_known`. Raises `NotEnoughMemory`."""
    import hashlib  # late: only a locked journal needs it
    import unicodedata

    # One keyboard sends an accent apart from its letter, another both as one.
    words = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogateescape")
    cost = salt[5]
    try:
        key = hashlib.scrypt(words, salt=salt, n=1 << cost, r=8, p=1, maxmem=1 << (cost + 11), dklen=32)
    except (ValueError, MemoryError):
        raise NotEnoughMemory(cost) from None
    return Lock(salt, key)


def keep(lock: Lock) -> None:
    """Let this process open every file of that lock from now on."""
    _opened[lock.salt] = lock


def forget_all() -> None:
    """Let this process open no locked file any more."""
    _opened.clear()


def has_key(path: str) -> bool:
    """Whether this process can open the file: it is plain, not there, or was unlocked already."""
    header = salt_of(path)
    return not is_locked(header) or header in _opened


def unlock(path: str, passphrase: str) -> Lock:
    """The lock of the file, kept for this process.

    Raises `WrongPassphrase`, `NotEnoughMemory` and `NoCipher`.
    """
    cipher()
    salt = salt_of(path)
    if not is_known(salt):  # whoever looked at the file before asked all the same
        raise WrongPassphrase
    lock = made_of(salt, passphrase)
    if not opens(path, lock):
        raise WrongPassphrase
    keep(lock)
    return lock


def opens(path: str, lock: Lock) -> bool:
    """Whether the file has that lock, damaged or not."""
    return salt_of(path) == lock.salt and fits(path, lock)


def fits(path: str, lock: Lock) -> bool:
    """Whether the key fits the file, whatever its salt is by now: one page that it has sealed is enough."""
    import hashlib
    import hmac

    sealing = hashlib.pbkdf2_hmac("sha512", lock.key, bytes(byte ^ 0x3A for byte in lock.salt), 2, 32)
    pages = look(path, 0)[1] // PAGE
    for number in range(0, pages, max(1, pages // _PAGES_TRIED)):
        page = look(path, PAGE, number * PAGE)[0]
        sealed = page[SALT if number == 0 else 0 : -_RESERVED_HMAC] + (number + 1).to_bytes(4, "little")
        found = hmac.digest(sealing, sealed, "sha512")
        if hmac.compare_digest(found, page[-_RESERVED_HMAC:]):
            return True
    return False


def connect(
    path: str, *, lock: Lock | None = None, mode: str = "rwc", engine: ModuleType | None = None
) -> sqlite3.Connection:
    """A connection in autocommit to the file, through the engine it takes, or one that reads either kind.

    `lock` is for a file that is to be made, or whose key is not to be kept; `mode` is SQLite's, such as "ro".
    Raises `Locked` for a locked file that was not unlocked, `NoCipher`, and what `errors` names.
    """
    place = f"file:{_quoted(path)}?mode={mode}"
    how: dict[str, Any] = {"uri": True, "isolation_level": None, "timeout": 30, "check_same_thread": False}
    lock = lock or lock_of(path)
    engine = engine or (sqlite3 if lock is None else cipher())
    connection: sqlite3.Connection = engine.connect(place, **how)
    if lock is not None:
        try:
            _give_key(connection, lock)
        except BaseException:
            connection.close()
            raise
    return connection


def lock_of(path: str) -> Lock | None:
    """The lock of this file, None for one without. Raises `LockedMeanwhile` unless it was unlocked.

    A command has the passphrase before it begins, so that it is not there says that the lock is newer.
    """
    header = salt_of(path)
    if not is_locked(header):
        return None
    if header not in _opened:
        raise LockedMeanwhile
    return _opened[header]


def in_memory() -> sqlite3.Connection:
    """A database that is never on a disk, of the engine at hand, for whichever thread."""
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)


def _give_key(connection: Any, lock: Lock) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # else a wrong key is told on stderr
    connection.set_key(lock.secret)
    # The engine's own defaults differ from those that the rest of the program is written for.
    connection.execute("PRAGMA recursive_triggers = OFF")


def cipher() -> ModuleType:
    """The encrypting engine. Raises `NoCipher` where there is none."""
    import hashlib

    try:
        from sqlcipher3 import dbapi2
    except ImportError:
        raise NoCipher from None
    if not hasattr(hashlib, "scrypt"):  # a Python built without OpenSSL
        raise NoCipher
    module: ModuleType = dbapi2
    return module


def errors() -> tuple[type[Exception], ...]:
    """What the engines in use raise, for `except`."""
    engine = sys.modules.get("sqlcipher3.dbapi2")
    # A message that quotes a damaged name may not be text.
    own = (sqlite3.Error, UnicodeDecodeError)
    return own if engine is None else (*own, engine.Error)


def engine_of(connection: object) -> ModuleType:
    """The module behind a connection."""
    return sqlite3 if isinstance(connection, sqlite3.Connection) else cipher()


def salt_of(path: str) -> bytes:
    """The first bytes of a file: of a locked one its salt; empty where there is none."""
    try:
        return look(path, SALT)[0]
    except OSError:
        return b""


def _quoted(path: str) -> str:
    # Behind two slashes SQLite would read the name of a machine.
    path = f"/{path.lstrip('/')}" if path.startswith("//") else path
    return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")

"""The first bytes of a locked journal, its salt, when they are damaged: put back from a backup.

No seal covers them, and with others no passphrase makes the key. They are no secret, and each backup made
under the lock begins with them: the key made with those of a backup tells, by the seals of the other bytes.
"""

from __future__ import annotations

import os

from trustjournal.errors import why_refused
from trustjournal.store import presence, sealed
from trustjournal.store.connection import JOURNAL
from trustjournal.store.copies import kept
from trustjournal.store.looking import look
from trustjournal.store.refused import DiskRefused, JournalRefused

_PLAIN = b"SQLite format 3\x00"


class FirstBytesDamaged(JournalRefused):
    """The passphrase is that of the journal, and its file does not begin with the salt of its lock."""

    def __init__(self, home: str, lock: sealed.Lock) -> None:
        super().__init__(
            f"The passphrase is right, but the first bytes of {os.path.join(home, JOURNAL)} are damaged. To "
            "have them put back from a backup type: trust doctor --fix"
        )
        self.lock = lock


def unlock(home: str, passphrase: str) -> sealed.Lock:
    """The lock of the journal, as `sealed.unlock` gives it; raises what `refusal` says as well."""
    try:
        return sealed.unlock(os.path.join(home, JOURNAL), passphrase)
    except sealed.WrongPassphrase:
        raise refusal(home, passphrase) from None


def refusal(home: str, passphrase: str) -> FirstBytesDamaged | sealed.WrongPassphrase:
    """Why this passphrase does not open the journal, as far as the backups in its home can tell."""
    path = os.path.join(home, JOURNAL)
    salt, salts = sealed.salt_of(path), _salts(home)
    for other in salts - {salt}:
        lock = sealed.made_of(other, passphrase)
        if sealed.fits(path, lock):
            return FirstBytesDamaged(home, lock)
    return sealed.WrongPassphrase(or_damaged=salt not in salts)


def may_be_damaged(home: str) -> bool:
    """Whether the journal begins as none that this version can open does, while a backup of it is locked."""
    try:
        header, size = look(os.path.join(home, JOURNAL), sealed.SALT)
    except OSError:
        return False
    begins_well = header.startswith(_PLAIN) or (sealed.is_locked(header) and sealed.is_known(header))
    return size >= sealed.PAGE and not begins_well and bool(_salts(home))


def put_back(home: str, lock: sealed.Lock) -> None:
    """Let the journal begin with the salt of that lock again. Raises `DiskRefused` and `OpenElsewhere`."""
    with presence.alone(home):
        try:
            number = os.open(os.path.join(home, JOURNAL), os.O_WRONLY)
            try:
                os.write(number, lock.salt)
                os.fsync(number)
            finally:
                os.close(number)
        except OSError as error:
            raise DiskRefused(why_refused(error)) from None


def _salts(home: str) -> set[bytes]:
    """Of the locks of all backups in the home that this version can open."""
    return {copy.salt for copy in kept(home) if len(copy.salt) == sealed.SALT and sealed.is_known(copy.salt)}

"""The key of a locked journal in the system's own keychain, for whoever chose that; nobody else is asked.

Through the package keyring, which comes with the extra `keychain`. A keychain may wait for somebody to open
it, or for a service that never answers, so nothing here waits long.
"""

from __future__ import annotations

import contextlib
import os
import threading
from typing import TYPE_CHECKING, Any

from trustjournal.errors import TrustError
from trustjournal.store import private_files, sealed
from trustjournal.store.connection import KEYCHAIN_MARK

if TYPE_CHECKING:
    from collections.abc import Callable

_NAME = "trustjournal"
_SECONDS = 5.0


class NoKeychain(TrustError):
    """There is no keychain to use, or it does not answer."""

    def __init__(self, problem: str) -> None:
        super().__init__(f"{problem} The journal opens with its passphrase as before.")


def is_chosen(home: str) -> bool:
    """Whether the key of this journal was put into the keychain."""
    return os.path.lexists(os.path.join(home, KEYCHAIN_MARK))


def remember(home: str, lock: sealed.Lock) -> None:
    """Put the key into the keychain. Raises `NoKeychain`."""
    _asked(lambda keyring: keyring.set_password(_NAME, lock.salt.hex(), lock.key.hex()))
    if recall(lock.salt) is None:
        raise NoKeychain("The system's keychain did not keep the key.")
    with contextlib.suppress(FileExistsError):
        os.close(private_files.create(os.path.join(home, KEYCHAIN_MARK)))


def recall(salt: bytes) -> sealed.Lock | None:
    """What the keychain knows about the file of that salt; None when it does not. Raises `NoKeychain`."""
    key = _asked(lambda keyring: keyring.get_password(_NAME, salt.hex()))
    try:
        return None if key is None else sealed.Lock(salt, bytes.fromhex(key))
    except ValueError:  # somebody else's entry
        return None


def forget(salt: bytes) -> None:
    """Take the key of the file of that salt out of the keychain. Raises `NoKeychain`."""
    if recall(salt) is not None:
        _asked(lambda keyring: keyring.delete_password(_NAME, salt.hex()))


def drop(home: str, salt: bytes) -> None:
    """The same, and let nobody look for it there any more."""
    forget(salt)
    with contextlib.suppress(FileNotFoundError):
        os.unlink(os.path.join(home, KEYCHAIN_MARK))


def _asked(ask: Callable[[Any], str | None]) -> str | None:
    answers: list[str | None] = []
    problems: list[str] = []

    def answer() -> None:
        try:
            import keyring  # late: dear, and only whoever chose it has it
        except ImportError:
            problems.append(
                'The keychain needs one more package: pip install "trustjournal[keychain]", or keyring.'
            )
            return
        try:
            if _keeps_in_the_clear(keyring.get_keyring()):
                problems.append("This system has no keychain that keeps a secret.")
            else:
                answers.append(ask(keyring))
        except Exception:  # each keychain has errors of its own, and their texts are not ours to show
            problems.append("The system's keychain cannot be used here, or is closed.")

    # A thread, since some keychains wait for an answer that never comes; it ends with the process.
    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    thread.join(_SECONDS)
    if problems or not answers:
        raise NoKeychain(problems[0] if problems else "The system's keychain does not answer.")
    return answers[0]


def _keeps_in_the_clear(backend: object) -> bool:
    module = type(backend).__module__
    return module.startswith(("keyrings.alt", "keyring.backends.fail", "keyring.backends.null"))

"""The passphrase of a locked journal, got before a command begins: from a file that is open, or by asking."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError, Usage
from trustjournal.shown import visible
from trustjournal.store import sealed
from trustjournal.store.connection import JOURNAL, JournalRefused, exists, is_locked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trustjournal.environment import Environment


class NoPassphrase(Usage):
    """The file that should hold the passphrase is not open, or holds none."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"--passphrase-fd {number} is no open file with a passphrase in it. "
            f"For example: trust --passphrase-fd {number} list {number}< FILE"
        )


def unlock(env: Environment, given: Iterable[object] = ()) -> None:
    """Make a locked journal one that this process can open; nothing to do for any other.

    `given` is what the command was given: a text that came with it on stdin is printed when the journal
    stays locked, so that it is not lost. Raises `sealed.Locked`, `FirstBytesDamaged`, `NoCipher` and
    `NoPassphrase`.
    """
    path = os.path.join(env.home, JOURNAL)  # noqa: PTH118
    env.stood  # noqa: B018 - noted before anybody is asked for anything
    try:
        if not (exists(env.home) and is_locked(env.home)) or sealed.has_key(path):
            return
    except TrustError:  # the command itself tells what is wrong with the file, before anybody is asked
        return
    try:
        if env.passphrase_fd is not None:
            from trustjournal.store import first_bytes  # late: only for a locked journal

            first_bytes.unlock(env.home, line_given(env.passphrase_fd))
        else:
            from trustjournal.interview.passphrase import get_unlocked  # late: only for a locked journal

            get_unlocked(env.home, env.terminal)
    except (sealed.Locked, JournalRefused, Usage, KeyboardInterrupt):
        if "-" in given:
            _give_back(env)
        raise


def unlock_damaged(env: Environment) -> None:
    """Try the passphrase of its backups on a journal that does not begin as a locked one any more.

    Raises `FirstBytesDamaged` where it fits, else as `unlock`.
    """
    if env.passphrase_fd is not None:
        from trustjournal.store import first_bytes  # late, as above

        first_bytes.unlock(env.home, line_given(env.passphrase_fd))
        return
    from trustjournal.interview.passphrase import ask_for_damaged  # late, as above

    ask_for_damaged(env.home, env.terminal)


def unlock_copy(env: Environment, path: str) -> None:
    """The same for a copy of a journal, which may have another passphrase. Raises the same."""
    if sealed.has_key(path):
        return
    if env.passphrase_fd is not None:
        sealed.unlock(path, line_given(env.passphrase_fd))
        return
    from trustjournal.interview.passphrase import ask_for_copy  # late, as above

    ask_for_copy(path, env.terminal)


def line_given(number: int) -> str:
    """The next line of the open file of that number, without its end. Raises `NoPassphrase`."""
    typed = b""
    try:
        # Letter by letter, since the next passphrase may stand in the next line.
        while not typed.endswith(b"\n"):
            read = os.read(number, 1)
            if not read:
                break
            typed += read
    except OSError:
        raise NoPassphrase(number) from None
    line = typed.removesuffix(b"\n").removesuffix(b"\r").decode("utf-8", "surrogateescape")
    if not line:
        raise NoPassphrase(number)
    return line


def _give_back(env: Environment) -> None:
    if env.stdin.isatty():
        return  # nobody has typed anything yet
    text = env.stdin.read()
    if text:
        env.stderr.write(f"This could not be kept; here is what came in:\n{visible(text)}\n")

"""Asking for a passphrase on the terminal itself, whatever stdin and stdout are; nothing of it is shown.

Imports next to nothing: a locked journal asks before anything else is loaded.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from trustjournal.interview.narrow import columns_of, wrapped
from trustjournal.store import sealed
from trustjournal.store.connection import JOURNAL, KEYCHAIN_MARK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

TERMINAL = "/dev/tty"
_HIDE = b"\x0f"
"""Ctrl-O, as everywhere; what else belongs to a discreet screen is too dear before the question."""
_ASKED = "Passphrase (nothing shows as you type): "
_COPY = "That file has a lock of its own.\n"
_AGAIN = "That is not the passphrase. Nothing is lost; try again, or Enter leaves.\n"
_OR_DAMAGED = (
    "That is not the passphrase, or the first bytes of the file\nare damaged; a backup in its folder would "
    "tell. Try again,\nor Enter leaves.\n"
)
_OFTEN = 3
"""So often wrong is hardly a slip of the fingers any more."""
_BEGINS_OTHERWISE = (
    "The journal's file does not begin as it should, and its\nbackups are locked. Their passphrase shows "
    "whether only the\nbeginning is damaged; Enter goes on without.\n"
)
_NEW = "A passphrase of your own (nothing shows; Enter leaves all as it is): "
_TWICE = "The same again: "
_DIFFER = "Those two differ. Once more, from the start.\n"


class Device:
    """The terminal somebody sits at, for asking what must not be seen. Use as a context manager.

    Raises `sealed.Locked` where there is none.
    """

    def __init__(self, path: str = TERMINAL) -> None:
        try:
            self._number = os.open(path, os.O_RDWR | getattr(os, "O_NOCTTY", 0))
        except OSError:
            raise sealed.Locked from None

    def __enter__(self) -> Device:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._number)

    def say(self, text: str) -> None:
        """Write on the terminal, broken between words where it is narrow."""
        columns = columns_of(self._number)
        lines = (line if len(line) <= columns else wrapped(line, columns) for line in text.split("\n"))
        self._write("\n".join(lines))

    def _write(self, text: str) -> None:
        os.write(self._number, text.encode("utf-8", "replace"))

    def unseen(self, prompt: str, meanwhile: Callable[[], object] = lambda: None) -> str:
        """What is typed in one line, without showing it; "" for Enter alone or a closed terminal.

        `meanwhile` is done once the prompt stands there. Ctrl-O empties the screen and raises
        KeyboardInterrupt, as Ctrl-C does.
        """
        try:
            with _no_echo(self._number):
                self.say(prompt)
                meanwhile()
                return self._line()
        finally:
            self._write("\n")

    def _line(self) -> str:
        typed = b""
        while not typed.endswith(b"\n"):
            read = os.read(self._number, 4096)
            if not read:
                break
            typed += read
            if _HIDE in typed:
                from trustjournal.discreet import CLEAR  # late: hardly ever

                self._write(CLEAR)
                raise KeyboardInterrupt
        return typed.removesuffix(b"\n").decode("utf-8", "surrogateescape")


def ask_new(device: str = TERMINAL) -> str:
    """A new passphrase, typed twice alike; "" when the person leaves with Enter. Raises `sealed.Locked`."""
    with Device(device) as terminal:
        while True:
            first = terminal.unseen(_NEW)
            if not first or terminal.unseen(_TWICE) == first:
                return first
            terminal.say(_DIFFER)


def get_unlocked(home: str, device: str = TERMINAL, meanwhile: Callable[[], object] = lambda: None) -> None:
    """Have the journal opened by the keychain where the person chose that, otherwise ask for its passphrase.

    `meanwhile` is done while the passphrase is typed, or right away where none is needed.
    Raises `sealed.Locked` without a terminal, `StillLocked` when the person leaves with Enter,
    `FirstBytesDamaged`, and `NoCipher`. KeyboardInterrupt passes, with the terminal as it was.
    """
    journal = os.path.join(home, JOURNAL)
    problem = _by_the_keychain(home, journal)
    if sealed.has_key(journal):
        meanwhile()
    else:
        _ask_and_unlock(journal, device, problem, meanwhile, lambda typed: _may_be_damaged(home, typed))


def ask_for_damaged(home: str, device: str = TERMINAL) -> None:
    """Ask for the passphrase of a journal that does not say any more that it is locked. Raises the same."""
    _ask_and_unlock(
        os.path.join(home, JOURNAL),
        device,
        _BEGINS_OTHERWISE,
        lambda: None,
        lambda typed: _may_be_damaged(home, typed),
    )


def ask_for_copy(path: str, device: str = TERMINAL) -> None:
    """Ask for the passphrase of a copy of a journal. Raises the same."""
    _ask_and_unlock(path, device, _COPY)


def _by_the_keychain(home: str, journal: str) -> str:
    """Try the keychain; what stood in the way, if the person should know."""
    if not os.path.lexists(os.path.join(home, KEYCHAIN_MARK)):
        return ""
    from trustjournal.store import keychain  # late: hardly anybody chose it

    try:
        lock = keychain.recall(sealed.salt_of(journal))
    except keychain.NoKeychain as error:
        return f"{error}\n"
    if lock is None or not sealed.opens(journal, lock):
        return "The keychain does not hold the key of this journal any more.\n"
    sealed.keep(lock)
    return ""


def _may_be_damaged(home: str, passphrase: str) -> bool:
    from trustjournal.store import first_bytes  # late: only once something was typed

    refusal = first_bytes.refusal(home, passphrase)
    if isinstance(refusal, first_bytes.FirstBytesDamaged):
        raise refusal
    return refusal.or_damaged


def _ask_and_unlock(
    journal: str,
    device: str,
    first: str,
    meanwhile: Callable[[], object] = lambda: None,
    may_be_damaged: Callable[[str], bool] = lambda _: False,
) -> None:
    def load() -> None:
        sealed.cipher()  # where there is none, nobody has to type anything
        meanwhile()

    try:
        terminal_device = Device(device)
    except sealed.Locked:
        sealed.cipher()  # what cannot be opened by any passphrase is told as such
        raise
    with terminal_device as terminal:
        terminal.say(first)
        typed, wrong = terminal.unseen(_ASKED, load), 0
        while typed:
            try:
                sealed.unlock(journal, typed)
                return
            except sealed.WrongPassphrase:
                wrong += 1
                damaged = may_be_damaged(typed) and wrong >= _OFTEN
                typed = terminal.unseen((_OR_DAMAGED if damaged else _AGAIN) + _ASKED)
    raise sealed.StillLocked


@contextlib.contextmanager
def _no_echo(number: int) -> Iterator[None]:
    try:
        import termios
    except ImportError:  # not on Windows, where there is no such device either
        yield
        return
    before: list[Any] = termios.tcgetattr(number)
    asking = list(before)
    # A pager that waits for the output wants single keys; what is typed here is a line, Backspace and all.
    asking[0] |= termios.ICRNL
    asking[3] = (asking[3] | termios.ICANON | termios.ISIG) & ~termios.ECHO
    asking[6] = list(asking[6])
    asking[6][termios.VEOL] = _HIDE  # ends the line at once, as Enter does
    if hasattr(termios, "VDISCARD"):  # on macOS it is Ctrl-O
        asking[6][termios.VDISCARD] = os.fpathconf(number, "PC_VDISABLE").to_bytes(1, "little")
    try:
        termios.tcsetattr(number, termios.TCSAFLUSH, asking)
        asking = termios.tcgetattr(number)
        yield
    finally:
        if termios.tcgetattr(number) == asking:  # else somebody else has taken it over meanwhile
            termios.tcsetattr(number, termios.TCSADRAIN, before)  # what is typed already stays

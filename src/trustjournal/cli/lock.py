"""`trust lock`: close the journal with a passphrase, change that, or open it again."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli.removing import say_the_content_stays
from trustjournal.cli.unlocking import line_given, unlock
from trustjournal.environment import Environment
from trustjournal.errors import NeedsTerminal, TrustError
from trustjournal.interview.plainly import say_plainly
from trustjournal.store import keychain, sealed
from trustjournal.store.connection import JOURNAL, exists, is_locked

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHAT_IT_IS = (
    "A lock encrypts the whole journal. Whoever wants to read it, you included, then has to type its "
    "passphrase; trust help-now and trust pause never ask for it.",
    "If it is forgotten, nobody can open the journal again, and no one can help: there is no back door. "
    "Choose one that comes to you on a bad day, too, or keep it on paper where only you come.",
)
_FROM_THE_START = "Nothing is written yet, so no word of it will ever have stood on this disk unlocked."
_WRITTEN_BEFORE = (
    "What was written until now has stood on this disk unlocked. The file is overwritten and removed, but an "
    "SSD, a snapshot, a backup or a synced folder may still keep a copy. A lock cannot undo that."
)
_LEFT = "Nothing was changed."
_SHORT = (
    "That passphrase is short: whoever has a copy of the file could try all like it. Four words that have "
    "nothing to do with each other are better: trust lock change"
)
_FEW = 10
"""Characters below which a passphrase is told to be short. Nothing is refused: the choice is the person's."""
_COPY = "To keep a copy under this lock: trust backup"
_SHEET = "To keep on paper how it is opened without this program: trust lock sheet"
_KEYCHAIN = (
    "The system's keychain keeps the key then, and trust asks for no passphrase here. So whoever uses this "
    "account while the keychain is open, mostly from login on, can read the journal as if it had no lock. "
    "It still closes a stolen disk, backups and copies. Only the passphrase opens it elsewhere: keep it."
)


class Action(StrEnum):
    """What `trust lock` does."""

    STATUS = "status"
    ON = "on"
    OFF = "off"
    CHANGE = "change"
    SHEET = "sheet"
    KEYCHAIN = "keychain"
    NO_KEYCHAIN = "no-keychain"


class NotSo(TrustError):
    """The journal is in the state that was asked for, or the one it would have to be in is another."""

    def __init__(self, *, locked: bool) -> None:
        super().__init__(
            "The journal is locked already. For another passphrase type: trust lock change"
            if locked
            else "The journal is not locked. To lock it type: trust lock on"
        )


def lock(
    ctx: typer.Context,
    action: Annotated[Action, typer.Argument(help="What to do; status says how it is.")] = Action.STATUS,
) -> None:
    """Close the journal with a passphrase, or open it again.

    on encrypts all of it, off makes it readable again, change takes another passphrase. sheet prints how
    it is opened without this program; keychain lets this account open it without asking, no-keychain ends
    that. Nothing opens a locked journal whose passphrase is forgotten.
    """
    env: Environment = ctx.obj
    locked = exists(env.home) and is_locked(env.home)
    if action is Action.STATUS:
        say_plainly(env.stdout, *_how_it_is(env, locked=locked))
    elif action is Action.ON:
        if locked:
            raise NotSo(locked=True)
        _close(env)
    elif not locked:
        raise NotSo(locked=False)
    else:
        _WHEN_LOCKED[action](env)


def _how_it_is(env: Environment, *, locked: bool) -> Iterator[str]:
    if locked:
        yield "Locked: the whole journal is encrypted, and opens with its passphrase only."
        if keychain.is_chosen(env.home):
            yield "The system's keychain opens it for this account. To end that: trust lock no-keychain"
        yield "Another passphrase: trust lock change. No lock any more: trust lock off."
        yield _SHEET
        return
    yield "Not locked: anyone who uses this account can read the journal. trust lock on closes it."
    try:
        sealed.cipher()
    except sealed.NoCipher as missing:
        yield str(missing)


def _close(env: Environment) -> None:
    from trustjournal.store.erasing import sweep_after_editors  # late: only to change something
    from trustjournal.store.locking import Old, plain_backups
    from trustjournal.store.locking import lock as lock_journal

    sealed.cipher()  # nobody is asked for what cannot be done
    written = exists(env.home)
    say_plainly(env.stderr, *_WHAT_IT_IS, _WRITTEN_BEFORE if written else _FROM_THE_START)
    backups = plain_backups(env.home)
    if backups:
        names = ", ".join(path.name for path in backups)
        say_plainly(
            env.stderr, f"These backups can be read without a passphrase and are removed, too: {names}."
        )
    passphrase = _new_passphrase(env)
    if not passphrase:
        say_plainly(env.stdout, _LEFT)
        return
    linked = [path.name for path in backups if path.is_symlink() or path.stat().st_nlink > 1]
    old = lock_journal(env.home, passphrase)
    sweep_after_editors(Path(env.home), env.variables)  # what lies in memory, too
    say_plainly(env.stdout, "Locked. From now on trust asks for the passphrase first.", _SHEET, _COPY)
    if old is not Old.NONE and not written:  # another terminal was quicker
        say_plainly(env.stderr, _WRITTEN_BEFORE)
    say_the_content_stays(env, linked)
    _tell_if_short(env, passphrase)
    _tell_of_copies(env, elsewhere=old is Old.ELSEWHERE)


def _change(env: Environment) -> None:
    from trustjournal.store.locking import Old, relock_backups  # late, as above
    from trustjournal.store.locking import lock as lock_journal

    unlock(env)
    passphrase = _new_passphrase(env)
    if not passphrase:
        say_plainly(env.stdout, _LEFT)
        return
    _keep_a_copy(env)
    salt = sealed.salt_of(_path(env))
    old = lock_journal(env.home, passphrase)
    relock_backups(env.home, salt)
    if keychain.is_chosen(env.home):
        _forget_in_keychain(env, salt)
        _remember_in_keychain(env)
    say_plainly(
        env.stdout,
        "Locked with the new passphrase, the backups in the journal's folder too. "
        "The old one does not open them any more.",
    )
    _tell_if_short(env, passphrase)
    _tell_of_copies(env, elsewhere=old is Old.ELSEWHERE)


def _tell_if_short(env: Environment, passphrase: str) -> None:
    if len(passphrase) < _FEW:
        say_plainly(env.stderr, _SHORT)


def _open(env: Environment) -> None:
    from trustjournal.store.locking import unlock as unlock_journal  # late, as above

    unlock(env)
    _keep_a_copy(env)
    old = sealed.salt_of(_path(env))
    unlock_journal(env.home)
    if keychain.is_chosen(env.home):
        _forget_in_keychain(env, old)
    say_plainly(env.stdout, "Not locked any more: anyone who uses this account can read the journal now.")
    _tell_of_copies(env)


def _keep_a_copy(env: Environment) -> None:
    # Not before locking: that copy could be read without the passphrase, and would be removed right after.
    from trustjournal.store.backup import LOCK, back_up_first  # late, as above
    from trustjournal.views.backup import first_backed_up

    made = back_up_first(env.home, LOCK, env.now())
    if made is not None:
        env.stderr.write(f"{first_backed_up(made.path)}\n")


def _print_sheet(env: Environment) -> None:
    from trustjournal.views.sheet import sheet  # late: nothing else needs its text

    env.stdout.write(sheet(_path(env), sealed.salt_of(_path(env))))


def _use_keychain(env: Environment) -> None:
    say_plainly(env.stderr, _KEYCHAIN)
    unlock(env)
    _remember_in_keychain(env)
    say_plainly(env.stdout, "The keychain opens the journal from now on. To end that: trust lock no-keychain")


def _use_no_keychain(env: Environment) -> None:
    keychain.drop(env.home, sealed.salt_of(_path(env)))
    say_plainly(env.stdout, "The keychain does not hold the key. From now on trust asks for the passphrase.")


def _remember_in_keychain(env: Environment) -> None:
    key = sealed.lock_of(_path(env))
    assert key is not None  # it was unlocked right before
    keychain.remember(env.home, key)


def _forget_in_keychain(env: Environment, salt: bytes) -> None:
    try:
        keychain.drop(env.home, salt)
    except keychain.NoKeychain as error:
        say_plainly(env.stderr, f"The old key may still be in there. {error}")


def _path(env: Environment) -> str:
    return os.path.join(env.home, JOURNAL)  # noqa: PTH118


def _new_passphrase(env: Environment) -> str:
    if env.passphrase_fd is not None:
        return line_given(env.passphrase_fd)
    from trustjournal.interview.passphrase import ask_new  # late: a script asks nobody

    try:
        return ask_new(env.terminal)
    except sealed.Locked:
        raise NeedsTerminal("A new passphrase", "trust --passphrase-fd N lock …") from None


def _tell_of_copies(env: Environment, *, elsewhere: bool = False) -> None:
    from trustjournal.store.locking import backups_of_another_lock  # late, as above

    others = backups_of_another_lock(env.home)
    if others:
        names = ", ".join(path.name for path in others)
        say_plainly(
            env.stderr,
            f"These backups still open with the passphrase they were made with: {names}. "
            "To remove one: trust backup --remove NAME",
        )
    if elsewhere:
        say_plainly(
            env.stderr,
            f"The old file of {_path(env)} has a second name somewhere, as some backups make them. "
            "Under that name it still opens as before.",
        )


_WHEN_LOCKED = {
    Action.OFF: _open,
    Action.CHANGE: _change,
    Action.SHEET: _print_sheet,
    Action.KEYCHAIN: _use_keychain,
    Action.NO_KEYCHAIN: _use_no_keychain,
}

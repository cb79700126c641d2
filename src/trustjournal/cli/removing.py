"""Taking something out of the journal, for good where that is asked for, and out of its backups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.errors import Usage
from trustjournal.interview.plainly import say_plainly
from trustjournal.store.practices import NoSuchPractice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trustjournal.cli.practising import Book
    from trustjournal.environment import Environment
    from trustjournal.errors import TrustError

ForGood = Annotated[bool, typer.Option("--now", help="With remove: for good, no undo.")]

BROUGHT_BACK = "trust undo brings it back, until something else is changed, for a day at most."

_FROM_BACKUPS = "trust backup --remove-deleted"


def only_removing(*, for_good: bool, removing: bool, by: str = "remove") -> None:
    """Refuse --now where nothing is taken out. Raises `Usage`."""
    if for_good and not removing:
        raise Usage(f"--now goes with {by}: nothing brings back then what is taken out.")


def take_out(book: Book, words: Sequence[str], *, for_good: bool) -> None:
    """Take out the one that is meant and say so, and which backups hold it still.

    `for_good` ends the undo of one that was taken out just before. Raises as `Book.numbered`.
    """
    try:
        one, _ = book.numbered(words)
    except NoSuchPractice as missing:
        if not for_good:
            raise
        removed_before(book.env, f"{book.name} {words[0]}", missing)
        return
    assert one.id is not None
    with book.env.open_journal() as journal:
        journal.delete_practice(one.kind, one.id, for_good=for_good)
    say_removed(book.env, one.name, one.uuid, for_good=for_good)


def say_removed(env: Environment, name: str, uuid: str, *, for_good: bool) -> None:
    """Say that it is taken out, what brings it back, and which backups hold it still."""
    after = ", for good." if for_good else f". {BROUGHT_BACK}"
    say_plainly(env.stdout, f"Removed: {name}{after}")
    look_into_backups(env, uuid, ask=for_good and env.interactive)


def removed_before(env: Environment, name: str, missing: TrustError) -> None:
    """Let nothing bring back what the last change removed, and say so. Raises `missing` if it was another."""
    with env.open_journal() as journal:
        if not journal.keep_no_undo_of_removed(name):
            raise missing
    say_plainly(env.stdout, f"{name.capitalize()} was removed before; now nothing brings it back.")


def look_into_backups(
    env: Environment, uuid: str, *, remove: bool = False, ask: bool = False, otherwise: str = _FROM_BACKUPS
) -> None:
    """Say which backups in the home hold what is deleted; take it out where that is wanted.

    `remove` takes it out without a question, `ask` after one; else the command that does it, `otherwise`,
    is named.
    """
    from trustjournal.store.in_backups import holding, take_out  # late: only where something was deleted

    held = holding(env.home, [uuid])
    names = ", ".join(Path(path).name for path in held.copies)
    if held.copies and not remove:
        remove = ask and _out_of_them_too(env, names)
        if not ask:
            say_plainly(
                env.stderr,
                f"It still stands in {names}, in the folder of backups. "
                f"To take it out there too: {otherwise}",
            )
    if remove:
        for path in held.copies:
            take_out(path, [uuid])
        env.stdout.write(
            f"Taken out of {names}.\n" if names else "No backup in the journal's home holds it.\n"
        )
    say_not_looked_into(env, [copy.path for copy in held.unreadable])


def say_not_looked_into(env: Environment, paths: list[str]) -> None:
    """Say of backups that cannot be read that it may stand in them."""
    if paths:
        hidden = ", ".join(Path(path).name for path in paths)
        say_plainly(env.stderr, f"It may stand in {hidden}, which cannot be looked into. See: trust doctor")


def say_the_content_stays(env: Environment, names: Iterable[str]) -> None:
    """Say of files that were links, or had a second name, that what was in them is still there."""
    if named := ", ".join(names):
        say_plainly(
            env.stderr, f"Only one name of several, or a link, was removed; the content stays: {named}."
        )


def _out_of_them_too(env: Environment, names: str) -> bool:
    from trustjournal.cli.asked import asked  # late: it is asked only where a backup holds it

    question = f"It still stands in these backups: {names}\nEnter leaves it there · y takes it out there too"
    return asked(env, question).casefold() in ("y", "yes")

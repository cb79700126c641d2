"""Taking out a step, a promise and all else of that shape; for good where that is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.errors import Usage
from trustjournal.interview.plainly import say_plainly

if TYPE_CHECKING:
    from trustjournal.environment import Environment
    from trustjournal.practices import Practice

ForGood = Annotated[bool, typer.Option("--now", help="With remove: for good, no undo.")]


def only_removing(*, for_good: bool, removing: bool) -> None:
    """Refuse --now where nothing is taken out. Raises `Usage`."""
    if for_good and not removing:
        raise Usage("--now goes with remove: nothing brings back then what is taken out.")


def take_out(env: Environment, one: Practice, *, for_good: bool) -> None:
    """Take one out and say so; for good it is said, too, which backups hold it still."""
    assert one.id is not None
    with env.open_journal() as journal:
        journal.delete_practice(one.kind, one.id, for_good=for_good)
    after = "Nothing brings it back." if for_good else "trust undo brings it back, for 24 hours."
    say_plainly(env.stdout, f"Removed: {one.name}. {after}")
    if for_good:
        _tell_of_backups(env, one)


def _tell_of_backups(env: Environment, one: Practice) -> None:
    from trustjournal.store.in_backups import holding  # late: only where something went for good

    held = holding(env.home, [one.uuid])
    for name in (Path(path).name for path in held.copies):
        say_plainly(
            env.stderr, f"It still stands in a backup. To remove that whole: trust backup --remove {name}"
        )
    if held.unreadable:
        hidden = ", ".join(Path(copy.path).name for copy in held.unreadable)
        say_plainly(env.stderr, f"It may stand in {hidden}, which cannot be looked into. See: trust doctor")

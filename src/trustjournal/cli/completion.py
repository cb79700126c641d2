"""What the shell completes: numbers, people and words of the journal. Silent whenever something is amiss."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from trustjournal.environment import Environment
from trustjournal.errors import TrustError
from trustjournal.store import reading

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

_AT_MOST = 50


def ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """Numbers of thoughts, the newest first."""
    return _from_journal(
        ctx, incomplete, lambda journal: ["last", *map(str, reading.newest_ids(journal, _AT_MOST))]
    )


def open_ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """Numbers of open thoughts, the newest first."""
    return _from_journal(
        ctx, incomplete, lambda journal: map(str, reading.newest_ids(journal, _AT_MOST, only_open=True))
    )


def people(ctx: typer.Context, incomplete: str) -> list[str]:
    """Names of people."""
    return _from_journal(ctx, incomplete, lambda journal: (who.name for who, _ in reading.people(journal)))


def tags(ctx: typer.Context, incomplete: str) -> list[str]:
    """Tags in use."""
    return _from_journal(ctx, incomplete, lambda journal: reading.names_in_use(journal, "tag"))


def themes(ctx: typer.Context, incomplete: str) -> list[str]:
    """Themes: ours and the person's own."""
    return _words(ctx, incomplete, "theme", (theme.key for theme in _environment(ctx).safe_content.themes))


def sources(ctx: typer.Context, incomplete: str) -> list[str]:
    """Where a thought may come from: ours and the person's own."""
    known = _environment(ctx).safe_content.themes
    return _words(ctx, incomplete, "source", (theme.key for theme in known if theme.axis == "source"))


def traps(ctx: typer.Context, incomplete: str) -> list[str]:
    """Thinking traps: ours and the person's own."""
    return _words(ctx, incomplete, "trap", (trap.key for trap in _environment(ctx).safe_content.traps))


def urges(ctx: typer.Context, incomplete: str) -> list[str]:
    """Urges: ours and the person's own."""
    return _words(ctx, incomplete, "urge", (urge.key for urge in _environment(ctx).safe_content.urges))


def emotions(ctx: typer.Context, incomplete: str) -> list[str]:
    """Feelings: ours and the person's own."""
    ours = [emotion.name for emotion in _environment(ctx).safe_content.emotions]
    own = _from_journal(ctx, "", reading.emotions_in_use)
    return _starting(incomplete, (*ours, *own))


def _words(ctx: typer.Context, incomplete: str, kind: str, ours: Iterable[str]) -> list[str]:
    own = _from_journal(ctx, "", lambda journal: reading.names_in_use(journal, kind))
    return _starting(incomplete, (*ours, *own))


def _from_journal(
    ctx: typer.Context, incomplete: str, names: Callable[[sqlite3.Connection], Iterable[str]]
) -> list[str]:
    try:
        with _environment(ctx).open_to_read() as journal:
            return _starting(incomplete, names(journal)) if journal is not None else []
    except TrustError:
        return []  # pressing Tab is no place for an error; the command itself will tell


def _environment(ctx: typer.Context) -> Environment:
    env = ctx.obj if isinstance(ctx.obj, Environment) else Environment.real()
    home = ctx.find_root().params.get("home")
    if home:
        env.at_home(home)
    return env


def _starting(incomplete: str, names: Iterable[str]) -> list[str]:
    return list(_matching(incomplete.casefold(), dict.fromkeys(names)))


def _matching(start: str, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if name.casefold().startswith(start):
            yield name

"""`trust import`: take in an export of another journal, or what another program wrote."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.carried import Carried, CarriedGood, CarriedRecord
from trustjournal.cli import completion
from trustjournal.cli.incoming import opened
from trustjournal.cli.whose_file import AsTable, Taken, taken
from trustjournal.environment import Environment
from trustjournal.errors import Interrupted
from trustjournal.exchange.tables import FIELDS
from trustjournal.interview.plainly import say_plainly
from trustjournal.shown import one_line, visible
from trustjournal.store.backup import IMPORT, back_up_first
from trustjournal.versions import RECORD
from trustjournal.views.backup import first_backed_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from trustjournal.carried import Merged

SAMPLE = 3
"""How many things a dry run shows."""

_SAMPLE_WIDTH = 60
_CALLED = {
    "record": ("thought", "thoughts"),
    "good_moment": ("good moment", "good moments"),
    "practice": ("step or the like", "steps and the like"),
}
_MARKS = {"record": "#", "practice": "Number "}
_OTHER = ("other thing", "other things")


def import_command(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What to take in.")],
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="PROGRAM",
            help="Whose file it is, when that cannot be told.",
            autocompletion=completion.import_formats,
        ),
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="FIELD=COLUMN",
            help=f"Which column of a CSV file is which field: {', '.join(FIELDS)}.",
        ),
    ] = None,
    day_first: Annotated[
        bool | None,
        typer.Option(
            "--day-first/--month-first",
            help="What comes first in the dates of a CSV file, where 02/11/2026 could be either.",
        ),
    ] = None,
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="utf-8, utf-16, latin-1 or cp1252.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be taken in, and change nothing.")
    ] = False,
) -> None:
    """Take in an export, or another program's file.

    Nothing here is erased: what is known already stays, and what was changed on both sides is kept twice. The
    whole file is taken in or nothing of it. Also read: jrnl, Day One, FreeCBT and Quirk, Daylio, and any CSV.
    """
    env: Environment = ctx.obj
    with opened(file) as handle:
        given = taken(env, handle, file, source, AsTable(columns or (), day_first), encoding)
        if dry_run:
            _show(env, given)
            return
        before = back_up_first(env.home, IMPORT, env.now())
        try:
            with env.open_to_merge() as journal, _progress(env, given) as done:
                merged = journal.merge(f"took in {given.what}", given.items, done)
        except KeyboardInterrupt:
            raise Interrupted("Nothing was taken in. The same command takes in all of it.") from None
    say_plainly(env.stdout, *merged_lines(merged, "Taken in"))
    say_plainly(env.stderr, *given.notes())
    if merged.total("new", "changed", "deleted", "back"):
        say_plainly(
            env.stderr, "trust undo takes all of it back, until something else is changed, for a day at most."
        )
        if before is not None:
            # Not wrapped: a path that is cut in two cannot be copied.
            env.stderr.write(visible(f"{first_backed_up(before.path)}\n"))


def _show(env: Environment, given: Taken) -> None:
    from trustjournal.store.foreseen import foreseen  # late: only a dry run needs it

    sample: list[str] = []

    def comes(item: Carried) -> None:
        if len(sample) < SAMPLE:
            sample.append(_line(item.thing.versions[0].value))

    with env.open_to_read() as connection:
        would = foreseen(connection, given.items, comes)
    lines = [f"This is {given.what}.", *merged_lines(would, "Would be taken in"), *sample]
    say_plainly(env.stdout, *(line for line in lines if line))
    say_plainly(env.stderr, *given.notes(), "Nothing was changed.")


def _line(value: object) -> str:
    if isinstance(value, CarriedRecord):
        day, text = value.record.happened.local_day, value.record.automatic_thought
    elif isinstance(value, CarriedGood):
        day, text = value.good.happened.local_day, value.good.text
    else:
        return ""
    return f"  {day.isoformat()}  {one_line(text, _SAMPLE_WIDTH)}"


def merged_lines(merged: Merged, begun: str) -> list[str]:
    """What came of it, in sentences."""
    lines = [f"{begun}: {_counted(merged, 'new') or 'nothing new'}."]
    for what, sentence in (
        ("changed", "Changed elsewhere since: {}."),
        ("deleted", "Deleted elsewhere, so here as well: {}."),
        ("back", "Deleted here and changed elsewhere, so back again: {}."),
        ("same", "Known already: {}."),
        ("away", "Deleted here before, and left so: {}."),
    ):
        if counted := _counted(merged, what):
            lines.append(sentence.format(counted))
    lines += [f"#{number} was damaged here and is whole again." for number in merged.mended]
    lines += [_apart(*one) for one in merged.apart]
    lines += [f"{before} is {now} now." for before, now in merged.renamed]
    return lines


def _apart(kind: str, number: int, other: int | None) -> str:
    """What is kept twice, and how the one that is not wanted goes."""
    mark = _MARKS.get(kind) or f"{_CALLED.get(kind, _OTHER)[0].capitalize()} "
    begun = f"{mark}{number} was changed on both sides."
    if other is None:
        return f"{begun} Both would be kept."
    if kind != RECORD:
        return f"{begun} Both are kept; the other version is {mark.lower()}{other}."
    return (
        f"{begun} Both are kept: trust show {number} and trust show {other}; "
        "trust delete takes out the one you do not want."
    )


def _counted(merged: Merged, what: str) -> str:
    """ "3 thoughts and 1 good moment"; empty when there is none."""
    numbers: dict[tuple[str, str], int] = {}
    for kind in merged.counts:
        called = _CALLED.get(kind, _OTHER)
        numbers[called] = numbers.get(called, 0) + merged.number(kind, what)
    return " and ".join(f"{n:,} {one if n == 1 else many}" for (one, many), n in numbers.items() if n)


@contextlib.contextmanager
def _progress(env: Environment, given: Taken) -> Iterator[Callable[[int], None]]:
    """How far it is, on a terminal; what it tells stays behind in no scrollback."""
    if not env.stderr.isatty() or env.plain or given.size < 1_000_000:
        yield lambda _: None
        return
    from rich.console import Console  # late: short files need none
    from rich.progress import Progress

    with Progress(console=Console(file=env.stderr), transient=True) as bar:
        task = bar.add_task("Taking in", total=given.size)
        yield lambda _: bar.update(task, completed=given.so_far())

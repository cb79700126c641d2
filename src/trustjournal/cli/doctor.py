"""`trust doctor`: whether the journal is whole, what was deleted gone, and nothing around it amiss."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli.listing import JsonOption, print_json
from trustjournal.cli.unlocking import unlock, unlock_copy, unlock_damaged
from trustjournal.environment import Environment
from trustjournal.errors import Usage
from trustjournal.interview.plainly import say_plainly
from trustjournal.store.connection import JOURNAL
from trustjournal.store.findings import Finding, Grade, Held, Kind
from trustjournal.store.first_bytes import FirstBytesDamaged, may_be_damaged, put_back
from trustjournal.store.sealed import Locked, keep
from trustjournal.views.doctor import all_well, finding_lines, gone, salvaged_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trustjournal.store.sealed import Lock

_DAMAGED = 5
_LEFT_AMISS = 1
_ORDER = (Grade.DAMAGE, Grade.AMISS, Grade.MENDABLE, Grade.NOTE)


def doctor(
    ctx: typer.Context,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended.")] = False,
    salvage: Annotated[
        str | None,
        typer.Option(
            "--salvage", metavar="FILE", help="Save what is whole into a new file, for trust restore."
        ),
    ] = None,
    source: Annotated[
        str | None, typer.Option("--from", metavar="FILE", help="Salvage this file, not the journal.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """See whether the journal is whole, and mend what can be mended.

    Ends with 0 when nothing is amiss, 1 when something is left to mend, 5 when the journal is damaged.
    Nothing is changed without --fix, and no word of yours is changed in any case.
    """
    env: Environment = ctx.obj
    mended: list[Finding] = []
    damaged = _unlocked(env)
    if damaged is not None and fix:
        mended.append(_first_bytes_put_back(env, damaged.lock))
        damaged = None
    if salvage is not None or source is not None:
        if damaged is not None:
            raise damaged
        _salvage(env, salvage, source)
        return
    held, found = _looked_over(env) if damaged is None else (Held(), [_first_bytes(env, Grade.DAMAGE)])
    if fix:
        from trustjournal.store.mending import mend  # late: SQLModel comes along

        put_right = mend(env.home, found)
        mended += put_right
        if put_right:
            held, found = _looked_over(env)
    if as_json:
        print_json(env, _plain(held, found, mended))
    else:
        _show(env, held, found, mended)
    grades = {finding.grade for finding in found} - {Grade.NOTE}
    if grades:
        raise typer.Exit(_DAMAGED if Grade.DAMAGE in grades else _LEFT_AMISS)


def _unlocked(env: Environment) -> FirstBytesDamaged | None:
    """Ask for the passphrase of the journal where it has one; what keeps the right one from opening it."""
    try:
        unlock(env)
        if may_be_damaged(env.home):
            with contextlib.suppress(Locked):  # without the passphrase it is looked over as it is
                unlock_damaged(env)
    except FirstBytesDamaged as damaged:
        return damaged
    return None


def _first_bytes_put_back(env: Environment, lock: Lock) -> Finding:
    put_back(env.home, lock)
    keep(lock)
    return _first_bytes(env, Grade.MENDABLE)


def _first_bytes(env: Environment, grade: Grade) -> Finding:
    return Finding(Kind.FIRST_BYTES, grade, (str(Path(env.home) / JOURNAL),))


def _looked_over(env: Environment) -> tuple[Held, list[Finding]]:
    from trustjournal.store.examining import examine  # late: SQLModel comes along
    from trustjournal.surroundings import look_around

    held, found = examine(env.home, env.now())
    found += look_around(Path(env.home), Path(env.settings), env.variables)
    return held, sorted(found, key=lambda finding: _ORDER.index(finding.grade))


def _show(env: Environment, held: Held, found: list[Finding], mended: list[Finding]) -> None:
    lines = [line for one in mended for line in finding_lines(one.kind, one.grade, one.about, mended=True)]
    if not any(finding.grade is Grade.DAMAGE for finding in found):
        lines.append(all_well(held.counted))
        lines += gone(held.deleted, held.free_pages, undoable=held.undoable)
    for one in found:
        lines += finding_lines(one.kind, one.grade, one.about)
    say_plainly(env.stdout, *lines)


def _plain(held: Held, found: list[Finding], mended: list[Finding]) -> dict[str, object]:
    return {
        "format": 1,
        **held.counted._asdict(),
        "deleted": held.deleted,
        "findings": [{"kind": f.kind, "grade": f.grade, "about": list(f.about)} for f in found],
        "mended": [{"kind": f.kind, "about": list(f.about)} for f in mended],
    }


def _salvage(env: Environment, to: str | None, source: str | None) -> None:
    from trustjournal.store.salvaging import salvage  # late: hardly ever

    if not to:
        raise Usage("--from goes with --salvage FILE, the new file for what is whole.")
    path = source or str(Path(env.home) / JOURNAL)
    unlock_copy(env, path)
    saved = salvage(path, to)
    say_plainly(
        env.stdout,
        *salvaged_lines(
            to,
            saved.counted,
            partly=_named(saved.partly),
            lost=saved.lost,
            perhaps=saved.perhaps,
            all_named=saved.all_named,
            doubtful=saved.doubtful,
            alone=_named(saved.people_lost),
        ),
    )


def _named(numbers: Iterable[int]) -> list[str]:
    return [f"#{number}" for number in numbers]

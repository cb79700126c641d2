"""Struck at any operation, by a kill or a refusing disk: done or not begun, told in words, nothing lost."""

from __future__ import annotations

import contextlib
import io
import os
import pty
from typing import TYPE_CHECKING

import pexpect
import pytest
from pexpect.fdpexpect import fdspawn

from torture.processes import EXIT_CODES
from torture.tracing import blow, listed, listing, struck, watched

if TYPE_CHECKING:
    import random

    from torture.conftest import Figures, Scale
    from torture.homes import Homes
    from torture.processes import Program, Warm
    from torture.targets import Target
    from torture.tracing import Operation

SESSION = (
    ("1 of 5", "what was seen at nine"),
    ("2 of 5", "what went through the mind"),
    ("3 of 5", "80"),
    ("4 of 5", "fear 90"),
    ("5 of 5", "check"),
    ("What now", ""),
)
"""What is asked at the terminal, and what is answered."""
TEXTS = (SESSION[0][1], SESSION[1][1])

FAULTS = ("error=ENOSPC", "error=ENOSPC+", "error=EIO", "error=EIO+")


@pytest.mark.timeout(14400)
def test_killed_at_any_operation_a_command_is_done_or_not_begun(
    target: Target, scale: Scale, chance: random.Random, figures: Figures
) -> None:
    blows = chosen(target.places, scale, chance)
    finished = 0
    for place in blows:
        target.lay_out()
        ended = struck(target.warm, target.program, target.typed, place, "signal=KILL")
        assert ended.was_killed, (place, ended)
        done = target.assert_done_or_not_begun()
        assert done or "Kept as" not in ended.out, (place, ended)
        target.assert_next_command_tidies()
        finished += done
    figures.say(
        f"kills: {target.command.name}: {len(blows)} of {len(target.places)} operations, {finished} done, "
        f"{len(blows) - finished} not begun, 0 half done, 0 damaged"
    )


@pytest.mark.timeout(14400)
def test_a_disk_that_refuses_is_told_and_loses_nothing(
    target: Target, scale: Scale, chance: random.Random, figures: Figures
) -> None:
    told = 0
    blows = chosen(target.places, scale, chance)
    for number, place in enumerate(blows, chance.randrange(len(FAULTS))):
        target.lay_out()
        how = fault(place, number)
        ended = struck(target.warm, target.program, target.typed, place, how)
        ended.assert_well_behaved()
        done = target.assert_done_or_not_begun()
        assert done or ended.code, (place, how, ended)
        assert not (done and "Nothing in it was changed" in ended.err), (place, how, ended)
        target.assert_next_command_tidies()
        told += ended.code != 0
    figures.say(
        f"faults: {target.command.name}: {len(blows)} of {len(target.places)} operations, {told} told, "
        "0 half done, 0 lost"
    )


def in_a_session(warm: Warm, program: Program, *how: str) -> tuple[int, str]:
    """One `trust log` at a terminal, watched by strace in that way: its exit code, and all that it showed."""
    ours, its = pty.openpty()
    pid = warm.begin(program, ["log"], held=True, terminal=os.ttyname(its))
    os.close(its)
    session = fdspawn(ours, timeout=60, encoding="utf-8")
    shown = session.logfile_read = io.StringIO()
    with watched(warm, pid, *how), contextlib.suppress(pexpect.EOF):
        for asked, answer in SESSION:
            session.expect_exact(asked)
            session.expect_exact(">")
            session.sendline(answer)
        session.expect(pexpect.EOF)
    code = warm.end().code
    session.close()
    return code, shown.getvalue()


@pytest.mark.timeout(14400)
def test_a_session_on_a_disk_that_refuses_keeps_or_shows_every_answer(
    warm: Warm, program: Program, homes: Homes, scale: Scale, chance: random.Random, figures: Figures
) -> None:
    homes.lay_out(program, locked=False)
    before = program.kept_texts()
    trace = homes.folder / "trace"
    code, shown = in_a_session(warm, program, *listing(trace))
    assert code == 0, shown
    places = listed(trace)
    told = 0

    blows = chosen(places, scale, chance)
    for number, place in enumerate(blows, chance.randrange(len(FAULTS))):
        homes.lay_out(program, locked=False)
        code, shown = in_a_session(warm, program, *blow(place, fault(place, number)))
        program.assert_sound()
        kept, given_back = program.kept_texts(), shown.partition("could not be kept")[2]
        answered = [text for text in TEXTS if text in shown]
        assert code in EXIT_CODES, (place, shown)
        assert "Something went wrong" not in shown, (place, shown)
        assert code == 0 or "could not be" in " ".join(shown.split()), (place, shown)
        assert set(before) <= set(kept), place
        assert [text for text in answered if text not in kept and text not in given_back] == [], (
            place,
            shown,
        )
        assert code or not set(TEXTS) - set(kept), (place, shown)
        told += code != 0

    figures.say(
        f"faults: a session at a terminal: {len(blows)} of {len(places)} operations, {told} told, "
        "0 answers lost"
    )


def fault(place: Operation, number: int) -> str:
    """A full or a broken disk, in turn for one operation and from there on."""
    how = FAULTS[number % len(FAULTS)]
    return how.removesuffix("+") if place.call == "write" else how  # else nothing could be told either


def chosen(places: list[Operation], scale: Scale, chance: random.Random) -> list[Operation]:
    """All the places to strike at, or a few of them in the short form."""
    if scale.faults_of_each is None or len(places) <= scale.faults_of_each:
        return places
    return chance.sample(places, scale.faults_of_each)

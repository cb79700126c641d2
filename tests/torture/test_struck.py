"""Struck at any operation, by a kill or a refusing disk: done or not begun, told in words, nothing lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from torture.tracing import struck

if TYPE_CHECKING:
    import random

    from torture.conftest import Figures, Scale
    from torture.targets import Target
    from torture.tracing import Operation

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
        target.assert_next_command_tidies()
        told += ended.code != 0
    figures.say(
        f"faults: {target.command.name}: {len(blows)} of {len(target.places)} operations, {told} told, "
        "0 half done, 0 lost"
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

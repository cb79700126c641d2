"""Struck at any operation, by a kill or a refusing disk: done or not begun, told in words, nothing lost."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, NamedTuple

import pytest

from torture.tracing import operations, struck

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from torture.conftest import Figures, Scale
    from torture.processes import Ended, Program
    from torture.tracing import Operation

THOUGHT = "a thought on its way"
STAYS = "the first thought that has to stay"
FAULTS = ("error=ENOSPC", "error=ENOSPC+", "error=EIO", "error=EIO+")


class Command(NamedTuple):
    """A command that changes the journal, and what it may do to the number of thoughts."""

    typed: tuple[str, ...]
    thoughts: int = 0

    @property
    def name(self) -> str:
        return " ".join(word for word in self.typed[:4] if word.isalpha() or word == "--now")


COMMANDS = (
    Command(("log", "-", "-s", "a second one", "-b", "70"), thoughts=1),
    Command(("edit", "1", "-b", "10", "--tag", "changed")),
    Command(("reframe", "1", "--seen", "read at nine", "--weight", "before", "--alternative", "asleep")),
    Command(("good", "they came over")),
    Command(("delete", "1", "--yes"), thoughts=-1),
    Command(("delete", "1", "--yes", "--now"), thoughts=-1),
    Command(("people", "forget", "Sam")),
    Command(("undo",)),
)


@pytest.fixture(params=COMMANDS, ids=lambda command: command.name)
def command(request: pytest.FixtureRequest) -> Command:
    chosen: Command = request.param
    return chosen


class Again:
    """The same small journal for every blow."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._untouched = program.home.with_name("untouched")
        program.must("log", "-", stdin=f"{STAYS}\n")
        program.must("log", "-", "-p", "Sam:partner", "-b", "80", "-e", "fear:90", stdin="Sam forgot me\n")
        program.must("edit", "2", "-b", "70")
        shutil.copytree(program.home, self._untouched)
        self.thoughts = len(program.thoughts())

    def lay_out(self) -> None:
        """Put the journal back as it was before any blow."""
        shutil.rmtree(self._program.home)
        shutil.copytree(self._untouched, self._program.home)


def whole(program: Program) -> tuple[str, str, str]:
    """Everything a person can see of the journal."""
    shown = (
        program.must(*typed, "--json").out for typed in (("list", "--all"), ("people",), ("good", "--list"))
    )
    return tuple(shown)  # type: ignore[return-value]


@pytest.mark.timeout(14400)
def test_killed_at_any_operation_a_command_is_done_or_not_begun(
    program: Program, command: Command, scale: Scale, chance: random.Random, figures: Figures, tmp_path: Path
) -> None:
    again = Again(program)
    before = whole(program)
    places = operations(program, command.typed, THOUGHT, tmp_path / "trace")
    blows = chosen(places, scale, chance)
    for place in blows:
        again.lay_out()
        ended = struck(program, command.typed, THOUGHT, place, "signal=KILL")
        assert ended.was_killed, (place, ended)
        program.assert_sound()
        now = whole(program)
        if now == before:
            continue
        assert len(program.thoughts()) == again.thoughts + command.thoughts, place
        assert "Kept as" not in ended.out or THOUGHT in program.thoughts()
        # It is done: what is left to do is nothing that can go wrong.
        program.run(*command.typed, stdin=THOUGHT).assert_well_behaved()
    figures.say(f"kills: {command.name}: {len(blows)} of {len(places)} operations, 0 half done, 0 damaged")


@pytest.mark.timeout(14400)
def test_a_disk_that_refuses_is_told_and_loses_nothing(
    program: Program, command: Command, scale: Scale, chance: random.Random, figures: Figures, tmp_path: Path
) -> None:
    again = Again(program)
    places = operations(program, command.typed, THOUGHT, tmp_path / "trace")
    told = blows = 0
    for place in chosen(places, scale, chance):
        for fault in FAULTS if scale.faults_of_each is None else chance.sample(FAULTS, 1):
            again.lay_out()
            ended = struck(program, command.typed, THOUGHT, place, fault)
            ended.assert_well_behaved()
            program.assert_sound()
            assert STAYS in whole(program)[0] or command.thoughts < 0
            _assert_no_false_word(program, command, ended)
            told += ended.code != 0
            blows += 1
    figures.say(f"faults: {command.name}: {blows} blows at {len(places)} operations, {told} told, 0 lost")


def chosen(places: list[Operation], scale: Scale, chance: random.Random) -> list[Operation]:
    """All the places to strike at, or a few of them in the short form."""
    if scale.faults_of_each is None or len(places) <= scale.faults_of_each:
        return places
    return chance.sample(places, scale.faults_of_each)


def _assert_no_false_word(program: Program, command: Command, ended: Ended) -> None:
    if command.typed[0] == "log" and "Kept as" in ended.out:
        assert THOUGHT in program.thoughts(), ended
    if ended.code == 0 and command.thoughts < 0:
        assert len(program.thoughts()) == 1, ended

"""Struck at any operation, by a kill or a refusing disk: done or not begun, told in words, nothing lost."""

from __future__ import annotations

import shutil
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

import pytest
from conftest import LONDON, Trust

from torture.tracing import operations, struck

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

    from torture.conftest import Figures, Scale
    from torture.processes import Program
    from torture.tracing import Operation

THOUGHT = "a thought on its way"
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


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a small journal, the same before every blow."""
    trust = Trust(tmp_path_factory.mktemp("struck") / "home", now=datetime.now(LONDON))
    trust("log", "-", stdin="the first thought, which has to stay")
    trust("log", "-", "-p", "Sam:partner", "-b", "80", "-e", "fear:90", stdin="Sam forgot me")
    trust("edit", "2", "-b", "70")
    return trust.home


@pytest.fixture
def lay_out(program: Program, untouched: Path) -> Callable[[], None]:
    """Puts the journal back as it was before any blow."""

    def lay_out() -> None:
        shutil.rmtree(program.home, ignore_errors=True)
        shutil.copytree(untouched, program.home)

    lay_out()
    return lay_out


@pytest.mark.timeout(14400)
def test_killed_at_any_operation_a_command_is_done_or_not_begun(
    program: Program,
    command: Command,
    lay_out: Callable[[], None],
    scale: Scale,
    chance: random.Random,
    figures: Figures,
    tmp_path: Path,
) -> None:
    before = program.contents()
    places = operations(program, command.typed, THOUGHT, tmp_path / "trace")
    blows = chosen(places, scale, chance)
    for place in blows:
        lay_out()
        ended = struck(program, command.typed, THOUGHT, place, "signal=KILL")
        assert ended.was_killed, (place, ended)
        program.assert_sound()
        assert "Kept as" not in ended.out or THOUGHT in program.thoughts()
        if program.contents() == before:
            continue
        assert len(program.thoughts()) == 2 + command.thoughts, place
        # It is done: what is left to do is nothing that can go wrong.
        program.run(*command.typed, stdin=THOUGHT).assert_well_behaved()
    figures.say(f"kills: {command.name}: {len(blows)} of {len(places)} operations, 0 half done, 0 damaged")


@pytest.mark.timeout(14400)
def test_a_disk_that_refuses_is_told_and_loses_nothing(
    program: Program,
    command: Command,
    lay_out: Callable[[], None],
    scale: Scale,
    chance: random.Random,
    figures: Figures,
    tmp_path: Path,
) -> None:
    before = program.contents()
    places = operations(program, command.typed, THOUGHT, tmp_path / "trace")
    told = blows = 0
    for place in chosen(places, scale, chance):
        for fault in FAULTS if scale.faults_of_each is None else chance.sample(FAULTS, 1):
            lay_out()
            ended = struck(program, command.typed, THOUGHT, place, fault)
            ended.assert_well_behaved()
            program.assert_sound()
            done = program.contents() != before
            assert len(program.thoughts()) == 2 + command.thoughts * done, (place, fault, ended)
            assert done or ended.code, (place, fault, ended)
            told += ended.code != 0
            blows += 1
    figures.say(f"faults: {command.name}: {blows} blows at {len(places)} operations, {told} told, 0 lost")


def chosen(places: list[Operation], scale: Scale, chance: random.Random) -> list[Operation]:
    """All the places to strike at, or a few of them in the short form."""
    if scale.faults_of_each is None or len(places) <= scale.faults_of_each:
        return places
    return chance.sample(places, scale.faults_of_each)

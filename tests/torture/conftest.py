"""How much torture, and what came of it. `TORTURE=full` asks for all; every change runs the short form."""

from __future__ import annotations

import functools
import os
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from torture.homes import Homes, make_homes
from torture.processes import Program, Warm
from torture.targets import COMMANDS, Command, Target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Scale:
    """How often each check strikes."""

    kills: int
    """Sessions at a terminal."""
    killed_commands: int
    writers: int
    records_each: int
    faults_of_each: int | None
    """Operations of each command that are struck; None is every one of them."""
    fuzzed: int
    fuzzed_commands: int
    histories: int
    histories_in_files: int


SHORT = Scale(
    kills=6,
    killed_commands=12,
    writers=20,
    records_each=2,
    faults_of_each=1,
    fuzzed=200,
    fuzzed_commands=8,
    histories=150,
    histories_in_files=12,
)
FULL = Scale(
    kills=250,
    killed_commands=750,
    writers=20,
    records_each=200,
    faults_of_each=None,
    fuzzed=100_000,
    fuzzed_commands=600,
    histories=10_000,
    histories_in_files=10_000,
)


@dataclass
class Figures:
    """What a check saw; it goes with the report of its test to whoever prints the end of the run."""

    properties: list[tuple[str, object]]

    def say(self, line: str) -> None:
        """Keep one line of figures."""
        self.properties.append(("figures", line))


@pytest.fixture(scope="session")
def scale() -> Scale:
    return FULL if os.environ.get("TORTURE") == "full" else SHORT


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Figures:
    return Figures(request.node.user_properties)


@pytest.fixture
def chance() -> random.Random:
    """The same course of chance in every run, unless TORTURE_SEED names another."""
    return random.Random(os.environ.get("TORTURE_SEED", "trust"))


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path / "home")


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warm]:
    """The program with everything imported."""
    with Warm(tmp_path_factory.mktemp("warm")) as warm:
        yield warm


@pytest.fixture(scope="session")
def homes(warm: Warm, tmp_path_factory: pytest.TempPathFactory) -> Homes:
    """Two homes with words in every place, and files beside them."""
    return make_homes(warm, tmp_path_factory.mktemp("homes"))


@pytest.fixture(scope="session")
def targets(
    warm: Warm, homes: Homes, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Command], Target]:
    """What a command is to change; each is looked at once, however many tests strike at it."""

    @functools.cache
    def target(command: Command) -> Target:
        return Target(warm, homes, Program(tmp_path_factory.mktemp("struck") / "home"), command)

    return target


@pytest.fixture(params=COMMANDS, ids=lambda command: command.name)
def target(request: pytest.FixtureRequest, targets: Callable[[Command], Target]) -> Target:
    return targets(request.param)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the checks saw, whichever process ran them."""
    reports = [
        report
        for outcome in ("passed", "failed")
        for report in terminalreporter.stats.get(outcome, ())
        if isinstance(report, pytest.TestReport)
    ]
    lines = sorted(
        {str(line) for report in reports for name, line in report.user_properties if name == "figures"}
    )
    if lines:
        terminalreporter.write_sep("-", "torture")
        for line in lines:
            terminalreporter.write_line(line)

"""How much torture, and what came of it. `TORTURE=full` asks for all; every change runs the short form."""

from __future__ import annotations

import os
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from torture.processes import Program

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Scale:
    """How often each check strikes."""

    kills: int
    writers: int
    records_each: int
    faults_of_each: int | None
    """Operations of each command that are struck; None is every one of them."""
    fuzzed: int
    fuzzed_commands: int
    histories: int


SHORT = Scale(
    kills=8, writers=20, records_each=2, faults_of_each=2, fuzzed=200, fuzzed_commands=8, histories=150
)
FULL = Scale(
    kills=1000,
    writers=20,
    records_each=200,
    faults_of_each=None,
    fuzzed=100_000,
    fuzzed_commands=600,
    histories=10_000,
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

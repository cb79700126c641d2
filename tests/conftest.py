"""A real program on a real journal in a temporary home; only the clock and the streams are ours."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings

from trustjournal.cli import main
from trustjournal.environment import Environment

if TYPE_CHECKING:
    from pathlib import Path

    from trustjournal.records import Suggestion, ThoughtRecord

LONDON = ZoneInfo("Europe/London")

# No test is a measure of time, so a busy machine fails none. A home that several examples share is meant.
settings.register_profile(
    "trust",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("trust")


@dataclass(frozen=True)
class Outcome:
    """What one run of the program said and how it ended."""

    code: int
    out: str
    err: str


@dataclass
class Trust:
    """Runs `trust ...` in this process, without a terminal, on the journal in `home`."""

    home: Path
    now: datetime = datetime(2026, 11, 22, 21, 0, tzinfo=LONDON)
    variables: dict[str, str] = field(default_factory=dict)

    def __call__(self, *args: str, stdin: str = "") -> Outcome:
        out, err = io.StringIO(), io.StringIO()
        env = Environment(
            home=str(self.home),
            settings=str(self.home),
            now=lambda: self.now,
            variables=self.variables,
            stdin=io.StringIO(stdin),
            stdout=out,
            stderr=err,
            terminal=str(self.home / "no terminal"),
        )
        code = 0
        try:
            main(args, env)
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        return Outcome(code, out.getvalue(), err.getvalue())

    def pass_time(self, **by: float) -> None:
        """Let the clock go on, e.g. `pass_time(hours=2)`."""
        self.now = (self.now.astimezone(ZoneInfo("UTC")) + timedelta(**by)).astimezone(self.now.tzinfo)


@dataclass(frozen=True)
class Says:
    """A recogniser that suggests the same for every record, and that every word of a text teaches."""

    suggested: dict[str, tuple[Suggestion, ...]] = field(default_factory=dict)
    made_by: str = "a version"

    def words(self, record: ThoughtRecord) -> frozenset[str]:
        return frozenset(f"{record.automatic_thought} {record.situation}".casefold().split())

    def suggestions(self, record: ThoughtRecord, taught: object) -> dict[str, tuple[Suggestion, ...]]:
        return self.suggested


@pytest.fixture
def trust(tmp_path: Path) -> Trust:
    return Trust(tmp_path / "home")

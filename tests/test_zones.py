"""A zone that the system does not know by name stops nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

ZONES = ("Nonsense/Zone", "Etc/Unknown", "CET-1CEST,M3.5.0,M10.5.0/3", "<+03>-3", "GMT+2", "MSK-3", "XYZ-25")
COMMANDS = (("log", "they lied"), ("list",), ("review",), ("doctor",), ("backup",), ("undo",))


@pytest.mark.parametrize("zone", ZONES)
def test_every_command_works_whatever_stands_in_tz(tmp_path: Path, zone: str) -> None:
    for command in COMMANDS:
        done = subprocess.run(
            [sys.executable, "-m", "trustjournal", *command],
            env={**os.environ, "TRUSTJOURNAL_HOME": str(tmp_path / "home"), "TZ": zone},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, "went wrong" in done.stderr) == (0, False), (command, done.stderr)

"""Twenty that write at once: everything is stored, and nobody is told an error."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from torture.conftest import Figures, Scale
    from torture.processes import Program

_WRITER = """
import io, sys
from trustjournal.cli import main
from trustjournal.environment import Environment
for number in range(int(sys.argv[2])):
    env = Environment.real()
    env.stdin = io.StringIO(f"writer {sys.argv[1]} thought {number}")
    env.stdout = io.StringIO()
    try:
        main(["log", "-"], env)
    except SystemExit as end:
        if end.code:
            sys.exit(end.code)
"""


@pytest.mark.timeout(7200)
def test_twenty_writers_lose_nothing(program: Program, scale: Scale, figures: Figures) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(writer), str(scale.records_each)],
            env=program.surroundings,
            stderr=subprocess.PIPE,
        )
        for writer in range(scale.writers)
    ]
    said = [writer.communicate()[1].decode() for writer in writers]

    stored = program.thoughts()
    wanted = scale.writers * scale.records_each
    failed = sum(writer.returncode != 0 for writer in writers)
    figures.say(
        f"writers: {scale.writers} x {scale.records_each}: {len(stored)} of {wanted} stored, {failed} errors"
    )
    assert not failed, said
    assert len(stored) == len(set(stored)) == wanted
    program.assert_sound()

"""strace, which makes system calls fail or kills at them. Without it these checks fail; none is skipped."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from torture.processes import Ended, Program

STORING = ("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink", "link", "rename")
"""The calls by which a journal comes to lie on the disk."""

_CALL = re.compile(rf"\b({'|'.join(STORING)})\(")


class Operation(NamedTuple):
    """One call of a command's run: which sort, and the how-manieth of its sort."""

    call: str
    place: int


def operations(program: Program, typed: tuple[str, ...], stdin: str, trace: Path) -> list[Operation]:
    """Every operation of one whole run of the command, which has to succeed."""
    ended = program.run(*typed, stdin=stdin, before=_strace(trace))
    assert ended.code == 0, ended
    seen: Counter[str] = Counter()
    found = []
    for line in trace.read_text(errors="replace").splitlines():
        match = _CALL.search(line)
        if match:
            seen[match[1]] += 1
            found.append(Operation(match[1], seen[match[1]]))
    assert found, "the command stores nothing, or strace sees nothing"
    return found


def struck(program: Program, typed: tuple[str, ...], stdin: str, operation: Operation, how: str) -> Ended:
    """One run of the command in which that operation is struck: `signal=KILL`, `error=EIO`, ...

    With a `+` at the end of `how` every later call of its sort is struck as well.
    """
    lasting = "+" if how.endswith("+") else ""
    blow = f"inject={operation.call}:{how.removesuffix('+')}:when={operation.place}{lasting}"
    return program.run(*typed, stdin=stdin, before=(*_strace(None), "-e", blow))


def _strace(trace: Path | None) -> tuple[str, ...]:
    found = shutil.which("strace")
    assert found is not None, "the torture needs strace: install it"
    return (found, "-f", "-qq", "-o", str(trace or "/dev/null"), "-e", f"trace={','.join(STORING)}")

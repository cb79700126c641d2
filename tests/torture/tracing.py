"""strace, which makes system calls fail or kills at them. Without it these checks fail; none is skipped."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from torture.processes import Ended, Program, Warm

STORING = ("pwrite64", "write", "fdatasync", "fsync", "ftruncate", "unlink", "link", "rename")
"""The calls by which a journal, or a file beside it, comes to lie on the disk."""

_CALL = re.compile(rf"\b({'|'.join(STORING)})\((?:\d+<(?P<file>[^>]*)>)?")
_SCREEN = re.compile(r"/std(out|err)$|^/dev/")


class Operation(NamedTuple):
    """One call of a command's run: which sort, and the how-manieth of its sort."""

    call: str
    place: int


class Typed(NamedTuple):
    """One run of the program: the command line, what comes on stdin, the passphrases."""

    words: Sequence[str]
    stdin: str = ""
    passphrases: Sequence[str] = ()


def operations(warm: Warm, program: Program, typed: Typed, trace: Path) -> list[Operation]:
    """Every operation on files of one whole run of the command, which has to succeed."""
    with watched(warm, _held(warm, program, typed), *listing(trace)):
        ended = warm.end()
    assert ended.code == 0, ended
    return listed(trace)


def struck(warm: Warm, program: Program, typed: Typed, operation: Operation, how: str) -> Ended:
    """One run of the command in which that operation is struck: `signal=KILL`, `error=EIO`, ...

    With a `+` at the end of `how` every later call of its sort is struck as well.
    """
    with watched(warm, _held(warm, program, typed), *blow(operation, how)):
        return warm.end()


def listing(trace: Path) -> tuple[str, ...]:
    """What makes strace write down the operations, for `listed`."""
    return ("-y", "-o", str(trace))


def listed(trace: Path) -> list[Operation]:
    """The operations on files that were written down."""
    found = list(_operations(trace))
    assert found, "the command stores nothing, or strace sees nothing"
    return found


def blow(operation: Operation, how: str) -> tuple[str, ...]:
    """What makes strace strike at that operation."""
    lasting = "+" if how.endswith("+") else ""
    where = f"inject={operation.call}:{how.removesuffix('+')}:when={operation.place}{lasting}"
    return ("-o", "/dev/null", "-e", where)


@contextmanager
def watched(warm: Warm, pid: int, *how: str) -> Iterator[None]:
    """Have strace at a run that is held, and let that go on."""
    strace = shutil.which("strace")
    assert strace is not None, "the torture needs strace: install it"
    calls = f"trace={','.join(STORING)}"
    watcher = subprocess.Popen(
        (strace, "-f", "-qq", "-e", calls, *how, "-p", str(pid)), stderr=subprocess.PIPE
    )
    while "TracerPid:\t0" in Path(f"/proc/{pid}/status").read_text():
        assert watcher.poll() is None, watcher.communicate()
        time.sleep(0.001)
    warm.go_on(pid)
    yield
    watcher.communicate()


def _held(warm: Warm, program: Program, typed: Typed) -> int:
    return warm.begin(program, typed.words, stdin=typed.stdin, passphrases=typed.passphrases, held=True)


def _operations(trace: Path) -> Iterator[Operation]:
    seen: Counter[str] = Counter()
    for line in trace.read_text(errors="replace").splitlines():
        match = _CALL.search(line)
        if match:
            seen[match[1]] += 1
            # What is said on the screen is written as well, and no part of the journal.
            if match[1] != "write" or not _SCREEN.search(match["file"] or "/dev/"):
                yield Operation(match[1], seen[match[1]])

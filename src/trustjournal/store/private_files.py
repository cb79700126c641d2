"""Files that only this account can read, from their first byte on, and whole under their name.

Standard library only.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CHUNK = 1 << 20
_PAGE = 4096


def create(path: str | os.PathLike[str]) -> int:
    """Make an empty file of that name; its number, open for writing.

    Nothing is replaced and no link is followed: raises FileExistsError where anything has the name.
    """
    return os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)


def write(path: str | os.PathLike[str], pieces: Iterable[str]) -> None:
    """Make a file of the pieces, in UTF-8; it is on the disk afterwards. Raises as `create` does."""
    with open(create(path), "w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)
        file.flush()
        os.fsync(file.fileno())


def give_name(whole: str, name: str) -> None:
    """Let a file that is whole have that name; its old one may stay beside it.

    Nothing is replaced: raises FileExistsError where anything has the name.
    """
    try:
        os.link(whole, name)
    except FileExistsError:
        raise
    except OSError:  # FAT and some network mounts know no second names
        with _alone_in(os.path.dirname(name)):
            if os.path.lexists(name):
                raise FileExistsError(name) from None
            os.rename(whole, name)


def sync(path: str) -> None:
    """Make what the file holds, or the folder names, outlast a power cut. Raises OSError."""
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def overwrite(number: int) -> None:
    """Put zeros in place of all that the open file of that number holds."""
    for start, end in from_the_end(os.fstat(number).st_size):
        os.lseek(number, start, os.SEEK_SET)
        while start < end:
            start += os.write(number, bytes(end - start))
    os.fsync(number)


def from_the_end(size: int) -> Iterator[tuple[int, int]]:
    """Where pieces of a file begin and end, the last first.

    So its first bytes tell what it is until all else is gone, whenever a kill comes.
    """
    end = size
    while end > _PAGE:
        start = max(_PAGE, end - _CHUNK)
        yield start, end
        end = start
    yield 0, end


@contextlib.contextmanager
def _alone_in(folder: str) -> Iterator[None]:
    """Within, no other process that asks for the same gets it; nothing is held where no such locks are."""
    with contextlib.ExitStack() as held:
        with contextlib.suppress(ImportError, OSError):
            import fcntl  # not on Windows, where a rename never replaces anything

            number = os.open(folder, os.O_RDONLY)
            held.callback(os.close, number)
            fcntl.flock(number, fcntl.LOCK_EX)
        yield


def close_to_others(path: str, mode: int = 0o600) -> None:
    """Make what this account owns private to it where others may open it, as what was put back often is.

    Some file systems know no permissions; what belongs to another account stays as it is.
    """
    with contextlib.suppress(OSError):
        found = os.stat(path)
        if found.st_mode & 0o077 and (os.name != "posix" or found.st_uid == os.getuid()):
            os.chmod(path, mode)

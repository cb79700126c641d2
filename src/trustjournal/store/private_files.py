"""Files that only this account can read, from their first byte on. Standard library only."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


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

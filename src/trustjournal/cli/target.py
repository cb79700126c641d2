"""Where a file that somebody asked for goes: private, whole or not at all, over nothing they did not mean."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError, Usage, why_refused
from trustjournal.store import private_files

if TYPE_CHECKING:
    from collections.abc import Iterable

DASH = Path("-")
"""What stands for stdin or stdout wherever a command knows one; no file is called so by mistake."""


class TargetThere(TrustError):
    """A file is where one should be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there already and was left as it is. Give another name, or --force.")


class NoFileName(Usage):
    """A dash was given to a command that writes files only."""

    def __init__(self) -> None:
        super().__init__("- stands for the screen or a pipe, and this goes into a file only: give it a name.")


class TargetRefused(TrustError):
    """A file cannot be written where it should be."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} could not be written: {reason}. Give another place, then try again.")


def write_private(path: Path, pieces: Iterable[str], *, force: bool) -> None:
    """Write the pieces as UTF-8 to a file that only this account can read; it appears once it is whole.

    With `force` a file or link of that name is replaced; what a link leads to is never touched. Raises
    `TargetThere`, `TargetRefused` and `NoFileName`; then nothing is left behind.
    """
    if path == DASH:
        raise NoFileName
    if os.path.lexists(path) and (not force or path.is_dir()):
        raise TargetThere(path)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        private_files.write(part, pieces)
        if force:
            part.replace(path)
        else:
            private_files.give_name(str(part), str(path))
    except FileExistsError:
        raise TargetThere(path) from None
    except OSError as error:
        raise TargetRefused(path, why_refused(error)) from None
    finally:
        with contextlib.suppress(OSError):
            part.unlink()

"""The person's own editor on a private file that does not stay.

For a locked journal it lies in memory where the system has a folder for that: what an editor writes, and
copies it makes there, then never reach the disk.
"""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from trustjournal.errors import TrustError, Usage, why_refused
from trustjournal.interview.plainly import say_plainly
from trustjournal.store import private_files
from trustjournal.store.connection import DiskRefused, is_locked
from trustjournal.store.editor_files import TEXT, own_folder, places_in_memory
from trustjournal.store.erasing import remove_folder, sweep_after_editors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from trustjournal.environment import Environment

T = TypeVar("T")

_USUAL = ("nano", "vim", "vi")
"""What is opened where the person chose no editor, the gentlest first."""

_ON_THE_DISK = (
    "This system has no folder in memory, so the text lies on the disk unlocked while the editor is open. It "
    "is overwritten then; an SSD may remember it."
)

# Editors keep copies of what they edit in places of their own; these options leave them none. Those after
# -c come behind the person's own settings, which may have switched copies on.
_VIM_KEEPS_NOTHING = (
    "set noswapfile nobackup nowritebackup"
    "|if exists('+undofile')|set noundofile|endif|if exists('+viminfo')|set viminfo=|endif"
)
_VIM = ("-n", "-i", "NONE", "--cmd", _VIM_KEEPS_NOTHING, "-c", _VIM_KEEPS_NOTHING)
_QUIET: dict[str, tuple[str, ...]] = {
    "vim": _VIM,
    "nvim": _VIM,
    "nano": ("--ignorercfiles",),
    "emacs": ("--eval", "(setq make-backup-files nil auto-save-default nil create-lockfiles nil)"),
}
# Editors with a window of their own come back at once unless told to wait.
_WAIT: dict[str, tuple[str, ...]] = {
    "code": ("--wait",),
    "codium": ("--wait",),
    "subl": ("--wait",),
    "zed": ("--wait",),
}


class NoEditor(TrustError):
    """There is no editor to open, or it does not start."""

    def __init__(self, problem: str) -> None:
        super().__init__(
            f"{problem} Name one in the variable EDITOR or under editor in config.toml, or change single "
            "fields with options: trust edit --help"
        )


class EditorFailed(TrustError):
    """The editor ended with an error."""

    def __init__(self) -> None:
        super().__init__("The editor ended with an error, so nothing was changed. Type the command again.")


def edited(env: Environment, text: str, read: Callable[[str], T]) -> T | None:
    """What `read` makes of the text after the person edited it; None when it was left as it was.

    `read` raises `Usage` for what cannot be understood; on a terminal the person may then open the text
    again as they left it. Raises `NoEditor`, `EditorFailed`, `DiskRefused`.
    """
    command = _command(env)
    with _signals_end_it(), _private_file(_place(env), text) as path:
        while True:
            _run(command, path)
            try:
                written = path.read_bytes().decode("utf-8")
                return None if written == text else read(written)
            except OSError as error:
                raise DiskRefused((error.strerror or "").lower()) from None
            except UnicodeDecodeError:
                problem = Usage("The text is not UTF-8 any more; save it in that encoding.")
            except Usage as error:
                problem = error
            if not (env.interactive and _open_again(env, problem)):
                raise problem


def _place(env: Environment) -> Path:
    """Where the file lies meanwhile: in memory for a locked journal, told where that cannot be."""
    home = Path(env.home)
    sweep_after_editors(home, env.variables)
    if not is_locked(env.home):
        return own_folder(home, in_memory=False)
    for place in places_in_memory(env.variables):
        return own_folder(place, in_memory=True)
    say_plainly(env.stderr, _ON_THE_DISK)
    return own_folder(home, in_memory=False)


def _open_again(env: Environment, problem: Usage) -> bool:
    from trustjournal.cli.asked import asked

    question = f"{problem}\nEnter opens it again as you left it · g gives up, nothing is changed"
    return asked(env, question).casefold() != "g"


def _command(env: Environment) -> list[str]:
    chosen = env.config["editor"] or env.variables.get("VISUAL") or env.variables.get("EDITOR") or ""
    try:
        words = shlex.split(chosen)
    except ValueError:
        raise NoEditor(f"The name of the editor has an open quote: {chosen[:40]}.") from None
    if not words:
        places = env.variables.get("PATH", "")
        words = [name for name in _USUAL if shutil.which(name, path=places)][:1]
    if not words:
        raise NoEditor("No editor is set.")
    return [*words, *_options(words[0])]


def _options(program: str) -> Sequence[str]:
    # `vi` and `editor` are mostly other names of one of those known here, and sometimes are not.
    name = Path(os.path.realpath(shutil.which(program) or program)).name.partition(".")[0]
    name = "emacs" if name.startswith("emacs-") else name
    return _QUIET.get(name, _WAIT.get(Path(program).name, ()))


def _run(command: Sequence[str], path: Path) -> None:
    # Ctrl-C belongs to the editor while it is open. A handler, since an ignored signal would be inherited.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        code = subprocess.call([*command, str(path)])
    except (OSError, ValueError):
        raise NoEditor(f"The editor {command[0][:40]!r} does not start.") from None
    finally:
        signal.signal(signal.SIGINT, before)
    if code:
        raise EditorFailed


@contextlib.contextmanager
def _private_file(folder: Path, text: str) -> Iterator[Path]:
    try:
        folder.mkdir(mode=0o700)
        path = folder / TEXT
        private_files.write(path, [text])
        yield path
    except OSError as error:
        raise DiskRefused(why_refused(error)) from None
    finally:
        remove_folder(folder)


@contextlib.contextmanager
def _signals_end_it() -> Iterator[None]:
    """Let a closed terminal or a polite kill end the program as an exception, so that the file is removed."""

    def end(*_: object) -> None:
        raise SystemExit(130)

    numbers = [getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name)]
    before = [(number, signal.signal(number, end)) for number in numbers]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)

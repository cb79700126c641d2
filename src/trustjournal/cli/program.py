"""The table of commands, and the one border where errors become words."""

from __future__ import annotations

import contextlib
import importlib
import keyword
import os
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from trustjournal import __version__
from trustjournal.cli.unlocking import unlock
from trustjournal.environment import Environment
from trustjournal.errors import TrustError
from trustjournal.shown import one_line, visible
from trustjournal.store.settling import told_at_the_end

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

COMMANDS = {
    "log": "Write down a thought just after it stung",
    "reframe": "Look at a thought through three questions",
    "review": "Look back: what recurs, and what shifted",
    "check": "What turned out of what you foresaw",
    "open": "Thoughts not looked at again yet",
    "list": "Thoughts, the newest first",
    "show": "One thought with everything in it",
    "search": "Thoughts that hold these words",
    "edit": "Change a thought",
    "delete": "Take a thought out of the journal",
    "undo": "Take back the last change",
    "good": "Write down a good moment in one line",
    "pause": "Two quiet minutes, or one of three short exercises",
    "guide": "The eight steps and what belongs around them, in short pages",
    "step": "A small act of openness, and what came of it",
    "promise": "What was promised, by either side",
    "boundary": "What you keep for yourself",
    "talk": "An honest talk, prepared and looked back on",
    "checkin": "Five lines to look at with somebody",
    "signs": "Ten signs to tick when you want to; only what changed is shown",
    "balance": "Closeness and space with somebody",
    "bridge": "One relationship in five stages, or trust in yourself",
    "roots": "Earlier events a thought may be about; a name is enough",
    "people": "People the thoughts are about",
    "export": "Write the journal, or some of it, to a file or to the screen",
    "import": "Take in an export, or another program's file",
    "themes": "What thoughts are about, in your own words",
    "sources": "Where thoughts may come from, in your own words",
    "traps": "Thinking traps, in your own words",
    "emotions": "Feelings, in your own words",
    "safety": "Your own notes for a bad day",
    "help-now": "Somebody to talk to, right now",
    "backup": "Copy the journal to a file, checked",
    "restore": "Bring a backup back",
    "doctor": "Whether the journal is whole, and what to mend",
    "privacy": "What is stored where, and who can read it",
    "config": "Settings, and where each comes from",
    "lock": "Close the journal with a passphrase, or open it again",
    "erase": "Remove the whole journal",
}
"""Every command with its line in the help. `help-now` is the function `help_now` in `cli/help_now.py`."""

NAMES = ("trust", "trustjournal")
"""Both names of the program: some systems have a `trust` command of their own."""

_BY_THE_SETTINGS = (
    "log",
    "reframe",
    "check",
    "edit",
    "step",
    "promise",
    "boundary",
    "talk",
    "checkin",
    "roots",
    "signs",
    "balance",
    "bridge",
    "config",
)
"""Commands that do not begin with settings that cannot be read; all others go on without them."""

_WITH_VALUE = ("--home=", "--passphrase-fd=")
"""Options of the program itself that take a value, as they begin when it stands behind an equals sign."""

_NEVER_ASK = ("help-now", "pause", "guide", "privacy", "config", "lock", "erase", "doctor")
"""Commands that begin without the passphrase of a locked journal; all others ask for it first.

`lock` and `doctor` ask for it themselves.
"""

EPILOG = "If it is too much right now: trust help-now. It works without a journal."


def main(args: Sequence[str] | None = None, env: Environment | None = None) -> None:
    """Run one command in `env`; tell a `TrustError` in a sentence, not a traceback.

    Ends with SystemExit and the exit codes of docs/formats.md.
    """
    args = list(sys.argv[1:] if args is None else args)
    if args == ["--version"]:
        sys.stdout.write(f"trustjournal {__version__}\n")
        sys.exit(0)
    env = env or Environment.real()
    with border(env):
        if _completing(env.variables):
            # Typer draws the help beside each word with Rich where there is one; waiting for it is felt.
            sys.modules.setdefault("rich", None)  # type: ignore[arg-type]
        build(_needed(_completed(env.variables) or args))(args, prog_name=_called(), obj=env)


@contextlib.contextmanager
def border(env: Environment) -> Iterator[None]:
    """Where errors become words: one sentence on stderr and an exit code, never a traceback."""
    try:
        with told_at_the_end():
            yield
    except TrustError as error:
        if not (env.discreet and error.exit_code == 130):  # whoever left at once wants nothing said after
            with contextlib.suppress(OSError):  # nobody may be there to be told
                tell(env, str(error))
        sys.exit(error.exit_code)
    except UnicodeEncodeError:
        # Texts to keep were made whole before; this is a name to look for, which no journal can hold.
        with contextlib.suppress(OSError):
            tell(env, "A word of the command is not text a journal can hold. Leave that word out.")
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)


_WrongUsage: type[Exception] = typer.BadParameter.__mro__[1]
"""What Typer raises for words of a command that it cannot use; it gives no public name to it."""


class _Program(TyperGroup):
    """The program, to which a reader who has seen enough is no error."""

    def make_context(self, *given: Any, **how: Any) -> Any:
        with _quoted_without_harm():
            return super().make_context(*given, **how)

    def invoke(self, ctx: Any) -> Any:
        env: Environment = ctx.obj
        if ctx.params.get("home"):
            env.at_home(ctx.params["home"])
        env.options |= {name: "on" for name in ("plain", "discreet") if ctx.params.get(name)}
        try:
            with _quoted_without_harm():
                return super().invoke(ctx)
        except BrokenPipeError:
            sys.exit(0)


@contextlib.contextmanager
def _quoted_without_harm() -> Iterator[None]:
    """Within, what tells of a word that was typed shows all that is in it, direction characters too."""
    try:
        yield
    except _WrongUsage as error:
        error.message = visible(error.message)  # type: ignore[attr-defined]
        raise


class _Command(TyperCommand):
    """A command to which -1 is the number of no thought, and not an option there is not."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        ctx.ignore_unknown_options = any(word[:1] == "-" and word[1:].isdigit() for word in args)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        env: Environment = ctx.obj
        with env.kept_to_itself():  # only here: help, and what is wrong with the words typed, is nobody's own
            if self.name in _BY_THE_SETTINGS:
                env.config  # noqa: B018 - refused before anything is asked
            if self.name not in _NEVER_ASK:
                unlock(env, ctx.params.values())
            with _telling_of_an_update(env):
                done = super().invoke(ctx)
            _tell_of_broken_settings(env)
        return done


def tell(env: Environment, sentence: str) -> None:
    """A sentence on stderr, wrapped between words where somebody reads it on a terminal."""
    if env.stderr.isatty():
        from trustjournal.interview.plainly import say_plainly

        say_plainly(env.stderr, *sentence.split("\n"))
    else:
        env.stderr.write(visible(f"{sentence}\n"))


def build(names: Sequence[str]) -> typer.Typer:
    """The program with these commands; a command costs its import, so mostly one is enough."""
    app = typer.Typer(
        name="trust",
        cls=_Program,
        help="A private, offline thought journal for when trust was hurt.",
        epilog=EPILOG,
        invoke_without_command=True,
        no_args_is_help=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
        callback=_home,
    )
    for name in names:
        app.command(name, cls=_Command, short_help=COMMANDS[name])(_function(name))
    return app


def _home(
    ctx: typer.Context,
    home: Annotated[str | None, typer.Option(help="Folder of the journal.", metavar="DIR")] = None,
    passphrase_fd: Annotated[
        int | None,
        typer.Option(
            "--passphrase-fd",
            help="Read the passphrase of a locked journal from this open file.",
            metavar="N",
        ),
    ] = None,
    plain: Annotated[bool, typer.Option("--plain", help="Line by line, no colour, no drawing.")] = False,
    discreet: Annotated[
        bool,
        typer.Option("--discreet", help="Names as initials, nothing left on the screen. Ctrl-O hides all."),
    ] = False,
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    # The folder and how the screen is to be are taken in `_Program.invoke`, before anything is written.
    env: Environment = ctx.obj
    env.passphrase_fd = passphrase_fd
    if version:
        env.stdout.write(f"trustjournal {__version__}\n")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        from trustjournal.cli.home import home as show_home  # late: only the bare `trust` needs it

        with env.kept_to_itself():
            unlock(env)
            with _telling_of_an_update(env):
                show_home(ctx)
            _tell_of_broken_settings(env)


@contextlib.contextmanager
def _telling_of_an_update(env: Environment) -> Iterator[None]:
    """Say in one line where the journal is kept as it was when opening it brought it to this version."""
    before = _copies(env.home)
    yield
    for name in sorted(_copies(env.home) - before):
        if "before-update" in name:
            path = os.path.join(env.home, "backups", name)  # noqa: PTH118
            tell(env, f"The journal was brought to this version; as it was it is kept in {path}")


def _copies(home: str) -> set[str]:
    # Looked at by every command, so nothing is imported for it.
    with contextlib.suppress(OSError):
        return set(os.listdir(os.path.join(home, "backups")))  # noqa: PTH118, PTH208
    return set()


def _tell_of_broken_settings(env: Environment) -> None:
    if env.safe_config.broken is not None:
        env.stderr.write(f"{one_line(str(env.safe_config.broken))} The usual settings are used instead.\n")


def _called() -> str:
    """The name the program was called by; the shell's completion goes by it."""
    name = sys.argv[0].replace("\\", "/").rpartition("/")[2]
    return name if name in NAMES else NAMES[0]


def _completing(variables: Mapping[str, str]) -> bool:
    return any(f"_{name.upper()}_COMPLETE" in variables for name in NAMES)


def _completed(variables: Mapping[str, str]) -> list[str]:
    """What stands on the line that the shell wants completed; empty when it does not."""
    if not _completing(variables):
        return []
    words = variables.get("COMP_WORDS", "").split() or variables.get("_TYPER_COMPLETE_ARGS", "").split()
    return words[1:]


def _needed(args: Sequence[str]) -> Sequence[str]:
    """The one command that is meant, where that is plain; none for home; all for help and completion."""
    skip = False
    for argument in args:
        if skip:
            skip = False
        elif argument in ("--home", "--passphrase-fd"):
            skip = True
        elif not argument.startswith("-"):
            return [argument] if argument in COMMANDS else list(COMMANDS)
        elif argument not in ("--plain", "--discreet") and not argument.startswith(_WITH_VALUE):
            return list(COMMANDS)
    # The bare `trust` needs none of them, but a shell that asks for completions looks just like it.
    return list(COMMANDS) if _completing(os.environ) else []


def _function(name: str) -> Callable[..., object]:
    module = name.replace("-", "_")
    # No module can be called as Python's own words are.
    loaded = importlib.import_module(f"trustjournal.cli.{module}{'_' * keyword.iskeyword(module)}")
    # `open`, `list` and the like would hide Python's own names inside their modules.
    function: Callable[..., object] = getattr(loaded, f"{module}_command", None) or getattr(loaded, module)
    return function

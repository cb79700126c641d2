"""`trust config`: every setting, its value, and where that came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.config import Config, checked, file_values, key_named, save
from trustjournal.environment import Environment
from trustjournal.errors import Usage
from trustjournal.interview.plainly import say_plainly

if TYPE_CHECKING:
    from trustjournal.config import Key


class _NoValue(Usage):
    """A value was given where none belongs, or one that no line can hold."""

    def __init__(self, key: str) -> None:
        super().__init__(f"Type: trust config {key} VALUE, or: trust config {key} --unset")


def config(
    ctx: typer.Context,
    key: Annotated[str | None, typer.Argument(metavar="[KEY]", help="Which setting.")] = None,
    value: Annotated[str | None, typer.Argument(metavar="[VALUE]", help="What it is to be.")] = None,
    unset: Annotated[bool, typer.Option("--unset", help="Take the setting out of the file.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print every setting as JSON.")] = False,
) -> None:
    """Settings, and where each comes from.

    An option goes before the environment, the environment before the file.
    """
    env: Environment = ctx.obj
    if key is None:
        if unset:
            raise _NoValue("KEY")
        _list(env, as_json=as_json)
        return
    wanted = key_named(key)
    if value is None and not unset:
        say_plainly(env.stdout, env.config[wanted.name])
        return
    if (value is not None and unset) or as_json:
        raise _NoValue(wanted.name)
    _put(env, wanted, checked(wanted, value) if value else "")


def _list(env: Environment, *, as_json: bool) -> None:
    settings = env.config.all()
    if as_json:
        from trustjournal.cli.listing import print_json  # late: a list on the screen needs none

        plain = {
            "folder": env.settings,
            "settings": [{"key": s.key.name, "value": s.value, "origin": s.origin} for s in settings],
        }
        print_json(env, plain)
        return
    from trustjournal.views.settings import settings_table

    env.console.print(settings_table((s.key.name, s.value, s.origin, s.key.meaning) for s in settings))
    say_plainly(env.stdout, f"Folder of the settings, and of words of your own: {env.settings}")


def _put(env: Environment, key: Key, value: str) -> None:
    if not value.isprintable():
        raise _NoValue(key.name)
    path = env.config.path
    values = file_values(path)
    values.pop(key.name, None)
    save(path, values | ({key.name: value} if value else {}))
    now = Config(env.settings, env.variables, env.options).setting(key.name)
    said = f"{key.name} is {value} now" if value else f"{key.name} is not set any more"
    say_plainly(env.stdout, f"{said}, in {path}.")
    if now.origin != "default" and not now.origin.startswith("file"):
        say_plainly(env.stderr, f"Here it still is {now.value}: {now.origin} goes before the file.")

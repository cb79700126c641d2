"""Commands as pages and documents name them, held against the program itself."""

from __future__ import annotations

import shlex
from functools import cache

import typer

from trustjournal.cli import COMMANDS, build
from trustjournal.content import Content

GUIDE = Content().guide


def unknown_words(typed: str) -> list[str]:
    """What of `trust COMMAND ...` the program does not know: the command, its options, what it can do."""
    _, command, *words = shlex.split(typed)
    if command not in COMMANDS:
        return [command]
    if words[:1] == ["practice"]:
        return words[2:]
    if command == "guide":
        return [] if GUIDE.topic(" ".join(words)) else words
    explained, options = _known_to(command)
    before = ["", *words]
    return [
        word
        for word, behind in zip(words, before, strict=False)
        if not (
            word in options
            or behind in options  # its value
            or word == "last"
            or word.isdigit()
            or f"trust {command} {word}" in explained
        )
    ]


@cache
def _known_to(command: str) -> tuple[str, frozenset[str]]:
    """The help of a command, which names what can be typed behind it, and its options."""
    found = typer.main.get_command(build([command])).commands[command]  # type: ignore[attr-defined]
    return found.help or "", frozenset(option for parameter in found.params for option in parameter.opts)

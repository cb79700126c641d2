"""The commands: a file for each, and `program`, which puts them together.

Nothing else stands here: a command called `list` or `open` becomes a name of this package once it is
imported, and would hide Python's own.
"""

from trustjournal.cli.program import COMMANDS, border, build, main

__all__ = ["COMMANDS", "border", "build", "main"]

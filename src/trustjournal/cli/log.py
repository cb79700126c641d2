"""`trust log`: placeholder until the command lands in the next commits."""

import typer


def log(ctx: typer.Context) -> None:
    """Write down a thought just after it stung."""

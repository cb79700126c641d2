"""Where the commands `trust` and `trustjournal` begin. Imports nothing before it must."""

import sys


def main() -> None:
    """Run the program: the first question of a plain `trust log` stands on the screen before anything loads."""
    import os

    os.umask(0o077)
    if sys.argv[1:] == ["--version"]:
        from trustjournal import __version__

        sys.stdout.write(f"trustjournal {__version__}\n")
        return
    from trustjournal.cli import main as run

    run()

"""A believable week of 25 thoughts (and six from the week before), written through the program itself.

`python examples/week.py` puts it into a throw-away home, reviews it, and says where it is;
`python examples/week.py HOME` uses that folder. Every person and sentence here is made up.
"""

from __future__ import annotations

import shlex
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from trustjournal.cli import main
from trustjournal.environment import Environment

ZONE = ZoneInfo("Europe/London")
COMMANDS = Path(__file__).with_name("week.txt")
LAST_EVENING = "2026-11-22 21:40"


def load(home: str) -> None:
    """Write both weeks into the journal at `home`, each line at its own time, as one person would have."""
    for line in COMMANDS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            when, _, command = line.partition(" | ")
            run(home, when, *shlex.split(command))


def run(home: str, when: str, *args: str) -> None:
    """Run one command of the program at that time; ends the example when it fails."""
    now = datetime.fromisoformat(when).replace(tzinfo=ZONE)
    env = Environment(home=home, settings=home, now=lambda: now, variables={})
    try:
        main(list(args), env)
    except SystemExit as end:
        if end.code not in (0, None):
            sys.exit(f"the example failed at {when}")


if __name__ == "__main__":
    folder = sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="trust-week-")
    load(folder)
    print()
    run(folder, LAST_EVENING, "review", "--week")
    print(f"\nThe week is in {folder}. Look around, for example: trust --home {folder} list")

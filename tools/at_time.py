"""Run the program at a fixed time, for transcripts: `python tools/at_time.py 2026-11-22T21:40 log`."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from time import monotonic
from zoneinfo import ZoneInfo

from trustjournal.cli import main
from trustjournal.environment import Environment

if __name__ == "__main__":
    start = datetime.fromisoformat(sys.argv[1]).replace(tzinfo=ZoneInfo("Europe/London"))
    began = monotonic()
    env = Environment.real()
    env.now = lambda: start + timedelta(seconds=monotonic() - began)
    main(sys.argv[2:], env)

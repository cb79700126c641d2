"""Two quiet minutes: lines that come and stay a while. Nothing to write, nothing kept."""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING

from trustjournal.interview.plainly import say_plainly

if TYPE_CHECKING:
    from collections.abc import Callable

    from trustjournal.environment import Environment


def quiet_minutes(env: Environment, sleep: Callable[[float], object] = time.sleep) -> None:
    """Say the lines, waiting after each as long as it is meant to stay; Ctrl-C ends it at any point.

    Where stdout is no terminal the lines come at once. Needs no journal and no settings.
    """
    waiting = env.stdout.isatty()
    try:
        for line in env.safe_content.prompts.pause:
            say_plainly(env.stdout, line.text)
            if waiting:
                sleep(line.seconds)
    except KeyboardInterrupt:
        say_plainly(env.stdout, "", "Ending here is fine.")
    if waiting:
        _forget_what_was_typed()


def _forget_what_was_typed() -> None:
    """Let no key pressed meanwhile answer the next question."""
    import sys

    try:
        import termios  # late: there is none on Windows
    except ImportError:
        return
    with contextlib.suppress(termios.error, ValueError):  # stdin may be something else
        termios.tcflush(sys.stdin, termios.TCIFLUSH)

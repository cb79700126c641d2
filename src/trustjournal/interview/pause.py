"""Quiet minutes and short exercises: lines that come and stay a while. Nothing to write, nothing kept."""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING

from trustjournal.interview.plainly import say_plainly

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from trustjournal.content import Exercise
    from trustjournal.environment import Environment

    Wait = Callable[[TextIO, float], bool]


def wait_for_enter(stdin: TextIO, seconds: float) -> bool:
    """Wait so long; whether Enter was pressed meanwhile. What was typed before it is taken off the line."""
    try:
        import select  # late: it waits for no terminal on Windows

        number = stdin.fileno()
        if os.isatty(number):
            if not select.select([number], [], [], seconds)[0]:
                return False
            os.read(number, 4096)
            return True
    except (ImportError, OSError, ValueError):
        pass
    time.sleep(seconds)
    return False


def pause(env: Environment, wait: Wait = wait_for_enter) -> None:
    """Ask in a line which exercise it shall be, Enter for the two quiet minutes, then go through it.

    Ctrl-C leaves. Where nobody can be asked it is the quiet minutes. Needs no journal and no settings.
    """
    exercises = env.safe_content.prompts.exercises
    quiet, *others = exercises
    chosen = _chosen(env, quiet, others) if env.interactive else quiet
    if chosen is not None:
        go_through(env, chosen, wait)


def go_through(env: Environment, exercise: Exercise, wait: Wait = wait_for_enter) -> None:
    """Say the lines, waiting after each as long as it is meant to stay; Enter or Ctrl-C ends it anywhere.

    Where stdout is no terminal the lines come at once.
    """
    waiting = env.stdout.isatty()
    if waiting:
        _forget_what_was_typed()  # a key pressed twice shall not end what it began
    try:
        for line in exercise.lines:
            say_plainly(env.stdout, line.text)
            if waiting and wait(env.stdin, line.seconds):
                say_plainly(env.stdout, _ENDED)
                break
    except KeyboardInterrupt:
        say_plainly(env.stdout, "", _ENDED)
    if waiting:
        _forget_what_was_typed()


_ENDED = "Ending here is fine."


def _chosen(env: Environment, quiet: Exercise, others: list[Exercise]) -> Exercise | None:
    """The exercise somebody wants; the quiet one for Enter and for whatever cannot be read, None to leave."""
    from trustjournal.interview.asking import LineAsker  # late: without a terminal nothing is asked

    named = (f"{number} {exercise.name}" for number, exercise in enumerate(others, 1))
    try:
        say_plainly(env.stdout, " · ".join((f"Enter {quiet.name}", *named)))
        typed = LineAsker(env.seen).answer("", "", (), lambda _: None).strip()
    except (KeyboardInterrupt, EOFError):
        say_plainly(env.stdout, "")
        return None
    numbered = {str(number): exercise for number, exercise in enumerate(others, 1)}
    return numbered.get(typed, quiet)


def _forget_what_was_typed() -> None:
    """Let no key pressed meanwhile answer the next question."""
    import sys

    try:
        import termios  # late: there is none on Windows
    except ImportError:
        return
    with contextlib.suppress(termios.error, ValueError):  # stdin may be something else
        termios.tcflush(sys.stdin, termios.TCIFLUSH)

"""Killed at random moments: what was acknowledged is there, once, and the journal is whole."""

from __future__ import annotations

import contextlib
import threading
import time
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pexpect
import pytest

from torture.targets import COMMANDS

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from torture.conftest import Figures, Scale
    from torture.processes import Program
    from torture.targets import Command, Target

_PATIENCE = 60
_QUESTIONS = 5
_STRIDE = 5
"""With it, few kills meet commands of every sort."""
_LONGEST_AFTER = 0.4
"""Seconds after an answer within which the kill comes."""


class Session(NamedTuple):
    """A session that was killed: the two answers in words, and how many of them were acknowledged."""

    texts: tuple[str, str]
    acknowledged: int


def killed_session(program: Program, chance: random.Random, number: int) -> Session:
    """One `trust log` on a terminal, killed at a random moment around a random question.

    An answer is acknowledged when the next question stands on the screen.
    """
    texts = (f"what happened {number:04}", f"what went through my mind {number:04}")
    answers = (*texts, "80", "fear 90", "check")
    struck_at = chance.randrange(_QUESTIONS)
    command, *typed = program.command("log")
    process = pexpect.spawn(
        command, typed, env={**program.surroundings, "TERM": "dumb"}, timeout=_PATIENCE, echo=False
    )
    process.delaybeforesend = None
    killer = threading.Timer(chance.uniform(0, _LONGEST_AFTER), _kill, (process,))
    acknowledged = 0
    with contextlib.suppress(pexpect.EOF, OSError):
        _put_away_a_draft(process)
        for place, answer in enumerate(answers):
            acknowledged = min(place, len(texts))
            process.expect_exact(">")
            process.sendline(answer)
            if place == struck_at:
                killer.start()
            process.expect_exact(f"{place + 2} of 5" if place + 1 < _QUESTIONS else "What now?")
        acknowledged = len(texts)
        process.expect(pexpect.EOF)
    killer.join()
    process.close(force=True)
    return Session(texts, acknowledged)


def _put_away_a_draft(process: pexpect.spawn[str]) -> None:
    """The session before may have left a draft, which is offered first; it stays where it is."""
    if process.expect_exact(["1 of 5", "You began a thought"]):
        process.expect_exact(">")
        process.sendline("n")
        process.expect_exact("1 of 5")


def _kill(process: pexpect.spawn[str]) -> None:
    with contextlib.suppress(OSError):
        process.kill(9)


@pytest.mark.timeout(14400)
def test_no_acknowledged_answer_is_lost_to_a_kill(
    program: Program, scale: Scale, chance: random.Random, figures: Figures
) -> None:
    promised: list[str] = []
    for number in range(scale.kills):
        session = killed_session(program, chance, number)
        promised += session.texts[: session.acknowledged]
        program.assert_sound()

    kept = Counter(program.kept_texts())
    lost = [text for text in promised if not kept[text]]
    doubled = [text for text, times in kept.items() if times > 1]
    figures.say(
        f"kills: {scale.kills} at random moments of a session, {len(promised)} answers acknowledged, "
        f"{len(lost)} lost, {len(doubled)} twice, 0 damaged"
    )
    assert not lost
    assert not doubled
    assert len(promised) > scale.kills // 2, "the kills came too early to say anything"


@pytest.mark.timeout(14400)
def test_a_command_killed_at_a_random_moment_is_done_or_not_begun(
    targets: Callable[[Command], Target], scale: Scale, chance: random.Random, figures: Figures
) -> None:
    killed = done = 0
    for number in range(scale.killed_commands):
        target = targets(COMMANDS[(number * _STRIDE) % len(COMMANDS)])
        target.lay_out()
        typed = target.typed
        pid = target.warm.begin(target.program, typed.words, stdin=typed.stdin, passphrases=typed.passphrases)
        time.sleep(chance.uniform(0, target.seconds))
        target.warm.kill(pid)
        ended = target.warm.end()
        assert ended.was_killed or ended.code == 0, ended
        is_done = target.assert_done_or_not_begun()
        assert is_done or ended.was_killed, "said to be done"
        target.assert_next_command_tidies()
        killed += ended.was_killed
        done += is_done
    figures.say(
        f"kills: {scale.killed_commands} at random moments of {len(COMMANDS)} commands, {killed} struck, "
        f"{done} done, {scale.killed_commands - done} not begun, 0 half done, 0 damaged"
    )
    assert killed, "the kills came too late to say anything"

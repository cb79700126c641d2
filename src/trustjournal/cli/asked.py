"""One line asked for on the terminal, where a command needs no more than that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.errors import Interrupted
from trustjournal.interview.plainly import say_plainly
from trustjournal.limits import storable

if TYPE_CHECKING:
    from trustjournal.environment import Environment


def asked(env: Environment, question: str) -> str:
    """What was typed after this question; "" for Enter. Only where `env.interactive`.

    Raises `Interrupted` when the terminal is closed and KeyboardInterrupt for Ctrl-C.
    """
    from trustjournal.interview.asking import LineAsker  # late: most commands ask nothing

    say_plainly(env.stderr, *question.split("\n"))
    try:
        return storable(LineAsker(env.seen).answer("", "", (), lambda _: None))[0].strip()
    except EOFError:
        raise Interrupted from None

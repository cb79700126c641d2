"""Words that may mean danger: the reviewed phrases first, then what the learned score adds."""

from __future__ import annotations

from trustjournal.recognition import learned, signals
from trustjournal.recognition.signals import Family, Signal


def danger_signals(text: str) -> tuple[Signal, ...]:
    """Return at most one signal per family, in the order self, fear, other_self, own_violence.

    `words` of each is a stretch of the text. Takes any text and never raises.
    """
    found = {signal.family: signal for signal in signals.danger_signals(text)}
    # Who repeats the threat of someone else uses nearly the words of one's own.
    doubted = {Family.SELF} if Family.OTHER_SELF in found else set()
    for signal in learned.learned_signals(text, doubted):
        found.setdefault(signal.family, signal)
    order = (Family.SELF, Family.FEAR, Family.OTHER_SELF, Family.OWN_VIOLENCE)
    return tuple(found[family] for family in order if family in found)

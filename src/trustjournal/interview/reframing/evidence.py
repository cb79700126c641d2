"""Questions 1 and 2: what the thought stands on, in three lists, and what a loved one would hear."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trustjournal.interview.reframing.named_before import NamedBefore
from trustjournal.interview.reframing.promises import kept_ones, missed_ones
from trustjournal.records import Ending, Reframe, Weight

if TYPE_CHECKING:
    from trustjournal.interview.reframing.asking import Asking


def evidence(asking: Asking, reframe: Reframe) -> Reframe:
    """Seen or heard oneself, what does not fit, what comes from before; then where the weight lies."""
    asking.pin("1 of 3")
    return replace(
        reframe,
        evidence_for=ask_seen(asking),
        evidence_against=ask_list(asking, "evidence_against"),
        from_before=ask_list(asking, "from_before"),
        weight=ask_weight(asking),
    )


def loved_one(asking: Asking, reframe: Reframe) -> Reframe:
    """What one would say to somebody one loves with the same thought (Grossmann and Kross 2014)."""
    asking.pin("2 of 3")
    return replace(reframe, answer_to_loved_one=asking.text("evidence.loved_one", "loved_one"))


def ask_seen(asking: Asking) -> tuple[str, ...]:
    """What was seen or heard; what this person did before is evidence, what another did is not."""
    question = asking.question("evidence.evidence_for")
    asked = [*asking.content.prompts.says("standing_on"), question.ask]
    if asking.name:
        asked.append(asking.question("evidence.evidence_for_person").ask)
    promises = missed_ones(asking)
    return asking.interview.ask_lines(
        "evidence_for",
        promises.offered(replace(question, hint=None)),
        spoken="\n".join(asked),
        meant=promises.meant,
    )


def ask_list(asking: Asking, key: str) -> tuple[str, ...]:
    """One of the other two lists: "evidence_against" or "from_before"."""
    question = replace(asking.question(f"evidence.{key}"), hint=None)
    earlier = kept_ones(asking) if key == "evidence_against" else NamedBefore(asking)
    return asking.interview.ask_lines(key, earlier.offered(question), meant=earlier.meant)


def ask_weight(asking: Asking) -> Weight | None:
    """Where most of the weight lies; None when skipped."""
    question = asking.question("evidence.weight")
    labels = [f"{number} {option.label}" for number, option in enumerate(question.options, 1)]
    rows = [f"  {left:<26} {right}" for left, right in zip(labels[::2], labels[1::2], strict=True)]
    keys = [option.key for option in question.options]
    typed = {str(number): key for number, key in enumerate(keys, 1)} | {key: key for key in keys}
    chosen = asking.interview.choose(
        "weight", replace(question, hint=None), typed, spoken="\n".join((question.ask, *rows))
    )
    if chosen is None:
        return None
    if Weight(chosen).ending is Ending.SEEN:
        asking.says("on_what_you_saw")
    return Weight(chosen)

"""Question 3: another thought that is true to what one knows, or living with not knowing yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trustjournal.interview.reframing.asking import Outcome
from trustjournal.interview.reframing.earlier_answers import EarlierAnswers
from trustjournal.predictions import Prediction
from trustjournal.shown import one_line

if TYPE_CHECKING:
    from trustjournal.interview.reframing.asking import Asking
    from trustjournal.records import Reframe

_LONGEST_LINE = 72


def another_thought(asking: Asking, reframe: Reframe) -> Outcome:
    """Alternatives, several allowed, one kept with its own belief; none kept is "not yet"."""
    asking.pin("3 of 3")
    question = asking.question("alternative.alternative")
    own = reframe.answer_to_loved_one
    if own:
        question = replace(question, hint=f"{question.hint}\n{asking.content.prompts.hint('use_answer')}")
    earlier = EarlierAnswers(asking)
    lines = asking.interview.ask_lines(
        "alternative", earlier.offered(question), meant=earlier.meant, after_first=earlier.show
    )
    alternatives = tuple(own if own and line.strip().casefold() == "w" else line for line in lines)
    kept = _kept(asking, alternatives) if alternatives else None
    if kept is None:
        return Outcome(replace(reframe, alternatives=alternatives))
    belief = asking.rating("alternative_belief", "alternative.alternative_belief", "scale_belief")
    return Outcome(replace(reframe, alternatives=alternatives, kept=kept, alternative_belief=belief))


def not_knowing(asking: Asking, reframe: Reframe) -> Outcome:
    """What could be asked openly, until when it can stay unknown, what helps until then."""
    asking.pin("3 of 3")
    asking.says("cannot_tell")
    ask = "" if asking.feared else asking.text("unknown.ask_openly", "ask_openly")
    until = asking.text("unknown.until_when", "until_when")
    then = asking.text("unknown.until_then", "until_then")
    due = asking.due(until)
    again = () if due is None else (Prediction(asking.new_uuid(), "", reframe.written, due, until),)
    return Outcome(replace(reframe, ask_openly=ask, until=until, until_then=then), predictions=again)


def _kept(asking: Asking, alternatives: tuple[str, ...]) -> int | None:
    question = asking.question("alternative.keep")
    listed = [f"  {number} {one_line(text, _LONGEST_LINE)}" for number, text in enumerate(alternatives, 1)]
    typed = {str(number): str(number - 1) for number in range(1, len(alternatives) + 1)}
    chosen = asking.interview.choose("keep", question, typed, spoken="\n".join((question.ask, *listed)))
    return None if chosen is None else int(chosen)

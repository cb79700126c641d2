"""Question 3: another thought that is true to what one knows, or living with not knowing yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trustjournal.interview.reframing.asking import Outcome
from trustjournal.interview.reframing.earlier_answers import EarlierAnswers
from trustjournal.interview.reframing.their_view import TheirView
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
    own, view = reframe.answer_to_loved_one, TheirView(asking)
    hint = asking.content.prompts.hint
    keys = [key for key, there in ((hint("use_answer"), own), (hint("their_view"), view.offered)) if there]
    if keys:
        question = replace(question, hint=f"{question.hint}\n{' · '.join(keys)}")
    earlier = EarlierAnswers(asking)
    lines = asking.interview.ask_lines(
        "alternative",
        earlier.offered(question),
        meant=earlier.meant,
        after_first=earlier.show,
        aside=lambda: view.keys,
    )
    alternatives = tuple(own if own and line.strip().casefold() == "w" else line for line in lines)
    if not asking.interview.asks_somebody:
        view.take_given()
    choices = (*alternatives, *view.lines)
    kept = _kept(asking, choices) if choices else None
    if kept is not None and kept >= len(alternatives):
        reframe = replace(reframe, alternatives=choices, kept=kept)
    else:
        reframe = replace(reframe, alternatives=alternatives, kept=kept, their_view=view.lines)
    if kept is not None:
        belief = asking.rating("alternative_belief", "alternative.alternative_belief", "scale_belief")
        reframe = replace(reframe, alternative_belief=belief)
    return Outcome(reframe, afraid_of=view.afraid_of, not_afraid=view.not_afraid)


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

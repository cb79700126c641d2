"""The same ratings again, before and now as a picture, one next thing; no sentence judges the change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.text import Text

from trustjournal.content import Question
from trustjournal.interview.predicting import ask_prediction
from trustjournal.interview.reframing.asking import TOWARDS_THEM, Asking, Outcome
from trustjournal.interview.reframing.what_i_saw import afraid, support
from trustjournal.moments import spoken
from trustjournal.records import Ending, NextKind, NextThing
from trustjournal.shown import one_line
from trustjournal.views.reframes import before_and_now, kept

if TYPE_CHECKING:
    from trustjournal.predictions import Prediction
    from trustjournal.records import EmotionRating, Reframe

_LONGEST_THOUGHT = 40


def rated_again(asking: Asking, outcome: Outcome, felt: tuple[EmotionRating, ...]) -> Outcome:
    """Belief and emotions rated again, then how the reframe ends."""
    reframe, belief = outcome.reframe, None
    if reframe.belief_before is not None:
        thought = one_line(asking.record.automatic_thought, _LONGEST_THOUGHT)
        belief = asking.rating(
            "belief_again", "alternative.belief_again", thought=thought, before=reframe.belief_before
        )
    rated = replace(reframe, belief=belief, emotions=asking.emotions_again(felt))
    talk = asking.interview.talk
    picture = before_and_now(rated, asking.record.automatic_thought, asking.names)
    if picture is not None:
        talk.show(
            Text(f"\n#{asking.record.id} looked at again, {spoken(rated.written, asking.begun)}"), picture
        )
    if rated.kept is not None:
        talk.say(kept(rated))
    if rated.ending is Ending.BEFORE and rated.kept is None:
        return replace(_not_yet(asking, rated), afraid_of=outcome.afraid_of)
    if any(
        asking.unpleasant(again.name) and (again.now or 0) > (again.before or 0) for again in rated.emotions
    ):
        ended = _worse(asking, rated)
    else:
        ended = _next(asking, replace(outcome, reframe=rated))
    afraid_of = outcome.afraid_of if ended.afraid_of is None else ended.afraid_of
    return replace(ended, predictions=outcome.predictions + ended.predictions, afraid_of=afraid_of)


def _not_yet(asking: Asking, reframe: Reframe) -> Outcome:
    rests = asking.interview.choose("not_yet", asking.question("alternative.not_yet"), {"x": "rest"})
    return Outcome(replace(reframe, complete=False), rested=rests is not None)


def _worse(asking: Asking, reframe: Reframe) -> Outcome:
    line, *keys = asking.content.notices.lines("after_worse")
    question = Question(key="after_worse", ask=line, hint="\n".join(keys) or None)
    choice = asking.interview.choose("after_worse", question, {"p": "pause", "h": "help"})
    if choice is not None:
        asking.interview.live(lambda: asking.after_worse(choice))
    return Outcome(replace(reframe, complete=reframe.ending is Ending.UNKNOWN))


def _next(asking: Asking, outcome: Outcome) -> Outcome:
    reframe = outcome.reframe
    before, now = reframe.belief_before, reframe.belief
    unmoved = before is not None and now is not None and now >= before
    if unmoved:
        asking.says("unmoved")
    if outcome.predictions:
        return Outcome(reframe)
    ended = _next_thing(asking, outcome, unmoved=unmoved)
    # A belief that did not move and leads nowhere leaves the thought open, as the person was told.
    goes_on = bool(ended.reframe.next_things or ended.predictions)
    return replace(ended, reframe=replace(ended.reframe, complete=goes_on or not unmoved))


def _next_thing(asking: Asking, outcome: Outcome, *, unmoved: bool) -> Outcome:
    question, reframe = asking.question("alternative.next_thing"), outcome.reframe
    feared = asking.feared or outcome.afraid_of is not None
    left_out = {NextKind.CHECK} if unmoved or feared else set()
    left_out |= TOWARDS_THEM if feared else set()
    options = [option for option in question.options if _kind(option.key) not in left_out]
    listed = [f"  {number} {option.label}" for number, option in enumerate(options, 1)]
    listed.insert(0, "  Enter leave it open" if unmoved else "  Enter none")
    typed = {str(number): option.key for number, option in enumerate(options, 1)}
    typed |= {option.key: option.key for option in options}
    chosen = asking.interview.choose(
        "next_thing", replace(question, hint=None), typed, spoken="\n".join((question.ask, *listed))
    )
    if chosen is None:
        return Outcome(reframe)
    kind = _kind(chosen)
    if kind is NextKind.CHECK:
        return Outcome(reframe, predictions=(_to_look_at_again(asking, reframe),))
    if kind in TOWARDS_THEM and not outcome.not_afraid:
        afraid_of = afraid(asking)
        if afraid_of is not None:
            return Outcome(_with(reframe, support(asking)), afraid_of=afraid_of)
    text = asking.text("alternative.next_what", "next_what")
    when = asking.text("alternative.next_when", "next_when")
    return Outcome(_with(reframe, NextThing(kind, text, when, asking.due(when))))


def _to_look_at_again(asking: Asking, reframe: Reframe) -> Prediction:
    """What exactly, by when and how likely; on its day it is asked what turned out."""
    what = asking.text("check.what", "next_what")
    made = ask_prediction(asking.interview, asking.content, asking.begun, asking.new_uuid(), what, "next")
    return replace(made, written=reframe.written)


def _with(reframe: Reframe, thing: NextThing | None) -> Reframe:
    return reframe if thing is None else replace(reframe, next_things=(thing,))


def _kind(key: str) -> NextKind:
    return NextKind.SUPPORT if key == "someone" else NextKind(key)

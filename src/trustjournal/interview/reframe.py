"""The three questions of `trust reframe`: evidence or past experience, a loved one, another thought.

The first is a true fork with three complete endings; nothing argues with what the person saw.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from trustjournal.interview.reframing.afterwards import rated_again
from trustjournal.interview.reframing.another_thought import another_thought, not_knowing
from trustjournal.interview.reframing.asking import Asking, Outcome
from trustjournal.interview.reframing.evidence import evidence, loved_one
from trustjournal.interview.reframing.feeling import AnotherDay, begins_with_feeling, feeling_first
from trustjournal.interview.reframing.traps import thinking_traps
from trustjournal.interview.reframing.what_i_saw import what_i_saw
from trustjournal.moments import Moment
from trustjournal.records import Ending, Reframe


@dataclass(frozen=True)
class ReframeInterview:
    """One walk through the three questions about one record.

    `gentle`: True begins with the feeling, False with the thought, None asks when distress is high or
    nothing was rated. `uuid` names the reframe to be.
    """

    asking: Asking
    uuid: str
    gentle: bool | None = None

    def walk(self) -> Outcome:
        """Ask all that belongs to the ending chosen. Raises `Left`, `StoppedHere`, `AnotherDay`."""
        return self.asking.interview.run(self._walk)

    def _walk(self) -> Outcome:
        asking, record = self.asking, self.asking.record
        asking.pin("")
        reframe = Reframe(uuid=self.uuid, written=Moment.of(asking.begun), belief_before=record.latest_belief)
        felt = record.latest_emotions
        if begins_with_feeling(asking, felt) if self.gentle is None else self.gentle:
            reframe, felt, goes_on = feeling_first(asking, reframe, felt)
            if not goes_on:
                return Outcome(replace(reframe, complete=False))
        reframe = evidence(asking, reframe)
        traps = thinking_traps(asking, reframe.weight)
        reframe = loved_one(asking, reframe)
        if reframe.ending is Ending.SEEN:
            return what_i_saw(asking, reframe, felt)
        third = not_knowing if reframe.ending is Ending.UNKNOWN else another_thought
        outcome = rated_again(asking, third(asking, reframe), felt)
        afraid = outcome.afraid_of is not None
        if not (outcome.rested or outcome.predictions or afraid) and outcome.reframe.says_nothing:
            raise AnotherDay
        return replace(outcome, traps=traps)

"""Small acts of openness, graded: which size fits next, told from what the person did and nothing else.

A step is a behavioural experiment: a prediction that an act can test, the act, and what was learned (for
what is known of them see McManus, Van Doorn and Yiend 2012).
"""

from __future__ import annotations

from collections.abc import Sequence

from trustjournal.practices import KINDS, Practice

BETTER, AS_HOPED = "better", "as-hoped"
SMALLEST, LARGEST = KINDS["step"].numbers["size"]


def next_sizes(steps: Sequence[Practice]) -> tuple[int, ...]:
    """Sizes that fit after these steps with one person, the first that of the newest that was done.

    After one that went as hoped or better at most one more; after another a smaller one. Nothing where no
    step of a known size is done.
    """
    done = [step for step in steps if step.closed is not None and step.number("size") is not None]
    if not done:
        return ()
    newest = max(done, key=lambda step: (step.closed.utc_text if step.closed else "", step.id or 0))
    size = newest.number("size") or SMALLEST
    other = size + 1 if newest.word("went") in (BETTER, AS_HOPED) else size - 1
    return (size, other) if SMALLEST <= other <= LARGEST else (size,)

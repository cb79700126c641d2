"""What a thought foretells: noticed once where it stands in the words, and asked for in three lines.

Each line can be skipped. English only, as all that is read out of somebody's words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from trustjournal.interview import answers
from trustjournal.interview.until import day_meant
from trustjournal.moments import Moment
from trustjournal.predictions import Prediction

if TYPE_CHECKING:
    from datetime import datetime

    from trustjournal.content import Content
    from trustjournal.interview.walk import Interview

_WHO = r"(?:they|he|she|it|we|you|every(?:one|body)|no ?(?:body|one)|people|this|that|things|nothing)"
_SURELY = r"(?:(?:just|only|never|always|not|surely|probably)\s+)?"
_WILL = r"(?:will|won['’]?t|shall)\b"
_GOING = (
    rf"{_SURELY}(?:gonna|going\s+to|about\s+to|bound\s+to)\s+"
    r"(?!(?:the|an?|my|his|her|their|our|work|bed|school|church|town|sleep)\b)\w"
)
_FORETELLS = (
    rf"\b{_WHO}(?:['’]ll\b|\s+{_SURELY}{_WILL})",
    rf"\b{_WHO}(?:['’](?:s|re)|\s+(?:is|are))\s+{_GOING}",
    rf"\bi(?:['’]m|\s+am)\s+{_GOING}",
    # What somebody means to do is no forecast; what they fear for themselves is.
    r"\bi(?:['’]ll|\s+will|\s+won['’]?t)\s+(?:just\s+)?"
    r"(?:never|always|be|end|lose|get|fail|regret|fall|break|find)\b",
)
_NAMED = rf"\b(?!(?:I|If|When|That|What|Who)\b)[A-Z]\w+\s+{_SURELY}(?:{_WILL}\s+[a-z]|is\s+{_GOING})"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return (*(re.compile(pattern, re.IGNORECASE) for pattern in _FORETELLS), re.compile(_NAMED))


def foretells(thought: str) -> bool:
    """Whether the thought says what will happen ("they will leave", "he is going to lie")."""
    return not thought.rstrip().endswith("?") and any(pattern.search(thought) for pattern in _patterns())


def ask_prediction(
    interview: Interview, content: Content, begun: datetime, uuid: str, what: str, key: str
) -> Prediction:
    """By when it will be known and how likely it seems; the prediction. `key` begins the answers' keys."""
    question = content.prompts.question
    when = interview.ask(f"{key}_when", question("check.by_when"))
    due = day_meant(interview.talk, when, begun)
    likely = question("check.likely")
    scale = content.prompts.hint("scale_likely")
    number = interview.ask(f"{key}_likely", likely, answers.rating, spoken=f"{likely.ask}   {scale}")
    return Prediction(uuid, what, Moment.of(begun), due, when, number)

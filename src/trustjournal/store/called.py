"""What the things in a journal are called on the screen: "#4", "good moment 2", "step 7"."""

from __future__ import annotations

from trustjournal.practices import KINDS as PRACTICES
from trustjournal.versions import GOOD_MOMENT, PRACTICE, RECORD, VOCABULARY, WEEK_ANSWER

_CALLED = {
    RECORD: "#{}",
    GOOD_MOMENT: "good moment {}",
    WEEK_ANSWER: "answer {}",
    VOCABULARY: "own word {}",
    PRACTICE: "other thing {}",
}


def called(table: str, number: int, practice: str | None = None) -> str:
    """What the thing of that number is called; a practice by its kind, which a newer version may know."""
    if table == PRACTICE and practice is not None:
        return f"{PRACTICES[practice].name if practice in PRACTICES else practice} {number}"
    return _CALLED.get(table, f"{table} {{}}").format(number)

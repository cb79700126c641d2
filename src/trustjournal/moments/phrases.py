"""Splitting what was written into phrases about time, the longest possible ones first."""

import re
from dataclasses import dataclass

from trustjournal.moments.clocks import read_clock, read_part
from trustjournal.moments.days import read_day
from trustjournal.moments.elapsed import read_elapsed
from trustjournal.moments.said import Said, Standpoint
from trustjournal.moments.stamps import read_stamp

_LONGEST_PHRASE = 9  # words, as in "2 days 3 hours and 10 minutes ago"
_BEFORE_A_DAY = ("not", "until", "till", "til", "by", "before", "after", "from", "check")


def words_of(text: str) -> list[str]:
    """Return the words of `text` in small letters, without the marks that change nothing."""
    text = re.sub(r"\b([ap])\.\s?m\b\.?", r"\1m", text.lower().replace("’", "'"))
    text = re.sub(r"(?<=[0-9])t(?=[0-9])", " ", text)
    return [word for raw in text.split() if (word := raw.rstrip(".,;"))]


def whole(words: list[str], here: Standpoint) -> list[Said] | None:
    """Return what `words` say, phrase by phrase, or None when one word of them is not about time."""
    said = []
    position = 0
    while position < len(words):
        found = _phrase_at(words, position, here)
        if found is None:
            return None
        said.append(found.said)
        position = found.end
    return said or None


def amid(words: list[str], here: Standpoint) -> list[Said] | None:
    """Return what the first phrases among `words` say that name a day, whatever else stands around them."""
    while words and words[0] in _BEFORE_A_DAY:
        words = words[1:]
    if entire := whole(words, here):
        return entire
    run: list[Said] = []
    position = 0
    while position < len(words):
        found = _phrase_at(words, position, here)
        if found is not None and not found.said.weak:
            run.append(found.said)
        elif _names_a_day(run):
            return run
        else:
            run = []
        position = found.end if found else position + 1
    return run if _names_a_day(run) else None


@dataclass(frozen=True, slots=True)
class _Found:
    said: Said
    end: int


def _phrase_at(words: list[str], start: int, here: Standpoint) -> _Found | None:
    for end in range(min(len(words), start + _LONGEST_PHRASE), start, -1):
        phrase = " ".join(words[start:end])
        said = (
            read_day(phrase, here)
            or read_part(phrase, here)
            or read_clock(phrase)
            or read_elapsed(phrase, here)
            or read_stamp(phrase, here)
        )
        if said:
            return _Found(said, end)
    return None


def _names_a_day(run: list[Said]) -> bool:
    return any(said.day or said.instant for said in run)

"""Words that may mean danger: a search of a text for the phrases in `signal_phrases`; it judges nobody."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from trustjournal.recognition import signal_phrases as table


class Family(StrEnum):
    """What a signal is about."""

    SELF = "self"
    OTHER_SELF = "other_self"
    FEAR = "fear"
    OWN_VIOLENCE = "own_violence"


@dataclass(frozen=True, slots=True)
class Signal:
    """One family found in a text; `words` is the exact stretch of the text that led to it."""

    family: Family
    words: str


# In the order of the answer: the phrases of a family, and those that only look like it.
_FAMILIES = (
    (Family.SELF, table.SELF, table.NOT_SELF),
    (Family.FEAR, table.FEAR, table.NOT_FEAR),
    (Family.OTHER_SELF, table.OTHER_SELF, table.NOT_OTHER_SELF),
    (Family.OWN_VIOLENCE, table.OWN_VIOLENCE, table.NOT_OWN_VIOLENCE),
)


def danger_signals(text: str) -> tuple[Signal, ...]:
    """Return at most one signal per family, in the order self, fear, other_self, own_violence.

    Takes any text and never raises. Reads the first 400,000 characters, far more than any thought.
    """
    plain = _PlainText(text[:400_000])
    words = _without(table.IDIOMS, plain.words)
    found = []
    for family, phrases, look_alikes in _FAMILIES:
        search = _any_of(phrases).search
        if search(words) and (match := search(_without(look_alikes, words))):
            found.append(Signal(family, plain.original(match.start(), match.end())))
    return tuple(found)


# A word with its apostrophes, censored letters (k*ll) and invisible joiners; or the end of a clause.
_WORD_OR_END = re.compile(r"[^\W_](?:[^\W_]|['’‘`*\u00ad\u200b-\u200d](?=[^\W_]))*|[.!?;…\n][\s.!?;…]*")
_JOINERS = re.compile(r"['’‘`\u00ad\u200b-\u200d]")
_NOT_A_NAME = frozenset(table.NOT_A_NAME.split())
_STRETCHED = re.compile(r"(.)\1{2,}")  # sooo, dieee


class _PlainText:
    """The text as plain words, each followed by a space, or by ' when it may be a name.

    "Dave won't stop!" becomes ". dave'will not stop . ", and every word knows its place in the text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = [(0, 0)]
        written = [". "]
        for match in _WORD_OR_END.finditer(text):
            token = match[0]
            words = _plain_words(token)
            may_be_name = token[:1].isupper() and token[1:2].islower() and words[1:] in ([], ["s"])
            for word in words:
                written.append(word + ("'" if may_be_name and word not in _NOT_A_NAME else " "))
                self._places.append(match.span())
        self.words = "".join(written) + ". "
        self._places.append((len(text), len(text)))

    def original(self, start: int, end: int) -> str:
        """Return the stretch of the text between two positions in `words`, without the dots at its ends."""
        first = len(re.findall("[ ']", self.words[:start]))
        found = re.split("[ ']", self.words[start:end])[:-1]
        inside = [self._places[first + i] for i, word in enumerate(found) if word != "."]
        return self._text[inside[0][0] : inside[-1][1]]


def _plain_words(token: str) -> list[str]:
    """Return a token in lower case, contractions and slang spelt out, common misspellings mended."""
    if not token[0].isalnum():
        return ["."]
    token = _STRETCHED.sub(r"\1", unicodedata.normalize("NFKC", _JOINERS.sub("'", token)).casefold())
    bare = re.sub(r"[\s']", "", token) or "-"
    if token.endswith("'s") and token not in _written_forms():
        return [bare[:-1] or "-", "s"]
    return _written_forms().get(token, _written_forms().get(bare, bare)).split()


_VERBS = "do does did is are was were would could should has have had"
_PERSONS = "i you he she it we they that there what who everyone"
_ENDINGS = {"m": "am", "ve": "have", "re": "are", "s": "is", "ll": "will", "d": "would"}
_NOT_CONTRACTED = ("is", "hell", "here", "shell", "well", "were", "wed")


@cache
def _written_forms() -> dict[str, str]:
    """Return written form -> plain words: dont, i'm, theyve, and misspellings by one letter."""
    forms = dict(table.SPELT_OUT)
    for verb in _VERBS.split():
        forms[verb + "nt"] = f"{verb} not"
    for person in _PERSONS.split():
        for end, verb in _ENDINGS.items():
            forms[f"{person}'{end}"] = f"{person} {verb}"
            if person + end not in _NOT_CONTRACTED:
                forms.setdefault(person + end, f"{person} {verb}")
    for word in table.OFTEN_MISSPELT.split():
        for i in range(1, len(word)):
            forms.setdefault(word[:i] + word[i + 1 :], word)
            forms.setdefault(word[:i] + word[i : i + 2][::-1] + word[i + 2 :], word)
    return forms


_PART = re.compile(r"!\(|\.\.\d|[()|.]|[A-Z_]+|[a-z*]+")
_SPACE, _WORD = "[ ']", r"[^ '.\-]+"
_WITHIN = f"(?:[^ '.]+{_SPACE}){{0,40}}?"  # the first forty words of a clause, struck out or not
_MARKS = {
    "(": "(?:",
    "!(": "(?!",
    ")": ")",
    "|": "|",
    ".": r"\. ",
    "NAME": f"{_WORD}'",
    "ING": f"[a-z]+ing{_SPACE}",
}


def _without(phrases: str, words: str) -> str:
    """Return the words with those of the phrases struck out, at the same length: no phrase matches a dash."""
    return _any_of(phrases).sub(lambda found: re.sub("[^ ']", "-", found[0]), words)


@cache
def _any_of(phrases: str) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases, one a line."""
    lines = [_read(line) for line in phrases.splitlines() if line and not line.startswith("#")]
    return re.compile(rf"(?:(?<={_SPACE})|^)(?:" + "|".join(lines) + ")")


def _read(notation: str) -> str:
    if " & " not in notation:
        return "".join(map(_as_pattern, _PART.findall(notation)))
    near = (f"(?={_WITHIN}{_read(part)})" for part in notation.split(" & "))
    return rf"(?<=\. ){''.join(near)}{_WITHIN[:-1]}(?=\. )"


@cache
def _as_pattern(mark: str) -> str:
    if mark in _MARKS:
        return _MARKS[mark]
    if mark.startswith(".."):
        return f"(?:{_WORD}{_SPACE}){{0,{mark[2:]}}}?"
    if mark.isupper():
        return f"(?:{_read(table.GROUPS[mark])})"
    if not mark.endswith("*"):
        return mark + _SPACE
    stem = mark[:-1]  # stop* is stop, stops, stopped, stopping, stoppin
    if stem.endswith("e"):
        return f"{stem[:-1]}(?:e|es|ed|en|ing|in){_SPACE}"
    if stem.endswith("y"):
        return f"{stem[:-1]}(?:y|ys|ies|ied|ying|yin){_SPACE}"
    return f"{stem}(?:{stem[-1]}?(?:es|s|ed|en|ing|in))?{_SPACE}"

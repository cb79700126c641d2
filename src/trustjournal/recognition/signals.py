"""Words that may mean danger: a search of one's own text for a few kinds of English phrases.

The phrases stand in `signal_phrases`, in a notation meant to be read aloud. Here they become one regular
expression per family, which runs over the *plain words* of the text: lower case, contractions spelt out.
Nothing here judges a person: a signal only means that a gentle notice may be shown.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from trustjournal.recognition.signal_phrases import (
    FEAR,
    GROUPS,
    IDIOMS,
    NOT_A_NAME,
    NOT_FEAR,
    NOT_OTHER_SELF,
    NOT_OWN_VIOLENCE,
    NOT_SELF,
    OFTEN_MISSPELT,
    OTHER_SELF,
    OWN_VIOLENCE,
    SELF,
    SPELT_OUT,
)


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


# In the order of the answer: phrases that lead to the family, and phrases that look like it but are not.
_FAMILIES = (
    (Family.SELF, SELF, NOT_SELF),
    (Family.FEAR, FEAR, NOT_FEAR),
    (Family.OTHER_SELF, OTHER_SELF, NOT_OTHER_SELF),
    (Family.OWN_VIOLENCE, OWN_VIOLENCE, NOT_OWN_VIOLENCE),
)


def danger_signals(text: str) -> tuple[Signal, ...]:
    """Return at most one signal per family, in the order self, fear, other_self, own_violence.

    Takes any text and never raises; text that is not English gives nothing. Time grows with the length only.
    """
    plain = _PlainText(text)
    words = _blank(_any_of(IDIOMS), plain.words)
    found = []
    for family, phrases, look_alikes in _FAMILIES:
        if match := _any_of(phrases).search(_blank(_any_of(look_alikes), words)):
            found.append(Signal(family, plain.original(match.start(), match.end())))
    return tuple(found)


# --- the plain words of a text -------------------------------------------------------------------------

# A word with its apostrophes, a censored letter (k*ll) and invisible joiners; or the end of a clause.
_WORD_OR_END = re.compile(r"[^\W_](?:[^\W_]|['’‘ʼ`´*\u00ad\u200b-\u200d](?=[^\W_]))*|[.!?;…\n]")
_NOT_LETTERS = re.compile(r"['’‘ʼ`´\u00ad\u200b-\u200d]")
_STRETCHED = re.compile(r"(.)\1{2,}")  # sooo, dieee
_SEPARATED = re.compile(r"[ ']")


class _PlainText:
    """The text as plain words, each followed by a space, or by ' when it may be a name; ends of clauses are .

    "Dave won't stop." becomes ". dave'will not stop . "; each word remembers where it stood in the text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = [(0, 0)]
        written = [". "]
        for match in _WORD_OR_END.finditer(text):
            token = match[0]
            separator = "'" if token[0].isupper() and token[1:].islower() else " "
            for word in _plain_words(token):
                written.append(word + (" " if word in NOT_A_NAME else separator))
                self._places.append(match.span())
        self.words = "".join(written) + ". "
        self._places.append((len(text), len(text)))

    def original(self, start: int, end: int) -> str:
        """Return the stretch of the text between two positions in `words`."""
        first = len(_SEPARATED.findall(self.words, 0, start))
        last = first + len(_SEPARATED.findall(self.words, start, end)) - 1
        while self.words.startswith(".", start) and first < last:  # a phrase may begin at a clause's edge
            start, first = start + 2, first + 1
        return self._text[self._places[first][0] : self._places[last][1]]


def _plain_words(token: str) -> Iterable[str]:
    if token in ".!?;…\n":
        return (".",)
    return _spelt_out(unicodedata.normalize("NFKC", _NOT_LETTERS.sub("'", token)).casefold())


@cache
def _contractions() -> dict[str, str]:
    """Return every known written form -> plain words: dont, i'm, theyve, and the misspellings."""
    forms = dict(SPELT_OUT)
    for verb in "do does did is are was were would could should has have had must need".split():
        forms[verb + "nt"] = f"{verb} not"
    for person in ("i", "you", "he", "she", "it", "we", "they", "that", "there", "what", "who"):
        for end, verb in (("m", "am"), ("ve", "have"), ("re", "are"), ("s", "is"), ("ll", "will"), ("d", "would")):
            forms[f"{person}'{end}"] = f"{person} {verb}"
            if person + end not in ("hell", "shell", "well", "were", "wed", "whore"):
                forms.setdefault(person + end, f"{person} {verb}")
    for word in OFTEN_MISSPELT:
        for i in range(1, len(word)):  # a letter left out, or two changed places; the first one is right
            forms.setdefault(word[:i] + word[i + 1 :], word)
            forms.setdefault(word[:i] + word[i : i + 2][::-1] + word[i + 2 :], word)
    return forms


def _spelt_out(token: str) -> list[str]:
    forms = _contractions()
    token = _STRETCHED.sub(r"\1", token)
    bare = token.replace("'", "").replace(" ", "")
    if token.endswith("'s") and token not in forms:
        return [bare[:-1] or "s", "s"]
    return forms.get(token, forms.get(bare, bare)).split() or ["s"]


# --- the notation -------------------------------------------------------------------------------------

_PART = re.compile(r"!\(|[()|.]|\.\.\d|[A-Z_]+|[a-z0-9]+\*?")
_SPACE, _LETTERS = "[ ']", r"[^ '.\-]+"
_MARKS = {
    "(": "(?:",
    "!(": "(?!",
    ")": ")",
    "|": "|",
    ".": r"\. ",
    "NAME": f"{_LETTERS}'",
    "ING": f"[a-z]+ing{_SPACE}",
}


def _blank(pattern: re.Pattern[str], words: str) -> str:
    """Replace what the pattern finds by as many empty words, of the same length, which no phrase matches."""
    return pattern.sub(lambda found: re.sub(r"[^ ']", "-", found[0]), words)


@cache
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases, beginning at a word."""
    return re.compile(rf"(?:(?<={_SPACE})|^)" + _together([list(_parts(phrase)) for phrase in phrases]))


def _together(phrases: list[list[str]]) -> str:
    """Return a pattern for phrases given in parts; what several begin with is tried once, to save time."""
    by_first: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        by_first.setdefault(phrase[0] if phrase else "", []).append(phrase[1:])
    return "(?:" + "|".join(first and first + _together(rest) for first, rest in by_first.items()) + ")"


def _parts(phrase: str) -> Iterator[str]:
    """Yield the pattern of every word, gap, group or (choice) of a phrase."""
    part, depth = "", 0
    for mark in _PART.findall(phrase):
        part += _as_pattern(mark)
        depth += mark.endswith("(") - (mark == ")")
        if depth == 0:
            yield part
            part = ""


@cache
def _as_pattern(mark: str) -> str:
    if mark in _MARKS:
        return _MARKS[mark]
    if mark.startswith(".."):
        return rf"(?:{_LETTERS}{_SPACE}){{0,{mark[2:]}}}?"
    if mark.isupper():
        return "(?:" + "".join(_as_pattern(each) for each in _PART.findall(GROUPS[mark])) + ")"
    return _inflected(mark.removesuffix("*")) + _SPACE if mark.endswith("*") else mark + _SPACE


def _inflected(verb: str) -> str:
    """Return a pattern for a word and its regular endings: stop, stops, stopped, stopping, stoppin."""
    if verb.endswith("e"):
        return verb[:-1] + "(?:e|es|ed|ing|in)"
    if verb.endswith("y"):
        return verb[:-1] + "(?:y|ys|ies|ied|ying|yin)"
    return f"{verb}(?:{verb[-1]}?(?:es|s|ed|en|ing|in))?"

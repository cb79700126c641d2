"""Words that may mean danger: a search of a text for the phrases in `signal_phrases`; it judges nobody."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

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
        if _first(phrases, words) and (match := _first(phrases, _without(look_alikes, words))):
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
_COMMON = frozenset(
    ["i", "me", "my", "not", "be", "been", "is", "am", "are", "was", "to", "of", "in", "on", "it", "this"]
)
_SPACE, _WORD = "[ ']", r"[^ '.\-]+"
_WITHIN = f"(?:[^ '.]+{_SPACE}){{0,40}}"  # forty words of a clause, struck out or not
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
    for line in _that_may_fit(phrases, words):
        words = _pattern(line).sub(lambda found: re.sub("[^ ']", "-", found[0]), words)
    return words


def _first(phrases: str, words: str) -> re.Match[str] | None:
    """Return the first place in the words where one of the phrases stands."""
    found = (_pattern(line).search(words) for line in _that_may_fit(phrases, words))
    return min((match for match in found if match), key=lambda match: match.start(), default=None)


def _that_may_fit(phrases: str, words: str) -> list[str]:
    # Compiling every phrase would cost more than all the rest of a `trust log`, and most thoughts hold the
    # words of few: only those whose rarest word, or the start of it, stands in the text are compiled.
    starts = _starts(words)
    return [line for line, needed in _lines(phrases) if needed is None or not needed.isdisjoint(starts)]


@lru_cache(maxsize=4)
def _starts(words: str) -> frozenset[str]:
    """Every start of every word, and every word whole with a blank behind it."""
    found: set[str] = set()
    for word in set(re.split("[ ']", words)):
        found.update(word[:end] for end in range(1, len(word) + 1))
        found.add(f"{word} ")
    return frozenset(found)


@cache
def _lines(phrases: str) -> tuple[tuple[str, frozenset[str] | None], ...]:
    lines = (line for line in phrases.splitlines() if line and not line.startswith("#"))
    return tuple((line, _needed(line)) for line in lines)


@cache
def _needed(notation: str) -> frozenset[str] | None:
    """Words of which one must stand in a text for the phrase to fit; None where there are none."""
    best: frozenset[str] | None = None
    for part in _top_level(notation):
        needed = _needed_by(part)
        if needed is not None and (best is None or _commonness(needed) < _commonness(best)):
            best = needed
    return best


def _commonness(needed: frozenset[str]) -> int:
    return len(needed) + 100 * sum(word.strip() in _COMMON for word in needed)


def _needed_by(part: str) -> frozenset[str] | None:
    if part.startswith("("):
        options = [_needed(option) for option in _options(part[1:-1])]
        if any(option is None for option in options):
            return None
        return frozenset().union(*(option for option in options if option))
    if part in _MARKS or part.startswith((".", "!")):
        return None
    if part.isupper():
        return _needed_by(f"({table.GROUPS[part]})")
    if part.endswith("*"):
        stem = part[:-1]
        return frozenset({stem[:-1] if stem.endswith(("e", "y")) else stem})
    return frozenset({f"{part} "})


def _top_level(notation: str) -> list[str]:
    """The parts of a notation, one in brackets as a whole."""
    parts: list[str] = []
    depth = 0
    for mark in _PART.findall(notation):
        if depth:
            parts[-1] += mark if mark in "()|!(" else f" {mark} "
        elif mark == "|":
            return [f"({notation})"]
        else:
            parts.append(mark)
        depth += mark in ("(", "!(")
        depth -= mark == ")"
    return parts


def _options(inside: str) -> list[str]:
    """The alternatives inside brackets."""
    options, depth = [""], 0
    for mark in _PART.findall(inside):
        if mark == "|" and not depth:
            options.append("")
            continue
        depth += mark in ("(", "!(")
        depth -= mark == ")"
        options[-1] += f" {mark}"
    return options


@cache
def _pattern(line: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<={_SPACE})|^)(?:{_read(line)})")


def _read(notation: str) -> str:
    if " & " not in notation:
        return "".join(map(_as_pattern, _PART.findall(notation)))
    both = "".join(f"(?={_WITHIN}?{_read(part)})" for part in notation.split(" & "))
    return rf"(?:(?<=\. )|(?<= and )|(?<= but )){both}{_WITHIN}"


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

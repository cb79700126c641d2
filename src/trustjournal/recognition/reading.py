"""A text as words: how each is compared, and where it stands. Pure."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

_WORD = re.compile(r"[^\W_](?:[\w\u0300-\u036f]|['’ʼ´`′](?=\w))*")
_SENTENCE_ENDS = frozenset(".!?;:\n\r…")
_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ´`′", "'"))

_HELPING_VERBS = (
    *("do", "did", "does", "is", "are", "was", "were"),
    *("have", "has", "had", "would", "could", "should"),
)
_BEFORE_IS = ("he", "she", "it", "that", "who", "what", "there", "everything")
_WRITTEN_TOGETHER = {
    "cannot": ("can", "not"),
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "cant": ("can", "not"),
    "wont": ("will", "not"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "theyre": ("they", "are"),
    # People who are upset leave apostrophes out: dont, didnt, hasnt.
    **{f"{verb}nt": (verb, "not") for verb in _HELPING_VERBS},
    **{f"{word}'s": (word, "is") for word in _BEFORE_IS},
}
_ENDINGS = (("n't", "not"), ("'m", "am"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"))


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the text: how it is compared, where it stands, what parts it from the last one."""

    folded: str
    start: int
    end: int
    new_sentence: bool
    new_clause: bool


def words_of(text: str) -> list[Word]:
    """The words of a text in their order; a contraction is two words that stand at the same place."""
    words: list[Word] = []
    last_end = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        between = text[last_end:start]
        new_sentence = any(sign in _SENTENCE_ENDS for sign in between)
        new_clause = new_sentence or "," in between
        for folded in _apart(_folded(match.group())):
            words.append(Word(folded, start, end, new_sentence, new_clause))
            new_sentence = new_clause = False
        last_end = end
    return words


@cache
def folded_words(text: str) -> tuple[str, ...]:
    """The words of a few words, as they are compared. Of lists of cues, in which the same ones come often."""
    return tuple(folded for word in _WORD.findall(text) for folded in _apart(_folded(word)))


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower().replace("`", "'")
    return unicodedata.normalize("NFC", word.translate(_APOSTROPHES)).casefold()


def _apart(word: str) -> tuple[str, ...]:
    """Contractions in two words, so that "didn't" and "did not" are the same to a cue."""
    if word in _WRITTEN_TOGETHER:
        return _WRITTEN_TOGETHER[word]
    if "'" in word:
        for ending, full in _ENDINGS:
            if word.endswith(ending) and len(word) > len(ending):
                return (word.removesuffix(ending), full)
    return (word,)

"""What a thought may be about: themes whose cue words stand in it.

Pure word match. A suggestion always carries the very words that led to it, so that a person can
see at a glance why it is asked. It knows English negation and contractions; cues in any language
that puts spaces between its words are found.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from trustjournal.recognition.reading import Word, folded_words, words_of
from trustjournal.records import Suggestion

MOST = 3
"""How many themes are suggested for one thought at most: more would be a list to work through."""

_BEFORE = 3
"""How many words before a cue may hold a no that turns it around."""

_NEGATIONS = frozenset(
    {"not", "no", "never", "nobody", "nothing", "none", "neither", "nor", "without", "hardly"}
)
# "I don't know why they lied" still is about a lie; so is "not only", so is "can't stop worrying".
_NO_NEGATION_BEFORE = frozenset(
    {"only", "just", "know", "knew", "understand", "forget", "forgot"}
    | {"sure", "surprised", "wonder", "want", "stop", "help"}
)
_CLAUSE_WORDS = frozenset({"but", "and", "because", "although", "though", "so", "until"})


class HasCues(Protocol):
    """A theme as far as recognition cares: a key, and the words that hint at it."""

    @property
    def key(self) -> str:
        """What the theme is stored as."""
        ...

    @property
    def cues(self) -> tuple[str, ...]:
        """Words or phrases; an asterisk at the end of a word stands for any ending."""
        ...


@dataclass(frozen=True, slots=True)
class _Cue:
    """One cue, ready to be compared: its words without their asterisks."""

    theme: int
    words: tuple[str, ...]
    open_ends: tuple[bool, ...]
    negated_itself: bool


@dataclass(frozen=True, slots=True)
class _Index:
    """All cues by their first word; `by_stem` holds those whose first word has an open end."""

    by_word: dict[str, tuple[_Cue, ...]]
    by_stem: dict[str, tuple[_Cue, ...]]
    stem_lengths: tuple[int, ...]


def suggest_themes(text: str, themes: Sequence[HasCues]) -> tuple[Suggestion, ...]:
    """Up to three themes whose cues stand in `text`, those with the most different cues first.

    Equal ones keep the order of `themes`. Each suggestion holds the words exactly as they stand in
    the text. A cue that is negated shortly before ("they never lied") counts for nothing.
    """
    ready = tuple(themes)
    ranked = sorted(cue_matches(text, ready).items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Suggestion(ready[theme].key, tuple(dict.fromkeys(words))) for theme, words in ranked[:MOST])


def cue_matches(text: str, themes: Sequence[HasCues]) -> dict[int, tuple[str, ...]]:
    """The words of `text` in which different cues of a theme stand, by its place in `themes`."""
    cues = [theme.cues for theme in themes]
    while cues and not cues[-1]:
        cues.pop()  # words known by what they taught alone, which differ from one text to the next
    index = _index(tuple(cues))
    words = words_of(text)
    found: dict[int, dict[_Cue, str]] = {}
    covered = [0] * len(cues)
    for i in range(len(words)):
        for cue in _cues_at(words, i, index):
            end = i + len(cue.words)
            # The longest cue comes first; a shorter one inside it adds no evidence of its own.
            if end <= covered[cue.theme] or (not cue.negated_itself and _negated(words, i)):
                continue
            covered[cue.theme] = end
            found.setdefault(cue.theme, {}).setdefault(cue, text[words[i].start : words[end - 1].end])
    return {theme: tuple(of_theme.values()) for theme, of_theme in found.items()}


@lru_cache(maxsize=8)
def _index(cues: tuple[tuple[str, ...], ...]) -> _Index:
    """The cues of each theme, ready to be found: dear, and the same for every text of a run."""
    by_word: dict[str, list[_Cue]] = {}
    by_stem: dict[str, list[_Cue]] = {}
    for number, of_theme in enumerate(cues):
        for written in of_theme:
            cue = _cue(written, number)
            if cue is not None:
                (by_stem if cue.open_ends[0] else by_word).setdefault(cue.words[0], []).append(cue)
    return _Index(
        {word: tuple(cues) for word, cues in by_word.items()},
        {stem: tuple(cues) for stem, cues in by_stem.items()},
        tuple(sorted({len(stem) for stem in by_stem})),
    )


def _cue(written: str, theme: int) -> _Cue | None:
    """A cue as written -> ready to be compared; None when no word stands in it."""
    words: list[str] = []
    open_ends: list[bool] = []
    for part in written.split():
        folded = folded_words(part)
        words.extend(folded)
        open_ends.extend([False] * len(folded))
        if folded and part.endswith("*"):
            open_ends[-1] = True
    if not words:
        return None
    return _Cue(theme, tuple(words), tuple(open_ends), any(word in _NEGATIONS for word in words))


def _cues_at(words: list[Word], i: int, index: _Index) -> list[_Cue]:
    """The cues that begin at word `i`, the longest first."""
    first = words[i].folded
    fitting = [cue for cue in index.by_word.get(first, ()) if _fits(cue, words, i)]
    for length in index.stem_lengths:
        if length > len(first):
            break
        fitting.extend(cue for cue in index.by_stem.get(first[:length], ()) if _fits(cue, words, i))
    fitting.sort(key=lambda cue: -len(cue.words))
    return fitting


def _fits(cue: _Cue, words: list[Word], i: int) -> bool:
    """True when the words after the first one follow as well, within one sentence."""
    if i + len(cue.words) > len(words):
        return False
    for offset in range(1, len(cue.words)):
        word, wanted = words[i + offset], cue.words[offset]
        if word.new_sentence:
            return False
        if not (word.folded.startswith(wanted) if cue.open_ends[offset] else word.folded == wanted):
            return False
    return True


def _negated(words: list[Word], i: int) -> bool:
    """True when a no, not or never stands shortly before word `i`, in the same clause."""
    for j in range(i - 1, max(i - 1 - _BEFORE, -1), -1):
        if words[j + 1].new_clause or words[j].folded in _CLAUSE_WORDS:
            return False
        if words[j].folded in _NEGATIONS:
            return not _opens_the_clause(words, j)
    return False


def _opens_the_clause(words: list[Word], j: int) -> bool:
    """True for a no that leaves what follows standing: "I cannot believe", "not only", "no wonder"."""
    following = words[j + 1].folded
    if following == "believe":
        return j > 0 and words[j - 1].folded in {"can", "could"}
    return following in _NO_NEGATION_BEFORE

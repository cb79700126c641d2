"""How alike two thoughts are in their words: stems, what two sets of them share, what tells the most.

Pure. The index in the journal and whatever compares thoughts share these rules, so that what the review calls
the same thought come again is what the program means by it everywhere.
"""

from __future__ import annotations

import math
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

NEAR_IDENTICAL = 0.6
"""Overlap (Jaccard) of word stems from which two thoughts count as the same one come again.

It has to be reached by all stems, and by the telling ones alone: "he lied to me" shares three words in five
with "he listened to me".
"""

NEAR_IDENTICAL_TIMES = 3
"""How often in one day the same thought comes before the program says, once, that stopping is fine."""

LONGEST_STEM = 40

_SHARED_WORDS = 2
_SHARED_PART = 3
"""As a part of the telling words: a third. Asked for more, fewer similar thoughts are found than by TF-IDF
cosine (`benchmarks/similar_figures.py`); asked for less, what is found is more often about something else."""

_SHORT_FORMS = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "let's": ("let", "us"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
}
_SHORT_ENDS = (
    ("n't", "not"),
    ("'re", "are"),
    ("'m", "am"),
    ("'ll", "will"),
    ("'ve", "have"),
    ("'d", "would"),
)

_FORMS = """
be am is are was were been being · have has had having · do does did done doing · go goes went gone
say said · tell told · leave left leaving · lie lied lying lies · lose lost losing · forget forgot forgotten
break broke broken · keep kept · think thought · know knew known · feel felt · mean meant · find found
give gave given giving · get got gotten getting · make made making · take took taken taking
come came coming · see saw seen · hear heard · meet met · choose chose chosen · hide hid hidden
speak spoke spoken · write wrote written · spend spent · send sent · let letting · sleep slept
understand understood · show shown
fall fell fallen · hold held · pay paid · run ran running · begin began begun · bring brought · buy bought
catch caught · fight fought · stand stood · steal stole stolen · win won · wear wore worn · drive drove driven
eat ate eaten · drink drank drunk · wake woke woken · use used using · die died dying
good better best · bad worse worst · person people · man men · woman women · child children · wife wives
life lives · not never · someone somebody · everyone everybody · anyone anybody · nobody none
mum mom mother · dad father
"""
"""Words whose forms no rule finds, the first one standing for the others."""

_COMMON_WORDS = """
i me my mine myself you your he him his she her it its we us our they them their this that these those
a an the and or but if so as of to in on at for from by with about into than then be have do will would can
could should may might must not no there here what who how when why all just too very more
"""

_ENDINGS = (
    ("ingly", ""),
    ("edly", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ing", ""),
    ("ed", ""),
    ("es", ""),
    ("s", ""),
)
_LATE_ENDINGS = ("ness", "ful", "ment", "ly")


def stems(text: str) -> frozenset[str]:
    """The stems of a text's words; of a text without any word, what stands between its blanks.

    Knows English; the words of other languages lose no more than an ending that looks English.
    """
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    found = frozenset(_stem(part)[:LONGEST_STEM] for word in _word().findall(folded) for part in _parts(word))
    return found or frozenset(part[:LONGEST_STEM] for part in folded.split())


def near_identical(left: Collection[str], right: Collection[str]) -> bool:
    """Whether two thoughts, as their stems, are so alike that one is the other come again."""
    return (
        _overlap(left, right) >= NEAR_IDENTICAL
        and _overlap(telling(left) or left, telling(right) or right) >= NEAR_IDENTICAL
    )


def similar(thought: Collection[str], other: Collection[str]) -> bool:
    """Whether another thought, as its stems, says some of the same: two telling words, or a third of all."""
    own = telling(thought) or thought
    shared = len(frozenset(own).intersection(other))
    return shared >= _SHARED_WORDS or shared * _SHARED_PART >= len(own) > 0


def telling(words: Collection[str]) -> list[str]:
    """The stems without the common words, in one order for all texts: long ones, which most lack, first."""
    return sorted(frozenset(words) - common(), key=lambda stem: (-len(stem), stem))


def found_by(words: Collection[str]) -> list[str]:
    """The fewest stems under which a near-identical text is sure to be found.

    Two sets that overlap by `NEAR_IDENTICAL` share one of these at least (prefix filtering; Chaudhuri, Ganti
    and Kaushik 2006): each lacks too few of the other's stems to miss all of the first ones in one order.
    """
    ordered = telling(words) or sorted(words)
    missing = len(ordered) - math.ceil(NEAR_IDENTICAL * len(ordered) - 1e-9)
    return ordered[: missing + 1]


def rarity(holding: int, of: int) -> float:
    """How much a stem tells that stands in `holding` of so many texts (inverse document frequency)."""
    return math.log((1 + of) / (1 + holding)) + 1


def closeness(thought: Collection[str], other: Collection[str], rare: Mapping[str, float]) -> float:
    """How close another thought is: the rare stems both hold, against how many the other holds in all."""
    shared = sum(rare[stem] ** 2 for stem in frozenset(thought).intersection(other))
    return shared / math.sqrt(len(other)) if shared else 0.0


@cache
def common() -> frozenset[str]:
    """Stems of words that stand in every second sentence and say nothing about what it is about."""
    return frozenset(map(_stem, _COMMON_WORDS.split()))


def _overlap(left: Collection[str], right: Collection[str]) -> float:
    shared = len(frozenset(left).intersection(right))
    return shared / (len(left) + len(right) - shared) if shared else 0.0


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@cache
def _forms() -> dict[str, str]:
    families = (family.split() for line in _FORMS.strip().splitlines() for family in line.split(" · "))
    return {form: first for first, *others in families for form in (first, *others)}


def _parts(word: str) -> Iterator[str]:
    """The words that a short form stands for: "they're" is "they are"."""
    if "'" not in word or word in _SHORT_FORMS:
        yield from _SHORT_FORMS.get(word, (word,))
        return
    for end, whole in _SHORT_ENDS:
        if word.endswith(end):
            yield from (word.removesuffix(end), whole)
            return
    yield word.removesuffix("'s")


@cache
def _stem(word: str) -> str:
    if word in _forms():
        return _forms()[word]
    stem = word
    for ending, instead in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3 and not word.endswith(("ss", "us", "is")):
            stem = rest + instead
            break
    for ending in _LATE_ENDINGS:
        if len(stem) - len(ending) >= 4:
            stem = stem.removesuffix(ending)
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lszeo":
        stem = stem[:-1]
    if len(stem) > 3:
        stem = stem.removesuffix("e")
    if len(stem) > 3 and stem.endswith("y") and stem[-2] not in "aeiou":
        stem = f"{stem[:-1]}i"
    return _forms().get(stem, stem)

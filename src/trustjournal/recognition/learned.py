"""Danger signals in wordings that no phrase knows: a small linear score over pieces of words.

The weights were learned by `tools/train_signals.py`; a score is a sum anyone can retrace, and judges nobody.
"""

from __future__ import annotations

import re
import sys
from array import array
from binascii import a2b_base64
from bisect import bisect_right
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32, decompress

from trustjournal.recognition.signals import Family, Signal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

DOUBT = 1.5
"""How much more a family must score when something speaks against it."""

HASHES = 1 << 22

_READ = 400_000  # characters, far more than any thought
_RUN = 40  # words at most in a sentence: some write without a full stop
_PIECES = (4, 5)  # characters
_WORDS = 3
_KINDS = 4  # words, with people named by their kind

_WORD_OR_END = re.compile(r"[^\W_](?:[^\W_]|['’‘`*\u00ad\u200b-\u200d](?=[^\W_]))*|[.!?;…\n]")
_JOINERS = re.compile(r"['’‘`\u00ad\u200b-\u200d]")
_KIND = {
    **dict.fromkeys(
        (
            "he she they husband wife partner boyfriend girlfriend bf gf fiance ex mum mom mother dad father "
            "stepdad brother sister son daughter boss manager flatmate friend mate uncle aunt nan gran grandad "
            "grandma housemate roommate colleague nephew niece neighbour man woman guy bloke cousin carer "
            "landlord teacher"
        ).split(),
        "P",
    ),
    **dict.fromkeys("him her them".split(), "Q"),
    **dict.fromkeys("his their".split(), "R"),
    **dict.fromkeys("himself herself themselves themself".split(), "S"),
}


def learned_signals(text: str, doubted: Collection[Family] = ()) -> tuple[Signal, ...]:
    """Return at most one signal per family, in the order self, fear, other_self, own_violence.

    `words` is the stretch that weighed most. A doubted family must score `DOUBT` above its threshold.
    Takes any text and never raises.
    """
    windows = windows_of(text)
    found = []
    for family, model in models().items():
        window = max(windows, key=model.score, default=None)
        if window is None or model.score(window) <= model.threshold + DOUBT * (family in doubted):
            continue
        found.append(Signal(family, model.heaviest(window).of(text)))
    return tuple(found)


class Stretch(NamedTuple):
    """From one character of a text up to another."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the stretch of this text."""
        return text[self.start : self.end]


class Sentence(NamedTuple):
    """Plain words, where each stands in the text, and the hashes of their grams."""

    words: list[str]
    places: list[Stretch]
    grams: list[int]


Window = tuple[Sentence, ...]


def windows_of(text: str) -> list[Window]:
    """Return what is scored: every sentence, and every two sentences that follow each other."""
    sentences = _sentences(text[:_READ])
    return [(each,) for each in sentences] + list(pairwise(sentences))


class Model(NamedTuple):
    """The weights of one family by hash; a window scores their sum over the root of how many grams it has."""

    weights: dict[int, int]
    scale: float
    bias: float
    threshold: float

    def score(self, window: Window) -> float:
        """Return how much a window speaks for the family."""
        total = sum(sum(filter(None, map(self.weights.get, each.grams))) for each in window)
        return float(total * self.scale / (100 + sum(len(each.grams) for each in window)) ** 0.5 + self.bias)

    def heaviest(self, window: Window) -> Stretch:
        """Return the neighbouring words of a window that weigh more than its others, taken together."""
        weighed: list[float] = []
        places: list[Stretch] = []
        for each in window:
            weighed += self._by_word(each.words)
            places += each.places
        usual = sum(weighed) / len(weighed)
        sums = [0.0, *accumulate(weight - usual for weight in weighed)]
        best = (float("-inf"), 0, 0)
        low = 0
        for end in range(1, len(sums)):
            best = max(best, (sums[end] - sums[low], -low, end))
            if sums[end] < sums[low]:
                low = end
        return Stretch(places[-best[1]].start, places[best[2] - 1].end)

    def _by_word(self, words: list[str]) -> list[float]:
        weighed = [0.0] * len(words)
        for gram, first, last in _grams(words):
            for i in range(first, last + 1):
                weighed[i] += self.weights.get(gram, 0) / (last + 1 - first)
        return weighed


def packed(weights: dict[int, int]) -> bytes:
    """Return weights (hash -> -127..127) as bytes that `unpacked` reads."""
    hashes = sorted(weights)
    steps = array("I", (after - before for before, after in pairwise([0, *hashes])))
    high = bytes(min(step >> 8, 255) for step in steps)
    if any(step >> 16 for step in steps):
        raise ValueError("too few weights: the hashes lie more than 65,535 apart")
    return (
        high + bytes(step & 255 for step in steps) + array("b", (weights[each] for each in hashes)).tobytes()
    )


def unpacked(data: bytes) -> dict[int, int]:
    """Return the weights that `packed` wrote."""
    count = len(data) // 3
    steps = map(lambda high, low: high << 8 | low, data[:count], data[count : 2 * count])
    return dict(zip(accumulate(steps), array("b", data[2 * count :]), strict=True))


@cache
def models() -> dict[Family, Model]:
    """Return the shipped models, in the order of the answer."""
    from trustjournal.shipped.signal_weights import MODELS  # 100 KB, wanted at the first text only

    return {
        family: Model(unpacked(decompress(a2b_base64(data))), scale, bias, threshold)
        for family in (Family.SELF, Family.FEAR, Family.OTHER_SELF, Family.OWN_VIOLENCE)
        for scale, bias, threshold, data in [MODELS[family.value]]
    }


def _sentences(text: str) -> list[Sentence]:
    found = []
    words: list[str] = []
    places: list[Stretch] = []
    for match in _WORD_OR_END.finditer(text + "\n"):
        token = match[0]
        if token[0].isalnum():
            words.append(sys.intern(_JOINERS.sub("", token.casefold())))
            places.append(Stretch(*match.span()))
        if words and (len(words) == _RUN or not token[0].isalnum()):
            found.append(Sentence(words, places, list({gram for gram, _, _ in _grams(words)})))
            words, places = [], []
    return found


def _grams(words: list[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the hash of every piece of the words, with the first and the last word it touches."""
    as_kinds = [_KIND.get(word, word) for word in words]
    for line, most, seed in ((words, _WORDS, 0), (as_kinds, _KINDS, 1)):
        data = f" {' '.join(line)} ".encode(errors="replace")
        spaces = [i for i, byte in enumerate(data) if byte == 32]
        for length in range(1, most + 1):
            for i in range(len(spaces) - length):
                yield crc32(data[spaces[i] : spaces[i + length] + 1], seed) % HASHES, i, i + length - 1
    data = f" {' '.join(words)} ".encode(errors="replace")
    spaces = [i for i, byte in enumerate(data) if byte == 32]
    last = len(words) - 1
    for length in _PIECES:
        for i in range(len(data) - length + 1):
            touched = bisect_right(spaces, i) - 1, bisect_right(spaces, i + length - 1) - 1
            yield crc32(data[i : i + length]) % HASHES, min(touched[0], last), min(touched[1], last)

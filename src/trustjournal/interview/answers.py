"""Reading what people type at a question: ratings, feelings with their strength, words of a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from trustjournal.interview.walk import Unclear
from trustjournal.records import EmotionRating, PersonKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_FEELING = re.compile(r"([^\d%]+)(\d+(?:[.,]\d+)?)?%?")
_WITH_SIGN = re.compile(r"^([^:=]+?)\s*[:=]\s*(\S+?)\s*%?\s*$")
_SCALE = "a whole number from 0 to 100"
_SENTENCE = re.compile(r"(?:i\s+feel\s+)?(?:that|as if|like)\b|i\s+feel\b", re.IGNORECASE)
_LONGEST_FEELING = 6
"""Words; more than that is a sentence, and a sentence is mostly a thought."""
_KIND_WORDS = {
    PersonKind.PARTNER: ("boyfriend", "girlfriend", "husband", "wife", "spouse", "fiance", "fiancee"),
    PersonKind.FAMILY: (
        *("mother", "mum", "mom", "father", "dad", "parent", "parents", "sister", "brother"),
        *("son", "daughter", "child", "grandmother", "grandfather", "aunt", "uncle", "cousin"),
    ),
    PersonKind.COLLEAGUE: ("boss", "manager", "coworker", "co worker"),
    PersonKind.MYSELF: ("me", "self"),
}
_SHOWN = 40


class Word(Protocol):
    """A word of a list: what is stored, what is shown."""

    @property
    def key(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102


def rating(text: str) -> int:
    """A whole number from 0 to 100, a percent sign allowed. Raises `Unclear`."""
    typed = text.strip().removesuffix("%").strip()
    if not (typed.isdecimal() and int(typed[:4]) <= 100):
        raise Unclear(f"{_SCALE.capitalize()}, or Enter.")
    return int(typed)


def feelings(text: str, known: Sequence[Word]) -> tuple[EmotionRating, ...]:
    """Feelings such as "fea 90, hurt:70", ours by their key; the start is enough. Raises `Unclear`."""
    found: dict[str, EmotionRating] = {}
    for part in filter(str.strip, re.split(r"[,;\n]", text)):
        pairs = _WITH_SIGN.findall(part) if re.search("[:=]", part) else _FEELING.findall(part)
        if not pairs:
            raise Unclear(f"A word first, then how strong: fear 90. Not {part.strip()[:_SHOWN]!r}.")
        for name, number in pairs:
            felt = _feeling(name, number, known)
            found[felt.name] = felt
    return tuple(found.values())


def words(text: str, known: Sequence[Word], *, numbered: bool = False) -> tuple[str, ...]:
    """Words of a list, separated by commas: keys of known ones, own words as typed.

    With `numbered` a number stands for the word at that place in the list. Raises `Unclear`.
    """
    parts = re.split(r"[,;\n·]", text)
    if numbered and re.fullmatch(r"[\d\s]+", text.strip()):
        parts = text.split()
    return tuple(_word(" ".join(part.split()), known, numbered=numbered) for part in parts if part.strip())


def matching(typed: str, known: Iterable[Word]) -> Word | None:
    """The word meant by its key, its name, another form of it or the start of one; None for an own word.

    The start of another form counts only where no key or name starts so; a retired word is meant only by
    its whole name. Raises `Unclear` when several could be meant.
    """
    known = tuple(known)
    wanted = _folded(typed)
    if not wanted:
        return None
    for word in known:
        if wanted in (*_names(word), *_other_forms(word)):
            return word
    offered = [word for word in known if not getattr(word, "retired", False)]
    for forms in (_names, _other_forms):
        starting = [word for word in offered if any(form.startswith(wanted) for form in forms(word))]
        if len(starting) > 1:
            names = " or ".join(word.name for word in starting[:4])
            raise Unclear(f"{typed.strip()[:_SHOWN]!r} could be {names}; write more of the word.")
        if starting:
            return starting[0]
    return None


def _names(word: Word) -> tuple[str, ...]:
    return _folded(word.key), _folded(word.name), _folded(getattr(word, "did", word.name))


def _other_forms(word: Word) -> tuple[str, ...]:
    return tuple(map(_folded, getattr(word, "aliases", ())))


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())


def person_kind(text: str) -> PersonKind:
    """What somebody is to the person, by the start of the word. Raises `Unclear` naming the kinds."""
    wanted = _folded(text)
    for kind, words in _KIND_WORDS.items():
        if wanted in words:
            return kind
    fitting = [kind for kind in PersonKind if wanted and kind.value.startswith(wanted)]
    if wanted in [kind.value for kind in fitting]:
        return PersonKind(wanted)
    if len(fitting) != 1:
        raise Unclear(f"{text.strip()[:_SHOWN]!r}: what comes nearest, {', '.join(PersonKind)}?")
    return fitting[0]


def one_of(text: str, typed: Mapping[str, str]) -> str:
    """What the typed key means. Raises `Unclear` naming the keys."""
    meant = typed.get(text.strip().casefold())
    if meant is None:
        raise Unclear(" · ".join(dict.fromkeys(key[0] for key in typed)))
    return meant


def picked(text: str, keys: Sequence[str]) -> tuple[str, ...]:
    """Several of a numbered list, by number or key: "1 3", "1,3", "talk, support". Raises `Unclear`."""
    typed = {str(number): key for number, key in enumerate(keys, 1)} | {key: key for key in keys}
    parts = [part.casefold() for part in re.split(r"[\s,;·]+", text.strip()) if part]
    if not all(part in typed for part in parts):
        raise Unclear(f"Numbers from 1 to {len(keys)}, or Enter.")
    return tuple(dict.fromkeys(typed[part] for part in parts))


def _feeling(name: str, number: str, known: Sequence[Word]) -> EmotionRating:
    typed = " ".join(name.split()).strip(".!-").strip()
    if not typed or len(typed.split()) > _LONGEST_FEELING or _SENTENCE.match(typed):
        raise Unclear("One word for each feeling: hurt, scared. A whole sentence is mostly a thought.")
    if number and not (number.isdecimal() and int(number[:4]) <= 100):
        raise Unclear(f"{typed}: {_SCALE}.")
    word = matching(typed, known)
    return EmotionRating(word.key if word else typed, int(number) if number else None)


def _word(typed: str, known: Sequence[Word], *, numbered: bool) -> str:
    if numbered and typed.isascii() and typed.isdigit():
        if not 1 <= int(typed[:4]) <= len(known):
            raise Unclear(f"Numbers from 1 to {len(known)}, own words, or Enter.")
        return known[int(typed) - 1].key
    word = matching(typed, known)
    return word.key if word else typed

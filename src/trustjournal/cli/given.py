"""What stands on the command line for a record, read into values; every refusal names the option."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.errors import Outside, Usage
from trustjournal.records import EmotionRating, Person, PersonKind, checked_name, checked_rating, storable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trustjournal.content import Content
    from trustjournal.environment import Environment

EMOTION = "-e/--emotion"
PERSON = "-p/--person"
BELIEF = "-b/--belief"

_SCALE = "a whole number from 0 to 100"
_SHOWN = 40


def text_given(text: str, env: Environment) -> str:
    """The text as it can be kept; the person is told when characters had to be replaced."""
    kept, replaced = storable(text)
    if replaced:
        env.stderr.write("Characters that no text can hold were replaced by \ufffd.\n")
    return kept


def belief_given(number: int | None) -> int | None:
    """How much the thought is believed, 0 to 100. Raises `Outside`."""
    return None if number is None else checked_rating(number, BELIEF)


def emotions_given(texts: Sequence[str], content: Content) -> tuple[EmotionRating, ...]:
    """The emotions in "hurt:70", "fear" or "fea 90, hurt 70", each once, the last rating of a name counts.

    The start of one of our words or of its aliases is enough; any other word is the person's own. Empty
    texts give nothing. Raises `Usage` and `Outside`.
    """
    ours = [(emotion.key, (emotion.key, emotion.name), emotion.aliases) for emotion in content.emotions]
    ratings: dict[str, EmotionRating] = {}
    for part in [part for text in texts for part in _stored(text).split(",") if part.strip()]:
        word, intensity = _word_and_intensity(part)
        name = _ours(EMOTION, word, ours, starts_of_aliases=True) or checked_name(word, EMOTION)
        rating = EmotionRating(name, intensity)
        ratings[rating.name] = rating
    return tuple(ratings.values())


def people_given(texts: Sequence[str]) -> tuple[Person, ...]:
    """The people in "Sam" or "Sam:partner", each once; the start of a kind is enough.

    What follows the last colon is the kind, so a name that holds a colon takes one more behind it: "R:2:".
    Raises `Usage`.
    """
    people: dict[str, Person] = {}
    for text in [_stored(text) for text in texts if text.strip()]:
        name, colon, typed = text.rpartition(":")
        person = Person(checked_name(name if colon else text, PERSON), _kind(typed) if colon else None)
        people[person.name.casefold()] = person
    return tuple(people.values())


def words_given(kind: str, texts: Sequence[str], content: Content) -> tuple[str, ...]:
    """Words for `kind`: source, urge, did, theme, trap or tag. Ours come as their key, own words as written.

    Ours are meant by their key, their name, an alias or the start of key or name. Empty texts give nothing.
    Raises `Usage`.
    """
    option = f"--{kind}"
    ours = _words_of(kind, content)
    words = [_stored(text) for text in texts if text.strip()]
    return tuple(dict.fromkeys(_ours(option, word, ours) or checked_name(word, option) for word in words))


Word = tuple[str, tuple[str, ...], tuple[str, ...]]
"""One of our words: its key, the names whose start is enough, and aliases."""


def _words_of(kind: str, content: Content) -> list[Word]:
    if kind in ("urge", "did"):
        return [(urge.key, (urge.key, urge.name, urge.did), urge.aliases) for urge in content.urges]
    if kind == "trap":
        return [(trap.key, (trap.key, trap.name), ()) for trap in content.traps]
    themes = content.themes if kind in ("source", "theme") else ()
    return [(t.key, (t.key, t.name), ()) for t in themes if kind == "theme" or t.axis == "source"]


def _ours(option: str, typed: str, words: Sequence[Word], *, starts_of_aliases: bool = False) -> str | None:
    """The key of our word that was meant, or None for an own word. Raises `Usage` when several fit."""
    wanted = _folded(typed)
    if not wanted:
        return None
    for key, names, aliases in words:
        if wanted in map(_folded, (*names, *aliases)):
            return key
    fitting = [word for word in words if any(_folded(name).startswith(wanted) for name in word[1])]
    if not fitting and starts_of_aliases:
        fitting = [word for word in words if any(_folded(alias).startswith(wanted) for alias in word[2])]
    if len(fitting) > 1:
        several = " or ".join(word[1][1] for word in fitting[:4])
        raise Usage(f"{option} {typed.strip()[:_SHOWN]!r} could be {several}; write more of the word.")
    return fitting[0][0] if fitting else None


def _word_and_intensity(part: str) -> tuple[str, int | None]:
    word, colon, number = part.rpartition(":")
    if not colon:
        word, _, number = part.strip().rpartition(" ")
        if not (word and number.lstrip("+-").isdigit()):
            return part, None
    number = number.strip()
    if not (number.isascii() and number.isdigit() and len(number) <= 3 and int(number) <= 100):
        raise Outside(f"{EMOTION} {word.strip()[:_SHOWN]}", number, f"{_SCALE}, such as fear:90")
    return word, int(number)


def _kind(typed: str) -> PersonKind | None:
    wanted = _folded(typed)
    if not wanted:
        return None
    fitting = [kind for kind in PersonKind if kind.value.startswith(wanted)]
    exact = [kind for kind in fitting if kind.value == wanted]
    if len(exact or fitting) != 1:
        raise Usage(f"{PERSON}: {typed.strip()[:_SHOWN]!r} is not one of {', '.join(PersonKind)}.")
    return (exact or fitting)[0]


def _stored(text: str) -> str:
    return storable(text)[0]


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())

"""A person's own words and changes laid over the lists that content files hold."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from trustjournal.content.values import Emotion, Theme, Trap
from trustjournal.vocabulary import OwnWord, WordKind

T = TypeVar("T", Theme, Trap, Emotion)

_AXES = {WordKind.SOURCE: "source", WordKind.THEME: "effect"}


def themes_with(themes: Sequence[Theme], own: Iterable[OwnWord]) -> tuple[Theme, ...]:
    """The themes and sources, each list with what the person made of it; own words stand last."""
    own = tuple(own)
    sources = _laid_over(_of_axis(themes, "source"), own, WordKind.SOURCE, _new_source, _theme)
    effects = _laid_over(_of_axis(themes, "effect"), own, WordKind.THEME, _new_theme, _theme)
    return (*sources, *effects)


def traps_with(traps: Sequence[Trap], own: Iterable[OwnWord]) -> tuple[Trap, ...]:
    """The thinking traps with what the person made of them."""
    return _laid_over(traps, own, WordKind.TRAP, _new_trap, _trap)


def emotions_with(emotions: Sequence[Emotion], own: Iterable[OwnWord]) -> tuple[Emotion, ...]:
    """The feelings with what the person made of them; words that hint at one are other words for it."""
    return _laid_over(emotions, own, WordKind.EMOTION, _new_emotion, _emotion)


def _of_axis(themes: Iterable[Theme], axis: str) -> tuple[Theme, ...]:
    return tuple(theme for theme in themes if theme.axis == axis)


def _laid_over(
    ours: Sequence[T],
    own: Iterable[OwnWord],
    kind: WordKind,
    new: Callable[[OwnWord], T],
    changed: Callable[[T, OwnWord], T],
) -> tuple[T, ...]:
    """Our words and own ones, changed as the person changed them, merged ones as second names of others."""
    words: dict[str, T] = {word.key: word for word in ours}
    # Two journals that became one may both hold a change to the same word: both count.
    changes = [change for change in own if change.kind is kind]
    for change in changes:
        words[change.key] = changed(words.get(change.key) or new(change), change)
    into = {change.key: change.merged_into for change in changes if change.merged_into}
    for gone in into:
        kept = _last(gone, into)
        if kept != gone and gone in words and kept in words:
            words[kept] = _with(words[kept], words[gone])
    return tuple(word for key, word in words.items() if _last(key, into) not in words or key not in into)


def _last(key: str, into: Mapping[str, str]) -> str:
    """What a word was merged into, and that in turn; itself where that leads back to it."""
    seen = {key}
    while (after := into.get(key)) and after not in seen:
        seen.add(after)
        key = after
    return key


def _with(kept: T, gone: T) -> T:
    aliases = _once(kept.aliases, (gone.name, *gone.aliases))
    return replace(kept, merged=(*kept.merged, replace(gone, merged=()), *gone.merged), aliases=aliases)


def _once(words: Iterable[str], more: Iterable[str], without: Iterable[str] = ()) -> tuple[str, ...]:
    gone = {word.casefold() for word in without}
    return tuple(word for word in dict.fromkeys((*words, *more)) if word.casefold() not in gone)


def _new_source(word: OwnWord) -> Theme:
    return Theme(key=word.key, name=word.key, axis="source", definition="", cues=(), own=True)


def _new_theme(word: OwnWord) -> Theme:
    return Theme(key=word.key, name=word.key, axis="effect", definition="", cues=(), own=True)


def _new_trap(word: OwnWord) -> Trap:
    return Trap(key=word.key, name=word.key, explanation="", example="", own=True)


def _new_emotion(word: OwnWord) -> Emotion:
    return Emotion(key=word.key, name=word.key, family="", unpleasant=True, own=True)


def _theme(theme: Theme, change: OwnWord) -> Theme:
    return replace(
        theme,
        name=change.name or theme.name,
        aliases=_once(theme.aliases, _old_name(theme, change)),
        explanation=change.explanation or theme.explanation,
        cues=_once(change.cues, theme.cues, change.without),
        own_cues=_once(theme.own_cues, change.cues, change.without),
        retired=theme.retired or change.retired,
    )


def _trap(trap: Trap, change: OwnWord) -> Trap:
    return replace(
        trap,
        name=change.name or trap.name,
        aliases=_once(trap.aliases, _old_name(trap, change)),
        explanation=change.explanation or trap.explanation,
        cues=_once(change.cues, trap.cues, change.without),
        own_cues=_once(trap.own_cues, change.cues, change.without),
        retired=trap.retired or change.retired,
    )


def _emotion(emotion: Emotion, change: OwnWord) -> Emotion:
    return replace(
        emotion,
        name=change.name or emotion.name,
        explanation=change.explanation or emotion.explanation,
        aliases=_once(emotion.aliases, (*change.cues, *_old_name(emotion, change)), change.without),
        family=change.family or emotion.family,
        unpleasant=emotion.unpleasant if change.unpleasant is None else change.unpleasant,
        retired=emotion.retired or change.retired,
    )


def _old_name(word: Theme | Trap | Emotion, change: OwnWord) -> tuple[str, ...]:
    """Its name before, which still means it, unless that is its key anyway."""
    return (word.name,) if change.name not in ("", word.name) and word.name != word.key else ()

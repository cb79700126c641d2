"""The content's words by their keys, as they are shown."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from trustjournal.shown import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trustjournal.content import Content, Emotion, Theme, Trap
    from trustjournal.records import EmotionRating


class Names:
    """Our own words by their keys, as they are shown; a person's own words stay as they are."""

    def __init__(self, content: Content) -> None:
        self._content = content

    @cached_property
    def _emotions(self) -> dict[str, str]:
        return _names(self._content.emotions)

    @cached_property
    def _themes(self) -> dict[str, str]:
        sources = [theme for theme in self._content.themes if theme.axis == "source"]
        # A theme may bear the key of a source, which then is its name as well.
        return _names(sources) | _names(theme for theme in self._content.themes if theme.axis == "effect")

    @cached_property
    def _sources(self) -> dict[str, str]:
        return self._themes | _names(theme for theme in self._content.themes if theme.axis == "source")

    @cached_property
    def _traps(self) -> dict[str, str]:
        return _names(self._content.traps)

    def emotion(self, key: str) -> str:
        """A feeling."""
        return self._shown(key, self._emotions)

    def urge(self, key: str) -> str:
        """What one was pulled to do."""
        return self._shown(key, {urge.key: urge.name for urge in self._content.urges})

    def action(self, key: str) -> str:
        """What one did."""
        return self._shown(key, {urge.key: urge.did for urge in self._content.urges})

    def theme(self, key: str) -> str:
        """A theme."""
        return self._shown(key, self._themes)

    def source(self, key: str) -> str:
        """Where a thought may come from."""
        return self._shown(key, self._sources)

    def trap(self, key: str) -> str:
        """A thinking trap."""
        return self._shown(key, self._traps)

    def good_kind(self, key: str) -> str:
        """What kind of good moment it was."""
        options = self._content.rebuilding.options("good.kind")
        return self._shown(key, {option.key: option.label for option in options})

    def cost(self, key: str) -> str:
        """What a thought costs."""
        return self._shown(key, {cost.key: cost.name for cost in self._content.costs})

    def word(self, kind: str, key: str) -> str:
        """A theme, source or trap, as `kind` says."""
        return {"theme": self.theme, "source": self.source, "trap": self.trap}[kind](key)

    def weight(self, key: str) -> str:
        """Where the weight of evidence was put."""
        options = self._content.prompts.options("evidence.weight")
        return self._shown(key, {option.key: option.label for option in options})

    def rating(self, rating: EmotionRating) -> str:
        """A feeling with its strength: "fear 90"."""
        name = self.emotion(rating.name)
        return name if rating.intensity is None else f"{name} {rating.intensity}"

    def ratings(self, ratings: Iterable[EmotionRating]) -> str:
        """Several feelings: "fear 90, hurt 70"."""
        return ", ".join(map(self.rating, ratings))

    def _shown(self, key: str, names: dict[str, str]) -> str:
        return one_line(names.get(key, key))


def _names(words: Iterable[Emotion | Theme | Trap]) -> dict[str, str]:
    """Names by key; a word that is one with another now bears that other's name."""
    return {one.key: word.name for word in words for one in (*word.merged, word)}

"""The content's words by their keys, as they are shown."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from trustjournal.shown import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trustjournal.content import Content
    from trustjournal.records import EmotionRating


class Names:
    """Our own words by their keys, as they are shown; a person's own words stay as they are."""

    def __init__(self, content: Content) -> None:
        self._content = content

    @cached_property
    def _emotions(self) -> dict[str, str]:
        return {emotion.key: emotion.name for emotion in self._content.emotions}

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
        """A theme or a source."""
        return self._shown(key, {theme.key: theme.name for theme in self._content.themes})

    def trap(self, key: str) -> str:
        """A thinking trap."""
        return self._shown(key, {trap.key: trap.name for trap in self._content.traps})

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

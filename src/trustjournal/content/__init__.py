"""All words the program shows: read lazily, file by file; the person's own file replaces ours.

What is shipped loads as plain Python literals (`trustjournal.shipped`), already checked when they
were generated. YAML is imported only where somebody brought a file of their own.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from trustjournal.content.broken import ContentError
from trustjournal.content.own_words import emotions_with, themes_with, traps_with
from trustjournal.content.values import (
    Country,
    Emotion,
    Exercise,
    Helpline,
    Helplines,
    Notice,
    Notices,
    Option,
    Prompts,
    Question,
    Theme,
    TimedLine,
    Trap,
    Urge,
    fill,
)
from trustjournal.vocabulary import OwnWord
from trustjournal.weeks import WeekQuestion

if TYPE_CHECKING:
    from trustjournal.content.guide import Guide
    from trustjournal.content.practice import Example
    from trustjournal.content.signs import Signs

__all__ = [
    "FILES",
    "Content",
    "ContentError",
    "Country",
    "Emotion",
    "Exercise",
    "Helpline",
    "Helplines",
    "Notice",
    "Notices",
    "Option",
    "Prompts",
    "Question",
    "Theme",
    "TimedLine",
    "Trap",
    "Urge",
    "fill",
    "shipped_yaml",
]

FILES: Final = (
    *("prompts", "emotions", "urges", "thinking_traps", "themes", "week_questions"),
    *("helplines", "notices", "guide", "practice", "rebuilding", "signs"),
)
"""The names of the content files, without `.yaml`."""


def shipped_yaml(name: str) -> Path:
    """Where the shipped `name`.yaml lies, for a person who wants to copy and change it.

    `name` is one of FILES. An installed package carries the files beside its code, a checkout in
    its `data/` folder; FileNotFoundError where neither holds it.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "data", package.parent.parent / "data"):
        if (folder / f"{name}.yaml").is_file():
            return folder / f"{name}.yaml"
    raise FileNotFoundError(f"{name}.yaml is not part of this installation")


class Content:
    """All words the program shows, read lazily, file by file; the person's own file replaces ours.

    `own` is a folder that may hold prompts.yaml, themes.yaml and so on. A broken file in it raises
    ContentError when its words are first asked for; with `fallback` the shipped words are used
    instead, and the error is kept in `broken`. `own_words` gives what the person added to the lists and
    changed about them, asked for once.
    """

    def __init__(
        self,
        own: Path | None = None,
        fallback: bool = False,
        own_words: Callable[[], Sequence[OwnWord]] = tuple,
    ) -> None:
        self.broken: list[ContentError] = []
        self._ask_for_own_words = own_words
        self._own = own
        self._fallback = fallback

    @cached_property
    def prompts(self) -> Prompts:
        """Every question, hint and line between the questions."""
        return Prompts.of(self._plain("prompts"))

    @cached_property
    def rebuilding(self) -> Prompts:
        """What is asked about steps, promises and the like."""
        return Prompts.of(self._plain("rebuilding"))

    @cached_property
    def emotions(self) -> tuple[Emotion, ...]:
        """The feelings to pick from, in the order of the file."""
        emotions = tuple(Emotion(**plain) for plain in self._plain("emotions"))
        return emotions_with(emotions, self._own_words)

    @cached_property
    def urges(self) -> tuple[Urge, ...]:
        """What one may feel pulled to do, in the order of the file."""
        return tuple(Urge(**plain) for plain in self._plain("urges"))

    @cached_property
    def costs(self) -> tuple[Urge, ...]:
        """What a thought may cost, in the order of the file."""
        options = self.rebuilding.options("cost.cost")
        return tuple(Urge(option.key, option.label, option.label) for option in options)

    @cached_property
    def traps(self) -> tuple[Trap, ...]:
        """The thinking traps, in the order of the file."""
        traps = tuple(Trap(**plain) for plain in self._plain("thinking_traps"))
        return traps_with(traps, self._own_words)

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        """Sources and effects with the words that hint at them, in the order of the file."""
        themes = tuple(Theme(**plain) for plain in self._plain("themes"))
        return themes_with(themes, self._own_words)

    @cached_property
    def week_questions(self) -> tuple[WeekQuestion, ...]:
        """The questions a week may end with, in the order of the file."""
        return tuple(WeekQuestion(**plain) for plain in self._plain("week_questions"))

    @cached_property
    def helplines(self) -> Helplines:
        """Who can be called in which country."""
        return Helplines.of(self._plain("helplines"))

    @cached_property
    def notices(self) -> Notices:
        """What is said after words that may mean danger, and at other tender places."""
        return Notices.of(self._plain("notices"))

    @cached_property
    def guide(self) -> "Guide":
        """The topics of `trust guide`, in the order of the file, and a page for each trap of the file.

        Own words of the journal have none: the guide is there while that is locked.
        """
        # Only one command shows them, and searching brings more along than all the other words.
        from trustjournal.content.guide import Guide

        return Guide.of(self._plain("guide"), (Trap(**plain) for plain in self._plain("thinking_traps")))

    @cached_property
    def practice(self) -> "tuple[Example, ...]":
        """The thoughts of somebody else to try the three questions on, in the order of the file."""
        from trustjournal.content.practice import Example  # late, as above

        return tuple(Example.of(plain) for plain in self._plain("practice"))

    @cached_property
    def signs(self) -> "Signs":
        """The signs that can be ticked, and ways to grow what they miss."""
        from trustjournal.content.signs import Signs  # late, as above

        return Signs.of(self._plain("signs"))

    @cached_property
    def version(self) -> str:
        """A short hash of the words that suggestions go by: they are kept together with it."""
        themes, traps = self._plain("themes"), self._plain("thinking_traps")
        shipped = import_module("trustjournal.shipped.themes")
        own_traps = traps != import_module("trustjournal.shipped.thinking_traps").THINKING_TRAPS
        if themes is shipped.THEMES and not own_traps and not self._own_words:
            return str(shipped.VERSION)
        # Only words of somebody's own have to be hashed here.
        from trustjournal.content.version import version_of

        version = version_of(themes)
        if not own_traps and not self._own_words:
            return version
        return version_of((version, traps, tuple(map(_hinting, self._own_words))))

    @cached_property
    def _own_words(self) -> tuple[OwnWord, ...]:
        return tuple(self._ask_for_own_words())

    @cached_property
    def _read(self) -> dict[str, Any]:
        return {}

    def _plain(self, name: str) -> Any:
        """The checked content of one file as plain values, the person's own before ours."""
        if name not in self._read:
            self._read[name] = self._own_plain(name)
        own = self._read[name]
        if own is not None:
            return own
        # One module per file, so that a command reads only the words it shows.
        return getattr(import_module(f"trustjournal.shipped.{name}"), name.upper())

    def _own_plain(self, name: str) -> Any:
        """The person's own version of a file; None where there is none, or where ours steps in."""
        if self._own is None:
            return None
        path = self._own / f"{name}.yaml"
        try:
            if not path.exists() and not path.is_symlink():
                return None
        except OSError:
            pass  # a folder that may not be entered; reading the file says so in a sentence
        # YAML costs more at start than all of the shipped words together.
        from trustjournal.content.own_file import load_own

        try:
            return load_own(path, name)
        except ContentError as error:
            if not self._fallback:
                raise
            self.broken.append(error)
            return None


def _hinting(word: OwnWord) -> tuple[object, ...]:
    """What of an own word changes what is suggested."""
    return (word.kind.value, word.key, word.cues, word.without, word.retired, word.merged_into)

"""The lists of words a person can make their own: themes, sources, traps and emotions, one way for all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from trustjournal.cli import completion
from trustjournal.errors import TrustError, Usage
from trustjournal.store import learning, reading
from trustjournal.vocabulary import LearnedWords, ListedWord, WordKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from trustjournal.content import Content, Emotion, Theme, Trap
    from trustjournal.environment import Environment

Words = list[str] | None

Action = Annotated[
    str | None,
    typer.Argument(metavar="[ACTION]", help="One of those above.", autocompletion=completion.words_actions),
]
Names = Annotated[
    Words, typer.Argument(metavar="[NAME]...", help="Which word.", autocompletion=completion.words_names)
]
Explain = Annotated[str | None, typer.Option(metavar="TEXT", help="With add: what it means, in a line.")]
Cue = Annotated[Words, typer.Option(metavar="WORDS", help="With add: words that hint at it; again for more.")]
Add = Annotated[Words, typer.Option(metavar="WORDS", help="With cues: words that hint at it, too.")]
Remove = Annotated[Words, typer.Option(metavar="WORDS", help="With cues: words that no longer do.")]
Everything = Annotated[bool, typer.Option("--all", help="With forget: everything that was learned.")]
Forget = Annotated[str | None, typer.Option(metavar="NAME", help="The same as forget NAME.")]
Why = Annotated[
    str | None,
    typer.Option(metavar="ID", help="Why something is suggested for it.", autocompletion=completion.ids),
]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON; the format is in docs/formats.md.")]


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed behind the name of a list; None and False where nothing was."""

    words: tuple[str, ...] = ()
    explain: str | None = None
    cues: tuple[str, ...] | None = None
    add: tuple[str, ...] | None = None
    remove: tuple[str, ...] | None = None
    family: str | None = None
    pleasant: bool | None = None
    everything: bool = False
    forget: str | None = None
    as_json: bool = False

    @classmethod
    def given(
        cls, names: Words, explain: str | None, cue: Words, add: Words, remove: Words, **more: Any
    ) -> Typed:
        """The same out of the parameters of a command."""
        cues, added, removed = (None if words is None else tuple(words) for words in (cue, add, remove))
        return cls(tuple(names or ()), explain, cues, added, removed, **more)

    def options(self) -> set[str]:
        """The options that were typed."""
        typed = {
            "--explain": self.explain,
            "--cue": self.cues,
            "--add": self.add,
            "--remove": self.remove,
            "--family": self.family,
            "--pleasant": self.pleasant,
            "--all": self.everything or None,
            "--forget": self.forget,
            "--json": self.as_json or None,
        }
        return {option for option, value in typed.items() if value is not None}


class NoSuchWord(TrustError):
    """A word was named that the list does not hold."""

    exit_code = 3

    def __init__(self, kind: WordKind, name: str) -> None:
        super().__init__(f"No {kind.called} is called {name[:40]!r}. Type: trust {kind.command}")


class NotThisWay(Usage):
    """An action on a list was not written as it has to be."""

    def __init__(self, kind: WordKind, action: str | None) -> None:
        known = [action] if action in FORMS else list(FORMS)
        forms = [f"trust {kind.command} {FORMS[one]}" for one in known if may_be_done(kind, one)]
        super().__init__(f"Type: {' · '.join(forms)}")


FORMS = {
    "list": "list",
    "show": "show NAME",
    "add": "add NAME [--explain TEXT] [--cue WORDS]",
    "rename": "rename OLD NEW",
    "explain": "explain NAME TEXT",
    "merge": "merge FROM INTO",
    "retire": "retire NAME",
    "restore": "restore NAME",
    "cues": "cues NAME [--add WORDS] [--remove WORDS]",
    "forget": "forget NAME, or --all",
}
"""What can be done with a list, and how it is typed."""

_OPTIONS = {
    "list": {"--json"},
    "show": {"--json"},
    "add": {"--explain", "--cue", "--family", "--pleasant"},
    "cues": {"--add", "--remove"},
    "forget": {"--all"},
}
_MOST_READ = 50
"""Thoughts that are read to spell what was learned from them."""

_TWO_NAMES = ("rename", "explain", "merge")


def may_be_done(kind: WordKind, action: str) -> bool:
    """Whether this can be done with that list: nothing is suggested or learned of feelings."""
    return action in FORMS and not (kind is WordKind.EMOTION and action == "forget")


def run(env: Environment, kind: WordKind, action: str | None, typed: Typed) -> None:
    """Do with a list what was typed. Raises `NotThisWay`, `NoSuchWord`."""
    if typed.forget is not None and action is None:
        action, typed = "forget", replace(typed, words=(typed.forget, *typed.words), forget=None)
    action = action or "list"
    most = {"list": 0}.get(action, 2 if action in _TWO_NAMES else None)
    if not may_be_done(kind, action) or typed.options() - _OPTIONS.get(action, set()):
        raise NotThisWay(kind, action)
    if most is not None and len(typed.words) > most:
        raise NotThisWay(kind, action)
    if action == "list":
        _list(env, kind, as_json=typed.as_json)
    elif action == "show":
        _show(env, kind, typed)
    else:
        from trustjournal.cli.words_changed import change  # late: most look only

        change(env, kind, action, typed)


def listed(env: Environment, connection: sqlite3.Connection | None, kind: WordKind) -> list[ListedWord]:
    """The words of a list in its order, then those that stand on records only; with how often each does."""
    content = env.safe_content
    used = {} if connection is None else _used(reading.uses(connection, kind))
    words = []
    for word in words_of(content, kind):
        spellings = [used.pop(key.casefold(), {}) for key in (word.key, *(gone.key for gone in word.merged))]
        words.append(_listed(kind, word, spellings))
    names = {word.key: word.name for word in content.themes} if kind is WordKind.THEME else {}
    for spelled in used.values():
        key = max(spelled, key=lambda name: spelled[name])
        words.append(
            ListedWord(
                kind,
                key,
                names.get(key, key),
                unpleasant=True if kind is WordKind.EMOTION else None,
                own=True,
                on_thoughts_only=True,
                thoughts=sum(spelled.values()),
                spellings=frozenset(spelled),
            )
        )
    return words


def words_of(content: Content, kind: WordKind) -> Sequence[Theme | Trap | Emotion]:
    """The words of a list, retired ones included."""
    if kind is WordKind.TRAP:
        return content.traps
    if kind is WordKind.EMOTION:
        return content.emotions
    axis = "source" if kind is WordKind.SOURCE else "effect"
    return [theme for theme in content.themes if theme.axis == axis]


def meant(kind: WordKind, typed: str, words: Iterable[ListedWord]) -> ListedWord:
    """The word that is meant by its name or the start of it. Raises `NoSuchWord`, and `Usage` for several."""
    from trustjournal.interview import answers
    from trustjournal.interview.walk import Unclear

    words = list(words)
    try:
        # Here a retired word is as good as any: it may be meant to be restored.
        found = answers.matching(typed, [replace(word, retired=False) for word in words])
    except Unclear as error:
        raise Usage(str(error)) from None
    if found is None:
        # Within this list nothing else can be meant, so a word out of the name is enough.
        inside = [
            word for word in words if f" {' '.join(typed.casefold().split())} " in f" {word.name.casefold()} "
        ]
        if len(inside) != 1:
            raise NoSuchWord(kind, typed)
        return inside[0]
    return next(word for word in words if word.key == found.key)


def named(env: Environment, kind: WordKind, typed: Typed, what: str) -> str:
    """The name that was typed, blanks and all; asked for on a terminal. Raises `NotThisWay`."""
    name = " ".join(typed.words).strip()
    if name:
        return name
    if not env.interactive:
        raise NotThisWay(kind, what)
    from trustjournal.cli.asked import asked

    name = asked(env, f"Which {kind.called}? The start of its name is enough.")
    if not name:
        raise NotThisWay(kind, what)
    return name


def _used(uses: Iterable[tuple[str, int]]) -> dict[str, dict[str, int]]:
    used: dict[str, dict[str, int]] = {}
    for name, thoughts in uses:
        used.setdefault(name.casefold(), {})[name] = thoughts
    return used


def _listed(kind: WordKind, word: Theme | Trap | Emotion, used: Iterable[dict[str, int]]) -> ListedWord:
    spelled = {name: thoughts for spellings in used for name, thoughts in spellings.items()}
    return ListedWord(
        kind,
        word.key,
        word.name,
        word.explanation or getattr(word, "definition", ""),
        cues=getattr(word, "cues", word.aliases),
        aliases=word.aliases,
        family=getattr(word, "family", ""),
        unpleasant=getattr(word, "unpleasant", None),
        own=word.own,
        retired=word.retired,
        thoughts=sum(spelled.values()),
        spellings=frozenset(spelled) | {word.key},
    )


def _list(env: Environment, kind: WordKind, *, as_json: bool) -> None:
    with env.open_to_read() as connection:
        words = listed(env, connection, kind)
    if as_json:
        from trustjournal.cli.listing import print_json  # late: a list on the screen needs none
        from trustjournal.exchange.as_json import word_as_json

        print_json(env, [word_as_json(word) for word in words])
    else:
        from trustjournal.views.words import WordList

        env.console.print(WordList(words))
        env.stderr.write(
            f"trust {kind.command} show NAME tells more; trust {kind.command} -h what can be done.\n"
        )
    _tell_broken(env)


def _show(env: Environment, kind: WordKind, typed: Typed) -> None:
    name = named(env, kind, typed, "show")
    with env.open_to_read() as connection:
        word = meant(kind, name, listed(env, connection, kind))
        learned = LearnedWords() if connection is None else _learned(connection, word)
    if typed.as_json:
        from trustjournal.cli.listing import print_json
        from trustjournal.exchange.as_json import word_as_json

        print_json(env, word_as_json(word, learned))
    else:
        from trustjournal.views.words import word_card

        env.console.print(word_card(word, learned))
    _tell_broken(env)


def _learned(connection: sqlite3.Connection, word: ListedWord) -> LearnedWords:
    """What was learned about a word, in the words of the thoughts it was learned from."""
    learned = learning.lessons_of(connection, word.kind, word.key)
    if not learned.thoughts:
        return learned
    from trustjournal.recogniser import spelled_in  # late: most words taught nothing yet

    stems = [stem for stem, _, _ in learned.words]
    spelled: dict[str, str] = {}
    for number in learning.thoughts_behind(connection, word.kind, word.key, _MOST_READ):
        record = reading.record(connection, number)
        if record is not None:
            spelled |= spelled_in(f"{record.automatic_thought}\n{record.situation}", stems)
    words = tuple((spelled.get(stem, stem), taken, declined) for stem, taken, declined in learned.words)
    return replace(learned, words=words)


def _tell_broken(env: Environment) -> None:
    from trustjournal.cli.listing import tell_broken

    tell_broken(env, env.safe_content)

"""What the shell completes: numbers, people and words of the journal. Silent whenever something is amiss."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import typer

from trustjournal.environment import Environment
from trustjournal.errors import TrustError
from trustjournal.records import PersonKind
from trustjournal.store import reading
from trustjournal.vocabulary import WordKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from trustjournal.content import Content, Emotion, Theme, Trap, Urge

    _Listed = Emotion | Theme | Trap | Urge

_AT_MOST = 50

_EXPORT_FORMATS = ("json", "jsonl", "csv", "md")
_IMPORT_FORMATS = ("trustjournal", "jrnl", "dayone", "thought-diary", "daylio", "csv")
_KINDS = {kind.command: kind for kind in WordKind}

_ACTIONS = {"rename": 1, "merge": 2, "kind": 1, "forget": 1, "mark": 1, "lift": 1}
"""What `trust people` does, and how many names it knows of it takes."""


def ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """Numbers of thoughts, the newest first."""
    return _from_journal(
        ctx, incomplete, lambda journal: ["last", *map(str, reading.newest_ids(journal, _AT_MOST))]
    )


def open_ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """Numbers of open thoughts, the newest first."""
    return _from_journal(
        ctx, incomplete, lambda journal: map(str, reading.newest_ids(journal, _AT_MOST, only_open=True))
    )


def backups(ctx: typer.Context, incomplete: str) -> list[str]:
    """Names of the backups in the journal's home; none of them leaves the shell to complete files."""
    from trustjournal.store.copies import kept  # late: only here

    names = [copy.path.rpartition("/")[2] for copy in kept(_environment(ctx).home)]
    return _starting(ctx, incomplete, names)


def people(ctx: typer.Context, incomplete: str) -> list[str]:
    """Names of people."""
    return _from_journal(ctx, incomplete, lambda journal: (who.name for who, _ in reading.people(journal)))


def people_actions(ctx: typer.Context, incomplete: str) -> list[str]:
    """What `trust people` can do."""
    return _starting(ctx, incomplete, _ACTIONS)


def people_words(ctx: typer.Context, incomplete: str) -> list[str]:
    """What follows the action of `trust people`: a name, or the kind of somebody."""
    action, before = ctx.params.get("action"), len(ctx.params.get("words") or ())
    if action == "kind" and before == 1:
        return _starting(ctx, incomplete, PersonKind)
    return people(ctx, incomplete) if before < _ACTIONS.get(action or "", 0) else []


def choices(*names: str) -> Callable[[typer.Context, str], list[str]]:
    """Completes one of these words."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        return _starting(ctx, incomplete, names)

    return complete


def people_or(*names: str) -> Callable[[typer.Context, str], list[str]]:
    """Completes names of people, and these words behind them."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        return [*people(ctx, incomplete), *_starting(ctx, incomplete, names)]

    return complete


def practices(kind: str) -> Callable[[typer.Context, str], list[str]]:
    """Completes numbers of steps, promises and the like behind an action that is about one of them."""
    numbers = practice_numbers(kind)

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        if ctx.params.get("action") in (None, "add", "list") or ctx.params.get("words"):
            return []
        return numbers(ctx, incomplete)

    return complete


def practice_numbers(kind: str) -> Callable[[typer.Context, str], list[str]]:
    """Completes numbers of those of that kind, the open ones first."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        from trustjournal.store.practices import (
            practices as there_are,
        )  # late: every command imports this file

        return _from_journal(
            ctx,
            incomplete,
            lambda journal: (
                str(one.id) for one in sorted(there_are(journal, kind), key=lambda one: not one.open)
            ),
        )

    return complete


def export_formats(ctx: typer.Context, incomplete: str) -> list[str]:
    """What an export can be."""
    return _starting(ctx, incomplete, _EXPORT_FORMATS)


def import_formats(ctx: typer.Context, incomplete: str) -> list[str]:
    """What can be taken in."""
    return _starting(ctx, incomplete, _IMPORT_FORMATS)


def words_actions(ctx: typer.Context, incomplete: str) -> list[str]:
    """What can be done with a list of words."""
    from trustjournal.cli.words import FORMS, may_be_done  # late: it completes its own names from here

    kind = _KINDS[ctx.info_name or "themes"]
    return _starting(ctx, incomplete, (action for action in FORMS if may_be_done(kind, action)))


def words_names(ctx: typer.Context, incomplete: str) -> list[str]:
    """What follows the action on a list of words: one that it holds, retired ones where they are meant."""
    action, before = ctx.params.get("action"), len(ctx.params.get("names") or ())
    if before >= {"merge": 2, "add": 0, "list": 0}.get(action or "list", 1):
        return []
    from trustjournal.cli.words import listed  # late, as above

    env, kind = _environment(ctx), _KINDS[ctx.info_name or "themes"]
    try:
        with env.open_to_read() as journal:
            words = listed(env, journal, kind)
    except (TrustError, ValueError):
        return []
    wanted = {"restore": True, "retire": False, "merge": False}.get(action or "")
    return _starting(ctx, incomplete, (word.name for word in words if wanted in (None, word.retired)))


def tags(ctx: typer.Context, incomplete: str) -> list[str]:
    """Tags in use."""
    return _words(ctx, incomplete, "tag", lambda _: ())


def exercises(ctx: typer.Context, incomplete: str) -> list[str]:
    """Exercises of `trust pause`."""
    return _starting(ctx, incomplete, (one.key for one in _environment(ctx).safe_content.prompts.exercises))


def roots(ctx: typer.Context, incomplete: str) -> list[str]:
    """Names of earlier events."""
    from trustjournal.store.roots import roots as there_are  # late: every command imports this file

    return _from_journal(ctx, incomplete, lambda journal: (root.called for root in there_are(journal)))


def topics(ctx: typer.Context, incomplete: str) -> list[str]:
    """Topics of the guide, and the numbers of its examples; of any other word behind the first, none."""
    content = _environment(ctx).safe_content
    before = ctx.params.get("topic") or ()
    if not before:
        return _starting(ctx, incomplete, (*(page.key for page in content.guide.pages), "practice"))
    if list(before) == ["practice"]:
        return _starting(ctx, incomplete, (str(number) for number in range(1, len(content.practice) + 1)))
    return []


def themes(ctx: typer.Context, incomplete: str) -> list[str]:
    """Themes: ours and the person's own."""
    return _words(ctx, incomplete, "theme", lambda content: content.themes)


def sources(ctx: typer.Context, incomplete: str) -> list[str]:
    """Where a thought may come from: ours and the person's own."""
    return _words(
        ctx, incomplete, "source", lambda content: [one for one in content.themes if one.axis == "source"]
    )


def themes_and_sources(ctx: typer.Context, incomplete: str) -> list[str]:
    """Both: a source is a theme too."""
    return list(dict.fromkeys([*themes(ctx, incomplete), *sources(ctx, incomplete)]))


def traps(ctx: typer.Context, incomplete: str) -> list[str]:
    """Thinking traps: ours and the person's own."""
    return _words(ctx, incomplete, "trap", lambda content: content.traps)


def urges(ctx: typer.Context, incomplete: str) -> list[str]:
    """Urges: ours and the person's own."""
    return _words(ctx, incomplete, "urge", lambda content: content.urges)


def costs(ctx: typer.Context, incomplete: str) -> list[str]:
    """What a thought may cost: ours and the person's own."""
    return _words(ctx, incomplete, "cost", lambda content: content.costs)


def actions(ctx: typer.Context, incomplete: str) -> list[str]:
    """What somebody did: ours and the person's own."""
    return _words(ctx, incomplete, "action", lambda content: content.urges)


def emotions(ctx: typer.Context, incomplete: str) -> list[str]:
    """Feelings: ours and the person's own."""
    return _words(ctx, incomplete, "emotion", lambda content: content.emotions)


def lines(ctx: typer.Context, incomplete: str) -> list[str]:
    """Lines of the review, which `trust review --show` opens; with a kind and a colon, of that kind only."""
    from trustjournal.review.lines import lines_there_are  # late: every command imports this file

    kinds = {
        "theme": themes,
        "source": sources,
        "feeling": emotions,
        "person": people,
        "urge": urges,
        "wanted": urges,
        "did": actions,
        "trap": traps,
        "tag": tags,
        "root": roots,
    }
    kind, colon, rest = incomplete.partition(":")
    if colon and kind in kinds:
        return _starting(ctx, incomplete, (f"{kind}:{word}" for word in kinds[kind](ctx, rest)))
    words = (word for complete in dict.fromkeys(kinds.values()) for word in complete(ctx, incomplete))
    return list(dict.fromkeys([*words, *_starting(ctx, incomplete, lines_there_are())]))


def _words(
    ctx: typer.Context, incomplete: str, kind: str, listed: Callable[[Content], Iterable[_Listed]]
) -> list[str]:
    """The words of a list and those in use beside them; without those that are retired."""
    env = _environment(ctx)

    try:
        words = list(listed(env.safe_content))
        with env.open_to_read() as journal:
            used = [] if journal is None else _names_in_use(journal, kind)
    except (TrustError, ValueError):
        # Pressing Tab is no place for an error; our own words can be completed all the same.
        from trustjournal.content import Content

        words, used = list(listed(Content())), []
    known = {
        key.casefold()
        for word in words
        for key in (word.key, *(gone.key for gone in getattr(word, "merged", ())))
    }
    offered = [_typed(word, kind) for word in words if not getattr(word, "retired", False)]
    return _starting(ctx, incomplete, (*offered, *(name for name in used if name.casefold() not in known)))


def _names_in_use(journal: sqlite3.Connection, kind: str) -> list[str]:
    return reading.emotions_in_use(journal) if kind == "emotion" else reading.names_in_use(journal, kind)


def _typed(word: _Listed, kind: str) -> str:
    return word.name if kind == "emotion" or getattr(word, "own", False) else word.key


def _from_journal(
    ctx: typer.Context, incomplete: str, names: Callable[[sqlite3.Connection], Iterable[str]]
) -> list[str]:
    return _starting(ctx, incomplete, _journal_names(ctx, names))


def _journal_names(ctx: typer.Context, names: Callable[[sqlite3.Connection], Iterable[str]]) -> list[str]:
    try:
        with _environment(ctx).open_to_read() as journal:
            return list(names(journal)) if journal is not None else []
    except (TrustError, ValueError):  # a value that no journal holds is damage, too
        return []  # pressing Tab is no place for an error; the command itself will tell


def _environment(ctx: typer.Context) -> Environment:
    env = ctx.obj if isinstance(ctx.obj, Environment) else Environment.real()
    home = ctx.find_root().params.get("home")
    if home:
        env.at_home(home)
    return env


def _starting(ctx: typer.Context, incomplete: str, names: Iterable[str]) -> list[str]:
    """The names that begin so, each once, as the shell takes them.

    What a terminal would take for a command is left out, and so is the backslash, which can end the quotes
    that zsh evaluates names in.
    """
    start = incomplete.casefold()
    fitting = (name for name in dict.fromkeys(names) if name.casefold().startswith(start))
    spelled = _spelled_for_bash if _unquoted_in_bash(ctx) else str
    return [_Fitting(spelled(name)) for name in fitting if name.isprintable() and "\\" not in name]


class _Fitting(str):
    """A word that fits what was typed. Typer compares letter by letter: `Jo\\ Ann` would not fit "Jo A"."""

    __slots__ = ()

    def startswith(self, *_: object) -> bool:
        return True


def _unquoted_in_bash(ctx: typer.Context) -> bool:
    line = _environment(ctx).variables.get("COMP_WORDS")
    if line is None:  # the other shells quote by themselves
        return False
    import shlex  # late: every command imports this file, and nearly none completes

    try:
        shlex.split(line)
    except ValueError:
        return line.endswith("\\")  # otherwise a quote is still open
    return True


def _spelled_for_bash(name: str) -> str:
    # Bash puts a word in as it stands, and takes one of two parts for two words.
    return re.sub(r"([^\w@%+=:,./-])", r"\\\1", name)

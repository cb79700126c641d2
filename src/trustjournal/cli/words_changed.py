"""Changing a list of words: adding, renaming, explaining, merging, retiring, cue words, unlearning."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from trustjournal.cli.words import NotThisWay, listed, meant, named
from trustjournal.errors import Usage
from trustjournal.interview.plainly import say_plainly
from trustjournal.limits import checked_name, checked_text, storable
from trustjournal.store import reading
from trustjournal.vocabulary import LONGEST_EXPLANATION, MOST_CUES, ListedWord, OwnWord, WordKind, checked_cue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from trustjournal.cli.words import Typed
    from trustjournal.environment import Environment


class AlreadyThere(Usage):
    """A new name is that of another word."""

    def __init__(self, kind: WordKind, name: str, held: ListedWord) -> None:
        mend = f"trust {held.kind.command} restore" if held.retired else f"trust {held.kind.command} show"
        called = held.kind.called
        whose = f"a retired {called}" if held.retired else f"a {called}"
        super().__init__(f"{name[:40]!r} is {whose} already. Type: {mend} {held.name[:40]!r}")


def change(env: Environment, kind: WordKind, action: str, typed: Typed) -> None:
    """Do what was typed to a list, and say what was done."""
    say_plainly(env.stdout, _ACTIONS[action](_Lists(env, kind), typed))


class _Lists:
    """One list of this run: its words, and where changes to it are kept."""

    def __init__(self, env: Environment, kind: WordKind) -> None:
        self.env = env
        self.kind = kind
        with env.open_to_read() as connection:
            self.words = listed(env, connection, kind)
            self.own = () if connection is None else reading.own_words(connection)
            # A source is a theme too, so neither list takes a name of the other.
            other = {WordKind.THEME: WordKind.SOURCE, WordKind.SOURCE: WordKind.THEME}.get(kind)
            self.beside = [] if other is None else listed(env, connection, other)

    def meant(self, typed: str) -> ListedWord:
        return meant(self.kind, typed, self.words)

    def only(self, typed: Typed, action: str) -> ListedWord:
        return self.meant(named(self.env, self.kind, typed, action))

    def change_of(self, word: ListedWord) -> OwnWord:
        """What was changed about a word so far."""
        changes = [one for one in self.own if one.kind is self.kind and one.key == word.key]
        whole = OwnWord(self.kind, word.key)
        for one in changes:
            whole = replace(
                whole,
                name=one.name or whole.name,
                explanation=one.explanation or whole.explanation,
                cues=tuple(dict.fromkeys((*whole.cues, *one.cues))),
                without=tuple(dict.fromkeys((*whole.without, *one.without))),
                family=one.family or whole.family,
                unpleasant=whole.unpleasant if one.unpleasant is None else one.unpleasant,
                retired=whole.retired or one.retired,
                merged_into=one.merged_into or whole.merged_into,
            )
        return whole

    def keep(self, word: OwnWord, what: str, *, ours: bool) -> None:
        with self.env.open_journal() as journal:
            journal.set_word(word, what, ours=ours)

    def free(self, name: str, besides: ListedWord | None = None) -> str:
        """The name, if no word bears it yet; `besides` may. Raises `AlreadyThere`."""
        folded = _folded(name)
        for word in (*self.words, *self.beside):
            mine = besides is not None and word.key == besides.key and word.kind is besides.kind
            if not (mine or word.on_thoughts_only) and folded in map(
                _folded, (word.name, word.key, *word.aliases)
            ):
                raise AlreadyThere(self.kind, name, word)
        return name

    def ask(self, question: str) -> str:
        from trustjournal.cli.asked import asked

        return asked(self.env, question)


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())


def _add(lists: _Lists, typed: Typed) -> str:
    kind, env = lists.kind, lists.env
    name = " ".join(typed.words)
    if not name and env.interactive:
        name = lists.ask(f"What do you call it? A {kind.called} in a few words of your own.")
    if not name:
        raise NotThisWay(kind, "add")
    name = lists.free(_name(name, kind))
    explain, cues, family, pleasant = typed.explain, typed.cues, typed.family, typed.pleasant
    if env.interactive:
        if explain is None:
            explain = lists.ask("What does it mean to you, in a line? Enter leaves it open.")
        if cues is None:
            cues = tuple(lists.ask(_ASK_FOR_CUES[kind is WordKind.EMOTION]).split(","))
        if kind is WordKind.EMOTION and family is None:
            family = lists.ask(
                "Which feeling is it nearest to: fear, sadness, anger, …? Enter leaves it open."
            )
        if kind is WordKind.EMOTION and pleasant is None:
            pleasant = lists.ask("Is it unpleasant? Enter yes · n no").casefold() in ("n", "no")
    held = next((word for word in lists.words if _folded(word.name) == _folded(name)), None)
    word = OwnWord(
        kind,
        key=held.key if held is not None else name.lower() if kind is WordKind.EMOTION else name,
        name=name,
        explanation=_explanation(explain or ""),
        cues=_cues(cues or ()),
        family=_family(lists, family),
        unpleasant=not pleasant if kind is WordKind.EMOTION else None,
    )
    lists.keep(word, f"added the {kind.called} {name}", ours=False)
    return f"{name} is among your {_plural(kind)} now."


_ASK_FOR_CUES = (
    "Words that hint at it when they stand in a thought, with commas between. Enter none.",
    "Other words for it, with commas between. Enter none.",
)


def _family(lists: _Lists, typed: str | None) -> str:
    if not typed or lists.kind is not WordKind.EMOTION:
        return ""
    word = next((word for word in lists.words if word.name.casefold() == typed.strip().casefold()), None)
    return word.family or word.name if word is not None else checked_name(typed, "The family")


def _rename(lists: _Lists, typed: Typed) -> str:
    old, new = _two(lists, typed, "rename", "What shall it be called?")
    word = lists.meant(old)
    new = lists.free(_name(new, lists.kind), besides=word)
    lists.keep(replace(lists.change_of(word), name=new), f"renamed {word.name} to {new}", ours=not word.own)
    return f"{word.name} is called {new} now, on earlier thoughts as well."


def _explain(lists: _Lists, typed: Typed) -> str:
    name, text = _two(lists, typed, "explain", "What does it mean, in a line?")
    word = lists.meant(name)
    lists.keep(
        replace(lists.change_of(word), explanation=_explanation(text)),
        f"explained {word.name}",
        ours=not word.own,
    )
    return f"{word.name}: {_explanation(text)}"


def _merge(lists: _Lists, typed: Typed) -> str:
    one, other = _two(lists, typed, "merge", "Which one takes it in?")
    gone, kept = lists.meant(one), lists.meant(other)
    if gone.key == kept.key:
        raise NotThisWay(lists.kind, "merge")
    change = replace(lists.change_of(gone), name=gone.name, merged_into=kept.key, retired=False)
    spellings = gone.spellings | {gone.key}
    with lists.env.open_journal() as journal:
        if kept.own:
            # What a name leads to has to be a word of the list, and not only one on records.
            journal.set_word(replace(lists.change_of(kept), name=kept.name), _merged(gone, kept), ours=False)
        thoughts = journal.merge_words(change, spellings, kept.key, _merged(gone, kept), ours=not gone.own)
    moved = f" on {thoughts} {'thought' if thoughts == 1 else 'thoughts'}" if thoughts else ""
    return f"{gone.name} is {kept.name} now{moved}; the old name still leads to it."


def _merged(gone: ListedWord, kept: ListedWord) -> str:
    return f"merged {gone.name} into {kept.name}"


def _retire(lists: _Lists, typed: Typed) -> str:
    word = lists.only(typed, "retire")
    if word.retired:
        return f"{word.name} is retired already."
    lists.keep(_as_of_list(lists, word, retired=True), f"retired {word.name}", ours=not word.own)
    return f"{word.name} is no longer offered or suggested; thoughts that hold it keep it."


def _restore(lists: _Lists, typed: Typed) -> str:
    word = lists.only(typed, "restore")
    if not word.retired:
        return f"{word.name} is not retired."
    lists.keep(_as_of_list(lists, word, retired=False), f"restored {word.name}", ours=not word.own)
    return f"{word.name} is offered again."


def _change_cues(lists: _Lists, typed: Typed) -> str:
    word = lists.only(typed, "cues")
    more, fewer = typed.add, typed.remove
    if more is None and fewer is None:
        if not lists.env.interactive:
            raise NotThisWay(lists.kind, "cues")
        more = tuple(lists.ask(_ASK_FOR_CUES[lists.kind is WordKind.EMOTION]).split(","))
        fewer = tuple(lists.ask("Any that no longer do? With commas between. Enter none.").split(","))
    added, removed = _cues(more or ()), _cues(fewer or ())
    known = {cue.casefold() for cue in word.cues}
    unknown = [cue for cue in removed if cue.casefold() not in known]
    if unknown:
        raise Usage(f"{unknown[0]!r} is not among the words of {word.name}. Type: {_show(word)}")
    before = _as_of_list(lists, word, retired=word.retired)
    gone, back = {cue.casefold() for cue in removed}, {cue.casefold() for cue in added}
    cues = [cue for cue in (*before.cues, *added) if cue.casefold() not in gone]
    without = [cue for cue in before.without if cue.casefold() not in back] + list(removed)
    after = replace(before, cues=tuple(dict.fromkeys(cues)), without=tuple(dict.fromkeys(without)))
    if len(after.cues) > MOST_CUES:
        raise Usage(f"More than {MOST_CUES} words for one are too many to look for; take some out first.")
    if not (added or removed):
        return f"The words of {word.name} stay as they are."
    lists.keep(after, f"changed the words of {word.name}", ours=not word.own)
    return (
        f"Changed what hints at {word.name}. What is suggested for earlier thoughts: trust themes --refresh"
    )


def _forget(lists: _Lists, typed: Typed) -> str:
    if typed.everything:
        if typed.words:
            raise NotThisWay(lists.kind, "forget")
        with lists.env.open_journal() as journal:
            thoughts = journal.unlearn(None, None, "forgot all that was learned")
        return f"All that was learned is forgotten, {_from(thoughts)}. Your thoughts keep their words."
    word = lists.only(typed, "forget")
    with lists.env.open_journal() as journal:
        thoughts = journal.unlearn(lists.kind, word.key, f"forgot what was learned about {word.name}")
    if not thoughts:
        return f"Nothing was learned about {word.name}."
    return f"What was learned about {word.name} is forgotten, {_from(thoughts)}. Your thoughts keep it."


def _from(thoughts: int) -> str:
    return f"from {thoughts} {'thought' if thoughts == 1 else 'thoughts'}"


def _as_of_list(lists: _Lists, word: ListedWord, *, retired: bool) -> OwnWord:
    """What is known of a word, with a name of its own where it stood on records only."""
    change = lists.change_of(word)
    return replace(change, name=change.name or (word.name if word.own else ""), retired=retired)


def _two(lists: _Lists, typed: Typed, action: str, second: str) -> Sequence[str]:
    """Both texts an action takes, asked for on a terminal. Raises `NotThisWay`."""
    texts = list(typed.words)
    asks: list[Callable[[], str]] = [
        lambda: named(lists.env, lists.kind, typed, action),
        lambda: lists.ask(second),
    ]
    for ask in asks[len(texts) :]:
        if not lists.env.interactive:
            raise NotThisWay(lists.kind, action)
        texts.append(ask())
    if not all(text.strip() for text in texts):
        raise NotThisWay(lists.kind, action)
    return texts


def _name(typed: str, kind: WordKind) -> str:
    return checked_name(storable(typed)[0], f"The name of a {kind.called}")


def _explanation(typed: str) -> str:
    text = " ".join(storable(typed)[0].split())
    if not text:
        return ""
    if len(text) > LONGEST_EXPLANATION:
        raise Usage(f"The explanation is longer than {LONGEST_EXPLANATION} characters; one line is enough.")
    return checked_text(text, "The explanation")


def _cues(typed: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(checked_cue(storable(text)[0]) for text in typed if text.strip()))


def _plural(kind: WordKind) -> str:
    return f"{kind.called}s"


def _show(word: ListedWord) -> str:
    return f"trust {word.kind.command} show {word.name[:40]!r}"


_ACTIONS: dict[str, Callable[[_Lists, Typed], str]] = {
    "add": _add,
    "rename": _rename,
    "explain": _explain,
    "merge": _merge,
    "retire": _retire,
    "restore": _restore,
    "cues": _change_cues,
    "forget": _forget,
}

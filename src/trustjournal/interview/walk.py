"""The walk through a list of questions, written as ordinary code and made repeatable.

A flow is a plain function that calls `ask`. Going back, and going on with a draft, both replay the
answers given so far through the same flow in silence; so a flow knows nothing of either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, overload

from trustjournal.errors import TrustError
from trustjournal.limits import LONGER, LONGEST_TEXT, storable
from trustjournal.store.drafts import Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from trustjournal.content import Question
    from trustjournal.interview.asking import Asker
    from trustjournal.interview.talk import Talk
    from trustjournal.store.drafts import Draft

T = TypeVar("T")
R = TypeVar("R")

BACK = "<"
HELP = "?"


class Unclear(Exception):
    """An answer that cannot be read; the sentence says what would be."""


class UnclearOption(TrustError):
    """An answer given beforehand cannot be read, or one that is needed was not given."""

    exit_code = 2

    def __init__(self, key: str, problem: str) -> None:
        self.key, self.problem = key, problem
        super().__init__(f"{key}: {problem}")


class Left(Exception):
    """The person left; everything answered is kept."""


class StoppedHere(Exception):
    """The person chose to stop after a notice; what was answered is kept."""


class _Back(Exception):
    pass


class Interview:
    """One walk: who is asked, what was answered so far, where each answer is kept.

    `after_text` is called with every free text once it is kept. `keep` is where answers go; None when
    nothing needs keeping (answers that came as options).
    """

    def __init__(
        self,
        asker: Asker,
        talk: Talk,
        draft: Draft | None = None,
        given: Sequence[Answer] = (),
        half: tuple[str, str] = ("", ""),
        after_text: Callable[[str], None] | None = None,
    ) -> None:
        self.talk = talk
        self._asker = asker
        self._draft = draft
        self._given = list(given)
        self._half = half
        self._after_text = after_text
        self._position = 0
        self._walking = False
        self._came_back = bool(given)  # by `<`, or on another day

    @property
    def replaying(self) -> bool:
        """Whether answers given before are still being gone through."""
        return self._position < len(self._given)

    @property
    def asks_somebody(self) -> bool:
        """Whether a person answers, who can press a key; not where answers came as options."""
        return self._asker.again

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Every answer so far."""
        return tuple(self._given)

    def anew(self) -> Interview:
        """The same person asked again, with no answers yet and none kept."""
        return Interview(self._asker, self.talk)

    def stop_keeping(self) -> None:
        """From now on answers are kept elsewhere: the record they belong to exists."""
        draft, self._draft = self._draft, None
        if draft is not None:
            draft.end()

    def run(self, flow: Callable[[], R]) -> R:
        """Go through the flow; what it returns. Raises `Left` when the person leaves in the middle."""
        self._walking = True
        try:
            while True:
                self._position = 0
                self.talk.silent = self.replaying
                try:
                    return flow()
                except _Back:
                    gone = self._given.pop()
                    self._half = (gone.key, gone.text)
                    self._came_back = True
        finally:
            self._walking = self.talk.silent = False

    @overload
    def ask(
        self,
        key: str,
        question: Question,
        *,
        label: str = "",
        required: bool = False,
        free: bool = False,
        words: Sequence[str] = (),
        spoken: str | None = None,
        prefill: str = "",
        meant: Callable[[str], str | None] | None = None,
    ) -> str: ...
    @overload
    def ask(
        self,
        key: str,
        question: Question,
        read: Callable[[str], T],
        *,
        label: str = "",
        required: bool = False,
        free: bool = False,
        words: Sequence[str] = (),
        spoken: str | None = None,
    ) -> T | None: ...
    def ask(
        self,
        key: str,
        question: Question,
        read: Callable[[str], T] | None = None,
        *,
        label: str = "",
        required: bool = False,
        free: bool = False,
        words: Sequence[str] = (),
        spoken: str | None = None,
        prefill: str = "",
        meant: Callable[[str], str | None] | None = None,
    ) -> T | str | None:
        """The answer to one question, read by `read`; without `read` the text itself ("" when skipped).

        With `read`, None when skipped. `label` stands before the question ("3 of 5"), `spoken` replaces its
        wording, `prefill` stands on the line already. `free` marks the person's own words: the notices look
        at them, nothing else does. `meant` gives the text that a typed key stands for, which is what is kept;
        None when the key asked for something else, so that the same is asked once more.
        """
        if self.replaying:
            answer = self._given[self._position]
            if answer.key == key:
                self._position += 1
                self.talk.silent = self.replaying
                return _understood(answer.text, read)
            del self._given[self._position :]
            self.talk.silent = False
        self.talk.question(question, label=label, spoken=spoken)
        self._came_back = False
        while True:
            text = self._answer(key, question, words, prefill, typed_before=read is None)
            if meant is not None and self._asker.again:
                stands_for = meant(text)
                if stands_for is None:
                    continue
                text = stands_for
            try:
                if not text and required:
                    raise Unclear("This one is needed. Ctrl-C leaves.")
                value = _understood(text, read)
            except (Unclear, TrustError) as error:
                if not self._asker.again:
                    raise UnclearOption(key, str(error)) from None
                self.talk.hint(str(error))
                continue
            self._given.append(Answer(key, text))
            self._position += 1
            if self._draft is not None:
                self._draft.keep(self._given)
            if free and text and self._after_text is not None:
                self._after_text(text)
            return value

    def ask_lines(
        self,
        key: str,
        question: Question,
        *,
        spoken: str | None = None,
        meant: Callable[[str], str | None] | None = None,
        after_first: Callable[[], None] = lambda: None,
        aside: Callable[[], Mapping[str, Callable[[], None]]] = dict,
    ) -> tuple[str, ...]:
        """Answers one per line until an empty one; `after_first` is done once the first one is given.

        `aside` gives the keys that lead to questions of their own, after which the list goes on; a key is
        kept as an answer, so that what was asked behind it is found again.
        """
        lines: list[str] = []
        anew = True
        while True:
            # Whoever comes back to the list sees again what it is a list of.
            asked = (question, spoken) if anew or self._came_back else (_NOTHING_MORE, None)
            line = self.ask(key, asked[0], free=True, spoken=asked[1], meant=meant)
            beside = aside().get(line.strip().casefold()) if self.asks_somebody else None
            if beside is not None:
                beside()
                anew = True
                continue
            if not line:
                return tuple(lines)
            lines.append(line)
            anew = False
            if len(lines) == 1:
                self.live(after_first)

    def choose(
        self,
        key: str,
        question: Question,
        options: dict[str, str],
        *,
        label: str = "",
        spoken: str | None = None,
    ) -> str | None:
        """One of the options by what the person types (`options`: typed -> meant); None for Enter."""

        def read(text: str) -> str:
            typed = text.strip().casefold()
            if typed not in options:
                raise Unclear(_what_can_be_typed(options))
            return options[typed]

        return self.ask(key, question, read, label=label, spoken=spoken)

    def live(self, action: Callable[[], None]) -> None:
        """Do something that must not be done again while replaying."""
        if not self.replaying:
            action()

    def _answer(
        self, key: str, question: Question, words: Sequence[str], prefill: str, *, typed_before: bool
    ) -> str:
        # A number typed behind the one before would read as another: only texts stand there again.
        while True:
            half = self._half[1] if typed_before and self._half[0] == key else prefill
            self._half = ("", "")
            try:
                text = self._asker.answer(key, half, words, lambda typed: self._keep_half(key, typed))
            except (KeyboardInterrupt, EOFError):
                if self._draft is not None:
                    self._draft.expect_kept()
                raise Left from None
            self.talk.answered(text)
            if not self._asker.again:
                return storable(text)[0]
            if text.strip() == HELP:
                self.talk.help(question)
            elif text.strip() == BACK:
                if self._walking and self._given:
                    raise _Back
                self.talk.hint("There is nothing to go back to.")
            elif len(text) > LONGEST_TEXT:
                self.talk.hint(LONGER)
            else:
                kept, replaced = storable(text)
                if replaced:
                    self.talk.hint("Characters that no text can hold were replaced by \ufffd.")
                return kept if kept.strip() else ""

    def _keep_half(self, key: str, text: str) -> None:
        if self._draft is not None and (text or self._given):
            self._draft.keep_half(key, text)


def _understood(text: str, read: Callable[[str], T] | None) -> T | str | None:
    if read is None:
        return text
    return read(text) if text else None


def _what_can_be_typed(options: Mapping[str, str]) -> str:
    numbers = [key for key in options if key.isdigit()]
    if numbers:
        return f"A number from {numbers[0]} to {numbers[-1]}, or Enter."
    return f"{' · '.join(key for key in options if len(key) == 1)} or Enter."


class _Nothing:
    ask = ""
    hint = ""
    help = "One per line. An empty line goes on."


_NOTHING_MORE: Question = _Nothing()  # type: ignore[assignment]

"""Reading one answer: from a capable terminal, line by line, or from options given beforehand."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING, Any, NoReturn, Protocol

from trustjournal.discreet import CLEAR, HIDE
from trustjournal.shown import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from prompt_toolkit import PromptSession
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

MARK = "> "
_EVERY = 0.5
"""Seconds between two looks at a half-typed line."""
_PASTES_WHOLE = "\x1b[?2004h"
"""Asks a terminal to hand over a paste as one block."""


class Asker(Protocol):
    """Somebody who can be asked for one answer.

    Raises KeyboardInterrupt when the person wants to stop, EOFError when the terminal is gone or closed.
    Ctrl-O ends the program at once: the screen is emptied, and what stands on the line is kept.
    """

    again: bool
    """Whether asking once more can help: True for a person, False for answers given beforehand."""

    def answer(self, key: str, half: str, words: Sequence[str], keep_half: Callable[[str], None]) -> str:
        """What was typed; `half` stands on the line already, `words` complete it."""
        ...


class LineAsker:
    """`input()` and readline: for the first question, plain terminals and screen readers.

    Without readline the kernel cuts a line at 4,095 bytes and a pasted block answers several questions.
    """

    again = True

    def __init__(self, seen: Callable[[], None] = lambda: None) -> None:
        self._seen = seen
        self._prompt = MARK
        try:
            import readline
        except ImportError:  # a Python built without it: short single lines still work
            self._typed: Callable[[], str] = str
            self._prefill: Callable[[str], None] = lambda _: None
            self._when_asking: Callable[[Callable[[], None] | None], None] = lambda _: None
            return
        readline.set_auto_history(False)  # the arrow keys must not bring back an earlier answer
        readline.parse_and_bind("set enable-bracketed-paste on")
        readline.parse_and_bind("tab: self-insert")
        readline.parse_and_bind(r'"\C-o": "\C-e\C-v\C-o\C-m"')  # to the end of the line, itself, Enter
        self._typed = readline.get_line_buffer
        self._when_asking = readline.set_pre_input_hook
        self._prefill = lambda half: readline.set_startup_hook(
            (lambda: readline.insert_text(half)) if half else None
        )

    def _line(self) -> str:
        return self._prompt + visible(self._typed())

    def answer(self, key: str, half: str, words: Sequence[str], keep_half: Callable[[str], None]) -> str:
        """One answer; a backslash at the end of a line adds another."""
        lines: list[str] = []
        self._seen()
        self._prefill(half)
        with (
            Watch(lambda: "\n".join([*lines, self._typed()]), keep_half),
            _drawn_again(self._line, self._when_asking),
        ):
            while True:
                self._prompt = "  " if lines else MARK
                line = input(self._prompt)
                self._prefill("")
                if line.endswith(HIDE):
                    _hide("\n".join([*lines, line.removesuffix(HIDE)]), keep_half)
                if not line.endswith("\\"):
                    return "\n".join([*lines, line])
                lines.append(line[:-1])


def leave_going_on_to_the_asker() -> None:
    """In a thread of its own: that the program goes on after a stop wakes the one who asks, not this one."""
    if hasattr(signal, "SIGCONT"):  # not on Windows
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCONT])


@contextlib.contextmanager
def _drawn_again(
    line: Callable[[], str], when_asking: Callable[[Callable[[], None] | None], None]
) -> Iterator[None]:
    """Within, the line stands there again when the program goes on after Ctrl-Z: readline leaves it out.

    `line` is that line as it is now, with what stands before it; `when_asking` takes what is to be done each
    time readline has the terminal ready.
    """
    if not hasattr(signal, "SIGCONT") or not sys.stdin.isatty():
        yield
        return
    import termios

    keyboard = sys.stdin.fileno()
    ready: list[Any] = []

    def note() -> None:
        ready[:] = termios.tcgetattr(keyboard)

    def go_on(*_: object) -> None:
        if ready and os.tcgetpgrp(keyboard) == os.getpgrp():  # else it goes on behind something else
            # A shell hands the terminal back as it is for commands: it echoes, waits for whole lines, and
            # takes a paste key by key.
            termios.tcsetattr(keyboard, termios.TCSADRAIN, ready)
            pastes = "" if os.environ.get("TERM") in ("dumb", "unknown") else _PASTES_WHOLE
            sys.stdout.write(f"{pastes}\r{line()}")
            sys.stdout.flush()
            signal.raise_signal(signal.SIGWINCH)  # where the window has another size by now, readline adapts

    before = signal.signal(signal.SIGCONT, go_on)
    when_asking(note)
    try:
        yield
    finally:
        when_asking(None)
        signal.signal(signal.SIGCONT, before)


class ScreenAsker:
    """prompt_toolkit: several lines, paste, completion. Only ever entered on two terminals."""

    again = True

    def __init__(self, seen: Callable[[], None] = lambda: None) -> None:
        self._seen = seen
        # Asking the terminal where the cursor is prints a warning on those that do not answer.
        os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
        from prompt_toolkit import PromptSession
        from prompt_toolkit.history import DummyHistory

        self._session: PromptSession[str] = PromptSession(
            history=DummyHistory(),
            multiline=True,
            key_bindings=_bindings(),
            prompt_continuation=lambda *_: "  ",
            enable_suspend=True,
            mouse_support=False,
        )

    def answer(self, key: str, half: str, words: Sequence[str], keep_half: Callable[[str], None]) -> str:
        """One answer; Alt-Enter or a backslash at the end of a line adds another, a paste stays together."""
        from prompt_toolkit.completion import WordCompleter

        self._seen()
        completer = WordCompleter(list(words), ignore_case=True) if words else None
        with Watch(lambda: self._session.default_buffer.text, keep_half):
            try:
                return self._session.prompt(
                    MARK,
                    default=half,
                    completer=completer,
                    complete_while_typing=False,
                    reserve_space_for_menu=0,
                )
            except _Hidden:
                _hide(self._session.default_buffer.text, keep_half)


class _Hidden(Exception):
    """The person wants the screen empty, now."""


def _hide(half: str, keep_half: Callable[[str], None]) -> NoReturn:
    """Empty the screen, keep what stands on the line, and leave without a word."""
    sys.stdout.write(CLEAR)
    sys.stdout.flush()
    try:
        keep_half(half)
    finally:
        sys.exit(130)


def _bindings() -> KeyBindings:
    from prompt_toolkit.key_binding import KeyBindings

    bindings = KeyBindings()

    @bindings.add("enter")
    def _finish_or_go_on(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.document.text_before_cursor.endswith("\\") and not buffer.document.text_after_cursor:
            buffer.delete_before_cursor()
            buffer.insert_text("\n")
        else:
            buffer.validate_and_handle()

    @bindings.add("c-o", eager=True)
    def _hide_all(event: KeyPressEvent) -> None:
        event.app.exit(exception=_Hidden)

    @bindings.add("escape", "enter")
    def _another_line(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    return bindings


class OptionsAsker:
    """Answers given beforehand as options, one list for each key; what is not given is skipped."""

    again = False

    def __init__(self, options: Mapping[str, Sequence[str]]) -> None:
        self._left = {key: list(texts) for key, texts in options.items() if texts}

    def answer(self, key: str, half: str, words: Sequence[str], keep_half: Callable[[str], None]) -> str:
        """The next text given for this key, or nothing."""
        texts = self._left.get(key)
        if not texts:
            return ""
        text = texts.pop(0)
        if not texts:
            del self._left[key]
        return text

    @property
    def unused(self) -> tuple[str, ...]:
        """Keys whose texts no question asked for."""
        return tuple(self._left)


class Watch:
    """Keeps what stands on the line: twice a second, for a terminal that is killed, and at Ctrl-C."""

    def __init__(self, typed: Callable[[], str], keep: Callable[[str], None]) -> None:
        self._typed = typed
        self._keep = keep
        self._kept = typed()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._over.set()
        self._thread.join()
        if kind is KeyboardInterrupt:
            # The line as it was when Ctrl-C came. What the disk refuses now stands on the screen still.
            with contextlib.suppress(Exception):
                self._keep_changed()

    def _look(self) -> None:
        leave_going_on_to_the_asker()
        with contextlib.suppress(Exception):
            while not self._over.wait(_EVERY):
                self._keep_changed()

    def _keep_changed(self) -> None:
        text = self._typed()
        if text != self._kept:
            self._kept = text
            self._keep(text)

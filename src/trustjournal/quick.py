"""The first question of a plain `trust log`, asked before anything heavy is loaded.

The answer is in the journal's drafts before SQLModel or Rich can fail; then the ordinary interview goes on
from it. Whatever is not quite plain (a draft waiting, a journal that is not in order, settings or questions
of the person's own) goes the ordinary way.
"""

from __future__ import annotations

import _thread
import os
import sys
from typing import TYPE_CHECKING

from trustjournal import places
from trustjournal.errors import Interrupted, TrustError
from trustjournal.shipped.prompts import PROMPTS
from trustjournal.store import connection as door
from trustjournal.store.standing import standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from trustjournal.store.drafts import Answer, Draft
    from trustjournal.store.press import Press

_KEY = "situation"
_GOES_ON = "What you answered is kept. trust log goes on from there."
_NEEDED_NEXT = (
    "prompt_toolkit.shortcuts.prompt",
    "rich.console",
    "trustjournal.cli.log",
    "trustjournal.interview.log",
    "trustjournal.interview.notices",
    "trustjournal.recognition.signals",
    "trustjournal.recogniser",
)
"""What the second question and its record need, in the order of need."""
_INDENT = "        "
_OWN = ("config.toml", "prompts.yaml")


def log() -> None:
    """Ask the first question at once; the rest loads while the person types.

    A locked journal asks for its passphrase before that, and the rest loads while that is typed.
    """
    home = places.journal_home(os.environ)
    stood = standing(home)  # before anybody is asked for anything
    plain = _plain_terminal()
    press = _unlocked(home) if plain and _locked(home) else None
    if not plain or not _nothing_waits(home):
        from trustjournal.cli import main

        main(["log"])
        return
    hints = ("keys",) if os.path.lexists(os.path.join(home, door.JOURNAL)) else ("keys", "before_the_first")
    _say(*(PROMPTS["hints"][hint] for hint in hints), f"1 of 5  {PROMPTS['log'][_KEY]['ask']}")
    sys.stdout.flush()
    _ask(press or _loaded_in_a_thread(), stood)


def _say(*lines: str, indent: str = "") -> None:
    try:
        columns = os.get_terminal_size(1).columns or 80
    except OSError:
        columns = 80
    for line in lines:
        shown = indent + line
        if len(shown) > columns:
            # Late: nothing is added to most first questions.
            from trustjournal.interview.narrow import wrapped

            shown = wrapped(line, columns, indent)
        sys.stdout.write(f"{shown}\n")


def _plain_terminal() -> bool:
    settings = places.settings_home(os.environ)
    if any(os.path.lexists(os.path.join(settings, name)) for name in _OWN):
        return False
    names = {"TRUSTJOURNAL_PLAIN", "TRUSTJOURNAL_DISCREET"} & set(os.environ)
    return os.environ.get("TERM") not in ("dumb", "unknown") and not names


def _locked(home: str) -> bool:
    try:
        return door.exists(home) and door.is_locked(home)
    except TrustError:  # the ordinary way says what is wrong
        return False


def _unlocked(home: str) -> Callable[[], Press]:
    """Get the journal unlocked, and the rest loaded while the passphrase is typed; that, to wait for."""
    from trustjournal.interview.passphrase import get_unlocked

    presses: list[Callable[[], Press]] = []
    try:
        get_unlocked(home, meanwhile=lambda: presses.append(_loaded_in_a_thread()))
    except TrustError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    return presses[0]


def _nothing_waits(home: str) -> bool:
    """Whether the journal is in order, or not there yet, and no unfinished answers are in it."""
    try:
        if door.is_older(home):
            return False
        connection = door.open_to_read(home)
        if connection is None:
            return True
        try:
            return not connection.execute("SELECT EXISTS (SELECT 1 FROM draft)").fetchone()[0]
        finally:
            connection.close()
    except Exception:  # the ordinary way says what is wrong, in a sentence
        return False


def _ask(press: Callable[[], Press], stood: tuple[int, int] | None) -> None:
    # Imported behind the question: dataclasses alone would double the time to it.
    from trustjournal.environment import Environment
    from trustjournal.limits import storable
    from trustjournal.store.drafts import Answer, Draft
    from trustjournal.store.identity import new_uuid

    env = Environment.real()
    env.stood = stood
    begun = env.now()
    draft = Draft(env.home, new_uuid(begun), "log", "", begun, stood)
    try:
        typed = _first_answer(draft)
    except (KeyboardInterrupt, EOFError):
        sys.stderr.write(f"\n{_GOES_ON}\n" if draft.written else "\n")
        sys.exit(130)
    first = Answer(_KEY, storable(typed)[0] if typed.strip() else "")
    try:
        refused = _refused(draft, first)  # kept before anything heavy can fail
        from trustjournal.cli import border
        from trustjournal.cli.keeping import print_what_was_typed
        from trustjournal.cli.log import ask_from_first_answer
    except KeyboardInterrupt:
        if _refused(draft, first) is None:  # it may have been struck before it was kept
            sys.stderr.write(f"\n{_GOES_ON}\n")
        sys.exit(130)
    with border(env):
        if refused is not None:
            print_what_was_typed(env, [first])
            raise refused
        try:
            env.press = press()
        except KeyboardInterrupt:
            raise Interrupted(_GOES_ON) from None
        ask_from_first_answer(env, draft, begun, first)


def _refused(draft: Draft, first: Answer) -> TrustError | None:
    """Keep the first answer; what refused it, or None."""
    try:
        draft.keep([first])
    except TrustError as error:
        return error
    return None


def _first_answer(draft: Draft) -> str:
    from trustjournal.interview.asking import LineAsker
    from trustjournal.limits import LONGER, LONGEST_TEXT

    asker = LineAsker()
    while True:
        text = asker.answer(_KEY, "", (), lambda half: draft.keep_half(_KEY, half))
        if text.strip() == "?":
            _say(*PROMPTS["log"][_KEY]["help"], indent=_INDENT)
        elif text.strip() == "<":
            _say("There is nothing to go back to.", indent=_INDENT)
        elif len(text) > LONGEST_TEXT:
            _say(LONGER, indent=_INDENT)
        else:
            return text


def _loaded_in_a_thread() -> Callable[[], Press]:
    """Load what the second question and the record need; calling the result waits for it."""
    # Whole before two threads import: while it is half loaded, importing a part of it makes a second copy
    # of that part, which knows nothing.
    import importlib  # noqa: F401

    done = _thread.allocate_lock()
    done.acquire()
    presses: list[Press] = []
    errors: list[BaseException] = []

    def load() -> None:
        try:
            from trustjournal.interview.asking import leave_going_on_to_the_asker

            leave_going_on_to_the_asker()
            presses.append(_warm_press())
        except BaseException as error:  # raised again where the result is needed
            errors.append(error)
        finally:
            done.release()

    _thread.start_new_thread(load, ())

    def press() -> Press:
        with done:
            if errors:
                raise errors[0]
            return presses[0]

    return press


def _warm_press() -> Press:
    from importlib import import_module

    for name in _NEEDED_NEXT:
        import_module(name)
    from dataclasses import replace

    from trustjournal.content import Content
    from trustjournal.environment import local_now
    from trustjournal.recogniser import ContentRecogniser
    from trustjournal.store.press import Press, specimen

    press, record, content = Press(), specimen(local_now()), Content()
    press.warm_up(record)
    # The first text that is read for suggestions brings the weights and the words that hint along.
    ContentRecogniser(lambda: content).suggestions(replace(record, automatic_thought="they are late"), {})
    return press

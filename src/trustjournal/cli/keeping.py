"""What commands that ask have in common: who reads the answers, where they are kept, what is said once."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trustjournal.copied import copied_by
from trustjournal.errors import TrustError
from trustjournal.shown import one_line, visible
from trustjournal.store.connection import is_locked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trustjournal.environment import Environment
    from trustjournal.interview.asking import Asker
    from trustjournal.records import ThoughtRecord
    from trustjournal.store.drafts import Answer, Unfinished
    from trustjournal.store.journal import Journal

_READABLE = "Anyone who uses this account can read the journal. To close it: trust lock on"
_COPIED = "{by} seems to copy this folder elsewhere, the journal with it. What that means: trust privacy"

NOT_MEANT = "not-meant "
"""Key of the remark, with a record's uuid behind it, that a notice about it was said not to be meant."""


@dataclass
class Keeping:
    """Where the record of this run is kept: added once, then replaced, all as one change."""

    env: Environment
    stack: contextlib.ExitStack
    journal: Journal | None = None
    number: int | None = field(default=None)

    def open(self) -> Journal:
        """The journal, opened when it is first needed."""
        if self.journal is None:
            self.journal = self.stack.enter_context(self.env.open_journal())
        return self.journal

    def store(self, record: ThoughtRecord) -> ThoughtRecord:
        """Add the record, or replace it when it is there already; as stored, with what its words suggest."""
        if self.number is None:
            kept = self.open().add(record)
            self.number = kept.id
            return kept
        return self.open().change(self.number, lambda _: record, f"wrote #{self.number}")


def asker_for(env: Environment) -> Asker:
    """Who reads the answers on this terminal."""
    from trustjournal.interview.asking import LineAsker, ScreenAsker

    return LineAsker(env.seen) if env.plain else ScreenAsker(env.seen)


def unfinished_of(env: Environment, kind: str) -> list[Unfinished]:
    """Drafts of that kind whose process is gone, the newest first."""
    from trustjournal.store import drafts

    with env.open_to_read() as connection:
        return [left for left in drafts.unfinished(connection) if left.kind == kind] if connection else []


def print_what_was_typed(env: Environment, answers: Iterable[Answer]) -> None:
    """When the disk refuses the finished answers, show them to be copied; they are written nowhere else."""
    give_back(env, (answer.text for answer in answers))


def give_back(env: Environment, texts: Iterable[str]) -> None:
    """Show texts that could not be kept."""
    shown = [f"  {visible(text)}\n" for text in texts if text]
    if shown:
        env.stderr.write("This could not be kept; here is what you wrote:\n")
        env.stderr.write("".join(shown))


@contextlib.contextmanager
def given_back(env: Environment, texts: Iterable[str], *, typed: bool = False) -> Iterator[None]:
    """Give the texts of a command line back when what is done inside cannot keep them.

    On a terminal: somebody may have typed them there, and have them nowhere else; a script has them still.
    `typed`: it is known that somebody did.
    """
    try:
        yield
    except TrustError:
        if typed or env.stderr.isatty():
            give_back(env, texts)
        raise


def came_again(env: Environment, keeping: Keeping, record: ThoughtRecord) -> tuple[str, ...]:
    """What is said when a near-identical thought was written for the third time today; empty otherwise."""
    from trustjournal.likeness import NEAR_IDENTICAL_TIMES
    from trustjournal.store import alike, reading

    assert record.id is not None
    connection = keeping.open().connection
    day = env.now().date()
    today = set(reading.written_on(connection, day))
    if len(today) < NEAR_IDENTICAL_TIMES:
        return ()
    numbers = [number for number in alike.in_a_row_with(connection, record.id) if number in today]
    same = [one for one in reading.records(connection, numbers) if one.happened.local_day == day]
    if len(same) < NEAR_IDENTICAL_TIMES:
        return ()
    times = [f"{earlier.written.at:%H:%M}" for earlier in same if earlier.id != record.id]
    return env.content.notices.lines(
        "guard", times=f"{', '.join(times)} and now", thought=inside_a_sentence(record.automatic_thought)
    )


def inside_a_sentence(thought: str) -> str:
    """The thought as it stands after "that": no capital but that of I or a name in capitals, no end mark."""
    first, _, rest = one_line(thought).rstrip(" .!?…").partition(" ")
    keeps_capital = first == "I" or first.startswith("I'") or first.isupper()
    return (first if keeps_capital else first[:1].lower() + first[1:]) + (f" {rest}" if rest else "")


def tell_who_can_read(env: Environment, journal: Journal) -> None:
    """Say once, on stderr, who can read a journal that has no lock, and what copies its folder elsewhere."""
    from trustjournal.store import reading

    by = copied_by(env.home)
    if by and reading.remark(journal.connection, "told-copied") is None:
        journal.set_remark("told-copied", env.now().date().isoformat())
        env.stderr.write(f"{_COPIED.format(by=by)}\n")
    if not is_locked(env.home) and reading.remark(journal.connection, "told-privacy") is None:
        journal.set_remark("told-privacy", env.now().date().isoformat())
        env.stderr.write(f"{_READABLE}\n")


def remark_once(env: Environment, keeping: Keeping, key: str, sentence: str) -> None:
    """Say a sentence on stderr the first time there is reason to, and never again."""
    from trustjournal.store import reading

    journal = keeping.open()
    if reading.remark(journal.connection, key) is None:
        journal.set_remark(key, env.now().date().isoformat())
        env.stderr.write(sentence + "\n")

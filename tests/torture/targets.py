"""Commands that change the journal, each with the home it is to change and how that is before and after."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from torture.homes import FIRST, SECOND, hits
from torture.processes import assert_sound
from torture.tracing import Operation, Typed, operations

if TYPE_CHECKING:
    from torture.homes import Homes
    from torture.processes import Contents, Program, Warm

THOUGHT = "a thought on its way"
PASSPHRASES = (FIRST, SECOND)


@dataclass(frozen=True)
class Command:
    """A command that changes the journal; `{}` in it is the folder with the files beside the homes."""

    typed: str
    passphrases: tuple[str, ...] = ()
    locked: bool = False
    """Whether it begins with the locked home."""
    changes: bool = True
    """Whether the journal is another afterwards: else nothing could be seen of a command half done in it."""

    @property
    def name(self) -> str:
        words = [word for word in self.typed.split() if word.isalpha() or word.startswith("--")]
        return " ".join((*words[:4], *("locked",) * self.locked))


COMMANDS = (
    Command("log - -s before -b 70"),
    Command("edit 1 -b 10 --tag changed"),
    Command("reframe 1 --seen nine --weight before --alternative asleep"),
    Command("check 1 --predict nothing --by friday --likely 70"),
    Command("good moment"),
    Command("good --remove 1 --now"),
    Command("delete 1 --yes"),
    Command("delete 1 --yes --now"),
    Command("delete 1 --yes --now --from-backups"),
    Command("people forget lighthouse"),
    Command("themes add waiting --cue answer"),
    Command("undo"),
    Command("import {}/elsewhere.jsonl"),
    Command("restore {}/earlier.db --replace"),
    Command("restore {}/elsewhere.db --merge"),
    Command("backup", changes=False),
    Command("lock on", (FIRST,)),
    Command("log - -b 70", (FIRST,), locked=True),
    Command("delete 1 --yes --now", (FIRST,), locked=True),
    Command("import {}/elsewhere.jsonl", (FIRST,), locked=True),
    Command("restore {}/earlier.db --replace", (FIRST,), locked=True),
    Command("backup", (FIRST,), locked=True, changes=False),
    Command("lock change", (FIRST, SECOND), locked=True),
    Command("lock off", (FIRST,), locked=True),
)


@dataclass
class Target:
    """The home that one command is to change, and how it is before and after."""

    warm: Warm
    homes: Homes
    program: Program
    command: Command

    def __post_init__(self) -> None:
        self.lay_out()
        self.before = self.state()
        begun = time.monotonic()
        ended = self.warm.run(
            self.program, self.typed.words, stdin=THOUGHT, passphrases=self.typed.passphrases
        )
        self.seconds = time.monotonic() - begun
        assert ended.code == 0, ended
        self.after = self.state()
        assert (self.before != self.after) == self.command.changes

    @cached_property
    def places(self) -> list[Operation]:
        """Every operation by which it stores something."""
        self.lay_out()
        return operations(self.warm, self.program, self.typed, self.homes.folder / "trace")

    @property
    def typed(self) -> Typed:
        words = self.command.typed.format(self.homes.folder).split()
        return Typed(words, THOUGHT, self.command.passphrases)

    def lay_out(self) -> None:
        """Put the home back as it was before any blow."""
        self.homes.lay_out(self.program, locked=self.command.locked)

    def state(self) -> tuple[Contents, str]:
        """All that stands in the journal, and the passphrase that opens it."""
        return self.program.contents(PASSPHRASES), self.program.passphrase(PASSPHRASES)

    def assert_done_or_not_begun(self) -> bool:
        """Whether it is done; the journal is whole, as it was or as it was to be, and opens."""
        self.program.assert_sound(PASSPHRASES)
        contents, passphrase = self.state()
        assert contents in (self.before[0], self.after[0]), "half done"
        assert passphrase in (self.before[1], self.after[1])
        return (contents, passphrase) == self.after

    def assert_next_command_tidies(self) -> None:
        """The next command works, and leaves nothing behind of what was under way; every backup is whole."""
        given = [word for word in (self.program.passphrase(PASSPHRASES),) if word]
        listed = self.warm.run(self.program, ["list"], passphrases=given)
        assert listed.code == 0, listed
        assert not [path.name for path in self.program.home.glob("journal.db.*")]
        assert not self.program.is_locked or not hits(self.program.home)
        for copy in (self.program.home / "backups").glob("*.db"):
            assert_sound(copy, PASSPHRASES)

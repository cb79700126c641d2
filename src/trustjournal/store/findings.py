"""What looking over a journal can find, as values. Never with a word of what was written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trustjournal.store.kinds import NOTHING_COUNTED, Counted


class Grade(StrEnum):
    """How a finding stands."""

    NOTE = "note"
    """Good to know; nothing has to be mended."""
    MENDABLE = "mendable"
    """Amiss, and the program can put it right."""
    AMISS = "amiss"
    """Amiss, and only the person can put it right."""
    DAMAGE = "damage"
    """The journal does not hold what was written into it."""


class Kind(StrEnum):
    """Everything that can be found."""

    FIRST_BYTES = "first-bytes"
    MISSING = "missing"
    EMPTY = "empty"
    FOREIGN = "foreign"
    NEWER = "newer"
    UNREADABLE = "unreadable"
    STRUCTURE = "structure"
    NOT_WHOLE = "not-whole"
    NOT_READ = "not-read"
    DIFFERS = "differs"
    INDEX = "index"
    DERIVED = "derived"
    SEARCH = "search"
    LIKENESS = "likeness"
    NOT_BLANK = "not-blank"
    TRACES = "traces"
    UNDO_OLD = "undo-old"
    DRAFT_DONE = "draft-done"
    DRAFT_WAITS = "draft-waits"
    CLOCK = "clock"
    PERMISSIONS = "permissions"
    NOT_OURS = "not-ours"
    LEFTOVER = "leftover"
    SPACE = "space"
    CONTENT = "content"
    SETTINGS = "settings"
    OTHER_TRUST = "other-trust"
    COPIED = "copied"
    SWAP = "swap"
    CORE = "core"
    BACKUP_OLD = "backup-old"
    BACKUP_OPEN = "backup-open"
    BACKUP_HOLDS = "backup-holds"
    BACKUP_LOCKED = "backup-locked"
    BACKUP_UNREADABLE = "backup-unreadable"
    PUT_ASIDE = "put-aside"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that was found. `about` names it: numbers of thoughts, paths, or the sentence of an error."""

    kind: Kind
    grade: Grade
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """What a journal holds, and what was looked at."""

    counted: Counted = NOTHING_COUNTED
    deleted: int = 0
    free_pages: int = 0
    undoable: bool = False
    """Whether the last change can still be taken back, so that its words are kept."""

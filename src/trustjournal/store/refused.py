"""Why a journal's file is not read or written: each its own sentence with the mend. Nothing was touched."""

from __future__ import annotations

from trustjournal.errors import TrustError
from trustjournal.store.presence import MARKER

JOURNAL = "journal.db"


class JournalRefused(TrustError):
    """The journal's file is not in a state to be read or written; nothing was touched."""

    exit_code = 5


class MissingJournal(JournalRefused):
    """There was a journal here, and its file is gone."""

    def __init__(self, home: str) -> None:
        super().__init__(
            f"There was a journal in {home}, but {JOURNAL} is gone. Bring a backup back: trust restore FILE "
            "(trust backup --list shows those in that folder). If the journal is meant to be gone, remove "
            f"{MARKER} there, and {JOURNAL}-journal if there is one, to begin anew."
        )


class EmptyJournal(JournalRefused):
    """The journal's file has no content."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} is empty (0 bytes), which a journal never is. Bring a backup back: trust restore FILE "
            "(trust backup --list shows those in that folder)."
        )


class ForeignJournal(JournalRefused):
    """The file is something else."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} is not a journal of this program. If it was one, see: trust doctor. If not, move it "
            "away, or choose another --home."
        )


class NewerJournal(JournalRefused):
    """The file was written by a later version."""

    def __init__(self, path: str, *, locked: bool = False) -> None:
        super().__init__(
            f"{path} was locked by a newer trustjournal, or its first bytes are damaged. Install that "
            "version, or if there was none, see: trust doctor. Nothing was changed here."
            if locked
            else f"{path} was written by a newer trustjournal. Install that version; nothing was changed "
            "here."
        )


class DamagedJournal(JournalRefused):
    """The file is a journal and cannot be read as it stands."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} is damaged and was left as it is. What can be done is told by: trust doctor"
        )


class DiskRefused(TrustError):
    """The disk or its permissions do not let the journal be written or read."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(
            f"The journal could not be written: {reason}. Nothing in it was changed. Make room or check "
            "the permissions, then type the command again."
        )


class DiskFull(DiskRefused):
    """There is no room on the disk."""

    def __init__(self) -> None:
        super().__init__("the disk is full")


class NoRoomToTakeOut(DiskFull):
    """The same, where something was to go, which takes room for a moment, too."""

    def __init__(self, size: int) -> None:
        super().__init__()
        # SQLite keeps every page as it was until the change is whole, and so may need the file once more.
        room = -(-size // 100_000) / 10
        TrustError.__init__(
            self,
            "Nothing in the journal was changed: the disk is full, and taking something out or back takes as "
            f"much room for a moment as the journal has, {room} MB. Free that much elsewhere, then type the "
            "command again. To remove the whole journal takes no room: trust erase",
        )


class RefusedLater(DiskRefused):
    """The same, where a part of what the command does was in the file before."""

    def __init__(self, done: str, reason: str) -> None:
        self.reason = reason
        TrustError.__init__(
            self,
            f"{done}, and what was to come behind that could not be written: {reason}. That much does not "
            "have to be typed again. Make room or check the permissions.",
        )


class NotReadable(DiskRefused):
    """The file cannot even be looked at, as in a folder that this account may not enter."""

    def __init__(self, path: str, reason: str) -> None:
        TrustError.__init__(
            self,
            f"The journal could not be read: {reason}. Nothing was changed. Check the permissions of {path} "
            "and the folders it is in, or choose another --home.",
        )


class InTheWay(DiskRefused):
    """Something has the name of a file that SQLite keeps beside the journal while it writes."""

    def __init__(self, path: str) -> None:
        TrustError.__init__(
            self,
            f"The journal could not be opened: {path} is a link or a folder, which this program never makes. "
            "Nothing was changed. Move that away, then type the command again.",
        )


class WrittenElsewhere(DiskRefused):
    """Somebody else was writing all the time."""

    def __init__(self) -> None:
        TrustError.__init__(
            self,
            "The journal could not be written: another terminal is still writing to it, as a long import "
            "does. Nothing in it was changed here. When that has ended, type the command again.",
        )


class JournalMoved(TrustError):
    """The file was replaced or removed while it was open, so what was written may not be in it."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} was moved or replaced meanwhile, so this was not kept. "
            "See that the right one stands there, then type the command again."
        )

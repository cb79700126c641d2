"""What `trust doctor` says: for each finding a line what it is, and a line what it means and what to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.views.backup import things_counted, thoughts_counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_FIX = "Type: trust doctor --fix"
_BACK = (
    "With a backup: trust backup --list, then trust restore FILE --replace. Without one, "
    "trust doctor --salvage FILE saves what is whole into a new file."
)

_SAID: Mapping[str, tuple[str, str]] = {
    "missing": (
        "There was a journal, and its file is gone: {about}.",
        "Type: trust backup --list, then trust restore FILE. It may also lie on another disk, or in the bin.",
    ),
    "first-bytes": (
        "The passphrase is right, and the first bytes of {about} are damaged.",
        f"They are no secret, and a backup begins with the same: they are put back from there. {_FIX}",
    ),
    "empty": ("The journal's file is empty: {about}.", "Type: trust backup --list, then trust restore FILE"),
    "foreign": (
        "{about} does not begin as a journal does.",
        f"If it was one, its beginning is damaged. {_BACK}",
    ),
    "newer": ("{about}", "Until then nothing can be looked into."),
    "unreadable": ("{about} is damaged and cannot be opened.", f"It was left as it is. {_BACK}"),
    "structure": ("The journal's file is damaged.", f"Parts of it cannot be read as they stand. {_BACK}"),
    "not-whole": (
        "Not what was written: {about}.",
        "Their checksum does not fit, so words or numbers in them changed by themselves. With a backup: "
        "trust backup --list, then trust restore FILE --merge takes them from it. Without one, "
        "trust doctor --salvage FILE saves what is whole into a new file.",
    ),
    "not-read": (
        "Could not be read from here, so not compared: {about}.",
        "What is whole of them can mostly be saved: trust doctor --salvage FILE writes it into a new file.",
    ),
    "differs": (
        "What stands in two places is not the same: {about}.",
        f"One of the two changed by itself, and nothing tells which. {_BACK}",
    ),
    "index": ("An index does not fit what it leads to.", f"It is made anew from the thoughts. {_FIX}"),
    "derived": (
        "Lists may show a wrong day or state for: {about}.",
        f"What you wrote is whole; the rest follows from it. {_FIX}",
    ),
    "search": ("The words to search by do not fit the thoughts.", f"They are made anew. {_FIX}"),
    "likeness": ("What is known of thoughts being alike does not fit them.", f"It is made anew. {_FIX}"),
    "not-blank": ("Something is left of what was deleted: {about}.", f"It is taken out. {_FIX}"),
    "traces": (
        "Traces of words that were taken out may still be in the file.",
        f"Writing the file anew leaves none. {_FIX}",
    ),
    "undo-old": (
        "What trust undo needed is kept for a day only, and still there.",
        f"It holds words that were changed or deleted. {_FIX}",
    ),
    "draft-done": (
        "Answers are kept that are stored already, or whose thought is deleted.",
        f"Nothing else gets lost. {_FIX}",
    ),
    "draft-waits": ("Answers wait that were not finished.", "They are offered by: trust {about}"),
    "clock": (
        "The clock stands before the day of your newest thought, {about}.",
        "New thoughts get times that are too early. Set the computer's clock.",
    ),
    "permissions": ("Others on this computer can open: {about}.", f"It is closed to them. {_FIX}"),
    "not-ours": (
        "These belong to another account, which can read them: {about}.",
        "Copy the journal to a folder of your own, and name that with --home.",
    ),
    "leftover": (
        "Left behind by something that was interrupted: {about}.",
        f"Nothing is lost with it; it is overwritten and removed. {_FIX}",
    ),
    "space": (
        "The disk has little room left: {about}.",
        "Make room, so that the next thought can be kept.",
    ),
    "content": ("{about}", "Until then the words that come with the program are used, or the command stops."),
    "settings": ("{about}", "Until then the usual settings are used."),
    "other-trust": (
        "Another program answers to the name trust: {about}.",
        "Where that one starts, type trustjournal instead.",
    ),
    "copied": (
        "The journal's folder seems to be copied elsewhere by {about}.",
        "Copies are out of reach of delete and lock. Another folder: --home, or TRUSTJOURNAL_HOME.",
    ),
    "swap": (
        "Swap does not seem to be encrypted: {about}.",
        "What is in memory can be written there. Encrypting the whole disk closes that.",
    ),
    "core": (
        "Core dumps are not switched off here.",
        "If the program broke off, its memory could be written to disk. Type: ulimit -c 0",
    ),
    "backup-old": (
        "Backups the program made by itself are older than they are kept: {about}.",
        f"They hold words as they were then; they are overwritten and removed. {_FIX}",
    ),
    "backup-open": (
        "The journal is locked, and these backups open without its passphrase: {about}.",
        "Whoever uses this account can read them. Remove them with: trust backup --remove NAME",
    ),
    "backup-holds": (
        "Deleted here, and still in the backup {first}: {others}.",
        "To take it out there too: trust backup --remove-deleted",
    ),
    "backup-locked": (
        "Backups with a passphrase of their own: {about}.",
        "They are fine. trust restore NAME asks for it.",
    ),
    "backup-unreadable": (
        "A backup cannot be read: {about}.",
        "It seems to be damaged. Remove it with: trust backup --remove NAME",
    ),
    "put-aside": (
        "A damaged journal is put aside: {about}.",
        "Once nothing more is wanted of it: trust backup --remove {about}",
    ),
}
_MENDED: Mapping[str, str] = {
    "first-bytes": "{about} begins as it did again, with bytes from a backup.",
    "index": "an index is made anew.",
    "derived": "days and states follow from what you wrote again: {about}.",
    "search": "the words to search by are made anew.",
    "likeness": "what is known of thoughts being alike is made anew.",
    "not-blank": "what was left of what was deleted is taken out: {about}.",
    "traces": "the file is written anew, and no trace of what was taken out stays.",
    "undo-old": "what trust undo needed is removed.",
    "draft-done": "answers that were kept twice, or whose thought is deleted, are removed.",
    "permissions": "closed to others: {about}.",
    "leftover": "overwritten and removed: {about}.",
    "backup-old": "overwritten and removed: {about}.",
}
_AS_GRADE = {"note": "  ", "mendable": "- ", "amiss": "- ", "damage": "! "}


def finding_lines(kind: str, grade: str, about: Sequence[str], *, mended: bool = False) -> Iterator[str]:
    """What was found, and below it what that means and what to type; one line when it is mended."""
    what, means = _SAID[kind]
    named = ", ".join(about)
    if mended:
        yield f"Mended: {_MENDED[kind].format(about=named)}"
        return
    first, others = "".join(about[:1]), ", ".join(about[1:])
    yield f"{_AS_GRADE[grade]}{what.format(about=named, first=first, others=others)}"
    yield f"    {means.format(about=named)}"


def all_well(counted: tuple[int, int, int]) -> str:
    """The one line about a journal that is whole; what is in it, as `things_counted` takes it."""
    if not any(counted):
        return "The journal is whole, and nothing is in it yet."
    return f"The journal is whole: {things_counted(*counted)}, each as it was written."


def gone(deleted: int, free_pages: int, *, undoable: bool) -> Iterator[str]:
    """What is proved about what was taken out; nothing where nothing was."""
    if not deleted:
        return
    pages = f", and every byte of the {free_pages} unused pages is zero" if free_pages else ""
    yield f"Deleted: {thoughts_counted(deleted)}. No table and no index holds a word of that{pages}."
    if undoable:
        yield "What trust undo can still bring back is kept for it, for a day at most."


def salvaged_lines(
    file: str,
    counted: tuple[int, int, int],
    *,
    partly: Sequence[str] = (),
    lost: Sequence[str] = (),
    perhaps: Sequence[str] = (),
    all_named: bool = True,
    doubtful: Sequence[str] = (),
    alone: Sequence[str] = (),
) -> Iterator[str]:
    """What could be saved of a damaged journal, and how to go on with it."""
    yield f"Saved, each as it was written: {things_counted(*counted)}."
    if partly:
        yield f"Only in part, or with a changed word; marked with the tag damaged: {', '.join(partly)}."
    if lost:
        yield f"Lost: {', '.join(lost)}."
    if perhaps:
        yield f"Lost, or removed before; which of the two cannot be told: {', '.join(perhaps)}."
    if not all_named:
        yield "More may be lost than is named here: where it was listed is damaged as well."
    if doubtful:
        yield f"May not be what was written: {', '.join(doubtful)}."
    if alone:
        yield f"Who they were about is lost: {', '.join(alone)}."
    yield "The damaged file was left as it is. To go on with what was saved:"
    yield f"  trust restore {file} --replace"

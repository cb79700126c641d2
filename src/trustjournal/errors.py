"""What can go wrong in a way the person can mend: each its own sentence and exit code."""


class TrustError(Exception):
    """A problem told in one sentence that says what is wrong and what to type.

    Subclasses build the sentence in `__init__` from plain data; raise sites carry no prose.
    `exit_code` follows docs: 1 could not be done, 2 wrong usage, 3 no such record, 4 bad content
    file, 5 journal unreadable, newer or damaged, 6 locked, 130 interrupted.
    """

    exit_code = 1


class Usage(TrustError):
    """Something on the command line cannot be understood as it stands."""

    exit_code = 2


class NoSuchRecord(TrustError):
    """A record was named that the journal does not hold."""

    exit_code = 3

    def __init__(self, name: str) -> None:
        shown = name if len(name) <= 20 else name[:20] + "…"
        super().__init__(f"There is no thought {shown!r} here. Type: trust list")


class NeedsTerminal(Usage):
    """A question would have to be asked where nobody can answer it."""

    def __init__(self, what: str, options: str) -> None:
        super().__init__(f"{what} needs a terminal, or these options: {options}")


class Interrupted(TrustError):
    """The person left in the middle; everything answered so far is kept."""

    exit_code = 130


class Outside(Usage):
    """A value lies outside what the field allows."""

    def __init__(self, what: str, given: object, allowed: str) -> None:
        shown = str(given)
        shown = shown if len(shown) <= 30 else shown[:30] + "…"
        super().__init__(f"{what} cannot be {shown!r}: {allowed}.")


def why_refused(error: OSError) -> str:
    """What the system says about it, in lower case, for the end of a sentence."""
    return (error.strerror or "the disk reports an error").lower()

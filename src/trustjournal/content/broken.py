"""What is wrong with a content file, in a sentence its writer can mend it by."""

import unicodedata
from collections.abc import Sequence

from trustjournal.errors import TrustError

_LONGEST_EXCERPT = 30


class ContentError(TrustError):
    """A content file of the person's own cannot be used: which, where, why and what to change.

    The sentence quotes a short excerpt of the file at most.
    """

    exit_code = 4

    def __init__(
        self,
        file: str,
        wrong: str,
        mend: str,
        place: Sequence[str] = (),
        line: int | None = None,
    ) -> None:
        self.file = file
        self.place = tuple(place)
        self.line = line
        where = [harmless(file)]
        if line is not None:
            where.append(f"line {line}")
        if place:
            where.append(" → ".join(excerpt(step) for step in place))
        super().__init__(f"{', '.join(where)}: {wrong}. {mend}")


def excerpt(text: str) -> str:
    """The beginning of a text, short and harmless enough for an error sentence."""
    shown = harmless(text)
    return shown if len(shown) <= _LONGEST_EXCERPT else shown[:_LONGEST_EXCERPT] + "…"


def harmless(text: str) -> str:
    """`text` on one line, with everything that could steer a terminal or break printing replaced."""
    return "".join("\N{REPLACEMENT CHARACTER}" if steers(sign) else sign for sign in text)


def steers(sign: str) -> bool:
    """True for a sign that is no text: controls, line breaks, direction overrides, lone surrogates."""
    category = unicodedata.category(sign)
    if category == "Cf":
        # Joiners are part of words and emoji in many scripts; direction controls are not.
        return "\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069"
    return category in {"Cc", "Cs", "Zl", "Zp"}

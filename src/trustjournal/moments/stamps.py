"""Times as programs write them, with their own offset: 2026-11-20T21:30:00+01:00."""

import re
from datetime import datetime
from functools import cache

from trustjournal.moments.said import Said, Standpoint


def read_stamp(phrase: str, here: Standpoint) -> Said | None:
    """Return the instant of a whole ISO 8601 time with an offset or a Z, or None if `phrase` is none."""
    if not _pattern().fullmatch(phrase):
        return None
    try:
        written = datetime.fromisoformat(phrase.upper())
        local = written.astimezone(here.zone)
    except (ValueError, OverflowError):
        return None
    # The offset that was written is the one the person lived in, wherever they are now; Z only says UTC.
    here_too = phrase.endswith("z") or written.utcoffset() == local.utcoffset()
    return Said(instant=local if here_too else written)


@cache
def _pattern() -> re.Pattern[str]:
    date, time = "[0-9]{4}-[0-9]{2}-[0-9]{2}", "[0-9]{2}:[0-9]{2}(?::[0-9]{2})?"
    return re.compile(rf"{date} {time}(?:z|[+-][0-9]{{2}}:?[0-9]{{2}})")

"""Hours of the day from one time to another, over midnight too."""

import re
from dataclasses import dataclass
from datetime import datetime, time
from typing import Self

_WRITTEN = re.compile(r"(\d{1,2}):(\d{2})\s*(?:-|–|to)\s*(\d{1,2}):(\d{2})")


@dataclass(frozen=True, slots=True)
class Hours:
    """From `first`, included, to `last`, excluded; "22:00-08:00" goes over midnight."""

    first: time
    last: time

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The hours that "22:00-08:00" names; None where it names none."""
        found = _WRITTEN.fullmatch(text.strip())
        if found is None:
            return None
        begin, begin_minute, end, end_minute = map(int, found.groups())
        try:
            hours = cls(time(begin, begin_minute), time(end % 24, end_minute))
        except ValueError:
            return None
        return hours if hours.first != hours.last else None

    def hold(self, at: datetime) -> bool:
        """Whether the clock on the wall stands within them."""
        now = at.time()
        if self.first < self.last:
            return self.first <= now < self.last
        return now >= self.first or now < self.last

"""Names that are unique everywhere, for exchange between journals."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


def new_uuid(now: datetime) -> str:
    """A UUID of version 7 (RFC 9562, section 5.7) as text, sorting by time (in the stdlib from 3.14)."""
    milliseconds = int(now.timestamp() * 1000) & (1 << 48) - 1
    random = int.from_bytes(os.urandom(10), "big")
    number = milliseconds << 80 | 0x7 << 76 | (random >> 68) << 64 | 0b10 << 62 | random & (1 << 62) - 1
    digits = f"{number:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


_OURS = "5b7a1a4e-6f0c-5c1d-9d53-7472757374aa"
"""The namespace of names that follow from what they name."""


def lasting_uuid(*parts: str) -> str:
    """A UUID of version 5 (RFC 9562, section 5.5) that follows from these texts alone, in every journal."""
    from uuid import UUID, uuid5  # late: most runs name nothing that was named before

    return str(uuid5(UUID(_OURS), "\x1f".join(parts)))

"""The version of words: what suggestions are kept together with."""

import hashlib
from typing import Any


def version_of(plain: Any) -> str:
    """A short hash of checked plain values: the same words give the same version."""
    return hashlib.sha256(repr(plain).encode("utf-8", "surrogatepass")).hexdigest()[:12]

"""Text unpacked from the base64 form of lz-string, the packing that FreeCBT uses for its backups. Pure.

The packing is an LZ78 with codes that grow by a bit when their numbers run out: codes 0 and 1 announce a new
character of 8 or 16 bits, 2 is the end, all others name a string met before. Bits come out of each digit from
its highest, and make up numbers from their lowest (pieroxy, lz-string 1.5, 2023).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS = {
    digit: value
    for value, digit in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
}
_END = 2


class NotPacked(ValueError):
    """The text is not in this packing, is cut short, or unpacks to more than is bearable."""


def unpacked(packed: str, most: int) -> str:
    """The text that was packed; at most `most` characters. Raises `NotPacked`."""
    bits = _bits(packed)
    known: dict[int, str] = {}
    size, width, left = 3, 2, 1
    before = ""
    pieces: list[str] = []
    length = 0
    while (code := _number(bits, width)) != _END:
        if code < _END:
            known[size] = chr(_number(bits, 16 if code else 8))
            code = size
            size += 1
            left -= 1
            width, left = (width, left) if left else (width + 1, 1 << width)
        if code in known:
            piece = known[code]
        elif code == size and before:
            piece = before + before[0]
        else:
            raise NotPacked
        pieces.append(piece)
        length += len(piece)
        if length > most:
            raise NotPacked
        if before:
            known[size] = before + piece[0]
            size += 1
            left -= 1
            width, left = (width, left) if left else (width + 1, 1 << width)
        before = piece
    try:  # what JavaScript calls a character is half of one beyond the first 65,536
        return "".join(pieces).encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    except UnicodeDecodeError:
        raise NotPacked from None


def _number(bits: Iterator[int], width: int) -> int:
    try:
        return sum(next(bits) << place for place in range(width))
    except (StopIteration, RuntimeError):
        raise NotPacked from None


def _bits(packed: str) -> Iterator[int]:
    for digit in packed.rstrip("="):
        value = _DIGITS.get(digit)
        if value is None:
            raise NotPacked
        for place in range(5, -1, -1):
            yield value >> place & 1
    yield from (0,) * 12  # the padding that was taken off

"""The pages of a locked journal in the clear, one by one, for saving what is whole of a damaged one.

The encrypting engine gives out no page whose seal is broken, nor anything that such a page leads to. So the
cipher is undone here: AES-256 in CBC mode (FIPS 197, NIST SP 800-38A) with the layout of SQLCipher 4, where
each page ends with its initial vector and its seal. Slow, and used for nothing else.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from trustjournal.store.sealed import PAGE, SALT

if TYPE_CHECKING:
    from collections.abc import Sequence

_VECTOR, _SEAL = 16, 64
RESERVED = _VECTOR + _SEAL
"""Bytes at the end of each page that hold nothing of the journal."""
_BEGINNING = b"SQLite format 3\x00"
_ROUNDS = 14
_POLYNOMIAL = 0x11B


def in_the_clear(content: bytes, key: bytes) -> bytes:
    """The file with this content as it would be without the lock; a damaged page is partly noise."""
    keys = _round_keys(key)
    pages = (content[start : start + PAGE] for start in range(0, len(content), PAGE))
    return b"".join(_page(page.ljust(PAGE, b"\x00"), first=n == 0, keys=keys) for n, page in enumerate(pages))


def _page(page: bytes, *, first: bool, keys: Sequence[Sequence[int]]) -> bytes:
    held = page[SALT if first else 0 : -RESERVED]
    before = page[-RESERVED:-_SEAL]
    clear = bytearray(_BEGINNING if first else b"")
    for start in range(0, len(held), 16):
        block = held[start : start + 16]
        clear += (int.from_bytes(_decrypted(block, keys)) ^ int.from_bytes(before)).to_bytes(16)
        before = block
    return bytes(clear) + bytes(RESERVED)


def _decrypted(block: bytes, keys: Sequence[Sequence[int]]) -> bytes:
    """One block, by the equivalent inverse cipher of FIPS 197, section 5.3.5, with tables."""
    inverse, (t0, t1, t2, t3) = _boxes()[1], _tables()
    a, b, c, d = (int.from_bytes(block[4 * n : 4 * n + 4]) ^ keys[_ROUNDS][n] for n in range(4))
    for turn in range(_ROUNDS - 1, 0, -1):
        k = keys[turn]
        a, b, c, d = (
            t0[a >> 24] ^ t1[d >> 16 & 255] ^ t2[c >> 8 & 255] ^ t3[b & 255] ^ k[0],
            t0[b >> 24] ^ t1[a >> 16 & 255] ^ t2[d >> 8 & 255] ^ t3[c & 255] ^ k[1],
            t0[c >> 24] ^ t1[b >> 16 & 255] ^ t2[a >> 8 & 255] ^ t3[d & 255] ^ k[2],
            t0[d >> 24] ^ t1[c >> 16 & 255] ^ t2[b >> 8 & 255] ^ t3[a & 255] ^ k[3],
        )
    words = ((a, d, c, b), (b, a, d, c), (c, b, a, d), (d, c, b, a))
    clear = b""
    for (w, x, y, z), key in zip(words, keys[0], strict=True):
        last = bytes((inverse[w >> 24], inverse[x >> 16 & 255], inverse[y >> 8 & 255], inverse[z & 255]))
        clear += (int.from_bytes(last) ^ key).to_bytes(4)
    return clear


def _round_keys(key: bytes) -> list[list[int]]:
    """The words each round adds, those between the first and the last as the inverse cipher needs them."""
    box = _boxes()[0]
    words = [int.from_bytes(key[start : start + 4]) for start in range(0, 32, 4)]
    constant = 1
    for n in range(8, 4 * (_ROUNDS + 1)):
        word = words[-1]
        if n % 8 == 0:
            word = _substituted(box, (word << 8 | word >> 24) & 0xFFFFFFFF) ^ constant << 24
            constant = _times(constant, 2)
        elif n % 8 == 4:
            word = _substituted(box, word)
        words.append(words[n - 8] ^ word)
    keys = [words[start : start + 4] for start in range(0, len(words), 4)]
    return [keys[0], *([_unmixed(word) for word in middle] for middle in keys[1:-1]), keys[-1]]


def _substituted(box: Sequence[int], word: int) -> int:
    return int.from_bytes(bytes(box[byte] for byte in word.to_bytes(4)))


def _unmixed(word: int) -> int:
    box, (t0, t1, t2, t3) = _boxes()[0], _tables()
    first, second, third, fourth = (box[byte] for byte in word.to_bytes(4))
    return t0[first] ^ t1[second] ^ t2[third] ^ t3[fourth]


@cache
def _tables() -> tuple[list[int], ...]:
    """For each byte and place in a column: the byte substituted back and its column unmixed."""
    inverse = _boxes()[1]
    column = [int.from_bytes(bytes(_times(byte, factor) for factor in (14, 9, 13, 11))) for byte in inverse]
    turned = ([(word >> by | word << 32 - by) & 0xFFFFFFFF for word in column] for by in (0, 8, 16, 24))
    return tuple(turned)


@cache
def _boxes() -> tuple[list[int], list[int]]:
    """The S-box and its inverse."""
    box = [0] * 256
    for byte in range(256):
        inverse = next((other for other in range(256) if _times(byte, other) == 1), 0)
        turned = [(inverse << turn | inverse >> 8 - turn) & 255 for turn in range(5)]
        box[byte] = turned[0] ^ turned[1] ^ turned[2] ^ turned[3] ^ turned[4] ^ 0x63
    back = [0] * 256
    for byte, substitute in enumerate(box):
        back[substitute] = byte
    return box, back


def _times(one: int, other: int) -> int:
    """The product of two bytes in the field of AES."""
    product = 0
    while other:
        product ^= one if other & 1 else 0
        one <<= 1
        one ^= _POLYNOMIAL if one & 0x100 else 0
        other >>= 1
    return product

"""Thoughts of Quirk and FreeCBT, the two thought diaries of the same family. Pure.

A thought holds `automaticThought`, `cognitiveDistortions`, `challenge`, `alternativeThought`, `createdAt`,
`updatedAt` and `uuid`. Distortions are slugs, in Quirk objects with `slug` and `selected`. FreeCBT's backup
is ":FreeCBT:", the thoughts packed, ":FreeCBT:"; what lies in the telephone's storage has a thought under
each key "@Quirk:thoughts:..." (Flaque/quirk and erosson/freecbt, read in 2026).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trustjournal.exchange.foreign import stamp, text_of, words_of
from trustjournal.exchange.lz import NotPacked, unpacked
from trustjournal.exchange.strict import Malformed, read_json
from trustjournal.records import Reframe
from trustjournal.versions import derived

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trustjournal.carried import Carried
    from trustjournal.exchange.foreign import Told
    from trustjournal.moments import Moment

AFFIX = ":FreeCBT:"
_KEY = "@Quirk:thoughts:"
_MOST = 1 << 28
"""Characters that a packed backup may hold."""

_TRAPS = {
    "all-or-nothing": "all-or-nothing",
    "overgeneralization": "overgeneralising",
    "mind-reading": "mind-reading",
    "fortune-telling": "fortune-telling",
    "magnification-of-the-negative": "mental-filter",
    "minimization-of-the-positive": "discounting-the-positive",
    "catastrophizing": "catastrophising",
    "emotional-reasoning": "emotional-reasoning",
    "should-statements": "should-statements",
    "labeling": "labelling",
    "self-blaming": "personalising",
    "other-blaming": "blaming",
}
"""Their distortions -> our thinking traps."""


def from_backup(text: str, told: Told) -> Iterator[Carried]:
    """The thoughts of FreeCBT's backup. Raises `Malformed`."""
    packed = text.strip().removeprefix(AFFIX).removesuffix(AFFIX)
    try:
        inner = unpacked(packed, _MOST)
    except NotPacked:
        raise Malformed(
            "the file", "the backup is cut short or not FreeCBT's; copy all of it once more"
        ) from None
    yield from from_json(read_json(inner, "in the backup"), told)


def is_one(value: Any) -> bool:
    """Whether a JSON value holds thoughts of these programs."""
    return any(isinstance(thought, dict) and "automaticThought" in thought for _, thought in _thoughts(value))


def from_json(value: Any, told: Told) -> Iterator[Carried]:
    """The thoughts in a JSON value of any of the shapes they are kept in. Raises `Malformed`."""
    for place, thought in _thoughts(value):
        if not isinstance(thought, dict):
            raise Malformed(place, "should be a thought, which is an object")
        yield _thought(place, thought, told)


def _thoughts(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict) and isinstance(value.get("thoughts"), list):
        value = value["thoughts"]
    if isinstance(value, dict):
        yield from ((key, _unwrapped(key, held)) for key, held in value.items() if key.startswith(_KEY))
    elif isinstance(value, list):
        for number, held in enumerate(value):
            pair = isinstance(held, list) and len(held) == 2 and isinstance(held[0], str)
            if not pair or held[0].startswith(_KEY):
                yield f"thoughts[{number}]", _unwrapped(f"thoughts[{number}]", held[1] if pair else held)


def _unwrapped(place: str, held: Any) -> Any:
    return read_json(held, place) if isinstance(held, str) else held


def _thought(place: str, held: dict[str, Any], told: Told) -> Carried:
    texts = {
        name: text_of(f"{place}.{name}", held.get(name), name).strip()
        for name in ("automaticThought", "challenge", "alternativeThought")
    }
    if not texts["automaticThought"]:
        raise Malformed(place, "automaticThought is empty")
    at = told.moment(place, stamp(f"{place}.createdAt", held.get("createdAt")).astimezone(told.here))
    later = held.get("updatedAt") or held.get("createdAt")
    again = told.moment(place, stamp(f"{place}.updatedAt", later).astimezone(told.here))
    reframe = _reframe(texts, at if again.at < at.at else again, told)
    return told.thought(
        place,
        at,
        texts["automaticThought"],
        traps=_traps(held.get("cognitiveDistortions")),
        reframes=(reframe,) if reframe else (),
    )


def _reframe(texts: dict[str, str], written: Moment, told: Told) -> Reframe | None:
    if not texts["challenge"] and not texts["alternativeThought"]:
        return None
    alternative = texts["alternativeThought"]
    return Reframe(
        uuid=derived(told.source, "reframe", written.at.isoformat(), *texts.values()),
        written=written,
        evidence_against=(texts["challenge"],) if texts["challenge"] else (),
        alternatives=(alternative,) if alternative else (),
        kept=0 if alternative else None,
        complete=bool(alternative),
    )


def _traps(held: Any) -> tuple[str, ...]:
    slugs = []
    for one in held if isinstance(held, list) else ():
        if isinstance(one, dict) and one.get("selected", True):
            slugs.append(one.get("slug") or one.get("label"))
        elif isinstance(one, str):
            slugs.append(one)
    return tuple(_TRAPS.get(word, word) for word in words_of(slugs))

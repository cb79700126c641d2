"""What Day One exports as JSON, alone or inside its zip. Pure.

`entries` hold `uuid`, `creationDate` (UTC), `timeZone`, `text` in Markdown and `tags` (Day One 2 and later,
`metadata.version` 1.0). Pictures are left out; the places where they stood are taken out of the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from trustjournal.exchange.foreign import in_zone, stamp, text_of, words_of
from trustjournal.exchange.strict import Malformed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trustjournal.carried import Carried
    from trustjournal.exchange.foreign import Told

_PICTURE = re.compile(r"!\[[^\]\n]{0,200}\]\(dayone-moment:[^)\n]{0,200}\)\n?")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!])")


def from_json(value: dict[str, Any], told: Told, within: str = "") -> Iterator[Carried]:
    """The entries; `within` names the file inside a zip. Raises `Malformed`."""
    for number, entry in enumerate(value["entries"]):
        place = f"{within}entries[{number}]"
        if not isinstance(entry, dict):
            raise Malformed(place, "should be an object")
        text = _PICTURE.sub("", text_of(place, entry.get("text"), "text"))
        text = _ESCAPED.sub(r"\1", text).strip()
        at = in_zone(stamp(f"{place}.creationDate", entry.get("creationDate")), entry.get("timeZone"))
        if text:
            tags = entry.get("tags")
            yield told.thought(
                place,
                told.moment(place, at),
                text,
                tags=words_of(tags) if isinstance(tags, list) else (),
                rested=True,
            )

"""HTML and SVG as text: what is put in is escaped, what is built is not escaped again. Pure."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from trustjournal.shown import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNCLOSED = frozenset(("meta",))
_VOID = _UNCLOSED | {"line", "rect", "circle"}


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def tag(element: str, /, *inside: str, **attributes: str | float | None) -> Html:
    """One element. Plain text inside is escaped and made harmless; an attribute of None is left out.

    Of an attribute's name a final `_` is dropped and every other `_` becomes `-`: `class_`, `aria_label`.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(visible(_plain(value)))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if element in _VOID:
        return Html(f"<{element}{written}>" if element in _UNCLOSED else f"<{element}{written}/>")
    return Html(f"<{element}{written}>{joined(inside)}</{element}>")


def joined(parts: Iterable[str]) -> Html:
    """The parts one after the other, each as `tag` takes it."""
    return Html("".join(part if isinstance(part, Html) else escape(visible(part)) for part in parts))


def _plain(value: str | float) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)

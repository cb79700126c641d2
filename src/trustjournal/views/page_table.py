"""Tables on the page of a review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trustjournal.views.html import Html, tag

if TYPE_CHECKING:
    from collections.abc import Sequence


def table(
    title: str,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    note: str = "",
    class_: str | None = None,
) -> Html | None:
    """A table with its heading; None without rows. The first column heads its row."""
    if not rows:
        return None
    columns = tag("thead", tag("tr", *(tag("th", text, scope="col") for text in head)))
    lines = [
        tag(
            "tr",
            tag("th", first, scope="row"),
            *(cell if _is_cell(cell) else tag("td", cell) for cell in others),
        )
        for first, *others in rows
    ]
    whole = tag("table", columns, tag("tbody", *lines), class_=class_)
    return tag(
        "section",
        tag("h2", title) if title else Html(""),
        tag("p", note, class_="note") if note else Html(""),
        tag("div", whole, class_="wide"),
    )


def shaded(number: int, most: int) -> Html:
    """A number on a shade: the shade repeats the number, it tells nothing of its own."""
    return tag("td", str(number or "·"), style=f"--share:{number / most:.2f}")


def _is_cell(text: str) -> bool:
    return isinstance(text, Html) and text.startswith("<td")

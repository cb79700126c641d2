"""Charts as SVG text: on a fixed scale, with the numbers beside them, readable without colour. Pure.

Colours are the page's own (`currentColor` and its classes), so that light, dark and paper carry them alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trustjournal.views.html import Html, joined, tag

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOP = 100
"""The scale of belief and intensity, 0 to 100, whatever was given."""

_WIDTH, _HEIGHT = 640, 220
_LEFT, _BOTTOM = 34, 30
_GRID = (0, 25, 50, 75, 100)


class Pair(NamedTuple):
    """A rating given twice: the day of the second, whose thought, before and now (0-100)."""

    label: str
    name: str
    before: int
    now: int


def bar(number: int, most: int, *, before: int | None = None) -> Html:
    """One bar for a count, and a thin outlined one below it for the count before."""
    scale = 100 / max(most, 1)
    parts = [tag("rect", x=0, y=1, width=number * scale, height=8, class_="now")]
    if before is not None:
        parts.append(tag("rect", x=0.5, y=11, width=max(before * scale - 1, 0.0), height=4, class_="before"))
    # The numbers stand beside it: who hears the page misses nothing.
    return tag(
        "svg", *parts, viewBox="0 0 100 16", preserveAspectRatio="none", class_="bar", aria_hidden="true"
    )


def over_time(parts: Sequence[int]) -> Html:
    """Counts of equal parts of the span, one thin column each, on a scale from 0 to the largest."""
    most = max(parts, default=0) or 1
    columns = [
        tag(
            "rect",
            x=place * 10 + 1,
            y=20 - 19 * number / most,
            width=8,
            height=19 * number / most,
            class_="now",
        )
        for place, number in enumerate(parts)
        if number
    ]
    ground = tag("line", x1=0, y1=19.5, x2=len(parts) * 10, y2=19.5, class_="axis")
    return tag(
        "svg",
        *columns,
        ground,
        viewBox=f"0 0 {len(parts) * 10} 20",
        class_="parts",
        role="img",
        aria_label=", ".join(str(number) for number in parts),
    )


def before_and_now(pairs: Sequence[Pair], title: str) -> Html:
    """A line from each rating before (hollow) to the rating now (filled), in the order of time."""
    room = (_WIDTH - _LEFT - 10) / max(len(pairs), 1)
    grid = [
        joined(
            (
                tag("line", x1=_LEFT, y1=_y(value), x2=_WIDTH, y2=_y(value), class_="grid"),
                tag("text", str(value), x=_LEFT - 6, y=_y(value) + 4, text_anchor="end"),
            )
        )
        for value in _GRID
    ]
    return tag(
        "svg",
        tag("title", title),
        *grid,
        *(_pair(pair, _LEFT + room * (place + 0.5), room) for place, pair in enumerate(pairs)),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        class_="chart",
        role="img",
        aria_label=f"{title}: " + "; ".join(f"{p.label} {p.name} {p.before} to {p.now}" for p in pairs),
    )


def _pair(pair: Pair, x: float, room: float) -> Html:
    parts = [
        tag("line", x1=x, y1=_y(pair.before), x2=x, y2=_y(pair.now), class_="move"),
        tag("circle", cx=x, cy=_y(pair.before), r=5, class_="before"),
        tag("circle", cx=x, cy=_y(pair.now), r=5, class_="now"),
    ]
    if room >= 44:  # else the labels would run into each other; the table below has them all
        parts.append(tag("text", pair.label, x=x, y=_HEIGHT - 14, text_anchor="middle"))
        parts.append(tag("text", pair.name, x=x, y=_HEIGHT - 1, text_anchor="middle"))
    return joined(parts)


def _y(value: int) -> float:
    return 8 + (_HEIGHT - _BOTTOM - 16) * (1 - value / _TOP)

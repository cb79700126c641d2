"""The guide on the screen: the list of topics, a page of Markdown, and what a search found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text

from trustjournal.content.guide import begins_item, said
from trustjournal.shown import one_line, visible
from trustjournal.views.flow import cut, padded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import RenderableType

    from trustjournal.content.guide import Found, Topic, Typed

_NUMBER = 2
"""Columns for the number of a step."""


def topic_list(topics: Iterable[Topic], width: int, *more: tuple[str, str]) -> Table:
    """One topic on one line, the eight steps with their numbers; `more` are words to type that open no page.

    Where the line about a topic is wider than there is room for, as many of its clauses are shown as fit.
    """
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", width=_NUMBER)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    rows = [("" if topic.step is None else str(topic.step), topic.key, topic.line) for topic in topics]
    rows += [("", word, line) for word, line in more]
    room = width - _NUMBER - 2 - max((cell_len(key) for _, key, _ in rows), default=0) - 2
    for step, key, line in rows:
        table.add_row(Text(step, style="quiet"), Text(key, style="thought"), Text(_clauses(line, room)))
    return table


def _clauses(line: str, room: int) -> str:
    """The line up to the last comma or semicolon before which it fits; cut anywhere where there is none."""
    line = one_line(line)
    ends = [place for place, letter in enumerate(line) if letter in ",;" and cell_len(line[:place]) <= room]
    return line[: ends[-1]] if ends and cell_len(line) > room else cut(line, room)


def topic_page(topic: Topic) -> RenderableType:
    """The whole page: its heading, its text, and what to type for it."""
    # Rich begins a list with an empty line of its own.
    between = () if begins_item(topic.text) else (Text(),)
    return Group(
        Text(visible(topic.heading), style="heading"),
        *between,
        Markdown(visible(topic.text), hyperlinks=False),
        Text(),
        _to_type(topic.commands),
    )


def found_list(found: Sequence[Found]) -> RenderableType:
    """One topic that was found a line, with the line of it that holds the words."""
    widest = max((cell_len(one.topic.key) for one in found), default=0)
    return Group(
        *(
            Text.assemble(
                (padded(one.topic.key, widest), "thought"),
                f"  {visible(one.line)}",
                no_wrap=True,
                overflow="ellipsis",
            )
            for one in found
        )
    )


def plain_page(topic: Topic) -> list[str]:
    """The same page without any marks of Markdown, a paragraph or an item of a list in each line."""
    widest = max(cell_len(typed.type) for typed in topic.commands)
    commands = (f"{typed.type:<{widest}}  {typed.does}" for typed in topic.commands)
    return [topic.heading, "", *map(said, topic.blocks), "", *commands]


def _to_type(commands: Sequence[Typed]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for typed in commands:
        table.add_row(Text(f"  {visible(typed.type)}", style="thought"), Text(visible(typed.does)))
    return table

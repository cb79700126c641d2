"""The guide on the screen: the list of topics, a page of Markdown, and what a search found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text

from trustjournal.content.guide import begins_item, said
from trustjournal.shown import visible
from trustjournal.views.flow import padded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import RenderableType

    from trustjournal.content.guide import Found, Topic, Typed


def topic_list(topics: Iterable[Topic], *more: tuple[str, str]) -> Table:
    """One topic a line, the eight steps with their numbers; `more` are words to type that open no page."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", width=2)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    rows = [("" if topic.step is None else str(topic.step), topic.key, topic.line) for topic in topics]
    for step, key, line in (*rows, *(("", word, line) for word, line in more)):
        table.add_row(Text(step, style="quiet"), Text(key, style="thought"), Text(visible(line)))
    return table


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

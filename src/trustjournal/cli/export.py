"""`trust export`: thoughts as a file for another journal, a spreadsheet or a reader."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.carried import Carried, CarriedGood, CarriedRecord
from trustjournal.cli import completion, listing
from trustjournal.cli.given import words_given
from trustjournal.cli.review import spanned
from trustjournal.cli.target import write_private
from trustjournal.cli.which import which_record
from trustjournal.environment import Environment
from trustjournal.errors import Usage
from trustjournal.exchange import markdown, spreadsheet
from trustjournal.exchange.journal_file import Writer, as_json_document, as_json_lines, heading
from trustjournal.exchange.redaction import Redaction
from trustjournal.facts import Filters
from trustjournal.interview.plainly import say_plainly
from trustjournal.shown import visible
from trustjournal.store import carrying, counting, reading
from trustjournal.versions import shown

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from trustjournal.content import Content
    from trustjournal.exchange.journal_file import Item

FORMATS = {
    "json": (".json",),
    "jsonl": (".jsonl", ".ndjson"),
    "csv": (".csv",),
    "md": (".md", ".markdown"),
}
"""What an export can be, and the endings of files that mean it."""

_MARK_FOR_SPREADSHEETS = "\ufeff"
"""Without it some spreadsheets take UTF-8 for something else."""

Words = list[str] | None


class NoSuchFormat(Usage):
    """A format was asked for that there is not."""

    def __init__(self, typed: str) -> None:
        super().__init__(f"An export is one of {', '.join(FORMATS)}, not {typed[:20]!r}.")


def export(
    ctx: typer.Context,
    ids: Annotated[
        Words, typer.Argument(metavar="[ID]...", help="Only these.", autocompletion=completion.ids)
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="To this file, readable by you only."),
    ] = None,
    as_format: Annotated[
        str | None,
        typer.Option(
            "-f",
            "--format",
            metavar="FORMAT",
            help="json, jsonl, csv or md; usually told by the file's ending.",
            autocompletion=completion.export_formats,
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file of that name.")] = False,
    redact: Annotated[
        bool, typer.Option("--redact", help="Letters in place of names, in every text.")
    ] = False,
    with_marks: Annotated[
        bool, typer.Option("--with-marks", help="Take along the private marks of whom you are afraid of.")
    ] = False,
    week: Annotated[bool, typer.Option("--week", help="Today and the six days before.")] = False,
    month: Annotated[bool, typer.Option("--month", help="The month up to today.")] = False,
    year: Annotated[bool, typer.Option("--year", help="The year up to today.")] = False,
    since: Annotated[str | None, typer.Option(metavar="WHEN", help="From that day on.")] = None,
    until: Annotated[str | None, typer.Option(metavar="WHEN", help="Up to and with that day.")] = None,
    person: Annotated[
        Words, typer.Option("-p", "--person", help="About that person.", autocompletion=completion.people)
    ] = None,
    theme: Annotated[Words, typer.Option(help="With that theme.", autocompletion=completion.themes)] = None,
    source: Annotated[
        Words, typer.Option(help="With that source.", autocompletion=completion.sources)
    ] = None,
    tag: Annotated[Words, typer.Option(help="With that tag.", autocompletion=completion.tags)] = None,
    only_open: Annotated[bool, typer.Option("--open", help="Not looked at again yet.")] = False,
) -> None:
    """Write thoughts to a file or to the screen.

    Without anything else it is the whole journal, for trust import. The file is not encrypted.
    """
    env: Environment = ctx.obj
    chosen_format = _format(as_format, output)
    content = env.safe_content
    filters = Filters(
        people=tuple(person or ()),
        themes=words_given("theme", theme or [], content),
        sources=words_given("source", source or [], content),
        tags=words_given("tag", tag or [], content),
    )
    some = bool(ids or week or month or year or since or until or filters or only_open)
    with env.open_to_read() as connection:
        if connection is None:
            env.stderr.write(listing.NOTHING_WRITTEN)
            return
        numbers: list[int] = []
        if ids:
            numbers = [which_record(connection, one) for one in ids]
        elif some:
            span = spanned(env, connection, week=week, month=month, year=year, since=since, until=until)
            numbers = counting.ids_within(connection, span, filters)
        if only_open:
            numbers = _open(connection, numbers)
        items: Iterable[Item] = (
            carrying.chosen(connection, numbers)
            if some
            else carrying.travelling(connection, with_marks=with_marks)
        )
        if redact:
            ours = {word for one in content.emotions for word in (one.key, one.name)}
            ours |= {
                one.key
                for words in (content.urges, content.themes, content.traps, content.costs)
                for one in words
            }
            items = Redaction(carrying.everybody(connection), ours).items(items)
        whole = not (some or redact)
        pieces = _pieces(env, chosen_format, items, complete=whole, with_marks=with_marks)
        if output is not None and chosen_format == "csv":
            pieces = chain([_MARK_FOR_SPREADSHEETS], pieces)
        _write(env, output, pieces, force=force)


def _pieces(
    env: Environment,
    as_format: str,
    items: Iterable[Item],
    *,
    complete: bool,
    with_marks: bool,
) -> Iterable[str]:
    if as_format == "csv":
        return spreadsheet.rows(value for value in _values(items) if isinstance(value, CarriedRecord))
    if as_format == "md":
        return markdown.document(_values(items), _names(env.safe_content))
    from trustjournal.store.seal import checksum  # late: hashlib is for this only

    writer = Writer(checksum, with_marks=with_marks)
    layout = as_json_lines if as_format == "jsonl" else as_json_document
    return layout(heading(complete=complete), map(writer.line, items))


def _values(items: Iterable[Item]) -> Iterator[CarriedRecord | CarriedGood]:
    """Every version that stands, each as a thing of its own."""
    for item in items:
        for row in shown(item.thing) if isinstance(item, Carried) else ():
            if isinstance(row.value, CarriedRecord | CarriedGood):
                yield row.value


def _names(content: Content) -> dict[str, str]:
    """What our keys are called on the screen."""
    # A cost may bear the key of a theme, and is called otherwise.
    names = {f"cost {cost.key}": cost.name for cost in content.costs}
    names |= {urge.key: urge.name for urge in content.urges}
    names |= {theme.key: theme.name for theme in content.themes}
    return names | {trap.key: trap.name for trap in content.traps}


def _open(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[int]:
    waiting = set(reading.newest_ids(connection, None, only_open=True))
    return [number for number in numbers if number in waiting]


def _format(typed: str | None, output: Path | None) -> str:
    """The format asked for, or that of the file's ending. Raises `NoSuchFormat`."""
    if typed is not None:
        if typed.casefold() not in FORMATS:
            raise NoSuchFormat(typed)
        return typed.casefold()
    ending = "" if output is None else output.suffix.casefold()
    return next((name for name, endings in FORMATS.items() if ending in endings), "json")


def _write(env: Environment, output: Path | None, pieces: Iterable[str], *, force: bool) -> None:
    if output is not None:
        write_private(output, pieces, force=force)
        say_plainly(env.stderr, f"Written to {output}. It is not encrypted: whoever can open it can read it.")
        return
    binary = getattr(env.stdout, "buffer", None)
    for piece in pieces:
        if env.stdout.isatty():
            env.stdout.write(visible(piece))
        elif binary is not None:  # the terminal's own encoding may lack letters
            binary.write(piece.encode("utf-8", "replace"))
        else:
            env.stdout.write(piece)

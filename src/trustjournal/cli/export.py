"""`trust export`: the journal as a file for another journal, a spreadsheet or a reader."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.carried import Carried, CarriedRecord
from trustjournal.cli import completion, listing
from trustjournal.cli.given import words_given
from trustjournal.cli.review import spanned
from trustjournal.cli.target import DASH, write_private
from trustjournal.cli.which import which_record
from trustjournal.environment import Environment
from trustjournal.errors import Usage
from trustjournal.exchange import entries, markdown, spreadsheet
from trustjournal.exchange.beside_table import beside_rows
from trustjournal.exchange.journal_file import Writer, as_json_document, as_json_lines, heading
from trustjournal.exchange.redaction import Redaction
from trustjournal.facts import Filters
from trustjournal.interview.plainly import say_plainly
from trustjournal.practices import SAFETY_NOTE
from trustjournal.shown import visible
from trustjournal.store import carrying, choosing, counting, reading
from trustjournal.versions import GOOD_MOMENT, RECORD, shown
from trustjournal.views.backup import things_counted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from trustjournal.content import Content
    from trustjournal.exchange.entries import Written
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


TABLES = ("thoughts", "beside")
"""What the rows of a table can be: a thought each, or all that stands beside them."""

_LEFT_OUT = {
    SAFETY_NOTE: "your notes for a bad day, which tell of people and places by more than their names",
    "vocabulary": "words of your own lists and what you changed about ours",
}
"""What letters for names would not be enough for, and what is said about it."""


_OPTIONS = {
    "good": "good.kind",
    "safety_note": "safety_note.concerns",
    "bridge_line": "bridge.stage",
    "of mine": "bridge.stage_of_mine",
}
"""What keys stand behind in a document -> where they are called something."""


class NoSuchFormat(Usage):
    """A format was asked for that there is not."""

    def __init__(self, typed: str) -> None:
        super().__init__(f"An export is one of {', '.join(FORMATS)}, not {typed[:20]!r}.")


class NoSuchEnding(Usage):
    """The name of a file tells no format that there is."""

    def __init__(self, output: Path) -> None:
        endings = ", ".join(ending for known in FORMATS.values() for ending in known)
        super().__init__(
            f"Nothing is written as {output.suffix[:20]}. Endings that tell the format are {endings}; "
            "--format says it whatever the name is."
        )


class NoSuchTable(Usage):
    """A table was asked for that there is not, or in a format that has none."""

    def __init__(self) -> None:
        super().__init__(f"--table goes with --format csv and is one of {', '.join(TABLES)}.")


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
    table: Annotated[
        str | None,
        typer.Option(
            metavar="WHICH",
            help="csv: thoughts, or beside: good moments, steps, promises and all else.",
            autocompletion=completion.choices(*TABLES),
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
    """Write the journal, or some of it, to a file or to the screen.

    Without anything else it is the whole journal, for trust import. The file is not encrypted.

    Of days, or about a person, all that was written goes along; chosen otherwise it is thoughts alone.
    """
    env: Environment = ctx.obj
    output = None if output == DASH else output
    chosen_format = _format(as_format, output)
    if table is not None and (chosen_format != "csv" or table not in TABLES):
        raise NoSuchTable
    content = env.safe_content
    filters = Filters(
        people=tuple(person or ()),
        themes=words_given("theme", theme or [], content),
        sources=words_given("source", source or [], content),
        tags=words_given("tag", tag or [], content),
    )
    days = bool(week or month or year or since or until)
    of_thoughts = bool(ids or only_open or filters.about)
    some = days or of_thoughts or bool(filters)
    with env.open_to_read() as connection:
        if connection is None:
            listing.say_nothing_written(env)
            return
        if some:
            span = spanned(env, connection, week=week, month=month, year=year, since=since, until=until)
            numbers = (
                [which_record(connection, one) for one in ids]
                if ids
                else counting.ids_within(connection, span, filters)
            )
            if only_open:
                numbers = _open(connection, numbers)
            others = (
                {} if of_thoughts else choosing.alongside(connection, span if days else None, filters.people)
            )
            if (
                not numbers
                and not any(others.values())
                and _tell_nothing_fits(env, connection, filters, output)
            ):
                return
            items: Iterable[Item] = carrying.chosen(connection, numbers, others)
        else:
            items = carrying.travelling(connection, with_marks=with_marks)
        letters = _letters(connection, content) if redact else None
        export = _Export(env, chosen_format, table or TABLES[0])
        pieces = export.pieces(
            items if letters is None else letters.items(items),
            complete=not (some or redact),
            with_marks=with_marks,
        )
        if output is not None and chosen_format == "csv":
            pieces = chain([_MARK_FOR_SPREADSHEETS], pieces)
        _write(env, output, pieces, force=force)
        export.tell(output, letters)


def _tell_nothing_fits(
    env: Environment, connection: sqlite3.Connection, filters: Filters, output: Path | None
) -> bool:
    """Say that nothing was chosen; whether there is no more to do. Raises `NoSuchPerson`."""
    for name in filters.people:
        if reading.person(connection, name) is None:
            from trustjournal.store.people import NoSuchPerson  # late: SQLModel comes along

            raise NoSuchPerson(name)
    if output is None:  # whoever reads it from here gets the empty form of it
        say_plainly(env.stderr, "Nothing in the journal fits that.")
        return False
    say_plainly(env.stderr, f"Nothing in the journal fits that, so {output} was not written. See: trust list")
    return True


@dataclass
class _Export:
    """One export on its way: what it is written as, and how much of what went in there, or got no place."""

    env: Environment
    as_format: str
    table: str
    without_row: int = 0
    written: Counter[str] = field(default_factory=Counter)

    def pieces(self, items: Iterable[Item], *, complete: bool, with_marks: bool) -> Iterable[str]:
        """The text, a piece at a time."""
        if self.as_format == "md":
            return markdown.document(entries.values(self._counted(items)), _names(self.env.safe_content))
        if self.as_format == "csv":
            rows = beside_rows if self.table == "beside" else spreadsheet.rows
            return rows(self._in_rows(entries.values(self._counted(items))))
        from trustjournal.store.seal import checksum  # late: hashlib is for this only

        writer = Writer(checksum, with_marks=with_marks)
        layout = as_json_lines if self.as_format == "jsonl" else as_json_document
        return layout(heading(complete=complete), map(writer.line, self._counted(items)))

    def tell(self, output: Path | None, letters: Redaction | None) -> None:
        """Say what was written, and what is in it or is not, though somebody might think otherwise."""
        if output is not None:
            say_plainly(
                self.env.stderr,
                f"{self._said()} written to {output}. It is not encrypted: whoever can open it can read it.",
            )
        if letters is not None:
            say_plainly(
                self.env.stderr,
                "Names that trust people does not list are still in it: read it before you hand it on.",
            )
        if self.without_row and self.table == "thoughts":
            say_plainly(
                self.env.stderr,
                "The rows are thoughts; --table beside has good moments, steps and all else.",
            )
        readable = self.as_format in ("csv", "md")  # no words of lists stand in these anyway
        for kind in letters.left_out if letters is not None else ():
            if not (readable and kind == "vocabulary"):
                say_plainly(self.env.stderr, f"Left out, as --redact asks for: {_LEFT_OUT[kind]}.")

    def _said(self) -> str:
        """ "9 thoughts and 2 good moments", as far as the format has a place for them."""
        thoughts, good = self.written[RECORD], self.written[GOOD_MOMENT]
        others = self.written.total() - thoughts - good
        if self.as_format == "csv":
            return things_counted(0, good, others) if self.table == "beside" else things_counted(thoughts)
        return things_counted(thoughts, good, others)

    def _counted(self, items: Iterable[Item]) -> Iterator[Item]:
        for item in items:
            if isinstance(item, Carried):
                self.written[item.kind] += len(shown(item.thing))
            yield item

    def _in_rows(self, values: Iterable[Written]) -> Iterator[Written]:
        for value in values:
            self.without_row += not isinstance(value, CarriedRecord)
            yield value


def _letters(connection: sqlite3.Connection, content: Content) -> Redaction:
    """What puts letters for names; feelings and other words of ours stay."""
    from trustjournal.store.seal import digest  # late, as above

    ours = {word for one in content.emotions for word in (one.key, one.name)}
    ours |= {
        one.key for words in (content.urges, content.themes, content.traps, content.costs) for one in words
    }
    return Redaction(carrying.everybody(connection), ours, digest)


def _names(content: Content) -> dict[str, str]:
    """What our keys are called on the screen."""
    # A cost may bear the key of a theme, and is called otherwise.
    names = {f"cost {cost.key}": cost.name for cost in content.costs}
    for called, path in _OPTIONS.items():
        names |= {f"{called} {one.key}": one.label for one in content.rebuilding.options(path)}
    names |= {f"week {question.key}": question.ask for question in content.week_questions}
    names |= {urge.key: urge.name for urge in content.urges}
    names |= {theme.key: theme.name for theme in content.themes}
    return names | {trap.key: trap.name for trap in content.traps}


def _open(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[int]:
    waiting = set(reading.newest_ids(connection, None, only_open=True))
    return [number for number in numbers if number in waiting]


def _format(typed: str | None, output: Path | None) -> str:
    """The format asked for, or that of the file's ending. Raises `NoSuchFormat`, `NoSuchEnding`."""
    if typed is not None:
        if typed.casefold() not in FORMATS:
            raise NoSuchFormat(typed)
        return typed.casefold()
    ending = "" if output is None else output.suffix.casefold()
    found = next((name for name, endings in FORMATS.items() if ending in endings), None)
    if found is None and ending and output is not None:
        raise NoSuchEnding(output)
    return found or "json"


def _write(env: Environment, output: Path | None, pieces: Iterable[str], *, force: bool) -> None:
    if output is not None:
        write_private(output, pieces, force=force)
        return
    binary = getattr(env.stdout, "buffer", None)
    for piece in pieces:
        if env.stdout.isatty():
            env.stdout.write(visible(piece))
        elif binary is not None:  # the terminal's own encoding may lack letters
            binary.write(piece.encode("utf-8", "replace"))
        else:
            env.stdout.write(piece)

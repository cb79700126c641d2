"""`trust search`: thoughts that hold these words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.cli import listing
from trustjournal.cli.listing import AT_ONCE, AllOption, JsonOption, MostOption
from trustjournal.environment import Environment
from trustjournal.errors import NeedsTerminal, Usage
from trustjournal.limits import storable
from trustjournal.store import finding, practices, week_answers
from trustjournal.store.roots import thoughts_about

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from trustjournal.records import ThoughtRecord


def search(
    ctx: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="[WORDS]", help="All of them.")] = None,
    number: MostOption = AT_ONCE,
    everything: AllOption = False,
    as_json: JsonOption = False,
) -> None:
    """Thoughts that hold all of these words, the newest first.

    Below them good moments, answers of weeks, steps and the like that hold them. Without words it asks for
    them, so that they do not stay in the shell's history. Where no whole word fits, parts of words are looked
    for.
    """
    env: Environment = ctx.obj
    sought = _sought(env, words)
    with env.open_to_read() as connection:
        limit = None if everything else number + 1
        numbers, parts = ([], False) if connection is None else _numbers(connection, sought, limit)
        more = not everything and len(numbers) > number
        numbers = numbers if everything else numbers[:number]
        if as_json:
            listing.print_json_array(env, connection, numbers)
        elif connection is None:
            listing.say_nothing_written(env)
        elif numbers:
            _print_found(env, connection, numbers, sought, parts=parts)
        answered = [] if connection is None or as_json else week_answers.holding(connection, sought)
        practised = [] if connection is None or as_json else practices.holding(connection, sought)
        good = [] if connection is None or as_json else finding.good_moments(connection, sought)
        about = thoughts_about(connection) if practised and connection is not None else {}
    if parts:
        env.stderr.write("Parts of words were looked for.\n")
    if connection is not None and not numbers:
        env.stderr.write("No thought holds that.\n")
    if good:
        from trustjournal.views.good import found_good_moments  # late, as above

        env.console.print(found_good_moments(good if everything else good[:number], env.now()))
    if answered:
        from trustjournal.views.week_answers import found_answers  # late, as above

        env.console.print(found_answers(answered, env.now().date()))
    if practised:
        from trustjournal.views.practices import found_practices  # late, as above

        env.console.print(found_practices(practised, env.now().date(), about))
    if more or (len(good) > number and not everything):
        env.stderr.write("There are more: --all shows them, or -n with a number.\n")


def _sought(env: Environment, words: Sequence[str] | None) -> list[str]:
    if not words:
        if not env.interactive:
            raise NeedsTerminal("trust search without words", "trust search WORDS")
        from trustjournal.cli.asked import asked

        words = [asked(env, "Words to look for, all of them; they stay out of the shell's history.")]
    sought = [word for text in words for word in storable(text)[0].split()]
    if not sought:
        raise Usage("There is nothing to look for; give a word or a part of one.")
    return sought


def _numbers(
    connection: sqlite3.Connection, sought: Sequence[str], limit: int | None
) -> tuple[list[int], bool]:
    """Numbers of the records that hold the words, and whether parts of words had to be looked for."""
    if not finding.needs_scan(sought):
        numbers = finding.with_words(connection, sought, limit)
        if numbers:
            return numbers, False
    return finding.with_parts(connection, sought, limit), True


def _print_found(
    env: Environment,
    connection: sqlite3.Connection,
    numbers: Sequence[int],
    sought: Sequence[str],
    *,
    parts: bool,
) -> None:
    # Late: nothing is drawn for JSON, and Rich costs more than the rest of the command.
    from trustjournal.views.search import Found, FoundList

    def found(record: ThoughtRecord) -> Found:
        shown = finding.excerpt(record, sought, parts=parts)
        return Found(record, shown.line, shown.places, of_thought=shown.line in record.automatic_thought)

    for page in listing.pages(connection, numbers):
        env.console.print(FoundList([found(record) for record in page], env.now()))

"""`trust help-now`: somebody to talk to. Works whatever else does not."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Annotated

import typer

from trustjournal.environment import Environment
from trustjournal.interview.country import whereabouts
from trustjournal.interview.own_notes import own_notes
from trustjournal.interview.plainly import say_plainly
from trustjournal.shown import one_line
from trustjournal.views.helplines import WIDTH, lines_everywhere, lines_to_call, oldest_check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trustjournal.content import Country, Helpline, Helplines
    from trustjournal.interview.country import Whereabouts

_ORIGINS = {"option": "", "setting": " (your setting)", "locale": " (guessed from the locale)"}
_TRACES = (
    "Calls can stand on a phone's list and its bill, and this window keeps what was shown. "
    "Nothing here is sent."
)


def help_now(
    ctx: typer.Context,
    country: Annotated[str, typer.Option("--country", metavar="XX", help="Whose lines: GB, US, IE, …")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print the lines as JSON.")] = False,
) -> None:
    """Somebody to talk to, right now.

    Shows numbers at once and asks nothing. It needs no journal and no network. Your own
    notes (trust safety) stand below, where the journal is there and not locked.
    """
    env: Environment = ctx.obj
    content = env.safe_content
    helplines = content.helplines
    where = whereabouts(env, helplines, country)
    if as_json:
        _print_json(env, helplines, where)
    else:
        say_plainly(env.stdout, *_numbers(helplines, where))
        notes = own_notes(env)  # only now: a number waits for no journal
        say_plainly(env.stdout, *(("", *notes) if notes else ()), *_rest())
    for trouble in (*map(str, content.broken), where.trouble):
        if trouble:
            say_plainly(env.stderr, f"Passed over here: {one_line(trouble)}")


def _numbers(helplines: Helplines, where: Whereabouts) -> Iterator[str]:
    if where.country is None:
        yield from _for_anywhere(helplines, where)
    else:
        yield from _for_country(helplines, where.country, _ORIGINS[where.origin])


def _rest() -> Iterator[str]:
    yield ""
    yield "Another country:  trust help-now --country US"
    yield "To keep it so:    trust config country US"
    yield from _wrapped(_TRACES)


def _for_country(helplines: Helplines, country: Country, origin: str) -> Iterator[str]:
    yield from lines_to_call(country)
    yield ""
    yield from _wrapped(f"{country.name}{origin}. Checked {oldest_check(country.lines)}.")
    yield from _wrapped(f"Elsewhere: {_anywhere(helplines)}, lines in over 130 countries.")


def _for_anywhere(helplines: Helplines, where: Whereabouts) -> Iterator[str]:
    yield from _wrapped(f"{_anywhere(helplines)} has lines in over 130 countries.")
    yield ""
    yield from lines_everywhere(helplines)
    yield ""
    checked = oldest_check([line for country in helplines for line in country.lines])
    unknown = f"No line is known here for {where.asked}. " if where.asked else ""
    yield from _wrapped(f"{unknown}Checked {checked}.")


def _anywhere(helplines: Helplines) -> str:
    line = helplines.anywhere.line("listening")
    return line.number if line else "findahelpline.com"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, break_on_hyphens=False, break_long_words=False)


def _print_json(env: Environment, helplines: Helplines, where: Whereabouts) -> None:
    from trustjournal.cli.listing import print_json  # late: nobody should wait for it who needs a number

    country = where.country
    plain = {
        "country": country.code if country else None,
        "name": country.name if country else None,
        "origin": where.origin or None,
        "emergency": (country or helplines.anywhere).emergency,
        "note": country.note if country else None,
        "lines": [_plain(line) for line in (country.lines if country else ())],
        "anywhere": [_plain(line) for line in helplines.anywhere.lines],
    }
    print_json(env, plain)


def _plain(line: Helpline) -> dict[str, str | None]:
    return {
        "kind": line.kind,
        "name": line.name,
        "number": line.number,
        "how": line.how,
        "hours": line.hours,
        "languages": line.languages,
        "source": line.source,
        "checked_on": line.checked_on,
    }

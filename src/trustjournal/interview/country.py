"""Whose helplines come first: the country that was named, the one in the settings, or a guess."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError
from trustjournal.shown import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trustjournal.content import Country, Helplines
    from trustjournal.environment import Environment

_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
# fmt: off
_IN_THE_EU = frozenset((
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
    "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
))
# fmt: on
_LONGEST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The country whose lines come first, and how the program came to it.

    `country` is None where nothing tells it, or where no line is known; `asked` is then what was named.
    `origin` is `option`, `setting`, `locale` or empty. `trouble` says why the settings were passed over.
    """

    country: Country | None
    asked: str = ""
    origin: str = ""
    trouble: str = ""


def whereabouts(env: Environment, helplines: Helplines, named: str = "") -> Whereabouts:
    """The country `named` on the command line, else that of the settings, else a guess. Raises nothing.

    A number must come before anything else, so settings that cannot be read are passed over.
    """
    trouble = setting = ""
    try:
        setting = env.safe_config["country"]
    except TrustError as error:
        trouble = str(error)
    for origin, code in (("option", named), ("setting", setting), ("locale", guessed(env.variables))):
        if code.strip():
            return Whereabouts(lines_of(helplines, code), one_line(code, _LONGEST_SHOWN), origin, trouble)
    return Whereabouts(None, trouble=trouble)


def lines_of(helplines: Helplines, code: str) -> Country | None:
    """The country of this code ("GB", "uk") or name; the EU's lines for a member without its own."""
    wanted = code.strip()
    for country in helplines:
        if wanted.casefold() == country.name.casefold():
            return country
    return helplines.country(wanted) or (helplines.country("EU") if wanted.upper() in _IN_THE_EU else None)


def guessed(variables: Mapping[str, str]) -> str:
    """The country in the locale's variables: GB from "en_GB.UTF-8"; empty where none tells one."""
    for name in _LOCALE:
        _, _, territory = variables.get(name, "").partition("_")
        code = territory.partition(".")[0].partition("@")[0]
        if len(code) == 2 and code.isascii() and code.isalpha():
            return code.upper()
    return ""

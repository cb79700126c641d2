"""The person's settings: one TOML file; an option beats the environment, the environment the file."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from trustjournal.errors import TrustError, Usage, why_refused
from trustjournal.moments.hours import Hours
from trustjournal.store import private_files

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "config.toml"


class BrokenConfig(TrustError):
    """The settings file cannot be read as it stands."""

    exit_code = 4

    def __init__(self, path: Path, place: str, mend: str) -> None:
        super().__init__(f"{path}, {place}: {mend}.")


class OutOfReach(BrokenConfig):
    """Whether there is a settings file cannot even be seen."""

    exit_code = 1

    def __init__(self, path: Path, reason: str) -> None:
        TrustError.__init__(
            self,
            f"{path.parent} cannot be looked into for {path.name}: {reason}. Check its permissions and those "
            "of the folders it is in, or choose another --home.",
        )


class SettingsRefused(TrustError):
    """The disk or its permissions do not let the settings be written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} could not be written: {reason}. Check the folder, then type it again.")


@dataclass(frozen=True, slots=True)
class Key:
    """One setting: its name in the file, its environment variable, what it is for, what it may be."""

    name: str
    variable: str
    meaning: str
    default: str
    choices: tuple[str, ...] = ()


KEYS = (
    Key(
        "country",
        "TRUSTJOURNAL_COUNTRY",
        "whose helplines come first, as two letters such as GB; empty: guessed from the locale",
        "",
    ),
    Key(
        "plain",
        "TRUSTJOURNAL_PLAIN",
        "on: line by line, no colour, no drawing; good for screen readers and braille",
        "off",
        ("on", "off"),
    ),
    Key(
        "discreet",
        "TRUSTJOURNAL_DISCREET",
        "on: names as initials, a neutral title, nothing left on the screen afterwards",
        "off",
        ("on", "off"),
    ),
    Key(
        "editor",
        "TRUSTJOURNAL_EDITOR",
        "what trust edit --editor opens; empty: VISUAL or EDITOR",
        "",
    ),
    Key(
        "quiet",
        "TRUSTJOURNAL_QUIET",
        "hours in which trust alone asks nothing, such as 22:00-08:00; always or off; trust check goes on",
        "22:00-08:00",
    ),
    Key(
        "rate-later",
        "TRUSTJOURNAL_RATE_LATER",
        "on: a week after a look at a thought it is asked once whether to rate it again",
        "on",
        ("on", "off"),
    ),
)


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as it holds now, and where it came from: option, environment, file or default."""

    key: Key
    value: str
    origin: str


class Config:
    """Every setting with its value and origin. Raises `BrokenConfig` for a file that cannot be read.

    With `fallback` such a file counts as none, and its error is kept in `broken`.
    """

    def __init__(
        self,
        folder: str,
        variables: Mapping[str, str],
        options: Mapping[str, str] | None = None,
        *,
        fallback: bool = False,
    ) -> None:
        self.path = Path(folder) / FILE
        self.broken: BrokenConfig | None = None
        self._variables = variables
        self._options = options or {}
        self._file: Mapping[str, str] = {}
        try:
            self._file = _read(self.path)
        except BrokenConfig as error:
            if not fallback:
                raise
            self.broken = error

    def __getitem__(self, name: str) -> str:
        return self.setting(name).value

    def setting(self, name: str) -> Setting:
        """The setting of that name. Raises `Usage` for a name there is not."""
        key = key_named(name)
        for origin, values, under in (
            ("option", self._options, key.name),
            (f"environment, {key.variable}", self._variables, key.variable),
            (f"file, {self.path}", self._file, key.name),
        ):
            if values.get(under):
                return Setting(key, checked(key, values[under]), origin)
        return Setting(key, key.default, "default")

    def all(self) -> tuple[Setting, ...]:
        """Every setting, in the order of `KEYS`."""
        return tuple(self.setting(key.name) for key in KEYS)


def key_named(name: str) -> Key:
    """The key of that name. Raises `Usage` naming those there are."""
    for key in KEYS:
        if key.name == name:
            return key
    raise Usage(f"There is no setting {name[:40]!r}. There are: {', '.join(key.name for key in KEYS)}.")


def checked(key: Key, value: str) -> str:
    """The value, if the key may have it. Raises `Usage` otherwise."""
    value = value.strip()
    if key.choices and value not in key.choices:
        raise Usage(f"{key.name} can be {' or '.join(key.choices)}, not {value[:40]!r}.")
    if key.name == "quiet" and value not in ("always", "off") and Hours.read(value) is None:
        raise Usage(f"quiet is hours such as 22:00-08:00, always or off, not {value[:40]!r}.")
    if key.name == "country" and value and not (len(value) == 2 and value.isalpha() and value.isascii()):
        raise Usage(f"country is two letters such as GB or US, not {value[:40]!r}.")
    return value.upper() if key.name == "country" else value


def as_toml(values: Mapping[str, str]) -> str:
    """The file's text for these values; a key that is empty is left out."""
    lines = [f'{name} = "{_escaped(value)}"' for name, value in values.items() if value]
    return "\n".join(lines) + "\n" if lines else ""


def file_values(path: Path) -> dict[str, str]:
    """What the file itself says, unchecked by options and environment."""
    return dict(_read(path))


def save(path: Path, values: Mapping[str, str]) -> None:
    """Make the file say these values: whole or not at all, private to this account. Raises `SettingsRefused`.

    A link is followed, so that a file kept elsewhere stays where it is.
    """
    target = path.resolve()
    beside = target.with_name(f"{target.name}.new-{os.getpid()}")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        private_files.write(beside, [as_toml(values)])
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise SettingsRefused(path, why_refused(error)) from None


def _read(path: Path) -> Mapping[str, str]:
    try:
        # A named pipe would wait for ever; nothing but a plain file is opened.
        if not stat.S_ISREG(path.stat().st_mode):
            raise BrokenConfig(path, "its kind", "this is not a file; remove it, or put one in its place")
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError:
        raise BrokenConfig(path, "the whole file", "is no UTF-8 text; check it or move it away") from None
    except OSError as error:
        if not os.path.lexists(path):  # as in a folder that this account may not enter
            raise OutOfReach(path, (error.strerror or "no reason given").lower()) from None
        raise BrokenConfig(path, "the whole file", "cannot be read; check it or move it away") from None
    import tomllib  # late: most people have no such file

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BrokenConfig(
            path, str(error)[:80], 'this is not TOML; write lines such as country = "GB"'
        ) from None
    for name, value in values.items():
        try:
            if not isinstance(value, str):
                raise Usage('Write the value in quotes, such as "on".')
            checked(key_named(name), value)
        except Usage as error:
            raise BrokenConfig(path, name[:40], str(error).removesuffix(".")) from None
    return values


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')

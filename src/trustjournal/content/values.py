"""Words to show, as frozen values; each is made from already checked plain data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal


def fill(text: str, /, **words: object) -> str:
    """`text` with its braces filled in: "about {name}" and name="Sam" give "about Sam".

    One pass, so that braces inside a filled-in word stay as they are; unknown braces stay too.
    """
    first, *parts = text.split("{")
    filled = [first]
    for part in parts:
        word, brace, rest = part.partition("}")
        filled.append(f"{words[word]}{rest}" if brace and word in words else "{" + part)
    return "".join(filled)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: `key` is stored, `label` is shown."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what is asked, a line that is always shown, and more on `?`."""

    key: str
    ask: str
    hint: str | None = None
    help: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()

    def filled(self, **words: object) -> "Question":
        """The same question with the braces in all of its texts filled in."""
        return replace(
            self,
            ask=fill(self.ask, **words),
            hint=None if self.hint is None else fill(self.hint, **words),
            help=tuple(fill(line, **words) for line in self.help),
            options=tuple(Option(option.key, fill(option.label, **words)) for option in self.options),
        )


@dataclass(frozen=True, slots=True)
class TimedLine:
    """A line of an exercise, and how many seconds it stays before the next."""

    seconds: int
    text: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """Something short to do without writing: what it is called, and its lines."""

    key: str
    name: str
    lines: tuple[TimedLine, ...]


@dataclass(frozen=True, slots=True)
class Prompts:
    """Questions of the program, by their path in prompts.yaml or rebuilding.yaml."""

    exercises: tuple[Exercise, ...]
    """The two quiet minutes first."""
    _questions: Mapping[str, Question] = field(repr=False)
    _hints: Mapping[str, str] = field(repr=False)
    _says: Mapping[str, tuple[str, ...]] = field(repr=False)

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> "Prompts":
        """The prompts that checked plain data describes."""
        apart = {"pause", "hints", "says"}
        return cls(
            exercises=tuple(
                Exercise(key, exercise["name"], tuple(TimedLine(**line) for line in exercise["lines"]))
                for key, exercise in plain.get("pause", {}).items()
            ),
            _questions={
                f"{group}.{name}": _question(f"{group}.{name}", question)
                for group, questions in plain.items()
                if group not in apart
                for name, question in questions.items()
            },
            _hints=plain.get("hints", {}),
            _says=plain["says"],
        )

    def question(self, path: str) -> Question:
        """The question at a path such as "log.situation"; KeyError when there is none."""
        return self._questions[path]

    def options(self, path: str) -> tuple[Option, ...]:
        """The answers to choose from at a question such as "evidence.weight", in their order."""
        return self._questions[path].options

    def hint(self, name: str) -> str:
        """A one-line hint such as "scale_belief"; KeyError when there is none."""
        return self._hints[name]

    def says(self, name: str, /, **words: object) -> tuple[str, ...]:
        """What is said between the questions, such as "unmoved", with its braces filled in."""
        return tuple(fill(line, **words) for line in self._says[name])


@dataclass(frozen=True, slots=True)
class Emotion:
    """A feeling to pick: `unpleasant` says whether its strength counts as distress."""

    key: str
    name: str
    family: str
    unpleasant: bool
    aliases: tuple[str, ...] = ()
    explanation: str = ""
    retired: bool = False
    merged: tuple["Emotion", ...] = ()
    own: bool = False


@dataclass(frozen=True, slots=True)
class Urge:
    """What one may feel pulled to do: `name` after "pulled to", `did` after "you"."""

    key: str
    name: str
    did: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trap:
    """A thinking trap, told in a line and shown in a thought."""

    key: str
    name: str
    explanation: str
    example: str
    cues: tuple[str, ...] = ()
    """Words or phrases that hint at it, beside what the shipped model knows of it."""
    aliases: tuple[str, ...] = ()
    retired: bool = False
    merged: tuple["Trap", ...] = ()
    own: bool = False
    own_cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """What a thought may be about: where it comes from or how it shows, and words that hint at it."""

    key: str
    name: str
    axis: Literal["source", "effect"]
    definition: str
    cues: tuple[str, ...]
    explanation: str = ""
    """The same in one plain line, for the screen."""
    aliases: tuple[str, ...] = ()
    """Other words that mean it when somebody types them."""
    retired: bool = False
    """Offered no more; on records that hold it, it stays."""
    merged: tuple["Theme", ...] = ()
    """What is one with it now, as it was."""
    own: bool = False
    """The person's own, in none of the files."""
    own_cues: tuple[str, ...] = ()
    """Those of its cues that the person put there."""


@dataclass(frozen=True, slots=True)
class Helpline:
    """Somebody to call, with where the number was read and when."""

    name: str
    number: str
    how: str
    kind: Literal["listening", "abuse"]
    source: str
    checked_on: str
    hours: str | None = None
    languages: str | None = None


@dataclass(frozen=True, slots=True)
class Country:
    """The lines of one country and its emergency number."""

    code: str
    name: str
    emergency: str
    lines: tuple[Helpline, ...]
    note: str | None = None

    def line(self, kind: Literal["listening", "abuse"]) -> Helpline | None:
        """The first line of a kind; None where none is known."""
        return next((line for line in self.lines if line.kind == kind), None)


@dataclass(frozen=True, slots=True)
class Helplines:
    """Who can be called: the countries, and what helps everywhere else."""

    countries: tuple[Country, ...]
    anywhere: Country

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> "Helplines":
        """The lines that checked plain data describes."""
        return cls(
            countries=tuple(_country(country) for country in plain["countries"]),
            anywhere=_country(plain["anywhere"]),
        )

    def country(self, code: str) -> Country | None:
        """The country with this code ("GB", "gb" or "UK" for the United Kingdom); None if unknown."""
        wanted = {"GB": "UK"}.get(code.upper(), code.upper())
        return next((country for country in self.countries if country.code == wanted), None)

    def __iter__(self) -> Iterator[Country]:
        return iter(self.countries)


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said once after words of one family.

    `number` holds the lines with somebody to call, `no_number` those for where no line is known;
    `more` is shown on `?`. Braces: {line} {line_name} {country} {checked_on} {emergency}.
    """

    family: str
    lines: tuple[str, ...]
    number: tuple[str, ...]
    no_number: tuple[str, ...]
    after: tuple[str, ...]
    more: tuple[str, ...]
    kind: Literal["listening", "abuse"]


@dataclass(frozen=True, slots=True)
class Notices:
    """The notices by family, the answers to them, and single lines for other tender places."""

    families: Mapping[str, Notice]
    choices: tuple[Option, ...]
    _lines: Mapping[str, tuple[str, ...]] = field(repr=False)

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> "Notices":
        """The notices that checked plain data describes."""
        return cls(
            families={family: Notice(family, **notice) for family, notice in plain["families"].items()},
            choices=tuple(Option(**choice) for choice in plain["choices"]),
            _lines=plain["lines"],
        )

    def notice(self, family: str) -> Notice:
        """The notice of "self", "other_self", "fear" or "own_violence"."""
        return self.families[family]

    def lines(self, name: str, /, **words: object) -> tuple[str, ...]:
        """The lines for a place such as "after_worse" or "guard", with their braces filled in."""
        return tuple(fill(line, **words) for line in self._lines[name])


def _question(path: str, plain: Mapping[str, Any]) -> Question:
    return Question(
        key=path,
        ask=plain["ask"],
        hint=plain["hint"],
        help=plain["help"],
        options=tuple(Option(**option) for option in plain["options"]),
    )


def _country(plain: Mapping[str, Any]) -> Country:
    return Country(**{**plain, "lines": tuple(Helpline(**line) for line in plain["lines"])})

"""Thoughts out of CSV files: Daylio's, our own, and any other whose columns are named. Pure.

Daylio writes full_date, date, weekday, time, mood, activities ("walk | reading"), note_title and note.
"""

from __future__ import annotations

import csv
import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

from trustjournal.errors import TrustError, Usage
from trustjournal.exchange.day_order import has_figures, in_order, learned_order
from trustjournal.exchange.foreign import people_of, text_of, words_of
from trustjournal.exchange.spreadsheet import unguarded
from trustjournal.exchange.strict import Malformed
from trustjournal.limits import LONGEST_NAME, LONGEST_TEXT
from trustjournal.moments import Moment, Precision, understand_when
from trustjournal.moments.unclear import TwoReadings
from trustjournal.records import EmotionRating, Reframe
from trustjournal.versions import derived

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trustjournal.carried import Carried
    from trustjournal.exchange.foreign import Told

FIELDS = (
    *("thought", "situation", "belief", "emotions", "people", "sources", "urges", "actions", "themes"),
    *("traps", "tags", "happened", "date", "time", "alternative", "belief_after", "evidence_for"),
    *("evidence_against",),
)
"""What a column can be: `happened`, or `date` and `time`, tell when it was."""

_DAYLIO = ("full_date", "time", "mood", "activities", "note")
_BETWEEN = re.compile(r"\s*[;|\n]\s*")
_RATED = re.compile(r"(.*?)[\s:=]*(\d{1,3})\s*%?")


class NoColumn(Usage):
    """A column was named that the file does not have, or a field that there is not."""

    def __init__(self, what: str, named: str, there: Sequence[str]) -> None:
        super().__init__(f"There is no {what} {named[:40]!r}; there are: {', '.join(there)[:300]}.")


class Table:
    """A CSV file: the names of its columns, and its rows with the line each begins on."""

    def __init__(self, text: str) -> None:
        csv.field_size_limit(LONGEST_TEXT * 4)
        self._text = text
        first = text.split("\n", 1)[0]
        delimiter = max(",;\t", key=first.count)
        self._reader = csv.reader(_lines(text), delimiter=delimiter, strict=True)
        self.columns = [name.strip() for name in next(self._rows(), (0, []))[1]]

    def again(self) -> Table:
        """The same from its beginning; rows can be gone through once."""
        return Table(self._text)

    def rows(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Place and cells of each row, blank rows left out. Raises `Malformed`."""
        for line, cells in self._rows():
            place = f"line {line}"
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) > len(self.columns):
                raise Malformed(place, f"has {len(cells)} cells for {len(self.columns)} columns")
            held = dict(zip(self.columns, cells, strict=False))
            if any(len(cell) > LONGEST_TEXT for cell in cells):
                raise Malformed(place, f"a cell is longer than {LONGEST_TEXT:,} characters")
            yield place, held

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        while True:
            line = self._reader.line_num + 1
            try:
                yield line, next(self._reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise Malformed(f"line {line}", f"this is not CSV ({error})") from None


def _lines(text: str) -> Iterator[str]:
    # Not splitlines: that would take characters inside a cell for the end of a line.
    start = 0
    while end := text.find("\n", start) + 1:
        yield text[start:end]
        start = end
    if start < len(text):
        yield text[start:]


def is_daylio(table: Table) -> bool:
    """Whether the columns are those of Daylio."""
    return set(_DAYLIO) <= set(table.columns)


def from_daylio(table: Table, told: Told) -> Iterator[Carried]:
    """Entries with a note; a mood alone holds no words. Raises `Malformed`."""
    for place, cells in table.rows():
        text = "\n".join(filter(None, (cells.get("note_title", "").strip(), cells.get("note", "").strip())))
        if not text:
            continue
        at, precision = _daylio_time(place, cells["full_date"], cells.get("time", ""))
        mood = words_of([cells.get("mood", "")])
        yield told.thought(
            place,
            told.moment(place, at, precision),
            text_of(place, text, "note"),
            emotions=tuple(map(EmotionRating, mood)),
            tags=words_of(cells.get("activities", "").split("|")),
            rested=True,
        )


def _daylio_time(place: str, day: str, time: str) -> tuple[datetime, Precision]:
    clock = time.strip().upper().replace("\u202f", " ")
    for form in ("%H:%M", "%I:%M %p", "%I:%M%p"):
        try:
            return datetime.strptime(f"{day.strip()} {clock}", f"%Y-%m-%d {form}"), Precision.MINUTE  # noqa: DTZ007
        except ValueError:
            continue
    try:
        return datetime.strptime(day.strip(), "%Y-%m-%d").replace(hour=12), Precision.DAY  # noqa: DTZ007
    except ValueError:
        raise Malformed(place, "full_date should be a day such as 2017-12-09") from None


def column_map(table: Table, given: Sequence[str]) -> dict[str, str]:
    """Which column is which field: what was given as FIELD=COLUMN, then columns called like a field.

    Raises `NoColumn`, `Usage`.
    """
    found = {name: name for name in FIELDS if name in table.columns}
    for one in given:
        name, sign, column = one.partition("=")
        if not sign:
            raise Usage(f"--map takes FIELD=COLUMN, such as thought=Note; not {one[:40]!r}.")
        if name not in FIELDS:
            raise NoColumn("field", name, FIELDS)
        if column not in table.columns:
            raise NoColumn("column", column, table.columns)
        found[name] = column
    return found


def missing(columns: Mapping[str, str]) -> tuple[str, ...]:
    """The fields without which no row can be a thought, where no column is one of them."""
    day = () if columns.keys() & {"happened", "date"} else ("date",)
    return day if "thought" in columns else ("thought", *day)


def likely_columns(table: Table, now: datetime) -> dict[str, str]:
    """Which columns look like the day and the thought in the first row; what cannot be told is left out."""
    first = next((cells for _, cells in table.again().rows()), {})
    cells = {
        name: cell for name, cell in first.items() if name.isprintable() and 0 < len(name) <= LONGEST_NAME
    }
    day = next((name for name, cell in cells.items() if _is_time(cell, now)), None)
    words = {name: cell for name, cell in cells.items() if name != day and any(map(str.isalpha, cell))}
    thought = max(words, key=lambda name: len(words[name]), default=None)
    found = {"thought": thought, "date": day}
    return {name: column for name, column in found.items() if column}


def has_no_names(table: Table, now: datetime) -> bool:
    """Whether the first line is a row like the others, since a day stands in it where names should be."""
    return any(_is_time(name, now) for name in table.columns)


def _is_time(cell: str, now: datetime) -> bool:
    try:
        understand_when(in_order(cell.strip(), day_first=True), now)
    except TrustError:
        return False
    return True


def from_columns(
    table: Table, columns: Mapping[str, str], told: Told, now: datetime, *, day_first: bool | None = None
) -> Iterator[Carried]:
    """A thought for each row in which there is one. Raises `Malformed`.

    `day_first` settles what 02/11/2026 is; None leaves it to the other dates of the column.
    """
    if day_first is None and (of_days := columns.get("happened") or columns.get("date")):
        day_first = learned_order(cells.get(of_days, "") for _, cells in table.again().rows())
    for place, cells in table.rows():
        held = held_in(place, cells, columns)
        when = _when(place, held, now, day_first)
        yield told.thought(place, when, held["thought"], **parts_of(place, held, when, told))


def held_in(place: str, cells: Mapping[str, str], columns: Mapping[str, str]) -> dict[str, str]:
    """The text of each field. Raises `Malformed` for a row without a thought."""
    held = {
        name: text_of(place, unguarded(cells.get(column, "")), name).strip()
        for name, column in columns.items()
    }
    if not held["thought"]:
        raise Malformed(place, "there is no thought in this row")
    return held


def parts_of(place: str, held: Mapping[str, str], when: Moment, told: Told) -> dict[str, Any]:
    """What the fields tell beside the thought itself. Raises `Malformed`."""
    return {
        "situation": held.get("situation", ""),
        "belief": _rating(place, held.get("belief", "")),
        "emotions": _emotions(held.get("emotions", "")),
        "people": people_of(_split(held.get("people", ""))),
        "reframes": _reframes(place, held, when, told),
        **{
            name: words_of(_split(held.get(name, "")))
            for name in ("sources", "urges", "actions", "themes", "traps", "tags")
        },
    }


def _reframes(place: str, held: Mapping[str, str], when: Moment, told: Told) -> tuple[Reframe, ...]:
    names = ("alternative", "belief_after", "evidence_for", "evidence_against")
    alternative, belief, *evidence = (held.get(name, "") for name in names)
    if not (alternative or belief or any(evidence)):
        return ()
    seen, against = (tuple(filter(None, map(str.strip, lines.split("\n")))) for lines in evidence)
    parts: dict[str, Any] = {"alternatives": (alternative,), "kept": 0} if alternative else {}
    return (
        Reframe(
            uuid=derived(
                told.source, "reframe", when.at.isoformat(), held["thought"], alternative, *evidence
            ),
            written=when,
            evidence_for=seen,
            evidence_against=against,
            belief_before=_rating(place, held.get("belief", "")),
            belief=_rating(place, belief),
            complete=bool(alternative),
            **parts,
        ),
    )


def _when(place: str, held: Mapping[str, str], now: datetime, day_first: bool | None) -> Moment:
    text = held.get("happened") or f"{held.get('date', '')} {held.get('time', '')}".strip()
    try:
        return understand_when(in_order(text, day_first), now).moment
    except TwoReadings as error:
        said, _, mend = str(error).partition(": write ")
        if has_figures(in_order(text, day_first)):
            raise Malformed(place, f"{said}; say which with --day-first or --month-first") from None
        raise Malformed(place, f"{said}: write {mend.partition('; accepted are')[0]}") from None
    except TrustError as error:
        raise Malformed(place, str(error).rstrip(".").partition("; accepted are")[0]) from None


def _rating(place: str, text: str) -> int | None:
    number = text.rstrip("% ")
    if not number:
        return None
    if not (number.isascii() and number.isdigit() and int(number[:4]) <= 100):
        raise Malformed(place, "a rating should be a whole number from 0 to 100")
    return int(number)


def _emotions(text: str) -> tuple[EmotionRating, ...]:
    found = []
    for word in _split(text.replace(",", ";")):
        rated = _RATED.fullmatch(word)
        name = words_of([rated[1] if rated else word])
        if name:
            found.append(EmotionRating(name[0], min(int(rated[2]), 100) if rated else None))
    return tuple(found)


def _split(text: str) -> list[str]:
    return [part for part in _BETWEEN.split(text) if part]

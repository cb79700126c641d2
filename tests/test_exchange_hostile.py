"""Files that are not what they should be: each is refused with its place, and the journal stays as it is."""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import Trust
from test_store import everything

if TYPE_CHECKING:
    from collections.abc import Callable

UUID = "01a205d0-0001-7000-8000-000000000001"
OTHER = "01a205d0-0002-7000-8000-000000000002"
MOMENT = {
    "utc": "2026-11-21T23:05:00Z",
    "local": "2026-11-21T23:05:00+00:00",
    "zone": None,
    "precision": "minute",
}
VERSIONS = {"stand": ["1.00000000000000aa"], "replaced": []}
GOOD = {"format": 1, "id": 1, "uuid": OTHER, "happened": MOMENT, "text": "good", "people": []}
SECRET = "they are with someone else"


def record(**changed: Any) -> dict[str, Any]:
    """A record as an export has it, with some of it changed; a field set to `...` is left out."""
    held = {
        "format": 1,
        "id": 1,
        "uuid": UUID,
        "revision": 1,
        "happened": MOMENT,
        "written": MOMENT,
        "automatic_thought": SECRET,
        "versions": VERSIONS,
        "other_versions": [],
        **changed,
    }
    return {name: value for name, value in held.items() if value is not ...}


def reframe(**changed: Any) -> dict[str, Any]:
    return {"uuid": OTHER, "written": MOMENT, **changed}


def document(*records: Any, **more: Any) -> bytes:
    """An export of these records."""
    held = {"what": "trustjournal export", "format": 1, "complete": True, "records": list(records), **more}
    return json.dumps(held).encode()


def lines(*objects: Any, heading: Any = ...) -> bytes:
    """The same as JSON Lines."""
    first = {"what": "trustjournal export", "format": 1} if heading is ... else heading
    return b"".join(json.dumps(one).encode() + b"\n" for one in ({"export": first}, *objects))


def zipped(**files: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in files.items():
            packed.writestr(name.replace("__", "."), text)
    return held.getvalue()


def day_one(**changed: Any) -> bytes:
    entry = {"creationDate": "2020-01-01T10:00:00Z", "text": SECRET, "timeZone": "Europe/Berlin", **changed}
    return json.dumps({"metadata": {"version": "1.0"}, "entries": [entry]}).encode()


def diary(**changed: Any) -> bytes:
    at = "2019-01-01T10:00:00.000Z"
    return json.dumps([{"automaticThought": SECRET, "createdAt": at, "updatedAt": at, **changed}]).encode()


EXPORTS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "is empty"),
    "blanks": (b"  \n\n ", "Nothing in"),
    "noise": (bytes(range(256)) * 4, "this is not UTF-8"),
    "nul bytes": (b"\x00" * 100, "Nothing in"),
    "half a document": (document(record())[:-40], "this is not JSON"),
    "a word": (b"hello", "Nothing in"),
    "a number": (b"42", "Nothing in"),
    "null": (b"null", "Nothing in"),
    "an empty array": (b"[]", "Nothing in"),
    "an array of null": (b"[null]", "Nothing in"),
    "an object of nothing": (b"{}", "Nothing in"),
    "deep arrays": (b"[" * 100_000 + b"]" * 100_000, "nested too deeply"),
    "deep objects": (b'{"a":' * 100_000, "nested too deeply"),
    "deep inside a record": (
        document(record(situation=0)).replace(
            b'"situation": 0', b'"situation": ' + b"[" * 5000 + b"]" * 5000
        ),
        "nested too deeply",
    ),
    "a name twice": (b'{"what": "trustjournal export", "what": "x"}', "a name stands twice"),
    "not a number": (
        document(record(belief=0)).replace(b'"belief": 0', b'"belief": NaN'),
        "no number of JSON",
    ),
    "infinity": (
        document(record(belief=0)).replace(b'"belief": 0', b'"belief": -Infinity'),
        "no number of JSON",
    ),
    "beyond all numbers": (
        document(record(belief=0)).replace(b'"belief": 0', b'"belief": 1e999'),
        "too large",
    ),
    "5,000 digits": (
        document(record(belief=0)).replace(b'"belief": 0', b'"belief": ' + b"9" * 5000),
        "too many digits",
    ),
    "another what": (document(what="something"), "an export begins with"),
    "a newer format": (document(format=2), "newer trustjournal"),
    "a format that is none": (document(format="1"), "is no format"),
    "a newer record": (document(record(format=7)), "records[0].format"),
    "records that are no array": (document(records={"0": record()}), "records: should be an array"),
    "a record that is null": (document(None), "records[0]: should be an object"),
    "a record that is a text": (document("x"), "records[0]: should be an object"),
    "no thought": (document(record(automatic_thought=...)), "records[0].automatic_thought: is missing"),
    "an empty thought": (document(record(automatic_thought="  ")), "records[0]: The thought is empty"),
    "a thought that is a number": (
        document(record(automatic_thought=5)),
        "automatic_thought: should be a text",
    ),
    "a thought beyond all length": (
        document(record(automatic_thought="x" * 1_000_001)),
        "longer than 1,000,000",
    ),
    "a uuid that is a path": (document(record(uuid="../../etc/passwd")), "records[0].uuid: should be a UUID"),
    "a uuid in capitals": (document(record(uuid=UUID.upper().replace("1", "A"))), ".uuid: should be a UUID"),
    "no uuid": (document(record(uuid=...)), "records[0].uuid"),
    "an id below nothing": (document(record(id=-1)), "records[0].id: is too small"),
    "an id beyond all": (document(record(id=10**17)), "records[0].id: is too small or too large"),
    "an id that is a text": (
        document(record(id="1; DROP TABLE record")),
        "records[0].id: should be a whole number",
    ),
    "belief above": (document(record(belief=101)), "ratings go from 0 to 100"),
    "belief below": (document(record(belief=-1)), "ratings go from 0 to 100"),
    "belief of half": (document(record(belief=50.5)), "records[0].belief: should be a whole number"),
    "belief that is true": (document(record(belief=True)), "records[0].belief: should be a whole number"),
    "an emotion beyond": (
        document(record(emotions=[{"name": "secret", "intensity": 900}])),
        "records[0].emotions[0]: holds a number outside",
    ),
    "an emotion without a name": (
        document(record(emotions=[{"name": ""}])),
        "emotions[0]: The name of an emotion",
    ),
    "emotions that are one": (
        document(record(emotions={"name": "fear"})),
        "records[0].emotions: should be an array",
    ),
    "a tag that is a list": (document(record(tags=[["x"]])), "records[0].tags[0]: should be a text"),
    "a tag beyond all length": (document(record(tags=["x" * 5000])), "longer than 80 characters"),
    "a person that is a text": (
        document(record(people=["Sam"])),
        "records[0].people[0]: should be an object",
    ),
    "a kind there is not": (
        document(record(people=[{"name": "S", "kind": "enemy"}])),
        "people[0].kind: should be one of",
    ),
    "year 1": (document(record(happened={"local": "0001-01-01T00:00:00+00:00"})), "years 1900 to 2200"),
    "year 9999": (document(record(happened={"local": "9999-12-31T23:59:59+00:00"})), "years 1900 to 2200"),
    "no offset": (document(record(happened={"local": "2026-11-21T23:05:00"})), "needs the local offset"),
    "two instants in one": (
        document(record(happened={**MOMENT, "utc": "2026-11-21T23:06:00Z"})),
        "records[0].happened.utc: is not the same instant",
    ),
    "a time that is none": (document(record(happened={"local": "yesterday"})), "records[0].happened.local"),
    "happened after it was written": (
        document(record(happened={"local": "2026-12-01T00:00:00+00:00"})),
        "cannot lie in the future",
    ),
    "a state there is not": (document(record(state="done")), "records[0].state: should be one of"),
    "a deleted record with words": (document(record(state="deleted")), "a deleted thought holds nothing"),
    "a reframe that keeps what is not there": (
        document(record(reframes=[reframe(kept=3, alternatives=["x"])])),
        "records[0].reframes[0]: holds a number outside",
    ),
    "a weight there is not": (document(record(reframes=[reframe(weight="heavy")])), "reframes[0].weight"),
    "a day that is none": (
        document(record(reframes=[reframe(next_things=[{"kind": "check", "due": "soon"}])])),
        "records[0].reframes[0].next_things[0].due: should be a day",
    ),
    "two reframes of one uuid": (
        document(record(reframes=[reframe(), reframe()])),
        "records[0]: a name in it is used twice",
    ),
    "a version name that is none": (
        document(record(versions={"stand": ["newest"], "replaced": []})),
        "records[0].versions.stand[0]: should be the name of a version",
    ),
    "no version stands": (
        document(record(versions={"stand": [], "replaced": []})),
        "names of versions should be there",
    ),
    "versions that are a list": (document(record(versions=[])), "records[0]"),
    "one uuid for two kinds": (
        document(record(uuid=OTHER), good_moments=[{**GOOD, "versions": VERSIONS}]),
        "names something of another kind",
    ),
    "a thing of a kind there is not": (
        document(things=[{"kind": "sqlite_schema", "uuid": UUID, "holds": {}, "versions": VERSIONS}]),
        "things[0]",
    ),
    "a deleted thing of a kind there is not": (
        document(deleted=[{"kind": "record; DROP TABLE record", "uuid": UUID, "replaced": []}]),
        "deleted[0]",
    ),
    "half of it bad": (document(record(), record(uuid=OTHER, belief=500)), "records[1]"),
    "latin-1": ('{"what": "é"}'.encode("latin-1"), "line 1: this is not UTF-8"),
    "latin-1 in lines": (lines() + '{"x": "é"}'.encode("latin-1"), "line 2: this is not UTF-8"),
    "utf-16 cut short": (document(record()).decode().encode("utf-16")[:-1], "this is not UTF-16"),
    "lines without a heading": (lines({"record": record()}, heading="x"), "line 1"),
    "a line that is half": (lines({"record": record()}) + b'{"record": {"form', "line 3, column"),
    "a line with two things": (
        lines({"record": record(), "person": {}}),
        "line 2: each line should be an object",
    ),
    "a line that is an array": (lines([1]), "line 2: each line should be an object"),
    "lines of a newer format": (
        lines(heading={"what": "trustjournal export", "format": 9}),
        "newer trustjournal",
    ),
    "half of the lines bad": (
        lines({"record": record()}, {"record": record(uuid=OTHER, belief="x")}),
        "line 3, record.belief",
    ),
}
"""What was made of an export -> the sentence that tells it, as recorded."""

OTHERS: dict[str, tuple[bytes, str]] = {
    "jrnl: text before the first entry": (b"hello\n[2021-01-05 10:30] x\n", "Nothing in"),
    "jrnl: a day there is not": (b"[2021-02-31 10:30] x\n", "line 1: this is no time"),
    "jrnl: year 1": (b"[0001-01-01 10:30] x\n", "years 1900 to 2200"),
    "jrnl: an entry that is a number": (
        b'{"entries": [{"title": "x", "date": "2020-01-01", "time": "10:00"}, 5]}',
        "entries[1]",
    ),
    "jrnl: no date": (b'{"entries": [{"title": "x", "body": ""}]}', "entries[0]: this is no time"),
    "day one: no time": (day_one(creationDate=None), "entries[0].creationDate: this is no time"),
    "day one: a text that is a list": (day_one(text=["x"]), "entries[0]: text should be a text"),
    "day one: a zone that is a path": (
        day_one(creationDate="1800-01-01T00:00:00Z", timeZone="../../etc/passwd"),
        "years 1900",
    ),
    "day one: a zip cut short": (zipped(Journal__json=day_one().decode())[:-30], "the zip is damaged"),
    "day one: a zip without JSON": (zipped(readme__txt="x"), "there is no JSON in this zip"),
    "day one: a zip of half a JSON": (zipped(Journal__json='{"entries": [{"creationDate"'), "Journal.json"),
    "freecbt: a backup cut short": (b":FreeCBT:N4IgbiBcIIIE4GMA", "cut short"),
    "freecbt: a backup that is none": (b":FreeCBT:!!!!:FreeCBT:", "not FreeCBT's"),
    "diary: no thought": (diary(automaticThought=" "), "thoughts[0]: automaticThought is empty"),
    "diary: no time": (diary(createdAt="soon"), "thoughts[0].createdAt: this is no time"),
    "diary: a thought that is half JSON": (
        b'{"@Quirk:thoughts:a": "{", "@Quirk:thoughts:b": {"automaticThought": "x"}}',
        "not JSON",
    ),
    "daylio: a day there is not": (
        b"full_date,date,weekday,time,mood,activities,note_title,note\nsoon,,,,,,,x\n",
        "line 2: full_date",
    ),
    "csv: more cells than columns": (
        b"thought,happened\nx,2020-01-01,y\n",
        "line 2: has 3 cells for 2 columns",
    ),
    "csv: a quote that never ends": (b'thought,happened\n"x,2020-01-01\n', "line 2: this is not CSV"),
    "csv: no thought in a row": (b"thought,happened\n,2020-01-01\n", "line 2: there is no thought"),
    "csv: a day in two readings": (b"thought,happened\nx,12/11/2020\n", "line 2: '12/11/2020' could be"),
    "csv: a rating beyond": (b"thought,happened,belief\nx,2020-01-01,999\n", "line 2: a rating"),
    "csv: a rating in other digits": (
        "thought,happened,belief\nx,2020-01-01,\u0663\n".encode(),
        "line 2: a rating",
    ),
    "csv: a cell beyond all length": (b"thought,happened\n" + b"x" * 1_000_001 + b",2020-01-01\n", "line 2"),
}


def refused(trust: Trust, content: bytes, tmp_path: Path) -> str:
    """The sentence that refuses this file; the journal, which holds something, stays as it is."""
    trust("log", "own thought", "-p", "Sam")
    before = everything(trust.home)
    file = tmp_path / "hostile"
    file.write_bytes(content)

    dry, wet = trust("import", str(file), "--dry-run"), trust("import", str(file))

    assert (dry.code, wet.code) in ((1, 1), (0, 1))
    assert "Traceback" not in wet.err
    assert wet.err.count("\n") <= 2
    assert SECRET not in wet.err
    assert "secret" not in wet.err
    assert everything(trust.home) == before
    return " ".join(wet.err.split())


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_that_is_none_is_refused_with_its_place(name: str, trust: Trust, tmp_path: Path) -> None:
    content, sentence = EXPORTS[name]

    assert sentence in refused(trust, content, tmp_path)


@pytest.mark.parametrize("name", OTHERS)
def test_a_bad_file_of_another_program_is_refused_with_its_place(
    name: str, trust: Trust, tmp_path: Path
) -> None:
    content, sentence = OTHERS[name]

    assert sentence in refused(trust, content, tmp_path)


def test_there_are_as_many_hostile_files_as_promised() -> None:
    assert len(EXPORTS) + len(OTHERS) >= 60


def _fifo(path: Path) -> Path:
    os.mkfifo(path)
    return path


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (lambda path: Path("/dev/zero"), "is no ordinary file"),
        (lambda path: Path("/dev/null"), "is no ordinary file"),
        (_fifo, "is no ordinary file"),
        (lambda path: path.parent, "is no ordinary file"),
        (lambda path: path, "could not be read: no such file"),
        (lambda path: (path.symlink_to("/dev/zero"), path)[1], "is no ordinary file"),
        (lambda path: (path.symlink_to(path), path)[1], "could not be read"),
    ],
    ids=["endless", "nothing", "pipe", "folder", "missing", "link to endless", "link to itself"],
)
def test_what_is_no_file_is_refused_at_once(
    made: Callable[[Path], Path], sentence: str, trust: Trust, tmp_path: Path
) -> None:
    outcome = trust("import", str(made(tmp_path / "file")))

    assert outcome.code == 1
    assert sentence in " ".join(outcome.err.split())


def test_a_file_beyond_the_bearable_is_refused_unread(trust: Trust, tmp_path: Path) -> None:
    file = tmp_path / "huge"
    with file.open("wb") as made:
        made.truncate((1 << 30) + 1)

    assert "is larger than 1024 MB" in trust("import", str(file)).err


def test_a_zip_that_unpacks_to_more_than_is_bearable_is_refused(
    trust: Trust, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trustjournal.cli.incoming.LARGEST_UNPACKED", 1 << 20)
    file = tmp_path / "bomb.zip"
    file.write_bytes(zipped(Journal__json=" " * (2 << 20)))

    assert "Journal.json: is larger than 1 MB" in trust("import", str(file)).err


def test_a_link_to_an_ordinary_file_is_followed(trust: Trust, tmp_path: Path) -> None:
    (tmp_path / "real.json").write_bytes(document(record()))
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")

    assert trust("import", str(tmp_path / "link.json")).code == 0


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + document(record()),
        document(record()).decode().encode("utf-16"),
        b"\xef\xbb\xbf" + lines({"record": record()}),
        json.dumps(json.loads(document(record())), indent=4).encode(),
    ],
    ids=["byte order mark", "utf-16", "byte order mark in lines", "laid out anew"],
)
def test_what_others_make_of_a_text_file_is_read(content: bytes, trust: Trust, tmp_path: Path) -> None:
    file = tmp_path / "all"
    file.write_bytes(content)

    assert trust("import", str(file)).out == "Taken in: 1 thought.\n"


def test_characters_that_no_text_can_hold_are_replaced_and_told(trust: Trust, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    file.write_bytes(document(record(automatic_thought="a\ud800b\x00c")))

    outcome = trust("import", str(file))

    assert "replaced by \ufffd" in outcome.err
    assert json.loads(trust("show", "1", "--json").out)["automatic_thought"] == "a\ufffdb\ufffdc"


def test_what_a_newer_version_added_is_left_out_and_told(trust: Trust, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    file.write_bytes(document(record(dreams=["x"])))

    outcome = trust("import", str(file))

    assert "leaves out: dreams." in outcome.err
    assert outcome.code == 0


@pytest.mark.parametrize(
    "typed", [("--from", "evernote"), ("--encoding", "rot13"), ("--map", "x"), ("--map", "x=y")]
)
def test_a_wrong_option_is_told_with_what_there_is(
    typed: tuple[str, ...], trust: Trust, tmp_path: Path
) -> None:
    file = tmp_path / "a.csv"
    file.write_text("thought,happened\nx,2020-01-01\n")

    outcome = trust("import", str(file), *typed)

    assert outcome.code == 2

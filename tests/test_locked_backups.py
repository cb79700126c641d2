"""Backups, doctor and saving what is whole, with a lock: nothing becomes readable on the way."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from test_lock import PASSPHRASE, found, run, run_with, written  # noqa: F401 - a fixture

from trustjournal.store import presence, sealed
from trustjournal.store.deciphering import in_the_clear
from trustjournal.store.locking import lock

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHER = "another one, quite long"
PAGE = 4096


@pytest.fixture(autouse=True)
def no_keys() -> Iterator[None]:
    """Each test begins and ends as a process that knows no passphrase and has nothing open."""
    sealed.forget_all()
    yield
    sealed.forget_all()
    presence.leave()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def locked(written: Path) -> Path:  # noqa: F811
    """The same home, locked."""
    lock(str(written), PASSPHRASE)
    presence.leave()
    return written


def thoughts(home: Path, passphrase: str) -> list[str]:
    printed = run_with(home, passphrase, "list", "--json").stdout
    return sorted(one["automatic_thought"] for one in json.loads(printed))


def is_locked(path: Path) -> bool:
    return path.read_bytes()[:4] == b"trst"


def test_doctor_looks_a_locked_journal_over(locked: Path) -> None:
    outcome = run_with(locked, PASSPHRASE, "doctor", "--json")

    printed = json.loads(outcome.stdout)
    assert (printed["thoughts"], printed["good_moments"], printed["deleted"]) == (1, 1, 1)
    assert {one["kind"] for one in printed["findings"]} == {"draft-waits", "undo-old"}


def test_a_backup_that_is_not_locked_comes_back_locked(written: Path, tmp_path: Path) -> None:  # noqa: F811
    before = run(written, "list", "--json").stdout
    run(written, "backup", str(tmp_path / "plain.db"))
    lock(str(written), PASSPHRASE)
    presence.leave()
    run_with(written, PASSPHRASE, "log", "one more", "-b", "1")

    outcome = run_with(written, PASSPHRASE, "restore", str(tmp_path / "plain.db"), "--replace")

    assert (outcome.returncode, outcome.stdout.splitlines()[-1]) == (0, "Restored.")
    assert is_locked(written / "journal.db")
    assert found(written) == []
    assert run_with(written, PASSPHRASE, "list", "--json").stdout == before


def test_a_backup_with_an_earlier_passphrase_comes_back_with_the_one_of_now(
    locked: Path, tmp_path: Path
) -> None:
    run_with(locked, PASSPHRASE, "backup", str(tmp_path / "earlier.db"))
    before = thoughts(locked, PASSPHRASE)
    changed = run_with(locked, f"{PASSPHRASE}\n{OTHER}\n", "lock", "change")
    assert changed.returncode == 0, changed.stderr

    outcome = run_with(
        locked, f"{OTHER}\n{PASSPHRASE}\n", "restore", str(tmp_path / "earlier.db"), "--replace"
    )

    assert outcome.returncode == 0, outcome.stderr
    assert thoughts(locked, OTHER) == before
    assert run_with(locked, PASSPHRASE, "list").returncode == 6


def test_a_locked_backup_makes_a_new_journal_a_locked_one(locked: Path, tmp_path: Path) -> None:
    run_with(locked, PASSPHRASE, "backup", str(tmp_path / "copy.db"))

    outcome = run_with(tmp_path / "new", PASSPHRASE, "restore", str(tmp_path / "copy.db"))

    assert outcome.returncode == 0
    assert "locked now, with the passphrase of that backup" in outcome.stdout
    assert thoughts(tmp_path / "new", PASSPHRASE) == thoughts(locked, PASSPHRASE)


def test_without_its_passphrase_a_backup_changes_nothing(locked: Path, tmp_path: Path) -> None:
    run_with(locked, PASSPHRASE, "backup", str(tmp_path / "copy.db"))

    outcome = run_with(tmp_path / "new", OTHER, "restore", str(tmp_path / "copy.db"))

    assert outcome.returncode == 6
    assert not (tmp_path / "new" / "journal.db").exists()


def test_a_backup_while_another_has_the_journal_open_is_brought_back_after_it(
    locked: Path, tmp_path: Path
) -> None:
    run_with(locked, PASSPHRASE, "backup", str(tmp_path / "copy.db"))
    presence.arrive(str(locked))
    in_use = (locked / "journal.db").read_bytes()

    child = _restore_beside(locked, tmp_path / "copy.db")

    assert child.returncode == 1
    assert "open in another terminal" in child.stderr
    assert (locked / "journal.db").read_bytes() == in_use


def _restore_beside(home: Path, copy: Path):  # type: ignore[no-untyped-def]
    import os
    import subprocess
    import sys

    reading_end, writing_end = os.pipe()
    os.write(writing_end, PASSPHRASE.encode())
    os.close(writing_end)
    try:
        return subprocess.run(
            [
                *(sys.executable, "-m", "trustjournal", "--passphrase-fd", str(reading_end)),
                *("restore", str(copy), "--replace"),
            ],
            env={**os.environ, "TRUSTJOURNAL_HOME": str(home)},
            pass_fds=(reading_end,),
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        os.close(reading_end)


@pytest.mark.parametrize("page", [0, 1, 5])
def test_what_is_whole_of_a_damaged_locked_journal_is_saved_locked(
    locked: Path, tmp_path: Path, page: int
) -> None:
    before = thoughts(locked, PASSPHRASE)
    content = bytearray((locked / "journal.db").read_bytes())
    content[page * PAGE + 100 : page * PAGE + 116] = bytes(16)
    (locked / "journal.db").write_bytes(content)

    told = run_with(locked, PASSPHRASE, "doctor")
    saved = run_with(locked, PASSPHRASE, "doctor", "--salvage", str(tmp_path / "saved.db"))
    restored = run_with(locked, PASSPHRASE, "restore", str(tmp_path / "saved.db"), "--replace")

    assert (told.returncode, saved.returncode, restored.returncode) == (5, 0, 0), saved.stderr
    assert is_locked(tmp_path / "saved.db")
    assert thoughts(locked, PASSPHRASE) == before
    assert found(locked) == []
    assert run_with(locked, PASSPHRASE, "doctor").returncode == 0


def test_what_cannot_be_read_of_a_locked_journal_is_not_said_to_have_changed(locked: Path) -> None:
    key = sealed.unlock(str(locked / "journal.db"), PASSPHRASE).key
    content = bytearray((locked / "journal.db").read_bytes())
    clear = in_the_clear(bytes(content), key)
    content[clear.index(b"they will go")] ^= 1
    (locked / "journal.db").write_bytes(content)
    sealed.forget_all()

    outcome = run_with(locked, PASSPHRASE, "doctor", "--json")
    told = run_with(locked, PASSPHRASE, "doctor")

    printed = {one["kind"]: one["about"] for one in json.loads(outcome.stdout)["findings"]}
    assert outcome.returncode == 5
    assert "not-whole" not in printed
    assert printed["not-read"] == ["#1"]
    assert "Could not be read from here, so not compared: #1." in " ".join(told.stdout.split())
    assert "trust doctor --salvage FILE" in " ".join(told.stdout.split())


def test_the_pages_in_the_clear_are_those_the_engine_reads(locked: Path) -> None:
    opened = sealed.unlock(str(locked / "journal.db"), PASSPHRASE)

    clear = in_the_clear((locked / "journal.db").read_bytes(), opened.key)

    assert clear.startswith(b"SQLite format 3\x00")
    assert clear[68:72] == b"trst"
    assert b"zebrafish in the kitchen" in clear


def test_what_is_deleted_goes_out_of_locked_backups_too(locked: Path) -> None:
    run_with(locked, PASSPHRASE, "backup")
    [copy] = (locked / "backups").iterdir()

    deleted = run_with(locked, PASSPHRASE, "delete", "1", "--yes", "--now", "--from-backups")

    assert deleted.stdout.endswith(f"Taken out of {copy.name}.\n")
    assert json.loads(run_with(locked, PASSPHRASE, "doctor", "--json").stdout)["findings"] == [
        {"kind": "draft-waits", "grade": "note", "about": ["log"]}
    ]


def test_backups_that_are_locked_are_no_worse_for_it(locked: Path) -> None:
    run_with(locked, PASSPHRASE, "doctor", "--fix")
    for _ in range(2):
        run_with(locked, PASSPHRASE, "backup")
    assert run_with(locked, PASSPHRASE, "lock", "off", input="").returncode == 0
    copies = sorted((path.name for path in (locked / "backups").iterdir()), reverse=True)

    told, printed = run(locked, "doctor"), run(locked, "doctor", "--json")

    assert told.returncode == 0
    said = f"Backups with a passphrase of their own: {', '.join(copies)}. They are fine."
    assert said in " ".join(told.stdout.split())
    assert "--remove" not in told.stdout
    assert {"kind": "backup-locked", "grade": "note", "about": copies} in json.loads(printed.stdout)[
        "findings"
    ]


def test_a_locked_backup_that_is_damaged_is_told_of_as_such(locked: Path) -> None:
    run_with(locked, PASSPHRASE, "backup")
    [copy] = (locked / "backups").iterdir()
    copy.write_bytes(copy.read_bytes()[:16] + bytes(PAGE * 4))

    told = run_with(locked, PASSPHRASE, "doctor", "--json")

    kinds = {one["kind"]: one["about"] for one in json.loads(told.stdout)["findings"]}
    assert kinds["backup-unreadable"] == [copy.name]


def test_another_passphrase_is_that_of_the_backups_too(locked: Path) -> None:
    before = thoughts(locked, PASSPHRASE)
    run_with(locked, PASSPHRASE, "backup")

    changed = run_with(locked, f"{PASSPHRASE}\n{OTHER}\n", "lock", "change")

    first, second = sorted((locked / "backups").iterdir(), key=lambda copy: "before" in copy.name)
    assert f"The journal as it was is kept in {second}" in changed.stderr
    for copy in (first, second):
        assert not opens_with(copy, PASSPHRASE)
        assert opens_with(copy, OTHER)
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    looked = json.loads(run_with(locked, OTHER, "doctor", "--json").stdout)
    assert not [one for one in looked["findings"] if one["kind"].startswith("backup")]
    restored = run_with(locked, OTHER, "restore", first.name, "--replace")
    assert restored.returncode == 0, restored.stderr
    assert thoughts(locked, OTHER) == before


def test_a_backup_of_an_earlier_passphrase_still_is_named(locked: Path, tmp_path: Path) -> None:
    run_with(locked, PASSPHRASE, "backup")
    [earlier] = (locked / "backups").iterdir()
    as_it_was = earlier.read_bytes()
    run_with(locked, f"{PASSPHRASE}\n{OTHER}\n", "lock", "change")
    earlier.write_bytes(as_it_was)

    changed = run_with(locked, f"{OTHER}\nthird of all\n", "lock", "change")

    assert f"still open with the passphrase they were made with: {earlier.name}." in " ".join(
        changed.stderr.split()
    )
    assert earlier.read_bytes() == as_it_was


def opens_with(copy: Path, passphrase: str) -> bool:
    """Whether that passphrase opens the file, as whoever knows it would try."""
    sealed.forget_all()
    try:
        sealed.unlock(str(copy), passphrase)
    except sealed.WrongPassphrase:
        return False
    finally:
        sealed.forget_all()
    return True


def test_a_readable_backup_of_a_locked_journal_is_told(locked: Path, tmp_path: Path) -> None:
    run(tmp_path / "plain", "log", "not locked", "-b", "1")
    run(tmp_path / "plain", "backup")
    [copy] = (tmp_path / "plain" / "backups").iterdir()
    (locked / "backups").mkdir(exist_ok=True)
    (locked / "backups" / copy.name).write_bytes(copy.read_bytes())

    outcome = run_with(locked, PASSPHRASE, "doctor")

    assert outcome.returncode == 1
    assert f"open without its passphrase: {copy.name}" in " ".join(outcome.stdout.split())


@pytest.mark.parametrize("words", [("lock", "on"), ("lock", "change")], ids=" ".join)
@pytest.mark.parametrize(("passphrase", "told"), [("a", True), ("four words that differ", False)])
def test_a_short_passphrase_is_taken_and_told_to_be_short(
    written: Path,  # noqa: F811
    words: tuple[str, ...],
    passphrase: str,
    told: bool,
) -> None:
    typed = f"{passphrase}\n"
    if words[1] == "change":
        lock(str(written), PASSPHRASE)
        typed = f"{PASSPHRASE}\n{typed}"

    outcome = run_with(written, typed, *words)

    assert outcome.returncode == 0, outcome.stderr
    assert ("That passphrase is short" in outcome.stderr) == told
    assert opens_with(written / "journal.db", passphrase)

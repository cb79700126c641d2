"""`trust config`, `trust privacy` and `trust erase`: what belongs to the person, and how to be rid of it."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

import pytest

from trustjournal.store.erasing import erase, journal_files, leftovers

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Trust

SECRET = "xylophone"
ERASE = ("erase", "--yes-erase-everything")


def flat(text: str) -> str:
    """The text with its line ends gone, as one reads it."""
    return " ".join(text.split())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# Settings


def test_every_setting_is_listed_with_value_and_origin(trust: Trust) -> None:
    trust.variables["TRUSTJOURNAL_EDITOR"] = "nano"
    trust("config", "country", "gb")

    listed = {row["key"]: row for row in json.loads(trust("config", "--json").out)["settings"]}

    assert listed["country"] == {
        "key": "country",
        "value": "GB",
        "origin": f"file, {trust.home / 'config.toml'}",
    }
    assert listed["plain"] == {"key": "plain", "value": "off", "origin": "default"}
    assert listed["editor"]["origin"] == "environment, TRUSTJOURNAL_EDITOR"


def test_the_list_on_the_screen_names_keys_origins_and_the_folder(trust: Trust) -> None:
    trust.variables["TRUSTJOURNAL_COUNTRY"] = "IE"

    shown = flat(trust("config").out)

    assert "country IE environment, TRUSTJOURNAL_COUNTRY" in shown
    assert "editor not set default" in shown
    assert str(trust.home) in shown.replace(" ", "")


def test_a_key_alone_prints_its_value(trust: Trust) -> None:
    trust("config", "country", "nz")

    assert trust("config", "country").out == "NZ\n"


def test_the_file_is_private_and_so_is_a_new_folder(trust: Trust) -> None:
    trust("config", "plain", "on")

    assert (mode(trust.home), mode(trust.home / "config.toml")) == (0o700, 0o600)


def test_setting_one_key_keeps_the_others(trust: Trust) -> None:
    trust("config", "plain", "on")
    trust("config", "editor", 'vim "-n" \\o/')

    assert trust("config", "plain").out == "on\n"
    assert trust("config", "editor").out == 'vim "-n" \\o/\n'


def test_a_key_can_be_unset(trust: Trust) -> None:
    trust("config", "plain", "on")

    outcome = trust("config", "plain", "--unset")

    assert outcome.code == 0
    assert trust("config", "plain").out == "off\n"


def test_what_goes_before_the_file_is_told_when_the_file_is_written(trust: Trust) -> None:
    trust.variables["TRUSTJOURNAL_COUNTRY"] = "GB"

    outcome = trust("config", "country", "US")

    assert "TRUSTJOURNAL_COUNTRY goes before the file" in flat(outcome.err)


@pytest.mark.parametrize(
    "words",
    [
        ("nothing",),
        ("nothing", "x"),
        ("plain", "maybe"),
        ("country", "Narnia"),
        ("editor", "a\nb"),
        ("plain", "on", "--unset"),
        ("--unset",),
    ],
)
def test_what_cannot_be_set_is_refused_and_writes_nothing(trust: Trust, words: tuple[str, ...]) -> None:
    outcome = trust("config", *words)

    assert outcome.code == 2
    assert not trust.home.exists()


def test_a_broken_file_is_told_with_its_place_and_left_alone(trust: Trust) -> None:
    trust.home.mkdir()
    (trust.home / "config.toml").write_text("country = GB")

    outcome = trust("config", "plain", "on")

    assert outcome.code == 4
    assert "config.toml" in outcome.err
    assert (trust.home / "config.toml").read_text() == "country = GB"


@pytest.fixture
def broken(trust: Trust) -> Trust:
    """A journal with one thought, and settings that cannot be read."""
    trust("log", SECRET)
    (trust.home / "config.toml").write_text("[[")
    return trust


@pytest.mark.parametrize(
    "typed",
    [
        ("list",),
        ("list", "--json"),
        ("show", "1"),
        ("open",),
        ("search", SECRET),
        ("review",),
        ("privacy",),
        ("help-now",),
        (),
    ],
    ids=" ".join,
)
def test_broken_settings_hide_nothing_and_are_told_in_one_line(broken: Trust, typed: tuple[str, ...]) -> None:
    settings = broken.home / "config.toml"
    outcome = broken(*typed)
    settings.unlink()

    usual = broken(*typed)

    assert outcome.code == 0
    assert outcome.out == (usual.out if typed != ("privacy",) else outcome.out)
    assert outcome.err.endswith("The usual settings are used instead.\n")
    assert outcome.err.count("\n") == usual.err.count("\n") + 1
    assert str(settings) in outcome.err


@pytest.mark.parametrize(
    "typed",
    [("log", "another"), ("reframe", "1", "--seen", "x"), ("edit", "1", "-b", "5"), ("config",)],
    ids=" ".join,
)
def test_what_goes_by_the_settings_refuses_broken_ones(broken: Trust, typed: tuple[str, ...]) -> None:
    outcome = broken(*typed)

    assert (outcome.code, outcome.out) == (4, "")
    assert "config.toml" in outcome.err
    (broken.home / "config.toml").unlink()
    [kept] = json.loads(broken("list", "--json").out)
    assert (kept["revision"], kept["reframes"]) == (1, [])


@pytest.mark.parametrize(
    "text",
    [b"country = GB", b'colour = "red"', b'plain = "maybe"', b'country = "Narnia"', b"plain = true", b"\xff"],
)
def test_settings_that_cannot_be_meant_are_broken_ones(trust: Trust, text: bytes) -> None:
    trust.home.mkdir()
    (trust.home / "config.toml").write_bytes(text)

    assert (trust("list").code, trust("config").code) == (0, 4)


def test_help_needs_no_settings_that_can_be_read(broken: Trust) -> None:
    outcome = broken("log", "--help")

    assert (outcome.code, outcome.err) == (0, "")


def test_a_file_kept_elsewhere_behind_a_link_stays_there(trust: Trust, tmp_path: Path) -> None:
    trust.home.mkdir()
    elsewhere = tmp_path / "dotfiles.toml"
    elsewhere.write_text('plain = "on"\n')
    (trust.home / "config.toml").symlink_to(elsewhere)

    trust("config", "country", "US")

    assert elsewhere.read_text() == 'plain = "on"\ncountry = "US"\n'
    assert (trust.home / "config.toml").is_symlink()


def test_a_folder_that_cannot_be_made_is_told(trust: Trust) -> None:
    trust.home.write_text("a file")

    outcome = trust("config", "plain", "on")

    assert outcome.code in (1, 4)
    assert "config.toml" in outcome.err


# Who can read it


def test_privacy_names_the_places(trust: Trust) -> None:
    trust("good", "one")

    shown = trust("privacy").out.replace("\n", "").replace(" ", "")

    assert str(trust.home / "journal.db") in shown


def test_privacy_works_before_there_is_anything(trust: Trust) -> None:
    outcome = trust("privacy")

    assert outcome.code == 0
    assert "not there" in outcome.out
    assert not trust.home.exists()


def test_privacy_says_plainly_that_nothing_is_locked(trust: Trust) -> None:
    shown = flat(trust("privacy").out)

    assert "nothing is encrypted" in shown
    assert "Anyone who uses this account, or has the disk, can read it." in shown


def test_privacy_says_what_closes_the_journal(trust: Trust) -> None:
    assert "trust lock on closes it" in flat(trust("privacy").out)


def test_private_files_are_told_as_such(trust: Trust) -> None:
    trust("good", "one")

    shown = trust("privacy").out

    assert "for this account only (0700)" in shown
    assert "for this account only (0600)" in shown


def test_a_journal_that_others_may_open_is_told_with_the_mend(trust: Trust) -> None:
    trust("good", "one")
    (trust.home / "journal.db").chmod(0o644)

    shown = flat(trust("privacy").out)

    assert "others on this computer may open it (0644). Mend: chmod 600 there" in shown


def test_what_an_interrupted_command_left_is_named(trust: Trust) -> None:
    trust.home.mkdir()
    (trust.home / "journal.db.new-7").write_text(SECRET)

    shown = trust("privacy").out

    assert "journal.db.new-7" in shown.replace("\n", "")
    assert SECRET not in shown


@pytest.mark.parametrize(
    ("folder", "name"), [("Dropbox", "Dropbox"), ("Nextcloud", "Nextcloud"), (".git", "git")]
)
def test_a_folder_that_is_copied_elsewhere_is_told(
    trust: Trust, tmp_path: Path, folder: str, name: str
) -> None:
    (tmp_path / folder).mkdir()
    trust.home = tmp_path / ("journal" if folder == ".git" else folder)

    assert f"copied elsewhere by {name}" in flat(trust("privacy").out)


@pytest.mark.parametrize(
    "leak", ["history", "HISTCONTROL=ignorespace", "swap", "Backups", "network", "window"]
)
def test_privacy_tells_what_leaks(trust: Trust, leak: str) -> None:
    assert leak in trust("privacy").out


def test_privacy_fits_one_screen(trust: Trust) -> None:
    trust("good", "one")
    trust("config", "plain", "on")

    lines = trust("privacy").out.splitlines()

    wrapped_path = sum(line.startswith(("/", "Thoughts", "Folder", "Settings")) for line in lines)
    assert len(lines) - wrapped_path <= 20
    assert max(map(len, lines)) <= max(80, len(str(trust.home)) + 12)


@pytest.mark.parametrize("content", [b"", b"nonsense"])
def test_privacy_works_with_a_broken_journal_and_broken_settings(trust: Trust, content: bytes) -> None:
    trust.home.mkdir()
    (trust.home / "journal.db").write_bytes(content)
    (trust.home / "config.toml").write_text("[[")

    outcome = trust("privacy")

    assert outcome.code == 0
    assert str(trust.home) in outcome.out.replace("\n", "")


# Erasing


def test_erase_removes_the_journal_with_all_that_came_with_it(trust: Trust) -> None:
    trust("good", SECRET)
    for name in ("journal.db.new-7", "journal.db-journal"):
        (trust.home / name).write_text(SECRET)

    outcome = trust(*ERASE)

    assert outcome.code == 0
    assert not trust.home.exists()


def test_erase_says_in_one_line_what_was_removed(trust: Trust) -> None:
    trust("good", SECRET)

    outcome = trust(*ERASE)

    assert flat(outcome.out).endswith(": journal.db, journal.known.")
    assert "SSD" in outcome.err


def test_settings_and_own_words_stay(trust: Trust) -> None:
    trust("good", SECRET)
    trust("config", "plain", "on")
    (trust.home / "themes.yaml").write_text("mine")

    trust(*ERASE)

    assert sorted(path.name for path in trust.home.iterdir()) == ["config.toml", "themes.yaml"]


def test_all_removes_settings_and_own_words_too(trust: Trust) -> None:
    trust("good", SECRET)
    trust("config", "plain", "on")
    (trust.home / "themes.yaml").write_text("mine")

    trust(*ERASE, "--all")

    assert not trust.home.exists()


def test_what_is_not_of_the_journal_stays(trust: Trust) -> None:
    trust("good", SECRET)
    (trust.home / "letter.txt").write_text("mine")

    trust(*ERASE)

    assert [path.name for path in trust.home.iterdir()] == ["letter.txt"]


def test_without_a_terminal_the_option_is_needed(trust: Trust) -> None:
    trust("good", SECRET)

    outcome = trust("erase", stdin="erase\n")

    assert outcome.code == 2
    assert "--yes-erase-everything" in outcome.err
    assert (trust.home / "journal.db").exists()


def test_erase_says_what_it_leaves(trust: Trust) -> None:
    trust("good", SECRET)
    trust("config", "plain", "on")

    left = trust(*ERASE).err
    trust("good", SECRET)
    all_gone = trust(*ERASE, "--all").err

    # Without blanks: where a line ends depends on how long the path is.
    said = f"Left: {trust.home / 'config.toml'}; trust erase --all removes it too."
    assert "".join(said.split()) in "".join(left.split())
    assert "Left:" not in all_gone
    assert "Exports and backups you put elsewhere are yours to remove." in all_gone


def test_nothing_to_erase_is_told(trust: Trust) -> None:
    outcome = trust(*ERASE)

    assert outcome.code == 0
    assert outcome.out.startswith("There is nothing to erase")


@pytest.mark.parametrize("content", [b"", b"nonsense", b"SQLite format 3\x00" + bytes(3000)])
def test_a_damaged_journal_can_be_erased(trust: Trust, content: bytes) -> None:
    trust("good", SECRET)
    (trust.home / "journal.db").write_bytes(content)

    assert trust(*ERASE).code == 0
    assert not trust.home.exists()


def test_the_mark_of_a_journal_that_is_gone_can_be_erased(trust: Trust) -> None:
    trust("good", SECRET)
    (trust.home / "journal.db").unlink()

    trust(*ERASE)

    assert trust("good", "anew").code == 0


def test_a_new_journal_can_be_begun_afterwards(trust: Trust) -> None:
    trust("good", SECRET)
    trust(*ERASE)

    trust("good", "anew")

    assert [good["text"] for good in json.loads(trust("good", "--list", "--json").out)] == ["anew"]


def test_content_is_overwritten_before_the_name_goes(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    path.write_text(SECRET)
    with path.open("rb") as held:
        erase([path])

        assert held.read() == bytes(len(SECRET))


def test_a_file_of_many_chunks_is_overwritten_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    size = 2_500_000
    path.write_bytes(b"x" * size)
    with path.open("rb") as held:
        erase([path])

        assert held.read() == bytes(size)


def test_a_second_name_of_a_file_keeps_its_content_and_is_told(trust: Trust, tmp_path: Path) -> None:
    trust("good", SECRET)
    (tmp_path / "backup").hardlink_to(trust.home / "journal.db")

    outcome = trust(*ERASE)

    assert SECRET.encode() in (tmp_path / "backup").read_bytes()
    assert "the content stays: journal.db" in flat(outcome.err)


def test_a_link_is_not_followed(trust: Trust, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text(SECRET)
    trust.home.mkdir()
    (trust.home / "journal.db").symlink_to(elsewhere)

    trust(*ERASE)

    assert elsewhere.read_text() == SECRET
    assert not trust.home.exists()


def test_what_cannot_be_removed_is_told(trust: Trust) -> None:
    (trust.home / "journal.db" / "letters").mkdir(parents=True)

    outcome = trust(*ERASE)

    assert outcome.code == 1
    assert "could not be removed" in outcome.err


def test_the_mark_goes_last_so_that_what_stopped_half_way_shows(trust: Trust) -> None:
    trust("good", SECRET)
    (trust.home / "journal.db.new-7").write_text(SECRET)

    assert [path.name for path in journal_files(trust.home)][-1] == "journal.known"


@pytest.fixture
def cut_short(trust: Trust) -> Path:
    """The folder of an edit that was killed, with what editors leave beside a text."""
    trust("good", SECRET)
    folder = trust.home / "edit-999999-12345"
    (folder / "backup").mkdir(parents=True)
    for name in ("thought.txt", ".thought.txt.swp", "backup/thought.txt~"):
        (folder / name).write_text(SECRET)
    return folder


def test_what_an_edit_that_was_killed_left_is_erased(trust: Trust, cut_short: Path) -> None:
    with (cut_short / "thought.txt").open("rb") as held:
        outcome = trust(*ERASE)

        assert held.read() == bytes(len(SECRET))
    assert outcome.code == 0
    assert not trust.home.exists()


def test_the_folder_of_an_edit_is_named_once(trust: Trust, cut_short: Path) -> None:
    outcome = trust(*ERASE)

    removed = f"Removed from {trust.home}: journal.db, {cut_short.name}, journal.known."
    assert flat(outcome.out).replace(" ", "") == flat(removed).replace(" ", "")  # a long path is wrapped


def test_privacy_names_what_an_edit_that_was_killed_left(trust: Trust, cut_short: Path) -> None:
    cut_short.chmod(0o755)

    shown = flat(trust("privacy").out).replace(" ", "")

    assert f"{cut_short}/thought.txt" in shown
    assert "(0755).Mend:chmod700there" in shown


@pytest.mark.parametrize(
    "mine",
    [
        *("edit-notes.txt", "edit-2024-11.txt", "edit-999999-1"),
        *("edit-holiday/thought.txt", "edit-2024-photos/thought.txt", "edit-2024-11/picture.jpg"),
        *("edit-2024-11/thought.txt and/picture.jpg", "my edit-2024-11/thought.txt"),
    ],
)
def test_what_is_only_called_alike_is_not_of_the_journal(trust: Trust, mine: str) -> None:
    trust("log", SECRET)
    (trust.home / mine).parent.mkdir(parents=True, exist_ok=True)
    (trust.home / mine).write_text("mine")
    trust.variables["EDITOR"] = "true"

    assert leftovers(trust.home) == []
    assert trust("edit", "1", "--editor").code == 0
    assert trust("delete", "1", "--now", "--yes").code == 0
    trust("doctor", "--fix")
    assert trust(*ERASE).code == 0
    assert (trust.home / mine).read_text() == "mine"


def test_an_empty_folder_that_others_may_look_into_is_not_of_the_journal(tmp_path: Path) -> None:
    for name, mode in (("edit-2024-11", 0o755), ("edit-999999-1", 0o700)):
        (tmp_path / name).mkdir()
        (tmp_path / name).chmod(mode)

    assert leftovers(tmp_path) == [tmp_path / "edit-999999-1"]


def test_a_link_in_the_folder_of_an_edit_is_not_followed(
    trust: Trust, cut_short: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "mine"
    elsewhere.mkdir()
    (elsewhere / "letter.txt").write_text(SECRET)
    (cut_short / "link").symlink_to(elsewhere)

    trust(*ERASE)

    assert (elsewhere / "letter.txt").read_text() == SECRET
    assert not trust.home.exists()

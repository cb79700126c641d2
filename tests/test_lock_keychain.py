"""A locked journal that the system's keychain opens, for whoever chose that; and one that does not answer."""

from __future__ import annotations

import os
from pathlib import Path

import pexpect
import pytest
from test_lock import PASSPHRASE, home, no_keys, run, run_with, terminal

from trustjournal.store import locking, sealed

__all__ = ["home", "no_keys"]

KEYCHAIN = """
import json, pathlib, time
FILE = pathlib.Path({file!r})
class Backend: pass
Backend.__module__ = {module!r}
def get_keyring(): return Backend()
def _read(): return json.loads(FILE.read_text()) if FILE.exists() else {{}}
def get_password(service, name): {before}; return _read().get(service + name)
def set_password(service, name, key): {before}; FILE.write_text(json.dumps(_read() | {{service + name: key}}))
def delete_password(service, name):
    held = _read(); del held[service + name]; FILE.write_text(json.dumps(held))
"""
"""A package called keyring, as the program imports it: it keeps its secrets in a file."""


def before_others(folder: Path) -> str:
    """A PYTHONPATH that begins with this folder."""
    return os.pathsep.join(filter(None, (str(folder), os.environ.get("PYTHONPATH"))))


class Keychain:
    """A system with that keychain."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "secrets.json"
        folder.mkdir()
        self.answers()

    def answers(self, before: str = "pass", module: str = "keyring.backends.SecretService") -> None:
        """What it does before each answer, and of which kind it is."""
        package = KEYCHAIN.format(file=str(self.file), before=before, module=module)
        (self.folder / "keyring.py").write_text(package)

    @property
    def env(self) -> dict[str, str]:
        return {"PYTHONPATH": before_others(self.folder)}

    @property
    def held(self) -> str:
        return self.file.read_text() if self.file.exists() else ""


@pytest.fixture
def keychain(tmp_path: Path) -> Keychain:
    return Keychain(tmp_path / "keychain")


@pytest.fixture
def chosen(home: Path, keychain: Keychain) -> Path:
    """The home of a locked journal with one thought, opened by the keychain."""
    run(home, "log", "zebrafish")
    locking.lock(str(home), PASSPHRASE)
    done = run_with(home, PASSPHRASE, "lock", "keychain", env=keychain.env)
    assert done.returncode == 0, done.stderr
    assert "can read the journal as if it had no lock" in done.stderr.replace("\n", " ")
    return home


def test_the_keychain_is_not_asked_unless_somebody_chose_it(home: Path, keychain: Keychain) -> None:
    keychain.answers(before="raise SystemExit(99)")
    locking.lock(str(home), PASSPHRASE)

    assert run(home, "list", env=keychain.env).returncode == 6
    assert run_with(home, PASSPHRASE, "list", env=keychain.env).returncode == 0


def test_the_keychain_opens_the_journal_without_asking(chosen: Path, keychain: Keychain) -> None:
    outcome = run(chosen, "list", env=keychain.env)

    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert "zebrafish" in outcome.stdout


def test_the_first_question_comes_at_once_when_the_keychain_opens(
    chosen: Path, keychain: Keychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", before_others(keychain.folder))
    program = terminal(chosen, "log")

    program.expect_exact("1 of 5")
    before = program.before or ""
    program.close(force=True)

    assert "Passphrase" not in before


def test_the_passphrase_itself_is_not_in_the_keychain(chosen: Path, keychain: Keychain) -> None:
    assert keychain.held
    assert "quiet word" not in keychain.held


def test_status_tells_that_the_keychain_opens_it(chosen: Path, keychain: Keychain) -> None:
    assert "keychain opens it" in run(chosen, "lock", env=keychain.env).stdout


def test_completion_does_not_open_the_journal_by_the_keychain(chosen: Path, keychain: Keychain) -> None:
    completing = {"_TRUST_COMPLETE": "complete_bash", "COMP_WORDS": "trust show ", "COMP_CWORD": "2"}

    assert run(chosen, env=keychain.env | completing).stdout.strip() == ""


def test_without_the_keychain_the_passphrase_is_asked_for_again(chosen: Path, keychain: Keychain) -> None:
    assert run(chosen, "lock", "no-keychain", env=keychain.env).returncode == 0

    assert run(chosen, "list", env=keychain.env).returncode == 6
    assert keychain.held == "{}"


def test_a_new_passphrase_goes_to_the_keychain_and_the_old_one_leaves_it(
    chosen: Path, keychain: Keychain
) -> None:
    before = keychain.held

    changed = run_with(chosen, f"{PASSPHRASE}\nanother", "lock", "change", env=keychain.env)

    assert changed.returncode == 0, changed.stderr
    assert run(chosen, "list", env=keychain.env).returncode == 0
    assert keychain.held != before
    assert keychain.held.count("trustjournal") == 1


@pytest.mark.parametrize("typed", [("lock", "off"), ("erase", "--yes-erase-everything")], ids=" ".join)
def test_what_ends_the_lock_takes_the_key_out_of_the_keychain(
    chosen: Path, keychain: Keychain, typed: tuple[str, ...]
) -> None:
    assert run(chosen, *typed, env=keychain.env).returncode == 0

    assert keychain.held == "{}"
    assert not (chosen / "journal.keychain").exists()


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("time.sleep(60)", "does not answer"),
        ("raise ValueError('secret')", "cannot be used here"),
        ("return None", "does not hold the key of this journal any more"),
        ("return 'rubbish'", "does not hold the key of this journal any more"),
        ("return '00' * 32", "does not hold the key of this journal any more"),
    ],
)
def test_a_keychain_that_does_not_open_it_leaves_the_passphrase(
    chosen: Path, keychain: Keychain, before: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    keychain.answers(before=before)
    monkeypatch.setenv("PYTHONPATH", before_others(keychain.folder))
    program = terminal(chosen, "list")

    program.expect_exact(told)
    program.expect_exact("Passphrase")
    program.sendline(PASSPHRASE)
    program.expect_exact("zebrafish")
    program.expect(pexpect.EOF)


@pytest.mark.parametrize("module", ["keyring.backends.fail", "keyring.backends.null", "keyrings.alt.file"])
def test_a_keychain_that_keeps_nothing_or_keeps_it_in_the_clear_is_refused(
    home: Path, keychain: Keychain, module: str
) -> None:
    locking.lock(str(home), PASSPHRASE)
    keychain.answers(module=module)

    outcome = run_with(home, PASSPHRASE, "lock", "keychain", env=keychain.env)

    assert outcome.returncode == 1
    assert "has no keychain that keeps a secret" in outcome.stderr.replace("\n", " ")
    assert keychain.held == ""


def test_without_the_package_it_says_what_to_install(home: Path, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "keyring.py").write_text("raise ImportError")
    locking.lock(str(home), PASSPHRASE)

    outcome = run_with(
        home, PASSPHRASE, "lock", "keychain", env={"PYTHONPATH": before_others(tmp_path / "none")}
    )

    assert outcome.returncode == 1
    assert "trustjournal[keychain]" in outcome.stderr
    assert not (home / "journal.keychain").exists()
    assert sealed.is_locked((home / "journal.db").read_bytes())

"""Build the wheel, install it into an empty environment, and use it from another folder with another home.

    python tools/try_wheel.py

What works in a checkout may still be missing from what people install. Exit 1, with the command and what
it said, at the first thing that does not work.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
THOUGHT = "they forgot me"

# What is typed -> what has to stand in the answer.
TRIED = (
    (("trust", "--version"), "trustjournal "),
    (("trustjournal", "--version"), "trustjournal "),
    (("trust", "--help"), "help-now"),
    (("trust", "help-now"), "findahelpline.com"),
    (("trust", "list"), ""),
    (("trust", "log", THOUGHT, "-b", "50"), ""),
    (("trust", "list"), THOUGHT),
    (("trust", "review", "--week"), "1"),
    (("python", "-m", "trustjournal", "list"), THOUGHT),
)

# Somebody may copy the shipped words and change them, so they have to be there as files.
WORDS = "from trustjournal.content import FILES, shipped_yaml; print(*map(shipped_yaml, FILES))"


class NotWorking(Exception):
    """Something did not work; the text says what was tried and what came of it."""


def main() -> int:
    """Try all of it; the exit code."""
    with tempfile.TemporaryDirectory(prefix="trust-wheel-") as folder:
        try:
            try_all(Path(folder))
        except NotWorking as error:
            print(error, file=sys.stderr)
            return 1
    print("The wheel works from an empty environment.")
    return 0


def try_all(folder: Path) -> None:
    """Build, install and use, all inside `folder`. Raises `NotWorking`."""
    commands = installed(folder)
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    # The variables of whoever runs this could lead to a real journal or to the checkout's own modules.
    outside = ("PYTHONPATH", "TRUSTJOURNAL", "XDG_")
    variables = {name: value for name, value in os.environ.items() if not name.startswith(outside)}
    variables["HOME"] = str(folder)
    for (command, *args), expected in TRIED:
        answer = run([commands / command, *args], elsewhere, variables)
        if expected not in answer:
            raise NotWorking(f"{command} {' '.join(args)}: {expected!r} is not in the answer:\n{answer}")
    run([commands / "python", "-c", WORDS], elsewhere, variables)


def installed(folder: Path) -> Path:
    """Build the wheel and install it with what it needs; where its commands lie. Raises `NotWorking`."""
    pip: list[Path | str] = ["-m", "pip", "--disable-pip-version-check"]
    build = [*pip, "wheel", "-qq", "--no-deps", "--no-build-isolation", "-w", folder, ROOT]
    run([sys.executable, *build], folder)
    (wheel,) = folder.glob("*.whl")
    holds_all_words(wheel)
    venv.create(folder / "empty", with_pip=True)
    commands = folder / "empty" / "bin"
    needed = ROOT / "requirements" / "run.txt"
    run([commands / "python", *pip, "install", "-qq", "--require-hashes", "-r", needed], folder)
    run([commands / "python", *pip, "install", "-qq", "--no-deps", wheel], folder)
    return commands


def holds_all_words(wheel: Path) -> None:
    """Check that every file of data/ is in the wheel."""
    names = set(zipfile.ZipFile(wheel).namelist())
    missing = [f.name for f in (ROOT / "data").glob("*.yaml") if f"trustjournal/data/{f.name}" not in names]
    if missing:
        raise NotWorking(f"{wheel.name} lacks {', '.join(missing)}")


def run(command: list[Path | str], folder: Path, variables: dict[str, str] | None = None) -> str:
    """Run in `folder`; what it answers. Raises `NotWorking` unless it exits 0."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotWorking(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())

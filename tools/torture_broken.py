"""Whether the torture notices what it is there to notice: each small breakage must fail its check.

A breakage is a patch in tests/torture/broken/, applied to a copy. Its first line names the check, such as
`check: test_kills.py -k acknowledged`; `full:` stands there where the short form may miss it. Prints a line
for each, and fails when any goes unnoticed.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
BROKEN = ROOT / "tests" / "torture" / "broken"
COPIED = ("src", "tests", "data", "benchmarks", "pyproject.toml")


def main() -> None:
    """Apply each breakage in turn; those named on the command line, or all."""
    patches = sorted(BROKEN.glob("*.patch"))
    wanted = [patch for patch in patches if not sys.argv[1:] or patch.stem in sys.argv[1:]]
    unnoticed = [patch.stem for patch in wanted if not _noticed(patch)]
    print(f"{len(wanted) - len(unnoticed)} of {len(wanted)} breakages noticed")
    if unnoticed:
        sys.exit(f"Unnoticed: {', '.join(unnoticed)}")


def _noticed(patch: Path) -> bool:
    form, _, check = patch.read_text().splitlines()[0].partition(": ")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, copy / name)
        subprocess.run(["git", "apply", str(patch)], cwd=copy, check=True)
        done = _checked(copy, form, check)
    noticed = done.returncode == 1  # pytest: some test failed; anything else is no answer
    print(f"{'noticed' if noticed else 'UNNOTICED'}  {patch.stem}  ({check})", flush=True)
    if done.returncode not in (0, 1):
        print(done.stdout[-2000:])
    return noticed


def _checked(copy: Path, form: str, check: str) -> subprocess.CompletedProcess[str]:
    file, *options = shlex.split(check)
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-x",
            "-p",
            "no:cacheprovider",
            f"tests/torture/{file}",
            *options,
        ],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy / "src"), "TORTURE": "full" if form == "full" else "short"},
        capture_output=True,
        text=True,
        check=False,
    )


if __name__ == "__main__":
    main()

"""Everything README shows of the program, made by the program: `python tools/readme.py` writes it anew.

Transcripts come from a real pseudo-terminal, console blocks and the review from the program run at a fixed
time, the picture from Rich. With `--check` nothing is written and a difference ends with 1.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pexpect
import pyte
from rich.console import Console

from trustjournal.cli import COMMANDS, main
from trustjournal.environment import Environment
from trustjournal.views.style import THEME

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
PICTURE = ROOT / "docs" / "review.svg"
EVENING = datetime(2026, 11, 22, 21, 0, tzinfo=ZoneInfo("Europe/London"))
LAST_EVENING = datetime(2026, 11, 22, 21, 40, tzinfo=ZoneInfo("Europe/London"))

LOG = (
    ("What happened?", "Sam read my message at 9. It is 11 now, no answer."),
    ("went through your mind?", "why don't they answer?"),
    ("Which answer are you afraid of?", "they are with someone else"),
    ("How much do you believe it", "85"),
    ("What do you feel", "fea 70, hurt 60"),
    ("pulled to do", "check"),
    ("What now?", ""),
)
REFRAME = (
    ("going looking for it?", "read at 9, no answer by 11"),
    ("read at 9", ""),
    ("does not fit the thought?", "they told me at noon the shift would be long"),
    ("the shift would be long", ""),
    ("another time, or another person?", "the last year with R."),
    ("the last year", ""),
    ("most of the weight?", "4"),
    ("What do you say to them?", "you know two hours of nothing, not more"),
    ("kinder?", "I know two hours of silence. The rest is R. talking."),
    ("I know two hours", ""),
    ("Which one would you keep?", "1"),
    ("How much do you believe it?", "60"),
    ("was 85, now?", "45"),
    ("fear was 70, now?", "40"),
    ("hurt was 60, now?", "50"),
    ("One next thing?", "3"),
    ("What exactly?", ""),
    ("By when", "tomorrow"),
    ("How likely", "80"),
)


def transcript(home: str, at: str, command: str, answers: Sequence[tuple[str, str]]) -> str:
    """What stands on a terminal of 80 columns after that command and these answers."""
    screen = pyte.Screen(80, 200)
    stream = pyte.Stream(screen)
    child = pexpect.spawn(
        sys.executable,
        [str(ROOT / "tools" / "at_time.py"), at, command],
        env={**os.environ, "TRUSTJOURNAL_HOME": home, "TERM": "xterm-256color", "LANG": "en_GB.UTF-8"},
        dimensions=(200, 80),
        encoding="utf-8",
        timeout=60,
    )
    for question, answer in answers:
        _wait_for(child, stream, screen, question)
        child.send(f"{answer}\r")
    with contextlib.suppress(pexpect.EOF):
        while True:
            stream.feed(child.read_nonblocking(65536, timeout=60))
    child.close()
    shown = "\n".join(line.rstrip() for line in screen.display).rstrip()
    return f"$ trust {command}\n{shown}"


def _wait_for(child: pexpect.spawn[str], stream: pyte.Stream, screen: pyte.Screen, question: str) -> None:
    while True:
        lines = [line.rstrip() for line in screen.display]
        text = "\n".join(lines).rstrip()
        above, mark, typed = text.rpartition("\n>")
        last = above.rpartition("\n> ")[2] if "\n> " in above else above
        if (
            mark
            and not typed.strip()
            and question in " ".join((above[-200:] if len(last) < 3 else last).split())
        ):
            return
        stream.feed(child.read_nonblocking(65536, timeout=60))


def run(home: str, now: datetime, args: Sequence[str], stdin: str = "") -> str:
    """What one command says without a terminal, talk first as a shell would show it."""
    out, err = io.StringIO(), io.StringIO()
    env = Environment(home, home, lambda: now, {}, io.StringIO(stdin), out, err)
    with contextlib.suppress(SystemExit):
        main(args, env)
    return err.getvalue() + out.getvalue()


def console_blocks(text: str, home: str) -> str:
    """Every console block with its commands run again, in order, on one journal."""

    def again(block: re.Match[str]) -> str:
        commands = [line[2:] for line in block.group(1).splitlines() if line.startswith("$ ")]
        return "```console\n" + "".join(f"$ {line}\n{_typed(line, home)}" for line in commands) + "```"

    return re.sub(r"```console\n(.*?)```", again, text, flags=re.DOTALL)


def _typed(line: str, home: str) -> str:
    import shlex

    words = shlex.split(line)
    stdin = ""
    if words[0] == "echo":
        stdin, words = f"{words[1]}\n", words[words.index("|") + 1 :]
    if "<" in words:
        words = words[: words.index("<")]
    return run(home, EVENING, words[1:], stdin)


def review(home: str) -> str:
    """The review of the example week as text; writes its picture beside."""
    sys.path.insert(0, str(ROOT / "examples"))
    import week

    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        week.load(home)
    return "$ trust review --week\n" + run(home, LAST_EVENING, ["review", "--week"]).rstrip()


def picture(home: str) -> str:
    """The same review as a picture by Rich, without the fonts that it would fetch from the network."""
    env = Environment(home, home, lambda: LAST_EVENING, {}, io.StringIO(), io.StringIO(), io.StringIO())
    env.console = Console(record=True, file=io.StringIO(), width=80, theme=THEME, highlight=False)
    with contextlib.suppress(SystemExit):
        main(["review", "--week"], env)
    svg = env.console.export_svg(title="trust review --week", unique_id="review")
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def commands() -> str:
    """The table of commands, as the program itself has it."""
    shown = (name for name in COMMANDS if name not in ("log", "reframe", "review"))
    return "\n".join(["| command | |", "| --- | --- |", *(f"| `trust {n}` | {COMMANDS[n]} |" for n in shown)])


def made() -> tuple[str, str]:
    """README and the picture as they should be."""
    text = README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        one, two, three = (str(Path(folder) / name) for name in ("dialogue", "console", "week"))
        shown = {
            "log": transcript(one, "2026-11-22T23:05", "log", LOG),
            "reframe": transcript(one, "2026-11-23T08:20", "reframe", REFRAME),
            "review": review(three),
        }
        text = console_blocks(text, two)
        svg = picture(three)
    for name, transcribed in shown.items():
        pattern = rf"(<!-- transcript: {name} -->\n```text\n).*?(```)"
        text = re.sub(pattern, lambda m, t=transcribed: f"{m[1]}{t}\n{m[2]}", text, flags=re.DOTALL)  # type: ignore[misc]
    text = re.sub(
        r"(<!-- commands -->\n).*?(\nEach explains)", rf"\1\n{commands()}\n\2", text, flags=re.DOTALL
    )
    return text, svg


if __name__ == "__main__":
    new_text, new_picture = made()
    if "--check" in sys.argv:
        same = (
            README.read_text(encoding="utf-8") == new_text
            and PICTURE.read_text(encoding="utf-8") == new_picture
        )
        sys.exit(
            0 if same else "README.md or its picture differs from what the program shows: run tools/readme.py"
        )
    README.write_text(new_text, encoding="utf-8")
    PICTURE.write_text(new_picture, encoding="utf-8")

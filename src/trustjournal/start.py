"""Where the commands `trust` and `trustjournal` begin. Imports nothing before it must.

For a plain `trust log` on a terminal the first question stands on the screen before anything is loaded;
what the later questions need is loaded while the person types. Everything else goes the ordinary way, and
both ways keep the same record.
"""

import os
import sys

from trustjournal import __version__


def main() -> None:
    """Run the program and leave without the interpreter's own slow farewell once all is flushed."""
    os.umask(0o077)
    _keep_out_of_core_dumps()
    _prepare_streams()
    import gc

    gc.disable()  # a command lives for moments; collecting costs more than it frees
    refused = None
    try:
        _run()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except KeyboardInterrupt:  # while it loads: nothing was asked yet
        code = 130
    except Exception as error:
        refused = _output_refused() if isinstance(error, OSError) else None
        code = _own_fault(error) if refused is None else 1
    _leave(code, refused)


def _run() -> None:
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"trustjournal {__version__}\n")
    elif _first_question_at_once():
        from trustjournal.quick import log

        log()
    else:
        from trustjournal.cli import main as ordinary

        ordinary()


def _own_fault(error: Exception) -> int:
    """A fault of the program itself: told by where it is, without a word of what was written."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    file = "" if place is None else os.path.basename(place.tb_frame.f_code.co_filename)
    where = "" if place is None else f" in {file}:{place.tb_lineno}"
    _tell(
        f"Something went wrong in trust itself ({type(error).__name__}{where}). "
        "What you answered before is kept. Please report that place; it holds nothing you wrote."
    )
    return 1


def _first_question_at_once() -> bool:
    return (
        sys.argv[1:] == ["log"]
        and not any(name in os.environ for name in ("_TRUST_COMPLETE", "_TRUSTJOURNAL_COMPLETE"))
        and sys.stdin.isatty()
        and sys.stdout.isatty()
    )


def _keep_out_of_core_dumps() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _prepare_streams() -> None:
    """Let no letter that an encoding lacks, and no stream that is closed, stop a command."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        stream = getattr(sys, name)
        if stream is None:
            # Without this a file opened later gets the number, and what is said goes into it. That the
            # answer cannot be written shall be noticed; that talk cannot, does not matter.
            os.open(os.devnull, os.O_WRONLY if name == "stderr" else os.O_RDONLY)
            setattr(sys, name, open(number, "r" if name == "stdin" else "w", errors="replace"))  # noqa: SIM115
        else:
            stream.reconfigure(errors="replace")


def _output_refused() -> OSError | None:
    """Why no answer can be written; None where it can."""
    try:
        sys.stdout.write("\n")  # what could not be written before may be forgotten by now
        sys.stdout.flush()
    except OSError as error:
        return error
    return None


def _leave(code: int, refused: OSError | None = None) -> None:
    """End the process; `refused` is why no answer could be written, where nothing waits to be any more."""
    try:
        sys.stdout.flush()
    except OSError as error:
        refused = error
    # Whoever closed a pipe has read what they wanted.
    if refused is not None and not isinstance(refused, BrokenPipeError):
        code = code or 1
        _tell(f"The output could not be written: {(refused.strerror or '').lower()}.")
    os._exit(code)


def _tell(sentence: str) -> None:
    try:
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()
    except OSError:
        pass  # nobody is left to be told

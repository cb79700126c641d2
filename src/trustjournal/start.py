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
    import gc

    gc.disable()  # a command lives for moments; collecting costs more than it frees
    try:
        _run()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except Exception as error:
        code = _own_fault(error)
    _leave(code)


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
    sys.stderr.write(f"Something went wrong in trust itself ({type(error).__name__}{where}). ")
    sys.stderr.write(
        "What you answered before is kept. Please report that place; it holds nothing you wrote.\n"
    )
    return 1


def _first_question_at_once() -> bool:
    return (
        sys.argv[1:] == ["log"]
        and not any(name in os.environ for name in ("_TRUST_COMPLETE", "_TRUSTJOURNAL_COMPLETE"))
        and sys.stdin is not None
        and sys.stdout is not None
        and sys.stdin.isatty()
        and sys.stdout.isatty()
    )


def _keep_out_of_core_dumps() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _leave(code: int) -> None:
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except BrokenPipeError:
        pass  # whoever read has what they wanted
    except OSError as error:
        code = code or 1
        os.write(2, f"The output could not be written: {(error.strerror or '').lower()}.\n".encode())
    os._exit(code)

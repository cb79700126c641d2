"""A process with the whole program imported, which runs each command in a fork of itself.

Started by `processes.Warm`. Orders come on the open file named by the first argument, a line of JSON each;
answers go to the one named by the second.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import pkgutil
import signal
import sys
import traceback
from typing import Any

import trustjournal
from trustjournal.start import main
from trustjournal.store import sealed

_PR_SET_PTRACER = 0x59616D61


def serve(orders: int, answers: int) -> None:
    """Begin each run that is ordered, and tell its number; once asked, how it ended."""
    with open(orders, encoding="utf-8") as file:
        for line in file:
            order = json.loads(line)
            pid = os.fork()
            if pid == 0:
                os.close(answers)
                _run(order)
            os.write(answers, f"{pid}\n".encode())
            file.readline()
            _, status = os.waitpid(pid, 0)
            os.write(answers, f"{os.waitstatus_to_exitcode(status)}\n".encode())


def _run(order: dict[str, Any]) -> None:
    """Be that command; never returns."""
    if order["terminal"]:
        os.setsid()  # so that the terminal opened next is its own
        os.environ["TERM"] = "dumb"
    for number, path in enumerate(order["streams"]):
        how = os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        opened = os.open(order["terminal"] or path, os.O_RDWR if order["terminal"] else how, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    # Those there are were made for other files.
    sys.stdin, sys.stdout, sys.stderr = (open(n, mode, 1, closefd=False) for n, mode in enumerate("rww"))  # noqa: SIM115
    typed: list[str] = order["typed"]
    if order["passphrases"]:
        reading, writing = os.pipe()
        os.write(writing, "".join(f"{line}\n" for line in order["passphrases"]).encode())
        os.close(writing)
        typed = ["--passphrase-fd", str(reading), *typed]
    sys.argv = ["trust", *typed]
    os.environ["TRUSTJOURNAL_HOME"] = order["home"]
    if order["held"]:  # until whoever is to watch it does
        ctypes.CDLL(None).prctl(_PR_SET_PTRACER, ctypes.c_ulong(-1), 0, 0, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
    try:
        main()
    except BaseException:
        traceback.print_exc()
    os._exit(70)  # the program itself always leaves before


def _import_everything() -> None:
    for module in pkgutil.walk_packages(trustjournal.__path__, "trustjournal."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    sealed.cipher()


if __name__ == "__main__":
    sealed._COST = 14  # the least a file may name: what a key costs is not what is struck
    _import_everything()
    serve(int(sys.argv[1]), int(sys.argv[2]))

"""Waiting for another terminal that writes, and saying so. Standard library only."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from trustjournal.store import sealed

if TYPE_CHECKING:
    from collections.abc import Callable

_AT_FIRST, _AT_MOST = 2000, 30000
"""Milliseconds to wait for another who writes: in silence, and then once more after saying so."""

_tells: list[Callable[[], object]] = []


def when_waiting(tell: Callable[[], object]) -> None:
    """Have that called when somebody else writes for so long that a person should know."""
    _tells[:] = [tell]


def begin(connection: sqlite3.Connection) -> None:
    """Begin to write, once nobody else does. Raises SQLite's errors."""
    patiently(connection, "BEGIN IMMEDIATE")


def patiently(connection: sqlite3.Connection, statement: str) -> None:
    """Do what has to wait while another writes, and let the person know when that takes long.

    Raises SQLite's errors.
    """
    connection.execute(f"PRAGMA busy_timeout = {_AT_FIRST}")
    try:
        connection.execute(statement).fetchall()
        return
    except sealed.errors() as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_BUSY:
            raise
    finally:
        connection.execute(f"PRAGMA busy_timeout = {_AT_MOST}")
    for tell in _tells:
        tell()
    connection.execute(statement).fetchall()

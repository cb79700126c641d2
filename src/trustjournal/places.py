"""Where the journal and the settings live. Imports nothing dear: it runs before the first question."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "trustjournal"
HOME_VARIABLE = "TRUSTJOURNAL_HOME"


def journal_home(variables: Mapping[str, str], chosen: str | None = None) -> str:
    """The folder of the journal: `--home`, else `TRUSTJOURNAL_HOME`, else the platform's data folder."""
    own = chosen or variables.get(HOME_VARIABLE)
    return os.path.abspath(os.path.expanduser(own)) if own else _platform("data", variables)


def settings_home(variables: Mapping[str, str], chosen: str | None = None) -> str:
    """The folder of config.toml and own content; the journal's own folder where one was named."""
    own = chosen or variables.get(HOME_VARIABLE)
    return journal_home(variables, chosen) if own else _platform("config", variables)


def _platform(kind: str, variables: Mapping[str, str]) -> str:
    # platformdirs costs as much as the whole interpreter's start. On Linux its answer is this one rule
    # of the XDG Base Directory Specification; a test holds the two together.
    if sys.platform.startswith("linux"):
        given = variables.get(f"XDG_{kind.upper()}_HOME", "").strip()
        default = {"data": "~/.local/share", "config": "~/.config"}[kind]
        return os.path.join(given or os.path.expanduser(default), NAME)
    import platformdirs  # late: only where the rule above does not answer

    return (
        platformdirs.user_data_dir(NAME, False)
        if kind == "data"
        else platformdirs.user_config_dir(NAME, False)
    )

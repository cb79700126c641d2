"""What seems to copy a folder elsewhere, by the folders it lies in. No file is opened."""

from __future__ import annotations

import os

_BY = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud drive": "iCloud",
    "mobile documents": "iCloud",
}


def copied_by(folder: str | os.PathLike[str]) -> str:
    """Its name, such as Dropbox or git; empty if nothing does."""
    here = os.path.realpath(folder)
    while True:
        above, name = os.path.split(here)
        if name.casefold() in _BY:
            return _BY[name.casefold()]
        if os.path.lexists(os.path.join(here, ".git")):  # noqa: PTH118
            return "git"
        if above == here:
            return ""
        here = above

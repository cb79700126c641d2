"""The page that tells how a locked journal is opened without this program, to be printed or kept."""

from __future__ import annotations

_RULE = "-" * 78
_RECIPE = """\
import getpass, hashlib, os, unicodedata
from sqlcipher3 import dbapi2

file = {file!r}
os.umask(0o077)  # what is written opens for this account alone
salt = open(file, "rb").read(16)
typed = unicodedata.normalize("NFC", getpass.getpass("Passphrase: "))
key = hashlib.scrypt(typed.encode(), salt=salt, n=2 ** salt[5], r=8, p=1,
                     maxmem=2 ** (salt[5] + 11), dklen=32)
journal = dbapi2.connect(file)
journal.execute(f'''PRAGMA key = "x'{{key.hex()}}{{salt.hex()}}'" ''')
journal.execute("ATTACH DATABASE 'readable.db' AS readable KEY ''")
journal.execute("SELECT sqlcipher_export('readable')")
"""
_SHEET = """\
HOW TO OPEN THIS JOURNAL WITHOUT TRUSTJOURNAL
{rule}
Journal       {file}
Locked with   SQLCipher 4; the key is scrypt (r 8, p 1) of the passphrase,
              its salt and its cost stand in the file's first 16 bytes
Salt          {salt}
              those 16 bytes; they are no secret. Another passphrase has others:
              print this page again after  trust lock change
Passphrase

              ________________________________________________________________
{rule}
Fill in the passphrase by hand, or leave it out. With it, and with the file,
whoever holds this page can read everything: keep it where only you come.
Without the passphrase nobody can open the journal, and nothing brings it back.

What is needed: Python 3 and one package (python3 -m pip install sqlcipher3).
Save the lines between the last two rules as open.py; where the journal lies
elsewhere by then, change its path in them. Type  python3 open.py  and the
passphrase. Then readable.db beside it is the journal as an ordinary SQLite
file, which many programs open. It is not locked: remove it when you are done.

If the right passphrase is refused, the file's first bytes may be damaged. Then
put the salt from above in place of what is read from the file:
  salt = bytes.fromhex("{salt}")
{rule}
{recipe}{rule}
With the sqlcipher shell instead: let those lines print key.hex() + salt.hex()
and type
  sqlcipher journal.db
  PRAGMA key = "x'...the 96 letters...'";
  .dump
"""


def sheet(file: str, salt: bytes) -> str:
    """The page for the journal in this file, which begins with that salt. It holds no secret."""
    return _SHEET.format(rule=_RULE, file=file, salt=salt.hex(), recipe=recipe(file))


def recipe(file: str) -> str:
    """The Python lines that write the journal in this file as a readable one."""
    return _RECIPE.format(file=file)

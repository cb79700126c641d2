"""Check data/*.yaml and write them as Python literals to src/trustjournal/shipped/.

    python tools/ship_content.py           write the modules
    python tools/ship_content.py --check   exit 1 when they are not what data/ says

The program then starts without importing yaml, re or json.
"""

import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from trustjournal.content import FILES, ContentError  # noqa: E402 - the checkout comes before any installed copy
from trustjournal.content.own_file import load_own  # noqa: E402
from trustjournal.content.version import version_of  # noqa: E402

DATA = ROOT / "data"
SHIPPED = ROOT / "src" / "trustjournal" / "shipped"

_PACKAGE = '''"""The words of data/*.yaml as plain Python: checked when generated, quick to import.

Generated from data/ by tools/ship_content.py; do not edit.
"""
'''

# typing is imported by no one at run time here: it would bring re along.
_MODULE = '''"""Generated from data/{name}.yaml by tools/ship_content.py; do not edit."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

{body}'''


def modules() -> dict[str, str]:
    """The text of every generated module by its file name."""
    texts = {"__init__.py": _PACKAGE}
    for name in FILES:
        plain = load_own(DATA / f"{name}.yaml", name)
        kind = "dict[str, Any]" if isinstance(plain, dict) else "tuple[dict[str, Any], ...]"
        body = f'{name.upper()}: "{kind}" = {literal(plain)}\n'
        if name == "themes":
            body += f'\nVERSION = "{version_of(plain)}"\n'
        texts[f"{name}.py"] = _MODULE.format(name=name, body=body)
    return texts


def literal(value: Any, indent: str = "") -> str:
    """A plain value as Python source, one field or long item a line."""
    deeper = indent + "    "
    if isinstance(value, dict):
        fields = "".join(f"{deeper}{key!r}: {literal(held, deeper)},\n" for key, held in value.items())
        return "{\n" + fields + indent + "}"
    if isinstance(value, tuple) and value:
        items = "".join(f"{deeper}{literal(item, deeper)},\n" for item in value)
        return "(\n" + items + indent + ")"
    return repr(value)


def main(args: list[str]) -> int:
    """Write the modules, or compare them with `--check`; the exit code."""
    try:
        texts = modules()
    except ContentError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    stale = [
        name
        for name, text in texts.items()
        if not (SHIPPED / name).is_file() or (SHIPPED / name).read_text(encoding="utf-8") != text
    ]
    if "--check" in args:
        for name in stale:
            print(f"{name} is not what data/ says. Type: python tools/ship_content.py", file=sys.stderr)
        return 1 if stale else 0
    SHIPPED.mkdir(exist_ok=True)
    for name in stale:
        (SHIPPED / name).write_text(texts[name], encoding="utf-8")
        print(f"written: {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The few styles there are. Nothing is told by colour alone; both light and dark backgrounds carry them."""

from rich.theme import Theme

THEME = Theme(
    {
        "thought": "bold",
        "quiet": "dim",
        "figure": "bold",
        "bar": "cyan",
        "error": "red",
        "heading": "bold",
    }
)

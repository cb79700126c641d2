"""The few styles there are. Nothing is told by colour alone; both light and dark backgrounds carry them."""

from rich.console import Console
from rich.theme import Theme

THEME = Theme(
    {
        "thought": "bold",
        "quiet": "dim",
        "figure": "bold",
        "bar": "cyan",
        "error": "red",
        "heading": "bold",
        # Rich's own are coloured for dark backgrounds.
        "markdown.code": "bold",
        "markdown.item.bullet": "none",
        "markdown.item.number": "none",
    }
)


class Screen(Console):
    """Rich's console, but a reader who has gone is told to whoever runs it, and does not end the program."""

    def on_broken_pipe(self) -> None:
        """Called by Rich once a line could not be delivered."""
        raise BrokenPipeError

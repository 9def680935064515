"""A terminal, or a pipe, and lines that fit it."""

from rich.console import Console
from rich.text import Text


class Screen(Console):
    """A terminal, or a pipe, with a person at its end."""

    def on_broken_pipe(self) -> None:
        """The reader has closed the pipe (`| head`). That is no failure, though rich exits with one."""
        raise BrokenPipeError


def one_line(screen: Console, text: Text) -> str:
    """The text on one line with its end: cut to the screen of a terminal, whole where it goes into a file or a pipe."""
    if screen.is_terminal:
        text.truncate(screen.width, overflow="ellipsis")
    with screen.capture() as captured:
        screen.print(text, soft_wrap=True)
    return captured.get()

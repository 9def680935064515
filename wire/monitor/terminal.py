"""A terminal, or a pipe, and lines that fit it."""

import textwrap
from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment
from rich.text import Text

from wire.printable import without_controls


class Screen(Console):
    """A terminal, or a pipe, with a person at its end."""

    def on_broken_pipe(self) -> None:
        """The reader has closed the pipe (`| head`). That is no failure, though rich exits with one."""
        raise BrokenPipeError

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """All that is printed passes here: text of the wire does not steer the terminal."""
        for segment in super().render(renderable, options):
            if segment.control or segment.text == "\n" or segment.text.isprintable():
                yield segment
            else:
                text = "\n".join(map(without_controls, segment.text.split("\n")))
                yield Segment(text, segment.style)


def wrapped(text: str, most: int, indent: str = "") -> list[str]:
    """A text broken between its words where it is wider than `most`; a word that is wider (an id) stays whole."""
    return textwrap.wrap(
        text,
        most,
        initial_indent=indent,
        subsequent_indent=indent or "    ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def one_line(screen: Console, text: Text) -> str:
    """The text on one line with its end: cut to the screen of a terminal, whole where it goes into a file or a pipe."""
    text.plain = without_controls(text.plain)
    if screen.is_terminal:
        text.truncate(screen.width, overflow="ellipsis")
    with screen.capture() as captured:
        screen.print(text, soft_wrap=True)
    return captured.get()

"""Text of the wire before it is shown: nothing in it may steer the terminal or the page that shows it."""

import re
from collections.abc import Sequence

CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ud800-\udfff]")
"""Control characters C0 and C1 (an escape sequence begins with one), separators of lines, characters that turn the
direction of what follows (Unicode's bidirectional overrides and isolates), annotations, and halves of characters.
Marks that a script needs, such as the joiners of Persian and of emoji, are not among them. wire/web/assets/dom.js has
the same rule for the page."""


def without_controls(text: str) -> str:
    """The text with `·` for each character that would steer; it is as long as before."""
    return CONTROLS.sub("·", text)


def shortened(text: str, most: int) -> str:
    """The text, no longer than `most` characters, with `…` at its end where it is cut."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def some_of(names: Sequence[str], most: int = 3) -> str:
    """The first names, and how many more there are."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def size(number: int) -> str:
    """Bytes, for a person."""
    if number < 1000:
        return f"{number} bytes"
    return f"{number / 1e6:,.1f} MB" if number >= 100_000 else f"{number / 1e3:,.1f} kB"


def printable(text: str) -> str:
    """The text on one line, without characters that would steer."""
    return without_controls(" ".join(text.split()))

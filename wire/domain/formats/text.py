"""A plain text page: its lines as they stand. What is story and what is around it, `split` finds out."""

import re

from wire.domain.errors import Rejected
from wire.domain.formats.common.charset import clean, decode, head
from wire.domain.message import Identity, Message

NAME = "text"
CONTENT_TYPES = ("text/plain",)

_MARKUP = re.compile(rb"<\?xml|<!DOCTYPE|<[A-Za-z][\w:.-]*[\s>/]|\{\s*[\"}]", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_WORD = re.compile(r"\w")


def sniff(raw: bytes) -> bool:
    """Anything with words in it that is neither markup nor JSON nor binary."""
    start = head(raw)
    return not _MARKUP.match(start) and b"\0" not in start and not _is_garbage(decode(raw[:4096]))


def identify(raw: bytes) -> Identity:
    """Nothing: a text page says neither who nor when it is."""
    return Identity()


def parse(raw: bytes) -> Message:
    """The page's lines, blank ones included, without blanks at their ends.

    Raises Rejected where a NUL or too many control characters show that it is no text.
    """
    text = decode(raw)
    if (nul := text.find("\0")) >= 0:
        raise Rejected(f"line {text.count(chr(10), 0, nul) + 1}: a NUL character; expected text")
    if _is_garbage(text):
        raise Rejected("line 1: control characters or no words at all; expected text")
    lines = [line.rstrip() for line in clean(text).split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    return Message(format=NAME, identity=Identity(), layout="page", lines=tuple(lines))


def _is_garbage(text: str) -> bool:
    """Whether a text has no word in it, or more than one control character in fifty."""
    return not _WORD.search(text) or 50 * len(_CONTROL.findall(text)) > len(text)

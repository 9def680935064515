"""A text in Markdown, as content systems without an editor keep it: its paragraphs and headings without the signs."""

import re

from wire.domain.formats.common import paragraphs

_SIGN = re.compile(
    r"^#{2,6} \S|\*\*[^\s*][^*\n]*\*\*|!?\[[^\]\n]{0,200}\]\((?:https?:|/)[^\s)]+\)", re.MULTILINE
)
"""What only Markdown has: a heading, words in bold, a link."""
_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_LINK = re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)")
_STRONG = re.compile(r"(\*{1,3}|_{1,3})(?=[^\s*_])([^*_\n]+?)(?<=[^\s*_])\1(?!\w)")
_HEADING = re.compile(r"#{1,6} +(.*?) *#*$")
_ITEM = re.compile(r"^[*+] ", re.MULTILINE)


def is_written_in(words: str) -> bool:
    """Whether a text has a sign that only Markdown has; that most have none is told at a glance."""
    glanced = "#" in words or "**" in words or "](" in words
    return glanced and _SIGN.search(words) is not None


def blocks(words: str) -> list[tuple[str, str]]:
    """Tag and text of each paragraph and heading; pictures are none of it, of links the words stay."""
    words = _LINK.sub(r"\1", _PICTURE.sub("", words))
    words = _ITEM.sub("- ", words)
    found = list[tuple[str, str]]()
    for part in paragraphs.of_text(words):
        heading = _HEADING.fullmatch(part)
        said = _STRONG.sub(r"\2", heading[1] if heading else part)
        found.append(("h2" if heading else "p", said))
    return found

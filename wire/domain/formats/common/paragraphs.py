"""Plain text as paragraphs: how text that was set in lines is read."""

import re

from wire.domain.formats.common.charset import clean, line

_INDENT = re.compile(r"\n[ \t\n]")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def of_text(text: str) -> tuple[str, ...]:
    """Paragraphs of a plain text: those of `wrapped` where it parts them, else every line is one."""
    text = clean(text).strip("\n")
    found = wrapped(text)
    return found if len(found) > 1 else tuple(filter(None, map(line, text.split("\n"))))


def indented(text: str) -> list[str]:
    """Paragraphs of clean text set as wire: every indented line starts one, a blank line ends one."""
    return [" ".join(part.split()) for part in _INDENT.split(text) if part and not part.isspace()]


def wrapped(text: str) -> tuple[str, ...]:
    """Paragraphs of a text set in lines of one width, as wire is: a blank line or an indent parts them.

    Indents count only where other lines have none: lines that are all indented are those of a pretty-printed
    document, and only blank lines part those.
    """
    lines = clean(text).strip("\n").split("\n")
    indents = [len(text) - len(text.lstrip()) for text in lines[1:] if text.strip()]
    indented = bool(indents) and min(indents) <= 1 < max(indents)
    found: list[list[str]] = [[]]
    for text in lines:
        if not text.strip() or (indented and text.startswith(("  ", "\t"))):
            found.append([])
        found[-1] += text.split()
    return tuple(" ".join(words) for words in found if words)


def sections(text: str) -> tuple[str, ...]:
    """The parts of a text between blank lines, each on one line."""
    return tuple(filter(None, map(line, _BLANK_LINE.split(clean(text)))))

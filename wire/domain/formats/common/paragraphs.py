"""Plain text as paragraphs: how text that was set in lines is read."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import dedent

from wire.domain.formats.common.charset import clean, line

_INDENT = re.compile(r"\n[ \t\n]")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_GAP = re.compile(r"[^\s.!?:;\"')\u201d](?: {2,}|[ ]?\t)\s*\S")
_NUMBERED = re.compile(r"\s*\d{1,3}[.)]?\s+\S")
_ROWS = 3
"""Lines in columns that are a table."""
_ROW = 64
"""Characters of the longest row that its single blanks do not tell from prose."""


def of_text(text: str) -> tuple[str, ...]:
    """Paragraphs of a plain text: those of `wrapped` where it parts them, else every line is one."""
    text = clean(text).strip("\n")
    found = wrapped(text)
    if len(found) > 1 or "\n" in "".join(found):
        return found
    return tuple(filter(None, map(line, text.split("\n"))))


def is_table(lines: Sequence[str]) -> bool:
    """Whether lines are rows of a table: set in columns, or short ones that end or begin with a figure.

    A line or two may lead to them.
    """
    lines = [text.strip() for text in lines if text.strip()]
    first = next((at for at, text in enumerate(lines[:3]) if _is_row(text)), 0)
    lines = lines[first:]
    if len(lines) < 2:
        return False
    if 2 * sum(map(_has_gap, lines)) > len(lines):
        return True
    return max(map(len, lines)) <= _ROW and 3 * sum(map(_has_figure, lines)) >= 2 * len(lines)


def rows(lines: Iterable[str]) -> str:
    """Rows of a table as one paragraph, a line each, their columns as they stand."""
    return dedent("\n".join(text.expandtabs().rstrip() for text in lines if text.strip()))


def with_tables(lines: Iterable[str]) -> Iterator[str]:
    """Lines of a page as they stand, but for those of each table that is set in columns, which are one."""
    for is_row, found in groupby(lines, key=_has_gap):
        set_rows = list(found)
        if is_row and len(set_rows) >= _ROWS:
            yield rows(set_rows)
        else:
            yield from set_rows


def table(lines: Sequence[str]) -> list[str]:
    """The paragraphs of lines that are a table: what leads to it, and the table."""
    first = next((at for at, text in enumerate(lines) if _is_row(text)), 0)
    return [line(" ".join(lines[:first])), rows(lines[first:])]


def _is_row(text: str) -> bool:
    return _has_gap(text) or (len(text) <= _ROW and _has_figure(text))


def _has_figure(text: str) -> bool:
    """Whether a line ends or begins with a figure."""
    return text.rstrip(" .%)")[-1:].isdigit() or _NUMBERED.match(text) is not None


def _has_gap(text: str) -> bool:
    """Whether a line is set in columns; most have nowhere two blanks in a row, and the pattern is slow."""
    return ("  " in text or "\t" in text) and _GAP.search(text) is not None


def preformatted(text: str) -> tuple[str, ...]:
    """Paragraphs of a text whose lines were set by hand: tables keep their rows, wrapped lines are joined."""
    found: list[str] = []
    for section in _BLANK_LINE.split(clean(text).strip("\n")):
        lines = section.split("\n")
        found += table(lines) if is_table(lines) else wrapped(section)
    return tuple(filter(None, found))


def of_wire(text: str) -> tuple[str, ...]:
    """Paragraphs of clean text set as wire, as `indented`, but for tables, which keep their rows."""
    found: list[str] = []
    for section in _BLANK_LINE.split(text):
        lines = section.strip("\n").split("\n")
        found += table(lines) if is_table(lines) else indented(section)
    return tuple(filter(None, found))


def indented(text: str) -> list[str]:
    """Paragraphs of clean text set as wire: every indented line starts one, a blank line ends one."""
    return [_joined(part) for part in _INDENT.split(text) if part and not part.isspace()]


def _joined(text: str) -> str:
    """The lines of a paragraph as one. Most are set with single blanks, and need not be taken apart."""
    joined = text.replace("\n", " ").strip()
    return (
        joined if joined.isprintable() and joined.isascii() and "  " not in joined else " ".join(text.split())
    )


def wrapped(text: str) -> tuple[str, ...]:
    """Paragraphs of a text set in lines of one width, as wire is: a blank line or an indent parts them.

    Indents count only where other lines have none: lines that are all indented are those of a pretty-printed
    document, and only blank lines part those.
    """
    lines = clean(text).strip("\n").split("\n")
    indents = [len(text) - len(text.lstrip()) for text in lines[1:] if text.strip()]
    indented = bool(indents) and min(indents) <= 1 < max(indents)
    found: list[str] = []
    for blank, section in groupby(lines, key=lambda text: not text.strip()):
        rows_or_lines = [] if blank else list(section)
        if is_table(rows_or_lines):
            found += table(rows_or_lines)
            continue
        words: list[str] = []
        for text in rows_or_lines:
            if indented and text.startswith(("  ", "\t")):
                found.append(" ".join(words))
                words = []
            words += text.split()
        found.append(" ".join(words))
    return tuple(filter(None, found))


def sections(text: str) -> tuple[str, ...]:
    """The parts of a text between blank lines, each on one line."""
    return tuple(filter(None, map(line, _BLANK_LINE.split(clean(text)))))

"""A plain text page: its lines as they stand. What is story and what is around it, `split` finds out."""

import re
from datetime import datetime

from wire.domain.errors import Rejected
from wire.domain.formats.common import (
    error_page,
    no_news,
    notebook,
    paragraphs,
    printed_dates,
    set_in_lines,
    sign_off,
    times,
)
from wire.domain.formats.common.charset import clean, decode, faults, head
from wire.domain.message import Identity, Message

NAME = "text"
CONTENT_TYPES = ("text/plain",)

_MARKUP = re.compile(rb"<\?xml|<!DOCTYPE|<[A-Za-z][\w:.-]*[\s>/]|\{\s*[\"}]", re.IGNORECASE)
_DELIMITERS = ",;\t|"
_ROWS = 3
"""Rows from which on lines with the same number of cells are a table."""
_VALUE = re.compile(r"[^,;\t]{1,40}[,;\t]\s?[-+]?\d[\d.]*")
"""A row of a table of two columns: a name or day, and a value."""
_CELL = 40
"""Characters of a cell, on average; a sentence between commas is longer."""
_OF_NOTEBOOKS = ("\n# ", "* * * *")
"""Marks of a notebook that no page of the web has: below them nothing is for publication."""
_ANSWER = 6
"""Lines of what a server says in place of a page, at most."""
_DATED = 1 << 16
"""Bytes of a page in which it prints when it was made."""
_CLOSING = 200
"""Bytes at the end of a text in which lines sign it."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_WORD = re.compile(r"\w")


def sniff(raw: bytes) -> bool:
    """Anything with words in it that is neither markup nor JSON nor binary."""
    start = head(raw)
    return (
        not _MARKUP.match(start)
        and b"\0" not in start
        and not no_news.kind_of(raw)
        and not _is_garbage(decode(raw[:4096]))
    )


def identify(raw: bytes) -> Identity:
    """When it was made, as it prints that, or as wire says in its last lines; no text page says who it is."""
    return _identity(_printed(raw), raw)


def parse(raw: bytes) -> Message:
    """The page's lines, blank ones included, without blanks at their ends; those of a table in columns are one.

    Raises Rejected where a NUL or too many control characters show that it is no text, and for a file of another kind:
    a PDF, a picture, a table.
    """
    if other := no_news.kind_of(raw):
        raise Rejected(f"byte 0: {other}; expected text")
    text = decode(raw)
    if (nul := text.find("\0")) >= 0:
        raise Rejected(f"line {text.count(chr(10), 0, nul) + 1}: a NUL character; expected text")
    if _is_garbage(text):
        raise Rejected("line 1: control characters or no words at all; expected text")
    lines = [line.rstrip() for line in clean(text).split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    if len(said := [line for line in lines if line]) <= _ANSWER and error_page.is_title(said[0]):
        raise Rejected(f"line 1: {said[0]!r}, a page of the server; expected text")
    if _is_table(lines):
        raise Rejected("line 1: a table of cells; expected text")
    printed = _printed(raw)
    lines, closing = sign_off.closed(lines)
    shown, notes = tuple(paragraphs.with_tables(set_in_lines.joined(lines))), tuple[str, ...]()
    if any(mark in text for mark in _OF_NOTEBOOKS):
        shown, notes = notebook.split(shown)
    return Message(
        format=NAME,
        identity=_identity(printed, raw),
        first_created=printed.published,
        layout="page",
        lines=shown,
        private_notes=(*filter(None, notes), *closing),
        faults=faults(raw),
    )


def _identity(printed: printed_dates.Printed, raw: bytes) -> Identity:
    return Identity(time=printed.changed or printed.published or _filed(raw))


def _filed(raw: bytes) -> datetime | None:
    """The time in the lines that sign a text which a word of the wire closes."""
    last = [line.strip() for line in clean(decode(raw[-_CLOSING:])).rstrip().split("\n")]
    _, closing = sign_off.closed(last)
    return next(filter(None, map(times.as_written, closing)), None)


def _printed(raw: bytes) -> printed_dates.Printed:
    return printed_dates.of(clean(decode(raw[:_DATED])).split("\n"))


def _is_garbage(text: str) -> bool:
    """Whether a text has no word in it, or more than one control character in fifty."""
    if not _WORD.search(text):
        return True
    is_printable = text.replace("\n", "").isprintable()  # as most are: told in a tenth of the pattern's time
    return not is_printable and 50 * len(_CONTROL.findall(text)) > len(text)


def _is_table(lines: list[str]) -> bool:
    """Whether every line has the same cells, two delimiters at least: CSV or the like."""
    rows = [line for line in lines if line]
    if len(rows) < _ROWS:
        return False
    if all(map(_VALUE.fullmatch, rows[1:])):
        return True
    return any(
        (cells := rows[0].count(delimiter)) >= 2
        and all(row.count(delimiter) == cells for row in rows)
        and sum(map(len, rows)) < _CELL * len(rows) * (cells + 1)
        for delimiter in _DELIMITERS
    )

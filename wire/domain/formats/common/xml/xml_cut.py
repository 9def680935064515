"""An XML file of many items, cut into documents of one item each: the bytes of the envelope around those of the item.

Done on the bytes, not on a tree: the file may be a hundred times larger than a message, and one item that is not
well-formed costs none of the others.
"""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from wire.domain.formats.common.xml.xml_scan import bare

_NAME = rb"(?:[\w.-]{1,60}:)?"


class Cut(NamedTuple):
    """The parts of a file: what stands before its first item, its items, what stands after the last one."""

    head: bytes
    items: list[bytes]
    tail: bytes


def cut(raw: bytes, *names: str) -> Cut:
    """The outermost elements of these local names, in order; those in comments and CDATA are text.

    An item that is not closed is left out: the file breaks off in it.
    """
    raw = bare(raw)
    spans, start, open_, depth = list[tuple[int, int]](), 0, b"", 0
    for name, kind, at, end in _tags(raw, names):
        if depth and name != open_:
            continue
        if kind is _Kind.EMPTY:
            spans += [] if depth else [(at, end)]
        elif kind is _Kind.OPEN:
            start, open_ = (start, open_) if depth else (at, name)
            depth += 1
        elif depth:
            depth -= 1
            spans += [] if depth else [(start, end)]
    return _cut(raw, spans)


def cut_flat(raw: bytes, *names: str) -> Cut:
    """As `cut`, for elements that never stand in one another: one that is not closed ends where the next begins."""
    raw = bare(raw)
    spans, start = list[tuple[int, int]](), -1
    for _, kind, at, end in _tags(raw, names):
        if kind is not _Kind.CLOSE and start >= 0:
            spans.append((start, at))
            start = -1
        if kind is _Kind.EMPTY:
            spans.append((at, end))
        elif kind is _Kind.OPEN:
            start = at
        elif start >= 0:
            spans.append((start, end))
            start = -1
    return _cut(raw, spans)


def _cut(raw: bytes, spans: list[tuple[int, int]]) -> Cut:
    if not spans:
        return Cut(raw, [], b"")
    return Cut(raw[: spans[0][0]], [raw[start:end] for start, end in spans], raw[spans[-1][1] :])


class _Kind(Enum):
    OPEN, CLOSE, EMPTY = range(3)


def _tags(raw: bytes, names: tuple[str, ...]) -> Iterator[tuple[bytes, _Kind, int, int]]:
    """The tags of some local names outside CDATA: name, kind, and where it begins and ends."""
    pattern = re.compile(
        rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|<(/?)"
        + _NAME
        + rb"("
        + b"|".join(name.encode() for name in names)
        + rb")(?=[\s/>])((?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+)>",
        re.DOTALL,
    )
    for found in pattern.finditer(raw):
        if found[2] is not None:
            empty = found[3].rstrip().endswith(b"/")
            kind = _Kind.CLOSE if found[1] else _Kind.EMPTY if empty else _Kind.OPEN
            yield found[2], kind, found.start(), found.end()


def documents(raw: bytes, *names: str) -> Iterator[bytes]:
    """A document for each item, in the envelope of the file; the file as it stands where it holds but one."""
    head, items, tail = cut(raw, *names)
    if len(items) < 2:
        yield raw
        return
    for item in items:
        yield head + item + tail

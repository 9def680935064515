"""An XML file of many items, cut into documents of one item each: the bytes of the envelope around those of the item.

Done on the bytes, not on a tree: the file may be a hundred times larger than a message, and one item that is not
well-formed costs none of the others.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from wire.domain.formats.common.xml_scan import bare

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
    tags = re.compile(
        rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|<(/?)"
        + _NAME
        + rb"("
        + b"|".join(name.encode() for name in names)
        + rb")(?=[\s/>])((?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+)>",
        re.DOTALL,
    )
    items, start, open_, depth, first, last = list[bytes](), 0, b"", 0, len(raw), 0
    for found in tags.finditer(raw):
        name = found[2]
        if name is None or (depth and name != open_):
            continue
        if found[1]:
            depth = max(0, depth - 1)
        elif not found[3].rstrip().endswith(b"/"):
            depth += 1
            if depth > 1:
                continue
            start, open_ = found.start(), name
            continue
        else:
            start = start if depth else found.start()
        if depth == 0 and start < found.end():
            first, last = min(first, start), found.end()
            items.append(raw[start : found.end()])
            start = found.end()
    return Cut(raw[:first], items, raw[last:] if items else b"")


def documents(raw: bytes, *names: str) -> Iterator[bytes]:
    """A document for each item, in the envelope of the file; the file as it stands where it holds but one."""
    head, items, tail = cut(raw, *names)
    if len(items) < 2:
        yield raw
        return
    for item in items:
        yield head + item + tail

"""Who an XML message is, read off its bytes by regexes that take one pass: cheap enough for every message.

The patterns work on any encoding that contains ASCII, and on UTF-16 with its mark. None of them can backtrack
far: what they repeat stops at the next `<`.
"""

import re
from functools import cache

from wire.domain.formats.common.charset import decode, guessed, head, line, unescaped, utf8

_ENCODING = re.compile(rb"""<\?xml\s[^<>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_PROLOG = re.compile(rb"\s*(?:<\?.*?\?>|<!--.*?-->|<!(?!--)[^<>\[]*(?:\[.*?\]\s*)?>)", re.DOTALL)
"""A declaration, instruction or comment, or a DOCTYPE with what it declares in brackets."""
_NAME = re.compile(rb"\s*<(?:[\w.-]{1,60}:)?([\w.-]{1,60})")


def declared(raw: bytes) -> str:
    """The encoding an XML declaration names; empty where it names none."""
    found = _ENCODING.match(raw[:400].lstrip())
    return found[1].decode("ascii") if found else ""


def encoding(raw: bytes) -> str:
    """The encoding in which all of a document is read: the one it declares, else the one it is found to be in."""
    return declared(raw) or guessed(raw)


def root_name(raw: bytes) -> str:
    """Local name of the root element, looked for in the first 16 KiB; empty where there is none.

    Skips the declaration, processing instructions, comments and a DOCTYPE.
    """
    start, position = head(raw, 16384), 0
    while skipped := _PROLOG.match(start, position):
        position = skipped.end()
    found = _NAME.match(start, position)
    return found[1].decode("latin-1") if found else ""


def bare(raw: bytes) -> bytes:
    """The bytes for the patterns of `tag`: UTF-8 or ASCII-compatible, without comments."""
    raw, kept, position = utf8(raw), list[bytes](), 0
    while (start := raw.find(b"<!--", position)) >= 0 and (end := raw.find(b"-->", start + 4)) >= 0:
        kept.append(raw[position:start])
        position = end + 3
    return b"".join((*kept, raw[position:])) if kept else raw


def tag(name: str) -> re.Pattern[bytes]:
    """A pattern for an opening tag, `name` a regex; group 1 is its attributes, group 2 the text after it."""
    return re.compile(
        rb"<(?:[\w.-]{1,60}:)?" + name.encode() + rb"(?=[\s/>])"
        rb"""((?:[^<>"']|"[^"<]*"|'[^'<]*')*+)>([^<]*)"""
    )


def value(attributes: bytes, name: str, charset: str) -> str:
    """An attribute's value on one line, read in `charset`; empty where it is not there."""
    found = _attribute(name).search(attributes)
    return content(found[1] or found[2] or b"", charset) if found else ""


def content(raw: bytes, charset: str) -> str:
    """Text of an element or attribute that a pattern found, its entities read, on one line."""
    return line(unescaped(decode(raw, charset)))


@cache
def _attribute(name: str) -> re.Pattern[bytes]:
    return re.compile(rb"(?:^|[\s\"'])" + re.escape(name.encode()) + rb"""\s*=\s*(?:"([^"]*)"|'([^']*)')""")

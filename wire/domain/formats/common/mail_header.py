"""The header of a mail, read off its bytes: raw letters (RFC 6532), encoded words (RFC 2047), folded lines."""

import binascii
import re

from wire.domain.formats.common.charset import decode, line

_WORD = re.compile(rb"=\?([\w.:*-]{1,40})\?([bBqQ])\?(.*?)\?=", re.DOTALL)
_TEXT = rb":[ \t]*(.*(?:\r?\n[ \t].*)*)"
"""What stands behind the name of a field, on its line and the folded ones after it."""
_FIELD = re.compile(rb"^([A-Za-z][\w-]{1,60})" + _TEXT, re.MULTILINE)
_LONGEST = 4000
"""Bytes of a field that are read."""
_ESCAPE = re.compile(rb"=([0-9A-Fa-f]{2})")


def field(header: bytes, name: str) -> str:
    """The text of the first field of a name, on one line; empty where there is none."""
    return next(iter(all_of(header, name)), "")


def all_of(header: bytes, name: str) -> list[str]:
    """The texts of all fields of a name; a mail should have but one of most."""
    found = re.finditer(rb"^" + name.encode() + _TEXT, header, re.IGNORECASE | re.MULTILINE)
    return [words(each[1][:_LONGEST]) for each in found]


def fields(header: bytes) -> list[tuple[str, str]]:
    """Each name as it is written, with the text of the first field of that name in whatever case."""
    found = _FIELD.findall(header)
    first = {name.lower(): text for name, text in reversed(found)}
    names = dict.fromkeys(name for name, _ in found)
    return [(name.decode(), words(first[name.lower()][:_LONGEST])) for name in names]


def words(raw: bytes) -> str:
    """A text of a header with its encoded words read; what stands in them raw is in their charset too."""
    parts, position, pending = list[str](), 0, (b"", b"")
    raw = re.sub(rb"\r?\n[ \t]+", b" ", raw)
    for found in _WORD.finditer(raw):
        between, charset = raw[position : found.start()], found[1].partition(b"*")[0].lower()
        if between.strip() or pending[0] != charset:
            parts.append(decode(pending[1], pending[0].decode("ascii", "ignore")))
            pending = (charset, b"")
            parts.append(decode(between) if between.strip() or not position else "")
        pending = (charset, pending[1] + _bytes_of(found[2].lower(), found[3]))
        position = found.end()
    parts += (decode(pending[1], pending[0].decode("ascii", "ignore")), decode(raw[position:]))
    return line("".join(parts))


def _bytes_of(encoding: bytes, text: bytes) -> bytes:
    if encoding == b"q":
        return _ESCAPE.sub(lambda found: bytes.fromhex(found[1].decode()), text.replace(b"_", b" "))
    try:
        return binascii.a2b_base64(text + b"=" * (-len(text) % 4))
    except binascii.Error:
        return text

"""The header of a mail, read off its bytes: raw letters (RFC 6532), encoded words (RFC 2047), folded lines."""

import binascii
import re

from wire.domain.formats.common.charset import decode, line

_WORD = re.compile(rb"=\?([\w.:*-]{1,40})\?([bBqQ])\?(.*?)\?=", re.DOTALL)
_TEXT = rb":[ \t]*(.*(?:\r?\n[ \t].*)*)"
"""What stands behind the name of a field, on its line and the folded ones after it."""
_FIELD = re.compile(rb"^([A-Za-z][\w-]{1,60})" + _TEXT, re.MULTILINE)
_CHARSET = re.compile(
    rb"^Content-Type:[^\n]*(?:\n[ \t][^\n]*)*?charset=\"?([\w.:-]{1,40})", re.IGNORECASE | re.MULTILINE
)
_LONGEST = 4000
"""Bytes of a field that are read."""
_ESCAPE = re.compile(rb"=([0-9A-Fa-f]{2})")


def field(header: bytes, name: str) -> str:
    """The text of the first field of a name, on one line; empty where there is none."""
    return next(iter(all_of(header, name)), "")


def all_of(header: bytes, name: str) -> list[str]:
    """The texts of all fields of a name; a mail should have but one of most."""
    found = re.finditer(rb"^" + name.encode() + _TEXT, header, re.IGNORECASE | re.MULTILINE)
    charset = _charset(header)
    return [words(each[1][:_LONGEST], charset) for each in found]


def fields(header: bytes) -> list[tuple[str, str]]:
    """Each name as it is written, with the text of the first field of that name in whatever case."""
    found = _FIELD.findall(header)
    first = {name.lower(): text for name, text in reversed(found)}
    names = dict.fromkeys(name for name, _ in found)
    charset = _charset(header)
    return [(name.decode(), words(first[name.lower()][:_LONGEST], charset)) for name in names]


def _charset(header: bytes) -> str:
    """The charset of the text, in which raw letters of the header are too."""
    found = _CHARSET.search(header)
    return found[1].decode() if found else ""


def words(raw: bytes, charset: str = "") -> str:
    """A text of a header with its encoded words read; what stands in them raw is in their charset too.

    Raw letters beside them are in `charset`, if they are not UTF-8.
    """
    parts, position, pending = list[str](), 0, (b"", b"")
    raw = re.sub(rb"\r?\n[ \t]+", b" ", raw)
    for found in _WORD.finditer(raw):
        between, own = raw[position : found.start()], found[1].partition(b"*")[0].lower()
        if between.strip() or pending[0] != own:
            parts.append(decode(pending[1], pending[0].decode("ascii", "ignore")))
            pending = (own, b"")
            parts.append(decode(between, charset) if between.strip() or not position else "")
        pending = (own, pending[1] + _bytes_of(found[2].lower(), found[3]))
        position = found.end()
    parts += (decode(pending[1], pending[0].decode("ascii", "ignore")), decode(raw[position:], charset))
    return line("".join(parts))


def _bytes_of(encoding: bytes, text: bytes) -> bytes:
    if encoding == b"q":
        return _ESCAPE.sub(lambda found: bytes.fromhex(found[1].decode()), text.replace(b"_", b" "))
    try:
        return binascii.a2b_base64(text + b"=" * (-len(text) % 4))
    except binascii.Error:
        return text


def printable(text: object) -> str:
    """A field of a part's header; empty for None."""
    return "" if text is None else words(str(text).encode("utf-8", "surrogateescape"))

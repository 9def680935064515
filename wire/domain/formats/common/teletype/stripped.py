"""Framed wire whose control characters are gone, as it is copied from a terminal or a mail. Its lines are all there."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from wire.domain.formats.common.teletype import framed

_HEAD = 512
"""Bytes in which the header stands."""


class Stripped(NamedTuple):
    """How a format is known without its control characters, and where they belong."""

    header: re.Pattern[bytes]
    framed_header: bytes
    """The same as the standard has it, up to STX."""
    trailer: re.Pattern[bytes]

    def is_header_of(self, raw: bytes) -> bool:
        """Whether a message begins with such a header."""
        return self.header.match(raw[:_HEAD].lstrip()) is not None

    def messages(self, raw: bytes) -> Iterator[bytes]:
        """The messages of a file in order, their bytes unchanged, with control characters or without."""
        if not self.is_header_of(raw):
            return framed.messages(raw)
        return framed.cut(raw, self.header.finditer(raw))

    def framed(self, raw: bytes) -> bytes:
        """A message with the control characters that the standard sets; one that has them as it is."""
        if not self.is_header_of(raw):
            return raw
        ended = self.trailer.sub(b"\n\x03\\1\n\x04", self.header.sub(self.framed_header, raw.lstrip()))
        return ended if b"\x03" in ended else ended + b"\n\x03"


ANPA = Stripped(
    re.compile(
        rb"^(?:([a-z]{1,2}\d{3,4})-{0,10}[ \t]*\r?\n)?[ \t]?([a-z]) ([a-z]{1,2}) {1,8}"
        rb"([^\s^][^\n\x00-\x1f]{0,80} \d\d-\d\d {1,4}\d{1,5})[ \t]*\r?\n(?=[ \t]*\^)",
        re.MULTILINE,
    ),
    b"\x01\\1\x1f\n\\2 \\3 \\4\n\x02",
    re.compile(
        rb"\n[ \t]*\^?[ \t]*(\w{2,4}-\w{1,4}-\d\d-\d\d-\d\d[ \t]+\d\d:?\d\d[^\n<]{0,12})<?[ \t\r]*(?=\n|$)"
    ),
)
"""`a0801-----`, `u i BC-Ferry   03-02 0140`, and a format line; at the end `AP-WF-03-02-26 0900GMT<`."""
IPTC7901 = Stripped(
    re.compile(
        rb"^([a-z]{2,4}\d{3,4} \d \w{1,3} +\d{1,5}\b[^\n]{0,60} [a-z]{2,8} \d{1,5})[ \t]*\r?\n"
        rb"(?:[ \t]*\r?\n)?([^\s/][^\n/]{0,60}/[^\n]{0,120})\n",
        re.MULTILINE,
    ),
    b"\x01\\1\n\n\\2\n\x02",
    re.compile(rb"\n[ \t]*(\d{6} \w{2,5} \w{3} \d\d)[ \t\r]*(?=\s*(?:$|\x01)|\n\s*\n)"),
)
"""`eca042 4 i 111 ccccb   alpin 061`, and keywords between slashes; at the end `020912 GMT Mrz 26`."""

"""A mail (RFC 822 and its successors): the subject is the headline, the first plain text the story.

The parser is given only what it reads in good time: a header of 64 KiB and a hundred parts.
"""

import re
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message as Mail

from wire.domain.errors import Rejected
from wire.domain.formats.common import conventions, paragraphs, times, xml_tree
from wire.domain.formats.common.charset import decode, ensure_size, head, line
from wire.domain.message import Identity, Message

NAME = "email"
CONTENT_TYPES = ("message/rfc822",)

_FIELD = re.compile(
    rb"^(?:Delivered-To|Received|Return-Path|Message-ID|MIME-Version|From|Date|X-[\w-]{1,40}): ?\S", re.I
)
_MAX_HEADER, _MAX_PARTS = 64 * 1024, 100
_NEXT = re.compile(rb"\n[A-Za-z][\w-]{1,60}:|\n[ \t]")
_MESSAGE_ID = re.compile(rb"^Message-ID:\s*<?([^\s<>]{1,500})", re.I | re.M)
_DATE = re.compile(rb"^Date:[ \t]*([^\r\n]{1,100})", re.I | re.M)


def sniff(raw: bytes) -> bool:
    """A header field of mail on the first line, and another or its continuation on the second."""
    start = head(raw, 1024)
    return _FIELD.match(start) is not None and _NEXT.search(start) is not None


def identify(raw: bytes) -> Identity:
    """`Message-ID` and `Date` of the header."""
    header = _header(raw)
    found, date = _MESSAGE_ID.search(header), _DATE.search(header)
    return Identity(
        guid=conventions.guid(f"mid:{decode(found[1])}") if found else "",
        time=times.mail(decode(date[1])) if date else None,
    )


def parse(raw: bytes) -> Message:
    """The mail. Raises Rejected where it has neither subject nor text, or too much of a header or parts."""
    ensure_size(raw)
    if len(_header(raw)) >= _MAX_HEADER or raw.count(b"\n--") > _MAX_PARTS:
        raise Rejected(f"header: over {_MAX_HEADER} bytes, or over {_MAX_PARTS} parts; expected a mail")
    mail = message_from_bytes(raw.lstrip())
    subject, lines = _field(mail, "Subject"), _lines(mail)
    if not subject and not lines:
        raise Rejected("header: neither Subject nor a text part; expected a mail that says something")
    return Message(
        format=NAME,
        identity=identify(raw),
        headline=subject,
        agency=_field(mail, "From").partition("<")[0].strip('" '),
        lines=lines,
    )


def _field(mail: Mail, name: str) -> str:
    """A header field, its encoded words read."""
    return line(str(make_header(decode_header(str(mail.get(name, ""))[:1000]))))


def _lines(mail: Mail) -> tuple[str, ...]:
    """Paragraphs of the first plain text up to the signature, else of the first HTML."""
    parts = [part for part in mail.walk() if part.get_content_maintype() == "text"]
    for part in sorted(parts, key=lambda part: part.get_content_subtype() == "html"):
        content = part.get_payload(decode=True)
        words = decode(content, part.get_content_charset() or "") if isinstance(content, bytes) else ""
        if "\0" in words:
            raise Rejected("body: a NUL; expected text")
        if part.get_content_subtype() == "html":
            return tuple(words for _, words in xml_tree.html_story(words))
        return paragraphs.of_text(words.replace("\r\n", "\n").partition("\n-- \n")[0])
    return ()


def _header(raw: bytes) -> bytes:
    """The bytes before the first empty line, at most 64 KiB."""
    start = raw[:_MAX_HEADER].lstrip()
    return re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]

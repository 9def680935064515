"""A mail (RFC 822 and its successors): the subject is the headline, the first plain text the story."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage

from wire.domain.errors import Rejected
from wire.domain.formats import house, prose, times, xml
from wire.domain.formats.charset import decode, ensure_size, head, line
from wire.domain.messages import Identity, Message

NAME = "email"
CONTENT_TYPES = ("message/rfc822",)

_FIELD = re.compile(
    rb"^(?:Delivered-To|Received|Return-Path|Message-ID|MIME-Version|From|Date|X-[\w-]{1,40}): ?\S", re.I
)
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
        guid=house.guid(f"mid:{decode(found[1])}") if found else "",
        time=times.mail(decode(date[1])) if date else None,
    )


def parse(raw: bytes) -> Message:
    """The mail. Raises Rejected where it has neither subject nor text."""
    ensure_size(raw)
    mail = message_from_bytes(raw.lstrip(), policy=policy.default)
    if not isinstance(mail, EmailMessage) or not mail.keys():
        raise Rejected("line 1: no header; expected the fields of a mail")
    subject, part = line(str(mail.get("Subject", ""))), mail.get_body(("plain", "html"))
    content = part.get_payload(decode=True) if part is not None else None
    words = decode(content, part.get_content_charset() or "") if part and isinstance(content, bytes) else ""
    if "\0" in words:
        raise Rejected("body: a NUL; expected text")
    if part is not None and part.get_content_subtype() == "html":
        lines = tuple(words for _, words in xml.html_story(words))
    else:
        lines = prose.paragraphs(words.partition("\n-- ")[0])
    if not subject and not lines:
        raise Rejected("header: neither Subject nor a text part; expected a mail that says something")
    return Message(
        format=NAME,
        identity=identify(raw),
        headline=subject,
        agency=line(str(mail.get("From", "")).partition("<")[0]).strip('" '),
        lines=lines,
    )


def _header(raw: bytes) -> bytes:
    """The bytes before the first empty line, at most 64 KiB."""
    start = raw[: 64 * 1024].lstrip()
    return re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]

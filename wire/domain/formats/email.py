"""A mail (RFC 822 and its successors): the subject is the headline, the first plain text the story.

A file of several (mbox, RFC 4155) is an archive of them. Labels that the text opens with (`Headline:`, `Embargo:`) are
its fields. Pictures, videos and sounds that it carries are media by their names; other attachments are named.
The parser is given only what it reads in good time: a header of 64 KiB and a hundred parts.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message as Mail
from typing import Any

from wire.domain.errors import Rejected
from wire.domain.formats.common import bylines, concepts, conventions, ids, publishing, times
from wire.domain.formats.common.charset import ensure_size, head
from wire.domain.formats.common.embargoes import embargo_fields
from wire.domain.formats.common.kills import kill_headlines, kill_texts, replacements
from wire.domain.formats.common.mail import mail_attachments, mail_header, mail_kinds, mail_text
from wire.domain.message import Concept, Identity, Media, Message, Status

NAME = "email"
CONTENT_TYPES = ("message/rfc822", "application/mbox")

_FIELD = re.compile(rb"([A-Za-z][A-Za-z-]{1,40}):(?=[ \t\r\n])")
_KNOWN = frozenset(
    b"from to cc date subject message-id received return-path delivered-to mime-version sender reply-to".split()
)
_SURE = frozenset(b"from message-id received return-path delivered-to mime-version".split())
_MAX_HEADER, _MAX_PARTS = 64 * 1024, 100
_POSTMARK = re.compile(
    rb"(?:\A|(?<=\n))From \S+ [^\r\n]{4,60}\d{4}(?: [^\r\n]{1,12})?\r?\n(?=[A-Za-z][\w-]*:)"
)
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
"""How an mbox writes a line of a mail that would look like a postmark."""
_FORWARDED = re.compile(r"^(?:(?:fwd?|wg|tr|rv|re|aw|sv|vs)\s?:\s*)+", re.IGNORECASE)
_OF_ALL = frozenset({"ednote", "source"})
"""What a text has said though no label stands above it."""
_TITLES = 3
"""Lines above a text among which its title may stand."""
_REFERENCE = re.compile(r"<([^\s<>]{3,500})>")


def sniff(raw: bytes) -> bool:
    """A header of mail, its fields in any order, or the postmark of an mbox before one."""
    start = head(raw, 8192)
    postmark = _POSTMARK.match(start)
    if postmark:
        start = start[postmark.end() :]
    if not _FIELD.match(start):
        return False
    names = {
        name.lower() for name in re.findall(rb"^([A-Za-z][A-Za-z-]{1,40}):", _header(start), re.MULTILINE)
    }
    return len(names & _KNOWN) >= 2 and bool(names & _SURE)


def messages(raw: bytes) -> Iterator[bytes]:
    """The mails of an mbox, each without its postmark and with its own lines of `From `; a mail alone as it stands."""
    marks = list(_POSTMARK.finditer(raw)) if raw.lstrip()[:5] == b"From " else []
    if not marks:
        yield raw
    for at, mark in enumerate(marks):
        end = marks[at + 1].start() if at + 1 < len(marks) else len(raw)
        yield _QUOTED.sub(rb"\1", raw[mark.end() : end])


def identify(raw: bytes) -> Identity:
    """`Message-ID` and `Date` of the header."""
    header = _header(raw)
    found = _REFERENCE.search(mail_header.field(header, "Message-ID")) or re.match(
        r"(\S{1,500})", mail_header.field(header, "Message-ID")
    )
    return Identity(
        guid=ids.guid(f"mid:{found[1]}") if found else "",
        time=times.first(
            *(mail_header.field(header, name) for name in ("Date", "Resent-Date", "Delivery-Date")),
            mail_header.field(header, "Received").rpartition(";")[2],
        ),
    )


def parse(raw: bytes) -> Message:
    """The mail. Raises Rejected where it has neither subject nor text, has too much of a header or parts, or is no
    news.
    """
    header, mail = _opened(raw)
    written = mail_header.all_of(header, "Subject") or [""]
    subject, *others = [_FORWARDED.sub("", words) for words in written]
    is_reply = subject != written[0]
    said, lines, mended, marks = mail_text.sent_on(mail) if is_reply else mail_text.read(mail)
    media, attached = mail_attachments.read(mail)
    headline = said.get("headline") or subject
    if not marks:
        headline, lines = _titled(headline, lines)
    if not headline and not lines:
        raise Rejected("header: neither Subject nor a text part; expected a mail that says something")
    is_notice = _is_notice(subject, lines)
    corrects = replacements.is_correction(subject) and not is_reply
    cancels = _cancels(header) if is_notice or corrects else ()
    if not (is_notice or corrects or said.keys() - _OF_ALL) and not marks and mail_kinds.is_letter(lines):
        raise Rejected("text: a letter, for it speaks to its reader; expected news")
    identity = identify(raw)
    release = _release(header, said, identity)
    return Message(
        format=NAME,
        identity=identity,
        status=Status.CANCELED if is_notice and cancels else Status.USABLE,
        embargoed_until=release.embargoed_until,
        held_because=release.held_because,
        cancels=cancels,
        headline=headline,
        title=subject if subject != headline else " ".join(others),
        byline=bylines.bare(said.get("byline", "")),
        dateline=said.get("dateline", ""),
        agency=mail_header.field(header, "From").partition("<")[0].strip('" '),
        layout="page" if marks else "article",
        lines=lines,
        marks=marks,
        media=_captioned(media, said),
        faults=mended,
        **_metadata(header, said, attached),
    )


def _opened(raw: bytes) -> tuple[bytes, Mail]:
    """Header and mail. Raises Rejected for too much of a header or parts, and for what is no news by these."""
    ensure_size(raw)
    header = _header(raw)
    if len(header) >= _MAX_HEADER or raw.count(b"\n--") > _MAX_PARTS:
        raise Rejected(f"header: over {_MAX_HEADER} bytes, or over {_MAX_PARTS} parts; expected a mail")
    mail = message_from_bytes(raw.lstrip())
    if kind := mail_kinds.of(mail, header):
        raise Rejected(f"header: {kind}; expected news")
    return header, mail


def _titled(subject: str, lines: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Headline and text of a release: it has its title above its text, and in the subject what it is before that."""
    for at, one in enumerate(lines[:_TITLES]):
        if subject.endswith(one) and len(lines) > at + 1:
            above = (each for each in lines[:at] if not subject.lower().startswith(each.lower()))
            return one, (*above, *lines[at + 1 :])
    return subject, lines


def _is_notice(subject: str, lines: tuple[str, ...]) -> bool:
    """Whether a mail takes back another one."""
    if kill_headlines.in_headline(subject, (), lines):
        return True
    return kill_texts.is_short(lines) and kill_texts.in_text("\n".join(lines))


def _captioned(media: tuple[Media, ...], said: dict[str, str]) -> tuple[Media, ...]:
    """The one picture of a mail with the caption and credit that its labels give, its name as its headline."""
    if len(media) != 1 or not said.get("caption"):
        return media
    headline, credit = media[0].headline or media[0].id, said.get("credit_line", "")
    return (replace(media[0], headline=headline, caption=said["caption"], credit=credit),)


def _release(header: bytes, said: dict[str, str], identity: Identity) -> publishing.Release:
    """Until when it is under embargo, by its header or by a field in its text."""
    fields = mail_header.fields(header)
    if "embargo" in said:
        fields.append(("embargo", said["embargo"]))
    return publishing.release("", embargo_fields.until(fields, identity.time))


def _metadata(header: bytes, said: dict[str, str], attached: tuple[str, ...]) -> dict[str, Any]:
    keywords = said.get("keywords", "") or mail_header.field(header, "Keywords")
    return {
        "slugline": said.get("slugline", ""),
        "summary": said.get("summary", ""),
        "ednote": said.get("ednote", "") or mail_header.field(header, "Comments"),
        "copyright": said.get("copyright", ""),
        "usage_terms": said.get("usage_terms", ""),
        "source": said.get("source", ""),
        "credit_line": said.get("credit_line", ""),
        "language": mail_header.field(header, "Content-Language"),
        "urgency": conventions.urgency(said.get("urgency", "")),
        "expires": times.any_form(mail_header.field(header, "Expires")),
        "keywords": conventions.listed(keywords),
        "subjects": concepts.distinct(
            Concept(name=name, rel="category") for name in conventions.listed(said.get("category", ""))
        ),
        "places": concepts.names(filter(None, (said.get("place", ""),))),
        "other_ids": tuple(("attachment", name) for name in attached),
    }


def _cancels(header: bytes) -> tuple[str, ...]:
    """The mails that a notice takes back: the one it answers, else the last it refers to."""
    answered = _REFERENCE.findall(mail_header.field(header, "In-Reply-To"))
    referred = _REFERENCE.findall(mail_header.field(header, "References"))
    return tuple(ids.guid(f"mid:{one}") for one in answered or referred[-1:])


def _header(raw: bytes) -> bytes:
    """The bytes before the first empty line, at most 64 KiB."""
    start = raw[:_MAX_HEADER].lstrip()
    return re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]

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
from typing import Any, NamedTuple

from wire.domain.errors import Rejected
from wire.domain.formats.common import bylines, concepts, conventions, ids, paragraphs, publishing, times
from wire.domain.formats.common.charset import clean, decode, ensure_size, faults, head, line
from wire.domain.formats.common.embargoes import embargo_fields, embargo_words
from wire.domain.formats.common.html import html_lines
from wire.domain.formats.common.kills import kill_headlines, kill_texts, replacements
from wire.domain.formats.common.mail import forwarded, labels, mail_header
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import Concept, Identity, LineMark, Media, Message, Status

NAME = "email"
CONTENT_TYPES = ("message/rfc822", "application/mbox")

_FIELD = re.compile(rb"([A-Za-z][A-Za-z-]{1,40}):(?=[ \t\r\n])")
_KNOWN = frozenset(
    b"from to cc date subject message-id received return-path delivered-to mime-version sender reply-to".split()
)
_SURE = frozenset(b"from message-id received return-path delivered-to mime-version".split())
_TEXTS = frozenset({"text/plain", "text/html", "text/enriched"})
_COVER = 300
"""Characters of what stands above a mail that is sent on as an attachment."""
_MAX_HEADER, _MAX_PARTS = 64 * 1024, 100
_POSTMARK = re.compile(
    rb"(?:\A|(?<=\n))From \S+ [^\r\n]{4,60}\d{4}(?: [^\r\n]{1,12})?\r?\n(?=[A-Za-z][\w-]*:)"
)
_SIGNATURE = re.compile(r"\n(?:--[ ]?|_{5,}|Sent from my [^\n]{2,40})\n")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
"""How an mbox writes a line of a mail that would look like a postmark."""
_FORWARDED = re.compile(r"^(?:(?:fwd?|wg|tr|rv|re|aw|sv|vs)\s?:\s*)+", re.IGNORECASE)
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
    """The mail. Raises Rejected where it has neither subject nor text, or too much of a header or parts."""
    ensure_size(raw)
    header = _header(raw)
    if len(header) >= _MAX_HEADER or raw.count(b"\n--") > _MAX_PARTS:
        raise Rejected(f"header: over {_MAX_HEADER} bytes, or over {_MAX_PARTS} parts; expected a mail")
    mail = message_from_bytes(raw.lstrip())
    written = mail_header.all_of(header, "Subject") or [""]
    subject, *others = [_FORWARDED.sub("", words) for words in written]
    said, lines, mended, marks = _sent_on(mail) if subject != written[0] else _text(mail)
    media, attached = _attachments(mail)
    if len(media) == 1 and said.get("caption"):
        media = (_captioned(media[0], said),)
    headline = said.get("headline") or subject
    if not headline and not lines:
        raise Rejected("header: neither Subject nor a text part; expected a mail that says something")
    is_notice = kill_headlines.in_headline(subject, (), lines) or (
        kill_texts.is_short(lines) and kill_texts.in_text("\n".join(lines))
    )
    is_reply = subject != written[0]
    corrects = replacements.is_correction(subject) and not is_reply
    cancels = _cancels(header) if is_notice or corrects else ()
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
        media=media,
        faults=mended,
        **_metadata(header, said, attached),
    )


def _captioned(picture: Media, said: dict[str, str]) -> Media:
    """The one picture of a mail, with the caption and credit that its labels give; its name is then its headline."""
    headline = picture.headline or picture.id
    return replace(picture, headline=headline, caption=said["caption"], credit=said.get("credit_line", ""))


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


class _Text(NamedTuple):
    """What a mail says."""

    said: dict[str, str]
    """What its labels say."""
    lines: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    marks: tuple[LineMark, ...] = ()
    """Of a newsletter, which is a web page with menus, other stories and how to cancel it."""


def _text(mail: Mail) -> _Text:
    """The paragraphs of the first plain text, else of the HTML. Of a signature only what says that the text is under
    embargo."""
    parts = [part for part in mail.walk() if part.get_content_type() in _TEXTS and not part.get_filename()]
    for part in sorted(parts, key=lambda part: part.get_content_subtype() == "html"):
        payload, charset = part.get_payload(decode=True), part.get_content_charset() or ""
        content = payload if isinstance(payload, bytes) else b""
        words, mended = decode(content, charset), faults(content, charset)
        if "\0" in words:
            raise Rejected("body: a NUL; expected text")
        if part.get_content_subtype() == "html":
            return _of_html(words, mended, is_newsletter=mail.get("List-Unsubscribe") is not None)
        note, sender, words = forwarded.read(clean(words) + "\n")
        words, *signature = _SIGNATURE.split(words, maxsplit=1)
        if words.strip() or len(parts) == 1:
            said, text = labels.read(words.strip("\n"))
            marks = filter(embargo_words.in_line, "".join(signature).split("\n"))
            said["ednote"] = "\n".join(filter(None, (note, said.get("ednote", ""), *marks)))
            said.setdefault("source", sender)
            return _Text(said, paragraphs.of_text(text), mended)
    return _Text({})


def _sent_on(mail: Mail) -> _Text:
    """The text of the one mail that a mail sends on as an attachment, its own few words a note; else its own text."""
    attached = [
        inner
        for part in mail.walk()
        if part.get_content_type() == "message/rfc822"
        for inner in part.get_payload()
        if isinstance(inner, Mail)
    ]
    own = _text(mail)
    if len(attached) != 1 or len(words := " ".join(own.lines)) > _COVER:
        return own
    inner = _text(attached[0])
    if not inner.lines or inner.lines == own.lines:
        return own
    said = dict(inner.said)
    said["ednote"] = "\n".join(filter(None, (words, said.get("ednote", ""))))
    sender = _printable(attached[0].get("From")).partition("<")[0].strip('" ')
    said["source"] = said.get("source") or sender
    return inner._replace(said=said)


def _of_html(words: str, mended: tuple[str, ...], *, is_newsletter: bool) -> _Text:
    top = xml_tree.html_root(words) if is_newsletter else None
    if top is None:
        return _Text({}, tuple(words for _, words in xml_tree.html_story(words)), mended)
    page = html_lines.read(top)
    return _Text({}, page.lines, mended, page.marks)


def _attachments(mail: Mail) -> tuple[tuple[Media, ...], tuple[str, ...]]:
    """Pictures, videos and sounds as media by their names; the names of all other parts that are no text."""
    media, named = list[Media](), list[str]()
    for part in mail.walk():
        name, type_ = _printable(part.get_filename()), line(part.get_content_type())
        if type_ == "message/rfc822":
            inner = [one for one in part.get_payload() if isinstance(one, Mail)]
            named += [_printable(one.get("Subject")) or "a mail" for one in inner]
        elif part.is_multipart() or (type_ in _TEXTS and not name):
            continue
        elif kind := conventions.medium(type_):
            caption = _printable(part.get("Content-Description")) or name or type_
            headline = name if caption != name else ""
            media.append(Media(type=kind, id=name, headline=headline, caption=caption, mime_type=type_))
        else:
            named.append(name or type_)
    return tuple(media), tuple(named)


def _printable(text: object) -> str:
    """A field of a part's header; empty for None."""
    return "" if text is None else mail_header.words(str(text).encode("utf-8", "surrogateescape"))


def _header(raw: bytes) -> bytes:
    """The bytes before the first empty line, at most 64 KiB."""
    start = raw[:_MAX_HEADER].lstrip()
    return re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]

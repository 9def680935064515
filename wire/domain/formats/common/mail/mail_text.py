"""What a mail says: the paragraphs of its text, the labels above it, and the mail that it sends on."""

import re
from email.message import Message as Mail
from typing import NamedTuple

from wire.domain.errors import Rejected
from wire.domain.formats.common import paragraphs
from wire.domain.formats.common.charset import clean, decode, faults
from wire.domain.formats.common.embargoes import embargo_words
from wire.domain.formats.common.html import html_lines
from wire.domain.formats.common.mail import forwarded, labels, letters, mail_header
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import LineMark

TEXTS = frozenset({"text/plain", "text/html", "text/enriched"})
"""Types of a part that is a text of the mail, where it has no name of a file."""
_COVER = 300
"""Characters of what stands above a mail that is sent on as an attachment."""
_SIGNATURE = re.compile(r"\n(?:--[ ]?|_{5,}|Sent from my [^\n]{2,40})\n")


class Text(NamedTuple):
    """What a mail says."""

    said: dict[str, str]
    """What its labels say."""
    lines: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    marks: tuple[LineMark, ...] = ()
    """Of a newsletter, which is a web page with menus, other stories and how to cancel it."""


def read(mail: Mail) -> Text:
    """The paragraphs of the first plain text, else of the HTML. Of a signature only what says that the text is under
    embargo."""
    parts = [part for part in mail.walk() if part.get_content_type() in TEXTS and not part.get_filename()]
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
            return Text(said, letters.without_forms(paragraphs.of_text(text)), mended)
    return Text({})


def sent_on(mail: Mail) -> Text:
    """The text of the one mail that a mail sends on as an attachment, its own few words a note; else its own text."""
    attached = [
        inner
        for part in mail.walk()
        if part.get_content_type() == "message/rfc822"
        for inner in part.get_payload()
        if isinstance(inner, Mail)
    ]
    own = read(mail)
    if len(attached) != 1 or len(words := " ".join(own.lines)) > _COVER:
        return own
    inner = read(attached[0])
    if not inner.lines or inner.lines == own.lines:
        return own
    said = dict(inner.said)
    said["ednote"] = "\n".join(filter(None, (words, said.get("ednote", ""))))
    sender = mail_header.printable(attached[0].get("From")).partition("<")[0].strip('" ')
    said["source"] = said.get("source") or sender
    said.setdefault("headline", mail_header.printable(attached[0].get("Subject")))
    return inner._replace(said=said)


def _of_html(words: str, mended: tuple[str, ...], *, is_newsletter: bool) -> Text:
    top = xml_tree.html_root(words) if is_newsletter else None
    if top is None:
        lines = tuple(words for _, words in xml_tree.html_story(words))
        return Text({}, letters.without_forms(lines), mended)
    page = html_lines.read(top)
    return Text({}, page.lines, mended, page.marks)

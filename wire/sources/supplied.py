"""What senders supplied and what of it stands in the items: a check of every format against its own fields.

It does not know the parsers. Each value of a message (text and attributes of XML, strings and numbers of JSON, fields
of a mail's header, lines of a text) is looked for in the items made of that message, whatever field it stands in.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from typing import Any

from lxml import etree

from wire.codec import text_of
from wire.domain import formats
from wire.domain.clock import iso, millis
from wire.domain.errors import Rejected
from wire.domain.formats.common import bylines, charset, notebook, times
from wire.domain.formats.common.mail import mail_header
from wire.domain.formats.common.xml import xml_read, xml_scan
from wire.domain.items.build import build
from wire.domain.splitting.parts import split
from wire.sources.files import Sent
from wire.sources.left_out import reason_for

_TAG = re.compile(r"<[^<>]{1,500}>")
_SCHEME = re.compile(r".*[:/](?=[^:/]+$)", re.DOTALL)
_COUNT = re.compile(r"\w[^ ]*,\s?\d{1,5}$")
_PUNCTUATION = re.compile(r"[\s\"'`_\u2013\u2014-]+")

Leaf = tuple[str, str]
"""Where a value stands in its format, and the value."""


@dataclass(slots=True)
class Field:
    """One field of a format: how often it was supplied, and how often it stands in the items."""

    supplied: int = 0
    stands: int = 0
    reason: str = ""
    """Why it is left out; empty where it should stand."""


@dataclass(slots=True)
class Report:
    """The fields of all messages, by format and name."""

    fields: dict[tuple[str, str], Field] = field(default_factory=dict)
    without_items: int = 0
    """Messages that are rejected."""

    def add(self, raw: bytes, format: str, items: Iterable[Any]) -> None:
        """Compare a message with the items that were made of it."""
        said = [text for item in items for text in _texts(item)]
        if not said:
            self.without_items += 1
            return
        whole = _plain("\n".join(said))
        words = set(re.findall(r"\w+", whole))
        for name, value in leaves(raw, format):
            found = self.fields.setdefault((format, name), Field(reason=reason_for(format, name)))
            found.supplied += 1
            found.stands += _stands(value, whole, words)

    def lines(self) -> Iterator[str]:
        """The report for a person: fields that do not stand wholly, then the sums."""
        due = stands = left_out = 0
        for (format, name), found in sorted(self.fields.items()):
            if found.reason:
                left_out += found.supplied
            else:
                due += found.supplied
                stands += found.stands
            if found.stands < found.supplied:
                reason = found.reason or "NOT IN THE ITEMS"
                yield f"{format:<9} {name:<60} {found.stands:>5} of {found.supplied:<5} {reason}"
        share = 100 * stands / due if due else 100.0
        yield f"{stands:,} of {due:,} supplied values stand in the items ({share:.1f} %)"
        yield f"{left_out:,} more are left out for the reasons above; {self.without_items:,} messages are rejected"


def leaves(raw: bytes, format: str) -> Iterator[Leaf]:
    """The values of a message, each with the name of its field in the format."""
    if format == "ninjs":
        yield from _of_json(json.loads(charset.decode(raw)), "")
    elif format == "email":
        yield from _of_mail(raw)
    elif xml_scan.root_name(raw) and format != "html":
        yield from _of_xml(xml_read.recover(raw, {}).root)
    else:
        yield from _of_text(raw)


def _of_text(raw: bytes) -> Iterator[Leaf]:
    """Lines of a text; of one framed by STX and ETX, header and trailer apart. Marks of lines are left out."""
    framed = raw[:1] in b"\x01\x16" and b"\x02" in raw and b"\x03" in raw
    start, end = (raw.index(b"\x02"), raw.rindex(b"\x03")) if framed else (0, len(raw))
    for name, part in (("header", raw[:start]), ("line", raw[start:end]), ("trailer", raw[end:])):
        for text in charset.clean(charset.decode(part)).split("\n"):
            words = charset.line(text.replace("``", '"').replace("''", '"')).strip("^<= #*_-()")
            if words:
                is_mark = _COUNT.search(words) or notebook.is_mark(words)
                yield "word count or mark" if is_mark and name == "line" else name, words


def _of_xml(top: etree._Element) -> Iterator[Leaf]:
    for node in top.iter():
        path = "/".join(str(above.tag) for above in (*reversed(list(node.iterancestors())[:2]), node))
        for name, value in node.attrib.items():
            if value.strip():
                yield f"{path}@{str(name).rpartition('}')[2]}", charset.line(str(value))
        for text in (node.text, *(child.tail for child in node)):
            if text and text.strip():
                yield path, charset.line(text)


def _of_json(value: Any, path: str) -> Iterator[Leaf]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _of_json(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for inner in value:
            yield from _of_json(inner, path + "[]")
    elif isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip():
        yield path, str(value)


def _of_mail(raw: bytes) -> Iterator[Leaf]:
    mail = message_from_bytes(raw.lstrip())
    for name in mail:
        yield f"header {name}", mail_header.field(raw.lstrip(), name)
    for part in mail.walk():
        content = part.get_payload(decode=True)
        if part.get_content_maintype() == "text" and isinstance(content, bytes):
            text = charset.decode(content, part.get_content_charset() or "")
            yield from (
                (part.get_content_type(), charset.line(one)) for one in text.split("\n") if one.strip()
            )
        elif attached := part.get_filename():
            yield "attachment", str(attached)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    elif value is not None:
        yield str(value)


def _plain(text: str) -> str:
    """A text as it is compared: without markup, in small letters, blanks and dashes alike."""
    return _PUNCTUATION.sub(" ", _TAG.sub(" ", charset.clean(text))).casefold().strip()


def _stands(value: str, whole: str, words: set[str]) -> bool:
    """Whether a value stands in the items: as it is, without scheme, as a time in UTC, or by its paragraphs."""
    plain = _plain(bylines.bare(value))
    if not plain or _found(plain, whole, words):
        return True
    if (time := times.any_form(value)) and len(value) < 40:
        return _plain(iso(millis(time))) in whole
    if _found(_plain(_SCHEME.sub("", value)), whole, words):
        return True
    parts = [part for part in re.split(r"</?(?:p|div|br|li|h\d)\b[^<>]*>|\n\s*\n|\n", value) if _plain(part)]
    return len(parts) > 1 and all(_found(_plain(part), whole, words) for part in parts)


def _found(plain: str, whole: str, words: set[str]) -> bool:
    return plain in words if len(plain) < 4 and plain.isalnum() else plain in whole


def report(sent: Iterable[Sent]) -> Report:
    """Compare messages with the items that are made of them, before copies and versions are told apart."""
    found = Report()
    for one in sent:
        found.add(one.value, one.format, _items(one))
    return found


def _items(sent: Sent) -> list[Any]:
    """The items of a message; none where it is rejected."""
    try:
        message = formats.parse(sent.value, text_of(sent.headers, "content-type"))
        version = max(message.identity.version, 1)
        return [item.value for item in build(sent.key.decode(), version, sent.time, message, split(message))]
    except Rejected:
        return []

"""Reuters-21578 (Lewis 1997): Reuters messages of 1987 in SGML, an ANPA 1312 header among them.

One file holds a thousand messages; `messages` cuts it, `parse` reads one. SGML of one fixed shape, so regexes
over the bytes read it: no XML parser would (control characters as entities, no root element).
Times in DATE carry no zone and are taken as UTC. TYPE="BRIEF" is an alert, a headline alone (its body in the
collection is a filler, `Blah blah blah.`); TYPE="UNPROC" a text nobody cut up, its headline the first line.
"""

import re
from collections.abc import Iterator
from datetime import datetime

from wire.domain.errors import Rejected
from wire.domain.formats.common import bylines, conventions, paragraphs, times
from wire.domain.formats.common.charset import clean, decode, head
from wire.domain.message import Concept, Identity, Message

NAME = "reuters"
CONTENT_TYPES = ("text/x-reuters-21578",)
AGENCY = "Reuters"

_TAG = re.compile(rb"<REUTERS\b([^<>]{0,1000})>")
_NEWID = re.compile(rb'\bNEWID="(\d{1,12})"')
_DATE = re.compile(rb"<DATE>\s*(\d{1,2})-([A-Za-z]{3})-(\d{4})\s+(\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?")
_LIST = re.compile(r"<(TOPICS|PLACES|PEOPLE|ORGS|EXCHANGES|COMPANIES)>(<D>[^\n]*?)</\1>")
_TERM = re.compile(r"<D>([^<>]*)</D>")
_TEXT = re.compile(r'<TEXT(?:\s+TYPE="(\w+)")?\s*>')
_HEADER = re.compile(r"^(?:.{0,40}reute)? ?([a-z]) ([a-z]) ([^\n]*)", re.MULTILINE)
_DATE_AND_COUNT = re.compile(r"\s\d\d-\d\d\s+\d{4}\s*$")
_CONTROL = re.compile(r"&#\d{1,3};")
"""Entities of control characters; they go."""
_SIGN_OFF = re.compile(r"(?:reuters?|reute|more)\W*(?:\w\W*)?", re.IGNORECASE)
_FILLER = "Blah blah blah."


def sniff(raw: bytes) -> bool:
    """The DOCTYPE of the collection's files, or one message."""
    return head(raw, 64).startswith((b"<!DOCTYPE lewis", b"<REUTERS "))


def messages(raw: bytes) -> Iterator[bytes]:
    """The messages of a file in order, each `<REUTERS ...>...</REUTERS>` with its bytes unchanged."""
    start = raw.find(b"<REUTERS ")
    while start >= 0:
        end = raw.find(b"</REUTERS>", start)
        stop = len(raw) if end < 0 else end + len(b"</REUTERS>")
        yield raw[start:stop]
        start = raw.find(b"<REUTERS ", stop)


def identify(raw: bytes) -> Identity:
    """`reuters21578:{NEWID}`, version 1 (the collection has no versions), the time in DATE."""
    tag = _TAG.search(raw)
    number = _NEWID.search(tag[1]) if tag else None
    if number is None:
        return Identity()
    date = _DATE.search(raw)
    return Identity(guid=f"reuters21578:{int(number[1])}", time=_time(date) if date else None)


def parse(raw: bytes) -> Message:
    """One message. Raises Rejected where it is no whole `<REUTERS>` element, has no NEWID or no words."""
    identity = identify(raw)
    if not identity.guid:
        raise Rejected('byte 0: no NEWID; expected <REUTERS ... NEWID="...">')
    if raw.count(b"<REUTERS ") > 1:
        raise Rejected(f"byte {raw.rfind(b'<REUTERS ')}: a second <REUTERS>; expected one message")
    end = raw.find(b"</REUTERS>")
    if end < 0:
        raise Rejected(f"byte {len(raw)}: the end of the message; expected </REUTERS>")
    whole = _CONTROL.sub("", clean(decode(raw[:end])))
    opening = _TEXT.search(whole)
    if opening is None:
        raise Rejected(f"byte {end}: </REUTERS>; expected <TEXT> before it")
    text = whole[opening.end() :].partition("</TEXT>")[0]
    headline, lines = _line(_element(text, "TITLE")).strip("* "), _lines(_element(text, "BODY"))
    if opening[1] == "UNPROC":
        headline, *rest = _lines(_plain(text)) or ("",)
        lines = tuple(rest)
    if not headline and not lines:
        raise Rejected(f"byte {raw.find(b'<TEXT')}: neither <TITLE> nor <BODY> has text")
    terms = _terms(whole[: opening.start()])
    letter, category, slug = _header(_element(whole, "UNKNOWN"))
    return Message(
        format=NAME,
        identity=identity,
        headline=headline,
        slugline=slug,
        byline=bylines.bare(_element(text, "AUTHOR")),
        dateline=_line(_element(text, "DATELINE")).rstrip(" -"),
        agency=AGENCY,
        language="en",
        urgency=conventions.priority(letter),
        subjects=_subjects(category, terms),
        people=_named(terms, "PEOPLE"),
        organisations=_named(terms, "ORGS", "COMPANIES"),
        places=_named(terms, "PLACES"),
        lines=lines,
    )


def _time(date: re.Match[bytes]) -> datetime | None:
    day, month, year, hour, minute, second, fraction = date.groups(b"0")
    micro = int(fraction.ljust(6, b"0"))
    return times.made(int(year), month.decode(), int(day), int(hour), int(minute), int(second), micro)


def _element(text: str, name: str) -> str:
    """The text between the first `<name>` and the `</name>` after it; empty where there is none."""
    return _plain(_inside(text, name))


def _inside(text: str, name: str) -> str:
    start = text.find(f"<{name}>")
    if start < 0:
        return ""
    end = text.find(f"</{name}>", start)
    return text[start + len(name) + 2 : end if end >= 0 else len(text)]


def _plain(text: str) -> str:
    """`text` with its named entities read."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _subjects(category: str, terms: dict[str, list[str]]) -> tuple[Concept, ...]:
    return (
        *((Concept(code=f"anpa:{category}", rel="category"),) if category else ()),
        *[Concept(code=f"reuters:{term}") for term in terms.get("TOPICS", ())],
        *[Concept(code=f"exchange:{term}", rel="exchange") for term in terms.get("EXCHANGES", ())],
    )


def _named(terms: dict[str, list[str]], *names: str) -> tuple[Concept, ...]:
    return tuple([Concept(name=term) for name in names for term in terms.get(name, ())])


def _terms(head: str) -> dict[str, list[str]]:
    """The terms of each list that has any: topics, places, people, organisations, exchanges, companies."""
    return {
        found[1]: [_line(_plain(term)) for term in _TERM.findall(found[2])] for found in _LIST.finditer(head)
    }


def _header(unknown: str) -> tuple[str, str, str]:
    """Priority letter, category letter and slug of the ANPA line in UNKNOWN; empty ones where it has none."""
    found = _HEADER.search(unknown)
    return (found[1], found[2], _line(_DATE_AND_COUNT.sub("", found[3][:200]))) if found else ("", "", "")


def _lines(body: str) -> tuple[str, ...]:
    """Paragraphs without the sign-off at the end; none where there is but the filler."""
    lines = paragraphs.indented(body)
    while lines and _SIGN_OFF.fullmatch(lines[-1]):
        lines.pop()
    return () if lines == [_FILLER] else tuple(lines)


def _line(text: str) -> str:
    """Clean text on one line."""
    return " ".join(text.split())

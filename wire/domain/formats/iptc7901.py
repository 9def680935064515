"""IPTC 7901: European wire, framed by control characters.

    SOH service+number priority category words ... agency number / keywords / STX titles = / text ETX time

The guid is `iptc7901:{agency}:{service}{number}:{date}`: keywords are too broad to tell stories apart, so a lead,
which has a number of its own, is another message; that it is near the first is for deduplication to find. Numbers
begin anew each day: a message without a date is told by a digest of its text. A kill names the numbers it kills, of its
own day, or of the day before where that has none of them; the number that the agency gives is a name of a message too.
"""

import re
from datetime import datetime
from itertools import chain
from typing import Any, NamedTuple

from wire.domain.digest import digest_of
from wire.domain.errors import Rejected
from wire.domain.formats.common import (
    concepts,
    conventions,
    daily,
    notebook,
    paragraphs,
    sign_off,
    times,
)
from wire.domain.formats.common.charset import clean, decode, faults, guessed, head, line
from wire.domain.formats.common.kills import kill_headlines, kill_sentences
from wire.domain.formats.common.teletype import framed, iptc7901_titles, stripped
from wire.domain.message import Identity, Message, Status

NAME = "iptc7901"
CONTENT_TYPES = ("application/x-iptc-7901",)

_HEADER = re.compile(
    framed.BEFORE + rb"\x01([A-Za-z]{2,4}\d{3,4}) (\d) (\w{1,3}) +\d{1,5}\b([^\n\x02]{0,80})"
)
_AGENCY = re.compile(r"(?<![.\d])\b([A-Za-z]{2,8}) (\d{1,5})\s*$")
"""Not a day, as APA prints it there: `Mi, 25.Feb 2026`."""
_BEFORE_TIME = re.compile(r"\W*([A-Za-z]{2,8})\W{1,3}\d")
_NUMBER = re.compile(r"\b([a-z]{2,4})( ?)(\d{3,4})\b", re.IGNORECASE)
_TRAILER, _LAST = 200, 4
"""Bytes after ETX, and lines there and at the end of the text, in which a time is looked for."""


def sniff(raw: bytes) -> bool:
    """SOH, then service and number, priority, category, words; or these lines without control characters."""
    return _HEADER.match(head(raw, 256)) is not None or stripped.IPTC7901.is_header_of(raw)


messages = stripped.IPTC7901.messages


class _Frame(NamedTuple):
    """The parts of a message, in the charset of all of it."""

    number: str
    """Service and number: `eca042`."""
    priority: str
    category: str
    agency: str
    transmission: str
    """The agency with its own number: `dpa061`."""
    keywords: str
    text: str
    """What stands between STX and ETX."""
    sent: datetime | None
    """The time of the trailer, in the zone that it names."""


def identify(raw: bytes) -> Identity:
    """Service and number of the header with the day of the trailer; version 1 + the lead's number."""
    raw = stripped.IPTC7901.framed(raw)
    frame = _frame(raw)
    return _identity(frame, raw) if frame else Identity()


def parse(raw: bytes) -> Message:
    """The story. Raises Rejected where header, STX or text is missing."""
    raw = stripped.IPTC7901.framed(raw)
    frame = _frame(raw)
    if frame is None:
        raise Rejected("line 1: no header; expected SOH, service, number, priority and category")
    start = framed.text_start(raw)
    titles, body = iptc7901_titles.read(frame.text, frame.agency)
    slug = titles.pop(0) if iptc7901_titles.has_slug(titles) else ""
    keywords = frame.keywords or slug.rstrip("/")
    story, notes = notebook.split(tuple(sign_off.set_apart(body, frame.agency).split("\n")))
    headline = iptc7901_titles.headline(titles, frame.agency)
    lines = tuple(paragraphs.of_wire("\n".join(story)))
    if not headline and not lines:
        raise Rejected(f"byte {start}: neither headline nor text after STX")
    identity = _identity(frame, raw)
    return Message(
        format=NAME,
        identity=identity,
        **_killed(frame, identity, titles, headline, lines),
        headline=headline,
        slugline=keywords,
        subheadline=iptc7901_titles.subheadline(titles),
        byline=iptc7901_titles.byline(titles, frame.agency),
        agency=frame.agency,
        urgency=conventions.urgency(frame.priority),
        ednote=iptc7901_titles.note(titles, frame.agency),
        private_notes=tuple(filter(None, map(line, notes))),
        subjects=(concepts.concept(f"iptc7901:{frame.category.lower()}", rel="category"),),
        keywords=conventions.unique(keywords.split("/")),
        other_ids=(("transmission", frame.transmission),) if frame.transmission else (),
        lines=lines,
        faults=faults(raw),
    )


def _killed(
    frame: _Frame, identity: Identity, titles: list[str], headline: str, lines: tuple[str, ...]
) -> dict[str, Any]:
    """What a message takes back, as `Message` has it."""
    is_kill = conventions.kills(frame.keywords) or any(
        iptc7901_titles.KILL.match(title) or kill_headlines.in_headline(title, titles, lines)
        for title in titles
    )
    said = "\n".join((*titles, kill_sentences.of_a_notice("\n".join(lines)))) if is_kill else ""
    cancels = _named(said.replace("\n", " "), identity, frame.number, frame.agency)
    return {
        "status": Status.CANCELED if is_kill else Status.USABLE,
        "cancels": cancels,
        "takes_back": _taken_back(frame.keywords, headline, said) if is_kill and not cancels else "",
    }


def _frame(raw: bytes) -> _Frame | None:
    """The parts of a message; None for what has no header."""
    found = _HEADER.search(raw[:512])
    if found is None:
        return None
    charset = guessed(raw)
    start = raw.find(b"\x02", found.end())
    keywords, text, trailer = raw[found.end() : max(start, 0)], b"", b""
    if start >= 0:
        text, _, trailer = raw[start + 1 :].partition(b"\x03")
    number, priority, category, rest = (decode(part, charset) for part in found.groups())
    words = clean(decode(text, charset))
    sent, by = _sent(decode(trailer[:_TRAILER], charset), words)
    agency = _AGENCY.search(clean(rest))
    return _Frame(
        number,
        priority,
        category,
        agency[1] if agency else by,
        "".join(agency.groups()) if agency else "",
        line(decode(keywords, charset)).strip("/ "),
        words,
        sent,
    )


def _sent(trailer: str, text: str) -> tuple[datetime | None, str]:
    """The time that the trailer says, else one of the last lines of the text, and the agency before it."""
    after = ((times.as_written(said), said) for said in map(line, trailer.split("\n")[:_LAST]))
    last = ((sign_off.filed(said), said) for said in map(line, text.rstrip().split("\n")[-_LAST:]))
    time, said = next((found for found in chain(after, last) if found[0]), (None, ""))
    agency = _BEFORE_TIME.match(said)
    return time, agency[1] if agency else ""


def _identity(frame: _Frame, raw: bytes) -> Identity:
    version = conventions.lead(frame.text[:400].partition("=")[0])[1]
    day = frame.sent.date().isoformat() if frame.sent else digest_of(raw[raw.find(b"\x02") + 1 :])
    guid = daily.guid(NAME, frame.agency.lower(), frame.number, day=day)
    return Identity(guid=guid, version=version, time=frame.sent and times.bounded(frame.sent))


def _named(text: str, own: Identity, number: str, agency: str) -> tuple[str, ...]:
    """Ids of the messages of the same day whose numbers a kill names, besides its own and those of the agency.

    `bdt 0117` is one where its own number begins like that; of an agency whose service is called as itself, where it
    has as many digits too.
    """
    as_own = str.upper if number.isupper() else str.lower
    service, agency = number.rstrip("0123456789").lower(), agency.lower()
    digits = len(number) - len(service) if service == agency else 0
    named = (
        as_own(found[1] + found[3])
        for found in _NUMBER.finditer(text)
        if (found[1].lower() == service and digits in (0, len(found[3])))
        or not (found[2] or found[1].lower() == agency)
    )
    others = (other for other in named if other != number)
    return tuple(dict.fromkeys(own.guid.replace(f":{number}:", f":{other}:") for other in others))


def _taken_back(keywords: str, headline: str, said: str) -> str:
    """What a kill says; its keywords, which many stories have, only where it names nothing else."""
    return said if headline or kill_sentences.gives_number(said) else f"{keywords}\n{said}"

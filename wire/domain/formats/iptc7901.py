"""IPTC 7901: European wire, framed by control characters.

    SOH service+number priority category words ... agency number / keywords / STX titles = / text ETX time

The guid is `iptc7901:{agency}:{service}{number}:{date}`: keywords are too broad to tell stories apart, so a lead,
which has a number of its own, is another message; that it is near the first is for deduplication to find. Numbers
begin anew each day: a message without a date is told by a digest of its text. A kill names the numbers it kills, of its
own day, or of the day before where that has none of them; the number that the agency gives is a name of a message too.
"""

import re
from datetime import datetime

from wire.domain.digest import digest_of
from wire.domain.errors import Rejected
from wire.domain.formats.common import (
    concepts,
    conventions,
    daily,
    embargo_words,
    kill_sentences,
    kill_words,
    paragraphs,
    replacements,
    times,
)
from wire.domain.formats.common.charset import clean, decode, faults, head, line
from wire.domain.message import Identity, Message, Status

NAME = "iptc7901"
CONTENT_TYPES = ("application/x-iptc-7901",)

_HEADER = re.compile(rb"\x01([A-Za-z]{2,4}\d{3,4}) (\d) (\w{1,3}) +\d{1,5}\b([^\n]{0,80})")
_AGENCY = re.compile(r"([A-Za-z]{2,8}) (\d{1,5})\s*$")
_TIME = re.compile(
    rb"\x03\s*(\d\d)(\d\d)(\d\d)[ \t]*(?:([A-Z]{2,4})[ \t]+)?([A-Za-z\x80-\xff]{3,9})\.?[ \t]+(?:19|20)?(\d\d)\b"
)
_NUMBER = re.compile(r"\b([a-z]{2,4})( ?)(\d{3,4})\b", re.IGNORECASE)
_SERVICE = re.compile(r"^\W*(?:urgent|advisory|\d+(?:st|nd|rd|th) lead|\(.*\))\W*$", re.I)
_BY = re.compile(r"(?:By|Von|Par|Por|De notre) ")
_KILL = re.compile(r"^\W*(?:(?:kill|elimination|withdrawal)\b\W*)+$", re.IGNORECASE)
_MAX_TITLES, _MAX_TITLE = 8, 500
_NOTEBOOK = re.compile(r"^(?:#+ .*notebook\b.*|\* \* \* \*.*)$", re.IGNORECASE | re.MULTILINE)


def sniff(raw: bytes) -> bool:
    """SOH, then service and number, priority, category, words."""
    return _HEADER.match(head(raw, 256)) is not None


def identify(raw: bytes) -> Identity:
    """Service and number of the header with the day of the trailer; version 1 + the lead's number."""
    found = _HEADER.search(raw[:512])
    if found is None:
        return Identity()
    (time, day), agency = _filed(raw), _AGENCY.search(clean(decode(found[4])))
    text = raw[raw.find(b"\x02") + 1 :] if b"\x02" in raw else b""
    version = conventions.lead(clean(decode(text[:400].partition(b"=")[0])))[1]
    sender, number = agency[1].lower() if agency else "", found[1].decode("ascii")
    guid = daily.guid(NAME, sender, number, day=day or digest_of(text))
    return Identity(guid=guid, version=version, time=time)


def parse(raw: bytes) -> Message:
    """The story. Raises Rejected where header, STX or text is missing."""
    found = _HEADER.search(raw[:512])
    start, end = raw.find(b"\x02"), raw.find(b"\x03")
    if found is None:
        raise Rejected("line 1: no header; expected SOH, service, number, priority and category")
    if start < 0 or end < start:
        raise Rejected(f"byte {len(raw)}: the end of the message; expected text between STX and ETX")
    titles, body = _titles(clean(decode(raw[start + 1 : end])))
    keywords = line(decode(raw[found.end() : start])).strip("/ ")
    headline = " ".join(title for title in titles if not _is_service(title))
    lines = tuple(paragraphs.of_wire(_NOTEBOOK.split(body, maxsplit=1)[0]))
    if not headline and not lines:
        raise Rejected(f"byte {start}: neither headline nor text after STX")
    agency = _AGENCY.search(clean(decode(found[4])))
    kill = conventions.kills(keywords) or any(
        _KILL.match(title) or kill_words.in_headline(title, titles, lines) for title in titles
    )
    identity = identify(raw)
    own, sender = found[1].decode("ascii"), agency[1] if agency else ""
    said = "\n".join((*titles, kill_sentences.of_a_notice("\n".join(lines)))) if kill else ""
    cancels = _named(said.replace("\n", " "), identity, own, sender)
    return Message(
        format=NAME,
        identity=identity,
        status=Status.CANCELED if kill else Status.USABLE,
        cancels=cancels,
        takes_back=_taken_back(keywords, titles, said) if kill and not cancels else "",
        headline=headline,
        slugline=keywords,
        byline=next((conventions.byline(title) for title in titles if _BY.match(title)), ""),
        agency=sender,
        urgency=conventions.urgency(found[2].decode("ascii")),
        ednote="\n".join(title for title in titles if _is_note(title)),
        private_notes=_notebook(body),
        subjects=(concepts.concept(f"iptc7901:{found[3].decode('latin-1').lower()}", rel="category"),),
        keywords=conventions.unique(keywords.split("/")),
        other_ids=(("transmission", "".join(agency.groups())),) if agency else (),
        lines=lines,
        faults=faults(raw),
    )


def _filed(raw: bytes) -> tuple[datetime | None, str]:
    """The time after ETX, and its day as written; None and empty where there is none.

    Day, hour and minute, zone (GMT where none is said), month, year.
    """
    found = _TIME.search(raw, max(0, len(raw) - 400))
    if found is None:
        return None, ""
    day, hour, minute, year = (int(found[index]) for index in (1, 2, 3, 6))
    zone = (found[4] or b"").decode("ascii")
    time = times.made(times.full_year(year), decode(found[5]), day, hour, minute, zone_name=zone)
    return time, times.day(time, zone).isoformat() if time else ""


def _named(text: str, own: Identity, number: str, agency: str) -> tuple[str, ...]:
    """Ids of the messages of the same day whose numbers a kill names, besides its own and those of the agency.

    `bdt 0117` is one where its own number begins like that.
    """
    as_own = str.upper if number.isupper() else str.lower
    service = number.rstrip("0123456789").lower()
    named = (
        as_own(found[1] + found[3])
        for found in _NUMBER.finditer(text)
        if found[1].lower() == service or not (found[2] or found[1].lower() == agency.lower())
    )
    others = (other for other in named if other != number)
    return tuple(dict.fromkeys(own.guid.replace(f":{number}:", f":{other}:") for other in others))


def _taken_back(keywords: str, titles: list[str], said: str) -> str:
    """What a kill says; its keywords, which many stories have, only where it names nothing else."""
    named = [title for title in titles if not _is_service(title)]
    return said if named or kill_sentences.gives_number(said) else f"{keywords}\n{said}"


def _notebook(body: str) -> tuple[str, ...]:
    """The lines of the notebook after the text: what is meant for editors."""
    parts = _NOTEBOOK.split(body, maxsplit=1)
    return tuple(filter(None, map(line, parts[1].split("\n")))) if len(parts) > 1 else ()


def _titles(text: str) -> tuple[list[str], str]:
    """The lines before the body, up to the one that `=` ends, and the body; no such line: all is body."""
    titles, rest = [], text
    for _ in range(_MAX_TITLES):
        title, _, rest = rest.partition("\n")
        titles.append(line(title[:_MAX_TITLE]).rstrip("= "))
        if title.rstrip().endswith("="):
            return [title for title in titles if title], rest
    return [], text


def _is_service(title: str) -> bool:
    return bool(_is_note(title) or _KILL.match(title) or _BY.match(title))


def _is_note(title: str) -> bool:
    is_mark = _SERVICE.match(title) is not None or replacements.is_mark(title)
    return is_mark or embargo_words.in_line(title)

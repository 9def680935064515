"""ANPA 1312 (ANPA 84-2): American wire, framed by control characters.

    SYN SYN SOH selector US ... / priority category DC3 DC1 slug MM-DD words / STX text ETX trailer EOT

The text begins with format lines, each opened by `^` and closed by `<` or `=`: keyword line, headline, notes to
editors, byline. Leads and corrections of a story share its slug: the guid is `anpa:{agency}:{slug without their
words}:{date}`, the version 1 + the number of the lead; a kill comes after every lead. A story filed under its slug on
the next day is another one; a kill filed then reaches the one of the day before where its own day has none. Year and
time are in AP's trailer (`AP-WF-MM-DD-YY hhmmGMT`); without one the date has no year. An add, an insert and a take are
no versions of their story: each is a message of its own (`anpa:AP:BC-Ferry, add 1:2026-03-02`) that names it. A kill
whose text names the slug of another story kills that one.
"""

import re
from datetime import date, datetime
from typing import Any, NamedTuple

from wire.domain.errors import Rejected
from wire.domain.formats.common import concepts, conventions, daily, paragraphs, times
from wire.domain.formats.common.charset import clean, decode, faults, head, line
from wire.domain.formats.common.kills import kill_headlines, kill_texts, replacements
from wire.domain.formats.common.teletype import anpa_fields, anpa_kills, framed, stripped
from wire.domain.message import Identity, Link, Message, Status

NAME = "anpa"
CONTENT_TYPES = ("application/x-anpa-1312",)

KILL_VERSION = 1000
"""Version of a kill: later than any lead, for it carries no number of its own."""

_FRAME = re.compile(framed.BEFORE + rb"\x01([\w-]{1,12})\x1f")
_HEADER = re.compile(rb"\n ?(\w) (\w{1,2})[\x11-\x14 ]{1,8}([^\n\x02]{1,200})")
_KEYWORD = re.compile(rb"\x02\s*\^([^<=\n]{1,200})")
_FILED = re.compile(r"\s(\d\d)-(\d\d)(?:\s+\d{1,5})?\s*$")
_TRAILER = re.compile(rb"\x03\s*(\w{2,4})-\w{1,4}-(\d\d-\d\d)-(\d\d)[ \t]+(\d\d):?(\d\d) ?([\w:+-]*)")
_KILL_IN_WORDS = re.compile(r"[-\s,(]+(?:kill(?:ed)?|elimination|withdraw(?:al|n))\W*$", re.IGNORECASE)
_COUNT = re.compile(r",\s*\d{1,5}$")
_QUAD = re.compile(r"[ \t]*[<=>][ \t]*((?:\n[ \t]*)+|$)")
"""What ends a line of the text that is set left, centred or right, and with it a paragraph."""
_FLUSH = re.compile(r"^\^", re.MULTILINE)
"""What opens such a line."""

messages = stripped.ANPA.messages


class _Trailer(NamedTuple):
    """What the trailer says of when and by whom the message was sent."""

    time: datetime | None = None
    day: date | None = None
    """In the sender's zone."""
    agency: str = ""


def sniff(raw: bytes) -> bool:
    """SOH, a selector and US, as every ANPA header begins; or its lines without control characters."""
    return _FRAME.match(head(raw, 64)) is not None or stripped.ANPA.is_header_of(raw)


def identify(raw: bytes) -> Identity:
    """Slug and date of the header, the lead in the slug, the time of the trailer."""
    raw = stripped.ANPA.framed(raw)
    header, keyword = _slugs(raw)
    slug, version, month_day = _slug(header, keyword)
    if not slug:
        return Identity()
    sent, part = _sent(raw), _part(header, keyword) or next(iter(_killed_parts(raw, slug, version)), "")
    return Identity(
        guid=_guid(sent, f"{slug}, {part}" if part else slug, month_day), version=version, time=sent.time
    )


def parse(raw: bytes) -> Message:
    """The story. Raises Rejected where header, STX or text is missing."""
    raw = stripped.ANPA.framed(raw)
    found = _HEADER.search(raw[:1024])
    if found is None:
        raise Rejected("line 2: no header; expected priority, category and slug")
    start = framed.text_start(raw)
    fields, body = _fields_and_body(raw)
    marks = anpa_fields.marks(fields)
    fields = [field for field in fields if field not in marks]
    keyword, headline = [*fields, "", ""][:2]
    lines = _lines(body)
    if not headline and not lines:
        raise Rejected(f"byte {start}: neither headline nor text after STX")
    slugs = [clean(decode(found[3])).partition("   ")[0], _COUNT.sub("", keyword)]
    byline, title = anpa_fields.byline(fields)
    identity, own = identify(raw), _part(*_slugs(raw))
    return Message(
        format=NAME,
        identity=identity,
        **_killed(raw, identity.guid, slugs, headline, fields, lines),
        headline=anpa_fields.punctuated("" if anpa_fields.is_service(headline) else headline),
        slugline=conventions.lead(_COUNT.sub("", keyword))[0],
        byline=byline,
        byline_title=title,
        agency=_sent(raw).agency,
        summary=anpa_fields.summary(fields, title),
        urgency=conventions.priority(found[1].decode("latin-1")),
        ednote=anpa_fields.note(fields, marks),
        subjects=(concepts.concept(f"anpa:{found[2].decode('latin-1').lower()}", rel="category"),),
        keywords=anpa_fields.keywords(fields),
        other_ids=_other_ids(raw, fields),
        links=_story(identity.guid, own),
        lines=lines,
        faults=faults(raw),
    )


def _fields_and_body(raw: bytes) -> tuple[list[str], str]:
    """The format lines above the text, and the text."""
    return anpa_fields.read(clean(decode(raw[raw.find(b"\x02") + 1 : raw.find(b"\x03")])))


def _killed(
    raw: bytes, guid: str, slugs: list[str], headline: str, fields: list[str], lines: tuple[str, ...]
) -> dict[str, Any]:
    """What a message takes back, as `Message` has it."""
    is_kill = _is_kill(slugs, headline, fields, lines)
    said = anpa_kills.said(fields, lines) if is_kill else ""
    header = _slugs(raw)
    parts = _killed_parts(raw, *_slug(*header)[:2])
    words = "\n".join((_KILL_IN_WORDS.sub("", slugs[1]), *slugs, said))
    return {
        "status": Status.CANCELED if is_kill else Status.USABLE,
        "cancels": _cancels(guid, _part(*header), parts, said),
        "takes_back": words if is_kill and not parts else "",
    }


def _is_kill(slugs: list[str], headline: str, fields: list[str], lines: tuple[str, ...]) -> bool:
    """Whether slug or headline take a story back, or a slug in small letters over a text that says so.

    Where there is no headline, or a note stands in its place, the slug without its service is one.
    """
    heading = slugs[1].partition("-")[2] if not headline or anpa_fields.is_service(headline) else headline
    is_short = kill_texts.is_short(lines)
    if any(map(conventions.kills, [*slugs, headline] if is_short else slugs)):
        return True
    ends_so = is_short and _KILL_IN_WORDS.search(slugs[1]) is not None
    return (ends_so and kill_texts.is_order(lines)) or kill_headlines.in_headline(heading, fields, lines)


def _story(guid: str, part: str) -> tuple[Link, ...]:
    """The story that a message is a further part of."""
    return (Link(rel="partOf", guid=guid.replace(f", {part}:", ":")),) if part else ()


def _slugs(raw: bytes) -> tuple[str, str]:
    """The slug of the header, with its date, and that of the keyword line; empty where there is none."""
    header, keyword = _HEADER.search(raw[:1024]), _KEYWORD.search(raw[:2048])
    return clean(decode(header[3])) if header else "", clean(decode(keyword[1])) if keyword else ""


def _part(header: str, keyword: str) -> str:
    """Which further part of its story a message is, by its header or keyword line; empty for the story itself."""
    return conventions.part(header)[1] or conventions.part(keyword)[1]


def _killed_parts(raw: bytes, slug: str, version: int) -> tuple[str, ...]:
    """Which further parts of its story a kill by slug takes back alone."""
    if version != KILL_VERSION:
        return ()
    fields, body = _fields_and_body(raw)
    return anpa_kills.parts(fields, _lines(body), slug)


def _cancels(guid: str, own: str, parts: tuple[str, ...], said: str) -> tuple[str, ...]:
    """Ids of several parts that a kill takes back, each like its own but for the part; else those that it names.

    `own` is the part that its slug names, else it has the id of the first of them.
    """
    if len(parts) > 1:
        return tuple(guid.replace(f", {own or parts[0]}:", f", {part}:") for part in parts)
    return anpa_kills.named(said, guid)


def _guid(sent: _Trailer, slug: str, month_day: str) -> str:
    day = month_day
    if sent.day:
        year = daily.year_of(int(month_day[:2]), sent.day) if month_day else sent.day.year
        day = f"{year}-{month_day or sent.day.strftime('%m-%d')}"
    return daily.guid(NAME, sent.agency, slug, day=day)


def _other_ids(raw: bytes, fields: list[str]) -> tuple[tuple[str, str], ...]:
    """The number of the transmission (`a0417`), by which kills name it too, and the lines about pictures."""
    frame = _FRAME.match(head(raw, 64))
    number = decode(frame[1]) if frame else ""
    pictures = [("pictures", field) for field in fields if anpa_fields.PICTURES.match(field)]
    return (*((("transmission", number),) if any(map(str.isdigit, number)) else ()), *pictures)


def _slug(header: str, keyword: str) -> tuple[str, int, str]:
    """Slug without lead and kill words, version, and date (`MM-DD`) of a header line.

    The field has so many characters: where it ends within those words (`1st Ld-Wri`), the keyword line has them whole.
    """
    filed = _FILED.search(header)
    named, whole = line(header[: filed.start()] if filed else header), line(_COUNT.sub("", keyword))
    own, version = _without_service_words(named)
    base, version_of_whole = _without_service_words(whole)
    if whole.startswith(named) and named.startswith(base):
        own, version = base, version_of_whole
    return own, version, f"{filed[1]}-{filed[2]}" if filed else ""


def _without_service_words(slug: str) -> tuple[str, int]:
    """A slug without words of leads, parts and kills, and the version that they make it."""
    named, version = conventions.lead(conventions.part(replacements.without_mark(slug))[0])
    killed = anpa_kills.KILL.sub("", named)
    return line(killed), KILL_VERSION if killed != named else version


def _sent(raw: bytes) -> _Trailer:
    """The trailer; empty where there is none."""
    found = _TRAILER.search(raw[-400:])
    if found is None:
        return _Trailer()
    agency, day, year, hour, minute, zone = (part.decode("latin-1") for part in found.groups())
    written = times.as_written(f"{times.full_year(int(year))}-{day} {hour}:{minute} {zone}")
    return _Trailer(written and times.bounded(written), written and written.date(), agency)


def _lines(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, but for rules between them."""
    words = filter(lambda paragraph: paragraph.strip("_ "), paragraphs.of_wire(_unset(text)))
    return tuple(map(anpa_fields.punctuated, words))


def _unset(text: str) -> str:
    """A text without the marks that set its lines: the line behind one begins a paragraph, as an indented one does."""
    return _QUAD.sub(r"\1 ", " " + _FLUSH.sub(" ", text)) if _QUAD.search(text) else text

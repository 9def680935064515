"""When a web page came out: in `time` elements, in its address, and as it prints it."""

import re
from datetime import datetime

from wire.domain.formats.common import printed_dates, times
from wire.domain.formats.common.charset import decode, line, unescaped
from wire.domain.formats.common.xml import xml_scan

_TIME = xml_scan.tag("(?i:time)")
_TAGS = re.compile(r"<[^<>]*>")
_NEAR = 1 << 16
"""Bytes from the first heading on in which the day of a page is printed."""
_NOT_SHOWN = re.compile(rb"<(script|style|noscript|svg)\b.*?</\1", re.IGNORECASE | re.DOTALL)
_BLOCK = re.compile(
    r"\s*(?:</?(?:p|div|h[1-6]|li|ul|ol|t[drh]|table|br|hr|article|section|header|footer|main|aside|figure|figcaption|"
    r"nav|blockquote|dl|dt|dd|form|center|pre|body|title|option)\b[^<>]*>\s*)+",
    re.IGNORECASE,
)
"""Tags at which a line ends."""
_PATH_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=\D)")
_WRITTEN = re.compile(
    r"(?:([^\W\d_]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})|(\d{1,2})\.?\s([^\W\d_]{3,9})\.?,?\s(\d{4})|"
    r"(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})|(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d))"
)


def time(text: str) -> datetime | None:
    """A time as pages write it: ISO 8601, RFC 822, or a date in words or figures; None for anything else."""
    found = times.any_form(text)
    return found or written_date(text)


def written_date(text: str) -> datetime | None:
    """The first date in a text; None where there is none.

    `December 1, 2016`, `1. Dezember 2016`, `2019年2月13日`, `13.2.2019`.
    """
    for found in _WRITTEN.finditer(text[:200]):
        if found[7]:
            made = times.iso(f"{found[7]}-{int(found[8]):02}-{int(found[9]):02}")
        elif found[10]:
            made = times.iso(f"{found[12]}-{int(found[11]):02}-{int(found[10]):02}")
        elif found[1]:
            made = times.made(int(found[3]), found[1], int(found[2]))
        else:
            made = times.made(int(found[6]), found[5], int(found[4]))
        if made:
            return made
    return None


def in_time(seen: bytes, named: str) -> str:
    """The time of a `time` element: of one that says it is of publication, else of the first."""
    found = ""
    for tag in _TIME.finditer(seen):
        said = xml_scan.value(tag[1], "datetime", named)
        if time(said) is None:
            continue
        if b"pubdate" in tag[1] or b"datePublished" in tag[1] or b"published" in tag[1]:
            return said
        found = found or said
    return found


def printed(seen: bytes, named: str) -> dict[str, str]:
    """The times that the page prints from its first heading on, in ISO 8601: above that stands the day of its site."""
    start = max(0, seen.find(b"<h1"))
    shown = decode(_NOT_SHOWN.sub(b" ", seen[start : start + _NEAR]), named)
    text = _TAGS.sub("", _BLOCK.sub("\n", shown.replace("\n", " ")))
    times_ = printed_dates.of(list(map(line, unescaped(text).split("\n"))))
    named_times = (("published", times_.published), ("printed change", times_.changed))
    return {key: found.isoformat() for key, found in named_times if found}


def in_path(url: str) -> str:
    """The day in an address, in ISO 8601: `/2026/03/02/`; empty where there is none."""
    found = _PATH_DATE.search(url)
    return "-".join(found.groups()) if found and times.iso("-".join(found.groups())) else ""

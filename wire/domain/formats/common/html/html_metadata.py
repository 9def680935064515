"""What a web page says of itself: JSON-LD of schema.org, Open Graph, `meta`, microdata and `time`.

Read off the bytes, so that who a page is can be told without parsing it. The first to say a thing wins, in the
order of the names below; they are those of sites and of the services that read them (Parse.ly, Sailthru, Dublin Core).
"""

import re
from collections.abc import Iterator
from datetime import datetime

from wire.domain.formats.common import ids, printed_dates, times
from wire.domain.formats.common.charset import decode, guessed, line, unescaped
from wire.domain.formats.common.html import html_json_ld
from wire.domain.formats.common.xml import xml_scan

Said = dict[str, str]
_REACH = 1024 * 1024
_META, _LINK, _TITLE, _HTML, _TIME = map(
    xml_scan.tag, ("(?i:meta)", "(?i:link)", "(?i:title)", "(?i:html)", "(?i:time)")
)
_CHARSET = re.compile(rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)
_NAMES = {
    "title": ("og:title", "twitter:title", "sailthru.title", "parsely-title", "dc.title", "headline"),
    "published": (
        *("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date"),
        *(
            "sailthru.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date",
            "dc.date.created",
        ),
        *(
            "pubdate",
            "publish-date",
            "publish_date",
            "pub_date",
            "publishdate",
            "published_time",
            "article.published",
        ),
        *(
            "cxenseparse:recs:publishtime",
            "datecreated",
            "created-date",
            "release_date",
            "og:pubdate",
            "date",
        ),
        *(
            "article_date_original",
            "rbpubdate",
            "bt:pubdate",
            "displaydate",
            "gsa_date",
            "analyticsattributes.articledate",
        ),
    ),
    "modified": ("article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time"),
    "author": (
        *("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator"),
        *("cxenseparse:author", "byl", "article:author_name", "analyticsattributes.author", "dc.contributor"),
    ),
    "section": ("article:section", "parsely-section"),
    "site": ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "twitter:site"),
    "language": ("og:locale", "content-language"),
    "keywords": (
        *("news_keywords", "keywords", "parsely-tags", "sailthru.tags", "article:tag"),
        *("dc.subject", "dcterms.subject"),
    ),
    "summary": (
        "og:description",
        "description",
        "twitter:description",
        "dc.description",
        "sailthru.description",
    ),
    "rights": ("dc.rights", "dcterms.rights", "copyright"),
}
_ADDRESSES = ("og:url", "twitter:url", "parsely-link", "mainentityofpage")
_REPEATED = "article:tag"
"""Name of the elements that hold a keyword each."""
_MICRODATA = (("site", b"publisher"), ("keywords", b"keywords"))
"""What microdata may say in an element of its own."""
_WITHIN = 600
"""Bytes of an element of microdata in which its name stands."""
_NAME = re.compile(
    rb"""itemprop=["']name["'][^<>]{0,200}?(?:content=["']([^"'<>]{1,200})|>\s*([^<>]{1,200}))"""
)
_REL_AUTHOR = re.compile(
    rb"""<a\s(?=[^<>]{0,500}\brel=["']?author\b)[^<>]{0,800}>((?:[^<]|<(?!/a)){1,300})</a""", re.IGNORECASE
)
_TAGS = re.compile(r"<[^<>]*>")
_MOST_LETTERS = 40
"""Letters of a name."""
_NEAR = 1 << 16
"""Bytes from the first heading on in which the day of a page is printed."""
_NOT_SHOWN = re.compile(rb"<(script|style|noscript|svg)\b.*?</\1", re.IGNORECASE | re.DOTALL)
_BLOCK = re.compile(
    r"\s*(?:</?(?:p|div|h[1-6]|li|ul|ol|t[drh]|table|br|hr|article|section|header|footer|main|aside|figure|figcaption|"
    r"nav|blockquote|dl|dt|dd|form|center|pre|body|title|option)\b[^<>]*>\s*)+",
    re.IGNORECASE,
)
"""Tags at which a line ends."""
_OWN_TEXT = re.compile(rb"[^<>]{0,200}>\s*([^<>]{1,400})<")
_PATH_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=\D)")
_WRITTEN = re.compile(
    r"(?:([^\W\d_]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})|(\d{1,2})\.?\s([^\W\d_]{3,9})\.?,?\s(\d{4})|"
    r"(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})|(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d))"
)


def declared(raw: bytes) -> str:
    """The charset that a page's `meta` or XML declaration names; empty where it names none."""
    found = _CHARSET.search(raw[:2048])
    return found[1].decode("ascii") if found else xml_scan.declared(raw)


def charset(raw: bytes) -> str:
    """The charset that a page declares, else the one it is found to be in."""
    return declared(raw) or guessed(raw)


def read(raw: bytes) -> Said:
    """What the page says of itself in its first megabyte, under the names of `_NAMES`, `url` and `headline`.

    `linked author` is the one that links call so where nothing else names one;
    `printed change` is when the page prints that it was changed, where it says no time otherwise;
    `headline` and `body` are those of JSON-LD, `title` that of Open Graph, `page title` the `title` element.
    """
    named, seen = charset(raw), xml_scan.bare(raw[:_REACH])
    metas = _metas(seen, named)
    found = {
        key: next((metas[name] for name in names if _means(key, metas.get(name, ""))), "")
        for key, names in _NAMES.items()
    }
    title, top = _TITLE.search(seen), _HTML.search(seen)
    found |= {
        key: value for key, name in _MICRODATA if not found[key] and (value := _named(seen, name, named))
    }
    found["page title"] = xml_scan.content(title[2], named) if title else ""
    found["language"] = (xml_scan.value(top[1], "lang", named) if top else "") or found["language"]
    found |= {key: value for key, value in html_json_ld.article(seen, named).items() if _means(key, value)}
    addresses = (
        _canonical(seen, named),
        *(metas.get(name, "") for name in _ADDRESSES),
        found.get("address", ""),
    )
    found |= html_json_ld.video(seen, named)
    found["linked author"] = "" if found["author"] else _linked_author(seen, named)
    found["url"] = next(filter(ids.guid, addresses), "") or next(filter(None, addresses), "")
    found["published"] = (
        found["published"] or found.get("uploaded", "") or _in_time(seen, named) or _in_path(found["url"])
    )
    if not found["published"]:
        found |= _printed(seen, named)
    return {key: value for key, value in found.items() if value}


def embargo(raw: bytes) -> Iterator[tuple[str, str]]:
    """Name and content of each `meta` whose name says embargo."""
    seen = raw[:_REACH]
    if b"mbarg" in seen:
        yield from (
            (name, text)
            for name, text in _metas(xml_scan.bare(seen), charset(raw)).items()
            if "embarg" in name
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


def _metas(seen: bytes, named: str) -> Said:
    """Content of the `meta` elements, by the lower case name, property or itemprop of each; the first counts."""
    metas: Said = {}
    for tag in _META.finditer(seen):
        attributes = tag[1]
        value = xml_scan.value(attributes, "content", named) or xml_scan.value(attributes, "value", named)
        for kind in ("property", "name", "itemprop"):
            if value and (name := xml_scan.value(attributes, kind, named).lower()):
                is_next = name == _REPEATED and name in metas
                metas[name] = f"{metas[name]}, {value}" if is_next else metas.get(name, value)
    return metas


def _linked_author(seen: bytes, named: str) -> str:
    """The one name that links to authors have on a page; empty where they have several, as below other stories."""
    if b"author" not in seen:
        return ""
    found = (line(unescaped(_TAGS.sub(" ", decode(link[1], named)))) for link in _REL_AUTHOR.finditer(seen))
    names = {name for name in found if len(name) <= _MOST_LETTERS and " " in name and _means("author", name)}
    return names.pop() if len(names) == 1 else ""


def _named(seen: bytes, name: bytes, named: str) -> str:
    """What an element of microdata says in words: the name of the thing that it is, else its text."""
    at = max(seen.find(b'itemprop="%b"' % name), seen.find(b"itemprop='%b'" % name))
    if at < 0:
        return ""
    found = _NAME.search(seen, at, at + _WITHIN) or _OWN_TEXT.match(seen, at)
    words = next(filter(None, found.groups()), b"") if found else b""
    return line(unescaped(decode(words, named)))


def _means(key: str, value: str) -> bool:
    """Whether a value can be what its name says: an author is no address and no account, a time is one."""
    if key == "author":
        return html_json_ld.is_author(value)
    if key in ("published", "modified"):
        return time(value) is not None
    return bool(value)


def _canonical(seen: bytes, named: str) -> str:
    for tag in _LINK.finditer(seen):
        if xml_scan.value(tag[1], "rel", named).lower() == "canonical":
            return xml_scan.value(tag[1], "href", named)
    return ""


def _in_time(seen: bytes, named: str) -> str:
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


def _printed(seen: bytes, named: str) -> Said:
    """The times that the page prints from its first heading on, in ISO 8601: above that stands the day of its site."""
    start = max(0, seen.find(b"<h1"))
    shown = decode(_NOT_SHOWN.sub(b" ", seen[start : start + _NEAR]), named)
    text = _TAGS.sub("", _BLOCK.sub("\n", shown.replace("\n", " ")))
    lines = [words for part in unescaped(text).split("\n") if (words := line(part))]
    times_ = printed_dates.of(lines)
    named_times = (("published", times_.published), ("printed change", times_.changed))
    return {key: found.isoformat() for key, found in named_times if found}


def _in_path(url: str) -> str:
    found = _PATH_DATE.search(url)
    return "-".join(found.groups()) if found and times.iso("-".join(found.groups())) else ""

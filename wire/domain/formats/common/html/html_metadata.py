"""What a web page says of itself: JSON-LD of schema.org, Open Graph, `meta`, microdata and `time`.

Read off the bytes, so that who a page is can be told without parsing it. The first to say a thing wins, in the
order of the names below; they are those of sites and of the services that read them (Parse.ly, Sailthru, Dublin Core).
"""

import re
from collections.abc import Iterator
from itertools import chain

from wire.domain.formats.common import conventions, ids
from wire.domain.formats.common.charset import decode, guessed, line, unescaped
from wire.domain.formats.common.html import html_dates, html_json_ld
from wire.domain.formats.common.xml import xml_scan

Said = dict[str, str]
_REACH = 1024 * 1024
_META, _LINK, _TITLE, _HTML, _BASE = map(
    xml_scan.tag, ("(?i:meta)", "(?i:link)", "(?i:title)", "(?i:html)", "(?i:base)")
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
_OWN_TEXT = re.compile(rb"[^<>]{0,200}>\s*([^<>]{1,400})<")


def declared(raw: bytes) -> str:
    """The charset that a page's `meta` or XML declaration names; empty where it names none."""
    found = _CHARSET.search(raw[:2048])
    return found[1].decode("ascii") if found else xml_scan.declared(raw)


def charset(raw: bytes) -> str:
    """The charset that a page declares, else the one it is found to be in."""
    return declared(raw) or guessed(raw)


def read(raw: bytes) -> Said:
    """What the page says of itself in its first megabyte, under the names of `_NAMES`, `url`, `base` and `headline`.

    `base` is the address from which those of its links and pictures are written (HTML, `base`), else `url`;
    `keywords` are those of all lists, between semicolons;
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
    article = html_json_ld.article(seen, named)
    listed = (
        *(metas.get(name, "") for name in _NAMES["keywords"]),
        found["keywords"],
        article.get("keywords", ""),
    )
    found |= {key: value for key, value in article.items() if _means(key, value)}
    found["keywords"] = "; ".join(conventions.unique(chain.from_iterable(map(conventions.listed, listed))))
    addresses = (
        _canonical(seen, named),
        *(metas.get(name, "") for name in _ADDRESSES),
        found.get("address", ""),
    )
    found |= html_json_ld.video(seen, named)
    found["linked author"] = "" if found["author"] else _linked_author(seen, named)
    found["url"] = next(filter(ids.guid, addresses), "") or next(filter(None, addresses), "")
    base = _BASE.search(seen)
    found["base"] = (
        ids.absolute(found["url"], xml_scan.value(base[1], "href", named) if base else "") or found["url"]
    )
    found["published"] = (
        found["published"]
        or found.get("uploaded", "")
        or html_dates.in_time(seen, named)
        or html_dates.in_path(found["url"])
    )
    if not found["published"]:
        found |= html_dates.printed(seen, named)
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
        return html_dates.time(value) is not None
    return bool(value)


def _canonical(seen: bytes, named: str) -> str:
    for tag in _LINK.finditer(seen):
        if xml_scan.value(tag[1], "rel", named).lower() == "canonical":
            return xml_scan.value(tag[1], "href", named)
    return ""

"""Ids of feeds and their entries, read off the bytes: guid, link or title, and what tells entries of one feed apart."""

import re
from collections import Counter
from collections.abc import Iterator

from wire.domain.digest import digest_of
from wire.domain.formats.common import ids
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.xml import xml_scan

BY_TITLE = "title:"
"""What the id of an entry begins with that has no other than its title."""
ENTRY, _GUID, _LINK, _TITLE = map(
    xml_scan.tag, ("(?:item|entry|deleted-entry)", "(?:guid|id)", "link", "title")
)
_WHOLE_ID = re.compile(rb"<((?:[\w.-]{1,60}:)?(?:guid|id))\b[^<>]*>([^<]*)</\1\s*>")


def told_apart(entries: list[bytes]) -> Iterator[bytes]:
    """The entries without an id that several share; where they have none, or share their link too, by their titles."""
    shared = Counter(found[2].strip() for entry in entries if (found := _WHOLE_ID.search(entry)))
    own = []
    for entry in entries:
        found = _WHOLE_ID.search(entry)
        if found and shared[found[2].strip()] > 1:
            entry = entry[: found.start()] + entry[found.end() :]
        own.append(entry)
    return _by_titles(own)


def _by_titles(entries: list[bytes]) -> Iterator[bytes]:
    """The entries; those without an id, under a link of several other titles, are about the digest of their own."""
    links = ["" if _guid(entry, "") else _link(entry, "") for entry in entries]
    several = {link for link, count in Counter(filter(None, links)).items() if count > 1}
    titles = [_by_title(entry) if link in several else "" for entry, link in zip(entries, links, strict=True)]
    apart = Counter(link for link, _ in set(zip(links, titles, strict=True)))
    for entry, link, title in zip(entries, links, titles, strict=True):
        tag = ENTRY.search(entry)
        if title and tag and apart[link] > 1 and not xml_scan.value(tag[1], "about", ""):
            entry = b'%b about="%b"%b' % (entry[: tag.start(1)], title.encode(), entry[tag.start(1) :])
        yield entry


def of_feed(feed: bytes, charset: str) -> str:
    """The id of a feed: its own address, else its guid, else its link and title."""
    links = [(found[1], xml_scan.content(found[2], charset)) for found in _LINK.finditer(feed)]
    own = (
        xml_scan.value(tag, "href", charset)
        for tag, _ in links
        if xml_scan.value(tag, "rel", charset) == "self"
    )
    if found := next(filter(None, own), ""):
        return found
    link = next(filter(None, (words or xml_scan.value(tag, "href", charset) for tag, words in links)), "")
    title, guid = _TITLE.search(feed), _GUID.search(feed)
    return (xml_scan.content(guid[2], charset) if guid else "") or line(
        f"{link} {xml_scan.content(title[2], charset) if title else ''}"
    )


def of_entry(tag: bytes, entry: bytes, charset: str) -> str:
    """The id of an entry, or of the one that a tombstone names; a home page is none."""
    said = (
        xml_scan.value(tag, "ref", charset),
        _guid(entry, charset),
        xml_scan.value(tag, "about", charset),
        _link(entry, charset),
    )
    for text in said:
        if found := ids.of_page(text) or (text if text[:1] == "/" and len(text) > 1 else ""):
            return found
    return _by_title(entry)


def _guid(entry: bytes, charset: str) -> str:
    """The id that an entry gives itself."""
    guid = _GUID.search(entry)
    return xml_scan.content(_text_of(entry, guid), charset) if guid else ""


def _link(entry: bytes, charset: str) -> str:
    """The address of the first link of an entry."""
    link = _LINK.search(entry)
    if link is None:
        return ""
    return xml_scan.content(_text_of(entry, link), charset) or xml_scan.value(link[1], "href", charset)


def _by_title(entry: bytes) -> str:
    """The id of an entry that has no other: the digest of its title; empty where it has none."""
    title = _TITLE.search(entry)
    words = _text_of(entry, title) if title else b""
    return f"{BY_TITLE}{digest_of(words)}" if words.strip() else ""


def _text_of(entry: bytes, tag: re.Match[bytes]) -> bytes:
    """The text after an opening tag, in CDATA or not."""
    start = tag.end() - len(tag[2])
    if entry[start:].lstrip()[:9] == b"<![CDATA[":
        start = entry.find(b"<![CDATA[", start) + 9
        return entry[start : entry.find(b"]]>", start)]
    return tag[2]

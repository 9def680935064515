"""RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom: a feed is one message, each entry in it a teaser.

The guid is the feed's id or link; the version the second in which the feed says it was updated, so that a
feed fetched again unchanged is a resend.
"""

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import conventions, paragraphs, times, xml_scan, xml_tree
from wire.domain.formats.common.charset import line
from wire.domain.message import Identity, Media, Message, Teaser

NAME = "rss"
CONTENT_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")

_ENTRY, _ID, _LINK = map(xml_scan.tag, ("(?:item|entry)", "id", "link"))
_TIMES = tuple(map(xml_scan.tag, ("lastBuildDate", "updated", "pubDate", "date")))
_HEAD = 64 * 1024
MAX_ENTRIES = 2000
"""Most entries that are read of a feed; feeds have some tens."""

_MEDIA = ("enclosure", "content", "thumbnail", "group/content", "link[@rel='enclosure']")


def sniff(raw: bytes) -> bool:
    """A root element of one of the three."""
    return xml_scan.root_name(raw) in ("rss", "feed", "RDF")


def identify(raw: bytes) -> Identity:
    """Id or link of the feed, and when it was updated, as said before the first entry."""
    charset, seen = xml_scan.encoding(raw), xml_scan.bare(raw)
    entry = _ENTRY.search(seen)
    seen = seen[: min(_HEAD, entry.start() if entry else _HEAD)]
    said = [
        xml_scan.content(found[2], charset) for pattern in (_ID, _LINK) for found in pattern.finditer(seen)
    ]
    said += [xml_scan.value(found[1], "href", charset) for found in _LINK.finditer(seen)]
    updated = (xml_scan.content(found[2], charset) for pattern in _TIMES for found in pattern.finditer(seen))
    time = next(filter(None, map(times.mail, updated)), None)
    return Identity(
        guid=conventions.guid(next(filter(None, said), "")), version=times.as_version(time), time=time
    )


def parse(raw: bytes) -> Message:
    """The feed. Raises Rejected where it is none or has neither title nor entries."""
    top = xml_tree.root(raw)
    if top.tag not in ("rss", "feed", "RDF"):
        raise Rejected(f"line 1: root element {top.tag}; expected rss, feed or RDF")
    channel = top.find("channel") if top.tag != "feed" else top
    feed = top if channel is None else channel
    entries = [
        *feed.iterfind("item"),
        *feed.iterfind("entry"),
        *(top.iterfind("item") if top is not feed else ()),
    ]
    if len(entries) > MAX_ENTRIES:
        raise Rejected(f"element {feed.tag}: {len(entries):,} entries; expected at most {MAX_ENTRIES:,}")
    headline = xml_tree.find(feed, "title")
    if not headline and not entries:
        raise Rejected(f"element {feed.tag}: neither title nor entries; expected a feed")
    return Message(
        format=NAME,
        identity=identify(raw),
        headline=headline,
        agency=xml_tree.find(feed, "publisher", "author/name"),
        language=xml_tree.find(feed, "language") or line(feed.get(xml_tree.XML_LANG, "")),
        copyright=xml_tree.find(feed, "copyright", "rights"),
        href=_link(feed),
        keywords=conventions.unique(map(xml_tree.text, feed.iterfind("category"))),
        teasers=tuple(map(_teaser, entries)),
        media=tuple(media for index, entry in enumerate(entries) for media in _media(entry, index)),
    )


def _teaser(entry: etree._Element) -> Teaser:
    words = next(
        filter(None, (xml_tree.find(entry, name) for name in ("description", "summary", "content"))), ""
    )
    blocks = (
        xml_tree.html_story(words) if "<" in words else [("p", part) for part in paragraphs.of_text(words)]
    )
    return Teaser(
        headline=xml_tree.find(entry, "title"),
        paragraphs=tuple(words for _, words in blocks),
        href=_link(entry),
    )


def _link(element: etree._Element) -> str:
    """The link to the page: RSS's text, or Atom's `alternate`, or one without a relation."""
    for link in element.iterfind("link"):
        words = xml_tree.text(link) or (
            link.get("href", "") if link.get("rel", "alternate") == "alternate" else ""
        )
        if words:
            return line(words)
    return ""


def _media(entry: etree._Element, index: int) -> list[Media]:
    """Enclosures and Media RSS of an entry, each address once."""
    found: dict[str, Media] = {}
    for path in _MEDIA:
        for node in entry.iterfind(path):
            href = line(node.get("url") or node.get("href") or "")
            name = node.get("medium") or node.get("type") or ("image" if node.tag == "thumbnail" else "")
            if href and (kind := conventions.medium(name)):
                caption = xml_tree.find(node, "description") or xml_tree.find(entry, "group/description")
                credit = xml_tree.find(node, "credit") or xml_tree.find(entry, "credit")
                found.setdefault(
                    href, Media(type=kind, caption=caption, credit=credit, href=href, teaser=index)
                )
    return list(found.values())

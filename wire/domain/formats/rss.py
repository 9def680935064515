"""RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom: a feed is an archive, each entry in it a message.

An entry is cut out with what the feed says of itself at all times (title, links, language, rights): the same entry,
fetched again with a later feed, has the same bytes. Its id is the feed's with the entry's. A text in `content:encoded`
or Atom's `content` is a story, and the entry is a teaser that says the same; with a summary alone it is but a teaser.
An entry that is no longer in a feed has scrolled out: nothing says so. A tombstone (RFC 6721) kills the one it names.
"""

import re
from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import ids, publishing, times, zones
from wire.domain.formats.common.content import Content
from wire.domain.formats.common.embargoes import embargo_fields
from wire.domain.formats.common.feeds import feed_entry, feed_ids, feed_media, feed_metadata
from wire.domain.formats.common.xml import xml_cut, xml_read, xml_scan, xml_tree
from wire.domain.message import Identity, Message, Status, Teaser

NAME = "rss"
CONTENT_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")

_TOMBSTONE = "deleted-entry"
_ROOTS = ("rss", "feed", "RDF")
_OPENING, _CHANNEL = map(xml_scan.tag, ("(?:rss|feed|RDF)", "channel"))
_TIMES = tuple(
    map(xml_scan.tag, ("updated", "modified", "pubDate", "date", "published", "issued", "created"))
)
_FEED_TIMES = tuple(map(xml_scan.tag, ("lastBuildDate", "updated", "pubDate", "date")))
_NESTED = re.compile(rb"<(image|textInput|items)\b.*?</\1\s*>", re.DOTALL)
_OWN = re.compile(
    rb"<((?:[\w.-]{1,60}:)?(?:title|link|id|language|copyright|rights|publisher|author))(?=[\s/>])"
    rb"(?:[^<>]*/>|[^<>]*>.*?</\1\s*>)",
    re.DOTALL,
)
_HEAD = 64 * 1024
MAX_ENTRIES = 20_000
"""Most entries that are read of a feed; feeds have some tens, those of archives some thousands."""


def sniff(raw: bytes) -> bool:
    """A root element of one of the three; what a server printed before the XML declaration does not hide it."""
    if xml_scan.root_name(raw) in _ROOTS:
        return True
    declaration = raw[:2048].find(b"<?xml", 1)
    return declaration > 0 and xml_scan.root_name(raw[declaration : declaration + 16384]) in _ROOTS


def messages(raw: bytes) -> Iterator[bytes]:
    """A document for each entry: the feed's constant fields, and the entry. An id that several share is left out.

    Where they share their link too and differ in their titles, each is known by its title: its tag says so.
    A feed without entries is itself the message, to be rejected.
    """
    head, entries, tail = xml_cut.cut_flat(raw, "item", "entry", _TOMBSTONE)
    opening = _OPENING.search(head)
    if not entries or opening is None or len(entries) > MAX_ENTRIES:
        yield raw
        return
    before, after = _envelope(head, opening, tail)
    for entry in feed_ids.told_apart(entries):
        yield before + entry + after


def made(raw: bytes) -> datetime | None:
    """When a feed says that it was made; entries without a time of their own are of then."""
    entry = feed_ids.ENTRY.search(raw)
    seen = raw[: entry.start()] if entry else raw[:65536]
    said = (xml_scan.content(found[2], "") for p in _FEED_TIMES for found in p.finditer(seen))
    return next(filter(None, map(times.any_form, said)), None)


def _envelope(head: bytes, opening: re.Match[bytes], tail: bytes) -> tuple[bytes, bytes]:
    """What stands around an entry: the XML declaration, the tags that are open there, the feed's own fields."""
    begin, end = head.find(b"<?xml"), head.find(b"?>")
    declaration = head[begin : end + 2] if 0 <= begin < end < opening.start() else b""
    root = opening[0][: opening[0].find(b">") + 1]
    name = root[1:].split()[0].rstrip(b">")
    channel = _CHANNEL.search(head)
    own = b"".join(
        found[0] for found in _OWN.finditer(_NESTED.sub(b"", head[opening.end() :][:_HEAD] + tail[:_HEAD]))
    )
    if channel is None:
        return declaration + root + own, b"</" + name + b">"
    tag = channel[0][: channel[0].find(b">") + 1]
    close = b"</" + tag[1:].split()[0].rstrip(b">") + b">"
    if name.endswith(b"RDF"):
        return declaration + root + tag + own + close, b"</" + name + b">"
    return declaration + root + tag + own, close + b"</" + name + b">"


def identify(raw: bytes) -> Identity:
    """The feed's id (its own address, else its link and title) with the entry's: guid, else link, else title.

    Where the feed knows itself by a mere path (`/`), which many have, an id of the whole world stands alone.
    """
    charset, seen = xml_scan.encoding(raw), xml_scan.bare(raw)
    entry = feed_ids.ENTRY.search(seen)
    if entry is None:
        return Identity()
    feed, seen = seen[: entry.start()], seen[entry.start() :]
    said = [xml_scan.content(found[2], charset) for p in _TIMES if (found := p.search(seen))]
    said.insert(0, xml_scan.value(entry[1], "when", charset))
    own = feed_ids.of_entry(entry[1], seen, charset)
    guid = ids.guid(f"{ids.by_https(feed_ids.of_feed(feed, charset))}|{own}") if own else ""
    if not guid and ids.is_global(own) and not own.startswith(feed_ids.BY_TITLE):
        guid = ids.guid(own)
    if any("IST" in text for text in said):
        sender = feed[:_HEAD].decode("latin-1")
        said = [zones.of_sender(text, sender) for text in said]
    return Identity(guid=guid, time=times.first(*said))


def parse(raw: bytes) -> Message:
    """The entry. Raises Rejected where it is no feed, has none or several entries, or says nothing."""
    top, faults = xml_read.recover(raw, feed_entry.NAMESPACES)
    feed, entry = _feed_and_entry(top)
    if entry.tag == _TOMBSTONE:
        return _kill(identify(raw), entry)
    page = feed_entry.link(feed)
    feed_entry.set_addresses(entry, page)
    title, text, summary = feed_entry.title(entry), feed_entry.story(entry), feed_entry.summary(entry)
    body = Content(blocks=text)
    lines = body.lines
    metadata = feed_metadata.metadata(entry, feed) | {"summary": "\n".join(summary) if lines else ""}
    byline = ", ".join(feed_entry.authors(entry))
    link = feed_entry.link(entry)
    media = feed_media.media(entry, None if text or not (title or summary) else 0, page)
    if not title and not text and not summary and not media:
        raise Rejected(
            f"line {entry.sourceline}: an entry without title, text or media; expected one that says something"
        )
    blurb = Teaser(
        id="entry", headline=title, paragraphs=lines or summary, href=link, byline=byline, **metadata
    )
    identity = identify(raw)
    release = _release(entry, identity)
    return Message(
        format=NAME,
        identity=identity,
        **release._asdict(),
        headline=title if text else "",
        byline=byline,
        agency=feed_metadata.agency(entry, feed),
        href=link,
        lines=lines,
        crossheads=body.crossheads,
        teasers=(blurb,) if title or summary else (),
        media=media,
        faults=faults,
        **metadata,
    )


def _release(entry: etree._Element, identity: Identity) -> publishing.Release:
    embargo = embargo_fields.until(feed_entry.embargo(entry), identity.time)
    return publishing.release(feed_entry.status(entry), embargo)


def _kill(identity: Identity, tombstone: etree._Element) -> Message:
    """The kill of the entry that a tombstone (RFC 6721) names; its comment is the reason."""
    if not identity.guid:
        ref = f"with ref {tombstone.get('ref')!r}" if tombstone.get("ref") else "without ref"
        raise Rejected(f"line {tombstone.sourceline}: deleted-entry {ref}; expected the id of an entry")
    return Message(
        format=NAME,
        identity=identity,
        status=Status.CANCELED,
        ednote=xml_tree.find(tombstone, "comment"),
    )


def _feed_and_entry(top: etree._Element) -> tuple[etree._Element, etree._Element]:
    """The feed and its one entry; raises Rejected where there are none or several."""
    if top.tag not in _ROOTS:
        raise Rejected(f"line 1: root element {top.tag}; expected rss, feed or RDF")
    channel = top.find("channel")
    feed = top if channel is None else channel
    found = [
        node for at in (feed, top) for name in ("item", "entry", _TOMBSTONE) for node in at.iterfind(name)
    ]
    entries = list(dict.fromkeys(found))
    if len(entries) != 1:
        raise Rejected(f"element {feed.tag}: {len(entries):,} entries; expected one, cut out of its feed")
    return feed, entries[0]

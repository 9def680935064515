"""NewsML-G2: a news item or a package of items, alone or in the envelope of a news message.

Read with lxml, not with the `newsmlg2` package: that one builds an object for every element and fetches
nothing this needs. Elements are found by their local names, whatever version of the namespace they are in.
A news message of several items is an archive of them. An item whose link says `canceled`, or whose signal does,
is a notice that kills the item it links to.
"""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import content, conventions, ids, times
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.content import Content, Texts
from wire.domain.formats.common.g2 import g2, g2_concepts, g2_packages, g2_release
from wire.domain.formats.common.nitf import nitf_body
from wire.domain.formats.common.xml import xml_cut, xml_read, xml_scan, xml_tree
from wire.domain.message import Identity, Media, Message, Status

NAME = "newsmlg2"
CONTENT_TYPES = (
    "application/vnd.iptc.g2.newsitem+xml",
    "application/vnd.iptc.g2.packageitem+xml",
    "application/vnd.iptc.g2.newsmessage+xml",
)

_ITEMS = ("newsItem", "packageItem")
_ROOTS = ("newsMessage", *_ITEMS, "conceptItem", "knowledgeItem", "planningItem", "catalogItem")
_ITEM, _PROVIDER = map(xml_scan.tag, ("(?:newsItem|packageItem)", "provider"))
_HEADS = ("contentMeta/headline", "itemMeta/title", "contentMeta/description")
_TIMES = tuple(
    map(xml_scan.tag, ("versionCreated", "contentModified", "contentCreated", "firstCreated", "sent"))
)


def sniff(raw: bytes) -> bool:
    """A root element of the standard; other items (concepts, events) too, which `parse` then rejects."""
    return xml_scan.root_name(raw) in _ROOTS


def messages(raw: bytes) -> Iterator[bytes]:
    """The items of a news message, each in its envelope."""
    return xml_cut.documents(raw, *_ITEMS)


def identify(raw: bytes) -> Identity:
    """`guid` and `version` of the first item; when its version, else its content, was made.

    A notice has the guid of the one item that it kills, so that it meets that in its partition, and no version.
    """
    charset, seen = xml_scan.encoding(raw), xml_scan.bare(raw)
    item = _ITEM.search(seen)
    if item is None:
        return Identity()
    said = (pattern.search(seen) for pattern in _TIMES)
    times_said = (times.any_form(xml_scan.content(found[2], charset)) for found in said if found)
    guid = xml_scan.value(item[1], "guid", charset)
    version = conventions.version(xml_scan.value(item[1], "version", charset))
    if target := g2_release.canceled(seen, charset):
        guid, version = target, 0
    provider = None if ids.is_global(guid) else _PROVIDER.search(seen)
    names = [xml_scan.value(provider[1], name, charset) for name in ("literal", "qcode")] if provider else []
    return Identity(
        guid=ids.of_sender(next(filter(None, names), ""), guid),
        version=version,
        time=next(filter(None, times_said), None),
    )


def parse(raw: bytes) -> Message:
    """The item. Raises Rejected where the message holds none or several, or the item says nothing."""
    top, faults = xml_read.read(raw)
    item = _item(top)
    g2_concepts.join_assertions(item)
    kind = conventions.kind(xml_tree.attribute(item, "itemMeta/itemClass", "qcode", "uri"))
    metadata = g2.metadata(item)
    texts = _texts(item, metadata["language"])
    nitf, lines = texts.main.nitf, texts.main.lines
    metadata["translated"] = texts.headlines(metadata["translated"])
    headline = g2.headlines(item).first or xml_tree.find(item, "itemMeta/title") or nitf.headline
    media = (*_media(item, kind, headline, metadata), *nitf.media)
    teasers, references = g2_packages.teasers(item), g2_packages.links(item)
    metadata["links"] += references
    identity = identify(raw)
    release, cancels = g2_release.release(top, item, identity)
    if release.status is Status.USABLE and not any((headline, lines, media, references, teasers, cancels)):
        raise Rejected("element contentSet: neither headline nor content; expected one of them")
    return Message(
        format=NAME,
        identity=identity,
        type=kind,
        **release._asdict(),
        cancels=cancels,
        first_created=times.any_form(xml_tree.find(item, "itemMeta/firstCreated")),
        headline=headline,
        title=xml_tree.find(item, "itemMeta/title"),
        section=xml_tree.find(item, "itemMeta/service/name"),
        byline=g2.byline(item) or nitf.byline,
        dateline=_dateline(item) or nitf.dateline,
        located=nitf.located or g2_concepts.named(item, "contentMeta/located"),
        agency=_agency(item),
        lines=lines,
        crossheads=texts.main.crossheads,
        other_bodies=texts.other_bodies(),
        media=media,
        teasers=teasers,
        faults=faults,
        **nitf_body.beside(metadata, nitf),
    )


def _item(top: etree._Element) -> etree._Element:
    items = [top] if top.tag != "newsMessage" else list(top.iterfind("itemSet/*"))
    items = [item for item in items if item.tag in _ITEMS] or items  # concepts may stand beside them
    if len(items) != 1:
        raise Rejected(f"element itemSet: {len(items)} items; expected one")
    if items[0].tag not in _ITEMS:
        raise Rejected(f"line {items[0].sourceline}: {items[0].tag}; expected newsItem or packageItem")
    return items[0]


def _dateline(item: etree._Element) -> str:
    """The dateline as printed; Reuters puts a bare time of day there, which is none."""
    printed = xml_tree.find(item, "contentMeta/dateline")
    return "" if printed[:1].isdigit() else printed


def _texts(item: etree._Element, language: str) -> Texts:
    """The contents that are text, those in XML before those in other forms."""
    inline = (*item.iterfind("contentSet/inlineXML"), *item.iterfind("contentSet/inlineData"))
    told = {words for path in _HEADS for words in xml_tree.all_texts(item, path)}
    for each in inline:
        _without_heads(each, told)
    return content.texts(((content.language_of(each), each) for each in inline), _text, language)


def _without_heads(inline: etree._Element, told: set[str]) -> None:
    """Take out of an XHTML document its headings that only repeat what the item says in fields."""
    for heading in [*inline.iter("h1", "h2")]:
        parent = heading.getparent()
        if parent is not None and xml_tree.text(heading) in told and not (heading.tail or "").strip():
            parent.remove(heading)


def _text(inline: etree._Element) -> Content | None:
    """NITF, else blocks of XHTML, else text or HTML."""
    if inline.tag == "inlineXML":
        if body := nitf_body.read(inline):
            return Content(body)
        found = xml_tree.story(inline, content.APART)
    else:
        words = "".join(map(str, inline.itertext()))
        if body := nitf_body.in_text(words):
            return Content(body)
        is_html = "html" in inline.get("contenttype", "")
        found = xml_tree.html_story(words) if is_html else xml_tree.text_story(words)
    return Content(blocks=found) if found else None


def _media(item: etree._Element, kind: str, headline: str, metadata: dict[str, Any]) -> tuple[Media, ...]:
    """The largest rendition of what the item carries, or of the picture beside its text."""
    remote = [
        found
        for found in item.iterfind("contentSet/remoteContent")
        if conventions.medium(found.get("contenttype", ""))
    ]
    if not remote:
        return ()
    best = max(remote, key=lambda found: conventions.size(found.get("width", "0")))
    href = line(best.get("href") or best.get("residref") or "")
    own: dict[str, Any] = {}
    if kind != "text":
        own = metadata | {
            "headline": headline,
            "caption": _description(item) or headline,
            "credit": _credit(item),
        }
    return (
        Media(
            type=conventions.medium(best.get("contenttype", "")) or "picture",
            id="main"
            if kind != "text"
            else ids.of_sender(g2.sender(item), best.get("residref") or "") or href,
            href=href,
            mime_type=line(best.get("contenttype", "")),
            width=conventions.size(best.get("width", "0")),
            height=conventions.size(best.get("height", "0")),
            **own,
        ),
    )


def _credit(item: etree._Element) -> str:
    """The credit line where it names who made the picture, else the byline, else the creator."""
    by, said = _author(item), xml_tree.find(item, "contentMeta/creditline")
    return (said if by in said else by) or said


def _author(item: etree._Element) -> str:
    return g2.byline(item) or xml_tree.find(item, "contentMeta/creator/name")


def _description(item: etree._Element) -> str:
    caption = [d for d in item.iterfind("contentMeta/description") if d.get("role", "").endswith("caption")]
    return xml_tree.text(caption[0]) if caption else xml_tree.find(item, "contentMeta/description")


def _agency(item: etree._Element) -> str:
    """Who sends it; a credit line that names the author is not only an agency's."""
    credit = xml_tree.find(item, "contentMeta/creditline")
    by = _author(item)
    return (
        xml_tree.find(item, "itemMeta/provider/name")
        or ("" if by and by.casefold() in credit.casefold() else credit)
        or xml_tree.attribute(item, "contentMeta/infoSource[@role='cRole:origProv']", "literal")
        or g2_concepts.named(item, "itemMeta/provider")
    )

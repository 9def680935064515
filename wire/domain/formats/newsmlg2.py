"""NewsML-G2: a news item or a package of items, alone or in the envelope of a news message.

Read with lxml, not with the `newsmlg2` package: that one builds an object for every element and fetches
nothing this needs. Elements are found by their local names, whatever version of the namespace they are in.
"""

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import conventions, paragraphs, times, xml_scan, xml_tree
from wire.domain.formats.common.charset import line
from wire.domain.message import Identity, Media, Message, Teaser

NAME = "newsmlg2"
CONTENT_TYPES = (
    "application/vnd.iptc.g2.newsitem+xml",
    "application/vnd.iptc.g2.packageitem+xml",
    "application/vnd.iptc.g2.newsmessage+xml",
)

_NEWS_ITEM, _PACKAGE_ITEM, _CREATED = map(xml_scan.tag, ("newsItem", "packageItem", "versionCreated"))
_PLACE_TYPES = frozenset({"geoArea", "country", "city", "5", "poi"})


def sniff(raw: bytes) -> bool:
    """A root element of the standard; other items (concepts, events) too, which `parse` then rejects."""
    return xml_scan.root_name(raw) in (
        "newsMessage",
        "newsItem",
        "packageItem",
        "conceptItem",
        "knowledgeItem",
    )


def identify(raw: bytes) -> Identity:
    """`guid` and `version` of the first item, and its `versionCreated`."""
    charset, seen = xml_scan.encoding(raw), xml_scan.bare(raw)
    item = _NEWS_ITEM.search(seen) or _PACKAGE_ITEM.search(seen)
    if item is None:
        return Identity()
    created = _CREATED.search(seen)
    return Identity(
        guid=conventions.guid(xml_scan.value(item[1], "guid", charset)),
        version=conventions.version(xml_scan.value(item[1], "version", charset)),
        time=times.iso(xml_scan.content(created[2], charset)) if created else None,
    )


def parse(raw: bytes) -> Message:
    """The item. Raises Rejected where the message holds none or several, or the item says nothing."""
    item = _item(xml_tree.root(raw))
    kind = conventions.kind(xml_tree.attribute(item, "itemMeta/itemClass", "qcode", "uri"))
    headline = _headline(item)
    content = item.find("contentSet")
    found = [] if content is None else _lines(content)
    media, teasers = _media(item, kind), _teasers(item)
    if not headline and not found and not media and not teasers:
        raise Rejected(
            "element contentSet: neither headline nor content; expected an item that says something"
        )
    return Message(
        format=NAME,
        identity=identify(raw),
        type=kind,
        status=conventions.status(xml_tree.attribute(item, "itemMeta/pubStatus", "qcode", "uri")),
        embargoed_until=times.iso(xml_tree.find(item, "itemMeta/embargoed")),
        first_created=times.iso(xml_tree.find(item, "itemMeta/firstCreated")),
        headline=headline,
        slugline=xml_tree.find(item, "contentMeta/slugline"),
        section=xml_tree.find(item, "itemMeta/service/name"),
        byline=conventions.byline(xml_tree.find(item, "contentMeta/by")),
        dateline=_dateline(item),
        located=_named(item, "contentMeta/located"),
        agency=_agency(item),
        language=xml_tree.attribute(item, "contentMeta/language", "tag") or item.get(xml_tree.XML_LANG, ""),
        urgency=conventions.urgency(xml_tree.find(item, "contentMeta/urgency")),
        ednote=xml_tree.find(item, "itemMeta/edNote"),
        copyright=xml_tree.find(item, "rightsInfo/copyrightNotice")
        or _named(item, "rightsInfo/copyrightHolder"),
        usage_terms=xml_tree.find(item, "rightsInfo/usageTerms"),
        subjects=_subjects(item),
        places=conventions.unique(_places(item)),
        keywords=conventions.unique(map(xml_tree.text, item.iterfind("contentMeta/keyword"))),
        lines=tuple(words for _, words in found),
        crossheads=frozenset(i for i, (tag, _) in enumerate(found) if tag in conventions.HEADINGS),
        media=media,
        teasers=teasers,
    )


def _item(top: etree._Element) -> etree._Element:
    items = [top] if top.tag != "newsMessage" else list(top.iterfind("itemSet/*"))
    if len(items) != 1:
        raise Rejected(f"element itemSet: {len(items)} items; expected one")
    if items[0].tag not in ("newsItem", "packageItem"):
        raise Rejected(f"line {items[0].sourceline}: {items[0].tag}; expected newsItem or packageItem")
    return items[0]


def _headline(item: etree._Element) -> str:
    """The headline without a role or with the main one, else the first; else the title of the item."""
    headlines = [
        (found.get("role", ""), xml_tree.text(found)) for found in item.iterfind("contentMeta/headline")
    ]
    plain = [
        words for role, words in headlines if role.rpartition(":")[2].lower() in ("", "main", "headline")
    ]
    return (plain or [words for _, words in headlines] or [xml_tree.find(item, "itemMeta/title")])[0]


def _dateline(item: etree._Element) -> str:
    """The dateline as printed; Reuters puts a bare time of day there, which is none."""
    printed = xml_tree.find(item, "contentMeta/dateline")
    return "" if printed[:1].isdigit() else printed


def _lines(content: etree._Element) -> list[tuple[str, str]]:
    """Blocks of the first content there is: XHTML or NITF inline, else text, which may itself be HTML."""
    for inline in content.iterfind("inlineXML"):
        story = inline.find(".//body.content")
        found = xml_tree.story(inline if story is None else story, frozenset({"head", "media", "note"}))
        if found:
            return found
    for inline in content.iterfind("inlineData"):
        words = "".join(map(str, inline.itertext()))
        if "html" in inline.get("contenttype", "") or words.lstrip()[:1] == "<":
            return xml_tree.html_story(words)
        return [("p", paragraph) for paragraph in paragraphs.of_text(words)]
    return []


def _media(item: etree._Element, kind: str) -> tuple[Media, ...]:
    """The largest rendition of what the item carries, or of each picture beside its text."""
    remote = [
        found
        for found in item.iterfind("contentSet/remoteContent")
        if conventions.medium(found.get("contenttype", ""))
    ]
    if not remote:
        return ()
    best = max(remote, key=lambda found: conventions.version(found.get("width", "0")))
    return (
        Media(
            type=conventions.medium(best.get("contenttype", "")) or "picture",
            caption="" if kind == "text" else _description(item),
            credit="" if kind == "text" else xml_tree.find(item, "contentMeta/creditline"),
            href=line(best.get("href") or best.get("residref") or ""),
        ),
    )


def _description(item: etree._Element) -> str:
    caption = [d for d in item.iterfind("contentMeta/description") if d.get("role", "").endswith("caption")]
    return xml_tree.text(caption[0]) if caption else xml_tree.find(item, "contentMeta/description")


def _teasers(item: etree._Element) -> tuple[Teaser, ...]:
    """The items that a package refers to."""
    return tuple(
        Teaser(
            headline=xml_tree.find(reference, "title", "headline"),
            paragraphs=conventions.unique(map(xml_tree.text, reference.iterfind("description"))),
            href=line(reference.get("href") or reference.get("residref") or ""),
        )
        for reference in item.iterfind("groupSet/group/itemRef")
    )


def _agency(item: etree._Element) -> str:
    return (
        xml_tree.find(item, "contentMeta/creditline")
        or xml_tree.attribute(item, "contentMeta/infoSource[@role='cRole:origProv']", "literal")
        or _named(item, "itemMeta/provider")
    )


def _named(item: etree._Element, path: str) -> str:
    """The name of what stands at `path`, else its literal, else its code without the scheme."""
    return (
        xml_tree.find(item, f"{path}/name")
        or xml_tree.attribute(item, path, "literal")
        or xml_tree.find(item, path)
        or xml_tree.attribute(item, path, "qcode").rpartition(":")[2]
    )


def _subjects(item: etree._Element) -> tuple[str, ...]:
    codes = (found.get("qcode") or found.get("uri") or "" for found in item.iterfind("contentMeta/subject"))
    return conventions.unique(map(conventions.subject, codes))


def _places(item: etree._Element) -> list[str]:
    """Names of the subjects that are places and of what they lie in; where it was written is not what it is about."""
    places = [
        found
        for found in item.iterfind("contentMeta/subject")
        if found.get("type", "").rpartition(":")[2] in _PLACE_TYPES
    ]
    return [_named(part, ".") for place in places for part in (place, *place.iterfind("broader"))]

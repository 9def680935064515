"""NITF 3: one story in XML, its metadata in `docdata`.

A document that updates or kills another names it in `management-doc-idref`: that one's id is then the guid,
so that all versions share it. The version is `du-key/@version`; 1 says nothing where another document is named.
An issue date is when this version was made; a later release date is its embargo.
"""

import re

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import conventions, times, xml_scan, xml_tree
from wire.domain.formats.common.charset import line
from wire.domain.message import Identity, Media, MediaType, Message

NAME = "nitf"
CONTENT_TYPES = ("application/nitf+xml", "text/vnd.iptc.nitf")

_DOCDATA, _DOC_ID, _DU_KEY, _ISSUE = map(xml_scan.tag, ("docdata", "doc-id", "du-key", r"date\.issue"))
_MEDIA: dict[str, MediaType] = {"video": "video", "audio": "audio", "graphic": "graphic"}
_APART = frozenset({"media", "note"})


def sniff(raw: bytes) -> bool:
    """A root element `nitf`."""
    return xml_scan.root_name(raw) == "nitf"


def identify(raw: bytes) -> Identity:
    """The id of the document, or of the one it updates; see the module."""
    charset, seen = xml_scan.encoding(raw), xml_scan.bare(raw)

    def said(pattern: re.Pattern[bytes], name: str) -> str:
        found = pattern.search(seen)
        return xml_scan.value(found[1], name, charset) if found else ""

    earlier = said(_DOCDATA, "management-doc-idref")
    version = conventions.version(said(_DU_KEY, "version"))
    return Identity(
        guid=conventions.guid(earlier or said(_DOC_ID, "id-string")),
        version=0 if earlier and version == 1 else version,  # the first of its own, not of the one it updates
        time=times.iso(said(_ISSUE, "norm")),
    )


def parse(raw: bytes) -> Message:
    """The story. Raises Rejected where it is no NITF, or has neither headline nor text."""
    top = xml_tree.root(raw)
    if top.tag != "nitf":
        raise Rejected(f"line 1: root element {top.tag}; expected nitf")
    identity = identify(raw)
    lines, crossheads = body(top)
    headline = xml_tree.find(top, ".//hedline/hl1", ".//hedline", "head/title")
    media = tuple(map(_media, top.iterfind("body/body.content//media")))
    if not headline and not lines and not media:
        raise Rejected("element body: neither hedline nor body.content; expected a story")
    keyword = xml_tree.attribute(top, "head/meta[@name='anpa-keyword']", "content")
    release = times.iso(xml_tree.attribute(top, ".//date.release", "norm"))
    return Message(
        format=NAME,
        identity=identity,
        status=conventions.status(xml_tree.attribute(top, ".//docdata", "management-status")),
        embargoed_until=release if release and (identity.time is None or release > identity.time) else None,
        headline=headline,
        slugline=keyword or xml_tree.attribute(top, ".//du-key", "key"),
        section=xml_tree.attribute(top, ".//pubdata", "position.section"),
        byline=conventions.byline(_without(top, ".//body.head/byline", "byttl")),
        dateline=_without(top, ".//body.head/dateline", "story.date"),
        located=xml_tree.find(top, ".//body.head/dateline//city", ".//body.head/dateline/location"),
        agency=_agency(top),
        language=top.get("baselang") or top.get(xml_tree.XML_LANG) or "",
        urgency=conventions.urgency(xml_tree.attribute(top, ".//urgency", "ed-urg")),
        ednote=xml_tree.attribute(top, ".//ed-msg", "info")
        or xml_tree.find(top, ".//note[@noteclass='editorsnote']"),
        copyright=line(
            " ".join(xml_tree.attribute(top, ".//doc.copyright", name) for name in ("year", "holder"))
        ),
        usage_terms=xml_tree.attribute(top, ".//doc.rights", "limitations"),
        href=xml_tree.attribute(top, ".//pubdata", "ex-ref"),
        subjects=_subjects(top),
        places=conventions.unique(
            line(place.get(n, "")) for place in top.iterfind(".//evloc") for n in ("iso-cc", "city")
        ),
        keywords=conventions.unique(line(word.get("key", "")) for word in top.iterfind(".//keyword")),
        lines=lines,
        crossheads=crossheads,
        media=media,
    )


def body(top: etree._Element) -> tuple[tuple[str, ...], frozenset[int]]:
    """Paragraphs of the first `body.content` under `body`, and which of them are cross-heads (`hl2`)."""
    content = top.find("body/body.content")
    found = [] if content is None else xml_tree.story(content, _APART)
    return tuple(words for _, words in found), frozenset(
        i for i, (tag, _) in enumerate(found) if tag == "hl2"
    )


def _media(media: etree._Element) -> Media:
    return Media(
        type=_MEDIA.get(media.get("media-type", ""), "picture"),
        caption=xml_tree.find(media, "media-caption"),
        credit=xml_tree.find(media, "media-producer")
        or xml_tree.attribute(media, "media-reference", "copyright"),
        href=xml_tree.attribute(media, "media-reference", "source"),
    )


def _agency(top: etree._Element) -> str:
    return (
        xml_tree.find(top, ".//body.head/distributor")
        or xml_tree.attribute(top, ".//doc-id", "regsrc")
        or xml_tree.attribute(top, ".//doc.rights", "owner")
        or xml_tree.attribute(top, ".//doc.copyright", "holder")
        or xml_tree.find(top, ".//rights.owner")
        or xml_tree.attribute(top, ".//from-src", "src-name")
    )


def _subjects(top: etree._Element) -> tuple[str, ...]:
    """Subject codes, IPTC's as `subj:...`, another owner's under its name in lower case; ANPA category."""
    codes = []
    for subject in top.iterfind(".//tobject.subject"):
        code, owner = (
            line(subject.get("tobject.subject.refnum", "")),
            subject.get("tobject.subject.ipr", "IPTC"),
        )
        codes.append(
            conventions.subject(code) if owner == "IPTC" else f"{line(owner).lower()}:{code}" if code else ""
        )
    category = xml_tree.attribute(top, "head/meta[@name='anpa-category']", "content")
    return conventions.unique((*codes, f"anpa:{category}" if category else ""))


def _without(top: etree._Element, path: str, tag: str) -> str:
    """Text at `path` without what stands in `tag` there."""
    found = top.find(path)
    return "" if found is None else " ".join(words for _, words in xml_tree.story(found, frozenset({tag})))

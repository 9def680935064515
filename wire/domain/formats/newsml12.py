"""NewsML 1.0 to 1.2: one news item in an envelope, its parts in nested components.

The guid is the public identifier without the revision: `urn:newsml:{ProviderId}:{DateId}:{NewsItemId}`. The
version is `RevisionId`; its time `ThisRevisionCreated`, else that of the first revision or the envelope. A file of
several news items is an archive of them.
"""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import bylines, conventions, ids, publishing, times
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.embargoes import embargo_fields
from wire.domain.formats.common.newsml1 import newsml1, newsml1_components, newsml1_terms, newsml1_texts
from wire.domain.formats.common.newsml1.newsml1_components import Picture
from wire.domain.formats.common.nitf import nitf_body
from wire.domain.formats.common.publishing import Release
from wire.domain.formats.common.xml import xml_cut, xml_read, xml_scan, xml_tree
from wire.domain.message import Concept, Identity, Media, MediaType, Message, Status

NAME = "newsml12"
CONTENT_TYPES = ("text/vnd.iptc.newsml",)

_PROVIDER, _DATE, _ITEM, _REVISION = map(xml_scan.tag, ("ProviderId", "DateId", "NewsItemId", "RevisionId"))
_TIMES = tuple(map(xml_scan.tag, ("ThisRevisionCreated", "FirstCreated", "DateAndTime")))


def sniff(raw: bytes) -> bool:
    """A root element `NewsML`."""
    return xml_scan.root_name(raw) == "NewsML"


def messages(raw: bytes) -> Iterator[bytes]:
    """The news items of a file, each in its envelope."""
    return xml_cut.documents(raw, "NewsItem")


def identify(raw: bytes) -> Identity:
    """The first news identifier, without its revision."""
    charset, seen = xml_scan.encoding(raw), xml_scan.bare(raw)
    found = [pattern.search(seen) for pattern in (_PROVIDER, _DATE, _ITEM, _REVISION)]
    provider, date, item, revision = (xml_scan.content(f[2], charset) if f else "" for f in found)
    said = (pattern.search(seen) for pattern in _TIMES)
    made = (times.any_form(xml_scan.content(f[2], charset)) for f in said if f)
    guid = ids.guid(f"urn:newsml:{provider}:{date}:{item}") if provider and item else ""
    return Identity(guid=guid, version=conventions.version(revision), time=next(filter(None, made), None))


def parse(raw: bytes) -> Message:
    """The item. Raises Rejected where there is not exactly one, or it says nothing."""
    top, faults = xml_read.read(raw)
    items = list(top.iterfind("NewsItem"))
    if top.tag != "NewsML" or len(items) != 1:
        raise Rejected(f"element {top.tag}: {len(items)} NewsItem elements; expected NewsML with one")
    item = items[0]
    identity = identify(raw)
    release = _release(item, identity)
    newsml1_terms.join_topics(top)
    parts = newsml1_components.take_apart(item, newsml1.language(item))
    metadata, texts, nitf = newsml1.metadata(item), parts.texts, parts.texts.main.nitf
    metadata["translated"] = texts.headlines(metadata["translated"])
    headline = newsml1.headlines(item).first or nitf.headline
    lines = texts.main.lines
    media = (*_media(parts.pictures, {} if lines else metadata), *nitf.media)
    if not headline and not lines and not media and release.status is Status.USABLE:
        raise Rejected(
            "element NewsComponent: neither HeadLine nor content; expected an item that says something"
        )
    return Message(
        format=NAME,
        identity=identity,
        type="text" if lines or not media else media[0].type,
        **release._asdict(),
        cancels=_cancels(item),
        first_created=times.any_form(xml_tree.find(item, "NewsManagement/FirstCreated")),
        headline=headline,
        byline=newsml1.byline(item) or nitf.byline,
        dateline=xml_tree.find(item, ".//NewsLines/DateLine").rstrip(" -\u2013\u2014") or nitf.dateline,
        located=nitf.located or _property(item, ".//Location", "City"),
        agency=_agency(item),
        lines=lines,
        crossheads=texts.main.crossheads,
        other_bodies=(*texts.other_bodies(), *parts.asides),
        media=media,
        faults=faults,
        **nitf_body.beside(metadata, nitf),
    )


def _release(item: etree._Element, identity: Identity) -> Release:
    """An embargoed item may be published when `StatusWillChange` says that it becomes usable."""
    words = [line(found.get("FormalName", "")) for found in item.iterfind("NewsManagement/Status")]
    told = (line(found.get("FormalName", "")) for found in item.iterfind("NewsManagement/Instruction"))
    revision = xml_tree.attribute(item, "Identification/NewsIdentifier/RevisionId", "Update")
    deleted = ["deleted"] if revision.upper() == "D" else []
    status = publishing.strictest([*words, *filter(publishing.restricts, told), *deleted])
    embargo = embargo_fields.until(_fields(item), identity.time)
    if status.lower() != "embargoed":
        return publishing.release(status, embargo)
    future = xml_tree.attribute(item, "NewsManagement/StatusWillChange/FutureStatus", "FormalName")
    until = xml_tree.find(item, "NewsManagement/StatusWillChange/DateAndTime")
    return publishing.release(status, embargo or (until if future.lower() in ("", "usable") else ""))


def _fields(item: etree._Element) -> Iterator[embargo_fields.Field]:
    """Properties, instructions and news lines by the name of their type."""
    for found in item.iterfind(".//Property"):
        yield line(found.get("FormalName", "")), line(found.get("Value", ""))
    for found in item.iterfind("NewsManagement/Instruction"):
        yield line(found.get("FormalName", "")), xml_tree.text(found)
    for found in item.iterfind(".//NewsLine"):
        yield xml_tree.attribute(found, "NewsLineType", "FormalName"), xml_tree.find(found, "NewsLineText")


def _cancels(item: etree._Element) -> tuple[str, ...]:
    """Items that this one takes back: those it is associated with as a kill of them."""
    return conventions.unique(
        newsml1.item_id(found.get("NewsItem", ""))
        for found in item.iterfind("NewsManagement/AssociatedWith")
        if publishing.status(found.get("FormalName", "unknown")) is Status.CANCELED
    )


def _media(pictures: list[Picture], of_item: dict[str, Any]) -> Iterator[Media]:
    """The largest content of each picture; of each kind, where a video has a still among its equivalents."""
    for picture in pictures:
        renditions: dict[MediaType, list[etree._Element]] = {}
        for content in picture.contents:
            if kind := newsml1_texts.medium(content):
                renditions.setdefault(kind, []).append(content)
        for kind, contents in renditions.items():
            yield _medium(picture, max(contents, key=_width), kind, of_item)


def _medium(picture: Picture, content: etree._Element, kind: MediaType, of_item: dict[str, Any]) -> Media:
    own = newsml1_components.metadata(picture)
    said = own | {name: value for name, value in of_item.items() if not own.get(name)}
    headline, *others = (*newsml1_components.nearest(picture, "HeadLine"), "")
    said["subheadline"] = " ".join(filter(None, (*others, said["subheadline"])))
    said["source"] = said["source"] or " / ".join(newsml1_terms.parties(picture.component, "Provider"))
    captions = newsml1_components.captions(picture)
    if not captions and (summary := said["summary"]):
        captions, said["summary"] = (summary,), ""
    byline, credit = (
        next(iter(newsml1_components.nearest(picture, name)), "") for name in ("ByLine", "CreditLine")
    )
    if credit and byline not in credit:
        said["people"] = (*said["people"], Concept(name=bylines.bare(byline), rel="creator"))
    creators = conventions.unique(one.name for one in own["people"] if one.rel == "creator")
    href = line(content.get("Href", ""))
    return Media(
        type=kind,
        id=line(picture.component.get("Duid") or "") or href,
        headline=headline if captions else "",
        caption=" ".join(captions) or headline,
        credit=credit or bylines.bare(byline) or ", ".join(creators),
        href=href,
        mime_type=xml_tree.attribute(content, "MimeType", "FormalName"),
        width=_width(content),
        height=conventions.size(_property(content, "Characteristics", "Height")),
        **said,
    )


def _width(content: etree._Element) -> int:
    return conventions.size(_property(content, "Characteristics", "Width"))


def _agency(item: etree._Element) -> str:
    return (
        xml_tree.attribute(item, ".//AdministrativeMetadata/Provider/Party", "FormalName")
        or xml_tree.find(item, ".//NewsLines/CreditLine")
        or xml_tree.find(item, "Identification/NewsIdentifier/ProviderId")
    )


def _property(element: etree._Element, path: str, name: str) -> str:
    return xml_tree.attribute(element, f"{path}/Property[@FormalName='{name}']", "Value")

"""NewsML 1.0 to 1.2: one news item in an envelope, its parts in nested components.

The guid is the public identifier without the revision: `urn:newsml:{ProviderId}:{DateId}:{NewsItemId}`. The
version is `RevisionId`; its time `ThisRevisionCreated`, else that of the first revision or the envelope. A file of
several news items is an archive of them.
"""

import html
from collections.abc import Iterator
from typing import Any

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import (
    bylines,
    conventions,
    embargo_fields,
    ids,
    newsml1,
    nitf_body,
    paragraphs,
    publishing,
    times,
    xml_cut,
    xml_read,
    xml_scan,
    xml_tree,
)
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.nitf_body import Body
from wire.domain.formats.common.publishing import Release
from wire.domain.message import Identity, Media, MediaType, Message, Status

NAME = "newsml12"
CONTENT_TYPES = ("text/vnd.iptc.newsml",)

_PROVIDER, _DATE, _ITEM, _REVISION = map(xml_scan.tag, ("ProviderId", "DateId", "NewsItemId", "RevisionId"))
_TIMES = tuple(map(xml_scan.tag, ("ThisRevisionCreated", "FirstCreated", "DateAndTime")))

_APART = frozenset({"head", "media", "note"})


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
    nitf, found = _content(item)
    metadata = newsml1.metadata(item)
    headline = newsml1.headlines(item).first or nitf.headline
    lines = nitf.lines or tuple(words for _, words in found)
    media = (*_media(item, metadata if not lines else {}), *nitf.media)
    identity = identify(raw)
    release = _release(item, identity)
    if not headline and not lines and not media and release.status is Status.USABLE:
        raise Rejected(
            "element NewsComponent: neither HeadLine nor content; expected an item that says something"
        )
    return Message(
        format=NAME,
        identity=identity,
        type="text" if lines or not media else media[0].type,
        status=release.status,
        embargoed_until=release.embargoed_until,
        held_because=release.held_because,
        cancels=_cancels(item),
        first_created=times.any_form(xml_tree.find(item, "NewsManagement/FirstCreated")),
        headline=headline,
        byline=bylines.bare(xml_tree.find(item, ".//NewsLines/ByLine")) or nitf.byline,
        dateline=xml_tree.find(item, ".//NewsLines/DateLine").rstrip(" -\u2013\u2014") or nitf.dateline,
        located=nitf.located or _property(item, ".//Location", "City"),
        agency=_agency(item),
        lines=lines,
        crossheads=nitf.crossheads
        or frozenset(i for i, (tag, _) in enumerate(found) if tag in conventions.HEADINGS),
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


def _content(item: etree._Element) -> tuple[Body, list[tuple[str, str]]]:
    """The first content that has text: NITF, XHTML, HTML in CDATA, or plain."""
    for content in item.iterfind(".//ContentItem/DataContent"):
        if body := nitf_body.read(content):
            return body, []
        words = "".join(map(str, content.itertext()))
        if len(content):
            found = xml_tree.story(content, _APART)
        elif xml_tree.is_markup(words):
            found = xml_tree.html_story(words)
        elif xml_tree.is_markup(unescaped := html.unescape(words)):
            found = xml_tree.html_story(unescaped)
        else:
            found = [("p", paragraph) for paragraph in paragraphs.of_text(words)]
        if found:
            return nitf_body.EMPTY, found
    return nitf_body.EMPTY, []


def _media(item: etree._Element, metadata: dict[str, Any]) -> list[Media]:
    """One medium for each component with a picture, video, graphic or sound: its largest content."""
    media = []
    for component in item.iterfind(".//NewsComponent"):
        contents = [
            (found, content)
            for content in component.iterfind("ContentItem[@Href]")
            if (found := conventions.medium(_media_type(content)))
        ]
        if not contents:
            continue
        kind, best = max(
            contents, key=lambda found: conventions.size(_property(found[1], "Characteristics", "Width"))
        )
        media.append(_medium(component, best, kind, metadata))
    return media


def _medium(
    component: etree._Element, content: etree._Element, kind: MediaType, metadata: dict[str, Any]
) -> Media:
    texts = xml_tree.all_texts(component, "ContentItem/DataContent", "NewsComponent/ContentItem/DataContent")
    headline = xml_tree.find(component, "NewsLines/HeadLine")
    own = {name: value for name, value in newsml1.metadata(component).items() if value}
    return Media(
        type=kind,
        id=line(component.get("Duid") or content.get("Href") or ""),
        headline=headline if texts else "",
        caption=" ".join(texts) or headline,
        credit=xml_tree.find(component, "NewsLines/CreditLine", "NewsLines/ByLine"),
        href=line(content.get("Href", "")),
        mime_type=xml_tree.attribute(content, "MimeType", "FormalName"),
        width=conventions.size(_property(content, "Characteristics", "Width")),
        height=conventions.size(_property(content, "Characteristics", "Height")),
        **(metadata | own),
    )


def _media_type(content: etree._Element) -> str:
    return xml_tree.attribute(content, "MediaType", "FormalName") or xml_tree.attribute(
        content, "MimeType", "FormalName"
    )


def _agency(item: etree._Element) -> str:
    return (
        xml_tree.attribute(item, ".//AdministrativeMetadata/Provider/Party", "FormalName")
        or xml_tree.find(item, ".//NewsLines/CreditLine")
        or xml_tree.find(item, "Identification/NewsIdentifier/ProviderId")
    )


def _property(element: etree._Element, path: str, name: str) -> str:
    return xml_tree.attribute(element, f"{path}/Property[@FormalName='{name}']", "Value")

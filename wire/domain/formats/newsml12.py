"""NewsML 1.0 to 1.2: one news item in an envelope, its parts in nested components.

The guid is the public identifier without the revision: `urn:newsml:{ProviderId}:{DateId}:{NewsItemId}`. The
version is `RevisionId`; its time `ThisRevisionCreated`.
"""

from datetime import datetime

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import conventions, paragraphs, times, xml_scan, xml_tree
from wire.domain.formats.common.charset import line
from wire.domain.message import Identity, Media, Message, Status

NAME = "newsml12"
CONTENT_TYPES = ("text/vnd.iptc.newsml",)

_PROVIDER, _DATE, _ITEM, _REVISION, _CREATED = map(
    xml_scan.tag, ("ProviderId", "DateId", "NewsItemId", "RevisionId", "ThisRevisionCreated")
)
_LEVELS = frozenset({"Subject", "SubjectMatter", "SubjectDetail"})


def sniff(raw: bytes) -> bool:
    """A root element `NewsML`."""
    return xml_scan.root_name(raw) == "NewsML"


def identify(raw: bytes) -> Identity:
    """The first news identifier, without its revision."""
    charset, seen = xml_scan.encoding(raw), xml_scan.bare(raw)
    found = [pattern.search(seen) for pattern in (_PROVIDER, _DATE, _ITEM, _REVISION, _CREATED)]
    provider, date, item, revision, created = (xml_scan.content(f[2], charset) if f else "" for f in found)
    guid = conventions.guid(f"urn:newsml:{provider}:{date}:{item}") if provider and item else ""
    return Identity(guid=guid, version=conventions.version(revision), time=times.iso(created))


def parse(raw: bytes) -> Message:
    """The item. Raises Rejected where there is not exactly one, or it says nothing."""
    top = xml_tree.root(raw)
    items = list(top.iterfind("NewsItem"))
    if top.tag != "NewsML" or len(items) != 1:
        raise Rejected(f"element {top.tag}: {len(items)} NewsItem elements; expected NewsML with one")
    item = items[0]
    found = _lines(item)
    headline, media = xml_tree.find(item, ".//NewsLines/HeadLine"), tuple(_media(item))
    if not headline and not found and not media:
        raise Rejected(
            "element NewsComponent: neither HeadLine nor content; expected an item that says something"
        )
    status = xml_tree.attribute(item, "NewsManagement/Status", "FormalName")
    properties = [
        (p.get("FormalName"), line(p.get("Value", ""))) for p in item.iterfind(".//Location/Property")
    ]
    return Message(
        format=NAME,
        identity=identify(raw),
        type="text" if found or not media else media[0].type,
        status=conventions.status(status),
        embargoed_until=_embargo(item, status),
        first_created=times.iso(xml_tree.find(item, "NewsManagement/FirstCreated")),
        headline=headline,
        slugline=xml_tree.find(item, ".//NewsLines/SlugLine", "Identification/NameLabel"),
        byline=conventions.byline(xml_tree.find(item, ".//NewsLines/ByLine")),
        dateline=xml_tree.find(item, ".//NewsLines/DateLine").rstrip(" -\u2013\u2014"),
        located=next((value for name, value in properties if name == "City"), ""),
        agency=_agency(item),
        language=xml_tree.attribute(item, ".//DescriptiveMetadata/Language", "FormalName")
        or item.get(xml_tree.XML_LANG, ""),
        urgency=conventions.urgency(xml_tree.attribute(item, "NewsManagement/Urgency", "FormalName")),
        ednote=xml_tree.find(item, "NewsManagement/Instruction", ".//NewsLines/NewsLine/NewsLineText"),
        copyright=xml_tree.find(
            item, ".//NewsLines/CopyrightLine", ".//RightsMetadata/Copyright/CopyrightHolder"
        ),
        usage_terms=xml_tree.find(item, ".//NewsLines/RightsLine", ".//RightsMetadata/UsageRights/UsageType"),
        subjects=_subjects(item),
        places=conventions.unique(value for _, value in properties),
        keywords=conventions.unique(
            (*map(xml_tree.text, item.iterfind(".//NewsLines/KeywordLine")), *_properties(item, "Keyword"))
        ),
        lines=tuple(words for _, words in found),
        crossheads=frozenset(i for i, (tag, _) in enumerate(found) if tag in conventions.HEADINGS),
        media=media,
    )


def _embargo(item: etree._Element, status: str) -> datetime | None:
    """When an embargoed item's status changes, as `StatusWillChange` announces it."""
    if conventions.status(status) is Status.CANCELED or status.lower() != "embargoed":
        return None
    return times.iso(xml_tree.find(item, "NewsManagement/StatusWillChange/DateAndTime"))


def _lines(item: etree._Element) -> list[tuple[str, str]]:
    """Paragraphs of the first content that has text: NITF, XHTML or plain."""
    for content in item.iterfind(".//ContentItem/DataContent"):
        story = content.find(".//body.content")
        if story is None and len(content) == 0:
            found = [("p", words) for words in paragraphs.of_text("".join(map(str, content.itertext())))]
        else:
            found = xml_tree.story(content if story is None else story, frozenset({"head", "media", "note"}))
        if found:
            return found
    return []


def _media(item: etree._Element) -> list[Media]:
    """One medium for each component with a picture, video, graphic or sound: its first link."""
    media = []
    for component in item.iterfind(".//NewsComponent"):
        for content in component.iterfind("ContentItem[@Href]"):
            name = xml_tree.attribute(content, "MediaType", "FormalName") or xml_tree.attribute(
                content, "MimeType", "FormalName"
            )
            if found := conventions.medium(name):
                media.append(
                    Media(
                        type=found,
                        caption=xml_tree.find(component, "NewsLines/HeadLine"),
                        credit=xml_tree.find(component, "NewsLines/CreditLine", "NewsLines/ByLine"),
                        href=line(content.get("Href", "")),
                    )
                )
                break
    return media


def _agency(item: etree._Element) -> str:
    return (
        xml_tree.attribute(item, ".//AdministrativeMetadata/Provider/Party", "FormalName")
        or xml_tree.find(item, ".//NewsLines/CreditLine")
        or xml_tree.find(item, "Identification/NewsIdentifier/ProviderId")
    )


def _subjects(item: etree._Element) -> tuple[str, ...]:
    subjects = (found for code in item.iterfind(".//SubjectCode") for found in code if found.tag in _LEVELS)
    return conventions.unique(conventions.subject(found.get("FormalName", "")) for found in subjects)


def _properties(item: etree._Element, name: str) -> list[str]:
    found = item.iterfind(f".//DescriptiveMetadata/Property[@FormalName='{name}']")
    return [line(node.get("Value", "")) for node in found]

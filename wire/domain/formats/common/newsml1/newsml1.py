"""What NewsML 1.2 says of a news item or a component of it: news lines, rights, links, other ids."""

from typing import Any

from lxml import etree

from wire.domain.formats.common import bylines, conventions, ids, publishing, revisions, times
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.conventions import Told
from wire.domain.formats.common.newsml1 import newsml1_terms
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import Link, Status

_CAPTION = ("caption", "description")
"""Types of news lines that are the caption of a picture."""


def metadata(item: etree._Element) -> dict[str, Any]:
    """The fields of `Metadata` that a news item or component has."""
    others = {"links": _links(item), "other_ids": _other_ids(item)}
    return _texts(item) | _rights(item) | newsml1_terms.terms(item) | others


def _texts(item: etree._Element) -> dict[str, Any]:
    told = headlines(item)
    public, private = _notes(item)
    decks = (*told.again, *xml_tree.all_texts(item, ".//NewsLines/SubHeadLine"))
    return {
        "slugline": " ".join(xml_tree.all_texts(item, ".//NewsLines/SlugLine"))
        or xml_tree.find(item, "Identification/NameLabel"),
        "language": language(item),
        "summary": "\n".join(_news_lines(item, captions=True)),
        "subheadline": " ".join(conventions.unique(decks)),
        "translated": told.translated,
        "byline_title": xml_tree.find(item, ".//NewsLines/ByLineTitle", ".//NewsLines/BylineTitle"),
        "source": " / ".join(newsml1_terms.parties(item, "Source")),
        "credit_line": xml_tree.find(item, ".//NewsLines/CreditLine"),
        "ednote": "\n".join(public),
        "private_notes": private,
        "urgency": conventions.urgency(xml_tree.attribute(item, "NewsManagement/Urgency", "FormalName")),
        "content_created": times.any_form(xml_tree.find(item, ".//DescriptiveMetadata/DateLineDate")),
    }


def _notes(item: etree._Element) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Public notes to editors, then the instructions that their name marks as private."""
    told = [
        (line(found.get("FormalName", "")).lower(), words)
        for found in item.iterfind("NewsManagement/Instruction")
        if (words := xml_tree.text(found) or _in_words(found.get("FormalName", "")))
    ]
    private = conventions.unique(words for name, words in told if conventions.is_private(name))
    others = (*_news_lines(item, captions=False), *xml_tree.all_texts(item, ".//NewsComponent/Comment"))
    public = conventions.unique((*(words for _, words in told), *others))
    return tuple(words for words in public if words not in private), private


def _in_words(name: str) -> str:
    """The name of an instruction where it is one in words: `Rectify` and `noUse` are codes."""
    return line(name) if line(name).count(" ") else ""


def _rights(item: etree._Element) -> dict[str, Any]:
    holder = xml_tree.find(item, ".//RightsMetadata/Copyright/CopyrightHolder")
    terms = (".//NewsLines/RightsLine", ".//UsageRights/*", ".//RightsMetadata/Copyright/Comment")
    return {
        "copyright": "\n".join(xml_tree.all_texts(item, ".//NewsLines/CopyrightLine")) or holder,
        "copyright_holder": holder,
        "usage_terms": "\n".join(xml_tree.all_texts(item, *terms)),
        "expires": times.any_form(xml_tree.find(item, ".//Expires", ".//ExpiryDateTime") or _will_end(item)),
    }


def _will_end(item: etree._Element) -> str:
    """When an item will be canceled or withheld."""
    change = item.find("NewsManagement/StatusWillChange")
    if change is None:
        return ""
    future = publishing.status(xml_tree.attribute(change, "FutureStatus", "FormalName"))
    return xml_tree.find(change, "DateAndTime") if future in (Status.CANCELED, Status.WITHHELD) else ""


def _news_lines(item: etree._Element, *, captions: bool) -> tuple[str, ...]:
    """The lines of types that the standard does not name: those that are captions, or the others."""
    return conventions.unique(
        xml_tree.text(words)
        for found in item.iterfind(".//NewsLine")
        if (xml_tree.attribute(found, "NewsLineType", "FormalName").lower() in _CAPTION) is captions
        for words in found.iterfind("NewsLineText")
    )


def headlines(item: etree._Element) -> Told:
    """The headlines of the first component that has one, and those elsewhere that are marked as of another language."""
    own = language(item)
    found = [(h, language_of(h)) for h in item.iterfind(".//NewsLines/HeadLine") if xml_tree.text(h)]
    lines = found[0][0].getparent() if found else None
    return conventions.in_language(
        (
            (tag, xml_tree.text(h))
            for h, tag in found
            if h.getparent() is lines or not conventions.is_of(tag, own)
        ),
        own,
    )


def byline(item: etree._Element) -> str:
    """The bylines of the first component that has any, as one."""
    first = item.find(".//NewsLines/ByLine/..")
    said = () if first is None else xml_tree.all_texts(first, "ByLine")
    return ", ".join(filter(None, map(bylines.bare, said)))


def language(item: etree._Element) -> str:
    """The language of an item or component: of its outermost components, else what it is marked with, else of any."""

    def said(path: str) -> str:
        return xml_tree.attribute(item, f"{path}/Language", "FormalName")

    outermost = said("DescriptiveMetadata") or said("NewsComponent/DescriptiveMetadata")
    return outermost or item.get(xml_tree.XML_LANG, "") or said(".//DescriptiveMetadata")


def language_of(found: etree._Element) -> str:
    """The language of the nearest element around a text that names one."""
    around = (found, *found.iterancestors("NewsLines", "NewsComponent"))
    said = (
        each.get(xml_tree.XML_LANG) or xml_tree.attribute(each, "DescriptiveMetadata/Language", "FormalName")
        for each in around
    )
    return next(filter(None, said), "")


def _links(item: etree._Element) -> tuple[Link, ...]:
    found = [
        Link(rel=line(node.get("FormalName", "")) or "related", guid=item_id(node.get("NewsItem", "")))
        for node in item.iterfind("NewsManagement/AssociatedWith")
    ]
    found += [
        Link(rel="derivedFrom", guid=item_id(node.get("NewsItem", "")))
        for node in item.iterfind("NewsManagement/DerivedFrom")
    ]
    found += [
        Link(rel="seeAlso", href=line(node.get("Href", "")), guid=item_id(node.get("NewsItem", "")))
        for node in item.iterfind(".//NewsItemRef")
    ]
    return tuple(link for link in found if link.guid or link.href)


def _other_ids(item: etree._Element) -> tuple[tuple[str, str], ...]:
    public = xml_tree.find(item, "Identification/NewsIdentifier/PublicIdentifier")
    label = xml_tree.find(item, "Identification/NameLabel")
    series = (("series", words) for words in xml_tree.all_texts(item, ".//NewsLines/SeriesLine"))
    found = (("public", public), ("label", label), *series, *newsml1_terms.other_ids(item))
    return tuple((role, value) for role, value in dict.fromkeys(found) if value)


def item_id(urn: str) -> str:
    """The id of a news item from its public identifier, which ends with the revision: `...:4`, `...:4N`."""
    return revisions.without_revision(ids.guid(urn))

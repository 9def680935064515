"""What NewsML 1.2 says of a news item or a component of it: news lines, rights, subjects, places, genres."""

from typing import Any

from lxml import etree

from wire.domain.formats.common import concepts, conventions, ids, times, xml_tree
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.conventions import Told
from wire.domain.message import Concept, Link

_LEVELS = frozenset({"Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier"})
_PLACE_PROPERTIES = {"Country": "iso", "CountryArea": "", "City": "", "SubLocation": "", "WorldRegion": ""}
_PLAIN = frozenset({"Keyword", "GeneratorSoftware"})


def metadata(item: etree._Element) -> dict[str, Any]:
    """The fields of `Metadata` that a news item or component has."""
    return (
        _texts(item) | _rights(item) | _terms(item) | {"links": _links(item), "other_ids": _other_ids(item)}
    )


def _texts(item: etree._Element) -> dict[str, Any]:
    told = headlines(item)
    notes = ("NewsManagement/Instruction", ".//NewsLine/NewsLineText", ".//NewsComponent/Comment")
    decks = (*told.again, *xml_tree.all_texts(item, ".//NewsLines/SubHeadLine"))
    return {
        "slugline": " ".join(xml_tree.all_texts(item, ".//NewsLines/SlugLine"))
        or xml_tree.find(item, "Identification/NameLabel"),
        "language": _language(item),
        "subheadline": " ".join(conventions.unique(decks)),
        "translated": told.translated,
        "byline_title": xml_tree.find(item, ".//NewsLines/ByLineTitle", ".//NewsLines/BylineTitle"),
        "source": " / ".join(_parties(item, "Source")),
        "credit_line": xml_tree.find(item, ".//NewsLines/CreditLine"),
        "ednote": "\n".join(xml_tree.all_texts(item, *notes)),
        "urgency": conventions.urgency(xml_tree.attribute(item, "NewsManagement/Urgency", "FormalName")),
        "content_created": times.any_form(xml_tree.find(item, ".//DescriptiveMetadata/DateLineDate")),
    }


def _rights(item: etree._Element) -> dict[str, Any]:
    holder = xml_tree.find(item, ".//RightsMetadata/Copyright/CopyrightHolder")
    terms = (".//NewsLines/RightsLine", ".//UsageRights/*", ".//RightsMetadata/Copyright/Comment")
    return {
        "copyright": xml_tree.find(item, ".//NewsLines/CopyrightLine") or holder,
        "copyright_holder": holder,
        "usage_terms": "\n".join(xml_tree.all_texts(item, *terms)),
        "expires": times.any_form(xml_tree.find(item, ".//Expires", ".//ExpiryDateTime")),
    }


def _terms(item: etree._Element) -> dict[str, Any]:
    keywords = (*xml_tree.all_texts(item, ".//NewsLines/KeywordLine"), *_values(item, "Property", "Keyword"))
    return {
        "subjects": concepts.distinct(_subjects(item)),
        "places": concepts.distinct(_places(item)),
        "genres": concepts.distinct(map(_term, item.iterfind(".//DescriptiveMetadata/Genre"))),
        "people": concepts.names(_parties(item, "Creator"), "creator")
        + concepts.names(_parties(item, "Contributor"), "contributor"),
        "keywords": conventions.unique(keywords),
    }


def headlines(item: etree._Element) -> Told:
    """The headlines of the first component that has one, and those elsewhere that are marked as of another language."""
    language = _language(item)
    found = [(h, _language_of(h)) for h in item.iterfind(".//NewsLines/HeadLine") if xml_tree.text(h)]
    lines = found[0][0].getparent() if found else None
    return conventions.in_language(
        (
            (tag, xml_tree.text(h))
            for h, tag in found
            if h.getparent() is lines or not conventions.is_of(tag, language)
        ),
        language,
    )


def _language(item: etree._Element) -> str:
    return xml_tree.attribute(item, ".//DescriptiveMetadata/Language", "FormalName") or item.get(
        xml_tree.XML_LANG, ""
    )


def _language_of(found: etree._Element) -> str:
    """The language of the nearest element around a text that names one."""
    around = (found, *found.iterancestors("NewsLines", "NewsComponent"))
    return next(filter(None, (element.get(xml_tree.XML_LANG, "") for element in around)), "")


def _subjects(item: etree._Element) -> list[Concept]:
    """Subject codes of every level, with what they stand under (`cat`), and the other properties."""
    found = [
        _term(level) for code in item.iterfind(".//SubjectCode") for level in code if level.tag in _LEVELS
    ]
    cats = (level.get("cat", "") for code in item.iterfind(".//SubjectCode") for level in code)
    found += [concepts.concept(f"category:{line(cat)}", rel="category") for cat in dict.fromkeys(cats) if cat]
    for name in ("NewsService", "NewsProduct"):
        for service in item.iterfind(f"../NewsEnvelope/{name}"):
            found.append(concepts.concept(f"service:{line(service.get('FormalName', ''))}", rel="service"))
    for interest in item.iterfind(".//DescriptiveMetadata/OfInterestTo"):
        found.append(concepts.concept(f"interest:{line(interest.get('FormalName', ''))}", rel="audience"))
    for found_property in item.iterfind(".//DescriptiveMetadata/Property"):
        name, value = line(found_property.get("FormalName", "")), line(found_property.get("Value", ""))
        if value and name not in _PLAIN:
            found.append(Concept(code=f"{name}:{value}", rel="property"))
    return found


def _term(found: etree._Element) -> Concept:
    scheme = line(found.get("Scheme", "") or found.get("Vocabulary", "").removeprefix("urn:newsml:"))
    code = line(found.get("FormalName", ""))
    return concepts.concept(code, scheme="" if "iptc" in scheme.lower() else scheme)


def _places(item: etree._Element) -> list[Concept]:
    """Places and what they lie in; `Origin` is where it was written."""
    found = []
    for location in item.iterfind(".//DescriptiveMetadata/Location"):
        rel = "located" if location.get("HowPresent", "") in ("Origin", "FiledFrom") else ""
        for part in location.iterfind("Property"):
            name, value = line(part.get("FormalName", "")), line(part.get("Value", ""))
            if name == "Country" and len(value) <= 3:
                found.append(Concept(code=f"iso:{value}", rel=rel))
            elif name in _PLACE_PROPERTIES:
                found.append(Concept(name=value, rel=rel))
    return found


def _parties(item: etree._Element, role: str) -> list[str]:
    found = item.iterfind(f".//AdministrativeMetadata/{role}/Party")
    return list(dict.fromkeys(line(party.get("FormalName", "")) for party in found))


def _values(item: etree._Element, tag: str, name: str) -> list[str]:
    found = item.iterfind(f".//DescriptiveMetadata/{tag}[@FormalName='{name}']")
    return [line(node.get("Value", "")) for node in found]


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
    return tuple((role, value) for role, value in (("public", public), ("label", label)) if value)


def item_id(urn: str) -> str:
    """The id of a news item from its public identifier, which ends with the revision: `...:4`, `...:4N`."""
    return ids.without_revision(ids.guid(urn))

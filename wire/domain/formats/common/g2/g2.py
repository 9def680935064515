"""What NewsML-G2 says of an item: headlines and notes, rights, terms, links and other ids."""

from typing import Any

from lxml import etree

from wire.domain.formats.common import bylines, concepts, conventions, ids, times
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.conventions import Told
from wire.domain.formats.common.g2.g2_concepts import KINDS, concepts_at, described, details, kind_of, named
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import Concept, Link

_MAIN = frozenset({"", "main", "headline"})
"""Roles of a main headline."""
_CONTENT = ("contentMeta", "partMeta")
"""What is said of the content as a whole, and of each of its parts: the shots of a video."""


def sender(item: etree._Element) -> str:
    """Who gave an item its id: what is unique only with them carries that name."""
    return xml_tree.attribute(item, "itemMeta/provider", "literal", "qcode")


def links(item: etree._Element) -> tuple[Link, ...]:
    """Other items and pages that an item names."""
    return tuple(
        Link(
            rel=line(found.get("rel", "")).rpartition(":")[2] or "related",
            guid=ids.of_sender(sender(item), found.get("residref") or ""),
            href=line(found.get("href") or ""),
            title=xml_tree.find(found, "title", "headline"),
        )
        for path in (
            "itemMeta/link",
            "contentMeta/link",
            "itemMeta/derivedFrom",
            "itemMeta/memberOf[@residref]",
        )
        for found in item.iterfind(path)
        if found.get("residref") or found.get("href")
    )


def metadata(item: etree._Element) -> dict[str, Any]:
    """The fields of `Metadata` that an item has, for the item itself and for the picture that it is."""
    return _texts(item) | _rights(item) | _terms(item) | {"links": links(item), "other_ids": _other_ids(item)}


def _texts(item: etree._Element) -> dict[str, Any]:
    public, private = _notes(item)
    others = headlines(item)
    sources = dict.fromkeys(named(found, ".") for found in item.iterfind("contentMeta/infoSource"))
    return {
        "slugline": " ".join(xml_tree.all_texts(item, "contentMeta/slugline")),
        "language": _language(item),
        "summary": _summary(item),
        "subheadline": " ".join(others.again),
        "translated": others.translated,
        "source": " / ".join(sources),
        "credit_line": xml_tree.find(item, "contentMeta/creditline"),
        "ednote": "\n".join(public),
        "private_notes": private,
        "urgency": conventions.urgency(xml_tree.find(item, "contentMeta/urgency")),
        "expires": times.first(
            *(xml_tree.find(item, path) for path in ("itemMeta/expires", "contentMeta/expires"))
        ),
        "content_created": times.any_form(xml_tree.find(item, "contentMeta/contentCreated")),
        "keywords": xml_tree.all_texts(item, *_of_content("keyword")),
    }


def byline(item: etree._Element) -> str:
    """The bylines in the language of an item, as one; those of another where it has none of its own."""
    said = (
        (found.get(xml_tree.XML_LANG) or "", xml_tree.text(found))
        for found in item.iterfind("contentMeta/by")
    )
    told = conventions.in_language(said, _language(item))
    return ", ".join(filter(None, (bylines.bare(words) for words in (told.first, *told.again))))


def _rights(item: etree._Element) -> dict[str, Any]:
    holder, licences = named(item, "rightsInfo/copyrightHolder"), _licences(item)
    return {
        "copyright": "\n".join(xml_tree.all_texts(item, "rightsInfo/copyrightNotice")) or holder,
        "copyright_holder": holder,
        "usage_terms": "\n".join(xml_tree.all_texts(item, "rightsInfo/usageTerms")),
        "rights_link": licences[0] if licences else "",
        "encoded_rights": xml_tree.find(item, "rightsInfo/rightsExpressionData"),
    }


def _licences(item: etree._Element) -> tuple[str, ...]:
    """Addresses where the rights are told: the licence before others."""
    found = (item.iterfind(f"rightsInfo/{tag}") for tag in ("link", "usageTerms", "copyrightNotice"))
    return conventions.unique(line(each.get("href", "")) for tag in found for each in tag)


def _terms(item: etree._Element) -> dict[str, Any]:
    """Subjects by what they are; where it goes (service, signal, role) among them; places where it was written."""
    subjects: dict[str, list[Concept]] = {kind: [] for kind in ("", "place", *dict.fromkeys(KINDS.values()))}
    for found in (each for path in _of_content("subject") for each in item.iterfind(path)):
        for kind, term in described(found, kind_of(found)):
            subjects[kind].append(term)
    for rel in ("service", "signal", "role", "memberOf", "instanceOf"):
        subjects[""] += concepts_at(item, f"itemMeta/{rel}", rel)
    for rel in ("creator", "contributor"):
        subjects["person"] += (one for path in _of_content(rel) for one in concepts_at(item, path, rel))
    for rel in ("audience", "exclAudience"):
        subjects[""] += concepts_at(item, f"contentMeta/{rel}", rel)
    subjects["organisation"] += concepts_at(item, "rightsInfo/accountable", "accountable")
    for found in (each for path in _of_content("located") for each in item.iterfind(path)):
        for kind, term in described(found, "place", "located"):
            subjects[kind].append(term)
    return {
        "subjects": concepts.distinct(subjects[""]),
        "places": concepts.distinct(subjects["place"]),
        "genres": concepts.distinct(concepts_at(item, "contentMeta/genre")),
        "people": concepts.distinct(subjects["person"]),
        "organisations": concepts.distinct(subjects["organisation"]),
        "events": concepts.distinct(subjects["event"]),
        "objects": concepts.distinct(subjects["object"]),
    }


def _other_ids(item: etree._Element) -> tuple[tuple[str, str], ...]:
    """Its other ids, further addresses of its rights, and the codes of those who stand in it by their names."""
    said = [
        (line(found.get("type", "")) or str(found.tag), xml_tree.text(found))
        for path in ("contentMeta/altId", "itemMeta/altId", "itemMeta/fileName")
        for found in item.iterfind(path)
    ]
    said += [("linked rights", address) for address in _licences(item)[1:]]
    said += [
        (str(found.tag), line(found.get("qcode") or found.get("uri") or ""))
        for path in ("itemMeta/provider", "contentMeta/infoSource", "rightsInfo/copyrightHolder")
        for found in item.iterfind(path)
        if found.find("name") is not None
    ]
    return tuple((role, words) for role, words in dict.fromkeys((*said, *details(item))) if words)


def _notes(item: etree._Element) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Public notes to editors, then those that their role marks as private."""
    told = (*item.iterfind("itemMeta/edNote"), *item.iterfind("partMeta/edNote"))
    notes = [(found.get("role", ""), xml_tree.text(found)) for found in told]
    private = conventions.unique(words for role, words in notes if conventions.is_private(role))
    return tuple(w for w in conventions.unique(words for _, words in notes) if w not in private), private


def _summary(item: etree._Element) -> str:
    """The descriptions that are no caption, a line each; those of parts below those of the whole."""
    found = [(d.get("role", "").lower(), xml_tree.text(d)) for d in item.iterfind("contentMeta/description")]
    of_parts = (
        words
        for part in item.iterfind("partMeta")
        for words in xml_tree.all_texts(part, "headline", "description")
    )
    words = (words for role, words in found if not role.endswith("caption"))
    return "\n".join(conventions.unique((*words, *of_parts)))


def _of_content(name: str) -> tuple[str, ...]:
    """The paths at which a field of the content stands."""
    return tuple(f"{path}/{name}" for path in _CONTENT)


def headlines(item: etree._Element) -> Told:
    """The headlines: those without a role or with the main one before the others."""
    found = sorted(item.iterfind("contentMeta/headline"), key=lambda h: _role(h) not in _MAIN)
    said = ((h.get(xml_tree.XML_LANG, ""), xml_tree.text(h)) for h in found)
    return conventions.in_language(said, _language(item))


def _role(found: etree._Element) -> str:
    return found.get("role", "").rpartition(":")[2].lower()


def _language(item: etree._Element) -> str:
    return xml_tree.attribute(item, "contentMeta/language", "tag") or item.get(xml_tree.XML_LANG, "")

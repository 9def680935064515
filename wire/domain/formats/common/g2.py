"""What NewsML-G2 says of a thing: concepts with qcode, URI or literal, names in several languages, and links."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from wire.domain.formats.common import concepts, conventions, ids, times, xml_tree
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.conventions import Told
from wire.domain.message import Concept, Link

_MAIN = frozenset({"", "main", "headline"})
"""Roles of a main headline."""
_PLACES = frozenset({"geoarea", "country", "city", "poi", "5"})
_KINDS = {
    "person": "person",
    "1": "person",
    "organisation": "organisation",
    "2": "organisation",
    "event": "event",
    "object": "object",
}
_DETAILS = "Details"
"""How the name of an element ends that holds what is said of a concept of its kind."""


def named(item: etree._Element, path: str) -> str:
    """The name of what stands at `path`, else its literal, else its code without the scheme."""
    return (
        xml_tree.find(item, f"{path}/name")
        or xml_tree.attribute(item, path, "literal")
        or xml_tree.find(item, path)
        or xml_tree.attribute(item, path, "qcode").rpartition(":")[2]
    )


def concept(found: etree._Element, rel: str = "") -> Concept:
    """A concept as it stands on an item."""
    code = line(found.get("qcode") or found.get("literal") or "")
    uri = line(found.get("uri") or "")
    name = xml_tree.find(found, "name") or ("" if len(found) else xml_tree.text(found))
    return concepts.concept(code, name=name, uri=uri, rel=rel)


def concepts_at(item: etree._Element, path: str, rel: str = "") -> list[Concept]:
    """The concepts at a path."""
    return [concept(found, rel) for found in item.iterfind(path)]


def kind_of(subject: etree._Element) -> str:
    """What a subject is: `place`, `person`, `organisation`, `event`; empty where it is none of these."""
    for said in (subject.get("type", ""), *(t.get("qcode", "") for t in subject.iterfind("type"))):
        kind = said.rpartition(":")[2].rpartition("/")[2].lower()
        if kind in _PLACES:
            return "place"
        if kind in _KINDS:
            return _KINDS[kind]
    return ""


def described(found: etree._Element, kind: str, rel: str = "") -> Iterator[tuple[str, Concept]]:
    """A concept of a kind, and with the kind of each what else it is called, what it lies in, what it is related to."""
    yield kind, _placed(found, rel)
    for other in found.iterfind("sameAs"):
        yield kind, concept(other, "sameAs")
    for other in found.iterfind("broader"):
        yield kind, concept(other, rel if kind == "place" else "broader")
    for other in found.iterfind("related"):
        yield kind_of(other), concept(other, line(other.get("rel", "")).rpartition(":")[2] or "related")


def _placed(found: etree._Element, rel: str) -> Concept:
    """A concept with its point, where it is a place that has one."""
    plain = concept(found, rel)
    for position in found.iterfind(".//position"):
        longitude, latitude = _degrees(position.get("longitude")), _degrees(position.get("latitude"))
        if longitude is not None and latitude is not None:
            return replace(plain, point=(longitude, latitude))
    return plain


def details(item: etree._Element) -> Iterator[tuple[str, str]]:
    """What is said of a concept that ninjs has no field for, by its kind: `event start`, `POI openHours`."""
    for subject in item.iterfind("contentMeta/subject"):
        for found in subject:
            if str(found.tag).endswith(_DETAILS):
                kind = str(found.tag).removesuffix(_DETAILS)
                yield from (
                    (f"{kind} {leaf.tag}", xml_tree.text(leaf)) for leaf in found.iter() if not len(leaf)
                )


def _degrees(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None


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
        "keywords": xml_tree.all_texts(item, "contentMeta/keyword"),
    }


def _rights(item: etree._Element) -> dict[str, Any]:
    holder = named(item, "rightsInfo/copyrightHolder")
    return {
        "copyright": xml_tree.find(item, "rightsInfo/copyrightNotice") or holder,
        "copyright_holder": holder,
        "usage_terms": "\n".join(xml_tree.all_texts(item, "rightsInfo/usageTerms")),
        "rights_link": xml_tree.attribute(item, "rightsInfo/link", "href")
        or xml_tree.attribute(item, "rightsInfo/usageTerms", "href"),
        "encoded_rights": xml_tree.find(item, "rightsInfo/rightsExpressionData"),
    }


def _terms(item: etree._Element) -> dict[str, Any]:
    """Subjects by what they are; where it goes (service, signal, role) among them; places where it was written."""
    subjects: dict[str, list[Concept]] = {kind: [] for kind in ("", "place", *dict.fromkeys(_KINDS.values()))}
    for found in item.iterfind("contentMeta/subject"):
        for kind, term in described(found, kind_of(found)):
            subjects[kind].append(term)
    for rel in ("service", "signal", "role", "memberOf"):
        subjects[""] += concepts_at(item, f"itemMeta/{rel}", rel)
    for rel in ("creator", "contributor"):
        subjects["person"] += concepts_at(item, f"contentMeta/{rel}", rel)
    subjects[""] += concepts_at(item, "contentMeta/audience", "audience")
    subjects["organisation"] += concepts_at(item, "rightsInfo/accountable", "accountable")
    for found in item.iterfind("contentMeta/located"):
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
    said = [
        (line(found.get("type", "")) or str(found.tag), xml_tree.text(found))
        for path in ("contentMeta/altId", "itemMeta/altId", "itemMeta/fileName")
        for found in item.iterfind(path)
    ]
    return tuple((role, words) for role, words in dict.fromkeys((*said, *details(item))) if words)


def _notes(item: etree._Element) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Public notes to editors, then those that their role marks as private."""
    notes = [
        (found.get("role", "").lower(), xml_tree.text(found)) for found in item.iterfind("itemMeta/edNote")
    ]
    private = conventions.unique(words for role, words in notes if "priv" in role or "internal" in role)
    return tuple(w for w in conventions.unique(words for _, words in notes) if w not in private), private


def _summary(item: etree._Element) -> str:
    """The descriptions that are no caption, a line each."""
    found = [(d.get("role", "").lower(), xml_tree.text(d)) for d in item.iterfind("contentMeta/description")]
    return "\n".join(conventions.unique(words for role, words in found if not role.endswith("caption")))


def headlines(item: etree._Element) -> Told:
    """The headlines: those without a role or with the main one before the others."""
    found = sorted(item.iterfind("contentMeta/headline"), key=lambda h: _role(h) not in _MAIN)
    said = ((h.get(xml_tree.XML_LANG, ""), xml_tree.text(h)) for h in found)
    return conventions.in_language(said, _language(item))


def _role(found: etree._Element) -> str:
    return found.get("role", "").rpartition(":")[2].lower()


def _language(item: etree._Element) -> str:
    return xml_tree.attribute(item, "contentMeta/language", "tag") or item.get(xml_tree.XML_LANG, "")

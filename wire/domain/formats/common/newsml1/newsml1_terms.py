"""What a news item in NewsML 1.2 is about: subjects, places, parties, topics of a topic set, properties."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from wire.domain.formats.common import concepts, conventions
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.json import geojson
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import Concept

_LEVELS = frozenset({"Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier"})
_PLAIN = frozenset({"Keyword", "GeneratorSoftware"})
_KINDS = {
    "person": "people",
    "company": "organisations",
    "organisation": "organisations",
    "organization": "organisations",
    "party": "organisations",
    "location": "places",
    "place": "places",
    "country": "places",
    "city": "places",
    "geography": "places",
    "event": "events",
    "product": "objects",
    "object": "objects",
}
"""Where topics go, by the words in their type."""

_MAKERS = ("Creator", "Contributor")
_DEGREES = ("Longitude", "Latitude")

Property = tuple[str, str]
"""Name and value."""


def join_topics(top: etree._Element) -> None:
    """Put each topic of the document's topic sets into the places where an item refers to it: `Topic="#p1"`."""
    topics = {duid: [found] for found in top.iter("Topic") if (duid := found.get("Duid"))}
    named = list(top.iter("TopicOccurrence", "Party")) if topics else []
    said = ((found, topics.get(found.get("Topic", "").removeprefix("#"))) for found in named)
    xml_tree.put_copies((found, topic) for found, topic in said if topic)


def terms(item: etree._Element) -> dict[str, Any]:
    """The fields of `Metadata` that are terms of vocabularies, names and keywords."""
    lines = xml_tree.all_texts(item, ".//NewsLines/KeywordLine")
    tagged = (value for name, value in _properties(item, "DescriptiveMetadata") if name == "Keyword")
    found: dict[str, list[Concept]] = {
        "subjects": _subjects(item),
        "places": [place for location in _locations(item) for place in _places(location)],
        "people": [Concept(name=name, rel=rel.lower()) for rel in _MAKERS for name in parties(item, rel)],
        "genres": [_term(genre) for genre in item.iterfind(".//DescriptiveMetadata/Genre")],
    }
    for occurrence in item.iterfind(".//DescriptiveMetadata/TopicOccurrence"):
        kind, topic = _topic(occurrence)
        found.setdefault(kind, []).append(topic)
    for party in item.iterfind(".//AdministrativeMetadata/*/Party"):
        around = party.getparent()
        if party.find("Topic") is not None and around is not None and around.tag not in _MAKERS:
            kind, topic = _topic(party)
            found.setdefault(kind, []).append(replace(topic, rel=str(around.tag).lower()))
    listed = (word for words in lines for word in conventions.listed(words))
    return {kind: concepts.distinct(said) for kind, said in found.items()} | {
        "keywords": conventions.unique((*listed, *tagged))
    }


def other_ids(item: etree._Element) -> Iterator[Property]:
    """What the desk says of an item in properties that are not about its content, and of places that are no names."""
    for found in item.iterfind(".//AdministrativeMetadata/*"):
        if found.tag in ("FileName", "SystemIdentifier"):
            yield str(found.tag), xml_tree.text(found)
    for around in ("AdministrativeMetadata", "NewsManagement", "RightsMetadata", "Metadata"):
        yield from _properties(item, around)
    for location in _locations(item):
        is_placed = any(place.point for place in _places(location))
        for name, value in _pairs(location.iterfind("Property")):
            if not (is_placed if name in _DEGREES else _is_name(value)):
                yield f"location {name}", value


def parties(item: etree._Element, role: str) -> list[str]:
    """The names of those in a role: creators, contributors, sources."""
    found = item.iterfind(f".//AdministrativeMetadata/{role}/Party")
    named = (_name_of(party.find("Topic")) or line(party.get("FormalName", "")) for party in found)
    return list(dict.fromkeys(named))


def _properties(item: etree._Element, around: str) -> Iterator[Property]:
    """The properties that stand in an element of that name, those in other properties too."""
    for found in item.iterfind(f".//{around}"):
        yield from _pairs(each for top in found.iterfind("Property") for each in top.iter("Property"))


def _pairs(found: Iterable[etree._Element]) -> Iterator[Property]:
    for each in found:
        value = line(each.get("Value", "") or each.get("ValueRef", "") or each.text or "")
        if value:
            yield line(each.get("FormalName", "")) or "property", value


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
    for name, value in _properties(item, "DescriptiveMetadata"):
        if name not in _PLAIN:
            found.append(Concept(code=f"{name}:{value}", rel="property"))
    return found


def _term(found: etree._Element) -> Concept:
    scheme = line(found.get("Scheme", "") or found.get("Vocabulary", "").removeprefix("urn:newsml:"))
    code = line(found.get("FormalName", "") or found.text or "")
    return concepts.concept(code, scheme="" if "iptc" in scheme.lower() else scheme)


def _topic(occurrence: etree._Element) -> tuple[str, Concept]:
    """A topic that an item refers to, and the field for its kind; one that is not in the document by its address."""
    rel, address = line(occurrence.get("HowPresent", "")), line(occurrence.get("Topic", ""))
    topic = occurrence.find("Topic")
    if topic is None:
        return "subjects", Concept(code="" if address.startswith("#") else address, rel=rel or "topic")
    said = xml_tree.attribute(topic, "TopicType", "FormalName").lower()
    kind = next((field for word, field in _KINDS.items() if word in said), "subjects")
    formal = topic.find("FormalName")
    term = Concept() if formal is None else _term(formal)
    return kind, replace(term, name=_name_of(topic) or term.name, rel=rel)


def _name_of(topic: etree._Element | None) -> str:
    return "" if topic is None else xml_tree.find(topic, "Description") or xml_tree.find(topic, "FormalName")


def _locations(item: etree._Element) -> Iterator[etree._Element]:
    return item.iterfind(".//DescriptiveMetadata/Location")


def _places(location: etree._Element) -> list[Concept]:
    """A place and what it lies in, by whatever names its parts have; `Origin` is where it was written."""
    rel = "located" if location.get("HowPresent", "") in ("Origin", "FiledFrom") else ""
    pairs = list(_pairs(location.iterfind("Property")))
    found, said = [], dict(pairs)
    for name, value in pairs:
        if name.startswith("Country") and len(value) <= 3 and name != "CountryArea":
            found.append(Concept(code=f"iso:{value}", rel=rel))
        elif _is_name(value) and name not in _DEGREES:
            found.append(Concept(name=value, rel=rel))
    point = geojson.point(*(said.get(name) for name in _DEGREES))
    return [*found[:-1], replace(found[-1], point=point)] if found and point else found


def _is_name(value: str) -> bool:
    return any(map(str.isalpha, value))

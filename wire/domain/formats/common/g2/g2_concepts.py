"""Concepts of NewsML-G2: code, address or literal, name, what else they are called, what is asserted of them."""

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from wire.domain.formats.common import concepts
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.json import geojson
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import Concept

_PLACES = frozenset({"geoarea", "country", "city", "poi", "5"})
KINDS = {
    "person": "person",
    "1": "person",
    "organisation": "organisation",
    "2": "organisation",
    "event": "event",
    "object": "object",
}
_DETAILS = "Details"
"""How the name of an element ends that holds what is said of a concept of its kind."""


def join_assertions(item: etree._Element) -> None:
    """Put what an item asserts of a concept, once, into each place where it names it."""
    asserted = {_id(found): list(found) for found in item.iterfind("assert")}
    asserted.pop("", None)
    places = (found for found in list(item.iter()) if asserted and found.tag != "assert")
    xml_tree.put_copies((found, said) for found in places if (said := asserted.get(_id(found))))


def _id(found: etree._Element) -> str:
    return found.get("qcode") or found.get("uri") or found.get("literal") or ""


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
        if kind in KINDS:
            return KINDS[kind]
    return ""


def described(found: etree._Element, kind: str, rel: str = "") -> Iterator[tuple[str, Concept]]:
    """A concept of a kind, and with the kind of each what else it is called, what it lies in, what it is related to."""
    yield kind, _placed(found, rel)
    for name in xml_tree.all_texts(found, "name")[1:]:
        yield kind, Concept(name=name, rel="sameAs")
    for instrument in found.iterfind(".//hasInstrument"):
        yield kind, _symbol(instrument)
    for other in found.iterfind("sameAs"):
        yield kind, concept(other, "sameAs")
    for other in found.iterfind("broader"):
        yield kind, concept(other, rel if kind == "place" else "broader")
    for other in found.iterfind("related"):
        yield kind_of(other), concept(other, line(other.get("rel", "")).rpartition(":")[2] or "related")


def _symbol(instrument: etree._Element) -> Concept:
    """Under what symbol an organisation is traded, after whose it is and the market: `RIC:XETR:ABC.DE`."""
    said = [line(instrument.get(name, "")) for name in ("symbolsrc", "market", "symbol")]
    code = ":".join(filter(None, (each.rpartition(":")[2] for each in said)))
    return Concept(code=code, name=line(instrument.get("marketlabel", "")), rel="symbol")


def _placed(found: etree._Element, rel: str) -> Concept:
    """A concept with its point, where it is a place that has one."""
    plain = concept(found, rel)
    for position in found.iterfind(".//position"):
        if point := geojson.point(position.get("longitude"), position.get("latitude")):
            return replace(plain, point=point)
    return plain


def details(item: etree._Element) -> Iterator[tuple[str, str]]:
    """What is said of a concept that ninjs has no field for, by its kind: `event start`, `POI openHours`."""
    for subject in item.iterfind("contentMeta/subject"):
        for found in subject:
            if str(found.tag).endswith(_DETAILS):
                kind = str(found.tag).removesuffix(_DETAILS)
                yield from (
                    (f"{kind} {leaf.tag}", xml_tree.text(leaf) or line(_id(leaf)))
                    for leaf in found.iter()
                    if not len(leaf)
                )

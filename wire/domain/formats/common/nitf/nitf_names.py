"""The names that are marked in an NITF document: persons, organisations, places and events, whole or in parts."""

from collections.abc import Iterator

from lxml import etree

from wire.domain.formats.common import concepts
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import Concept

_PARTS = {
    "city": "city-code",
    "sublocation": "location-code",
    "state": "state-code",
    "region": "region-code",
    "country": "iso-cc",
}
"""The parts of a place, and the attribute that has the code of each."""
_BETWEEN = dict.fromkeys(_PARTS, ", ") | dict.fromkeys(("name.given", "name.family"), " ")
"""What parts the parts of a place, and of a name."""


def of_kinds(element: etree._Element, top: etree._Element) -> dict[str, tuple[Concept, ...]]:
    """The fields of `Body` with the names in a document; `top` is what stands above its text."""
    placed = (
        *marked(element, "location", "dateline"),
        *located(top),
        *marked(element, "virtloc"),
    )
    return {
        "people": marked(element, "person", "byline"),
        "organisations": marked(element, "org"),
        "places": concepts.distinct(placed),
        "events": marked(element, "event"),
        "objects": marked(element, "object.title"),
    }


def marked(element: etree._Element, tag: str, outside: str = "") -> tuple[Concept, ...]:
    """Names that are marked as persons, organisations, places or events, each once; `outside` names a tag to skip.

    A place that is told in parts is each of them.
    """
    return concepts.distinct(
        term
        for found in element.iter(tag)
        if not (outside and any(above.tag == outside for above in found.iterancestors()))
        for term in _terms(found)
    )


def _terms(found: etree._Element) -> Iterator[Concept]:
    """What is marked, in its parts where it has some, and what it is called elsewhere."""
    code, scheme = found.get("value") or found.get("location-code") or "", _scheme(found)
    parts = [part for part in found if part.tag in _PARTS]
    if code or not parts:
        yield concepts.concept(code, name=_name(found), scheme=scheme)
    city = line(found.text or "").strip(" ,;") if parts else ""
    if city and not city[0].islower():
        yield Concept(name=city)
    for part in parts:
        yield _part(part)
    for other in found.iterfind("alt-code"):
        yield concepts.concept(other.get("value", ""), scheme=_scheme(other), rel="sameAs")


def _part(part: etree._Element, rel: str = "") -> Concept:
    """A city, state or country, with its code."""
    code = line(part.get(_PARTS[str(part.tag)], ""))
    return concepts.concept(
        f"iso:{code}" if code and part.tag == "country" else code,
        name=xml_tree.text(part),
        scheme=_scheme(part),
        rel=rel,
    )


def _scheme(found: etree._Element) -> str:
    return found.get("idsrc") or found.get("code-source") or ""


def _name(found: etree._Element) -> str:
    """The words of an element without what its bearer does."""
    words = [found.text or ""]
    for part in found:
        words += ("" if part.tag == "function" else xml_tree.text(part), part.tail or "")
    return line("".join(words)).rstrip(" ,")


def set_apart(element: etree._Element) -> None:
    """Put what parts names between those that follow each other with nothing between: `<city>Au</city><state>...`."""
    for found in element.iter(*_BETWEEN):
        before = found.getprevious()
        if before is not None and not before.tail:
            before.tail = _BETWEEN[str(found.tag)]


def event_dates(element: etree._Element) -> tuple[tuple[str, str], ...]:
    """When events begin and end, for which ninjs has no field."""
    names = (("event start", "start-date"), ("event end", "end-date"))
    return tuple(
        (role, line(found.get(name, "")))
        for found in element.iter("event")
        for role, name in names
        if found.get(name)
    )


def located(top: etree._Element) -> list[Concept]:
    """The places of the dateline with their codes, where it has any; a country without one too."""
    return [
        _part(part, "located")
        for tag, code in _PARTS.items()
        for part in top.iterfind(f"dateline//{tag}")
        if part.get(code) or tag == "country"
    ]

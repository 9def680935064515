"""The head of an NITF document: rights, notes, subjects, places and names that its desk put on it."""

from typing import Any

from lxml import etree

from wire.domain.formats.common import concepts, conventions, ids, times
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.kills import kill_notes
from wire.domain.formats.common.nitf.nitf_body import Body, copyright_line
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import Concept, Link

_CATEGORIES = {"anpa-category": "anpa", "category": "category", "categoria": "category"}
_SERVICES = frozenset({"service", "anpa-service"})
_NO_GENRE = "news"
"""What the DTD gives each document for its type that says none."""


def metadata(top: etree._Element, body: Body) -> dict[str, Any]:
    """The fields of `Metadata` that a document has, in its head or its body."""
    keyword = xml_tree.attribute(top, "head/meta[@name='anpa-keyword']", "content")
    public, private = _notes(top, body)
    sources = conventions.unique(line(s.get("src-name", "")) for s in top.iterfind(".//from-src"))
    return _rights(top) | {
        "slugline": keyword or xml_tree.attribute(top, ".//du-key", "key"),
        "language": top.get("baselang") or top.get(xml_tree.XML_LANG) or _language_of_body(top),
        "summary": body.summary,
        "subheadline": body.subheadline,
        "translated": body.translated,
        "byline_title": body.byline_title,
        "source": " / ".join(sources),
        "ednote": "\n".join(public),
        "private_notes": private,
        "urgency": conventions.urgency(xml_tree.attribute(top, ".//urgency", "ed-urg")),
        "subjects": _subjects(top),
        "genres": concepts.names(
            genre
            for found in top.iter("tobject", "tobject.property")
            for name in ("tobject.type", "tobject.property.type")
            if (genre := found.get(name, "")).lower() != _NO_GENRE
        ),
        "people": concepts.distinct((*body.people, *_authors(top))),
        "organisations": body.organisations,
        "events": body.events,
        "objects": body.objects,
        "places": concepts.distinct((*_event_places(top), *body.places)),
        "keywords": conventions.unique(line(word.get("key", "")) for word in top.iterfind(".//keyword")),
        "links": _links(top),
        "other_ids": _other_ids(top, body),
    }


def _language_of_body(top: etree._Element) -> str:
    body = top.find("body")
    return "" if body is None else body.get(xml_tree.XML_LANG) or ""


def _rights(top: etree._Element) -> dict[str, Any]:
    notice = " ".join(xml_tree.attribute(top, ".//doc.copyright", name) for name in ("year", "holder"))
    return {
        "copyright": copyright_line(top) or line(notice),
        "copyright_holder": xml_tree.attribute(top, ".//doc.rights", "owner")
        or xml_tree.find(top, ".//rights.owner")
        or xml_tree.attribute(top, ".//doc.copyright", "holder"),
        "usage_terms": _usage_terms(top),
        "expires": times.any_form(xml_tree.attribute(top, ".//date.expire", "norm")),
    }


def _notes(top: etree._Element, body: Body) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Notes to editors: those of `ed-msg`, of a correction and in the body; then those marked as private."""
    messages = [(m.get("msg-type", ""), line(m.get("info", ""))) for m in top.iterfind(".//ed-msg")]
    corrections = (line(found.get("info", "")) for found in top.iterfind(".//correction"))
    history = (line(found.get("comment", "")) for found in top.iterfind(".//revision-history"))
    marked = (info for kind, info in messages if conventions.is_private(kind))
    private = conventions.unique((*marked, *body.private_notes, *history))
    public = conventions.unique((*(info for _, info in messages), *corrections, *body.notes))
    return tuple(note for note in public if note not in private), private


def agency(top: etree._Element, body: Body) -> str:
    """Who sends the document: its distributor, else the first that the head names as source or owner."""
    return (
        body.distributor
        or xml_tree.attribute(top, ".//doc-id", "regsrc")
        or xml_tree.attribute(top, ".//doc.rights", "owner")
        or xml_tree.attribute(top, ".//doc.copyright", "holder")
        or xml_tree.find(top, ".//rights.owner")
        or xml_tree.attribute(top, ".//from-src", "src-name")
    )


def _usage_terms(top: etree._Element) -> str:
    """What the rights say in words: their type, limits, place and span."""
    names = ("type", "limitations", "geography", "agent", "startdate", "enddate")
    said = (line(rights.get(name, "")) for rights in top.iterfind(".//doc.rights") for name in names)
    return " ".join(
        conventions.unique((*said, *xml_tree.all_texts(top, ".//rights.limitations", ".//rights.type")))
    )


def _subjects(top: etree._Element) -> tuple[Concept, ...]:
    """Subjects of each owner under its name in lower case, IPTC's as `subj:...`; categories, services and scope."""
    found = []
    for subject in top.iterfind(".//tobject.subject"):
        owner = subject.get("tobject.subject.ipr", "IPTC")
        levels = [line(subject.get(f"tobject.subject.{name}", "")) for name in ("type", "matter", "detail")]
        scheme = "" if owner == "IPTC" else line(owner).lower()
        code = subject.get("tobject.subject.refnum", "") or subject.get("tobject.subject.code", "")
        found.append(concepts.concept(code, name="/".join(filter(None, levels)), scheme=scheme))
    for meta in top.iterfind("head/meta"):
        name, content = line(meta.get("name", "")), line(meta.get("content", ""))
        if content and name in _CATEGORIES:
            found.append(concepts.concept(f"{_CATEGORIES[name]}:{content}", rel="category"))
        elif content and name in _SERVICES:
            found.append(concepts.concept(f"service:{content}", rel="service"))
    found += (Concept(name=line(s.get("scope", "")), rel="scope") for s in top.iterfind(".//doc-scope"))
    found += (
        Concept(code=f"fixture:{line(f.get('fix-id', ''))}", rel="fixture")
        for f in top.iterfind(".//fixture")
    )
    for told in top.iterfind(".//classifier"):
        rel = line(told.get("type", "")) or "classifier"
        found.append(concepts.concept(told.get("value", ""), name=xml_tree.text(told), rel=rel))
    found += concepts.names(map(xml_tree.text, top.iterfind(".//identified-content//function")), "function")
    return concepts.distinct(found)


def _event_places(top: etree._Element) -> list[Concept]:
    """Where what is told happened: country, state and city of each `evloc`."""
    found = []
    for place in top.iterfind(".//evloc"):
        said = [line(place.get(name, "")) for name in ("iso-cc", "state-prov", "county-dist", "city")]
        found += [Concept(code=f"iso:{said[0]}")] if said[0] else []
        found += [Concept(name=name) for name in said[1:] if name]
    return found


def _authors(top: etree._Element) -> list[Concept]:
    """Who wrote and changed the document, by its revision history."""
    found = top.iterfind(".//revision-history")
    return [Concept(name=line(one.get("name", "")), rel=line(one.get("function", ""))) for one in found]


def _links(top: etree._Element) -> tuple[Link, ...]:
    """The document that a correction is of, or takes back by what it says."""
    sender = xml_tree.attribute(top, ".//doc-id", "regsrc")
    return tuple(
        Link(
            rel="kills" if kill_notes.take_back((line(found.get("info", "")),)) else "corrects",
            guid=ids.of_sender(found.get("regsrc", sender), found.get("id-string", "")),
        )
        for found in top.iterfind(".//correction")
        if found.get("id-string")
    )


def _other_ids(top: etree._Element, body: Body) -> tuple[tuple[str, str], ...]:
    """Its own document id, its series, and the fields of the head that have no place of their own."""
    found = [("document", xml_tree.attribute(top, ".//doc-id", "id-string"))]
    found += [("keyword line", xml_tree.attribute(top, ".//du-key", "key"))]
    found += [
        (
            "series",
            line(f"{s.get('series.name', '')} {s.get('series.part', '')} {s.get('series.totalpart', '')}"),
        )
        for s in top.iterfind(".//series")
    ]
    for publication in top.iterfind(".//pubdata"):
        found += [
            (name, line(publication.get(name, "")))
            for name in ("id", "name", "volume", "number", "issue", "edition.name", "edition.area")
        ]
    found += body.other_ids
    found += [("generation", xml_tree.attribute(top, ".//du-key", "generation"))]
    for meta in top.iterfind("head/meta"):
        name, content = line(meta.get("name", "")), line(meta.get("content", ""))
        if name not in _CATEGORIES and name not in _SERVICES:
            found.append((name, content))
    return tuple(dict.fromkeys((role, value) for role, value in found if role and value))

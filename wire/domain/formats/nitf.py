"""NITF 3: one story in XML, its metadata in `docdata`.

A document that updates or kills another names it in `management-doc-idref`: that one's id is then the guid,
so that all versions share it. The version is `du-key/@version`; 1 says nothing where another document is named.
An id is unique with its sender (`regsrc`); a bare number takes the name of its copyright holder or source.
An issue date is when this version was made; a later release date is its embargo.
"""

import re

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import (
    concepts,
    conventions,
    ids,
    nitf_body,
    publishing,
    times,
    xml_scan,
    xml_tree,
)
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.nitf_body import Body
from wire.domain.formats.common.publishing import Release
from wire.domain.message import Concept, Identity, Link, Message, Status

NAME = "nitf"
CONTENT_TYPES = ("application/nitf+xml", "text/vnd.iptc.nitf")

_DOCDATA, _DOC_ID, _DU_KEY, _ISSUE, _HOLDER, _SOURCE, _STORY_DATE = map(
    xml_scan.tag,
    ("docdata", "doc-id", "du-key", r"date\.issue", r"doc\.copyright", "from-src", r"story\.date"),
)
_CATEGORIES = {"anpa-category": "anpa", "category": "category", "categoria": "category"}
_SERVICES = frozenset({"service", "anpa-service"})


def sniff(raw: bytes) -> bool:
    """A root element `nitf`."""
    return xml_scan.root_name(raw) == "nitf"


def identify(raw: bytes) -> Identity:
    """The id of the document, or of the one it updates or kills; see the module."""
    charset, seen = xml_scan.encoding(raw), xml_scan.bare(raw)

    def said(pattern: re.Pattern[bytes], name: str) -> str:
        found = pattern.search(seen)
        return xml_scan.value(found[1], name, charset) if found else ""

    earlier, own = said(_DOCDATA, "management-doc-idref"), said(_DOC_ID, "id-string")
    sender = said(_DOC_ID, "regsrc")
    if not sender and ids.is_number(earlier or own):
        sender = said(_HOLDER, "holder") or said(_SOURCE, "src-name")
    version = conventions.version(said(_DU_KEY, "version"))
    return Identity(
        guid=ids.of_sender(sender, earlier or own),
        version=0 if earlier and version == 1 else version,  # the first of its own, not of the one it updates
        time=times.first(said(_ISSUE, "norm"), said(_STORY_DATE, "norm")),
    )


def parse(raw: bytes) -> Message:
    """The story. Raises Rejected where it is no NITF, or has neither headline nor text."""
    top, faults = xml_tree.read(raw)
    if top.tag != "nitf":
        raise Rejected(f"line 1: root element {top.tag}; expected nitf")
    identity = identify(raw)
    body = nitf_body.read(top) or nitf_body.EMPTY
    headline = body.headline or xml_tree.find(top, "head/title")
    release, cancels = _release(top, identity)
    says_nothing = not headline and not body.lines and not body.media
    if says_nothing and release.status is Status.USABLE and not cancels:
        raise Rejected("element body: neither hedline nor body.content; expected a story")
    keyword = xml_tree.attribute(top, "head/meta[@name='anpa-keyword']", "content")
    title = xml_tree.find(top, "head/title")
    public, private = _notes(top, body)
    return Message(
        format=NAME,
        identity=identity,
        status=release.status,
        embargoed_until=release.embargoed_until,
        held_because=release.held_because,
        cancels=cancels,
        headline=headline,
        subheadline=body.subheadline,
        title=title if title != headline else "",
        summary=body.summary,
        slugline=keyword or xml_tree.attribute(top, ".//du-key", "key"),
        section=xml_tree.attribute(top, ".//pubdata", "position.section"),
        byline=body.byline,
        byline_title=body.byline_title,
        dateline=body.dateline,
        located=body.located,
        agency=_agency(top, body),
        source=" / ".join(
            conventions.unique(line(s.get("src-name", "")) for s in top.iterfind(".//from-src"))
        ),
        language=top.get("baselang") or top.get(xml_tree.XML_LANG) or "",
        urgency=conventions.urgency(xml_tree.attribute(top, ".//urgency", "ed-urg")),
        ednote="\n".join(public),
        private_notes=private,
        copyright=line(
            " ".join(xml_tree.attribute(top, ".//doc.copyright", name) for name in ("year", "holder"))
        ),
        copyright_holder=xml_tree.attribute(top, ".//doc.rights", "owner")
        or xml_tree.find(top, ".//rights.owner"),
        usage_terms=_usage_terms(top),
        expires=times.any_form(xml_tree.attribute(top, ".//date.expire", "norm")),
        href=xml_tree.attribute(top, ".//pubdata", "ex-ref"),
        subjects=_subjects(top),
        genres=concepts.names(
            p.get("tobject.property.type", "") for p in top.iterfind(".//tobject.property")
        ),
        people=concepts.distinct((*body.people, *_authors(top))),
        organisations=body.organisations,
        events=body.events,
        places=concepts.distinct((*_event_places(top), *body.places)),
        keywords=conventions.unique(line(word.get("key", "")) for word in top.iterfind(".//keyword")),
        links=_links(top),
        other_ids=_other_ids(top),
        lines=body.lines,
        crossheads=body.crossheads,
        media=body.media,
        faults=faults,
    )


def _release(top: etree._Element, identity: Identity) -> tuple[Release, tuple[str, ...]]:
    """Whether it may be published, and the document that it kills.

    A notice gives the new status of the document it names in `management-idref-status`: canceled kills that one,
    withheld withholds it. AAP and others repeat the issue date as release: that is no embargo.
    """
    status = xml_tree.attribute(top, ".//docdata", "management-status")
    named = xml_tree.attribute(top, ".//docdata", "management-doc-idref")
    of_named = publishing.status(xml_tree.attribute(top, ".//docdata", "management-idref-status"))
    if named and of_named in (Status.CANCELED, Status.WITHHELD):
        status = of_named.value
    said = xml_tree.attribute(top, ".//date.release", "norm")
    release = times.any_form(said)
    no_embargo = not said or (release and identity.time and release <= identity.time)
    found = publishing.release(status, None if no_embargo else said)
    return found, (identity.guid,) if named and found.status is Status.CANCELED else ()


def _notes(top: etree._Element, body: Body) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Notes to editors: those of `ed-msg`, of a correction and in the body; then those marked as private."""
    messages = [(m.get("msg-type", ""), line(m.get("info", ""))) for m in top.iterfind(".//ed-msg")]
    corrections = (line(found.get("info", "")) for found in top.iterfind(".//correction"))
    history = (line(found.get("comment", "")) for found in top.iterfind(".//revision-history"))
    marked = (info for kind, info in messages if "priv" in kind.lower() or kind.lower() == "npa")
    private = conventions.unique((*marked, *body.private_notes, *history))
    public = conventions.unique((*(info for _, info in messages), *corrections, *body.notes))
    return tuple(note for note in public if note not in private), private


def _agency(top: etree._Element, body: Body) -> str:
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
    """The document that a correction is of."""
    return tuple(
        Link(rel="corrects", guid=ids.of_sender(found.get("regsrc", ""), found.get("id-string", "")))
        for found in top.iterfind(".//correction")
        if found.get("id-string")
    )


def _other_ids(top: etree._Element) -> tuple[tuple[str, str], ...]:
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
            (name, line(publication.get(name, ""))) for name in ("id", "name", "volume", "number", "issue")
        ]
    found += [("generation", xml_tree.attribute(top, ".//du-key", "generation"))]
    for meta in top.iterfind("head/meta"):
        name, content = line(meta.get("name", "")), line(meta.get("content", ""))
        if name not in _CATEGORIES and name not in _SERVICES:
            found.append((name, content))
    return tuple(dict.fromkeys((role, value) for role, value in found if role and value))

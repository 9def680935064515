"""The body of an NITF document: byline, dateline, paragraphs, pictures and the names marked in it.

NITF comes by itself and inside NewsML and ninjs; in all of them its body is read here.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import etree

from wire.domain.formats.common import concepts, conventions, xml_tree
from wire.domain.formats.common.charset import line
from wire.domain.message import Concept, Media, MediaType

_MEDIA: dict[str, MediaType] = {"video": "video", "audio": "audio", "graphic": "graphic"}
_TERMS, _NOTES = ("rights", "usage"), ("instruction", "note")
"""What of names of a medium's metadata says that they are terms of use, or notes."""
_PARTS = {
    "city": "city-code",
    "sublocation": "location-code",
    "state": "state-code",
    "region": "region-code",
    "country": "iso-cc",
}
"""The parts of a place, and the attribute that has the code of each."""
_APART = frozenset({"media", "note", "head", "body.head"})


class Body(NamedTuple):
    """What stands in the body of an NITF document; empty where it does not stand there."""

    headline: str
    subheadline: str
    translated: tuple[tuple[str, str], ...]
    summary: str
    byline: str
    byline_title: str
    dateline: str
    located: str
    distributor: str
    notes: tuple[str, ...]
    private_notes: tuple[str, ...]
    """Advisories that are not for publication: notes of type `npa`."""
    lines: tuple[str, ...]
    crossheads: frozenset[int]
    media: tuple[Media, ...]
    people: tuple[Concept, ...]
    organisations: tuple[Concept, ...]
    places: tuple[Concept, ...]
    events: tuple[Concept, ...]
    objects: tuple[Concept, ...]
    other_ids: tuple[tuple[str, str], ...]
    """When events begin and end."""


def read(element: etree._Element) -> Body | None:
    """The body in an `nitf` element or around a `body.content`; None where there is no `body.content`."""
    paths = ("body/body.content", ".//body/body.content", ".//body.content")  # a note has one too
    content = next((found for path in paths if (found := element.find(path)) is not None), None)
    if content is None:
        return None
    above = content.getparent()
    head = None if above is None else above.find("body.head")
    top = etree.Element("body.head") if head is None else head
    blocks = xml_tree.story(content, _APART)
    ending = xml_tree.all_texts(element, ".//body.end/tagline", ".//body.end/bibliography")
    lines = (*(words for _, words in blocks), *ending)
    said = [(h.get(xml_tree.XML_LANG, ""), xml_tree.text(h)) for h in top.iterfind("hedline/hl1")]
    told = conventions.in_language(said, element.get("baselang") or element.get(xml_tree.XML_LANG) or "")
    headline = told.first or xml_tree.find(top, "hedline")
    decks = conventions.unique((*told.again, *xml_tree.all_texts(top, "hedline/hl2")))
    return Body(
        headline=headline,
        subheadline=" ".join(deck for deck in decks if deck != headline),
        translated=told.translated,
        summary=xml_tree.joined(top, "abstract"),
        byline=conventions.byline(_without(top, "byline", "byttl")),
        byline_title=xml_tree.find(top, "byline//byttl"),
        dateline=_without(top, "dateline", "story.date"),
        located=xml_tree.find(top, "dateline//city", "dateline/location"),
        distributor=xml_tree.find(top, "distributor"),
        notes=_notes(element, private=False),
        private_notes=_notes(element, private=True),
        lines=lines,
        crossheads=frozenset(i for i, (tag, _) in enumerate(blocks) if tag == "hl2"),
        media=tuple(map(_media, content.iterfind(".//media"))),
        people=marked(element, "person", "byline"),
        organisations=marked(element, "org"),
        places=concepts.distinct(
            (*marked(element, "location", "dateline"), *_located(top), *marked(element, "virtloc"))
        ),
        events=marked(element, "event"),
        objects=marked(element, "object.title"),
        other_ids=_event_dates(element),
    )


def beside(metadata: dict[str, Any], body: Body) -> dict[str, Any]:
    """The fields of `Metadata` of an envelope, with what the body says besides."""
    notes = (note for note in body.notes if note not in metadata.get("ednote", ""))
    texts = ("summary", "subheadline", "byline_title")
    names = ("people", "organisations", "places", "events", "objects", "other_ids", "translated")
    return (
        metadata
        | {name: metadata.get(name) or getattr(body, name) for name in texts}
        | {name: tuple(dict.fromkeys((*metadata.get(name, ()), *getattr(body, name)))) for name in names}
        | {"ednote": "\n".join(filter(None, (metadata.get("ednote"), *notes)))}
        | {"private_notes": (*metadata.get("private_notes", ()), *body.private_notes)}
    )


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
    """The words of an element without what its bearer does; names in it that nothing parts are parted by a blank."""
    said = [found.text or ""]
    for part in found:
        said += ["" if part.tag == "function" else xml_tree.text(part), part.tail or " "]
    return line("".join(said)).rstrip(" ,")


def _event_dates(element: etree._Element) -> tuple[tuple[str, str], ...]:
    """When events begin and end, for which ninjs has no field."""
    names = (("event start", "start-date"), ("event end", "end-date"))
    return tuple(
        (role, line(found.get(name, "")))
        for found in element.iter("event")
        for role, name in names
        if found.get(name)
    )


def _notes(element: etree._Element, *, private: bool) -> tuple[str, ...]:
    notes = (note for note in element.iterfind(".//note") if (note.get("type") == "npa") is private)
    return conventions.unique(map(xml_tree.text, notes))


def _located(top: etree._Element) -> list[Concept]:
    """The places of the dateline with their codes, where it has any; a country without one too."""
    return [
        _part(part, "located")
        for tag, code in _PARTS.items()
        for part in top.iterfind(f"dateline//{tag}")
        if part.get(code) or tag == "country"
    ]


def _media(media: etree._Element) -> Media:
    references = list(media.iterfind("media-reference"))
    best = max(references, key=lambda found: conventions.size(found.get("width", "0")), default=None)
    reference = etree.Element("media-reference") if best is None else best
    said = {
        line(m.get("name", "")).lower(): line(m.get("value", "")) for m in media.iterfind("media-metadata")
    }
    href = line(reference.get("source", ""))
    caption, alternative = xml_tree.joined(media, "media-caption"), line(reference.get("alternate-text", ""))
    return Media(
        type=_MEDIA.get(media.get("media-type", ""), "picture"),
        id=href or line(media.get("id", "")),
        headline=said.get("headline", "") or said.get("title", ""),
        caption=caption or alternative,
        summary=alternative if caption else "",
        other_ids=tuple(pair for pair in said.items() if all(pair) and not _is_field(pair[0])),
        credit=xml_tree.find(media, "media-producer") or line(reference.get("copyright", "")),
        copyright=said.get("copyright", "") or line(reference.get("copyright", "")),
        usage_terms=" ".join(text for name, text in said.items() if _is_of(name, _TERMS)),
        ednote="\n".join(text for name, text in said.items() if _is_of(name, _NOTES)),
        href=href,
        mime_type=line(reference.get("mime-type", "")),
        width=conventions.size(reference.get("width", "0")),
        height=conventions.size(reference.get("height", "0")),
    )


def _is_of(name: str, words: tuple[str, ...]) -> bool:
    return any(word in name for word in words)


def _is_field(name: str) -> bool:
    """Whether a medium has a field of its own for a name of its metadata."""
    return name in ("headline", "title", "copyright") or _is_of(name, (*_TERMS, *_NOTES))


def _without(top: etree._Element, path: str, tag: str) -> str:
    """Text at `path` without what stands in `tag` there; of several at that path, all of it."""
    found = (words for at in top.iterfind(path) for _, words in xml_tree.story(at, frozenset({tag})))
    return " ".join(" ".join(found).split())


EMPTY = Body("", "", (), "", "", "", "", "", "", (), (), (), frozenset(), (), (), (), (), (), (), ())
"""The body of a document that has none."""

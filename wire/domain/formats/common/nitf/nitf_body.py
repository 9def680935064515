"""The body of an NITF document: byline, dateline, paragraphs, pictures and the names marked in it.

NITF comes by itself and inside NewsML and ninjs; in all of them its body is read here.
"""

from typing import Any, NamedTuple

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import bylines, conventions
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.nitf import nitf_names
from wire.domain.formats.common.xml import xml_read, xml_tree
from wire.domain.message import Concept, Media, MediaType

_MEDIA: dict[str, MediaType] = {"video": "video", "audio": "audio", "graphic": "graphic"}
_TERMS, _NOTES = ("rights", "usage"), ("instruction", "note")
"""What of names of a medium's metadata says that they are terms of use, or notes."""
_COPYRIGHT = "cpyrt"
"""The class of a note that is the line of copyright."""
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


def in_text(words: str) -> Body | None:
    """The body of an NITF document that stands in a text, escaped or in CDATA; None where it cannot be read as one."""
    if "body.content" not in words:
        return None
    try:
        return read(xml_read.read(words.encode("utf-8", "ignore")).root)
    except Rejected:
        return None


def read(element: etree._Element) -> Body | None:
    """The body in an `nitf` element or around a `body.content`; None where there is no `body.content`."""
    paths = ("body/body.content", ".//body/body.content", ".//body.content")  # a note has one too
    content = next((found for path in paths if (found := element.find(path)) is not None), None)
    if content is None:
        return None
    nitf_names.set_apart(element)
    above = content.getparent()
    head = None if above is None else above.find("body.head")
    top = etree.Element("body.head") if head is None else head
    blocks = xml_tree.story(_each_once(content), _APART)
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
        byline=bylines.bare(
            _without(top, "byline[@class='print_byline']", "byttl") or _without(top, "byline", "byttl")
        ),
        byline_title=xml_tree.find(top, "byline//byttl"),
        dateline=_without(top, "dateline", "story.date"),
        located=xml_tree.find(top, "dateline//city", "dateline/location"),
        distributor=xml_tree.find(top, "distributor"),
        notes=_notes(element, private=False),
        private_notes=_notes(element, private=True),
        lines=lines,
        crossheads=frozenset(i for i, (tag, _) in enumerate(blocks) if tag == "hl2"),
        media=tuple(map(_media, content.iterfind(".//media"))),
        **nitf_names.of_kinds(element, top),
        other_ids=nitf_names.event_dates(element),
    )


def _each_once(content: etree._Element) -> etree._Element:
    """The content without a first block whose text opens the next block too: archives keep the lead by itself.

    One that holds more than text stays, for it stands nowhere else.
    """
    blocks = content.findall("block")[:2]
    lead = xml_tree.text(blocks[0]) if len(blocks) > 1 else ""
    if lead and xml_tree.text(blocks[1]).startswith(lead) and blocks[0].find(".//media") is None:
        content.remove(blocks[0])
    return content


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


def _notes(element: etree._Element, *, private: bool) -> tuple[str, ...]:
    """Notes of a body, those that are not for publication or the others; a line of copyright is neither."""
    return conventions.unique(
        xml_tree.text(note)
        for note in element.iterfind(".//note")
        if note.get("noteclass") != _COPYRIGHT and conventions.is_private(note.get("type", "")) is private
    )


def copyright_line(top: etree._Element) -> str:
    """The line of copyright that a document prints."""
    return " ".join(xml_tree.all_texts(top, f".//note[@noteclass='{_COPYRIGHT}']"))


def _media(media: etree._Element) -> Media:
    references = list(media.iterfind("media-reference"))
    best = max(references, key=lambda found: conventions.size(found.get("width", "0")), default=None)
    reference = etree.Element("media-reference") if best is None else best
    said = {
        line(m.get("name", "")).lower(): line(m.get("value", "")) for m in media.iterfind("media-metadata")
    }
    href = line(reference.get("source", ""))
    photographer, producer = said.get("photographer", ""), xml_tree.find(media, "media-producer")
    caption, alternative = xml_tree.joined(media, "media-caption"), line(reference.get("alternate-text", ""))
    return Media(
        type=_MEDIA.get(media.get("media-type", ""), "picture"),
        id=href or line(media.get("id", "")),
        headline=said.get("headline", "") or said.get("title", ""),
        caption=caption or alternative,
        summary=alternative if caption else "",
        other_ids=tuple(pair for pair in said.items() if all(pair) and not _is_field(pair[0])),
        credit=photographer or producer or line(reference.get("copyright", "")),
        credit_line=producer if photographer else "",
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
    return name in ("headline", "title", "copyright", "photographer") or _is_of(name, (*_TERMS, *_NOTES))


def _without(top: etree._Element, path: str, tag: str) -> str:
    """Text at `path` without what stands in `tag` there; of several at that path, all of it."""
    found = (words for at in top.iterfind(path) for _, words in xml_tree.story(at, frozenset({tag})))
    return " ".join(" ".join(found).split())


EMPTY = Body("", "", (), "", "", "", "", "", "", (), (), (), frozenset(), (), (), (), (), (), (), ())
"""The body of a document that has none."""

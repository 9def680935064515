"""ninjs 1 to 3 (IPTC, news in JSON): one item, its names in the case of any of the three.

ninjs 1 and 2 write `versioncreated`, `body_text`, `byline`; ninjs 3 `versionCreated`, `bodies`, `by`. An item
may come in an envelope: `item` (an object, or a list of one), `data.item` or `data.items`. A list of items, an
envelope of several and a file with an object a line are archives. Articles in the words of schema.org are read too.
Events and plans are no news and are rejected.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic_core import from_json

from wire.domain.errors import Rejected
from wire.domain.formats.common import bylines, conventions, publishing
from wire.domain.formats.common.charset import decode, ensure_size, faults, head, is_utf16
from wire.domain.formats.common.content import Content
from wire.domain.formats.common.json import (
    json_cut,
    json_item,
    json_media,
    json_metadata,
    json_names,
    json_news,
    json_roles,
    json_schema_org,
    json_systems,
    json_texts,
    json_wrapped,
)
from wire.domain.formats.common.json.json_item import Item, first, objects, text
from wire.domain.formats.common.nitf import nitf_body
from wire.domain.message import Identity, Media, Message, Status

NAME = "ninjs"
CONTENT_TYPES = ("application/vnd.iptc.ninjs+json", "application/ninjs+json", "application/json")

_KEYS = (
    "headline",
    "headlines",
    "bodies",
    "body_text",
    "body_html",
    "body_xhtml",
    "renditions",
    "descriptions",
)
_TIMES = ("versioncreated", "contentmodified", "contentcreated", "firstcreated")
_NUMBERS = re.compile(rb"\[\s*-?\d+(?:\.\d+)?\s*,")
_NO_NEWS = frozenset({"event", "planning"})
_OF_DESCRIPTIONS = frozenset(
    {"asyncapi", "openapi", "swagger", "dependencies", "devdependencies", "geometry"}
)
_TAKEN_OUT = frozenset({"[removed]", "[deleted]"})
"""Headlines of news APIs in place of what a sender has taken out."""
_IDS = frozenset({"uri", "guid", "id"})


def sniff(raw: bytes) -> bool:
    """A JSON object with at least one name in it, or a list; a page of HTML in JSON's quotes too, to be rejected."""
    start = head(raw, 256)
    if start[:2] == b'"<':
        return True
    after = start[1:].lstrip()[:1]
    if start[:1] == b"[":
        return after in (b"{", b"[", b'"', b"]") or _NUMBERS.match(start) is not None
    return start[:1] == b"{" and after in (b'"', b"}")


def messages(raw: bytes) -> Iterator[bytes]:
    """The items of a list, an envelope or a file of lines, each as its text stands; else the file itself."""
    return json_cut.documents(raw)


def identify(raw: bytes) -> Identity:
    """`uri` (ninjs 1: `guid` too), `version`, `versioncreated` or when the content was made."""
    try:
        return _identity(_as_ninjs(_item(_text(raw)), is_identity=True))
    except ValueError:
        return Identity()


def parse(raw: bytes) -> Message:
    """The item. Raises Rejected where it is no JSON, no ninjs, several items, no news, says one thing
    twice, or says nothing."""
    item = _news(raw)
    headline, kind = json_media.headline(item), conventions.kind(text(item, "type"))
    if headline.lower() in _TAKEN_OUT:
        raise Rejected(f"headline: {headline}: its sender has taken it out; expected news")
    metadata, identity = json_metadata.metadata(item), _identity(item)
    texts, dateline = json_texts.texts(item, metadata["language"]), _inner(item, "dateline")
    main, nitf = texts.main.without(headline), texts.main.nitf
    if not main.lines and kind == "text" and metadata["summary"]:
        main, metadata = Content(blocks=[("p", metadata["summary"])]), metadata | {"summary": ""}
    metadata["translated"] = texts.headlines(metadata["translated"])
    shown = _shown(item, kind, identity, nitf.media)
    metadata["private_notes"] += shown.notes
    metadata["links"] += shown.links
    agency = _agency(item)
    headline = _without_sender(headline or nitf.headline, agency)
    release = json_media.release(item)
    if not headline and not main.lines and not shown.media and release.status is Status.USABLE:
        raise Rejected(f"object: none of {', '.join(_KEYS)} says anything; expected a ninjs item")
    return Message(
        format=NAME,
        identity=identity,
        type=kind,
        **release._asdict(),
        first_created=json_item.moment(item, "firstcreated"),
        headline=headline,
        title=text(item, "title"),
        section=next(map(json_item.named, objects(item, "service")), ""),
        byline=_byline(item) or nitf.byline,
        dateline=text(item, "dateline") or text(dateline, "text") or nitf.dateline,
        located=_located(item, dateline) or nitf.located,
        agency=agency,
        href=first(item, "url", "link"),
        lines=main.lines,
        crossheads=main.crossheads,
        other_bodies=(*texts.other_bodies(), *json_texts.asides(item, texts)),
        media=shown.media,
        faults=faults(raw),
        **nitf_body.beside(metadata, nitf),
    )


def _shown(
    item: Item, kind: conventions.Kind, identity: Identity, of_nitf: Iterable[Media]
) -> json_media.Shown:
    """What it shows, with the pictures of a text in NITF and, but for those that are known, of one in HTML."""
    figures = tuple(json_texts.pictures(item))
    shown = json_media.shown(item, kind, identity.time, has_figures=bool(figures))
    known = {one.href for one in shown.media}
    return shown._replace(media=(*shown.media, *of_nitf, *(one for one in figures if one.href not in known)))


def _text(raw: bytes) -> str:
    """Raises Rejected for what is too large, or no text."""
    ensure_size(raw)
    if b"\0" in raw and not is_utf16(raw):
        raise Rejected(f"byte {raw.index(0)}: a NUL; expected JSON")
    return decode(raw)


def _item(words: str) -> Item:
    """The item out of its envelope, its names as sent; raises Rejected where it is no single one."""
    try:
        top = from_json(words, allow_inf_nan=False)
    except ValueError as error:
        raise Rejected(f"{error}; expected JSON") from error
    inner, said = json_cut.inside(json_wrapped.unwrapped(words, top))
    if not isinstance(inner, dict):
        found = f"a list of {len(inner)}" if isinstance(inner, list) else type(inner).__name__
        raise Rejected(f"value: {found}; expected one ninjs object")
    own = json_item.lowered(inner)
    return {name: value for name, value in said.items() if name not in own} | json_schema_org.as_ninjs(inner)


def _as_ninjs(sent: Item, *, is_identity: bool = False) -> Item:
    return json_roles.as_ninjs(json_systems.as_ninjs(sent), sent, is_identity=is_identity)


def _news(raw: bytes) -> Item:
    """The item, its names in lower case; raises Rejected where it says one thing twice, or is an event or a plan."""
    words = _text(raw)
    sent = _item(words)
    item = _as_ninjs(sent)
    if twice := json_cut.given_twice(words, sent):
        item["pubstatus"] = _killing(item, twice)
    if not _OF_DESCRIPTIONS.isdisjoint(item) or {"$schema", "properties"} <= item.keys():
        raise Rejected("object: a description of data; expected news")
    if text(item, "type").lower() in _NO_NEWS:
        raise Rejected(f"type: {text(item, 'type')}; expected news, and events and plans are none")
    if (why := item.get(json_news.NONE)) and json_media.release(item).status is not Status.CANCELED:
        raise Rejected(f"object: {why}; expected news")
    return item


def _killing(item: Item, twice: dict[str, list[Any]]) -> str:
    """The status of a kill, whatever it says twice but its id. Raises Rejected for what is none: which value holds?"""
    said = [item.get("pubstatus"), *twice.get("pubstatus", ())]
    kills = [word for word in said if isinstance(word, str) and publishing.status(word) is Status.CANCELED]
    if not kills or not _IDS.isdisjoint(twice):
        name = next(iter(twice))
        raise Rejected(f"object: {name!r} stands there twice with different values; expected it once")
    return kills[0]


def _inner(item: Item, name: str) -> Item:
    found = item.get(name)
    return json_item.lowered(found) if isinstance(found, dict) else {}


def _identity(item: Item) -> Identity:
    return Identity(
        guid=json_item.of_sender(first(item, "uri", "guid", "id", "url"), item),
        version=conventions.version(item.get("version", "")),
        time=json_item.moment(item, *_TIMES),
    )


def _byline(item: Item) -> str:
    """The byline; where there is none, the names of the authors; editors and others are none."""
    authors = (
        one.name
        for one in json_item.terms(item, "author")
        if not one.rel or json_names.role_of(one.rel) == "byline"
    )
    return bylines.bare(json_item.written_by(item)[0]) or ", ".join(conventions.unique(authors))


def _located(item: Item, dateline: Item) -> str:
    """The city that an item says it is from; the dateline may be an object with the place in it."""
    inner = text(_inner(item, "datelinelocation"), "city") or text(_inner(dateline, "located"), "city")
    return text(item, "located") or inner or text(item, "city")


def _without_sender(headline: str, agency: str) -> str:
    """A headline without the name of its sender at its end, as news APIs take it from the title of a page."""
    bare = headline.removesuffix(agency).rstrip() if agency else headline
    return bare[:-1].rstrip() if bare != headline and bare.endswith((" -", " |", " –")) else headline


def _agency(item: Item) -> str:
    sources = map(json_item.named, (*objects(item, "source"), *objects(item, "infosource")))
    said = (first(item, "source", "provider"), *sources, text(item, "copyrightholder"))
    return next(filter(None, said), "")

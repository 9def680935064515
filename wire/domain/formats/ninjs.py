"""ninjs 1 to 3 (IPTC, news in JSON): one item, its names in the case of any of the three.

ninjs 1 and 2 write `versioncreated`, `body_text`, `byline`; ninjs 3 `versionCreated`, `bodies`, `by`. An item
may come in an envelope: `item` (an object, or a list of one), or `data.item`. A version is the whole number
its text begins with. A file of several items is rejected.
"""

from typing import Any

from pydantic_core import from_json

from wire.domain.errors import Rejected
from wire.domain.formats.common import conventions, paragraphs, times, xml_tree
from wire.domain.formats.common.charset import decode, ensure_size, head, line
from wire.domain.message import Identity, Media, Message

NAME = "ninjs"
CONTENT_TYPES = ("application/vnd.iptc.ninjs+json", "application/ninjs+json", "application/json")

Item = dict[str, Any]
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
_FEATURES = frozenset({"picture", "graphic", "video", "audio"})


def sniff(raw: bytes) -> bool:
    """A JSON object with at least one name in it."""
    start = head(raw, 256)
    return start[:1] == b"{" and start[1:].lstrip()[:1] == b'"'


def identify(raw: bytes) -> Identity:
    """`uri` (ninjs 1: `guid` too), `version`, `versioncreated`."""
    try:
        return _identity(_item(raw))
    except ValueError:
        return Identity()


def parse(raw: bytes) -> Message:
    """The item. Raises Rejected where it is no JSON, no ninjs, several items, or says nothing."""
    item = _item(raw)
    headline, kind = _headline(item), conventions.kind(_text(item, "type"))
    found = [(tag, words) for tag, words in _lines(item, kind) if words != headline]
    media = (*_own_media(item, kind), *_associated(item))
    if not headline and not found and not media:
        raise Rejected(f"object: none of {', '.join(_KEYS)} says anything; expected a ninjs item")
    return Message(
        format=NAME,
        identity=_identity(item),
        type=kind,
        status=conventions.status(_text(item, "pubstatus")),
        embargoed_until=times.iso(_text(item, "embargoeduntil") or _text(item, "embargoed")),
        first_created=times.iso(_text(item, "firstcreated")),
        headline=headline,
        slugline=_text(item, "slugline"),
        section=_first(item, "service"),
        byline=conventions.byline(_text(item, "by") or _text(item, "byline")),
        dateline=_text(item, "dateline"),
        located=_text(item, "located"),
        agency=_agency(item),
        language=_text(item, "language"),
        urgency=conventions.urgency(item.get("urgency")),
        ednote=_text(item, "ednote"),
        copyright=_text(item, "copyrightnotice") or _text(item, "copyrightholder"),
        usage_terms=_text(item, "usageterms"),
        subjects=conventions.unique(_subject(subject) for subject in _objects(item, "subject")),
        places=conventions.unique(_named(place) for place in _objects(item, "place")),
        keywords=conventions.unique(
            line(word) for word in _values(item, "keywords") if isinstance(word, str)
        ),
        lines=tuple(words for _, words in found),
        crossheads=frozenset(i for i, (tag, _) in enumerate(found) if tag in conventions.HEADINGS),
        media=media,
    )


def _item(raw: bytes) -> Item:
    """The item out of its envelope, its names in lower case; raises Rejected where it is no single one."""
    ensure_size(raw)
    if b"\0" in raw and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Rejected(f"byte {raw.index(0)}: a NUL; expected JSON")
    try:
        top = from_json(decode(raw), allow_inf_nan=False)
    except ValueError as error:
        raise Rejected(f"{error}; expected JSON") from error
    inner = top.get("data", top) if isinstance(top, dict) else top
    inner = inner.get("item", inner) if isinstance(inner, dict) else inner
    if isinstance(inner, list) and len(inner) == 1:
        inner = inner[0]
    if not isinstance(inner, dict):
        found = f"a list of {len(inner)}" if isinstance(inner, list) else type(inner).__name__
        raise Rejected(f"value: {found}; expected one ninjs object")
    return {name.lower(): value for name, value in inner.items()}


def _identity(item: Item) -> Identity:
    return Identity(
        guid=conventions.guid(_text(item, "uri") or _text(item, "guid")),
        version=conventions.version(item.get("version", "")),
        time=times.iso(_text(item, "versioncreated")),
    )


def _text(item: Item, name: str) -> str:
    """A text property on one line; a list of texts joined; empty where it is neither."""
    value = item.get(name)
    if isinstance(value, list):
        value = " ".join(part for part in value if isinstance(part, str))
    return line(value) if isinstance(value, str) else ""


def _values(item: Item, name: str) -> list[Any]:
    """A list property under its name of ninjs 1 or, in the plural, 3."""
    value = item.get(name) or item.get(name + "s") or []
    return list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []


def _objects(item: Item, name: str) -> list[Item]:
    """The objects of a list property, their names in lower case."""
    return [
        {key.lower(): v for key, v in value.items()}
        for value in _values(item, name)
        if isinstance(value, dict)
    ]


def _first(item: Item, name: str) -> str:
    return next((_named(value) for value in _objects(item, name)), "")


def _named(value: Item) -> str:
    return _text(value, "name") or _text(value, "literal") or _text(value, "code")


def _headline(item: Item) -> str:
    headlines = {
        _text(value, "role"): _text(value, "value") for value in reversed(_objects(item, "headlines"))
    }
    return (
        _text(item, "headline")
        or headlines.get("main")
        or next(reversed(headlines.values()), "")
        or _text(item, "title")
    )


def _lines(item: Item, kind: conventions.Kind) -> list[tuple[str, str]]:
    """Tag and text of the paragraphs: of the HTML before those of the plain text, for HTML knows them.

    A text without any body says what its description says.
    """
    bodies = [(_text(body, "contenttype"), body.get("value")) for body in _objects(item, "bodies")]
    bodies += [(name, item.get("body_" + name)) for name in ("html", "xhtml", "text")]
    for name, words in sorted(bodies, key=lambda body: "html" not in body[0]):
        if isinstance(words, str) and "xml" not in name:
            plain = [("p", paragraph) for paragraph in paragraphs.of_text(words)]
            if found := xml_tree.html_story(words) if "html" in name else plain:
                return found
    return [("p", words)] if kind == "text" and (words := _description(item)) else []


def _agency(item: Item) -> str:
    sources = [value for name in ("infosource", "infosources") for value in _objects(item, name)]
    return next(
        filter(
            None,
            (
                _text(item, "source"),
                *(_named(source) for source in sources),
                _text(item, "provider"),
                _text(item, "copyrightholder"),
            ),
        ),
        "",
    )


def _subject(subject: Item) -> str:
    """A subject's code with its scheme; IPTC's known by its URI or its eight digits."""
    uri, code = _text(subject, "uri"), _text(subject, "code") or _text(subject, "literal")
    scheme = _text(subject, "scheme")
    if uri and (known := conventions.subject(uri)) != uri:
        return known
    return conventions.subject(f"{scheme}:{code}") if scheme and code else conventions.subject(code or uri)


def _own_media(item: Item, kind: conventions.Kind) -> tuple[Media, ...]:
    """What an item that is a picture, video, graphic or sound shows: its largest rendition."""
    if kind == "text":
        return ()
    renditions = sorted(
        _objects(item, "rendition"), key=lambda found: -conventions.version(found.get("width", 0))
    )
    return (
        Media(
            type=kind,
            caption=_description(item) or _headline(item),
            credit=_text(item, "description_creditline") or _text(item, "by") or _text(item, "byline"),
            href=next(filter(None, (_text(found, "href") for found in renditions)), ""),
        ),
    )


def _description(item: Item) -> str:
    words = {
        _text(value, "role"): _text(value, "value") for value in reversed(_objects(item, "descriptions"))
    }
    return (
        words.get("caption")
        or _text(item, "description_caption")
        or _text(item, "description_text")
        or next(reversed(words.values()), "")
    )


def _associated(item: Item) -> tuple[Media, ...]:
    """The pictures, videos, graphics and sounds among the associations, in their order."""
    associated = _objects(item, "associations")
    return tuple(
        media
        for other in associated
        if _text(other, "type").lower() in _FEATURES
        for media in _own_media(other, conventions.kind(_text(other, "type")))
    )

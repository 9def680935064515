"""Fields of a news item in JSON, its names in lower case: texts, lists, terms of vocabularies, and all its metadata."""

from typing import Any

from wire.domain.formats.common import concepts, conventions, ids, times
from wire.domain.formats.common.charset import line
from wire.domain.message import Concept, Link

Item = dict[str, Any]
FEATURES = frozenset({"picture", "graphic", "video", "audio"})
"""Types of associations that are media of an item."""
_LABELS = ("profile", "editorialpriority", "priority", "representationtype")
_PEOPLE = (("person", ""), ("people", ""), ("author", "author"), ("photographer", "photographer"))
_SUMMARIES = frozenset({"", "text", "summary", "abstract", "short", "main", "long"})


def lowered(value: Item) -> Item:
    """An object with its names in lower case."""
    return {name.lower(): inner for name, inner in value.items()}


def text(item: Item, name: str) -> str:
    """A text property on one line; a list of texts joined; empty where it is neither."""
    value = item.get(name)
    if isinstance(value, list):
        value = " ".join(part for part in value if isinstance(part, str))
    return line(value) if isinstance(value, str) else ""


def first(item: Item, *names: str) -> str:
    """The first of several text properties that is not empty."""
    return next(filter(None, (text(item, name) for name in names)), "")


def values(item: Item, name: str) -> list[Any]:
    """A list property under its name of ninjs 1 or, in the plural, 3."""
    value = item.get(name) or item.get(name + "s") or []
    return list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []


def objects(item: Item, name: str) -> list[Item]:
    """The objects of a list property, their names in lower case; an object alone is a list of one."""
    alone = item.get(name)
    if isinstance(alone, dict) and alone and not all(isinstance(inner, dict) for inner in alone.values()):
        return [lowered(alone)]
    return [lowered(value) for value in values(item, name) if isinstance(value, dict)]


def of_sender(own: str, *items: Item) -> str:
    """An id as sent; a running number with the name of the first sender that one of the items names."""
    if not ids.is_number(own):
        return ids.guid(own)
    senders = (first(item, "provider", "source", "copyrightholder") for item in items)
    return ids.of_sender(next(filter(None, senders), ""), own)


def named(value: Item) -> str:
    """What an object is called."""
    return first(value, "name", "literal", "code")


def by_role(item: Item, name: str) -> dict[str, str]:
    """The values of a list property by their roles; the first of a role counts."""
    return {text(value, "role"): text(value, "value") for value in reversed(objects(item, name))}


def terms(item: Item, name: str, rel: str = "") -> list[Concept]:
    """The terms of a list property, objects or plain names."""
    found = [_term(value, rel) for value in objects(item, name)]
    return found + [Concept(name=line(word), rel=rel) for word in values(item, name) if isinstance(word, str)]


def _term(value: Item, rel: str) -> Concept:
    found = concepts.concept(
        first(value, "code", "literal", "qcode", "symbol", "id"),
        name=first(value, "name", "title", "headline", "value"),
        uri=text(value, "uri"),
        scheme=text(value, "scheme"),
        rel=first(value, "rel", "rels", "role") or rel,
    )
    point = _point(value)
    return found if point is None else Concept(**{**_fields(found), "point": point})


def _fields(found: Concept) -> dict[str, Any]:
    return {"name": found.name, "code": found.code, "uri": found.uri, "rel": found.rel}


def _point(value: Item) -> tuple[float, float] | None:
    """Longitude and latitude of a GeoJSON point in a place."""
    for name in ("geometry_geojson", "geojson", "geometry"):
        shape = value.get(name)
        at = shape.get("coordinates") if isinstance(shape, dict) else None
        if isinstance(at, list) and len(at) >= 2 and all(type(part) in (int, float) for part in at[:2]):
            return float(at[0]), float(at[1])
    return None


def description(item: Item) -> str:
    """The caption of a picture, else what describes it."""
    words = by_role(item, "descriptions")
    said = words.get("caption") or first(item, "description_caption", "description_text", "caption")
    return said or next(reversed(words.values()), "")


def metadata(item: Item) -> dict[str, Any]:
    """The fields of `Metadata` that an item has."""
    return (
        _texts(item) | _rights(item) | _terms(item) | {"links": _links(item), "other_ids": _other_ids(item)}
    )


def _texts(item: Item) -> dict[str, Any]:
    headlines, descriptions = by_role(item, "headlines"), by_role(item, "descriptions")
    others = [words for role, words in headlines.items() if role not in ("", "main")]
    sources = [named(value) for name in ("infosource", "infosources") for value in objects(item, name)]
    public, private = _notes(item)
    return {
        "slugline": " ".join(filter(None, (text(item, "slugline"), text(item, "slug")))),
        "language": text(item, "language"),
        "summary": first(item, "description_text", "description_summary", "abstract", "summary")
        or next((words for role, words in descriptions.items() if role.lower() in _SUMMARIES), ""),
        "subheadline": " ".join(words for words in others if words != headlines.get("main"))
        or first(item, "subheadline", "headline_extended"),
        "byline_title": first(item, "bylinetitle", "byline_title"),
        "source": first(item, "source") or " / ".join(sources),
        "credit_line": first(item, "creditline", "description_creditline"),
        "ednote": "\n".join(public),
        "private_notes": private,
        "content_created": times.any_form(text(item, "contentcreated")),
        "urgency": conventions.urgency(item.get("urgency")),
        "keywords": conventions.unique(
            line(word) if isinstance(word, str) else named(lowered(word))
            for word in (*values(item, "keyword"), *values(item, "tag"))
            if isinstance(word, str | dict)
        ),
    }


def _rights(item: Item) -> dict[str, Any]:
    rights = item.get("rightsinfo")
    rights = lowered(rights) if isinstance(rights, dict) else {}
    holder = first(item, "copyrightholder")
    return {
        "copyright": text(item, "copyrightnotice") or holder,
        "copyright_holder": holder,
        "usage_terms": text(item, "usageterms") or text(rights, "usageterms"),
        "rights_link": text(rights, "linkedrights"),
        "encoded_rights": text(rights, "encodedrights"),
        "expires": times.first(*(text(item, name) for name in ("expires", "expiry", "usageend"))),
    }


def _terms(item: Item) -> dict[str, Any]:
    people = [one for name, rel in _PEOPLE for one in terms(item, name, rel)]
    return {
        "subjects": concepts.distinct(_subjects(item)),
        "places": concepts.distinct((*terms(item, "place"), *_located(item))),
        "genres": concepts.distinct(terms(item, "genre")),
        "people": concepts.distinct(people),
        "organisations": concepts.distinct((*terms(item, "organisation"), *terms(item, "organization"))),
        "events": concepts.distinct(terms(item, "event")),
    }


def _notes(item: Item) -> tuple[tuple[str, ...], tuple[str, ...]]:
    notes = item.get("ednote") or item.get("ednotes") or ()
    listed = [notes] if isinstance(notes, str) else notes if isinstance(notes, list) else []
    plain = [line(note) for note in listed if isinstance(note, str)]
    roles = [
        (first(n, "role", "type").lower(), first(n, "value", "text")) for n in map(lowered, _dicts(listed))
    ]
    others = (text(item, name) for name in ("instructions", "specialinstructions"))
    public = conventions.unique((*plain, *(words for role, words in roles if "priv" not in role), *others))
    private = (
        *(words for role, words in roles if "priv" in role),
        *(text(item, "privatenote"), text(item, "ednote_private")),
    )
    return public, conventions.unique(private)


def _dicts(found: list[Any]) -> list[Item]:
    return [value for value in found if isinstance(value, dict)]


def _subjects(item: Item) -> list[Concept]:
    """Subjects, and the services and signals that say where an item goes."""
    found = terms(item, "subject")
    for name in ("service", "signal", "category", "product"):
        for value in terms(item, name, name):
            code = value.code if ":" in value.code else f"{name}:{value.code}" if value.code else ""
            found.append(Concept(name=value.name, code=code, uri=value.uri, rel=name))
    return found


def _located(item: Item) -> list[Concept]:
    """The place of the dateline in AP's items, with what it lies in."""
    place = item.get("datelinelocation")
    if not isinstance(place, dict):
        return []
    place = lowered(place)
    city = Concept(name=text(place, "city"), rel="located", point=_point(place))
    area = Concept(name=text(place, "countryareaname"), code=text(place, "countryareacode"), rel="located")
    country = text(place, "countrycode")
    return [
        city,
        area,
        Concept(name=text(place, "countryname"), code=f"iso:{country}" if country else "", rel="located"),
    ]


def _links(item: Item) -> tuple[Link, ...]:
    """Items beside it that are no media, and those it names as earlier ones."""
    found = [
        Link(
            rel=first(other, "rel", "name") or "related",
            guid=ids.guid(first(other, "uri", "guid")),
            title=text(other, "headline") or by_role(other, "headlines").get("main", ""),
        )
        for other in objects(item, "associations")
        if text(other, "type").lower() not in FEATURES
    ]
    found += [
        Link(rel=name, guid=ids.guid(text(item, name)))
        for name in ("evolvedfrom", "derivedfrom", "translatedfrom", "rewrite_of", "previousversion")
    ]
    found += [
        Link(
            rel=first(link, "rel") or "related",
            guid=ids.guid(first(link, "uri", "guid")),
            href=text(link, "href"),
        )
        for name in ("link", "related", "links")
        for link in objects(item, name)
    ]
    return tuple(dict.fromkeys(link for link in found if link.guid or link.href))


def _other_ids(item: Item) -> tuple[tuple[str, str], ...]:
    found = [(text(value, "role"), text(value, "value")) for value in objects(item, "altids")]
    for name in ("altids", "extra"):
        inner = item.get(name)
        if isinstance(inner, dict):
            found += [(str(key), line(value)) for key, value in inner.items() if isinstance(value, str)]
    found += [(name, str(item[name])) for name in _LABELS if isinstance(item.get(name), str | int)]
    return tuple(dict.fromkeys((line(role)[:100], value) for role, value in found if role and value))

"""Fields of a news item in JSON, its names in lower case: texts, lists, headlines, terms of vocabularies."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from wire.domain.formats.common import bylines, concepts, conventions, ids, times
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.conventions import Told
from wire.domain.formats.common.json import geojson
from wire.domain.message import Concept

Item = dict[str, Any]
_ADDRESSES = (
    "href",
    "url",
    "src",
    "contenturl",
    "originalurl",
    "downloadurl",
    "_publishurl",
    "image_url",
    "imageurl",
)
_FILES = ("asset", "file", "original", "image", "imageasset", "urls", "uri")
"""Names of objects in which a picture keeps where it stands."""
_OTHERS = ("sameas", "broader", "related")
"""What a term of a vocabulary says of others."""


def lowered(value: Item) -> Item:
    """An object with its names in lower case."""
    return {name.lower(): inner for name, inner in value.items()}


def text(item: Item, name: str) -> str:
    """A text property on one line; a list of texts joined; empty where it is neither."""
    value = item.get(name)
    if value is None:  # most names that are asked for
        return ""
    if isinstance(value, list):
        value = " ".join(part for part in value if isinstance(part, str))
    return line(value) if isinstance(value, str) else ""


def first(item: Item, *names: str) -> str:
    """The first of several text properties that is not empty."""
    for name in names:
        if name in item and (said := text(item, name)):
            return said
    return ""


def moment(item: Item, *names: str) -> datetime | None:
    """The first of several properties that holds a time: a text, or seconds or milliseconds since 1970."""
    said = [item[name] for name in names if name in item]
    parts = (part for value in said for part in (value.values() if isinstance(value, dict) else (value,)))
    return times.first(*(str(part) for part in parts if type(part) in (str, int, float)))


def says(item: Item, name: str) -> Any:
    """What stands under a name, or under its plural as in ninjs 3: most names that are asked for say nothing."""
    return item.get(name) or item.get(_plural(name))


def values(item: Item, name: str) -> list[Any]:
    """A list property under its name of ninjs 1 or, in the plural, 3; a text alone is a list of one."""
    value = says(item, name)
    if not value:
        return []
    if isinstance(value, str):
        return [value]
    return list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []


@cache
def _plural(name: str) -> str:
    return name[:-1] + "ies" if name.endswith("y") else name + "s"


def objects(item: Item, name: str) -> list[Item]:
    """The objects of a list property, their names in lower case; an object alone is a list of one."""
    if not says(item, name):
        return []
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


def is_medium(other: Item) -> bool:
    """Whether an association is a picture, graphic, video or sound by its type."""
    return conventions.medium(text(other, "type")) is not None


def address(value: Item) -> str:
    """Where a rendition, a picture or a file stands, by itself or in an object of it that has its addresses."""
    held = (address(lowered(inner)) for inner in _holders(value))
    return first(value, *_ADDRESSES) or next(filter(None, held), "") or text(value, "filename")


def _holders(value: Item) -> Iterator[Item]:
    for name in _FILES:
        inner = value.get(name)
        inner = inner[0] if isinstance(inner, list) and inner else inner
        if isinstance(inner, dict):
            yield inner


def named(value: Item) -> str:
    """What an object is called."""
    return first(value, "name", "literal", "code", "webtitle", "label", "title")


def by_role(item: Item, name: str) -> dict[str, str]:
    """The values of a list property by their roles; the first of a role counts."""
    return {text(value, "role"): text(value, "value") for value in reversed(objects(item, name))}


def headlines(item: Item) -> Told:
    """The headlines: those of ninjs 1 and of the main role before others."""
    listed = sorted(
        objects(item, "headlines"), key=lambda each: text(each, "role").lower() not in ("", "main")
    )
    said = [
        ("", text(item, "headline")),
        *((first(each, "lang", "language"), text(each, "value")) for each in listed),
    ]
    return conventions.in_language(said, text(item, "language"))


def terms(item: Item, name: str, rel: str = "") -> list[Concept]:
    """The terms of a list property, objects or plain names, each with those that it is or lies in or is related to."""
    if not (said := values(item, name)):
        return []
    found = []
    for value in objects(item, name):
        found.append(_term(value, rel))
        found += (one for other in _OTHERS for one in terms(value, other, other))
        found += _symbols(value)
    if isinstance(item.get(name), dict):
        return found
    return found + [_named(word, rel) for word in said if isinstance(word, str)]


def _symbols(value: Item) -> Iterator[Concept]:
    """The symbols of an organisation: its ticker at an exchange, and what it is called elsewhere (`RIC:DRF.VI`)."""
    for each in objects(value, "symbols"):
        exchange = text(each, "exchange")
        for scheme, name in ((exchange, "ticker"), (text(each, "symboltype") or exchange, "symbol")):
            if code := text(each, name):
                yield Concept(code=f"{scheme}:{code}" if scheme else code, rel="symbol")


def written_by(item: Item) -> tuple[str, str]:
    """The bylines of an item as one, and what their authors are."""
    said, titles = first(item, "by", "byline"), [first(item, "bylinetitle", "byline_title")]
    if isinstance(item.get("bylines"), list) and said == text(
        item, "source"
    ):  # who sends it, and who wrote it
        said, item = "", {name: value for name, value in item.items() if name not in ("by", "byline")}
    if not said:
        each = [*objects(item, "by"), *objects(item, "byline")]
        each = each or [{"by": word} for word in values(item, "byline") if isinstance(word, str)]
        said = ", ".join(
            filter(None, (bylines.bare(first(one, "by", "byline", "name", "title")) for one in each))
        )
        titles += [
            first(one, "title", "jobtitle", "role") for one in each if first(one, "by", "byline", "name")
        ]
    titles += [
        named(lowered(job)) for one in objects(item, "author") if isinstance(job := one.get("jobtitle"), dict)
    ]
    return said, ", ".join(conventions.unique(titles))


def _named(word: str, rel: str) -> Concept:
    """A term that is but a text: a code or an address where it looks like one of those, else a name."""
    return concepts.concept(word, rel=rel) if ids.is_global(word) else Concept(name=line(word), rel=rel)


def _term(value: Item, rel: str) -> Concept:
    name = text(value, "name")
    found = concepts.concept(
        first(value, "code", "literal", "qcode", "symbol", "id") or (text(value, "value") if name else ""),
        name=first(value, "name", "title", "headline", "value", "label")
        or _any_label(value)
        or _full_name(value),
        uri=text(value, "uri"),
        scheme=text(value, "scheme"),
        rel=first(value, "rel", "rels", "role") or rel,
    )
    point, shape = geojson.of_place(value)
    return replace(found, point=point, shape=shape) if point else found


def _full_name(value: Item) -> str:
    return " ".join(
        filter(None, (first(value, "first_name", "firstname"), first(value, "last_name", "lastname")))
    )


def _any_label(value: Item) -> str:
    """The first of the names that a term has in several languages."""
    labels = value.get("label")
    return (
        next((line(each) for each in labels.values() if isinstance(each, str)), "")
        if isinstance(labels, dict)
        else ""
    )


def description(item: Item) -> str:
    """The caption of a picture, else what describes it."""
    words = by_role(item, "descriptions")
    said = words.get("caption") or first(
        item, "description_caption", "description_text", "caption", "description", "alt"
    )
    return said or next(reversed(words.values()), "")

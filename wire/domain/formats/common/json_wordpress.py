"""Posts of WordPress over its REST API: texts are objects with a `rendered` form, what a post names is embedded."""

from typing import Any

from wire.domain.formats.common import xml_tree
from wire.domain.formats.common.charset import unescaped
from wire.domain.formats.common.json_item import Item, lowered, objects, text

_PLAIN = ("title", "excerpt", "caption")
"""Texts that are one line."""
_TAXONOMIES = {"post_tag": "keywords", "category": "category"}


def as_ninjs(item: Item) -> Item:
    """A post under the names of ninjs; what is no post as it is."""
    if not _is_rendered(item.get("title")):
        return item
    found = {name.lower(): _rendered(name.lower(), value) for name, value in item.items()}
    embedded = found.get("_embedded")
    embedded = lowered(embedded) if isinstance(embedded, dict) else {}
    if authors := [{"name": text(one, "name")} for one in objects(embedded, "author")]:
        found["author"] = authors
    if pictures := list(map(_picture, objects(embedded, "wp:featuredmedia"))):
        found["images"] = pictures
    for term in _terms(embedded.get("wp:term")):
        if name := _TAXONOMIES.get(text(term, "taxonomy")):
            found[name] = [*found.get(name, ()), text(term, "name")]
    return {**found, "type": "text", "guid": found.get("guid")}


def _is_rendered(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("rendered"), str)


def _rendered(name: str, value: Any) -> Any:
    if not _is_rendered(value):
        return value
    words = str(value["rendered"])
    if name not in _PLAIN:
        return words
    return unescaped(" ".join(text for _, text in xml_tree.text_story(words)))


def _picture(picture: Item) -> Item:
    caption = _rendered("caption", picture.get("caption"))
    return {"href": text(picture, "source_url"), "caption": caption or text(picture, "alt_text")}


def _terms(lists: Any) -> list[Item]:
    """The terms of all taxonomies: a list for each."""
    each = [inner for inner in lists if isinstance(inner, list)] if isinstance(lists, list) else []
    return [lowered(term) for inner in each for term in inner if isinstance(term, dict)]

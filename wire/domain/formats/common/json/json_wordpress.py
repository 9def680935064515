"""Posts as WordPress gives them over its REST API: what a post names is embedded in it."""

from typing import Any

from wire.domain.formats.common.json.json_item import Item, lowered, objects, text

_TAXONOMIES = {"post_tag": "keywords", "category": "category"}


def as_ninjs(item: Item) -> Item:
    """A post, its names in lower case, with its authors, pictures and terms; what embeds nothing as it is."""
    embedded = item.get("_embedded")
    if not isinstance(embedded, dict):
        return item
    embedded, found = lowered(embedded), dict[str, Any]()
    if authors := [{"name": text(one, "name")} for one in objects(embedded, "author")]:
        found["author"] = authors
    if pictures := [*map(_picture, objects(embedded, "wp:featuredmedia"))]:
        found["images"] = pictures
    for term in _terms(embedded.get("wp:term")):
        if name := _TAXONOMIES.get(text(term, "taxonomy")):
            found[name] = [*found.get(name, ()), text(term, "name")]
    return item | found


def _picture(picture: Item) -> Item:
    said = picture.get("caption")
    caption = text(said, "rendered") if isinstance(said, dict) else ""
    return {"href": text(picture, "source_url"), "caption": caption or text(picture, "alt_text")}


def _terms(lists: Any) -> list[Item]:
    """The terms of all taxonomies: a list for each."""
    each = [inner for inner in lists if isinstance(inner, list)] if isinstance(lists, list) else []
    return [lowered(term) for inner in each for term in inner if isinstance(term, dict)]

"""Stories of Arc XP (ANS, Arc's native specification): what they have beside their text, under the names of ninjs."""

from collections.abc import Iterator

from wire.domain.formats.common.json import json_blocks
from wire.domain.formats.common.json.json_item import Item, address, lowered, objects, text


def as_ninjs(item: Item) -> Item:
    """A story, its names in lower case, under the names of ninjs; what is no story of ANS as it is."""
    if "content_elements" not in item:
        return item
    taxonomy, credits_ = lowered(_object(item, "taxonomy")), lowered(_object(item, "credits"))
    promoted = lowered(_object(lowered(_object(item, "promo_items")), "basic"))
    blocks = [*json_blocks.of_item(item, ()), promoted]
    found = {
        "headline": item.get("headlines"),
        "subheadline": item.get("subheadlines"),
        "uri": item.get("_id"),
        "type": "text",
        "author": [{"name": text(one, "name")} for one in objects(credits_, "by")],
        "source": text(_object(item, "source"), "name"),
        "section": text(_object(taxonomy, "primary_section"), "name"),
        "keywords": [text(one, "text") or text(one, "keyword") for one in _tags(taxonomy)],
        "images": list(map(_picture, json_blocks.pictures(blocks))),
    }
    said = {name: value for name, value in item.items() if name not in ("headlines", "subheadlines")}
    return said | {name: value for name, value in found.items() if value}


def _object(item: Item, name: str) -> Item:
    found = item.get(name)
    return found if isinstance(found, dict) else {}


def _tags(taxonomy: Item) -> Iterator[Item]:
    yield from objects(taxonomy, "tags")
    yield from objects(taxonomy, "keywords")


def _picture(picture: Item) -> Item:
    """A picture with its address and whom it is by: `Odette Brisco/Bay Herald`."""
    credits_ = lowered(_object(picture, "credits"))
    by = [text(one, "name") for name in ("by", "affiliation") for one in objects(credits_, name)]
    return {**picture, "uri": address(picture), "creditline": "/".join(filter(None, by))}

"""Stories of Arc XP (ANS, Arc's native specification): their text is a list of elements, their names are objects."""

from collections.abc import Iterator
from typing import Any

from wire.domain.formats.common.json_item import Item, address, lowered, objects, text

_NAMES = {"headlines": "headline", "subheadlines": "subheadline", "description": "description_text"}
"""What ANS has in several lengths, of which `basic` is that of the page."""
_TEXTS = {"text": "p", "header": "h2", "quote": "blockquote"}


def as_ninjs(item: Item) -> Item:
    """A story under the names of ninjs; what is no story of ANS as it is."""
    if not isinstance(item.get("content_elements"), list):
        return item
    said = lowered(item)
    taxonomy, credits_ = lowered(_object(said, "taxonomy")), lowered(_object(said, "credits"))
    promoted = lowered(_object(lowered(_object(said, "promo_items")), "basic"))
    elements = objects(said, "content_elements")
    pictures = [each for each in (*elements, promoted) if text(each, "type") in ("image", "video")]
    found = {
        **{name: value for name, value in said.items() if name not in _NAMES},
        **{name: _basic(said.get(own)) for own, name in _NAMES.items()},
        "uri": said.get("_id"),
        "type": "text",
        "body_html": "".join(map(_markup, elements)),
        "author": [{"name": text(one, "name")} for one in objects(credits_, "by")],
        "source": text(_object(said, "source"), "name"),
        "section": text(_object(taxonomy, "primary_section"), "name"),
        "keywords": [text(one, "text") or text(one, "keyword") for one in _tags(taxonomy)],
        "images": list(map(_picture, pictures)),
    }
    return {name: value for name, value in found.items() if value}


def _object(item: Item, name: str) -> Item:
    found = item.get(name)
    return found if isinstance(found, dict) else {}


def _basic(value: Any) -> Any:
    return value.get("basic") if isinstance(value, dict) else value


def _tags(taxonomy: Item) -> Iterator[Item]:
    yield from objects(taxonomy, "tags")
    yield from objects(taxonomy, "keywords")


def _markup(element: Item) -> str:
    """An element of the text in HTML; pictures, links to other stories and code are none of it."""
    kind = text(element, "type")
    if tag := _TEXTS.get(kind):
        within = "".join(map(_markup, objects(element, "content_elements")))
        return f"<{tag}>{element.get('content') or within}</{tag}>"
    if kind == "list":
        return "".join(f"<li>{each.get('content', '')}</li>" for each in objects(element, "items"))
    if kind == "table":
        rows = [element.get("header"), *(element.get("rows") or ())]
        return f"<table>{''.join(map(_row, rows))}</table>"
    return ""


def _row(cells: Any) -> str:
    words = [str(cell.get("content", "")) if isinstance(cell, dict) else str(cell) for cell in cells or ()]
    return f"<tr>{''.join(f'<td>{word}</td>' for word in words)}</tr>"


def _picture(picture: Item) -> Item:
    """A picture with its address and whom it is by: `Odette Brisco/Bay Herald`."""
    credits_ = lowered(_object(picture, "credits"))
    by = [text(one, "name") for name in ("by", "affiliation") for one in objects(credits_, name)]
    return {**picture, "uri": address(picture), "creditline": "/".join(filter(None, by))}

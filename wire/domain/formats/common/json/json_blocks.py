"""A text that content systems keep as a list of blocks: Arc XP, Apple News, Portable Text, Editor.js, rich text trees.

A block says in one of a few names what it is, and holds its words, or blocks in turn. What is called otherwise is a
paragraph where it reads like one.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from wire.domain.formats.common.json import json_looks
from wire.domain.formats.common.json.json_item import Item, address, first, lowered, text
from wire.domain.formats.common.xml import xml_tree

LISTS = ("content_elements", "components", "blocks", "document", "livingdoc")
"""Names under which an item has its blocks; the names of a text may hold them too."""
_KINDS = ("component", "identifier", "type", "role", "_type", "nodetype", "blocktype", "style")
_WITHIN = (
    "content_elements",
    "components",
    "blocks",
    "children",
    "content",
    "items",
    "nodes",
    "data",
    "paragraphs",
    "story-elements",
)
_WORDS = ("content", "text", "value", "title", "insert")
_TEXTS = frozenset(
    (
        *("text", "body", "paragraph", "p", "block", "intro", "lead", "normal", "unstyled", "span"),
        *("quote", "blockquote", "list-item", "list_item", "listitem"),
    )
)
_CONTAINERS = frozenset(("", "doc", "document", "root", "list", "container", "section", "article", "chapter"))
_PARAGRAPHS = frozenset(("paragraph", "p", "blockquote", "quote", "heading", "unstyled"))
"""What stands in a block that is a stretch of text."""
_HEADINGS = frozenset(
    ("header", "headline", "h2", "h3", "h4", "subtitle", "subhead", "crosshead", "intertitle")
)
_LISTS = ("list", "ul", "ol")
_PICTURES = frozenset({"image", "photo", "picture", "portrait", "figure", "video"})
_NO_TEXT = re.compile(
    r"image|photo|picture|foto|video|audio|media|gallery|embed|code|raw|script|link|relat|promo|advert|capti|credit|alt|"
    r"author|tweet|social|poll|quiz|map|newsletter|^head$|kicker|seo|id$|key$|url|attribut|source"
)
"""What of a name says that its words are none of the text."""
_DEEPEST = 12


def of_item(item: Item, names: tuple[str, ...]) -> list[Item]:
    """The blocks of an item, its names in lower case: under the first of their own names, or those of a text."""
    found = next((value for name in (*LISTS, *names) if (value := _listed(item.get(name)))), [])
    return [lowered(block) for block in found if isinstance(block, dict)]


def words(blocks: list[Any]) -> str:
    """The words of blocks on one line."""
    return " ".join(filter(None, (_words(lowered(block)) for block in blocks)))


def _listed(value: Any) -> list[Any]:
    """A list of blocks, or the one in an object that is their root."""
    if isinstance(value, dict) and isinstance(root := value.get("root"), dict):
        value = root
    return value if isinstance(value, list) else _inner(lowered(value)) if isinstance(value, dict) else []


def kind(block: Item) -> str:
    """What a block says it is, in small letters; empty where it does not say."""
    return first(block, *_KINDS).lower()


def markup(blocks: list[Item]) -> str:
    """The text of blocks in HTML; pictures, links to other stories and code are none of it."""
    return "".join(part for block in blocks for part in _markup(block, _DEEPEST))


def pictures(blocks: list[Item]) -> list[Item]:
    """The pictures and videos among blocks that have an address."""
    return [
        {**_told(block), "href": address(block), "type": own}
        for block in map(_opened, blocks)
        if (own := kind(block)) in _PICTURES and address(block)
    ]


def _opened(block: Item) -> Item:
    """A block with what it holds in an object beside its name."""
    content = block.get("content")
    return block | lowered(content) if isinstance(content, dict) else block


def _told(block: Item) -> Item:
    """A picture with its texts as texts, some of which are objects."""
    texts = {name: _words(lowered(each)) for name, each in block.items() if isinstance(each, dict)}
    return block | {
        name: words for name, words in texts.items() if words and name in ("caption", "credit", "byline")
    }


def _markup(block: Item, deepest: int) -> Iterator[str]:
    kinds = [text(block, name).lower() for name in _KINDS if text(block, name)]
    kind = next(iter(kinds), "")
    within = [lowered(each) for each in _inner(block) if isinstance(each, dict)] if deepest else []
    if kind == "table":
        rows = [block.get("header"), *(block.get("rows") or ())]
        yield f"<table>{''.join(map(_row, rows))}</table>"
    elif any(one.startswith("heading") or one in _HEADINGS for one in kinds):
        yield f"<h2>{json_looks.plain(_words(block))}</h2>"
    elif kind.endswith(_LISTS) or kind.startswith(_LISTS):
        yield from (f"<li>{_words(each)}</li>" for each in (within or map(_item, _inner(block))))
    elif kind in _TEXTS and not _words_of(block) and any(map(_is_paragraph, within)):
        yield from (part for each in within for part in _markup(each, deepest - 1))
    elif kind in _TEXTS:
        yield _paragraph(_words(block))
    elif kind in _CONTAINERS and within:
        yield from (part for each in within for part in _markup(each, deepest - 1))
    elif not _NO_TEXT.search(kind) and deepest:
        yield from _by_look(block, deepest - 1)


def _by_look(block: Item, deepest: int) -> Iterator[str]:
    """What reads as a paragraph in a block that nobody knows, in its order; one with a picture in it is none."""
    if any(map(json_looks.is_picture, block.values())):
        return
    for name, value in block.items():
        if json_looks.look(value).line or json_looks.look(value).text:
            yield "" if _NO_TEXT.search(name) else _paragraph(value)
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield from _markup(lowered(each), deepest)


def _paragraph(words: str) -> str:
    return words if xml_tree.is_markup(words) and words.lstrip().startswith("<p") else f"<p>{words}</p>"


def _is_paragraph(block: Item) -> bool:
    return kind(block) in _PARAGRAPHS


def _inner(block: Item) -> list[Any]:
    found = next((value for name in _WITHIN if isinstance(value := block.get(name), list)), [])
    data = block.get("data")
    return found or (_inner(lowered(data)) if isinstance(data, dict) else [])


def _item(value: Any) -> Item:
    return {"text": value if isinstance(value, str) else ""}


def _words(block: Item, deepest: int = _DEEPEST) -> str:
    """The words of a block, or of all that is in it."""
    said = _words_of(block)
    if said or not deepest:
        return said if xml_tree.is_markup(said) else escape(said, quote=False) if "<" in said else said
    return "".join(_words(lowered(each), deepest - 1) for each in _inner(block) if isinstance(each, dict))


def _words_of(block: Item) -> str:
    """The words that a block has itself, as a text or in an object."""
    said = next((value for name in _WORDS if isinstance(value := block.get(name), str)), "")
    inner = (lowered(each) for name in ("data", *_WORDS) if isinstance(each := block.get(name), dict))
    found = (first(each, "text", "value", "title") or _longest(each) for each in inner)
    return said or next(filter(None, found), "") or _longest(block)


def _longest(block: Item) -> str:
    """The longest line or text of a block, whatever it is called."""
    said = (each for name, each in block.items() if not _NO_TEXT.search(name))
    return max(
        (each for each in said if json_looks.look(each).line or json_looks.look(each).text),
        key=len,
        default="",
    )


def _row(cells: Any) -> str:
    words = [str(cell.get("content", "")) if isinstance(cell, dict) else str(cell) for cell in cells or ()]
    return f"<tr>{''.join(f'<td>{word}</td>' for word in words)}</tr>"

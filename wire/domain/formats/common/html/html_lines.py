"""The visible lines of a web page, each with where it stands: in the element of the article or around it.

The article is the deepest element that holds most of the page's paragraphs; elements that pages name for it
(`article`, `itemprop="articleBody"`, classes such as `entry-content`) go before others.
"""

from dataclasses import dataclass

from lxml import etree

from wire.domain.formats.common.html import html_blocks, html_figures
from wire.domain.formats.common.html.html_blocks import Block
from wire.domain.formats.common.html.html_walk import Line, walk
from wire.domain.formats.common.xml import xml_tree
from wire.domain.formats.common.xml.xml_tree import SET_TABLE
from wire.domain.message import LineMark, Media, Place

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ITEMS = frozenset(("li", "dd", "dt", "blockquote", "pre", "caption", SET_TABLE))
_NO_TEXT = _HEADINGS | {"pre", SET_TABLE}
_LAYS_OUT = ("p", "h1", "h2", "h3", "h4", "ul", "figure", "form", "iframe", "img")
"""What no table of figures and names has in its cells."""
_PARAGRAPH = 60
"""Characters of a paragraph that weighs for the element it is in."""
_MOST = 400
_DEEPER = 0.7
"""Share of an element's paragraphs that one inside it must hold to be the article's."""
_NAMED = 0.4
"""The same for an element that a page names for its article."""
_OF_STORY: frozenset[Place] = frozenset({"text", "item"})
_LEAST = 150
"""Characters of an article; where less is found, its element is not known, and any line can be of it."""
_BEFORE = 12
"""Lines above the article's element among which its first paragraphs can stand."""
_SENTENCE_ENDS = (".", "!", "?", "\u2026", '"', "\u201d", "\u3002", "\u00bb")
_MINOR = 0.35
"""What stands beside a story holds less than this share of the page's paragraphs."""


@dataclass(frozen=True, slots=True)
class Read:
    """The lines of a page with their marks, the pictures in its figures, and its first-level headings."""

    lines: tuple[str, ...]
    marks: tuple[LineMark, ...]
    media: tuple[Media, ...]
    titles: tuple[str, ...]


def read(top: etree._Element, *, is_live: bool = False) -> Read:
    """The page under `top`; a live one has a story in many parts, each in an `article` of its own.

    Raises Rejected for more than `MAX_BLOCKS` block boundaries.
    """
    xml_tree.set_tables(top, _holds_data)
    blocks = [Block(-1, False, False, False)]
    found = list(walk(top, blocks))
    for each in found:
        if len(each.text) >= _PARAGRAPH and not (each.linked or each.in_figure) and each.tag not in _NO_TEXT:
            _weigh(blocks, each.block, min(len(each.text), _MOST))
    inside, beside = _places(blocks, is_live=is_live)
    places = [_place(each, inside, beside) for each in found]
    if sum(len(each.text) for each, place in zip(found, places, strict=True) if place in _OF_STORY) < _LEAST:
        everywhere, comments = [True] * len(blocks), [False] * len(blocks)
        places = [_place(each, everywhere, comments) for each in found]
    _open_before(found, places, beside)
    kept = [(each, place) for each, place in zip(found, places, strict=True) if place != "caption"]
    return Read(
        tuple(each.text for each, _ in kept),
        tuple(LineMark(place, each.href) for each, place in kept),
        tuple(html_figures.read(top)),
        tuple(each.text for each in found if each.tag == "h1"),
    )


def _holds_data(table: etree._Element, rows: xml_tree.Rows) -> bool:
    """Whether a table sets figures and names in columns; others lay out a page, a menu, a picture and its caption."""
    columns = [row for row in rows if len(row) > 1]
    return (
        len(columns) > 1
        and xml_tree.is_short(table, rows)
        and next(table.iter(*_LAYS_OUT), None) is None
        and 2 * sum(1 for _ in table.iter("a")) <= sum(map(len, rows))
    )


def _open_before(found: list[Line], places: list[Place], beside: list[bool]) -> None:
    """Count paragraphs above the article's element as its text, up to its headline: some sites set the first apart.

    What stands above a date or an author's name is a deck.
    """
    first = next((number for number, place in enumerate(places) if place in _OF_STORY), 0)
    title = next((n for n in reversed(range(max(0, first - _BEFORE), first)) if found[n].tag == "h1"), first)
    for number in reversed(range(title + 1, first)):
        each = found[number]
        if each.in_figure or each.linked or beside[each.block]:
            continue
        if each.tag != "p" and each.tag not in _HEADINGS:
            break
        if each.tag == "p" and _is_paragraph(each.text):
            places[number] = "text"


def _is_paragraph(text: str) -> bool:
    return len(text) >= _PARAGRAPH and text.endswith(_SENTENCE_ENDS)


def _weigh(blocks: list[Block], block: int, weight: int) -> None:
    """Count a paragraph for its element and those around it; those of comments count for nothing."""
    around = []
    while block >= 0:
        if blocks[block].comments:
            return
        around.append(block)
        block = blocks[block].parent
    for block in around:
        blocks[block].weight += weight


def _place(each: Line, inside: list[bool], beside: list[bool]) -> Place:
    if each.in_figure:
        return "caption"
    if not inside[each.block] or beside[each.block] or html_blocks.CALL.match(each.text):
        return "beside"
    if each.tag in _HEADINGS:
        return "heading"
    if each.linked:
        return "link"
    return "item" if each.tag in _ITEMS else "text"


def _places(blocks: list[Block], *, is_live: bool) -> tuple[list[bool], list[bool]]:
    """For each block whether it is in the article's element, and whether in a box beside the story."""
    total = max(1, blocks[0].weight)
    named = [
        n for n, each in enumerate(blocks) if each.named and each.weight >= _NAMED * total and not is_live
    ]
    article = max(named, key=lambda n: (blocks[n].weight, n), default=0)
    while blocks[article].weight and not blocks[article].is_body:
        deeper = [n for n in blocks[article].kids if blocks[n].weight >= _DEEPER * blocks[article].weight]
        if not deeper:
            break
        article = deeper[0]
    inside, beside = [False] * len(blocks), [False] * len(blocks)
    for number, each in enumerate(blocks):
        parent = each.parent
        inside[number] = number == article or (parent >= 0 and inside[parent])
        minor = each.comments or (each.beside and each.weight < _MINOR * total)
        beside[number] = minor or (parent >= 0 and beside[parent])
    return inside, beside

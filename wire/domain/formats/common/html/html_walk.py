"""A walk through the elements of a web page: every line that people see, with the block and the tag it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import paragraphs
from wire.domain.formats.common.html import html_blocks, html_figures
from wire.domain.formats.common.html.html_blocks import Block
from wire.domain.formats.common.xml.xml_tree import BLOCKS, BREAK, MAX_BLOCKS, SET_TABLE

_LINKED = 0.5
"""Share of a line's characters in links from which on it is a link."""
_LINKED_TEXT = 0.9
"""The same for a paragraph: some hold little but links."""
_ESCAPED_TWICE = re.compile(
    r"&(?:#\d{2,6}|#x[\da-f]{2,5}|nbsp|amp|quot|[lr][sd]quo|[mn]dash|hellip);", re.IGNORECASE
)
"""A reference that is left in a text: sites escape what is escaped."""
_CELLS = frozenset(("td", "th"))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; `block` is the number of its block, `href` what most of its words link to."""

    text: str
    tag: str
    block: int
    linked: bool
    """Whether it is a link, and little else."""
    href: str
    in_figure: bool


class _Open:
    """The blocks that are open where a walk through a page is."""

    __slots__ = ("blocks", "current", "figures", "tags")

    def __init__(self, blocks: list[Block]) -> None:
        self.blocks, self.current, self.tags, self.figures = blocks, 0, ["body"], 0

    def lines(self, text: str, linked: int, href: str) -> Iterator[Line]:
        """The lines of a text that stands in the innermost block."""
        return _lines(text, linked, self.tags[-1], self.current, href, self.figures > 0)

    def enter(self, node: etree._Element) -> None:
        """Go into a block."""
        self.blocks[self.current].kids.append(len(self.blocks))
        self.blocks.append(html_blocks.block(node, self.current))
        self.current = len(self.blocks) - 1
        self.tags.append(str(node.tag))
        self.figures += html_figures.is_captioned(node)

    def leave(self, node: etree._Element) -> None:
        """Go out of it."""
        self.current = self.blocks[self.current].parent
        self.tags.pop()
        self.figures -= html_figures.is_captioned(node)


def walk(top: etree._Element, blocks: list[Block]) -> Iterator[Line]:
    """Every line, with the number of its block; blocks are added as they are met."""
    opened, left = _Open(blocks), MAX_BLOCKS
    links: list[str] = []
    parts: list[str] = []
    linked, href = 0, ""
    events = etree.iterwalk(top, events=("start", "end"))
    for event, node in events:
        tag = node.tag
        hidden = (event == "start" or tag in BLOCKS) and html_blocks.is_hidden(node)
        if tag in BLOCKS:
            if (text := "".join(parts)) and not text.isspace():
                yield from opened.lines(text, linked, href)
            parts.clear()
            linked, href = 0, next(filter(None, links), "")
            left -= 1
            if not left:
                raise Rejected(f"element {tag}: more than {MAX_BLOCKS:,} blocks; expected a page")
            if not hidden:
                (opened.enter if event == "start" else opened.leave)(node)
        if event == "end":
            if tag == "a" and links:
                links.pop()
                if _touches_a_link(node) and linked >= len((text := "".join(parts)).strip()):
                    yield from opened.lines(text, linked, href)
                    parts, linked, href = [], 0, ""
            words = "" if node is top else node.tail or ""
            parts += (_space_behind(node), words)
        elif hidden:
            events.skip_subtree()
            continue
        else:
            words = node.text or ""
            parts.append(words)
            if tag == "a":
                links.append(node.get("href", ""))
                href = href or links[-1]
        linked += len(words) if links else 0


def _touches_a_link(link: etree._Element) -> bool:
    """Whether nothing stands between a link and the next one: where a block has links alone, each is a line, as style
    sheets set them; in a sentence, editors cut links in two."""
    behind = link.getnext()
    return not link.tail and behind is not None and behind.tag == "a"


def _space_behind(node: etree._Element) -> str:
    """What parts an element from what stands behind it: lines, where a cell of a layout has several."""
    if node.tag not in _CELLS:
        return BREAK if node.tag == "br" else ""
    return BREAK if next(node.iter("br"), None) is not None else " "


def _lines(text: str, linked: int, tag: str, block: int, href: str, is_in_figure: bool) -> Iterator[Line]:
    """The lines of a block; `linked` of its characters are those of links. A label may stand before a link."""
    href = href if linked > _LINKED * len(text) else ""
    is_link = linked > (_LINKED_TEXT if tag == "p" else _LINKED) * len(text)
    for words in _sections(tag, text):
        yield Line(words, tag, block, is_link, href, is_in_figure)


def _sections(tag: str, text: str) -> tuple[str, ...]:
    """The lines of a block: its text, parted by its line breaks; the rows of a table are one."""
    if "&" in text and tag != "pre":
        text = _ESCAPED_TWICE.sub(lambda found: unescape(found[0]), text)
    if tag == SET_TABLE:
        return (paragraphs.rows(text.split("\n")),)
    if tag == "pre":
        return paragraphs.preformatted(text.replace(BREAK, "\n"))
    return paragraphs.sections(text.replace("\n", " ").replace(BREAK, "\n\n"))

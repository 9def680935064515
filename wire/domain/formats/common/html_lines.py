"""The visible lines of a web page, each with where it stands: in the element of the article or around it.

The article is the deepest element that holds most of the page's paragraphs; elements that pages name for it
(`article`, `itemprop="articleBody"`, classes such as `entry-content`) go before others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import html_figures, paragraphs
from wire.domain.formats.common.xml_tree import BLOCKS, BREAK, MAX_BLOCKS
from wire.domain.message import LineMark, Media, Place

_HIDDEN = frozenset(
    (
        *(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "svg",
            "iframe",
            "select",
            "form",
            "button",
        ),
        *("textarea", "object"),
    )
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SPACES = {"br": BREAK, "td": " ", "th": " "}
_BESIDE_TAGS = frozenset(("aside", "footer"))
_BESIDE = re.compile(
    r"related|recirc|recommend|newsletter|subscri|share|social|promo|sidebar|side-bar|breadcrumb|taglist|"
    r"\btags?\b|advert|\bads?\b|popular|trending|most-?read|more-?from|read-?more|author-?(?:bio|box|info)|about-?author|"
    r"outbrain|taboola|paywall|cookie|consent|footer|masthead|navigation|\bnav\b|\bmenu|pagination|widget|teaser|byline|"
    r"timestamp|post-?meta|entry-?meta|dateline|sponsor|signup|sign-up|toolbar|copyright|disclaimer|print-?only|visually-?hidden|sr-only",
    re.IGNORECASE,
)
"""Classes and ids of what stands beside a story."""
_COMMENTS = re.compile(
    r"\bcomments?\b|comment-?(?:list|body|content|thread|section)|disqus|\breplies\b", re.IGNORECASE
)
_WHOLE = frozenset(("html", "body", "main", "article"))
"""Elements whose class speaks of all that can be on a page."""
_ARTICLE = re.compile(
    r"article-?_?_?(?:body|text|content)|articlebody|story-?_?(?:body|text|content)|storybody|entry-?content|post-?_?(?:body|content|text)|"
    r"content-?body|body-?(?:content|text|copy)|article__",
    re.IGNORECASE,
)
_PARAGRAPH = 60
"""Characters of a paragraph that weighs for the element it is in."""
_MOST = 400
_LINKED = 0.5
"""Share of a line's characters in links from which on it is a link."""
_DEEPER = 0.7
"""Share of an element's paragraphs that one inside it must hold to be the article's."""
_NAMED = 0.4
"""The same for an element that a page names for its article."""
_LEAST = 150
"""Characters of an article; where less is found, its element is not known, and any line can be of it."""
_MINOR = 0.35
"""What stands beside a story holds less than this share of the page's paragraphs."""


@dataclass(slots=True)
class _Block:
    """An element that breaks lines; `weight` counts characters of paragraphs in it and in its children."""

    parent: int
    beside: bool
    named: bool
    comments: bool
    weight: int = 0
    kids: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Read:
    """The lines of a page with their marks, the pictures in its figures, and its first-level headings."""

    lines: tuple[str, ...]
    marks: tuple[LineMark, ...]
    media: tuple[Media, ...]
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    tag: str
    block: int
    linked: bool
    href: str
    in_figure: bool


def read(top: etree._Element) -> Read:
    """The page under `top`. Raises Rejected for more than `MAX_BLOCKS` block boundaries."""
    blocks = [_Block(-1, False, False, False)]
    found = list(_walk(top, blocks))
    for each in found:
        if len(each.text) >= _PARAGRAPH and not (each.linked or each.in_figure) and each.tag not in _HEADINGS:
            _weigh(blocks, each.block, min(len(each.text), _MOST))
    inside, beside = _places(blocks)
    places = [_place(each, inside, beside) for each in found]
    if sum(len(each.text) for each, place in zip(found, places, strict=True) if place == "text") < _LEAST:
        everywhere, comments = [True] * len(blocks), [False] * len(blocks)
        places = [_place(each, everywhere, comments) for each in found]
    kept = [(each, place) for each, place in zip(found, places, strict=True) if place != "caption"]
    return Read(
        tuple(each.text for each, _ in kept),
        tuple(LineMark(place, each.href if each.linked else "") for each, place in kept),
        tuple(html_figures.read(top)),
        tuple(each.text for each in found if each.tag == "h1"),
    )


def _weigh(blocks: list[_Block], block: int, weight: int) -> None:
    """Count a paragraph for its element and those around it; those of comments count for nothing."""
    around = []
    while block >= 0:
        if blocks[block].comments:
            return
        around.append(block)
        block = blocks[block].parent
    for block in around:
        blocks[block].weight += weight


def _place(each: _Line, inside: list[bool], beside: list[bool]) -> Place:
    if each.in_figure:
        return "caption"
    if not inside[each.block] or beside[each.block]:
        return "beside"
    if each.tag in _HEADINGS:
        return "heading"
    return "link" if each.linked else "text"


def _places(blocks: list[_Block]) -> tuple[list[bool], list[bool]]:
    """For each block whether it is in the article's element, and whether in a box beside the story."""
    total = max(1, blocks[0].weight)
    named = [n for n, each in enumerate(blocks) if each.named and each.weight >= _NAMED * total]
    article = max(named, key=lambda n: (blocks[n].weight, n), default=0)
    while True:
        deeper = [n for n in blocks[article].kids if blocks[n].weight >= _DEEPER * blocks[article].weight]
        if not deeper or not blocks[article].weight:
            break
        article = deeper[0]
    inside, beside = [False] * len(blocks), [False] * len(blocks)
    for number, each in enumerate(blocks):
        parent = each.parent
        inside[number] = number == article or (parent >= 0 and inside[parent])
        minor = each.comments or (each.beside and each.weight < _MINOR * total)
        beside[number] = minor or (parent >= 0 and beside[parent])
    return inside, beside


def _walk(top: etree._Element, blocks: list[_Block]) -> Iterator[_Line]:
    """Every line, with the number of its block; blocks are added as they are met."""
    current, tags, figures, links, left = 0, ["body"], 0, 0, MAX_BLOCKS
    parts: list[str] = []
    linked, href = 0, ""
    walk = etree.iterwalk(top, events=("start", "end"))
    for event, node in walk:
        tag = node.tag
        if tag in BLOCKS:
            yield from _lines(parts, linked, tags[-1], current, href, figures > 0)
            parts.clear()
            linked, href = 0, ""
            left -= 1
            if not left:
                raise Rejected(f"element {tag}: more than {MAX_BLOCKS:,} blocks; expected a page")
            if event == "start" and tag not in _HIDDEN:
                blocks[current].kids.append(len(blocks))
                blocks.append(_block(node, current))
                current = len(blocks) - 1
                tags.append(str(tag))
                figures += html_figures.is_captioned(node)
            elif tag not in _HIDDEN:
                current = blocks[current].parent
                tags.pop()
                figures -= html_figures.is_captioned(node)
        if event == "end":
            links -= tag == "a"
            words = "" if node is top else node.tail or ""
            parts += (_SPACES.get(tag, ""), words)
        elif tag in _HIDDEN:
            walk.skip_subtree()
            continue
        else:
            words = node.text or ""
            parts.append(words)
            if tag == "a":
                links += 1
                href = href or node.get("href", "")
        linked += len(words) if links else 0
    yield from _lines(parts, 0, tags[-1], 0, "", False)


def _lines(
    parts: list[str], linked: int, tag: str, block: int, href: str, is_in_figure: bool
) -> Iterator[_Line]:
    """The lines of a block; `linked` of its characters are those of links."""
    is_link = linked > _LINKED * sum(map(len, parts))
    for words in _sections(parts):
        yield _Line(words, tag, block, is_link, href, is_in_figure)


def _sections(parts: list[str]) -> tuple[str, ...]:
    """The lines of a block: its text, parted by its line breaks."""
    text = "".join(parts)
    if not text or text.isspace():
        return ()
    return paragraphs.sections(text.replace("\n", " ").replace(BREAK, "\n\n"))


def _block(node: etree._Element, parent: int) -> _Block:
    """A block with what its tag, class and id say of it."""
    tag, names = node.tag, f"{node.get('class', '')} {node.get('id', '')}"
    named = tag == "article" or node.get("itemprop") == "articleBody"
    if names == " ":
        return _Block(parent, tag in _BESIDE_TAGS, named, False)
    return _Block(
        parent,
        tag in _BESIDE_TAGS or _BESIDE.search(names) is not None,
        named or _ARTICLE.search(names) is not None,
        tag not in _WHOLE and _COMMENTS.search(names) is not None,
    )

"""XML and HTML as every format reads them: without entities, DTDs and network, in bounded size and depth."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import zip_longest

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import paragraphs
from wire.domain.formats.common.charset import MAX_BYTES, clean, line, unescaped
from wire.domain.formats.common.html import html_captions, html_extras

BLOCKS = frozenset(
    """
    address article aside block blockquote body body.content body.end body.head bq button caption dd div dl dt
    figcaption figure fn footer form h1 h2 h3 h4 h5 h6 header hl1 hl2 hr html li main media media-caption nav
    nitf-table note ol option p pre section select set-table table tr ul
    """.split()
)
SET_TABLE = "set-table"
"""Tag of a table that is set as text."""
BREAK = "\x1e"
"""What stands for a `br` in the text of a block."""
_BLANKS = " \t\n" + BREAK
_SPACES = {"br": BREAK, "td": " ", "th": " "}
_BEFORE = {"frac": " ", "frac-den": "/"}
"""What stands before a fraction of NITF and its denominator: `3<frac>1/2</frac>` is 3 1/2, not 31/2."""
_FRACTION_BAR = "frac-sep"
_PARAGRAPHS = frozenset({"p", "li", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2"})
"""Tags of what is one paragraph, whatever stands in it that is no text of it: a picture, a note, a footnote."""
_BREAKS = re.compile(r"\x1e\s*\x1e[\s\x1e]*")
_NO_STORY = frozenset({"head", "script", "style", "noscript", "template", "nav", "figure", "aside"})

_TAG = re.compile(
    r"</?(?:p|br|div|span|b|i|em|strong|a|h[1-6]|[uo]l|li|table|t[rdh]|pre|blockquote|html|body|img|figure)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_HTML = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)

_CELLS = frozenset({"td", "th", "nitf-col"})
MAX_CELL = 120
"""Characters of the longest cell of a table that holds figures and names; longer ones hold prose."""

_WIDE = "\u2e80"

MAX_BLOCKS = 200_000
"""Most block boundaries that are read in one message; long pages have some thousands."""

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def html_root(text: str) -> etree._Element | None:
    """The root of an HTML document or fragment, as far as it can be read; None where nothing is in it."""
    words = clean(text).replace("<amp-img", "<img")
    top = etree.fromstring(words.encode("utf-8"), _HTML) if words.strip() else None
    if top is not None and html_captions.may_be_in(words):
        html_captions.set_figures(top)
    if top is not None and "<figure" in words:
        _open_figures(top)
    return top


def _open_figures(top: etree._Element) -> None:
    """Make a figure that holds a table and no picture a block of the story, as content systems set tables."""
    for figure in top.iter("figure"):
        if figure.find(".//table") is not None and figure.find(".//img") is None:
            figure.tag = "div"


def put_copies(places: Iterable[tuple[etree._Element, Sequence[etree._Element]]]) -> None:
    """Put copies of elements into each of some places. Raises Rejected where that is more than a message may hold."""
    left = MAX_BYTES
    for place, elements in places:
        left -= sum(len(etree.tostring(element)) for element in elements)
        if left < 0:
            raise Rejected(
                f"element {place.tag}: over {MAX_BYTES:,} bytes told of it elsewhere; expected less"
            )
        place.extend(map(deepcopy, elements))


def html_story(text: str) -> list[tuple[str, str]]:
    """Tag and text of each paragraph of a story in HTML, scripts, figures and asides left out."""
    top = html_root(text)
    if top is None:
        return []
    html_extras.drop(top, text)
    return story(top, _NO_STORY)


def text_story(text: str) -> list[tuple[str, str]]:
    """Tag and text of each paragraph of a story that may be HTML or plain; what was escaped twice is read."""
    if "&" in text and not is_markup(text):
        text = unescaped(text)
    return html_story(text) if is_markup(text) else [("p", words) for words in paragraphs.of_text(text)]


def is_markup(words: str) -> bool:
    """Whether a text that may be HTML is: whether a tag of it stands in it."""
    return _TAG.search(words) is not None


def text(element: etree._Element | None) -> str:
    """All text in an element on one line, its blocks and lines parted by blanks; empty for None."""
    if element is None:
        return ""
    if len(element) == 0:
        return line(element.text or "")
    return line(" ".join(words.replace(BREAK, " ") for _, words in blocks(element)))


def find(element: etree._Element, *paths: str) -> str:
    """Text of the first element that one of the paths finds and that has any, the paths tried in order."""
    for path in paths:
        for found in element.iterfind(path):
            if words := text(found):
                return words
    return ""


def joined(element: etree._Element, path: str) -> str:
    """The paragraphs of the first element at `path` that has any, a line each."""
    for found in element.iterfind(path):
        if words := [text for _, text in story(found)]:
            return "\n".join(words)
    return ""


def all_texts(element: etree._Element, *paths: str) -> tuple[str, ...]:
    """Texts of all elements at the paths, each once, empty ones left out."""
    found = (text(node) for path in paths for node in element.iterfind(path))
    return tuple(dict.fromkeys(words for words in found if words))


def attribute(element: etree._Element, path: str, *names: str) -> str:
    """The first of the attributes that is not empty, on the first element at `path` that has one."""
    for found in element.iterfind(path):
        for name in names:
            if value := line(found.get(name, "")):
                return value
    return ""


def story(element: etree._Element, skip: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """Tag and text of each paragraph in an element; `skip` names tags that are left out.

    Paragraphs are blocks, and within them what two `br` or a blank line part; where a story is one block,
    it is read as wire set in lines. A paragraph is one line, but a table keeps its rows. A footnote stands below its
    paragraph.
    """
    set_tables(element, is_short)
    _set_footnotes(element)
    found = [(tag, words) for tag, words in blocks(element, skip) if words.strip(_BLANKS)]
    return [(tag, words) for tag, block in found for words in _paragraphs(tag, block, len(found) == 1)]


def _paragraphs(tag: str, block: str, alone: bool) -> Iterable[str]:
    if tag == SET_TABLE:
        return (paragraphs.rows(block.split("\n")),)
    if tag == "pre":
        return paragraphs.preformatted(block.replace(BREAK, "\n"))
    split = paragraphs.wrapped if alone else paragraphs.sections
    if BREAK not in block:
        return split(block)
    lines = [line(text) for text in block.split(BREAK)]
    if paragraphs.is_table(lines):
        return (paragraphs.rows(lines),)
    return split(_BREAKS.sub("\n\n", block).replace(BREAK, " "))


Rows = list[list[str]]
"""The cells of a table, row by row."""


def is_short(table: etree._Element, rows: Rows) -> bool:
    """Whether no cell of a table holds more than figures and names; others lay out a page."""
    return max(_size(cell) for row in rows for cell in row) <= MAX_CELL and table.find(".//table") is None


def _size(cell: str) -> int:
    """Characters of a cell; each that stands for a word or syllable counts as three."""
    return len(cell) if cell.isascii() else len(cell) + 2 * sum(letter >= _WIDE for letter in cell)


def set_tables(element: etree._Element, is_set: Callable[[etree._Element, Rows], bool]) -> None:
    """Set each table with cells for which `is_set` says so as text: a line a row, columns two blanks apart."""
    for table in [*element.iter("table"), *element.iter("nitf-table")]:
        rows = [
            [text(cell) for cell in row if cell.tag in _CELLS] for row in table.iter("tr", "nitf-table-row")
        ]
        if not any(rows) or not is_set(table, rows):
            continue
        widths = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
        caption = find(table, "caption")
        set_rows = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
        tail = table.tail
        table.clear()
        table.tag, table.tail, table.text = SET_TABLE, tail, "\n".join(set_rows)
        if caption:
            above = etree.Element("caption")
            above.text = caption
            table.addprevious(above)


def _set_footnotes(element: etree._Element) -> None:
    """Set each footnote below the paragraph that it stands in, the sentence around it whole."""
    for note in list(element.iter("fn")):
        paragraph = next((above for above in note.iterancestors() if above.tag in _PARAGRAPHS), None)
        parent, before = note.getparent(), note.getprevious()
        if paragraph is None or parent is None:
            continue
        if before is None:
            parent.text = (parent.text or "") + (note.tail or "")
        else:
            before.tail = (before.tail or "") + (note.tail or "")
        note.tail = None
        paragraph.addnext(note)


def blocks(element: etree._Element, skip: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """Tag and text of each stretch of text between block boundaries, in order; each `br` in it is `\\x1e`.

    What is left out of a paragraph does not cut it.
    """
    tags, parts, blocks_left = [""], list[str](), MAX_BLOCKS
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        tag = str(node.tag)
        if tag in BLOCKS and not (tag in skip and tags[-1] in _PARAGRAPHS):
            yield tags[-1], "".join(parts)
            parts.clear()
            blocks_left -= 1
            if not blocks_left:
                raise Rejected(f"element {tag}: more than {MAX_BLOCKS:,} blocks; expected a story")
            if event == "start":
                tags.append(tag)
            else:
                tags.pop()
        if event == "start" and (tag in skip or tag == _FRACTION_BAR):
            walk.skip_subtree()
        elif event == "start":
            parts += (_BEFORE.get(tag, ""), node.text or "")
        else:
            parts += (_SPACES.get(tag, ""), "" if node is element else node.tail or "")
    yield tags[-1], "".join(parts)

"""XML and HTML as every format reads them: without entities, DTDs and network, in bounded size and depth."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest
from types import MappingProxyType
from typing import Any, NamedTuple

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import paragraphs
from wire.domain.formats.common.charset import clean, decode, ensure_size, line
from wire.domain.formats.common.xml_scan import encoding, root_name

_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]{1,31};")
BLOCKS = frozenset(
    """
    address article aside block blockquote body body.content body.end body.head bq button caption dd div dl dt
    figcaption figure fn footer form h1 h2 h3 h4 h5 h6 header hl1 hl2 hr html li main media media-caption nav
    nitf-table note ol option p pre section select table tr ul
    """.split()  # noqa: SIM905
)
BREAK = "\x1e"
"""What stands for a `br` in the text of a block."""
_BLANKS = " \t\n" + BREAK
_SPACES = {"br": BREAK, "td": " ", "th": " "}
_BREAKS = re.compile(r"\x1e\s*\x1e[\s\x1e]*")
_NO_STORY = frozenset({"head", "script", "style", "noscript", "template", "nav", "figure", "aside"})

_TAG = re.compile(
    r"</?(?:p|br|div|span|b|i|em|strong|a|h[1-6]|[uo]l|li|table|t[rdh]|pre|blockquote|html|body|img|figure)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_BARE_AMPERSAND = re.compile(r"&(?!(?:[A-Za-z][A-Za-z0-9]{0,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});)")
_SAFE: dict[str, Any] = {
    "encoding": "utf-8",
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
    "strip_cdata": True,
}
_XML = etree.XMLParser(**_SAFE)
_HTML = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)

_CELLS = frozenset({"td", "th", "nitf-col"})
MAX_CELL = 120
"""Characters of the longest cell of a table that holds figures and names; longer ones hold prose."""

MAX_BLOCKS = 200_000
"""Most block boundaries that are read in one message; long pages have some thousands."""

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class Document(NamedTuple):
    """An XML document as it was read, and what was mended for that."""

    root: etree._Element
    faults: tuple[str, ...] = ()


def root(raw: bytes) -> etree._Element:
    """The root element of a document, as `read` gives it."""
    return read(raw).root


def read(raw: bytes) -> Document:
    """A document, its tags by their local names, comments and instructions left out.

    HTML's named entities become their characters. Bare ampersands, what follows the root element, and prefixes that
    nobody declared are mended and told of. Raises Rejected, with line and column, for what is else not well-formed,
    nested deeper than 256, over `charset.MAX_BYTES`, holding a NUL, or declaring entities.
    """
    text = _text(raw)
    try:
        return Document(_plain(etree.fromstring(text.encode("utf-8"), _XML)))
    except etree.XMLSyntaxError as error:
        found, undeclared = _recovered(text, error)
        if found is None or not undeclared:
            raise Rejected(f"{error.msg}; expected well-formed XML") from error
        return Document(_plain(found), (_fault(error),))


def recover(raw: bytes, prefixes: Mapping[str, str]) -> Document:
    """As `read`, for feeds: all of a document that can be read, as long as its root element is closed.

    Tags of the namespaces in `prefixes` keep a prefix, so that a title of a picture is not one of the entry.
    """
    text = _text(raw)
    try:
        return Document(_plain(etree.fromstring(text.encode("utf-8"), _XML), prefixes))
    except etree.XMLSyntaxError as error:
        found, _ = _recovered(text, error)
        if found is None or not re.search(rf"</(?:[\w.-]+:)?{root_name(raw)}\s*>", text):
            raise Rejected(f"{error.msg}; expected well-formed XML") from error
        return Document(_plain(found, prefixes), (_fault(error),))


def _text(raw: bytes) -> str:
    ensure_size(raw)
    text = decode(raw, encoding(raw))
    if (nul := text.find("\0")) >= 0:
        raise Rejected(f"line {text.count(chr(10), 0, nul) + 1}: a NUL character; expected text")
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), clean(text)).strip()


def _recovered(text: str, error: etree.XMLSyntaxError) -> tuple[etree._Element | None, bool]:
    """The root of a mended text, and whether undeclared prefixes were all that was left to mend."""
    if "depth" in (error.msg or ""):
        return None, False
    name = root_name(text.encode("utf-8"))
    end = max((found.end() for found in re.finditer(rf"</(?:[\w.-]+:)?{name}\s*>", text)), default=len(text))
    mended = _BARE_AMPERSAND.sub("&amp;", text[:end])
    parser = etree.XMLParser(recover=True, **_SAFE)
    found = etree.fromstring(mended.encode("utf-8"), parser)
    return found, all("NS_" in entry.type_name for entry in parser.error_log)


def _fault(error: etree.XMLSyntaxError) -> str:
    return f"mended: {error.msg}"


def _plain(top: etree._Element, prefixes: Mapping[str, str] = MappingProxyType({})) -> etree._Element:
    """An element with plain tags; raises Rejected where entities are declared or unknown."""
    dtd = top.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):  # type: ignore[attr-defined]
        raise Rejected("DOCTYPE: declares entities; expected none")
    for node in top.iter():
        if not isinstance(node.tag, str):
            raise Rejected(f"line {node.sourceline}: unknown entity {node.text}; expected its character")
        if node.tag[0] == "{":
            namespace, _, name = node.tag[1:].partition("}")
            node.tag = prefixes.get(namespace.rstrip("/#"), "") + name
        elif ":" in node.tag:  # a prefix that nobody declared
            prefix, _, name = node.tag.partition(":")
            node.tag = f"{prefix}.{name}" if f"{prefix}." in prefixes.values() else name
    return top


def html_root(text: str) -> etree._Element | None:
    """The root of an HTML document or fragment, as far as it can be read; None where nothing is in it."""
    words = clean(text)
    return etree.fromstring(words.encode("utf-8"), _HTML) if words.strip() else None


def html_story(text: str) -> list[tuple[str, str]]:
    """Tag and text of each paragraph of a story in HTML, scripts, figures and asides left out."""
    top = html_root(text)
    return [] if top is None else story(top, _NO_STORY)


def is_markup(words: str) -> bool:
    """Whether a text that may be HTML is: whether a tag of it stands in it."""
    return _TAG.search(words) is not None


def text(element: etree._Element | None) -> str:
    """All text in an element on one line; empty for None."""
    return "" if element is None else line("".join(map(str, element.itertext())))


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
    it is read as wire set in lines. A paragraph is one line, but a table keeps its rows.
    """
    _set_tables(element)
    found = [(tag, words) for tag, words in blocks(element, skip) if words.strip(_BLANKS)]
    return [(tag, words) for tag, block in found for words in _paragraphs(tag, block, len(found) == 1)]


def _paragraphs(tag: str, block: str, alone: bool) -> Iterable[str]:
    if tag == "pre":
        return paragraphs.preformatted(block.replace(BREAK, "\n"))
    split = paragraphs.wrapped if alone else paragraphs.sections
    if BREAK not in block:
        return split(block)
    lines = [line(text) for text in block.split(BREAK)]
    if paragraphs.is_table(lines):
        return (paragraphs.rows(lines),)
    return split(_BREAKS.sub("\n\n", block).replace(BREAK, " "))


def _set_tables(element: etree._Element) -> None:
    """Set each table of short cells as text: a line a row, columns two blanks apart. Others lay out a page."""
    for table in [*element.iter("table"), *element.iter("nitf-table")]:
        rows = [
            [text(cell) for cell in row if cell.tag in _CELLS] for row in table.iter("tr", "nitf-table-row")
        ]
        cells = [cell for row in rows for cell in row]
        if not cells or max(map(len, cells)) > MAX_CELL or table.find(".//table") is not None:
            continue
        widths = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
        caption = find(table, "caption")
        set_rows = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
        tail = table.tail
        table.clear()
        table.tag, table.tail = "pre", tail
        table.text = "\n".join(filter(None, (caption, *set_rows)))


def blocks(element: etree._Element, skip: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """Tag and text of each stretch of text between block boundaries, in order; each `br` in it is `\\x1e`."""
    tags, parts, blocks_left = [""], list[str](), MAX_BLOCKS
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        tag = str(node.tag)
        if tag in BLOCKS:
            yield tags[-1], "".join(parts)
            parts.clear()
            blocks_left -= 1
            if not blocks_left:
                raise Rejected(f"element {tag}: more than {MAX_BLOCKS:,} blocks; expected a story")
            if event == "start":
                tags.append(tag)
            else:
                tags.pop()
        if event == "start" and tag in skip:
            walk.skip_subtree()
        elif event == "start":
            parts.append(node.text or "")
        else:
            parts += (_SPACES.get(tag, ""), "" if node is element else node.tail or "")
    yield tags[-1], "".join(parts)

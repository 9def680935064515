"""XML and HTML as every format reads them: without entities, DTDs and network, in bounded size and depth."""

import html
import re
from collections.abc import Iterator

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import paragraphs
from wire.domain.formats.common.charset import clean, decode, ensure_size, line
from wire.domain.formats.common.xml_scan import encoding

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

_XML = etree.XMLParser(
    encoding="utf-8",
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
    strip_cdata=True,
)
_HTML = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)

MAX_BLOCKS = 200_000
"""Most block boundaries that are read in one message; long pages have some thousands."""

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def root(raw: bytes) -> etree._Element:
    """The root element, tags by their local names, comments and instructions left out.

    HTML's named entities become their characters. Raises Rejected, with line and column, for XML that is not
    well-formed, nested deeper than 256, over `charset.MAX_BYTES`, holding a NUL, or declaring entities.
    """
    ensure_size(raw)
    text = decode(raw, encoding(raw))
    if (nul := text.find("\0")) >= 0:
        raise Rejected(f"line {text.count(chr(10), 0, nul) + 1}: a NUL character; expected text")
    text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), clean(text)).strip()
    try:
        top = etree.fromstring(text.encode("utf-8"), _XML)
    except etree.XMLSyntaxError as error:
        raise Rejected(f"{error.msg}; expected well-formed XML") from error
    dtd = top.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):  # type: ignore[union-attr]
        raise Rejected("DOCTYPE: declares entities; expected none")
    for node in top.iter():
        if not isinstance(node.tag, str):
            raise Rejected(f"line {node.sourceline}: unknown entity {node.text}; expected its character")
        if node.tag[0] == "{":
            node.tag = node.tag.rpartition("}")[2]
    return top


def html_root(text: str) -> etree._Element | None:
    """The root of an HTML document or fragment, as far as it can be read; None where nothing is in it."""
    words = clean(text)
    return etree.fromstring(words.encode("utf-8"), _HTML) if words.strip() else None


def html_story(text: str) -> list[tuple[str, str]]:
    """Tag and text of each paragraph of a story in HTML, scripts, figures and asides left out."""
    top = html_root(text)
    return [] if top is None else story(top, _NO_STORY)


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


def attribute(element: etree._Element, path: str, *names: str) -> str:
    """The first of the attributes that is not empty, on the first element at `path` that has one."""
    for found in element.iterfind(path):
        for name in names:
            if value := line(found.get(name, "")):
                return value
    return ""


def story(element: etree._Element, skip: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """Tag and text, on one line, of each paragraph in an element; `skip` names tags that are left out.

    Paragraphs are blocks, and within them what two `br` or a blank line part; where a story is one block,
    it is read as wire set in lines.
    """
    found = [(tag, words) for tag, words in blocks(element, skip) if words.strip(_BLANKS)]
    split = paragraphs.wrapped if len(found) == 1 else paragraphs.sections
    return [
        (tag, words)
        for tag, block in found
        for words in split(_BREAKS.sub("\n\n", block).replace(BREAK, "\n" if tag == "pre" else " "))
    ]


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

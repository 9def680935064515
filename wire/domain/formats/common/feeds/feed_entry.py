"""An entry of a feed: its title, text, summary, page and authors, and whether it may be published."""

import re
from collections.abc import Iterator
from functools import reduce
from urllib.parse import urljoin

from lxml import etree

from wire.domain.formats.common import bylines, conventions, publishing
from wire.domain.formats.common.charset import line, unescaped
from wire.domain.formats.common.embargoes.embargo_fields import Field
from wire.domain.formats.common.xml import xml_tree

NAMESPACES = {
    "http://search.yahoo.com/mrss": "media.",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes.",
    "http://www.rssboard.org/media-rss": "media.",
    "http://purl.org/rss/1.0/modules/content": "content.",
}
"""Namespaces whose tags keep a prefix, for their names are also those of entries."""

STORY = ("content.encoded", "encoded", "content", "body", "full-text")
"""Elements that hold the whole text."""
_ADDRESSES = frozenset({"href", "url", "src"})
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_WHOLE = re.compile(r"[A-Za-z][A-Za-z\d+.-]*:")
_MAIL_AND_NAME = re.compile(r"^\S+@\S+\s*\((.+)\)$")
_SHORTEST_TITLE, _LONGEST_FOOT = 16, 80
"""Characters of a title that no sentence has by chance, and beside it in a paragraph that says only whose it is."""
_BETWEEN_WORDS = re.compile(r"\W+")

Block = tuple[str, str]


def set_addresses(entry: etree._Element, page: str) -> None:
    """Make the addresses of an entry whole: they are parts of the nearest `xml:base`, else of the feed's page."""
    for node in entry.iter():
        for name in _ADDRESSES.intersection(node.attrib):
            if href := line(node.get(name) or ""):
                node.set(name, whole(node, href, page))
        if node.tag == "link" and node.text and (href := line(node.text)):
            node.text = whole(node, href, page)


def whole(node: etree._Element, href: str, page: str) -> str:
    """An address as it is meant at an element."""
    if not href or _WHOLE.match(href):
        return href
    bases = [base for each in (node, *node.iterancestors()) if (base := each.get(_BASE))]
    try:
        return reduce(lambda inner, base: urljoin(base, inner), (*bases, page), href)
    except ValueError:
        return href


def title(entry: etree._Element) -> str:
    """The title; markup in it, and entities that were written twice, are read."""
    words = xml_tree.find(entry, "title")
    if xml_tree.is_markup(words):
        words = xml_tree.text(xml_tree.html_root(words))
    return line(unescaped(words)) if "&" in words else words


def story(entry: etree._Element) -> list[Block]:
    """Tag and text of the paragraphs of its whole text: `content:encoded`, or Atom's `content`."""
    for path in STORY:
        for node in entry.iterfind(path):
            if found := _without_foot(node, entry):
                return found
    return []


def summary(entry: etree._Element) -> tuple[str, ...]:
    """The paragraphs of its summary; none where it is but its whole text again."""
    text = {words for _, words in story(entry)}
    for path in (
        "description",
        "summary",
        "abstract",
        "itunes.summary",
        "media.description",
        "media.group/media.description",
    ):
        for node in entry.iterfind(path):
            words = tuple(words for _, words in _without_foot(node, entry))
            if words and not (text and set(words) == text):
                return words
    return ()


def _blocks(node: etree._Element) -> list[Block]:
    if len(node):
        return xml_tree.story(node)
    return xml_tree.text_story("".join(map(str, node.itertext())))


def _without_foot(node: etree._Element, entry: etree._Element) -> list[Block]:
    """The paragraphs without a last one that repeats the title: `The post TITLE appeared first on SITE.`

    Publishing systems add it, each in the language of its site. A short title, which a sentence may have by chance,
    is a link to the entry there.
    """
    blocks, name = _blocks(node), title(entry)
    if len(blocks) < 2 or len(last := blocks[-1][1]) > len(name) + _LONGEST_FOOT:
        return blocks
    words = _BETWEEN_WORDS.sub(" ", name).strip()
    if not words or f" {words} " not in f" {_BETWEEN_WORDS.sub(' ', last)} ":
        return blocks
    return blocks[:-1] if len(words) >= _SHORTEST_TITLE or _links_to_itself(node, entry) else blocks


def _links_to_itself(node: etree._Element, entry: etree._Element) -> bool:
    """Whether the title stands in a text as a link to the page of the entry."""
    root = node if len(node) else xml_tree.html_root("".join(map(str, node.itertext())))
    own = title(entry), link(entry)
    return root is not None and any(
        own == (line(xml_tree.text(found)), found.get("href")) for found in root.iter("a")
    )


def link(element: etree._Element) -> str:
    """The link to the page: RSS's text, or Atom's `alternate`, or one without a relation; else a permalink."""
    for found in element.iterfind("link"):
        words = xml_tree.text(found) or (
            found.get("href", "") if found.get("rel", "alternate") == "alternate" else ""
        )
        if words:
            return line(words)
    permalink = element.find("guid")
    words = "" if permalink is None or permalink.get("isPermaLink") == "false" else xml_tree.text(permalink)
    return words if words.startswith("http") else ""


def embargo(entry: etree._Element) -> Iterator[Field]:
    """Elements of the entry by their names, and its attributes; Dublin Core's `available` is when it is released."""
    yield from ((str(name).rpartition("}")[2], value) for name, value in entry.attrib.items())
    for node in entry:
        yield ("release date" if node.tag == "available" else node.tag), xml_tree.text(node)


def status(entry: etree._Element) -> str:
    """The word for its status where it says that it may not be published; a draft (RFC 5023) is withheld."""
    if xml_tree.find(entry, "control/draft").lower() == "yes":
        return "withheld"
    words = xml_tree.all_texts(entry, "status", "pubStatus", "pubstatus")
    return publishing.strictest(filter(publishing.restricts, words))


def authors(entry: etree._Element) -> tuple[str, ...]:
    """Names of the authors; of an address with a name, the name."""
    said = xml_tree.all_texts(entry, "creator", "author/name")
    if not said:
        said = tuple(xml_tree.text(node) for node in entry.iterfind("author")) + xml_tree.all_texts(
            entry, "itunes.author"
        )
    names = (found[1] if (found := _MAIL_AND_NAME.match(name)) else name for name in said)
    return conventions.unique(map(bylines.bare, names))

"""A web page as it came: its visible lines, and what it says of itself in its head.

Metadata are those of JSON-LD (schema.org's articles), Open Graph and plain `meta`, in this order; lines are
those of the whole page, menus apart, and `split` finds the story in them. The guid is the canonical address;
the version the second of the last change, 1 where the page does not say when that was.
"""

import re
from html import unescape
from typing import Any

from pydantic_core import from_json

from wire.domain.errors import Rejected
from wire.domain.formats.common import conventions, paragraphs, times, xml_scan, xml_tree
from wire.domain.formats.common.charset import decode, ensure_size, line
from wire.domain.message import Identity, Message

NAME = "html"
CONTENT_TYPES = ("text/html", "application/xhtml+xml")

Said = dict[str, str]
_HEAD = 256 * 1024
_META, _LINK, _TITLE, _HTML = map(xml_scan.tag, ("(?i:meta)", "(?i:link)", "(?i:title)", "(?i:html)"))
_CHARSET = re.compile(rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)
_JSON_LD = re.compile(rb"<script[^<>]{0,200}application/ld\+json[^<>]{0,200}>", re.IGNORECASE)
_ARTICLE = re.compile(r"Article|BlogPosting|Report$")
_HIDDEN = frozenset(
    {"head", "script", "style", "noscript", "template", "nav", "svg", "iframe", "select", "form"}
)


def sniff(raw: bytes) -> bool:
    """A DOCTYPE of HTML or a root element `html`."""
    return xml_scan.root_name(raw).lower() == "html"


def identify(raw: bytes) -> Identity:
    """The canonical address, and the time of the last change, else of publication."""
    return _identity(_said(raw))


def parse(raw: bytes) -> Message:
    """The page. Raises Rejected where it shows no text."""
    ensure_size(raw)
    if (nul := raw.find(b"\0")) >= 0 and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Rejected(f"byte {nul}: a NUL; expected HTML")
    said = _said(raw)
    top = xml_tree.html_root(decode(raw, _charset(raw)))
    lines = (
        ()
        if top is None
        else tuple(
            w for _, block in xml_tree.blocks(top, _HIDDEN) for w in paragraphs.sections(_lines(block))
        )
    )
    if not lines:
        raise Rejected("element body: no visible text; expected a page")
    return Message(
        format=NAME,
        identity=_identity(said),
        layout="page",
        first_created=times.iso(said.get("published", "")),
        headline=said.get("headline", ""),
        section=said.get("section", ""),
        byline=conventions.byline(said.get("author", "")),
        agency=said.get("agency", ""),
        language=said.get("language", ""),
        href=said.get("url", ""),
        keywords=conventions.unique(map(line, said.get("keywords", "").split(","))),
        lines=lines,
    )


def _lines(block: str) -> str:
    """A block with its line breaks as blank lines, its other newlines as blanks."""
    return block.replace("\n", " ").replace(xml_tree.BREAK, "\n\n")


def _identity(said: Said) -> Identity:
    changed = times.iso(said.get("modified", ""))
    return Identity(
        guid=conventions.guid(said.get("url", "")),
        version=times.as_version(changed),
        time=changed or times.iso(said.get("published", "")),
    )


def _charset(raw: bytes) -> str:
    found = _CHARSET.search(raw[:2048])
    return found[1].decode("ascii") if found else xml_scan.encoding(raw)


def _said(raw: bytes) -> Said:
    """What the page says of itself in its first 256 KiB; the first to say a thing wins."""
    charset, seen = _charset(raw), xml_scan.bare(raw[:_HEAD])
    metas: Said = {}
    for tag in _META.finditer(seen):
        name = xml_scan.value(tag[1], "property", charset) or xml_scan.value(tag[1], "name", charset)
        metas.setdefault(name.lower(), xml_scan.value(tag[1], "content", charset))
    links = (
        tag[1]
        for tag in _LINK.finditer(seen)
        if xml_scan.value(tag[1], "rel", charset).lower() == "canonical"
    )
    title, top = _TITLE.search(seen), _HTML.search(seen)
    lang = xml_scan.value(top[1], "lang", charset) if top else ""
    article = _article(seen, charset)
    found = {
        "url": next((xml_scan.value(link, "href", charset) for link in links), "") or metas.get("og:url", ""),
        "headline": article.get("headline")
        or metas.get("og:title")
        or (xml_scan.content(title[2], charset) if title else ""),
        "published": article.get("published") or metas.get("article:published_time", ""),
        "modified": article.get("modified") or metas.get("article:modified_time", ""),
        "author": article.get("author") or metas.get("author", ""),
        "section": article.get("section") or metas.get("article:section", ""),
        "agency": article.get("agency") or metas.get("og:site_name", ""),
        "language": article.get("language") or lang or metas.get("og:locale", ""),
        "keywords": article.get("keywords") or metas.get("news_keywords") or metas.get("keywords", ""),
    }
    return {name: value for name, value in found.items() if value}


def _article(seen: bytes, charset: str) -> Said:
    """The first article in the JSON-LD of a page."""
    for script in _JSON_LD.finditer(seen):
        end = seen.find(b"</script", script.end())
        try:
            top = from_json(decode(seen[script.end() : end], charset))
        except ValueError:
            continue
        graph = top.get("@graph", [top]) if isinstance(top, dict) else top
        for node in graph if isinstance(graph, list) else []:
            if isinstance(node, dict) and any(_ARTICLE.search(kind) for kind in _texts(node.get("@type"))):
                return {
                    "headline": _first(node, "headline"),
                    "published": _first(node, "datePublished"),
                    "modified": _first(node, "dateModified"),
                    "author": ", ".join(_texts(node.get("author"))),
                    "section": _first(node, "articleSection"),
                    "agency": _first(node, "publisher"),
                    "language": _first(node, "inLanguage"),
                    "keywords": ", ".join(_texts(node.get("keywords"))),
                }
    return {}


def _first(node: dict[str, Any], name: str) -> str:
    return next(iter(_texts(node.get(name))), "")


def _texts(value: object) -> list[str]:
    """A JSON-LD value as texts: a text, a thing's name, or a list of them."""
    values = value if isinstance(value, list) else [value]
    named = (value.get("name") if isinstance(value, dict) else value for value in values)
    return [line(unescape(text)) for text in named if isinstance(text, str) and text.strip()]

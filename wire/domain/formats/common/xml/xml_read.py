"""XML documents as every format reads them: without entities, DTDs and network, in bounded size and depth, mended."""

import html
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common.charset import clean, decode, ensure_size, faults
from wire.domain.formats.common.xml.xml_scan import declared, encoding, root_name

_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]{1,31};")
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
    text, mended = _text(raw), faults(raw, declared(raw))
    try:
        return Document(_plain(etree.fromstring(text.encode("utf-8"), _XML)), mended)
    except etree.XMLSyntaxError as error:
        found, undeclared = _recovered(text, error)
        if found is None or not undeclared:
            raise Rejected(f"{error.msg}; expected well-formed XML") from error
        return Document(_plain(found), (*mended, _fault(error)))


def recover(raw: bytes, prefixes: Mapping[str, str]) -> Document:
    """As `read`, for feeds: all of a document that can be read, as long as its root element is closed.

    Tags of the namespaces in `prefixes` keep a prefix, so that a title of a picture is not one of the entry.
    """
    text, mended = _text(raw), faults(raw, declared(raw))
    try:
        return Document(_plain(etree.fromstring(text.encode("utf-8"), _XML), prefixes), mended)
    except etree.XMLSyntaxError as error:
        found, _ = _recovered(text, error)
        if found is None or not re.search(rf"</(?:[\w.-]+:)?{root_name(raw)}\s*>", text):
            raise Rejected(f"{error.msg}; expected well-formed XML") from error
        return Document(_plain(found, prefixes), (*mended, _fault(error)))


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
    for entity in () if dtd is None else dtd.iterentities():  # type: ignore[attr-defined]
        kind = "external entity" if entity.system_url else "entity"
        raise Rejected(f"DOCTYPE: declares the {kind} {entity.name}; expected none")
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

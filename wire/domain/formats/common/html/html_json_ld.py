"""The article in the JSON-LD of a web page, in the words of schema.org."""

import re
from collections.abc import Iterator
from typing import Any

from pydantic_core import from_json

from wire.domain.formats.common import ids
from wire.domain.formats.common.charset import decode, line, unescaped

_JSON_LD = re.compile(rb"<script[^<>]{0,200}application/ld\+json[^<>]{0,200}>", re.IGNORECASE)
_ACCOUNTS = frozenset({"admin", "administrator", "root", "webmaster", "wordpress", "wpadmin"})
"""Names of accounts under which sites publish what nobody signed."""
_ARTICLE = re.compile(r"Article|BlogPosting|Report$|LiveBlog")
_OF_VIDEOS = {
    "contentUrl": "video",
    "name": "video name",
    "description": "video caption",
    "uploadDate": "uploaded",
}
"""What schema.org says of a video, and what it is called here."""
_REFERRED = ("author", "publisher", "image")
"""What an article may name by its `@id` alone."""


def article(seen: bytes, named: str) -> dict[str, str]:
    """The first article in the JSON-LD of a page."""
    for nodes in _graphs(seen, named):
        for node in nodes:
            if not any(_ARTICLE.search(kind) for kind in _texts(node.get("@type"))):
                continue
            node |= {name: _referred(node.get(name), nodes) for name in _REFERRED}
            return {
                "is live": next(
                    (kind for kind in _texts(node.get("@type")) if kind.startswith("LiveBlog")), ""
                ),
                "headline": _first(node, "headline"),
                "body": _first(node, "articleBody"),
                "published": _first(node, "datePublished"),
                "modified": _first(node, "dateModified"),
                "author": ", ".join(name for name in _texts(node.get("author")) if is_author(name)),
                "section": _first(node, "articleSection"),
                "site": _first(node, "publisher"),
                "language": _first(node, "inLanguage"),
                "keywords": ", ".join(_texts(node.get("keywords"))),
                "summary": _first(node, "description"),
                "rights": _first(node, "copyrightNotice"),
                "holder": _first(node, "copyrightHolder"),
                "image": next(iter(_texts(node.get("image"), "url")), ""),
                "image caption": _caption(node.get("image")),
                "places": "; ".join(_texts(node.get("contentLocation"))),
                "address": next(filter(ids.guid, _addresses(node)), ""),
                "identifier": next(iter(_texts(node.get("identifier"), "value")), ""),
            }
    return {}


def _graphs(seen: bytes, named: str) -> Iterator[list[dict[str, Any]]]:
    """The things that each script of JSON-LD tells of."""
    for script in _JSON_LD.finditer(seen):
        end = seen.find(b"</script", script.end())
        try:
            top = from_json(decode(seen[script.end() : end], named))
        except ValueError:
            continue
        graph = top.get("@graph", [top]) if isinstance(top, dict) else top
        if isinstance(graph, list):
            yield [node for node in graph if isinstance(node, dict)]


def is_author(name: str) -> bool:
    """Whether a text can be an author's name: it is no address and no account."""
    is_address = name.startswith(("http:", "https:", "/", "@", "www.", "{"))
    return bool(name) and not is_address and name.lower() not in _ACCOUNTS


def video(seen: bytes, named: str) -> dict[str, str]:
    """The first video in the JSON-LD of a page: its address, name, description and day."""
    graphs = _graphs(seen, named) if b"VideoObject" in seen else ()
    found = (node for nodes in graphs for node in nodes if "VideoObject" in _texts(node.get("@type")))
    node = next(found, {})
    return {own: words for name, own in _OF_VIDEOS.items() if (words := _first(node, name))}


def _referred(value: object, nodes: list[dict[str, Any]]) -> object:
    """A value, or each of several, with what the node says that it names by nothing but its `@id`."""
    if isinstance(value, list):
        return [_referred(each, nodes) for each in value]
    if not isinstance(value, dict) or "@id" not in value or value.keys() - {"@id", "@type"}:
        return value
    return next((node for node in nodes if node.get("@id") == value["@id"]), value)


def _first(node: dict[str, Any], name: str) -> str:
    return next(iter(_texts(node.get(name))), "")


def _caption(image: object) -> str:
    """What a picture says that it shows; an address alone says nothing."""
    first = next(iter(image), None) if isinstance(image, list) else image
    return next(iter(_texts(first, "caption")), "") if isinstance(first, dict) else ""


def _addresses(node: dict[str, Any]) -> list[str]:
    """Where an article says that it stands."""
    return [text for name in ("url", "mainEntityOfPage", "@id") for text in _texts(node.get(name), "@id")]


def _texts(value: object, name: str = "name") -> list[str]:
    """A JSON-LD value as texts: a text, what a thing has under a name, or a list of them."""
    values = value if isinstance(value, list) else [value]
    named = (value.get(name) if isinstance(value, dict) else value for value in values)
    return [line(unescaped(text)) for text in named if isinstance(text, str) and text.strip()]

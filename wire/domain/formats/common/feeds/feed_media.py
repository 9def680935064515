"""The media of an entry of a feed: enclosures, Media RSS, and the figures in its text."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from wire.domain.formats.common import conventions
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.feeds import feed_entry
from wire.domain.formats.common.feeds.feed_entry import STORY
from wire.domain.formats.common.html import html_figures
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import Media, MediaType

_RIGHTS = (
    *(("media.license", "href"), ("media.group/media.license", "href")),
    *(("media.copyright", "url"), ("media.group/media.copyright", "url")),
)
_LEAST = 80
"""Pixels; a smaller picture in a text is a sign or a counter."""
_MEDIA = (
    "enclosure",
    "media.content",
    "media.thumbnail",
    "media.group/media.content",
    "link[@rel='enclosure']",
    "itunes.image",
)


def media(entry: etree._Element, teaser: int | None, page: str) -> tuple[Media, ...]:
    """Enclosures, Media RSS and figures of an entry, each address once; of a group, the widest.

    Addresses in a text are parts of that of the feed's `page`.
    """
    found: dict[str, Media] = {}
    nodes = [node for path in _MEDIA for node in entry.iterfind(path)]
    grouped = [
        node for node in nodes if (parent := node.getparent()) is not None and parent.tag == "media.group"
    ]
    widest = max(grouped, key=lambda node: conventions.size(node.get("width", "0")), default=None)
    for node in nodes:
        href, kind = address_of(node), medium_of(node)
        shown_elsewhere = _is_still(node, found.values())
        if href and kind and not shown_elsewhere and (node not in grouped or node is widest):
            found.setdefault(href, _medium(entry, node, kind, href, teaser))
    for figure in _figures(entry):
        figure = replace(figure, href=feed_entry.whole(entry, figure.href, page))
        known = found.get(figure.href, figure)
        caption, credit = known.caption or figure.caption, known.credit or figure.credit
        found[figure.href or caption] = replace(known, caption=caption, credit=credit)
    if not found and (shown := _first_image(entry, page)):
        found[shown.href] = replace(shown, teaser=teaser)
    return tuple(found.values())


def _is_still(node: etree._Element, found: Iterable[Media]) -> bool:
    """Whether an element names but a still of what is shown, or a cover beside a picture."""
    if node.tag == "itunes.image":
        return any(one.type == "picture" for one in found)
    return node.tag == "media.thumbnail" and any(found)


def _first_image(entry: etree._Element, page: str) -> Media | None:
    """The first picture in its text or summary that is no sign or counter, where nothing else names one."""
    for path in (*STORY, "description", "summary"):
        for node in entry.iterfind(path):
            words = "" if len(node) else "".join(map(str, node.itertext()))
            top = xml_tree.html_root(words) if "<img" in words.lower() else node
            for image in () if top is None else top.iter("img"):
                href = feed_entry.whole(node, html_figures.address_of(image), page)
                sizes = filter(None, (image.get("width"), image.get("height")))
                if href.startswith("http") and all(conventions.size(size) >= _LEAST for size in sizes):
                    return Media(id=href, href=href, caption=line(image.get("alt") or ""))
    return None


def address_of(node: etree._Element) -> str:
    """The address of an enclosure, of Media RSS or of a link."""
    return line(node.get("url") or node.get("href") or "")


def medium_of(node: etree._Element) -> MediaType | None:
    """The type of the medium that such an element names; None for a file that is none."""
    guess = (
        "image" if node.tag in ("media.thumbnail", "itunes.image") else conventions.type_of(address_of(node))
    )
    return conventions.medium(node.get("medium") or node.get("type") or guess)


def _figures(entry: etree._Element) -> Iterator[Media]:
    """The pictures with a caption in its whole text."""
    for node in (node for path in STORY for node in entry.iterfind(path)):
        yield from (
            html_figures.read(node) if len(node) else html_figures.of_text("".join(map(str, node.itertext())))
        )


def _medium(entry: etree._Element, node: etree._Element, kind: Any, href: str, teaser: int | None) -> Media:
    def said(name: str) -> str:
        return xml_tree.find(node, name) or xml_tree.find(entry, name, f"media.group/{name}")

    rights = (xml_tree.attribute(at, path, name) for path, name in _RIGHTS for at in (node, entry))
    return Media(
        type=kind,
        id=href,
        headline=said("media.title") or line(node.get("title") or ""),
        caption=said("media.description") or said("media.text"),
        credit=said("media.credit"),
        copyright=said("media.copyright"),
        usage_terms=said("media.license"),
        rights_link=next(filter(None, rights), ""),
        href=href,
        mime_type=line(node.get("type") or ""),
        width=conventions.size(node.get("width", "0")),
        height=conventions.size(node.get("height", "0")),
        keywords=conventions.listed(said("media.keywords")),
        teaser=teaser,
    )

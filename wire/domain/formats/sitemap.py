"""A news sitemap: a site names its newest pages for search engines. The file is an archive, each page a message.

A page whose title it gives (`news:title`) is a teaser, with its picture. A sitemap that gives but addresses says
nothing that is news. The id is the address of the page behind `sitemap|`: the page itself is another message.
"""

import re
from collections.abc import Iterator

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import concepts, conventions, ids, times
from wire.domain.formats.common.xml import xml_cut, xml_read, xml_scan, xml_tree
from wire.domain.message import Concept, Identity, Media, Message, Teaser

NAME = "sitemap"
CONTENT_TYPES = ("application/sitemap+xml",)

_OPENING, _PAGE, _LOC, _TITLE = map(xml_scan.tag, ("urlset", "url", "loc", "title"))
_TIMES = tuple(map(xml_scan.tag, ("lastmod", "publication_date")))
_NAMESPACES = {
    "http://www.google.com/schemas/sitemap-news/0.9": "news.",
    "http://www.google.com/schemas/sitemap-image/1.1": "image.",
}
_NEWS = "news.news"
_PREFIX = "sitemap|"
_TITLED = re.compile(rb"<(?:[\w.-]{1,60}:)?title[\s>]")


def sniff(raw: bytes) -> bool:
    """A root element `urlset`."""
    return xml_scan.root_name(raw) == "urlset"


def messages(raw: bytes) -> Iterator[bytes]:
    """A document for each page that has a title; a sitemap of addresses alone is itself the message, to be rejected."""
    head, pages, _ = xml_cut.cut_flat(raw, "url")
    opening = _OPENING.search(head)
    titled = [page for page in pages if _TITLED.search(page)]
    if opening is None or not titled:
        yield raw
        return
    begin = head[: head.index(b">", opening.start()) + 1]
    end = b"</" + begin[opening.start() + 1 :].split()[0].rstrip(b">") + b">"
    yield from (begin + page + end for page in titled)


def identify(raw: bytes) -> Identity:
    """The address of the page, and when it was changed, else published."""
    charset, seen = xml_scan.encoding(raw), xml_scan.bare(raw)
    found = _LOC.search(seen)
    address = ids.of_page(xml_scan.content(found[2], charset)) if found else ""
    said = (xml_scan.content(found[2], charset) for tag in _TIMES if (found := tag.search(seen)))
    return Identity(
        guid=ids.guid(_PREFIX + address) if address else "",
        time=next(filter(None, map(times.any_form, said)), None),
    )


def parse(raw: bytes) -> Message:
    """The page. Raises Rejected where it is no sitemap of one page, or one without a title."""
    top, faults = xml_read.recover(raw, _NAMESPACES)
    pages = top.findall("url")
    if top.tag != "urlset" or len(pages) != 1:
        raise Rejected(f"element {top.tag}: {len(pages):,} pages; expected one, cut out of its sitemap")
    page = pages[0]
    title = xml_tree.find(page, f"{_NEWS}/news.title")
    if not title:
        raise Rejected(f"line {page.sourceline}: a page without news:title; expected one that says something")
    address = xml_tree.find(page, "loc")
    language = xml_tree.find(page, f"{_NEWS}/news.publication/news.language")
    return Message(
        format=NAME,
        identity=identify(raw),
        agency=xml_tree.find(page, f"{_NEWS}/news.publication/news.name"),
        language=language,
        href=address,
        first_created=times.any_form(xml_tree.find(page, f"{_NEWS}/news.publication_date")),
        teasers=(
            Teaser(
                id="entry",
                headline=title,
                href=address,
                language=language,
                keywords=conventions.listed(xml_tree.find(page, f"{_NEWS}/news.keywords")),
                genres=concepts.names(conventions.listed(xml_tree.find(page, f"{_NEWS}/news.genres"))),
                organisations=_symbols(page),
            ),
        ),
        media=tuple(_picture(image) for image in page.iterfind("image.image")),
        faults=faults,
    )


def _symbols(page: etree._Element) -> tuple[Concept, ...]:
    """The shares that the page is about: `OSE:MOWI`."""
    listed = conventions.listed(xml_tree.find(page, f"{_NEWS}/news.stock_tickers"))
    return tuple(Concept(code=symbol, rel="symbol") for symbol in listed)


def _picture(image: etree._Element) -> Media:
    address = xml_tree.find(image, "image.loc")
    return Media(
        id=address,
        href=address,
        headline=xml_tree.find(image, "image.title"),
        caption=xml_tree.find(image, "image.caption"),
        rights_link=xml_tree.find(image, "image.license"),
        teaser=0,
    )

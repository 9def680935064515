"""What an entry of a feed says of itself beside its text: Dublin Core, PRISM, GeoRSS, iTunes; and who runs the feed."""

import re
from typing import Any

from lxml import etree

from wire.domain.formats.common import concepts, conventions, ids, times
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.feeds.feed_entry import authors, title
from wire.domain.formats.common.feeds.feed_media import address_of, medium_of
from wire.domain.formats.common.json import geojson
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import Concept, Link

_KEYWORDS = ("media.keywords", "itunes.keywords", "keywords", "keyword")
_SECTIONS = ("section", "subsection1", "subsection2", "subsection3", "subsection4")
"""Of PRISM, as are other elements of an entry about a publication, and those for people, organisations and genres."""
_IDS = (
    *("guid", "id", "identifier", "doi", "issn", "eIssn", "isbn", "volume", "number", "edition"),
    *("startingPage", "type", "relation", "url", "provenance"),
)
_RESOURCE = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource"
_BETWEEN = re.compile(r"[\s,]+")
_GEORSS = (
    *(("point", "Point"), ("where/Point/pos", "Point"), ("box", "box")),
    *(("line", "LineString"), ("where/LineString/posList", "LineString")),
    *(("polygon", "Polygon"), ("where/Polygon/exterior/LinearRing/posList", "Polygon")),
)


def agency(entry: etree._Element, feed: etree._Element) -> str:
    """Who runs the feed; where it does not say, who publishes the entry."""
    own = xml_tree.find(feed, "publisher") or title(feed) or xml_tree.find(feed, "author/name")
    return own or next(iter(_origins(entry)), "")


def _origins(entry: etree._Element) -> tuple[str, ...]:
    """Where the feed has an entry from, by its own account."""
    return xml_tree.all_texts(entry, "source/title") or xml_tree.all_texts(
        entry, "source", "publisher", "publicationName"
    )


def metadata(entry: etree._Element, feed: etree._Element) -> dict[str, Any]:
    """The fields of `Metadata` of an entry; language and rights are the feed's where it says none."""
    rights = xml_tree.find(entry, "rights", "copyright") or xml_tree.find(feed, "copyright", "rights")
    runs_it = agency(entry, feed)
    return {
        "language": xml_tree.find(entry, "language")
        or line(entry.get(xml_tree.XML_LANG, ""))
        or xml_tree.find(feed, "language")
        or line(feed.get(xml_tree.XML_LANG, "")),
        "subheadline": xml_tree.find(entry, "itunes.subtitle"),
        "source": " / ".join(name for name in _origins(entry) if name != runs_it),
        "copyright": rights,
        "copyright_holder": xml_tree.find(entry, "rightsHolder"),
        "rights_link": _licence(entry),
        "expires": times.any_form(xml_tree.find(entry, "expirationDate", "valid")),
        "content_created": times.first(
            *(xml_tree.find(entry, name) for name in ("published", "created", "issued", *_first_made(entry)))
        ),
        "subjects": concepts.distinct(_categories(entry)),
        "people": concepts.names(authors(entry), "author")
        + concepts.names(xml_tree.all_texts(entry, "contributor"), "contributor")
        + concepts.names(xml_tree.all_texts(entry, "person")),
        "organisations": concepts.names(xml_tree.all_texts(entry, "organization", "corporateEntity")),
        "events": concepts.names(xml_tree.all_texts(entry, "event")),
        "objects": concepts.names(xml_tree.all_texts(entry, "object")),
        "genres": concepts.names(xml_tree.all_texts(entry, "genre")),
        "places": concepts.distinct(_places(entry)),
        "keywords": conventions.unique(
            word for words in xml_tree.all_texts(entry, *_KEYWORDS) for word in conventions.listed(words)
        ),
        "links": _links(entry),
        "other_ids": tuple(
            (node.tag, xml_tree.text(node))
            for name in _IDS
            for node in entry.iterfind(name)
            if xml_tree.text(node)
        ),
    }


def _first_made(entry: etree._Element) -> tuple[str, ...]:
    """RSS has one time, which is that of the entry; beside one of a change it says when the entry was published."""
    return ("pubDate",) if xml_tree.find(entry, "updated", "modified") else ()


def _licence(entry: etree._Element) -> str:
    """The address of its licence: of a link, or of an element of Creative Commons or Dublin Core."""
    of_link = xml_tree.attribute(entry, "link[@rel='license']", "href")
    return of_link or xml_tree.attribute(entry, "license", _RESOURCE) or xml_tree.find(entry, "license")


def _categories(entry: etree._Element) -> list[Concept]:
    found = [Concept(name=name, rel="category") for name in xml_tree.all_texts(entry, *_SECTIONS)]
    for node in [*entry.iterfind("category"), *entry.iterfind("subject"), *entry.iterfind("media.category")]:
        code = line(node.get("term") or "")
        name = line(node.get("label") or "") or xml_tree.text(node) or code
        scheme = line(node.get("scheme") or node.get("domain") or "")
        found.append(
            concepts.concept(code or (name if scheme else ""), name=name, scheme=scheme, rel="category")
        )
    return found


def _places(entry: etree._Element) -> list[Concept]:
    """Places by GeoRSS or W3C geo: a name, a point or shape, or both."""
    name = xml_tree.find(entry, "featurename", "featureName", "location", "spatial", "coverage")
    said = [(xml_tree.find(entry, path), kind) for path, kind in _GEORSS]
    said.append((f"{xml_tree.find(entry, 'lat')} {xml_tree.find(entry, 'long')}", "Point"))
    for words, kind in said:
        point, shape = geojson.of_degrees(words, kind)
        if point:
            return [Concept(name=name or " ".join(_BETWEEN.split(words)[:2]), point=point, shape=shape)]
    return [Concept(name=name)]


def _links(entry: etree._Element) -> tuple[Link, ...]:
    """Links other than to its page: related pages, what it answers, comments."""
    found = [
        Link(
            rel=line(node.get("rel") or "related"),
            href=line(node.get("href") or ""),
            title=line(node.get("title") or ""),
        )
        for node in entry.iterfind("link")
        if node.get("rel", "alternate") not in ("alternate", "enclosure", "license", "self")
    ]
    files = [*entry.iterfind("enclosure"), *entry.iterfind("link[@rel='enclosure']")]
    found += [
        Link(rel="enclosure", href=href, title=line(node.get("title") or ""))
        for node in files
        if not medium_of(node) and (href := address_of(node))
    ]
    found += [
        Link(rel="transcript", href=line(node.get("url") or "")) for node in entry.iterfind("transcript")
    ]
    found += [Link(rel="comments", href=words) for words in xml_tree.all_texts(entry, "comments")]
    found += [Link(rel="source", href=line(node.get("url") or "")) for node in entry.iterfind("source")]
    return tuple(one for one in found if ids.guid(one.href))

"""A package of NewsML-G2: a teaser for each item that it says something of, and a link to each that has an id."""

from collections.abc import Iterator

from lxml import etree

from wire.domain.formats.common import bylines, conventions, ids, publishing
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.g2 import g2
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import Link, Status, Teaser


def teasers(item: etree._Element) -> tuple[Teaser, ...]:
    """The items that a package refers to in words or by an address of the web, each with a link to itself."""
    found = ((reference, _teaser(reference, _links(item, reference))) for reference in _references(item))
    return tuple(
        teaser for reference, teaser in found if teaser.headline or teaser.paragraphs or reference.get("href")
    )


def links(item: etree._Element) -> tuple[Link, ...]:
    """Links to the items that a package refers to by their ids."""
    return tuple(link for reference in _references(item) for link in _links(item, reference))


def _references(item: etree._Element) -> Iterator[etree._Element]:
    """The references of all groups, but those to what the package says is withheld or canceled."""
    for reference in item.iterfind("groupSet/group/itemRef"):
        status = xml_tree.attribute(reference, "pubStatus", "qcode", "uri")
        if publishing.status(status) is Status.USABLE:
            yield reference


def _teaser(reference: etree._Element, links: tuple[Link, ...]) -> Teaser:
    return Teaser(
        id=line(reference.get("residref") or ""),
        headline=_headline(reference),
        paragraphs=conventions.unique(map(xml_tree.text, reference.iterfind("description"))),
        href=line(reference.get("href") or reference.get("residref") or ""),
        byline=bylines.bare(xml_tree.find(reference, "by")),
        label=xml_tree.find(reference, "../title"),
        slugline=xml_tree.find(reference, "slugline"),
        credit_line=xml_tree.find(reference, "creditline"),
        ednote="\n".join(xml_tree.all_texts(reference, "edNote")),
        links=links,
    )


def _links(item: etree._Element, reference: etree._Element) -> tuple[Link, ...]:
    """The link to the item that a reference names; none where it names but an address."""
    guid = ids.of_sender(g2.sender(item), line(reference.get("residref") or ""))
    medium = conventions.medium(xml_tree.attribute(reference, "itemClass", "qcode", "uri"))
    return (Link(rel="item", guid=guid, title=_headline(reference), medium=medium),) if guid else ()


def _headline(reference: etree._Element) -> str:
    return xml_tree.find(reference, "headline", "title")

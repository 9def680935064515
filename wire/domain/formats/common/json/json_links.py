"""What a news item in JSON names beside itself: other items, its ids in other systems, what ninjs has no field for."""

from wire.domain.formats.common import conventions, ids
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.json.json_item import (
    Item,
    by_role,
    first,
    is_medium,
    objects,
    of_sender,
    text,
)
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import Link

_LABELS = ("name", "profile", "editorialpriority", "priority", "representationtype")


def links(item: Item) -> tuple[Link, ...]:
    """Items beside it that are no media, and those it names as earlier ones."""
    others = objects(item, "associations")
    found = [link_to(other, item) for other in others if not is_medium(other)]
    found += [
        Link(rel=name, guid=ids.guid(text(item, name)))
        for name in ("evolvedfrom", "derivedfrom", "translatedfrom", "rewrite_of", "previousversion")
    ]
    found += [Link(rel=name, href=text(item, name)) for name in ("external_url", "canonical_url")]
    found += [
        Link(
            rel=first(link, "rel") or "related",
            guid=ids.guid(first(link, "uri", "guid")),
            href=text(link, "href"),
            title=first(link, "title", "headline"),
        )
        for name in ("link", "related", "revision")
        for link in objects(item, name)
    ]
    return tuple(dict.fromkeys(link for link in found if link.guid or link.href))


def link_to(other: Item, item: Item) -> Link:
    """The link to an association of an item that is not shown."""
    return Link(
        rel=first(other, "rel", "name") or "related",
        guid=of_sender(first(other, "uri", "guid"), other, item),
        title=text(other, "headline") or by_role(other, "headlines").get("main", ""),
        medium=conventions.medium(text(other, "type")),
    )


def other_ids(item: Item) -> tuple[tuple[str, str], ...]:
    """Role and value of each further id, and of labels, attachments and notes that have no field of their own."""
    found = [(text(value, "role"), text(value, "value")) for value in objects(item, "altids")]
    for name in ("altids", "extra"):
        inner = item.get(name)
        if isinstance(inner, dict):
            found += [(str(key), line(value)) for key, value in inner.items() if isinstance(value, str)]
    found += [(name, str(item[name])) for name in _LABELS if isinstance(item.get(name), str | int)]
    files = (
        conventions.unique(text(file, name) for name in ("title", "description", "filename"))
        for file in objects(item, "attachment")
    )
    found += [("attachment", ", ".join(file)) for file in files]
    found += [("author biography", text(author, "biography")) for author in objects(item, "author")]
    notes = (text(note, "body") or text(note, "value") for note in objects(item, "annotation"))
    found += [
        ("annotation", " ".join(words for _, words in xml_tree.html_story(note))) for note in notes if note
    ]
    return tuple(dict.fromkeys((line(role)[:100], value) for role, value in found if role and value))

"""What a ninjs item and its associations show, and whether each of them may be published."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from wire.domain.formats.common import conventions, ids, publishing
from wire.domain.formats.common.embargoes import embargo_fields, embargo_words
from wire.domain.formats.common.json import (
    json_cut,
    json_item,
    json_links,
    json_looks,
    json_metadata,
    json_pictures,
)
from wire.domain.formats.common.json.json_item import Item, address, first, is_medium, objects, text, values
from wire.domain.formats.common.publishing import Release
from wire.domain.message import Link, Media, Status

_NOTES = ("usageterms", "ednote", "instructions", "specialinstructions")
"""What says on a picture that it is under embargo though its story is not."""
_ATTACHED = (
    ("found_picture", "image"),
    *(("attachment", ""), ("enclosure", ""), ("media", "")),
    *(("cover", "image"), ("mainimage", "image"), ("main_image", "image"), ("hero", "image")),
    *(("image", "image"), ("picture", "image"), ("photo", "image"), ("banner_image", "image")),
    *(("image_url", "image"), ("imageurl", "image"), ("urltoimage", "image"), ("thumbnail", "image")),
    *(("coverimage", "image"), ("heroimage", "image"), ("illustration", "image"), ("preview", "image")),
    *(("video", "video"), ("audio", "audio")),
)
"""Names of what is given by its address, and the type that they say; the plural is one too."""
_PARAGRAPHS = ("<p", "<h1", "<h2", "<span", "<div")
"""How a headline begins that an editor of HTML has made."""
_OF_PICTURE = re.compile(r"image|photo|picture")
_OF_ELSE = re.compile(
    r"thumb|small|icon|logo|avatar|author|byline|alt|caption|credit|width|height|profile|share|social|photographer"
)
"""What of a name says that it has no picture of the story."""
_SMALLER = "thumbnail"
"""Of what is shown besides."""
SMALL = "is_small"
"""Of a picture that is a small form of another one, by its name."""
_STATUSES = (
    f"{json_cut.ENVELOPE}pubstatus",
    "pub_status",
    "publishstatus",
    "publish_status",
    "publicationstatus",
    *("status", "state", "workflow_state", "workflowstate", "workflow_status", "moderation_state"),
)
_FLAGS: tuple[tuple[str, bool, tuple[str, ...]], ...] = (
    (
        "canceled",
        True,
        ("deleted", "isdeleted", "is_deleted", "killed", "iskilled", "retracted", "isretracted"),
    ),
    ("withheld", True, ("draft", "isdraft", "is_draft", "unpublished", "isunpublished")),
    ("withheld", False, ("published", "ispublished", "is_published", "status", "freigegeben")),
)
"""A status, and the names and the value of a flag that says it."""
_OF_FLAG = re.compile(r"_?flag$")
_UNSEEN = frozenset(("private", "internal"))
"""Statuses of posts that only their editors see."""


def release(item: Item) -> Release:
    """An embargo that is there holds until its time: null, empty, `true` or unreadable without one; `false` is none.

    So does one in an object of the item (`extra`), and a release that is later than the version.
    """
    made = json_item.moment(item, "versioncreated", "contentcreated", "firstcreated")
    return publishing.release(_status(item), embargo_fields.until(embargo_fields.in_json(item), made))


def _status(item: Item) -> str:
    """The word for its status. Other names than that of ninjs count where they say more than that it is usable."""
    said = item.get("pubstatus")
    several = [word for word in said if isinstance(word, str)] if isinstance(said, list) else []
    revision = item.get("revision")
    inner = revision if isinstance(revision, dict) else {}
    told = ((name, _flag(each)) for name, each in (inner | item).items())
    flags = {_OF_FLAG.sub("", name): flag for name, flag in told if flag is not None}
    several += [word for word, flag, names in _FLAGS for name in names if flags.get(name) is flag]
    others = [word for name in _STATUSES if (word := text(item, name))]
    several += ["withheld" for word in others if word.lower() in _UNSEEN]
    return publishing.strictest(
        [
            said if isinstance(said, str) else "" if said is None else repr(said),
            *several,
            *filter(publishing.restricts, others),
        ]
    )


def _flag(value: object) -> bool | None:
    """A flag, also as a word; None for what is none."""
    if isinstance(value, str) and value in {"true", "false", "True", "False"}:
        return value in {"true", "True"}
    return value if isinstance(value, bool) else None


def headline(item: Item) -> str:
    """The main headline, in whatever of the three versions of ninjs it stands; else the title."""
    said = json_item.headlines(item).first or text(item, "title")
    return json_metadata.plain(said) if said.startswith(_PARAGRAPHS) else said


def _own_media(item: Item, kind: conventions.Kind, id: str) -> tuple[Media, ...]:
    """What an item that is a picture, video, graphic or sound shows: its largest rendition."""
    if kind == "text":
        return ()
    shown = [found for found in objects(item, "rendition") if address(found)]
    best = max(shown, key=lambda found: conventions.size(found.get("width", 0)), default=Item())
    href = address(best) or (own if json_looks.is_picture(own := address(item)) else "")
    metadata = json_metadata.metadata(item)
    caption = json_metadata.plain(json_item.description(item)) or headline(item)
    return (
        Media(
            type=kind,
            id=id or address(best),
            headline=headline(item) if headline(item) != caption else "",
            caption=caption,
            credit=_credit(item),
            href=href,
            mime_type=first(best, "contenttype", "mimetype") or text(item, "mimetype"),
            width=conventions.size(best.get("width", 0)),
            height=conventions.size(best.get("height", 0)),
            **(metadata | {"summary": ""}),
        ),
    )


def _credit(item: Item) -> str:
    """Whom a picture is by: its own words for that, its bylines, whoever else is named."""
    return (
        text(item, "description_creditline")
        or json_item.written_by(item)[0]
        or first(item, "creditline", "credit", "credittext", "attribution")
        or ", ".join(conventions.unique(one.name for one in json_item.terms(item, "photographer")))
    )


class Shown(NamedTuple):
    """What an item shows beside its text."""

    media: tuple[Media, ...] = ()
    links: tuple[Link, ...] = ()
    """Pictures that are but named, and attachments that are no media."""
    notes: tuple[str, ...] = ()
    """Why a picture is left out."""


def shown(item: Item, kind: conventions.Kind, made: datetime | None, *, has_figures: bool = False) -> Shown:
    """What an item of a kind shows: itself where it is no text, its associations, what it gives by its address.

    `has_figures`: there are pictures in its text.
    """
    own, others = _own_media(item, kind, "main"), _associated(item, made)
    given = Shown() if own else _attached(item, {one.href for one in others.media}, has_figures=has_figures)
    return Shown((*own, *others.media, *given.media), others.links + given.links, others.notes)


def _associated(item: Item, made: datetime | None) -> Shown:
    """The pictures, videos, graphics and sounds among the associations, in their order.

    One that says neither where it is nor what it shows is a link. One that may not be published by itself is left out,
    with a note that says why.
    """
    media, links, notes = list[Media](), list[Link](), list[str]()
    for other in objects(item, "associations"):
        kind, id_ = text(other, "type"), first(other, "uri", "guid", "urn")
        if not is_medium(other):
            continue
        if why := _kept_back(other, item, made):
            notes.append(f"{kind} {id_} is left out: {why}")
        elif _is_shown(other):
            found = _own_media(other, conventions.kind(kind), json_item.of_sender(id_, other, item))
            media += (replace(one, other_ids=(*one.other_ids, ("uri", id_))) if id_ else one for one in found)
        else:
            links.append(json_links.link_to(other, item))
    return Shown(tuple(media), tuple(links), tuple(notes))


def _is_shown(other: Item) -> bool:
    has_address = any(map(address, objects(other, "rendition")))
    return has_address or bool(json_item.description(other))


def _attached(item: Item, known: Iterable[str], *, has_figures: bool) -> Shown:
    """What an item gives by its address, as JSON Feed and others do, but for `known` addresses: media, other files.

    A small picture counts only where no other is there, in the text either.
    """
    media, links = dict[str, Media](), list[Link]()
    others = ((name, "image") for name in item if _OF_PICTURE.search(name) and not _OF_ELSE.search(name))
    for name, type_ in dict.fromkeys((*_ATTACHED, *others)):
        for one in _addressed(item, name):
            href, said = text(one, "href"), first(one, "mime_type", "mimetype", "mediatype", "type", "medium")
            kind = conventions.medium(said or type_) or conventions.medium(conventions.type_of(href))
            is_smaller = (
                name == _SMALLER or one.get(SMALL) or json_pictures.is_small(href.rpartition("/")[2].lower())
            )
            if href in media or href in known or (is_smaller and (media or has_figures)):
                continue
            if kind:
                media[href] = _own_media(
                    {**one, "rendition": [{**one, "mimetype": said if "/" in said else ""}]}, kind, href
                )[0]
            else:
                links.append(Link(rel=name, href=href, title=first(one, "title", "filename")))
    return Shown(tuple(media.values()), tuple(links))


def _addressed(item: Item, name: str) -> Iterator[Item]:
    """The values of a property that have a web address, or the path of a picture of which they say something, as
    objects with that as their `href`."""
    if not json_item.says(item, name):
        return
    found = objects(item, name)
    if not found:
        found = [{"href": each} for each in values(item, name) if isinstance(each, str)]
    for value in found:
        href = address(value)
        href = f"https:{href}" if href.startswith("//") else href
        is_picture = json_looks.is_picture(href)
        if is_picture and "://" not in href:  # the path on its site
            href = f"/{href.lstrip('/')}"
            href = ids.absolute(first(item, "url", "link", "uri", "id"), href) or href
        is_told = is_picture and bool(json_item.description(value) or _credit(value))
        if is_told or href.startswith(("http://", "https://")):
            yield {**value, "href": href}


def _kept_back(other: Item, item: Item, made: datetime | None) -> str:
    """Why an association may not be published with its item; empty where it may."""
    own = release(other)
    if own.status is not Status.USABLE:
        return own.status.value
    if own.held_because:
        return own.held_because
    if own.embargoed_until is None:
        return "embargoed" if embargo_words.in_note(text(other, name) for name in _NOTES) else ""
    until = [each for each in (release(item).embargoed_until, made) if each]
    return "" if until and own.embargoed_until <= max(until) else "embargoed"

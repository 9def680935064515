"""What a ninjs item and its associations show, and whether each of them may be published."""

from datetime import datetime

from wire.domain.formats.common import conventions, ids, json_item, publishing, times
from wire.domain.formats.common.json_item import Item, first, objects, text
from wire.domain.formats.common.publishing import Release
from wire.domain.message import Media, Status

FEATURES = frozenset({"picture", "graphic", "video", "audio"})
"""Types of associations that are media of an item."""


def release(item: Item) -> Release:
    """An embargo that is there holds until its time: null, empty, `true` or unreadable without one; `false` is none."""
    said = [value for name, value in item.items() if "embargo" in name.lower() and value is not False]
    readable = [value for value in said if isinstance(value, str) and times.any_form(value)]
    embargo = next(iter(readable), None) or ("" if said else None)
    status = item.get("pubstatus")
    return publishing.release(
        status if isinstance(status, str) else "" if status is None else repr(status), embargo
    )


def headline(item: Item) -> str:
    """The main headline, in whatever of the three versions of ninjs it stands; else the title."""
    headlines = json_item.by_role(item, "headlines")
    return (
        text(item, "headline")
        or headlines.get("main")
        or next(reversed(headlines.values()), "")
        or text(item, "title")
    )


def own_media(item: Item, kind: conventions.Kind, id: str) -> tuple[Media, ...]:
    """What an item that is a picture, video, graphic or sound shows: its largest rendition."""
    if kind == "text":
        return ()
    shown = [found for found in objects(item, "rendition") if text(found, "href")]
    best = max(shown, key=lambda found: conventions.size(found.get("width", 0)), default=Item())
    metadata = json_item.metadata(item)
    caption = json_item.description(item) or headline(item)
    return (
        Media(
            type=kind,
            id=id or text(best, "href"),
            headline=headline(item) if headline(item) != caption else "",
            caption=caption,
            credit=first(item, "description_creditline", "by", "byline", "creditline"),
            href=text(best, "href"),
            mime_type=first(best, "contenttype", "mimetype") or text(item, "mimetype"),
            width=conventions.size(best.get("width", 0)),
            height=conventions.size(best.get("height", 0)),
            **(metadata | {"summary": ""}),
        ),
    )


def associated(item: Item, made: datetime | None) -> tuple[Media, ...]:
    """The pictures, videos, graphics and sounds among the associations, in their order, that may be published."""
    return tuple(
        media
        for other in objects(item, "associations")
        if text(other, "type").lower() in FEATURES and not _kept_back(other, item, made)
        for media in own_media(
            other, conventions.kind(text(other, "type")), ids.guid(first(other, "uri", "guid"))
        )
    )


def left_out(item: Item, made: datetime | None) -> tuple[str, ...]:
    """A note for each association that is no part of the message, because it may not be published by itself."""
    return tuple(
        f"{text(other, 'type')} {first(other, 'uri', 'guid')} is left out: {why}"
        for other in objects(item, "associations")
        if text(other, "type").lower() in FEATURES and (why := _kept_back(other, item, made))
    )


def _kept_back(other: Item, item: Item, made: datetime | None) -> str:
    """Why an association may not be published with its item; empty where it may."""
    own = release(other)
    if own.status is not Status.USABLE:
        return own.status.value
    if own.held_because or own.embargoed_until is None:
        return own.held_because
    until = [each for each in (release(item).embargoed_until, made) if each]
    return "" if until and own.embargoed_until <= max(until) else "embargoed"

"""What a ninjs item and its associations show, and whether each of them may be published."""

from datetime import datetime

from wire.domain.formats.common import (
    conventions,
    embargo_fields,
    embargo_words,
    json_cut,
    json_item,
    json_metadata,
    publishing,
    times,
)
from wire.domain.formats.common.json_item import FEATURES, Item, first, objects, text
from wire.domain.formats.common.publishing import Release
from wire.domain.message import Media, Status

_NOTES = ("usageterms", "ednote", "instructions", "specialinstructions")
"""What says on a picture that it is under embargo though its story is not."""
_STATUSES = (
    f"{json_cut.ENVELOPE}pubstatus",
    "pub_status",
    "publishstatus",
    "publish_status",
    "publicationstatus",
    "status",
    "state",
)


def release(item: Item) -> Release:
    """An embargo that is there holds until its time: null, empty, `true` or unreadable without one; `false` is none.

    So does one in an object of the item (`extra`), and a release that is later than the version.
    """
    made = times.first(*(text(item, name) for name in ("versioncreated", "contentcreated", "firstcreated")))
    return publishing.release(_status(item), embargo_fields.until(embargo_fields.in_json(item), made))


def _status(item: Item) -> str:
    """The word for its status. Other names than that of ninjs count where they say more than that it is usable."""
    said = item.get("pubstatus")
    several = [word for word in said if isinstance(word, str)] if isinstance(said, list) else []
    others = (other for name in _STATUSES if publishing.restricts(other := text(item, name)))
    return publishing.strictest(
        [said if isinstance(said, str) else "" if said is None else repr(said), *several, *others]
    )


def headline(item: Item) -> str:
    """The main headline, in whatever of the three versions of ninjs it stands; else the title."""
    return json_item.headlines(item).first or text(item, "title")


def own_media(item: Item, kind: conventions.Kind, id: str) -> tuple[Media, ...]:
    """What an item that is a picture, video, graphic or sound shows: its largest rendition."""
    if kind == "text":
        return ()
    shown = [found for found in objects(item, "rendition") if text(found, "href")]
    best = max(shown, key=lambda found: conventions.size(found.get("width", 0)), default=Item())
    metadata = json_metadata.metadata(item)
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


def associated(item: Item, made: datetime | None) -> tuple[tuple[Media, ...], tuple[str, ...]]:
    """The pictures, videos, graphics and sounds among the associations, in their order.

    One that may not be published by itself is left out, with a note that says why.
    """
    media, notes = list[Media](), list[str]()
    for other in objects(item, "associations"):
        kind, id_ = text(other, "type"), first(other, "uri", "guid")
        if kind.lower() not in FEATURES:
            continue
        if why := _kept_back(other, item, made):
            notes.append(f"{kind} {id_} is left out: {why}")
        else:
            media += own_media(other, conventions.kind(kind), json_item.of_sender(id_, other, item))
    return tuple(media), tuple(notes)


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

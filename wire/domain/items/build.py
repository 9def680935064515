"""Items as ninjs 3.1: the story, teasers and media of a message. A replay gives them the same ids."""

import re
from typing import NamedTuple

from wire.domain.clock import iso
from wire.domain.items import credits
from wire.domain.items.describe import absolute, describe
from wire.domain.items.ids import part_uri, uri_of
from wire.domain.items.ninjs import STANDARD, Association, Ninjs, Rendition, Text
from wire.domain.message import Media, Message, Teaser
from wire.domain.splitting import dateline
from wire.domain.splitting.parts import Parts, Story

_PATH = re.compile(r"(?!#)[^:\s]+(?:[/?]\S*)?")
"""An address without its site; a mere place on the page, and what a script does, are none."""
_DASHES = " -\u2013\u2014"
_OPENING = 8
"""Paragraphs of a body in which its own dateline may stand: some agencies set points above it."""


class Item(NamedTuple):
    """One item of a message."""

    kind: str
    uri: str
    lead: str
    """Its opening, without headline and dateline; copies are found by it."""
    value: Ninjs
    own: str = ""
    """Of a piece of media: its sender's id, if it has one; under that it may be a message of its own."""


def build(message_id: str, version: int, time: int, message: Message, parts: Parts) -> list[Item]:
    """All items of a message, the story first; `time` is its event time in milliseconds."""
    common = _common(message_id, version, time, message)
    story_uri = uri_of(message_id, "story")
    teasers = [_teaser(message_id, common, teaser, message.agency) for teaser in parts.teasers]
    of_story = []
    media = []
    for part in parts.media:
        owner = teasers[part.teaser] if part.teaser is not None else None
        belongs = owner.uri if owner else story_uri if parts.story else ""
        media.append(_media(message_id, common, part, belongs))
        if owner:
            _associate(owner.value, [media[-1]])
        else:
            of_story.append(media[-1])
    teasers, media = _distinct(teasers), _distinct(media)
    story = []
    if parts.story:
        story.append(_story(story_uri, common, message, parts.story, teasers + _distinct(of_story)))
    elif media and message.type != "text":
        credits.place_in_time(media[0].value, message)
        _send_by(media[0].value, message.agency)
    items = [*story, *teasers, *media]
    _furnish(items[0].value, parts.furniture)
    return items


def canceled(message_id: str, kind: str, uri: str, version: int, time: int) -> Item:
    """The notice that an item is killed: its id, the version that kills it, and no content."""
    value: Ninjs = {
        "uri": uri,
        "profile": kind,
        "version": str(version),
        "versionCreated": iso(time),
        "pubStatus": "canceled",
        "altIds": [{"role": "message", "value": message_id}],
        "standard": STANDARD,
    }
    return Item(kind, uri, "", value)


def _common(message_id: str, version: int, time: int, message: Message) -> Ninjs:
    common: Ninjs = {
        "uri": "",
        "version": str(version),
        "versionCreated": iso(time),
        "pubStatus": message.status.value,
        "altIds": [{"role": "message", "value": message_id}],
        "standard": STANDARD,
    }
    if message.language:
        common["language"] = message.language
    if message.faults:
        common["trustIndicators"] = [{"title": fault} for fault in message.faults]
    return common


def _story(uri: str, common: Ninjs, message: Message, story: Story, rest: list[Item]) -> Item:
    lead = story.headline
    if story.lines:
        lead = " ".join((dateline.compared(story.lines[0]), *story.lines[1:]))
    value: Ninjs = {**common, "uri": uri, "type": "text", "representationType": "full", "profile": "story"}
    headlines: list[Text] = [{"role": "main", "value": story.headline}] if story.headline else []
    headlines += [{"role": "crosshead", "value": crosshead} for crosshead in story.crossheads]
    if headlines:
        value["headlines"] = headlines
    if story.lines:
        lines = _with_dateline(message.dateline, story.lines)
        others = (_body(told, role) for role, told in message.other_bodies)
        value["bodies"] = [_body(lines), *others]
    if story.section:
        value["descriptions"] = [{"role": "label", "value": story.section}]
    _associate(value, rest)
    credits.credit(value, message, story)
    return Item("story", uri, lead, value)


def _with_dateline(printed: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    """The body with the dateline of a field before it, as bodies of formats without such a field open.

    Only one that can be told from the text again is set there; a body that has its own keeps it.
    """
    if not printed or any(dateline.without(line) != line for line in lines[:_OPENING]):
        return lines
    whole = f"{printed.rstrip(_DASHES)} - {lines[0]}"
    return (whole, *lines[1:]) if dateline.without(whole) == lines[0] else lines


def _furnish(value: Ninjs, furniture: tuple[str, ...]) -> None:
    """The first item carries the lines of the page that belong to none, so that no line is lost."""
    if furniture:
        lines: list[Text] = [{"role": "furniture", "value": line} for line in furniture]
        value["descriptions"] = value.get("descriptions", []) + lines


def _send_by(value: Ninjs, agency: str) -> None:
    """Name who sends a picture that is a message by itself."""
    if agency:
        value["infoSources"] = [{"name": agency, "role": "agency"}, *value.get("infoSources", [])]


def _teaser(message_id: str, common: Ninjs, teaser: Teaser, agency: str) -> Item:
    value: Ninjs = {
        **common,
        "uri": part_uri(message_id, "teaser", _name(teaser)),
        "type": "text",
        "representationType": "partial",
        "profile": "teaser",
    }
    if teaser.headline:
        value["headlines"] = [{"role": "main", "value": teaser.headline}]
    if teaser.paragraphs:
        value["bodies"] = [_body(teaser.paragraphs)]
    if teaser.label:
        value["descriptions"] = [{"role": "label", "value": teaser.label}]
    if teaser.byline:
        value["by"] = teaser.byline
    if absolute(teaser.href):
        value["renditions"] = [{"name": "web", "href": teaser.href}]
    elif _PATH.fullmatch(teaser.href):
        # a path on a site that the page does not name
        value["altIds"] = [*value["altIds"], {"role": "path", "value": teaser.href}]
    describe(value, teaser, agency)
    return Item("teaser", value["uri"], " ".join(teaser.paragraphs) or teaser.headline, value)


def _media(message_id: str, common: Ninjs, media: Media, belongs: str) -> Item:
    value: Ninjs = {
        **common,
        "uri": part_uri(message_id, "media", media.id or f"{media.caption}\n{media.credit}\n{media.href}"),
        "type": media.type,
        "representationType": "full" if media.href else "partial",
        "profile": "media",
    }
    if media.headline:
        value["headlines"] = [{"role": "main", "value": media.headline}]
    if media.caption:
        value["descriptions"] = [{"role": "caption", "value": media.caption}]
    if media.credit:
        value["by"] = media.credit
    if absolute(media.href) or (media.width and media.height):
        value["renditions"] = [_rendition(media)]
    if media.href and not absolute(media.href):
        # ninjs asks for an address; this is a file of the same delivery
        value["altIds"] = [*value["altIds"], {"role": "file", "value": media.href}]
    if belongs:
        owner = "story" if media.teaser is None else "teaser"
        value["associations"] = [{"name": owner, "uri": belongs, "rel": "partOf"}]
    describe(value, media)
    return Item("media", value["uri"], media.caption or media.credit or media.href, value, media.id)


def _rendition(media: Media) -> Rendition:
    found: Rendition = {"name": "original"}
    if absolute(media.href):
        found["href"] = media.href
    if media.mime_type:
        found["contentType"] = media.mime_type
    if media.width and media.height:
        found["width"], found["height"] = media.width, media.height
    return found


def _name(teaser: Teaser) -> str:
    """What tells a teaser from the others of its message: its id, else all it says."""
    return teaser.id or "\n".join((teaser.headline, *teaser.paragraphs, teaser.href))


def _body(lines: tuple[str, ...], role: str = "main") -> Text:
    text = "\n\n".join(lines)
    return {
        "role": role,
        "contentType": "text/plain",
        "charCount": len(text),
        "wordCount": len(text.split()),
        "value": text,
    }


def _associate(value: Ninjs, items: list[Item]) -> None:
    """Name other items of the message as its own."""
    if items:
        value["associations"] = value.get("associations", []) + [_associated(item) for item in items]


def _associated(item: Item) -> Association:
    return {"name": item.kind, "uri": item.uri, "rel": item.kind, "type": item.value["type"]}


def _distinct(items: list[Item]) -> list[Item]:
    """A teaser or picture that a message shows twice is one item."""
    return list({item.uri: item for item in items}.values())

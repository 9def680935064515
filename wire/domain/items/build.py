"""Items as ninjs 3.1: one story, teasers and media of a message, with ids that a replay makes again."""

from typing import NamedTuple
from urllib.parse import urlsplit

from wire.domain.clock import iso, millis
from wire.domain.items.ids import part_uri, uri_of
from wire.domain.items.ninjs import STANDARD, Association, Ninjs, Text
from wire.domain.message import Media, Message, Teaser
from wire.domain.splitting import dateline
from wire.domain.splitting.parts import Parts, Story


class Item(NamedTuple):
    """One item of a message."""

    kind: str
    uri: str
    lead: str
    """What it opens with, without headline and dateline: copies of it are found by that."""
    value: Ninjs


def build(message_id: str, version: int, time: int, message: Message, parts: Parts) -> list[Item]:
    """All items of a message, the story first; `time` is its event time in milliseconds."""
    common = _common(message_id, version, time, message)
    story_uri = uri_of(message_id, "story")
    teasers = _distinct([_teaser(message_id, common, teaser) for teaser in parts.teasers])
    own, others = [], []
    for part in parts.media:
        if part.teaser is None:
            own.append(_media(message_id, common, part, story_uri if parts.story else ""))
        else:
            teaser_uri = part_uri(message_id, "teaser", _spoken(parts.teasers[part.teaser]))
            others.append(_media(message_id, common, part, teaser_uri))
    own = _distinct(own)
    story = [_story(story_uri, common, message, parts.story, teasers + own)] if parts.story else []
    items = [*story, *teasers, *_distinct(own + others)]
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
    return common


def _story(uri: str, common: Ninjs, message: Message, story: Story, rest: list[Item]) -> Item:
    lead = " ".join((dateline.without(story.lines[0]), *story.lines[1:])) if story.lines else story.headline
    value: Ninjs = {**common, "uri": uri, "type": "text", "representationType": "full", "profile": "story"}
    headlines: list[Text] = [{"role": "main", "value": story.headline}] if story.headline else []
    headlines += [{"role": "crosshead", "value": crosshead} for crosshead in story.crossheads]
    if headlines:
        value["headlines"] = headlines
    if story.lines:
        value["bodies"] = [_body("\n\n".join(story.lines))]
    if story.section:
        value["descriptions"] = [{"role": "label", "value": story.section}]
    if rest:
        value["associations"] = [_associated(item) for item in rest]
    _credits(value, message, story)
    return Item("story", uri, lead, value)


def _furnish(value: Ninjs, furniture: tuple[str, ...]) -> None:
    """The first item carries the lines of the page that belong to none, so that no line is lost."""
    if furniture:
        lines: list[Text] = [{"role": "furniture", "value": line} for line in furniture]
        value["descriptions"] = value.get("descriptions", []) + lines


def _credits(value: Ninjs, message: Message, story: Story) -> None:
    """Who, where, how urgent, under which terms: fields that the story has only where the message says so."""
    located = message.located or (dateline.place_name(story.dateline) if story.dateline else "")
    if story.byline:
        value["by"] = story.byline
    if located:
        value["located"] = located
    if story.agency:
        value["infoSources"] = [{"name": story.agency, "role": "agency"}]
    if message.slugline:
        value["slugline"] = message.slugline
    if message.urgency is not None:
        value["urgency"] = message.urgency
    if message.ednote:
        value["edNote"] = message.ednote
    if message.copyright:
        value["copyrightNotice"] = message.copyright
    if message.usage_terms:
        value["usageTerms"] = message.usage_terms
    if message.first_created:
        value["firstCreated"] = iso(millis(message.first_created))
    if message.embargoed_until:
        value["embargoedUntil"] = iso(millis(message.embargoed_until))
    if message.href:
        value["renditions"] = [{"name": "web", "href": message.href}] if _absolute(message.href) else []
    if message.subjects:
        value["subjects"] = [{"literal": code, "creator": "sender"} for code in message.subjects]
    if message.places:
        value["places"] = [{"literal": place, "rel": "sent"} for place in message.places]


def _teaser(message_id: str, common: Ninjs, teaser: Teaser) -> Item:
    text = _spoken(teaser)
    value: Ninjs = {
        **common,
        "uri": part_uri(message_id, "teaser", text),
        "type": "text",
        "representationType": "partial",
        "profile": "teaser",
    }
    if teaser.headline:
        value["headlines"] = [{"role": "main", "value": teaser.headline}]
    if teaser.paragraphs:
        value["bodies"] = [_body("\n\n".join(teaser.paragraphs))]
    if teaser.label:
        value["descriptions"] = [{"role": "label", "value": teaser.label}]
    if _absolute(teaser.href):
        value["renditions"] = [{"name": "web", "href": teaser.href}]
    return Item("teaser", value["uri"], " ".join(teaser.paragraphs) or teaser.headline, value)


def _media(message_id: str, common: Ninjs, media: Media, belongs: str) -> Item:
    text = f"{media.caption}\n{media.credit}\n{media.href}"
    value: Ninjs = {
        **common,
        "uri": part_uri(message_id, "media", text),
        "type": media.type,
        "representationType": "full" if media.href else "partial",
        "profile": "media",
    }
    if media.caption:
        value["descriptions"] = [{"role": "caption", "value": media.caption}]
    if media.credit:
        value["by"] = media.credit
    if _absolute(media.href):
        value["renditions"] = [{"name": "original", "href": media.href}]
    if belongs:
        owner = "story" if media.teaser is None else "teaser"
        value["associations"] = [{"name": owner, "uri": belongs, "rel": "partOf"}]
    return Item("media", value["uri"], media.caption or media.credit or media.href, value)


def _spoken(teaser: Teaser) -> str:
    return "\n".join((teaser.headline, *teaser.paragraphs, teaser.href))


def _body(text: str) -> Text:
    words = len(text.split())
    return {
        "role": "main",
        "contentType": "text/plain",
        "charCount": len(text),
        "wordCount": words,
        "value": text,
    }


def _associated(item: Item) -> Association:
    return {"name": item.kind, "uri": item.uri, "rel": item.kind, "type": item.value["type"]}


def _distinct(items: list[Item]) -> list[Item]:
    """A teaser or picture that a message shows twice is one item."""
    return list({item.uri: item for item in items}.values())


def _absolute(href: str) -> bool:
    """Whether it is an absolute web address, which ninjs asks for."""
    try:
        return urlsplit(href).scheme in {"http", "https"} and bool(urlsplit(href).netloc) and " " not in href
    except ValueError:
        return False

"""Who made an item, where and when: bylines, the places and days of datelines, times."""

import re
from dataclasses import replace

from wire.domain.clock import iso, millis
from wire.domain.items.describe import absolute, describe
from wire.domain.items.ninjs import Ninjs, Text
from wire.domain.message import Message
from wire.domain.splitting.dateline_fields import Dateline, place_name
from wire.domain.splitting.parts import Story
from wire.domain.words import fold

_WORDS = re.compile(r"\w+")


def credit(value: Ninjs, message: Message, story: Story) -> None:
    """Who, where, when: fields that the story has only where the message says so."""
    if story.byline:
        value["by"] = story.byline
    _filed(value, message.located, story.dateline)
    place_in_time(value, message)
    if absolute(message.href):
        value["renditions"] = [{"name": "web", "href": message.href}]
    title, source = story.byline_title or message.byline_title, message.source or _taken_from(story)
    is_said = (title, source) == (message.byline_title, message.source)
    describe(value, message if is_said else replace(message, byline_title=title, source=source), story.agency)


def _taken_from(story: Story) -> str:
    """The agency of the printed dateline where another one sends the story: `CHICAGO (AP) -` on the site of a paper."""
    printed = story.dateline.agency if story.dateline else ""
    one, other = fold(printed), fold(story.agency)
    initials = "".join(word[0] for word in _WORDS.findall(other))
    return "" if not one or one in other or other in one or one in initials else printed


def place_in_time(value: Ninjs, message: Message) -> None:
    """When the item that the message is was first made, until when it is under embargo; its title and place."""
    if message.title and message.title != message.headline:
        value["title"] = message.title
    if message.located:
        value.setdefault("located", message.located)
    if message.first_created:
        value["firstCreated"] = iso(millis(message.first_created))
    if message.embargoed_until:
        value["embargoedUntil"] = iso(millis(message.embargoed_until))


def _filed(value: Ninjs, located: str, printed: Dateline | None) -> None:
    """Where it was filed: the printed dateline, with its day; a place besides it is the desk's."""
    city = place_name(printed) if printed else ""
    is_same = bool(city and located) and fold(located) == fold(city)
    if city or located:
        value["located"] = located if not city or (is_same and not located.isupper()) else city
    parts: dict[str, str] = {"dateline": printed.place, "dateline-date": printed.date} if printed else {}
    if city and located and not is_same:
        parts["desk"] = located
    texts: list[Text] = [{"role": role, "value": text} for role, text in parts.items() if text]
    if texts:
        value["descriptions"] = [*value.get("descriptions", []), *texts]

"""What notices may call a message, as digests, and what tells its story from another one under its id."""

from collections.abc import Sequence

from wire.domain.formats.common import conventions, daily, snaps
from wire.domain.formats.common.kills import kill_headlines, kill_texts
from wire.domain.message import Message
from wire.domain.splitting.parts import Parts
from wire.domain.tables.entries import EmbargoedMessage, KnownMessage
from wire.domain.versions import likeness, names
from wire.domain.versions.named import named
from wire.steps.received import ReceivedMessage

_NUMBERS = 2
"""Other ids of a message that are remembered as names."""
_OPENING = 4
"""Paragraphs of a kill of which one may be the first of what it kills."""


def names_of(received: ReceivedMessage, message: Message, parts: Parts) -> str:
    """The names of a message, as digests; none where it has no parts."""
    if not (parts.story or parts.teasers or parts.media):
        return ""
    headline, lines = _text_of(message)
    if parts.story:
        headline = parts.story.headline
    source, begins = received.source, "" if message.takes_back else _first(lines)
    numbers = [number for _, number in message.other_ids[:_NUMBERS]]
    found = names.of_story(source, headline, begins, message.slugline, *numbers)
    found += "".join(names.part_of(source, link.guid) for link in message.links if link.rel == "partOf")
    is_daily = daily.is_daily(received.id)
    if is_daily and not message.takes_back:
        bare, is_urgent = snaps.without_mark(headline), snaps.is_marked(message)
        found += likeness.of_snap(source, bare, lines, is_urgent=is_urgent)
    if begins and (is_daily or message.identity.sent):
        found += likeness.of_text(source, lines)
    return found


def is_known_by_name(message: Message, source: str, before: str) -> bool:
    """Whether what it takes back is what its id had before: `WITHDRAWN: ...` over the old headline, or the old text.

    So does the word KILL in a slug over the old text, where the old slug did not have it.
    """
    if not before or not (message.takes_back or conventions.kills(message.slugline)):
        return False
    heads = (message.headline or lead(message), message.title)
    is_marked = any(kill_headlines.unmarked(head) is not None for head in heads)
    is_marked = is_marked or _says_kill_now(message.slugline, source, before)
    is_old_text = is_marked and names.begins_like(source, lead(message), before)
    return is_old_text or bool(message.takes_back and named(source, message.takes_back).reach(before))


def _says_kill_now(slug: str, source: str, before: str) -> bool:
    return conventions.kills(slug) and names.of_story(source, "", "", slug) not in names.each(before)


def names_before(known: KnownMessage | None, held: EmbargoedMessage | None) -> str:
    """What notices may call what is known of an id."""
    return (known.names if known else "") + (held.names if held else "")


def told(received: ReceivedMessage, message: Message) -> likeness.Told:
    """What tells the story of a message from another one under its id."""
    return likeness.told(received.source, *_text_of(message))


def lead(message: Message) -> str:
    """The first paragraph of a message."""
    return _first(message.lines)


def story_begins(source: str, message: Message) -> str:
    """How the text of a kill begins, as digests, where that is the text of a story; an order may stand above it."""
    lines = [line for line in message.lines if line]
    if kill_texts.is_short(lines) and not any(map(kill_texts.has_dateline, lines)):
        return ""
    return "".join(names.of_story(source, "", line) for line in lines[:_OPENING])


def _first(lines: Sequence[str]) -> str:
    return next(filter(None, lines), "")


def _text_of(message: Message) -> tuple[str, Sequence[str]]:
    """Its headline and its paragraphs; those of its teaser where it is nothing else."""
    if any(message.lines) or len(message.teasers) != 1:
        return message.headline, message.lines
    return message.teasers[0].headline, message.teasers[0].paragraphs

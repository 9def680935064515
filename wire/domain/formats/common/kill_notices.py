"""What a message takes back by its words: its own story, or others that a notice, a note or a short text names."""

import re
from typing import NamedTuple

from wire.domain.formats.common import conventions, daily, kill_targets, kill_words
from wire.domain.message import Message

_SAYS_KILL = re.compile(r"\b(?:KILL|KILLED|ELIMINATION|WITHDRAW(?:AL|N)?)\b|\b[Kk]ill (?:the|this) story\b")


class TakenBack(NamedTuple):
    """What the words of a message take back."""

    kills: bool = False
    """Whether it is no story: it kills its own id, or the others."""
    others: tuple[str, ...] = ()
    """Ids of other messages."""
    perhaps: bool = False
    """Whether its headline alone has the form of one that kills."""


def read(message: Message) -> TakenBack:
    """What the words of a message take back."""
    notes = [note for note in (*message.ednote.split("\n"), *message.private_notes) if note]
    heads = _heads(message)
    is_notice = any(kill_words.in_headline(head, (message.ednote,), lines) for head, lines in heads)
    texts = _texts(message) if kill_words.is_short(message.lines) else []
    others = _named(message, notes, texts, is_notice=is_notice)
    kills = is_notice or (others and texts) or _kills(message, notes, texts)
    return TakenBack(bool(kills), others, any(kill_words.says_kill(head) for head, _ in heads))


def _heads(message: Message) -> list[tuple[str, tuple[str, ...]]]:
    """Its headlines, each with the text below it: of a page the first line, of a feed that of the entry it is."""
    first = message.headline or next(filter(None, message.lines[:6]), "")
    heads = [(head, message.lines) for head in (first, message.title) if head]
    if not heads and len(message.teasers) == 1:
        [blurb] = message.teasers
        heads = [(blurb.headline, (message.summary, *blurb.paragraphs))]
    return heads


def _texts(message: Message) -> list[str]:
    """Its text; of a page also without its first line, which may be a headline."""
    text = [line for line in message.lines if line and line not in (message.headline, message.title)]
    return ["\n".join(text), *(["\n".join(text[1:])] if message.layout == "page" else [])]


def _named(message: Message, notes: list[str], texts: list[str], *, is_notice: bool) -> tuple[str, ...]:
    """Ids of others: all that a notice names, else what a note or a short text orders."""
    if not (is_notice or notes or texts):
        return ()
    own = message.identity.guid
    if daily.days_before(own):
        return ()  # its numbers and slugs are no ids without their day, and its format has read them
    if is_notice:
        return kill_targets.named("\n".join((message.headline, *notes, *message.lines)), own)
    orders = [note for note in notes if not kill_words.replaces(note)]
    return tuple(dict.fromkeys(one for text in orders + texts for one in kill_targets.ordered(text, own)))


def _kills(message: Message, notes: list[str], texts: list[str]) -> bool:
    """Whether it takes its story back by its note, its text, or its slug where other words say it too.

    `EARTHQUAKE-KILL` may be cut off `KILLS`.
    """
    if kill_words.in_note(notes) or any(map(kill_words.in_text, texts)):
        return True
    said = (message.headline, message.ednote, *message.lines[:2])
    return conventions.kills(message.slugline) and any(
        _SAYS_KILL.search(line) and not line.isupper() for line in said
    )

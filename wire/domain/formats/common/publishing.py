"""Whether a message may be published: its status, its embargo, and what it kills. In doubt it is held.

A status or an embargo is read by one rule in every format. An embargo that names a time which cannot be read,
or none, holds; so do a status that no standard knows, and a subject, slugline or note that opens with EMBARGO.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain
from typing import NamedTuple

from wire.domain.formats.common import times
from wire.domain.formats.common.embargoes import embargo_stems, embargo_words
from wire.domain.formats.common.kills import kill_headlines, kill_notes, kill_notices, kill_texts
from wire.domain.formats.common.long_fields import LONGEST, at_ends, notes_at_ends
from wire.domain.message import Message, Status

WITHOUT_A_TIME = "embargoed without a time"

_STATUS = {
    "": Status.USABLE,
    **dict.fromkeys(("usable", "published", "embargoed"), Status.USABLE),
    **dict.fromkeys(
        ("withheld", "withhold", "gesperrt", "future", "scheduled", "in_review", "in review"), Status.WITHHELD
    ),
    **dict.fromkeys(
        (
            *("cancel", "kill", "delete", "withdraw", "retract", "remove", "removed", "revoked", "annulled"),
            *("void", "voided", "expunged", "pulled", "takedown", "trash", "trashed"),
        ),
        Status.CANCELED,
    ),
}
"""Besides the marks of kills, in all languages."""
KILLING = frozenset(
    {"cancels", "canceled", "cancelled", "kills", "killed", "withdraws", "withdrawn", "retracts"}
)
"""What a link says an item is to one that it takes back."""
_MARKING = frozenset({"category", "signal", "service", "scope", "fixture", "keyword", "product"})
"""What a sender's term is to an item where it may be a mark."""
_ABOVE = 60
"""Lines of a page above its headline: menus, and a mark."""
_FIRST = 8
"""Lines at the beginning of a text where a mark may stand: a press release has its address there too."""
_BELOW = 6
"""Lines at the end of a text where a mark may stand: `Notes to editors`."""


class Release(NamedTuple):
    """Whether and when a message may be published."""

    status: Status
    embargoed_until: datetime | None
    held_because: str


def status(word: str) -> Status | None:
    """A status word of any format and language (`stat:canceled`, an IPTC URI); None for one that nobody knows."""
    bare = re.split(r"[:/#]", word.strip())[-1].strip()
    return _STATUS.get(bare.lower()) or (Status.CANCELED if kill_headlines.is_mark(bare) else None)


def strictest(words: Iterable[str]) -> str:
    """Of the words for one status, that which lets the least be published: a kill, then what holds."""
    order = {Status.CANCELED: 0, Status.WITHHELD: 1, None: 2}
    return min(words, key=lambda word: order.get(status(word), 3 if restricts(word) else 4), default="")


def restricts(word: str) -> bool:
    """Whether a status word says that something may not be published, or not yet."""
    known = status(word)
    return bool(word) and (
        known not in (Status.USABLE, None)
        or word.lower().endswith("embargoed")
        or (known is None and embargo_words.in_code(word))
    )


def release(word: str, embargo: str | None = None) -> Release:
    """What a status word and the field of an embargo say; `embargo` is None where the field is not there.

    A field that is there without a time, or a status `embargoed` without one, holds. A kill is never held.
    """
    known = status(word)
    if known is Status.CANCELED:
        return Release(known, None, "")
    until = times.of_embargo(embargo) if embargo else None
    if known is None:
        return Release(Status.USABLE, until, f"unknown status {word[:40]!r}")
    embargoed = embargo is not None or word.lower().endswith("embargoed")
    if not embargoed or until:
        return Release(known, until, "")
    said = f": {embargo[:40]!r} is none" if embargo else ""
    return Release(known, None, WITHOUT_A_TIME + said)


def judged(message: Message) -> Message:
    """The message, with what its words say: that it is under embargo, that it takes back a story, and which.

    A story whose note takes back another is published in its place. Words that kill are no embargo; but a note that
    forbids to use its story and tells to wait withholds it.
    """
    if message.media:
        message = _without_killed_media(message)
    if message.links and not message.cancels:
        message = _with_links(message)
    shortened = _at_ends(message)
    taken_back = kill_notices.taken_back(shortened)
    if message.status is Status.CANCELED or message.cancels:
        own = message.cancels or filter(None, (message.identity.guid,))
        message = replace(message, cancels=(*own, *taken_back.others)) if taken_back.others else message
    elif taken_back.others or taken_back.words or taken_back.if_known or taken_back.kills:
        status = Status.CANCELED if taken_back.kills else message.status
        if (
            taken_back.by_note
            and not taken_back.others
            and any(map(embargo_words.tells_to_wait, _notes(shortened)))
        ):
            return replace(message, status=Status.WITHHELD)
        message = replace(
            message,
            status=status,
            cancels=taken_back.others,
            kills_known=taken_back.if_known,
            takes_back=taken_back.words,
        )
    if message.status is Status.CANCELED:
        return message
    if message.embargoed_until is None and not message.held_because and (where := _marked_in(shortened)):
        return replace(message, held_because=f"{WITHOUT_A_TIME}, by its {where}")
    return message


def _at_ends(message: Message) -> Message:
    """The message as it is read: of notes and terms that are longer than a person writes the ends."""
    long = (message.ednote, *message.private_notes, message.usage_terms, message.copyright, message.slugline)
    if sum(map(len, long)) <= LONGEST:
        return message
    return replace(
        message,
        ednote=at_ends(message.ednote),
        private_notes=notes_at_ends(message.private_notes),
        usage_terms=at_ends(message.usage_terms),
        copyright=at_ends(message.copyright),
        slugline=at_ends(message.slugline),
    )


def _with_links(message: Message) -> Message:
    """The message, with the ids that its links say it kills. With a short text of its own it is a notice of that."""
    killed = tuple(link.guid for link in message.links if link.guid and link.rel.lower() in KILLING)
    if not killed:
        return message
    is_notice = kill_texts.is_short(message.lines)
    return replace(message, cancels=killed, status=Status.CANCELED if is_notice else message.status)


def _without_killed_media(message: Message) -> Message:
    """The message without the media whose captions take them back: a kill of their own message, where that is all."""
    media = tuple(
        one for one in message.media if not kill_notes.take_back_medium((one.headline, one.caption))
    )
    if len(media) == len(message.media):
        return message
    if not media and not message.lines and message.type != "text":
        return replace(message, media=(), status=Status.CANCELED)
    note = f"{len(message.media) - len(media)} left out: its caption takes it back"
    return replace(message, media=media, private_notes=(*message.private_notes, note))


def _notes(message: Message) -> list[str]:
    return [note for note in (message.ednote, *message.private_notes) if note]


def _marked_in(message: Message) -> str:
    """What of a message says that it is under embargo; empty where nothing does. The words themselves are not told."""
    if embargo_words.in_note(_notes(message)):
        return "note to editors"
    if embargo_words.in_note(filter(None, (message.usage_terms, message.copyright))):
        return "terms of use"
    if any(map(embargo_words.in_code, _codes(message))):
        return "signals"
    if any(map(embargo_words.in_mark, (message.headline, message.title))):
        return "headline"
    lines = _lines(message)
    captions = [words for one in message.media for words in (one.headline, one.caption)]
    keywords = [*message.keywords, *(term.name for term in message.subjects if term.rel in _MARKING)]
    keywords += [term.name for term in message.genres]
    said = "\n".join(chain((message.slugline,), *lines.values(), captions, keywords))
    if not (embargo_stems.may_hold(said) or any(map(embargo_words.is_note, lines["first lines"]))):
        return ""
    if embargo_words.in_slug(message.slugline, message.headline):
        return "slugline"
    for where, told in lines.items():
        if any(map(embargo_words.in_line, told)):
            return where
    if any(map(embargo_words.in_caption, captions)):
        return "caption"
    return "keywords" if any(map(embargo_words.is_mark, keywords)) else ""


def _codes(message: Message) -> Iterator[str]:
    """What the signals of a message are called."""
    for term in message.subjects:
        if term.rel == "signal":
            yield term.name or re.split(r"[:/#]", term.code or term.uri)[-1]


def _lines(message: Message) -> dict[str, list[str]]:
    """The lines of a message in which an embargo may stand, by where they are."""
    blurbs = () if message.headline or message.lines else message.teasers
    lines = message.lines or tuple(line for blurb in blurbs for line in blurb.paragraphs)
    heads = (*(words for _, words in message.translated), *(blurb.headline for blurb in blurbs))
    start = "".join(lines[:1])[: embargo_words.LONGEST]
    above = [start, message.byline, message.dateline, *message.summary.split("\n"), *_opening(message, lines)]
    above += [line for _, told in message.other_bodies for line in told[:_FIRST]]
    return {
        "headline": [message.headline, message.title, message.subheadline, *heads],
        "first lines": [line for line in above if len(line) <= embargo_words.LONGEST],
        "last lines": [line for line in lines[-_BELOW:] if len(line) <= embargo_words.LONGEST],
    }


def _opening(message: Message, lines: tuple[str, ...]) -> Sequence[str]:
    """The first lines; of a page with a known headline those above it too, and two below."""
    if message.layout == "page" and message.headline in lines[:_ABOVE]:
        return lines[: lines.index(message.headline) + 4]
    return lines[:_FIRST]

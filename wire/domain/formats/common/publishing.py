"""Whether a message may be published: its status, its embargo, and what it kills. In doubt it is held.

A status or an embargo is read by one rule in every format. An embargo that names a time which cannot be read,
or none, holds; so do a status that no standard knows, and a subject, slugline or note that opens with EMBARGO.
"""

import re
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from wire.domain.formats.common import ids, times
from wire.domain.message import Message, Status

WITHOUT_A_TIME = "embargoed without a time"

_STATUS = {
    "": Status.USABLE,
    **dict.fromkeys(("usable", "published", "embargoed"), Status.USABLE),
    **dict.fromkeys(("withheld", "withhold"), Status.WITHHELD),
    **dict.fromkeys(
        (
            "canceled",
            "cancelled",
            "cancel",
            "killed",
            "kill",
            "recalled",
            "withdrawn",
            "retracted",
            "deleted",
        ),
        Status.CANCELED,
    ),
}
_END = (
    r"lifted|ended|ends?\b|over\b|expired|removed|no longer|off\b|passed|cleared|"
    r"aufgehoben|abgelaufen|beendet|entf[aä]llt|lev[éeè]e?\b|levantado|expirado|terminato|rimosso|h[æä]vet"
)
_LIFTED = re.compile(rf"[^.\n]{{0,40}}?\b(?:{_END})", re.IGNORECASE)
_MARK = (
    r"(?:strictly\s+|still\s+|under\s+|sous\s+|bajo\s+|sotto\s+|unter\s+|sob\s+)?"
    r"(?:embargo(?:e?d|ado|ada|ato)?|sperrfrist|sperrvermerk|klausul(?:erad)?)\b"
    r"|(?:hold|advance|not)\s+for\s+(?:release|publication)\b|do\s+not\s+(?:publish|use)\s+(?:before|until)\b"
)
_OPENS_NOTE = re.compile(rf"\W*(?:{_MARK})", re.IGNORECASE)
_OPENS_HEADLINE = re.compile(
    r"\W*(?:(?i:strictly\s+|under\s+|sous\s+|bajo\s+|unter\s+)?(?:EMBARGO(?:E?D|ADO|ATO)|SPERRFRIST)\b"
    r"|EMBARGO(?=\s*(?:[:/|\])*\-\u2013\u2014]|$|(?i:until|till|to\b|jusqu|bis|hasta|fino|not|\d)|.*[a-zà-ÿ]))"
    r"|(?:(?i:embargoed)|Sperrfrist|(?i:under embargo|embargo))\s*(?=[:|\])]|(?i:until|till|bis)\b)"
    r"|HOLD FOR RELEASE|NOT FOR (?:RELEASE|PUBLICATION))"
)
_NOTICE = re.compile(
    r"^\W*(?:[A-Z]{2}-)?(?:KILL|ELIMINATION|WITHDRAWAL|(?:MANDATORY|BULLETIN) KILL|(?i:kill|withdrawal) ADVISORY)\b"
    r"|^.{0,40}\b(?i:(?:mandatory|bulletin) kill|kill (?:advisory|notice)|advisory[:,]? kill)\b"
)
_NOTICE_WORDS = ("KILL", "ELIMINATION", "WITHDRAWAL")


class Release(NamedTuple):
    """Whether and when a message may be published."""

    status: Status
    embargoed_until: datetime | None
    held_because: str


def status(word: str) -> Status | None:
    """A status word of any format (`stat:canceled`, `Usable`, an IPTC URI); None for one that none knows."""
    return _STATUS.get(re.split(r"[:/#]", word.strip())[-1].strip().lower())


def release(word: str, embargo: str | None = None) -> Release:
    """What a status word and the field of an embargo say; `embargo` is None where the field is not there.

    A field that is there without a time, or a status `embargoed` without one, holds. A kill is never held.
    """
    known = status(word)
    if known is Status.CANCELED:
        return Release(known, None, "")
    until = times.any_form(embargo) if embargo else None
    if known is None:
        return Release(Status.USABLE, until, f"unknown status {word[:40]!r}")
    embargoed = embargo is not None or word.lower().endswith("embargoed")
    if not embargoed or until:
        return Release(known, until, "")
    said = f": {embargo[:40]!r} is none" if embargo else ""
    return Release(known, None, WITHOUT_A_TIME + said)


def is_notice(headline: str) -> bool:
    """Whether a headline is that of a notice which takes back an earlier story: `KILL ADVISORY: ferry story`."""
    words = headline[:200].upper()
    return any(word in words for word in _NOTICE_WORDS) and _NOTICE.match(headline) is not None


def judged(message: Message) -> Message:
    """The message, held where its words say EMBARGO and no field gives a time, and with the ids its notice names."""
    if message.status is Status.CANCELED:
        return message
    if not message.cancels and is_notice(message.headline):
        named = ids.named(" ".join((message.headline, message.ednote, *message.lines)), message.identity.guid)
        if named:
            return replace(message, status=Status.CANCELED, cancels=named)
    if message.embargoed_until is None and not message.held_because and (mark := _mark(message)):
        return replace(message, held_because=f"{WITHOUT_A_TIME}: {mark[:60]!r}")
    return message


def _mark(message: Message) -> str:
    """The words that say it is under embargo; empty where none do."""
    notes = [message.slugline, *message.ednote.split("\n"), *message.private_notes]
    headlines = [message.headline, *[line for line in message.lines[:4] if line][:2]]
    for texts, opens in ((notes, _OPENS_NOTE), (headlines, _OPENS_HEADLINE)):
        for text in texts:
            if text and (found := opens.match(text)) and not _LIFTED.match(text, found.end()):
                return text
    return ""

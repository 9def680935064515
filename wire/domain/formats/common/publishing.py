"""Whether a message may be published: its status, its embargo, and what it kills. In doubt it is held.

A status or an embargo is read by one rule in every format. An embargo that names a time which cannot be read,
or none, holds; so do a status that no standard knows, and a subject, slugline or note that opens with EMBARGO.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from wire.domain.formats.common import conventions, ids, times
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
_LIFTED = re.compile(
    r"\W*(?:(?:has|have|had|was|is|been|now|already|hereby|wurde|ist|est|es|\u00e8|fue|\u00e4r|er)\W+){0,4}"
    r"(?:lifted|ended|over|expired|removed|no longer|off|passed|cleared|aufgehoben|abgelaufen|beendet|"
    r"entf[a\u00e4]llt|lev[\u00e9e\u00e8]e?|levantado|expirado|terminato|rimosso|h[\u00e6\u00e4]vet)"
    r"\b(?!\W+(?:at|on|by|from|um|am|\u00e0|a las|alle)\b)",
    re.IGNORECASE,
)
"""What directly follows the mark where there is no embargo any more. `EMBARGO ends 1000 GMT`, `not lifted`, `to be
lifted` and `EMBARGOED: Protests over reform` are embargoes."""
_MARK = (
    r"(?:strictly\s+|still\s+|under\s+|sous\s+|bajo\s+|sotto\s+|unter\s+|sob\s+)?"
    r"(?:embargo(?:e?d|ado|ada|ato)?|sperrfrist|sperrvermerk|klausul(?:erad)?)\b"
    r"|(?:hold|advance|not)\s+for\s+(?:release|publication)\b|do\s+not\s+(?:publish|use)\s+(?:before|until)\b"
)
_OPENS_NOTE = re.compile(
    rf"\W*(?:(?:eds?|editors?|note|notes|attention|press|media)\b\W+){{0,3}}(?:{_MARK})", re.IGNORECASE
)
_SAYS_KILL = re.compile(r"\b(?:KILL|KILLED|ELIMINATION|WITHDRAW(?:AL|N)?)\b|\b[Kk]ill (?:the|this) story\b")
_IN_SLUG = re.compile(r"(?<![A-Za-z])EMBARGOE?D(?![A-Za-z])")
"""Not EMBARGO: `CUBA-EMBARGO` is a story about one."""
_ENDS_HEADLINE = re.compile(r"[(\[]\s*EMBARGOE?D?[^)\]]{0,40}[)\]]\s*$")
_OPENS_HEADLINE = re.compile(
    r"\W*(?:(?i:strictly\s+|under\s+|sous\s+|bajo\s+|unter\s+)?(?:EMBARGO(?:E?D|ADO|ATO)|SPERRFRIST)\b"
    r"|EMBARGO(?=\s*(?:[:/|\])*\-\u2013\u2014]|$|(?i:until|till|to\b|jusqu|bis|hasta|fino|not|\d)|.*[a-zà-ÿ]))"
    r"|(?:(?i:embargoed)|Sperrfrist|(?i:under embargo|embargo))\s*(?=[:|\])]|(?i:until|till|bis)\b)"
    r"|HOLD FOR RELEASE|NOT FOR (?:RELEASE|PUBLICATION))"
)
_NOTICE = re.compile(
    r"^\W*(?:[A-Z]{2}-)?(?:KILL|ELIMINATION|WITHDRAWAL|(?:MANDATORY|BULLETIN) KILL|(?i:kill|withdrawal) ADVISORY)"
    r"\W*(?:[-:/,(]|$)"
    r"|^\W*(?:KILL|WITHDRAWAL) (?:ADVISORY|NOTICE)\b"
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
    if not message.cancels and _kills(message):
        return replace(message, status=Status.CANCELED)
    if message.embargoed_until is None and not message.held_because and (where := _marked_in(message)):
        return replace(message, held_because=f"{WITHOUT_A_TIME}, by its {where}")
    return message


def _kills(message: Message) -> bool:
    """Whether its headline says KILL, or its slug and some other words do: `EARTHQUAKE-KILL` may be cut off `KILLS`."""
    if conventions.kills("", message.headline):
        return True
    said = (message.headline, message.ednote, *message.lines[:2])
    return conventions.kills(message.slugline) and any(map(_SAYS_KILL.search, said))


def _marked_in(message: Message) -> str:
    """What of a message says that it is under embargo; empty where nothing does. The words themselves are not told."""
    notes = (*message.ednote.split("\n"), *message.private_notes)
    opening = [line for line in message.lines[:4] if line][:2]
    blurbs = [] if message.headline or message.lines else [blurb.headline for blurb in message.teasers]
    if _is_marked((message.slugline,), _OPENS_NOTE) or _IN_SLUG.search(message.slugline):
        return "slugline"
    if _is_marked(notes, _OPENS_NOTE):
        return "note to editors"
    if _is_marked((message.headline, *blurbs), _OPENS_HEADLINE) or _ENDS_HEADLINE.search(message.headline):
        return "headline"
    if _is_marked(opening, _OPENS_HEADLINE):
        return "first line"
    return "keywords" if any(map(_IN_SLUG.fullmatch, message.keywords)) else ""


def _is_marked(texts: Iterable[str], opens: re.Pattern[str]) -> bool:
    return any((found := opens.match(text)) and not _LIFTED.match(text, found.end()) for text in texts)

"""Short texts by which desks take a story back, and what tells that one is news: a dateline, or who said so."""

import re
from collections.abc import Iterable, Sequence

from wire.domain.formats.common.kills import kill_lapses
from wire.domain.formats.common.kills.kill_notes import unquoted
from wire.domain.formats.common.kills.kill_vocabulary import (
    IS,
    RELEASE,
    RELEASE_BACK,
    STORY,
    STORY_BACK,
    has_order,
)
from wire.domain.formats.common.late_pattern import late

_TAKE = r"(?:kill(?:s|ed|ing)?|withdr(?:aw(?:s|n|ing)?|ew)|retract(?:s|ed|ing)?|delet(?:es?|ed|ing))"
_ORDER = (
    rf"\b{_TAKE}\s(?:(?:this|the|all|our|its|entire|from)\s){{1,2}}(?:\S+\s){{0,2}}{STORY}\b"
    r"|\bplease kill\b|\b(?:kill|withdraw) it\b|\bwould like to recall the message\b"
    rf"|\b{RELEASE_BACK}"
)
ORDERS = late(_ORDER, re.IGNORECASE)
SAYS_SO = late(rf"(?<!of )(?<!of the )\b{STORY_BACK}|{_ORDER}", re.IGNORECASE)
_TEXT = late(
    rf"(?:please\s)?(?:kill|disregard|withdraw|do not use)\sthis\s{STORY}\s*(?:[.!,;]|$)"
    rf"|this\s{STORY}\s(?:{IS}\s){{1,3}}(?:withdrawn|retracted|killed|removed|deleted|unpublished|taken down)\b"
    rf"|(?:\S+\s){{1,3}}?(?:withdraws|retracts|(?:is|are)\s(?:withdrawing|retracting)|(?:has|have)\s(?:withdrawn|retracted))"
    rf"\sthis\s(?:{STORY}|{RELEASE})(?:\s*[.!,;:]|\s*$|\s(?:as|because|due|for|and)\b)"
    rf"|(?:(?:we|wir|nous|hemos|abbiamo|wij|vi|please|kindly|bitte)\s(?:\S+\s){{0,2}}?)?{RELEASE_BACK}"
    rf"|(?:(?!(?:not|never|nicht|pas|n['\u2019]\S+|no|non|não|niet|inte|ikke|aldrig)\s)\S+\s){{1,4}}?{RELEASE_BACK}\s*(?:[.!;]|$)",
    re.IGNORECASE,
)
"""How a text begins that is no more than the order to take its story back; a third person may tell of a release."""
_DATELINE = late(
    r"\W*(?!(?:ATTENTION|ACHTUNG|EDITORS?|EDS|NOTE|ADVISORY|KILL(?!, [A-Z][a-z]+ \()|URGENT)\b)[^\W\d_][^()]{1,50}?"
    r"(?:\([^()]{2,30}\)\s*[-\u2013\u2014_:]|(?<=[^\W\d_a-z])\s[-\u2013\u2014_]{1,2}\s"
    r"|(?<=[^\W\d_a-z]),\s(?:[^\W\d_]{3,9}\.?\s\d{1,2}|\d{1,2}\.?\s[^\W\d_]{3,9}\.?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"(?:,?\s\d{4})?\s[-\u2013\u2014_]{1,2}\s)"
)
"""`SOFIA (Agency) - `, `SOFIA - `, `SOFIA, Nov 27 - `."""
SAID = late(
    r"(?<!\bwe )(?<!\bstory )(?<!\bwir )\b"
    r"(?:said|says|told|wrote|according to|sagte|teilte|laut|erklärte|a (?:dit|annoncé|déclaré)|selon|dijo|según"
    r"|informó|ha detto|disse|segundo|zei|meldde|volgens|uppgav|enligt|сказал\w*|сообщил\w*|заявил\w*|powiedzia\w+)\b",
    re.IGNORECASE,
)
_OURS = late(
    r"\b(?:our|unsere[nrsm]?|notre|nuestr[ao]|nostr[ao]|noss[ao]|onze|ons|vårt?|vores|meidän|nasz\w*|naš[íueo]|наш\w*"
    rf"|mūs[ųu]|meie)\s(?:\S+\s){{0,2}}?(?:{STORY})|我社|本社|当社|당사|取り消します|취소합니다|\bhaberimiz",
    re.IGNORECASE,
)
_PLEASE = late(
    r"\W*(?:kindly|please|bitte|merci de|prière|veuillez|(?:se )?ruega|rogamos|si prega|(?:por )?favor|gelieve"
    r"|vänligen|vennligst|venligst|pyydämme|prosimy|prosím|просимо?|моля|lütfen|παρακαλ|请|請)",
    re.IGNORECASE,
)
_SHORT = 300
"""Characters of a text that is no more than a notice."""
_REASON = 500


def is_short(lines: Iterable[str]) -> bool:
    """Whether a text is no longer than a notice is."""
    return sum(map(len, lines)) <= _SHORT


def is_order(lines: Sequence[str]) -> bool:
    """Whether a short text that is no news says that a story is taken back, or is not to be used."""
    text = unquoted(" ".join(filter(None, lines)))
    return has_order(text) or kill_lapses.say_so(text)


def is_news(lines: Iterable[str]) -> bool:
    """Whether a text begins with a dateline, or says who said so: it tells of something that others take back."""
    text = " ".join(filter(None, lines))
    return has_dateline(text) or _says_who_said_so(text)


def speaks_to_desks(headline: str, lines: Iterable[str]) -> bool:
    """Whether a short text that takes a story back speaks of `our story`, or is a request with no headline."""
    text = unquoted(" ".join(filter(None, lines)))
    return _OURS.search(text) is not None or (not headline and _PLEASE.match(text) is not None)


def has_dateline(text: str) -> bool:
    """Whether a text begins with a dateline."""
    return _DATELINE.match(text) is not None


def _says_who_said_so(text: str) -> bool:
    return SAID.search(unquoted(text)) is not None


def in_text(text: str) -> bool:
    """Whether a short text is nothing but an order to take its story back."""
    return _TEXT.match(text.replace("\n", " ")) is not None


def reason(lines: Iterable[str], *, is_notice: bool) -> str:
    """What the text of a kill says of it: all of a short notice, else the first line that says so.

    Another kill may have the text of its story below it: a text that is news is no notice.
    """
    said = [line for line in lines if line]
    text = " ".join(said)
    if is_notice and len(text) <= _REASON and not any(map(has_dateline, said)):
        says_so = SAYS_SO.search(unquoted(text)) is not None or is_order(said)
        if says_so or not is_news(said):
            return text
    orders = [line for line in said if is_order([line]) and not is_news([line])] if is_short(said) else []
    return next((line for line in said if SAYS_SO.search(line) or line in orders), "")[:_REASON]

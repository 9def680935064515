"""Words by which desks take a story back, where no status says so.

A headline that begins with KILL kills over a short text, or one that says so too. One that begins with `WITHDRAWN` or
the like may be news of another withdrawal: it kills where the note or the text says that a story is taken back. A story
about killing (`KILLED IN CRASH: ...`), or one that replaces what was withdrawn, kills nothing.
"""

import re
from collections.abc import Iterable, Sequence

from wire.domain.formats.common.kills import kill_lapses
from wire.domain.formats.common.kills.kill_marks import PHRASES
from wire.domain.formats.common.kills.kill_notes import unquoted
from wire.domain.formats.common.kills.kill_vocabulary import (
    BACK,
    IS,
    MARK,
    ORDER,
    RELEASE,
    RELEASE_BACK,
    STORY,
    STORY_BACK,
    THIS,
)
from wire.domain.formats.common.late_pattern import late

_TAKE = r"(?:kill(?:s|ed|ing)?|withdr(?:aw(?:s|n|ing)?|ew)|retract(?:s|ed|ing)?|delet(?:es?|ed|ing))"
_ORDER = (
    rf"\b{_TAKE}\s(?:(?:this|the|all|our|its|entire|from)\s){{1,2}}(?:\S+\s){{0,2}}{STORY}\b"
    r"|\bplease kill\b|\b(?:kill|withdraw) it\b|\bwould like to recall the message\b"
    rf"|\b{RELEASE_BACK}"
)
_ORDERS = late(_ORDER, re.IGNORECASE)
_SAYS_SO = late(rf"(?<!of )(?<!of the )\b{STORY_BACK}|{_ORDER}", re.IGNORECASE)
_OPENS = late(
    r"\W*(?:[A-Z]{2}-)?(?:(?:ATTENTION|ACHTUNG|EDS?|EDITORS?)\W{1,3})?(?:\(?(?:MANDATORY|BULLETIN)\s)?"
    r"(?:KILL\W{1,3}){0,3}KILL(?:\W{0,3}(?:[-:/,()*>\]]|$)|\s(?=[A-Z]{2,}[-/]))"
    r"|.{0,40}\b(?:(?:BULLETIN|MANDATORY|PICTURE|PHOTO|VIDEO|GRAPHIC) KILL"
    r"|KILL (?:ADVISORY|NOTICE)|ADVISORY\W{0,2} KILL)\b(?! (?:OF|FOR|ON)\b)"
)
"""`KILL: ...`, `BC-KILL-`; `KILL: new album tops charts` is news."""
_OPENS_NOTICE = late(
    r".{0,40}\b(?i:(?:bulletin|mandatory) kill|kill (?:advisory|notice)|advisory\W{0,2} kill)\s*(?:[-:/,()]|$)"
)
"""`Bulletin Kill`, `KILL ADVISORY: ...`."""
_OPENS_OTHER = late(
    r"\W*(?:(?i:attention|achtung|attn|eds?|re|fwd?|refile|advisory)\W{1,3})?"
    r"(?:[A-Z]{4,} \d{1,2}-)?[【\[(]?"
    rf"(?:{MARK}"
    rf"|(?i:{MARK}(?=\s*:)))(?:\s*(?:[-:/,(\])\u2013\u2014】：]|$)|\s(?i:{STORY})\b)"
    r"|\W*(?i:advisory)\W{1,3}(?i:withdrawal|retraction)\s*$"
    r"|.*(?:\s[-\u2013\u2014|]+\s*(?:(?:STORY|ARTICLE)\s)?|[(\[]\s*(?:(?:STORY|ARTICLE)\s)?)"
    rf"(?:KILL|{MARK})\s*[)\]]?\s*$"
)
"""What may take back a story, or tell of something else that is taken back."""
_OF_A_STORY = late(
    rf"\W*(?:(?i:attention|achtung|attn|eds?|advisory)\W{{1,3}})?(?i:{STORY})\s(?:\S*\d\S*\s)?(?i:(?:{IS}\s){{0,2}}{BACK})(?:\s*[-:/,(\u2013\u2014]|\s*$)"
    rf"|\W*(?i:advisory|notice|attention)\W{{1,3}}(?i:{STORY})\s(?:\S+\s){{1,12}}?(?i:(?:{IS}\s){{0,2}}{BACK})\s*$"
    r"|\W*(?i:withdrawal|retraction)\s(?i:advisory|notice)\b"
    r"|\W*(?:(?i:achtung|redaktionen)\W{1,3})?(?i:bitte\s(?:die\s)?meldung\s(?:\S+\s){0,3}nicht\s(?:mehr\s)?verwenden)\b"
)
"""`STORY WITHDRAWN: ...`, `Meldung zurückgezogen - ...`, `DEPECHE ANNULEE`; `Article retracted, it says` is news."""
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
_SAID = late(
    r"(?<!\bwe )(?<!\bstory )(?<!\bwir )\b"
    r"(?:said|says|told|wrote|according to|sagte|teilte|laut|erklärte|a (?:dit|annoncé|déclaré)|selon|dijo|según"
    r"|informó|ha detto|disse|segundo|zei|meldde|volgens|uppgav|enligt|сказал\w*|сообщил\w*|заявил\w*|powiedzia\w+)\b",
    re.IGNORECASE,
)
_TO_EDITORS = late(
    r"\W*(?:achtung|attention|attn|advisory|eds|editors?|note to|notice|redaktionen|avis|aviso|avviso"
    r"|atenci[óo]n|atenção|attenzione|let op|obs|kill|storno|annul|anul|withdraw|retract|correction|вниман"
    r"|(?:till|til|an die|aan de|do|k|pour les|aux|a las|a los|alle|às|para as) (?:re[dt]a[kc]|éditeurs"
    r"|rédac|editor|clientes|abonn|subscr|kunden|klient)"
    r"|hinweis an|upozorn\w+ redak|toimituksille"
    r"|увага|до уваги|uwaga|pozor|huom|nb\b|tilbage|dikkat|تنبيه|注意|【|撤|기사|お断)",
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
_DESK = rf"(?i:{MARK}|{STORY}|attention|achtung|attn|eds|editors|re|fwd?)"
_TAKES = rf"(?:{MARK}|(?:KILL|MANDATORY|BULLETIN|{_DESK})\b)"
_MARKS = late(rf"(?:[A-Z]{{4,}} \d{{1,2}}-)?(?:\W*{_TAKES})+\W*")
_MARKS_BEHIND = late(rf"\W*{_TAKES}\W*$")
_SHORT = 300
"""Characters of a text that is no more than a notice."""
_OPENING = 5
"""Notes and lines at the beginning of a text in which a notice says what it is."""
_REASON = 500

_BARE = late(
    r"\W*(?:(?:bulletin|mandatory|urgent|kill|advisory|notice|eds?"
    rf"|{THIS}|{IS}|{STORY}|\w{{0,12}}?{MARK}\w{{0,12}})\b\W*)+|.{{0,8}}{PHRASES}.{{0,16}}",
    re.IGNORECASE,
)
"""`Bulletin kill`, `Rückruf unserer Meldung`, `Peruutusilmoitus`."""
_STORY = late(STORY, re.IGNORECASE)
_MARK = late(rf"(?!.*\s){MARK}", re.IGNORECASE)


def is_mark(word: str) -> bool:
    """Whether a word says by itself that something is taken back: `ZURÜCKGEZOGEN`."""
    return _MARK.fullmatch(word) is not None


def is_bare(headline: str) -> bool:
    """Whether a headline says nothing but that something is killed."""
    return _BARE.fullmatch(headline[:100]) is not None


def in_headline(headline: str, notes: Iterable[str], lines: Sequence[str]) -> bool:
    """Whether a headline takes its story back, over a text that says so too, or is no more than a notice."""
    if "kill" in headline[:60].lower() and _OPENS_NOTICE.match(headline):
        return True
    opens = _opens(headline)
    if not (opens or names_a_story(headline) or may_take_back(headline) or is_bare(headline)):
        return False
    said = [unquoted(line) for line in (*notes, *filter(None, lines))][:_OPENING]
    if not is_short(lines):
        return any(map(_SAYS_SO.search, said))
    if any(map(_ORDERS.search, said)) or (opens and (is_bare(headline) or not any(map(has_dateline, said)))):
        return True
    if any(map(_SAID.search, said)):
        return False
    return names_a_story(headline) or _names_one_alone(headline) or any(map(ORDER.search, said))


def _names_one_alone(headline: str) -> bool:
    """Whether a headline says that a story is taken back, and nothing else: `Meldungsrückzug`."""
    return is_bare(headline) and _STORY.search(headline) is not None


def unmarked(headline: str) -> str | None:
    """A headline without the words that take something back; None where it has not the form of one that does."""
    if not (_opens(headline) or names_a_story(headline) or may_take_back(headline)):
        return None
    opens, closes = _MARKS.match(headline), _MARKS_BEHIND.search(headline)
    return headline[opens.end() if opens else 0 : closes.start() if closes else None].strip()


def names_a_story(headline: str) -> bool:
    """Whether a headline says that a story is taken back, not something else: `STORY WITHDRAWN`."""
    return _OF_A_STORY.match(headline) is not None


def _opens(headline: str) -> bool:
    return "KILL" in headline[:60] and _OPENS.match(headline) is not None


def is_short(lines: Iterable[str]) -> bool:
    """Whether a text is no longer than a notice is."""
    return sum(map(len, lines)) <= _SHORT


def is_order(lines: Sequence[str]) -> bool:
    """Whether a short text that is no news says that a story is taken back, or is not to be used."""
    text = unquoted(" ".join(filter(None, lines)))
    return ORDER.search(text) is not None or kill_lapses.say_so(text)


def is_news(lines: Iterable[str]) -> bool:
    """Whether a text begins with a dateline, or says who said so: it tells of something that others take back."""
    text = " ".join(filter(None, lines))
    return has_dateline(text) or _is_said(text)


def speaks_to_desks(headline: str, lines: Iterable[str]) -> bool:
    """Whether a short text that takes a story back speaks of `our story`, or is a request with no headline."""
    text = unquoted(" ".join(filter(None, lines)))
    return _OURS.search(text) is not None or (not headline and _PLEASE.match(text) is not None)


def has_dateline(text: str) -> bool:
    """Whether a text begins with a dateline."""
    return _DATELINE.match(text) is not None


def _is_said(text: str) -> bool:
    return _SAID.search(unquoted(text)) is not None


def is_to_editors(headline: str) -> bool:
    """Whether a headline speaks to desks, not to readers: `Achtung Redaktionen`, `Advisory to editors`."""
    return _TO_EDITORS.match(headline) is not None


def may_take_back(headline: str) -> bool:
    """Whether a headline has the form of one that takes its story back, or tells of something else that is."""
    return _OPENS_OTHER.match(headline) is not None


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
        says_so = _SAYS_SO.search(unquoted(text)) is not None or is_order(said)
        if says_so or not is_news(said):
            return text
    orders = [line for line in said if is_order([line]) and not is_news([line])] if is_short(said) else []
    return next((line for line in said if _SAYS_SO.search(line) or line in orders), "")[:_REASON]

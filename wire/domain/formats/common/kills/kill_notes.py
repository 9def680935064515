"""What a note to editors says of the story it is on: that it is taken back, given back, or replaces another.

A note about a picture says nothing of the text that it stands on.
"""

import re
from collections.abc import Iterable
from functools import partial
from itertools import filterfalse

from wire.domain.formats.common.embargoes import embargo_words
from wire.domain.formats.common.embargoes.embargo_calendar import NO_CLOCK
from wire.domain.formats.common.embargoes.embargo_note_rows import row_of_note
from wire.domain.formats.common.embargoes.embargo_reasons import waits_for_what_is_to_be_done
from wire.domain.formats.common.kills import kill_statements
from wire.domain.formats.common.kills.kill_desk_words import AT_FAULT, TO_DESK
from wire.domain.formats.common.kills.kill_of_parts import PART, is_of_a_part
from wire.domain.formats.common.kills.kill_stems import may_take_back
from wire.domain.formats.common.kills.kill_updates import tells_what_is_new
from wire.domain.formats.common.kills.kill_vocabulary import (
    BACK,
    CONDITION,
    IS,
    NOT_USED,
    ORDER_ELSEWHERE,
    RELEASE,
    STORY,
    TAKE,
    UNDER_CONDITION,
)
from wire.domain.formats.common.late_pattern import late

_CAPTION = 500
"""Characters of a caption in which it may be taken back."""
_SENTENCES = 4
"""Sentences of a note that are looked at; later ones explain."""
ENDS = late(
    rf"(?:(?<!\s\d)(?<!\s\d\d){NO_CLOCK}\.|"
    r"[!;:\n])[.!;:\n]*(?:\s+|$)|[。！；]\s*|[，、,](?=[^，、,。]{1,40}(?:有效|不受影响|有効))|(?<=有效|有効|유효)(?:하며|하고|だが|ですが)?[，、,]\s*|(?<=하며|하고|되며|되고)\s+|\s[-\u2013\u2014]\s"
)
"""Not the point of `2. März` and `godz. 8`; but the comma before or behind `MN-102仍然有效`, which tells of another
story."""
_ADDRESS = (
    r"(?:(?:eds?|editors?|attention|attn|achtung|redaktion(?:en)?|note|urgent|legal|please|bitte)\b"
    r"\W{1,3}){0,3}"
)
_TEXT = rf"(?:{STORY}|artikel[ns]?|nyheten|text[en]?)"
_THIS = (
    r"(?:(?:this|the|our|all of this|diese[nrs]?|die|den|cette|la|le|est[ae]|quest[ao]|dit|deze|denn[ea])\s)?"
    rf"{_TEXT}"
)
_USE = (
    r"(?:use|publish|run|print|broadcast|distribute|post|verwenden|veröffentlichen|nutzen|verbreiten|publier|utiliser|diffuser"
    r"|usar|utilizar|publicar|difundir|usare|utilizzare|pubblicare|gebruiken|publiceren)"
)
_MORE = r"(?:(?:mehr|meer|weiter|verder)\s)?"
_NOT = r"(?:do not|don't|nicht|ne (?:pas|plus)|n[oã]o?|non|niet)"
_ONE_ORDER = (
    rf"{_ADDRESS}(?:"
    rf"(?:(?:mandatory|bulletin|full|{STORY})\s)?"
    rf"(?:kill|withdrawal|retraction|elimination|storno|annulation|anulación|annullamento|{BACK})"
    rf"(?:\s(?:(?:this|the)\s)?(?:{STORY}|notice|order))?"
    rf"|(?:{_THIS}\s)?(?:{IS}\s){{0,3}}{BACK}(?:\stilba[kg]e)?"
    rf"(?:\sby (?:the )?(?:editors?|desk|agency|source|lawyers))?"
    rf"|{_THIS}\s(?:bitte\s)?{_NOT}\s{_MORE}{_USE}"
    r"|(?:sent|issued) in error|(?:ignore|disregard)(?: it| this)?"
    rf"|not for (?:use|publication)|(?:must )?not (?:to )?be (?:used|(?:re)?published|broadcast)"
    r"|(?:merci|prière|veuillez|si prega|favor|por favor)?\s?(?:de\s|di\s)?"
    rf"{_NOT}\s{_MORE}{_USE}(?:\s(?:{_THIS}|it|this))?(?:\sin any form)?"
    rf"|(?:använd|bruk|brug)\s(?:inte|ikke)(?:\smer)?|(?:please|bitte|prosimy|prosím|kérjük)\s{TAKE}(?:\s(?:it|this))?)"
)
_ORDER = late(rf"\W*{_ONE_ORDER}(?:,\s{_ONE_ORDER})?\W*", re.IGNORECASE)
_TO_DESK = late(
    rf"(?:{_NOT}\s{_MORE}{_USE}(?:\s(?:it|this))?|nicht (?:zur|für die) (?:veröffentlichung|verwendung)"
    rf"|(?:not|pas|non|não|no)\s(?:for|destinée? à|para|per)\s(?:la\s)?(?:use|publi\w+|print)|{NOT_USED})"
    r"\s?(?::|\s[-\u2013\u2014])\s*(?:(?:please|bitte|just|the|our|a|die|der|le|la|el|il|o|de|het)\s)?"
    rf"(?:{TO_DESK}(?!\w)|(?![^\n]*{AT_FAULT}){PART}|(?:[^\W\d_]\w*\W{{1,3}}){{1,6}}\+?\d[\d ()/.-]{{5,}}\d)[^\n]*",
    re.IGNORECASE,
)
"""An order not to print the word to the desk, the name or the number behind its colon. What else stands there says why
a story is killed."""
_BEGINS = late(
    rf"\W*{_ADDRESS}(?:"
    r"(?:(?:remove|take down|delete|disregard|discard|ignore|withdraw|retract|kill|spike|pull"
    rf"|do not (?:use|publish|run)(?!.*{CONDITION}))\s(?:this|the)\s(?:(?:whole|entire|above)\s)?{_TEXT}\b)"
    rf"|we\s(?:(?:are|have|hereby)\s)?(?:withdr(?:aw(?:ing|n)?|ew)|retract(?:ing|ed)?|kill(?:ing|ed)?)\sthis\s(?:{_TEXT}|{RELEASE})\b"
    r"|(?:[^\W\d_]\S*\s){1,4}?(?:(?:has|have|had)\s(?:now\s)?)?(?:withdraws|retracts|kills|withdrew|withdrawn|retracted|killed"
    rf"|(?:is|are)\s(?:withdrawing|retracting|killing))\sthis\s(?:{_TEXT}|{RELEASE})\b"
    r"|(?:killed|withdrawn|retracted)\s(?:at the request|on (?:legal )?advice|for legal|because|due to)\b"
    r")(?!.*\b(?:with|before|until|till|prior|online|yet|version|paragraphs?|graphs?)\b)",
    re.IGNORECASE,
)
_OPENS_NOTE = late(
    r"\W*(?:(?i:eds?|editors?|attention|attn|note)\W{1,3}){0,3}"
    rf"(?:(?i:mandatory|bulletin)\s+(?i:kill)\b|KILL(?:\W{{0,2}}(?:[.:;!()]|$)|\s(?i:(?:this|the)\s(?:\S+\s)?{STORY})\b)"
    rf"|(?i:{STORY}\s(?:{IS}\s)?)(?:KILLED|WITHDRAWN|RETRACTED)\b)"
)
_OF_NONE = (
    r"(?<!\b(?:of|in|by|to|on|de|di|en|em|zu|av|af|du) )(?<!\b(?:for|von|mit|aus|con|com|van|met|med|til|bei) )"
    r"(?<!\b(?:with|from|dans|avec) )(?<!\b(?:à|i) )"
)
"""Not behind a preposition: `A tweet in this story was deleted`."""
_IN_NOTE = late(
    rf"{_OF_NONE}\b(?:this|diese[rs]?|cette|est[ae]|quest[ao]|dit|deze|denn[ea])\s{STORY}\s(?:\S+\s){{0,2}}?"
    rf"(?:{IS}\s+){{1,3}}(?:{BACK}|removed|deleted|unpublished|taken (?:down|off))\b"
    rf"|\b(?:kill|withdraw|retract)\s(?:this|the entire|all of this)\s{STORY}\b"
    rf"|\b(?:(?:do|must|should) not|don't) use this {STORY}\s*(?:[.!]|$)(?!.*mbargo)"
    rf"|^\W*(?:the\s)?{STORY}\s(?:{IS}\s){{0,2}}(?:withdrawn|retracted)(?:\W*$|\W*[.:;]|\s(?:by\s(?:the|this)\s(?:agency|desk|editors?|sender|publisher)|because|due|as)\b)",
    re.IGNORECASE,
)
"""In a note the story is this one: `the story was withdrawn` tells of another."""
QUOTED = late(
    r"[\"\u201c-\u201f\u00ab].{1,200}?[\"\u201c\u201d\u00bb]|(?<!\w)['\u2018\u201a].{1,200}?['\u2019\u2018](?!\w)"
    r"|[《「『].{1,200}?[》」』]"
)
_SHORT = 100
"""Characters of a note that is no more than an order."""
_REPLACES = late(
    r"\b(?:(?:replac|ersetz|remplac|reemplaz|sustituy|sostitui|substitui|vervang|ersätt|erstatt)\w+|instead of"
    r"|(?:earlier|previous|prior|older?|original)\s(?:version|stor|item|report|article)"
    r"|(?:vorherige|frühere|ältere|alte|erste)[nr]?\s(?:version|fassung|meldung)|version (?:précédente|antérieure)"
    r"|versión (?:anterior|previa)|versione precedente|versão anterior|(?:vorige|eerdere) versie"
    r"|(?:tidigare|förra) version\w*"
    r"|(?:forrige|tidligere) (?:versjon|udgave|version)\w*|poprzedni\w+ wersj\w+|předchozí verz\w+|предыдущ\w+ верси\w+"
    r"|попередн\w+ версі\w+)",
    re.IGNORECASE,
)
_GIVES_BACK = late(
    r"\b(?:killed|withdrawn|retracted)\s(?:in error|by mistake)\b|\b(?:reinstated|restored|may be used)\b"
    r"|\bkill\s(?:\S+\s){0,3}(?:lifted|cancell?ed|rescinded)\b",
    re.IGNORECASE,
)
PICTURES = (
    r"(?:photo(?:graph)?s?|audio|sound|pictures?|images?|videos?|graphics?|captions?|fotos?|bild(?:er|et)?"
    r"|grafik(?:en)?|imagen(?:es)?|v[íi]deos?|vidéos?|photographies?|immagin[ei]|image[mn]s?|beelden?)"
)
_PICTURE = late(rf"\W*+(?:\S+\s+){{0,3}}?{PICTURES}\b", re.IGNORECASE)
"""`*+`: where no word follows, a long row of marks is not tried again from each of them."""
_TAKES_PICTURE = late(
    rf"\W*(?:(?:mandatory|urgent)\s)?{PICTURES}\s(?:(?:{IS}\s){{0,3}}{BACK}|kill|withdrawal|elimination)\W*",
    re.IGNORECASE,
)
_TIMES = frozenset("TZ")
_ANY_STORY = late(rf"\b{STORY}\b", re.IGNORECASE)
_NO_PICTURE = late(rf"\W*+(?:\S+\s+){{0,3}}?{STORY}\b", re.IGNORECASE)


def take_back(notes: Iterable[str]) -> bool:
    """Whether notes take back the story they are on."""
    return any(
        _OPENS_NOTE.match(note)
        or (_IN_NOTE.search(note) and not replaces(note))
        or _orders(note)
        or (len(note) <= _SHORT and _is_order_elsewhere(note))
        for note in map(partial(_TO_DESK.sub, ""), filterfalse(waits_for_what_is_to_be_done, notes))
    )


def _is_order_elsewhere(note: str) -> bool:
    """Whether a short note of a language without other patterns is an order, and no condition of use."""
    if embargo_words.says_not_yet(note):
        return False
    said = (sentence for sentence in ENDS.split(note) if not tells_what_is_new(sentence))
    return any(
        (order := ORDER_ELSEWHERE.search(sentence))
        and not UNDER_CONDITION.match(sentence, order.end())
        and not is_of_a_part(sentence)
        and not _bans_for_a_time(sentence)
        for sentence in said
    )


def _bans_for_a_time(sentence: str) -> bool:
    """Whether a sentence that forbids to publish names a clock or a day, but no story: it holds, and kills nothing.

    `The story of 0900 is not to be used` tells which story it means.
    """
    names_a_time = not _TIMES.isdisjoint(row_of_note(sentence))
    return names_a_time and not _ANY_STORY.search(sentence) and embargo_words.in_note([sentence])


def unquoted(text: str) -> str:
    """A text with two quotation marks for each quotation."""
    return QUOTED.sub('""', text)


def replaces(note: str) -> bool:
    """Whether a note tells of what its story replaces."""
    return _REPLACES.search(note) is not None


def _orders(note: str) -> bool:
    """Whether one of the first sentences of a note is an order to take its story back, and nothing else."""
    return any(
        _ORDER.fullmatch(sentence) or _BEGINS.match(sentence) or _of_its_story(sentence)
        for sentence in sentences(note)
    )


def _of_its_story(sentence: str) -> bool:
    """Whether a sentence says that its story is taken back, and not what is new in it or what it replaces."""
    is_of_another = tells_what_is_new(sentence) or replaces(sentence)
    return not is_of_another and kill_statements.says_so(sentence)


def sentences(note: str) -> list[str]:
    """The first sentences of a note."""
    return [sentence for sentence in ENDS.split(note) if sentence.strip()][:_SENTENCES]


def take_back_medium(captions: Iterable[str]) -> bool:
    """Whether captions take back the picture they are of: `PICTURE KILL - wrong ship`, `Do not use`."""
    opening = [caption[:_CAPTION] for caption in captions if may_take_back(caption[:_CAPTION])]
    return any(
        _orders(caption) or any(map(_TAKES_PICTURE.fullmatch, sentences(caption))) for caption in opening
    )


def gives_back(note: str) -> bool:
    """Whether a note says that its story was killed by mistake."""
    return _GIVES_BACK.search(note) is not None


def is_of_a_picture(note: str) -> bool:
    """Whether a note speaks of a picture or a film, not of the text: `Photo withdrawn.`"""
    picture = _PICTURE.match(note)
    return picture is not None and not _NO_PICTURE.match(note[: picture.end()])

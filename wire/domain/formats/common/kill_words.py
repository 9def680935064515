"""Words by which desks take a story back, in the languages of European wires, where no status says so.

A headline that begins with KILL kills over a short text, or one that says so too. One that begins with `WITHDRAWN` or
the like may be news of another withdrawal: it kills where the note or the text says that a story is taken back. A story
about killing (`KILLED IN CRASH: ...`), or one that replaces what was withdrawn, kills nothing.
"""

import re
from collections.abc import Iterable, Sequence

STORY = (
    r"(?:stor(?:y|ies)|items?|articles?|reports?|dispatch(?:es)?|copy|advisory|alert"
    r"|meldung(?:en)?|bericht|beitrag|nachricht|artikel|d[ée]p[êée]che|papier|noticia|nota|despacho|información"
    r"|art[íi]culo|notizia|articolo|lancio|notícia|matéria|artigo|nyhet|nyhed|artikkel|texten|saken)"
)
BACK = (
    r"(?:withdrawn|killed|retracted|recalled|zurückgezogen|storniert|annul[ée]e?|retir[ée]e?|anulad[oa]|retirad[oa]"
    r"|annullat[oa]|ritirat[oa]|cancelad[oa]|ingetrokken|indragen|återkallad|trukket|tilbagekaldt)"
)
IS = (
    r"(?:is|are|was|were|has|have|had|been|being|hereby|now|ist|wird|wurde|werden|hiermit|est|a|été|queda|ha"
    r"|sido|está|fue|är|è|stata|stato|foi|fica|wordt|werd|hierbij|har|blivit|er|blevet|blitt|tilbage|tilbake)"
)
_TAKE = r"(?:kill(?:s|ed|ing)?|withdr(?:aw(?:s|n|ing)?|ew)|retract(?:s|ed|ing)?|delet(?:es?|ed|ing))"
_SAYS_SO = re.compile(
    rf"(?<!of )(?<!of the )\b(?:(?:this|the|our|all|die|der|diese[rs]?|la|cette|est[ae]|het|dit|de)\s)?{STORY}"
    rf"\s(?:\S+\s){{0,6}}?(?:{IS}\s+){{1,3}}{BACK}\b"
    rf"|\b{_TAKE}\s(?:(?:this|the|all|our|its|entire|from)\s){{1,2}}(?:\S+\s)?{STORY}\b"
    rf"|\b(?:annul(?:ons|ez|er)|retir(?:ons|ez|er)|anul(?:amos|en|ar)|retiramos|annulliamo|anulamos)\s\S+\s{STORY}\b"
    r"|\bplease kill\b|\b(?:kill|withdraw) it\b",
    re.IGNORECASE,
)
_NOT_TO_BE_USED = re.compile(
    r"\bplease disregard\b|\bmust not be used\b|\bne pas (?:l[ae]s?|l')\s?(?:utiliser|publier)\b"
    r"|\bplease do not use\W*(?:$|\.)"
    r"|\b(?:do not|don't|not to) use (?:this|the|it)\b|\b(?:sent|issued|moved|published|transmitted) in error\b"
    r"|\bnicht (?:mehr )?(?:zu )?verwenden\b|\bne (?:pas|plus) (?:l')?(?:utiliser|publier)\b"
    r"|\bn(?:o|ão) (?:usar|utilizar|publicar)\b|\bnon (?:usare|utilizzare|pubblicare)\b"
    r"|\bniet (?:meer )?gebruiken\b|\banvänd inte\b|\bikke bruk(?:es?)?\b|\bbrug ikke\b",
    re.IGNORECASE,
)
"""What a short notice says; news says it of cars and medicines that are recalled."""
_OPENS = re.compile(
    r"\W*(?:[A-Z]{2}-)?(?:(?:ATTENTION|ACHTUNG|EDS?|EDITORS?)\W{1,3})?(?:\(?(?:MANDATORY|BULLETIN)\s)?"
    r"(?:KILL\W{1,3}){0,3}KILL\W{0,3}(?:[-:/,()]|$)"
    r"|.{0,40}\b(?:(?:BULLETIN|MANDATORY) KILL|KILL (?:ADVISORY|NOTICE)|ADVISORY\W{0,2} KILL)\b(?! (?:OF|FOR|ON)\b)"
)
"""`KILL: ...`, `BC-KILL-`; `KILL: new album tops charts` is news."""
_OPENS_NOTICE = re.compile(
    r".{0,40}\b(?i:(?:bulletin|mandatory) kill|kill (?:advisory|notice)|advisory\W{0,2} kill)\s*(?:[-:/,()]|$)"
)
"""`Bulletin Kill`, `KILL ADVISORY: ...`."""
_OPENS_OTHER = re.compile(
    r"\W*(?:(?i:attention|achtung|attn|eds?|re|fwd?|refile|advisory)\W{1,3})?"
    r"(?:WITHDRAWN|WITHDRAWAL|RETRACTED|RETRACTION|KILLED|ELIMINATION|RECALL(?:ED)?|ZURÜCKGEZOGEN|ZURÜCKZIEHUNG|STORNO|STORNIERT"
    r"|ANNUL[ÉE]E?|ANNULATION|RETRAIT|ANULAD[OA]|ANULACIÓN|ANULACION|RETIRAD[OA]|ANNULLAT[OA]|ANNULLAMENTO|ANNULLARE"
    r"|RITIRAT[OA]|CANCELAD[OA]|ANULAÇÃO|INGETROKKEN|INTREKKING|INDRAGEN|ÅTERKALLAD|TRUKKET|TILBAGEKALDT"
    rf"|(?i:(?:retracted|withdrawn|recall)(?=\s*:)))(?:\s*(?:[-:/,(\])\u2013\u2014]|$)|\s(?i:{STORY})\b)"
    r"|\W*(?i:advisory)\W{1,3}(?i:withdrawal|retraction)\s*$"
    r"|.*(?:\s[-\u2013\u2014|]+\s*(?:(?:STORY|ARTICLE)\s)?|[(\[]\s*(?:(?:STORY|ARTICLE)\s)?)"
    r"(?:WITHDRAWN|RETRACTED|ZURÜCKGEZOGEN|ANNUL[ÉE]E?|ANULAD[OA]|RITIRAT[OA]|INGETROKKEN)\s*[)\]]?\s*$"
)
"""What may take back a story, or tell of something else that is taken back."""
_OF_A_STORY = re.compile(
    rf"\W*(?:(?i:attention|achtung|attn|eds?|advisory)\W{{1,3}})?(?i:{STORY})\s(?:\S*\d\S*\s)?(?i:(?:{IS}\s){{0,2}}{BACK})(?:\s*[-:/,(\u2013\u2014]|\s*$)"
    r"|\W*(?i:withdrawal|retraction)\s(?i:advisory|notice)\b"
    r"|\W*(?:(?i:achtung|redaktionen)\W{1,3})?(?i:bitte\s(?:die\s)?meldung\s(?:\S+\s){0,3}nicht\s(?:mehr\s)?verwenden)\b"
)
"""`STORY WITHDRAWN: ...`, `Meldung zurückgezogen - ...`, `DEPECHE ANNULEE`; `Article retracted, it says` is news."""
_TEXT = re.compile(
    rf"(?:please\s)?(?:kill|disregard|withdraw|do not use)\sthis\s{STORY}\s*(?:[.!,;]|$)"
    rf"|this\s{STORY}\s(?:{IS}\s){{1,3}}(?:withdrawn|retracted|killed)\b"
    rf"|(?:\S+\s){{1,3}}?(?:withdraws|retracts|(?:is|are)\s(?:withdrawing|retracting)|(?:has|have)\s(?:withdrawn|retracted))"
    rf"\sthis\s{STORY}(?:\s*[.!,;:]|\s*$|\s(?:as|because|due|for|and)\b)",
    re.IGNORECASE,
)
"""How a text begins that is no more than the order to take its story back."""
_WHY = re.compile(
    r"\bcontain(?:s|ed) (?:\w+ ){0,2}errors?\b|\b(?:hoax|libel\w*|fabricated|incorrect)\b"
    r"|\b(?:is|was|were) (?:wrong|false)\b",
    re.IGNORECASE,
)
_SHORT = 300
"""Characters of a text that is no more than a notice."""
_OPENING = 5
"""Notes and lines at the beginning of a text in which a notice says what it is."""
_REASON = 500

_BARE = re.compile(
    r"\W*(?:(?:bulletin|mandatory|urgent|kill|elimination|withdrawal|withdrawn|retraction|advisory|notice|the|eds?)\b\W*)+",
    re.IGNORECASE,
)


def is_bare(headline: str) -> bool:
    """Whether a headline says nothing but that something is killed."""
    return _BARE.fullmatch(headline[:100]) is not None


def in_headline(headline: str, notes: Iterable[str], lines: Sequence[str]) -> bool:
    """Whether a headline takes its story back, over a text that says so too, or is no more than a notice."""
    if "kill" in headline[:60].lower() and _OPENS_NOTICE.match(headline):
        return True
    opens = says_kill(headline)
    if not (opens or may_take_back(headline)):
        return False
    said = [*notes, *filter(None, lines)][:_OPENING]
    says_so = any(map(_SAYS_SO.search, said))
    if not is_short(lines):
        return says_so
    return opens or says_so or any(map(_NOT_TO_BE_USED.search, said))


def says_kill(headline: str) -> bool:
    """Whether a headline has the form of one that takes its story back, whatever its text says."""
    opens = "KILL" in headline[:60] and _OPENS.match(headline)
    return bool(opens or _OF_A_STORY.match(headline))


def may_take_back(headline: str) -> bool:
    """Whether a headline has the form of one that takes its story back, or tells of something else that is."""
    return _OPENS_OTHER.match(headline) is not None


def is_short(lines: Iterable[str]) -> bool:
    """Whether a text is no longer than a notice is."""
    return sum(map(len, lines)) <= _SHORT


def in_text(text: str) -> bool:
    """Whether a short text is nothing but an order to take its story back."""
    return _TEXT.match(text.replace("\n", " ")) is not None


def reason(lines: Iterable[str], *, is_notice: bool) -> str:
    """What the text of a kill says of it: all of a short notice, else the first line that says so.

    Another kill may have the text of its story below it.
    """
    said = [line for line in lines if line]
    text = " ".join(said)
    if is_notice and len(text) <= _REASON and (_SAYS_SO.search(text) or _WHY.search(text)):
        return text
    return next(filter(_SAYS_SO.search, said), "")[:_REASON]

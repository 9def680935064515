"""How desks say that a story is taken back: patterns of the words of all languages (`kill_lexicon`)."""

import re
from operator import attrgetter

from wire.domain.formats.common.kills.kill_lexicon import LEXICON
from wire.domain.formats.common.kills.kill_marks import MARKS, PHRASES
from wire.domain.formats.common.late_pattern import late


def _any(field: str, languages: frozenset[str] = frozenset(LEXICON)) -> str:
    """One of the words of some languages."""
    of = attrgetter(field)
    return f"(?:{'|'.join(filter(None, (of(LEXICON[language]) for language in LEXICON if language in languages)))})"


_PLEASE = (
    r"(?:vänligen|vennligst|venligst|prosimy|prosím\w?|kérjük|vă rugăm|molim\w*|просим|просьба|просимо|моля|παρακαλ\w+"
    r"|lütfen|mohon|harap|sila|يرجى|نرجو)"
)
_ELSEWHERE = frozenset(LEXICON) - {"en", "de", "fr", "es", "it", "pt"}
STORY, BACK, IS, TAKE, NOT_USED = map(_any, ("story", "back", "is_", "take", "not_used"))
MARK = f"(?:{'|'.join(MARKS.values())})"
THIS = (
    r"(?:this|the|of|our|all|its|entire|from|that|die|der|das|sie|diese[rs]?|unser(?:e[rsn]?)?|von|la|le|l[ao]s?"
    r"|cette"
    r"|notre|nuestr[ao]|nostr[ao]|noss[ao]|est[ae]|del?|della|d[ao]|a|o|il|quest[ao]|het|dit|de|van|ons|onze"
    r"|denn[ea]|av|vår|a\(z\)"
    r"|vores|einer|unos?|una|un|uma?|az|ezt|bu|tę|tej|to|tuto|ta|tento|túto|ovu|ovaj|selle|seda|šo|šį|šią|tämän"
    r"|tämä|цю|це|ця|тази|това|αυτή|αυτό|την|το|η|ini|itu|aceast[ăa]|этот?|это|эту|наше|данное|на|της|του|μας|هذا"
    r"|هذه)"
)
CONDITION = (
    r"\b(?:with|without|unless|except|outside|before|after|until|till|prior|yet|online|only|elsewhere|by"
    r"|(?<!\bse )on(?! (?:\S+ )?advice)|in(?! any\b)|for (?:commercial|advert\w+)"
    r"|ilman|ennen|bez|przed|do|w|před|v|na|nélkül|előtt|fără|înainte|până|pe|без|до|в|у|на|преди|olmadan|önce"
    r"|zonder|voor|tot|utan|före|innan|uten|før|uden|inden|sense|abans|prieš|iki|pirms|līdz|enne|kuni|ilma"
    r"|prije|pre(?!-)|pred|брез|пре|tanpa|sebelum|sehingga|χωρίς|πριν|σε|بدون|قبل|לפני|ללא|עד)\b"
)
"""What follows an order not to use a story where that is only a condition of its use."""
UNDER_CONDITION = late(rf"\W*(?:\w+\W+){{0,3}}?{CONDITION}", re.IGNORECASE)
"""The same at most three words behind the order."""
_BY_OTHERS = r"\sby\s(?!us|error|mistake|(?:the|this) (?:agency|desk|sender))"
STORY_BACK = rf"{STORY}\s(?:\S+\s){{0,6}}?(?:{IS}\s+){{1,3}}{BACK}\b"
RELEASE = (
    r"(?:(?:(?:press|news|media)\s)?(?:release|statement|announcement)|(?:presse|medien)mitteilung"
    r"|communiqué(?: de presse)?|comunicado(?: de (?:prensa|imprensa))?|comunicato(?: stampa)?|persbericht"
    r"|pressmeddelande\w*|pressemelding\w*|pressemeddelelse\w*)"
)
"""What companies and authorities call a text that they send: a story only where the sender speaks of its own."""
_OWN = (
    r"(?:this|our|the above|diese|unsere|ce|notre|este|nuestro|nosso|questo|il nostro|dit|ons|detta|denne|vårt?)"
    rf"\s{RELEASE}"
)
_OF_RELEASES = frozenset({"en", "de", "fr", "es", "it", "pt", "nl", "sv", "no", "da"})
_TAKE, _BACK, _IS = (_any(field, _OF_RELEASES) for field in ("take", "back", "is_"))
RELEASE_BACK = (
    rf"(?:(?:{_TAKE}|{_BACK}|withdrawing|retracting)\s{_OWN}\b"
    rf"|\b{_OWN}\s(?:\"\"\s)?(?:{_IS}\s){{0,3}}{_BACK}\b(?!{_BY_OTHERS}))"
)
"""`We have withdrawn this release`; `Castra has withdrawn its statement` is news."""
_SLUG = r"(?-i:[A-Z][A-Z0-9]+(?:[-/_]+[A-Z]\w*)+|[a-z]{1,4}\d{4}|[A-Z]{2,4}[ -]?\d{3,6})"
_BETWEEN = (
    rf"(?:(?:de|from|aus|von|dai|da|dos|uit|från|fra)\s\S+\s\S+\s)?(?:{THIS}\s){{0,2}}"
    r"(?:\S+\s(?:(?:GMT|UTC|számú|numaralı|kodlu)\s)?)?"
)
_AS_BACK = (
    rf"\b(?:consid|regard|treat|betracht|beschouw|betrakt|anse|traktowa|uważa|считать|вважати|považ)\w*\s"
    rf"(?:\S+\s){{0,2}}?(?:{BACK}|null and void|nulle|nul[oa]|за нед\w+|za \w+)\s(?:\S+\s){{0,5}}?(?:{STORY}|{_SLUG})\b"
)
"""`Prière de considérer comme nulle et non avenue la dépêche XY-77`."""
_ORDER = late(
    rf"(?<!of )(?<!of the )\b{STORY_BACK}(?!{_BY_OTHERS})"
    rf"|\b{TAKE}\s(?:{_BETWEEN}{STORY}\b|(?:a\s)?(?:{THIS}\s)?{_SLUG})"
    rf"|\b{STORY}\s(?:(?:(?:\"\"|\S*\d\S*)\s)?{BACK}|(?:\S+\s){{0,8}}?{_any('behind')})\b"
    rf"|\b{NOT_USED}(?!\w)|{PHRASES}|{_AS_BACK}"
    rf"|\bplease kill\W*$|\b(?:do not|don't) (?:use|publish|run)\s(?:a\s)?(?:{THIS}\s)?{_SLUG}"
    rf"|{_SLUG}(?:/?:\s(?:kill|{BACK})\b|,?\s(?:which\s)?(?:{IS}\s){{1,3}}{BACK}\b)"
    rf"|\b{IS}\s{BACK}\s(?:{THIS}\s)?{_SLUG}",
    re.IGNORECASE,
)
ORDER_ELSEWHERE = late(
    rf"\b{_any('not_used', _ELSEWHERE)}(?!\w)|{PHRASES}"
    rf"|\b{_any('story', _ELSEWHERE)}\s(?:(?:{IS}|{THIS}|{_PLEASE})\s){{0,3}}"
    rf"(?:{_any('back', _ELSEWHERE)}|{_any('behind', _ELSEWHERE)})"
    rf"|\b{_any('take', _ELSEWHERE)}\s(?:\S+\s)?{_any('story', _ELSEWHERE)}\b(?!\W+\S*\d)",
    re.IGNORECASE,
)
"""The same in languages in which a note has no other pattern."""
_NEEDED = late(rf"\b(?:{STORY}|{NOT_USED}|please kill)|{_SLUG}|{PHRASES}", re.IGNORECASE)
"""One of these is in each order: most texts have none, and this is found out in a quarter of the time."""


def has_order(text: str) -> bool:
    """Whether a short text says that a story is taken back, or is not to be used."""
    return _NEEDED.search(text) is not None and _ORDER.search(text) is not None

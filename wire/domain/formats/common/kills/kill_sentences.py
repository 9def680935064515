"""Which sentences of a notice or note name what it takes back: not those that tell what stands, or what to use instead.

Other stories are named beside the one that is taken back. What a notice may name is looked for in what is left here.
"""

import re
from collections.abc import Callable, Iterator

from wire.domain.formats.common.kills.kill_notes import ENDS, PICTURES, QUOTED, is_of_a_picture, unquoted
from wire.domain.formats.common.kills.kill_stems import may_take_back
from wire.domain.formats.common.kills.kill_updates import tells_what_is_new
from wire.domain.formats.common.kills.kill_vocabulary import BACK, IS, STORY, TAKE, has_order
from wire.domain.formats.common.late_pattern import late

_OFFER = (
    r"\b(?:instead|substitut\w*|replacement|stattdessen|ersatz(?!los)\w*|à la place|remplac\w+|en su lugar|sustitu\w+"
    r"|al suo posto|sostitu\w+|em vez|substitu\w+|in plaats|vervang\w+|istället|erstatt\w+|stedet|zamiast|вместо"
    r"|замен\w+)\b"
)
_OFFERS = late(_OFFER, re.IGNORECASE)
"""What tells what is to be used in place of what is taken back."""
_OF_A_PART = late(
    r"\b(?:para(?:graph)?s?|gra[fp]h?s?|sentences?|quotes?|bylines?|lines?|words?|photos?|pictures?|captions?|headlines?"
    r"|absatz|absätze|satz|zitat|bild|foto|paragraphe|phrase|citation|párrafo|frase|alinea|stycke|абзац\w*)\b",
    re.IGNORECASE,
)
_NAMES_ONE = late(r"\d{3}|[A-Z]{2,}[-/_]|\b[A-Za-z]{1,4}[-_]\d{2}|" + QUOTED.pattern)
_NUMBER = late(r"\b[a-z]{2,4}(?:\d{3,4}| 0\d{2,3})\b|" + QUOTED.pattern, re.IGNORECASE)
_LISTED = late(r"\W*(?:(?:and|und|et|y|e|en|och|og|ja|i|a|и)\s)?(?:[^\s]*[A-Z0-9][^\s]*(?:\s|$)){1,4}")
"""A line that is nothing but names: it goes on with the list of the line above."""
_NOT = r"(?:not|never|nicht|pas|no|non|não|niet|inte|ikke|nie|не|nu)"
_DENIES = late(
    rf"(?:\b{_NOT}|n't)\s(?:(?:{IS}|be|yet)\s){{0,3}}(?!ten(?:ir|ere|ete)\s)(?:{BACK}|{TAKE})\b"
    rf"|\b(?:does|do) not (?:apply|concern|affect|cover)|\bne concerne pas|\bno (?:afecta|se aplica)|\bnon riguarda"
    rf"|\b(?:gilt|betrifft|geldt|gäller|gjelder|gælder) {_NOT}|\b(?:nie dotyczy|не касается|не стосується)",
    re.IGNORECASE,
)
"""`Do not kill XY-78`, `n'est pas annulée`, but not `ne pas tenir compte de`, `the kill does not apply to XY-78`."""
_STANDS = (
    r"(?:stands?|remains?|unaffected|not affected|correct|valid|(?:may|can) (?:still )?be used"
    r"|bleib(?:t|en)|gültig|nicht betroffen|korrekt|reste(?:nt)?|valable|maintenue?|correcte|pas concernée?"
    r"|sigue|vigente|permanece|mantiene|mantém|continua|válid[oa]|correct[oa]|resta|rimane|valid[oa]|corrett[oa]"
    r"|blijft|geldig|gäller|kvarstår|gjelder|gyldig|gælder|voimassa|pozostaje|aktualn[aey]|ważn[aey]|platí|zůstává"
    r"|оста[её]тся|действительн\w+|залишається|чинн\w+|geçerli\w*|ισχύει|παραμένει)"
)
_UNLIKE = (
    r"(?:unlike|in contrast (?:to|with)|as opposed to|other than|contrairement à|à la différence de|anders als"
    r"|im (?:gegensatz|unterschied) zu|a diferencia de|al contrario de|a differenza d\w+|ao contrário d\w+"
    r"|anders dan|in tegenstelling tot|till skillnad från|i mots[æe]tning til|i modsætning til|toisin kuin"
    r"|w odróżnieniu od|na rozdíl od|в отличие от|на відміну від)"
)
_BUT = (
    r"(?:but|because|since|in favou?r of|aber|jedoch|sondern|weil|denn|mais|car|parce|puisque|pero|sino|porque|ya que"
    r"|pues|ma|però|perché|poiché|mas|porém|pois|maar|omdat|men|eftersom|fordi|mutta|koska|ale|lecz|ponieważ|protože"
    r"|но|однако|потому|поскольку|але|бо|ancak|çünkü)"
)
_OF = r"(?:of|to|with|for|from|zu[mr]?|von|vom|de|du|des|à|au|del|di|da|do|van|bij|till?|av|af)"
_WHICH = r"(?:which|that|welche[rs]?|die|der|das|qui|que|che|dat|som|któr\w+|котор\w+|який|яка)"
_AND = r"(?:,|\s(?:and|und|et|y|e|en|och|og|ja|i|a|и))\s"
_PIECE = rf"(?:{QUOTED.pattern}|(?!{_AND})[^\"\u201c-\u201f\u00ab《「『])*?"
"""What stands between two names of a row; a quotation may have commas."""
_ARTICLE = r"(?:an?|the|d[eai]e|der|das|eine?|une?|l[aeo]|el|una?|il|uma?|o|een|ett?)"
_OTHER = rf"(?:{_ARTICLE}\s|{STORY}\s){{0,3}}\S*(?:\d|[A-Z]{{2}}-)\S*"
_ASIDE = late(
    rf"{QUOTED.pattern}"
    rf"|(?P<stands>(?:^|{_AND}){_PIECE}(?:\b(?:{_STANDS}|{_UNLIKE})\b|有效|不受影响|有効|유효)(?:(?!{_AND}).)*"
    rf"|(?:^|{_AND}){_PIECE}{_OFFER}.*|\s{_NOT}\s{_OTHER}\s{_BUT}(?=\s)"
    rf"|(?:{_AND}|\s\()(?:(?:e|y|et|and|und|en|i|a|а)\s)?{_NOT}\s{_OTHER})"
    rf"|(?P<aside>,?\s{_BUT}\s.*|,\s{_WHICH}\s[^,]*|,\s{_ARTICLE}\s[^,\"]{{1,60}}?\s{_OF}\s[^,]*)",
    re.IGNORECASE,
)
"""What stands beside a name and may have another one: `, the sidebar to XY-78`, `, which moved with XY-78`."""
_NOT_STANDS = late(rf"\b{_NOT}\s(?:\S+\s){{0,2}}?{_STANDS}\b", re.IGNORECASE)
_ONLY_A_PICTURE = late(
    rf"\b{_STANDS}\b.*\b{PICTURES}\s(?:\S+\s){{0,2}}?(?:{IS}\s){{1,3}}{BACK}\b", re.IGNORECASE | re.DOTALL
)
"""`Die Meldung XY-77 bleibt gültig, nur das Bild wird zurückgezogen.`"""
_ALSO = late(
    r"\W*(?:the same (?:goes|applies|is true)|likewise|ditto|also|dasselbe|das gleiche|ebenso|auch|idem"
    r"|il en va de même|même chose|de même|lo mismo|igualmente|también|lo stesso|anche|o mesmo|também|hetzelfde|ook"
    r"|samma|även|det samme|også|sama koskee|to samo|również|totéž|то же|также|то ж|також)\b",
    re.IGNORECASE,
)
"""`The same goes for XY-78.`"""


def of_others(text: str) -> str:
    """The sentences that surely take a story back, and what stands behind those that do not say which."""
    return _those(text, has_order)


def of_a_notice(text: str) -> str:
    """The sentences of a notice that name what it takes back; else all but what tells of other stories."""
    found = _those(text, may_take_back)
    return found if names_one(found) else _without_others(text)


def without_what_stands(text: str) -> str:
    """A text without the stories of which it says that they stand, but that a picture is withdrawn."""
    if not _ONLY_A_PICTURE.search(text):
        return text
    return "".join(_without_asides(sentence) + end for sentence, end in _sentences(text))


def _without_others(text: str) -> str:
    said = map(_without_asides, ENDS.split(text))
    return "\n".join(sentence for sentence in said if sentence and not _DENIES.search(sentence))


def _without_asides(sentence: str) -> str:
    return _ASIDE.sub(_kept, sentence)


def _those(text: str, takes_back: Callable[[str], bool]) -> str:
    """Not sentences about a picture or a part of a text, nor what they say of stories that stand."""
    found: list[str] = []
    goes_on = was_one = False
    for whole, end in _sentences(text):
        sentence = _without_asides(whole)
        said = unquoted(sentence)
        if not sentence or _DENIES.search(said) or tells_what_is_new(said):
            continue
        is_one = takes_back(said) or ('""' in said and may_take_back(said))
        is_one = is_one and not is_of_a_picture(sentence) and not _OF_A_PART.search(said)
        if is_one or goes_on or (was_one and (_LISTED.fullmatch(whole) or _ALSO.match(whole))):
            found += sentence, end
            goes_on, was_one = not names_one(sentence), True
    return "".join(found)


def _sentences(text: str) -> Iterator[tuple[str, str]]:
    """The sentences of a text, each with what ends it."""
    start = 0
    for end in ENDS.finditer(text):
        yield text[start : end.start()], end[0]
        start = end.end()
    yield text[start:], ""


def _kept(found: re.Match[str]) -> str:
    """An aside stays if it names nothing, or takes something back itself, or says that a story does not stand."""
    if found["stands"]:
        stays = _NOT_STANDS.search(found["stands"]) is not None
    else:
        aside = found["aside"] or ""
        stays = not names_one(aside) or may_take_back(unquoted(aside))
    return found[0] if stays else ""


def names_one(text: str) -> bool:
    """Whether a text has a number, a slug, or a quotation."""
    return _NAMES_ONE.search(text) is not None


def gives_number(text: str) -> bool:
    """Whether a text has a number of a wire whose numbers begin anew each day (`dpa 0117`), or a quotation."""
    return _NUMBER.search(text) is not None


def without_offers(text: str) -> str:
    """A text without the sentences that tell what to use in place of what is taken back."""
    return "\n".join(sentence for sentence in ENDS.split(text) if not _OFFERS.search(sentence))

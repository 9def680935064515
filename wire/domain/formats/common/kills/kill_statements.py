"""What a sentence of a note says of its own story: that it is taken back, or is not to be used at all.

`La notizia è annullata, ...`; `Desconsidere esta matéria`. Another thing that is taken back stands elsewhere in its
sentence, or has no `this`.
"""

import re

from wire.domain.formats.common.embargoes import embargo_words
from wire.domain.formats.common.kills.kill_vocabulary import (
    BACK,
    IS,
    NOT_USED,
    STORY,
    TAKE,
    THIS,
    UNDER_CONDITION,
)
from wire.domain.formats.common.late_pattern import late

_ADDRESS = r"(?:(?:eds?|editors?|attention|attn|achtung|redaktion(?:en)?|note|urgent|legal|please|bitte)\b\W{1,3}){0,3}"
_TEXT = rf"(?:{STORY}|te(?:xt|kst|xto|sto|xte)\w{{0,2}})"
_THIS_ONE = (
    r"(?:this|the above|dies(?:e[nrs]?|en)?|cette|cet?|est[ae]|quest[ao]|dit|deze|denn[ea]|dette|detta"
    r"|(?:l[ae]|el|il|a)\spr[eé]sent[ei]?)"
)
_WHY = (
    r"because|due|as|since|after|at the request|by (?:the )?(?:legal|lawyers|desk|editors?|agency|source)|weil|da|wegen"
    r"|auf (?:wunsch|bitte)|à la demande|en raison|parce|car|puisque|ya que|porque|por|perché|per"
    r"|dal(?:l['\u2019]|la|lo)?\s?\w+|su (?:richiesta|indicazione)|a (?:petición|pedido)|op verzoek"
    r"|omdat|wegens|därför|på grund|fordi|på grunn"
    r"|på (?:begäran|anmodning)|etter ønske|pyynnöstä|koska|na prośbę|z powodu|na žádost|protože|kvůli"
    r"|mert|la cererea|din cauza|по просьбе|из-за|через|поради|због|zbog|zaradi"
)
_STATES = late(
    rf"\W*+{_ADDRESS}(?:{THIS}\s)?(?:above\s)?{_TEXT}\s"
    rf"(?:(?P<back>(?:{IS}\s){{0,3}}{BACK})(?=\W*$|\s?[,;:(]|\s(?:{_WHY}))"
    rf"|(?:\S+\s){{0,8}}?(?:{NOT_USED}|(?:should|may) not be (?:used|published|run)"
    r"|bitte\s(?:\S+\s){0,4}?(?:löschen|streichen|ignorieren|vernichten|stornieren|entfernen)))(?!\w)",
    re.IGNORECASE,
)
_SAYS_WHY = late(
    rf"\W*+{_ADDRESS}(?!can[cn]|abge|inst)(?:{BACK}|(?:{IS}\s){{1,2}}{BACK}|dras tillbaka)(?:\s(?:{_WHY})\b|,)",
    re.IGNORECASE,
)
"""`Withdrawn because of an error`, without a noun; matches and flights are canceled too."""
_TAKES = late(
    rf"\b(?:{TAKE}|{NOT_USED}|vernichten sie|vernietig|destroy|annule)\s(?:\S+\s)?{_THIS_ONE}\s{_TEXT}\b"
    r"(?:\s(?:in|zurück|tillbaka|tilbake|tilbage)(?=\W*$|[,;.]))?"
    rf"|^\W*+{_ADDRESS}{TAKE}\sthis(?:\sone)?(?=\W*$|[,;.])"
    rf"|^\W*+bitte\s{_THIS_ONE}\s{_TEXT}\s(?:\S+\s){{0,3}}?(?:löschen|streichen|stornieren|entfernen|vernichten)\b"
    rf"|\btake\s(?:this|the)\s{STORY}\s(?:down|off|out)\b|^\W*+{_ADDRESS}take\s(?:this|it)\s(?:down|off)\b"
    rf"|^\W*+{_ADDRESS}(?:retracts|withdraws|kills|pulls)\s{STORY}\W*$",
    re.IGNORECASE,
)


def says_so(sentence: str) -> bool:
    """Whether a sentence says so, under no condition and not only for the time being."""
    states = _STATES.match(sentence)
    if states and states["back"]:
        return True
    if _SAYS_WHY.match(sentence):
        return True
    said = states or _TAKES.search(sentence)
    if said is None or UNDER_CONDITION.match(sentence, said.end()):
        return False
    return not embargo_words.says_not_yet(sentence)

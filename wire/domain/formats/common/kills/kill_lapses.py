"""Plain words for a story that is no more: `Dit bericht vervalt`, `Este texto queda sin efecto`.

They are common words, so they count only where a sentence says nothing else: laws and permits lapse too.
"""

import re

from wire.domain.formats.common.kills.kill_notes import ENDS, sentences
from wire.domain.formats.common.kills.kill_vocabulary import BACK, IS, STORY, THIS
from wire.domain.formats.common.late_pattern import late

_LAPSES = {
    "en": r"lapses|void|(?:is )?(?:null and void|no longer valid)|no longer (?:stands|applies)",
    "de": r"entfällt|fällt (?:leider |hiermit )?(?:weg|aus)|gilt nicht mehr|ist (?:nicht mehr gültig|obsolet)",
    "fr": r"(?:est )?(?:nulle? et non avenue?|sans objet)|n['’]est plus (?:valable|valide)|tombe"
    r"|n['’]a plus lieu d['’]être",
    "es": r"(?:queda )?sin efecto|carece de validez|(?:ya )?no (?:es válid[oa]|tiene validez|vale)",
    "it": r"(?:si intende|è da (?:intendersi|considerarsi)) (?:annullat|null)[oa]|non è più valid[oa]"
    r"|decade|non vale più",
    "pt": r"(?:fica )?sem efeito|perdeu a validade|(?:já )?não (?:é (?:mais )?válid[oa]|vale(?: mais)?)",
    "nl": r"vervalt|geldt niet meer|is niet (?:meer|langer) geldig",
    "sv": r"utgår|faller bort|gäller (?:inte|ej)(?: längre)?",
    "no": r"utgår|faller bort|bortfaller|gjelder ikke(?: lenger)?",
    "da": r"udgår|bortfalder|gælder ikke(?: længere)?",
    "fi": r"raukeaa|poistuu|ei (?:ole enää voimassa|ole voimassa|päde)",
    "pl": r"traci ważność|jest nieaktualn[aey]|(?:już )?nie obowiązuje",
    "cs sk": r"(?:již |už )?neplatí|pozbývá platnosti|odpadá",
    "hu": r"tárgytalan|(?:már )?nem érvényes",
    "ro": r"nu mai (?:este|e) valabil[ăa]?|[îi][șş]i pierde valabilitatea",
    "ca": r"queda sense efecte|ja no és vàlid[ae]?",
    "hr sr sl": r"(?:više )?ne (?:vrijedi|važi|velja)(?: više| več)?"
    r"|je neva(?:žeć|ljavn|žn)\w+|(?:више )?не важи(?: више)?",
    "lt lv": r"(?:nebe|ne)galioja|(?:vairs )?nav (?:spēkā|derīg[as])",
    "et": r"ei kehti(?: enam)?|on kehtetu",
    "ru": r"утратил[аио]? силу|(?:больше )?не действ\w+|неактуальн\w+",
    "uk": r"втратил[аои]? чинність|(?:більше )?не (?:дійсн|чинн)\w+|неактуальн\w+",
    "bg": r"отпада|(?:вече )?не (?:важи|е валидн[ао])",
    "tr": r"geçersiz(?:dir)?|hükümsüz(?:dür)?",
    "el": r"δεν ισχύει(?: πλέον| πια)?|παύει να ισχύει",
    "ar": r"لاغٍ?|لاغي(?:ة)?|باطل",
    "he": r"מבוטלת?|אינה בתוקף",
    "id ms": r"(?:sudah )?tidak (?:lagi )?(?:berlaku|sah)(?: lagi)?|gugur|terbatal",
}
_TEXT = (
    r"(?:te(?:xt|ks?t)(?:en|et|o|e|as|s)?|testo|historie[n]?|telegram(?:met)?|telegrama|depesza|szöveg|lancio|material\w*"
    r"|vest|текст\w?|metin|κείμενο|teksti|besedilo)"
)
_THIS_ONE = (
    r"(?:this|dieser?|dies(?:es|en)|ce(?:tte|t)?|le présent|est[ae]|est[ea] mesm[oa]|el presente|quest[oa]|il presente"
    r"|dit|deze|denn[ea]|dette|detta|tämä|ten|tento|ez a|acest|aquest|ovaj|taj|to"
    r"|šis|tato|táto|ov[ao]|aquesta|š[īo]|הזו|הזאת|הזה|see|этот|данный|цей|този|bu|αυτό το)"
)
_NOUN = rf"(?:(?:(?:{THIS}|{_THIS_ONE})\s){{0,2}}{STORY}|(?:{_THIS_ONE}\s)?{_TEXT})"
_WHOLE = late(
    rf"\W*{_NOUN}(?:\s(?:{THIS}|{_THIS_ONE}))?\s(?:(?:{IS}\s){{0,3}}{BACK}|(?:{IS}\s)?(?:{'|'.join(_LAPSES.values())}))\W*"
    rf"|\W*(?:queda|fica) (?:sin efecto|sem efeito|anulad[oa]) {_NOUN}\W*",
    re.IGNORECASE,
)


def say_so(text: str) -> bool:
    """Whether the first sentence of a text says that the story is no more, and nothing else."""
    return _WHOLE.fullmatch(ENDS.split(text.strip(), maxsplit=1)[0]) is not None


def note_says_so(note: str) -> bool:
    """Whether one of the first sentences of a note does."""
    return any(map(_WHOLE.fullmatch, sentences(note)))

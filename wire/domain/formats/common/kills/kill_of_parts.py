"""Orders not to publish a part of what a story or its note tells: a name, a number, an address. The story stays free.

`Do not publish the phone number`; `Niet publiceren: namen`. What tells that something is wrong (`names invented`) or
speaks of the story is none.
"""

import re

from wire.domain.formats.common.kills.kill_desk_words import AT_FAULT
from wire.domain.formats.common.kills.kill_vocabulary import STORY
from wire.domain.formats.common.late_pattern import late

_PARTS = {
    "en": r"(?:sur)?names?|identit(?:y|ies)|address(?:es)?|(?:tele)?phone|numbers?|faces?|whereabouts|e-?mails?",
    "de": r"\w*namens?|identität\w*|anschrift\w*|adressen?|gesicht\w*|\w*nummern?",
    "fr": r"(?:pré)?noms?|identités?|coordonnées|adresses?|numéros?|visages?",
    "es": r"nombres?|apellidos?|identidad(?:es)?|direcci\w+|domicilios?|números?|rostros?|teléfonos?|correos?|datos",
    "it": r"(?:cog)?nom[ei]|identità|indirizz[oi]|numer[oi]|volt[oi]",
    "pt": r"nomes?|identidades?|endereços?|moradas?|rostos?|dados",
    "nl": r"\w*na(?:am|men)|identiteit\w*|adres(?:sen)?|\w*nummers?",
    "sv no da": r"\w*namn\w*|\w*navne?\w*|identitet\w*|adress?e?\w*|\w*nummer\w*|ansikt\w*|ansigt\w*",
    "fi": r"nim(?:i|en|eä|et|iä)\w*|henkilöllisyy\w+|osoit\w+|numero\w*|puhelin\w*|kasvo\w*",
    "pl": r"nazwisk\w*|imi(?:ę|on|ona|enia)|tożsamoś\w+|adres\w*|numer\w*|dan(?:e|ych)|wizerun\w+|telefon\w*",
    "cs sk": r"jm[eé]n\w*|mien|mená|totožnos\w+|adres\w+|čísl\w+|údaj\w*|tvář\w*|kontakt\w*",
    "hu": r"n[eé]v(?:e|et|ek|ét|eket|eit)?|személyazonoss\w+|címe?t?|telefonszám\w*",
    "ro": r"nume(?:le|lui)?|identitat\w*|adres\w+|număr\w*",
    "hr sr sl": r"imena?|adres\w+|identitet\w*|broj\w*|številk\w+|имена?|адрес\w*|број\w*",
    "ru uk bg": r"им(?:я|ена|ени|ён|ен)|фамили\w+|личност\w+|адрес\w*|номер\w*|телефон\w*|данны\w+"
    r"|ім['\u2019]?(?:я|ена|ені|ен)|прізвищ\w+|контакт\w*",
    "el": r"ονόμα\w*|όνομα|ταυτότητ\w*|διεύθυνσ\w*|τηλέφων\w*|αριθμ\w+",
    "tr": r"isim\w*|ism[iin]\w*|ad(?:ı|ları)\w*|kimli\w+|numara\w*",
    "ar": r"(?:ال|ب)?(?:اسم|أسماء|اسماء|هوية|عنوان|رقم)\w*",
}
PART = (
    rf"(?:(?<!\w)(?:{'|'.join(_PARTS.values())})(?!\w)"
    r"|姓名|名字|人名|氏名|名前|実名|身份|住所|住址|地址|电话|電話|이름|실명|신원|주소|전화)"
)
_NAMED = late(PART, re.IGNORECASE)
_OF_ALL = late(rf"{AT_FAULT}|(?<!\w)(?:{STORY}|te(?:xt|kst|xto|sto|xte)\w{{0,2}})(?!\w)", re.IGNORECASE)


def is_of_a_part(order: str) -> bool:
    """Whether a sentence that forbids something speaks of a name, a number or the like, and not of the story."""
    return _NAMED.search(order) is not None and _OF_ALL.search(order) is None

"""What desks call a story, and how they say that it is taken back, in the languages of wires.

Each table is by language; the patterns are made of them. Stems stand for all forms of a word: they are only looked for
where a text is known to be short, or to speak of a story.
"""

import re

_STORY = {
    "en": r"stor(?:y|ies)|items?|articles?|reports?|dispatch(?:es)?|copy|advisory|alert",
    "de": r"meldung(?:en)?|bericht|beitrag|nachricht|artikel[ns]?",
    "fr": r"d[ée]p[êe]che|papier",
    "es": r"noticia|nota|despacho|información|art[íi]culo",
    "it": r"notizia|articolo|lancio",
    "pt": r"notícia|matéria|artigo|despacho",
    "sv": r"nyheten?|artikeln|texten|telegrammet",
    "no": r"saken|nyhet|artikkel(?:en)?|melding(?:en)?",
    "da": r"nyhed(?:en)?|artiklen|historien|telegram(?:met)?",
    "fi": r"juttu\w*|uuti\w+|artikkeli\w*",
    "pl": r"depesz\w+|wiadomoś\w+|materiał\w*",
    "cs": r"zpráv[auy]|článek",
    "hu": r"hír(?:t|ünk\w*)?|cikk\w*",
    "ro": r"[șşs]tire\w*|articolul",
    "ru": r"сообщени\w+|информаци\w+|новост\w+|материал\w*|заметк\w+|стать[яюи]",
    "uk": r"повідомленн\w+|новин\w+|матеріал\w*",
    "bg": r"новина\w*|съобщени\w+",
    "tr": r"haber\w*",
    "el": r"είδησ\w+|άρθρο|τηλεγράφημα",
    "ar": r"(?:ال)?(?:خبر|نبأ|برقية|تقرير)",
}
_BACK = {
    "en": r"withdrawn|killed|retracted|recalled|eliminated|spiked|rescinded",
    "de": r"zurückgezogen|storniert|gestrichen|annulliert|widerrufen",
    "fr": r"annul[ée]e?|retir[ée]e?|supprim[ée]e?",
    "es": r"anulad[oa]|retirad[oa]|eliminad[oa]",
    "it": r"annullat[oa]|ritirat[oa]",
    "pt": r"cancelad[oa]|removid[oa]",
    "nl": r"ingetrokken|vervallen|geannuleerd|teruggetrokken",
    "sv": r"indrage[nt]|återkalla[dst]s?|annullera[dst]s?|tillbakadrag\w+|utgår|utgått",
    "no": r"trukket|trekkes|annulleres|annullert",
    "da": r"tilbagekald(?:t|es)|annullere[st]|trækkes tilbage|udgår",
    "fi": r"peruttu|poistettu|vedetty",
    "pl": r"wycofan[aoey]|anulowan[aoey]",
    "cs": r"stažen[aáoý]?|zrušen[aáoý]?",
    "hu": r"visszavon\w*|törölt\w*",
    "ro": r"anulat[ăa]?|retras[ăa]?",
    "ru": r"аннулирован\w*|снят[аоы]?|отозван[аоы]?|отмен[её]н[аоы]?",
    "uk": r"скасован\w+|відкликан\w+|анульован\w+",
    "bg": r"оттеглен\w*|анулиран\w*",
    "tr": r"iptal|geri çekil\w+",
    "el": r"ακυρ\w+|αποσύρ\w+|ανακαλ\w+",
    "ar": r"ملغ[ىا]\w*|أ?ُ?لغي\w*",
}
_IS = {
    "en": r"is|are|was|were|has|have|had|been|being|hereby|now",
    "de": r"ist|wird|wurde|werden|hiermit",
    "fr": r"est|a|été",
    "es": r"queda|ha|sido|está|fue",
    "it": r"è|stata|stato|viene|va|da|considerarsi",
    "pt": r"foi|fica",
    "nl": r"wordt|werd|is|hierbij",
    "sv": r"är|har|blivit",
    "no": r"er|blevet|blitt|tilbage|tilbake",
    "fi": r"on",
    "pl": r"zostaje|została?|zostało|jest",
    "cs": r"je|byla?|bylo",
    "ro": r"este|a|fost",
    "tr": r"edilmiştir|edildi",
}
_TAKE = {
    "en": r"kill|withdraw|retract|eliminate|spike|disregard|delete|discard|remove|take down",
    "de": r"streichen|stornieren|annullieren|löschen",
    "fr": r"annulation (?:de|des)|annul(?:er|ez|ons)|retir(?:er|ez|ons)|supprim(?:er|ez|ons)|tenir compte de",
    "es": r"anulación (?:de|del)|anul(?:a|e|en|ar|amos)|retir(?:a|e|en|ar|amos)|elimin(?:e|en|ar)",
    "it": r"annullamento (?:di|del)|annull(?:are|ate|iamo|a)|ritir(?:are|ate|iamo)",
    "pt": r"anulação d[aeo]s?|anul(?:em|ar)|desconsider(?:em|ar)|retirem",
    "nl": r"verwijder(?:en)?|schrap(?:pen)?|annuleer|annuleren",
    "sv": r"stryk|återkalla[rs]?|annullera[rs]?",
    "no": r"stryk|slett",
    "fi": r"poistakaa|peruu|perukaa",
    "pl": r"anulowa\w+|wycofa\w+|wycofuje\w*|usuni\w+",
    "cs": r"zrušte|rušíme|stáhněte|stahujeme",
    "ro": r"anula[țt]i|retrage[țt]i",
    "ru": r"аннулир\w+|отозва\w+|снять|снимите|отменить|отзыва\w+",
    "uk": r"скасу\w+|відклика\w+|анулю\w+",
    "bg": r"анулира\w+|оттегл\w+",
    "ar": r"(?:إلغاء|سحب|حذف)",
}
"""Orders and announcements with the story behind them: `annuler la dépêche`."""
_ORDERS_BEHIND = {
    "de": r"(?:bitte\s)?(?:zu\s)?(?:streichen|stornieren|annullieren|löschen|zurückziehen)|entfällt",
    "nl": r"(?:is|komt te) vervallen|intrekken|schrappen",
    "tr": r"iptal ed\w+|geri çek\w+",
}
"""The same behind the story: `die Meldung bitte streichen`."""
_NOT_USED = {
    "en": r"must not be used|please do not use\W*(?:$|\.)|(?:do not|don't|not to) use (?:this|the|our|it)\b"
    r"|(?:please )?disregard (?:it|this|the|our)\b|please disregard"
    r"|(?:sent|issued|moved|published|transmitted) in error",
    "de": r"nicht (?:mehr )?(?:zu )?verwenden|verwenden sie (?:\S+ ){0,4}nicht",
    "fr": r"ne (?:pas|plus) (?:(?:l[ae]s?|la|le) |l')?(?:utiliser|publier|diffuser|tenir compte|en tenir compte)",
    "es": r"no (?:usar|utilizar|publicar|difundir|usen|utilicen|publiquen|difundan)",
    "it": r"non (?:usare|utilizzare|utilizzarl[ao]|pubblicare|pubblicarl[ao])",
    "pt": r"não (?:usar|utilizar|publicar)",
    "nl": r"niet (?:meer )?(?:te )?(?:gebruiken|publiceren)",
    "sv": r"använd (?:vänligen )?(?:inte|ej)|får (?:inte|ej) (?:användas|publiceras)|publicera (?:inte|ej)",
    "no": r"ikke bruk(?:es?)?|(?:skal|må) ikke (?:brukes|publiseres)",
    "da": r"brug (?:venligst )?ikke|må ikke (?:bruges|bringes|anvendes)",
    "fi": r"älkää (?:käyttäkö|julkaisko)|ei saa (?:käyttää|julkaista)",
    "pl": r"nie (?:publikować|używać|wykorzystywać)",
    "cs": r"nepoužív\w+|nepublik\w+",
    "hu": r"ne használ\w+|ne közöl\w+",
    "ro": r"nu (?:folosi[țt]i|utiliza[țt]i|publica[țt]i)",
    "ru": r"не (?:использовать|публиковать)",
    "uk": r"не (?:використовувати|публікувати)",
    "bg": r"не използвайте|да не се използва",
    "tr": r"kullanmay\w+|yayı[nm]lamay\w+",
    "el": r"μην? (?:χρησιμοποι\w+|δημοσι\w+)|να μη(?:ν)? χρησιμοποι\w+",
    "ar": r"عدم (?:نشر|استخدام|استعمال)\w*|لا (?:تنشر|تستخدم)\w*",
}
"""What a short notice says; news says it of cars and medicines that are recalled."""
CONDITION = (
    r"\b(?:with|without|unless|except|outside|before|after|until|till|prior|yet|online|only|elsewhere|by"
    r"|on(?! (?:\S+ )?advice)|in(?! any\b)|for (?:commercial|advert\w+)"
    r"|ilman|ennen|bez|przed|do|w|před|v|na|nélkül|előtt|fără|înainte|până|pe|без|до|в|у|на|преди|olmadan|önce"
    r"|χωρίς|πριν|σε|بدون|قبل)\b"
)
"""What follows an order not to use a story where that is only a condition of its use."""
_UNSPACED = (
    r"(?:撤销|撤回|取消|作废|删除)[^。]{0,6}(?:稿|新闻|消息|报道)|(?:稿件?|新闻|消息|报道)[^。]{0,8}(?:撤|取消|作废|勿)"
    r"|(?:記事|原稿|配信)[^。]{0,10}(?:取り?消|撤回|削除|中止)|기사[^.]{0,12}(?:취소|삭제|철회)"
    r"|(?:请)?勿(?:用|刊|发|使用|采用)|(?:使用|使わ|掲載|配信)し?ないで|사용하지"
)
"""In writing without blanks: a story that is taken back, and that it is not to be used."""
_MARKS = {
    "en": r"DO NOT (?:USE|PUBLISH|RUN)|NOT FOR (?:USE|PUBLICATION)|CANCELL?ED"
    r"|WITHDRAWN|WITHDRAWAL|RETRACTED|RETRACTION|KILLED|ELIMINATION|ELIMINATED|SPIKED?|RECALL(?:ED)?",
    "de": r"ZURÜCKGEZOGEN|ZURÜCKZIEHUNG|STORNIERUNG|STORNO|STORNIERT|ANNULLIERUNG|ANNULLIERT|GESTRICHEN",
    "fr": r"ANNUL[ÉE]E?|ANNULATION|RETRAIT|RETIR[ÉE]E?",
    "es": r"ANULAD[OA]|ANULACI[ÓO]N|ANULA|ANULEN|RETIRAD[OA]|ELIMINAD[OA]",
    "it": r"ANNULLAT[OA]|ANNULLAMENTO|ANNULLARE|RITIRAT[OA]",
    "pt": r"CANCELAD[OA]|ANULAÇÃO|ANULAR",
    "nl": r"INGETROKKEN|INTREKKING|VERVALLEN|GEANNULEERD",
    "sv": r"INDRAGE[NT]|ÅTERKALLA[DST]|ÅTERKALLELSE|ANNULLERA[DST]|ANNULLERING|UTGÅR|UTGÅTT",
    "no": r"TRUKKET|TREKKES|TILBAKETREKKING|TILBAKEKALLING|ANNULLERT|UTGÅR",
    "da": r"TILBAGEKALDT|TILBAGEKALDELSE|ANNULLERET|UDGÅR",
    "fi": r"PERUTTU|PERUUTUS|POISTETTU",
    "pl": r"ANULOWAN[AOEY]|WYCOFAN[AOEY]|ANULOWANIE",
    "cs": r"ZRUŠEN[AOÁÝ]?|STAŽEN[AOÁÝ]?",
    "hu": r"VISSZAVONVA|TÖRÖLVE|VISSZAVONÁS",
    "ro": r"ANULAT[ĂA]?|RETRAS[ĂA]?",
    "ru": r"АННУЛИРОВАН[ОАЫ]?|АННУЛЯЦИЯ|АННУЛИРОВАНИЕ|СНЯТ[ОАЫ]?|ОТОЗВАН[ОАЫ]?|ОТМЕНА|ОТМЕНЕН[ОАЫ]|ОТЗЫВ",
    "uk": r"СКАСОВАНО|СКАСУВАННЯ|ВІДКЛИКАНО|ВІДКЛИКАННЯ|АНУЛЬОВАНО|АНУЛЮВАННЯ",
    "bg": r"АНУЛИРАН[ОА]?|ОТТЕГЛЕН[ОА]?",
    "tr": r"İPTAL|IPTAL|GERİ ÇEKİLDİ",
    "el": r"ΑΚΥΡΩΣΗ|ΑΚΥΡΟ|ΑΝΑΚΛΗΣΗ|ΑΠΟΣΥΡΣΗ",
    "ar": r"إلغاء(?: خبر)?|سحب(?: خبر)?|ملغى",
    "zh": r"撤稿|撤销|撤回|取消|作废",
    "ja": r"(?:配信|記事)?取り?消し|(?:配信|記事)?削除|撤回",
    "ko": r"(?:(?:기사|전문|보도) ?)?(?:전문)?(?:취소|삭제|철회)",
}
"""How a headline begins or ends that takes its story back, or tells of something else that is."""


def _any(table: dict[str, str]) -> str:
    return f"(?:{'|'.join(table.values())})"


_OTHER_LANGUAGES = ("fi", "pl", "cs", "hu", "ro", "ru", "uk", "bg", "tr", "el", "ar")
STORY, BACK, IS, TAKE, MARK = map(_any, (_STORY, _BACK, _IS, _TAKE, _MARKS))
_THIS = (
    r"(?:this|the|our|all|its|entire|from|that|die|der|das|sie|diese[rs]?|unsere|la|le|l[ao]s?|cette|notre|nuestra|est[ae]"
    r"|a|o|il|quest[ao]|het|dit|de|denn[ea]|этот?|это|наше|данное|هذا|هذه)"
)
STORY_BACK = rf"{STORY}\s(?:\S+\s){{0,6}}?(?:{IS}\s+){{1,3}}{BACK}\b"
_TAKE_STORY = rf"\b{TAKE}\s(?:{_THIS}\s){{0,2}}(?:\S+\s(?:GMT\s|UTC\s)?)?{STORY}\b"
_STORY_ORDER = rf"\b{STORY}\s(?:\S+\s){{0,8}}?{_any(_ORDERS_BEHIND)}\b"
_SLUG = r"(?-i:[A-Z][A-Z0-9]+(?:[-/_]+[A-Z]\w*)+|[a-z]{1,4}\d{4}|[A-Z]{2,4} ?\d{3,4})"
ORDER = re.compile(
    rf"(?<!of )(?<!of the )\b{STORY_BACK}(?!\sby\s(?!us|error|mistake|(?:the|this) (?:agency|desk|sender)))"
    rf"|{_TAKE_STORY}|{_STORY_ORDER}|\b(?:{_any(_NOT_USED)})(?!\w)|{_UNSPACED}|\b{STORY}\s(?:(?:\"\"|\S*\d\S*)\s)?{BACK}\b"
    rf"|\bplease kill\W*$|\b(?:{TAKE}|(?:do not|don't) (?:use|publish|run))\s(?:a\s)?(?:{_THIS}\s)?{_SLUG}"
    rf"|{_SLUG}/?:\s(?:kill|{BACK})\b|\b{IS}\s{BACK}\s(?:{_THIS}\s)?{_SLUG}|{_SLUG},?\s(?:which\s)?(?:{IS}\s){{1,3}}{BACK}\b",
    re.IGNORECASE,
)
"""What a short text says that is an order to take a story back, or not to use it."""
ORDER_ELSEWHERE = re.compile(
    rf"\b(?:{'|'.join(_NOT_USED[language] for language in _OTHER_LANGUAGES)})(?!\w)|{_UNSPACED}"
    rf"|\b(?:{'|'.join(_STORY[language] for language in _OTHER_LANGUAGES)})\s(?:{IS}\s){{0,2}}"
    rf"(?:{'|'.join(_BACK[language] for language in _OTHER_LANGUAGES)})"
    rf"|\b(?:{'|'.join(_TAKE[language] for language in _OTHER_LANGUAGES if language in _TAKE)})"
    rf"\s(?:{_THIS}\s)?(?:{'|'.join(_STORY[language] for language in _OTHER_LANGUAGES)})",
    re.IGNORECASE,
)
"""The same in languages in which a note has no other pattern."""

"""What desks call a story, and the words by which they take it back: one row for each language of the wires.

Stems stand for all forms of a word: they are only looked for where a text is known to be short, or to speak of a story.
"""

from typing import NamedTuple


class Words(NamedTuple):
    """Patterns of one language."""

    story: str = ""
    back: str = ""
    """What is said of a story that is taken back, behind it: `withdrawn`, `wird zurückgezogen`."""
    is_: str = ""
    """What may stand between the two."""
    take: str = ""
    """An order or an announcement with the story behind it: `annuler la dépêche`, `Rückruf unserer Meldung`."""
    behind: str = ""
    """The same behind the story: `die Meldung bitte streichen`."""
    not_used: str = ""
    """That it is not to be used. What a short notice says; news says it of cars and medicines that are recalled."""


LEXICON = {
    "en": Words(
        r"stor(?:y|ies)|items?|articles?|reports?|dispatch(?:es)?|copy|advisory|alert",
        r"withdrawn|killed|retracted|recalled|eliminated|spiked|rescinded",
        r"is|are|was|were|has|have|had|been|being|hereby|now",
        r"kill|withdraw|retract|eliminate|spike|disregard|delete|discard|remove|take down",
        not_used=r"must not be used|please do not use\W*(?:$|\.)|(?:do not|don't|not to) use (?:this|the|our|it)\b"
        r"|(?:do not|don't) publish this (?:story|item|article|report)|(?:please )?disregard (?:it|this|the|our)\b"
        r"|please disregard|(?:sent|issued|moved|published|transmitted) in error",
    ),
    "de": Words(
        r"meldung(?:en)?|bericht|beitrag|nachricht|artikel[ns]?",
        r"zurückgezogen|storniert|gestrichen|annulliert|widerrufen|zurückgerufen|hinfällig|gegenstandslos|ungültig",
        r"ist|wird|wurde|werden|hiermit",
        r"streichen|stornieren|annullieren|löschen|widerrufen|zieh(?:en|t)(?: wir| hiermit)?"
        r"|ignorier(?:en|t)(?: sie)?|vergessen sie",
        r"(?:bitte\s)?(?:zu\s)?(?:streichen|stornieren|annullieren|löschen|zurückziehen|ignorieren)|entfällt"
        r"|nicht (?:mehr )?(?:zu )?beachten",
        r"nicht (?:mehr )?(?:zu )?verwenden|verwenden sie (?:\S+ ){0,4}nicht",
    ),
    "fr": Words(
        r"d[ée]p[êe]che|papier",
        r"annul[ée]e?|retir[ée]e?|supprim[ée]e?|caduque",
        r"est|a|été",
        r"annulation (?:de|des)|annul(?:er|ez|ons)|retir(?:er|ez|ons)|supprim(?:er|ez|ons)|tenir compte de"
        r"|ignor(?:er|ez)",
        not_used=r"ne (?:pas|plus) (?:(?:l[ae]s?|la|le) |l')?(?:utiliser|publier|diffuser|tenir compte"
        r"|en tenir compte)",
    ),
    "es": Words(
        r"noticia|nota|despacho|información|art[íi]culo",
        r"anulad[oa]|retirad[oa]|eliminad[oa]|sin efecto",
        r"queda|ha|sido|está|fue",
        r"anulación (?:de|del)|anul(?:a|e|en|ar|amos)|retir(?:a|e|en|ar|amos)|elimin(?:e|en|ar|amos)"
        r"|ignor(?:e|en|ar)|desestim(?:e|en|ar)|desconsider(?:e|en|ar)",
        not_used=r"no (?:usar|utilizar|publicar|difundir|usen|utilicen|publiquen|difundan)",
    ),
    "it": Words(
        r"notizia|articolo|lancio",
        r"annullat[oa]|ritirat[oa]|revocat[oa]",
        r"è|stata|stato|viene|va|da|considerarsi",
        r"annullamento (?:di|del)|annull(?:are|ate|iamo|a)|ritir(?:are|ate|iamo)|ignor(?:are|ate)"
        r"|(?:tenere|tenete) conto del(?:la|lo|l')?",
        not_used=r"non (?:usare|utilizzare|utilizzarl[ao]|pubblicare|pubblicarl[ao]|utilizzate|pubblicate)",
    ),
    "pt": Words(
        r"notícia|matéria|artigo|despacho",
        r"cancelad[oa]|removid[oa]",
        r"foi|fica",
        r"anulação d[aeo]s?|anul(?:em|ar)|desconsider(?:e|em|ar)|retirem|ignor(?:em|ar)|cancel(?:em|ar|amos)",
        not_used=r"não (?:usar|utilizar|publicar|usem|utilizem|publiquem)|não (?:deve|pode) ser (?:usad|utilizad"
        r"|publicad)[oa]",
    ),
    "nl": Words(
        r"bericht(?:en)?|artikel",
        r"ingetrokken|vervallen|geannuleerd|teruggetrokken",
        r"wordt|werd|is|hierbij",
        r"verwijder(?:en)?|schrap(?:pen)?|annuleer|annuleren|trek(?:ken|t)(?: wij| we| hierbij)?|negeer|negeren",
        r"(?:is|komt te) vervallen|(?:te )?(?:intrekken|schrappen|negeren|verwijderen)|dient als vervallen",
        r"niet (?:meer )?(?:te )?(?:gebruiken|publiceren)|gebruik (?:dit|het|ons|de) (?:\S+ ){1,2}niet"
        r"|niet (?:meer )?worden gebruikt",
    ),
    "sv": Words(
        r"nyheten?|artikeln|texten|telegrammet",
        r"indrage[nt]|återkalla[dst]s?|annullera[dst]s?|makulera[dst]s?|tillbakadrag\w+|utgår|utgått"
        r"|dras (?:in|tillbaka)|drag(?:its|en|et) (?:in|tillbaka)",
        r"är|har|blivit",
        r"stryk|återkalla[rs]?|annullera[rs]?|makulera[r]?|drar (?:in|tillbaka)|bortse från|ignorera",
        not_used=r"använd (?:\S+ )?(?:vänligen )?(?:inte|ej)|får (?:inte|ej) (?:användas|publiceras)"
        r"|publicera (?:inte|ej)",
    ),
    "no": Words(
        r"saken|nyhet(?:en)?|artikkel(?:en)?|melding(?:en)?",
        r"trukket|trekkes|annulleres|annullert|tilbakekalt|tilbakekalles|kalles tilbake",
        r"er|blevet|blitt|tilbage|tilbake",
        r"stryk|slett|trekker(?: tilbake)?|annullerer|tilbakekaller|se (?:\S+ )?bort fra",
        not_used=r"ikke bruk(?:es?)?|(?:skal|må) ikke (?:brukes|publiseres)|bruk ikke",
    ),
    "da": Words(
        r"nyhed(?:en)?|artiklen|historien|telegram(?:met)?",
        r"tilbagekald(?:t|es)|annullere[st]|trækkes tilbage|udgår",
        take=r"trækker(?: tilbage)?|annullerer|tilbagekalder|slet",
        not_used=r"brug (?:venligst )?ikke|må ikke (?:bruges|bringes|anvendes)",
    ),
    "fi": Words(
        r"juttu\w*|jutu\w+|uuti\w+|artikkeli\w*",
        r"peru\w+|poist\w+|vede\w+|vedä\w+",
        r"on",
        r"poist\w+|peru\w+|vedä\w+(?: pois)?|vedetään(?: pois)?|jättä\w+",
        not_used=r"älkää (?:käyttäkö|julkaisko)|ei saa (?:käyttää|julkaista)",
    ),
    "pl": Words(
        r"depesz\w+|wiadomoś\w+|materiał\w*",
        r"wycof\w+|anulo\w+|anuluj\w+|(?:u)?nieważ\w+|usuwa\w+|usunięt\w+",
        r"zostaje|została?|zostało|jest|się",
        r"anulo\w+|anuluj\w+|wycof\w+|unieważ\w+|usun\w+|usuwamy|nieużywani\w+|pomin\w+|zignorowa\w+|ignorowa\w+",
        not_used=r"nie (?:publikować|używać|wykorzystywać)",
    ),
    "cs sk": Words(
        r"zpráv[auy]|článek|správ[auy]|článok",
        r"staž\w+|stiahnut\w+|zruš\w+|ruší\w*|stahuj\w+|sťahuj\w+|neplatn\w+",
        r"je|byla?|bylo|bol[ao]?|se|sa",
        r"zruš\w+|ruš\w+|stáh\w+|stah\w+|staž\w+|stiahn\w+|sťah\w+|smaž\w+|zmaž\w+|vymaž\w+|ignoruj\w+",
        not_used=r"nepouž\w+|nepublik\w+|nezveřej\w+|nezverej\w+",
    ),
    "hu": Words(
        r"hír(?:t|ünk\w*|einket|ek)?|cikk\w*|tudósítás\w*",
        r"visszavon\w*|töröl\w*|törl\w+|érvénytelen\w*",
        take=r"visszavon\w+|töröl\w+",
        not_used=r"ne használ\w+|ne közöl\w+|ne használják",
    ),
    "ro": Words(
        r"[șşs]tir\w+|articolul\w*",
        r"anulat[ăa]?|anulează|retras[ăa]?|retrage",
        r"este|a|fost|se",
        r"anul[aăe]\w*|retrag\w*|retragere\w*|ignor\w+",
        not_used=r"nu (?:folosi[țt]i|utiliza[țt]i|publica[țt]i)",
    ),
    "ca": Words(
        r"notíci\w+|article",
        r"anul·lad[ae]s?|retirada",
        r"estat|és|ha",
        r"anul·l\w+|retir(?:em|eu|ar)|ignor(?:eu|ar)|elimin(?:em|eu)",
        not_used=r"no (?:utilitz|publi[cq]|difon)\w+|no (?:en )?(?:feu|fer)(?:-l[ao])? (?:servir|ús)",
    ),
    "hr sr sl": Words(
        r"vijest\w*|vesti|vest(?=\s(?:je|se|povuč\w+|poniš\w+|\S*\d))|novic[aoi]|novice(?=\W*$|\s\S*\d)|član[ac]\w+"
        r"|prispev\w+|вијест\w*|вест(?:и|има)?|члан[ак]\w*",
        r"povuč\w+|povlač\w+|poništ\w+|opozvan\w*|umak\w+|umik\w+|preklic\w+|prekliče\w+|повуч\w+|повлач\w+"
        r"|пониш\w+|опозван\w*",
        r"је|је|се|je|se|bila?|била?",
        r"povuč\w+|povlač\w+|poništ\w+|opoziv\w*|zanemar\w+|umak\w+|umik\w*|preklic\w*|prekli[čc]\w+|повуч\w+"
        r"|повлач\w+|пониш\w+|опозив\w*|занемар\w+",
        r"ne upošteva\w+",
        r"(?:ne|nemojte) (?:korist|objav|upotreb|uporab|upošteva)\w+|(?:не|немојте) (?:корист|објав|употреб)\w+",
    ),
    "lt lv": Words(
        r"žini\w+|naujien\w+|pranešim\w+|ziņ\w+",
        r"atšauk\w+|anuli\w+|atsauk\w+|atsauc\w*|anulē\w+|negalioja",
        r"yra|buvo|ir|tiek|tika|nebe",
        r"atšauk\w+|anuli\w+|atsauc\w*|anulē\w+|ignoruo\w+|ignorē\w+",
        not_used=r"ne(?:naudo|skelb|platin|izmanto|publicē|izplat)\w+",
    ),
    "et": Words(
        r"uudis\w*",
        r"tühista\w+|tagasi(?: võetud| võetakse)?|kustuta\w+",
        take=r"tühista\w+|võtame|eemalda\w+|kustuta\w+",
        not_used=r"(?:mitte|ärge) (?:kasuta|avalda)\w+",
    ),
    "ru": Words(
        r"сообщени\w+|информаци\w+|новост\w+|материал\w*|заметк\w+|стать[яюи]",
        r"аннулир\w+|снят\w?|снима\w+|отозван\w?|отзыва\w+|отмен[её]?н?\w*|недействительн\w+",
        take=r"аннулир\w+|отозва\w+|отзыв\w*|снять|снимите|снимаем|снятие|отмен\w+|удал\w+",
        not_used=r"не (?:использовать|публиковать|используйте|публикуйте)",
    ),
    "uk": Words(
        r"повідомленн\w+|новин\w+|матеріал\w*",
        r"скасов\w+|відклик\w+|анул\w+|знят\w?|знімає\w+|недійсн\w+",
        take=r"скас\w+|відклик\w+|анул\w+|зняти|знімаємо|видал\w+",
        not_used=r"не (?:використовувати|публікувати|використовуйте|публікуйте)",
    ),
    "bg": Words(
        r"новина\w*|съобщени\w+",
        r"оттегл\w+|анулир\w+|отмен\w+|невалидн\w+",
        r"е|се|беше",
        r"анулир\w+|оттегл\w+|отмен\w+|игнорир\w+",
        not_used=r"не (?:я |го )?(?:използвайте|публикувайте)|да не се (?:използва|публикува)",
    ),
    "tr": Words(
        r"haber\w*",
        r"iptal|geri çek\w+|geçersiz\w*",
        r"edilmiştir|edildi",
        r"iptal|geri çek\w+",
        r"iptal ed\w+|geri çek\w+|dikkate almay\w+",
        r"kullanmay\w+|yayı[nm]lamay\w+",
    ),
    "el": Words(
        r"[εέ][ιί]δ[ηή]σ\w+|άρθρο\w*|τηλεγρ[άα]φ[ήη]μα\w*",
        r"ακ[υύ]ρ\w+|άκυρ\w+|αποσ[υύ]ρ\w+|ανακαλ\w+|ανακλ\w+",
        r"έχει|είναι",
        r"ακυρ\w+|ακύρ\w+|αποσ[υύ]ρ\w+|απόσυρσ\w+|ανακαλ\w+|ανάκλησ\w+|αγνο\w+",
        not_used=r"μην? (?:την? |το )?(?:χρησιμοπο[ιί]\w+|δημοσι\w+)",
    ),
    "ar": Words(
        r"(?:ال)?(?:خبر|نبأ|برقية|تقرير)",
        r"ملغ[ىا]\w*|أ?ُ?لغي\w*|مسحوب\w*",
        r"تم|قد",
        r"(?:(?:إلغاء|سحب|حذف|تجاهل)|[يتن]لغ[يى]|[نيت]سحب|[نيت]حذف|تجاهلوا)(?: هذا| هذه)?",
        not_used=r"عدم (?:نشر|استخدام|استعمال|النشر|الاستخدام)\w*|لا (?:تنشر|تستخدم)\w*",
    ),
    "he": Words(
        r"[הב]?(?:ידיעה|כתבה)",
        r"מבוטל\w*|בוטל\w*|נמשכ\w+|בטל\w*",
        take=r"(?:מבטלים|לבטל|מושכים|למשוך)(?: את)?|ביטול|משיכת|להתעלם מ\w*",
        not_used=r"(?:לא|אין) ל(?:השתמש|פרסם)",
    ),
    "id ms": Words(
        r"berita\w*",
        r"dibatalkan|dicabut|ditarik(?: balik| kembali)?",
        r"telah|ini|sudah",
        r"(?:mem|pem)?batalkan|pembatalan|menarik(?: balik| kembali)?|penarikan(?: balik| kembali)?|mencabut|abaikan",
        not_used=r"(?:tidak|jangan) (?:\w*guna\w*|\w*siar\w*|\w*terbit\w*)",
    ),
}
PHRASES = (
    r"(?:(?:撤销|撤銷|撤回|取消|作废|作廢|删除|刪除)[^。]{0,9}(?:稿|新闻|新聞|消息|报道|報道)"
    r"|(?:稿件?|新闻|新聞|消息|报道|報道)[^。]{0,9}(?:撤|取消|作废|作廢|勿)"
    r"|(?:記事|原稿|配信)[^。]{0,12}(?:取り?消|撤回|削除|中止)|기사[^.]{0,12}(?:취소|삭제|철회)"
    r"|(?:请|請)?(?:勿|不要|不得)(?:再)?(?:用|刊|发|發|使用|采用|採用)|(?:使用|使わ|掲載|配信)し?ないで|사용하지"
    r"|(?:समाचार|ख़?बर)[^।]{0,16}(?:रद्द|वापस)|(?:समाचार|ख़?बर)[^।]{0,16}(?:उपयोग|प्रयोग|इस्तेमाल|प्रकाशित) न"
    r"|(?:ยกเลิก|ถอน)ข่าว|ข่าว.{0,12}(?:ยกเลิก|ถอน)|(?:งด|อย่า)(?:ใช้|เผยแพร่)"
    r"|\b(?:h[ủu][yỷ]|thu hồi|rút)\s(?:bản )?tin\b|\btin\s(?:\S+\s){0,3}?(?:h[ủu][yỷ]|thu hồi|rút)\b"
    r"|không (?:được )?(?:sử dụng|đăng|dùng|phát)\b)"
)
"""That a story is taken back, and that it is not to be used, where blanks or letters do not tell words apart."""

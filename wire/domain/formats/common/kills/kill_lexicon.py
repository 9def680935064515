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
        r"stor(?:y|ies)|items?|articles?|pieces?|reports?|dispatch(?:es)?|copy|advisory|alert",
        r"withdrawn|killed|retracted|recalled|pulled|eliminated|spiked|rescinded|cancelled|canceled|void",
        r"is|are|was|as|were|has|have|had|been|considered|must|should|be|to|being|hereby|now",
        r"kill|withdraw|retract|eliminate|spike|pull(?:ing)?|scrap|unpublish|disregard|delete|discard|remove|take down"
        r"|(?:withdrawn|withdrawing|retracted|retracting|killed)(?=\s(?:our|this)\s)",
        not_used=r"must not be used|please do not use\W*(?:$|\.)|(?:do not|don't|not to) use (?:this|the|our"
        r"|it)\b|(?:do not|don't) publish (?:this )?(?:story|item|article)|this (?:story|item|article"
        r"|report) (?:must|should) not be (?:published|used|run|broadcast)|(?:please )?disregard (?:it|this|the"
        r"|our)\b|please disregard|(?:sent|issued|moved|published|transmitted) in error",
    ),
    "de": Words(
        r"meldung(?:en)?|bericht|beitrag|nachricht|artikel[ns]?",
        r"zurückgezogen|zurückzuziehen|zu löschen|gelöscht|nichtig|storniert|gestrichen|annulliert|widerrufen"
        r"|zurückgerufen|hinfällig|gegenstandslos|ungültig",
        r"ist|als|gilt|sind|wird|wurde|werden|hiermit",
        r"streichen|stornieren|annullieren|löschen|widerrufen|lösch(?:en|t) sie|zieh(?:en|t)(?: wir| hiermit)?"
        r"|ignorier(?:en|t)(?: sie)?|vergessen sie|vernichten(?: sie)?"
        r"|nehm(?:en|t)(?: sie)?(?=.*\b(?:aus|vom|von)\b)",
        r"(?:bitte\s)?(?:zu\s)?(?:streichen|stornieren|annullieren|löschen|zurückziehen|ignorieren)|entfällt"
        r"|nicht (?:mehr )?(?:zu )?beachten",
        r"nicht (?:mehr )?(?:zu )?verwenden|(?:darf|dürfen|soll"
        r"|sollen) (?:\S+ ){0,2}?nicht (?:mehr )?(?:verwendet|veröffentlicht|genutzt|verbreitet)"
        r"|verwenden sie (?:\S+ ){0,12}nicht",
    ),
    "fr": Words(
        r"d[ée]p[êe]che|papier",
        r"annul[ée]e?|retir[ée]e?|supprim[ée]e?|caduque|à annuler|à supprimer|nulle|effacée?",
        r"est|a|été|comme|doit|être|considérée?|nulle",
        r"annulation (?:de|des)|annul(?:er|ez|ons)|retir(?:er|ez|ons)|supprim(?:er|ez|ons)|effac(?:er|ez)"
        r"|tenir compte de|ignor(?:er|ez)",
        not_used=r"ne (?:doit|doivent) (?:pas|plus) être (?:utilis|publi|diffus)ée?s?"
        r"|ne (?:pas|plus) (?:(?:l[ae]s?|la|le) |l')?(?:utiliser|publier|diffuser|tenir compte|en tenir compte)",
    ),
    "es": Words(
        r"noticia|nota|despacho|información|art[íi]culo",
        r"anulad[oa]|retirad[oa]|eliminad[oa]|cancelad[oa]|borrad[oa]|nul[oa]|sin efecto",
        r"queda|ha|como|debe|ser|considerarse|sido|está|fue",
        r"anulación (?:de|del)|anul(?:a|e|en|ar|amos)|retir(?:a|e|en|ar|amos)|elimin(?:e|en|ar|amos)"
        r"|borr(?:e|en|ar)|cancel(?:e|en|ar)|suprim(?:a|an|ir)|ignor(?:e|en|ar)|desestim(?:e|en|ar)"
        r"|desconsider(?:e|en|ar)",
        not_used=r"no (?:debe|deben|se debe|puede) (?:ser )?(?:usa|utiliza|publica|difundi)\w+"
        r"|no (?:usar|utilizar|publicar|difundir|usen|utilicen|publiquen|difundan)",
    ),
    "it": Words(
        r"notizia|articolo|lancio|pezzo",
        r"annullat[oa]|ritirat[oa]|revocat[oa]|null[oa]|eliminat[oa]|cancellat[oa]|cestinat[oa]"
        r"|cestinare",
        r"è|come|considerat[oa]|deve|essere|stata|stato|viene|va|da|(?:consider|ritener)(?:e|si|arsi|are)",
        r"annullamento (?:di|del)|annull(?:are|ate|iamo|a)|cancell(?:are|ate)|cestin(?:are|ate)|rimuov\w+|rimuovere"
        r"|elimin(?:are|ate)|ritir(?:are|ate|iamo)|ignor(?:are|ate)|(?:tenere|tenete) conto del(?:la|lo|l')?",
        not_used=r"non (?:deve|devono|va|può) (?:più )?(?:essere )?(?:utilizzat|usat|pubblicat|diffus)[oaie]"
        r"|non (?:usare|utilizzare|utilizzarl[ao]|pubblicare|pubblicarl[ao]|utilizzate|pubblicate)",
    ),
    "pt": Words(
        r"notícia|matéria|artigo|despacho",
        r"cancelad[oa]|removid[oa]|apagad[oa]|desconsiderad[oa]|sem efeito",
        r"foi|fica|como|deve|ser|está|considerada",
        r"anulação d[aeo]s?|anul(?:em|ar)|desconsider(?:e|em|ar)|retirem|apag(?:ar|uem|ue)|elimin(?:ar|em|e)"
        r"|remov(?:er|am|a)|ignor(?:em|ar)|cancel(?:em|ar|amos)",
        not_used=r"não (?:usar|utilizar|publicar|usem|utilizem|publiquem)|não (?:deve|pode) ser (?:usad|utilizad"
        r"|publicad)[oa]",
    ),
    "nl": Words(
        r"bericht(?:en)?|artikel",
        r"ingetrokken|vervallen|geannuleerd|teruggetrokken|verwijderd|nietig",
        r"wordt|als|moet|dient|te|worden|werd|is|hierbij",
        r"verwijder(?:en|ing van)?|wis|negeert|schrap(?:pen)?|annuleer|annuleren"
        r"|trek(?:ken|t)?(?: wij| we| hierbij)?|negeer|negeren",
        r"(?:is|komt te) vervallen|(?:te )?(?:intrekken|schrappen|negeren|verwijderen)|in te trekken"
        r"|dient als vervallen",
        r"niet (?:meer )?(?:te )?(?:gebruiken|publiceren)|gebruik (?:dit|het|ons|de) (?:\S+ ){1,2}niet"
        r"|niet (?:meer )?worden (?:gebruikt|gepubliceerd)",
    ),
    "sv": Words(
        r"nyheten?|artikeln|texten|telegrammet",
        r"indrage[nt]|återkalla[dst]s?|annullera[dst]s?|makulera[dst]s?|tillbakadrag\w+|utgår|raderas?|ogiltig"
        r"|struken|stryks|utgått|dras (?:in|tillbaka)|drag(?:its|en|et) (?:in|tillbaka)",
        r"är|har|som|ska|blivit",
        r"stryka?|återkalla(?:r|s|nde av)?|annullera[rs]?|makulera[r]?|drar (?:in|tillbaka)|radera|ta bort"
        r"|bortse från|ignorera",
        not_used=r"använd (?:\S+ )?(?:vänligen )?(?:inte|ej)|(?:får|ska|skall) (?:inte|ej) (?:användas|publiceras"
        r"|sändas)|publicera (?:inte|ej)",
    ),
    "no": Words(
        r"saken|nyhet(?:en)?|artikkel(?:en)?|melding(?:en)?",
        r"trukket|slettes|slettet|ugyldig|trekkes|annulleres|annullert|tilbakekalt|tilbakekalles|kalles tilbake",
        r"er|som|skal|blevet|blitt|tilbage|tilbake",
        r"stryk|slette?|fjern|trekker(?: tilbake)?|annullerer|tilbakekaller|se (?:\S+ )?bort fra",
        not_used=r"ikke bruk(?:es?)?|(?:skal|må|bør) ikke (?:brukes|publiseres|sendes)|bruk ikke",
    ),
    "da": Words(
        r"nyhed(?:en)?|artiklen|historien|telegram(?:met)?",
        r"tilbagekald(?:t|es)|annullere[st]|slette?|fjerntes|ugyldig|trækkes tilbage|udgår",
        take=r"trækker(?: tilbage)?|annullerer|tilbagekalder|slet",
        not_used=r"brug (?:venligst )?ikke|(?:må|skal) ikke (?:længere )?(?:bruges|bringes|anvendes|offentliggøres)",
    ),
    "fi": Words(
        r"juttu\w*|jutu\w+|uuti\w+|artikkeli\w*",
        r"peru\w+|poist\w+|vede\w+|vedä\w+",
        r"on",
        r"poist\w+|peru\w+|vedä\w+(?: pois)?|vedetään(?: pois)?|jättä\w+",
        not_used=r"älkää (?:käyttäkö|julkaisko)|käyttämättä|julkaisematta|(?:ei|älä) (?:tule|pidä)?\s?(?:käyttää"
        r"|käytä|julkaise)|ei saa (?:käyttää|julkaista)",
    ),
    "pl": Words(
        r"depesz\w+|wiadomoś\w+|materiał\w*",
        r"wycof\w+|anulo\w+|anuluj\w+|(?:u)?nieważ\w+|usuwa\w+|usunięt\w+|skasowan\w+",
        r"zostaje|za|jako|należy|została?|zostało|jest|się",
        r"anulo\w+|anuluj\w+|wycof\w+|unieważ\w+|usun\w+|usuwamy|nieużywani\w+|niewykorzyst\w+|pomin\w+|zignorowa\w+|skas\w+"
        r"|ignorowa\w+",
        not_used=r"(?:nie|proszę nie) (?:należy|wolno|może być) (?:\w+ )?(?:publikow|wykorzyst|uży)\w+"
        r"|nie (?:publikować|używać|wykorzystywać)",
    ),
    "cs sk": Words(
        r"zpráv[auy]|článek|správ[auy]|článok",
        r"staž\w+|stiahnut\w+|zruš\w+|ruší\w*|stahuj\w+|sťahuj\w+|vymaz\w+|smaz\w+|smaž\w+|vymaž\w+|neplatn\w+",
        r"je|za|jako|ako|byla?|bylo|bol[ao]?|se|sa",
        r"zruš\w+|ruš\w+|stáh\w+|stah\w+|staž\w+|stiahn\w+|sťah\w+|smaž\w+|zmaž\w+|vymaz\w+|smaz\w+|vymaž\w+"
        r"|odstraň\w+|ignoruj\w+",
        not_used=r"nepouž\w+|nepublik\w+|nezveřej\w+|nezverej\w+",
    ),
    "hu": Words(
        r"hír(?:t|ünk\w*|einket|ek)?|cikk\w*|tudósítás\w*",
        r"visszavon\w*|töröl\w*|törl\w+|érvénytelen\w*",
        take=r"visszavon\w+|töröl\w+|hagyják figyelmen kívül",
        not_used=r"ne használ\w+|ne publikál\w+|nem használható\w*|nem közölhető\w*|ne közöl\w+|ne használják",
    ),
    "ro": Words(
        r"[șşs]tir\w+|articolul\w*",
        r"anulat[ăa]?|anulează|nulă|eliminat[ăa]?|ștearsă|șters|retras[ăa]?|retras|retrage",
        r"este|a|ca|trebuie|fi|fost|se",
        r"anul[aăe]\w*|retrag\w*|retragere\w*|șterg\w+|şterg\w+|elimin\w+|ignor\w+",
        not_used=r"nu (?:trebuie|se) (?:să fie )?(?:folos|utiliz|public)\w+|nu (?:(?:o|îl|le) )?"
        r"(?:folosi[țt]i|utiliza[țt]i|publica[țt]i)",
    ),
    "ca": Words(
        r"notíci\w+|article",
        r"anul·lad[ae]s?|retirada",
        r"com|estat|és|ha",
        r"anul·l\w+|retir(?:em|eu|ar)|ignor(?:eu|ar)|esborr(?:eu|ar)|suprimi\w*|elimin(?:em|eu)",
        not_used=r"no (?:utilitz|publi[cq]|difon)\w+|no (?:en )?(?:feu|fer)(?:-l[ao])? (?:servir|ús)",
    ),
    "hr sr sl": Words(
        r"vijest\w*|vesti|vest(?=\s(?:je|se|povuč\w+|poniš\w+|\S*\d))|novic[aoi]|novice(?=\W*$|\s\S*\d)"
        r"|član[ac]\w+|prispev\w+|вијест\w*|вест(?:и|има)?|члан[ак]\w*",
        r"povu[čk]\w+|povlač\w+|poništ\w+|opozvan\w*|umak\w+|umik\w+|preklic\w+|prekliče\w+|повуч\w+|повлач\w+"
        r"|пониш\w+|опозван\w*",
        r"је|се|je|se|smatra\w+|kao|kot|као|za|bila?|била?",
        r"povu[čk]\w+|povlač\w+|poništ\w+|opoziv\w*|izbriš\w+|obriš\w+|избриш\w+|обриш\w+|zanemar\w+|umak\w+"
        r"|umik\w*|preklic\w*|prekli[čc]\w+|повуч\w+|повлач\w+|пониш\w+|опозив\w*|занемар\w+",
        r"ne upošteva\w+",
        r"(?:ne|nemojte) (?:korist|objav|upotreb|uporab|upošteva)\w+|(?:не|немојте) (?:корист|објав|употреб)\w+",
    ),
    "lt lv": Words(
        r"žini\w+|naujien\w+|pranešim\w+|ziņ\w+",
        r"atšauk\w+|anuli\w+|atsauk\w+|atsauc\w*|anulē\w+|negalioja\w*|ištrin\w+|nederīg\w+|dzēst\w*",
        r"yra|kaip|kā|buvo|bus|tiks|ir|tiek|tika|nebe",
        r"atšauk\w+|anuli\w+|atsauc\w*|anulē\w+|ištrin\w+|pašalin\w+|dzēs\w+|izdzēs\w+|ignoruo\w+|ignorē\w+",
        not_used=r"ne(?:naudo|skelb|platin|izmanto|publicē|izplat)\w+",
    ),
    "et": Words(
        r"uudis\w*",
        r"tühista\w+|tagasi(?: võetud| võetakse)?|kustuta\w+",
        take=r"tühista\w+|võtame|eemalda\w+|kustuta\w+",
        not_used=r"(?:mitte|ärge|ei tohi) (?:kasuta|avalda)\w+",
    ),
    "ru": Words(
        r"сообщени\w+|информаци\w+|новост\w+|материал\w*|заметк\w+|стать[яюи]",
        r"аннулир\w+|снят\w?|снима\w+|отозван\w?|отзыва\w+|отмен[её]?н?\w*|удал[её]н\w*|считать|недействительн\w+",
        take=r"аннулир\w+|отозва\w+|отзыв\w*|снять|снимите|снимаем|снятие|отмен\w+|сотр\w+|игнорир\w+|удал\w+",
        not_used=r"не (?:использовать|публиковать|используйте|публикуйте)",
    ),
    "uk": Words(
        r"повідомленн\w+|новин\w+|матеріал\w*",
        r"скасов\w+|відклик\w+|анул\w+|знят\w?|знімає\w+|видален\w+|вважати недійсн\w+|недійсн\w+",
        take=r"скас\w+|відклик\w+|анул\w+|зняти|знімаємо|ігнор\w+|стер\w+|видал\w+",
        not_used=r"не (?:використовувати|публікувати|використовуйте|публікуйте)",
    ),
    "bg": Words(
        r"новина\w*|съобщени\w+",
        r"оттегл\w+|анулир\w+|отмен\w+|изтрит\w*|невалидн\w+",
        r"е|се|да|счита\w*|за|беше",
        r"анулир\w+|оттегл\w+|отмен\w+|изтри\w+|премахн\w+|игнорир\w+",
        not_used=r"не (?:я |го )?(?:използвайте|публикувайте)|да не се (?:използва|публикува)",
    ),
    "tr": Words(
        r"haber\w*",
        r"iptal|geri çek\w+|yayından kald\w+|geçersiz\w*",
        r"edilmiştir|edildi|edilen|edilmesi\w*",
        r"iptal|geri çek\w+",
        r"iptal ed\w+|geri çek\w+|dikkate al(?:may|ınma)\w+|sil(?:iniz|in|inmi\w+|inmesi\w*|iyoruz)\b",
        r"kullanmay\w+|kullanılma\w+|yayı[nm]lanma\w+|yayı[nm]lamay\w+",
    ),
    "el": Words(
        r"[εέ][ιί]δ[ηή]σ\w+|άρθρο\w*|τηλεγρ[άα]φ[ήη]μα\w*",
        r"ακ[υύ]ρ\w+|άκυρ\w+|αποσ[υύ]ρ\w+|ανακαλ\w+|ανακλ\w+|διαγρ[άα]\w+",
        r"έχει|είναι|ως|να|θεωρηθεί",
        r"ακυρ\w+|ακύρ\w+|αποσ[υύ]ρ\w+|απόσυρσ\w+|ανακαλ\w+|ανάκλησ\w+|διαγρ[άα]\w+|αγνο\w+",
        not_used=r"μην? (?:την? |το )?(?:χρησιμοπο[ιί]\w+|δημοσι\w+)",
    ),
    "ar": Words(
        r"(?:ال)?(?:خبر|نبأ|برقية|تقرير)",
        r"ملغ[ىا]\w*|أ?ُ?لغي\w*|محذوف\w*|مسحوب\w*",
        r"تم|قد",
        r"(?:(?:إلغاء|سحب|حذف|تجاهل)|[يتن]لغ[يى]|[نيت]سحب|[نيت]حذف|تجاهلوا|سحبنا|ألغينا|حذفنا|ألغوا"
        r"|احذفوا)(?: هذا| هذه)?",
        not_used=r"عدم (?:نشر|استخدام|استعمال|النشر|الاستخدام)\w*|لا (?:تنشر|تستخدم)\w*",
    ),
    "he": Words(
        r"[הב]?(?:ידיעה|כתבה)",
        r"מבוטל\w*|בוטל\w*|נמחק\w*|נמשכ\w+|בטל\w*",
        take=r"(?:מבטלים|לבטל|מושכים|למשוך)(?: את)?|ביטול|משיכת|למחוק(?: את)?|מוחקים(?: את)?|להתעלם מ\w*",
        not_used=r"(?:לא|אין) ל(?:השתמש|פרסם)",
    ),
    "id ms": Words(
        r"berita\w*",
        r"dibatalkan|batal|dicabut|dihapus|dipadam(?:kan)?|ditarik(?: balik| kembali)?",
        r"telah|dinyatakan|ini|sudah",
        r"(?:mem|pem)?batalkan|pembatalan|menarik(?: balik| kembali)?|penarikan(?: balik| kembali)?|mencabut"
        r"|hapus(?:kan)?|menghapus|padam(?:kan)?|abaikan",
        not_used=r"(?:tidak|jangan) (?:boleh |dapat |harus )?(?:\w*guna\w*|\w*siar\w*|\w*terbit\w*)",
    ),
}

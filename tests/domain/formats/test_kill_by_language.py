"""In each language of the wires desks say that a story is taken back; news says it of laws, goods and verdicts."""

import pytest

from tests.contract.format_samples import ninjs
from wire.domain import formats
from wire.domain.message import Message, Status

NOTICES = {
    "en": ("Story recall", "Story XY-77 is withdrawn. (Do not use.)"),
    "de": ("Widerruf", "Wir ziehen unsere Meldung XY-77 zurück."),
    "fr": ("Annulation de notre dépêche", "Nous annulons la dépêche XY-77."),
    "es": ("Anulación de nuestra noticia", "Anulamos la noticia XY-77."),
    "it": ("Annullamento della nostra notizia", "Annulliamo la notizia XY-77."),
    "pt": ("Cancelamento", "Anulamos a notícia XY-77."),
    "nl": ("Terugtrekking", "Wij trekken bericht XY-77 in."),
    "sv": ("Indragning", "Vi drar tillbaka texten XY-77."),
    "no": ("Melding trukket tilbake", "Vi trekker saken XY-77."),
    "da": ("Tilbagetrækning", "Vi trækker historien XY-77 tilbage."),
    "fi": ("Peruutusilmoitus", "Peruutamme jutun XY-77."),
    "pl": ("Anulacja", "Wycofujemy depeszę XY-77."),
    "cs": ("Storno", "Rušíme zprávu XY-77."),
    "sk": ("Storno", "Rušíme správu XY-77."),
    "hu": ("Hírünket visszavonjuk", "Visszavonjuk a XY-77 számú hírünket."),
    "ro": ("Anularea știrii", "Anulăm știrea XY-77."),
    "bg": ("Анулирана новина", "Оттегляме новината XY-77."),
    "el": ("Ακύρωση της είδησής μας", "Ακυρώνουμε την είδηση XY-77."),
    "hr": ("Poništenje", "Povlačimo vijest XY-77."),
    "sr": ("Поништење", "Повлачимо вест XY-77."),
    "sl": ("Preklic novice", "Umikamo novico XY-77."),
    "lt": ("Pranešimo atšaukimas", "Atšaukiame žinią XY-77."),
    "lv": ("Ziņas anulēšana", "Atsaucam ziņu XY-77."),
    "et": ("Uudise tühistamine", "Tühistame uudise XY-77."),
    "ca": ("Anul·lació de la notícia", "Anul·lem la notícia XY-77."),
    "ru": ("Отмена сообщения", "Аннулируем сообщение XY-77."),
    "uk": ("Анулювання", "Відкликаємо повідомлення XY-77."),
    "tr": ("Geri çekme", "XY-77 numaralı haberimizi geri çekiyoruz."),
    "ar": ("إلغاء الخبر", "نلغي الخبر XY-77."),
    "he": ("משיכת ידיעה", "אנו מבטלים את הידיעה XY-77."),
    "hi": ("समाचार वापस लिया गया", "समाचार XY-77 वापस लिया जाता है।"),
    "id": ("Pembatalan berita", "Berita XY-77 dibatalkan. (Mohon tidak digunakan.)"),
    "ms": ("Berita dibatalkan", "Kami menarik balik berita XY-77."),
    "vi": ("Tin bị hủy", "Chúng tôi rút tin XY-77."),
    "th": ("แจ้งยกเลิกข่าว", "ขอยกเลิกข่าว XY-77"),
    "zh": ("稿件撤销", "稿件XY-77撤销。（请勿使用。）"),
    "ja": ("記事取り消し", "記事XY-77を取り消します。（使用しないでください。）"),
    "ko": ("기사 취소", "기사 XY-77를 취소합니다. (사용하지 마십시오.)"),
}
"""The headline of a notice, and its text."""
SAID = {
    "en": ("We withdraw story XY-77.", "This story is withdrawn."),
    "de": (
        "Diese Meldung darf nicht verwendet werden.",
        "Bitte die Meldung XY-77 nicht verwenden.",
        "Die Meldung ist zurückgezogen worden.",
    ),
    "fr": ("Notre dépêche XY-77 a été retirée.", "Cette dépêche est retirée."),
    "es": ("Retiramos nuestra nota XY-77.", "Esta noticia queda anulada."),
    "it": (
        "La notizia XY-77 non deve essere utilizzata.",
        "La nostra notizia XY-77 è stata ritirata.",
        "La notizia viene ritirata.",
    ),
    "pt": (
        "A matéria deve ser desconsiderada.",
        "A nossa notícia XY-77 foi retirada.",
        "A notícia foi retirada.",
    ),
    "nl": (
        "Ons bericht XY-77 is ingetrokken.",
        "Gelieve bericht XY-77 in te trekken.",
        "Dit bericht is ingetrokken.",
    ),
    "sv": (
        "Vänligen radera artikeln.",
        "Telegrammet XY-77 har dragits tillbaka.",
        "Artikeln har dragits in.",
    ),
    "no": ("Meldingen XY-77 er trukket.", "Saken er trukket tilbake."),
    "da": ("Telegrammet XY-77 er tilbagekaldt.", "Historien er trukket tilbage."),
    "fi": ("Perumme tämän jutun.", "Uutinen XY-77 vedetään pois.", "Juttu on vedetty pois."),
    "pl": ("Anulujemy depeszę XY-77.", "Depesza jest anulowana."),
    "cs": ("Stahujeme zprávu XY-77.", "Zpráva je stažena."),
    "sk": ("Sťahujeme správu XY-77.", "Správa je stiahnutá."),
    "hu": ("A XY-77 hír visszavonva.", "A hírt visszavonjuk."),
    "ro": ("Retragem știrea XY-77.", "Știrea a fost retrasă."),
    "bg": ("Анулираме новина XY-77.", "Новината е оттеглена."),
    "el": ("Παρακαλούμε διαγράψτε την είδηση.", "Αποσύρουμε την είδηση XY-77.", "Η είδηση έχει ανακληθεί."),
    "hr": ("Vijest XY-77 se povlači.", "Vijest je povučena."),
    "sr": ("Вест XY-77 се повлачи.", "Вест је повучена."),
    "sl": ("Novico XY-77 preklicujemo.", "Novica je umaknjena."),
    "lt": ("Prašome ištrinti žinią XY-77.", "Žinia XY-77 yra atšaukta.", "Žinia atšaukta."),
    "lv": ("Ziņa XY-77 tiek atsaukta.", "Ziņa ir atsaukta."),
    "et": ("Võtame uudise XY-77 tagasi.", "Uudis on tühistatud."),
    "ca": ("La notícia XY-77 ha estat retirada.", "La notícia ha estat retirada."),
    "ru": ("Сообщение XY-77 отзывается.", "Сообщение отозвано."),
    "uk": ("Новину XY-77 відкликано.", "Повідомлення відкликано."),
    "tr": ("Lütfen bu haberi siliniz.", "XY-77 haberi geri çekilmiştir.", "Haberimiz geri çekilmiştir."),
    "ar": ("تم سحب الخبر XY-77.", "تم إلغاء الخبر."),
    "he": ("הידיעה XY-77 בוטלה.", "הידיעה בוטלה."),
    "hi": ("हम समाचार XY-77 वापस ले रहे हैं।", "यह समाचार वापस लिया जाता है।"),
    "id": ("Berita XY-77 dicabut.", "Berita ini dibatalkan."),
    "ms": ("Berita XY-77 ditarik balik.", "Berita ini ditarik balik."),
    "vi": ("Tin XY-77 đã được thu hồi.", "Tin này bị hủy."),
    "th": ("ขอถอนข่าว XY-77", "ข่าวนี้ถูกยกเลิก"),
    "zh": ("请撤销XY-77号稿件。", "本稿撤销。"),
    "ja": ("記事XY-77を撤回します。", "この記事を取り消します。"),
    "ko": ("XY-77 기사를 철회합니다.", "이 기사를 취소합니다."),
}
IS_NEWS = {
    "en": ("Law withdrawn", "The law on parks is withdrawn after protests."),
    "de": ("Gesetz zurückgezogen", "Das Gesetz wurde nach Protesten zurückgezogen."),
    "fr": ("Loi retirée", "La loi sur les parcs a été retirée après les manifestations."),
    "es": ("Ley retirada", "La ley de parques ha sido retirada tras las protestas."),
    "it": ("Legge ritirata", "La legge sui parchi è stata ritirata dopo le proteste."),
    "pt": ("Lei retirada", "A lei dos parques foi retirada depois dos protestos."),
    "nl": ("Wet ingetrokken", "De wet over parken is ingetrokken na protesten."),
    "sv": ("Lag dras tillbaka", "Lagen om parker dras tillbaka efter protester."),
    "no": ("Lov trukket", "Loven om parker er trukket etter protester."),
    "da": ("Lov trukket", "Loven om parker er trukket tilbage efter protester."),
    "fi": ("Laki peruttu", "Puistolaki on peruttu protestien jälkeen."),
    "pl": ("Ustawa wycofana", "Ustawa o parkach została wycofana po protestach."),
    "cs": ("Zákon stažen", "Zákon o parcích byl stažen po protestech."),
    "sk": ("Zákon stiahnutý", "Zákon o parkoch bol stiahnutý po protestoch."),
    "hu": ("Törvény visszavonva", "A parkokról szóló törvényt visszavonták."),
    "ro": ("Lege retrasă", "Legea parcurilor a fost retrasă după proteste."),
    "bg": ("Закон оттеглен", "Законът за парковете е оттеглен след протести."),
    "el": ("Νόμος αποσύρεται", "Ο νόμος για τα πάρκα αποσύρεται μετά τις διαδηλώσεις."),
    "hr": ("Zakon povučen", "Zakon o parkovima povučen je nakon prosvjeda."),
    "sr": ("Закон повучен", "Закон о парковима повучен је после протеста."),
    "sl": ("Zakon umaknjen", "Zakon o parkih je umaknjen po protestih."),
    "lt": ("Įstatymas atšauktas", "Parkų įstatymas atšauktas po protestų."),
    "lv": ("Likums atsaukts", "Parku likums ir atsaukts pēc protestiem."),
    "et": ("Seadus tagasi võetud", "Pargiseadus on pärast proteste tagasi võetud."),
    "ca": ("Llei retirada", "La llei de parcs ha estat retirada després de les protestes."),
    "ru": ("Закон отозван", "Закон о парках отозван после протестов."),
    "uk": ("Закон відкликано", "Закон про парки відкликано після протестів."),
    "tr": ("Yasa geri çekildi", "Parklar yasası protestolar üzerine geri çekildi."),
    "ar": ("سحب القانون", "سحب قانون الحدائق بعد الاحتجاجات."),
    "he": ("חוק בוטל", "חוק הפארקים בוטל אחרי המחאות."),
    "hi": ("कानून वापस", "विरोध के बाद पार्क कानून वापस लिया गया।"),
    "id": ("Undang-undang dicabut", "Undang-undang taman dicabut setelah protes."),
    "ms": ("Akta ditarik balik", "Akta taman ditarik balik selepas bantahan."),
    "vi": ("Rút luật", "Luật công viên bị rút sau biểu tình."),
    "th": ("ถอนกฎหมาย", "กฎหมายสวนสาธารณะถูกถอนหลังการประท้วง"),
    "zh": ("法案撤回", "公园法案在抗议后撤回。"),
    "ja": ("法案撤回", "公園法案は抗議を受けて撤回された。"),
    "ko": ("법안 철회", "공원 법안이 시위 후 철회됐다."),
}


def parsed(headline: str, text: str) -> Message:
    return formats.parse(ninjs(headline=headline, bodies=[{"value": text}]))


@pytest.mark.parametrize("language", NOTICES)
def test_a_headline_that_only_says_so_over_a_text_that_names_a_story_is_a_notice(language: str) -> None:
    message = parsed(*NOTICES[language])
    assert message.status is Status.CANCELED
    assert "XY-77" in f"{message.cancels} {message.takes_back}"


@pytest.mark.parametrize("text", [text for said in SAID.values() for text in said])
def test_a_short_text_that_says_so_takes_back_what_its_id_had(text: str) -> None:
    message = parsed("A ferry runs aground", text)
    assert message.status is Status.CANCELED or message.kills_known


@pytest.mark.parametrize("news", IS_NEWS.values())
def test_news_of_laws_and_goods_that_are_taken_back_is_news(news: tuple[str, str]) -> None:
    message = parsed(*news)
    assert (message.status, message.kills_known) == (Status.USABLE, False)


LAPSES = (
    *("Dit bericht vervalt.", "Deze tekst vervalt.", "Dit artikel is niet meer geldig."),
    *("Diese Meldung entfällt", "Dieser Text entfällt.", "Diese Meldung gilt nicht mehr."),
    *("Este texto queda sin efecto", "Queda sin efecto esta nota.", "Esta información carece de validez."),
    *("Notizia da considerarsi annullata", "Questo testo è annullato.", "Questa notizia non è più valida."),
    *("Ce texte est annulé.", "Cette dépêche est sans objet.", "Cette dépêche n'est plus valable."),
    *("Este texto fica sem efeito.", "Esta notícia perdeu a validade.", "This item lapses."),
    *(
        "This story is null and void.",
        "Denna text utgår.",
        "Denne nyheten faller bort.",
        "Artiklen bortfalder.",
    ),
    *("Uutinen raukeaa.", "Depesza traci ważność.", "Tato zpráva neplatí.", "Táto správa neplatí."),
    *("Ez a hír tárgytalan.", "Știrea nu mai este valabilă.", "Aquesta notícia queda sense efecte."),
    *("Ova vijest ne vrijedi.", "Ova vest ne važi.", "Ta novica ne velja.", "Ši žinia negalioja."),
    *(
        "Šī ziņa nav spēkā.",
        "See uudis ei kehti.",
        "Сообщение утратило силу.",
        "Повідомлення втратило чинність.",
    ),
    *("Тази новина отпада.", "Bu haber geçersizdir.", "Η είδηση δεν ισχύει.", "هذا الخبر لاغ."),
    *("הידיעה הזו מבוטלת.", "Berita ini tidak berlaku.", "Dit bericht vervalt. De stemming is uitgesteld."),
    *("Dieser Beitrag fällt aus.", "Diese Meldung fällt leider weg."),
)


@pytest.mark.parametrize("text", LAPSES)
def test_so_does_a_plain_word_for_what_is_no_more(text: str) -> None:
    message = parsed("A ferry runs aground", text)
    assert message.status is Status.CANCELED or message.kills_known


@pytest.mark.parametrize(
    "text",
    [
        "De wet vervalt. Dat besliste het parlement.",
        "Die Gebühr entfällt. Das teilte die Stadt mit.",
        "El texto fue retirado. El Congreso no votó.",
        "Le texte est retiré. Le Sénat ne votera pas.",
        "The permit is no longer valid. The town said so.",
        "Bericht vervalt snel, zegt arts. Zij raadt een kopie aan.",
        "Der Text ist gestrichen. Der Rat stimmte ab.",
        "Der Beitrag fällt höher aus. Das teilte die Kasse mit.",
    ],
)
def test_a_law_or_a_fee_that_lapses_is_news(text: str) -> None:
    message = parsed("Parliament votes", text)
    assert (message.status, message.kills_known) == (Status.USABLE, False)

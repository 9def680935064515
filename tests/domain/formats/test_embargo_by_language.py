"""Lines of an embargo in each language of the wires, at each place of a message; news of embargoes beside them."""

import pytest

from tests.contract.format_samples import ninjs
from wire.domain import formats
from wire.domain.message import Status

HOLDS = {
    "en": (
        "Embargoed until Saturday 6 a.m.",
        "Not to be published before Saturday at 6",
        "For release at 6 a.m. Saturday",
    ),
    "de": (
        "Bitte zurückhalten bis Samstag, 6 Uhr",
        "Darf nicht vor Samstag 6 Uhr gesendet werden",
        "Sperrfrist bis Samstag, 6 Uhr",
    ),
    "fr": (
        "Texte sous embargo strict jusqu'à samedi",
        "Information embargée jusqu'à samedi 6h",
        "À diffuser samedi à partir de 6 heures",
    ),
    "es": (
        "Se puede difundir a partir del lunes a las 9",
        "Prohibida su difusión hasta el sábado a las 6 horas",
        "Retener hasta el sábado a las 6",
        "No emitir hasta el sábado a las 06.00",
    ),
    "it": (
        "Per la pubblicazione da mercoledì alle 20",
        "Pubblicabile da sabato alle 6",
        "Da pubblicare sabato dalle ore 6",
        "Sotto embargo fino a sabato alle 6",
    ),
    "pt": (
        "Sob embargo até sábado às 6h",
        "Não publicar antes de sábado às 6 horas",
        "Proibida a divulgação antes das 6h de sábado",
    ),
    "nl": (
        "Publicatie voor woensdag 20.00 uur is niet toegestaan",
        "Niet uitzenden voor zaterdagochtend 6 uur",
        "Vasthouden tot zaterdag 6 uur",
        "Publicatie pas vanaf zaterdag 6 uur toegestaan",
    ),
    "sv": (
        "Texten är spärrad till lördag kl 6",
        "Får sändas tidigast lördag kl 6",
        "Embargo till lördag kl 6",
    ),
    "no": (
        "Vennligst respekter sperrefristen: fredag 14.30",
        "Skal ikke sendes før lørdag kl. 06.00",
        "Sperrefrist til lørdag kl. 6",
        "Må ikke publiseres før lørdag kl. 6",
    ),
    "da": (
        "Må først bringes lørdag kl. 6",
        "Må ikke udsendes før lørdag morgen",
        "Til offentliggørelse lørdag kl. 6",
    ),
    "fi": (
        "Julkaisukielto lauantaihin kello 6 asti",
        "Vapaasti julkaistavissa lauantaista kello 6 alkaen",
        "Embargossa lauantaihin asti",
    ),
    "pl": (
        "Publikacja możliwa od soboty od godz. 6",
        "Nie emitować przed sobotą",
        "Materiał objęty embargiem do soboty",
    ),
    "cs": (
        "Zveřejnit nejdříve v pondělí v 9:00",
        "Zveřejnění možné od soboty od 6 hodin",
        "Ke zveřejnění v sobotu v 6:00",
        "Informace podléhá embargu do soboty 6:00",
    ),
    "sk": (
        "Na zverejnenie od soboty od 6.00 h",
        "Nevysielať pred sobotou",
        "Zákaz zverejnenia do soboty 6.00 h",
    ),
    "hu": (
        "Kizárólag szerda 20 óra után publikálható",
        "Közölhető szombat 6 órától",
        "Embargós hír szombat reggelig",
        "Csak szombat 6 óra után közölhető",
    ),
    "ro": (
        "Publicarea este permisă de sâmbătă, ora 6",
        "Interzisă publicarea până sâmbătă la ora 6",
        "De publicat începând de sâmbătă, ora 6",
    ),
    "bg": (
        "Публикуването е разрешено от събота, 6 ч.",
        "Ембарго до събота, 6 часа",
        "Да не се публикува преди събота, 6 ч.",
    ),
    "el": (
        "Απαγορεύεται η δημοσίευση πριν από το Σάββατο",
        "Για δημοσίευση μετά τις 6 το πρωί του Σαββάτου",
        "Να μη μεταδοθεί πριν τις 6 το Σάββατο",
    ),
    "hr": (
        "Za objavu u subotu od 6 sati",
        "Objava dopuštena od subote u 6 sati",
        "Nemojte objavljivati prije subote",
    ),
    "sr": (
        "За објављивање од суботе у 6 часова",
        "Ембарго до суботе у 6 часова",
        "Не објављивати пре суботе у 6 часова",
    ),
    "sl": (
        "Za objavo v soboto ob 6. uri",
        "Embargo do sobote ob 6. uri",
        "Ne objaviti pred soboto ob 6. uri",
    ),
    "lt": (
        "Nenaudoti iki trečiadienio 20 val.",
        "Neplatinti iki šeštadienio",
        "Neskelbkite anksčiau nei šeštadienį 6 val.",
        "Skelbti nuo šeštadienio 6 val.",
    ),
    "lv": (
        "Drīkst publicēt no sestdienas plkst. 6",
        "Publicēšanai sestdien no plkst. 6",
        "Neizplatīt pirms sestdienas",
    ),
    "et": (
        "Võib avaldada alates laupäevast kell 6",
        "Ärge avaldage enne laupäeva",
        "Uudis on embargoga kuni laupäevani",
    ),
    "ca": (
        "No difondre fins dissabte a les 6",
        "Sota embargament fins dissabte",
        "Es pot publicar a partir de dissabte a les 6",
    ),
    "uk": ("Не поширювати раніше суботи", "Ембарго до суботи, 6:00", "Не публікувати до суботи 6:00"),
    "ru": ("Не для эфира до субботы", "Не распространять до 6:00 субботы", "Эмбарго до субботы, 6:00"),
    "tr": (
        "Çarşamba 20.00'den sonra kullanılabilir",
        "Cumartesiden önce yayımlamayınız",
        "Cumartesi saat 6'ya kadar ambargoludur",
        "Cumartesi 06.00'ya kadar ambargolu",
    ),
    "ar": (
        "يمنع البث قبل الاثنين الساعة التاسعة",
        "ليس للنشر قبل السبت",
        "ليس للنشر قبل يوم السبت الساعة السادسة",
        "للنشر يوم السبت الساعة 6 صباحا",
    ),
    "he": ("לפרסום ביום שבת בשעה 6", "מותר לפרסום החל משבת בשעה 6", "איסור פרסום עד שבת ב-6:00"),
    "hi": ("शनिवार सुबह 6 बजे के बाद ही प्रकाशित करें", "शनिवार 6 बजे तक जारी न करें", "एम्बार्गो: शनिवार सुबह 6 बजे तक"),
    "id": (
        "Belum boleh terbit sebelum Rabu pukul 20.00",
        "Diembargo hingga Sabtu pukul 06.00",
        "Untuk disiarkan mulai Sabtu pukul 06.00",
        "Dilarang memublikasikan sebelum Sabtu",
    ),
    "ms": (
        "Jangan siarkan sebelum Sabtu",
        "Untuk siaran selepas jam 6 pagi Sabtu",
        "Bukan untuk siaran sebelum Sabtu",
    ),
    "vi": (
        "Không phát sóng trước thứ Bảy",
        "Chỉ được đăng sau 6 giờ sáng thứ Bảy",
        "Không đăng trước 6 giờ sáng thứ Bảy",
    ),
    "th": ("กรุณาอย่าเผยแพร่ก่อนวันเสาร์", "ห้ามเผยแพร่ก่อนวันเสาร์ 06.00 น.", "งดเผยแพร่จนถึงวันเสาร์ 06.00 น."),
    "zh": ("發布時間：星期六6時，之前請勿刊登", "星期六早6点解禁", "星期六6时前请勿发布"),
    "ja": ("土曜日午前6時解禁", "土曜日朝6時以前の報道を禁じます", "土曜日午前6時まで公開禁止"),
    "ko": ("토요일 6시 전 공개 금지", "토요일 오전 6시까지 엠바고", "엠바고: 토요일 오전 6시"),
}
IS_NEWS = {
    "en": (
        "Embargo on grain holds until Saturday, ministry says",
        "Broadcast of the final begins at 6 p.m. Saturday",
    ),
    "de": (
        "Embargo gegen Russland bis Samstag ausgesetzt",
        "Veröffentlichung der Zahlen am Samstag erwartet",
    ),
    "fr": (
        "L'UE prolonge son embargo sur le gaz jusqu'à samedi",
        "Publication des résultats samedi à 6 heures",
    ),
    "es": ("El embargo a Cuba sigue hasta el sábado", "La publicación del informe será el sábado a las 6"),
    "it": ("L'embargo sul gas russo resta fino a sabato", "Pubblicazione dei dati sabato alle 6"),
    "pt": ("Embargo a Cuba continua até sábado", "Publicação dos dados sai sábado às 6h"),
    "nl": ("Embargo op Russisch gas blijft tot zaterdag", "Publicatie van cijfers zaterdag om 6 uur"),
    "sv": ("Embargot mot Ryssland gäller till lördag", "Publicering av siffrorna väntas lördag kl 6"),
    "no": ("Embargoen mot Russland varer til lørdag", "Publisering av tallene lørdag kl. 6"),
    "da": ("Embargoen mod Rusland gælder indtil lørdag", "Offentliggørelse af tal ventes lørdag kl. 6"),
    "fi": ("Venäjän embargo jatkuu lauantaihin asti", "Lukujen julkaiseminen odotetaan lauantaina kello 6"),
    "pl": ("Embargo na gaz potrwa do soboty", "Publikacja danych w sobotę o godz. 6"),
    "cs": ("Embargo na plyn platí do soboty", "Zveřejnění údajů se čeká v sobotu v 6 hodin"),
    "sk": ("Embargo na plyn platí do soboty", "Zverejnenie údajov sa čaká v sobotu o 6. hodine"),
    "hu": ("Az orosz gáz embargója szombatig tart", "Szombaton 6 órakor teszik közzé az adatokat"),
    "ro": ("Embargoul pe gaz continuă până sâmbătă", "Publicarea datelor este așteptată sâmbătă la ora 6"),
    "bg": ("Ембаргото върху газа е до събота", "Публикуването на данните се очаква в събота в 6 часа"),
    "el": (
        "Το εμπάργκο στο ρωσικό αέριο ισχύει έως το Σάββατο",
        "Το Σάββατο στις 6 η δημοσίευση των στοιχείων",
    ),
    "hr": ("Embargo na plin traje do subote", "Objava podataka očekuje se u subotu u 6 sati"),
    "sr": ("Ембарго на гас траје до суботе", "Објављивање података очекује се у суботу у 6 часова"),
    "sl": ("Embargo na plin velja do sobote", "Objava podatkov bo v soboto ob 6. uri"),
    "lt": ("Embargas dujoms galioja iki šeštadienio", "Duomenys bus skelbiami šeštadienį 6 val."),
    "lv": ("Embargo gāzei ir spēkā līdz sestdienai", "Datu publicēšana gaidāma sestdien plkst. 6"),
    "et": ("Gaasiembargo kehtib laupäevani", "Andmete avaldamine on laupäeval kell 6"),
    "ca": ("L'embargament a Cuba continua fins dissabte", "La publicació de les dades serà dissabte a les 6"),
    "uk": ("Ембарго на газ діє до суботи", "Публікація даних очікується в суботу о 6:00"),
    "ru": ("Эмбарго на газ действует до субботы", "Публикация данных ожидается в субботу в 6:00"),
    "tr": ("Rusya ambargosu cumartesiye kadar sürecek", "Veriler cumartesi saat 6'da yayımlanacak"),
    "ar": ("الحظر على الغاز يستمر حتى السبت", "نشر البيانات يوم السبت"),
    "he": ("האמברגו על הגז יימשך עד שבת", "פרסום הנתונים צפוי בשבת"),
    "hi": ("रूस पर प्रतिबंध शनिवार तक जारी", "आंकड़े शनिवार सुबह 6 बजे जारी होंगे"),
    "id": ("Embargo gas Rusia berlaku hingga Sabtu", "Data akan dipublikasikan Sabtu pukul 06.00"),
    "ms": ("Embargo gas berkuat kuasa hingga Sabtu", "Data akan diterbitkan Sabtu jam 6 pagi"),
    "vi": ("Cấm vận khí đốt kéo dài đến thứ Bảy", "Số liệu được công bố lúc 6 giờ thứ Bảy"),
    "th": ("มาตรการคว่ำบาตรก๊าซถึงวันเสาร์", "เผยแพร่ข้อมูลวันเสาร์ 06.00 น."),
    "zh": ("天然气禁运持续到星期六", "数据将于星期六6时发布"),
    "ja": ("ガスの禁輸は土曜日まで続く", "統計は土曜日午前6時に公開される"),
    "ko": ("가스 금수 토요일까지 계속", "통계는 토요일 오전 6시에 공개된다"),
}
TEXT = "\n\n".join(["The mayor opened a bridge.", *["It is long."] * 8])


@pytest.mark.parametrize("line", [line for lines in HOLDS.values() for line in lines])
def test_a_line_of_an_embargo_holds_as_first_line_last_line_and_note(line: str) -> None:
    first, last = f"{line}\n\n{TEXT}", f"{TEXT}\n\n{line}"
    for raw in (ninjs(bodies=[{"value": first}]), ninjs(bodies=[{"value": last}]), ninjs(edNote=line)):
        message = formats.parse(raw)
        assert message.held_because
        assert message.status is Status.USABLE


@pytest.mark.parametrize("line", [line for lines in IS_NEWS.values() for line in lines])
def test_news_of_embargoes_and_of_what_comes_on_saturday_goes_out(line: str) -> None:
    for raw in (
        ninjs(bodies=[{"value": f"{line}\n\n{TEXT}"}]),
        ninjs(headlines=[{"role": "main", "value": line}]),
    ):
        assert not formats.parse(raw).held_because

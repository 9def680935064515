"""Lines of an embargo in the languages of Europe and Asia, news like them, and embargoes that others broke."""

import pytest

from tests.contract.format_samples import ninjs
from wire.domain import formats

HOLDS = (
    "Публікація дозволена після 10 грудня",
    "Можна публікувати з 10:00 п'ятниці",
    "Заборона на публікацію до 10:00",
    "Публикация разрешена после 10:00",
    "Забранено за публикуване до петък",
    "Може да се публикува след 10:00",
    "Забрањено објављивање до петка",
    "Zákaz publikace do pátku",
    "Nepublikujte před pátkem",
    "Publicare permisă după vineri ora 10",
    "Ei julkisuuteen ennen perjantaita klo 10",
    "Fri til offentliggørelse fredag kl. 10",
    "Com embargo até às 10h de sexta-feira",
    "Embargo sampai Jumat pukul 10.00",
    "Tidak boleh disiarkan sebelum Jumat",
    "ห้ามนำเสนอข่าวก่อน 10.00 น.",
    "शुक्रवार से पहले प्रकाशन न करें",
    "ЕМБАРГО до 00:01 п'ятниці, 10 грудня",
    "Ембарго до 10:00",
    "Під ембарго до п'ятниці",
    "Не публікувати до 10 грудня 00:01",
    "Не для публікації до 10:00",
    "Не оприлюднювати раніше 10 грудня",
    "Заборонено публікувати до 10:00",
    "SUB EMBARGO până vineri, 10 decembrie, ora 00:01",
    "EMBARGO până vineri",
    "Embargo până la ora 10",
    "A nu se publica înainte de ora 10",
    "Nu publicați înainte de vineri",
    "A nu se difuza până la ora 10",
    "Péntek 00.01 előtt nem közölhető",
    "Péntek 00.01 óráig embargó alatt",
    "Embargó péntek 10 óráig",
    "Péntekig nem közölhető",
    "Nem hozható nyilvánosságra péntek előtt",
    "EMBARGÓ: péntek 10 óra",
    "Nezveřejňovat před pátkem 00:01",
    "Embargo do pátku 10:00",
    "Nepublikovat do pátku 10:00",
    "Nezverejňovať pred piatkom 10:00",
    "Embargo do piatku 10:00",
    "Embargo do petka ob 10. uri",
    "Ne objaviti pred petkom ob 10. uri",
    "Ne objavljivati prije petka u 10 sati",
    "Pod embargom do petka u 10 sati",
    "Не објављивати пре петка у 10 часова",
    "Ембарго до петка у 10 часова",
    "Под ембарго до петък 10:00",
    "Не публикувайте преди 10:00",
    "Да не се публикува преди петък",
    "غير قابل للنشر قبل يوم الجمعة",
    "يمنع النشر حتى الساعة 10:00",
    "10 Aralık'tan önce yayımlanamaz",
    "Cuma 10:00'dan önce yayınlamayın",
    "Cuma günü saat 10:00'a kadar ambargoludur",
    "Embargas iki penktadienio 10 val.",
    "Neskelbti iki penktadienio 10 val.",
    "Embargo līdz piektdienai plkst. 10",
    "Nepublicēt pirms piektdienas plkst. 10",
    "Embargo kuni reedeni kell 10",
    "Mitte avaldada enne reedet kell 10",
    "एम्बार्गो: शुक्रवार सुबह 10 बजे तक",
    "शुक्रवार सुबह 10 बजे से पहले प्रकाशित न करें",
    "Embargo hingga Jumat pukul 10.00",
    "Tidak untuk dipublikasikan sebelum Jumat pukul 10.00",
    "Jangan disiarkan sebelum Jumaat jam 10 pagi",
    "Embargo sehingga Jumaat",
    "Cấm công bố trước 10 giờ thứ Sáu",
    "Không đăng trước 10 giờ ngày 10/12",
    "ห้ามเผยแพร่ก่อนวันศุกร์ 10.00 น.",
    "เอ็มบาร์โก ถึงวันศุกร์",
    "Notícia sob embargo até 10 de dezembro",
    "Embargat fins divendres a les 10",
    "No publicar abans de divendres",
    "Εμπάργκο μέχρι την Παρασκευή",
    "Να μη δημοσιευθεί πριν από τις 10:00",
    "Får ej publiceras före fredag",
    "Får publiceras först fredag kl 6",
    "Offentliggøres tidligst fredag kl. 10",
    "Må ikke offentliggøres før fredag",
    "Vapaa julkaistavaksi perjantaina klo 10",
    "Julkaistavissa perjantaina klo 10",
    "Zakaz publikacji do piątku, godz. 10",
    "Do publikacji od piątku godz. 10",
    "Материал под эмбарго до пятницы",
    "解禁時間: 3月3日10時",
    "解禁日時:3月3日10時",
    "新闻稿 解禁时间:3月3日10时",
)
IS_NEWS = (
    "中国宣布解禁日本水产品进口",
    "中国7月1日解禁日本水产品",
    "ビール解禁、若者に人気",
    "日本解禁美国牛肉",
    "Embargo pe petrolul rusesc de vineri",
    "Embargoul UE asupra petrolului rusesc",
    "Ембарго на російську нафту",
    "Ембарго на газ діє до 2027 року",
    "Публікація звіту в п'ятницю",
    "Az EU embargója az orosz olajra",
    "Az olajembargó péntektől",
    "Embargo na ruskou ropu začne v pátek",
    "Embargo na rusku naftu od petka",
    "До п'ятниці без світла",
    "Не пускають до п'ятниці",
    "Publikace zprávy v pátek",
    "Péntekig nem járnak a vonatok",
    "Pentru vineri nu se anunță ploi",
    "Nu se circulă până vineri pe A1",
    "Ne voziti prije petka, kaže policija",
    "Tidak ada hujan sebelum Jumat",
    "Không có mưa trước thứ Sáu",
    "Cấm xe trước 10 giờ",
    "Thi tan nhan hang",
    "Cuma günü yağmur yok",
    "10 Aralık'tan önce kar yok",
    "Dan before Friday: the cup",
    "Luni, marti, miercuri: ploi",
    "Free to use Friday: city bikes",
    "Sun and Mon: rain",
    "Thu 10 Dec: results",
    "Wed before Friday: royals",
    "Sat 10:00 news",
    "Embargo all over Europe",
    "Neskelbti pavardės",
    "Skelbia Vyriausybė nuo penktadienio",
    "アユ漁、解禁日は6月1日",
)
IS_FREE = (
    "Embargo broken by other media; now for immediate release.",
    "For immediate release. Embargo broken.",
    "The embargo on this story has been broken by other media and is lifted. This story is now for immediate release.",
    "Embargo broken by Reuters. Publish now.",
    "Embargo roto por otros medios. Publicación inmediata.",
)
IS_BROKEN_AND_REMAINS = (
    "Embargo broken by Reuters.",
    "Embargo broken by others but remains until 10:00. Not for immediate release.",
    "Embargo broken. Not for immediate release.",
    "Embargoed. For immediate release.",
    "Embargo broken. For immediate release after 10:00.",
)


@pytest.mark.parametrize("line", HOLDS)
def test_a_line_of_an_embargo_holds_as_headline_first_line_and_note(line: str) -> None:
    for raw in (
        ninjs(headlines=[{"role": "main", "value": line}]),
        ninjs(headlines=[{"role": "main", "value": f"A mayor opens a bridge ({line})"}]),
        ninjs(bodies=[{"value": f"{line}\n\nThe mayor opened a bridge."}]),
        ninjs(edNote=line),
    ):
        assert formats.parse(raw).held_because


@pytest.mark.parametrize("headline", IS_NEWS)
def test_news_in_such_words_goes_out(headline: str) -> None:
    assert not formats.parse(ninjs(headlines=[{"role": "main", "value": headline}])).held_because


@pytest.mark.parametrize("note", IS_FREE)
def test_a_note_that_an_embargo_was_broken_and_the_text_is_free_releases(note: str) -> None:
    assert not formats.parse(ninjs(edNote=note)).held_because


@pytest.mark.parametrize("note", IS_BROKEN_AND_REMAINS)
def test_a_note_that_an_embargo_was_broken_holds_until_it_says_that_the_text_is_free(note: str) -> None:
    assert formats.parse(ninjs(edNote=note)).held_because

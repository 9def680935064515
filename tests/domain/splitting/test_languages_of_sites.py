"""What sites set around their stories, in languages beyond those of western Europe: page by page, and line by line."""

# ruff: noqa: E501 (pages as sites set them)

import pytest

from tests.domain.splitting.pages import OTHER, PARAGRAPH, page
from wire.domain.message import Identity, Message
from wire.domain.splitting.lines import Kind, kind
from wire.domain.splitting.parts import split

PAGES = {
    "pl": (
        "Zaloguj się\nOtwarto nowy most w Kielcach\nAutor: Anna Wójcik\n"
        "Nowy most otwarto w piątek w Kielcach, podał urząd miasta. Budowa trwała cztery lata i kosztowała dziewięć milionów.\n"
        "Fot. Piotr Zając/Polpress\nCzytaj także: Radom kupuje dziewięć autobusów elektrycznych\n"
        "Pierwszy autobus przejedzie przez most w poniedziałek rano, zapowiedział prezydent miasta.\nZapisz się do newslettera",
        "Anna Wójcik",
        "Radom kupuje dziewięć autobusów elektrycznych",
    ),
    "ru": (
        "Войти\nВ Твери открыли ледовый дворец\nАвтор: Ольга Синицына\n"
        "Ледовый дворец открыли в пятницу в Твери, сообщили в городской управе. Каток рассчитан на девятьсот зрителей.\n"
        "Фото: Пётр Лось\nЧитайте также: В Калуге закрыли старый вокзал на ремонт\n"
        "Строительство длилось четыре года. Первую игру назначили на субботу, билеты на неё бесплатные.\nПодписаться на рассылку",
        "Ольга Синицына",
        "В Калуге закрыли старый вокзал на ремонт",
    ),
    "tr": (
        "Giriş yap\nKayseri'de yeni köprü açıldı\nHaber: Ayşe Yılmaz\n"
        "Kayseri'de yeni köprü cuma günü açıldı, belediye açıkladı. Yapımı dört yıl sürdü ve dokuz milyon liraya mal oldu.\n"
        "Fotoğraf: Mehmet Kaya/AA\nBunu da okuyun: Konya dokuz elektrikli otobüs alıyor\n"
        "İlk otobüs pazartesi sabahı köprüden geçecek, belediye başkanı söyledi.\nTüm hakları saklıdır",
        "Ayşe Yılmaz",
        "Konya dokuz elektrikli otobüs alıyor",
    ),
}


@pytest.mark.parametrize(
    "last",
    [
        "Aviso legal",
        "Note legali",
        "Política de privacidade",
        "Gebruiksvoorwaarden",
        "Om cookies",
        "Käyttöehdot",
    ],
)
def test_the_name_of_a_page_that_a_site_links_below_is_no_text(last: str) -> None:
    parts = page("Bridge closed", PARAGRAPH, OTHER, last)
    assert parts.story is not None
    assert parts.story.lines == (PARAGRAPH, OTHER)
    assert last in parts.furniture


@pytest.mark.parametrize(("page", "author", "teaser"), PAGES.values(), ids=PAGES)
def test_a_page_is_told_apart_by_the_marks_of_its_language(page: str, author: str, teaser: str) -> None:
    lines = tuple(page.split("\n"))
    parts = split(Message(format="text", identity=Identity(), layout="page", lines=lines))
    assert parts.story
    assert (parts.story.headline, parts.story.byline) == (lines[1], author)
    assert parts.story.lines == (lines[3], lines[6])
    assert [each.headline for each in parts.teasers] == [teaser]
    assert len(parts.media) == 1


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("记者 王小明", "byline"),
        ("文/王小明", "byline"),
        ("（记者 王小明、李华）", "byline"),
        ("作者：李华", "byline"),
        ("记者王小明报道说今天天气很好，全市公园游人如织。", "prose"),
        ("取材・文：田中太郎", "byline"),
        ("بقلم: أحمد علي حسن", "byline"),
        ("كتب: أحمد علي", "byline"),
        ("كتب أحمد علي رسالة", "short"),
        ("تصوير: أحمد علي", "credit"),
        ("写真：田中太郎", "credit"),
        ("2026年2月20日 12:40", "stamp"),
        ("相关阅读：北京新地铁开通", "link"),
        ("اقرأ أيضا: افتتاح جسر جديد", "link"),
        ("Διαβάστε επίσης: Νέο γεφύρι", "link"),
        ("Čtěte také: Nový most", "link"),
        ("Szerző: Kovács Anna", "byline"),
        ("Text: Anna Berg", "byline"),
        ("Kép: MTI/Kovács Anna", "credit"),
        ("Все права защищены.", "close"),
        ("Suscríbase a nuestro boletín", "close"),
        ("Regístrese gratis", "furniture"),
        ("ログイン", "furniture"),
        ("Автор Иван Петров рассказал о новой книге", "short"),
        ("Фото автора", "short"),
    ],
)
def test_a_line_is_known_by_the_words_of_its_language(line: str, meant: Kind) -> None:
    assert kind(line) == meant

"""Countries by their names, and as they bend, in the languages of which Unicode CLDR gives no more than the names."""

import pytest

from tests.domain.enrichment.about import countries_in

TEXTS = [
    ("sk", "Pri výbuchu v Turecku zahynuli štyria ľudia.", {"TR"}),
    ("sl", "V Nemčiji in na Japonskem so odprli nov most.", {"DE", "JP"}),
    ("sr", "Поплаве у Шпанији однеле су два живота.", {"ES"}),
    ("sr", "Poplave u Nemačkoj odnele su dva života.", {"DE"}),
    ("hr", "Poplave u Nemačkoj odnele su dva života.", {"DE"}),
    ("mk", "Во поплави во Шпанија загинаа две лица.", {"ES"}),
    ("be", "Два чалавекі загінулі ў Іспаніі.", {"ES"}),
    ("lt", "Ministras išvyko į Japoniją ir Lenkiją.", {"JP", "PL"}),
    ("lv", "Plūdos Spānijā gājuši bojā divi cilvēki.", {"ES"}),
    ("et", "Minister sõitis teisipäeval Jaapanisse.", {"JP"}),
    ("sq", "Gjermania dhe Franca nënshkruan një marrëveshje.", {"DE", "FR"}),
    ("is", "Tveir létust í flóðum á Spáni.", {"ES"}),
    ("af", "Twee mense is dood in Suid-Afrika.", {"ZA"}),
    ("gl", "Alemaña e Francia asinaron un acordo.", {"DE", "FR"}),
    ("az", "Almaniyada onu parlament təsdiq etməlidir.", {"DE"}),
    ("ms", "Gempa bumi melanda utara Jepun pagi tadi.", {"JP"}),
    ("tl", "Dalawang tao ang namatay sa baha sa Espanya.", {"ES"}),
    ("sw", "Ujerumani na Ufaransa zilisaini mkataba.", {"DE", "FR"}),
    ("ur", "جرمنی اور فرانس نے معاہدے پر دستخط کیے۔", {"DE", "FR"}),
]
"""Language, text, the countries it names."""


@pytest.mark.parametrize(("language", "text", "countries"), TEXTS)
def test_a_country_is_known_by_its_name_there(language: str, text: str, countries: set[str]) -> None:
    assert countries_in(language, text) == countries


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sl", "Mali sklad na robu mesta je zgorel."),
        ("sw", "Mali ya umma iliibiwa, alisema waziri."),
        ("tl", "Mali ang balita tungkol sa artista."),
        ("mk", "Мали бебиња се пренесени во болница."),
    ],
)
def test_a_word_that_is_called_like_a_country_is_none(language: str, text: str) -> None:
    assert countries_in(language, text) == set()

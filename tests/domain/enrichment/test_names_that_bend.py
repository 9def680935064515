"""Countries in languages from Czech to Turkish and Indonesian: names as they bend, and words like them."""

import pytest

from tests.domain.enrichment.test_world_names import countries


@pytest.mark.parametrize(
    ("language", "headline", "found"),
    [
        ("cs", "Požáry v Německu a na Ukrajině", ["DE", "UA"]),
        ("cs", "Dohoda Spojených států s Jižní Koreou", ["KR", "US"]),
        ("cs", "Slovenská policie a rakouský soud", ["AT", "SK"]),
        ("hu", "Árvíz Németországban és Ausztriában", ["AT", "DE"]),
        ("hu", "Vámok az USA-ban", ["US"]),
        ("hu", "A törökországi választás", ["TR"]),
        ("ro", "Guvernul Franței cere ajutorul Egiptului", ["EG", "FR"]),
        ("ro", "Alegeri în Franţa", ["FR"]),
        ("tr", "Almanya'da ve Yunanistan'da grev", ["DE", "GR"]),
        ("tr", "FRANSA VE İSVEÇ SEÇİME GİDİYOR", ["FR", "SE"]),
        ("hr", "Potres u Turskoj i Mađarskoj", ["HU", "TR"]),
        ("hr", "SAD uvodi carine", ["US"]),
        ("ca", "Vaga a l'Iran i a França", ["FR", "IR"]),
        ("id", "Banjir di Jerman dan Mesir", ["DE", "EG"]),
        ("uk", "Вибори в Німеччині та Угорщині", ["DE", "HU"]),
        ("uk", "В'єтнам підписав угоду", ["VN"]),
        ("bg", "Съединените щати и Филипините", ["PH", "US"]),
        ("el", "Συμφωνία της Γερμανίας με την Αίγυπτο", ["DE", "EG"]),
        ("el", "ΣΕΙΣΜΟΣ ΣΤΗΝ ΤΟΥΡΚΙΑ", ["TR"]),
        ("uk", "Обстріл Харкова і Києва", ["UA"]),
        ("cs", "Tramvaj v Praze, metro ve Vídni", ["AT", "CZ"]),
        ("fi", "Tulipalo Tampereella", ["FI"]),
        ("hu", "Lakástűz Szegeden és Győrben", ["HU"]),
        ("tr", "Bursa'da fabrika yangını", ["TR"]),
        ("hy", "Գերմանիայի և Վրաստանի համաձայնագիրը", ["DE", "GE"]),
    ],
)
def test_a_name_is_known_as_its_language_bends_it(language: str, headline: str, found: list[str]) -> None:
    assert sorted(countries(language, headline)) == found


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("tr", "Mali tablolar açıklandı"),
        ("hu", "Közben Ebben Éppen Régen"),
        ("pt", "Greve no Metro e na Carris"),
        ("tr", "Mısır fiyatları arttı"),
        ("hr", "Mali dječak pao je s bicikla"),
        ("hr", "Sad je vrijeme berbe"),
        ("cs", "Kuba včera vstřelil dva góly"),
        ("cs", "Andy Novák se odvolal"),
        ("id", "As roda truk patah di jalan tol"),
        ("uk", "Малі діти чекали на автобус"),
        ("bg", "Мали и големи се веселиха"),
        ("el", "Η Γεωργία και ο Νίκος αγόρασαν μήλα"),
        ("hu", "Mali néni kenyeret süt"),
    ],
)
def test_a_word_that_is_written_like_a_name_is_no_country(language: str, headline: str) -> None:
    assert countries(language, headline) == []


@pytest.mark.parametrize(
    ("language", "headline", "found"),
    [
        ("tr", "Mali'de darbe", ["ML"]),
        ("tr", "Mısır Cumhurbaşkanı konuştu", ["EG"]),
        ("tr", "Yunanistan ve Mısır anlaştı", ["EG", "GR"]),
        ("hr", "Državni udar u Mali", ["ML"]),
        ("cs", "Převrat v Mali", ["ML"]),
    ],
)
def test_such_a_name_is_one_where_a_word_or_another_country_beside_it_says_so(
    language: str, headline: str, found: list[str]
) -> None:
    assert sorted(countries(language, headline)) == found

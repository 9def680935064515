"""Countries and cities in texts of other languages than English."""

import pytest

from wire.domain.enrichment.regions import find, places
from wire.domain.words import words


def countries(language: str, headline: str, text: str = "") -> list[str]:
    found = places(find("", words(headline), words(text), (), language))
    return [place.literal for place in found if not place.literal.isdigit()]


@pytest.mark.parametrize(
    ("language", "headline", "found"),
    [
        ("ru", "Пожар в Париже", ["FR"]),
        ("ru", "Переговоры с Ираном в Женеве", ["CH", "IR"]),
        ("ru", "Учения Южной Кореи", ["KR"]),
        ("ru", "Наводнение на Филиппинах", ["PH"]),
        ("ru", "ПОЖАР В ПАРИЖЕ", ["FR"]),
        ("pl", "Szczyt w Londynie", ["GB"]),
        ("pl", "Wybory w Niemczech", ["DE"]),
        ("pl", "Rząd Węgier odrzucił plan", ["HU"]),
        ("pl", "Prezydent Stanów Zjednoczonych w Krakowie", ["PL", "US"]),
        ("pl", "Wizyta w Pradze", ["CZ"]),
        ("pl", "Granica z Białorusią zamknięta", ["BY"]),
        ("pl", "Pożar w Toruniu", ["PL"]),
        ("fi", "Tulipalo Pariisissa", ["FR"]),
        ("fi", "Mielenosoitus Helsingissä", ["FI"]),
        ("fi", "Englannista Yhdysvaltoihin", ["GB", "US"]),
        ("de", "Streik in Frankreichs Häfen", ["FR"]),
        ("sv", "Finlands regering faller", ["FI"]),
    ],
)
def test_a_bent_name_is_known_by_the_name(language: str, headline: str, found: list[str]) -> None:
    assert sorted(countries(language, headline)) == found


@pytest.mark.parametrize(
    ("language", "headline", "found"),
    [
        ("de", "Gipfel in Genf", ["CH"]),
        ("nl", "Brand in Den Haag", ["NL"]),
        ("fr", "Grève à Gênes", ["IT"]),
        ("de", "Genf und die Folgen", []),
    ],
)
def test_a_large_city_is_known_by_any_of_its_names_where_something_is_in_it(
    language: str, headline: str, found: list[str]
) -> None:
    assert countries(language, headline) == found


@pytest.mark.parametrize(
    ("language", "headline"), [("fr", "L'Iran répond"), ("it", "Sisma nell'Iran"), ("fr", "Les ports d'Iran")]
)
def test_an_article_may_be_joined_to_a_name(language: str, headline: str) -> None:
    assert countries(language, headline) == ["IR"]


@pytest.mark.parametrize(
    ("language", "headline"),
    [("de", "Paris Müller gewinnt"), ("fr", "Florence Parly quitte la scène"), ("es", "Santiago Peña habla")],
)
def test_a_given_name_is_no_city(language: str, headline: str) -> None:
    assert countries(language, headline) == []


def test_a_city_before_a_capital_is_a_city_where_something_is_in_it() -> None:
    assert countries("de", "In Paris Müller getroffen") == ["FR"]


def test_a_frequent_word_is_no_country() -> None:
    assert countries("ru", "Того же дня") == []


@pytest.mark.parametrize("text", ["El turismo vuelve a la Costa", "Ayuda de los Estados"])
def test_a_text_that_ends_within_a_name_does_not_name_it(text: str) -> None:
    assert places(find("", (), words(text), (), "es")) == ()


@pytest.mark.parametrize(
    ("language", "headline", "found"),
    [
        ("es", "La ensaladilla rusa gana en Sevilla", ["ES"]),
        ("fr", "Des bernaches du Canada à Lille", ["FR"]),
        ("de", "Französische Bulldogge beißt Mann in Köln", ["DE"]),
        ("it", "L'insalata russa torna a Torino", ["IT"]),
        ("pt", "Montanha-russa parada no Porto", ["PT"]),
        ("fr", "Le gouvernement russe à Lille", ["FR", "RU"]),
        ("pt", "Pão francês sobe no Porto", ["PT"]),
        ("nl", "Turkse pizza wint in Gent", ["BE"]),
        ("sv", "Franska bulldoggar säljs i Malmö", ["SE"]),
        ("ru", "Немецкая овчарка нашла ребёнка в Москве", ["RU"]),
        ("pl", "Owczarek niemiecki wygrał w Krakowie", ["PL"]),
    ],
)
def test_a_dish_or_an_animal_is_no_country_there_either(
    language: str, headline: str, found: list[str]
) -> None:
    assert sorted(countries(language, headline)) == found


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Der Bundesrat tagt am Freitag", ["DE"]),
        ("Der Bundesrat in Bern will höhere Renten", ["CH"]),
        ("Der Nationalrat in Wien stimmt ab", ["AT"]),
    ],
)
def test_an_institution_of_several_countries_is_that_of_the_one_that_is_named(
    headline: str, found: list[str]
) -> None:
    assert countries("de", headline) == found


@pytest.mark.parametrize(
    ("language", "headline", "found"),
    [
        ("pt", "Ponte reabre em Viana do Castelo", ["PT"]),
        ("es", "Reabre un mercado en San José del Cabo", ["MX"]),
        ("es", "Incendio en Santiago del Estero", ["AR"]),
        ("es", "Incendio en Santiago de los Caballeros", ["DO"]),
        ("en", "Fire in San Miguel de Tucumán kills two", ["AR"]),
        ("en", "Fire in Manchester-by-the-Sea", ["US"]),
        ("es", "Incendio en Santiago", ["CL"]),
        ("nl", "Brand in Bergen op Zoom", ["NL"]),
        ("en", "Fire in Santiago de Compostela", ["ES"]),
    ],
)
def test_the_longer_name_of_a_city_covers_the_shorter_one_of_another(
    language: str, headline: str, found: list[str]
) -> None:
    assert countries(language, headline) == found

"""A city that several countries have is told by what else a text in another language names, or by nothing."""

import pytest

from wire.domain.enrichment.regions import find
from wire.domain.words import words


def about(headline: str, body: str, language: str) -> list[str]:
    """Codes of the countries that a text is about."""
    return [code for code in find("", words(headline), words(body), (), language).about if code.isalpha()]


@pytest.mark.parametrize(
    ("language", "headline", "body", "countries"),
    [
        ("pt", "Feira abre em Santarém", "A feira abre no sábado, com vinhos do Ribatejo.", ["PT"]),
        ("pt", "Feira abre em Santarém", "A feira abre no sábado, disse o governo do Pará.", ["BR"]),
        ("es", "Incendio en León", "La Guardia Civil busca al autor del incendio.", ["ES"]),
        ("es", "Incendio en León", "La fiscalía de Guanajuato busca al autor del incendio.", ["MX"]),
        ("es", "Festival en Granada", "El festival abre el lunes con dos orquestas.", ["ES"]),
        ("es", "El Córdoba gana 2-0", "El próximo domingo los de Córdoba visitan Granada.", ["ES"]),
        ("de", "Brand in Baden", "Der Brand in Niederösterreich ist gelöscht.", ["AT"]),
        ("fr", "Un car se renverse", "L'accident a eu lieu dans l'Ardèche, disent les gendarmes.", ["FR"]),
        ("nl", "Brand in Bergen aan Zee", "De brand in Noord-Holland is geblust.", ["NL"]),
        ("es", "Fiesta en León", "Miles de nicaragüenses salieron a bailar.", ["NI"]),
    ],
)
def test_a_division_an_institution_or_a_people_tells_which_city_is_meant(
    language: str, headline: str, body: str, countries: list[str]
) -> None:
    assert about(headline, body, language) == countries


def test_nothing_is_said_where_either_of_two_cities_may_be_meant() -> None:
    assert about("Fiesta en León", "La fiesta en León abre el sábado.", "es") == []


@pytest.mark.parametrize(
    ("language", "headline", "body"),
    [
        ("en", "Moscow mule is back", "Mix vodka and ginger beer for a Moscow mule, or a Singapore sling."),
        (
            "en",
            "Wellington boots sell out",
            "Shops have sold every pair of Wellington boots before the rain.",
        ),
        ("nl", "Toast voor het ontbijt", "Franse toast smaakt goed met Zwitserse kaas of Spaanse peper."),
        ("pl", "Ryba na święta", "Ryba po grecku i sałatka szwedzka są gotowe w godzinę."),
    ],
)
def test_a_dish_a_drink_and_a_shoe_are_no_place(language: str, headline: str, body: str) -> None:
    assert about(headline, body, language) == []


def test_the_first_word_of_a_city_is_that_city_where_a_text_says_both() -> None:
    assert about("Benin crowns six chiefs", "The chiefs were crowned at a palace in Benin City.", "en") == [
        "NG"
    ]

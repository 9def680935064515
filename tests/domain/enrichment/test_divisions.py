"""First-level divisions of the world that a text names alone."""

import pytest

from tests.domain.enrichment.about import countries
from wire.domain.places.cities import divisions, divisions_called, text_divisions
from wire.domain.words import fold


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gunmen killed 12 villagers in Zamfara on Sunday, police said.", ["NG"]),
        ("A bridge collapsed in Uttarakhand after two days of rain.", ["IN"]),
        ("Farmers in Guayas have lost their bananas.", ["EC"]),
        ("A boat sank off East Nusa Tenggara.", ["ID"]),
        ("Trade unions in Limburg want higher pay.", ["NL"]),
    ],
)
def test_a_division_tells_its_country(text: str, found: list[str]) -> None:
    assert countries(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The Falcon landed on the barge.",
        "Batman and Robin is on at nine.",
        "The Caisse Centrale lent the money.",
        "Add garlic, rum and Tabasco sauce.",
    ],
)
def test_a_firm_and_a_hero_are_no_division(text: str) -> None:
    assert countries(text) == []


def test_a_division_that_texts_name_alone_is_the_only_one_called_so() -> None:
    told = list(text_divisions())
    assert len(told) > 500
    assert all(divisions()[code] == name and divisions_called()[fold(name)] == (code,) for code, name in told)

"""A dateline of a city alone means the city at home, of the agency or of the language, if it is not too small."""

from collections.abc import Sequence

import pytest

from wire.domain.places import homes
from wire.domain.places.origin import origin


def told_at_home(printed: str, agencies: Sequence[str], language: str, named: Sequence[str] = ()) -> str:
    """The dateline of a text that names some countries."""
    return homes.told_at_home(printed, agencies, language, lambda country, _: country in named)


@pytest.mark.parametrize(
    ("printed", "agency", "country"),
    [
        ("Cádiz", "EFE", "ES"),
        ("TOLEDO", "EFE", "ES"),
        ("Santarém", "Lusa", "PT"),
        ("Santarém", "Agência Brasil", "BR"),
        ("Brest", "AFP", "FR"),
        ("León", "Notimex", "MX"),
        ("Halle", "Belga", "BE"),
        ("Freiburg", "dpa/lsw", "DE"),
        ("Baden", "APA", "AT"),
        ("LODI", "ANSA", "IT"),
        ("LINCOLN", "PA Media", "GB"),
        ("Lincoln", "AP", "US"),
        ("GEORGE TOWN", "Bernama", "MY"),
        ("LEÓN, Gto.", "EL UNIVERSAL", "MX"),
        ("BELÉM, PA", "Folhapress", "BR"),
        ("PITTSBURGH, PA", "PTI", "US"),
        ("Bergen", "ANP", "NL"),
        ("São Paulo, SP", "Folhapress", "BR"),
        ("LEÓN, Gto.", "EFE", "MX"),
        ("VITÓRIA, ES", "", "BR"),
        ("Guadalajara", "EFE", "ES"),
        ("Benin", "NAN", "NG"),
        ("Benin", "AFP", "BJ"),
        ("ŞAM", "AA", "SY"),
        ("Beč", "Hina", "AT"),
        ("St. Pölten", "APA", "AT"),
        ("São Luís, MA", "", "BR"),
    ],
)
def test_an_agency_means_the_city_of_its_country(printed: str, agency: str, country: str) -> None:
    assert origin(told_at_home(printed, [agency], "")).country == country


@pytest.mark.parametrize(
    ("printed", "agency", "country"),
    [
        ("Paris", "dpa", "FR"),
        ("WASHINGTON", "PA", "US"),
        ("LONDON", "CP", "GB"),
        ("Trujillo", "EFE", "PE"),
        ("Vienne", "AFP", "AT"),
        ("La Paz", "EFE", "BO"),
        ("Georgia", "PTI", "GE"),
        ("Toledo, Ohio", "EFE", "US"),
        ("Salem", "", "US"),
        ("Münster", "AFP", "DE"),
    ],
)
def test_a_city_abroad_that_is_far_better_known_or_told_by_more_is_meant_even_so(
    printed: str, agency: str, country: str
) -> None:
    assert origin(told_at_home(printed, [agency], "")).country == country


def test_a_town_abroad_that_is_a_little_better_known_is_meant_where_the_text_names_its_country() -> None:
    assert origin(told_at_home("BERGEN", ["ANP"], "nl", ["NO"])).country == "NO"
    assert origin(told_at_home("BERGEN", ["ANP"], "nl", ["NL"])).country == "NL"


@pytest.mark.parametrize(
    ("printed", "language", "country"),
    [
        ("Brest", "fr", "FR"),
        ("Brest", "ru", "BY"),
        ("Toledo", "es-ES", "ES"),
        ("Cartagena", "es-ES", "CO"),
        ("Santarém", "pt-BR", "BR"),
        ("Boston", "en-GB", "US"),
    ],
)
def test_a_language_means_the_city_of_its_countries_where_that_is_not_much_smaller(
    printed: str, language: str, country: str
) -> None:
    assert origin(told_at_home(printed, (), language)).country == country


def test_an_agency_may_be_signed_with_its_article() -> None:
    assert origin(told_at_home("Hamilton", ["The Canadian Press"], "")).country == "CA"
    assert told_at_home("Halifax", ["The Canadian Press"], "") == told_at_home(
        "Halifax", ["Canadian Press"], ""
    )


def test_the_agency_goes_before_the_language() -> None:
    assert origin(told_at_home("Halle", ["Belga"], "de")).country == "BE"


@pytest.mark.parametrize(
    ("printed", "country"), [("Münster", "DE"), ("MÜNSTER", "DE"), ("Munster", "IE"), ("Málaga", "ES")]
)
def test_a_name_that_is_spelled_with_its_accents_is_that_city(printed: str, country: str) -> None:
    assert origin(printed).country == country


def test_a_name_in_brackets_may_be_part_of_the_city() -> None:
    assert told_at_home("Halle (Saale)", ["dpa"], "de") == "Halle (Saale)"
